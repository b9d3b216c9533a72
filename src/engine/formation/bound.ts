import { contractWon } from '../pricing/quote.ts';
import type { StandAlone } from '../pricing/standAlone.ts';
import { type BoundProblem, boundProblem } from './bounds/boundProblem.ts';
import type { BoundMethod, MatchedCluster, Matching } from './matching.ts';
import { boundFromParts, boundOfParts, type PairMarket, pairMarkets, pairParts } from './pairBound.ts';
import { type FormationProblem, memberOf } from './problem.ts';
import { type ReciprocalTask, reciprocalParts } from './reciprocalBound.ts';
import { simpleBoundOf } from './simpleBound.ts';

/**
 * Companies from which and up to which the pair bound is tightened by what companies owe each other. Below, a proof takes
 * seconds; above, steps cost more than they gain.
 */
const RECIPROCAL_FROM = 60;
const RECIPROCAL_MOST = 2000;
/** Entries that all of it may read, for each company and at most: about 4 seconds at 1,000 companies. */
const RECIPROCAL_WORK = 700_000;
const MOST_RECIPROCAL_WORK = 700_000_000;

/** An upper bound on saving less coordination over every admissible matching, and how it was obtained. */
export interface ObjectiveBound {
  /** In won; not rounded. */
  readonly won: number;
  readonly method: BoundMethod;
}

/** A part of the work of a bound that can run anywhere: plain data in, plain data out. */
export type BoundTask =
  | { readonly kind: 'SIMPLE'; readonly problem: BoundProblem }
  | { readonly kind: 'MARKETS'; readonly problem: BoundProblem }
  | { readonly kind: 'PARTS'; readonly market: PairMarket; readonly from: number; readonly to: number }
  | { readonly kind: 'RECIPROCAL'; readonly task: ReciprocalTask };

/** What each kind of task answers. */
export interface BoundAnswer {
  readonly simpleWon?: number;
  readonly markets?: readonly PairMarket[];
  readonly parts?: Float64Array;
}

/** The algorithm of a bound: whoever drives it runs the tasks and answers in their order. */
export type BoundSteps = Generator<readonly BoundTask[], ObjectiveBound, readonly BoundAnswer[]>;

/** Runs one task of a bound. The same task gives the same answer anywhere. */
export function runBoundTask(task: BoundTask): BoundAnswer {
  if (task.kind === 'SIMPLE') return { simpleWon: simpleBoundOf(task.problem) };
  if (task.kind === 'MARKETS') return { markets: pairMarkets(task.problem) };
  if (task.kind === 'PARTS') return { parts: pairParts(task.market, task.from, task.to) };
  return { parts: reciprocalParts(task.task) };
}

/**
 * The least of the bounds that a round can afford: `simpleBoundWon` and `pairBoundWon`. Both hold for any search. The
 * work is cut by the problem alone, so that the bound is the same, to the last bit, on any number of threads.
 */
export function* boundSteps(problem: FormationProblem, alone: readonly StandAlone[]): BoundSteps {
  const plain = boundProblem(problem, alone);
  const [prepared, { simpleWon = Number.POSITIVE_INFINITY }] = yield [
    { kind: 'MARKETS', problem: plain },
    { kind: 'SIMPLE', problem: plain },
  ];
  const ranges = (prepared.markets ?? []).flatMap((market) =>
    market.ranges.map(([from, to]) => ({ kind: 'PARTS' as const, market, from, to })),
  );
  const answers = yield ranges;
  const parts = ranges.map(({ market, from, to }, k) => ({ market, from, to, won: answers[k].parts }));
  const pair = boundFromParts(plain, parts);
  return pair < simpleWon ? { won: pair, method: 'PAIR_SHARE' } : { won: simpleWon, method: 'SIMPLE_SHARE' };
}

/**
 * The bound that `reciprocalParts` finds, where that is less: for markets that are small enough for its time, once there
 * is a plan to aim at. Localities share no cluster, so each is a task of its own.
 */
export function* tightenSteps(
  problem: FormationProblem,
  alone: readonly StandAlone[],
  plan: Matching,
  bound: ObjectiveBound,
): BoundSteps {
  const companies = alone.length;
  if (companies < RECIPROCAL_FROM || companies > RECIPROCAL_MOST) return bound;
  const tasks = reciprocalTasks(problem, alone, plan);
  const answers = yield tasks.map((task) => ({ kind: 'RECIPROCAL' as const, task }));
  const won = tasks.reduce((sum, task, k) => {
    const parts = answers[k].parts;
    return sum + (parts ? boundOfParts(task.aloneWon, parts) : Number.POSITIVE_INFINITY);
  }, 0);
  return won < bound.won ? { won, method: 'PAIR_SHARE' } : bound;
}

/** A task for each locality, aimed at what a plan costs there. */
export function reciprocalTasks(
  problem: FormationProblem,
  alone: readonly StandAlone[],
  plan: Matching,
): ReciprocalTask[] {
  const plain = boundProblem(problem, alone);
  const { localityOf, aloneWon } = plain;
  const places = new Map<number, { companies: number[]; planWon: number; markets: PairMarket[] }>();
  const outside = new Set(aloneWon.keys());
  for (const { members } of plan) for (const i of members) outside.delete(i);
  aloneWon.forEach((won, i) => {
    if (Number.isNaN(won)) return;
    const place = places.get(localityOf[i]) ?? { companies: [], planWon: 0, markets: [] };
    places.set(localityOf[i], place);
    place.companies.push(i);
    if (outside.has(i)) place.planWon += won;
  });
  for (const cluster of plan) {
    const place = places.get(localityOf[cluster.members[0]]);
    if (place) place.planWon += clusterWon(problem, cluster);
  }
  for (const market of pairMarkets(plain))
    places.get(localityOf[market.kinds.companies[0]])?.markets.push(market);
  return [...places.values()].map(({ companies, planWon, markets }) => ({
    markets,
    companies: Int32Array.from(companies),
    aloneWon: Float64Array.from(companies, (i) => aloneWon[i]),
    planWon,
    work: companies.length * Math.min(RECIPROCAL_WORK, MOST_RECIPROCAL_WORK / aloneWon.length),
  }));
}

/** Contract and coordination. */
function clusterWon(problem: FormationProblem, { system, members }: MatchedCluster): number {
  const contract = contractWon(
    problem.systems[system],
    members.map((i) => memberOf(problem, i)),
  );
  return contract + problem.rules.coordinationWon * members.length ** 2;
}

/** `boundSteps` on the calling thread. */
export function leastBound(problem: FormationProblem, alone: readonly StandAlone[]): ObjectiveBound {
  return runHere(boundSteps(problem, alone));
}

/** `tightenSteps` on the calling thread. */
export function tightened(
  problem: FormationProblem,
  alone: readonly StandAlone[],
  plan: Matching,
  bound: ObjectiveBound,
): ObjectiveBound {
  return runHere(tightenSteps(problem, alone, plan, bound));
}

function runHere(steps: BoundSteps): ObjectiveBound {
  let step = steps.next();
  while (!step.done) step = steps.next(step.value.map(runBoundTask));
  return step.value;
}
