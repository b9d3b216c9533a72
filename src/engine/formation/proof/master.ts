import type { Column, ColumnPool } from './columnPool.ts';
import { type Cut, cutCount } from './cuts.ts';
import { type Duals, exactDuals } from './duals.ts';
import type { LinearColumns, LinearProgram, LinearSolver } from './linearSolver.ts';
import type { ProofInstance } from './proofInstance.ts';

/** Won in one unit of the linear program: keeps its numbers near 1. */
export const SCALE_WON = 10_000;

/** An optimum of the relaxed choice among known columns. */
export interface MasterPoint {
  readonly objectiveWon: number;
  readonly duals: Duals;
  readonly values: Float64Array;
}

/** Limits of the rows: companies of each type, then units of each scarce system. */
export function rowLimits(instance: ProofInstance): number[] {
  return [
    ...instance.types.map(({ companies }) => companies.length),
    ...instance.scarceSystems.map((system) => instance.problem.systems[system].capacityUnits),
  ];
}

/** Columns as the linear program wants them: how many of each type, and units where the system is scarce. */
export function linearColumns(
  instance: ProofInstance,
  columns: readonly Column[],
  cuts: readonly Cut[] = [],
): LinearColumns {
  const objective: number[] = [];
  const upper: number[] = [];
  const starts: number[] = [];
  const rows: number[] = [];
  const values: number[] = [];
  for (const column of columns) {
    starts.push(rows.length);
    objective.push(column.gainWon / SCALE_WON);
    upper.push(mostCopies(instance, column));
    for (let k = 0; k < column.members.length; ) {
      let next = k + 1;
      while (next < column.members.length && column.members[next] === column.members[k]) next++;
      rows.push(column.members[k]);
      values.push(next - k);
      k = next;
    }
    const scarce = instance.scarceOf[column.system];
    if (scarce >= 0) {
      rows.push(instance.types.length + scarce);
      values.push(column.units);
    }
    cuts.forEach((cut, k) => {
      const own = cutCount(cut, column.members);
      if (own === 0) return;
      rows.push(instance.types.length + instance.scarceSystems.length + k);
      values.push(own);
    });
  }
  return { objective, upper, starts, rows, values };
}

/** How often a cluster can exist. */
export function mostCopies(instance: ProofInstance, column: Column): number {
  let most = Number.POSITIVE_INFINITY;
  for (let k = 0; k < column.members.length; ) {
    let next = k + 1;
    while (next < column.members.length && column.members[next] === column.members[k]) next++;
    most = Math.min(most, Math.floor(instance.types[column.members[k]].companies.length / (next - k)));
    k = next;
  }
  return most;
}

/** Duals in won from those of a linear program over `rowLimits`. */
export function dualsOf(instance: ProofInstance, rowDuals: Float64Array): Duals {
  const system = new Float64Array(instance.problem.systems.length);
  instance.scarceSystems.forEach((p, k) => {
    system[p] = rowDuals[instance.types.length + k] * SCALE_WON;
  });
  const won = Array.from(rowDuals, (dual) => dual * SCALE_WON);
  const types = instance.types.length;
  return exactDuals(won.slice(0, types), system, won.slice(types + instance.scarceSystems.length));
}

/** The linear program over all columns of a pool: choose clusters so that no company is in two. */
export class Master {
  private readonly instance: ProofInstance;
  private readonly pool: ColumnPool;
  private readonly program: LinearProgram;
  private readonly cuts: Cut[] = [];
  private loaded = 0;

  constructor(instance: ProofInstance, pool: ColumnPool, solver: LinearSolver) {
    this.instance = instance;
    this.pool = pool;
    this.program = solver.create(rowLimits(instance));
  }

  /** Adds a row for each cut, over the columns that the program knows. */
  addCuts(cuts: readonly Cut[]): void {
    const known = this.pool.columns.slice(0, this.loaded);
    for (const cut of cuts) {
      const counts = known.map(({ members }) => cutCount(cut, members));
      const columns = counts.map((_, k) => k).filter((k) => counts[k] > 0);
      const values = columns.map((k) => counts[k]);
      this.program.addRow({ lower: Number.NEGATIVE_INFINITY, upper: cut.limit, columns, values });
      this.cuts.push(cut);
    }
  }

  solve(secondsLimit: number): MasterPoint | null {
    const { columns } = this.pool;
    if (columns.length === 0) {
      const rows = rowLimits(this.instance).length + this.cuts.length;
      return {
        objectiveWon: 0,
        duals: dualsOf(this.instance, new Float64Array(rows)),
        values: new Float64Array(0),
      };
    }
    if (this.loaded < columns.length) {
      const fresh = columns.slice(this.loaded);
      const sparse = linearColumns(this.instance, fresh, this.cuts);
      // Rows keep a column from being chosen too often; an upper bound of its own would only hide a dual.
      this.program.addColumns({ ...sparse, upper: sparse.upper.map(() => Number.POSITIVE_INFINITY) });
      this.loaded = columns.length;
    }
    const point = this.program.solve(secondsLimit);
    if (!point) return null;
    return {
      objectiveWon: point.objective * SCALE_WON,
      duals: dualsOf(this.instance, point.rowDuals),
      values: point.columnValues,
    };
  }

  dispose(): void {
    this.program.dispose();
  }
}
