import { add, compare, type Fraction, fraction } from '../pricing/fraction.ts';
import { contractLines, exactShares } from '../pricing/quote.ts';
import { standAlone } from '../pricing/standAlone.ts';
import type { PricedMember } from '../pricing/system.ts';
import { unitsTable, unitsWon } from '../pricing/tiers.ts';
import type { Matching } from './matching.ts';
import { OUT } from './partition.ts';
import { type FormationProblem, memberOf, standAlonePrices } from './problem.ts';

/** Doubles carry shares to far below this: what lies nearer to a limit is decided on exact fractions. */
export const DOUBT_WON = 1e-3;

/** Volumes up to this are priced from a table, made when a system is first looked at. */
const TABLE_UNITS = 1024;

/** A company that looks for a cluster: one of the problem, or one that the problem does not know. */
export interface JoinProfile extends PricedMember {
  readonly locality: number;
  /** Bit t set: it wants system type t. */
  readonly wantedTypes: number;
}

/** Clusters of one locality and one system, in neighbouring columns. */
export interface Run {
  readonly system: number;
  readonly from: number;
  readonly to: number;
}

/** Company `i` of the problem as a profile. */
export function profileOf(problem: FormationProblem, i: number): JoinProfile {
  return {
    ...memberOf(problem, i),
    locality: problem.localityOf[i],
    wantedTypes: problem.wantedTypes[i],
  };
}

/**
 * The clusters of a matching, laid out so that what a company would pay in each of them is a few additions: one column a
 * cluster, columns of the same locality and system side by side, and for each process a row of how many members use it.
 * Members may join and leave; the number of clusters and their systems stay.
 *
 * Memory: clusters x processes bytes. A scan of all clusters costs about processes x clusters x 1 ns.
 */
export class OpenClusters {
  readonly problem: FormationProblem;
  /** Clusters = columns. */
  readonly count: number;
  /** Index in the matching of the cluster in each column, and the other way round. */
  readonly clusterAt: Int32Array;
  readonly columnOf: Int32Array;
  readonly systemAt: Int32Array;
  readonly localityAt: Int32Array;
  readonly sizeAt: Int32Array;
  readonly unitsAt: Float64Array;
  /** Members that use process m in column c, at m * count + c. */
  readonly users: Uint8Array;
  /** Column of each company of the problem; OUT for those in no cluster. */
  readonly placeOf: Int32Array;
  /** Units of each system that nobody has taken. */
  readonly freeUnits: Float64Array;
  /** Stand-alone prices in won; NaN for companies that can use no system. */
  readonly aloneWon: Float64Array;
  /** Scratch by column, for `scanRun`. */
  readonly scratch: Float64Array;
  private readonly members: Int32Array;
  private readonly runsOf = new Map<number, Run[]>();
  private readonly perUnitTables: (Float64Array | undefined)[];
  /** 1 / n. */
  private readonly parts: Float64Array;

  constructor(problem: FormationProblem, matching: Matching) {
    const n = problem.companyIds.length;
    const { systems, processCount, rules, localityOf } = problem;
    this.problem = problem;
    this.count = matching.length;
    const home = matching.map(({ members }) => localityOf[members[0]]);
    const order = matching
      .map((_, k) => k)
      .sort((a, b) => home[a] - home[b] || matching[a].system - matching[b].system || a - b);
    this.clusterAt = Int32Array.from(order);
    this.columnOf = new Int32Array(this.count);
    this.systemAt = Int32Array.from(order, (k) => matching[k].system);
    this.localityAt = Int32Array.from(order, (k) => home[k]);
    this.sizeAt = new Int32Array(this.count);
    this.unitsAt = new Float64Array(this.count);
    this.users = new Uint8Array(this.count * processCount);
    this.placeOf = new Int32Array(n).fill(OUT);
    this.freeUnits = Float64Array.from(systems, ({ capacityUnits }) => capacityUnits);
    this.aloneWon = Float64Array.from(standAlonePrices(problem), ({ won }) => won);
    this.scratch = new Float64Array(this.count);
    this.members = new Int32Array(this.count * rules.maxMembers);
    this.parts = Float64Array.from({ length: 258 }, (_, k) => 1 / k);
    this.perUnitTables = systems.map(() => undefined);
    order.forEach((k, column) => {
      this.columnOf[k] = column;
      for (const member of matching[k].members) this.join(member, column);
      this.addToRuns(home[k], matching[k].system, column);
    });
  }

