import { contractWon } from '../pricing/quote.ts';
import type { StandAlone } from '../pricing/standAlone.ts';
import { AbortedError } from './blockSearch.ts';
import { subProblem } from './blocks.ts';
import { type BoundProblem, boundProblem } from './bounds/boundProblem.ts';
import type { BoundMethod, MatchedCluster, Matching } from './matching.ts';
import { type MendedTask, mendedParts } from './mendedBound.ts';
import { boundFromParts, boundOfParts, type PairMarket, pairMarkets, pairParts } from './pairBound.ts';
import { type FormationProblem, memberOf } from './problem.ts';
import { type ReciprocalTask, reciprocalParts } from './reciprocalBound.ts';
import { simpleBoundOf } from './simpleBound.ts';

/**
 * Companies from which and up to which the pair bound is tightened. Below, a proof takes seconds; above, it costs more
 * than it gains.
 */
const TIGHTENED_FROM = 60;
const TIGHTENED_MOST = 2000;
/**
 * Companies of a locality up to which trees are tried first, by prices near to those of the plan; beyond, or where they do
 * not end, what companies owe each other. Nodes times companies that trees may look at, for each company.
 */
const MENDED_MOST = 400;
const MENDED_WORK = 60_000;
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
  | { readonly kind: 'RECIPROCAL'; readonly task: ReciprocalTask }
  | { readonly kind: 'MENDED'; readonly task: MendedTask };

/** What each kind of task answers. */
export interface BoundAnswer {
  readonly simpleWon?: number;
  readonly markets?: readonly PairMarket[];
  readonly parts?: Float64Array;
}

/** The algorithm of a bound: whoever drives it runs the tasks and answers in their order. */
export type BoundSteps = Generator<readonly BoundTask[], ObjectiveBound, readonly BoundAnswer[]>;

/** Asked now and then whether nobody wants the answer any more. */
export type IsStopped = () => boolean;

/**
 * Runs one task of a bound. The same task gives the same answer anywhere.
 *
 * @throws AbortedError where `isStopped` says so
 */
export function runBoundTask(task: BoundTask, isStopped: IsStopped): BoundAnswer {
  if (isStopped()) throw new AbortedError('the bound was stopped');
  switch (task.kind) {
    case 'SIMPLE':
      return { simpleWon: simpleBoundOf(task.problem) };
    case 'MARKETS':
      return { markets: pairMarkets(task.problem) };
    case 'PARTS':
      return { parts: pairParts(task.market, task.from, task.to) };
    case 'RECIPROCAL':
      return { parts: reciprocalParts(task.task, isStopped) };
    case 'MENDED': {
      const parts = mendedParts(task.task, isStopped);
      return parts ? { parts } : {};
    }
  }
}

/**
 * The least of the bounds that a round can afford: `simpleBoundWon` and `pairBoundWon`. Both hold for any search. The
 * work is cut by the problem alone, so that the bound is the same, to the last bit, on any number of threads.
 */
export function* boundSteps(problem: FormationProblem, alone: readonly StandAlone[]): BoundSteps {
  const plain = boundProblem(problem, alone);
  const [prepared] = yield [{ kind: 'MARKETS', problem: plain }];
  const ranges = (prepared.markets ?? []).flatMap((market) =>
    market.ranges.map(([from, to]) => ({ kind: 'PARTS' as const, market, from, to })),
  );
  const [{ simpleWon = Number.POSITIVE_INFINITY }, ...answers] = yield [
    { kind: 'SIMPLE', problem: plain },
    ...ranges,
  ];
  const parts = ranges.map(({ market, from, to }, k) => ({ market, from, to, won: answers[k].parts }));
  const pair = boundFromParts(plain, parts);
  return pair < simpleWon ? { won: pair, method: 'PAIR_SHARE' } : { won: simpleWon, method: 'SIMPLE_SHARE' };
}

/**
 * A bound once there is a plan to aim at, for markets that are small enough for its time, where it is less: by prices near
 * to the plan's that trees prove, or by what companies owe each other. Localities share no cluster, so each is on its own.
 */
