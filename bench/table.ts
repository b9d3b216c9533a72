import { fork } from 'node:child_process';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { endTogether } from './endTogether.ts';
import type { FigureOptions, FigureRow, FigureRows } from './row.ts';

/** Rows of the table that are measured together, one after another. */
export interface FigureGroup {
  /** What `--only` calls it. */
  readonly name: string;
  readonly rows: FigureRows;
  /** Whether it needs the machine for itself: it measures wall time, or works on several threads. */
  readonly alone?: boolean;
  /** About how long the full form takes; the longest groups begin first, so that all end together. */
  readonly expectedSeconds: number;
}

/** What the process of a group sends to its parent. */
export type GroupAnswer = { readonly rows: readonly FigureRow[] } | { readonly failure: string };

/** Runs a group somewhere and answers with its rows. */
export type RunGroup = (group: FigureGroup, options: FigureOptions) => Promise<readonly FigureRow[]>;

/** Groups that are measured at a time: a core each, where they can share the machine. */
const LANES = Math.min(2, availableParallelism());

const childFile = fileURLToPath(new URL('./figures.child.ts', import.meta.url));

/**
 * Measures the groups: those that need the machine for themselves first, then the others, two at a time. A group that
 * fails becomes a row that says so.
 *
 * @param say told the name and the seconds of each group when it is done
 * @returns rows in the order of the groups
 */
export async function measureGroups(
  groups: readonly FigureGroup[],
  options: FigureOptions,
  run: RunGroup,
  say: (text: string) => void,
): Promise<FigureRow[]> {
  const rowsOf = new Map<FigureGroup, readonly FigureRow[]>();
  const measure = async (group: FigureGroup): Promise<void> => {
    const start = performance.now();
    rowsOf.set(group, await run(group, options).catch((error: unknown) => [failedRow(group, error)]));
    const nothing = rowsOf.get(group)?.length === 0 ? ', no rows (is DASEOT_DATA_DIR set?)' : '';
    say(`${group.name}: ${((performance.now() - start) / 1000).toFixed(0)} s${nothing}`);
  };
  for (const group of groups) if (group.alone) await measure(group);
  const waiting = groups.filter(({ alone }) => !alone).sort((a, b) => b.expectedSeconds - a.expectedSeconds);
  const lane = async (): Promise<void> => {
    for (let group = waiting.shift(); group; group = waiting.shift()) await measure(group);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return groups.flatMap((group) => rowsOf.get(group) ?? []);
}

function failedRow({ name }: FigureGroup, error: unknown): FigureRow {
  const message = error instanceof Error ? error.message : String(error);
  return { figure: name, target: 'ends', measured: `failed: ${message}`, reached: false, cpuSeconds: 0 };
}

/**
 * A group in a process of its own, so that groups can share the machine and none leaves its memory to the next. What it
 * prints goes to standard error.
 */
export function runInChild({ name }: FigureGroup, options: FigureOptions): Promise<readonly FigureRow[]> {
  return new Promise((resolve, reject) => {
    const child = fork(childFile, [name, JSON.stringify(options)], { stdio: ['ignore', 2, 2, 'ipc'] });
    endTogether(child);
    let answer: GroupAnswer | undefined;
    child.on('message', (message) => {
      answer = message as GroupAnswer;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (!answer) reject(new Error(`its process ended with ${signal ?? `code ${code}`}`));
      else if ('failure' in answer) reject(new Error(answer.failure));
      else resolve(answer.rows);
    });
  });
}

/** The rows as an aligned Markdown table. */
export function tableText(rows: readonly FigureRow[]): string {
  const cells = [
    ['figure', 'at least', 'measured', 'reached', 'CPU s'],
    ...rows.map(({ figure, target, measured, reached, cpuSeconds }) => [
      figure,
      target,
      measured,
      reached ? 'yes' : 'NO',
      cpuSeconds > 0 ? cpuSeconds.toFixed(1) : '',
    ]),
  ];
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [line(cells[0]), rule, ...cells.slice(1).map(line)].join('\n');
}

/** The machine and the moment, in one line: figures without them say little. */
export function machineText(): string {
  const [first] = cpus();
  const load = loadavg()[0].toFixed(1);
  const date = new Date().toISOString().slice(0, 16).replace('T', ' ');
  const cores = availableParallelism();
  return `${first?.model ?? 'unknown processor'}, ${cores} cores, load ${load}, Node ${process.version}, ${date} UTC`;
}
