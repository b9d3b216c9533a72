import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { clusterInvariants } from '../../src/clusters/cluster.invariants.ts';
import { sql } from '../../src/platform/sql.ts';
import { roundInvariants } from '../../src/rounds/round.invariants.ts';
import { startApi, type TestApi } from '../api.ts';
import { followToEnd, putMarket, runRound, type SmallCompany, twoSystems, twoTrades } from './smallMarket.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterEach(() => api.truncateAll());
afterAll(() => api.close());

const RESULT = `query ($id: ID!) {
  round(id: $id) {
    status phase progress companyCount matchableCount matchedCount clusterCount systemCount
    standAloneWon savingWon netSavingWon coordinationWon boundWon boundMethod gapPercent
    inputHash resultHash errorCode
    clusters { totalCount nodes {
      id position status origin costModel memberCount units
      contractWon standAloneWon savingWon subsidyWon netWon coordinationWon
      system { code } coreProcesses { code } sharedProcesses { code }
      runnerUp { system { code } contractWon marginWon }
      lines { kind won process { code } }
      members(last: 1) { totalCount nodes {
        position units standAloneWon shareWon eligibleWon subsidyWon netWon savingWon addedCostWon
        company { name } lines { kind won process { code } } } }
    } }
    unmatched { totalCount }
  }
}`;

/** The last event of a round over the two trades. */
const ended = {
  status: 'PROPOSED',
  phase: 'ENDED',
  progress: 1,
  savingWon: 270_000_000,
  boundWon: 270_000_000,
  gapPercent: 0,
};

/** Companies that work alike by sixes, each with a process or two of its own. */
function manyTrades(count: number): SmallCompany[] {
  return Array.from({ length: count }, (_, i) => ({
    name: `여러 업종 ${i + 1}`,
    region: '26440',
    processes: [`3.${1 + (i % 7)}.1`, `9.${1 + (i % 5)}.1`, `3.${1 + (i % 3)}.2`],
  }));
}

interface RoundResult {
  round: {
    inputHash: string;
    resultHash: string;
    clusters: { nodes: { id: string; status: string }[] };
    [field: string]: unknown;
  };
}

async function faults(): Promise<string[]> {
  const found: string[] = [];
  for (const { name, sql: text } of [...clusterInvariants, ...roundInvariants]) {
    const rows = await api.database.reads().all(sql<{ place: string }>`${sql.raw(text)}`);
    for (const { place } of rows) found.push(`${name}: ${place}`);
  }
  return found;
}

