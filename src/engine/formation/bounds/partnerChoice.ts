import type { LikeGroups } from './likeGroups.ts';

/** Any cluster, whatever its label. */
export const ANY = -1;

/**
 * The partners that are worth most to a company, for clusters of a size and a label: the group that has half of the
 * members, or none (the last label). For a group's label they are the best of the group, as many as the label asks for,
 * and the best of all others; without a group's half, the best of all with fewer than half from each group.
 */
export class PartnerChoice {
  /** What each company is worth to the one that chooses; the caller's to write. */
  readonly worth: Float64Array;
  /** The partners that `choose` found. */
  readonly partners: Int32Array;
  partnerCount = 0;
  readonly labels: number;

  private readonly companies: number;
  private readonly groupOf: Int32Array;
  private readonly groupMembers: readonly Int32Array[];
  private readonly wanted: number;
  /** The best partners of all, and of one group. */
  private readonly all: Int32Array;
  private allCount = 0;
  private readonly inGroup: Int32Array;
  private inGroupCount = 0;
  /** The best partners that were found for each company last time, and how many. */
  private readonly recent: Int32Array;
  private readonly recentCount: Int32Array;
  private readonly isRecent: Uint8Array;
  private readonly taken: Int32Array;

  /**
   * @param groups of the kinds
   * @param kindOf kind of each company
   * @param wanted partners of the largest cluster
   */
  constructor(groups: LikeGroups, kindOf: Int32Array, wanted: number) {
    const companies = kindOf.length;
    this.companies = companies;
    this.labels = groups.count + 1;
    this.wanted = wanted;
    this.groupOf = kindOf.map((kind) => groups.groupOf[kind]);
    const members = Array.from({ length: groups.count }, (): number[] => []);
    this.groupOf.forEach((group, k) => {
      members[group].push(k);
    });
    this.groupMembers = members.map((list) => Int32Array.from(list));
    this.worth = new Float64Array(companies);
    this.partners = new Int32Array(wanted);
    this.all = new Int32Array(2 * wanted);
    this.inGroup = new Int32Array(wanted);
    this.recent = new Int32Array(companies * this.all.length);
    this.recentCount = new Int32Array(companies);
    this.isRecent = new Uint8Array(companies);
    this.taken = new Int32Array(groups.count);
  }

  /** Sorts the best partners of company `k` by `worth`; for `everyLabel` as many as any label may need. */
  sort(k: number, everyLabel: boolean): void {
    const { worth, all } = this;
    const most = everyLabel ? all.length : this.wanted;
    let count = 0;
    // What a partner must be worth more than to be among them.
    let least = Number.NEGATIVE_INFINITY;
    const own = worth[k];
    worth[k] = Number.NEGATIVE_INFINITY;
    // Those found last time go first: then few of the others have to be put among them.
    const { recent, isRecent } = this;
    const from = k * all.length;
    const known = Math.min(most, this.recentCount[k]);
    for (let a = from; a < from + known; a++) {
      count = insert(all, count, most, recent[a], worth);
      isRecent[recent[a]] = 1;
    }
    if (count === most) least = worth[all[most - 1]];
    for (let other = 0; other < worth.length; other++) {
      if (!(worth[other] > least) || isRecent[other] === 1) continue;
      count = insert(all, count, most, other, worth);
      if (count === most) least = worth[all[most - 1]];
    }
    for (let a = from; a < from + known; a++) isRecent[recent[a]] = 0;
    if (count >= this.recentCount[k]) {
      for (let a = 0; a < count; a++) recent[from + a] = all[a];
      this.recentCount[k] = count;
    }
    this.allCount = count;
    worth[k] = own;
  }

  /** Sorts the best partners of a label's group. */
  sortGroup(k: number, label: number): void {
    this.inGroupCount = 0;
    if (label === ANY || label === this.labels - 1) return;
    const { worth, inGroup, wanted } = this;
    const members = this.groupMembers[label];
    for (let a = 0; a < members.length; a++) {
      if (members[a] === k) continue;
      this.inGroupCount = insert(inGroup, this.inGroupCount, wanted, members[a], worth);
    }
  }

  /** Puts the partners of a cluster of `size` and a label into `partners`; their worth, -Infinity where there are none. */
  choose(k: number, label: number, size: number): number {
    const { all, inGroup, groupOf, partners, worth } = this;
    const half = Math.ceil(size / 2);
    if (label === this.labels - 1) return this.chooseMixed(k, size, half);
    let count = 0;
    let sum = 0;
    let fixed = 0;
    if (label !== ANY) {
      fixed = half - (groupOf[k] === label ? 1 : 0);
      if (fixed > this.inGroupCount) return Number.NEGATIVE_INFINITY;
      for (let a = 0; a < size - 1; a++) if (groupOf[all[a]] === label) fixed--;
      // Where the best of all are of the group in number, they are the best.
      fixed = fixed > 0 ? half - (groupOf[k] === label ? 1 : 0) : 0;
    }
    for (; count < fixed; count++) {
      partners[count] = inGroup[count];
      sum += worth[inGroup[count]];
    }
    for (let a = 0; count < size - 1 && a < this.allCount; a++) {
      if (fixed > 0 && groupOf[all[a]] === label) continue;
      partners[count++] = all[a];
      sum += worth[all[a]];
    }
    this.partnerCount = count;
    return sum;
  }

  /** The best partners with fewer than `half` of the cluster from any group. */
  private chooseMixed(k: number, size: number, half: number): number {
    const { all, groupOf, partners, worth, taken } = this;
    if (half < 2) return Number.NEGATIVE_INFINITY;
    taken.fill(0);
    taken[groupOf[k]] = 1;
    let count = 0;
    let sum = 0;
    for (let a = 0; count < size - 1 && a < this.allCount; a++) {
      const group = groupOf[all[a]];
      if (taken[group] >= half - 1) continue;
      taken[group]++;
      partners[count++] = all[a];
      sum += worth[all[a]];
    }
    if (count < size - 1) {
      if (this.allCount === this.companies - 1) return Number.NEGATIVE_INFINITY;
      // Whoever was not sorted is worth no more than the last that was.
      sum += (size - 1 - count) * worth[all[this.allCount - 1]];
    }
    this.partnerCount = count;
    return sum;
  }
}

/** Puts a company into a list that is sorted by worth, the greatest first, of at most `most`; answers how many it has. */
function insert(list: Int32Array, count: number, most: number, company: number, worth: Float64Array): number {
  if (count === most && worth[company] <= worth[list[most - 1]]) return count;
  let at = count < most ? count : most - 1;
  while (at > 0 && worth[list[at - 1]] < worth[company]) {
    list[at] = list[at - 1];
    at--;
  }
  list[at] = company;
  return Math.min(most, count + 1);
}
