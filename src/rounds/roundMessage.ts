import type { BoundMethod } from '../engine/formation/matching.ts';
import type { FormationProblem } from '../engine/formation/problem.ts';
import type { ProblemKeys, ResultRows } from './roundRows.ts';

/** What the worker thread is given. */
export interface RoundTask {
  readonly costModel: 'SAVING' | 'SIMILARITY';
  readonly problem: FormationProblem;
  readonly keys: ProblemKeys;
  readonly seed: number;
  readonly effort: number;
  /** Seconds of processor time for a proof after the search; 0 for none. */
  readonly proofSeconds: number;
  /** Make the result stable at this epsilon; null: leave it as found. */
  readonly stability: { readonly epsilonPercent: number } | null;
  /** One Int32; not 0 once the round is to stop. */
  readonly stop: SharedArrayBuffer;
}

/** What making the result stable did. */
export interface StabilitySummary {
  readonly savingBeforeWon: number;
  readonly moves: number;
  readonly freeMoverCount: number;
  readonly heldByMinimumCount: number;
  readonly heldByStandAloneCount: number;
}

/** Sums over the result; what a model does not know is null. */
export interface RoundSummary {
  readonly matchedCount: number;
  readonly clusterCount: number;
  readonly standAloneWon: number | null;
  readonly savingWon: number | null;
  readonly netSavingWon: number | null;
  readonly coordinationWon: number | null;
  readonly boundWon: number | null;
  readonly boundMethod: BoundMethod | null;
  readonly gapPercent: number | null;
  readonly informationLossPercent: number | null;
  /** Null where stability was not asked for. */
  readonly stability: StabilitySummary | null;
  readonly resultHash: string;
  readonly solveMs: number;
}

/** What a round has come to while it works. */
export interface RoundStanding {
  /** Saving of the best plan so far. */
  readonly savingWon: number;
  /** No plan that asks no more coordination saves more; null before the first bound. */
  readonly boundWon: number | null;
}

/** How far the thread is. */
export interface RoundAdvance {
  readonly phase: 'SOLVING' | 'PRICING';
  /** Part of the phase, 0..1. */
  readonly done: number;
  /** Null before there is anything to say, and always where groups are formed by similarity. */
  readonly standing: RoundStanding | null;
}

/** What the worker thread says. */
export type RoundMessage =
  | ({ readonly kind: 'progress' } & RoundAdvance)
  | { readonly kind: 'done'; readonly summary: RoundSummary; readonly rows: ResultRows }
  | { readonly kind: 'stopped' }
  /** The independent check found the result wrong: it must not be used. */
  | {
      readonly kind: 'unsound';
      readonly faults: readonly { readonly code: string; readonly subject: string }[];
    };
