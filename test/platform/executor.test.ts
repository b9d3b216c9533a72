import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildSchema, type ExecutionResult, execute, type GraphQLSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createExecutor } from '../../src/platform/executor.ts';
import { createSchema } from '../../src/platform/schema.ts';
import type { Comparison } from './compareExecutors.ts';
import { sampleParts } from './sample.ts';

type Variables = Readonly<Record<string, unknown>>;

/** An answer as a client sees it. */
function shown(result: ExecutionResult) {
  return JSON.parse(JSON.stringify(result));
}

/** The answers of compiled code and of graphql-js, and whether the compiled one was used. */
async function bothOf(
  schema: GraphQLSchema,
  query: string,
  variableValues: Variables = {},
  contextValue = {},
) {
  const document = parse(query);
  expect(validate(schema, document), query).toEqual([]);
  const args = { schema, document, variableValues: { ...variableValues }, contextValue };
  const compiled = shown(await createExecutor(schema, 0)(args));
  const interpreted = shown(await execute(args));
  return { compiled, interpreted };
}

/** Errors as texts: two that come at the same moment may come in either order. */
function sorted({ data, errors }: { data?: unknown; errors?: readonly unknown[] }) {
  return { data, errors: errors?.map((error) => JSON.stringify(error)).sort() };
}

