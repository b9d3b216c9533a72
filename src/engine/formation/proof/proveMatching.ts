import type { StandAlone } from '../../pricing/standAlone.ts';
import {
  contractsOf,
  gapPercent,
  type Matching,
  matchingHash,
  matchingTotals,
  type Solution,
} from '../matching.ts';
import { type FormationProblem, standAlonePrices } from '../problem.ts';
import { AbortedError } from '../solve.ts';
import { partProver } from './partProof.ts';
import type { ProofOptions, ProofStatistics } from './proof.ts';
import { proofInstance } from './proofInstance.ts';
import { Prover } from './prover.ts';

/** A solution after a proof, and how the proof went. */
export interface ProvedMatching {
  /** At least as good as the one given, with a bound at least as tight; the same seed and effort. */
  readonly solution: Solution;
  /** The bound is reached: the matching is optimal to the won. */
  readonly proved: boolean;
  /** Distance of the bound in percent of the saving. */
  readonly gapPercent: number;
  readonly statistics: ProofStatistics;
}

/**
 * Proves how good a matching is, and improves it where it can: set partition by column generation over company types
 * (Gilmore & Gomory 1961; Barnhart et al. 1998), exact pricing by branch and bound, reduced-cost fixing, enumeration
 * within the gap (Baldacci et al. 2008), rank-one cuts (Pecin et al. 2017) and branch and bound over what is left.
 *
 * Every bound is proved and every matching admissible wherever the budget ends; with time to spare the same input and
 * seed give the same result. Meant for programme-sized rounds of up to a few hundred companies: the memory is some
 * hundred megabytes, and the time beyond the first bound is what the budget says.
 *
 * @param solution what `solve` gave for the same problem
 * @throws RangeError where the solution breaks a limit; AbortedError where `watch` says stop
 */
export function proveMatching(
  problem: FormationProblem,
  solution: Solution,
  options: ProofOptions,
): ProvedMatching {
  const alone = standAlonePrices(problem);
  const instance = proofInstance(problem, alone);
  const prover = new Prover(instance, alone, solution, options, (secondsLeft) =>
    partProver(problem, alone, options, secondsLeft),
  );
  const proof = prover.run();
  if (proof.isStopped) throw new AbortedError('the proof was stopped');
  const improved: Solution = {
    ...solution,
    ...(proof.clusters === solution.clusters ? {} : newPlan(problem, alone, proof.clusters)),
    objectiveBoundWon: proof.objectiveBoundWon,
    boundMethod: proof.boundMethod,
  };
  return {
    solution: improved,
    proved: proof.proved,
    gapPercent: gapPercent(improved.savingWon, improved.objectiveBoundWon + improved.coordinationWon),
    statistics: proof.statistics,
  };
}

/** What a solution says about its clusters. */
function newPlan(
  problem: FormationProblem,
  alone: readonly StandAlone[],
  clusters: Matching,
): Pick<Solution, 'clusters' | 'savingWon' | 'coordinationWon' | 'hash'> {
  const contracts = contractsOf(problem, clusters);
  const totals = matchingTotals(problem, alone, clusters, contracts);
  return { clusters, ...totals, hash: matchingHash(problem, clusters, contracts) };
}
