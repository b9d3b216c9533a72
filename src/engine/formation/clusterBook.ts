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
 * capacity that each system has left. Sets of processes are words of 32 bits, so that what a newcomer would still have to
 * pay is an intersection of sets. Adding or removing a member costs as many steps as it has processes.
 * Memory: clusters x (processes x 1.5 bytes + systems x 8 bytes) and companies x (processes / 8 + systems) bytes.
 */
export class ClusterBook {
  readonly problem: FormationProblem;
  readonly partition: Partition;
  /** Processes rounded up to whole words of 32; the stride of all tables by process. */
  readonly processCount: number;
  /** Words of a set of processes. */
  readonly words: number;
  readonly regionCount: number;
  /** Stand-alone price of each company in won; 0 where it can use no system. */
  readonly standAloneWon: Float64Array;
  /** Cheapest system of each company alone; -1 where it can use none. */
  readonly aloneSystem: Int32Array;
  /** System of each cluster; it means nothing for an empty one. */
  readonly systemOf: Int32Array;
  /** Members of cluster c that use process m, at c * processCount + m. */
  readonly users: Uint8Array;
  /** Processes of company i: words at i * words. */
  readonly processSets: Int32Array;
  /** Processes that cost something in the cluster's system and that nobody uses yet: what a newcomer would add. */
  readonly dueSets: Int32Array;
  /** Processes that cost something in the cluster's system and that one member alone uses: what a leaver would save. */
  readonly soleSets: Int32Array;
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
  /** Whether company i may use system p, its own size aside, at i * systemCount + p: type wanted and region served. */
  readonly usable: Uint8Array;
  readonly systemCount: number;
  /** Processes that system p charges for: words at p * words. */
  private readonly chargedSets: Int32Array;
  /** Adaptation of every system to process m, at m * systemCount + p. */
  private readonly adaptationByProcess: Float64Array;
  /** Surcharge of every system in region r, at r * systemCount + p. */
  private readonly surchargeByRegion: Float64Array;
  /** Price of u units of system p, at p * tableUnits + u. */
  private readonly unitPrices: Float64Array;
  /** The same with the charges on top. */
  private readonly unitCosts: Float64Array;
  private readonly unitCharges: ArrayLike<number> | null;
  private readonly tableUnits: number;

  /**
   * @param unitCharges won that a search charges for each unit of a system on top of its price, so that scarce systems go
   *   to those who gain most by them; null for none. Prices of members do not know them.
   * @param mostClusters clusters that may exist at the same time
   */
  constructor(
    problem: FormationProblem,
    unitCharges: ArrayLike<number> | null = null,
    mostClusters = problem.companyIds.length,
  ) {
    const n = problem.companyIds.length;
    const { systems, rules } = problem;
    this.problem = problem;
    this.partition = new Partition(n, rules.maxMembers, mostClusters);
    this.words = Math.max(1, Math.ceil(problem.processCount / 32));
    this.processCount = this.words * 32;
    this.regionCount = systems.length > 0 ? systems[0].surchargeWon.length : 0;
    this.systemCount = systems.length;
    this.adaptation = new Float64Array(systems.length * this.processCount);
    this.surcharge = new Float64Array(systems.length * this.regionCount);
    this.adaptationByProcess = new Float64Array(systems.length * this.processCount);
    this.surchargeByRegion = new Float64Array(systems.length * this.regionCount);
    this.chargedSets = new Int32Array(systems.length * this.words);
    systems.forEach((_, p) => {
      this.takeSheet(p);
    });
    this.engineering = Float64Array.from(systems, (system) => system.engineeringWon);
    const mostUnits = rules.maxMembers * problem.units.reduce((most, units) => Math.max(most, units), 1);
    this.tableUnits = Math.min(mostUnits, TABLE_UNITS) + 1;
    this.unitPrices = new Float64Array(systems.length * this.tableUnits);
    systems.forEach((system, p) => {
      this.unitPrices.set(unitsTable(system, this.tableUnits - 1), p * this.tableUnits);
    });
    this.unitCharges = unitCharges;
    this.unitCosts = unitCharges
      ? this.unitPrices.map(
          (won, at) => won + unitCharges[Math.floor(at / this.tableUnits)] * (at % this.tableUnits),
        )
      : this.unitPrices;
    this.processSets = processSets(problem, this.words);
    this.users = new Uint8Array(mostClusters * this.processCount);
    this.dueSets = new Int32Array(mostClusters * this.words);
    this.soleSets = new Int32Array(mostClusters * this.words);
    this.unitsOf = new Float64Array(mostClusters);
    this.offers = new Float64Array(mostClusters * systems.length);
    this.freeUnits = Float64Array.from(systems, (system) => system.capacityUnits);
    this.systemOf = new Int32Array(mostClusters).fill(-1);
    const alone = standAlonePrices(problem);
    this.standAloneWon = Float64Array.from(alone, ({ system, won }) => (system < 0 ? 0 : won));
    this.aloneSystem = Int32Array.from(alone, ({ system }) => system);
    this.usable = this.usableSystems();
  }

