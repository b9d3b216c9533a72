import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { seedCompanies } from '../../src/companies/companyImport.service.ts';
import { freshIndex } from '../../src/companies/marketIndex.ts';
import { partnersOf } from '../../src/companies/partners.ts';
import { ProfileIndex, type RankedCompany } from '../../src/companies/profileIndex.ts';
import { updateRouting } from '../../src/companies/routing.service.ts';
import { seededRandom } from '../../src/engine/random.ts';
import { similarityMeasures } from '../../src/engine/similarity/measure.ts';
import { nearestNeighbours, processIndex } from '../../src/engine/similarity/neighbours.ts';
import { house } from '../../src/platform/caller.ts';
import { toGlobalId } from '../../src/platform/globalId.ts';
import { sql } from '../../src/platform/sql.ts';
import { processes } from '../../src/taxonomy/process.ts';
import { startApi, type TestApi } from '../api.ts';
import { companyFile, type FileRow } from './companyFiles.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ worker: false });
});
afterEach(() => api.truncateAll());
afterAll(() => api.close());

const firm = (id: string, name: string, codes: string, sigungu = '강서구'): FileRow => ({
  id,
  name,
  sido: '부산광역시',
  sigungu,
  products: `제품 ${id}`,
  processes: codes,
});
const market = companyFile([
  firm('1', '가', '2.1.1;2.1.2;2.1.8'),
  firm('2', '나', '2.1.1;2.1.2;2.1.8', '사상구'),
  firm('3', '다', '2.1.1;2.1.3'),
  firm('4', '라', '2.2.1'),
  firm('5', '마', '10.1.1'),
  firm('6', '바', '2.1.1;2.1.2;2.1.8'),
]);

const PARTNERS = `query ($id: ID!, $first: Int, $after: String, $last: Int, $before: String, $measure: SimilarityMeasure, $regionCode: String, $minSimilarity: Float) {
  company(id: $id) { partners(first: $first, after: $after, last: $last, before: $before, measure: $measure, regionCode: $regionCode, minSimilarity: $minSimilarity) {
    totalCount
    edges { similarity measure node { name } shared { code } missing { code } additional { code } near { own { code } other { code } } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  } }
}`;
interface Edge {
  similarity: number;
  measure: string;
  node: { name: string };
}
interface Found {
  company: {
    partners: {
      totalCount: number;
      edges: Edge[];
      pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
    };
  };
}
const ask = async (variables: object = {}) => {
  const { company } = await api.data<Found>(PARTNERS, { id: toGlobalId('Company', 1), ...variables });
  return company.partners;
};

