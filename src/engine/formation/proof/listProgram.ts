import type { ColumnList } from './columnList.ts';
import type { LinearProgram, LinearSolver } from './linearSolver.ts';
import { rowLimits, SCALE_WON } from './master.ts';
import type { ProofInstance } from './proofInstance.ts';
import { cutKey, cutRow, type RankOneCut, type SparseRow } from './rankOneCuts.ts';

/** Clusters of a first program, and the most that are added at a time. */
const FIRST_ACTIVE = 400;
const MOST_ADDED = 60;
/** A program of more columns is made anew with the best of them, and so many. */
const MOST_ACTIVE = 1500;
const KEPT_ACTIVE = 500;
/** A profit in won that is not worth a column. */
const LEAST_PROFIT_WON = 0.01;
/** Steps of the solver for one look at what a split would cost. */
const PROBE_STEPS = 150;
/** What a program may do with a cluster that it knows. */
const CLOSED = 0;
const OPEN = 1;
const FIXED = 2;
/** Duals are multiples of this, so that sums with whole won are exact. */
const GRAIN = 1024;

/** Limits on how many clusters there are: 0 counts all, p + 1 those of system p, later numbers those of a `addSplit`. */
export type CountLimits = ReadonlyMap<number, readonly [least: number, most: number]>;

/** The relaxed choice among clusters of a list. */
export interface ListPoint {
  /** No whole choice brings more; computed from the duals, not taken from the solver. */
  readonly boundWon: number;
  /** Clusters that the program knows, and how much of each is chosen. */
  readonly chosen: readonly number[];
  readonly values: readonly number[];
  /** The duals were not made to hold for all: the bound is below what is asked anyway, or time ran out. */
  readonly isWhole: boolean;
}

/**
 * The linear program over a list of clusters with cuts. The solver sees a few hundred of them; the others are priced by
 * looking at each, so that the length of the list hardly matters.
 */
export class ListProgram {
  readonly list: ColumnList;
  readonly cuts: RankOneCut[] = [];
  readonly known = new Set<string>();
  /** Profit of each cluster at the last duals, where it was asked for. */
  readonly profitWon: Float64Array;
  private readonly instance: ProofInstance;
  private readonly solver: LinearSolver;
  private program: LinearProgram;
  private readonly limits: number[];
  private readonly cutRows: SparseRow[] = [];
  private readonly rowOfCut: number[] = [];
  private readonly splits: { row: number; readonly isIn: Uint8Array }[] = [];
  private nextRow: number;
  private readonly countRows: number;
  private active: number[] = [];
  /** Position of each cluster among the columns; -1 for those that the program does not know. */
  private readonly columnOf: Int32Array;
  private readonly isOpen: Uint8Array;
  private readonly isAlive: Uint8Array;
  /** Column of the program of each active cluster: stand-ins for missing counts come first. */
  private readonly firstColumn: number;
  private counts: CountLimits = new Map();
  private last: Pick<ListPoint, 'values'> | null = null;
  private duals: Float64Array;
  private rowDuals: Float64Array = new Float64Array(0);

  /** @param first clusters that the program knows from the start; the best by head where there are none */
  constructor(
    instance: ProofInstance,
    solver: LinearSolver,
    list: ColumnList,
    cuts: readonly RankOneCut[],
    first: readonly number[] = [],
  ) {
    this.instance = instance;
    this.list = list;
    this.limits = rowLimits(instance);
    this.countRows = 1 + instance.problem.systems.length;
    this.firstColumn = this.countRows;
    this.profitWon = new Float64Array(list.length);
    this.columnOf = new Int32Array(list.length).fill(-1);
    this.isOpen = new Uint8Array(list.length).fill(1);
    this.isAlive = new Uint8Array(list.length);
    this.duals = new Float64Array(this.limits.length);
    this.solver = solver;
    this.nextRow = this.limits.length + this.countRows;
    this.program = this.newProgram();
    this.addCuts(cuts);
    this.activate(first);
  }

