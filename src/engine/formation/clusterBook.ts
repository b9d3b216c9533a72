import { aloneWon, canUse } from '../pricing/standAlone.ts';
import { unitsTable, unitsWon } from '../pricing/tiers.ts';
import { Partition } from './partition.ts';
import { type FormationProblem, memberOf, standAlonePrices } from './problem.ts';

/**
 * Stands for the surcharge of a region that is not served: far above any price, and a whole number, so that sums with it
 * stay exact (a hundred members of such regions are still below 2^53) and fall back exactly when members leave.
 */
const NOT_SERVED_WON = 2 ** 46;

/** Volumes up to this are priced from a table. */
const TABLE_UNITS = 4096;

/**
 * What each cluster has at the moment: its system, how many members use each process, units, surcharges; and the
 * capacity that each system has left. Adding or removing a member costs as many steps as it has processes.
 * Memory: companies x processes x 1 byte.
 */
export class ClusterBook {
  readonly problem: FormationProblem;
  readonly partition: Partition;
  readonly processCount: number;
  readonly regionCount: number;
  /** Stand-alone price of each company in won; 0 where it can use no system. */
  readonly standAloneWon: Float64Array;
  /** Cheapest system of each company alone; -1 where it can use none. */
  readonly aloneSystem: Int32Array;
  /** System of each cluster; it means nothing for an empty one. */
  readonly systemOf: Int32Array;
  /** Members of cluster c that use process m, at c * processCount + m. */
  readonly users: Uint8Array;
  readonly unitsOf: Float64Array;
  /**
   * What system p would charge cluster c for adaptation and surcharges, at c * systemCount + p; above every price where
   * a member's region is not served. Kept for all systems, so that comparing them costs one step each.
   */
  readonly offers: Float64Array;
  /** Units of each system that nobody has taken. */
  readonly freeUnits: Float64Array;
  readonly engineering: Float64Array;
  /** Adaptation of system p to process m, at p * processCount + m. */
  readonly adaptation: Float64Array;
  /** Surcharge of system p in region r, at p * regionCount + r; NaN where not served. */
  readonly surcharge: Float64Array;
  /** Scratch by process: all 0 between calls. */
  readonly mark: Uint8Array;
  private readonly systemCount: number;
  /** Adaptation of every system to process m, at m * systemCount + p. */
  private readonly adaptationByProcess: Float64Array;
  /** Surcharge of every system in region r, at r * systemCount + p. */
  private readonly surchargeByRegion: Float64Array;
  private readonly tables: Float64Array[];

  constructor(problem: FormationProblem) {
    const n = problem.companyIds.length;
    const { systems, processCount, rules } = problem;
    this.problem = problem;
    this.partition = new Partition(n, rules.maxMembers);
    this.processCount = processCount;
    this.regionCount = systems.length > 0 ? systems[0].surchargeWon.length : 0;
    this.systemCount = systems.length;
    this.adaptation = new Float64Array(systems.length * processCount);
    this.surcharge = new Float64Array(systems.length * this.regionCount);
    this.adaptationByProcess = new Float64Array(systems.length * processCount);
    this.surchargeByRegion = new Float64Array(systems.length * this.regionCount);
    systems.forEach(({ adaptationWon, surchargeWon }, p) => {
      this.adaptation.set(adaptationWon, p * processCount);
      this.surcharge.set(surchargeWon, p * this.regionCount);
      adaptationWon.forEach((won, process) => {
        this.adaptationByProcess[process * systems.length + p] = won;
      });
      surchargeWon.forEach((won, region) => {
        this.surchargeByRegion[region * systems.length + p] = Number.isNaN(won) ? NOT_SERVED_WON : won;
      });
    });
    this.engineering = Float64Array.from(systems, (system) => system.engineeringWon);
    const mostUnits = rules.maxMembers * problem.units.reduce((most, units) => Math.max(most, units), 1);
    this.tables = systems.map((system) =>
      unitsTable(system, Math.min(mostUnits, system.capacityUnits, TABLE_UNITS)),
    );
    this.users = new Uint8Array(n * processCount);
    this.unitsOf = new Float64Array(n);
    this.offers = new Float64Array(n * systems.length);
    this.freeUnits = Float64Array.from(systems, (system) => system.capacityUnits);
    this.systemOf = new Int32Array(n).fill(-1);
    this.mark = new Uint8Array(processCount);
    const alone = standAlonePrices(problem);
    this.standAloneWon = Float64Array.from(alone, ({ system, won }) => (system < 0 ? 0 : won));
    this.aloneSystem = Int32Array.from(alone, ({ system }) => system);
  }

