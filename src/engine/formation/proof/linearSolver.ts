/** Sparse columns of a linear program, stored one after the other. */
export interface LinearColumns {
  readonly objective: readonly number[];
  /** Upper bound of each variable; lower bounds are 0. */
  readonly upper: readonly number[];
  /** Where each column starts in `rows` and `values`. */
  readonly starts: readonly number[];
  readonly rows: readonly number[];
  readonly values: readonly number[];
}

/** One row over columns that exist already: lower <= sum of values x <= upper. */
export interface LinearRow {
  readonly lower: number;
  readonly upper: number;
  readonly columns: readonly number[];
  readonly values: readonly number[];
}

/** An optimal point of a linear program. */
export interface LinearPoint {
  readonly objective: number;
  readonly columnValues: Float64Array;
  /** What one more unit of each row's limit is worth: >= 0 for an upper limit that binds. */
  readonly rowDuals: Float64Array;
}

/** The best whole-number point that was found in time; nothing is claimed about better ones. */
export interface WholePoint {
  readonly objective: number;
  readonly columnValues: Float64Array;
}

/** A linear program that grows; it is maximised and solved again from where it stood. */
export interface LinearProgram {
  addColumns(columns: LinearColumns): void;
  addRow(row: LinearRow): void;
  setRowLimits(row: number, lower: number, upper: number): void;
  setColumnBounds(column: number, lower: number, upper: number): void;
  /** null where no optimum was reached in time. */
  solve(secondsLimit: number): LinearPoint | null;
  /** The objective after so many steps of the dual method, at least that of the optimum; NaN where there is no point. */
  estimate(steps: number, secondsLimit: number): number;
  dispose(): void;
}

/**
 * A solver of linear programs, handed in so that the engine stays free of packages. The proof trusts neither its points
 * nor its duals: whatever they are, bounds are computed from them anew and found clusters are checked.
 */
export interface LinearSolver {
  /** A program with these upper limits of its rows (lower limits are none) and no column yet. */
  create(rowUpper: readonly number[]): LinearProgram;
  /** A good whole-number point of the program after so many nodes; null where none was found in time. */
  solveWhole(
    rowUpper: readonly number[],
    columns: LinearColumns,
    nodeLimit: number,
    secondsLimit: number,
  ): WholePoint | null;
}
