import type { Column, ColumnPool } from './columnPool.ts';
import type { Cut } from './cuts.ts';
import { type Duals, profitWon } from './duals.ts';
import { type Incumbent, incumbentOf } from './incumbent.ts';
import type { LinearPoint, LinearProgram, LinearSolver } from './linearSolver.ts';
import { dualsOf, linearColumns, rowLimits, SCALE_WON } from './master.ts';
import type { Polish } from './polish.ts';
import type { Pricer } from './pricer.ts';
import type { ProofInstance } from './proofInstance.ts';

/** Rounds of climbing before each choice of a dive, and climbs of each. */
const CLIMB_ROUNDS = 4;
const CLIMBS = 30;
/** Columns of a restricted choice, and the nodes that the solver may look at for it. */
const WHOLE_COLUMNS = 800;
const WHOLE_NODES = 50;
/** Columns among which a dive chooses by what can be gained afterwards. */
const STRONG_CHOICES = 8;
/** Choices of a dive that later dives may leave out. */
const DISCREPANCY_DEPTH = 3;

/** What the searches for better solutions share. */
export interface Heuristics {
  readonly instance: ProofInstance;
  readonly solver: LinearSolver;
  readonly pool: ColumnPool;
  readonly pricer: Pricer;
  readonly polish: Polish;
  readonly cuts: readonly Cut[];
  readonly secondsLeft: () => number;
}

/**
 * The best whole choice among the columns that are nearest to paying, by the solver's own branch and bound. Columns in
 * which somebody would pay more than alone are left out.
 */
export function bestWhole(work: Heuristics, duals: Duals | null): Incumbent | null {
  const { instance, pool, cuts, solver } = work;
  const ranked = duals
    ? pool.columns
        .map((column) => ({ column, profit: profitWon(column, cuts, duals) }))
        .sort((a, b) => b.profit - a.profit)
        .map(({ column }) => column)
    : pool.columns;
  const columns: Column[] = [];
  for (const column of ranked) {
    if (columns.length === WHOLE_COLUMNS) break;
    if (pool.fair(column)) columns.push(column);
  }
  if (columns.length === 0) return null;
  const point = solver.solveWhole(
    rowLimits(instance),
    linearColumns(instance, columns),
    WHOLE_NODES,
    work.secondsLeft(),
  );
  if (!point) return null;
  const chosen: Column[] = [];
  columns.forEach((column, k) => {
    for (let copies = Math.round(point.columnValues[k]); copies > 0; copies--) chosen.push(column);
  });
  return incumbentOf(instance, chosen);
}

/**
 * Dives: each fixes, again and again, the cluster after which the relaxation promises most, and looks for columns that
 * suit the companies that are left. Later dives leave out early choices of the earlier ones (strong diving with limited
 * discrepancy, Sadykov et al. 2019). They fill the pool with columns that fit together, which the relaxation alone has
 * no reason to find.
 *
 * @param offer told of every choice that was reached
 */
export function dive(work: Heuristics, discrepancies: number, offer: (found: Incumbent) => void): void {
  const diver = new Diver(work, offer);
  try {
    diver.explore([], rowLimits(work.instance), new Set(), 0, discrepancies);
  } finally {
    diver.dispose();
  }
}

class Diver {
  private readonly work: Heuristics;
  private readonly offer: (found: Incumbent) => void;
  private readonly program: LinearProgram;
  private loaded = 0;

  constructor(work: Heuristics, offer: (found: Incumbent) => void) {
    this.work = work;
    this.offer = offer;
    this.program = work.solver.create(rowLimits(work.instance));
  }

  /** @param tabu keys of columns that earlier dives chose at this place */
  explore(
    chosen: readonly Column[],
    left: readonly number[],
    tabu: Set<string>,
    depth: number,
    discrepancies: number,
  ): void {
    const { instance } = this.work;
    for (let turn = discrepancies; turn >= 0; turn--) {
      const point = this.relax(left);
      if (!point || this.work.secondsLeft() <= 0) return;
      const next = this.choose(point.columnValues, left, tabu);
      if (!next) {
        const found = this.work.polish.improve(chosen);
        if (found) this.offer(found);
        return;
      }
      this.explore([...chosen, next], takeFrom(instance, left, next), new Set(tabu), depth + 1, turn);
      if (depth >= DISCREPANCY_DEPTH) return;
      tabu.add(next.key);
    }
  }

  dispose(): void {
    this.program.dispose();
  }

  /** The relaxation over what is left, after some rounds of climbing. */
  private relax(left: readonly number[]): LinearPoint | null {
    const { instance, pool, pricer } = this.work;
    const types = instance.types.length;
    for (let round = 0; ; round++) {
      const fresh = pool.columns.slice(this.loaded);
      const upper = fresh.map((column) => (pool.fair(column) ? Number.POSITIVE_INFINITY : 0));
      this.program.addColumns({ ...linearColumns(instance, fresh), upper });
      this.loaded = pool.columns.length;
      this.limit(left);
      const point = this.program.solve(this.work.secondsLeft());
      if (!point || round === CLIMB_ROUNDS) return point;
      if (pricer.climb(dualsOf(instance, point.rowDuals), CLIMBS, left.slice(0, types)) === 0) return point;
    }
  }

  private limit(left: readonly number[]): void {
    left.forEach((limit, row) => {
      this.program.setRowLimits(row, Number.NEGATIVE_INFINITY, limit);
    });
  }

  /** Of the columns that are wanted most the one after which most can still be gained; null where none is wanted. */
  private choose(values: Float64Array, left: readonly number[], tabu: ReadonlySet<string>): Column | null {
    const { instance, pool } = this.work;
    const wanted = Array.from(values.keys())
      .filter((k) => values[k] > 1e-6 && !tabu.has(pool.columns[k].key))
      .sort((a, b) => values[b] - values[a] || a - b)
      .map((k) => ({ column: pool.columns[k], value: values[k] }))
      .filter(({ column }) => takeFrom(instance, left, column).every((limit) => limit >= 0))
      .slice(0, STRONG_CHOICES);
    if (wanted.length < 2 || wanted[0].value > 0.999) return wanted[0]?.column ?? null;
    let best: Column | null = null;
    let bestWon = Number.NEGATIVE_INFINITY;
    for (const { column } of wanted) {
      this.limit(takeFrom(instance, left, column));
      const point = this.program.solve(this.work.secondsLeft());
      const won = point ? column.gainWon + point.objective * SCALE_WON : Number.NEGATIVE_INFINITY;
      if (won <= bestWon) continue;
      best = column;
      bestWon = won;
    }
    return best;
  }
}

/** What is left of the rows without a column; negative where it does not fit. */
function takeFrom(instance: ProofInstance, left: readonly number[], column: Column): number[] {
  const rest = [...left];
  for (const type of column.members) rest[type]--;
  const scarce = instance.scarceOf[column.system];
  if (scarce >= 0) rest[instance.types.length + scarce] -= column.units;
  return rest;
}
