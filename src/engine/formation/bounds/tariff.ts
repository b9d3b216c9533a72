import type { PricedSystem } from '../../pricing/system.ts';
import { unitsWon } from '../../pricing/tiers.ts';

/** What a company of each number of units pays for them at least, in clusters of one size. */
export interface UnitDemand {
  /** The distinct numbers of units that companies have, ascending, >= 1. */
  readonly values: readonly number[];
  /** How many companies have each. */
  readonly companies: readonly number[];
}

/** Values of `UnitDemand` from which a tariff is laid; more cost more and gain little. */
const ANCHORS = 4;

/**
 * A tariff for the units of clusters of `size` members on one system: an amount for each value of `demand`, such that
 * the members of any such cluster together never owe more than the provider bills for their units.
 *
 * Billing by q u(Q) would make everybody's part depend on the others. But where h is concave and nowhere above the bill
 * U, h(size q) / size is such a tariff: the mean of h at the points size q is at most h at their mean, which is Q. U is
 * nearly concave: it bends the wrong way only where a tier starts. So h is laid as a chain of straight pieces whose slopes
 * fall, from a point of U upwards and downwards, each piece as high as the starts of tiers let it be (between two starts
 * U is concave, so a straight piece below U at both is below it everywhere). Of the chains, and of the plain rule that
 * everybody pays the unit price of the largest volume that can come together, the one that asks most of all companies
 * is taken.
 *
 * Cost O((values + tiers) x tiers).
 *
 * @param most units that a cluster can have at most, >= 1
 */
export function unitTariff(
  system: PricedSystem,
  size: number,
  demand: UnitDemand,
  most: number,
): Float64Array {
  const { values, companies } = demand;
  const total = (row: Float64Array): number => row.reduce((sum, won, k) => sum + won * companies[k], 0);
  const volume = Math.max(1, Math.min(most, size * values[values.length - 1]));
  const perUnit = unitsWon(system.tiers, system.tierKind, volume) / volume;
  let best: Float64Array = Float64Array.from(values, (units) => units * perUnit);
  const step = Math.max(1, Math.ceil(values.length / ANCHORS));
  for (let anchor = 0; anchor < values.length; anchor += step) {
    const row = concaveChain(system, size, values, anchor);
    if (total(row) > total(best)) best = row;
  }
  return best;
}

/** h(size q) / size for every value q, h a chain through the bill at the value number `anchor`. */
function concaveChain(
  system: PricedSystem,
  size: number,
  values: readonly number[],
  anchor: number,
): Float64Array {
  const bill = (units: number): number => unitsWon(system.tiers, system.tierKind, units);
  const points = values.map((units) => units * size);
  const chain = new Float64Array(values.length);
  chain[anchor] = bill(points[anchor]);
  let slope = Number.POSITIVE_INFINITY;
  let first = 0;
  for (let k = anchor; k + 1 < points.length; k++) {
    for (const at of touching(system, points[k], points[k + 1])) {
      if (at > points[k]) slope = Math.min(slope, (bill(at) - chain[k]) / (at - points[k]));
    }
    if (k === anchor) first = slope;
    chain[k + 1] = chain[k] + slope * (points[k + 1] - points[k]);
  }
  slope = first;
  for (let k = anchor; k > 0; k--) {
    for (const at of touching(system, points[k - 1], points[k])) {
      if (at < points[k]) slope = Math.max(slope, (chain[k] - bill(at)) / (points[k] - at));
    }
    chain[k - 1] = chain[k] - slope * (points[k] - points[k - 1]);
  }
  return chain.map((won) => won / size);
}

/** Where a straight line between two volumes has to be compared with the bill: both ends and every start of a tier. */
function touching(system: PricedSystem, from: number, to: number): number[] {
  const starts = system.tiers.map(({ fromUnits }) => fromUnits).filter((at) => at > from && at < to);
  return [from, ...starts, to];
}