describe('Company.partners', () => {
  it('ranks by similarity with the reasons, ties by age, without the company itself', async () => {
    await seedCompanies(api.database, market);
    const { totalCount, edges } = await ask({ measure: 'JACCARD' });
    expect(totalCount).toBe(3);
    const codes = (...list: string[]) => list.map((code) => ({ code }));
    const all = codes('2.1.1', '2.1.2', '2.1.8');
    const like = { measure: 'JACCARD', shared: all, missing: [], additional: [], near: [] };
    expect(edges).toEqual([
      { ...like, similarity: 1, node: { name: '나' } },
      { ...like, similarity: 1, node: { name: '바' } },
      {
        measure: 'JACCARD',
        similarity: 0.25,
        node: { name: '다' },
        shared: codes('2.1.1'),
        missing: codes('2.1.2', '2.1.8'),
        additional: codes('2.1.3'),
        near: [
          { own: { code: '2.1.2' }, other: { code: '2.1.3' } },
          { own: { code: '2.1.8' }, other: { code: '2.1.3' } },
        ],
      },
    ]);
  });

  it('finds near processes by default, and never who has nothing in common', async () => {
    await seedCompanies(api.database, market);
    const { edges } = await ask();
    expect(edges.map(({ node, measure }) => [node.name, measure])).toEqual(
      ['나', '바', '다', '라'].map((name) => [name, 'BLEND']),
    );
    expect(edges[0]?.similarity).toBe(1);
  });

  it.each([
    [{ regionCode: '26530' }, ['나']],
    [{ regionCode: '26' }, ['나', '바', '다', '라']],
    [{ minSimilarity: 0.9 }, ['나', '바']],
    [{ minSimilarity: 1.1 }, []],
  ])('with %j finds %j', async (variables, names) => {
    await seedCompanies(api.database, market);
    expect((await ask(variables)).edges.map(({ node }) => node.name)).toEqual(names);
  });

  it('is walked page by page', async () => {
    await seedCompanies(api.database, market);
    const names: string[] = [];
    for (let after: string | null = null; ; ) {
      const page: Found['company']['partners'] = await ask({ first: 1, after });
      names.push(...page.edges.map(({ node }) => node.name));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(names).toEqual(['나', '바', '다', '라']);
  });

  it('is walked from its end, and refuses both directions at once', async () => {
    await seedCompanies(api.database, market);
    const names: string[][] = [];
    for (let before: string | null = null; ; ) {
      const page: Found['company']['partners'] = await ask({ last: 3, before });
      names.push(page.edges.map(({ node }) => node.name));
      expect(page.pageInfo.hasNextPage).toBe(before !== null);
      if (!page.pageInfo.hasPreviousPage) break;
      before = page.pageInfo.startCursor;
    }
    expect(names).toEqual([['바', '다', '라'], ['나']]);
    const both = await api.query(PARTNERS, { id: toGlobalId('Company', 1), first: 1, last: 1 });
    expect(both.errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });

  it('sees every change: a new routing, new companies, an emptied market', async () => {
    await seedCompanies(api.database, market);
    expect((await ask({ measure: 'JACCARD' })).totalCount).toBe(3);
    const change = { id: 5, version: 1, actor: house('test') };
    await updateRouting(api.database, change, [{ processCode: '2.1.8' }]);
    expect((await ask({ measure: 'JACCARD' })).edges.map(({ node }) => node.name)).toEqual([
      '나',
      '바',
      '마',
      '다',
    ]);
    await seedCompanies(api.database, companyFile([firm('7', '사', '2.1.8')]));
    expect((await ask({ measure: 'JACCARD' })).totalCount).toBe(5);
    await api.truncateAll();
    await seedCompanies(api.database, companyFile([firm('8', '아', '2.1.1'), firm('9', '자', '2.1.1')]));
    expect((await ask()).edges.map(({ node }) => node.name)).toEqual(['자']);
  });
});

describe('partnersOf', () => {
  it('finds who works like processes or an industry that no company need have', async () => {
    await seedCompanies(api.database, market);
    const reads = api.database.reads();
    const found = await partnersOf(
      api.database,
      reads,
      { processCodes: ['2.1.1', '2.1.2', '2.1.8'] },
      { regionCode: '26440' },
    );
    expect(found?.inferred).toBe(false);
    expect(found?.partners.map(({ id }) => id)).toEqual([1, 6, 3, 4]);
    const forge = await partnersOf(api.database, reads, { industryCode: '25912' });
    expect(forge?.inferred).toBe(true);
    expect(forge?.processCodes.length).toBeGreaterThan(5);
    expect(await partnersOf(api.database, reads, {})).toBeNull();
  });
});

describe('the index', () => {
  it('equals scoring everybody, with every measure, on seeded random markets', () => {
    const leaves = processes.filter((process) => process.level === 3).map((process) => process.code);
    for (const seed of [1, 2, 3]) {
      const random = seededRandom(seed);
      const index = new ProfileIndex();
      const texts = Array.from({ length: 30 }, () => {
        const codes = Array.from({ length: 1 + random.below(6) }, () => leaves[random.below(40)]);
        return JSON.stringify({ routings: [[1, codes]], materials: random.below(2) === 0 ? [] : ['steel'] });
      });
      for (let id = 1; id <= 200; id++) {
        const profile = texts[random.below(texts.length)];
        index.put({ id, regionCode: null, units: 1, processCodes: [], wanted: [], profile });
      }
      const ids = [...index.companies()].map(({ id }) => id);
      for (const measure of similarityMeasures) {
        const own = index.profile(1);
        if (own === undefined) throw new Error('company 1 is missing');
        const ranked = index.rank(own, { measure, accepts: ({ id }) => id !== 1 });
        const expected = bruteForce(index, ids, measure).filter(({ similarity }) => similarity > 0);
        expect(ranked, `seed ${seed}, ${measure.name}`).toEqual(expected);
        for (const [place, limit, minSimilarity] of [
          [-1, 5, 0],
          [3, 20, 0],
          [17, 1, 0.2],
          [60, 200, 0],
          [-1, 30, 0.5],
        ]) {
          const options = { measure, minSimilarity, accepts: ({ id }: { id: number }) => id !== 1 };
          const all = index.rank(own, options);
          expect(index.count(own, options), `seed ${seed}, ${measure.name}`).toBe(all.length);
          const after = all[place as number];
          const next = all.slice(after ? (place as number) + 1 : 0).slice(0, limit as number);
          const found = index.best(own, options, limit as number, after);
          expect(found, `seed ${seed}, ${measure.name}, ${limit} after ${place}`).toEqual(next);
        }
      }
    }
  });

  it('reads only what has changed', async () => {
    await seedCompanies(api.database, market);
    const statements: string[] = [];
    const reads = api.database.reads((statement) => statements.push(statement));
    await freshIndex(api.database, reads);
    expect(statements).toHaveLength(3);
    await freshIndex(api.database, reads);
    expect(statements).toHaveLength(4);
    await api.database.reads().run(sql`update company set units = 7 where id = 1`);
    await updateRouting(api.database, { id: 2, version: 1, actor: house('test') }, [
      { processCode: '2.1.1' },
    ]);
    const index = await freshIndex(api.database, reads);
    expect(statements).toHaveLength(7);
    expect(index.company(2)?.processCodes).toEqual(['2.1.1']);
    // Written past the services, and so not seen; except where somebody else's transaction, in any database of the
    // server, was open at the first read: rows as old as that one are then read again.
    const units = index.company(1)?.units;
    if (api.database.kind === 'embedded') expect(units).toBe(1);
    else expect([1, 7]).toContain(units);
  });
});

/** The ranking by the engine's own search over all companies. */
function bruteForce(
  index: ProfileIndex,
  ids: readonly number[],
  measure: (typeof similarityMeasures)[number],
): RankedCompany[] {
  const profiles = ids.map((id) => index.profile(id) as NonNullable<ReturnType<ProfileIndex['profile']>>);
  const { weights } = index;
  const found = nearestNeighbours(
    profiles[0],
    profiles,
    processIndex(profiles, processes.length),
    measure,
    weights,
    ids.length,
    (company) => company !== 0,
  );
  return found.map(({ company, similarity }) => ({ id: ids[company], similarity }));
}
