import type { Random } from '../../random.ts';
import { type Column, ColumnPool } from './columnPool.ts';
import type { Cut } from './cuts.ts';
import { type Duals, profitWon } from './duals.ts';
import { LocalSearch } from './localSearch.ts';
import { type Market, marketsOf } from './market.ts';
import { PricingTree } from './pricingTree.ts';
import type { ProofInstance } from './proofInstance.ts';

/** Climbs of one round of local search at one set of duals. */
const CLIMBS = 60;
/** Columns among which the starts of climbs are drawn: those of the largest profit, more or less. */
const NOISE = 0.02;
/** Weight of an item that must not be taken. */
const FORBIDDEN_WON = -1e13;

/** A market with what works on it. */
export interface PricedMarket {
  readonly market: Market;
  readonly tree: PricingTree;
  readonly search: LocalSearch;
  /** First item of each type; -1 for types that are not in this market. */
  readonly itemOf: Int32Array;
  /** Most profit per member at the last look. */
  lastRatioWon: number;
  /** A proof has shown that no cluster of this market is in a better solution. */
  closed: boolean;
}

/** What a round of exact pricing found. */
export interface Round {
  /** Every market was looked through: `ratioWon` bounds every cluster. */
  readonly complete: boolean;
  /** By type: at least the profit per member of every cluster that it can be in. */
  readonly ratioWon: Float64Array;
  readonly found: number;
  readonly nodes: number;
  /** Some tree reached its limit, and what it left unseen could have more than any set that was asked for. */
  readonly isCut: boolean;
}

/** Finds clusters that are worth more than their members at given duals: quickly by climbing, completely by trees. */
export class Pricer {
  readonly markets: PricedMarket[];
  /** Cuts of the master; more may come. */
  readonly cuts: readonly Cut[];
  /** A profit that is not worth a look: far above what rounding of doubles can do, far below a won. */
  readonly toleranceWon: number;
  private readonly instance: ProofInstance;
  private readonly pool: ColumnPool;
  private readonly random: Random;
  private readonly stop: () => boolean;

  constructor(
    instance: ProofInstance,
    pool: ColumnPool,
    cuts: readonly Cut[],
    random: Random,
    stop: () => boolean,
  ) {
    this.cuts = cuts;
    this.instance = instance;
    this.pool = pool;
    this.random = random;
    this.stop = stop;
    const total = instance.types.reduce(
      (sum, { companies, standAloneWon }) => sum + companies.length * standAloneWon,
      0,
    );
    this.toleranceWon = Math.max(1e-4, total * 1e-13);
    this.markets = marketsOf(instance).map((market) => {
      const itemOf = new Int32Array(instance.types.length).fill(-1);
      for (let item = market.typeOf.length - 1; item >= 0; item--) itemOf[market.typeOf[item]] = item;
      const tree = new PricingTree(market);
      const search = new LocalSearch(market, tree.cuts);
      return { market, tree, search, itemOf, lastRatioWon: 0, closed: false };
    });
  }

  /** Sets the weights of a market's items. */
  weigh({ market, tree, itemOf }: PricedMarket, duals: Duals): void {
    const unit = duals.system[market.system];
    for (let item = 0; item < market.typeOf.length; item++) {
      tree.weight[item] = market.worthWon[item] - duals.type[market.typeOf[item]] - unit * market.units[item];
    }
    const priced = Array.from(duals.cut, (priceWon, k) => ({ types: this.cuts[k].types, priceWon }));
    tree.cuts.load(priced, market, itemOf);
  }

  /**
   * Climbs from good columns, in their own market or any; returns how many new columns pay at these duals.
   *
   * @param left companies of each type that may be used; all where it is not given
   */
  climb(duals: Duals, climbs = CLIMBS, left: readonly number[] | null = null): number {
    const open = this.markets.filter(({ closed }) => !closed);
    if (open.length === 0 || this.pool.columns.length === 0) return 0;
    for (const market of open) {
      this.weigh(market, duals);
      if (left) forbid(market, left);
    }
    const ranked = this.ranked(duals);
    let found = 0;
    for (let k = 0; k < climbs && !this.stop(); k++) {
      const best = this.random.fraction() < 0.6;
      const start = best
        ? ranked[Math.floor((k / climbs) * Math.min(ranked.length, climbs))]
        : ranked[this.random.below(ranked.length)];
      const own = this.random.fraction() < 0.85;
      const locality = this.instance.types[start.members[0]].locality;
      const near = open.filter(
        ({ market }) => market.locality === locality && (!own || market.system === start.system),
      );
      if (near.length > 0) found += this.climbIn(near[this.random.below(near.length)], start);
    }
    return found;
  }

