import { cellsOf, MOST_ODD } from './cells.ts';
import { MaskGroups, MOST_GROUPS, unsurpassed } from './maskGroups.ts';
import type { ProcessKinds } from './processKinds.ts';

/** Bits that a mask has: for the core's processes, and for what a kind has besides. */
const CORE_BITS = 24;
export const MOST_BITS = CORE_BITS + MOST_ODD;

/** Groups of possible partners of one kind: how many there are at most that share just these of its processes. */
export interface Overlaps {
  /** The process of each bit of a mask; -1 for bits that say nothing about this kind. */
  readonly processes: readonly number[];
  /** Processes of the kind for which there was no bit: assume that everybody shares them. */
  readonly beyond: readonly number[];
  /** Groups in use; the arrays below are longer and are written again by the next call. */
  readonly groups: number;
  readonly masks: Int32Array;
  /** Companies of each group, 0 or more. */
  readonly companies: Int32Array;
}

/** An inverted index of kinds and their order, plain arrays that other threads can be given. */
export interface KindLists {
  /** Kinds that have each process, end to end, and the bounds of each process. */
  readonly bounds: Int32Array;
  readonly lists: Int32Array;
  /** Kinds end to end, a cell after another, its core first, and the bounds of each cell. */
  readonly cellBounds: Int32Array;
  readonly cellKinds: Int32Array;
}

/** The lists of a market's kinds. Cost O(processes of all kinds + that of `cellsOf`). */
export function kindLists(kinds: ProcessKinds): KindLists {
  const { count, processBounds, processes } = kinds;
  const bounds = new Int32Array(kinds.usersOf.length + 1);
  for (const m of processes) bounds[m + 1]++;
  for (let m = 0; m < kinds.usersOf.length; m++) bounds[m + 1] += bounds[m];
  const lists = new Int32Array(processes.length);
  const next = bounds.slice();
  for (let kind = 0; kind < count; kind++) {
    for (let k = processBounds[kind]; k < processBounds[kind + 1]; k++) lists[next[processes[k]]++] = kind;
  }
  const cells = cellsOf(kinds, (m) => bounds[m + 1] - bounds[m]);
  const cellBounds = new Int32Array(cells.length + 1);
  cells.forEach((list, cell) => {
    cellBounds[cell + 1] = cellBounds[cell] + list.length;
  });
  return { bounds, lists, cellBounds, cellKinds: Int32Array.from(cells.flat()) };
}

/**
 * Who shares which processes with whom in one market, by an inverted index, exactly, except that groups are left out
 * which cannot matter: those that enough others surpass. Kinds stand in cells around a core: the core's processes are
 * looked up once for the cell, and for each kind only those that the core lacks.
 *
 * Measured on 100,000 companies of 68,000 kinds: one look-up for each kind took seven times as long, most of it for the
 * dozen processes that a third of all companies has.
 */
export class OverlapIndex {
  readonly kinds: ProcessKinds;
  /** Partners that a cluster has at most: a group that so many surpass cannot matter. */
  private readonly enough: number;
  /** Companies of each kind. */
  private readonly sizes: Int32Array;
  private readonly bounds: Int32Array;
  private readonly lists: Int32Array;
  private postingsLeft: number;

  private readonly cellBounds: Int32Array;
  private readonly cellKinds: Int32Array;
  private readonly cellOf: Int32Array;
  private cell = -1;
  private coreProcesses: readonly number[] = [];
  private readonly core = new MaskGroups();
  private coreKept: readonly number[] = [];
  /** One more than the core's group of each kind; 0 where it shares nothing with the core. */
  private readonly coreGroup: Uint16Array;

  /** Place of each such group in `coreKept`; -1 where it is surpassed. */
  private readonly keptAs = new Int32Array(MOST_GROUPS + 1).fill(-1);

  private readonly marks: Int32Array;
  /** Companies of each pair of a core's group and a set of odd processes, and the pairs in use. */
  private readonly pairCompanies = new Int32Array((MOST_GROUPS + 1) << MOST_ODD);
  private readonly pairs = new Int32Array((MOST_GROUPS + 1) << MOST_ODD);
  private masks = new Int32Array(1024);
  private companies = new Int32Array(1024);

  /**
   * @param enough most partners that a company can have
   * @param postings entries of the index that all calls together may read; what is asked afterwards is not known
   */
  constructor(kinds: ProcessKinds, lists: KindLists, enough: number, postings: number) {
    const { count, companyBounds } = kinds;
    this.kinds = kinds;
    this.enough = enough;
    this.postingsLeft = postings;
    this.sizes = Int32Array.from({ length: count }, (_, k) => companyBounds[k + 1] - companyBounds[k]);
    this.bounds = lists.bounds;
    this.lists = lists.lists;
    this.cellKinds = lists.cellKinds;
    this.cellBounds = lists.cellBounds;
    this.cellOf = new Int32Array(count);
    for (let cell = 0; cell + 1 < this.cellBounds.length; cell++) {
      for (let k = this.cellBounds[cell]; k < this.cellBounds[cell + 1]; k++)
        this.cellOf[this.cellKinds[k]] = cell;
    }
    this.coreGroup = new Uint16Array(count);
    this.marks = new Int32Array(count);
  }

