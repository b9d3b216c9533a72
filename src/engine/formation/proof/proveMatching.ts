import type { Solution } from '../matching.ts';
import { type FormationProblem, standAlonePrices } from '../problem.ts';
import type { Proof, ProofOptions } from './proof.ts';
import { proofInstance } from './proofInstance.ts';
import { Prover } from './prover.ts';

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
