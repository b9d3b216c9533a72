import type { Market, SizeRange } from './market.ts';
import { FREE, PAID, TreeBounds } from './treeBounds.ts';
import { sortByValue } from './treeOrder.ts';
import type { Meet, TreeLimits, TreeTask } from './treeTask.ts';

/** Losses below this many won are not worth a branch: they are far below the tolerance of a tree. */
const NO_LOSS_WON = 1e-6;
/** Shifts of the shares at a node before it is split, each a third, a fourth ... of the way; children begin there. */
const SHIFTS = 2;
const FIRST_SHIFT = 3;

/**
 * Exact pricing of one system in one locality: branch and bound over which processes a cluster pays for.
 *
 * The profit of a set is what its items weigh less the fees of all processes that they use less a cost by size. Where q
 * members can still join and n candidates use a process that nobody has paid for, each of its users bears at least
 * fee / min(q, n) of it; so the best `s` items by what is left bound every completion. Items that no profitable set can
 * contain are dropped, those that every one must contain are taken; both sharpen the payments. Then the process that
 * the best set underpays most is branched on: paid by the cluster, or used by nobody (reference: set covering games,
 * own derivation; every step only ever overestimates a profit).
 */
export class PricingTree extends TreeBounds {
  /** What each item weighs: its worth less the duals; whoever runs the tree sets it. */
  readonly weight: Float64Array;
  /** 1 for items that are left out of every run. */
  readonly closedItem: Uint8Array;
  /** Nodes of the last run. */
  nodes = 0;
  /** Most profit per member that nodes left unseen by the last run could have (PRICE); -Infinity where there are none. */
  openRatioWon = Number.NEGATIVE_INFINITY;
  private readonly items: number;
  private readonly chosenUsers: Int32Array;
  private readonly inside: Int32Array;
  private readonly met: Int32Array;
  private readonly trail: Int32Array;
  private readonly levels: Int32Array[] = [];
  private task: TreeTask = 'PRICE';
  private nodeLimit = 0;
  private closed = false;
  private complete = true;
  private trailLength = 0;
  private count = 0;
  private cutItem = -1;
  private base = 0;
  private meet: Meet = () => false;
  private stop: () => boolean = () => false;
  /** What each item inside weighed when it was taken: MEND lowers weights while a tree runs. */
  private readonly takenWeight: Float64Array;
  private isMended = false;

  constructor(market: Market) {
    super(market);
    const items = market.typeOf.length;
    const processes = market.fees.length;
    const most = items + 2;
    this.items = items;
    this.weight = new Float64Array(items);
    this.closedItem = new Uint8Array(items);
    this.chosenUsers = new Int32Array(processes);
    this.inside = new Int32Array(most);
    this.met = new Int32Array(most);
    this.takenWeight = new Float64Array(most);
    this.trail = new Int32Array(processes);
  }

  /**
   * Looks at one range of sizes; `forced` (or -1) must be in.
   *
   * Where PRICE reaches the limit of nodes, what is left unseen is bounded: `openRatioWon`.
   *
   * @returns whether nothing was left unseen and unbounded: false where a limit or `stop` cut it, or `meet` ended it
   */
  run(range: SizeRange, limits: TreeLimits, meet: Meet): boolean {
    this.range = range;
    this.task = limits.task;
    this.thresholdWon = limits.thresholdWon;
    this.toleranceWon = limits.toleranceWon;
    this.nodeLimit = limits.nodeLimit;
    this.stop = limits.stop;
    this.meet = meet;
    this.nodes = 0;
    this.openRatioWon = Number.NEGATIVE_INFINITY;
    this.closed = false;
    this.complete = true;
    this.insideCount = 0;
    this.insideUnits = 0;
    this.trailLength = 0;
    this.status.fill(FREE);
    this.cuts.reset();
    const first = this.level(0);
    let count = 0;
    for (let item = 0; item < this.items; item++) {
      this.itemWeight[item] = this.weight[item] - range.unitPriceWon * this.market.units[item];
      if (item !== limits.forced && this.closedItem[item] === 0) first[count++] = item;
    }
    this.tiltWon = 0;
    const base = limits.forced >= 0 ? this.take(limits.forced, 0) : 0;
    this.visit(0, count, base);
    return this.complete;
  }

