import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { MatchResult } from '../../src/rounds/matchResult.ts';
import { expectSound } from './matchReprice.ts';
import { alike, type CompanyRow, csvOf, match, matched, type SystemRow, system } from './matchRun.ts';

function reasonsOf({ unmatched }: MatchResult): Record<string, string> {
  return Object.fromEntries(unmatched.map(({ companyId, reason }) => [companyId, reason]));
}

describe('prices of the systems file', () => {
  const flat = { engineeringWon: 0, tiers: [{ fromUnits: 1, unitPriceWon: 0 }] };
  /** Price alone of one company; four others make up the least number of companies. */
  async function alone(sheet: Partial<SystemRow>, company: Partial<CompanyRow>): Promise<number | null> {
    const companies = [{ ...alike(1)[0], ...company }, ...alike(4, {}, 2)];
    const result = await matched({ companies, systems: [system('one', sheet)] });
    const entries = [...result.clusters.flatMap(({ members }) => members), ...result.unmatched];
    return entries.find(({ companyId }) => companyId === 'c01')?.standAloneWon ?? null;
  }

  it.each([
    ['3.2.1', 500_000],
    ['3.2.2', 20_000],
    ['3.2.1; 3.2.3', 1_000_000],
    ['3.3.1', 0],
    ['3.4.1; 3.4.5', 2_000_000],
    ['10.1.1', 3_000_000],
    ['3.2.2; 3.3.2; 3.4.1; 10.1.1', 4_020_000],
  ])('a fee holds for each process under its group, the longest code first: %s', async (processes, won) => {
    const fees = { '3': 1_000_000, '3.2': 500_000, '3.2.2': 20_000 };
    const sheet = {
      ...flat,
      standardProcesses: ['3.3'],
      adaptationWon: fees,
      adaptationDefaultWon: 3_000_000,
    };
    expect(await alone(sheet, { processes })).toBe(won);
  });

  it.each([
    ['ALL_UNITS', 3, 30],
    ['ALL_UNITS', 4, 35],
    ['ALL_UNITS', 5, 35],
    ['ALL_UNITS', 9, 60],
    ['ALL_UNITS', 11, 66],
    ['INCREMENTAL', 4, 40],
    ['INCREMENTAL', 6, 54],
    ['INCREMENTAL', 11, 87],
  ])('%s tiers price %i units at %i', async (tierKind, units, won) => {
    const tiers = [
      { fromUnits: 1, unitPriceWon: 10 },
      { fromUnits: 5, unitPriceWon: 7 },
      { fromUnits: 10, unitPriceWon: 6 },
    ];
    expect(await alone({ engineeringWon: 0, adaptationDefaultWon: 0, tiers, tierKind }, { units })).toBe(won);
  });

  it.each([
    ['26440', 5],
    ['26530', 4],
    ['48250', 3],
    ['11110', 0],
    ['', 0],
  ])('the surcharge of the longest code that covers the region is owed: %s', async (region_code, won) => {
    const surchargeWon = { '26440': 5, '26': 4, '48': 3 };
    const sheet = { ...flat, adaptationDefaultWon: 0, surchargeWon };
    expect(await alone(sheet, { region_code })).toBe(won);
  });

  it.each([
    [['26', '48250'], '26530', 100_000_000],
    [['26', '48250'], '48250', 100_000_000],
    [['26', '48250'], '48330', null],
    [['26', '48250'], '', null],
    [null, '', 100_000_000],
    [undefined, '48330', 100_000_000],
  ])('regions %j are sold in %s', async (regions, region_code, won) => {
    const sheet = { ...flat, engineeringWon: 100_000_000, adaptationDefaultWon: 0 };
    const served = regions === undefined ? {} : { regions };
    const { regions: _default, ...row } = system('one', sheet);
    const companies = [{ ...alike(1)[0], region_code }, ...alike(5, {}, 2)];
    const result = await matched({ companies, systems: [{ ...row, ...served }] });
    const entries = [...result.clusters.flatMap(({ members }) => members), ...result.unmatched];
    expect(entries.find(({ companyId }) => companyId === 'c01')?.standAloneWon).toBe(won);
    if (won === null) expect(reasonsOf(result)).toEqual({ c01: 'NO_SYSTEM' });
  });

  it('a provider sells no more units than it has, and whoever is left is told', async () => {
    const systems = [system('small', { capacityUnits: 12 })];
    const result = await matched({ companies: alike(7, { units: 2 }), systems });
    expectSound(result, systems);
    expect(result.summary).toMatchObject({ matched: 6, clusters: 1 });
    expect(Object.values(reasonsOf(result))).toEqual(['CAPACITY_FULL']);
    expect(result.unmatched[0]).toMatchObject({ bestClusterId: 'cluster-00001', standAloneWon: 90_000_000 });
  });
});

describe('the companies file', () => {
  const koreanHeaders = '번호,회사명,시도,시군구,주생산품,업종코드(10차),라인수\n';
  const korean = `${koreanHeaders}${[1, 2, 3, 4, 5]
    .map((k) => `${k},한울${k}도금,부산광역시,강서구,아연 도금,25922,${k}\n`)
    .join('')}`;

  it('may be CP949: same result as in UTF-8, routings inferred', async () => {
    const systems = [system('one')];
    const fromUtf8 = await matched({ companies: korean, systems });
    const fromCp949 = await matched({ companies: iconv.encode(korean, 'cp949'), systems });
    for (const result of [fromUtf8, fromCp949]) result.summary.elapsedMs = 0;
    expect(fromCp949).toEqual(fromUtf8);
    expect(fromUtf8.companies[0]).toMatchObject({ name: '한울1도금', region: '26440', inferred: true });
    expect(fromUtf8.companies.every(({ processes }) => processes.includes('5.2.1'))).toBe(true);
    expect(fromUtf8.summary.matched).toBe(5);
    expectSound(fromUtf8, systems);
  });

  it('may name its columns as it likes, given --columns', async () => {
    const companies = korean.replace('회사명', '우리 이름').replace('라인수', '몇 줄');
    const refused = await match({ companies, systems: [system('one')] });
    expect(refused.code).toBe(1);
    const args = ['--columns', 'name=우리 이름,units=몇 줄'];
    const result = await matched({ companies, systems: [system('one')], args });
    expect(result.companies.map(({ name, units }) => `${name} ${units}`)).toEqual(
      [1, 2, 3, 4, 5].map((k) => `한울${k}도금 ${k}`),
    );
  });

  it('may hold several plants of one firm: they are one company with the units of both', async () => {
    const companies = `${csvOf([
      {
        id: 'p1',
        company_name: 'Plater',
        business_number: '601-00-00012',
        region_code: '26440',
        processes: '5.2.1',
        units: 2,
      },
      {
        id: 'p2',
        company_name: 'Plater 제2공장',
        business_number: '601-00-00012',
        region_code: '26530',
        processes: '5.2.2',
        units: 3,
      },
      ...alike(5),
    ])}`;
    const result = await matched({ companies, systems: [system('one')] });
    expect(result.summary.companies).toBe(6);
    expect(result.companies.find(({ id }) => id === 'p1')).toEqual({
      id: 'p1',
      name: 'Plater',
      region: '26440',
      industry: null,
      processes: ['5.2.1', '5.2.2'],
      units: 5,
      systemTypes: ['MES'],
      inferred: false,
    });
    expectSound(result, [system('one')]);
  });
});
