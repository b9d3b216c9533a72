import type { ColumnList } from './columnList.ts';
import type { ProofInstance } from './proofInstance.ts';

/**
 * A rank-one cut: sum over clusters of floor(sum of weights of its members / divisor) <= limit, where the limit is the
 * same of all companies together. Every whole choice keeps it (Chvatal 1973, Gomory 1958; Pecin et al. 2017).
 */
export interface RankOneCut {
  /** Distinct types and the weight of each, same order. */
  readonly types: readonly number[];
  readonly weights: readonly number[];
  readonly divisor: number;
  readonly limit: number;
}

/** A sparse row: clusters of a list and how often each counts. */
export interface SparseRow {
  readonly columns: Int32Array;
  readonly counts: Int32Array;
}

/** Weights that are tried, largest first: those that can be facets for so many companies (Pecin et al. 2017). */
const PATTERNS: readonly { readonly weights: readonly number[]; readonly divisor: number }[] = [
  { weights: [1, 1, 1], divisor: 2 },
  { weights: [2, 1, 1, 1], divisor: 3 },
  { weights: [1, 1, 1, 1, 1], divisor: 2 },
  { weights: [1, 1, 1, 1, 1], divisor: 3 },
  { weights: [2, 2, 1, 1, 1], divisor: 4 },
  { weights: [3, 1, 1, 1, 1], divisor: 4 },
  { weights: [3, 2, 2, 1, 1], divisor: 5 },
  { weights: [1, 1, 1, 1, 1, 1, 1], divisor: 2 },
];

/** How many chains are grown from each first type. */
const SECOND_TYPES = 6;
/** A type is in no more new cuts than this: cuts that overlap do the same work twice. */
const MOST_USES = 8;

/** The row of a cut over a list. Cost O(members of the list). */
export function cutRow(list: ColumnList, cut: RankOneCut, types: number): SparseRow {
  const weightOf = new Int32Array(types);
  cut.types.forEach((type, k) => {
    weightOf[type] = cut.weights[k];
  });
  const columns: number[] = [];
  const counts: number[] = [];
  const { members, offsets } = list;
  for (let k = 0; k < list.length; k++) {
    let sum = 0;
    for (let at = offsets[k], end = offsets[k + 1]; at < end; at++) sum += weightOf[members[at]];
    if (sum < cut.divisor) continue;
    columns.push(k);
    counts.push(Math.floor(sum / cut.divisor));
  }
  return { columns: Int32Array.from(columns), counts: Int32Array.from(counts) };
}

/** What identifies a cut. */
export function cutKey({ types, weights, divisor }: RankOneCut): string {
  const pairs = types.map((type, k) => `${type}x${weights[k]}`);
  return `${pairs.sort().join()}/${divisor}`;
}

/** The fractional part of a choice, ready to be cut. */
class Fraction {
  /** Companies of each type. */
  readonly sizes: Int32Array;
  /** Types that are in a cluster that is chosen in part. */
  readonly split: number[];
  private readonly values: Float64Array;
  /** Chosen clusters that hold each type, and how many of it. */
  private readonly holders: Int32Array[];
  private readonly counts: Int32Array[];
  /** Weight of the chain so far in each cluster, and what the chain counts. */
  private readonly sums: Int32Array;
  private counted = 0;

  constructor(
    instance: ProofInstance,
    list: ColumnList,
    chosen: readonly number[],
    values: readonly number[],
  ) {
    this.sizes = Int32Array.from(instance.types, ({ companies }) => companies.length);
    const isSplit = new Uint8Array(this.sizes.length);
    const used = values.map((_, c) => c).filter((c) => values[c] > 1e-6);
    const holders: number[][] = instance.types.map(() => []);
    const counts: number[][] = instance.types.map(() => []);
    used.forEach((c, at) => {
      const k = chosen[c];
      const isPart = Math.abs(values[c] - Math.round(values[c])) > 1e-6;
      for (let m = list.offsets[k]; m < list.offsets[k + 1]; m++) {
        const type = list.members[m];
        if (isPart) isSplit[type] = 1;
        const last = holders[type].length - 1;
        if (last >= 0 && holders[type][last] === at) counts[type][last]++;
        else {
          holders[type].push(at);
          counts[type].push(1);
        }
      }
    });
    this.values = Float64Array.from(used, (c) => values[c]);
    this.holders = holders.map((own) => Int32Array.from(own));
    this.counts = counts.map((own) => Int32Array.from(own));
    this.split = Array.from(isSplit.keys()).filter((type) => isSplit[type] === 1);
    this.sums = new Int32Array(used.length);
  }