  private newProgram(): LinearProgram {
    const free = new Array<number>(this.countRows).fill(Number.POSITIVE_INFINITY);
    const program = this.solver.create([...this.limits, ...free]);
    this.addStandIns(program);
    return program;
  }

  /** Forgets columns that have not paid for long: a long program is slow. */
  private purge({ values }: Pick<ListPoint, 'values'>): void {
    const { profitWon, active } = this;
    const used = new Uint8Array(this.list.length);
    values.forEach((value, c) => {
      if (value > 1e-9) used[active[c]] = 1;
    });
    const kept = [...active].sort((a, b) => used[b] - used[a] || profitWon[b] - profitWon[a] || a - b);
    for (const k of active) this.columnOf[k] = -1;
    this.active = [];
    this.program.dispose();
    this.program = this.newProgram();
    this.counts = new Map();
    this.nextRow = this.limits.length + this.countRows;
    const none = { lower: Number.NEGATIVE_INFINITY, columns: [], values: [] };
    this.cuts.forEach(({ limit }, c) => {
      this.program.addRow({ ...none, upper: limit });
      this.rowOfCut[c] = this.nextRow++;
    });
    for (const split of this.splits) {
      this.program.addRow({ ...none, upper: Number.POSITIVE_INFINITY });
      split.row = this.nextRow++;
    }
    this.activate(kept.slice(0, KEPT_ACTIVE));
  }

  /** A count that is too small is bought off, so that a program always has a point. */
  private addStandIns(program: LinearProgram): void {
    const { list, countRows, limits } = this;
    let most = 0;
    for (let k = 0; k < list.length; k++) most = Math.max(most, list.gainWon[k]);
    const price = (-2 * most) / SCALE_WON;
    program.addColumns({
      objective: new Array<number>(countRows).fill(price),
      upper: new Array<number>(countRows).fill(Number.POSITIVE_INFINITY),
      starts: Array.from({ length: countRows }, (_, k) => k),
      rows: Array.from({ length: countRows }, (_, k) => limits.length + k),
      values: new Array<number>(countRows).fill(1),
    });
  }

  addCuts(cuts: readonly RankOneCut[]): void {
    for (const cut of cuts) {
      const row = cutRow(this.list, cut, this.instance.types.length);
      const columns: number[] = [];
      const values: number[] = [];
      row.columns.forEach((k, at) => {
        if (this.columnOf[k] < 0) return;
        columns.push(this.firstColumn + this.columnOf[k]);
        values.push(row.counts[at]);
      });
      this.program.addRow({ lower: Number.NEGATIVE_INFINITY, upper: cut.limit, columns, values });
      this.cuts.push(cut);
      this.cutRows.push(row);
      this.rowOfCut.push(this.nextRow++);
      this.known.add(cutKey(cut));
    }
  }

  /** Counts the clusters of a set; returns the number to limit them by. */
  addSplit(isIn: Uint8Array): number {
    const columns: number[] = [];
    this.active.forEach((k, column) => {
      if (isIn[k] === 1) columns.push(this.firstColumn + column);
    });
    const upper = Number.POSITIVE_INFINITY;
    this.program.addRow({ lower: -upper, upper, columns, values: columns.map(() => 1) });
    this.splits.push({ row: this.nextRow++, isIn });
    return this.countRows + this.splits.length - 1;
  }

  private rowOfCount(count: number): number {
    return count < this.countRows ? this.limits.length + count : this.splits[count - this.countRows].row;
  }

  /** Cuts that had a price at the last point. */
  bindingCuts(): RankOneCut[] {
    return this.cuts.filter((_, k) => (this.rowDuals[this.rowOfCut[k]] ?? 0) * SCALE_WON > 1);
  }

  /** What the relaxed choice could still bring, after a few steps over the clusters that the program knows: no bound. */
  probe(open: (k: number) => boolean, counts: CountLimits, secondsLeft: number): number {
    this.open((k) => (open(k) ? OPEN : CLOSED));
    this.limitCounts(counts);
    return this.program.estimate(PROBE_STEPS, secondsLeft) * SCALE_WON;
  }

