import type { BoundMethod, Matching } from '../matching.ts';
import type { Watch } from '../search.ts';
import type { TellStanding } from '../standings.ts';
import type { LinearSolver } from './linearSolver.ts';

/** What a proof may use. */
export interface ProofOptions {
  readonly linearSolver: LinearSolver;
  /** CPU seconds so far: the only clock of a proof. */
  cpuSeconds(): number;
  /** CPU seconds that it may take; 0 leaves everything as it is. */
  readonly budgetSeconds: number;
  readonly seed: number;
  /** A distance of the bound, in percent of the objective, that is good enough to end; default 0. */
  readonly enoughPercent?: number;
  /** Told the part of the budget that is used, 0..1; answering true stops the proof. */
  readonly watch?: Watch;
  /** Told whenever the best matching or the bound has become better. */
  readonly tell?: TellStanding;
}

/** A matching at least as good as the one given, and a bound at least as tight. */
export interface Proof {
  readonly clusters: Matching;
  /** Saving less coordination of `clusters`. */
  readonly objectiveWon: number;
  /** No admissible matching has more. */
  readonly objectiveBoundWon: number;
  readonly boundMethod: BoundMethod;
  /** The bound is reached: the matching is optimal to the won. */
  readonly proved: boolean;
  /** The caller stopped it. */
  readonly isStopped: boolean;
  readonly statistics: ProofStatistics;
}

/** How a proof went. */
export interface ProofStatistics {
  /** Kinds of company that prices can tell apart. */
  readonly types: number;
  /** Possible clusters that were found one by one, and the longest list of all within a gap. */
  readonly columns: number;
  readonly listed: number;
  /** Cuts of the master. */
  readonly cuts: number;
  /** Complete rounds of exact pricing, nodes of their trees, and nodes of branch and bound over lists. */
  readonly pricingRounds: number;
  readonly pricingNodes: number;
  readonly listNodes: number;
  readonly cpuSeconds: number;
}
