import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../api.ts';
import { sampleParts } from './sample.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ parts: sampleParts, worker: false });
});
afterAll(() => api.close());

const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');

/** Fragments nest, fields do not: that is no depth. */
const nested = (depth: number) =>
  `{ node(id: "x") ${'{ ... on Event '.repeat(depth)}{ id }${' }'.repeat(depth)} }`;
const fragments = times(25, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`);
const ids = (count: number) => Array.from({ length: count }, (_, index) => index);
let deep: unknown = 1;
for (let level = 0; level < 30; level += 1) deep = { a: deep };

interface Case {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly max: number;
}

const cases: Readonly<Record<string, Case>> = {
  tokens: { query: `{ ${'__typename '.repeat(2_001)} }`, max: 2_000 },
  depth: { query: `{ ${times(13, () => 'a {')} b ${times(13, () => '}')} }`, max: 12 },
  aliases: { query: `{ ${times(16, (n) => `a${n}: __typename`)} }`, max: 15 },
  directives: { query: `{ ${times(10, () => '... @include(if: true) { __typename }')} }`, max: 9 },
  fields: { query: `{ ...F0 } ${fragments} fragment F25 on Query { __typename }`, max: 1_000 },
  repeats: { query: `{ ${'__typename '.repeat(26)} }`, max: 25 },
  listLength: { query: 'query ($n: [Int!]!) { countOf(numbers: $n) }', variables: { n: ids(251) }, max: 250 },
  inputDepth: { query: 'query ($n: [Int!]!) { countOf(numbers: $n) }', variables: { n: deep }, max: 20 },
};

describe('a limit', () => {
  it.each(Object.entries(cases))(
    'on %s is kept on every transport, before any statement',
    async (limit, one) => {
      const { query, variables = {}, max } = one;
      const expected = expect.objectContaining({ code: 'QUERY_TOO_LARGE', limit, max });
      const answer = await api.query(query, variables);
      expect(answer.errors?.[0]?.extensions).toEqual(expected);
      expect(answer.data ?? null).toBeNull();
      expect(answer.statements).toEqual([]);
      await expect(api.subscribe(query, variables).next()).rejects.toMatchObject([{ extensions: expected }]);
      const { value } = await api.subscribeSse(query, variables).next();
      expect(value.errors[0].extensions).toEqual(expected);
      const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
      const get = await fetch(`${api.url}/graphql?${search}`, {
        headers: { 'apollo-require-preflight': '1', accept: 'application/graphql-response+json' },
      });
      // A long query string does not fit into the headers of a request at all.
      if (get.status === 431) return;
      expect(get.status).toBe(400);
      expect(((await get.json()) as { errors: { extensions: unknown }[] }).errors[0]?.extensions).toEqual(
        expected,
      );
    },
  );

  it.each([
    ['literals', `{ countOf(numbers: [${ids(251).join(', ')}]) }`, {}],
    ['a variable', 'query ($n: [Int!]!) { countOf(numbers: $n) }', { n: ids(251) }],
  ])('on lists holds for %s, and 250 are enough for everybody', async (_what, query, variables) => {
    const answer = await api.query(query, variables);
    expect(answer.errors?.[0]?.extensions).toEqual({
      code: 'QUERY_TOO_LARGE',
      limit: 'listLength',
      max: 250,
      value: 251,
    });
    expect(await api.data('query ($n: [Int!]!) { countOf(numbers: $n) }', { n: ids(250) })).toEqual({
      countOf: 250,
    });
  });

  it.each([
    ['{ events(first: 101) { nodes { id } } }', {}, 'first must be between 1 and 100, got 101.'],
    ['{ events(last: 0) { nodes { id } } }', {}, 'last must be between 1 and 100, got 0.'],
    [
      'query ($n: Int) { events(first: $n) { nodes { id } } }',
      { n: 100_000 },
      'first must be between 1 and 100, got 100000.',
    ],
    [
      'query ($n: Int = 500) { events(first: $n) { nodes { id } } }',
      {},
      'first must be between 1 and 100, got 500.',
    ],
  ])('on pages refuses %s %j before any statement', async (query, variables, message) => {
    const answer = await api.query(query, variables);
    expect(answer.errors?.map((error) => [error.extensions?.['code'], error.message])).toEqual([
      ['BAD_USER_INPUT', message],
    ]);
    expect(answer.statements).toEqual([]);
  });

  it.each([
    ['a literal', '{ failing(how: "a\\u0000b") }', {}],
    ['a variable', 'query ($how: String!) { failing(how: $how) }', { how: 'a\0b' }],
  ])('keeps the character that PostgreSQL cannot hold out of %s', async (_what, query, variables) => {
    const answer = await api.query(query, variables, { lang: 'ko' });
    expect(answer.errors?.[0]).toMatchObject({ message: /NUL/, extensions: { code: 'BAD_USER_INPUT' } });
  });

  it('lets pass what stays within all of them', async () => {
    const query = `{ ${times(15, (n) => `a${n}: events(first: 2) { nodes { id } }`)} ${times(9, () => '... @include(if: true) { __typename }')} }`;
    expect((await api.query(query)).errors).toBeUndefined();
    expect((await api.query(nested(11))).errors?.[0]?.extensions?.['code']).not.toBe('QUERY_TOO_LARGE');
  });

  it('of 50 holds for the errors of one answer', async () => {
    const answer = await api.query('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: Array(99).fill('x'),
    });
    expect(answer.errors?.length).toBeLessThanOrEqual(50);
    const wrong = await api.query('query ($n: [Int!]!) { countOf(numbers: $n) }', {
      n: Array(200).fill('x'),
    });
    expect(wrong.errors?.length).toBeLessThanOrEqual(51);
    for (const { extensions } of wrong.errors ?? []) expect(extensions?.['code']).toBe('BAD_USER_INPUT');
  });

  it('on messages keeps what a client sent from coming back whole', async () => {
    const answer = await api.query(`{ sameWon(won: "${'9'.repeat(20_000)}") }`);
    expect(answer.errors?.[0]?.message.length).toBeLessThan(1_100);
  });
});