describe('compiled queries answer as graphql-js does', () => {
  it('on hundreds of random queries over our schema, with errors and nulls everywhere', async () => {
    const file = fileURLToPath(new URL('./compareExecutors.ts', import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, [file, '1', '400'], { maxBuffer: 1e8 });
    const { differences, withErrors, withoutData }: Comparison = JSON.parse(stdout);
    expect(differences.slice(0, 3)).toEqual([]);
    // The queries are worth something only if both sides of every coin came up.
    expect(withErrors).toBeGreaterThan(100);
    expect(withErrors).toBeLessThan(350);
    expect(withoutData).toBeGreaterThan(20);
  }, 120_000);
});

const own = `
  interface Thing { id: ID! }
  enum Colour { RED GREEN }
  input Filter { colour: Colour = GREEN, least: Int, AND: [Filter!], OR: [Filter!], NOT: Filter }
  type Box implements Thing { id: ID! size: Int! echo(text: String = "none", filter: Filter): String boxes(first: Int): [Box!]!
    maybe: Box late: Int! self: Box! wrong: Int }
  type Query { box(id: ID): Box  boxes: [Box]  thing: Thing  sure: Box! }`;

function ownSchema(): GraphQLSchema {
  const schema = buildSchema(own);
  const box = (id: string): object => ({
    id,
    size: 3,
    maybe: null,
    self: { id: `${id}.self`, size: 4 },
    wrong: 'x',
  });
  const resolvers: Record<string, Record<string, (root: { id: string }, args: Variables) => unknown>> = {
    Query: {
      box: (_root, { id }) => (id === 'none' ? null : box(String(id))),
      boxes: async () => [box('1'), null, box('3')],
      thing: () => ({ ...box('t'), __typename: 'Box' }),
      sure: async () => null,
    },
    Box: {
      echo: (_root, args) => JSON.stringify(args),
      boxes: async ({ id }, { first }) =>
        Array.from({ length: Number(first ?? 1) }, (_, place) => box(`${id}.${place}`)),
      late: async ({ id }) => {
        if (id === '3') throw new Error('too late');
        return 7;
      },
    },
  };
  for (const [type, fields] of Object.entries(resolvers)) {
    for (const [name, resolve] of Object.entries(fields)) {
      const found = schema.getType(type);
      if (found && 'getFields' in found && name in found.getFields()) {
        Object.assign(found.getFields()[name], { resolve });
      }
    }
  }
  return schema;
}

describe('compiled queries', () => {
  const schema = ownSchema();

  it.each<[what: string, query: string, variables?: Variables]>([
    ['aliases', '{ a: box(id: "1") { x: id y: id } b: box(id: "2") { id } }'],
    ['one field asked for twice', '{ box(id: "1") { id self { id } self { size } id } }'],
    [
      'a fragment under two conditions',
      'query ($no: Boolean!) { box(id: "1") { ...A @include(if: $no) self { ...A } ...A } } fragment A on Box { size }',
      { no: false },
    ],
    [
      'conditions on one field twice',
      'query ($a: Boolean!, $b: Boolean!) { box(id: "1") { id @include(if: $a) id @skip(if: $b) size } }',
      { a: false, b: false },
    ],
    ['nothing left of a selection', '{ box(id: "1") { id @skip(if: true) } }'],
    [
      'a condition with a default',
      'query ($a: Boolean = false) { box(id: "1") { id size @include(if: $a) } }',
    ],
    ['an interface', '{ thing { __typename id ... on Box { size } } }'],
    ['nulls in a list', '{ boxes { id maybe { id } } }'],
    ['lists in lists', '{ box(id: "1") { boxes(first: 2) { id boxes(first: 3) { id size } } } }'],
    ['a null object', '{ box(id: "none") { id } }'],
    ['an argument by default', '{ box(id: "1") { echo } }'],
    ['an argument as null', '{ box(id: "1") { echo(text: null) } }'],
    ['a variable left out', 'query ($t: String) { box(id: "1") { echo(text: $t) } }'],
    ['a variable as null', 'query ($t: String) { box(id: "1") { echo(text: $t) } }', { t: null }],
    ['a variable with a default', 'query ($t: String = "d") { box(id: "1") { echo(text: $t) } }'],
    ['a literal object', '{ box(id: "1") { echo(filter: { least: 2, AND: [{ colour: RED }] }) } }'],
    [
      'variables within an object',
      'query ($n: Int, $c: Colour) { box(id: "1") { echo(filter: { least: $n, NOT: { colour: $c } }) } }',
      { c: 'RED' },
    ],
    [
      'an object as a variable',
      'query ($f: Filter) { box(id: "1") { echo(filter: $f) } }',
      { f: { OR: [{ least: 1 }, { NOT: {} }] } },
    ],
    ['a late error that takes a list entry away', '{ boxes { id late } }'],
    ['a wrong value', '{ box(id: "1") { wrong } }'],
    ['null where there must not be any', '{ sure { id } }'],
    [
      'a variable of the wrong type',
      'query ($n: Int) { box(id: "1") { boxes(first: $n) { id } } }',
      { n: '2' },
    ],
    [
      'an unknown enum value',
      'query ($c: Colour) { box(id: "1") { echo(filter: { colour: $c }) } }',
      { c: 'BLUE' },
    ],
    ['a variable that must be given', 'query ($id: ID!) { box(id: $id) { id } }'],
    ['the schema itself', '{ __schema { queryType { name } } __typename }'],
  ])('answer as graphql-js does: %s', async (_what, query, variables) => {
    const { compiled, interpreted } = await bothOf(schema, query, variables);
    expect(compiled).toEqual(interpreted);
  });

  it('come from the third time on; until then, and for ever without the setting, graphql-js answers', async () => {
    const counted = ownSchema();
    const box = counted.getQueryType()?.getFields()['box'];
    const infos: unknown[] = [];
    Object.assign(box ?? {}, {
      resolve: (_root: unknown, _args: unknown, _context: unknown, info: { path: object }) => {
        infos.push('typename' in info.path ? 'interpreted' : 'compiled');
        return { id: '1' };
      },
    });
    const document = parse('{ box(id: "1") { id } }');
    for (const executor of [createExecutor(counted, 2), createExecutor(counted, undefined)]) {
      infos.length = 0;
      for (let time = 0; time < 4; time++) await executor({ schema: counted, document });
      expect(infos.slice(0, 2)).toEqual(['interpreted', 'interpreted']);
      expect(infos.slice(2)).toEqual(
        Array(2).fill(infos.length === 4 && executor !== execute ? 'compiled' : 'interpreted'),
      );
    }
  });

  it('take no longer to make for a filter that holds itself', async () => {
    const document = parse('query ($f: Filter) { box(id: "1") { echo(filter: $f) } }');
    const startedAt = performance.now();
    await createExecutor(schema, 0)({ schema, document });
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });

  it('leave mutations to graphql-js', async () => {
    const sample = await createSchema({
      ...sampleParts,
      pubSub: { publish: () => undefined, subscribe: () => (async function* () {})() },
    });
    expect(createExecutor(sample, 0)({ schema: sample, document: parse('mutation { __typename }') })).toEqual(
      await execute({ schema: sample, document: parse('mutation { __typename }') }),
    );
  });

  it('that multiply fragments within fragments are not made', async () => {
    const fragments = Array.from(
      { length: 12 },
      (_, n) => `fragment F${n} on Box { a: self { ...F${n + 1} } b: self { ...F${n + 1} } }`,
    );
    const query = `{ box(id: "1") { ...F0 } } ${fragments.join(' ')} fragment F12 on Box { id }`;
    const { compiled, interpreted } = await bothOf(schema, query);
    expect(sorted(compiled)).toEqual(sorted(interpreted));
  });
});
