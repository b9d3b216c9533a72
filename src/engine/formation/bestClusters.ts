import { compare } from '../pricing/fraction.ts';
import { quickQuote } from '../pricing/quickQuote.ts';
import { DOUBT_WON, type JoinProfile, type OpenClusters } from './openClusters.ts';
import { OUT } from './partition.ts';
import { memberOf } from './problem.ts';

/**
 * Why a company cannot join a cluster that has its locality, a wanted type and its region.
 * PLACES: all places are taken. CAPACITY: the provider has too few units left. ABOVE_STAND_ALONE: it would pay more than
 * alone.
 */
export type JoinObstacle = 'PLACES' | 'CAPACITY' | 'ABOVE_STAND_ALONE';

/** A cluster that a company could join, priced as if it had joined. Amounts in whole won, as the contract would have them. */
export interface ClusterChoice {
  /** Index in the matching. */
  readonly cluster: number;
  readonly system: number;
  /** Members once it has joined. */
  readonly members: number;
  readonly contractWon: number;
  readonly shareWon: number;
  readonly subsidyWon: number;
  readonly netWon: number;
  /** Stand-alone price less share; negative where it would pay more than alone, NaN where it can use no system alone. */
  readonly savingWon: number;
  /** What all present members together would save by its joining; never below 0. */
  readonly presentMembersSaveWon: number;
  readonly obstacle: JoinObstacle | null;
}

/** What is asked of `bestClusters`. */
export interface BestClustersOptions {
  /** How many clusters at most. */
  readonly first: number;
  /** Number of the company, if it is one of the problem: it leaves its cluster, which is not listed. */
  readonly company?: number;
  /** Also clusters that it cannot join, with the obstacle; default false. */
  readonly withObstacles?: boolean;
}

/**
 * The clusters that suit a company best: by its share there before rounding, compared exactly; ties by cluster. Every
 * cluster of its locality is looked at. Cost: about clusters x processes x 1 ns, and one quote for each that is listed.
 */
export function bestClusters(
  open: OpenClusters,
  profile: JoinProfile,
  { first, company = OUT, withObstacles = false }: BestClustersOptions,
): ClusterChoice[] {
  const aloneWon = company === OUT ? open.aloneOf(profile) : open.aloneWon[company];
  const columns = bestColumns(open, profile, aloneWon, { first, company, withObstacles });
  return columns.map(({ column, obstacle }) => choice(open, profile, column, aloneWon, obstacle));
}

interface FoundColumn {
  readonly column: number;
  readonly shareWon: number;
  readonly obstacle: JoinObstacle | null;
}

/** The best columns in their order, not yet quoted. */
export function bestColumns(
  open: OpenClusters,
  profile: JoinProfile,
  aloneWon: number,
  { first, company, withObstacles }: Required<BestClustersOptions>,
): FoundColumn[] {
  const from = company === OUT ? OUT : open.placeOf[company];
  const { maxMembers } = open.problem.rules;
  const shares = open.scratch;
  const found: FoundColumn[] = [];
  let worst = Number.POSITIVE_INFINITY;
  for (const run of open.runs(profile.locality)) {
    if (!open.serves(run.system, profile)) continue;
    const isSoldOut = profile.units > open.unitsLeft(run.system, from, profile.units);
    if (isSoldOut && !withObstacles) continue;
    open.scanRun(run, profile, shares);
    for (let column = run.from; column < run.to; column++) {
      const shareWon = shares[column];
      if (shareWon > worst || column === from) continue;
      const isFull = open.sizeAt[column] >= maxMembers;
      const obstacle = isFull
        ? 'PLACES'
        : isSoldOut
          ? 'CAPACITY'
          : open.keepsBelowAlone(profile, column, shareWon, aloneWon)
            ? null
            : 'ABOVE_STAND_ALONE';
      if (obstacle !== null && !withObstacles) continue;
      worst = keep(found, { column, shareWon, obstacle }, first);
    }
  }
  const exactly = (a: FoundColumn, b: FoundColumn): number => {
    if (Math.abs(a.shareWon - b.shareWon) > DOUBT_WON) return a.shareWon - b.shareWon;
    const order = compare(open.exactShare(profile, a.column), open.exactShare(profile, b.column));
    return order || open.clusterAt[a.column] - open.clusterAt[b.column];
  };
  return found.sort(exactly).slice(0, first);
}

/** Keeps the list ascending, with the `first` smallest and whatever is as small; answers the share from which none is. */
function keep(found: FoundColumn[], one: FoundColumn, first: number): number {
  let place = found.length;
  while (place > 0 && found[place - 1].shareWon > one.shareWon) place--;
  found.splice(place, 0, one);
  if (found.length < first) return Number.POSITIVE_INFINITY;
  const worst = found[first - 1].shareWon + DOUBT_WON;
  while (found.length > first && found[found.length - 1].shareWon > worst) found.pop();
  return worst;
}

function choice(
  open: OpenClusters,
  profile: JoinProfile,
  column: number,
  aloneWon: number,
  obstacle: JoinObstacle | null,
): ClusterChoice {
  const { problem } = open;
  const index = open.systemAt[column];
  const system = problem.systems[index];
  const present = Array.from(open.membersAt(column))
    .sort((a, b) => a - b)
    .map((i) => memberOf(problem, i));
  const price = quickQuote(system, [...present, profile], problem.rules.subsidy);
  const shareWon = price.sharesWon[present.length];
  const subsidyWon = price.subsidiesWon[present.length];
  return {
    cluster: open.clusterAt[column],
    system: index,
    members: present.length + 1,
    contractWon: price.contractWon,
    shareWon,
    subsidyWon,
    netWon: shareWon - subsidyWon,
    savingWon: aloneWon - shareWon,
    presentMembersSaveWon: open.contractWon(column) - (price.contractWon - shareWon),
    obstacle,
  };
}