describe('a round', () => {
  it('proposes clusters with exact prices for everybody', async () => {
    const programmeId = await putMarket(api, twoTrades, twoSystems);
    const { id, events } = await runRound(api, { programmeId, seed: 1, effort: 200 });
    expect(events.at(-1)).toEqual(ended);
    expect(events.map(({ progress }) => progress)).toEqual(
      events.map(({ progress }) => progress).toSorted((a, b) => a - b),
    );
    const { round } = await api.data<RoundResult>(RESULT, { id });
    const { clusters, inputHash, resultHash, ...rest } = round;
    expect(inputHash).toMatch(/^[0-9a-f]{64}$/);
    expect(resultHash).toMatch(/^[0-9a-f]{16}$/);
    expect(rest).toEqual({
      status: 'PROPOSED',
      phase: 'ENDED',
      progress: 1,
      companyCount: 12,
      matchableCount: 12,
      matchedCount: 12,
      clusterCount: 2,
      systemCount: 2,
      standAloneWon: 660_000_000,
      savingWon: 270_000_000,
      netSavingWon: 464_821_426,
      coordinationWon: 7_400_000,
      boundWon: 270_000_000,
      boundMethod: 'EXACT',
      gapPercent: 0,
      errorCode: null,
      unmatched: { totalCount: 0 },
    });
    // E 10 M + three adaptations of 5 M + 9 units at 25 M; the seventh member connects 3 of them and grinds.
    expect(clusters.nodes[0]).toEqual({
      id: expect.any(String),
      position: 1,
      status: 'CANDIDATE',
      origin: 'ROUND',
      costModel: 'SAVING',
      memberCount: 7,
      units: 9,
      contractWon: 250_000_000,
      standAloneWon: 420_000_000,
      savingWon: 170_000_000,
      subsidyWon: 124_821_426,
      netWon: 125_178_574,
      coordinationWon: 4_900_000,
      system: { code: 'metal' },
      coreProcesses: [{ code: '3.1.1' }, { code: '3.2.1' }],
      sharedProcesses: [{ code: '3.6.1' }],
      runnerUp: { system: { code: 'textile' }, contractWon: 295_000_000, marginWon: 45_000_000 },
      lines: [
        { kind: 'ENGINEERING', won: 10_000_000, process: null },
        { kind: 'ADAPTATION', won: 5_000_000, process: { code: '3.1.1' } },
        { kind: 'ADAPTATION', won: 5_000_000, process: { code: '3.2.1' } },
        { kind: 'ADAPTATION', won: 5_000_000, process: { code: '3.6.1' } },
        { kind: 'UNITS', won: 225_000_000, process: null },
      ],
      members: {
        totalCount: 7,
        nodes: [
          {
            position: 7,
            units: 3,
            standAloneWon: 115_000_000,
            shareWon: 80_357_142,
            eligibleWon: 80_357_142,
            subsidyWon: 40_000_000,
            netWon: 40_357_142,
            savingWon: 34_642_858,
            addedCostWon: 75_000_000,
            company: { name: '금속 7' },
            lines: [
              { kind: 'ENGINEERING', won: 1_428_571, process: null },
              { kind: 'ADAPTATION', won: 714_286, process: { code: '3.1.1' } },
              { kind: 'ADAPTATION', won: 714_285, process: { code: '3.2.1' } },
              { kind: 'ADAPTATION', won: 2_500_000, process: { code: '3.6.1' } },
              { kind: 'UNITS', won: 75_000_000, process: null },
            ],
          },
        ],
      },
    });
    expect(await faults()).toEqual([]);
  });

  it('comes to the same hashes again, and its candidates take the place of the earlier ones', async () => {
    const programmeId = await putMarket(api, twoTrades, twoSystems);
    const first = await runRound(api, { programmeId, seed: 7, effort: 100 });
    const before = (await api.data<RoundResult>(RESULT, { id: first.id })).round;
    const second = await runRound(api, { programmeId, seed: 7, effort: 100 });
    const after = (await api.data<RoundResult>(RESULT, { id: second.id })).round;
    expect([after.inputHash, after.resultHash]).toEqual([before.inputHash, before.resultHash]);
    const other = await runRound(api, { programmeId, seed: 8, effort: 100 });
    expect((await api.data<RoundResult>(RESULT, { id: other.id })).round.inputHash).not.toBe(
      before.inputHash,
    );
    const old = (await api.data<RoundResult>(RESULT, { id: first.id })).round;
    expect(old.clusters.nodes.map(({ status }) => status)).toEqual(['SUPERSEDED', 'SUPERSEDED']);
    expect(await faults()).toEqual([]);
  });

  it('leaves out whom it cannot place, and says why in both languages', async () => {
    const lonely = [
      { name: '외딴 주조', region: '26440', processes: ['1.1.1'], types: 'QMS' },
      { name: '무공정', region: '26440', processes: [] },
    ];
    const programmeId = await putMarket(api, [...twoTrades, ...lonely], twoSystems);
    const { id } = await runRound(api, { programmeId, effort: 50 });
    const query = `query ($id: ID!) { round(id: $id) {
      matchedCount unmatchedByReason { reason count }
      unmatched { totalCount nodes { reason standAloneWon possiblePartners companiesNeeded shareThereWon
        company { name } bestCluster { id } messageKo messageEn } } } }`;
    const { round } = await api.data<{
      round: { unmatched: { nodes: { messageKo: string; messageEn: string }[] } };
    }>(query, { id });
    expect(round).toMatchObject({
      matchedCount: 12,
      unmatchedByReason: expect.arrayContaining([{ reason: 'NO_SYSTEM', count: 1 }]),
    });
    expect(round.unmatched.nodes[0]).toMatchObject({
      reason: 'NO_SYSTEM',
      standAloneWon: null,
      company: { name: '외딴 주조' },
      bestCluster: null,
    });
    for (const { messageKo, messageEn } of round.unmatched.nodes) {
      expect(messageKo).toMatch(/[가-힣]/);
      expect(messageEn).toMatch(/^[\x20-\x7e]+$/);
    }
    expect(await faults()).toEqual([]);
  });

  it('asks as many statements for a page of fifty members as for one', async () => {
    const programmeId = await putMarket(api, twoTrades, twoSystems);
    const { id } = await runRound(api, { programmeId, effort: 50 });
    const page = (clusters: number, members: number) => `query ($id: ID!) { round(id: $id) {
      clusters(first: ${clusters}) { totalCount nodes {
        system { name } priceSheet { engineeringWon } runnerUp { system { name } } lines { won } explanation { text }
        programme { code } round { id } priceCurve { netWon system { code } }
        members(first: ${members}) { totalCount nodes { company { name } shareWon lines { won } } } } }
      unmatched(first: ${members}) { totalCount nodes { company { name } message } } } }`;
    const one = await api.query(page(1, 1), { id });
    const many = await api.query(page(50, 50), { id });
    expect(one.errors).toBeUndefined();
    expect(many.statements).toHaveLength(one.statements.length);
    const nodes = (many.data as { round: { clusters: { nodes: unknown[] } } }).round.clusters.nodes;
    expect(nodes).toHaveLength(2);
  });

  it('tells a subscriber who comes late how it ended, and then completes', async () => {
    const programmeId = await putMarket(api, twoTrades, twoSystems);
    const { id } = await runRound(api, { programmeId, effort: 10 });
    expect(await followToEnd(api, id)).toEqual([ended]);
  });

  it('tells while it works what it has found so far and how far that is from the bound', async () => {
    const programmeId = await putMarket(api, manyTrades(120), twoSystems);
    const { events } = await runRound(api, { programmeId, effort: 1_000 });
    const underWay = events.filter(({ phase, savingWon }) => phase === 'SOLVING' && savingWon !== null);
    expect(underWay).not.toEqual([]);
    for (const { savingWon, boundWon, gapPercent } of underWay) {
      expect(savingWon).toBeGreaterThan(0);
      expect(boundWon).toBeGreaterThanOrEqual(savingWon ?? Number.NaN);
      expect(gapPercent).toBeCloseTo((100 * ((boundWon ?? 0) - (savingWon ?? 0))) / (savingWon ?? 0), 6);
    }
    const last = events.at(-1);
    expect(last).toMatchObject({ status: 'PROPOSED', gapPercent: expect.any(Number) });
    expect(last?.savingWon).toBeGreaterThanOrEqual(underWay.at(-1)?.savingWon ?? Number.NaN);
    expect(await faults()).toEqual([]);
  });

  it('groups by similarity without prices', async () => {
    const programmeId = await putMarket(api, twoTrades, []);
    const { id } = await runRound(api, { programmeId, costModel: 'SIMILARITY', effort: 100 });
    const query = `query ($id: ID!) { round(id: $id) {
      costModel matchedCount clusterCount savingWon boundWon informationLossPercent
      clusters { nodes { memberCount contractWon system { code } coreProcesses { code } lines { won } priceCurve { netWon }
        members { nodes { shareWon company { name } } } } } } }`;
    const { round } = await api.data<{ round: { clusters: { nodes: { members: { nodes: unknown[] } }[] } } }>(
      query,
      {
        id,
      },
    );
    expect(round).toMatchObject({
      costModel: 'SIMILARITY',
      matchedCount: 12,
      clusterCount: 2,
      savingWon: null,
      boundWon: null,
      clusters: {
        nodes: [
          { memberCount: 7, contractWon: null, system: null, lines: [], priceCurve: [] },
          { memberCount: 5, contractWon: null, coreProcesses: [{ code: '9.1.1' }, { code: '9.2.1' }] },
        ],
      },
    });
    expect(round.clusters.nodes[1].members.nodes[0]).toEqual({ shareWon: null, company: { name: '섬유 1' } });
    expect(await faults()).toEqual([]);
  });
});