  /** Whether the company wants the system's type and the provider serves its region. */
  mayUse(company: number, system: number): boolean {
    const { problem } = this;
    if ((problem.wantedTypes[company] & (1 << problem.systems[system].type)) === 0) return false;
    return !Number.isNaN(this.surcharge[system * this.regionCount + problem.regionOf[company]]);
  }

  /** What `units` units of a system cost. */
  unitsPrice(system: number, units: number): number {
    const table = this.tables[system];
    if (units < table.length) return table[units];
    const { tiers, tierKind } = this.problem.systems[system];
    return unitsWon(tiers, tierKind, units);
  }

  /** contract({i}, p) in won; Infinity where the company may not use the system or is too large for it. */
  aloneCost(company: number, system: number): number {
    const { problem } = this;
    const member = memberOf(problem, company);
    const usable = canUse(problem.systems[system], member, problem.wantedTypes[company]);
    return usable ? aloneWon(problem.systems[system], member) : Number.POSITIVE_INFINITY;
  }

  add(company: number, cluster: number): void {
    const { problem, users, processCount } = this;
    this.partition.join(company, cluster);
    for (let k = problem.processOffsets[company]; k < problem.processOffsets[company + 1]; k++) {
      const process = problem.processes[k];
      if (users[cluster * processCount + process]++ === 0) this.shiftOffers(cluster, process, 1);
    }
    this.shiftSurcharges(cluster, problem.regionOf[company], 1);
    this.unitsOf[cluster] += problem.units[company];
    this.freeUnits[this.systemOf[cluster]] -= problem.units[company];
  }

  remove(company: number): void {
    const { problem, users, processCount } = this;
    const cluster = this.partition.clusterOf[company];
    this.partition.leave(company);
    for (let k = problem.processOffsets[company]; k < problem.processOffsets[company + 1]; k++) {
      const process = problem.processes[k];
      if (--users[cluster * processCount + process] === 0) this.shiftOffers(cluster, process, -1);
    }
    this.shiftSurcharges(cluster, problem.regionOf[company], -1);
    this.unitsOf[cluster] -= problem.units[company];
    this.freeUnits[this.systemOf[cluster]] += problem.units[company];
  }

  /** Gives a cluster another system; the caller has checked types, regions and capacity. */
  changeSystem(cluster: number, system: number): void {
    const units = this.unitsOf[cluster];
    this.freeUnits[this.systemOf[cluster]] += units;
    this.freeUnits[system] -= units;
    this.systemOf[cluster] = system;
    this.partition.touch(cluster);
  }

  /** Counts the company in (1) or out (-1) among the users of its processes; nothing for company -1. */
  shiftUsers(cluster: number, company: number, by: number): void {
    if (company < 0) return;
    const { problem } = this;
    const users = cluster * this.processCount;
    for (let k = problem.processOffsets[company]; k < problem.processOffsets[company + 1]; k++) {
      this.users[users + problem.processes[k]] += by;
    }
  }

  /** Contract price of a system for the cluster; far above any price where a member's region is not served. */
  systemCost(cluster: number, system: number): number {
    const offer = this.offers[cluster * this.systemCount + system];
    return this.engineering[system] + this.unitsPrice(system, this.unitsOf[cluster]) + offer;
  }

  private shiftOffers(cluster: number, process: number, by: number): void {
    this.shiftRow(cluster, this.adaptationByProcess, process * this.systemCount, by);
  }

  private shiftSurcharges(cluster: number, region: number, by: number): void {
    this.shiftRow(cluster, this.surchargeByRegion, region * this.systemCount, by);
  }

  private shiftRow(cluster: number, table: Float64Array, row: number, by: number): void {
    const { offers, systemCount } = this;
    const own = cluster * systemCount;
    for (let p = 0; p < systemCount; p++) offers[own + p] += by * table[row + p];
  }
}
