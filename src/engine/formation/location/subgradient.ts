import type { Branch, Relaxation } from './relaxation.ts';

/** How long and how far multipliers are moved. */
export interface Stride {
  readonly rounds: number;
  /** First step, as a part of the gap. */
  readonly step: number;
  /** Rounds without a better bound before the step is halved. */
  readonly patience: number;
}

/** What the rounds had in common: which way a linear program would lean. */
export interface Tendency {
  /** How much of each facility was open, late rounds counting more. */
  readonly opened: Float64Array;
  /** How far each customer was from being served once. */
  readonly unsettled: Float64Array;
}

/** Part of the last direction that is kept (Camerini, Fratta & Maffioli 1975), and of the last tendency. */
const MOMENTUM = 0.3;
const MEMORY = 0.93;

/**
 * Raises the branch's bound by moving its multipliers (subgradient method, Held, Wolfe & Crowder 1974). The relaxation
 * is left evaluated at the best of them.
 *
 * @param upper cost of the best solution known; the method stops where the bound reaches `limit`
 * @param onRound told after every round, so that solutions can be made of what the facilities picked
 */
export function raiseBound(
  relaxation: Relaxation,
  branch: Branch,
  upper: number,
  limit: number,
  stride: Stride,
  onRound: (round: number) => void,
): Tendency {
  const { customers, served } = relaxation;
  const { multipliers } = branch;
  const best = Float64Array.from(multipliers);
  const direction = new Float64Array(customers);
  const tendency = {
    opened: new Float64Array(relaxation.facilities),
    unsettled: new Float64Array(customers),
  };
  let bestBound = Number.NEGATIVE_INFINITY;
  let { step } = stride;
  let stale = 0;
  for (let round = 0; round < stride.rounds; round++) {
    const bound = relaxation.evaluate(branch);
    onRound(round);
    remember(relaxation, branch, tendency, round === 0 ? 0 : MEMORY);
    if (bound > bestBound) {
      if (bound > bestBound + 1e-7 * Math.abs(bound)) stale = 0;
      bestBound = bound;
      best.set(multipliers);
      if (bound >= limit) break;
    } else stale++;
    if (stale >= stride.patience) {
      stale = 0;
      step /= 2;
      multipliers.set(best);
      direction.fill(0);
      continue;
    }
    let norm = 0;
    for (let i = 0; i < customers; i++) {
      if (branch.fixedTo[i] >= 0) continue;
      direction[i] = 1 - served[i] + MOMENTUM * direction[i];
      norm += direction[i] * direction[i];
    }
    if (norm < 1e-12) break;
    const length = (step * Math.max(upper - bound, 1e-6 * Math.abs(upper))) / norm;
    for (let i = 0; i < customers; i++) if (branch.fixedTo[i] < 0) multipliers[i] += length * direction[i];
  }
  multipliers.set(best);
  relaxation.evaluate(branch);
  branch.bound = Math.max(branch.bound, relaxation.bound);
  return tendency;
}

function remember(relaxation: Relaxation, branch: Branch, tendency: Tendency, memory: number): void {
  const { opened, served } = relaxation;
  for (let j = 0; j < opened.length; j++) {
    tendency.opened[j] = memory * tendency.opened[j] + (1 - memory) * opened[j];
  }
  for (let i = 0; i < served.length; i++) {
    const off = branch.fixedTo[i] < 0 ? Math.abs(1 - served[i]) : 0;
    tendency.unsettled[i] = memory * tendency.unsettled[i] + (1 - memory) * off;
  }
}
