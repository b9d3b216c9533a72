import { CutCharges } from './cutCharges.ts';
import type { Market, SizeRange } from './market.ts';
import { unitsSpan } from './treeOrder.ts';

/** A process that nobody has paid for, or that has been paid. */
export const FREE = 0;
export const PAID = 1;

/** Below this part of its fee the shares of a process are not raised but split anew: a factor would blow up rounding. */
const LEAST_BORNE = 1e-6;
/** Part of what a best set passes by that one tilt takes off: a whole one overshoots, and tilts grew without end. */
const TILT_STEP = 0.5;

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
  /** What some users of each process bear together. */
  protected readonly borne: Float64Array;
  /** Least part of its process's fee that each use bears, entry by entry of the market, at the node at hand. */
  protected share: Float64Array = new Float64Array(0);
  /** Won that each unit weighs more, and the least (below 0: the largest) volume of the range less: see `tiltBase`. */
  protected tiltWon = 0;
  private readonly most: Float64Array;
  private readonly shares: Float64Array[] = [];
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
    this.borne = new Float64Array(processes);
    this.most = new Float64Array(processes);
    this.value = new Float64Array(items);
    this.itemWeight = new Float64Array(items);
    this.slack = new Float64Array(items + 2);
  }

  /** Shares of a node: those that its parent came to; at the first node none, so that every fee is split evenly. */
  protected inheritShares(depth: number): void {
    if (this.shares.length === depth) this.shares.push(new Float64Array(this.market.processes.length));
    this.share = this.shares[depth];
    if (depth === 0) this.share.fill(0);
    else this.share.set(this.shares[depth - 1]);
  }

  /**
   * What each candidate brings at most: its weight less its shares of the processes that are still free and of the
   * cuts. Shares are first raised as far as they may: those of any `room` users add up to no more than the fee. Returns
   * what the lines of the cuts give back.
   */
  protected computeValues(candidates: Int32Array, count: number): number {
    const { offsets, processes } = this.market;
    const { users, borne, most, share } = this;
    users.fill(0);
    borne.fill(0);
    most.fill(0);
    for (let i = 0; i < count; i++) {
      const item = candidates[i];
      for (let k = offsets[item], end = offsets[item + 1]; k < end; k++) {
        const m = processes[k];
        users[m]++;
        borne[m] += share[k];
        if (share[k] > most[m]) most[m] = share[k];
      }
    }
    this.splitWhatIsFree();
    const { value, itemWeight, tiltWon } = this;
    const { units } = this.market;
    for (let i = 0; i < count; i++) {
      const item = candidates[i];
      let left = itemWeight[item] + tiltWon * units[item];
      for (let k = offsets[item], end = offsets[item + 1]; k < end; k++) {
        const m = processes[k];
        share[k] = share[k] * most[m] + borne[m];
        left -= share[k];
      }
      value[item] = left;
    }
    return this.chargeCuts(candidates, count);
  }

  /** For each process the factor of the shares that its users have (in `most`), and what comes on top (in `borne`). */
  private splitWhatIsFree(): void {
    const { fees } = this.market;
    const { users, borne, most, status } = this;
    const room = Math.max(1, this.range.high - this.insideCount);
    for (let m = 0; m < users.length; m++) {
      const limit = room * most[m];
      const together = borne[m] < limit ? borne[m] : limit;
      const isSplit = together > LEAST_BORNE * fees[m];
      const isFree = status[m] === FREE;
      most[m] = isFree && isSplit ? fees[m] / together : 0;
      borne[m] = isFree && !isSplit ? fees[m] / (users[m] < room ? users[m] : room) : 0;
    }
  }

  private chargeCuts(candidates: Int32Array, count: number): number {
    if (this.cuts.count === 0) return 0;
    const back = this.cuts.prepare();
    for (let i = 0; i < count; i++) this.value[candidates[i]] -= this.cuts.shareOf(candidates[i]);
    return back;
  }

  /**
   * Moves shares towards who is in the best set: of each process that it uses its members alone bear `part` of the fee.
   * The mean of two valid splits is valid. Repeated with falling parts it is fictitious play (Brown 1951; Robinson 1951)
   * between splits and sets, which ends at the linear bound that splits can reach; even shares are far above it where
   * companies differ.
   */
  protected shiftShares(candidates: Int32Array, count: number, joined: number, part: number): number {
    const { offsets, processes, fees } = this.market;
    const { users, status, share, value, itemWeight, tiltWon } = this;
    const { units } = this.market;
    users.fill(0);
    for (let i = 0; i < joined; i++) {
      const item = candidates[i];
      for (let k = offsets[item], end = offsets[item + 1]; k < end; k++) users[processes[k]]++;
    }
    for (let i = 0; i < count; i++) {
      const item = candidates[i];
      let left = itemWeight[item] + tiltWon * units[item];
      for (let k = offsets[item], end = offsets[item + 1]; k < end; k++) {
        const m = processes[k];
        if (status[m] !== FREE) continue;
        const own = users[m];
        if (own > 0) share[k] += part * ((i < joined ? fees[m] / own : 0) - share[k]);
        left -= share[k];
      }
      value[item] = left;
    }
    return this.chargeCuts(candidates, count);
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
    if (!all) sum += this.tiltBase();
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

  /**
   * What the tilt takes off whoever joins. A range holds sets of a volume between two limits, so t (volume - least) and
   * t (most - volume) are never negative in it: added to a profit they still bound it, and they keep sets outside of the
   * range, which its price of units flatters, from looking good.
   */
  private tiltBase(): number {
    const { tiltWon, range, insideUnits } = this;
    if (tiltWon === 0) return 0;
    return tiltWon * (insideUnits - (tiltWon > 0 ? range.fromUnits : range.toUnits));
  }

  /** Tilts the price of units against a best set whose volume is not in the range. */
  protected tiltAgainst(candidates: Int32Array, size: number): void {
    const { units } = this.market;
    let volume = this.insideUnits;
    for (let i = 0; i < size - this.insideCount; i++) volume += units[candidates[i]];
    const { fromUnits, toUnits } = this.range;
    const slack = TILT_STEP * this.slack[size];
    const most = this.market.unitsWon(1);
    if (volume < fromUnits) this.tiltWon = Math.min(most, this.tiltWon + slack / (fromUnits - volume));
    else if (volume > toUnits) this.tiltWon = Math.max(-most, this.tiltWon - slack / (volume - toUnits));
    else this.tiltWon *= 0.5;
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
