import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { runCli } from '../../src/main/cli.ts';
import type { MatchResult } from '../../src/rounds/matchResult.ts';

/** A line of the companies file; what is left out is an empty cell. */
export interface CompanyRow {
  id: string;
  company_name?: string;
  business_number?: string;
  region_code?: string;
  industry_code?: string;
  products?: string;
  processes?: string;
  units?: string | number;
  wanted_systems?: string;
}

/** A system as the file writes it. */
export interface SystemRow {
  id: string;
  provider: string;
  type: string;
  engineeringWon: number;
  standardProcesses: string[];
  adaptationWon: Record<string, number>;
  adaptationDefaultWon: number;
  tiers: { fromUnits: number; unitPriceWon: number }[];
  tierKind: string;
  capacityUnits: number;
  regions?: string[] | null;
  surchargeWon: Record<string, number>;
}

export interface Given {
  companies: CompanyRow[] | string | Buffer | null;
  systems: SystemRow[] | string | Buffer | null;
  rules?: unknown;
  args?: readonly string[];
  /** What stands in the result file before the run. */
  before?: string;
}

export interface Told {
  code: number;
  stdout: string;
  /** All that went to standard error. */
  stderr: string;
  /** Names of the files that the run left beside its input. */
  left: string[];
  /** Text of the result file; null where there is none. */
  text: string | null;
}

/** The ministry's example: alone 50 million won, 40 million each for five alike, 20 million after the subsidy. */
export function system(id: string, other: Partial<SystemRow> = {}): SystemRow {
  return {
    id,
    provider: 'maker',
    type: 'MES',
    engineeringWon: 5_000_000,
    standardProcesses: [],
    adaptationWon: {},
    adaptationDefaultWon: 5_000_000,
    tiers: [
      { fromUnits: 1, unitPriceWon: 40_000_000 },
      { fromUnits: 5, unitPriceWon: 38_000_000 },
    ],
    tierKind: 'ALL_UNITS',
    capacityUnits: 1000,
    regions: null,
    surchargeWon: {},
    ...other,
  };
}

/** Companies c01, c02, ... that all say the same. */
export function alike(count: number, other: Partial<CompanyRow> = {}, from = 1): CompanyRow[] {
  return Array.from({ length: count }, (_, k) => {
    const id = `c${String(from + k).padStart(2, '0')}`;
    return { id, region_code: '26440', processes: '3.2.2', ...other };
  });
}

const headers = [
  'id',
  'company_name',
  'business_number',
  'region_code',
  'industry_code',
  'products',
  'processes',
  'units',
  'wanted_systems',
] as const;

export function csvOf(rows: readonly CompanyRow[]): string {
  const lines = rows.map((row) =>
    headers
      .map(
        (header) =>
          `"${header === 'company_name' ? (row.company_name ?? `Firm ${row.id}`) : (row[header] ?? '')}"`,
      )
      .join(','),
  );
  return `${[headers.join(','), ...lines].join('\n')}\n`;
}

function contentOf(given: unknown): string | Buffer {
  return typeof given === 'string' || Buffer.isBuffer(given) ? given : JSON.stringify(given);
}

/** Runs `daseot match` on files in a folder of its own; the same code path as the command line, in this process. */
export async function match({ companies, systems, rules, args = [], before }: Given): Promise<Told> {
  const folder = await mkdtemp(join(tmpdir(), 'daseot-match-'));
  const path = (name: string): string => join(folder, name);
  try {
    const isRows = Array.isArray(companies);
    if (companies !== null) await writeFile(path('companies.csv'), isRows ? csvOf(companies) : companies);
    if (systems !== null)
      await writeFile(path('systems.json'), contentOf(Array.isArray(systems) ? { systems } : systems));
    if (rules !== undefined) await writeFile(path('rules.json'), contentOf(rules));
    if (before !== undefined) await writeFile(path('result.json'), before);
    const given = new Set(await readdir(folder));
    const told = await runInProcess([
      ...['match', '--companies', path('companies.csv'), '--systems', path('systems.json')],
      ...['--out', path('result.json')],
      ...(rules === undefined ? [] : ['--rules', path('rules.json')]),
      ...args,
    ]);
    const left = (await readdir(folder)).filter((name) => !given.has(name));
    const text = await readFile(path('result.json'), 'utf8').catch(() => null);
    const plain = (output: string): string => output.replaceAll(`${folder}/`, '');
    return { code: told.code, stdout: plain(told.stdout), stderr: plain(told.stderr), left, text };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The same for a run that must succeed: its result. */
export async function matched(given: Given): Promise<MatchResult> {
  const { code, stderr, text } = await match(given);
  if (code !== 0 || text === null) throw new Error(`match answered ${code}: ${stderr}`);
  return JSON.parse(text) as MatchResult;
}

export async function runInProcess(
  args: readonly string[],
): Promise<Pick<Told, 'code' | 'stdout' | 'stderr'>> {
  const told = { stdout: '', stderr: '' };
  const keep = (stream: 'stdout' | 'stderr', end: string) => (text: unknown) => {
    told[stream] += `${text}${end}`;
    return true;
  };
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(keep('stdout', '\n')),
    vi.spyOn(console, 'error').mockImplementation(keep('stderr', '\n')),
    vi.spyOn(process.stdout, 'write').mockImplementation(keep('stdout', '')),
    vi.spyOn(process.stderr, 'write').mockImplementation(keep('stderr', '')),
  ];
  try {
    const code = await runCli(args);
    return { code, ...told };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
