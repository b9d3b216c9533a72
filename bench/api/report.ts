import type { Figure } from './measure.ts';
import { OPERATIONS, type OperationName, type ServerName } from './operations.ts';

/** How much faster we must be at each question: than PostGraphile, and as a part of the floor. */
export const TARGETS: Readonly<Partial<Record<OperationName, Ratios>>> = {
  companyDetail: { xPostgraphile: 1.6, xFloor: 0.5 },
  clusterPage: { xPostgraphile: 1.8, xFloor: 0.5 },
  filteredPage: { xPostgraphile: 2.0, xFloor: 0.5 },
};

export interface Ratios {
  readonly xPostgraphile: number;
  readonly xFloor: number;
}

/** The questions that the others answer too, with our requests a second over theirs. */
export function ratiosOf(figures: readonly Figure[]): Partial<Record<OperationName, Ratios>> {
  const of = (operation: OperationName, server: ServerName) =>
    figures.find((figure) => figure.operation === operation && figure.server === server)?.requestsPerSecond;
  return Object.fromEntries(
    OPERATIONS.flatMap((operation) => {
      const [own, postgraphile, floor] = (['daseot', 'postgraphile', 'floor'] as const).map((server) =>
        of(operation, server),
      );
      if (own === undefined || postgraphile === undefined || floor === undefined) return [];
      return [[operation, { xPostgraphile: rounded(own / postgraphile), xFloor: rounded(own / floor) }]];
    }),
  );
}

function rounded(ratio: number): number {
  return Math.round(ratio * 100) / 100;
}

/** All figures as an aligned Markdown table. */
export function figuresText(figures: readonly Figure[]): string {
  const head = [
    'question',
    'server',
    'requests/s',
    'p50 ms',
    'p99 ms',
    'server CPU ms',
    'database CPU ms',
    'kB',
  ];
  const cells = figures.map((figure) => [
    figure.operation,
    figure.server,
    figure.requestsPerSecond.toFixed(0),
    figure.p50Ms.toFixed(1),
    figure.p99Ms.toFixed(1),
    figure.serverMs.toFixed(2),
    Number.isNaN(figure.databaseMs) ? '' : figure.databaseMs.toFixed(2),
    figure.kilobytes.toFixed(1),
  ]);
  return tableOf([head, ...cells]);
}

/** Ratios against targets, and the questions below theirs. */
export function ratiosText(ratios: Partial<Record<OperationName, Ratios>>): string {
  const cells = Object.entries(ratios).map(([operation, { xPostgraphile, xFloor }]) => {
    const target = TARGETS[operation as OperationName];
    return [
      operation,
      xPostgraphile.toFixed(2),
      target?.xPostgraphile.toFixed(1) ?? '',
      xFloor.toFixed(2),
      target?.xFloor.toFixed(1) ?? '',
      missesOf(operation as OperationName, { xPostgraphile, xFloor }) ? 'NO' : 'yes',
    ];
  });
  return tableOf([['question', 'x PostGraphile', 'at least', 'x floor', 'at least', 'reached'], ...cells]);
}

export function missesOf(operation: OperationName, ratios: Ratios): boolean {
  const target = TARGETS[operation];
  return (
    target !== undefined && (ratios.xPostgraphile < target.xPostgraphile || ratios.xFloor < target.xFloor)
  );
}

export function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [line(rows[0]), rule, ...rows.slice(1).map(line)].join('\n');
}
