import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { clusterInvariants } from '../../src/clusters/cluster.invariants.ts';
import { sql } from '../../src/platform/sql.ts';
import { roundInvariants } from '../../src/rounds/round.invariants.ts';
import { startApi, type TestApi } from '../api.ts';
import { putMarket, runRound, START, type Started, twoSystems, twoTrades } from './smallMarket.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterEach(() => api.truncateAll());
afterAll(() => api.close());

const CERTIFIED = `query ($id: ID!, $clusters: Int!) {
  round(id: $id) {
    savingWon proofSeconds
    stability { epsilonPercent savingBeforeWon savingAfterWon moves freeMoverCount heldByMinimumCount heldByStandAloneCount }
    clusters(first: $clusters) { nodes {
      position memberCount contractWon stability
      certificate { status epsilonPercent sameSystem otherSystems
        blockingMoves { kind heldBy savesWon companies { savesWon company { name } } cluster { position } system { code } } }
      priceBySize { members contractWon averageShareWon averageNetWon }
      members { nodes { shareWon addedCostWon othersSaveWon othersSaveOnUnitsWon isPivotal heldBy
        alternatives { members shareWon netWon savesWon presentMembersSaveWon cluster { position } system { code } } } }
    } }
  }
}`;

interface Member {
  shareWon: number;
  addedCostWon: number;
  othersSaveWon: number;
  othersSaveOnUnitsWon: number;
  isPivotal: boolean;
  heldBy: string | null;
  alternatives: { shareWon: number; savesWon: number; cluster: { position: number } }[];
}
interface Certified {
  round: {
    savingWon: number;
    stability: Record<string, number> | null;
    clusters: {
      nodes: {
        position: number;
        memberCount: number;
        contractWon: number;
        stability: string;
        certificate: { status: string; epsilonPercent: number; blockingMoves: unknown[] };
        priceBySize: { members: number; contractWon: number; averageShareWon: number }[];
        members: { nodes: Member[] };
      }[];
    };
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

/** Twelve companies; the one that neither turns nor weaves has somewhere else to go. */
const free = { name: '검사', region: '27200', processes: ['14.1.1'] };
const withFree = [...twoTrades.slice(0, 6), free, ...twoTrades.slice(7)];
const systems = twoSystems.map((one) => ({
  ...one,
  adaptationWon: { ...one.adaptationWon, '14': 2_000_000 },
}));

describe('a stable round', () => {
  it('reports both savings, and every cluster with its certificate, sizes and alternatives', async () => {
    const programmeId = await putMarket(api, withFree, systems);
    const { id } = await runRound(api, { programmeId, effort: 100, stability: { epsilonPercent: 5 } });
    const { round } = await api.data<Certified>(CERTIFIED, { id, clusters: 10 });
    expect(round.stability).toMatchObject({
      epsilonPercent: 5,
      savingAfterWon: round.savingWon,
      freeMoverCount: 0,
    });
    expect(round.stability?.savingBeforeWon).toBeGreaterThan(0);
    expect(round.clusters.nodes).toHaveLength(2);
    let alternatives = 0;
    for (const cluster of round.clusters.nodes) {
      expect(cluster.certificate).toMatchObject({ status: cluster.stability, epsilonPercent: 5 });
      expect(['STABLE', 'HELD']).toContain(cluster.stability);
      expect(cluster.priceBySize.map(({ members }) => members)).toEqual(
        Array.from({ length: 16 }, (_, k) => 5 + k),
      );
      const own = cluster.priceBySize[cluster.memberCount - 5];
      expect(own.contractWon).toBe(cluster.contractWon);
      expect(own.averageShareWon).toBe(Math.ceil(cluster.contractWon / cluster.memberCount));
      for (const member of cluster.members.nodes) {
        expect(member.othersSaveWon).toBe(Math.max(0, member.shareWon - member.addedCostWon));
        expect(member.othersSaveOnUnitsWon).toBeLessThanOrEqual(member.othersSaveWon + 1);
        expect(member.isPivotal).toBe(cluster.memberCount === 5);
        expect(member.heldBy === 'MINIMUM').toBe(cluster.memberCount === 5);
        for (const other of member.alternatives) {
          alternatives++;
          expect(other.cluster.position).toBe(3 - cluster.position);
          expect(other.savesWon).toBe(member.shareWon - other.shareWon);
        }
      }
    }
    expect(alternatives).toBeGreaterThan(0);
    expect(await faults()).toEqual([]);
  }, 60_000);

  it('asks as many statements for all certificates and alternatives as for one', async () => {
    const programmeId = await putMarket(api, withFree, systems);
    const { id } = await runRound(api, { programmeId, effort: 20 });
    const one = await api.query(CERTIFIED, { id, clusters: 1 });
    const all = await api.query(CERTIFIED, { id, clusters: 10 });
    expect(all.errors).toBeUndefined();
    expect(all.statements).toHaveLength(one.statements.length);
    expect((all.data as unknown as Certified).round.stability).toBeNull();
  }, 60_000);

  it('is another question than a round left as found', async () => {
    const programmeId = await putMarket(api, twoTrades, twoSystems);
    const key = { programmeId, effort: 10, idempotencyKey: 'the same key' };
    await runRound(api, key);
    const { roundStart } = await api.data<Started>(START, {
      input: { ...key, stability: { epsilonPercent: 5 } },
    });
    expect(roundStart.userErrors.map(({ code }) => code)).toEqual(['IDEMPOTENCY_MISMATCH']);
  }, 60_000);

  it.each<[Record<string, unknown>, string, string[]]>([
    [{ stability: { epsilonPercent: -1 } }, 'EPSILON_OUT_OF_RANGE', ['input', 'stability', 'epsilonPercent']],
    [
      { stability: { epsilonPercent: 100.5 } },
      'EPSILON_OUT_OF_RANGE',
      ['input', 'stability', 'epsilonPercent'],
    ],
    [{ proofSeconds: -1 }, 'PROOF_SECONDS_OUT_OF_RANGE', ['input', 'proofSeconds']],
    [{ proofSeconds: 3601 }, 'PROOF_SECONDS_OUT_OF_RANGE', ['input', 'proofSeconds']],
    [{ costModel: 'SIMILARITY', stability: { epsilonPercent: 5 } }, 'NEEDS_PRICES', ['input', 'costModel']],
    [{ costModel: 'SIMILARITY', proofSeconds: 5 }, 'NEEDS_PRICES', ['input', 'costModel']],
  ])('refuses %j, and starts nothing', async (input, code, field) => {
    const programmeId = await putMarket(api, twoTrades, twoSystems);
    for (const lang of ['ko', 'en'] as const) {
      const { data } = await api.query(START, { input: { programmeId, ...input } }, { lang });
      const { roundStart } = data as unknown as Started;
      expect(roundStart.round).toBeNull();
      expect(roundStart.userErrors).toMatchObject([{ code, field }]);
      expect(/[가-힣]/.test(roundStart.userErrors[0].message)).toBe(lang === 'ko');
    }
    const rounds = await api.database.reads().all(sql`select id from round`);
    expect(rounds).toEqual([]);
  });
});

const BEST = `query ($input: BestClustersInput!) {
  bestClusters(input: $input) {
    standAloneWon
    clusters { members contractWon shareWon subsidyWon netWon savingWon presentMembersSaveWon system { code }
      provinces { code } coreProcesses { code } sharedProcesses { code } newAdaptations { won process { code } }
      lines { kind won } }
    userErrors { code field message }
  }
}`;

interface Best {
  bestClusters: {
    standAloneWon: number | null;
    clusters: { shareWon: number; lines: { won: number }[] }[] | null;
    userErrors: { code: string; field: string[] }[];
  };
}

describe('the best clusters of a newcomer', () => {
  it('are priced exactly, and name nobody', async () => {
    const programmeId = await putMarket(api, twoTrades, twoSystems);
    const { id } = await runRound(api, { programmeId, effort: 20 });
    const profile = { processCodes: ['3.1.1', '3.2.1', '3.6.1'], regionCode: '26440', systemTypes: ['MES'] };
    const { bestClusters } = await api.data<Best>(BEST, { input: { ...profile, roundId: id } });
    // E 10 M for eight; two adaptations among eight, one among three; the tenth unit at 25 M.
    expect(bestClusters).toMatchObject({
      standAloneWon: 55_000_000,
      clusters: [
        {
          members: 8,
          contractWon: 275_000_000,
          shareWon: 29_166_666,
          system: { code: 'metal' },
          provinces: [{ code: '26' }],
          coreProcesses: [{ code: '3.1.1' }, { code: '3.2.1' }],
          sharedProcesses: [{ code: '3.1.1' }, { code: '3.2.1' }, { code: '3.6.1' }],
          newAdaptations: [],
        },
      ],
      userErrors: [],
    });
    const [best] = bestClusters.clusters ?? [];
    expect(best.lines.reduce((sum, { won }) => sum + won, 0)).toBe(best.shareWon);
    expect(JSON.stringify(bestClusters)).not.toContain('금속');
    const ofProgramme = await api.data<Best>(BEST, { input: { ...profile, programmeId } });
    expect(ofProgramme).toEqual({ bestClusters });
    const ofNone = await api.data<Best>(BEST, { input: { ...profile, roundId: roundId(999) } });
    expect(ofNone.bestClusters.clusters).toEqual([]);
  }, 60_000);

  it('are refused for processes, places and numbers that do not exist', async () => {
    await putMarket(api, twoTrades, twoSystems);
    const refused = async (input: object) =>
      (await api.data<Best>(BEST, { input })).bestClusters.userErrors.map(({ code }) => code);
    expect(await refused({ processCodes: ['99.9.9'] })).toEqual(['UNKNOWN_PROCESS']);
    expect(await refused({ processCodes: [] })).toEqual(['NO_PROCESSES_STATED']);
    expect(await refused({ processCodes: ['3.1.1'], regionCode: '99' })).toEqual(['UNKNOWN_REGION']);
    expect(await refused({ processCodes: ['3.1.1'], units: 0 })).toEqual(['UNITS_OUT_OF_RANGE']);
    const { errors } = await api.query(BEST, { input: { processCodes: ['3.1.1'], first: 21 } });
    expect(errors?.[0].extensions?.['code']).toBe('BAD_USER_INPUT');
  });
});

function roundId(id: number): string {
  return Buffer.from(`Round:${id}`).toString('base64url');
}
