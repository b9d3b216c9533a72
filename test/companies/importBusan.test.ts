import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { importCompanies } from '../../src/companies/companyImport.service.ts';
import { freshIndex } from '../../src/companies/marketIndex.ts';
import { readMatchingCompanies } from '../../src/companies/matchingCompanies.ts';
import { rankPartners } from '../../src/companies/partners.ts';
import { house } from '../../src/platform/caller.ts';
import { toGlobalId } from '../../src/platform/globalId.ts';
import { sql } from '../../src/platform/sql.ts';
import { startApi, type TestApi } from '../api.ts';

const folder = process.env.DASEOT_DATA_DIR;
if (folder === undefined) console.warn('DASEOT_DATA_DIR is not set: the register of Busan is not imported.');

const QUERY = '{ companies(first: 20) { nodes { name region { name } plants { address } } } }';

/** How often others had their turn while `work` ran: it grows with the load of a machine, never the other way. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  let isRunning = true;
  const count = (): void => {
    turns++;
    if (isRunning) setImmediate(count);
  };
  setImmediate(count);
  await work();
  isRunning = false;
  return turns;
}

// So that nothing but a standstill fails them, however busy the machine is.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 900_000 });

describe.skipIf(folder === undefined)('the register of Busan (DASEOT_DATA_DIR)', () => {
  let api: TestApi;
  let answered = 0;
  let result: Awaited<ReturnType<typeof importCompanies>>;
  const content = () => readFileSync(join(folder ?? '', 'kr_busan_factories/factories.csv'));

  beforeAll(async () => {
    api = await startApi({ worker: false });
    await api.data(QUERY);
    let isRunning = true;
    const importing = importCompanies(api.database, { content: content(), actor: house('test') }).finally(
      () => {
        isRunning = false;
      },
    );
    while (isRunning) {
      await api.data(QUERY);
      if (isRunning) answered++;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    result = await importing;
  }, 900_000);
  afterAll(() => api.close());

  it('is imported while other queries are answered', async () => {
    expect(result).toMatchObject({ created: 10_416, rows: 11_386, refusedRows: 0, errors: 0 });
    // An import that held up the server would let one query in at most.
    expect(answered).toBeGreaterThan(5);
    const again = await importCompanies(api.database, { content: content(), actor: house('test') });
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 10_416 });
  });

  it('is read for matching by one statement', async () => {
    const companies = await readMatchingCompanies(api.database.reads());
    expect(companies).toHaveLength(10_416);
    // Nothing tells how they work: neither a code nor a word of their names.
    const silent = companies.filter(({ processCodes }) => processCodes.length === 0).length;
    const untold = result.issues.filter(({ code }) => code === 'NOTHING_TO_INFER_FROM').length;
    expect(silent).toBeLessThanOrEqual(untold);
    expect(silent).toBeLessThan(100);
  });

  it('is loaded for searches without holding up the server', async () => {
    const reads = api.database.reads();
    const turns = await turnsDuring(() => freshIndex(api.database, reads));
    const index = await freshIndex(api.database, reads);
    expect(index.size).toBe(10_416);
    const profile = index.profile(1);
    if (profile === undefined) throw new Error('the first company has no profile');
    expect(rankPartners(index, profile, {}, 1).length).toBeGreaterThan(0);
    expect(turns).toBeGreaterThan(5);
  });

  it('gives partners and demand through the API', async () => {
    const data = await api.data<{
      company: { partners: { totalCount: number; edges: { similarity: number }[] } };
      demand: { totalCount: number; nodes: { companies: number }[] };
    }>(
      `query ($id: ID!) {
        company(id: $id) { partners(first: 5) { totalCount edges { similarity node { name } shared { name } } } }
        demand(regionLevel: SIGUNGU) { totalCount nodes { process { name } region { name } companies units } }
      }`,
      { id: toGlobalId('Company', 1) },
    );
    const { partners } = data.company;
    expect(partners.totalCount).toBeGreaterThan(1_000);
    expect(partners.edges.map(({ similarity }) => similarity)).toEqual(
      partners.edges.map(({ similarity }) => similarity).toSorted((a, b) => b - a),
    );
    expect(data.demand.nodes[0]?.companies).toBeGreaterThan(100);
    const rows = await api.database.reads().one(sql`
      select count(*) as companies, sum(units)::int as units from company`);
    expect(rows).toEqual({ companies: 10_416, units: expect.any(Number) });
  });
});