  /**
   * The possible partners of one company of kind `kind`; null where too much has been read already. Asking in the order
   * of the cells costs least. Cost O(entries of the
   * processes that the core lacks + groups), and for the first of a cell O(entries of the core's processes).
   */
  of(kind: number): Overlaps | null {
    if (this.postingsLeft <= 0) return null;
    if (this.cellOf[kind] !== this.cell) this.lookUpCore(this.cellOf[kind]);
    const { core, coreProcesses, coreKept } = this;
    const all = [...this.processesOf(kind)];
    const bits = coreProcesses.map((m) => (all.includes(m) ? m : -1));
    const keep = bits.reduce((mask, m, b) => (m >= 0 ? mask | (1 << b) : mask), 0);
    const besides = all.filter((m) => !bits.includes(m));
    const odd = besides.slice(0, MOST_ODD);
    const pairs = this.countPairs(kind, odd);
    this.makeRoom(coreKept.length + pairs);
    const { masks, companies, keptAs, pairCompanies } = this;
    coreKept.forEach((group, g) => {
      masks[g] = core.masks[group] & keep;
      companies[g] = core.companies[group];
    });
    // Nobody is its own partner.
    const ownGroup = keptAs[this.coreGroup[kind]];
    if (ownGroup >= 0) companies[ownGroup]--;
    for (let k = 0; k < pairs; k++) {
      const pair = this.pairs[k];
      const group = pair >> odd.length;
      const at = coreKept.length + k;
      const coreMask = group === 0 ? 0 : core.masks[group - 1] & keep;
      masks[at] = coreMask | ((pair & ((1 << odd.length) - 1)) << coreProcesses.length);
      companies[at] = pairCompanies[pair];
      if (keptAs[group] >= 0) companies[keptAs[group]] -= pairCompanies[pair];
      pairCompanies[pair] = 0;
    }
    const groups = coreKept.length + pairs;
    return { processes: [...bits, ...odd], beyond: besides.slice(odd.length), groups, masks, companies };
  }

  private processesOf(kind: number): Uint16Array {
    const { processBounds, processes } = this.kinds;
    return processes.subarray(processBounds[kind], processBounds[kind + 1]);
  }

  private makeRoom(groups: number): void {
    if (groups <= this.masks.length) return;
    this.masks = new Int32Array(2 * groups);
    this.companies = new Int32Array(2 * groups);
  }

  private lookUpCore(cell: number): void {
    const { lists, bounds, coreGroup, marks, sizes, core, keptAs } = this;
    this.cell = cell;
    this.coreProcesses = [...this.processesOf(this.cellKinds[this.cellBounds[cell]])].slice(0, CORE_BITS);
    core.clear();
    coreGroup.fill(0);
    const everything = (1 << this.coreProcesses.length) - 1;
    this.mark(this.coreProcesses);
    for (const m of this.coreProcesses) {
      for (let k = bounds[m]; k < bounds[m + 1]; k++) {
        const other = lists[k];
        if (marks[other] === 0) continue;
        coreGroup[other] = 1 + core.add(marks[other], sizes[other], everything);
        marks[other] = 0;
      }
    }
    // One more than enough: the company that asks may be among them.
    this.coreKept = unsurpassed(core, this.enough + 1);
    keptAs.fill(-1);
    this.coreKept.forEach((group, g) => {
      keptAs[group + 1] = g;
    });
  }

  /** Counts the partners that share an odd process, by that and by core group; answers how many pairs there are. */
  private countPairs(kind: number, odd: readonly number[]): number {
    const { lists, bounds, coreGroup, marks, sizes, pairs, pairCompanies } = this;
    this.mark(odd);
    let used = 0;
    sizes[kind]--;
    for (const m of odd) {
      for (let k = bounds[m]; k < bounds[m + 1]; k++) {
        const other = lists[k];
        if (marks[other] === 0) continue;
        const pair = (coreGroup[other] << odd.length) | marks[other];
        marks[other] = 0;
        if (pairCompanies[pair] === 0 && sizes[other] > 0) pairs[used++] = pair;
        pairCompanies[pair] += sizes[other];
      }
    }
    sizes[kind]++;
    return used;
  }

  /** Marks who has which of these processes. */
  private mark(processes: readonly number[]): void {
    const { lists, bounds, marks } = this;
    processes.forEach((m, b) => {
      const bit = 1 << b;
      for (let k = bounds[m]; k < bounds[m + 1]; k++) marks[lists[k]] |= bit;
      this.postingsLeft -= bounds[m + 1] - bounds[m];
    });
  }
}
