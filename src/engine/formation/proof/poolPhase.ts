import type { Column } from './columnPool.ts';
import { brokenCuts, type Cut } from './cuts.ts';
import { type Duals, dualValueWon } from './duals.ts';
import { incumbentOf } from './incumbent.ts';
import type { LinearPoint, LinearProgram, LinearSolver } from './linearSolver.ts';
import { dualsOf, linearColumns, rowLimits, SCALE_WON } from './master.ts';
import type { ProofInstance } from './proofInstance.ts';

/** Nodes of the branch and bound over a list of columns. */
const MOST_NODES = 4000;
/** Rounds of cuts at its root, and cuts a round. */
const CUT_ROUNDS = 12;
const CUTS_A_ROUND = 40;
const WHOLE = 1e-6;
/** A branch gets a program of its own where no more than this part of many columns is left. */
const WORTH_LOADING = 0.6;
const FEW_COLUMNS = 200;
/** Columns among which the solver seeks a better choice, and its part of the time that is left. */
const SOUGHT_COLUMNS = 1500;
const SOUGHT_SHARE = 0.3;

/** What is asked: a choice of these columns that brings more than `floorWon`. */
export interface PoolTask {
  readonly instance: ProofInstance;
  readonly solver: LinearSolver;
  readonly columns: readonly Column[];
  readonly cuts: readonly Cut[];
  readonly floorWon: number;
  readonly secondsLeft: () => number;
}

/** The best choice above the floor; null where none was found. `complete` says that none better exists. */
export interface PoolResult {
  readonly chosen: readonly Column[] | null;
  readonly objectiveWon: number;
  readonly complete: boolean;
  readonly nodes: number;
}

/** A row that splits the choice: how many clusters of these columns there are. */
interface SplitRow {
  readonly row: number;
  /** Which of the columns that are loaded count in it. */
  columns: ReadonlySet<number>;
  lower: number;
  upper: number;
}

/**
 * Branch and bound over a list of columns with bounds that trust no solver: each is computed anew from the duals, which
 * are lifted by the largest profit per member that any listed column still has. Branches fix how many clusters hold two
 * given types (Ryan & Foster 1981, with multiplicities), or how often one column is chosen.
 */
export class PoolSearch {
  private readonly task: PoolTask;
  private readonly cuts: Cut[];
  private columns: readonly Column[];
  private program: LinearProgram;
  /** Columns of each type, as often as the type is in them. */
  private holders: number[][] = [];
  /** Cuts of each column, and how often it counts in them. */
  private cutsOf: number[][] = [];
  private countsOf: number[][] = [];
  private splits: SplitRow[] = [];
  private best: { chosen: Column[]; objectiveWon: number } | null = null;
  private nodes = 0;
  private complete = true;

  constructor(task: PoolTask) {
    this.task = task;
    this.columns = task.columns;
    this.cuts = [...task.cuts];
    this.program = this.load();
  }

  run(): PoolResult {
    try {
      const point = this.columns.length > 0 ? this.root() : null;
      if (point) this.branch(point);
    } finally {
      this.program.dispose();
    }
    const chosen = this.best?.chosen ?? null;
    const objectiveWon = this.best?.objectiveWon ?? this.task.floorWon;
    return { chosen, objectiveWon, complete: this.complete, nodes: this.nodes };
  }

  private get floor(): number {
    return this.best?.objectiveWon ?? this.task.floorWon;
  }

  private load(): LinearProgram {
    const { instance, solver } = this.task;
    const program = solver.create(rowLimits(instance));
    const sparse = linearColumns(instance, this.columns);
    program.addColumns({ ...sparse, upper: sparse.upper.map(() => Number.POSITIVE_INFINITY) });
    this.holders = instance.types.map(() => []);
    this.columns.forEach(({ members }, k) => {
      for (const type of members) this.holders[type].push(k);
    });
    this.cutsOf = this.columns.map(() => []);
    this.countsOf = this.columns.map(() => []);
    this.cuts.forEach((cut, k) => {
      this.addCut(program, cut, k);
    });
    return program;
  }

  private addCut(program: LinearProgram, { types, limit }: Cut, cut: number): void {
    const counts = new Map<number, number>();
    for (const type of types) for (const k of this.holders[type]) counts.set(k, (counts.get(k) ?? 0) + 1);
    const columns: number[] = [];
    const values: number[] = [];
    for (const [k, count] of counts) {
      if (count < 2) continue;
      columns.push(k);
      values.push(count >> 1);
      this.cutsOf[k].push(cut);
      this.countsOf[k].push(count >> 1);
    }
    program.addRow({ lower: Number.NEGATIVE_INFINITY, upper: limit, columns, values });
  }