  /** Starts a chain of types. */
  clear(): void {
    this.sums.fill(0);
    this.counted = 0;
  }

  put(type: number, weight: number, divisor: number): void {
    this.counted = this.leftSide(type, weight, divisor);
    const holders = this.holders[type];
    for (let k = 0; k < holders.length; k++) this.sums[holders[k]] += weight * this.counts[type][k];
  }

  /** What the left side is once the type is in the chain. */
  leftSide(type: number, weight: number, divisor: number): number {
    const { sums, values } = this;
    const holders = this.holders[type];
    const counts = this.counts[type];
    let sum = this.counted;
    for (let k = 0; k < holders.length; k++) {
      const before = sums[holders[k]];
      const after = before + weight * counts[k];
      if (after < divisor) continue;
      sum += values[holders[k]] * (Math.floor(after / divisor) - Math.floor(before / divisor));
    }
    return sum;
  }

  /** A smooth stand-in for the left side while the chain is too short to count. */
  promise(type: number, weight: number): number {
    const holders = this.holders[type];
    const counts = this.counts[type];
    let sum = 0;
    for (let k = 0; k < holders.length; k++)
      sum += this.values[holders[k]] * this.sums[holders[k]] * counts[k];
    return sum * weight;
  }
}

/**
 * Cuts that a fractional choice breaks, the worst first: chains of types, grown greedily for every pattern of weights.
 * Cost O(patterns x types^2 x clusters in use).
 */
export function brokenRankOneCuts(
  instance: ProofInstance,
  list: ColumnList,
  chosen: readonly number[],
  values: readonly number[],
  known: ReadonlySet<string>,
  most: number,
): RankOneCut[] {
  const fraction = new Fraction(instance, list, chosen, values);
  const found = new Map<string, { cut: RankOneCut; violation: number }>();
  for (const pattern of PATTERNS) {
    for (const first of fraction.split) {
      for (const { cut, violation } of chains(fraction, first, pattern)) {
        const key = cutKey(cut);
        if (!known.has(key) && !found.has(key)) found.set(key, { cut, violation });
      }
    }
  }
  const uses = new Map<number, number>();
  const picked: RankOneCut[] = [];
  for (const { cut } of [...found.values()].sort((a, b) => b.violation - a.violation)) {
    if (picked.length >= most) break;
    if (cut.types.some((type) => (uses.get(type) ?? 0) >= MOST_USES)) continue;
    for (const type of cut.types) uses.set(type, (uses.get(type) ?? 0) + 1);
    picked.push(cut);
  }
  return picked;
}

/** Broken cuts of a pattern that start with a type: several second types, then whatever promises most. */
function chains(
  fraction: Fraction,
  first: number,
  { weights, divisor }: { readonly weights: readonly number[]; readonly divisor: number },
): { cut: RankOneCut; violation: number }[] {
  const broken: { cut: RankOneCut; violation: number }[] = [];
  fraction.clear();
  fraction.put(first, weights[0], divisor);
  const seconds = fraction.split
    .filter((type) => type !== first)
    .map((type) => ({ type, promise: fraction.promise(type, weights[1]) }))
    .filter(({ promise }) => promise > 1e-6)
    .sort((a, b) => b.promise - a.promise)
    .slice(0, SECOND_TYPES);
  for (const { type: second } of seconds) {
    const types = [first, second];
    fraction.clear();
    fraction.put(first, weights[0], divisor);
    fraction.put(second, weights[1], divisor);
    let left = 0;
    for (let k = 2; k < weights.length; k++) {
      const last = k === weights.length - 1;
      let best = -1;
      let bestScore = Number.NEGATIVE_INFINITY;
      for (const type of fraction.split) {
        if (types.includes(type)) continue;
        const own = fraction.leftSide(type, weights[k], divisor);
        const score = last ? own : own + 0.1 * fraction.promise(type, weights[k]);
        if (score <= bestScore) continue;
        best = type;
        bestScore = score;
        left = own;
      }
      if (best < 0) break;
      types.push(best);
      if (!last) fraction.put(best, weights[k], divisor);
    }
    if (types.length < weights.length) continue;
    const weight = types.reduce((sum, type, k) => sum + weights[k] * fraction.sizes[type], 0);
    const limit = Math.floor(weight / divisor);
    if (left - limit > 0.02)
      broken.push({ cut: { types, weights, divisor, limit }, violation: left - limit });
  }
  return broken;
}
