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
  readonly columns: ReadonlySet<number>;
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
      const point = this.root();
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
    for (let round = 0; ; round++) {
      const point = this.solve();
      if (!point) return null;
      const tt = process.cpuUsage().user/1e6; const { duals, boundWon } = this.bound(point); console.error('root', round, this.columns.length, this.cuts.length, boundWon.toFixed(0), 'solved at', tt.toFixed(2), (process.cpuUsage().user/1e6).toFixed(2));
      if (Math.floor(boundWon) <= this.floor) return null;
      const gap = boundWon - this.floor;
      const kept = this.columns.map((_, k) => this.profit(k, duals) >= -gap);
      const fresh =
        round < CUT_ROUNDS
          ? brokenCuts(this.task.instance, this.columns, point.columnValues, this.cuts, CUTS_A_ROUND, 0.01)
          : [];
      const left = kept.filter((is) => is).length;
      const worth = left < 0.8 * this.columns.length;
      if (fresh.length === 0 && !worth) return point;
      if (!worth) {
        fresh.forEach((cut, k) => {
          this.addCut(this.program, cut, this.cuts.length + k);
        });
        this.cuts.push(...fresh);
        continue;
      }
      this.cuts.push(...fresh);
      this.columns = this.columns.filter((_, k) => kept[k]);
      this.program.dispose();
      this.program = this.load();
    }
  }

  private solve(): LinearPoint | null {
    const point = this.program.solve(this.task.secondsLeft());
    // Without a point nothing is known, unless the branch is infeasible; both are taken as unknown.
    if (!point) this.complete = false;
    return point;
  }

  /** Duals that hold for every listed column, and what they bound. */
  private bound(point: LinearPoint): { duals: Duals; boundWon: number } {
    const { instance } = this.task;
    const rows = rowLimits(instance).length + this.cuts.length;
    const duals = dualsOf(instance, point.rowDuals.subarray(0, rows));
    const prices = this.splits.map(({ row, lower, upper }) => {
      const price = Math.round(point.rowDuals[row] * SCALE_WON);
      return Number.isFinite(price > 0 ? upper : lower) ? price : 0;
    });
    let ratio = 0;
    this.columns.forEach((column, k) => {
      let profit = this.profit(k, duals);
      this.splits.forEach(({ columns }, s) => {
        if (columns.has(k)) profit -= prices[s];
      });
      if (profit > ratio * column.members.length) ratio = profit / column.members.length;
    });
    let boundWon = dualValueWon(instance, this.cuts, duals) + ratio * instance.companies;
    prices.forEach((price, s) => {
      if (price !== 0) boundWon += price * (price > 0 ? this.splits[s].upper : this.splits[s].lower);
    });
    return { duals, boundWon };
  }

  private branch(point: LinearPoint): void {
    if (++this.nodes > MOST_NODES || this.task.secondsLeft() <= 0) {
      this.complete = false;
      return;
    }
    if (Math.floor(this.bound(point).boundWon) <= this.floor) return;
    const split = this.findSplit(point.columnValues);
    if (!split) {
      this.adopt(point.columnValues);
      if (Math.floor(this.bound(point).boundWon) > this.floor) this.complete = false;
      return;
    }
    const { columns, value } = split;
    const list = [...columns];
    const row = rowLimits(this.task.instance).length + this.cuts.length + this.splits.length;
    const none = { lower: Number.NEGATIVE_INFINITY, upper: Number.POSITIVE_INFINITY };
    this.program.addRow({ ...none, columns: list, values: list.map(() => 1) });
    // A row that cannot be met is bought off at a price above everything: so a branch without a point shows as a low
    // bound, computed like any other, and not as the word of a solver.
    const never = -this.task.instance.companies * (this.bestColumnWon() / SCALE_WON);
    this.program.addColumns({ objective: [never], upper: [Infinity], starts: [0], rows: [row], values: [1] });
    const own: SplitRow = { row, columns, ...none };
    this.splits.push(own);
    for (const up of [true, false]) {
      own.lower = up ? Math.ceil(value) : Number.NEGATIVE_INFINITY;
      own.upper = up ? Number.POSITIVE_INFINITY : Math.floor(value);
      this.program.setRowLimits(row, own.lower, own.upper);
      const next = this.program.solve(this.task.secondsLeft());
      if (next) this.branch(next);
      else this.complete = false;
    }
    Object.assign(own, none);
    this.program.setRowLimits(row, none.lower, none.upper);
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

  private adopt(values: Float64Array): void {
    const chosen: Column[] = [];
    this.columns.forEach((column, k) => {
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
