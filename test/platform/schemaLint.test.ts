import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deprecated } from '../../src/platform/deprecation.ts';

/*
 * The rules of `npm run lint:schema` are seen to fail, each by a violation planted in a schema and an example that are
 * clean without it. That the real ones are clean is checked by .ci/run.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const nextYear = new Date().getUTCFullYear() + 1;
const dated = deprecated({ since: `${nextYear - 1}-01-01`, until: `${nextYear}-12-31`, use: '`size`' });
const past = deprecated({ since: '2020-01-01', until: '2021-01-01', use: '`size`' });

const schema = `
"""All that can be read."""
type Query {
  """One by its id."""
  box("""Which.""" id: ID!): Box

  """Those that fit."""
  boxes("""How many.""" first: Int, """From where.""" after: String, """How many.""" last: Int, """To where.""" before: String, """Which.""" where: BoxWhere): BoxConnection!
}
"""What has an id."""
interface Node { """Its id.""" id: ID! }
"""A box."""
type Box implements Node {
  """Its id."""
  id: ID!
  """Of what kind."""
  kind: BoxKind
}
"""Kinds of boxes."""
enum BoxKind { """Flat.""" FLAT }
"""Which boxes."""
input BoxWhere { """Of this kind.""" kind: BoxKind }
"""A page of boxes."""
type BoxConnection { """The boxes.""" edges: [BoxEdge!]! """Where it stands.""" pageInfo: PageInfo! }
"""One entry of a page."""
type BoxEdge { """The box.""" node: Box! """Its place.""" cursor: String! }
"""Where a page stands."""
type PageInfo { """More after.""" hasNextPage: Boolean! """More before.""" hasPreviousPage: Boolean! """First.""" startCursor: String """Last.""" endCursor: String }
`;
const example = `query OneBox($id: ID!) {
  box(id: $id) {
    id
    kind
  }
}
`;

describe('npm run lint:schema', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'daseot-lint-'));
    await mkdir(join(folder, 'schema/examples'), { recursive: true });
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function rulesBroken(schemaText: string, exampleText: string): Promise<string[]> {
    await writeFile(join(folder, 'schema/schema.graphql'), schemaText);
    await writeFile(join(folder, 'schema/examples/one.graphql'), exampleText);
    const config = ['-c', join(root, 'eslint.config.js'), '--max-warnings', '0', '-f', 'json', 'schema'];
    const [code, output] = await new Promise<[number, string]>((resolve) => {
      const eslint = join(root, 'node_modules/eslint/bin/eslint.js');
      execFile(process.execPath, [eslint, ...config], { cwd: folder }, (error, stdout, stderr) => {
        resolve([error ? Number(error.code) : 0, stdout || stderr]);
      });
    });
    const files = JSON.parse(output) as { messages: { ruleId: string | null }[] }[];
    const rules = files.flatMap(({ messages }) =>
      messages.map(({ ruleId }) => ruleId?.split('/')[1] ?? 'no-inline-config'),
    );
    expect(code).toBe(rules.length > 0 ? 1 : 0);
    return [...new Set(rules)].sort();
  }

  it('finds nothing in a clean schema, with a deprecation that has its date', async () => {
    expect(await rulesBroken(schema, example)).toEqual([]);
    const dating = schema.replace('kind: BoxKind\n', `kind: BoxKind @deprecated(reason: "${dated}")\n`);
    expect(await rulesBroken(dating, 'query OneBox($id: ID!) { box(id: $id) { id } }')).toEqual([]);
  });

  it.each([
    ['a type without a description', '"""A box."""', '', ['require-description']],
    ['a field without a description', '"""Of what kind."""', '', ['require-description']],
    ['an argument without a description', '"""Which.""" id', 'id', ['require-description']],
    ['an enum value without a description', '"""Flat."""', '', ['require-description']],
    ['an input field without a description', '"""Of this kind."""', '', ['require-description']],
    ['a field in another case', 'kind: BoxKind }', 'box_kind: BoxKind }', ['naming-convention']],
    ['an enum value in another case', 'FLAT', 'flat', ['naming-convention']],
    [
      'a connection walked in one direction',
      '"""How many.""" last: Int, """To where.""" before: String,',
      '',
      ['relay-arguments'],
    ],
    [
      'a connection without edges',
      '"""The boxes.""" edges: [BoxEdge!]!',
      '',
      ['no-unreachable-types', 'relay-connection-types'],
    ],
    ['an edge without a cursor', '"""Its place.""" cursor: String!', '', ['relay-edge-types']],
    ['a page info of another form', '"""First.""" startCursor: String', '', ['relay-page-info']],
    [
      'a type that nothing leads to',
      '"""Which boxes."""',
      '"""Lost."""\ntype Lost { """Its id.""" id: ID! }\n"""Which boxes."""',
      ['no-unreachable-types'],
    ],
    [
      'a deprecation without dates',
      'kind: BoxKind\n',
      'kind: BoxKind @deprecated(reason: "Use size.")\n',
      ['require-deprecation-date'],
    ],
    [
      'a deprecation whose day has come',
      'kind: BoxKind\n',
      `kind: BoxKind @deprecated(reason: "${past}")\n`,
      ['require-deprecation-date'],
    ],
    [
      'a comment that would switch a rule off',
      '"""Kinds of boxes."""',
      '# eslint-disable-next-line\n',
      ['no-inline-config', 'require-description'],
    ],
  ])('finds %s', async (_what, clean, planted, rules) => {
    expect(schema).toContain(clean);
    const plain = rules.includes('require-deprecation-date') ? 'query A { box(id: "x") { id } }' : example;
    expect(await rulesBroken(schema.replace(clean, planted), plain)).toEqual(rules);
  });

  it.each([
    ['without the id that a cache needs', 'query OneBox { box(id: "x") { kind } }', ['require-selections']],
    ['without a name', '{ box(id: "x") { id } }', ['no-anonymous-operations']],
    [
      'with a field that is not there',
      'query OneBox { box(id: "x") { id size } }',
      ['fields-on-correct-type'],
    ],
    [
      'with a variable that it does not use',
      'query OneBox($a: Int) { box(id: "x") { id } }',
      ['no-unused-variables'],
    ],
  ])('finds an example %s', async (_what, planted, rules) => {
    expect(await rulesBroken(schema, planted)).toEqual(rules);
  });
});