export function* tightenSteps(
  problem: FormationProblem,
  alone: readonly StandAlone[],
  plan: Matching,
  bound: ObjectiveBound,
): BoundSteps {
  const companies = alone.length;
  if (companies < TIGHTENED_FROM || companies > TIGHTENED_MOST) return bound;
  const places = placesOf(alone, problem, plan);
  const small = places.filter((place) => place.companies.length <= MENDED_MOST);
  const mended = yield small.map((place) => ({ kind: 'MENDED' as const, task: mendedTask(problem, place) }));
  const wonOf = new Map<Place, number>();
  small.forEach((place, k) => {
    const { parts } = mended[k];
    if (parts) wonOf.set(place, boundOfParts(aloneWonOf(alone, place), parts));
  });
  const open = places.filter((place) => !wonOf.has(place));
  const tasks = open.length === 0 ? [] : reciprocalTasks(problem, alone, open);
  const answers = yield tasks.map((task) => ({ kind: 'RECIPROCAL' as const, task }));
  open.forEach((place, k) => {
    const { parts } = answers[k];
    wonOf.set(place, parts ? boundOfParts(tasks[k].aloneWon, parts) : Number.POSITIVE_INFINITY);
  });
  const won = places.reduce((sum, place) => sum + (wonOf.get(place) ?? 0), 0);
  if (won >= bound.won) return bound;
  return {
    won,
    method: small.length > 0 && open.length < places.length ? 'COLUMN_GENERATION' : 'PAIR_SHARE',
  };
}

/** The companies of a locality that can use a system, ascending, and the plan's clusters there. */
export interface Place {
  readonly companies: number[];
  readonly plan: MatchedCluster[];
}

/** The localities of a problem. */
export function placesOf(
  alone: readonly StandAlone[],
  { localityOf }: FormationProblem,
  plan: Matching,
): Place[] {
  const places = new Map<number, Place>();
  alone.forEach(({ system }, i) => {
    if (system < 0) return;
    const place = places.get(localityOf[i]) ?? { companies: [], plan: [] };
    places.set(localityOf[i], place);
    place.companies.push(i);
  });
  for (const cluster of plan) places.get(localityOf[cluster.members[0]])?.plan.push(cluster);
  return [...places.values()];
}

function aloneWonOf(alone: readonly StandAlone[], { companies }: Place): Float64Array {
  return Float64Array.from(companies, (i) => alone[i].won);
}

/** A task for the trees of a place. */
export function mendedTask(problem: FormationProblem, { companies, plan }: Place): MendedTask {
  const capacity = problem.systems.map(({ capacityUnits }) => capacityUnits);
  const numberOf = new Map(companies.map((i, k) => [i, k]));
  return {
    problem: subProblem(problem, companies, capacity),
    plan: plan.map(({ system, members }) => ({
      system,
      members: members.map((i) => numberOf.get(i) as number),
    })),
    work: MENDED_WORK * companies.length,
  };
}

/** A task for each place, aimed at what the plan costs there. */
export function reciprocalTasks(
  problem: FormationProblem,
  alone: readonly StandAlone[],
  places: readonly Place[],
): ReciprocalTask[] {
  const plain = boundProblem(problem, alone);
  const markets = Map.groupBy(pairMarkets(plain), ({ kinds }) => problem.localityOf[kinds.companies[0]]);
  return places.map((place) => {
    const outside = new Set(place.companies);
    let planWon = 0;
    for (const cluster of place.plan) {
      planWon += clusterWon(problem, cluster);
      for (const i of cluster.members) outside.delete(i);
    }
    for (const i of outside) planWon += alone[i].won;
    return {
      markets: markets.get(problem.localityOf[place.companies[0]]) ?? [],
      companies: Int32Array.from(place.companies),
      aloneWon: aloneWonOf(alone, place),
      planWon,
      work: place.companies.length * Math.min(RECIPROCAL_WORK, MOST_RECIPROCAL_WORK / alone.length),
    };
  });
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
export function leastBound(
  problem: FormationProblem,
  alone: readonly StandAlone[],
  isStopped: IsStopped = () => false,
): ObjectiveBound {
  return runHere(boundSteps(problem, alone), isStopped);
}

/** `tightenSteps` on the calling thread. */
export function tightened(
  problem: FormationProblem,
  alone: readonly StandAlone[],
  plan: Matching,
  bound: ObjectiveBound,
  isStopped: IsStopped = () => false,
): ObjectiveBound {
  return runHere(tightenSteps(problem, alone, plan, bound), isStopped);
}

function runHere(steps: BoundSteps, isStopped: IsStopped): ObjectiveBound {
  let step = steps.next();
  while (!step.done) step = steps.next(step.value.map((task) => runBoundTask(task, isStopped)));
  return step.value;
}
