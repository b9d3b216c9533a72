import { type CurvePoint, priceCurve } from '../pricing/curve.ts';
import { canUse, type StandAlone } from '../pricing/standAlone.ts';
import type { SubsidyRules } from '../pricing/subsidy.ts';
import type { PricedMember, PricedSystem } from '../pricing/system.ts';
import { tierFaults, unitsTable, unitsWon } from '../pricing/tiers.ts';

/** Volumes up to this are priced from a table. */
const TABLE_UNITS = 64;

/** What a programme's rule set says about forming clusters. */
export interface FormationRules {
  /** Fewest members of a cluster, 1..maxMembers. */
  readonly minMembers: number;
  /** Most members of a cluster, up to 100. */
  readonly maxMembers: number;
  /** Coordination cost kappa in won: a cluster of s members is charged kappa s^2 in the objective, never in a price. */
  readonly coordinationWon: number;
  readonly subsidy: SubsidyRules;
}

/**
 * One matching problem as plain numbers: n companies, their processes 0..processCount-1, systems and rules.
 * Companies stand in the order of their ids, so that ties are broken alike everywhere.
 */
export interface FormationProblem {
  /** Distinct ids, ascending by code units; n entries. */
  readonly companyIds: readonly string[];
  readonly processCount: number;
  /** n + 1 bounds into `processes`. */
  readonly processOffsets: Int32Array;
  /** Distinct process numbers of each company, ascending inside a company. */
  readonly processes: Uint16Array;
  /** Units to connect, >= 1. */
  readonly units: Int32Array;
  /** Number of the region that prices a surcharge. */
  readonly regionOf: Int32Array;
  /** Companies of different locality never share a cluster; all 0 where the rule set asks for none. */
  readonly localityOf: Int32Array;
  /** Bit t set: the company wants system type t. */
  readonly wantedTypes: Int32Array;
  readonly systems: readonly PricedSystem[];
  readonly rules: FormationRules;
}

/** Company `i` as pricing sees it. */
export function memberOf(problem: FormationProblem, i: number): PricedMember {
  return {
    id: problem.companyIds[i],
    processes: problem.processes.subarray(problem.processOffsets[i], problem.processOffsets[i + 1]),
    units: problem.units[i],
    region: problem.regionOf[i],
  };
}

/** Stand-alone price of every company; ties go to the earlier system. Cost O(n x systems x processes). */
export function standAlonePrices(problem: FormationProblem): StandAlone[] {
  const { systems, processes, processOffsets, units } = problem;
  const tables = systems.map((system) => unitsTable(system, TABLE_UNITS));
  return problem.companyIds.map((_, i) => {
    let best: StandAlone = { system: -1, won: Number.NaN };
    for (let p = 0; p < systems.length; p++) {
      const { type, engineeringWon, adaptationWon, surchargeWon, capacityUnits } = systems[p];
      const surcharge = surchargeWon[problem.regionOf[i]];
      if ((problem.wantedTypes[i] & (1 << type)) === 0 || units[i] > capacityUnits) continue;
      let won = engineeringWon + surcharge;
      for (let k = processOffsets[i]; k < processOffsets[i + 1]; k++) won += adaptationWon[processes[k]];
      won +=
        units[i] <= TABLE_UNITS
          ? tables[p][units[i]]
          : unitsWon(systems[p].tiers, systems[p].tierKind, units[i]);
      // NaN where the region is not served: never below anything.
      if (won < best.won || (best.system < 0 && won >= 0)) best = { system: p, won };
    }
    return best;
  });
}

/** Cheapest price of each size 1..most for companies just like company `i`, whichever system gives it. */
export function cheapestCurve(
  problem: FormationProblem,
  i: number,
  most = 20,
): (CurvePoint & { system: number })[] {
  const member = memberOf(problem, i);
  const best: (CurvePoint & { system: number })[] = [];
  problem.systems.forEach((system, index) => {
    if (!canUse(system, member, problem.wantedTypes[i])) return;
    for (const point of priceCurve(system, member, problem.rules.subsidy, most)) {
      const known = best[point.members - 1];
      if (!known || point.shareWon < known.shareWon) best[point.members - 1] = { ...point, system: index };
    }
  });
  return best;
}