  /**
   * The relaxed choice among `alive`. It ends early where no more than `floorWon` can be brought.
   *
   * @param fixed known clusters that are chosen whatever they bring: the bound then means nothing
   * @returns null where the solver found no point in time
   */
  solve(
    alive: Int32Array,
    counts: CountLimits,
    floorWon: number,
    secondsLeft: () => number,
    fixed: readonly number[] = [],
  ): ListPoint | null {
    if (this.active.length > MOST_ACTIVE && this.last && fixed.length === 0) this.purge(this.last);
    for (const k of alive) this.isAlive[k] = OPEN;
    for (const k of fixed) this.isAlive[k] = FIXED;
    if (this.active.length === 0) this.activate(this.firstActive(alive));
    this.open((k) => this.isAlive[k]);
    for (const k of alive) this.isAlive[k] = CLOSED;
    for (const k of fixed) this.isAlive[k] = CLOSED;
    this.limitCounts(counts);
    let bestBound = Number.POSITIVE_INFINITY;
    for (;;) {
      const point = this.program.solve(secondsLeft());
      if (!point) return null;
      this.rowDuals = point.rowDuals;
      const { boundWon, wanted } = this.price(alive);
      bestBound = Math.min(bestBound, boundWon);
      const values = Array.from(point.columnValues.subarray(this.firstColumn));
      const answer = { boundWon: bestBound, chosen: this.active, values };
      this.last = answer;
      if (Math.floor(bestBound) <= floorWon) return { ...answer, isWhole: false };
      if (wanted.length === 0) return { ...answer, boundWon, isWhole: true };
      this.activate(wanted);
    }
  }

  dispose(): void {
    this.program.dispose();
  }

  private firstActive(alive: Int32Array): number[] {
    const { list } = this;
    const value = (k: number): number => list.gainWon[k] / list.sizeOf(k);
    return Array.from(alive)
      .sort((a, b) => value(b) - value(a) || a - b)
      .slice(0, FIRST_ACTIVE);
  }

  private open(stateOf: (k: number) => number): void {
    for (let column = 0; column < this.active.length; column++) {
      const k = this.active[column];
      const own = stateOf(k);
      if (own === this.isOpen[k]) continue;
      this.isOpen[k] = own;
      const upper = own === CLOSED ? 0 : Number.POSITIVE_INFINITY;
      this.program.setColumnBounds(this.firstColumn + column, own === FIXED ? 1 : 0, upper);
    }
  }

  private limitCounts(counts: CountLimits): void {
    for (const row of new Set([...this.counts.keys(), ...counts.keys()])) {
      const [least, most] = counts.get(row) ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
      const before = this.counts.get(row);
      if (before && before[0] === least && before[1] === most) continue;
      this.program.setRowLimits(this.rowOfCount(row), least, most);
    }
    this.counts = counts;
  }

  private activate(fresh: readonly number[]): void {
    if (fresh.length === 0) return;
    const { list, instance, limits } = this;
    const objective: number[] = [];
    const starts: number[] = [];
    const rows: number[] = [];
    const values: number[] = [];
    const inCut = this.cutsOf(fresh);
    fresh.forEach((k, f) => {
      starts.push(rows.length);
      objective.push(list.gainWon[k] / SCALE_WON);
      for (let at = list.offsets[k], end = list.offsets[k + 1]; at < end; ) {
        let next = at + 1;
        while (next < end && list.members[next] === list.members[at]) next++;
        rows.push(list.members[at]);
        values.push(next - at);
        at = next;
      }
      const scarce = instance.scarceOf[list.system[k]];
      if (scarce >= 0) {
        rows.push(instance.types.length + scarce);
        values.push(list.units[k]);
      }
      rows.push(limits.length, limits.length + 1 + list.system[k]);
      values.push(1, 1);
      for (const [cut, count] of inCut[f]) {
        rows.push(this.rowOfCut[cut]);
        values.push(count);
      }
      for (const { row, isIn } of this.splits) {
        if (isIn[k] === 0) continue;
        rows.push(row);
        values.push(1);
      }
      this.columnOf[k] = this.active.length;
      this.isOpen[k] = OPEN;
      this.active.push(k);
    });
    const upper = fresh.map(() => Number.POSITIVE_INFINITY);
    this.program.addColumns({ objective, upper, starts, rows, values });
  }

