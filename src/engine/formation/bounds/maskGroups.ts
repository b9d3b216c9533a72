/** Groups that a table holds; companies with further masks join its widest group. */
export const MOST_GROUPS = 4096;
/** The hash table has twice as many slots. */
const SLOT_BITS = 13;

/** Companies counted by mask: open hashing (Knuth 1973, multiplicative), limited in size. */
export class MaskGroups {
  readonly masks = new Int32Array(MOST_GROUPS);
  readonly companies = new Int32Array(MOST_GROUPS);
  /** Groups in use. */
  groups = 0;
  /** Group of each slot; -1 where it is free. */
  private readonly slots = new Int32Array(1 << SLOT_BITS).fill(-1);

  clear(): void {
    this.slots.fill(-1);
    this.groups = 0;
  }

  /**
   * Adds companies with that mask and answers their group. Where the table is full they count as having every bit of
   * `all`, which never makes a bound too low.
   */
  add(mask: number, companies: number, all: number): number {
    const isFull = this.groups >= MOST_GROUPS - 1;
    const group = this.groupOf(mask, isFull ? -1 : this.groups);
    if (group >= 0) {
      this.companies[group] += companies;
      return group;
    }
    const widest = this.groupOf(all, this.groups);
    this.companies[widest] += companies;
    return widest;
  }

  /** The group with that mask; where there is none, `fresh`, which becomes one unless it is -1. */
  private groupOf(mask: number, fresh: number): number {
    // The upper bits of the product depend on every bit of the mask.
    let slot = Math.imul(mask, -1640531535) >>> (32 - SLOT_BITS);
    while (this.slots[slot] >= 0) {
      if (this.masks[this.slots[slot]] === mask) return this.slots[slot];
      slot = (slot + 1) & ((1 << SLOT_BITS) - 1);
    }
    if (fresh < 0) return -1;
    this.slots[slot] = fresh;
    this.masks[fresh] = mask;
    this.companies[fresh] = 0;
    this.groups = fresh + 1;
    return fresh;
  }
}

/**
 * Which groups can matter as partners: not those that `enough` companies surpass, having every bit that the group has and
 * more. Cost O(groups^2) at worst, much less where the first few surpass the others.
 *
 * @returns group numbers, widest masks first
 */
export function unsurpassed({ masks, companies, groups }: MaskGroups, enough: number): number[] {
  const order = Array.from({ length: groups }, (_, g) => g).sort(
    (a, b) => bitCount(masks[b]) - bitCount(masks[a]) || a - b,
  );
  const kept: number[] = [];
  for (const group of order) {
    let above = 0;
    for (let k = 0; k < kept.length && above < enough; k++) {
      if ((masks[kept[k]] & masks[group]) === masks[group]) above += companies[kept[k]];
    }
    if (above < enough) kept.push(group);
  }
  return kept;
}

function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
