import { negativeLogTable, type Random } from '../../random.ts';
import { customerCount, facilityCount, type LocationProblem, usableCapacity } from './locationProblem.ts';

const thresholds = negativeLogTable(4096);
/** Of 256 moves, how many open, close or exchange whole facilities. */
const FACILITY_MOVES = 8;
/** Moves per customer after a change of open facilities (30, 100 and 300 measured: 100 found most in the same time). */
const SHAKE = 100;
/** Temperature of those moves, as a part of the cost of a customer. */
const SHAKE_HEAT = 0.05;
/** Price of a unit of overload at the start, as a multiple of what a unit of demand costs at least. */
const USUAL_PENALTY = 2;
/** How fast the price follows the states it leads to, and how far. */
const PENALTY_CHANGE = 1.02;
const MOST_PENALTY_CHANGE = 30;

/**
 * Customers served whole by facilities with capacities: annealing over shifting a customer, swapping two, and opening,
 * closing or exchanging facilities with all that follows from it. Loads above a capacity are allowed at a price on the
 * way: where few facilities hold all demand with hardly a gap, no path of allowed states leads to the optimum (measured on
 * Holmberg's p30, 99 % full: 0.6 % too dear without, the optimum with).
 */
export class AssignmentSearch {
  readonly facilityOf: Int32Array;
  cost = 0;
  /** Demand above the capacities, all facilities together. */
  overload = 0;
  readonly best: { cost: number; readonly facilityOf: Int32Array };
  private readonly problem: LocationProblem;
  private readonly customers: number;
  private readonly facilities: number;
  private readonly limits: Float64Array;
  private readonly load: Float64Array;
  private readonly count: Int32Array;
  /** Customer by customer, facilities from the cheapest on. */
  private readonly byCost: Int32Array;
  private readonly byDemand: Int32Array;
  private readonly undo: Int32Array;
  private readonly tolerance: number;
  private readonly usualPenalty: number;
  /** Price of a unit above a capacity. */
  private penalty: number;
  private readonly gains: Float64Array;

  constructor(problem: LocationProblem) {
    const customers = customerCount(problem);
    const facilities = facilityCount(problem);
    this.problem = problem;
    this.customers = customers;
    this.facilities = facilities;
    this.limits = Float64Array.from({ length: facilities }, (_, j) =>
      problem.capacity ? usableCapacity(problem.capacity[j]) : Number.POSITIVE_INFINITY,
    );
    this.facilityOf = new Int32Array(customers).fill(-1);
    this.undo = new Int32Array(customers);
    this.load = new Float64Array(facilities);
    this.count = new Int32Array(facilities);
    this.gains = new Float64Array(customers);
    this.best = { cost: Number.POSITIVE_INFINITY, facilityOf: new Int32Array(customers) };
    this.byCost = new Int32Array(customers * facilities);
    for (let i = 0; i < customers; i++) {
      const row = problem.cost.subarray(i * facilities, (i + 1) * facilities);
      const order = Int32Array.from(row, (_, j) => j).sort((a, b) => row[a] - row[b] || a - b);
      this.byCost.set(order, i * facilities);
    }
    const { demand } = problem;
    this.byDemand = Int32Array.from(demand, (_, i) => i).sort((a, b) => demand[b] - demand[a] || a - b);
    const total = demand.reduce((a, b) => a + b, 0);
    this.tolerance = 1e-10 * total;
    const cheapest = this.byCost.reduce(
      (sum, j, k) => (k % facilities === 0 ? sum + problem.cost[(k / facilities) * facilities + j] : sum),
      problem.fixedCost.reduce((a, b) => a + b, 0) / facilities,
    );
    this.usualPenalty = (USUAL_PENALTY * cheapest) / Math.max(total, 1e-300);
    this.penalty = this.usualPenalty;
  }

  /** Cost and price of overload together: what the search lowers. */
  get value(): number {
    return this.cost + this.penalty * this.overload;
  }

  /**
   * Begins anew: customers that `wanted` gives a facility (-1: none) get it where there is room, large ones first, the
   * others the cheapest way left, where facilities with `isOpen` count as open already.
   *
   * @returns whether all capacities are kept
   */
  start(wanted: Int32Array, isOpen?: ArrayLike<number>): boolean {
    this.facilityOf.fill(-1);
    this.load.fill(0);
    this.count.fill(0);
    this.cost = 0;
    this.overload = 0;
    for (const i of this.byDemand) {
      if (wanted[i] >= 0 && this.fits(i, wanted[i])) this.put(i, wanted[i]);
    }
    for (const i of this.byDemand) {
      if (this.facilityOf[i] < 0) this.put(i, this.cheapestFor(i, -1, isOpen));
    }
    this.keepBest();
    return this.isAllowed();
  }

