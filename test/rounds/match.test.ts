import { describe, expect, it } from 'vitest';
import type { MatchResult } from '../../src/rounds/matchResult.ts';
import { expectSound, programmeRules } from './matchReprice.ts';
import { alike, type CompanyRow, match, matched, type SystemRow, system } from './matchRun.ts';

/** Groups of companies in the clusters, as readable text: system and member ids. */
function clustersOf({ clusters }: MatchResult): string[] {
  return clusters
    .map(({ systemId, members }) => `${systemId}: ${members.map(({ companyId }) => companyId).join(' ')}`)
    .sort();
}

function reasonsOf({ unmatched }: MatchResult): Record<string, string> {
  return Object.fromEntries(unmatched.map(({ companyId, reason }) => [companyId, reason]));
}

describe('the result file', () => {
  it('of the example of the ministry is this, field by field', async () => {
    const companies = alike(5, { industry_code: '25924', wanted_systems: 'MES' });
    const result = await matched({ companies, systems: [system('one')] });
    expect(result).toEqual({
      companies: companies.map(({ id }) => ({
        id,
        name: `Firm ${id}`,
        region: '26440',
        industry: '25924',
        processes: ['3.2.2'],
        units: 1,
        systemTypes: ['MES'],
        inferred: false,
      })),
      clusters: [
        {
          id: 'cluster-00001',
          systemId: 'one',
          contractWon: 200_000_000,
          coreProcesses: ['3.2.2'],
          members: companies.map(({ id }) => ({
            companyId: id,
            shareWon: 40_000_000,
            subsidyWon: 20_000_000,
            netWon: 20_000_000,
            standAloneWon: 50_000_000,
            addedCostWon: 30_000_000,
            othersSaveWon: 10_000_000,
            othersSaveOnUnitsWon: 8_000_000,
            heldBy: 'MINIMUM',
            alternatives: [],
            lines: [
              { kind: 'ENGINEERING', process: null, won: 1_000_000 },
              { kind: 'ADAPTATION', process: '3.2.2', won: 1_000_000 },
              { kind: 'UNITS', process: null, won: 38_000_000 },
            ],
          })),
          savingWon: 50_000_000,
          coordinationWon: 2_500_000,
          sharedProcesses: [],
          runnerUp: null,
          // From five units on one costs 38 M; half is paid by the state.
          priceBySize: Array.from({ length: 16 }, (_, k) => {
            const contractWon = 10_000_000 + 38_000_000 * (5 + k);
            const averageShareWon = Math.ceil(contractWon / (5 + k));
            return { members: 5 + k, contractWon, averageShareWon, averageNetWon: expect.any(Number) };
          }),
          certificate: {
            status: 'STABLE',
            sameSystem: 'CERTIFIED',
            otherSystems: 'CERTIFIED',
            blocking: [],
          },
        },
      ],
      unmatched: [],
      summary: {
        companies: 5,
        matched: 5,
        clusters: 1,
        standAloneWon: 250_000_000,
        savingWon: 50_000_000,
        savingPercent: 20,
        netSavingWon: 150_000_000,
        coordinationWon: 2_500_000,
        boundPercent: 20,
        boundMethod: 'EXACT',
        gapPercent: 0,
        stability: null,
        seed: 1,
        effort: 1000,
        hash: expect.stringMatching(/^[0-9a-f]{16}$/),
        elapsedMs: expect.any(Number),
      },
    });
    expect(Number.isInteger(result.summary.elapsedMs)).toBe(true);
  });

  it('says of whom it could not place why, with the price alone and what would change it', async () => {
    const companies = [
      ...alike(5),
      { id: 'c06', region_code: '26440', processes: '3.2.2', wanted_systems: 'ERP' },
      { id: 'c07', region_code: '26440', processes: '3.2.2', wanted_systems: 'QMS' },
      { id: 'c08', region_code: '26440', company_name: 'Nothing said' },
    ];
    const systems = [system('one'), system('ledger', { type: 'ERP', adaptationDefaultWon: 0 })];
    const result = await matched({ companies, systems });
    expectSound(result, systems);
    expect(result.unmatched).toEqual([
      {
        companyId: 'c06',
        reason: 'TOO_FEW_COMPANIES',
        standAloneWon: 45_000_000,
        messageKo: expect.stringContaining('4개가 더 필요합니다'),
        messageEn: expect.stringContaining('4 more are needed'),
        bestClusterId: null,
        shareThereWon: null,
        shortfallWon: null,
        options: [
          expect.objectContaining({ change: 'MORE_TO_OPEN', systemId: 'ledger', amount: 4, members: 5 }),
        ],
      },
      {
        companyId: 'c07',
        reason: 'NO_SYSTEM',
        standAloneWon: null,
        messageKo: expect.stringContaining('다른 시스템 종류가 필요합니다'),
        messageEn: expect.stringContaining('another system type, would help'),
        bestClusterId: null,
        shareThereWon: null,
        shortfallWon: null,
        options: [],
      },
      {
        companyId: 'c08',
        reason: 'NO_ROUTING',
        standAloneWon: null,
        messageKo: expect.stringContaining('공정 정보가 없습니다'),
        messageEn: expect.stringContaining('Nothing is known of its processes'),
        bestClusterId: null,
        shareThereWon: null,
        shortfallWon: null,
        options: [],
      },
    ]);
    expect(result.companies[7]).toMatchObject({ id: 'c08', processes: [], inferred: false });
  });

  it('is the same but for the time for the same seed, and the hash is that of the clusters', async () => {
    const given = { companies: mixedCompanies(), systems: mixedSystems() };
    const runs = await Promise.resolve([
      await matched(given),
      await matched({ ...given, args: ['--seed', '1'] }),
    ]);
    for (const run of runs) run.summary.elapsedMs = 0;
    expect(runs[1]).toEqual(runs[0]);
    const fewer = await matched({ ...given, companies: mixedCompanies().slice(1) });
    expect(fewer.summary.hash).not.toBe(runs[0].summary.hash);
    const other = await matched({ ...given, args: ['--seed', '7', '--effort', '50'] });
    expect(other.summary).toMatchObject({ seed: 7, effort: 50 });
    expectSound(other, mixedSystems());
  });
});

