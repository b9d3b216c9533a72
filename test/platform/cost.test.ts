import { buildSchema, type GraphQLObjectType, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { planCost } from '../../src/platform/cost.ts';
import { createDocuments } from '../../src/platform/documents.ts';

const schema = buildSchema(`
  type Query { things(first: Int, last: Int, after: String): ThingConnection! thing: Thing plain: Thing heavy: Int catalogue(prefix: String): [Thing!]! nodes(ids: [ID!]!): [Thing]! any: Any }
  type Mutation { change: Thing }
  interface Any { name: String }
  type Thing implements Any { id: ID! name: String parts: [Thing!]! next: Thing dear: Thing things(first: Int): ThingConnection! }
  type Other implements Any { name: String things(first: Int): ThingConnection! }
  type ThingConnection { edges: [ThingEdge!]! nodes: [Thing!]! pageInfo: PageInfo! totalCount: Int! }
  type ThingEdge { cursor: String! node: Thing! }
  type PageInfo { hasNextPage: Boolean! }
`);
const field = (type: string, name: string) => {
  const found = (schema.getType(type) as GraphQLObjectType).getFields()[name];
  if (!found) throw new Error(`there is no ${type}.${name}`);
  return found;
};
// Fields with a resolver pay for a statement; declared ones what they declare.
for (const name of ['things', 'thing', 'catalogue', 'nodes']) field('Query', name).resolve = () => null;
field('Thing', 'things').resolve = () => null;
field('Thing', 'next').resolve = () => null;
field('Query', 'heavy').extensions = { complexity: 40 };
field('Thing', 'dear').extensions = { complexity: 3 };
field('Query', 'catalogue').extensions = {
  listSize: ({ prefix }: { prefix?: string }) => (prefix ? 2 : 1_000),
};

/** Points and list entries of a query. */
function costOf(query: string, variables: Record<string, unknown> = {}): [number, number] {
  const document = parse(query);
  const operation = document.definitions[0];
  if (operation?.kind !== 'OperationDefinition') throw new Error('no operation');
  const { points, nodes } = planCost(schema, document, operation).costWith(variables);
  return [points, nodes];
}

describe('the cost', () => {
  it.each([
    [
      'of leaves and introspection is the least there is',
      '{ __typename __schema { types { fields { name } } } }',
      {},
      [1, 0],
    ],
    ['of an object without a resolver is next to nothing', '{ plain { name } }', {}, [1, 0]],
    ['of a statement is paid once', '{ thing { name } }', {}, [3, 0]],
    ['of a page grows with first', '{ things(first: 100) { nodes { name } } }', {}, [4, 100]],
    ['of a page grows with last', '{ things(last: 100) { nodes { name } } }', {}, [4, 100]],
    ['of a page without a size is that of 20', '{ things { nodes { name } } }', {}, [3, 20]],
    [
      'of edges and their nodes is that of nodes',
      '{ things(first: 100) { edges { cursor node { name } } pageInfo { hasNextPage } } }',
      {},
      [4, 100],
    ],
    [
      'of pages in pages is multiplied',
      '{ things(first: 100) { nodes { things(first: 50) { nodes { name } } } } }',
      {},
      [106, 5_100],
    ],
    [
      'of a relation read by a loader is one statement for all parents',
      '{ things(first: 100) { nodes { next { name } } } }',
      {},
      [8, 100],
    ],
    [
      'that a field declares is paid for each parent',
      '{ things(first: 100) { nodes { dear { name } } } }',
      {},
      [306, 100],
    ],
    ['that a leaf declares is paid', '{ heavy }', {}, [40, 0]],
    ['of totalCount is a statement', '{ things(first: 1) { totalCount } }', {}, [4, 0]],
    ['of a list that knows its length is that', '{ catalogue { name } }', {}, [22, 1_000]],
    [
      'of a list that knows its length by an argument is that',
      '{ catalogue(prefix: "a") { name } }',
      {},
      [3, 2],
    ],
    ['of a change is that of its transaction', 'mutation { change { name } }', {}, [11, 0]],
    ['of other lists counts three entries', '{ plain { parts { parts { name } } } }', {}, [1, 12]],
    [
      'of ids grows with their number',
      'query ($ids: [ID!]!) { nodes(ids: $ids) { name } }',
      { ids: Array(100).fill('x') },
      [4, 100],
    ],
    [
      'takes sizes from variables',
      'query ($n: Int) { things(first: $n) { nodes { name } } }',
      { n: 100 },
      [4, 100],
    ],
    [
      'takes sizes from defaults',
      'query ($n: Int = 50) { things(first: $n) { nodes { name } } }',
      {},
      [3, 50],
    ],
    [
      'takes lengths from variables',
      'query ($p: String) { catalogue(prefix: $p) { name } }',
      { p: 'a' },
      [3, 2],
    ],
    [
      'counts nothing that @skip leaves out',
      'query ($no: Boolean!) { heavy @skip(if: $no) __typename }',
      { no: true },
      [1, 0],
    ],
    ['counts what @skip leaves in', 'query ($no: Boolean!) { heavy @skip(if: $no) }', { no: false }, [40, 0]],
    [
      'counts what @include takes in by default',
      'query ($yes: Boolean = true) { heavy @include(if: $yes) }',
      {},
      [40, 0],
    ],
    [
      'counts nothing under a fragment that is left out',
      'query ($yes: Boolean!) { ... @include(if: $yes) { heavy } }',
      { yes: false },
      [1, 0],
    ],
    [
      'counts fragments',
      '{ ...A } fragment A on Query { things(first: 100) { nodes { ...B } } } fragment B on Thing { next { name } }',
      {},
      [8, 100],
    ],
    [
      'counts a field once that two fragments ask for',
      '{ ...A ...B heavy } fragment A on Query { heavy } fragment B on Query { heavy }',
      {},
      [40, 0],
    ],
    ['counts a field twice that has two names', '{ a: heavy b: heavy }', {}, [80, 0]],
    [
      'counts fragments on the types behind an interface',
      '{ any { ... on Other { things(first: 100) { nodes { name } } } } }',
      {},
      [3, 100],
    ],
  ] as const)('%s', (_what, query, variables, expected) => {
    expect(costOf(query, variables)).toEqual(expected);
  });

  it('of 40 fragments that each use the next one twice is known at once, or refused at once', () => {
    const parts = Array.from(
      { length: 40 },
      (_, n) => `fragment F${n} on Thing { a${n % 3}: next { ...F${n + 1} } next { ...F${n + 1} } }`,
    );
    const text = `{ thing { ...F0 } } ${parts.join(' ')} fragment F40 on Thing { name }`;
    const startedAt = performance.now();
    const read = createDocuments(schema).read(text);
    expect(performance.now() - startedAt).toBeLessThan(500);
    expect(read).toMatchObject([{ error: { code: 'QUERY_TOO_LARGE' } }]);
  });
});

describe('documents', () => {
  it('are read once, and old ones make room', () => {
    const documents = createDocuments(schema);
    const first = documents.read('{ heavy }');
    expect(documents.read('{ heavy }')).toBe(first);
    for (let index = 0; index < 1_001; index += 1) documents.read(`{ a${index}: heavy }`);
    expect(documents.read('{ heavy }')).not.toBe(first);
  });

  it('whose fields validation would compare each with each are judged within the second', () => {
    const documents = createDocuments(schema);
    const parts = Array.from({ length: 150 }, (_, n) => `fragment F${n} on Query { thing { ...T } }`).join(
      ' ',
    );
    const spreads = Array.from({ length: 150 }, (_, n) => `...F${n}`).join(' ');
    const texts = {
      repeated: `{ thing { ${'name '.repeat(999)} } }`,
      nested: `{ ${'thing { name } '.repeat(450)} }`,
      spread: `{ ${spreads} } ${parts} fragment T on Thing { name }`,
    };
    for (const [name, text] of Object.entries(texts)) {
      const startedAt = process.cpuUsage();
      documents.read(text);
      const { user, system } = process.cpuUsage(startedAt);
      expect((user + system) / 1_000, name).toBeLessThan(300);
    }
    expect(documents.read(texts.nested)).toMatchObject([{ error: { facts: { limit: 'repeats', max: 25 } } }]);
  });
});
