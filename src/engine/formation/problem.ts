import { type CurvePoint, priceCurve } from '../pricing/curve.ts';
import { canUse, type StandAlone, standAlone } from '../pricing/standAlone.ts';
import type { SubsidyRules } from '../pricing/subsidy.ts';
import type { PricedMember, PricedSystem } from '../pricing/system.ts';
import { tierFaults } from '../pricing/tiers.ts';

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

/** Stand-alone price of every company: cost O(n x systems x processes), equal companies computed once. */
export function standAlonePrices(problem: FormationProblem): StandAlone[] {
  const known = new Map<string, StandAlone>();
  return problem.companyIds.map((_, i) => {
    const member = memberOf(problem, i);
    const key = `${problem.wantedTypes[i]}/${member.region}/${member.units}/${member.processes}`;
    const price = known.get(key) ?? standAlone(problem.systems, member, problem.wantedTypes[i]);
    known.set(key, price);
    return price;
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
  const { companyIds: ids, rules } = problem;
  const fail = (message: string): never => {
    throw new RangeError(message);
  };
  if (!(rules.minMembers >= 1 && rules.minMembers <= rules.maxMembers && rules.maxMembers <= 100)) {
    fail(`members ${rules.minMembers}..${rules.maxMembers} are not within 1..100`);
  }
  if (!(Number.isSafeInteger(rules.coordinationWon) && rules.coordinationWon >= 0)) {
    fail(`coordination cost ${rules.coordinationWon} is not whole won`);
  }
  for (let i = 0; i < ids.length; i++) {
    if (i > 0 && !(ids[i - 1] < ids[i])) fail(`company ids are not ascending at ${i} (${ids[i]})`);
    if (!(problem.units[i] >= 1)) fail(`company ${ids[i]} has ${problem.units[i]} units`);
    for (let k = problem.processOffsets[i]; k < problem.processOffsets[i + 1]; k++) {
      const ordered = k === problem.processOffsets[i] || problem.processes[k - 1] < problem.processes[k];
      if (!ordered || problem.processes[k] >= problem.processCount)
        fail(`company ${ids[i]}: processes out of order`);
    }
  }
  for (const system of problem.systems) assertSystem(system, problem.processCount);
}

function assertSystem(system: PricedSystem, processCount: number): void {
  const faults = tierFaults(system.tiers);
  if (faults.length > 0)
    throw new RangeError(`system ${system.id}: tier ${faults[0].step} ${faults[0].fault}`);
  if (!(system.type >= 0 && system.type < 31))
    throw new RangeError(`system ${system.id}: type ${system.type}`);
  if (!(system.capacityUnits >= 1))
    throw new RangeError(`system ${system.id}: capacity ${system.capacityUnits}`);
  if (system.adaptationWon.length !== processCount)
    throw new RangeError(`system ${system.id}: adaptation table`);
  const whole = (won: number): boolean => Number.isSafeInteger(won) && won >= 0;
  if (!whole(system.engineeringWon) || !system.adaptationWon.every(whole)) {
    throw new RangeError(`system ${system.id}: a price is not whole won of 0 or more`);
  }
}
