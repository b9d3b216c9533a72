import { compare, fraction } from '../../pricing/fraction.ts';
import { contractLines, exactShares } from '../../pricing/quote.ts';
import type { StandAlone } from '../../pricing/standAlone.ts';
import { unitsWon } from '../../pricing/tiers.ts';
import { type FormationProblem, memberOf } from '../problem.ts';

/** Companies that no price can tell apart: equal paid processes, wants, surcharges, units and locality. */
export interface CompanyType {
  readonly companies: readonly number[];
  readonly units: number;
  readonly locality: number;
  readonly standAloneWon: number;
  /** Processes that any system charges for, ascending. */
  readonly processes: readonly number[];
}

/** A matching problem as the proof sees it: companies by type, systems, and limits that can bind. */
export interface ProofInstance {
  readonly problem: FormationProblem;
  readonly types: readonly CompanyType[];
  /** Type of each company; -1 for companies that can use no system. */
  readonly typeOf: Int32Array;
  /** Companies in all types. */
  readonly companies: number;
  /** Systems whose capacity could bind; each has a row in the master. */
  readonly scarceSystems: readonly number[];
  /** Position in `scarceSystems`; -1 for systems with plenty. */
  readonly scarceOf: Int32Array;
}

/** Whether companies of a type may be in a cluster of a system. */
export function typeMayUse(instance: ProofInstance, type: number, system: number): boolean {
  const { problem, types } = instance;
  const company = types[type].companies[0];
  const { type: kind, surchargeWon, capacityUnits } = problem.systems[system];
  if ((problem.wantedTypes[company] & (1 << kind)) === 0 || types[type].units > capacityUnits) return false;
  return !Number.isNaN(surchargeWon[problem.regionOf[company]]);
}

/** Groups the companies of a problem. Cost O(n x systems). */
export function proofInstance(problem: FormationProblem, alone: readonly StandAlone[]): ProofInstance {
  const paid = new Uint8Array(problem.processCount);
  for (const { adaptationWon } of problem.systems) {
    for (let m = 0; m < paid.length; m++) if (adaptationWon[m] > 0) paid[m] = 1;
  }
  const typeOf = new Int32Array(problem.companyIds.length).fill(-1);
  const known = new Map<string, number>();
  const types: (CompanyType & { companies: number[] })[] = [];
  alone.forEach(({ system, won }, i) => {
    if (system < 0) return;
    const own = problem.processes.subarray(problem.processOffsets[i], problem.processOffsets[i + 1]);
    const processes = [...own].filter((m) => paid[m] === 1);
    const locality = problem.localityOf[i];
    const units = problem.units[i];
    const surcharges = problem.systems.map(({ surchargeWon }) => surchargeWon[problem.regionOf[i]]);
    const key = [locality, units, problem.wantedTypes[i], processes, surcharges].join('/');
    let type = known.get(key);
    if (type === undefined) {
      type = types.length;
      known.set(key, type);
      types.push({ companies: [], units, locality, standAloneWon: won, processes });
    }
    types[type].companies.push(i);
    typeOf[i] = type;
  });
  const companies = types.reduce((sum, type) => sum + type.companies.length, 0);
  const instance = { problem, types, typeOf, companies };
  return { ...instance, ...scarcity(instance) };
}

/** Capacity that all companies together could not exhaust needs no row. */
function scarcity(
  instance: Omit<ProofInstance, 'scarceSystems' | 'scarceOf'>,
): Pick<ProofInstance, 'scarceSystems' | 'scarceOf'> {
  const scarceOf = new Int32Array(instance.problem.systems.length).fill(-1);
  const scarceSystems: number[] = [];
  const whole = { ...instance, scarceSystems, scarceOf };
  instance.problem.systems.forEach(({ capacityUnits }, system) => {
    let units = 0;
    instance.types.forEach((type, t) => {
      if (typeMayUse(whole, t, system)) units += type.units * type.companies.length;
    });
    if (units <= capacityUnits) return;
    scarceOf[system] = scarceSystems.length;
    scarceSystems.push(system);
  });
  return { scarceSystems, scarceOf };
}

/** A possible cluster: a system and its members by type, ascending, a type as often as it has members in it. */
export interface Candidate {
  readonly system: number;
  readonly members: readonly number[];
}

/** Total units of a candidate. */
export function unitsOf(instance: ProofInstance, members: readonly number[]): number {
  let units = 0;
  for (const type of members) units += instance.types[type].units;
  return units;
}

/** Saving less coordination of a candidate in won: exact while amounts stay below 2^53. */
export function gainWon(instance: ProofInstance, { system, members }: Candidate): number {
  const { problem, types } = instance;
  const { adaptationWon, surchargeWon, engineeringWon, tiers, tierKind } = problem.systems[system];
  const used = new Set<number>();
  let gain = -engineeringWon - problem.rules.coordinationWon * members.length ** 2;
  for (const member of members) {
    const type = types[member];
    gain += type.standAloneWon - surchargeWon[problem.regionOf[type.companies[0]]];
    for (const process of type.processes) {
      if (used.has(process)) continue;
      used.add(process);
      gain -= adaptationWon[process];
    }
  }
  return gain - unitsWon(tiers, tierKind, unitsOf(instance, members));
}

/** Companies of a candidate: the first ones of each type. */
export function firstCompanies(instance: ProofInstance, members: readonly number[]): number[] {
  return members.map((type, k) => instance.types[type].companies[k - members.indexOf(type)]);
}

/** Whether nobody in the candidate would pay more than alone, on exact fractions. */
export function withinStandAlone(instance: ProofInstance, candidate: Candidate): boolean {
  const slack = leastSlackWon(instance, candidate);
  // Doubles carry shares to far below a won; only close calls need fractions.
  if (Math.abs(slack) > 0.01) return slack > 0;
  const { system, members } = candidate;
  const { problem, types } = instance;
  const companies = firstCompanies(instance, members);
  const lines = contractLines(
    problem.systems[system],
    companies.map((i) => memberOf(problem, i)),
  );
  const shares = exactShares(lines, members.length);
  return shares.every((share, k) => compare(share, fraction(types[members[k]].standAloneWon)) <= 0);
}

/** The least of stand-alone price less share over the members, in doubles. */
function leastSlackWon(instance: ProofInstance, { system, members }: Candidate): number {
  const { problem, types } = instance;
  const { adaptationWon, surchargeWon, engineeringWon, tiers, tierKind } = problem.systems[system];
  const users = new Map<number, number>();
  for (const member of members) {
    for (const process of types[member].processes) users.set(process, (users.get(process) ?? 0) + 1);
  }
  const volume = unitsOf(instance, members);
  const perUnit = unitsWon(tiers, tierKind, volume) / volume;
  let least = Number.POSITIVE_INFINITY;
  for (const member of members) {
    const { processes, units, standAloneWon, companies } = types[member];
    let share =
      engineeringWon / members.length + units * perUnit + surchargeWon[problem.regionOf[companies[0]]];
    for (const process of processes) share += adaptationWon[process] / (users.get(process) ?? 1);
    least = Math.min(least, standAloneWon - share);
  }
  return least;
}