/** Forty companies of three trades in four districts, with overlapping routings, units 1..4 and mixed wishes. */
function mixedCompanies(): CompanyRow[] {
  const routings = [
    ['3.1.3', '3.2.2', '3.3.2', '14.1.2'],
    ['3.2.1', '3.2.2', '3.4.1', '14.7.3', '15.1.7'],
    ['5.1.1', '5.2.1', '5.2.2', '14.3.5'],
    ['8.1.1', '8.2.1', '8.2.6', '14.2.1'],
  ];
  const regions = ['26440', '26530', '48250', '27290', ''];
  const wishes = ['', 'MES', 'MES, ERP', 'ERP', ''];
  return Array.from({ length: 40 }, (_, k) => ({
    id: `f${String(k).padStart(2, '0')}`,
    region_code: regions[(k * 3) % 5],
    processes: routings[k % 4].filter((_, step) => (k + step * 7) % 6 !== 0).join('; '),
    units: 1 + ((k * 5) % 4),
    wanted_systems: wishes[(k * 2 + (k >> 3)) % 5],
  }));
}

function mixedSystems(): SystemRow[] {
  return [
    system('cut', {
      engineeringWon: 8_000_003,
      standardProcesses: ['3.2', '14.1.2'],
      adaptationWon: { '3': 1_200_001, '3.2.2': 333_333, '5.2': 2_000_000 },
      adaptationDefaultWon: 3_000_001,
      tiers: [
        { fromUnits: 1, unitPriceWon: 26_000_000 },
        { fromUnits: 8, unitPriceWon: 22_000_000 },
        { fromUnits: 30, unitPriceWon: 21_500_000 },
      ],
      surchargeWon: { '48': 700_000, '48250': 900_001 },
    }),
    system('coat', {
      engineeringWon: 6_000_000,
      standardProcesses: ['5'],
      adaptationWon: { '5.2.1': 500_000 },
      tiers: [
        { fromUnits: 1, unitPriceWon: 27_000_000 },
        { fromUnits: 5, unitPriceWon: 21_000_001 },
        { fromUnits: 12, unitPriceWon: 18_000_000 },
      ],
      tierKind: 'INCREMENTAL',
      capacityUnits: 24,
    }),
    system('local', {
      engineeringWon: 3_000_000,
      adaptationDefaultWon: 2_000_000,
      tiers: [
        { fromUnits: 1, unitPriceWon: 25_000_000 },
        { fromUnits: 5, unitPriceWon: 23_500_000 },
      ],
      regions: ['26', '27290'],
      surchargeWon: { '27': 250_000 },
      capacityUnits: 18,
    }),
    system('ledger', {
      type: 'ERP',
      adaptationDefaultWon: 400_000,
      tiers: [
        { fromUnits: 1, unitPriceWon: 15_000_000 },
        { fromUnits: 6, unitPriceWon: 13_000_000 },
      ],
    }),
  ];
}

