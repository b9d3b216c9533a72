import { type Random, seededRandom } from '../../random.ts';
import { AssignmentSearch } from './assignmentSearch.ts';
import type { Incumbent } from './branching.ts';
import {
  customerCount,
  facilityCount,
  type Location,
  type LocationProblem,
  locationCost,
} from './locationProblem.ts';
import type { Branch, Relaxation } from './relaxation.ts';
import { SiteSearch } from './siteSearch.ts';

/** Moves per customer that repair what facilities picked. */
const REPAIR = 20;
/** Kicks of a set of sites in one round of the search. */
const KICKS = 20;
/** Moves per customer, and trials of other sets of facilities, in one round of the search with capacities. */
const ANNEALING = 1000;
const EXPLORING = 600;

/** The best solution so far, and what finds better ones. */
abstract class Best implements Incumbent {
  cost = Number.POSITIVE_INFINITY;
  facilityOf: Int32Array | null = null;
  protected readonly problem: LocationProblem;
  private readonly worst: number;
  private readonly isWhole: boolean;

  constructor(problem: LocationProblem) {
    this.problem = problem;
    const facilities = facilityCount(problem);
    this.worst = problem.fixedCost.reduce((a, b) => a + b, 1);
    for (let i = 0; i < customerCount(problem); i++) {
      this.worst += problem.cost
        .subarray(i * facilities, (i + 1) * facilities)
        .reduce((a, b) => Math.max(a, b));
    }
    this.isWhole = problem.cost.every(Number.isSafeInteger) && problem.fixedCost.every(Number.isSafeInteger);
  }

  upper(): number {
    return Math.min(this.worst, this.cost);
  }

  limit(): number {
    // Whole costs improve by 1 at least.
    return this.isWhole ? this.cost - 1 + 1e-6 : this.cost - 1e-9 * Math.abs(this.cost);
  }

  abstract tryPicks(relaxation: Relaxation, branch: Branch): void;

  /** Searches on its own, from what it knows. */
  abstract search(rounds: number): void;

  /** The best solution; null where none was found. */
  location(): Location | null {
    if (!this.facilityOf) return null;
    return { facilityOf: this.facilityOf, cost: this.cost };
  }

  protected keep(facilityOf: Int32Array): void {
    const cost = locationCost(this.problem, facilityOf);
    if (cost >= this.cost) return;
    this.cost = cost;
    this.facilityOf = Int32Array.from(facilityOf);
  }
}

/** Solutions without capacities: sets of open facilities. */
export class SiteIncumbent extends Best {
  private readonly sites: SiteSearch;
  private readonly random: Random;
  private last = '';

  constructor(problem: LocationProblem, seed: number) {
    super(problem);
    this.sites = new SiteSearch(problem);
    this.random = seededRandom(seed);
    this.sites.start(new Uint8Array(facilityCount(problem)).fill(1));
    this.sites.descend();
    this.keep(this.sites.facilityOf());
  }

  tryPicks(relaxation: Relaxation): void {
    const isOpen = Uint8Array.from(relaxation.opened);
    const key = isOpen.join('');
    if (key === this.last || !isOpen.includes(1)) return;
    this.last = key;
    this.sites.start(isOpen);
    relaxation.work += relaxation.customers * relaxation.facilities;
    if (this.sites.cost < 1.02 * this.cost) {
      this.sites.descend();
      relaxation.work += relaxation.customers * relaxation.facilities;
    }
    if (this.sites.cost < this.cost) this.keep(this.sites.facilityOf());
  }

  search(rounds: number): void {
    const { sites, problem, random } = this;
    if (!this.facilityOf) return;
    const isOpen = new Uint8Array(facilityCount(problem));
    for (let kick = rounds * KICKS; kick > 0; kick--) {
      isOpen.fill(0);
      for (const facility of this.facilityOf) isOpen[facility] = 1;
      sites.start(isOpen);
      sites.kick(4 + random.below(8), random);
      sites.descend();
      if (sites.cost < this.cost) this.keep(sites.facilityOf());
    }
  }
}

/** Solutions with capacities: a facility for each customer. */
export class AssignmentIncumbent extends Best {
  private readonly assignments: AssignmentSearch;
  private readonly random: Random;
  private readonly wanted: Int32Array;

  constructor(problem: LocationProblem, seed: number) {
    super(problem);
    this.assignments = new AssignmentSearch(problem);
    this.random = seededRandom(seed);
    this.wanted = new Int32Array(customerCount(problem)).fill(-1);
    if (this.assignments.start(this.wanted)) this.keep(this.assignments.facilityOf);
  }

  tryPicks(relaxation: Relaxation, branch: Branch): void {
    const { customers, facilities, picks, opened, costs } = relaxation;
    const { wanted, assignments } = this;
    wanted.set(branch.fixedTo);
    for (let j = 0; j < facilities; j++) {
      if (opened[j] < 0.5) continue;
      const start = j * customers;
      for (let i = 0; i < customers; i++) {
        if (!picks[start + i]) continue;
        if (wanted[i] < 0 || costs[start + i] < costs[wanted[i] * customers + i]) wanted[i] = j;
      }
    }
    relaxation.work += 4 * customers * facilities;
    assignments.start(wanted, opened);
    if (assignments.value < 1.1 * this.cost) {
      assignments.shake(REPAIR * customers, this.random);
      assignments.settle();
      relaxation.work += (REPAIR + customers) * customers;
    }
    if (assignments.best.cost < this.cost) this.keep(assignments.best.facilityOf);
  }

  search(rounds: number): void {
    const { assignments, problem, random } = this;
    const customers = customerCount(problem);
    const trials = Math.round(EXPLORING * Math.min(1, customers / 50));
    for (let round = 0; round < rounds; round++) {
      assignments.start(this.facilityOf ?? this.wanted.fill(-1));
      assignments.anneal(ANNEALING * customers, (0.3 * assignments.cost) / customers, random);
      if (assignments.best.cost < this.cost) assignments.start(assignments.best.facilityOf);
      assignments.explore(trials, 0.003 * assignments.cost, random);
      if (assignments.best.cost < this.cost) this.keep(assignments.best.facilityOf);
    }
  }
}
