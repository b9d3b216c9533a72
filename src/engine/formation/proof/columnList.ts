import type { Market } from './market.ts';
import type { Candidate } from './proofInstance.ts';

/** First room of a list, in clusters and in members. */
const FIRST_COLUMNS = 4096;
const FIRST_MEMBERS = 32_768;

/**
 * Very many possible clusters as flat arrays: some 40 bytes each, so that lists of hundreds of thousands can be priced
 * by looking at all of them.
 */
export class ColumnList {
  length = 0;
  /** Bounds into `members`; one more than clusters. */
  offsets = new Int32Array(FIRST_COLUMNS + 1);
  /** Types of each cluster's members, ascending. */
  members = new Int32Array(FIRST_MEMBERS);
  system = new Int32Array(FIRST_COLUMNS);
  units = new Int32Array(FIRST_COLUMNS);
  /** Saving less coordination in won: whole numbers. */
  gainWon = new Float64Array(FIRST_COLUMNS);

  /** Adds the cluster of the first `size` items of a market. */
  addItems(market: Market, items: Int32Array, size: number): void {
    const start = this.room(size);
    for (let k = 0; k < size; k++) this.members[start + k] = market.typeOf[items[k]];
    this.members.subarray(start, start + size).sort();
    this.system[this.length] = market.system;
    this.units[this.length] = market.volumeOf(items, size);
    this.gainWon[this.length] = market.gainWon(items, size);
    this.close(size);
  }

  /** Adds a cluster of another list. */
  addFrom(list: ColumnList, k: number): void {
    const size = list.sizeOf(k);
    const start = this.room(size);
    this.members.set(list.members.subarray(list.offsets[k], list.offsets[k + 1]), start);
    this.system[this.length] = list.system[k];
    this.units[this.length] = list.units[k];
    this.gainWon[this.length] = list.gainWon[k];
    this.close(size);
  }

  removeLast(): void {
    this.length--;
  }

  sizeOf(k: number): number {
    return this.offsets[k + 1] - this.offsets[k];
  }

  candidate(k: number): Candidate {
    return {
      system: this.system[k],
      members: Array.from(this.members.subarray(this.offsets[k], this.offsets[k + 1])),
    };
  }

  private close(size: number): void {
    this.offsets[this.length + 1] = this.offsets[this.length] + size;
    this.length++;
  }

  /** Makes room for one more cluster; returns where its members start. */
  private room(size: number): number {
    const start = this.offsets[this.length];
    if (start + size > this.members.length) this.members = grown(this.members, Int32Array);
    if (this.length + 1 >= this.system.length) {
      this.offsets = grown(this.offsets, Int32Array);
      this.system = grown(this.system, Int32Array);
      this.units = grown(this.units, Int32Array);
      this.gainWon = grown(this.gainWon, Float64Array);
    }
    return start;
  }
}

function grown<Own extends Int32Array | Float64Array>(own: Own, make: new (length: number) => Own): Own {
  const larger = new make(own.length * 2);
  larger.set(own);
  return larger;
}
