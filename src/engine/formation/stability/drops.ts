import type { OpenClusters } from '../openClusters.ts';

/** Companies with more units than this are told that everything may have fallen by anything. */
const MOST_UNITS = 8;

/**
 * By how much what an outsider would feel in each cluster can have fallen since the pass before the current one began:
 * an upper bound for any outsider with so many units, summed over joinings and leavings.
 */
export class Drops {
  private readonly open: OpenClusters;
  private readonly coordinationWon: number;
  /** At (units - 1) * columns + column: whoever looks reads one row. */
  private now: Float64Array;
  private before: Float64Array;

  constructor(open: OpenClusters) {
    this.open = open;
    this.coordinationWon = open.problem.rules.coordinationWon;
    this.now = new Float64Array(open.count * MOST_UNITS);
    this.before = new Float64Array(open.count * MOST_UNITS);
  }

  /** To be told when a pass over all companies begins. */
  beginPass(): void {
    const { before } = this;
    this.before = this.now;
    this.now = before.fill(0);
  }

  /** The bound for an outsider of that many units, in won. */
  wonAt(column: number, units: number): number {
    if (units > MOST_UNITS) return Number.POSITIVE_INFINITY;
    const at = (units - 1) * this.open.count + column;
    return this.now[at] + this.before[at];
  }

  /** To be told before the company joins the column's cluster: shares fall, coordination rises. */
  beforeJoin(company: number, column: number): void {
    const { problem, users, count, sizeAt } = this.open;
    const { engineeringWon, adaptationWon } = problem.systems[this.open.systemAt[column]];
    const size = sizeAt[column];
    let won = engineeringWon * (1 / (size + 1) - 1 / (size + 2)) - this.coordinationWon;
    for (let k = problem.processOffsets[company]; k < problem.processOffsets[company + 1]; k++) {
      const process = problem.processes[k];
      const shared = users[process * count + column];
      won += adaptationWon[process] * (1 / (shared + 1) - 1 / (shared + 2));
    }
    this.note(column, won, problem.units[company]);
  }

  /** To be told before the company leaves: coordination falls, shares rise; a full cluster has room again. */
  beforeLeave(company: number, column: number): void {
    const { problem, sizeAt, systemAt } = this.open;
    const size = sizeAt[column];
    if (size >= problem.rules.maxMembers) this.becomesOpen(column);
    const { engineeringWon } = problem.systems[systemAt[column]];
    const won = this.coordinationWon - engineeringWon * (1 / size - 1 / (size + 1));
    this.note(column, won, -problem.units[company]);
  }

  /** The cluster could not be joined before, and may be now. */
  becomesOpen(column: number): void {
    for (let units = 0; units < MOST_UNITS; units++) {
      this.now[units * this.open.count + column] = Number.POSITIVE_INFINITY;
    }
  }

  private note(column: number, fixedWon: number, moreUnits: number): void {
    const { open } = this;
    const system = open.systemAt[column];
    const volume = open.unitsAt[column];
    for (let units = 1; units <= MOST_UNITS; units++) {
      const before = open.perUnitWon(system, volume + units);
      const after = open.perUnitWon(system, volume + moreUnits + units);
      const won = fixedWon + units * (before - after);
      // A hundredth of a won more than it can be, for the rounding of doubles.
      if (won > 0) this.now[(units - 1) * open.count + column] += won + 0.01;
    }
  }
}
