import type { Solution } from '../engine/formation/matching.ts';
import type { FormationProblem } from '../engine/formation/problem.ts';
import type { ProvedMatching } from '../engine/formation/proof/proveMatching.ts';
import type { Watch } from '../engine/formation/search.ts';
import type { TellStanding } from '../engine/formation/standings.ts';

/** CPU seconds of the calling thread so far: what other threads of the server do costs a proof nothing. */
export function threadSeconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1e6;
}

/**
 * Proves a solution within so many seconds of the calling thread's processor time. The linear solver is loaded here, so
 * that rounds without a proof do not pay for it.
 *
 * @throws AbortedError where `watch` says stop
 */
export async function proveRound(
  problem: FormationProblem,
  solution: Solution,
  budgetSeconds: number,
  watch: Watch,
  tell?: TellStanding,
): Promise<ProvedMatching> {
  const [{ highsSolver }, { proveMatching }] = await Promise.all([
    import('./linearSolver.ts'),
    import('../engine/formation/proof/proveMatching.ts'),
  ]);
  const linearSolver = await highsSolver();
  const { seed } = solution;
  return proveMatching(problem, solution, {
    linearSolver,
    cpuSeconds: threadSeconds,
    budgetSeconds,
    seed,
    watch,
    ...(tell && { tell }),
  });
}
