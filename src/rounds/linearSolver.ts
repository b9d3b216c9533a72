import loadHighs, { type Highs, type Model } from 'highs';
import type {
  LinearColumns,
  LinearPoint,
  LinearProgram,
  LinearRow,
  LinearSolver,
  WholePoint,
} from '../engine/formation/proof/linearSolver.ts';

/** HiGHS (Huangfu & Hall 2018) in WebAssembly behind the engine's interface: one thread, no input or output. */
export async function highsSolver(): Promise<LinearSolver> {
  // The package's types describe its CommonJS build, where the loader is a property; the ES module is the loader.
  const load = loadHighs as unknown as typeof loadHighs.default;
  const highs = await load();
  return {
    create: (rowUpper) => new HighsProgram(highs, rowUpper),
    solveWhole: (rowUpper, columns, nodeLimit, secondsLimit) =>
      solveWhole(highs, rowUpper, columns, nodeLimit, secondsLimit),
  };
}

class HighsProgram implements LinearProgram {
  private readonly highs: Highs;
  private readonly model: Model;

  constructor(highs: Highs, rowUpper: readonly number[]) {
    this.highs = highs;
    this.model = emptyModel(highs, rowUpper);
    this.model.options.set({
      presolve: 'off',
      solver: 'simplex',
      dual_feasibility_tolerance: 1e-9,
      primal_feasibility_tolerance: 1e-9,
    });
  }

  addColumns(columns: LinearColumns): void {
    addColumns(this.highs, this.model, columns);
    // New columns leave the point feasible, so the primal method goes on from it.
    this.model.options.set('simplex_strategy', 4);
  }

  addRow({ lower, upper, columns, values }: LinearRow): void {
    this.model.addRow(lower, upper, { indices: [...columns], values: [...values] });
    this.model.options.set('simplex_strategy', 1);
  }

  setRowLimits(row: number, lower: number, upper: number): void {
    this.model.changeRowBounds(row, lower, upper);
    this.model.options.set('simplex_strategy', 1);
  }

  setColumnBounds(column: number, lower: number, upper: number): void {
    this.model.changeColBounds(column, lower, upper);
    this.model.options.set('simplex_strategy', 1);
  }

  estimate(steps: number, secondsLimit: number): number {
    this.model.options.set('simplex_iteration_limit', steps);
    const point = this.solve(secondsLimit);
    this.model.options.set('simplex_iteration_limit', 2 ** 31 - 1);
    if (point) return point.objective;
    const { iterationLimit } = this.highs.constants.modelStatus;
    return this.model.getModelStatus() === iterationLimit ? this.model.getObjectiveValue() : Number.NaN;
  }

  solve(secondsLimit: number): LinearPoint | null {
    if (!(secondsLimit > 0)) return null;
    this.model.options.set('time_limit', this.model.getRunTime() + secondsLimit);
    this.model.run();
    if (this.model.getModelStatus() !== this.highs.constants.modelStatus.optimal) return null;
    const { colValue, rowDual } = this.model.getSolution();
    return { objective: this.model.getObjectiveValue(), columnValues: colValue, rowDuals: rowDual };
  }

  dispose(): void {
    this.model.dispose();
  }
}

function emptyModel(highs: Highs, rowUpper: readonly number[]): Model {
  const model = highs.createModel();
  model.options.set({ output_flag: false, random_seed: 0 });
  model.changeObjectiveSense(highs.constants.objectiveSense.maximize);
  const rows = rowUpper.length;
  model.addRows({
    lower: new Float64Array(rows).fill(-highs.infinity),
    upper: Float64Array.from(rowUpper),
    matrix: {
      format: 'csr',
      numRows: rows,
      numCols: 0,
      starts: new Int32Array(rows + 1),
      indices: new Int32Array(0),
      values: new Float64Array(0),
    },
  });
  return model;
}

function addColumns(highs: Highs, model: Model, columns: LinearColumns): void {
  const count = columns.objective.length;
  if (count === 0) return;
  model.addCols({
    cost: Float64Array.from(columns.objective),
    lower: new Float64Array(count),
    upper: Float64Array.from(columns.upper, (upper) => Math.min(upper, highs.infinity)),
    matrix: {
      format: 'csc',
      numRows: model.getDimensions().numRows,
      numCols: count,
      starts: Int32Array.from([...columns.starts, columns.rows.length]),
      indices: Int32Array.from(columns.rows),
      values: Float64Array.from(columns.values),
    },
  });
}

function solveWhole(
  highs: Highs,
  rowUpper: readonly number[],
  columns: LinearColumns,
  nodeLimit: number,
  secondsLimit: number,
): WholePoint | null {
  const model = emptyModel(highs, rowUpper);
  try {
    addColumns(highs, model, columns);
    const count = columns.objective.length;
    if (count === 0 || !(secondsLimit > 0)) return null;
    const { integer } = highs.constants.variableType;
    model.changeColsIntegrality(
      { kind: 'range', from: 0, to: count - 1 },
      new Int32Array(count).fill(integer),
    );
    model.options.set({
      time_limit: secondsLimit,
      mip_max_nodes: nodeLimit,
      mip_rel_gap: 0,
      mip_abs_gap: 1e-5,
    });
    model.run();
    const { colValue } = model.getSolution();
    if (colValue.length !== count) return null;
    return { objective: model.getObjectiveValue(), columnValues: colValue };
  } finally {
    model.dispose();
  }
}
