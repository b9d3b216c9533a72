import { CutCharges } from './cutCharges.ts';
import type { Market, SizeRange } from './market.ts';
import { unitsSpan } from './treeOrder.ts';

/** A process that nobody has paid for, or that has been paid. */
export const FREE = 0;
export const PAID = 1;

/**
 * Bounds at one node of a pricing tree: what each candidate can bring at most, by how much the best sets of each size
 * pass what is asked, which candidates no passing set can contain, and which every one must.
 */
export class TreeBounds {
  readonly market: Market;
  readonly cuts: CutCharges;
  /** Most profit per member: sets that do not pass it are not looked for (PRICE); it rises. */
  ratioWon = 0;
  /** Profit from which a set counts (FIND, LIST); it may be raised while a tree runs. */
  thresholdWon = 0;
  protected range: SizeRange;
  /** A profit above what is asked that is not worth a look. */
  protected toleranceWon = 0;
  protected insideCount = 0;
  protected insideUnits = 0;
  protected readonly status: Uint8Array;
  protected readonly users: Int32Array;
  /** Least part of each process that a user bears. */
  protected readonly pay: Float64Array;
  protected readonly value: Float64Array;
  protected readonly itemWeight: Float64Array;
  /** By how much the bound of each size passes what is asked. */
  protected readonly slack: Float64Array;

  constructor(market: Market) {
    const items = market.typeOf.length;
    const processes = market.fees.length;
    this.market = market;
    this.cuts = new CutCharges(items);
    this.range = market.ranges[0];
    this.status = new Uint8Array(processes);
    this.users = new Int32Array(processes);
    this.pay = new Float64Array(processes);
    this.value = new Float64Array(items);
    this.itemWeight = new Float64Array(items);
    this.slack = new Float64Array(items + 2);
  }

  /**
   * What each candidate brings at most: its weight less its least part of the processes that are still free and of the
   * cuts. Returns what the lines of the cuts give back.
   */
  protected computeValues(candidates: Int32Array, count: number): number {
    const { offsets, processes, fees } = this.market;
    const { users, pay, value, status, itemWeight } = this;
    users.fill(0);
    for (let i = 0; i < count; i++) {
      const item = candidates[i];
      for (let k = offsets[item], end = offsets[item + 1]; k < end; k++) users[processes[k]]++;
    }
    const room = Math.max(1, this.range.high - this.insideCount);
    for (let m = 0; m < users.length; m++) {
      const own = users[m];
      pay[m] = own === 0 || status[m] !== FREE ? 0 : fees[m] / (own < room ? own : room);
    }
    for (let i = 0; i < count; i++) {
      const item = candidates[i];
      let left = itemWeight[item];
      for (let k = offsets[item], end = offsets[item + 1]; k < end; k++) left -= pay[processes[k]];
      value[item] = left;
    }
    if (this.cuts.count === 0) return 0;
    const back = this.cuts.prepare();
    for (let i = 0; i < count; i++) value[candidates[i]] -= this.cuts.shareOf(candidates[i]);
    return back;
  }

  /** By how much the bound of each size passes what is asked; false where none does. */
  protected computeSlacks(candidates: Int32Array, count: number, base: number): boolean {
    const { slack, value, insideCount, thresholdWon, ratioWon, range } = this;
    const { low, high, fixedWon } = range;
    const last = Math.min(high, insideCount + count);
    let sum = base;
    let passes = false;
    for (let s = low; s <= high; s++) slack[s] = Number.NEGATIVE_INFINITY;
    if (insideCount > high) return false;
    const all = this.market.uniform;
    const [least, most] = all ? [0, 0] : unitsSpan(candidates, count, this.market.units);
    for (let s = insideCount; s <= last; s++) {
      if (s > insideCount) sum += value[candidates[s - insideCount - 1]];
      if (s < low) continue;
      if (!all) {
        const joined = s - insideCount;
        if (this.insideUnits + joined * least > range.toUnits) break;
        if (this.insideUnits + joined * most < range.fromUnits) continue;
      }
      slack[s] = sum - fixedWon[s] - thresholdWon - ratioWon * s;
      if (slack[s] > this.toleranceWon) passes = true;
    }
    return passes;
  }

  /** How many candidates, best first, some passing set could contain. */
  protected keptCount(candidates: Int32Array, count: number): number {
    const { slack, value, insideCount, toleranceWon, range } = this;
    let limit = Number.POSITIVE_INFINITY;
    for (let s = Math.max(range.low, insideCount + 1); s <= range.high; s++) {
      if (!(slack[s] > toleranceWon)) continue;
      const own = value[candidates[s - insideCount - 1]] - slack[s] + toleranceWon;
      if (own < limit) limit = own;
    }
    let kept = count;
    while (kept > 0 && value[candidates[kept - 1]] < limit) kept--;
    return kept;
  }

  /** How many candidates, best first, every passing set must contain. */
  protected certainCount(candidates: Int32Array, count: number): number {
    const { slack, value, insideCount, toleranceWon, range } = this;
    let certain = count;
    for (let s = Math.max(range.low, insideCount); s <= range.high && certain > 0; s++) {
      if (!(slack[s] > toleranceWon)) continue;
      const joined = s - insideCount;
      if (joined < certain) certain = joined;
      if (joined >= count) continue;
      const limit = value[candidates[joined]] + slack[s] - toleranceWon;
      while (certain > 0 && value[candidates[certain - 1]] < limit) certain--;
    }
    return certain;
  }

  /** The size whose bound passes by the most. */
  protected bestSize(): number {
    const { slack, range } = this;
    let size = range.low;
    for (let s = range.low + 1; s <= range.high; s++) if (slack[s] > slack[size]) size = s;
    return size;
  }
}