  private level(depth: number): Int32Array {
    while (this.levels.length <= depth) this.levels.push(new Int32Array(this.items));
    return this.levels[depth];
  }

  private visit(depth: number, count: number, base: number): void {
    if (this.closed) return;
    const isCut = ++this.nodes > this.nodeLimit;
    if ((isCut && this.task !== 'PRICE') || ((this.nodes & 255) === 0 && this.stop())) {
      this.closed = true;
      this.complete = false;
      return;
    }
    const { insideCount, trailLength, tiltWon } = this;
    this.inheritShares(depth);
    if (this.reduce(depth, count, base)) {
      if (isCut) this.leaveOpen();
      else this.split(depth, this.count, this.base);
    }
    this.release(insideCount, trailLength);
    this.tiltWon = tiltWon;
  }

  /** By how much less the items inside weigh than when they were taken. */
  private loweredWon(): number {
    if (this.task !== 'MEND') return 0;
    let won = 0;
    for (let k = 0; k < this.insideCount; k++) won += this.takenWeight[k] - this.itemWeight[this.inside[k]];
    return won;
  }

  /** Lowers the weight of an item for the rest of the run (MEND). */
  lower(item: number, won: number): void {
    this.weight[item] -= won;
    this.itemWeight[item] -= won;
    this.isMended = true;
  }

  /** A node that is not split: its bound stands for all sets below it. There are two a level of the tree at most. */
  private leaveOpen(): void {
    const { slack, range, ratioWon } = this;
    for (let s = range.low; s <= range.high; s++) {
      if (slack[s] > this.toleranceWon)
        this.openRatioWon = Math.max(this.openRatioWon, ratioWon + slack[s] / s);
    }
  }

  /** Puts an item in: its free processes are paid from now on. Returns the new base. */
  private take(item: number, base: number): number {
    const { offsets, processes, fees, units } = this.market;
    this.takenWeight[this.insideCount] = this.itemWeight[item];
    this.inside[this.insideCount++] = item;
    this.insideUnits += units[item];
    let next = base + this.itemWeight[item];
    if (this.cuts.count > 0) {
      next -= this.cuts.charge(item);
      this.cuts.enter(item);
    }
    for (let k = offsets[item]; k < offsets[item + 1]; k++) {
      const process = processes[k];
      if (this.status[process] !== FREE) continue;
      this.payFor(process);
      next -= fees[process];
    }
    return next;
  }

  private payFor(process: number): void {
    this.status[process] = PAID;
    this.trail[this.trailLength++] = process;
  }

  /** Undoes what was taken and paid since. */
  private release(insideCount: number, trailLength: number): void {
    while (this.insideCount > insideCount) {
      const item = this.inside[--this.insideCount];
      this.insideUnits -= this.market.units[item];
      if (this.cuts.count > 0) this.cuts.leave(item);
    }
    while (this.trailLength > trailLength) this.status[this.trail[--this.trailLength]] = FREE;
  }

  /** Drops and takes items until nothing changes; false where no set of the node can pass. */
  private reduce(depth: number, startCount: number, startBase: number): boolean {
    const candidates = this.level(depth);
    let count = startCount;
    let base = startBase;
    let adapted = this.cuts.count === 0;
    for (;;) {
      const back = this.computeValues(candidates, count);
      sortByValue(candidates, count, this.value);
      const now = base - this.loweredWon();
      if (!this.computeSlacks(candidates, count, now + back)) return false;
      if (!adapted) {
        adapted = true;
        if (this.cuts.adopt(candidates, this.bestSize() - this.insideCount)) continue;
      }
      const kept = this.keptCount(candidates, count);
      if (kept < count) {
        count = kept;
        continue;
      }
      const certain = this.certainCount(candidates, count);
      if (certain === 0) {
        const after = this.sharpen(depth, count, now);
        if (after < 0) return false;
        if (after === count) break;
        count = after;
        continue;
      }
      for (let i = 0; i < certain; i++) base = this.take(candidates[i], base);
      candidates.copyWithin(0, certain, count);
      count -= certain;
    }
    this.count = count;
    this.base = base;
    return true;
  }