describe('the invariants of clusters and rounds', () => {
  it.each([
    [
      "update cluster_line set won = won + 1 where kind = 'UNITS' and cluster_id = 1",
      'the positions of a contract',
    ],
    [
      `update cluster_member set lines = '[]' where cluster_id = 1 and position = 1`,
      'the positions of a member',
    ],
    ['delete from cluster_member where cluster_id = 1 and position = 1', 'a cluster counts its members'],
    ['update round set saving_won = saving_won - 1', 'saving, coordination and net saving'],
    ['update round set saving_won = bound_won + 1', 'is not above its bound'],
    ["update cluster set core_process_codes = array['1.1.1'] where id = 1", 'a core process is a process'],
    [
      "insert into round_unmatched select 1, 1, 'NO_SAVING', 1, 1, 1, 1, 1, 1",
      'no company is in two clusters',
    ],
    ["update cluster set status = 'WRITING' where id = 1", 'what a round did not finish'],
  ])('find what %s spoils', async (spoil, expected) => {
    const programmeId = await putMarket(api, twoTrades, twoSystems);
    await runRound(api, { programmeId, effort: 10 });
    expect(await faults()).toEqual([]);
    await api.database.reads().run(sql`${sql.raw(spoil)}`);
    expect((await faults()).join('\n')).toContain(expected);
  });
});
