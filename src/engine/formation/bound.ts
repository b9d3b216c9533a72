import type { StandAlone } from '../pricing/standAlone.ts';
import { type BoundProblem, boundProblem } from './bounds/boundProblem.ts';
import type { BoundMethod } from './matching.ts';
import { boundFromParts, type PairMarket, pairMarkets, pairParts } from './pairBound.ts';
import type { FormationProblem } from './problem.ts';
import { simpleBoundOf } from './simpleBound.ts';

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
  | { readonly kind: 'PARTS'; readonly market: PairMarket; readonly from: number; readonly to: number };

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
  return { parts: pairParts(task.market, task.from, task.to) };
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

/** `boundSteps` on the calling thread. */
export function leastBound(problem: FormationProblem, alone: readonly StandAlone[]): ObjectiveBound {
  const steps = boundSteps(problem, alone);
  let step = steps.next();
  while (!step.done) step = steps.next(step.value.map(runBoundTask));
  return step.value;
}
