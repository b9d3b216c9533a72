import { Knapsack } from './knapsack.ts';
import { customerCount, facilityCount, type LocationProblem, usableCapacity } from './locationProblem.ts';

/** A part of all solutions: what is decided about facilities and about who may serve whom. */
export interface Branch {
  /** 1 open, 0 closed, -1 undecided; one entry a facility. */
  readonly status: Int8Array;
  /** Facility of each customer for which that is decided, or -1. */
  readonly fixedTo: Int32Array;
  /** Facility by facility, 1 where it may not serve a customer; null where there are no capacities. */
  readonly banned: Uint8Array | null;
  /** What each customer is worth to the facility that serves it. */
  readonly multipliers: Float64Array;
  /** No solution of this part costs less. */
  bound: number;
}

/**
 * Lagrangian relaxation of "every customer is served once" (Geoffrion 1974; with capacities Holmberg, Ronnqvist & Yuan
 * 1999): every facility picks the customers it gains most from, by a knapsack where it has a capacity. The open
 * facilities must hold all demand together; that is relaxed too, at its best price.
 *
 * All arrays are overwritten by the next evaluation. One evaluation costs O(facilities x customers), with capacities
 * mostly, since knapsacks are sorted from the last order and solved by branch and bound.
 */
export class Relaxation {
  readonly problem: LocationProblem;
  readonly customers: number;
  readonly facilities: number;
  /** Facility by facility: the cost of serving each customer. */
  readonly costs: Float64Array;
  /** Lower bound of the last evaluation. */
  bound = 0;
  /** Cost of opening each facility less the price of the capacity that it adds. */
  readonly openingCost: Float64Array;
  /** That less what it gains from its customers. */
  readonly reducedCost: Float64Array;
  /** How much of each facility is open: 1, 0, or a part of the one that settles the total capacity. */
  readonly opened: Float64Array;
  /** How often each customer is served. */
  readonly served: Float64Array;
  /** Facility by facility, 1 where it picks a customer. */
  readonly picks: Uint8Array;
  /** Capacity of each facility that decided customers leave. */
  readonly room: Float64Array;
  readonly knapsack: Knapsack;
  /** Customers of the items in the knapsack. */
  readonly items: Int32Array;
  /** Elementary steps so far, all evaluations together. */
  work = 0;
  private readonly totalDemand: number;
  /** Facility by facility, customers in the order of falling worth per demand when it was last sorted. */
  private readonly order: Int32Array;
  private readonly ratios: Float64Array;

  constructor(problem: LocationProblem) {
    this.problem = problem;
    this.customers = customerCount(problem);
    this.facilities = facilityCount(problem);
    const { customers, facilities } = this;
    this.costs = new Float64Array(facilities * customers);
    this.order = new Int32Array(problem.capacity ? facilities * customers : 0);
    for (let j = 0; j < facilities; j++) {
      for (let i = 0; i < customers; i++) this.costs[j * customers + i] = problem.cost[i * facilities + j];
    }
    for (let k = 0; k < this.order.length; k++) this.order[k] = k % customers;
    this.totalDemand = problem.demand.reduce((a, b) => a + b, 0);
    this.openingCost = new Float64Array(facilities);
    this.reducedCost = new Float64Array(facilities);
    this.opened = new Float64Array(facilities);
    this.served = new Float64Array(customers);
    this.picks = new Uint8Array(facilities * customers);
    this.room = new Float64Array(facilities);
    this.knapsack = new Knapsack(customers);
    this.items = new Int32Array(customers);
    this.ratios = new Float64Array(customers);
  }

  /** The bound at the branch's multipliers. */
  evaluate(branch: Branch): number {
    const { customers, facilities, costs } = this;
    this.measureRoom(branch);
    let sum = 0;
    for (let i = 0; i < customers; i++) {
      const fixed = branch.fixedTo[i];
      sum += fixed < 0 ? branch.multipliers[i] : costs[fixed * customers + i];
    }
    for (let j = 0; j < facilities; j++) {
      const gain = branch.status[j] === 0 ? 0 : this.pickCustomers(branch, j);
      this.openingCost[j] = this.problem.fixedCost[j];
      this.reducedCost[j] = this.problem.fixedCost[j] - gain;
    }
    this.work += facilities * customers;
    this.bound = sum + this.coverDemand(branch);
    this.countServed();
    return this.bound;
  }

  /** What a facility adds to the bound of the last evaluation. */
  share(branch: Branch, facility: number): number {
    if (branch.status[facility] === 0) return 0;
    const reduced = this.reducedCost[facility];
    return branch.status[facility] === 1 ? reduced : Math.min(0, reduced);
  }

