import { readFile } from 'node:fs/promises';
import { type GraphQLSchema, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policies } from '../../src/accounts/policies.ts';
import { seedCompanies } from '../../src/companies/companyImport.service.ts';
import {
  loadOperationsOf,
  loadPlantsOf,
  loadProductsOf,
  loadRoutingOf,
} from '../../src/companies/plant.loader.ts';
import { nodes } from '../../src/main/nodes.ts';
import { resolvers, types } from '../../src/main/resolvers.ts';
import { createContext, type RequestContext } from '../../src/platform/context.ts';
import { noteDocument } from '../../src/platform/lookAhead.ts';
import { createSchema } from '../../src/platform/schema.ts';
import { sql } from '../../src/platform/sql.ts';
import { startApi, type TestApi, type Tester } from '../api.ts';

let api: TestApi;
let owner: Tester;
let schema: GraphQLSchema;
let ids: number[];
beforeAll(async () => {
  api = await startApi({ worker: false });
  const pubSub = { publish: () => undefined, subscribe: () => (async function* () {})() };
  schema = await createSchema({ resolvers, types, nodes, policies, pubSub });
  await seedCompanies(
    api.database,
    await readFile(new URL('../../seeds/companies.csv', import.meta.url), 'utf8'),
  );
  const reads = api.database.reads();
  ids = (await reads.all(sql<{ id: number }>`select id from company order by id limit 60`)).map(
    ({ id }) => id,
  );
  owner = await api.organisation('COMPANY');
  await reads.run(sql`update company set organisation_id = ${owner.organisationId} where id = ${ids[3]}`);
});
afterAll(() => api.close());

const deep = '{ company(id: "x") { plants { products { routing { operations { processCode } } } } } }';

async function contextFor(token: string | null, document?: string) {
  const statements: string[] = [];
  const headers = token === null ? {} : { authorization: `Bearer ${token}` };
  const hook = (_context: RequestContext, statement: string) => statements.push(statement);
  const context = await createContext(api.services, { headers, address: '127.0.0.1' }, hook);
  if (document !== undefined) noteDocument(context, schema, parse(document));
  return { context, statements };
}

/** Everything below the companies, level by level. */
async function treeOf(context: RequestContext) {
  const plants = (await context.loader(loadPlantsOf).loadMany(ids)) as readonly { id: number }[][];
  const idsOf = (lists: readonly unknown[]) =>
    (lists.flat() as ({ id: number } | undefined)[]).flatMap((one) => one?.id ?? []);
  const products = await context.loader(loadProductsOf).loadMany(idsOf(plants));
  const routings = await context.loader(loadRoutingOf).loadMany(idsOf(products));
  const operations = await context.loader(loadOperationsOf).loadMany(idsOf(routings));
  return { plants, products, routings, operations };
}

describe('plants read with what is below them', () => {
  it.each<[who: string, token: () => string | null, visible: number]>([
    ['an operator', () => api.operator.token, 60],
    ['a company', () => owner.token, 1],
    ['nobody in particular', () => null, 0],
  ])('are the same as level by level, for %s', async (_who, token, visible) => {
    const ahead = await contextFor(token(), deep);
    const plain = await contextFor(token());
    const [found, expected] = [await treeOf(ahead.context), await treeOf(plain.context)];
    expect(found).toEqual(expected);
    expect(found.plants.filter((list) => list.length > 0)).toHaveLength(visible);
    expect(found.operations.length > 0).toBe(visible > 0);
    expect(ahead.statements).toHaveLength(1);
    expect(plain.statements.length).toBe(visible > 0 ? 4 : 1);
  });

  it('go only as far down as the document asks', async () => {
    const { context, statements } = await contextFor(
      api.operator.token,
      '{ company(id: "x") { plants { products { name } } } }',
    );
    await treeOf(context);
    expect(statements.map((statement) => /from (\w+)/.exec(statement)?.[1])).toEqual([
      'plant',
      'routing',
      'operation',
    ]);
  });

  it('answer a company in one round trip of three statements at once', async () => {
    const document = `query ($id: ID!) { company(id: $id) { name wantedSystems { systemType }
      plants { name products { name routing { operations { processCode } } } } } }`;
    const [company] = (
      await api.data<{ companies: { nodes: { id: string }[] } }>('{ companies(first: 1) { nodes { id } } }')
    ).companies.nodes;
    const answer = await api.query<{ company: { plants: { products: { routing: object }[] }[] } }>(document, {
      id: company?.id,
    });
    expect(answer.data?.company.plants[0]?.products[0]?.routing).toBeDefined();
    expect(answer.statements).toHaveLength(3);
  });
});
