import { branchAndBound } from './branching.ts';
import { fixDecided } from './fixing.ts';
import { AssignmentIncumbent, SiteIncumbent } from './incumbents.ts';
import {
  assertLocationProblem,
  customerCount,
  facilityCount,
  type Location,
  type LocationProblem,
} from './locationProblem.ts';
import { type Branch, Relaxation } from './relaxation.ts';
import { raiseBound, type Stride } from './subgradient.ts';

/** Rounds of the search when a short proof did not end: it is worth while only for what is hard to prove. */
const HARD_ROUNDS = 6;
/** Elementary steps of the short proof. */
const SHORT_WORK = { sites: 2e8, assignments: 5e7 };
const ROOT: Stride = { rounds: 600, step: 2, patience: 12 };
/** Elementary steps of the proof: about 20 CPU seconds at most, with capacities or without. */
const PROOF_WORK = { sites: 1e10, assignments: 5e8 };

/** A solution, and what is known about better ones. */
export interface LocationResult extends Location {
  /** No solution costs less. */
  readonly bound: number;
  /** Whether none costs less than this one, but for rounding (a billionth). */
  readonly proved: boolean;
}

/**
 * Locates facilities at least cost: local search, Lagrangian bound, and branch and bound until the optimum is proved or
 * the work is used up. Same problem, seed and effort: same result.
 *
 * @param options.proofWork most elementary steps of the proof; the result is never worse for more
 * @returns null where capacities leave no solution (or, where the work is used up first, none was found)
 * @throws RangeError where the problem makes no sense
 */
export function locate(
  problem: LocationProblem,
  options: { readonly seed: number; readonly proofWork?: number },
): LocationResult | null {
  assertLocationProblem(problem);
  const customers = customerCount(problem);
  if (customers === 0) return { facilityOf: new Int32Array(0), cost: 0, bound: 0, proved: true };
  const relaxation = new Relaxation(problem);
  const incumbent = problem.capacity
    ? new AssignmentIncumbent(problem, options.seed)
    : new SiteIncumbent(problem, options.seed);
  const root = rootOf(problem);
  if (!problem.capacity) incumbent.search(1);
  const tendency = raiseBound(relaxation, root, incumbent.upper(), incumbent.limit(), ROOT, (round) => {
    if (round % 10 === 9) incumbent.tryPicks(relaxation, root);
  });
  incumbent.tryPicks(relaxation, root);
  const kind = problem.capacity ? 'assignments' : 'sites';
  const { proofWork = PROOF_WORK[kind] } = options;
  const prove = (work: number): number => {
    relaxation.evaluate(root);
    relaxation.work = 0;
    if (!fixDecided(relaxation, root, incumbent.limit())) return incumbent.cost;
    return branchAndBound(relaxation, root, tendency, incumbent, work);
  };
  let bound = prove(Math.min(proofWork, SHORT_WORK[kind]));
  if (bound < incumbent.limit()) {
    incumbent.search(HARD_ROUNDS);
    bound = Math.max(bound, prove(proofWork));
  }
  const location = incumbent.location();
  return location && { ...location, bound, proved: bound >= incumbent.limit() };
}

/** Nothing decided; a customer is worth its second cheapest facility at first. */
function rootOf(problem: LocationProblem): Branch {
  const customers = customerCount(problem);
  const facilities = facilityCount(problem);
  const multipliers = Float64Array.from({ length: customers }, (_, i) => {
    const row = problem.cost.slice(i * facilities, (i + 1) * facilities).sort();
    return row[Math.min(1, facilities - 1)];
  });
  return {
    status: new Int8Array(facilities).fill(-1),
    fixedTo: new Int32Array(customers).fill(-1),
    banned: problem.capacity ? new Uint8Array(customers * facilities) : null,
    multipliers,
    bound: Number.NEGATIVE_INFINITY,
  };
}
