import { type ExecutionResult, execute, type GraphQLSchema, parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policies } from '../../src/accounts/policies.ts';
import { type Random, seededRandom } from '../../src/engine/random.ts';
import { nodes } from '../../src/main/nodes.ts';
import { resolvers, types } from '../../src/main/resolvers.ts';
import { createContext, type RequestContext } from '../../src/platform/context.ts';
import { noteDocument } from '../../src/platform/lookAhead.ts';
import { createSchema } from '../../src/platform/schema.ts';
import { sql } from '../../src/platform/sql.ts';
import { startApi, type TestApi } from '../api.ts';
import { putMarket, runRound, twoSystems, twoTrades } from '../rounds/smallMarket.ts';

let api: TestApi;
let schema: GraphQLSchema;
let callers: Readonly<Record<string, string | null>>;
beforeAll(async () => {
  api = await startApi();
  const pubSub = { publish: () => undefined, subscribe: () => (async function* () {})() };
  schema = await createSchema({ resolvers, types, nodes, policies, pubSub });
  const programmeId = await putMarket(api, twoTrades, twoSystems);
  await runRound(api, { programmeId, effort: 50 });
  const [owner, other] = [await api.organisation('COMPANY'), await api.organisation('COMPANY')];
  const writer = api.database.reads();
  await writer.run(sql`update company set organisation_id = ${owner.organisationId} where id = 3`);
  await writer.run(
    sql`update company set employees = 20, sales_won = 5000000000, owner_name = '김' where id < 9`,
  );
  await writer.run(
    sql`insert into identity_grant (company_id, organisation_id, granted_by) values (4, ${owner.organisationId}, 'test')`,
  );
  // Lists whose indexes give them in another order than they are to be shown in.
  await writer.run(sql`insert into wanted_system (company_id, system_type) values (3, 'ERP'), (3, 'APS')`);
  await writer.run(sql`update operation set position = position + 10`);
  await writer.run(
    sql`update operation set position = case position when 11 then 2 when 12 then 1 else position end`,
  );
  callers = { operator: api.operator.token, owner: owner.token, other: other.token, nobody: null };
});
afterAll(() => api.close());

/** Fields that may be asked of each type, those that show objects with the type below. */
const fields: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  Query: {
    company: 'Company',
    companies: 'CompanyConnection',
    cluster: 'Cluster',
    clusters: 'ClusterConnection',
  },
  CompanyConnection: { totalCount: null, nodes: 'Company', edges: 'CompanyEdge', pageInfo: 'PageInfo' },
  CompanyEdge: { cursor: null, node: 'Company' },
  ClusterConnection: { totalCount: null, nodes: 'Cluster', edges: 'ClusterEdge', pageInfo: 'PageInfo' },
  ClusterEdge: { cursor: null, node: 'Cluster' },
  PageInfo: { hasNextPage: null, hasPreviousPage: null, startCursor: null, endCursor: null },
  Company: {
    __typename: null,
    id: null,
    visibility: null,
    label: null,
    name: null,
    businessNumber: null,
    ownerName: null,
    sizeBand: null,
    employees: null,
    salesWon: null,
    units: null,
    systemTypes: null,
    processCodes: null,
    version: null,
    createdAt: null,
    updatedAt: null,
    region: 'Region',
    industry: 'Industry',
    processes: 'Process',
    wantedSystems: 'WantedSystem',
    plants: 'Plant',
  },
  Region: { code: null, name: null },
  Industry: { code: null, name: null },
  Process: { code: null, name: null },
  WantedSystem: { systemType: null, targetLevel: null },
  Plant: {
    id: null,
    name: null,
    units: null,
    otherIndustryCodes: null,
    region: 'Region',
    company: 'Company',
    materials: null,
    products: 'Product',
  },
  Product: { id: null, name: null, volumeShare: null, plant: 'Plant', routing: 'Routing' },
  Routing: { source: null, confidence: null, rule: null, operations: 'Operation' },
  Operation: { position: null, processCode: null, equipment: null, process: 'Process' },
  Cluster: {
    id: null,
    position: null,
    status: null,
    memberCount: null,
    units: null,
    contractWon: null,
    savingWon: null,
    version: null,
    createdAt: null,
    system: 'System',
    lines: 'PriceLine',
    members: 'ClusterMemberConnection',
    coreProcesses: 'Process',
    explanation: 'ClusterExplanation',
  },
  ClusterExplanation: { text: null, savingPercent: null },
  System: { id: null, code: null, name: null, type: null, updatedAt: null, provider: 'Provider' },
  Provider: { id: null, code: null, name: null, region: 'Region' },
  PriceLine: { kind: null, won: null, process: 'Process' },
  ClusterMemberConnection: {
    totalCount: null,
    nodes: 'ClusterMember',
    edges: 'ClusterMemberEdge',
    pageInfo: 'PageInfo',
  },
  ClusterMemberEdge: { cursor: null, node: 'ClusterMember' },
  ClusterMember: {
    position: null,
    units: null,
    shareWon: null,
    savingWon: null,
    company: 'Company',
    cluster: 'Cluster',
    processes: 'Process',
    lines: 'PriceLine',
  },
};

const MEMBER_PAGES = ['', '(first: 2)', '(last: 3)', '(first: 100)'];

