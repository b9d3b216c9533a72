import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMarket } from '../../src/clusters/openMarket.ts';
import { opportunitiesOf } from '../../src/clusters/opportunities.ts';
import { alikePrices } from '../../src/clusters/priceCurve.ts';
import { canBuy, processNumbersOf, quoteFor, standAloneChoice } from '../../src/clusters/pricing.ts';
import { priceCurve } from '../../src/engine/pricing/curve.ts';
import { flatSubsidy } from '../../src/engine/pricing/subsidy.ts';
import { seededRandom } from '../../src/engine/random.ts';
import { toGlobalId } from '../../src/platform/globalId.ts';
import { servesRegion, surchargeWon } from '../../src/providers/priceSheet.ts';
import { startApi, type TestApi } from '../api.ts';
import { addCompanies, putMarket, runRound, twoSystems, twoTrades } from '../rounds/smallMarket.ts';

const OPPORTUNITIES = `query ($id: ID!, $first: Int, $systemType: SystemType) { node(id: $id) { ... on Company {
  name clusters { totalCount nodes { position } }
  clusterOpportunities(first: $first, systemType: $systemType) {
    members standAloneWon contractWon shareWon subsidyWon netWon savingWon presentMembersSaveWon
    cluster { position } system { code } sharedProcesses { code } newAdaptations { won process { code } }
    lines { kind won process { code } } } } } }`;

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  const programmeId = await putMarket(api, twoTrades, twoSystems);
  await runRound(api, { programmeId, effort: 50 });
  const processes = ['1.1.1', '3.1.1', '3.2.1'];
  await addCompanies(api, [{ name: '새 주조', region: '26440', processes }]);
});
afterAll(() => api.close());

