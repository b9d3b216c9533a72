import type { PricedSystem } from '../../pricing/system.ts';
import { MOST_BITS, type OverlapIndex, type Overlaps } from './overlaps.ts';

/** Bits of a mask that are added up in one look-up, and look-ups that a mask needs. */
const CHUNK_BITS = 8;
const CHUNKS = Math.ceil(MOST_BITS / CHUNK_BITS);

/**
 * What a company of one kind pays at least for adaptations, for every system and size of cluster.
 *
 * A fee a that x members share costs each a/x. The straight line through (k, 1/k) and (k+1, 1/(k+1)) is nowhere above 1/x
 * at whole x: 1/x >= (2k+1-x)/(k(k+1)). With one k for each process the sum of these lines is a constant less an amount
 * for every other member, which depends only on what that member shares with the company: a/(k(k+1)) for each process.
 * The size-1 partners with the largest amounts give the least sum (theory: reference/engine.md section 5). Any k give
 * a valid bound; the best of several is kept for each size. They are chosen by what the partners just found share, in
 * falling steps (Frank and Wolfe 1956, on the concave envelope).
 */
export class FeeShares {
  private readonly index: OverlapIndex;
  private readonly systems: readonly PricedSystem[];
  private readonly maxMembers: number;
  /** Least won for each system and each size. */
  private readonly least: Float64Array;
  private readonly passes: Int32Array;
  /** Users of each process that the partners of the last passes had, for each system. */
  private readonly users: Float64Array;
  private overlaps: Overlaps | null = null;
  private kind = 0;

  private readonly sums = new Float64Array(CHUNKS << CHUNK_BITS);
  private readonly bitWon = new Float64Array(CHUNKS * CHUNK_BITS);
  private readonly bestGroup: Int32Array;
  private readonly bestWon: Float64Array;
  private best = 0;

  constructor(index: OverlapIndex, systems: readonly PricedSystem[], maxMembers: number) {
    this.index = index;
    this.systems = systems;
    this.maxMembers = maxMembers;
    this.least = new Float64Array(systems.length * (maxMembers + 1));
    this.passes = new Int32Array(systems.length);
    this.users = new Float64Array(systems.length * MOST_BITS);
    this.bestGroup = new Int32Array(maxMembers + 1);
    this.bestWon = new Float64Array(maxMembers + 1);
  }

  /** Turns to another kind, with what each fee costs where as many as can share it do. Cost O(systems x (processes + sizes)). */
  start(kind: number): void {
    const { usersOf, processBounds, processes } = this.index.kinds;
    this.kind = kind;
    this.overlaps = null;
    this.passes.fill(0);
    const width = this.maxMembers + 1;
    this.systems.forEach(({ adaptationWon }, p) => {
      let plenty = 0;
      this.least.fill(0, p * width, (p + 1) * width);
      for (let k = processBounds[kind]; k < processBounds[kind + 1]; k++) {
        const users = usersOf[processes[k]];
        const fee = adaptationWon[processes[k]];
        if (users >= this.maxMembers) plenty += fee;
        else if (fee > 0) {
          for (let size = 1; size < width; size++)
            this.least[p * width + size] += fee / Math.min(size, users);
        }
      }
      for (let size = 1; size < width; size++) this.least[p * width + size] += plenty / size;
    });
  }

  /** The least part of the fees of system number `p` in a cluster of `size`, in won. */
  leastWon(p: number, size: number): number {
    return this.least[p * (this.maxMembers + 1) + size];
  }

  /** How often `improve` was called for this system since `start`. */
  passesOf(p: number): number {
    return this.passes[p];
  }

