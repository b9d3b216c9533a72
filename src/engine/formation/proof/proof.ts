import type { BoundMethod, Matching } from '../matching.ts';
import type { Watch } from '../search.ts';
import type { LinearSolver } from './linearSolver.ts';

/** COLUMN_GENERATION: proved by exact pricing. PROVED_OPTIMUM: nothing better exists. */
export type ProofBoundMethod = BoundMethod | 'COLUMN_GENERATION' | 'PROVED_OPTIMUM';

/** What a proof may use. */
export interface ProofOptions {
  readonly linearSolver: LinearSolver;
  /** CPU seconds of this process so far: the only clock of a proof. */
  cpuSeconds(): number;
  readonly budgetSeconds: number;
  readonly seed: number;
  /** Told the part of the budget that is used, 0..1; answering true ends the proof with what it has. */
  readonly watch?: Watch;
}

/** A matching at least as good as the one given, and a bound at least as tight. */
export interface Proof {
  readonly clusters: Matching;
  /** Saving less coordination of `clusters`. */
  readonly objectiveWon: number;
  /** No admissible matching has more. */
  readonly objectiveBoundWon: number;
  readonly boundMethod: ProofBoundMethod;
  /** The bound is reached: the matching is optimal to the won. */
  readonly proved: boolean;
  readonly statistics: ProofStatistics;
}

/** How a proof went. */
export interface ProofStatistics {
  readonly types: number;
  readonly columns: number;
  readonly cuts: number;
  readonly pricingRounds: number;
  readonly pricingNodes: number;
  readonly enumerated: number;
  readonly cpuSeconds: number;
}