describe('the clusters that a company could join', () => {
  it('are priced exactly as if it had joined', async () => {
    const { node } = await api.data<{ node: unknown }>(OPPORTUNITIES, {
      id: toGlobalId('Company', 13),
      first: 1,
    });
    // Alone 10 + 5 + 5 + 20 + 30 M. Joined: an eighth of 10 + 5 + 5 M, its own adaptation of 20 M, a unit at 25 M.
    expect(node).toEqual({
      name: '새 주조',
      clusters: { totalCount: 0, nodes: [] },
      clusterOpportunities: [
        {
          members: 8,
          standAloneWon: 70_000_000,
          contractWon: 295_000_000,
          shareWon: 47_500_000,
          subsidyWon: 23_750_000,
          netWon: 23_750_000,
          savingWon: 22_500_000,
          // The others paid 250 M, and would pay 247.5 M.
          presentMembersSaveWon: 357_142,
          cluster: { position: 1 },
          system: { code: 'metal' },
          sharedProcesses: [{ code: '3.1.1' }, { code: '3.2.1' }],
          newAdaptations: [{ won: 20_000_000, process: { code: '1.1.1' } }],
          lines: [
            { kind: 'ENGINEERING', won: 1_250_000, process: null },
            { kind: 'ADAPTATION', won: 20_000_000, process: { code: '1.1.1' } },
            { kind: 'ADAPTATION', won: 625_000, process: { code: '3.1.1' } },
            { kind: 'ADAPTATION', won: 625_000, process: { code: '3.2.1' } },
            { kind: 'UNITS', won: 25_000_000, process: null },
          ],
        },
      ],
    });
  });

  it('leave out its own, those that do not pay, and kinds of system that it does not ask for', async () => {
    const member = await api.data(OPPORTUNITIES, { id: toGlobalId('Company', 1) });
    expect(member).toEqual({
      node: {
        name: '금속 1',
        clusters: { totalCount: 1, nodes: [{ position: 1 }] },
        clusterOpportunities: [],
      },
    });
    const other = await api.data(OPPORTUNITIES, { id: toGlobalId('Company', 13), systemType: 'ERP' });
    expect(other).toMatchObject({ node: { clusterOpportunities: [] } });
  });

  it.each([1, 2, 3])('are those that an exact quote of every cluster finds (seed %s)', async (seed) => {
    const random = seededRandom(seed);
    const { open, systems } = await openMarket(api.database, api.database.reads());
    const codes = ['3.1.1', '3.2.1', '3.6.1', '9.1.1', '9.2.1', '1.1.1'];
    for (let round = 0; round < 40; round++) {
      const processNumbers = processNumbersOf(codes.filter(() => random.below(2) === 0));
      const regionCode = ['26440', '27200', null][random.below(3)];
      const company = { key: '\uffff', processNumbers, units: 1 + random.below(4), regionCode };
      const alone = standAloneChoice(systems, company, ['MES']);
      const expected = open.clusters
        .filter(({ system }) => canBuy(system, company))
        .map((cluster) => {
          const joined = [...cluster.members, company];
          const price = quoteFor(cluster.system, joined, cluster.rules.subsidy);
          return { clusterId: cluster.id, ...price.members[joined.length - 1] };
        })
        .filter(({ shareWon }) => alone !== undefined && shareWon <= alone.won)
        .toSorted((a, b) => a.shareWon - b.shareWon || a.clusterId - b.clusterId);
      const found = opportunitiesOf(open, systems, company, ['MES'], 10);
      expect(
        found.map(({ clusterId, shareWon, subsidyWon, netWon }) => ({
          clusterId,
          shareWon,
          subsidyWon,
          netWon,
        })),
      ).toEqual(
        expected.map(({ clusterId, shareWon, subsidyWon, netWon }) => ({
          clusterId,
          shareWon,
          subsidyWon,
          netWon,
        })),
      );
      for (const { savingWon, shareWon, presentMembersSaveWon, lines } of found) {
        expect(savingWon).toBe((alone?.won ?? 0) - shareWon);
        expect(lines.reduce((sum, { won }) => sum + won, 0)).toBe(shareWon);
        expect(presentMembersSaveWon).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('refuses a list of no size', async () => {
    const answer = await api.query(OPPORTUNITIES, { id: toGlobalId('Company', 1), first: 21 });
    expect(answer.errors?.[0].extensions?.['code']).toBe('BAD_USER_INPUT');
    expect(answer.errors?.[0].message).toBe('first must be between 1 and 20, got 21.');
  });

  it('cost as many statements for a page of companies as for one', async () => {
    const query = (first: number) => `{ companies(first: ${first}) { nodes { clusters { nodes { position } }
      clusterOpportunities { shareWon cluster { position } system { name } } priceCurve { netWon system { name } } } } }`;
    const count = async (first: number) => {
      const { errors, statements } = await api.query(query(first));
      expect(errors).toBeUndefined();
      return statements.length;
    };
    // By name: seven metal workers, then the newcomer (the only one with an opportunity to read), then five weavers.
    // Two fields ask for systems, and over a network they may or may not meet in one batch: one statement either way.
    expect(Math.abs((await count(7)) - (await count(1)))).toBeLessThanOrEqual(1);
    expect(Math.abs((await count(13)) - (await count(9)))).toBeLessThanOrEqual(1);
  });
});

describe('the price curve of a company', () => {
  it('shows alone, in a cluster, and after subsidy', async () => {
    const query = `query ($id: ID!) { node(id: $id) { ... on Company { priceCurve(least: 4, most: 6) {
      members contractWon shareWon subsidyWon netWon system { code } lines { kind won rule process { code } } } } } }`;
    const { node } = await api.data<{ node: { priceCurve: unknown[] } }>(query, {
      id: toGlobalId('Company', 1),
    });
    const rule = expect.any(String);
    expect(node.priceCurve).toEqual([
      {
        members: 4,
        contractWon: 140_000_000,
        shareWon: 35_000_000,
        subsidyWon: 0,
        netWon: 35_000_000,
        system: { code: 'metal' },
        lines: [
          { kind: 'ENGINEERING', won: 2_500_000, rule, process: null },
          { kind: 'ADAPTATION', won: 1_250_000, rule, process: { code: '3.1.1' } },
          { kind: 'ADAPTATION', won: 1_250_000, rule, process: { code: '3.2.1' } },
          { kind: 'UNITS', won: 30_000_000, rule, process: null },
        ],
      },
      {
        members: 5,
        contractWon: 145_000_000,
        shareWon: 29_000_000,
        subsidyWon: 14_500_000,
        netWon: 14_500_000,
        system: { code: 'metal' },
        lines: [
          { kind: 'ENGINEERING', won: 2_000_000, rule, process: null },
          { kind: 'ADAPTATION', won: 1_000_000, rule, process: { code: '3.1.1' } },
          { kind: 'ADAPTATION', won: 1_000_000, rule, process: { code: '3.2.1' } },
          { kind: 'UNITS', won: 25_000_000, rule, process: null },
        ],
      },
      expect.objectContaining({
        members: 6,
        contractWon: 170_000_000,
        shareWon: 28_333_334,
        subsidyWon: 14_166_667,
      }),
    ]);
  });

  it('is the cheapest of the curves of all systems', async () => {
    const { systems } = await openMarket(api.database, api.database.reads());
    const subsidy = flatSubsidy(5, 0.5, 40_000_000);
    const random = seededRandom(11);
    const codes = ['3.1.1', '3.2.1', '9.1.1', '9.2.1', '1.1.1'];
    for (let round = 0; round < 60; round++) {
      const processNumbers = processNumbersOf(codes.filter(() => random.below(2) === 0));
      const company = { key: 'x', processNumbers, units: 1 + random.below(60), regionCode: '26440' };
      const curves = systems
        .filter(({ record }) => servesRegion(record, '26440'))
        .map(({ base, record }) =>
          priceCurve(
            { ...base, surchargeWon: Float64Array.of(surchargeWon(record, '26440')) },
            { id: 'x', processes: processNumbers, units: company.units, region: 0 },
            subsidy,
            20,
          ),
        );
      for (const { members, price } of alikePrices(systems, company, ['MES'], subsidy, 1, 20)) {
        const shares = curves.flatMap((curve) => curve[members - 1]?.shareWon ?? []);
        expect(price.members[0].shareWon).toBe(Math.min(...shares));
      }
    }
  });
});
