import type { PricedSystem } from '../../pricing/system.ts';
import type { EntryPrice } from './entrant.ts';

/**
 * A change that would bring a company into a cluster.
 * NONE: it could join as things stand. MORE_TO_JOIN: more companies just like it, who join the cluster with it.
 * MORE_TO_OPEN: more companies just like it, who open a cluster of their own with it. STANDARD_PROCESS: the system has
 * a process as standard. ENGINEERING, UNIT_PRICE: the system's engineering cost, or every unit price of its ladder, is
 * lower. PLACE: one more member is allowed. CAPACITY: the provider has more units.
 */
export const ENTRY_CHANGES = [
  'NONE',
  'MORE_TO_JOIN',
  'MORE_TO_OPEN',
  'STANDARD_PROCESS',
  'ENGINEERING',
  'UNIT_PRICE',
  'PLACE',
  'CAPACITY',
] as const;

export type EntryChange = (typeof ENTRY_CHANGES)[number];

/** One such change, with the prices after it; all made again from the changed data. */
export interface EntryOption {
  readonly change: EntryChange;
  /** Index of the cluster in the matching; -1 for a new one. */
  readonly cluster: number;
  readonly system: number;
  /** STANDARD_PROCESS: the process. MORE_TO_*: the one whose adaptation the others share most of; -1 for none. */
  readonly process: number;
  /** Companies, won, won a unit, places or units, as the change says; the least that is enough. */
  readonly amount: number;
  /** Members of the cluster after it. */
  readonly members: number;
  /** The company's share and its stand-alone price after it, in won. */
  readonly shareWon: number;
  readonly standAloneWon: number;
  /**
   * How small the change is, from 0: for prices the part of the contract that the provider gives up, for companies and
   * places the part of the cluster's members, for units the part of the provider's capacity.
   */
  readonly part: number;
}

/** Estimates are in doubles, good to far below this; the exact price decides. */
export const SLACK_WON = 1e-3;

/** The sheet after a change; one of companies or places leaves it as it is. */
export function changedSheet(
  system: PricedSystem,
  change: EntryChange,
  amount: number,
  process: number,
): PricedSystem {
  if (change === 'ENGINEERING') return { ...system, engineeringWon: system.engineeringWon - amount };
  if (change === 'UNIT_PRICE') {
    const lower = system.tiers.map(({ fromUnits, unitPriceWon }) => ({
      fromUnits,
      unitPriceWon: unitPriceWon - amount,
    }));
    return { ...system, tiers: lower };
  }
  if (change === 'CAPACITY') return { ...system, capacityUnits: system.capacityUnits + amount };
  if (change !== 'STANDARD_PROCESS') return system;
  const adaptationWon = Float64Array.from(system.adaptationWon);
  adaptationWon[process] = 0;
  return { ...system, adaptationWon };
}

/** The least whole amount that pays, with the prices after it. */
export interface LeastAmount {
  readonly amount: number;
  readonly price: EntryPrice;
}

/**
 * An amount from 1 to `most` that pays while one won less does not; null where the estimate leads to none. The estimate
 * is nearly always the amount itself; only ladders that bill a volume at a larger step lead below it.
 */
export function leastThatPays(
  estimate: number,
  most: number,
  priceOf: (amount: number) => EntryPrice,
): LeastAmount | null {
  const start = Math.min(most, Math.max(1, Math.ceil(estimate - SLACK_WON)));
  let best = { amount: start, price: priceOf(start) };
  if (!best.price.pays) {
    if (start === most) return null;
    best = { amount: start + 1, price: priceOf(start + 1) };
    return best.price.pays ? best : null;
  }
  let low = start - 1;
  if (low > 0) {
    const less = { amount: low, price: priceOf(low) };
    if (!less.price.pays) return best;
    best = less;
    low = 0;
  }
  while (best.amount - low > 1) {
    const middle = Math.floor((low + best.amount) / 2);
    const price = priceOf(middle);
    if (price.pays) best = { amount: middle, price };
    else low = middle;
  }
  return best;
}
