import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@theguild/federation-composition';
import { buildSchema, parse, validateSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedCompanies } from '../../src/companies/companyImport.service.ts';
import { describedSchema } from '../../src/main/schemaText.ts';
import { withoutFederation } from '../../src/platform/federation.ts';
import { toGlobalId } from '../../src/platform/globalId.ts';
import { startApi, type TestApi } from '../api.ts';
import { companyFile, type FileRow } from '../companies/companyFiles.ts';

const firm = (id: string, name: string): FileRow => ({
  id,
  name,
  sido: '부산광역시',
  sigungu: '강서구',
  products: `제품 ${id}`,
  processes: '2.1.1;2.1.2',
});

const companyId = (id: number): string => toGlobalId('Company', id);

/** A small subgraph of somebody else: ratings of companies, by their ids. */
const ratings = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
  type Query { ratings: [Rating!]! }
  type Rating { stars: Int!, company: Company }
  type Company @key(fields: "id") { id: ID!, averageStars: Float }
  type Region @key(fields: "id") { id: ID!, sunnyDays: Int }
  type PageInfo @shareable { hasNextPage: Boolean!, hasPreviousPage: Boolean!, startCursor: String, endCursor: String }
`);
const stars = new Map([
  [companyId(1), 4],
  [companyId(2), 2],
]);

describe('the API as a subgraph', () => {
  let api: TestApi;
  let sdl: string;

  beforeAll(async () => {
    api = await startApi({ worker: false });
    await seedCompanies(api.database, companyFile([firm('1', '가'), firm('2', '나')]));
    const { _service } = await api.data<{ _service: { sdl: string } }>('{ _service { sdl } }');
    sdl = _service.sdl;
  });
  afterAll(() => api?.close());

  const entities = (representations: unknown, options = {}) =>
    api.query<{ _entities: unknown[] }>(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) {
        __typename ... on Company { id name } ... on Process { id } ... on Region { id code } } }`,
      { representations },
      options,
    );
  const codeOf = ({ errors }: Awaited<ReturnType<typeof entities>>) => errors?.[0]?.extensions?.['code'];

  it('names its keys, for the main types at least', () => {
    for (const type of [
      'Company',
      'Provider',
      'System',
      'Cluster',
      'Round',
      'Programme',
      'Process',
      'Region',
    ])
      expect(sdl).toMatch(new RegExp(`^type ${type} implements Node @key\\(fields: "id"\\) \\{`, 'm'));
    expect(sdl).toMatch(/^type PageInfo @shareable \{/m);
    expect(sdl).not.toMatch(/_entities|_Any/);
  });

  it('keeps the schema of clients free of what is for gateways', async () => {
    const schema = await describedSchema();
    expect(validateSchema(schema)).toEqual([]);
    const bare = withoutFederation(schema);
    expect(validateSchema(bare)).toEqual([]);
    expect(bare.getQueryType()?.getFields()['_entities']).toBeUndefined();
    expect(bare.getType('_Any')).toBeUndefined();
    expect(bare.getType('Company')).toBe(schema.getType('Company'));
    const plain = buildSchema('type Query { a: Int }');
    expect(withoutFederation(plain)).toBe(plain);
  });

  it('resolves representations in their order, with one statement for all of a type', async () => {
    const { data, statements } = await entities([
      { __typename: 'Company', id: companyId(2) },
      { __typename: 'Region', id: toGlobalId('Region', '26') },
      { __typename: 'Company', id: companyId(99) },
      { __typename: 'Company', id: companyId(1) },
    ]);
    expect(data?._entities).toEqual([
      { __typename: 'Company', id: companyId(2), name: '나' },
      { __typename: 'Region', id: toGlobalId('Region', '26'), code: '26' },
      null,
      { __typename: 'Company', id: companyId(1), name: '가' },
    ]);
    expect(statements.filter((one) => /from company\b/.test(one))).toHaveLength(1);
  });

  it('is subject to the policies of node(id), and to what the caller may see', async () => {
    const company = { __typename: 'Company', id: companyId(1) };
    const process = { __typename: 'Process', id: toGlobalId('Process', '2.1.1') };
    expect(codeOf(await entities([company], { token: null }))).toBe('UNAUTHENTICATED');
    expect((await entities([process], { token: null })).data?._entities).toMatchObject([process]);
    const mixed = await entities([company, process], { token: null });
    expect(mixed.data?._entities).toMatchObject([null, process]);
    expect(mixed.errors?.map(({ path }) => path)).toEqual([['_entities', 0]]);
    const other = await api.organisation('COMPANY');
    const seen = (await entities([company], { token: other.token })).data?._entities;
    const node = await api.query(
      `{ node(id: "${companyId(1)}") { __typename ... on Company { id name } } }`,
      {},
      other,
    );
    expect(seen).toEqual([node.data?.['node']]);
    expect(JSON.stringify(seen)).not.toContain('가');
  });

  it.each([
    ['ids of another type', [{ __typename: 'Company', id: toGlobalId('Round', 1) }], 'BAD_ID'],
    ['types without a key', [{ __typename: 'PageInfo', id: companyId(1) }], 'BAD_ID'],
    ['no id', [{ __typename: 'Company' }], 'BAD_ID'],
    ['no object', ['Company'], 'BAD_ID'],
    ['prototypes', [{ __typename: 'constructor', id: companyId(1) }], 'BAD_ID'],
    [
      'more than a hundred',
      Array.from({ length: 101 }, () => ({ __typename: 'Company', id: companyId(1) })),
      'BAD_USER_INPUT',
    ],
  ])('refuses %s', async (_what, representations, code) => {
    expect(codeOf(await entities(representations))).toBe(code);
  });

  it('composes with another subgraph, and one query runs across both', async () => {
    const other = new ApolloServer({
      schema: buildSubgraphSchema([
        {
          typeDefs: ratings,
          resolvers: {
            Query: { ratings: () => [...stars].map(([id, count]) => ({ stars: count, company: { id } })) },
            Company: {
              __resolveReference: (given: object) => given,
              averageStars: ({ id }: { id: string }) => stars.get(id),
            },
            Region: { __resolveReference: (given: object) => given, sunnyDays: () => 201 },
          },
        },
      ]),
    });
    const { url } = await startStandaloneServer(other, { listen: { port: 0, host: '127.0.0.1' } });
    const composed = composeServices([
      { name: 'daseot', typeDefs: parse(sdl), url: `${api.url}/graphql` },
      { name: 'ratings', typeDefs: ratings, url },
    ]);
    expect(composed.errors).toBeUndefined();
    const gateway = new ApolloGateway({
      supergraphSdl: composed.supergraphSdl as string,
      buildService: (service) =>
        new RemoteGraphQLDataSource({
          ...service,
          willSendRequest({ request }) {
            request.http?.headers.set('authorization', `Bearer ${api.operator.token}`);
          },
        }),
    });
    const server = new ApolloServer({ gateway: gateway as never });
    const { url: gatewayUrl } = await startStandaloneServer(server, {
      listen: { port: 0, host: '127.0.0.1' },
    });
    try {
      const response = await fetch(gatewayUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          query: `{
            ratings { stars company { name region { name sunnyDays } } }
            companies(first: 1, orderBy: { field: NAME }) { nodes { name averageStars } pageInfo { hasNextPage } }
          }`,
        }),
      });
      const region = { name: expect.stringMatching(/강서구|Gangseo/), sunnyDays: 201 };
      expect(await response.json()).toEqual({
        data: {
          ratings: [
            { stars: 4, company: { name: '가', region } },
            { stars: 2, company: { name: '나', region } },
          ],
          companies: { nodes: [{ name: '가', averageStars: 4 }], pageInfo: { hasNextPage: true } },
        },
      });
    } finally {
      await server.stop();
      await other.stop();
    }
  });

  it('does not compose with a subgraph that says otherwise what a company is', () => {
    const wrong = parse('type Query { a: Int } type Company { id: ID!, name: Int }');
    const { errors } = composeServices([
      { name: 'daseot', typeDefs: parse(sdl) },
      { name: 'wrong', typeDefs: wrong },
    ]);
    expect(errors?.length).toBeGreaterThan(0);
  });
});