  /** How often each of the clusters counts in each cut. */
  private cutsOf(fresh: readonly number[]): [number, number][][] {
    const weightOf = new Int32Array(this.instance.types.length);
    const found: [number, number][][] = fresh.map(() => []);
    const { members, offsets } = this.list;
    this.cuts.forEach((cut, c) => {
      weightOf.fill(0);
      cut.types.forEach((type, k) => {
        weightOf[type] = cut.weights[k];
      });
      fresh.forEach((k, f) => {
        let sum = 0;
        for (let at = offsets[k]; at < offsets[k + 1]; at++) sum += weightOf[members[at]];
        if (sum >= cut.divisor) found[f].push([c, Math.floor(sum / cut.divisor)]);
      });
    });
    return found;
  }

  /** Prices all that are alive; the bound that the duals prove, and the clusters that pay most. */
  private price(alive: Int32Array): { boundWon: number; wanted: number[] } {
    const { list, profitWon, instance, limits, rowDuals } = this;
    const dual = (row: number): number => Math.round(rowDuals[row] * SCALE_WON * GRAIN) / GRAIN;
    let boundWon = 0;
    this.duals = Float64Array.from(limits, (limit, row) => {
      const won = Math.max(0, dual(row));
      boundWon += won * limit;
      return won;
    });
    const countPrice = Array.from({ length: this.countRows + this.splits.length }, (_, row) => {
      const [least, most] = this.counts.get(row) ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
      const won = dual(this.rowOfCount(row));
      const limit = won > 0 ? most : least;
      if (won === 0 || !Number.isFinite(limit)) return 0;
      boundWon += won * limit;
      return won;
    });
    const systemPrice = Array.from(instance.problem.systems, (_, p) => countPrice[0] + countPrice[p + 1]);
    const unitPrice = Array.from(instance.problem.systems, (_, p) => {
      const scarce = instance.scarceOf[p];
      return scarce < 0 ? 0 : this.duals[instance.types.length + scarce];
    });
    for (const k of alive) {
      let profit = list.gainWon[k] - systemPrice[list.system[k]] - unitPrice[list.system[k]] * list.units[k];
      for (let at = list.offsets[k], end = list.offsets[k + 1]; at < end; at++) {
        profit -= this.duals[list.members[at]];
      }
      profitWon[k] = profit;
    }
    boundWon += this.priceCuts(dual);
    this.splits.forEach(({ isIn }, split) => {
      const won = countPrice[this.countRows + split];
      if (won !== 0) for (const k of alive) profitWon[k] -= won * isIn[k];
    });
    let ratio = 0;
    const paying: number[] = [];
    for (const k of alive) {
      if (!(profitWon[k] > 0)) continue;
      ratio = Math.max(ratio, profitWon[k] / list.sizeOf(k));
      if (this.columnOf[k] < 0 && profitWon[k] > LEAST_PROFIT_WON) paying.push(k);
    }
    boundWon += Math.ceil(ratio * instance.companies * GRAIN) / GRAIN;
    if (paying.length > MOST_ADDED) {
      paying.sort((a, b) => profitWon[b] - profitWon[a] || a - b);
      paying.length = MOST_ADDED;
    }
    return { boundWon, wanted: paying };
  }

  private priceCuts(dual: (row: number) => number): number {
    let boundWon = 0;
    this.cutRows.forEach(({ columns, counts }, c) => {
      const won = Math.max(0, dual(this.rowOfCut[c]));
      if (won === 0) return;
      boundWon += won * this.cuts[c].limit;
      for (let at = 0; at < columns.length; at++) this.profitWon[columns[at]] -= won * counts[at];
    });
    return boundWon;
  }
}