  /**
   * One more choice of k for system number `p`, aimed at clusters of `size`: raises what `leastWon` answers or leaves
   * it. Cost O(groups of partners), and of the first call for a kind O(postings).
   */
  improve(p: number, size: number): void {
    const pass = this.passes[p]++;
    this.overlaps ??= this.index.of(this.kind);
    if (this.overlaps === null) return;
    const { processes, beyond } = this.overlaps;
    const fees = this.systems[p].adaptationWon;
    // The first choice looks for those who share the dearest fees, whatever they share.
    if (pass === 0) {
      for (let b = 0; b < processes.length; b++) this.bitWon[b] = processes[b] < 0 ? 0 : fees[processes[b]];
      this.findPartners();
      for (let b = 0; b < processes.length; b++) this.users[p * MOST_BITS + b] = 1;
      this.countUsers(p, size, 1);
    }
    let constant = 0;
    for (let b = 0; b < processes.length; b++) {
      const k = Math.max(1, Math.floor(this.users[p * MOST_BITS + b] + 1e-9));
      this.bitWon[b] = processes[b] < 0 ? 0 : fees[processes[b]] / (k * (k + 1));
      constant += 2 * k * this.bitWon[b];
    }
    for (const m of beyond) constant += fees[m] / Math.min(this.maxMembers, this.index.kinds.usersOf[m]);
    this.findPartners();
    this.note(p, constant);
    this.countUsers(p, size, 2 / (pass + 3));
  }

  /** The groups whose shared processes are worth most by `bitWon`, as many as fill a cluster. */
  private findPartners(): void {
    const { groups, masks, companies } = this.overlaps as Overlaps;
    const { sums, bestGroup, bestWon } = this;
    const chunks = this.addUp();
    let best = 0;
    let filled = 0;
    const wanted = this.maxMembers - 1;
    for (let g = 0; g < groups; g++) {
      let won = 0;
      let mask = masks[g];
      for (let c = 0; c < chunks; c++) {
        won += sums[(c << CHUNK_BITS) | (mask & 255)];
        mask >>>= CHUNK_BITS;
      }
      if (won <= 0 || companies[g] === 0 || (filled >= wanted && won <= bestWon[best - 1])) continue;
      let at = best++;
      while (at > 0 && bestWon[at - 1] < won) {
        bestWon[at] = bestWon[at - 1];
        bestGroup[at] = bestGroup[at - 1];
        at--;
      }
      bestWon[at] = won;
      bestGroup[at] = g;
      filled += companies[g];
      while (filled - companies[bestGroup[best - 1]] >= wanted) filled -= companies[bestGroup[--best]];
    }
    this.best = best;
  }

  /** Sums of `bitWon` for each value of each chunk of a mask; answers how many chunks are in use. */
  private addUp(): number {
    const bits = (this.overlaps as Overlaps).processes.length;
    const chunks = Math.max(1, Math.ceil(bits / CHUNK_BITS));
    for (let c = 0; c < chunks; c++) {
      const from = c << CHUNK_BITS;
      this.sums[from] = 0;
      for (let b = 0; b < CHUNK_BITS && c * CHUNK_BITS + b < bits; b++) {
        const won = this.bitWon[c * CHUNK_BITS + b];
        for (let value = 0; value < 1 << b; value++)
          this.sums[from | (1 << b) | value] = this.sums[from | value] + won;
      }
    }
    return chunks;
  }

  /** Keeps what these lines give for each size, where it is more than was known. */
  private note(p: number, constant: number): void {
    const row = p * (this.maxMembers + 1);
    let won = constant;
    let group = 0;
    let left = this.best > 0 ? (this.overlaps as Overlaps).companies[this.bestGroup[0]] : 0;
    for (let size = 1; size <= this.maxMembers; size++) {
      if (size > 1 && group < this.best) {
        won -= this.bestWon[group];
        if (--left === 0 && ++group < this.best) {
          left = (this.overlaps as Overlaps).companies[this.bestGroup[group]];
        }
      }
      if (won > this.least[row + size]) this.least[row + size] = won;
    }
  }

  /** Moves the users of each process towards those that the best partners of a cluster of `size` would give. */
  private countUsers(p: number, size: number, step: number): void {
    const { processes, masks, companies } = this.overlaps as Overlaps;
    for (let b = 0; b < processes.length; b++) {
      let found = 1;
      let left = size - 1;
      for (let g = 0; g < this.best && left > 0; g++) {
        const taken = Math.min(left, companies[this.bestGroup[g]]);
        if ((masks[this.bestGroup[g]] >>> b) & 1) found += taken;
        left -= taken;
      }
      const at = p * MOST_BITS + b;
      this.users[at] += (found - this.users[at]) * step;
    }
  }
}
