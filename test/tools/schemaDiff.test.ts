import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deprecated } from '../../src/platform/deprecation.ts';
import { changesBetween, runSchemaDiff } from '../../tools/schemaDiff.ts';

const going = deprecated({ since: '2026-01-01', until: '2027-01-01', use: '`size`' });
const before = `
  type Query { box(old: Int @deprecated(reason: "${going}"), id: ID): Box }
  type Box { size: Int, length: Int @deprecated(reason: "${going}"), width: Int }
  enum Kind { FLAT, TALL @deprecated(reason: "${going}") }
`;
const after = `
  type Query { box(id: ID): Box, boxes: [Box!]! }
  type Box { size: Int! }
  enum Kind { FLAT, ROUND }
`;

describe('the changes between two schemas', () => {
  const criticalities = async (today: string) =>
    (await changesBetween(before, after, today)).map(({ criticality, path }) => `${criticality} ${path}`);

  it('are told the worst first; what was to go breaks before its day', async () => {
    expect(await criticalities('2026-12-31')).toEqual([
      'BREAKING Box.length',
      'BREAKING Box.width',
      'BREAKING Kind.TALL',
      'BREAKING Query.box.old',
      'DANGEROUS Kind.ROUND',
      'NON_BREAKING Box.size',
      'NON_BREAKING Query.boxes',
    ]);
  });

  it('do not break where a deprecation announced them and its day has come', async () => {
    expect(await criticalities('2027-01-01')).toEqual([
      'BREAKING Box.width',
      'DANGEROUS Kind.ROUND',
      'ANNOUNCED Box.length',
      'ANNOUNCED Kind.TALL',
      'ANNOUNCED Query.box.old',
      'NON_BREAKING Box.size',
      'NON_BREAKING Query.boxes',
    ]);
  });
});

describe('schema:diff in a repository', () => {
  let folder: string;
  const git = (...args: string[]) => promisify(execFile)('git', args, { cwd: folder });
  const commit = async (schema: string) => {
    await writeFile(join(folder, 'schema/schema.graphql'), schema);
    await git('add', '.');
    await git('-c', 'user.name=test', '-c', 'user.email=test@example.org', 'commit', '-q', '-m', 'a state');
  };
  const run = async (...args: string[]) => {
    const lines: string[] = [];
    const print = (line: string) => void lines.push(line);
    const place = { folder, today: '2026-11-28', print, complain: (line: string) => print(`! ${line}`) };
    return { code: await runSchemaDiff(args, place), lines };
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'daseot-diff-'));
    await mkdir(join(folder, 'schema'));
    await git('init', '-q');
    await commit('type Query { a: Int, b: Int }');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('says that nothing is promised where there is no tag', async () => {
    const { code, lines } = await run();
    expect(code).toBe(0);
    expect(lines).toEqual([expect.stringMatching(/^There is no tag yet.*npm run schema:diff -- HEAD~1$/)]);
    expect(JSON.parse((await run('--json')).lines.join(''))).toMatchObject({ revision: null, breaking: 0 });
  });

  it('compares with the last tag and fails on what breaks clients', async () => {
    await git('tag', 'v1');
    await commit('type Query { a: Int, b: Int, c: Int }');
    await git('tag', 'v2');
    expect(await run()).toEqual({ code: 0, lines: ['No change since v2.'] });
    await writeFile(join(folder, 'schema/schema.graphql'), 'type Query { a: Int, c: Int!, d: Int }');
    const { code, lines } = await run();
    expect(code).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(/^BREAKING {5}Field 'b' was removed from object type 'Query'/),
      expect.stringMatching(/^NON_BREAKING Field 'Query.c' changed type from 'Int' to 'Int!'/),
      expect.stringMatching(/^NON_BREAKING Field 'd' was added to object type 'Query'/),
      '3 changes since v2: 1 breaking, 0 dangerous, 0 announced, 2 non-breaking.',
    ]);
  });

  it('compares with any revision, and as JSON', async () => {
    await git('tag', 'v1');
    await commit('type Query { a: Int, c: Int }');
    const { code, lines } = await run('HEAD~1', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(lines.join('\n'))).toMatchObject({
      revision: 'HEAD~1',
      breaking: 1,
      changes: [
        { criticality: 'BREAKING', type: 'FIELD_REMOVED', path: 'Query.b' },
        { criticality: 'NON_BREAKING', type: 'FIELD_ADDED', path: 'Query.c' },
      ],
    });
  });

  it('tells a revision that is none', async () => {
    const { code, lines } = await run('nowhere');
    expect(code).toBe(2);
    expect(lines).toEqual([expect.stringMatching(/^! nowhere is no revision that has schema.*fatal:/)]);
    expect((await run('--wrong')).code).toBe(2);
  });
});