  /** What a column brings beyond the price of its members, units and cuts. */
  private profit(k: number, duals: Duals): number {
    const { members, gainWon, units, system } = this.columns[k];
    let profit = gainWon - units * duals.system[system];
    for (const type of members) profit -= duals.type[type];
    const cuts = this.cutsOf[k];
    for (let c = 0; c < cuts.length; c++) profit -= duals.cut[cuts[c]] * this.countsOf[k][c];
    return profit;
  }

  /** Cuts and fixes until neither helps; null where nothing above the floor is left. */
  private root(): LinearPoint | null {
    let sought = false;
    for (let round = 0; ; round++) {
      const point = this.solve();
      if (!point) return null;
      const { duals, boundWon, kept } = this.bound(point);
      if (Math.floor(boundWon) <= this.floor) return null;
      const fresh =
        round < CUT_ROUNDS
          ? brokenCuts(this.task.instance, this.columns, point.columnValues, this.cuts, CUTS_A_ROUND, 0.01)
          : [];
      const left = kept.filter((is) => is).length;
      const worth = left < 0.8 * this.columns.length;
      if (fresh.length === 0 && !worth) {
        if (sought) return point;
        sought = true;
        this.seek(duals);
        continue;
      }
      if (!worth) {
        fresh.forEach((cut, k) => {
          this.addCut(this.program, cut, this.cuts.length + k);
        });
        this.cuts.push(...fresh);
        continue;
      }
      this.cuts.push(...fresh);
      this.columns = this.columns.filter((_, k) => kept[k]);
      if (this.columns.length === 0) return null;
      this.program.dispose();
      this.program = this.load();
    }
  }

  /** The solver's own search among the columns that are nearest to paying: a better floor drops more of them. */
  private seek(duals: Duals): void {
    const { instance, solver, secondsLeft } = this.task;
    const ranked = this.columns.map((column, k) => ({ column, profit: this.profit(k, duals) }));
    ranked.sort((a, b) => b.profit - a.profit);
    const columns = ranked.slice(0, SOUGHT_COLUMNS).map(({ column }) => column);
    const rows = [...rowLimits(instance), ...this.cuts.map(({ limit }) => limit)];
    const sparse = linearColumns(instance, columns, this.cuts);
    const point = solver.solveWhole(rows, sparse, null, secondsLeft() * SOUGHT_SHARE);
    if (point) this.adopt(point.columnValues, columns);
  }

  private solve(): LinearPoint | null {
    const point = this.program.solve(this.task.secondsLeft());
    // Without a point nothing is known, unless the branch is infeasible; both are taken as unknown.
    if (!point) this.complete = false;
    return point;
  }

  /** Duals that hold for every listed column, what they bound, and which columns a better choice can still use. */
  private bound(point: LinearPoint): { duals: Duals; boundWon: number; kept: boolean[] } {
    const { instance } = this.task;
    const rows = rowLimits(instance).length + this.cuts.length;
    const duals = dualsOf(instance, point.rowDuals.subarray(0, rows));
    const prices = this.splits.map(({ row, lower, upper }) => {
      // As fine as the other duals: a coarser price would leave profits of a won where there are none.
      const price = Math.round(point.rowDuals[row] * SCALE_WON * 1024) / 1024;
      return Number.isFinite(price > 0 ? upper : lower) ? price : 0;
    });
    let ratio = 0;
    const profits = this.columns.map((column, k) => {
      let profit = this.profit(k, duals);
      this.splits.forEach(({ columns }, s) => {
        if (columns.has(k)) profit -= prices[s];
      });
      if (profit > ratio * column.members.length) ratio = profit / column.members.length;
      return profit;
    });
    let boundWon = dualValueWon(instance, this.cuts, duals) + ratio * instance.companies;
    prices.forEach((price, s) => {
      if (price !== 0) boundWon += price * (price > 0 ? this.splits[s].upper : this.splits[s].lower);
    });
    const gap = boundWon - this.floor;
    const kept = profits.map(
      (profit, k) =>
        profit >= -gap && !this.splits.some(({ upper, columns }) => upper === 0 && columns.has(k)),
    );
    return { duals, boundWon, kept };
  }

  private branch(point: LinearPoint): void {
    if (++this.nodes > MOST_NODES || this.task.secondsLeft() <= 0) {
      this.complete = false;
      return;
    }
    const { boundWon, kept } = this.bound(point);
    if (Math.floor(boundWon) <= this.floor) return;
    const left = kept.reduce((sum, is) => sum + (is ? 1 : 0), 0);
    if (left < WORTH_LOADING * this.columns.length && this.columns.length > FEW_COLUMNS) {
      this.branchOnFewer(kept);
      return;
    }
    const split = this.findSplit(point.columnValues);
    if (split) {
      this.branchOn(split.columns, split.value);
      return;
    }
    this.adopt(point.columnValues);
    if (Math.floor(boundWon) > this.floor) this.complete = false;
  }

