import type { ProcessKinds } from './processKinds.ts';

/** Part of a kind's postings that may lie outside the processes of its cell, and processes that may. */
const MOST_OUTSIDE = 1 / 3;
export const MOST_ODD = 6;

/**
 * Parts kinds into cells around frequent kinds: every kind of a cell has most of its processes in common with the first,
 * the core, so that one look-up of the core's processes serves all. Cost O(kinds x processes x cores that share one).
 *
 * @param lengthOf kinds that have each process
 * @returns lists of kinds, the core first
 */
export function cellsOf(kinds: ProcessKinds, lengthOf: (process: number) => number): number[][] {
  const { count, companyBounds, processBounds, processes } = kinds;
  const sizeOf = (kind: number): number => companyBounds[kind + 1] - companyBounds[kind];
  const byFrequency = Array.from({ length: count }, (_, kind) => kind).sort(
    (a, b) => sizeOf(b) - sizeOf(a) || a - b,
  );
  const cells: number[][] = [];
  /** Cells whose core has a process. */
  const coresWith = Array.from(kinds.usersOf, (): number[] => []);
  const shared = new Float64Array(count);
  const sharedCount = new Int32Array(count);
  for (const kind of byFrequency) {
    const own = processes.subarray(processBounds[kind], processBounds[kind + 1]);
    const touched: number[] = [];
    let postings = 0;
    for (let k = 0; k < own.length; k++) {
      const length = lengthOf(own[k]);
      postings += length;
      for (const cell of coresWith[own[k]]) {
        if (shared[cell] === 0) touched.push(cell);
        shared[cell] += length;
        sharedCount[cell]++;
      }
    }
    let best = -1;
    for (const cell of touched) {
      const isNear = own.length - sharedCount[cell] <= MOST_ODD;
      if (isNear && (best < 0 || shared[cell] > shared[best])) best = cell;
    }
    const isOutside = best < 0 || postings - shared[best] > MOST_OUTSIDE * postings;
    for (const cell of touched) {
      shared[cell] = 0;
      sharedCount[cell] = 0;
    }
    if (isOutside) {
      for (let k = 0; k < own.length; k++) coresWith[own[k]].push(cells.length);
      cells.push([kind]);
    } else {
      cells[best].push(kind);
    }
  }
  return cells;
}
