import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readSources } from './tidy/readSources.ts';
import { findViolations, type Violation } from './tidy/rules.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

function readable(violations: readonly Violation[]): string[] {
  return violations.map(({ path, line, rule, message }) => `${path}:${line} ${rule}: ${message}`);
}

/** Violations of one planted file, or of several. */
function planted(files: Readonly<Record<string, string>>): string[] {
  return readable(findViolations(new Map(Object.entries(files))));
}

describe('the house', () => {
  it('is tidy', async () => {
    const all = await readSources(root, ['src', 'test', 'bench', 'tools', 'web']);
    // What a generator writes from documents is as long as they are.
    const isWritten = ([path]: readonly [string, string]) => !/^web\/src\/.*\/graphql\//.test(path);
    const sources = new Map([...all].filter(isWritten));
    expect(sources.size).toBeGreaterThan(30);
    expect(readable(findViolations(sources))).toEqual([]);
  });
});

describe('the tidy test sees', () => {
  it('a wrong arrow, in every form an import can take', () => {
    const path = 'src/companies/company.service.ts';
    const forms = [
      "import { x } from '../clusters/cluster.ts';",
      "import '../clusters/cluster.ts';",
      "import type { X } from '../clusters/cluster.ts';",
      "export { x } from '../clusters/cluster.ts';",
      "export * from '../clusters/cluster.ts';",
      "const later = () => import('../clusters/cluster.ts');",
      "type Y = import('../clusters/cluster.ts').X;",
      "const worker = new URL('../clusters/cluster.ts', import.meta.url);",
    ];
    const message = 'companies may not import clusters, which lies to its right';
    for (const form of forms) {
      expect(planted({ [path]: `\n${form}\n` }), form).toEqual([`${path}:2 arrow: ${message}`]);
    }
  });

  it('no arrow where an import only stands in a comment or a string', () => {
    const source =
      "// import '../main/app.ts';\nconst text = \"import '../main/app.ts'\";\nconst t = `from '../main/app.ts'`;\n";
    expect(planted({ 'src/platform/a.ts': source })).toEqual([]);
  });

  it('arrows to the left as right', () => {
    const source =
      "import '../platform/sql.ts';\nimport '../engine/random.ts';\nimport './other.ts';\nimport 'kysely';\n";
    expect(planted({ 'src/rounds/round.job.ts': source })).toEqual([]);
  });

  it('a room that is none', () => {
    expect(planted({ 'src/misc/a.ts': "import 'kysely';\n" })).toEqual([
      "src/misc/a.ts:1 room: 'misc' is no room of the line",
    ]);
  });

  it.each([['node:fs'], ['kysely'], ['../platform/sql.ts'], ['../../package.json']])(
    'the engine importing %s',
    (specifier) => {
      expect(planted({ 'src/engine/a.ts': `import '${specifier}';\n` })).toEqual([
        `src/engine/a.ts:1 engine: the engine imports nothing, not even '${specifier}'`,
      ]);
    },
  );

  it('the engine parts out of their line', () => {
    expect(
      planted({
        'src/engine/similarity/a.ts': "import '../pricing/b.ts';\n",
        'src/engine/pricing/b.ts': "import '../formation/moves/c.ts';\nimport '../random.ts';\n",
        'src/engine/formation/moves/c.ts': "import '../../similarity/measures/d.ts';\n",
        'src/engine/random.ts': "import './similarity/measures/d.ts';\n",
      }),
    ).toEqual([
      'src/engine/similarity/a.ts:1 arrow: engine/similarity may not import engine/pricing',
      'src/engine/pricing/b.ts:1 arrow: engine/pricing may not import engine/formation',
      'src/engine/random.ts:1 arrow: engine/ may not import engine/similarity',
    ]);
  });

  it('a circle over three files once', () => {
    expect(
      planted({
        'src/platform/a.ts': "import './b.ts';\n",
        'src/platform/b.ts': "import type { C } from './c.ts';\n",
        'src/platform/c.ts': "\n\nexport * from './a.ts';\n",
        'src/platform/d.ts': "import './a.ts';\n",
      }),
    ).toEqual([
      'src/platform/c.ts:3 circle: src/platform/a.ts -> src/platform/b.ts -> src/platform/c.ts -> src/platform/a.ts',
    ]);
  });

  it('a file of 401 lines but not one of 400', () => {
    expect(planted({ 'src/platform/a.ts': '// x\n'.repeat(400) })).toEqual([]);
    expect(planted({ 'test/a.test.ts': '// x\n'.repeat(401) })).toEqual([
      'test/a.test.ts:1 file size: 401 lines, at most 400: split it',
    ]);
  });

  it.each([
    ['function f() {', '}'],
    ['const f = () => {', '};'],
    ['class A { m() {', '} }'],
    ['const o = { get x() {', 'return 1; } };'],
  ])('a function of 71 lines but not one of 70: %s', (head, foot) => {
    const source = (lines: number) => `${head}\n${'// x\n'.repeat(lines - 2)}${foot}\n`;
    expect(planted({ 'src/platform/a.ts': source(70) })).toEqual([]);
    expect(planted({ 'src/platform/a.ts': source(71) })).toEqual([
      'src/platform/a.ts:1 function size: 71 lines, at most 70: split it',
    ]);
  });

  it('`any` wherever a type may stand, but not the word in a text', () => {
    const source = "const a: any = 'any';\n// any\nlet b = a as any[];\nfunction f<T = any>(x: T) {}\n";
    expect(planted({ 'src/engine/a.ts': source })).toEqual(
      [1, 3, 4].map((line) => `src/engine/a.ts:${line} any: \`any\` switches the compiler off`),
    );
  });

  it.each([
    'src/platform/utils.ts',
    'src/platform/helpers/a.ts',
    'src/companies/index.ts',
    'test/platform/helper.ts',
  ])('the empty name %s', (path) => {
    expect(planted({ [path]: '' })).toHaveLength(1);
    expect(planted({ [path]: '' })[0]).toMatch(/ name: '[a-z.]+' says nothing/);
  });

  it('a decorator in a file that must run without a build', () => {
    const source = '@Thing()\nexport class A {}\n';
    expect(planted({ 'src/platform/a.type.ts': source })).toEqual([]);
    expect(planted({ 'src/platform/a.service.ts': source })).toEqual([
      'src/platform/a.service.ts:1 decorator: decorators belong into *.type.ts, *.resolver.ts and *.input.ts',
    ]);
  });

  it('a file that does not parse', () => {
    expect(planted({ 'src/platform/a.ts': 'const = 1;\n' })).toEqual([
      expect.stringMatching(/^src\/platform\/a\.ts:1 syntax: /),
    ]);
  });

  it('what is planted in a real folder', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'daseot-tidy-'));
    try {
      const files = {
        'src/engine/formation/solve.ts':
          "import { readFileSync } from 'node:fs';\nexport const x: any = readFileSync;\n",
        'src/taxonomy/deep/er/a.ts': "import '../../../quotes/quote.ts';\n",
        'src/taxonomy/notes.md': 'import everything',
      };
      for (const [path, source] of Object.entries(files)) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), source);
      }
      const sources = await readSources(folder, ['src', 'absent']);
      expect(readable(findViolations(sources))).toEqual([
        'src/engine/formation/solve.ts:2 any: `any` switches the compiler off',
        "src/engine/formation/solve.ts:1 engine: the engine imports nothing, not even 'node:fs'",
        'src/taxonomy/deep/er/a.ts:1 arrow: taxonomy may not import quotes, which lies to its right',
      ]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