  /** Anneals from the state at hand; temperatures in units of cost, falling to nothing as a square. */
  anneal(moves: number, hottest: number, random: Random): void {
    const root = Math.sqrt(hottest);
    for (let tried = 0; tried < moves; tried++) {
      const left = root * (1 - tried / moves);
      const most = left * left * thresholds[random.below(4096)];
      const kind = random.below(256);
      if (kind < FACILITY_MOVES) this.tryFacility(kind, most, random);
      else if (kind & 1) this.tryShift(most, random);
      else this.trySwap(most, random);
      if (this.cost < this.best.cost) this.keepBest();
    }
  }

  /**
   * Anneals over sets of open facilities: up to three are opened or closed, all customers settle, and the result is
   * compared. Single shifts hardly ever change the set, since the first customer of a facility pays for all of it.
   * The price of overload rises while states break capacities and falls while they do not.
   *
   * @param trials a trial costs O(customers^2)
   */
  explore(trials: number, hottest: number, random: Random): void {
    const root = Math.sqrt(hottest);
    this.penalty = this.usualPenalty;
    for (let tried = 0; tried < trials; tried++) {
      const left = root * (1 - tried / trials);
      const most = left * left * thresholds[random.below(4096)];
      const before = this.snapshot();
      const value = this.value;
      for (let changes = 1 + random.below(3); changes > 0; changes--) {
        const facility = random.below(this.facilities);
        if (this.count[facility] > 0) this.close(facility);
        else this.open(facility);
      }
      this.shake(SHAKE * this.customers, random);
      this.settle();
      if (this.value - value > most) this.restore(before);
      const factor = this.isAllowed() ? 1 / PENALTY_CHANGE : PENALTY_CHANGE;
      const next = (this.penalty * factor) / this.usualPenalty;
      if (next < MOST_PENALTY_CHANGE && next * MOST_PENALTY_CHANGE > 1) this.penalty *= factor;
    }
    this.penalty = this.usualPenalty;
  }

  /** Anneals who serves whom. */
  shake(moves: number, random: Random): void {
    const root = Math.sqrt((SHAKE_HEAT * this.cost) / this.customers);
    for (let tried = 0; tried < moves; tried++) {
      const left = root * (1 - tried / moves);
      const most = left * left * thresholds[random.below(4096)];
      if (random.below(2) === 0) this.tryShift(most, random);
      else this.trySwap(most, random);
      if (this.cost < this.best.cost) this.keepBest();
    }
  }

  /** Shifts and swaps customers until nothing of that gains. */
  settle(): void {
    while (this.descendCustomers());
    this.keepBest();
  }

  private descendCustomers(): boolean {
    let improved = false;
    const least = -1e-9 * this.cost;
    for (let i = 0; i < this.customers; i++) {
      for (let j = 0; j < this.facilities; j++) {
        if (this.shiftDelta(i, j) >= least) continue;
        this.take(i);
        this.put(i, j);
        improved = true;
      }
      for (let k = 0; k < i; k++) {
        if (this.swapDelta(i, k) >= least) continue;
        this.swap(i, k);
        improved = true;
      }
    }
    return improved;
  }

  private tryShift(most: number, random: Random): void {
    const i = random.below(this.customers);
    const fraction = random.fraction();
    const to = this.byCost[i * this.facilities + Math.floor(fraction * fraction * this.facilities)];
    if (to === this.facilityOf[i] || this.shiftDelta(i, to) > most) return;
    this.take(i);
    this.put(i, to);
  }

  private trySwap(most: number, random: Random): void {
    const i = random.below(this.customers);
    const k = random.below(this.customers);
    if (this.facilityOf[i] !== this.facilityOf[k] && this.swapDelta(i, k) <= most) this.swap(i, k);
  }

  private tryFacility(kind: number, most: number, random: Random): void {
    const before = this.snapshot();
    const value = this.value;
    const one = random.below(this.facilities);
    const other = random.below(this.facilities);
    const isOneOpen = this.count[one] > 0;
    if (kind % 2 === 0) {
      if (isOneOpen) this.close(one);
      else this.open(one);
    } else {
      if (isOneOpen === this.count[other] > 0) return;
      this.open(isOneOpen ? other : one);
      this.close(isOneOpen ? one : other);
    }
    if (this.value - value > most) this.restore(before);
  }

  /** Hands the customers of a facility to the others, closed ones included, where there is another one at all. */
  private close(facility: number): void {
    for (const i of this.byDemand) {
      if (this.facilityOf[i] !== facility) continue;
      const to = this.cheapestFor(i, facility);
      if (to < 0) return;
      this.take(i);
      this.put(i, to);
    }
  }