  /** Puts all customers that a facility may gain from into the knapsack; only with capacities. */
  fillKnapsack(branch: Branch, facility: number): void {
    const { customers, knapsack, ratios, items, costs } = this;
    const { demand } = this.problem;
    const room = this.room[facility];
    const start = facility * customers;
    for (let i = 0; i < customers; i++) {
      const worth = branch.multipliers[i] - costs[start + i];
      const isCandidate =
        worth > 0 && branch.fixedTo[i] < 0 && demand[i] <= room && !branch.banned?.[start + i];
      ratios[i] = isCandidate ? worth / Math.max(demand[i], 1e-300) : -1;
    }
    this.sortOrder(start);
    knapsack.count = 0;
    for (let k = 0; k < customers; k++) {
      const i = this.order[start + k];
      if (ratios[i] < 0) break;
      items[knapsack.count] = i;
      knapsack.profits[knapsack.count] = branch.multipliers[i] - costs[start + i];
      knapsack.weights[knapsack.count] = demand[i];
      knapsack.count++;
    }
  }

  /** Capacity that is left beside the decided customers. */
  measureRoom(branch: Branch): void {
    const { capacity, demand } = this.problem;
    if (!capacity) return;
    for (let j = 0; j < this.facilities; j++) this.room[j] = usableCapacity(capacity[j]);
    for (let i = 0; i < this.customers; i++) {
      if (branch.fixedTo[i] >= 0) this.room[branch.fixedTo[i]] -= demand[i];
    }
  }

  /** Fills the picks of a facility and returns what it gains from them. */
  private pickCustomers(branch: Branch, facility: number): number {
    const { customers, costs, picks, knapsack } = this;
    const start = facility * customers;
    const { multipliers } = branch;
    if (!this.problem.capacity) {
      let gain = 0;
      for (let i = 0; i < customers; i++) {
        const worth = multipliers[i] - costs[start + i];
        if (worth > 0) {
          gain += worth;
          picks[start + i] = 1;
        } else picks[start + i] = 0;
      }
      return gain;
    }
    this.fillKnapsack(branch, facility);
    const gain = knapsack.solve(this.room[facility]);
    this.work += knapsack.steps;
    picks.fill(0, start, start + customers);
    for (let k = 0; k < knapsack.count; k++) picks[start + this.items[k]] = knapsack.taken[k];
    return gain;
  }

  /** Nearly sorted from the last time: insertion takes few steps. */
  private sortOrder(start: number): void {
    const { order, ratios } = this;
    for (let k = start + 1; k < start + this.customers; k++) {
      const item = order[k];
      const ratio = ratios[item];
      let place = k;
      for (; place > start && ratios[order[place - 1]] < ratio; place--) order[place] = order[place - 1];
      order[place] = item;
    }
  }

  /** Opens what pays and what the total demand needs; returns what all facilities add to the bound. */
  private coverDemand(branch: Branch): number {
    const { facilities, reducedCost, opened, openingCost } = this;
    let missing = this.totalDemand;
    let sum = 0;
    for (let j = 0; j < facilities; j++) {
      const isOpen = branch.status[j] === 1 || (branch.status[j] === -1 && reducedCost[j] < 0);
      opened[j] = isOpen ? 1 : 0;
      sum += isOpen ? reducedCost[j] : 0;
      if (isOpen) missing -= this.usefulCapacity(j);
    }
    if (!this.problem.capacity || missing <= 0) return sum;
    const closed: number[] = [];
    for (let j = 0; j < facilities; j++) if (branch.status[j] === -1 && opened[j] === 0) closed.push(j);
    const perUnit = (j: number): number => reducedCost[j] / Math.max(this.usefulCapacity(j), 1e-300);
    closed.sort((a, b) => perUnit(a) - perUnit(b) || a - b);
    let price = Number.POSITIVE_INFINITY;
    for (const j of closed) {
      const part = Math.min(1, missing / this.usefulCapacity(j));
      opened[j] = part;
      sum += part * reducedCost[j];
      missing -= this.usefulCapacity(j);
      price = perUnit(j);
      if (missing <= 0) break;
    }
    // Even all of them together hold too little.
    if (missing > 1e-9 * this.totalDemand) return Number.POSITIVE_INFINITY;
    for (let j = 0; j < facilities; j++) {
      if (branch.status[j] === 0) continue;
      openingCost[j] -= price * this.usefulCapacity(j);
      reducedCost[j] -= price * this.usefulCapacity(j);
    }
    return sum;
  }

  private usefulCapacity(facility: number): number {
    const { capacity } = this.problem;
    return capacity ? Math.min(usableCapacity(capacity[facility]), this.totalDemand) : this.totalDemand;
  }

  private countServed(): void {
    const { customers, picks, served, opened } = this;
    served.fill(0);
    for (let j = 0; j < this.facilities; j++) {
      if (opened[j] === 0) continue;
      const start = j * customers;
      const part = opened[j];
      for (let i = 0; i < customers; i++) if (picks[start + i]) served[i] += part;
    }
  }
}
