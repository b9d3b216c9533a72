import type { Column, ColumnPool } from './columnPool.ts';
import type { Cut } from './cuts.ts';
import { type Duals, profitWon } from './duals.ts';
import { type Incumbent, incumbentOf } from './incumbent.ts';
import type { LinearSolver } from './linearSolver.ts';
import { dualsOf, linearColumns, rowLimits } from './master.ts';
import type { Pricer } from './pricer.ts';
import type { ProofInstance } from './proofInstance.ts';

/** Rounds of climbing before each choice of a dive. */
const CLIMB_ROUNDS = 4;

/** What the searches for better solutions share. */
export interface Heuristics {
  readonly instance: ProofInstance;
  readonly solver: LinearSolver;
  readonly pool: ColumnPool;
  readonly pricer: Pricer;
  readonly cuts: readonly Cut[];
  readonly secondsLeft: () => number;
}

/**
 * The best whole choice among the columns that are nearest to paying, by the solver's own branch and bound. Columns in
 * which somebody would pay more than alone are left out.
 */
export function bestWhole(
  work: Heuristics,
  duals: Duals | null,
  most: number,
  secondsLimit: number,
  among: readonly Column[] = work.pool.columns,
): Incumbent | null {
  const { instance, pool, cuts, solver } = work;
  const ranked = duals
    ? among
        .map((column) => ({ column, profit: profitWon(column, cuts, duals) }))
        .sort((a, b) => b.profit - a.profit)
        .map(({ column }) => column)
    : among;
  const columns: Column[] = [];
  for (const column of ranked) {
    if (columns.length === most) break;
    if (pool.fair(column)) columns.push(column);
  }
  if (columns.length === 0) return null;
  const limit = Math.min(secondsLimit, work.secondsLeft());
  const point = solver.solveWhole(rowLimits(instance), linearColumns(instance, columns), null, limit);
  if (!point) return null;
  const chosen: Column[] = [];
  columns.forEach((column, k) => {
    for (let copies = Math.round(point.columnValues[k]); copies > 0; copies--) chosen.push(column);
  });
  return incumbentOf(instance, chosen);
}

/**
 * A dive: fixes the cluster that the relaxation wants most, looks for columns that suit the companies that are left, and
 * so on. It fills the pool with columns that fit together, which the relaxation alone has no reason to find.
 */
export function dive(work: Heuristics): Incumbent | null {
  const { instance, pool, pricer, solver } = work;
  const left = rowLimits(instance);
  const chosen: Column[] = [];
  const types = instance.types.length;
  const program = solver.create(left);
  let loaded = 0;
  try {
    for (;;) {
      let values: Float64Array | null = null;
      for (let round = 0; round <= CLIMB_ROUNDS; round++) {
        const fresh = pool.columns.slice(loaded);
        const sparse = linearColumns(instance, fresh);
        const upper = fresh.map((column) => (pool.fair(column) ? Number.POSITIVE_INFINITY : 0));
        program.addColumns({ ...sparse, upper });
        loaded = pool.columns.length;
        const point = program.solve(work.secondsLeft());
        if (!point) return null;
        values = point.columnValues;
        const duals = dualsOf(instance, point.rowDuals);
        if (round === CLIMB_ROUNDS || pricer.climb(duals, 30, left.slice(0, types)) === 0) break;
      }
      if (!values) return null;
      const next = mostWanted(pool.columns, values, left, instance);
      if (!next) return incumbentOf(instance, chosen);
      chosen.push(next);
      for (const type of next.members) left[type]--;
      const scarce = instance.scarceOf[next.system];
      if (scarce >= 0) left[types + scarce] -= next.units;
      left.forEach((limit, row) => {
        program.setRowLimits(row, Number.NEGATIVE_INFINITY, limit);
      });
    }
  } finally {
    program.dispose();
  }
}

function mostWanted(
  columns: readonly Column[],
  values: Float64Array,
  left: readonly number[],
  instance: ProofInstance,
): Column | null {
  let best: Column | null = null;
  let bestValue = 1e-6;
  columns.forEach((column, k) => {
    if (!(values[k] > bestValue)) return;
    const rest = [...left];
    for (const type of column.members) if (--rest[type] < 0) return;
    const scarce = instance.scarceOf[column.system];
    if (scarce >= 0 && rest[instance.types.length + scarce] < column.units) return;
    best = column;
    bestValue = values[k];
  });
  return best;
}
