import { compare, fraction } from '../pricing/fraction.ts';
import { contractLines, contractWon, exactShares } from '../pricing/quote.ts';
import type { StandAlone } from '../pricing/standAlone.ts';
import { seededRandom } from '../random.ts';
import { anneal } from './annealing.ts';
import { simpleBoundWon } from './bound.ts';
import { totalCost } from './costModel.ts';
import { descend, repair } from './descent.ts';
import { EXACT_COMPANIES, solveExactly } from './exact.ts';
import { growClusters } from './growth.ts';
import {
  type MatchedCluster,
  type Matching,
  matchingHash,
  orderedMatching,
  type Solution,
} from './matching.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import { OUT } from './partition.ts';
import { assertProblem, type FormationProblem, memberOf, standAlonePrices } from './problem.ts';
import { SavingModel } from './savingModel.ts';
import { savingNeighbourhood } from './savingNeighbourhood.ts';
import type { Search, Watch } from './search.ts';

/** Moves per company where the caller does not say. */
export const DEFAULT_EFFORT = 1000;
/**
 * Small problems are cheap, so they get more: up to this many starts, each cooled up to this much more slowly. Measured
 * on 150 companies: slower cooling gains more than further starts (46.2 % saved with 8 starts of 1,000 moves a company,
 * 46.6 % with 8 of 5,000, 46.7 % with 8 of 30,000).
 */
const MOST_STARTS = 3;
const MOST_STRETCH = 12;
/** Companies from which a problem gets one start and its effort as it is. */
const LARGE = 3000;

/** What a caller may choose; the same problem, seed and effort always give the same solution. */
export interface SolveOptions {
  readonly seed: number;
  /** Moves to try per company, 0..1,000,000. More is slower and better. */
  readonly effort?: number;
  /** Told the part done, 0..1, many times a second; answering true stops the search with an `AbortedError`. */
  readonly watch?: Watch;
}

/** The search was stopped by its caller. */
export class AbortedError extends Error {
  override readonly name = 'AbortedError';
}

/**
 * Partitions companies into clusters with a system each, for the largest total saving less coordination (DESIGN section
 * 4): greedy growth, annealing, repair, descent; from several starts where the problem is small, exactly where it is
 * tiny. Never a cluster that breaks a limit.
 *
 * Cost O(companies x effort x processes) plus the neighbour index; memory O(companies x processes).
 *
 * @throws RangeError for a malformed problem; AbortedError where `watch` says stop
 */
export function solve(problem: FormationProblem, options: SolveOptions): Solution {
  assertProblem(problem);
  const effort = options.effort ?? DEFAULT_EFFORT;
  if (!(effort >= 0 && effort <= 1_000_000))
    throw new RangeError(`effort ${effort} is not within 0..1,000,000`);
  const alone = standAlonePrices(problem);
  const able = alone.filter(({ system }) => system >= 0).length;
  if (able <= EXACT_COMPANIES) {
    const clusters = orderedMatching(solveExactly(problem, alone));
    return solution(problem, alone, clusters, options.seed, effort, 'EXACT');
  }
  const clusters = searchMatching(problem, alone, { ...options, effort });
  return solution(problem, alone, clusters, options.seed, effort, 'SIMPLE_SHARE');
}

/** The search alone, without the exact way for tiny problems: what large problems get. */
export function searchMatching(
  problem: FormationProblem,
  alone: readonly StandAlone[],
  options: SolveOptions & { readonly effort: number },
): Matching {
  const companies = problem.companyIds.length;
  const neighbourhood = savingNeighbourhood(problem);
  const smallness = Math.max(1, LARGE / Math.max(1, companies));
  const starts = Math.min(MOST_STARTS, Math.floor(smallness));
  const moves = Math.round(options.effort * companies * Math.min(MOST_STRETCH, smallness));
  let best: Matching = [];
  let bestCost = Number.POSITIVE_INFINITY;
  for (let start = 0; start < starts; start++) {
    const watch = watchPart(options.watch, start / starts, 1 / starts);
    const model = new SavingModel(problem);
    const random = seededRandom(options.seed * MOST_STARTS + start);
    const search = { model, neighbourhood, random, penalty: 0 };
    runOnce(search, moves, watch);
    settle(search, problem, alone);
    const cost = totalCost(model);
    if (cost < bestCost) {
      bestCost = cost;
      best = matchingOf(model);
    }
  }
  return best;
}

