import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCli } from '../../src/main/cli.ts';
import { companyFile, threeRows } from './companyFiles.ts';

let folder: string;
let printed: string[];
let failures: string[];

// Making an embedded database takes seconds: all tests share one.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daseot-import-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', '');
  vi.stubEnv('DASEOT_DATA_PATH', join(folder, 'data'));
  vi.stubEnv('LOG_LEVEL', 'silent');
  printed = [];
  failures = [];
  vi.spyOn(console, 'log').mockImplementation((line) => void printed.push(String(line)));
  vi.spyOn(console, 'error').mockImplementation((line) => void failures.push(String(line)));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

async function run(content: string | Buffer, ...options: string[]): Promise<number> {
  const file = join(folder, 'companies.csv');
  await writeFile(file, content);
  return runCli(['import', 'companies', file, ...options]);
}

describe('daseot import companies', { timeout: 90_000 }, () => {
  it('tries, imports, and imports again without a change', async () => {
    const file = companyFile(threeRows);
    expect(await run(file, '--dry-run')).toBe(0);
    expect(await run(file)).toBe(0);
    expect(await run(file, '--lang', 'ko')).toBe(0);
    const counts = '3 rows, 0 left out; companies:';
    expect(printed.filter((line) => /created|신규/.test(line))).toEqual([
      `dry run (nothing kept): ${counts} 2 created, 0 updated, 0 unchanged; 0 errors, 0 warnings`,
      `${counts} 2 created, 0 updated, 0 unchanged; 0 errors, 0 warnings`,
      '3행 가운데 0행 제외; 업체 신규 0, 변경 0, 그대로 2; 오류 0, 경고 0',
    ]);
  });

  it('takes a mapping of columns, goes past bad rows and writes all issues to a file', async () => {
    const report = join(folder, 'report.txt');
    const text = 'firm,kind,lines\n가나정공,25922,2\n다라정공,25922,0\n';
    const columns = 'name=firm,industryCode=kind,units=lines';
    expect(await run(text, '--columns', columns, '--report', report)).toBe(0);
    expect(printed).toEqual([
      '2 rows, 1 left out; companies: 1 created, 0 updated, 0 unchanged; 1 errors, 0 warnings',
    ]);
    const lines = (await readFile(report, 'utf8')).split('\n');
    expect(lines[0]).toBe(printed[0]);
    expect(lines[1]).toMatch(/^line 3, lines: error UNITS_INVALID: .*\[0\]$/);
    expect(lines[2]).toMatch(/^ {4}-> /);
  });

  it.each([
    ['an empty file', '', 'holds no company that could be imported'],
    [
      'a file of bad rows',
      'name,units,industryCode\n가나,0,25922\n',
      'holds no company that could be imported',
    ],
  ])('answers 1 for %s', async (_what, content, message) => {
    expect(await run(content)).toBe(1);
    expect(failures.join('\n')).toContain(message);
    expect(printed.join('\n')).toMatch(/line 2|file/);
  });

  it('answers 1 for a file that does not exist and for a language it does not speak', async () => {
    expect(await runCli(['import', 'companies', join(folder, 'none.csv')])).toBe(1);
    expect(failures.at(-1)).toMatch(/cannot read .*none\.csv \(ENOENT\)/);
    expect(await run(companyFile(threeRows), '--lang', 'de')).toBe(1);
    expect(failures.at(-1)).toBe("daseot: --lang takes ko or en, got 'de'");
  });
});
