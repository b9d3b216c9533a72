import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ParsedCompanies, parseCompanies } from '../../src/companies/import/parseCompanies.ts';
import type { MatchResult } from '../../src/rounds/matchResult.ts';
import { checkBusinessNumber } from '../../src/taxonomy/businessNumber.ts';
import { regionByCode } from '../../src/taxonomy/region.ts';
import { expectSound } from './matchReprice.ts';
import type { SystemRow } from './matchRun.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const seedCompanies = join(root, 'seeds/companies.csv');
const seedSystems = join(root, 'seeds/systems.json');

interface ProcessRun {
  result: MatchResult;
  stdout: string;
  stderr: string;
  elapsedMs: number;
  cpuMs: number;
  memoryMb: number;
}

/** Tells on standard error what the process took, at its end. */
const meter = `process.on('exit', () => { const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write('meter ' + maxRSS + ' ' + (userCPUTime + systemCPUTime) + '\\n'); });`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daseot-match-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the command line in a process of its own, from the sources: nothing stale can be tested. */
async function run(name: string, companies: string, args: readonly string[]): Promise<ProcessRun> {
  const out = join(folder, `${name}.json`);
  const started = performance.now();
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [
      ...[
        '--import',
        `data:text/javascript,${encodeURIComponent(meter)}`,
        join(root, 'src/main.ts'),
        'match',
      ],
      ...['--companies', companies, '--systems', seedSystems, '--out', out, ...args],
    ],
    { cwd: root, maxBuffer: 1e8, timeout: 90_000, killSignal: 'SIGKILL' },
  );
  const elapsedMs = performance.now() - started;
  const [, maxRssKb, cpuMicroseconds] = /^meter (\d+) (\d+)$/m.exec(stderr) ?? [];
  return {
    result: JSON.parse(await readFile(out, 'utf8')) as MatchResult,
    stdout,
    stderr: stderr.replace(/^meter .*\n/m, ''),
    elapsedMs,
    cpuMs: Number(cpuMicroseconds) / 1000,
    memoryMb: Number(maxRssKb) / 1024,
  };
}

async function systemsOfSeeds(): Promise<SystemRow[]> {
  return (JSON.parse(await readFile(seedSystems, 'utf8')) as { systems: SystemRow[] }).systems;
}

describe('the demo market', () => {
  let parsed: ParsedCompanies;
  beforeAll(async () => {
    parsed = parseCompanies(await readFile(seedCompanies));
  });

  it('is read without an error or a warning, every column known', () => {
    const { rows, refusedRows, repeatedRows, errors, warnings, ignoredHeaders, issues } = parsed;
    expect({ rows, refusedRows, repeatedRows, errors, warnings, ignoredHeaders, issues }).toEqual({
      rows: 326,
      refusedRows: 0,
      repeatedRows: 0,
      errors: 0,
      warnings: 0,
      ignoredHeaders: [],
      issues: [],
    });
  });

  it('holds 320 companies of eight provinces, six of them with two plants', () => {
    const { companies } = parsed;
    expect(companies).toHaveLength(320);
    expect(new Set(companies.map(({ name }) => name.replace(/^(\(주\)|㈜|주식회사 )/u, ''))).size).toBe(320);
    expect(companies.filter(({ plants }) => plants.length === 2)).toHaveLength(6);
    const provinces = companies.map(({ regionCode }) => regionByCode(regionCode?.slice(0, 2) ?? '')?.nameEn);
    expect([...new Set(provinces)].sort()).toEqual([
      'Busan',
      'Chungcheongnam-do',
      'Daegu',
      'Gwangju',
      'Gyeonggi-do',
      'Gyeongsangnam-do',
      'Incheon',
      'Ulsan',
    ]);
    const districts = companies.flatMap(({ plants }) => plants.map(({ regionCode }) => regionCode?.length));
    expect(new Set(districts)).toEqual(new Set([5]));
  });

  it('has right check digits on business numbers that no tax office gives out (middle part 00)', () => {
    const numbers = parsed.companies.map(({ businessNumber }) => businessNumber ?? '');
    expect(new Set(numbers).size).toBe(320);
    expect(numbers.every((number) => checkBusinessNumber(number).valid && number.slice(3, 5) === '00')).toBe(
      true,
    );
  });

  it('leaves two in five routings to inference, and everybody has one', () => {
    const { companies } = parsed;
    const inferred = companies.filter((company) => company.inferred).length;
    expect(inferred).toBeGreaterThanOrEqual(112);
    expect(inferred).toBeLessThanOrEqual(144);
    expect(companies.every(({ processes }) => processes.length > 0)).toBe(true);
    expect(companies.every(({ units }) => units >= 1 && units <= 6)).toBe(true);
  });

  it('is matched by the command line in a process of its own, every number right, a few left out', async () => {
    const { result, stdout, stderr } = await run('demo', seedCompanies, ['--effort', '100']);
    expect(stderr).toBe(`${seedCompanies}: 326 rows, 320 companies, 0 rows refused, 0 warnings\n`);
    expect(stdout).toMatch(/^companies {5}320, matched \d+ in \d+ clusters\n/);
    const { matched, companies } = result.summary;
    expect(companies).toBe(320);
    expect(matched).toBeGreaterThanOrEqual(0.85 * companies);
    expect(companies - matched).toBeGreaterThanOrEqual(5);
    expectSound(result, await systemsOfSeeds());
    expect(await readdir(folder)).toContain('demo.json');
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  }, 60_000);
});

const register = process.env['DASEOT_DATA_DIR'];
if (register === undefined)
  console.warn('DASEOT_DATA_DIR is not set: the factories of Busan are not matched.');

describe.skipIf(register === undefined)('the factories of Busan (DASEOT_DATA_DIR)', () => {
  it('are matched within 60 s and 1 GB, seven in ten or more, five or more to a cluster', async () => {
    const file = join(register ?? '', 'kr_busan_factories/factories.csv');
    const { result, stdout, elapsedMs, cpuMs, memoryMb } = await run('busan', file, ['--effort', '200']);
    const { summary, clusters } = result;
    console.info(
      `${stdout}took          ${Math.round(elapsedMs)} ms, ${Math.round(cpuMs)} ms of CPU, ${Math.round(memoryMb)} MB`,
    );
    expect(summary.companies).toBeGreaterThan(10_000);
    expect(summary.matched / summary.companies).toBeGreaterThanOrEqual(0.7);
    const sizes = clusters.map(({ members }) => new Set(members.map(({ companyId }) => companyId)).size);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(5);
    expect(elapsedMs).toBeLessThan(60_000);
    expect(memoryMb).toBeLessThan(1000);
    expectSound(result, await systemsOfSeeds());
  }, 120_000);
});
