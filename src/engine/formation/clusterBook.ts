import { aloneWon, canUse } from '../pricing/standAlone.ts';
import { unitsTable, unitsWon } from '../pricing/tiers.ts';
import { Partition } from './partition.ts';
import { type FormationProblem, memberOf, standAlonePrices } from './problem.ts';

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
  readonly surchargeOf: Float64Array;
  /** Units of each system that nobody has taken. */
  readonly freeUnits: Float64Array;
  readonly engineering: Float64Array;
  /** Adaptation of system p to process m, at p * processCount + m. */
  readonly adaptation: Float64Array;
  /** Surcharge of system p in region r, at p * regionCount + r; NaN where not served. */
  readonly surcharge: Float64Array;
  /** The processes of the cluster that `fillUnion` looked at last. */
  readonly union: Int32Array;
  /** Scratch by process: all 0 between calls. */
  readonly mark: Uint8Array;
  private readonly tables: Float64Array[];

  constructor(problem: FormationProblem) {
    const n = problem.companyIds.length;
    const { systems, processCount, rules } = problem;
    this.problem = problem;
    this.partition = new Partition(n, rules.maxMembers);
    this.processCount = processCount;
    this.regionCount = systems.length > 0 ? systems[0].surchargeWon.length : 0;
    this.adaptation = new Float64Array(systems.length * processCount);
    this.surcharge = new Float64Array(systems.length * this.regionCount);
    systems.forEach((system, p) => {
      this.adaptation.set(system.adaptationWon, p * processCount);
      this.surcharge.set(system.surchargeWon, p * this.regionCount);
    });
    this.engineering = Float64Array.from(systems, (system) => system.engineeringWon);
    const mostUnits = rules.maxMembers * problem.units.reduce((most, units) => Math.max(most, units), 1);
    this.tables = systems.map((system) =>
      unitsTable(system, Math.min(mostUnits, system.capacityUnits, TABLE_UNITS)),
    );
    this.users = new Uint8Array(n * processCount);
    this.unitsOf = new Float64Array(n);
    this.surchargeOf = new Float64Array(n);
    this.freeUnits = Float64Array.from(systems, (system) => system.capacityUnits);
    this.systemOf = new Int32Array(n).fill(-1);
    this.mark = new Uint8Array(processCount);
    this.union = new Int32Array(processCount);
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
    const system = this.systemOf[cluster];
    this.partition.join(company, cluster);
    this.shiftUsers(cluster, company, 1);
    this.unitsOf[cluster] += this.problem.units[company];
    this.freeUnits[system] -= this.problem.units[company];
    this.surchargeOf[cluster] += this.surcharge[system * this.regionCount + this.problem.regionOf[company]];
  }

  remove(company: number): void {
    const cluster = this.partition.clusterOf[company];
    const system = this.systemOf[cluster];
    this.partition.leave(company);
    this.shiftUsers(cluster, company, -1);
    this.unitsOf[cluster] -= this.problem.units[company];
    this.freeUnits[system] += this.problem.units[company];
    this.surchargeOf[cluster] -= this.surcharge[system * this.regionCount + this.problem.regionOf[company]];
  }

  /** Gives a cluster another system; the caller has checked types, regions and capacity. */
  changeSystem(cluster: number, system: number): void {
    const units = this.unitsOf[cluster];
    this.freeUnits[this.systemOf[cluster]] += units;
    this.freeUnits[system] -= units;
    this.systemOf[cluster] = system;
    this.partition.touch(cluster);
    let surcharges = 0;
    for (const member of this.partition.membersOf(cluster)) {
      surcharges += this.surcharge[system * this.regionCount + this.problem.regionOf[member]];
    }
    this.surchargeOf[cluster] = surcharges;
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

  /** Contract price of a system for the cluster, NaN where a member's region is not served. */
  systemCost(cluster: number, system: number, unionSize: number): number {
    const fees = system * this.processCount;
    let cost = this.engineering[system] + this.unitsPrice(system, this.unitsOf[cluster]);
    for (let k = 0; k < unionSize; k++) cost += this.adaptation[fees + this.union[k]];
    if (system === this.systemOf[cluster]) return cost + this.surchargeOf[cluster];
    const { partition, problem } = this;
    for (let k = 0; k < partition.sizeOf[cluster]; k++) {
      cost += this.surcharge[system * this.regionCount + problem.regionOf[partition.member(cluster, k)]];
    }
    return cost;
  }

  /** Fills `union` with the processes of the cluster; returns how many. */
  fillUnion(cluster: number): number {
    const { partition, problem, mark, union } = this;
    let count = 0;
    for (let k = 0; k < partition.sizeOf[cluster]; k++) {
      const member = partition.member(cluster, k);
      for (let j = problem.processOffsets[member]; j < problem.processOffsets[member + 1]; j++) {
        const process = problem.processes[j];
        if (mark[process]) continue;
        mark[process] = 1;
        union[count++] = process;
      }
    }
    for (let k = 0; k < count; k++) mark[union[k]] = 0;
    return count;
  }
}
