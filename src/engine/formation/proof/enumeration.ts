import { ColumnList } from './columnList.ts';
import type { ColumnPool } from './columnPool.ts';
import { type Duals, profitWon } from './duals.ts';
import type { Market, SizeRange } from './market.ts';
import type { PricedMarket, Pricer } from './pricer.ts';
import { type ProofInstance, withinStandAlone } from './proofInstance.ts';
import type { TreeLimits } from './treeTask.ts';

/** Nodes of one search for a cluster that contains a given company; beyond it the pair is kept. */
const FIND_NODES = 20_000;
/** Part of a full list that stays. */
const KEPT = 0.7;
/**
 * Nodes of one tree of a list, in all and for each cluster that fits into it, and part of the gap that stays where they do not suffice. Sets in which somebody would pay
 * more than alone are no clusters, so a list can stay short while a tree meets millions of them.
 */
const LIST_NODES = 200_000;
const LIST_NODES_EACH = 8;
const KEPT_GAP = 0.7;

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
    let isNeeded = known.size > 0;
    for (let type = 0; type < itemOf.length; type++) {
      const item = itemOf[type];
      if (item < 0 || tree.closedItem[item] === 1 || known.has(type)) continue;
      const found = couldContain(priced, item, gap.gapWon, stop, (items, size) => {
        for (let k = 0; k < size; k++) known.add(market.typeOf[items[k]]);
      });
      if (stop()) return;
      if (found) isNeeded = true;
      else for (let k = item; market.typeOf[k] === type; k++) tree.closedItem[k] = 1;
    }
    if (!isNeeded) priced.closed = true;
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

/** Clusters near to paying, all of those whose profit is at least `-gapWon`. */
export interface Listed {
  readonly list: ColumnList;
  readonly gapWon: number;
}

/** How long a list may become. */
export interface ListLimits {
  readonly most: number;
  /** A list of a part of the gap is of no use. */
  readonly isWholeAsked: boolean;
  readonly stop: () => boolean;
}

/**
 * Every cluster whose profit is at least `-gapWon`, each once, and nobody in it above its stand-alone price. Where there
 * are more than fit the gap shrinks until they do.
 *
 * @returns null where time ran out, or where the whole gap was asked and does not fit
 */
export function listColumns(
  pricer: Pricer,
  instance: ProofInstance,
  gap: Gap,
  limits: ListLimits,
): Listed | null {
  for (let gapWon = gap.gapWon; ; gapWon *= KEPT_GAP) {
    const lister = new Lister(instance, gapWon, limits.most);
    const ended = listInto(lister, pricer, gap, limits);
    if (ended === 'WHOLE') return { list: lister.list, gapWon: lister.gapWon };
    if (ended === 'STOPPED' || limits.isWholeAsked || gapWon < 1) return null;
    gapWon = Math.min(gapWon, lister.gapWon);
  }
}

function listInto(
  lister: Lister,
  pricer: Pricer,
  gap: Gap,
  { most, isWholeAsked, stop }: ListLimits,
): 'WHOLE' | 'TOO_LONG' | 'STOPPED' {
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
          thresholdWon: -lister.gapWon - 1,
          toleranceWon: 0,
          nodeLimit: LIST_NODES + LIST_NODES_EACH * most,
          forced: -1,
          stop,
        };
        const whole = tree.run(single, limits, (items, count, profit) => {
          if (!market.uniform) {
            const volume = market.volumeOf(items, count);
            if (volume < range.fromUnits || volume > range.toUnits) return false;
          }
          lister.add(market, items, count, profit);
          tree.thresholdWon = -lister.gapWon - 1;
          return isWholeAsked && lister.gapWon < gap.gapWon;
        });
        if (!whole) return stop() ? 'STOPPED' : 'TOO_LONG';
      }
    }
  }
  return 'WHOLE';
}

/** A list that raises what it asks for whenever it is full. */
class Lister {
  list = new ColumnList();
  gapWon: number;
  private readonly instance: ProofInstance;
  private readonly most: number;
  private profits = new Float64Array(0);

  constructor(instance: ProofInstance, gapWon: number, most: number) {
    this.instance = instance;
    this.gapWon = gapWon;
    this.most = most;
    this.profits = new Float64Array(most + 1);
  }

  add(market: Market, items: Int32Array, size: number, profitWon: number): void {
    const slack = market.slackWon(items, size);
    if (slack < -0.01) return;
    this.profits[this.list.length] = profitWon;
    this.list.addItems(market, items, size);
    // Doubles carry shares to far below a won; only close calls need fractions.
    if (slack < 0.01 && !withinStandAlone(this.instance, this.list.candidate(this.list.length - 1))) {
      this.list.removeLast();
    }
    if (this.list.length > this.most) this.shrink();
  }

  private shrink(): void {
    const { list, profits } = this;
    const ordered = profits.slice(0, list.length).sort();
    const least = ordered[Math.floor(list.length * (1 - KEPT))];
    const fewer = new ColumnList();
    for (let k = 0; k < list.length; k++) {
      if (!(profits[k] > least)) continue;
      profits[fewer.length] = profits[k];
      fewer.addFrom(list, k);
    }
    this.list = fewer;
    this.gapWon = Math.max(0, -least - 1);
  }
}