  /** Whether the company wants the system's type and the provider serves its region. */
  mayUse(company: number, system: number): boolean {
    return this.usable[company * this.systemCount + system] === 1;
  }

  /** What `units` units of a system cost. */
  unitsPrice(system: number, units: number): number {
    if (units < this.tableUnits) return this.unitPrices[system * this.tableUnits + units];
    const { tiers, tierKind } = this.problem.systems[system];
    return unitsWon(tiers, tierKind, units);
  }

  /** `unitsPrice` with the charges of the search. */
  unitsCost(system: number, units: number): number {
    if (units < this.tableUnits) return this.unitCosts[system * this.tableUnits + units];
    return this.unitsPrice(system, units) + (this.unitCharges ? this.unitCharges[system] * units : 0);
  }

  /** contract({i}, p) in won; Infinity where the company may not use the system or is too large for it. */
  aloneCost(company: number, system: number): number {
    const { problem } = this;
    const member = memberOf(problem, company);
    const usable = canUse(problem.systems[system], member, problem.wantedTypes[company]);
    return usable ? aloneWon(problem.systems[system], member) : Number.POSITIVE_INFINITY;
  }

  /** Gives a cluster its system before its first member joins. */
  begin(cluster: number, system: number): void {
    this.systemOf[cluster] = system;
    for (let w = 0; w < this.words; w++) {
      this.dueSets[cluster * this.words + w] = this.chargedSets[system * this.words + w];
      this.soleSets[cluster * this.words + w] = 0;
    }
  }

  /** What the system charges for the processes of one word of a set: O(processes in it). */
  feesOf(system: number, word: number, bits: number): number {
    const first = system * this.processCount + word * 32;
    let won = 0;
    for (let left = bits; left !== 0; left &= left - 1)
      won += this.adaptation[first + 31 - Math.clz32(left & -left)];
    return won;
  }

  add(company: number, cluster: number): void {
    const { problem, users, words } = this;
    const charged = this.systemOf[cluster] * words;
    this.partition.join(company, cluster);
    for (let k = problem.processOffsets[company]; k < problem.processOffsets[company + 1]; k++) {
      const process = problem.processes[k];
      const before = users[cluster * this.processCount + process]++;
      if (before > 1) continue;
      const word = cluster * words + (process >> 5);
      const bit = (1 << (process & 31)) & this.chargedSets[charged + (process >> 5)];
      if (before === 0) {
        this.dueSets[word] &= ~bit;
        this.soleSets[word] |= bit;
        this.shiftRow(cluster, this.adaptationByProcess, process * this.systemCount, 1);
      } else this.soleSets[word] &= ~bit;
    }
    this.shiftRow(cluster, this.surchargeByRegion, problem.regionOf[company] * this.systemCount, 1);
    this.unitsOf[cluster] += problem.units[company];
    this.freeUnits[this.systemOf[cluster]] -= problem.units[company];
  }

  remove(company: number): void {
    const { problem, users, words } = this;
    const cluster = this.partition.clusterOf[company];
    const charged = this.systemOf[cluster] * words;
    this.partition.leave(company);
    for (let k = problem.processOffsets[company]; k < problem.processOffsets[company + 1]; k++) {
      const process = problem.processes[k];
      const after = --users[cluster * this.processCount + process];
      if (after > 1) continue;
      const word = cluster * words + (process >> 5);
      const bit = (1 << (process & 31)) & this.chargedSets[charged + (process >> 5)];
      if (after === 0) {
        this.soleSets[word] &= ~bit;
        this.dueSets[word] |= bit;
        this.shiftRow(cluster, this.adaptationByProcess, process * this.systemCount, -1);
      } else this.soleSets[word] |= bit;
    }
    this.shiftRow(cluster, this.surchargeByRegion, problem.regionOf[company] * this.systemCount, -1);
    this.unitsOf[cluster] -= problem.units[company];
    this.freeUnits[this.systemOf[cluster]] += problem.units[company];
  }