  /** Shifts shares and tilt against the best sets; returns how many candidates are left, -1 where no set can pass. */
  private sharpen(depth: number, count: number, base: number): number {
    const candidates = this.levels[depth];
    const { uniform } = this.market;
    let bestTilt = this.tiltWon;
    let bestSlack = this.slack[this.bestSize()];
    let kept = count;
    for (let turn = 0; turn < SHIFTS && kept === count; turn++) {
      const size = this.bestSize();
      if (!uniform) this.tiltAgainst(candidates, size);
      const back = this.shiftShares(candidates, count, size - this.insideCount, 1 / (FIRST_SHIFT + turn));
      sortByValue(candidates, count, this.value);
      if (!this.computeSlacks(candidates, count, base + back)) return -1;
      if (!uniform) {
        const slack = this.slack[this.bestSize()];
        if (slack < bestSlack) {
          bestSlack = slack;
          bestTilt = this.tiltWon;
        } else this.tiltWon = 0.5 * (this.tiltWon + bestTilt);
      }
      kept = this.keptCount(candidates, count);
    }
    this.tiltWon = bestTilt;
    return kept;
  }

  /** Looks at the best set of each size that passes, then branches where a bound is above what its set brings. */
  private split(depth: number, startCount: number, startBase: number): void {
    let count = startCount;
    let base = startBase;
    const candidates = this.levels[depth];
    const { slack, range } = this;
    for (;;) {
      const size = this.bestSize();
      if (!(slack[size] > this.toleranceWon)) return;
      const ratio = this.ratioWon;
      const process = this.lookAt(candidates, size, base - this.loweredWon());
      if (this.closed) return;
      if (this.isMended) {
        this.isMended = false;
        if (!this.reduce(depth, count, base)) return;
        count = this.count;
        base = this.base;
        continue;
      }
      const rise = this.ratioWon - ratio;
      if (rise > 0) for (let s = range.low; s <= range.high; s++) slack[s] -= rise * s;
      if (!(slack[size] > this.toleranceWon)) continue;
      if (process >= 0) this.branchOnProcess(depth, count, base, process);
      else if (this.cutItem >= 0) this.branchOnItem(depth, count, base, this.cutItem);
      else if (size > this.insideCount && (this.task === 'LIST' || !this.market.uniform)) {
        this.branchOnItem(depth, count, base, candidates[0]);
      } else {
        slack[size] = Number.NEGATIVE_INFINITY;
        continue;
      }
      return;
    }
  }

