import { contractWon } from '../pricing/quote.ts';
import { AbortedError } from './blockSearch.ts';
import { type Matching, matchingHash, orderedMatching, type Solution } from './matching.ts';
import { OpenClusters } from './openClusters.ts';
import { type FormationProblem, memberOf } from './problem.ts';
import type { Watch } from './search.ts';
import { respondUntilSettled } from './stability/dynamics.ts';
import { potentialWon } from './stability/potential.ts';
import { type HeldReason, Responses } from './stability/responses.ts';

/** What `stabilise` is asked. */
export interface StabilityOptions {
  /** A company moves only where it would feel less by more than this part of what it feels now; 0..100. */
  readonly epsilonPercent: number;
  /** Told the part done, 0..1; answering true stops with an `AbortedError`. */
  readonly watch?: Watch;
}

/** A member that would gain elsewhere but cannot leave. */
export interface HeldMember {
  readonly company: number;
  readonly reason: HeldReason;
}

/** What stability cost and what is left; amounts in won. */
export interface StabilityReport {
  readonly epsilonPercent: number;
  readonly moves: number;
  /** Companies that could and would move, counted anew on the result; 0 unless the moves were stopped by their limit. */
  readonly freeMovers: number;
  /** Members that would move but cannot leave, by number. */
  readonly held: readonly HeldMember[];
  readonly savingBeforeWon: number;
  readonly savingAfterWon: number;
  /** Saving less coordination. */
  readonly objectiveBeforeWon: number;
  readonly objectiveAfterWon: number;
  /** The function that every move lowers (see `potentialWon`); null where companies have different units. */
  readonly potentialBeforeWon: number | null;
  readonly potentialAfterWon: number | null;
}

/**
 * Makes a solution stable: companies move to where they feel less, until nobody who may leave gains more than epsilon.
 *
 * What a company feels is its share plus kappa s, its part of the coordination; one that is out feels its stand-alone
 * price. Every limit holds after every move: places, capacity, locality, types, regions, the minimum of members, nobody
 * above its stand-alone price (those left behind included; whoever cannot leave because of the last two is held, and
 * reported). Of the places where it would be better off a company takes the one at which the total cost rises least.
 * Systems stay as they are. The same solution and epsilon give the same result.
 *
 * Cost about moves x 30 looks and companies x clusters of a locality x processes x 1 ns.
 *
 * @throws RangeError for an epsilon outside 0..100; AbortedError where `watch` says stop
 */
export function stabilise(
  problem: FormationProblem,
  solution: Solution,
  { epsilonPercent, watch = () => false }: StabilityOptions,
): { solution: Solution; report: StabilityReport } {
  if (!(epsilonPercent >= 0 && epsilonPercent <= 100)) {
    throw new RangeError(`epsilon ${epsilonPercent} is not within 0..100 percent`);
  }
  const open = new OpenClusters(problem, solution.clusters);
  const potentialBeforeWon = potentialWon(open);
  const moves = respondUntilSettled(new Responses(open, epsilonPercent), watch);
  if (moves === null) throw new AbortedError('the search was stopped');
  const stable = restated(problem, solution, open);
  const unhappy = unhappyCompanies(problem, stable.clusters, epsilonPercent);
  return {
    solution: stable,
    report: {
      epsilonPercent,
      moves,
      ...unhappy,
      savingBeforeWon: solution.savingWon,
      savingAfterWon: stable.savingWon,
      objectiveBeforeWon: solution.savingWon - solution.coordinationWon,
      objectiveAfterWon: stable.savingWon - stable.coordinationWon,
      potentialBeforeWon,
      potentialAfterWon: potentialWon(open),
    },
  };
}

/** Who would rather be elsewhere by more than epsilon: how many are free to go, and who is held. */
export function unhappyCompanies(
  problem: FormationProblem,
  clusters: Matching,
  epsilonPercent: number,
): { freeMovers: number; held: HeldMember[] } {
  const responses = new Responses(new OpenClusters(problem, clusters), epsilonPercent);
  const held: HeldMember[] = [];
  let freeMovers = 0;
  for (let company = 0; company < problem.companyIds.length; company++) {
    if (responses.best(company) === null) continue;
    const reason = responses.heldBy(company);
    if (reason === null) freeMovers++;
    else held.push({ company, reason });
  }
  return { freeMovers, held };
}

/** The solution with other clusters; its bound holds for them too. */
function restated(problem: FormationProblem, solution: Solution, open: OpenClusters): Solution {
  const clusters = orderedMatching(open.matching());
  const contracts = clusters.map(({ system, members }) =>
    contractWon(
      problem.systems[system],
      members.map((i) => memberOf(problem, i)),
    ),
  );
  let savingWon = 0;
  let coordinationWon = 0;
  clusters.forEach(({ members }, k) => {
    savingWon += members.reduce((sum, i) => sum + open.aloneWon[i], 0) - contracts[k];
    coordinationWon += problem.rules.coordinationWon * members.length ** 2;
  });
  return {
    ...solution,
    clusters,
    savingWon,
    coordinationWon,
    hash: matchingHash(problem, clusters, contracts),
  };
}
