/** One line of the table that `npm run bench` prints. */
export interface FigureRow {
  /** What is measured, in words a reader of the table understands. */
  readonly figure: string;
  /** What is to be reached, with its unit. */
  readonly target: string;
  /** What was measured, with its unit. */
  readonly measured: string;
  readonly reached: boolean;
  /** CPU seconds that the measurement took, every thread and child process included. */
  readonly cpuSeconds: number;
}

/** How much of a group of rows is measured. */
export interface FigureOptions {
  /** All groups together in two minutes: fewer seeds, smaller markets. Otherwise in fifteen. */
  readonly short: boolean;
}

/** Measures a group of rows of the table. */
export type FigureRows = (options: FigureOptions) => Promise<readonly FigureRow[]>;

/** CPU seconds that this process has used since it began, user and system, all threads; not its child processes. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** The middle of the values, the mean of the two middle ones where their number is even; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
