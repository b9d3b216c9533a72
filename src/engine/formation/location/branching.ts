import { fixCustomer, fixDecided } from './fixing.ts';
import type { Branch, Relaxation } from './relaxation.ts';
import { raiseBound, type Stride, type Tendency } from './subgradient.ts';

const STRIDE: Stride = { rounds: 40, step: 0.6, patience: 6 };

/** The best solution known, and how solutions are made of what facilities picked. */
export interface Incumbent {
  cost: number;
  /** No more than this costs any solution that is left to find: the incumbent's, or an upper bound before there is one. */
  upper(): number;
  /** Whatever costs this much or more is no improvement. */
  limit(): number;
  /** Makes a solution of the last evaluation and keeps it where it is better. */
  tryPicks(relaxation: Relaxation, branch: Branch): void;
}

/**
 * Branch and bound, depth first, the likelier branch first: on facilities while any is undecided, then on who serves a
 * customer.
 *
 * @param mostWork elementary steps of the relaxation after which it stops
 * @returns a lower bound of every solution: the incumbent's cost where its optimality is proved
 */
export function branchAndBound(
  relaxation: Relaxation,
  root: Branch,
  rootTendency: Tendency,
  incumbent: Incumbent,
  mostWork: number,
): number {
  const open: Branch[] = [];
  // Parts without a better solution may still hold one as dear as the limit of improvement.
  if (root.bound < incumbent.limit()) open.push(...split(relaxation, root, rootTendency));
  while (open.length > 0) {
    if (relaxation.work >= mostWork) {
      return open.reduce((least, branch) => Math.min(least, branch.bound), incumbent.cost);
    }
    const branch = open.pop() as Branch;
    if (branch.bound >= incumbent.limit()) continue;
    const tendency = raiseBound(relaxation, branch, incumbent.upper(), incumbent.limit(), STRIDE, (round) => {
      if (round === STRIDE.rounds >> 1) incumbent.tryPicks(relaxation, branch);
    });
    incumbent.tryPicks(relaxation, branch);
    if (!fixDecided(relaxation, branch, incumbent.limit())) continue;
    open.push(...split(relaxation, branch, tendency));
  }
  return incumbent.cost;
}

/** The parts of a branch, the likeliest last; none where everything is decided (the relaxation was exact there). */
function split(relaxation: Relaxation, branch: Branch, tendency: Tendency): Branch[] {
  const facility = facilityToDecide(relaxation, branch, tendency);
  if (facility >= 0) {
    const parts = [copyOf(branch), copyOf(branch)];
    const likely = tendency.opened[facility] > 0.5 ? 1 : 0;
    parts[0].status[facility] = 1 - likely;
    parts[1].status[facility] = likely;
    return parts;
  }
  if (!branch.banned) return [];
  return splitByCustomer(relaxation, branch, branch.banned, tendency);
}

/** The undecided facility whose decision says most: nearly half open, or else the one that costs most to overrule. */
function facilityToDecide({ reducedCost }: Relaxation, branch: Branch, { opened }: Tendency): number {
  let best = -1;
  let most = -1;
  for (let j = 0; j < branch.status.length; j++) {
    if (branch.status[j] !== -1) continue;
    const half = Math.min(opened[j], 1 - opened[j]);
    const score = half > 0.02 ? 1e18 * (1 + half) : Math.min(1e18, Math.abs(reducedCost[j]));
    if (score <= most) continue;
    most = score;
    best = j;
  }
  return best;
}

function splitByCustomer(
  relaxation: Relaxation,
  branch: Branch,
  banned: Uint8Array,
  tendency: Tendency,
): Branch[] {
  const { customers, facilities, costs, room } = relaxation;
  const { demand } = relaxation.problem;
  let customer = -1;
  let most = -1;
  for (let i = 0; i < customers; i++) {
    if (branch.fixedTo[i] >= 0) continue;
    const score = (tendency.unsettled[i] + 1e-6) * (demand[i] + 1e-9);
    if (score <= most) continue;
    most = score;
    customer = i;
  }
  if (customer < 0) return [];
  relaxation.measureRoom(branch);
  const allowed: number[] = [];
  for (let j = 0; j < facilities; j++) {
    const isAllowed = branch.status[j] === 1 && !banned[j * customers + customer];
    if (isAllowed && demand[customer] <= room[j]) allowed.push(j);
  }
  allowed.sort((a, b) => costs[b * customers + customer] - costs[a * customers + customer] || b - a);
  return allowed.map((facility) => {
    const part = copyOf(branch);
    fixCustomer(part, customer, facility);
    return part;
  });
}

function copyOf(branch: Branch): Branch {
  return {
    status: Int8Array.from(branch.status),
    fixedTo: Int32Array.from(branch.fixedTo),
    banned: branch.banned && Uint8Array.from(branch.banned),
    multipliers: Float64Array.from(branch.multipliers),
    bound: branch.bound,
  };
}
