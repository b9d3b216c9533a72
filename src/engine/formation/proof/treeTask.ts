/**
 * What a tree is asked. PRICE: the most profit per member. FIND: any set of a profit above `thresholdWon`.
 * LIST: every set of a profit above it. MEND: every set of more than a fixed profit per member, until whoever meets it has
 * lowered the weights of its items (`lower`) so that it has not.
 */
export type TreeTask = 'PRICE' | 'FIND' | 'LIST' | 'MEND';

/** What one run of a tree looks for, and when it gives up. */
export interface TreeLimits {
  readonly task: TreeTask;
  /** Profit from which a set counts (FIND, LIST). */
  readonly thresholdWon: number;
  /** A profit above the threshold that is not worth a look. */
  readonly toleranceWon: number;
  readonly nodeLimit: number;
  /** Item that must be in; -1 for none. */
  readonly forced: number;
  readonly stop: () => boolean;
}

/** Told of a set that a tree met, as items of the market; the array is reused. Answering true ends the tree. */
export type Meet = (items: Int32Array, size: number, profitWon: number) => boolean;
