import type { Offer } from './offers.ts';

/** What a company of each number of units pays for them at least, in clusters of one size. */
export interface UnitDemand {
  /** The distinct numbers of units that companies have, ascending, >= 1. */
  readonly values: readonly number[];
  /** How many companies have each. */
  readonly companies: readonly number[];
}

/** Changes of the prices for bringing units: so many, fewer where there are many values. */
const MOST_CHANGES = 200;
const FEWEST_CHANGES = 30;
const CHANGES_OF_VALUES = 10_000;
/** The first change in parts of the unit price, and how soon changes become smaller. */
const FIRST_CHANGE = 0.15;
const SLOWING = 0.1;

/**
 * Tariffs for the units of clusters of `size` members, one for each offer of a system: an amount for each value of
 * `demand`, such that the members of any cluster whose volume is in the offer together never owe more than the provider
 * bills for their units. Infinity for values that no such cluster can have.
 *
 * Who pays q times the unit price, and its part of what is paid once, does so exactly. But then few units are as good as
 * many: everybody chooses the step that others reach. So whoever has fewer units than a member needs on average to reach
 * the step, from / size, pays a price for each that it lacks, and whoever has more gets it. That adds up to nothing or less,
 * since a cluster of the offer has at least that volume. The prices are those at which the offers are chosen by companies
 * that together have the units for them, by steps of a subgradient; companies choose the least of the offers.
 *
 * Cost O(values x offers x changes).
 */
export function unitTariffs(offers: readonly Offer[], size: number, demand: UnitDemand): Float64Array[] {
  const { values, companies } = demand;
  const changes = Math.max(
    FEWEST_CHANGES,
    Math.min(MOST_CHANGES, Math.round(CHANGES_OF_VALUES / values.length)),
  );
  const lackWon = new Float64Array(offers.length);
  const bestWon = new Float64Array(offers.length);
  const lacking = new Float64Array(offers.length);
  const plain = offers.map((offer) => plainTariff(offer, size, values));
  const everybody = companies.reduce((sum, count) => sum + count, 0);
  let most = Number.NEGATIVE_INFINITY;
  for (let change = 0; change <= changes; change++) {
    let won = 0;
    lacking.fill(0);
    for (let v = 0; v < values.length; v++) {
      let least = 0;
      let leastWon = Number.POSITIVE_INFINITY;
      for (let o = 0; o < offers.length; o++) {
        const own = plain[o][v] + lackWon[o] * (offers[o].fromUnits / size - values[v]);
        if (own < leastWon) {
          leastWon = own;
          least = o;
        }
      }
      won += companies[v] * leastWon;
      lacking[least] += companies[v] * (offers[least].fromUnits / size - values[v]);
    }
    if (won > most) {
      bestWon.set(lackWon);
      most = won;
    }
    const step = (FIRST_CHANGE * offers[0].unitWon) / (1 + SLOWING * change);
    for (let o = 0; o < offers.length; o++) {
      const part = lacking[o] / (everybody * (offers[o].fromUnits / size));
      lackWon[o] = Math.max(0, lackWon[o] + step * part);
    }
  }
  return plain.map((row, o) =>
    row.map((won, v) => won + bestWon[o] * (offers[o].fromUnits / size - values[v])),
  );
}

/** What members of a cluster of the offer pay by their own units alone; Infinity for those that cannot be in one. */
function plainTariff(offer: Offer, size: number, values: readonly number[]): Float64Array {
  const { fromUnits, toUnits, fixedWon, stillWon } = offer;
  const [fewest, most] = [values[0], values[values.length - 1]];
  const unitWon = stillWon > 0 ? stillWon / Math.min(toUnits, size * most) : offer.unitWon;
  return Float64Array.from(values, (units) => {
    const isPossible = units + (size - 1) * most >= fromUnits && units + (size - 1) * fewest <= toUnits;
    return isPossible ? fixedWon / size + unitWon * units : Number.POSITIVE_INFINITY;
  });
}
