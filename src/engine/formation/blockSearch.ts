import { compare, fraction } from '../pricing/fraction.ts';
import { contractLines, exactShares } from '../pricing/quote.ts';
import { seededRandom } from '../random.ts';
import { anneal, HOTTEST } from './annealing.ts';
import { totalCost } from './costModel.ts';
import { descend, repair } from './descent.ts';
import { growClusters } from './growth.ts';
import { type MatchedCluster, type Matching, orderedMatching } from './matching.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import { OUT } from './partition.ts';
import { type FormationProblem, memberOf } from './problem.ts';
import { SavingModel } from './savingModel.ts';
import { savingNeighbourhood } from './savingNeighbourhood.ts';
import type { Search, Watch } from './search.ts';

/** One search that can run anywhere: plain data in, a matching out. */
export interface BlockTask {
  readonly problem: FormationProblem;
  readonly seed: number;
  /** Moves to anneal; 0 for greedy growth and descent alone. */
  readonly moves: number;
  /** Clusters to start from; null to grow them. */
  readonly start: Matching | null;
  /** Part of the usual first temperature, 0..1: lower keeps more of the start. */
  readonly heat: number;
}

type SavingSearch = Search & { readonly model: SavingModel };

/** The search was stopped by its caller. */
export class AbortedError extends Error {
  override readonly name = 'AbortedError';
}

/**
 * Searches one block: start or greedy growth, annealing, repair, descent, growth among those left over. The same task
 * gives the same matching anywhere.
 *
 * @throws AbortedError where `watch` says stop
 */
export function searchBlock(task: BlockTask, watch: Watch): Matching {
  const model = new SavingModel(task.problem);
  const neighbourhood = savingNeighbourhood(task.problem);
  const search: SavingSearch = { model, neighbourhood, random: seededRandom(task.seed), penalty: 0 };
  const order = hardestFirst(model, neighbourhood);
  if (task.start) loadMatching(model, task.start);
  else goOn(growClusters(search, order, watchPart(watch, 0, 0.1)));
  const start = matchingOf(model);
  const startCost = totalCost(model);
  if (task.moves > 0) {
    goOn(anneal(search, task.moves, watchPart(watch, 0.1, 0.7), HOTTEST * task.heat));
    repair(search);
    search.penalty = 0;
    if (totalCost(model) > startCost) loadMatching(model, start);
  }
  polish(search, order, watchPart(watch, 0.8, 0.2));
  settle(search.model, task.problem);
  return matchingOf(model);
}

/** Improves a matching of a whole market where blocks met: descent and growth, no annealing. */
export function polishMatching(
  problem: FormationProblem,
  start: Matching,
  seed: number,
  watch: Watch,
): Matching {
  const model = new SavingModel(problem);
  const neighbourhood = savingNeighbourhood(problem);
  loadMatching(model, start);
  const search: SavingSearch = { model, neighbourhood, random: seededRandom(seed), penalty: 0 };
  polish(search, hardestFirst(model, neighbourhood), watch);
  settle(model, problem);
  return matchingOf(model);
}

function polish(search: SavingSearch, order: readonly number[], watch: Watch): void {
  goOn(descend(search, watchPart(watch, 0, 0.5)));
  goOn(growClusters(search, order, watchPart(watch, 0.5, 0)));
  goOn(descend(search, watchPart(watch, 0.5, 0.5)));
}

/** A watch of a part of the whole work. */
export function watchPart(watch: Watch, from: number, part: number): Watch {
  return (done) => watch(from + done * part);
}

function goOn(finished: boolean): void {
  if (!finished) throw new AbortedError('the search was stopped');
}

/** Seeds: those with the fewest near companies first, since they have the fewest chances; ties to the smaller number. */
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
function settle(model: SavingModel, problem: FormationProblem): void {
  for (const cluster of model.partition.clusters()) {
    while (model.partition.sizeOf[cluster] > 0) {
      const loser = loserOf(model, problem, cluster);
      if (loser < 0) break;
      model.move(loser, OUT);
      if (model.partition.sizeOf[cluster] >= problem.rules.minMembers) continue;
      for (const member of model.partition.membersOf(cluster).slice()) model.move(member, OUT);
    }
  }
}

/** The first member whose exact share is above its stand-alone price; -1 where there is none. */
function loserOf(model: SavingModel, problem: FormationProblem, cluster: number): number {
  const members = [...model.partition.membersOf(cluster)].sort((a, b) => a - b);
  const lines = contractLines(
    problem.systems[model.book.systemOf[cluster]],
    members.map((i) => memberOf(problem, i)),
  );
  const shares = exactShares(lines, members.length);
  const position = members.findIndex((i, k) => compare(shares[k], fraction(model.outCost[i])) > 0);
  return position < 0 ? -1 : members[position];
}

function matchingOf({ partition, book }: SavingModel): Matching {
  return orderedMatching(
    partition.clusters().map((cluster) => ({
      system: book.systemOf[cluster],
      members: [...partition.membersOf(cluster)],
    })),
  );
}

/** Makes the model hold this matching and nothing else. */
function loadMatching(model: SavingModel, clusters: readonly MatchedCluster[]): void {
  for (const cluster of model.partition.clusters()) {
    for (const member of model.partition.membersOf(cluster).slice()) model.move(member, OUT);
  }
  for (const { system, members } of clusters) model.load(members, model.partition.reserve(), system);
}