  /** Gives a closed facility the customers that gain most for their demand. */
  private open(facility: number): void {
    const { gains, facilities } = this;
    const { cost, demand } = this.problem;
    const candidates: number[] = [];
    for (let i = 0; i < this.customers; i++) {
      const gain = cost[i * facilities + this.facilityOf[i]] - cost[i * facilities + facility];
      if (gain <= 0) continue;
      gains[i] = gain / Math.max(demand[i], 1e-300);
      candidates.push(i);
    }
    candidates.sort((a, b) => gains[b] - gains[a] || a - b);
    for (const i of candidates) {
      if (!this.fits(i, facility)) continue;
      this.take(i);
      this.put(i, facility);
    }
  }

  /** Where a customer without facility is served at least cost, price of overload included; -1 where nobody can. */
  private cheapestFor(customer: number, not: number, isOpen?: ArrayLike<number>): number {
    const { cost, fixedCost, demand } = this.problem;
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let j = 0; j < this.facilities; j++) {
      if (j === not || demand[customer] > this.limits[j]) continue;
      const opens = this.count[j] === 0 && !(isOpen && isOpen[j] > 0.5);
      let price = cost[customer * this.facilities + j] + (opens ? fixedCost[j] : 0);
      price += this.penalty * this.excessAfter(j, demand[customer]);
      if (price >= least) continue;
      least = price;
      best = j;
    }
    return best;
  }

  /** By how much the overload of a facility rises with so much more load. */
  private excessAfter(facility: number, more: number): number {
    const load = this.load[facility];
    const limit = this.limits[facility];
    return Math.max(0, load + more - limit) - Math.max(0, load - limit);
  }

  private shiftDelta(customer: number, to: number): number {
    const { cost, fixedCost, demand } = this.problem;
    const from = this.facilityOf[customer];
    if (to === from) return 0;
    if (demand[customer] > this.limits[to]) return Number.POSITIVE_INFINITY;
    const row = customer * this.facilities;
    const opening = this.count[to] === 0 ? fixedCost[to] : 0;
    const closing = this.count[from] === 1 ? fixedCost[from] : 0;
    const over = this.excessAfter(to, demand[customer]) + this.excessAfter(from, -demand[customer]);
    return cost[row + to] - cost[row + from] + opening - closing + this.penalty * over;
  }

  private swapDelta(one: number, other: number): number {
    const { cost, demand } = this.problem;
    const first = this.facilityOf[one];
    const second = this.facilityOf[other];
    if (first === second) return 0;
    const a = one * this.facilities;
    const b = other * this.facilities;
    const delta = cost[a + second] - cost[a + first] + cost[b + first] - cost[b + second];
    const more = demand[other] - demand[one];
    if (demand[other] > this.limits[first] || demand[one] > this.limits[second])
      return Number.POSITIVE_INFINITY;
    return delta + this.penalty * (this.excessAfter(first, more) + this.excessAfter(second, -more));
  }

  private swap(one: number, other: number): void {
    const first = this.facilityOf[one];
    const second = this.facilityOf[other];
    this.take(one);
    this.take(other);
    this.put(one, second);
    this.put(other, first);
  }

  private fits(customer: number, facility: number): boolean {
    return this.load[facility] + this.problem.demand[customer] <= this.limits[facility];
  }

  private isAllowed(): boolean {
    return this.overload <= this.tolerance;
  }

  private put(customer: number, facility: number): void {
    this.overload += this.excessAfter(facility, this.problem.demand[customer]);
    if (this.count[facility]++ === 0) this.cost += this.problem.fixedCost[facility];
    this.cost += this.problem.cost[customer * this.facilities + facility];
    this.load[facility] += this.problem.demand[customer];
    this.facilityOf[customer] = facility;
  }

  private take(customer: number): void {
    const facility = this.facilityOf[customer];
    this.overload += this.excessAfter(facility, -this.problem.demand[customer]);
    this.load[facility] -= this.problem.demand[customer];
    this.cost -= this.problem.cost[customer * this.facilities + facility];
    if (--this.count[facility] > 0) return;
    this.cost -= this.problem.fixedCost[facility];
    this.load[facility] = 0;
  }

  /** Remembers the assignment; returns its cost. */
  private snapshot(): number {
    this.undo.set(this.facilityOf);
    return this.cost;
  }

  private restore(cost: number): void {
    // Everybody who moved steps back at once, since on the way back two may have to pass each other.
    const movers: number[] = [];
    for (let i = 0; i < this.customers; i++) if (this.facilityOf[i] !== this.undo[i]) movers.push(i);
    for (const i of movers) this.take(i);
    for (const i of movers) this.put(i, this.undo[i]);
    this.cost = cost;
  }

  private keepBest(): void {
    if (this.cost >= this.best.cost || !this.isAllowed()) return;
    this.best.cost = this.cost;
    this.best.facilityOf.set(this.facilityOf);
  }
}
