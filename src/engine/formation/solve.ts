import type { StandAlone } from '../pricing/standAlone.ts';
import { type BlockTask, type Steps, searchBlock, watchPart } from './blockSearch.ts';
import type { CutTask } from './blocks.ts';
import {
  type BoundAnswer,
  type BoundSteps,
  type BoundTask,
  boundSteps,
  type IsStopped,
  leastBound,
  type ObjectiveBound,
  tightened,
  tightenSteps,
} from './bound.ts';
import { firstCharges } from './capacityPrices.ts';
import { solveExactly } from './exact.ts';
import { finishMatching } from './finishing.ts';
import { firstCut, largeSearch } from './largeSearch.ts';
import {
  contractsOf,
  type Matching,
  matchingHash,
  matchingTotals,
  orderedMatching,
  type Solution,
} from './matching.ts';
import { assertProblem, type FormationProblem, standAlonePrices } from './problem.ts';
import type { Watch } from './search.ts';
import { type OnFound, Standings, type TellStanding } from './standings.ts';

export { AbortedError } from './blockSearch.ts';

/** Moves per company where the caller does not say. */
export const DEFAULT_EFFORT = 1000;

/**
 * Small problems are cheap, so they get more: up to this many starts, each with up to this many times the effort, and a
 * search that combines them. Measured on 75 companies: single starts lie 0.2 to 1.3 % of the cost apart, however long each
 * is; twelve combined 0 to 0.1 %.
 */
const MOST_STARTS = 12;
const MOST_STRETCH = 3;
/** Effort for which a further start pays; with less, the whole of it goes into one. */
const LEAST_OF_A_START = 100;
/** Companies from which a problem gets one start and its effort as it is. */
const LARGE = 3000;
/** Companies from which a market is searched in blocks. */
const BLOCKS_FROM = 5000;
/**
 * Companies from which, and up to which, a market whose capacity can bind is searched both whole and in blocks with prices
 * for scarce units; beyond, in blocks alone. Prices save 36.8 % instead of 30.0 % on 8,000 made-up companies with units for
 * 60 % of their need; on Busan's 10,416 companies the whole search finds 0.9 % more.
 */
const PRICED_FROM = 1000;
const PRICED_ONLY_FROM = 15_000;

/** Largest seed: seeds of starts and blocks are made from it and stay exact. */
const MOST_SEED = 2 ** 40;

/** What a caller may choose; the same problem, seed and effort always give the same solution. */
export interface SolveOptions {
  /** A whole number, 0..2^40. */
  readonly seed: number;
  /** Moves to try per company, 0..1,000,000. More is slower and better. */
  readonly effort?: number;
  /** Told the part done, 0..1, many times a second; answering true stops the search with an `AbortedError`. */
  readonly watch?: Watch;
}

/** Runs searches wherever there is room, tells each outcome at once and answers in the order of the tasks. */
export type RunBlocks = (
  tasks: readonly BlockTask[],
  watch: Watch,
  onFound: OnFound,
) => Promise<readonly Matching[]>;

/** Where the work of a problem is done. */
export interface Runners {
  readonly searchBlocks: RunBlocks;
  /** Cuts a large market into blocks (`cutBlocks`). */
  readonly cut: (task: CutTask) => Promise<readonly number[][]>;
  /** Answers in the order of the tasks; throws an `AbortedError` once it is told to stop. */
  readonly boundTasks: (tasks: readonly BoundTask[], isStopped: IsStopped) => Promise<readonly BoundAnswer[]>;
  /** Whether tasks run beside the caller: then the bound fills what the search leaves idle. */
  readonly isConcurrent: boolean;
}

/**
 * Partitions companies into clusters with a system each, for the largest total saving less coordination (DESIGN section
 * 4): greedy growth, annealing, rebuilding of clusters, descent; from several starts that are then combined where the
 * problem is small, in blocks of companies that work alike where it is large, exactly where it is tiny. Never a cluster that
 * breaks a limit.
 *
 * Cost O(companies x effort x processes) plus the neighbour index; memory O(companies x processes).
 *
 * @throws RangeError for a malformed problem; AbortedError where `watch` says stop
 */
