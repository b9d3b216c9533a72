import type { Random } from '../../random.ts';
import { customerCount, facilityCount, type LocationProblem } from './locationProblem.ts';

/**
 * Open facilities without capacities, each customer served by the cheapest: best improvement over add, drop and swap
 * (fast interchange, Whitaker 1983), and kicks out of local optima.
 */
export class SiteSearch {
  readonly isOpen: Uint8Array;
  cost = 0;
  private readonly problem: LocationProblem;
  private readonly customers: number;
  private readonly facilities: number;
  private openCount = 0;
  /** Cheapest and second cheapest open facility of each customer; -1 where there is none. */
  private readonly first: Int32Array;
  private readonly second: Int32Array;
  /** What closing each open facility costs, its fixed cost deducted. */
  private readonly loss: Float64Array;
  private readonly spared: Float64Array;

  constructor(problem: LocationProblem) {
    this.problem = problem;
    this.customers = customerCount(problem);
    this.facilities = facilityCount(problem);
    this.isOpen = new Uint8Array(this.facilities);
    this.first = new Int32Array(this.customers);
    this.second = new Int32Array(this.customers);
    this.loss = new Float64Array(this.facilities);
    this.spared = new Float64Array(this.facilities);
  }

  /** Begins anew from these facilities, of which one at least must be open. Cost O(customers x facilities). */
  start(isOpen: Uint8Array): void {
    this.isOpen.set(isOpen);
    this.refresh();
  }

  /** Improves until no add, drop or swap does. A pass costs O(customers x facilities). */
  descend(): void {
    while (this.improve()) this.refresh();
  }

  /** Swaps `count` random open facilities for closed ones. */
  kick(count: number, random: Random): void {
    for (let k = 0; k < count; k++) {
      const opening = random.below(this.facilities);
      const closing = random.below(this.facilities);
      if (this.isOpen[opening] || !this.isOpen[closing]) continue;
      this.isOpen[opening] = 1;
      this.isOpen[closing] = 0;
    }
    this.refresh();
  }

  /** The facility of each customer. */
  facilityOf(): Int32Array {
    return Int32Array.from(this.first);
  }

  private refresh(): void {
    const { facilities, isOpen, first, second, loss } = this;
    const { cost, fixedCost } = this.problem;
    const sites: number[] = [];
    this.cost = 0;
    for (let j = 0; j < facilities; j++) {
      if (!isOpen[j]) continue;
      sites.push(j);
      this.cost += fixedCost[j];
      loss[j] = -fixedCost[j];
    }
    this.openCount = sites.length;
    for (let i = 0; i < this.customers; i++) {
      const row = i * facilities;
      let near = -1;
      let next = -1;
      for (const j of sites) {
        if (near < 0 || cost[row + j] < cost[row + near]) {
          next = near;
          near = j;
        } else if (next < 0 || cost[row + j] < cost[row + next]) next = j;
      }
      first[i] = near;
      second[i] = next;
      this.cost += cost[row + near];
      if (next >= 0) loss[near] += cost[row + next] - cost[row + near];
    }
  }

  /** Makes the best of all changes; false where none gains. */
  private improve(): boolean {
    const { facilities, isOpen, loss } = this;
    let opening = -1;
    let closing = -1;
    let least = -1e-9 * this.cost;
    if (this.openCount > 1) {
      for (let j = 0; j < facilities; j++) {
        if (!isOpen[j] || loss[j] >= least) continue;
        least = loss[j];
        closing = j;
      }
    }
    for (let candidate = 0; candidate < facilities; candidate++) {
      if (isOpen[candidate]) continue;
      const added = this.costOfAdding(candidate);
      let bestToClose = -1;
      let change = added;
      for (let j = 0; j < facilities; j++) {
        if (!isOpen[j]) continue;
        const swapped = added + loss[j] - this.spared[j];
        if (swapped >= change) continue;
        change = swapped;
        bestToClose = j;
      }
      if (change >= least) continue;
      least = change;
      opening = candidate;
      closing = bestToClose;
    }
    if (opening < 0 && closing < 0) return false;
    if (opening >= 0) isOpen[opening] = 1;
    if (closing >= 0) isOpen[closing] = 0;
    return true;
  }

  /** What adding a facility costs; fills how much less each open one would then be missed. */
  private costOfAdding(candidate: number): number {
    const { facilities, first, second, spared } = this;
    const { cost, fixedCost } = this.problem;
    spared.fill(0);
    let added = fixedCost[candidate];
    for (let i = 0; i < this.customers; i++) {
      const row = i * facilities;
      const near = cost[row + first[i]];
      const own = cost[row + candidate];
      if (own < near) {
        added += own - near;
        // Closing the nearest would have cost the way to the second one; now it costs nothing more.
        if (second[i] >= 0) spared[first[i]] += cost[row + second[i]] - near;
      } else if (second[i] < 0) {
        // The only open one serves everybody; without it this customer would have to come here.
        spared[first[i]] -= own - near;
      } else if (own < cost[row + second[i]]) {
        spared[first[i]] += cost[row + second[i]] - own;
      }
    }
    return added;
  }
}