function argumentsOf(type: string, name: string, random: Random): string {
  const one = <Item>(items: readonly Item[]): Item => items[random.below(items.length)] as Item;
  switch (`${type}.${name}`) {
    case 'Query.company':
      return `(id: "${one(['Q29tcGFueToz', 'Q29tcGFueTo0', 'Q29tcGFueTo5', 'Q29tcGFueTo5OTk'])}")`;
    case 'Query.companies':
      return one(['', '(first: 5)', '(last: 4)', '(where: { regionCode: "26", processCode: "3" })']);
    case 'Query.cluster':
      return `(id: "${one(['Q2x1c3Rlcjox', 'Q2x1c3Rlcjoy', 'Q2x1c3Rlcjo5OQ'])}")`;
    case 'Query.clusters':
      return one(['', '(first: 1, orderBy: SAVING)', '(last: 1)', '(where: { minSize: 6 })']);
    case 'Cluster.members':
      return one(MEMBER_PAGES);
    default:
      return '';
  }
}

/** A random selection of a type's fields, a few levels deep. */
function selectionOf(type: string, depth: number, random: Random): string {
  const known = Object.entries(fields[type] ?? {}).filter(([, below]) => below === null || depth > 0);
  const chosen = known.filter(() => random.below(100) < 35);
  const few =
    type === 'Query' ? known.filter((_, place) => place === random.below(known.length)).slice(0, 1) : chosen;
  const parts = (few.length === 0 ? known.slice(0, 1) : few).map(([name, below]) =>
    below === null
      ? name
      : `${name}${argumentsOf(type, name, random)} { ${selectionOf(below, depth - 1, random)} }`,
  );
  return parts.join(' ');
}

const DEPTH = 7;

async function contextFor(token: string | null) {
  const statements: string[] = [];
  const headers = token === null ? {} : { authorization: `Bearer ${token}` };
  const hook = (_context: RequestContext, statement: string) => statements.push(statement);
  const context = await createContext(api.services, { headers, address: '127.0.0.1' }, hook);
  statements.length = 0;
  return { context, statements };
}

async function answer(token: string | null, text: string, isNoted: boolean) {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const { context, statements } = await contextFor(token);
  if (isNoted) noteDocument(context, schema, document);
  const result: ExecutionResult = await execute({ schema, document, contextValue: context });
  return { answer: JSON.parse(JSON.stringify(result)), statements };
}

describe('what is read ahead', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'shows every caller what the loaders show, level by level (seed %i)',
    { timeout: 120_000 },
    async (seed) => {
      const random = seededRandom(seed);
      let [saved, listed] = [0, 0];
      for (let number = 0; number < 25; number++) {
        const text = `{ ${selectionOf('Query', DEPTH, random)} }`;
        for (const [who, token] of Object.entries(callers)) {
          const ahead = await answer(token, text, true);
          const plain = await answer(token, text, false);
          expect(ahead.answer, `${who}: ${text}`).toEqual(plain.answer);
          saved += plain.statements.length - ahead.statements.length;
          listed += JSON.stringify(ahead.answer).length;
        }
      }
      expect(saved).toBeGreaterThan(20);
      expect(listed).toBeGreaterThan(5_000);
    },
  );

  it('takes one statement for a company with all below it, and one for a page of clusters with theirs', async () => {
    const below =
      'name wantedSystems { systemType } plants { products { routing { operations { processCode } } } }';
    const company = await answer(api.operator.token, `{ company(id: "Q29tcGFueToz") { ${below} } }`, true);
    expect(company.answer.data.company.plants[0].products[0].routing.operations).toHaveLength(2);
    expect(company.statements).toHaveLength(1);
    const clusters = await answer(
      api.operator.token,
      `{ clusters { totalCount nodes { lines { won } system { provider { name } } members { nodes { company { ${below} } } } } } }`,
      true,
    );
    expect(clusters.answer.data.clusters.totalCount).toBe(2);
    expect(clusters.answer.data.clusters.nodes[1].members.nodes[0].company.plants).toHaveLength(1);
    expect(clusters.statements).toHaveLength(1);
  });

  it('reads only the columns that the document asks for', async () => {
    const { statements } = await answer(
      api.operator.token,
      '{ company(id: "Q29tcGFueToz") { ownerName } }',
      true,
    );
    expect(statements[0]).toContain('owner_name');
    expect(statements[0]).not.toMatch(/website|business_number|plant/);
  });

  it('gives pages of members the cursors of the list that is read alone', async () => {
    const page = (args: string) => `{ cluster(id: "Q2x1c3Rlcjox") { members${args} {
      totalCount edges { cursor node { position } } pageInfo { hasNextPage hasPreviousPage endCursor startCursor } } } }`;
    const first = await answer(callers['owner'] as string, page('(first: 3)'), true);
    const { endCursor } = first.answer.data.cluster.members.pageInfo;
    for (const args of [
      `(first: 2, after: "${endCursor}")`,
      `(last: 2, before: "${endCursor}")`,
      '(first: 0)',
      '(after: "x")',
    ]) {
      const [ahead, plain] = [
        await answer(callers['owner'] as string, page(args), true),
        await answer(callers['owner'] as string, page(args), false),
      ];
      expect(ahead.answer, args).toEqual(plain.answer);
    }
  });
});