export function solve(problem: FormationProblem, options: SolveOptions): Solution {
  const asked = prepared(problem, options);
  const known = exactSolution(asked);
  if (known) return known;
  const steps = searchSteps(problem, asked.alone, asked, null);
  const watch = options.watch ?? (() => false);
  let step = steps.next();
  while (!step.done) {
    const { tasks, from, part } = step.value;
    const found = tasks.map((task, k) =>
      searchBlock(task, watchPart(watch, from + (k * part) / tasks.length, part / tasks.length)),
    );
    step = steps.next(found);
  }
  const isStopped = (): boolean => watch(1);
  const least = leastBound(problem, asked.alone, isStopped);
  const bound = tightened(problem, asked.alone, step.value, least, isStopped);
  return bounded(exactOf(asked, step.value), bound);
}

/**
 * `solve` with its work done by `runners`, on as many threads as they like: the same solution, to the hash. The bound
 * comes first, or beside the search, so that whoever waits sees how far the plan still is from it.
 *
 * @param tell told how the plan and its bound stand whenever one has become better; costs a part in a hundred
 */
export async function solveInParallel(
  problem: FormationProblem,
  options: SolveOptions,
  runners: Runners,
  tell?: TellStanding,
): Promise<Solution> {
  const asked = prepared(problem, options);
  const known = exactSolution(asked);
  if (known) return known;
  let done = 0;
  const watch: Watch = (part) => {
    done = part;
    return options.watch?.(part) ?? false;
  };
  // The bound tells nobody how far it is.
  const isStopped = (): boolean => options.watch?.(done) ?? false;
  const standings = tell && new Standings(tell);
  const bounding = inParallel(boundSteps(problem, asked.alone), runners, isStopped);
  // Where the search is stopped nobody waits for the bound any more.
  bounding.then((bound) => standings?.bounded(bound)).catch(() => {});
  if (!runners.isConcurrent) await bounding;
  // The caller's thread stays free to hand out the work of the bound meanwhile.
  const isCut = runners.isConcurrent && problem.companyIds.length >= PRICED_ONLY_FROM;
  const cut = isCut ? await runners.cut(firstCut(problem, asked.seed)) : null;
  const steps = searchSteps(problem, asked.alone, asked, cut);
  let step = steps.next();
  while (!step.done) {
    const { tasks, from, part } = step.value;
    const onFound = standings?.step(step.value) ?? (() => {});
    step = steps.next(await runners.searchBlocks(tasks, watchPart(watch, from, part), onFound));
  }
  // While threads are still at the bound.
  const found = exactOf(asked, step.value);
  const bound = await bounding;
  const tight = await inParallel(tightenSteps(problem, asked.alone, step.value, bound), runners, isStopped);
  return bounded(found, tight);
}

async function inParallel(
  steps: BoundSteps,
  { boundTasks }: Runners,
  isStopped: IsStopped,
): Promise<ObjectiveBound> {
  let step = steps.next();
  while (!step.done) step = steps.next(await boundTasks(step.value, isStopped));
  return step.value;
}

/** What is to be solved, checked. */
interface Asked {
  readonly problem: FormationProblem;
  readonly alone: readonly StandAlone[];
  readonly seed: number;
  readonly effort: number;
}

function prepared(problem: FormationProblem, options: SolveOptions): Asked {
  assertProblem(problem);
  const { seed, effort = DEFAULT_EFFORT } = options;
  if (!(Number.isSafeInteger(seed) && seed >= 0 && seed <= MOST_SEED)) {
    throw new RangeError(`seed ${seed} is not a whole number within 0..2^40`);
  }
  if (!(effort >= 0 && effort <= 1_000_000))
    throw new RangeError(`effort ${effort} is not within 0..1,000,000`);
  return { problem, alone: standAlonePrices(problem), seed, effort };
}

/** The optimum where the problem is so small that every plan is listed; else null. */
function exactSolution(asked: Asked): Solution | null {
  const exact = solveExactly(asked.problem, asked.alone);
  return exact && exactOf(asked, orderedMatching(exact));
}

/** The search alone, without the exact way for tiny problems: what large problems get. */
export function searchMatching(
  problem: FormationProblem,
  alone: readonly StandAlone[],
  options: SolveOptions & { readonly effort: number },
): Matching {
  const steps = searchSteps(problem, alone, options, null);
  let step = steps.next();
  while (!step.done) step = steps.next(step.value.tasks.map((task) => searchBlock(task, () => false)));
  return step.value;
}