describe('every number of a result', () => {
  it('is what the formulas of the design give, with odd amounts, both tier kinds, surcharges and capacities', async () => {
    const systems = mixedSystems();
    const result = await matched({ companies: mixedCompanies(), systems });
    expectSound(result, systems);
    expect(result.summary.matched).toBeGreaterThanOrEqual(30);
    expect(new Set(result.clusters.map(({ systemId }) => systemId)).size).toBeGreaterThanOrEqual(3);
  });

  it.each([
    { minMembers: 3, maxMembers: 6 },
    { subsidyRate: 0.333333, subsidyCapWon: 7_000_001 },
    { minMembers: 3, coordinationWon: 0, locality: 'SIDO' as const },
    { minMembers: 2, locality: 'SIGUNGU' as const, coordinationWon: 250_000 },
  ])('follows the rules %j', async (other) => {
    const systems = mixedSystems();
    const result = await matched({ companies: mixedCompanies(), systems, rules: other });
    expect(result.clusters.length).toBeGreaterThan(0);
    expectSound(result, systems, { ...programmeRules, ...other });
  });

  it('lets --min and --max stand above the rules file, and the subsidy follow --min', async () => {
    const rules = { minMembers: 5, maxMembers: 20 };
    const args = ['--min', '3', '--max', '4'];
    const result = await matched({ companies: alike(7), systems: [system('one')], rules, args });
    expect(result.clusters.map(({ members }) => members.length).sort()).toEqual([3, 4]);
    expectSound(result, [system('one')], { ...programmeRules, minMembers: 3, maxMembers: 4 });
    expect(result.clusters[0].members[0].subsidyWon).toBeGreaterThan(0);
  });

  it('rounds shares by largest remainder, ties to the smaller id', async () => {
    const odd = system('odd', {
      engineeringWon: 8,
      adaptationDefaultWon: 0,
      tiers: [{ fromUnits: 1, unitPriceWon: 0 }],
    });
    const rules = { coordinationWon: 0, subsidyRate: 1 };
    const result = await matched({ companies: alike(5), systems: [odd], rules });
    expect(result.clusters[0].members.map(({ shareWon }) => shareWon)).toEqual([2, 2, 2, 1, 1]);
    expect(result.clusters[0].members.map(({ netWon }) => netWon)).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('who may meet', () => {
  it('is decided by the system type: an ERP never stands in for an MES', async () => {
    const companies = [
      ...alike(5, { wanted_systems: 'MES' }),
      ...alike(5, { wanted_systems: 'ERP' }, 6),
      ...alike(2, { wanted_systems: 'MES, ERP' }, 11),
    ];
    const tiers = [
      { fromUnits: 1, unitPriceWon: 40_000_000 },
      { fromUnits: 5, unitPriceWon: 30_000_000 },
    ];
    const systems = [system('shop'), system('ledger', { type: 'ERP', tiers })];
    const result = await matched({ companies, systems });
    expectSound(result, systems);
    expect(clustersOf(result)).toEqual(['ledger: c06 c07 c08 c09 c10 c11 c12', 'shop: c01 c02 c03 c04 c05']);
  });

  it('is decided by --type for companies that state none', async () => {
    const companies = [...alike(5), ...alike(5, { wanted_systems: 'MES' }, 6)];
    const systems = [system('shop'), system('ledger', { type: 'ERP' })];
    const result = await matched({ companies, systems, args: ['--type', 'ERP'] });
    expect(clustersOf(result)).toEqual(['ledger: c01 c02 c03 c04 c05', 'shop: c06 c07 c08 c09 c10']);
    expect(result.companies.map(({ systemTypes }) => systemTypes.join())).toEqual([
      ...Array(5).fill('ERP'),
      ...Array(5).fill('MES'),
    ]);
    expect(clustersOf(await matched({ companies, systems }))).toEqual([
      'shop: c01 c02 c03 c04 c05 c06 c07 c08 c09 c10',
    ]);
  });

  it.each([
    ['NONE', ['one: c01 c02 c03 c04 c05 c06 c07 c08 c09 c10 c11']],
    ['SIDO', ['one: c01 c02 c03 c04 c05 c06 c07 c08 c09 c10']],
    ['SIGUNGU', ['one: c01 c02 c03 c04 c05', 'one: c06 c07 c08 c09 c10']],
  ])('is decided by locality %s', async (locality, clusters) => {
    const companies = [
      ...alike(5),
      ...alike(5, { region_code: '26530' }, 6),
      ...alike(1, { region_code: '48250' }, 11),
    ];
    const result = await matched({ companies, systems: [system('one')], rules: { locality } });
    expect(clustersOf(result)).toEqual(clusters);
    expectSound(result, [system('one')], { ...programmeRules, locality: locality as 'NONE' });
    if (locality !== 'NONE') expect(reasonsOf(result)).toEqual({ c11: 'TOO_FEW_COMPANIES' });
  });

  it('leaves out whoever is better off alone', async () => {
    const dear = system('dear', { adaptationDefaultWon: 0, engineeringWon: 50_000_000 });
    const near = system('near', { engineeringWon: 1_000, adaptationDefaultWon: 0, regions: ['48250'] });
    const companies = [...alike(6), ...alike(1, { region_code: '48250' }, 7)];
    const result = await matched({ companies, systems: [dear, near] });
    expectSound(result, [dear, near]);
    expect(result.unmatched).toMatchObject([
      { companyId: 'c07', reason: 'NO_SAVING', standAloneWon: 40_001_000, bestClusterId: 'cluster-00001' },
    ]);
    expect(result.unmatched[0].shortfallWon).toBe(5_141_857);
  });
});

describe('what the command says', () => {
  it('on success: what was read on standard error, the summary on standard output', async () => {
    const { code, stdout, stderr, left } = await match({ companies: alike(5), systems: [system('one')] });
    expect({ code, stderr, left }).toEqual({
      code: 0,
      stderr: 'companies.csv: 5 rows, 5 companies, 0 rows refused, 0 warnings\n',
      left: ['result.json'],
    });
    expect(stdout.replace(/hash [0-9a-f]{16}, \d+ ms/, 'hash H, T ms').split('\n')).toEqual([
      'companies     5, matched 5 in 1 clusters',
      'alone         250 M won',
      'saving        50 M won, 20.00 %',
      'with subsidy  150 M won',
      'at most       20.00 % (EXACT), gap 0.00 %',
      'run           seed 1, effort 1000, hash H, T ms',
      'written       result.json',
      '',
    ]);
  });
});