  private addToRuns(locality: number, system: number, column: number): void {
    const runs = this.runsOf.get(locality) ?? [];
    this.runsOf.set(locality, runs);
    const last = runs.at(-1);
    if (last?.system === system) runs[runs.length - 1] = { system, from: last.from, to: column + 1 };
    else runs.push({ system, from: column, to: column + 1 });
  }

  /** Columns that a company of this locality may look at, in groups of one system. */
  runs(locality: number): readonly Run[] {
    return this.runsOf.get(locality) ?? [];
  }

  membersAt(column: number): Int32Array {
    const start = column * this.problem.rules.maxMembers;
    return this.members.subarray(start, start + this.sizeAt[column]);
  }

  /** Price of a unit where `units` units are bought, in won and fractions. */
  perUnitWon(system: number, units: number): number {
    const table = this.perUnitTables[system] ?? this.perUnitTable(system);
    if (units < table.length) return table[units];
    const { tiers, tierKind } = this.problem.systems[system];
    return unitsWon(tiers, tierKind, units) / units;
  }

  private perUnitTable(system: number): Float64Array {
    const table = unitsTable(this.problem.systems[system], TABLE_UNITS);
    for (let units = 1; units <= TABLE_UNITS; units++) table[units] /= units;
    this.perUnitTables[system] = table;
    return table;
  }

  /** Whether the system is of a wanted type and sold in the region. */
  serves(system: number, profile: Pick<JoinProfile, 'wantedTypes' | 'region'>): boolean {
    const { type, surchargeWon } = this.problem.systems[system];
    return (profile.wantedTypes & (1 << type)) !== 0 && !Number.isNaN(surchargeWon[profile.region]);
  }

  /** Stand-alone price of a profile; NaN where it can use no system. */
  aloneOf(profile: JoinProfile): number {
    return standAlone(this.problem.systems, profile, profile.wantedTypes).won;
  }

  /** What the profile's share would be in each column of a run if it joined: written into `shares` at the column. */
  scanRun({ system, from, to }: Run, profile: JoinProfile, shares: Float64Array): void {
    const { users, sizeAt, unitsAt, parts, count } = this;
    const { engineeringWon, adaptationWon, surchargeWon } = this.problem.systems[system];
    const { processes, units } = profile;
    const own = surchargeWon[profile.region];
    for (let column = from; column < to; column++) {
      const perUnit = this.perUnitWon(system, unitsAt[column] + units);
      shares[column] = engineeringWon * parts[sizeAt[column] + 1] + own + units * perUnit;
    }
    // Two processes at once: half the reads and writes of shares.
    let heldFee = 0;
    let heldRow = 0;
    for (let k = 0; k < processes.length; k++) {
      const fee = adaptationWon[processes[k]];
      const row = processes[k] * count;
      if (fee === 0) continue;
      if (heldFee === 0) {
        heldFee = fee;
        heldRow = row;
        continue;
      }
      for (let column = from; column < to; column++) {
        shares[column] += heldFee * parts[users[heldRow + column] + 1] + fee * parts[users[row + column] + 1];
      }
      heldFee = 0;
    }
    if (heldFee === 0) return;
    for (let column = from; column < to; column++)
      shares[column] += heldFee * parts[users[heldRow + column] + 1];
  }

  /** The share of a member of the problem as things stand; its stand-alone price where it is out. */
  shareWon(company: number): number {
    const column = this.placeOf[company];
    return column === OUT ? this.aloneWon[company] : this.shareIn(company, column, OUT);
  }

  /** The share of a member of the column's cluster once member `without` had left; OUT for nobody. */
  shareIn(company: number, column: number, without: number): number {
    const { problem, users, count, parts } = this;
    const system = this.systemAt[column];
    const { engineeringWon, adaptationWon, surchargeWon } = problem.systems[system];
    const gone = without === OUT ? 0 : 1;
    const volume = this.unitsAt[column] - (without === OUT ? 0 : problem.units[without]);
    let share = engineeringWon * parts[this.sizeAt[column] - gone] + surchargeWon[problem.regionOf[company]];
    share += problem.units[company] * this.perUnitWon(system, volume);
    let other = without === OUT ? 0 : problem.processOffsets[without];
    const end = without === OUT ? 0 : problem.processOffsets[without + 1];
    for (let k = problem.processOffsets[company]; k < problem.processOffsets[company + 1]; k++) {
      const process = problem.processes[k];
      const fee = adaptationWon[process];
      if (fee === 0) continue;
      while (other < end && problem.processes[other] < process) other++;
      const fewer = other < end && problem.processes[other] === process ? 1 : 0;
      share += fee * parts[users[process * count + column] - fewer];
    }
    return share;
  }

