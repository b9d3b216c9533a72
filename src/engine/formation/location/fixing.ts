import type { Branch, Relaxation } from './relaxation.ts';

/**
 * Decides what no solution cheaper than `limit` can have otherwise, by reduced costs of the last evaluation, which must
 * have been of this branch. Cost O(facilities), with capacities O(facilities x customers x picked customers).
 *
 * @returns false where the branch holds no such solution
 */
export function fixDecided(relaxation: Relaxation, branch: Branch, limit: number): boolean {
  const { reducedCost, bound } = relaxation;
  if (bound >= limit) return false;
  for (let j = 0; j < relaxation.facilities; j++) {
    if (branch.status[j] !== -1) continue;
    if (reducedCost[j] > 0 && bound + reducedCost[j] >= limit) branch.status[j] = 0;
    else if (reducedCost[j] < 0 && bound - reducedCost[j] >= limit) branch.status[j] = 1;
  }
  if (!branch.banned) return true;
  const wanted = banCustomers(relaxation, branch, branch.banned, limit);
  for (const [customer, facility] of wanted) {
    if (branch.fixedTo[customer] >= 0) return false;
    fixCustomer(branch, customer, facility);
  }
  return settle(relaxation, branch, branch.banned);
}

/** Decides who serves a customer. */
export function fixCustomer(branch: Branch, customer: number, facility: number): void {
  branch.fixedTo[customer] = facility;
  branch.status[facility] = 1;
}

/** Bans pairs that are too dear; returns the pairs that are too dear to do without. */
function banCustomers(
  relaxation: Relaxation,
  branch: Branch,
  banned: Uint8Array,
  limit: number,
): [customer: number, facility: number][] {
  const { customers, knapsack, costs, room, items } = relaxation;
  const { demand } = relaxation.problem;
  const wanted: [number, number][] = [];
  const places = new Int32Array(customers);
  relaxation.measureRoom(branch);
  for (let j = 0; j < relaxation.facilities; j++) {
    if (branch.status[j] === 0) continue;
    const others = relaxation.bound - relaxation.share(branch, j) + relaxation.openingCost[j];
    relaxation.fillKnapsack(branch, j);
    places.fill(-1);
    for (let k = 0; k < knapsack.count; k++) places[items[k]] = k;
    for (let i = 0; i < customers; i++) {
      const at = j * customers + i;
      if (branch.fixedTo[i] >= 0 || banned[at]) continue;
      if (demand[i] > room[j]) {
        banned[at] = 1;
        continue;
      }
      const worth = branch.multipliers[i] - costs[at];
      const rest = knapsack.relaxedValue(room[j] - demand[i], places[i]);
      if (others - worth - rest >= limit) banned[at] = 1;
      else if (relaxation.picks[at] && relaxation.opened[j] === 1) {
        const without = relaxation.openingCost[j] - knapsack.relaxedValue(room[j], places[i]);
        const share = branch.status[j] === 1 ? without : Math.min(0, without);
        if (relaxation.bound - relaxation.share(branch, j) + share >= limit) wanted.push([i, j]);
      }
      relaxation.work += knapsack.count;
    }
  }
  return wanted;
}

/** Follows up decisions: nobody left to serve a customer, only one left, or too little room. */
function settle(relaxation: Relaxation, branch: Branch, banned: Uint8Array): boolean {
  const { customers, facilities, room } = relaxation;
  const { demand } = relaxation.problem;
  for (let again = true; again; ) {
    again = false;
    relaxation.measureRoom(branch);
    for (let j = 0; j < facilities; j++) if (room[j] < 0) return false;
    for (let i = 0; i < customers; i++) {
      if (branch.fixedTo[i] >= 0) continue;
      let only = -1;
      let count = 0;
      for (let j = 0; j < facilities && count < 2; j++) {
        if (branch.status[j] === 0 || banned[j * customers + i] || demand[i] > room[j]) continue;
        only = j;
        count++;
      }
      if (count === 0) return false;
      if (count > 1) continue;
      fixCustomer(branch, i, only);
      again = true;
    }
  }
  return true;
}
