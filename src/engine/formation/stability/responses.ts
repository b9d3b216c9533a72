import { DOUBT_WON, type OpenClusters, profileOf } from '../openClusters.ts';
import { OUT } from '../partition.ts';

/** Why a member that would gain elsewhere cannot leave: its cluster would fall below the minimum, or a member above its
 * stand-alone price. */
export type HeldReason = 'MINIMUM' | 'STAND_ALONE';

/** A place where a company would be better off: a column, or OUT for alone. */
export interface Response {
  readonly column: number;
  /** What it feels now less what it would feel there, in won. */
  readonly feltGainWon: number;
}

/** A place to be, and what a company would have to feel elsewhere to want to move. */
interface Standing {
  readonly column: number;
  readonly feltWon: number;
  readonly targetWon: number;
}

/**
 * Who would rather be elsewhere. What a company feels is its share plus its part kappa s of the coordination of a cluster
 * of s; alone it is the stand-alone price. It wants to move where it would feel less by more than `epsilonPercent` of
 * what it feels now, and by more than a thousandth of a won.
 */
export class Responses {
  readonly open: OpenClusters;
  private readonly keptPart: number;
  private readonly coordinationWon: number;

  /** @param epsilonPercent 0..100 */
  constructor(open: OpenClusters, epsilonPercent: number) {
    this.open = open;
    this.keptPart = 1 - epsilonPercent / 100;
    this.coordinationWon = open.problem.rules.coordinationWon;
  }

  /** What the company feels as things stand; NaN where it can use no system. */
  feltWon(company: number): number {
    const column = this.open.placeOf[company];
    if (column === OUT) return this.open.aloneWon[company];
    return this.open.shareWon(company) + this.coordinationWon * this.open.sizeAt[column];
  }

  standing(company: number): Standing {
    const feltWon = this.feltWon(company);
    return {
      column: this.open.placeOf[company],
      feltWon,
      targetWon: feltWon * this.keptPart - DOUBT_WON,
    };
  }

  /** Why the member cannot leave its cluster; null where it can, or is in none. */
  heldBy(company: number): HeldReason | null {
    const { open } = this;
    const column = open.placeOf[company];
    if (column === OUT) return null;
    if (open.sizeAt[column] <= open.problem.rules.minMembers) return 'MINIMUM';
    return open.restKeepsBelowAlone(company) ? null : 'STAND_ALONE';
  }

  /** The least that the company would feel in any cluster with room that the last `response` looked at, better or not. */
  leastFeltWon = Number.POSITIVE_INFINITY;

  /**
   * Of all places where the company would be better off, the one at which the total cost rises least; null where there is
   * none. Only the given columns, or all where none are given; `leastFeltWon` is about the same columns.
   */
  response(company: number, columns?: readonly number[]): Response | null {
    const standing = this.standing(company);
    this.leastFeltWon = Number.POSITIVE_INFINITY;
    let best: Response | null = null;
    let least = Number.POSITIVE_INFINITY;
    const consider = (column: number, feltWon: number, costWon: number): void => {
      if (costWon >= least) return;
      least = costWon;
      best = { column, feltGainWon: standing.feltWon - feltWon };
    };
    const { aloneWon } = this.open;
    if (standing.column !== OUT && aloneWon[company] < standing.targetWon) {
      consider(OUT, aloneWon[company], aloneWon[company]);
    }
    this.eachBetter(company, standing, columns, (column, feltWon) =>
      consider(column, feltWon, this.joinCost(company, column)),
    );
    return best;
  }

  /** The place where the company would feel least, if it wants to move there; null where there is none. */
  best(company: number): Response | null {
    const standing = this.standing(company);
    let best: Response | null = null;
    let least = standing.targetWon;
    const consider = (column: number, feltWon: number): void => {
      if (feltWon > least || (feltWon === least && best !== null)) return;
      least = feltWon;
      best = { column, feltGainWon: standing.feltWon - feltWon };
    };
    this.eachBetter(company, standing, undefined, consider);
    if (standing.column !== OUT) consider(OUT, this.open.aloneWon[company]);
    return best;
  }

  private eachBetter(
    company: number,
    { column: from, targetWon }: Standing,
    columns: readonly number[] | undefined,
    found: (column: number, feltWon: number) => void,
  ): void {
    const { open, coordinationWon } = this;
    const { maxMembers } = open.problem.rules;
    const profile = profileOf(open.problem, company);
    const shares = open.scratch;
    const runs =
      columns === undefined
        ? open.runs(profile.locality)
        : columns.map((column) => ({ system: open.systemAt[column], from: column, to: column + 1 }));
    for (const run of runs) {
      if (!open.serves(run.system, profile)) continue;
      if (profile.units > open.unitsLeft(run.system, from, profile.units)) continue;
      open.scanRun(run, profile, shares);
      for (let column = run.from; column < run.to; column++) {
        const feltWon = shares[column] + coordinationWon * (open.sizeAt[column] + 1);
        if (feltWon >= this.leastFeltWon && feltWon >= targetWon) continue;
        if (column === from || open.sizeAt[column] >= maxMembers) continue;
        if (feltWon < this.leastFeltWon) this.leastFeltWon = feltWon;
        if (feltWon >= targetWon) continue;
        if (!open.keepsBelowAlone(profile, column, shares[column], open.aloneWon[company])) continue;
        found(column, feltWon);
      }
    }
  }

  /** By how much contract and coordination of the column's cluster rise when the company joins. */
  private joinCost(company: number, column: number): number {
    const { open } = this;
    const { problem, users, count, unitsAt } = open;
    const { processOffsets, processes, units, regionOf } = problem;
    const system = open.systemAt[column];
    const { adaptationWon, surchargeWon } = problem.systems[system];
    const before = unitsAt[column];
    const after = before + units[company];
    let cost = open.perUnitWon(system, after) * after - open.perUnitWon(system, before) * before;
    cost += surchargeWon[regionOf[company]] + this.coordinationWon * (2 * open.sizeAt[column] + 1);
    for (let k = processOffsets[company]; k < processOffsets[company + 1]; k++) {
      if (users[processes[k] * count + column] === 0) cost += adaptationWon[processes[k]];
    }
    return cost;
  }
}