  /** Whether a profile with that share keeps below its stand-alone price, decided exactly where doubles are in doubt. */
  keepsBelowAlone(profile: JoinProfile, column: number, shareWon: number, aloneWon: number): boolean {
    if (shareWon < aloneWon - DOUBT_WON) return true;
    if (!(shareWon <= aloneWon + DOUBT_WON)) return false;
    return compare(this.exactShare(profile, column), fraction(aloneWon)) <= 0;
  }

  /** The profile's share once it had joined the column's cluster, exactly. */
  exactShare({ processes, units, region }: JoinProfile, column: number): Fraction {
    const { tiers, tierKind, ...system } = this.problem.systems[this.systemAt[column]];
    const volume = this.unitsAt[column] + units;
    // Whole won by what they are divided by: there are few such numbers.
    const wonBy = new Map([[this.sizeAt[column] + 1, system.engineeringWon]]);
    for (let k = 0; k < processes.length; k++) {
      const users = this.users[processes[k] * this.count + column] + 1;
      wonBy.set(users, (wonBy.get(users) ?? 0) + system.adaptationWon[processes[k]]);
    }
    const { numerator, denominator } = fraction(unitsWon(tiers, tierKind, volume), volume);
    let share = add(fraction(system.surchargeWon[region]), {
      numerator: numerator * BigInt(units),
      denominator,
    });
    for (const [users, won] of wonBy) share = add(share, fraction(won, users));
    return share;
  }

  /** Whether the others would keep at or below their stand-alone prices if the member left. */
  restKeepsBelowAlone(company: number): boolean {
    const column = this.placeOf[company];
    const others = this.membersAt(column).filter((i) => i !== company);
    let doubtful = false;
    for (const i of others) {
      const share = this.shareIn(i, column, company);
      if (share > this.aloneWon[i] + DOUBT_WON) return false;
      if (share > this.aloneWon[i] - DOUBT_WON) doubtful = true;
    }
    if (!doubtful) return true;
    const rest = Array.from(others, (i) => memberOf(this.problem, i));
    const lines = contractLines(this.problem.systems[this.systemAt[column]], rest);
    return exactShares(lines, rest.length).every(
      (share, k) => compare(share, fraction(this.aloneWon[others[k]])) <= 0,
    );
  }

  /** What the column's cluster owes as it stands, in won. */
  contractWon(column: number): number {
    const { problem, users, count } = this;
    const { adaptationWon, engineeringWon, surchargeWon, tiers, tierKind } =
      problem.systems[this.systemAt[column]];
    let won = engineeringWon + unitsWon(tiers, tierKind, this.unitsAt[column]);
    for (let process = 0; process < problem.processCount; process++) {
      if (users[process * count + column] > 0) won += adaptationWon[process];
    }
    for (const i of this.membersAt(column)) won += surchargeWon[problem.regionOf[i]];
    return won;
  }

  /** Units of a system that a company could take if it left `from` (a column, or OUT). */
  unitsLeft(system: number, from: number, units: number): number {
    const freed = from !== OUT && this.systemAt[from] === system ? units : 0;
    return this.freeUnits[system] + freed;
  }

  /** Puts a company that is out into a cluster; the caller has checked every limit. */
  join(company: number, column: number): void {
    this.members[column * this.problem.rules.maxMembers + this.sizeAt[column]] = company;
    this.placeOf[company] = column;
    this.change(company, column, 1);
  }

  /** Takes a member out of its cluster. */
  leave(company: number): void {
    const column = this.placeOf[company];
    const members = this.membersAt(column);
    members[members.indexOf(company)] = members[members.length - 1];
    this.placeOf[company] = OUT;
    this.change(company, column, -1);
  }

  private change(company: number, column: number, by: number): void {
    const { problem } = this;
    this.sizeAt[column] += by;
    this.unitsAt[column] += by * problem.units[company];
    this.freeUnits[this.systemAt[column]] -= by * problem.units[company];
    for (let k = problem.processOffsets[company]; k < problem.processOffsets[company + 1]; k++) {
      this.users[problem.processes[k] * this.count + column] += by;
    }
  }

  /** The clusters as they stand now, in the order of the matching that they came from. */
  matching(): Matching {
    return Array.from(this.columnOf, (column) => ({
      system: this.systemAt[column],
      members: [...this.membersAt(column)].sort((a, b) => a - b),
    }));
  }
}