function runOnce(search: Search & { readonly model: SavingModel }, moves: number, watch: Watch): void {
  const { model } = search;
  const order = hardestFirst(model, search.neighbourhood);
  goOn(growClusters(search, order, watchPart(watch, 0, 0.1)));
  const greedy = matchingOf(model);
  const greedyCost = totalCost(model);
  if (moves > 0) {
    goOn(anneal(search, moves, watchPart(watch, 0.1, 0.7)));
    repair(search);
    search.penalty = 0;
    if (totalCost(model) > greedyCost) load(model, greedy);
  }
  goOn(descend(search, watchPart(watch, 0.8, 0.1)));
  goOn(growClusters(search, order, watchPart(watch, 0.9, 0)));
  goOn(descend(search, watchPart(watch, 0.9, 0.1)));
}

function goOn(finished: boolean): void {
  if (!finished) throw new AbortedError('the search was stopped');
}

/** Seeds: those with the fewest near kinds first, since they have the fewest chances; ties to the smaller number. */
function hardestFirst(model: SavingModel, neighbourhood: Neighbourhood): number[] {
  const chances = neighbourhood.nearest.map((kinds) =>
    kinds.reduce((sum, kind) => sum + neighbourhood.companiesOf[kind].length, 0),
  );
  const { kindOf } = neighbourhood;
  return Array.from({ length: model.partition.companies }, (_, i) => i)
    .filter((i) => model.book.aloneSystem[i] >= 0)
    .sort((a, b) => chances[kindOf[a]] - chances[kindOf[b]] || kindOf[a] - kindOf[b] || a - b);
}

/** The limits once more on exact fractions: whoever would pay a fraction of a won more than alone leaves. */
function settle(
  search: Search & { readonly model: SavingModel },
  problem: FormationProblem,
  alone: readonly StandAlone[],
): void {
  const { partition, book } = search.model;
  for (const cluster of partition.clusters()) {
    for (;;) {
      const members = [...partition.membersOf(cluster)].sort((a, b) => a - b);
      const lines = contractLines(
        problem.systems[book.systemOf[cluster]],
        members.map((i) => memberOf(problem, i)),
      );
      const shares = exactShares(lines, members.length);
      const loser = members.find((i, k) => compare(shares[k], fraction(alone[i].won)) > 0);
      if (loser === undefined) break;
      search.model.move(loser, OUT);
      if (members.length - 1 >= problem.rules.minMembers) continue;
      for (const member of members) if (member !== loser) search.model.move(member, OUT);
      break;
    }
  }
}

function matchingOf(model: SavingModel): Matching {
  const { partition, book } = model;
  return orderedMatching(
    partition.clusters().map((cluster) => ({
      system: book.systemOf[cluster],
      members: [...partition.membersOf(cluster)],
    })),
  );
}

/** Makes the model hold this matching and nothing else. */
function load(model: SavingModel, clusters: readonly MatchedCluster[]): void {
  for (const cluster of model.partition.clusters()) {
    for (const member of model.partition.membersOf(cluster).slice()) model.move(member, OUT);
  }
  for (const { system, members } of clusters) {
    model.load(members, model.partition.reserve(), system);
  }
}

function watchPart(watch: Watch | undefined, from: number, part: number): Watch {
  return (done) => watch?.(from + done * part) ?? false;
}

function solution(
  problem: FormationProblem,
  alone: readonly StandAlone[],
  clusters: Matching,
  seed: number,
  effort: number,
  boundMethod: Solution['boundMethod'],
): Solution {
  const contracts = clusters.map(({ system, members }) =>
    contractWon(
      problem.systems[system],
      members.map((i) => memberOf(problem, i)),
    ),
  );
  let savingWon = 0;
  let coordinationWon = 0;
  clusters.forEach(({ members }, k) => {
    savingWon += members.reduce((sum, i) => sum + alone[i].won, 0) - contracts[k];
    coordinationWon += problem.rules.coordinationWon * members.length ** 2;
  });
  const objectiveWon = savingWon - coordinationWon;
  const simple = boundMethod === 'EXACT' ? objectiveWon : simpleBoundWon(problem, alone);
  return {
    clusters,
    savingWon,
    coordinationWon,
    standAloneWon: alone.reduce((sum, { system, won }) => (system < 0 ? sum : sum + won), 0),
    // A bound of fractions: rounded up it stays one.
    objectiveBoundWon: Math.max(objectiveWon, Math.ceil(simple)),
    boundMethod,
    seed,
    effort,
    hash: matchingHash(problem, clusters, contracts),
  };
}