  /** Goes on with the columns that still matter, in a program of their own. */
  private branchOnFewer(kept: readonly boolean[]): void {
    const { program, columns, holders, cutsOf, countsOf, splits } = this;
    const numbers: number[] = [];
    let next = 0;
    for (const is of kept) numbers.push(is ? next++ : -1);
    this.columns = columns.filter((_, k) => kept[k]);
    if (this.columns.length === 0) {
      this.columns = columns;
      return;
    }
    this.program = this.load();
    this.splits = [];
    try {
      for (const split of splits) {
        const own = new Set([...split.columns].map((k) => numbers[k]).filter((k) => k >= 0));
        this.addSplit(own, split.lower, split.upper);
      }
      const point = this.solve();
      if (point) this.branch(point);
    } finally {
      this.program.dispose();
      Object.assign(this, { program, columns, holders, cutsOf, countsOf, splits });
    }
  }

  private branchOn(columns: ReadonlySet<number>, value: number): void {
    const split = this.addSplit(columns, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    for (const up of [true, false]) {
      split.lower = up ? Math.ceil(value) : Number.NEGATIVE_INFINITY;
      split.upper = up ? Number.POSITIVE_INFINITY : Math.floor(value);
      this.program.setRowLimits(split.row, split.lower, split.upper);
      const point = this.solve();
      if (point) this.branch(point);
    }
    split.lower = Number.NEGATIVE_INFINITY;
    split.upper = Number.POSITIVE_INFINITY;
    this.program.setRowLimits(split.row, split.lower, split.upper);
    // Rows above it were added by deeper branches and limit nothing any more.
  }

  /**
   * A row that cannot be met is bought off at a price above everything: so a branch without a point shows as a low
   * bound, computed like any other, and not as the word of a solver.
   */
  private addSplit(columns: ReadonlySet<number>, lower: number, upper: number): SplitRow {
    const row = rowLimits(this.task.instance).length + this.cuts.length + this.splits.length;
    const list = [...columns];
    this.program.addRow({ lower, upper, columns: list, values: list.map(() => 1) });
    const never = -this.task.instance.companies * (this.bestColumnWon() / SCALE_WON);
    this.program.addColumns({ objective: [never], upper: [Infinity], starts: [0], rows: [row], values: [1] });
    const split: SplitRow = { row, columns, lower, upper };
    this.splits.push(split);
    return split;
  }

  /** The pair of types, else the column, whose number is furthest from whole; null for a whole point. */
  private findSplit(values: Float64Array): { columns: Set<number>; value: number } | null {
    const sums = new Map<number, number>();
    const types = this.task.instance.types.length;
    const inside = this.columns.map((_, k) => k).filter((k) => values[k] > WHOLE);
    for (const k of inside) {
      for (const pair of pairsOf(this.columns[k].members, types)) {
        sums.set(pair, (sums.get(pair) ?? 0) + values[k]);
      }
    }
    let pair = -1;
    let distance = 0.01;
    for (const [key, sum] of sums) {
      const own = Math.abs(sum - Math.round(sum));
      if (own > distance) {
        pair = key;
        distance = own;
      }
    }
    if (pair >= 0) {
      const columns = this.columns.map((_, k) => k);
      const having = columns.filter((k) => hasPair(this.columns[k].members, pair, types));
      return { columns: new Set(having), value: sums.get(pair) ?? 0 };
    }
    let column = -1;
    for (const k of inside) {
      if (Math.abs(values[k] - Math.round(values[k])) > Math.max(WHOLE, column < 0 ? 0 : distance)) {
        column = k;
        distance = Math.abs(values[k] - Math.round(values[k]));
      }
    }
    return column < 0 ? null : { columns: new Set([column]), value: values[column] };
  }

  private bestColumnWon(): number {
    return this.columns.reduce((most, { gainWon }) => Math.max(most, gainWon), 0);
  }

  private adopt(values: Float64Array, columns = this.columns): void {
    const chosen: Column[] = [];
    columns.forEach((column, k) => {
      for (let copies = Math.round(values[k]); copies > 0; copies--) chosen.push(column);
    });
    const found = incumbentOf(this.task.instance, chosen);
    if (found && found.objectiveWon > this.floor) this.best = { chosen, objectiveWon: found.objectiveWon };
  }
}

/** Numbers of the pairs of types in a cluster, each once; members ascending. */
function pairsOf(members: readonly number[], types: number): Set<number> {
  const pairs = new Set<number>();
  for (let i = 0; i < members.length; i++) {
    for (let j = i + 1; j < members.length; j++) pairs.add(members[i] * types + members[j]);
  }
  return pairs;
}

function hasPair(members: readonly number[], pair: number, types: number): boolean {
  const first = Math.floor(pair / types);
  const second = pair % types;
  const at = members.indexOf(first);
  return at >= 0 && members.indexOf(second, at + 1) >= 0;
}
