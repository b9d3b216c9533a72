import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../../src/platform/globalId.ts';
import { startApi, type TestApi } from '../api.ts';
import { putMarket, runRound, twoSystems, twoTrades } from '../rounds/smallMarket.ts';

let api: TestApi;
let roundId: string;
beforeAll(async () => {
  api = await startApi();
  const programmeId = await putMarket(api, twoTrades, twoSystems);
  roundId = (await runRound(api, { programmeId, effort: 50 })).id;
});
afterAll(() => api.close());

describe('the list of clusters', () => {
  const LIST = `query ($where: ClusterWhere, $orderBy: ClusterOrder, $first: Int, $after: String) {
    clusters(where: $where, orderBy: $orderBy, first: $first, after: $after) {
      totalCount nodes { position } pageInfo { hasNextPage endCursor } } }`;
  interface List {
    clusters: { totalCount: number; nodes: { position: number }[]; pageInfo: { endCursor: string } };
  }
  const positions = async (where: object, orderBy?: string): Promise<number[]> => {
    const { clusters } = await api.data<List>(LIST, { where, orderBy });
    expect(clusters.totalCount).toBe(clusters.nodes.length);
    return clusters.nodes.map(({ position }) => position);
  };

  it.each([
    [{}, [2, 1]],
    [{ processCode: '3' }, [1]],
    [{ processCode: '3.6.1' }, [1]],
    [{ processCode: '9.1' }, [2]],
    [{ regionCode: '26' }, [1]],
    [{ regionCode: '27200' }, [2]],
    [{ minSize: 6 }, [1]],
    [{ maxSize: 5 }, [2]],
    [{ systemType: 'MES' }, [2, 1]],
    [{ systemType: 'ERP' }, []],
    [{ systemId: toGlobalId('System', 2), minSize: 5 }, [2]],
    [{ companyId: toGlobalId('Company', 1) }, [1]],
    [{ statuses: ['CANDIDATE'] }, [2, 1]],
    [{ statuses: ['SUPERSEDED'] }, []],
  ])('where %j', async (where, expected) => {
    expect(await positions(where)).toEqual(expected);
  });

  it('is narrowed by round, and ordered as asked', async () => {
    expect(await positions({ roundId })).toEqual([2, 1]);
    expect(await positions({ roundId: toGlobalId('Round', 77) })).toEqual([]);
    for (const order of ['POSITION', 'SAVING', 'MEMBERS', 'NET'])
      expect(await positions({}, order)).toEqual([1, 2]);
    // 170 M over seven is 24.3 M each, 100 M over five is 20 M.
    expect(await positions({}, 'SAVING_PER_MEMBER')).toEqual([1, 2]);
  });

  it.each(['NEWEST', 'POSITION', 'SAVING', 'SAVING_PER_MEMBER', 'MEMBERS', 'NET'])(
    'is walked by %s',
    async (orderBy) => {
      const first = await api.data<List>(LIST, { orderBy, first: 1 });
      const after = first.clusters.pageInfo.endCursor;
      const second = await api.data<List>(LIST, { orderBy, first: 1, after });
      const walked = [...first.clusters.nodes, ...second.clusters.nodes].map(({ position }) => position);
      expect(walked).toEqual(await positions({}, orderBy));
    },
  );
});

describe('a cluster', () => {
  it('explains itself in the language of the caller', async () => {
    const query = `query ($id: ID!) { cluster(id: $id) { explanation {
      isEveryMemberPivotal savingPercent text
      coreProcesses { code } sharedProcesses { code } singleProcesses { process { code } company { name } }
      runnerUp { marginWon system { code } } } } }`;
    const id = toGlobalId('Cluster', 2);
    const { cluster } = await api.data<{ cluster: { explanation: { text: string } } }>(query, { id });
    expect(cluster.explanation).toEqual({
      isEveryMemberPivotal: true,
      savingPercent: expect.closeTo(41.667, 3),
      text:
        'All 5 members use Carding and combing, Weaving. Together they pay 100,000,000 won (41.7 %) less than alone. ' +
        'It has the minimum of members, so any leaver ends it.',
      coreProcesses: [{ code: '9.1.1' }, { code: '9.2.1' }],
      sharedProcesses: [],
      singleProcesses: [],
      runnerUp: { marginWon: 35_000_000, system: { code: 'metal' } },
    });
    const korean = await api.data<{ cluster: { explanation: { text: string } } }>(
      query,
      { id },
      { lang: 'ko' },
    );
    expect(korean.cluster.explanation.text).toContain('최소 인원이라 한 곳이 빠지면 성립하지 않습니다.');
  });

  it('draws the price of its system for companies with its core processes', async () => {
    const query = `query ($id: ID!) { cluster(id: $id) { priceCurve { members shareWon netWon } } }`;
    const { cluster } = await api.data<{ cluster: { priceCurve: unknown[] } }>(query, {
      id: toGlobalId('Cluster', 1),
    });
    expect(cluster.priceCurve).toHaveLength(16);
    expect(cluster.priceCurve[0]).toEqual({ members: 5, shareWon: 29_000_000, netWon: 14_500_000 });
    expect(cluster.priceCurve[15]).toEqual({ members: 20, shareWon: 26_000_000, netWon: 13_000_000 });
  });

  it('pages through its members', async () => {
    const query = `query ($id: ID!, $after: String) { cluster(id: $id) { members(first: 3, after: $after) {
      totalCount nodes { position company { name } } pageInfo { hasNextPage hasPreviousPage endCursor } } } }`;
    const seen: number[] = [];
    let after: string | null = null;
    for (let page = 0; page < 3; page++) {
      const data: {
        cluster: {
          members: {
            totalCount: number;
            nodes: { position: number }[];
            pageInfo: { hasNextPage: boolean; endCursor: string };
          };
        };
      } = await api.data(query, { id: toGlobalId('Cluster', 1), after });
      expect(data.cluster.members.totalCount).toBe(7);
      expect(data.cluster.members.pageInfo.hasNextPage).toBe(page < 2);
      seen.push(...data.cluster.members.nodes.map(({ position }) => position));
      after = data.cluster.members.pageInfo.endCursor;
    }
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('is found as a node, like its round', async () => {
    const ids = [toGlobalId('Cluster', 1), toGlobalId('Cluster', 99), roundId];
    expect(await api.data('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids })).toEqual({
      nodes: [{ __typename: 'Cluster', id: ids[0] }, null, { __typename: 'Round', id: roundId }],
    });
  });
});
