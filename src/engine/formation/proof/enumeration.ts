import type { Column, ColumnPool } from './columnPool.ts';
import { type Duals, profitWon } from './duals.ts';
import type { SizeRange } from './market.ts';
import type { PricedMarket, Pricer } from './pricer.ts';
import type { TreeLimits } from './pricingTree.ts';

/** Nodes of one search for a cluster that contains a given company; beyond it the pair is kept. */
const FIND_NODES = 20_000;

/** How far above the best known solution a bound is, with the duals that prove it. */
export interface Gap {
  /** Lifted duals: no cluster has a profit above 0. */
  readonly duals: Duals;
  /** A better solution uses only clusters of a profit of at least minus this. */
  readonly gapWon: number;
}

/**
 * Drops what no better solution can use: systems, then companies of a system, none of whose clusters has a profit of
 * minus the gap or more (reduced-cost fixing). What is dropped stays dropped: later bounds hold for better solutions.
 */
export function closeMarkets(pricer: Pricer, pool: ColumnPool, gap: Gap, stop: () => boolean): void {
  const kept = keptPairs(pricer, pool, gap);
  for (const priced of pricer.markets) {
    if (priced.closed) continue;
    const { market, tree, itemOf } = priced;
    pricer.weigh(priced, gap.duals);
    const known = kept.get(market) ?? new Set<number>();
    let any = known.size > 0;
    for (let type = 0; type < itemOf.length; type++) {
      const item = itemOf[type];
      if (item < 0 || tree.closedItem[item] === 1 || known.has(type)) continue;
      const found = couldContain(priced, item, gap.gapWon, stop, (items, size) => {
        for (let k = 0; k < size; k++) known.add(market.typeOf[items[k]]);
      });
      if (stop()) return;
      if (found) any = true;
      else for (let k = item; market.typeOf[k] === type; k++) tree.closedItem[k] = 1;
    }
    if (!any) priced.closed = true;
  }
}

/** Types that known columns of enough profit show to be needed, by market. */
function keptPairs(pricer: Pricer, pool: ColumnPool, gap: Gap): Map<PricedMarket['market'], Set<number>> {
  const kept = new Map<PricedMarket['market'], Set<number>>();
  for (const { market, itemOf } of pricer.markets) {
    const types = new Set<number>();
    for (const column of pool.columns) {
      if (column.system !== market.system || itemOf[column.members[0]] < 0) continue;
      if (profitWon(column, pricer.cuts, gap.duals) < -gap.gapWon) continue;
      for (const type of column.members) types.add(type);
    }
    kept.set(market, types);
  }
  return kept;
}

/** Whether some cluster with the item could have a profit of minus the gap; true also where the search gave up. */
function couldContain(
  { market, tree }: PricedMarket,
  item: number,
  gapWon: number,
  stop: () => boolean,
  meet: (items: Int32Array, size: number) => void,
): boolean {
  const limits: TreeLimits = {
    task: 'FIND',
    thresholdWon: -gapWon - 1,
    toleranceWon: 0,
    nodeLimit: FIND_NODES,
    forced: item,
    stop,
  };
  tree.ratioWon = 0;
  for (const range of market.ranges) {
    const none = tree.run(range, limits, (items, size) => {
      meet(items, size);
      return true;
    });
    if (!none) return true;
  }
  return false;
}

/**
 * Every cluster whose profit is at least minus `gapWon`, each once.
 *
 * @returns null where there are more than `most` or time ran out
 */
export function listColumns(pricer: Pricer, gap: Gap, most: number, stop: () => boolean): Column[] | null {
  const pool = pricer.emptyPool();
  for (const priced of pricer.markets) {
    if (priced.closed) continue;
    const { market, tree } = priced;
    pricer.weigh(priced, gap.duals);
    tree.ratioWon = 0;
    for (const range of market.ranges) {
      for (let size = range.low; size <= range.high; size++) {
        const single: SizeRange = { ...range, low: size, high: size };
        const limits: TreeLimits = {
          task: 'LIST',
          thresholdWon: -gap.gapWon - 1,
          toleranceWon: 0,
          nodeLimit: Number.POSITIVE_INFINITY,
          forced: -1,
          stop,
        };
        const whole = tree.run(single, limits, (items, count) => {
          const members = Array.from(items.subarray(0, count), (item) => market.typeOf[item]);
          pool.add(
            market.system,
            members.sort((a, b) => a - b),
          );
          return pool.columns.length > most;
        });
        if (!whole) return null;
      }
    }
  }
  return pool.columns;
}
