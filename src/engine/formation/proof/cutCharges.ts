import type { Market } from './market.ts';

/** One cut at its dual price: a cluster with k companies of these types owes floor(k / 2) times the price. */
export interface PricedCut {
  readonly types: readonly number[];
  readonly priceWon: number;
}

/**
 * What the cuts of a master charge the clusters of one market.
 *
 * With c members of a cut inside and x more to come the charge is floor((c + x) / 2) - floor(c / 2) prices. A tree needs
 * an amount that is linear in x and never above: x / 2 where c is odd; 0 or (x - 1) / 2 where it is even. Either of the
 * two is valid, so the tree takes the one that its best set asks for.
 */
export class CutCharges {
  /** Cuts that matter in this market. */
  count = 0;
  /** Set by `trueCharge`. */
  worst = -1;
  worstLoss = 0;
  private readonly items: number;
  private offsets: Int32Array;
  private cutOf: Int32Array = new Int32Array(0);
  private price: Float64Array = new Float64Array(0);
  private inside: Int32Array = new Int32Array(0);
  private joining: Int32Array = new Int32Array(0);
  private sloped: Uint8Array = new Uint8Array(0);
  private share: Float64Array = new Float64Array(0);

  constructor(items: number) {
    this.items = items;
    this.offsets = new Int32Array(items + 1);
  }

  /** Sets the cuts and their prices; `itemOf` gives the first item of each type. */
  load(cuts: readonly PricedCut[], market: Market, itemOf: Int32Array): void {
    const own: number[][] = Array.from({ length: this.items }, () => []);
    const prices: number[] = [];
    for (const { types, priceWon } of cuts) {
      if (!(priceWon > 0)) continue;
      const members: number[] = [];
      for (const type of types) {
        for (let item = itemOf[type]; item >= 0 && market.typeOf[item] === type; item++) members.push(item);
      }
      if (members.length < 2) continue;
      for (const item of members) own[item].push(prices.length);
      prices.push(priceWon);
    }
    this.count = prices.length;
    this.price = Float64Array.from(prices);
    this.inside = new Int32Array(this.count);
    this.joining = new Int32Array(this.count);
    this.sloped = new Uint8Array(this.count);
    this.share = new Float64Array(this.count);
    for (let item = 0; item < this.items; item++)
      this.offsets[item + 1] = this.offsets[item] + own[item].length;
    this.cutOf = Int32Array.from(own.flat());
  }

  reset(): void {
    this.inside.fill(0);
  }

  /** What it costs that the item enters now. */
  charge(item: number): number {
    let won = 0;
    for (let k = this.offsets[item]; k < this.offsets[item + 1]; k++) {
      const cut = this.cutOf[k];
      if (this.inside[cut] % 2 === 1) won += this.price[cut];
    }
    return won;
  }

  enter(item: number): void {
    for (let k = this.offsets[item]; k < this.offsets[item + 1]; k++) this.inside[this.cutOf[k]]++;
  }

  leave(item: number): void {
    for (let k = this.offsets[item]; k < this.offsets[item + 1]; k++) this.inside[this.cutOf[k]]--;
  }

  /** Fixes the part that each later member of a cut bears; returns what the lines give back at once. */
  prepare(): number {
    let back = 0;
    for (let cut = 0; cut < this.count; cut++) {
      const odd = this.inside[cut] % 2 === 1;
      const half = this.price[cut] / 2;
      this.share[cut] = odd || this.sloped[cut] === 1 ? half : 0;
      if (!odd && this.sloped[cut] === 1) back += half;
    }
    return back;
  }

  /** What the item bears at least. */
  shareOf(item: number): number {
    let won = 0;
    for (let k = this.offsets[item], end = this.offsets[item + 1]; k < end; k++)
      won += this.share[this.cutOf[k]];
    return won;
  }

  /** Counts who of the first `size` candidates is in each cut. */
  countJoining(candidates: Int32Array, size: number): void {
    this.joining.fill(0);
    for (let i = 0; i < size; i++) {
      const item = candidates[i];
      for (let k = this.offsets[item], end = this.offsets[item + 1]; k < end; k++)
        this.joining[this.cutOf[k]]++;
    }
  }

  /** Takes the line that suits these candidates; returns whether any changed. */
  adopt(candidates: Int32Array, size: number): boolean {
    this.countJoining(candidates, size);
    let changed = false;
    for (let cut = 0; cut < this.count; cut++) {
      const wanted = this.joining[cut] > 1 ? 1 : 0;
      if (this.inside[cut] % 2 === 1 || this.sloped[cut] === wanted) continue;
      this.sloped[cut] = wanted;
      changed = true;
    }
    return changed;
  }

  /** True charge of the first `size` candidates; `worst` is then the cut whose line misses the most of it, or -1. */
  trueCharge(candidates: Int32Array, size: number): number {
    this.countJoining(candidates, size);
    let won = 0;
    this.worst = -1;
    this.worstLoss = 1e-6;
    for (let cut = 0; cut < this.count; cut++) {
      const inside = this.inside[cut];
      const joining = this.joining[cut];
      const due = this.price[cut] * (((inside + joining) >> 1) - (inside >> 1));
      won += due;
      const back = inside % 2 === 0 && this.sloped[cut] === 1 ? this.price[cut] / 2 : 0;
      const loss = due - (joining * this.share[cut] - back);
      if (loss <= this.worstLoss) continue;
      this.worst = cut;
      this.worstLoss = loss;
    }
    return won;
  }

  /** The first of the candidates that is in the cut. */
  firstOf(cut: number, candidates: Int32Array, count: number): number {
    for (let i = 0; i < count; i++) {
      const item = candidates[i];
      for (let k = this.offsets[item]; k < this.offsets[item + 1]; k++)
        if (this.cutOf[k] === cut) return item;
    }
    return -1;
  }
}
