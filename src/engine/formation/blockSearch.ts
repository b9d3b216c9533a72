import { compare, fraction } from '../pricing/fraction.ts';
import { contractLines, exactShares } from '../pricing/quote.ts';
import { seededRandom } from '../random.ts';
import { anneal } from './annealing.ts';
import { totalCost } from './costModel.ts';
import { descend, repair } from './descent.ts';
import { growClusters } from './growth.ts';
import { type Matching, orderedMatching } from './matching.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import { OUT } from './partition.ts';
import { type FormationProblem, memberOf } from './problem.ts';
import { type RebuildingSearch, rebuild } from './rebuilding.ts';
import { SavingModel } from './savingModel.ts';
import { savingNeighbourhood } from './savingNeighbourhood.ts';
import type { Search, Watch } from './search.ts';

/** One search that can run anywhere: plain data in, a matching out. */
export interface BlockTask {
  readonly problem: FormationProblem;
  readonly seed: number;
  /** Moves per company; 0 for greedy growth and descent alone. */
  readonly effort: number;
  /** Clusters to start from, which are rebuilt without annealing; null to grow them. */
  readonly start: Matching | null;
  /** Won charged for each unit of a system on top of its price while capacity is shared out; null for none. */
  readonly unitCharges: readonly number[] | null;
  /** Whether another search goes on from the outcome, so that descent can wait. */
  readonly goesOn: boolean;
  /** Clusters of other matchings of the same companies, to be combined with the start; none for a first search. */
  readonly archive: Matching;
}

/**
 * How the effort is spent: a tenth of the moves anneal, the rest rebuilds, where one rebuilding counts as 500 moves.
 * Measured on 2,500 companies (docs/decisions/0012): 600 moves of annealing alone save 60.58 % of the stand-alone total in
 * 0.65 ms a company, 50 moves and 2 rebuildings a company 60.57 % in 0.34 ms.
 */
const ANNEALED_PART = 0.5;
const MOVES_PER_REBUILDING = 300;

/** Searches that do not depend on each other, and what part of the work they are. */
export interface Step {
  readonly tasks: readonly BlockTask[];
  /** What their outcomes are: parts of one plan, plans of their own, or trials that make no plan. */
  readonly makes: 'PARTS' | 'PLANS' | 'TRIALS';
  readonly from: number;
  readonly part: number;
}

/** An algorithm that asks for searches; whoever drives it runs them where it likes. */
export type Steps<Result> = Generator<Step, Result, readonly Matching[]>;

type SavingSearch = Search & RebuildingSearch;

/** The search was stopped by its caller. */
export class AbortedError extends Error {
  override readonly name = 'AbortedError';
}

/**
 * Searches one block: start or greedy growth, annealing, repair, rebuilding, descent, growth among those left over. The
 * same task gives the same matching anywhere.
 *
 * @throws AbortedError where `watch` says stop
 */
export function searchBlock(task: BlockTask, watch: Watch): Matching {
  const model = new SavingModel(task.problem, task.unitCharges);
  const neighbourhood = savingNeighbourhood(task.problem);
  const random = seededRandom(task.seed);
  const search: SavingSearch = { model, neighbourhood, random, penalty: 0, archive: task.archive };
  const order = hardestFirst(model, neighbourhood);
  const { companies } = model.partition;
  if (task.start) model.loadAll(task.start);
  else {
    goOn(growClusters(search, order, watchPart(watch, 0, 0.05)));
    annealFreely(search, Math.round(task.effort * ANNEALED_PART * companies), watchPart(watch, 0.05, 0.25));
  }
  const tries = Math.round((task.effort * companies) / MOVES_PER_REBUILDING);
  goOn(rebuild(search, tries, watchPart(watch, 0.3, 0.6)));
  if (!task.goesOn) {
    goOn(growClusters(search, order, watchPart(watch, 0.9, 0.02)));
    goOn(descend(search, watchPart(watch, 0.92, 0.08)));
  }
  settle(search.model, task.problem);
  return matchingOf(model);
}

/** Anneals without the stand-alone limit, which seldom binds where a cluster pays, and mends what broke it. */
function annealFreely(search: SavingSearch, moves: number, watch: Watch): void {
  if (moves === 0) return;
  const { model } = search;
  const start = matchingOf(model);
  const startCost = totalCost(model);
  model.limited = false;
  goOn(anneal(search, moves, watch));
  search.penalty = 0;
  model.holdToLimit();
  for (const cluster of model.partition.clusters()) model.mendLimit(cluster);
  repair(search);
  if (totalCost(model) > startCost) model.loadAll(start);
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

/** Far more than all that rounding can do to a share. */
const CERTAIN_WON = 0.01;

/** The limits once more on exact fractions: whoever would pay a fraction of a won more than alone leaves. */
export function settle(model: SavingModel, problem: FormationProblem): void {
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
  if (model.leastSlackWon(cluster) > CERTAIN_WON) return -1;
  const members = [...model.partition.membersOf(cluster)].sort((a, b) => a - b);
  const lines = contractLines(
    problem.systems[model.book.systemOf[cluster]],
    members.map((i) => memberOf(problem, i)),
  );
  const shares = exactShares(lines, members.length);
  const position = members.findIndex((i, k) => compare(shares[k], fraction(model.outCost[i])) > 0);
  return position < 0 ? -1 : members[position];
}

/** The clusters of a model in their order. */
export function matchingOf({ partition, book }: SavingModel): Matching {
  return orderedMatching(
    partition.clusters().map((cluster) => ({
      system: book.systemOf[cluster],
      members: [...partition.membersOf(cluster)],
    })),
  );
}