  /** Takes all members out of a cluster without forgetting it: `unpark` puts it back as it was, `release` forgets it. */
  park(cluster: number): void {
    this.partition.park(cluster);
    this.freeUnits[this.systemOf[cluster]] += this.unitsOf[cluster];
  }

  unpark(cluster: number): void {
    this.partition.unpark(cluster);
    this.freeUnits[this.systemOf[cluster]] -= this.unitsOf[cluster];
  }

  /** Empties a parked cluster. */
  release(cluster: number): void {
    this.partition.release(cluster);
    this.unitsOf[cluster] = 0;
    this.users.fill(0, cluster * this.processCount, (cluster + 1) * this.processCount);
    this.offers.fill(0, cluster * this.systemCount, (cluster + 1) * this.systemCount);
  }

  /** Gives a cluster another system; the caller has checked types, regions and capacity. */
  changeSystem(cluster: number, system: number): void {
    const units = this.unitsOf[cluster];
    this.freeUnits[this.systemOf[cluster]] += units;
    this.freeUnits[system] -= units;
    this.begin(cluster, system);
    const users = cluster * this.processCount;
    for (let process = 0; process < this.problem.processCount; process++) {
      const count = this.users[users + process];
      if (count === 0) continue;
      const word = cluster * this.words + (process >> 5);
      const bit = this.dueSets[word] & (1 << (process & 31));
      this.dueSets[word] ^= bit;
      if (count === 1) this.soleSets[word] |= bit;
    }
    this.partition.touch(cluster);
  }

  /** Counts the company in (1) or out (-1) among the users of its processes, nothing else; nothing for company -1. */
  shiftUsers(cluster: number, company: number, by: number): void {
    if (company < 0) return;
    const { problem } = this;
    const users = cluster * this.processCount;
    for (let k = problem.processOffsets[company]; k < problem.processOffsets[company + 1]; k++) {
      this.users[users + problem.processes[k]] += by;
    }
  }

  /** Contract price of a system for the cluster, and charges; far above any price where a member's region is not served. */
  systemCost(cluster: number, system: number): number {
    const offer = this.offers[cluster * this.systemCount + system];
    return this.engineering[system] + this.unitsCost(system, this.unitsOf[cluster]) + offer;
  }

  private takeSheet(p: number): void {
    const { adaptationWon, surchargeWon } = this.problem.systems[p];
    this.adaptation.set(adaptationWon, p * this.processCount);
    this.surcharge.set(surchargeWon, p * this.regionCount);
    adaptationWon.forEach((won, process) => {
      this.adaptationByProcess[process * this.systemCount + p] = won;
      if (won > 0) this.chargedSets[p * this.words + (process >> 5)] |= 1 << (process & 31);
    });
    surchargeWon.forEach((won, region) => {
      this.surchargeByRegion[region * this.systemCount + p] = Number.isNaN(won) ? NOT_SERVED_WON : won;
    });
  }

  private usableSystems(): Uint8Array {
    const { problem, systemCount } = this;
    const usable = new Uint8Array(problem.companyIds.length * systemCount);
    for (let i = 0; i < problem.companyIds.length; i++) {
      const region = problem.regionOf[i];
      for (let p = 0; p < systemCount; p++) {
        const served = !Number.isNaN(this.surcharge[p * this.regionCount + region]);
        if (served && (problem.wantedTypes[i] & (1 << problem.systems[p].type)) !== 0)
          usable[i * systemCount + p] = 1;
      }
    }
    return usable;
  }

  private shiftRow(cluster: number, table: Float64Array, row: number, by: number): void {
    const { offers, systemCount } = this;
    const own = cluster * systemCount;
    for (let p = 0; p < systemCount; p++) offers[own + p] += by * table[row + p];
  }
}

/** The processes of every company as words of 32 bits. */
function processSets(problem: FormationProblem, words: number): Int32Array {
  const sets = new Int32Array(problem.companyIds.length * words);
  for (let i = 0; i < problem.companyIds.length; i++) {
    for (let k = problem.processOffsets[i]; k < problem.processOffsets[i + 1]; k++) {
      sets[i * words + (problem.processes[k] >> 5)] |= 1 << (problem.processes[k] & 31);
    }
  }
  return sets;
}
