import type { CutCharges } from './cutCharges.ts';
import type { Market } from './market.ts';

/** Steps of one climb: a set changes completely in fewer. */
const MOST_STEPS = 60;

/**
 * Finds profitable sets of one market by climbing: the best of all additions, removals and exchanges until none helps.
 * It proves nothing, and needs a thousandth of the time of a tree. A step costs O(size x items x processes).
 */
export class LocalSearch {
  private readonly market: Market;
  private readonly cuts: CutCharges;
  private readonly low: number;
  private readonly high: number;
  private readonly inside: Uint8Array;
  private readonly users: Int32Array;
  private readonly mark: Uint8Array;
  private readonly members: Int32Array;
  private size = 0;
  private volume = 0;

  constructor(market: Market, cuts: CutCharges) {
    this.market = market;
    this.cuts = cuts;
    this.low = market.ranges[0].low;
    this.high = market.ranges[market.ranges.length - 1].high;
    this.inside = new Uint8Array(market.typeOf.length);
    this.users = new Int32Array(market.fees.length);
    this.mark = new Uint8Array(market.fees.length);
    this.members = new Int32Array(market.typeOf.length);
  }

  /** The top reached from `start`, as ascending items; null where no admissible set is near. */
  climb(start: readonly number[], weight: Float64Array): number[] | null {
    this.inside.fill(0);
    this.users.fill(0);
    this.cuts.reset();
    this.size = 0;
    this.volume = 0;
    for (const item of start) if (this.size < this.high && !this.inside[item]) this.put(item);
    for (let step = 0; step < MOST_STEPS; step++) if (!this.step(weight)) break;
    if (this.size < this.low || this.market.unitsWon(this.volume) === Number.POSITIVE_INFINITY) return null;
    return Array.from(this.members.subarray(0, this.size)).sort((a, b) => a - b);
  }

  private step(weight: Float64Array): boolean {
    const { size, volume, market } = this;
    const now = this.cost(size, volume);
    let bestGain = size < this.low ? Number.NEGATIVE_INFINITY : 0.5;
    let into = -1;
    let out = -1;
    if (size < this.high) {
      for (let item = 0; item < weight.length; item++) {
        if (this.inside[item]) continue;
        const gain =
          weight[item] - this.newFees(item) + now - this.cost(size + 1, volume + market.units[item]);
        if (gain > bestGain) {
          bestGain = gain;
          into = item;
        }
      }
    }
    for (let k = 0; k < size && size >= this.low; k++) {
      const item = this.members[k];
      const freed = this.markFreed(item) - weight[item] + now;
      const rest = volume - market.units[item];
      if (size > this.low && freed - this.cost(size - 1, rest) > bestGain) {
        bestGain = freed - this.cost(size - 1, rest);
        into = -1;
        out = item;
      }
      for (let other = 0; other < weight.length; other++) {
        if (this.inside[other] || market.typeOf[other] === market.typeOf[item]) continue;
        const fees = this.newFees(other);
        const gain = freed + weight[other] - fees - this.cost(size, rest + market.units[other]);
        if (gain > bestGain) {
          bestGain = gain;
          into = other;
          out = item;
        }
      }
      this.unmark(item);
    }
    if (into < 0 && out < 0) return false;
    if (out >= 0) this.drop(out);
    if (into >= 0) this.put(into);
    return true;
  }

  private cost(size: number, volume: number): number {
    return this.market.fixedWon[size] + this.market.unitsWon(volume);
  }

  /** Fees of processes that the set would use only with the item; a marked process has lost its only user. */
  private newFees(item: number): number {
    const { offsets, processes, fees } = this.market;
    let won = this.cuts.count > 0 ? this.cuts.charge(item) : 0;
    for (let k = offsets[item]; k < offsets[item + 1]; k++) {
      const process = processes[k];
      if (this.users[process] === 0 || this.mark[process] === 1) won += fees[process];
    }
    return won;
  }

  private markFreed(item: number): number {
    const { offsets, processes, fees } = this.market;
    let won = 0;
    for (let k = offsets[item]; k < offsets[item + 1]; k++) {
      if (this.users[processes[k]] > 1) continue;
      this.mark[processes[k]] = 1;
      won += fees[processes[k]];
    }
    this.cuts.leave(item);
    return won + this.cuts.charge(item);
  }

  private unmark(item: number): void {
    const { offsets, processes } = this.market;
    this.cuts.enter(item);
    for (let k = offsets[item]; k < offsets[item + 1]; k++) this.mark[processes[k]] = 0;
  }

  private put(item: number): void {
    this.members[this.size++] = item;
    this.inside[item] = 1;
    this.volume += this.market.units[item];
    this.cuts.enter(item);
    this.countUsers(item, 1);
  }

  private drop(item: number): void {
    const at = this.members.indexOf(item);
    this.members[at] = this.members[--this.size];
    this.inside[item] = 0;
    this.volume -= this.market.units[item];
    this.cuts.leave(item);
    this.countUsers(item, -1);
  }

  private countUsers(item: number, by: number): void {
    const { offsets, processes } = this.market;
    for (let k = offsets[item]; k < offsets[item + 1]; k++) this.users[processes[k]] += by;
  }
}
