/**
 * What a company's routings say about it, in numbers (group technology: Burbidge 1963, McAuley 1972).
 *
 * Process numbers are indices of one numbering that covers companies and taxonomy alike, 0..nodeCount-1.
 */
export interface Profile {
  /** Distinct processes, ascending. */
  readonly processes: Int32Array;
  /** The processes and all their ancestors in the taxonomy, distinct, ascending. */
  readonly nodes: Int32Array;
  /** Operations in order, all routings one after another, repeats kept. */
  readonly sequence: Int32Array;
  /** Part of the production volume that passes through `processes[k]`, each 0..1. */
  readonly volumeShares: Float64Array;
  /** Distinct materials by number, ascending. */
  readonly materials: Int32Array;
}

/** What measures need to know of the whole market: how much each taxonomy node says about a company. */
export interface NodeWeights {
  /** Weight of each node, > 0: rare nodes weigh more, ancestors less than the processes below them. */
  readonly ofNode: Float64Array;
}

/** One routing of a company: its operations in order and its part of the production volume (> 0, any unit). */
export interface ProfiledRouting {
  readonly operations: readonly number[];
  readonly volume: number;
}

/**
 * Builds a profile.
 *
 * @param routings at least one operation in all for a profile that says anything
 * @param parentOf parent of each taxonomy node, -1 at a root
 * @param materials material numbers, in any order
 */
export function profileOf(
  routings: readonly ProfiledRouting[],
  parentOf: Int32Array,
  materials: readonly number[] = [],
): Profile {
  const volumeOf = new Map<number, number>();
  const sequence: number[] = [];
  let volumeOfAll = 0;
  for (const routing of routings) {
    if (!(routing.volume > 0)) throw new RangeError(`volume ${routing.volume} of a routing is not above 0`);
    volumeOfAll += routing.volume;
    for (const process of routing.operations) sequence.push(process);
    for (const process of new Set(routing.operations)) {
      volumeOf.set(process, (volumeOf.get(process) ?? 0) + routing.volume);
    }
  }
  const processes = Int32Array.from(volumeOf.keys()).sort();
  const nodes = new Set<number>();
  for (const process of processes) {
    for (let node = process; node >= 0; node = parentOf[node]) nodes.add(node);
  }
  return {
    processes,
    nodes: Int32Array.from(nodes).sort(),
    sequence: Int32Array.from(sequence),
    volumeShares: Float64Array.from(processes, (process) => (volumeOf.get(process) ?? 0) / volumeOfAll),
    materials: Int32Array.from(new Set(materials)).sort(),
  };
}

/**
 * Weighs taxonomy nodes by how few companies have them: 1 / log2(2 + companies with the node), and a quarter of
 * that for each level above the processes themselves, so that a shared family counts less than a shared process.
 *
 * @param companiesWithNode how many companies have the node or one below it
 * @param heightOf 0 for a node without children, 1 for its parent, ...
 */
export function nodeWeights(companiesWithNode: ArrayLike<number>, heightOf: ArrayLike<number>): NodeWeights {
  const ofNode = new Float64Array(companiesWithNode.length);
  for (let node = 0; node < ofNode.length; node++) {
    ofNode[node] = 0.25 ** heightOf[node] / Math.log2(2 + companiesWithNode[node]);
  }
  return { ofNode };
}

/** How many numbers two ascending lists share. Cost O(|a| + |b|). */
export function sharedCount(a: Int32Array, b: Int32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      shared++;
      i++;
      j++;
    } else if (a[i] < b[j]) i++;
    else j++;
  }
  return shared;
}