function searchSteps(
  problem: FormationProblem,
  alone: readonly StandAlone[],
  options: SolveOptions & { readonly effort: number },
  cut: readonly number[][] | null,
): Steps<Matching> {
  const companies = problem.companyIds.length;
  const mayPrice = companies >= PRICED_FROM && companies < PRICED_ONLY_FROM;
  if (mayPrice && firstCharges(problem) !== null) return betterSearch(problem, alone, options);
  if (companies < BLOCKS_FROM) return smallSearch(problem, alone, options);
  return largeSearch(problem, options, cut);
}

/** Both searches, since neither is always better where capacity is scarce; the small one wins where both are equal. */
function* betterSearch(
  problem: FormationProblem,
  alone: readonly StandAlone[],
  options: SolveOptions & { readonly effort: number },
): Steps<Matching> {
  const whole = yield* partOf(smallSearch(problem, alone, options), 0, 0.5);
  const priced = yield* partOf(largeSearch(problem, options, null), 0.5, 0.5);
  return objectiveWon(problem, alone, priced) > objectiveWon(problem, alone, whole) ? priced : whole;
}

/** The same search as a part of a longer one: only what it says of its progress changes. */
function* partOf(steps: Steps<Matching>, from: number, part: number): Steps<Matching> {
  let step = steps.next();
  while (!step.done) {
    const { value } = step;
    step = steps.next(yield { ...value, from: from + part * value.from, part: part * value.part });
  }
  return step.value;
}

/** Several starts; a last search goes on from the best and takes over whole clusters of the others. */
function* smallSearch(
  problem: FormationProblem,
  alone: readonly StandAlone[],
  { seed, effort }: SolveOptions & { readonly effort: number },
): Steps<Matching> {
  const companies = problem.companyIds.length;
  const smallness = Math.max(1, LARGE / Math.max(1, companies));
  const starts = Math.max(
    1,
    Math.min(MOST_STARTS, Math.floor(smallness), Math.floor(effort / LEAST_OF_A_START)),
  );
  const tasks = Array.from({ length: starts }, (_, k) => ({
    problem,
    seed: seed * MOST_STARTS + k,
    effort: effort * Math.min(MOST_STRETCH, smallness),
    start: null,
    archive: [],
    unitCharges: null,
    goesOn: starts > 1,
  }));
  const found = yield { tasks, makes: 'PLANS', from: 0, part: starts > 1 ? 0.7 : 1 };
  const objectives = found.map((matching) => objectiveWon(problem, alone, matching));
  const best = found[objectives.indexOf(Math.max(...objectives))];
  if (starts === 1) return finishMatching(problem, best);
  const combining = {
    problem,
    seed: seed * MOST_STARTS + starts,
    effort: effort * starts,
    start: best,
    archive: found.flat(),
    unitCharges: null,
    goesOn: false,
  };
  const [combined] = yield { tasks: [combining], makes: 'PLANS', from: 0.7, part: 0.3 };
  return objectiveWon(problem, alone, combined) > Math.max(...objectives) ? combined : best;
}

function objectiveWon(problem: FormationProblem, alone: readonly StandAlone[], clusters: Matching): number {
  const { savingWon, coordinationWon } = matchingTotals(problem, alone, clusters);
  return savingWon - coordinationWon;
}

/** A solution as if the clusters were the optimum. */
function exactOf({ problem, alone, seed, effort }: Asked, clusters: Matching): Solution {
  const contracts = contractsOf(problem, clusters);
  const { savingWon, coordinationWon } = matchingTotals(problem, alone, clusters, contracts);
  return {
    clusters,
    savingWon,
    coordinationWon,
    standAloneWon: alone.reduce((sum, { system, won }) => (system < 0 ? sum : sum + won), 0),
    objectiveBoundWon: savingWon - coordinationWon,
    boundMethod: 'EXACT',
    seed,
    effort,
    hash: matchingHash(problem, clusters, contracts),
  };
}

/** A bound of fractions: rounded up it stays one. */
function bounded(solution: Solution, { won, method }: ObjectiveBound): Solution {
  const objectiveBoundWon = Math.max(solution.objectiveBoundWon, Math.ceil(won));
  return { ...solution, objectiveBoundWon, boundMethod: method };
}