/**
 * Refuses a problem that no search could make sense of.
 *
 * @throws RangeError that names the place
 */
export function assertProblem(problem: FormationProblem): void {
  assertRules(problem.rules);
  const { companyIds: ids, processOffsets, processes } = problem;
  const regionCount = problem.systems[0]?.surchargeWon.length ?? 0;
  const lists = { units: 0, regionOf: 0, localityOf: 0, wantedTypes: 0, processOffsets: 1 } as const;
  for (const [name, more] of Object.entries(lists) as [keyof typeof lists, number][]) {
    const { length } = problem[name];
    if (length !== ids.length + more) fail(`${name} has ${length} entries for ${ids.length} companies`);
  }
  for (let i = 0; i < ids.length; i++) {
    if (i > 0 && !(ids[i - 1] < ids[i])) fail(`company ids are not ascending at ${i} (${ids[i]})`);
    if (!(problem.units[i] >= 1)) fail(`company ${ids[i]} has ${problem.units[i]} units`);
    const region = problem.regionOf[i];
    if (problem.systems.length > 0 && !(region >= 0 && region < regionCount)) {
      fail(`company ${ids[i]}: region ${region} of ${regionCount}`);
    }
    for (let k = processOffsets[i]; k < processOffsets[i + 1]; k++) {
      const ordered = k === processOffsets[i] || processes[k - 1] < processes[k];
      if (!ordered || processes[k] >= problem.processCount) fail(`company ${ids[i]}: processes out of order`);
    }
  }
  for (const system of problem.systems) assertSystem(system, problem.processCount, regionCount);
}

function fail(message: string): never {
  throw new RangeError(message);
}

const isWon = (won: number): boolean => Number.isSafeInteger(won) && won >= 0;

function assertRules({ minMembers, maxMembers, coordinationWon, subsidy }: FormationRules): void {
  const whole = Number.isSafeInteger(minMembers) && Number.isSafeInteger(maxMembers);
  if (!(whole && minMembers >= 1 && minMembers <= maxMembers && maxMembers <= 100)) {
    fail(`members ${minMembers}..${maxMembers} are not within 1..100`);
  }
  if (!isWon(coordinationWon)) fail(`coordination cost ${coordinationWon} is not whole won`);
  for (const { fromWon, ratePpm } of subsidy.bands) {
    if (!(isWon(fromWon) && isWon(ratePpm) && ratePpm <= 1_000_000))
      fail(`subsidy band ${fromWon}: ${ratePpm} ppm`);
  }
}

function assertSystem(system: PricedSystem, processCount: number, regionCount: number): void {
  const { id, surchargeWon } = system;
  const faults = tierFaults(system.tiers);
  if (faults.length > 0) fail(`system ${id}: tier ${faults[0].step} ${faults[0].fault}`);
  if (!(system.type >= 0 && system.type < 31)) fail(`system ${id}: type ${system.type}`);
  if (!(Number.isSafeInteger(system.capacityUnits) && system.capacityUnits >= 1)) {
    fail(`system ${id}: capacity ${system.capacityUnits}`);
  }
  if (system.adaptationWon.length !== processCount) fail(`system ${id}: adaptation table`);
  if (surchargeWon.length !== regionCount) fail(`system ${id}: surcharge table`);
  const surcharges = surchargeWon.every((won) => Number.isNaN(won) || isWon(won));
  if (!isWon(system.engineeringWon) || !system.adaptationWon.every(isWon) || !surcharges) {
    fail(`system ${id}: a price is not whole won of 0 or more`);
  }
}