  /** Meets the best set of a size; returns the free process that it underpays most, or -1. */
  private lookAt(candidates: Int32Array, size: number, base: number): number {
    const { fees, offsets, processes, units, uniform } = this.market;
    const { chosenUsers, status, borne, share, insideCount, met } = this;
    const joined = size - insideCount;
    chosenUsers.fill(0);
    borne.fill(0);
    let profit = base - this.range.fixedWon[size];
    let volume = this.insideUnits;
    for (let i = 0; i < insideCount; i++) met[i] = this.inside[i];
    for (let i = 0; i < joined; i++) {
      const item = candidates[i];
      met[insideCount + i] = item;
      profit += this.itemWeight[item];
      volume += units[item];
      for (let k = offsets[item], end = offsets[item + 1]; k < end; k++) {
        chosenUsers[processes[k]]++;
        borne[processes[k]] += share[k];
      }
    }
    let best = -1;
    let bestScore = 0;
    for (let m = 0; m < fees.length; m++) {
      const own = chosenUsers[m];
      if (own === 0 || status[m] !== FREE) continue;
      profit -= fees[m];
      const lost = fees[m] - borne[m];
      const score = lost * (0.3 + (own < 4 ? own : 4));
      if (lost > NO_LOSS_WON && score > bestScore) {
        best = m;
        bestScore = score;
      }
    }
    if (!uniform) {
      profit += this.volumeError(size, volume);
    }
    this.cutItem = -1;
    if (this.cuts.count > 0) {
      profit -= this.cuts.trueCharge(candidates, joined);
      const { worst, worstLoss } = this.cuts;
      if (worst >= 0 && worstLoss * 2 > bestScore) {
        this.cutItem = this.cuts.firstOf(worst, candidates, joined);
        best = -1;
      }
    }
    this.report(size, profit);
    return best;
  }

  /** What the line of the range leaves out of the true price of a volume, as a profit. */
  private volumeError(size: number, volume: number): number {
    const { fixedWon, unitPriceWon } = this.range;
    const { unitsWon } = this.market;
    return fixedWon[size] - this.market.fixedWon[size] + unitPriceWon * volume - unitsWon(volume);
  }

  private report(size: number, profit: number): void {
    if (this.task === 'LIST') {
      if (size !== this.insideCount || !(profit > this.thresholdWon) || this.paysInVain()) return;
    } else if (this.task === 'FIND') {
      if (!(profit > this.thresholdWon)) return;
    } else {
      if (!(profit > this.ratioWon * size + this.toleranceWon)) return;
      if (this.task === 'PRICE') this.ratioWon = profit / size;
    }
    if (!this.meet(this.met, size, profit)) return;
    this.closed = true;
    this.complete = false;
  }

  /** A paid process without a user: the same set is met where the process is banned. */
  private paysInVain(): boolean {
    const { offsets, processes } = this.market;
    const { chosenUsers } = this;
    for (let i = 0; i < this.insideCount; i++) {
      const item = this.inside[i];
      for (let k = offsets[item]; k < offsets[item + 1]; k++) chosenUsers[processes[k]]++;
    }
    for (let k = 0; k < this.trailLength; k++) if (chosenUsers[this.trail[k]] === 0) return true;
    return false;
  }

  private branchOnProcess(depth: number, count: number, base: number, process: number): void {
    const { fees, offsets, processes } = this.market;
    const candidates = this.levels[depth];
    const next = this.level(depth + 1);
    for (let i = 0; i < count; i++) next[i] = candidates[i];
    const trailLength = this.trailLength;
    this.payFor(process);
    this.visit(depth + 1, count, base - fees[process]);
    this.release(this.insideCount, trailLength);
    let left = 0;
    for (let i = 0; i < count; i++) {
      const item = candidates[i];
      let uses = false;
      for (let k = offsets[item], end = offsets[item + 1]; k < end; k++) {
        if (processes[k] === process) uses = true;
      }
      if (!uses) next[left++] = item;
    }
    this.visit(depth + 1, left, base);
  }

  /** In, or out together with the later items of its type: equal ones enter in their order. */
  private branchOnItem(depth: number, count: number, base: number, item: number): void {
    const { typeOf } = this.market;
    const candidates = this.levels[depth];
    const next = this.level(depth + 1);
    let left = 0;
    for (let i = 0; i < count; i++) if (candidates[i] !== item) next[left++] = candidates[i];
    const { insideCount, trailLength } = this;
    const taken = this.take(item, base);
    this.visit(depth + 1, left, taken);
    this.release(insideCount, trailLength);
    left = 0;
    for (let i = 0; i < count; i++) if (typeOf[candidates[i]] !== typeOf[item]) next[left++] = candidates[i];
    this.visit(depth + 1, left, base);
  }
}