  private ranked(duals: Duals): Column[] {
    const { columns } = this.pool;
    const scores = new Map<Column, number>();
    let scale = 0;
    for (const column of columns) scale += column.gainWon / column.members.length / columns.length;
    for (const column of columns) {
      const noise = scale * NOISE * this.random.fraction();
      scores.set(column, profitWon(column, this.cuts, duals) / column.members.length + noise);
    }
    return [...columns].sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0));
  }

  private climbIn({ market, search, tree, itemOf }: PricedMarket, start: Column): number {
    const items: number[] = [];
    start.members.forEach((type, k) => {
      const item = itemOf[type] + k - start.members.indexOf(type);
      if (itemOf[type] >= 0 && market.typeOf[item] === type) items.push(item);
    });
    const top = search.climb(items, tree.weight);
    if (!top) return 0;
    let profit = -market.fixedWon[top.length];
    let volume = 0;
    const used = new Set<number>();
    for (const item of top) {
      profit += tree.weight[item];
      volume += market.units[item];
      for (let k = market.offsets[item]; k < market.offsets[item + 1]; k++) used.add(market.processes[k]);
    }
    for (const process of used) profit -= market.fees[process];
    tree.cuts.reset();
    for (const item of top) {
      profit -= tree.cuts.charge(item);
      tree.cuts.enter(item);
    }
    if (!(profit - market.unitsWon(volume) > 1)) return 0;
    return this.keep(market, top) ? 1 : 0;
  }

  /** A pool for the same companies. */
  emptyPool(): ColumnPool {
    return new ColumnPool(this.instance);
  }

  /** Puts a set of items into the pool. */
  keep(market: Market, items: ArrayLike<number>, size = items.length): boolean {
    const members: number[] = [];
    for (let k = 0; k < size; k++) members.push(market.typeOf[items[k]]);
    return this.pool.add(
      market.system,
      members.sort((a, b) => a - b),
    );
  }

  /**
   * Looks through every market for the most profit per member. The bounds hold where trees were cut off, too.
   *
   * @param startRatioWon profits per member up to this are not looked for
   * @param nodeLimit nodes of each tree
   */
  round(duals: Duals, startRatioWon: number, nodeLimit: number): Round {
    const ratioWon = new Float64Array(this.instance.types.length);
    const bestOf = new Map<number, number>();
    let complete = true;
    let found = 0;
    let nodes = 0;
    let openWon = Number.NEGATIVE_INFINITY;
    let mostWon = startRatioWon;
    const order = this.markets.filter(({ closed }) => !closed);
    order.sort((a, b) => b.lastRatioWon - a.lastRatioWon || a.market.system - b.market.system);
    for (const priced of order) {
      const { market, tree } = priced;
      this.weigh(priced, duals);
      const start = Math.max(startRatioWon, 0.5 * (bestOf.get(market.locality) ?? 0));
      tree.ratioWon = start;
      let leftWon = Number.NEGATIVE_INFINITY;
      for (const range of market.ranges) {
        const limits = {
          task: 'PRICE' as const,
          thresholdWon: 0,
          toleranceWon: this.toleranceWon,
          nodeLimit,
          forced: -1,
          stop: this.stop,
        };
        const whole = tree.run(range, limits, (items, size) => {
          if (this.keep(market, items, size)) found++;
          return false;
        });
        complete &&= whole;
        nodes += tree.nodes;
        leftWon = Math.max(leftWon, tree.openRatioWon);
        if (this.stop()) return { complete: false, ratioWon, found, nodes, isCut: false };
      }
      openWon = Math.max(openWon, leftWon);
      mostWon = Math.max(mostWon, tree.ratioWon);
      priced.lastRatioWon = tree.ratioWon > start ? tree.ratioWon : 0.5 * start;
      bestOf.set(market.locality, Math.max(bestOf.get(market.locality) ?? 0, tree.ratioWon));
      const bound = Math.max(tree.ratioWon, leftWon) + this.toleranceWon;
      for (const type of market.typeOf) if (ratioWon[type] < bound) ratioWon[type] = bound;
    }
    return { complete, ratioWon, found, nodes, isCut: openWon > mostWon };
  }
}

/** Makes items beyond those that are left weigh too little to be taken. */
export function forbid({ market, tree, itemOf }: PricedMarket, left: readonly number[]): void {
  for (let item = 0; item < market.typeOf.length; item++) {
    const type = market.typeOf[item];
    if (item - itemOf[type] >= left[type]) tree.weight[item] = FORBIDDEN_WON;
  }
}
