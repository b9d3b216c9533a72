import type { BoundMethod, Matching, Solution } from '../matching.ts';
import { type FormationProblem, standAlonePrices } from '../problem.ts';
import type { Watch } from '../search.ts';
import type { LinearSolver } from './linearSolver.ts';
import { proofInstance } from './proofInstance.ts';
import { Prover, type ProofStatistics } from './prover.ts';

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

/**
 * Proves how good a matching is, and improves it where it can: set partition by column generation over company types
 * (Gilmore & Gomory 1961; Barnhart et al. 1998), exact pricing by branch and bound, subset-row cuts, reduced-cost
 * fixing, enumeration within the gap (Baldacci et al. 2008) and branch and bound over what is left.
 *
 * It takes part of nothing but time: the same budget may end elsewhere on another machine, but every bound is proved
 * and every matching admissible. Meant for programme-sized rounds of up to a few hundred companies.
 *
 * @param solution what `solve` gave for the same problem
 */
export function proveMatching(problem: FormationProblem, solution: Solution, options: ProofOptions): Proof {
  const alone = standAlonePrices(problem);
  const instance = proofInstance(problem, alone);
  return new Prover(instance, alone, solution, options).run();
}
