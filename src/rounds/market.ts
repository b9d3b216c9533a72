import type { FormationProblem, FormationRules } from '../engine/formation/problem.ts';
import type { PricedSystem } from '../engine/pricing/system.ts';
import type { Locality } from '../programmes/matchRules.ts';
import { toPricedSystem } from '../providers/pricedSystem.ts';
import type { SystemRecord } from '../providers/systemFile.ts';
import { processes } from '../taxonomy/process.ts';
import { SYSTEM_TYPES, type SystemType } from '../taxonomy/systemType.ts';

/** A company as a round sees it. */
export interface MarketCompany {
  /** Distinct in the market; its order by code units breaks ties. */
  readonly id: string;
  /** Legal-dong code of its district or province; null where it is not known. */
  readonly regionCode: string | null;
  /** Distinct codes of the taxonomy. */
  readonly processCodes: readonly string[];
  readonly units: number;
  /** Wanted system types; empty where it states none. */
  readonly systemTypes: readonly SystemType[];
}

/** What a round starts from. */
export interface MarketInput<Company extends MarketCompany> {
  readonly companies: readonly Company[];
  readonly systems: readonly SystemRecord[];
  readonly rules: FormationRules;
  readonly locality: Locality;
  /** What companies want that state no wanted system type. */
  readonly defaultType: SystemType;
}

/** A matching problem and what its numbers stand for. */
export interface Market<Company extends MarketCompany> {
  readonly problem: FormationProblem;
  /** Company of each number. */
  readonly companies: readonly Company[];
  /** System of each number. */
  readonly systems: readonly SystemRecord[];
  /** Process code of each number: the processes that somebody uses, in the order of the taxonomy. */
  readonly processCodes: readonly string[];
  /** Companies of which no process is known: they take no part. */
  readonly withoutRouting: readonly Company[];
}

const typeNumbers = new Map(SYSTEM_TYPES.map((type, number) => [type, number]));

/** Number of a system type in every problem, 0..30. */
export function systemTypeNumber(type: SystemType): number {
  const number = typeNumbers.get(type);
  if (number === undefined) throw new RangeError(`unknown system type ${type}`);
  return number;
}

/** Turns companies and systems into plain numbers. Cost O(company processes + systems x taxonomy). */
export function buildMarket<Company extends MarketCompany>(input: MarketInput<Company>): Market<Company> {
  const byId = (a: Company, b: Company): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  const companies = input.companies.filter((company) => company.processCodes.length > 0).sort(byId);
  const used = new Set(companies.flatMap((company) => company.processCodes));
  const kept = processes.map((_, index) => index).filter((index) => used.has(processes[index].code));
  const processCodes = kept.map((index) => processes[index].code);
  const regionCodes = [...new Set(companies.map((company) => company.regionCode ?? ''))].sort();
  const systems = input.systems.map((system) =>
    compacted(toPricedSystem(system, regionCodes, systemTypeNumber), kept),
  );
  const profiles = numberedProfiles(companies, processCodes);
  const regionNumbers = numbersOf(regionCodes);
  return {
    problem: {
      companyIds: companies.map(({ id }) => id),
      processCount: processCodes.length,
      ...profiles,
      units: Int32Array.from(companies, ({ units }) => units),
      regionOf: Int32Array.from(companies, ({ regionCode }) => regionNumbers.get(regionCode ?? '') ?? 0),
      localityOf: localityNumbers(companies, input.locality),
      wantedTypes: Int32Array.from(companies, (company) => wantedTypes(company, input.defaultType)),
      systems,
      rules: input.rules,
    },
    companies,
    systems: input.systems,
    processCodes,
    withoutRouting: input.companies.filter((company) => company.processCodes.length === 0).sort(byId),
  };
}

/** Leaves out the processes that nobody uses: a taxonomy of hundreds becomes the dozens that matter. */
function compacted(system: PricedSystem, kept: readonly number[]): PricedSystem {
  return { ...system, adaptationWon: Float64Array.from(kept, (index) => system.adaptationWon[index]) };
}

function numbersOf(codes: readonly string[]): Map<string, number> {
  return new Map(codes.map((code, number) => [code, number]));
}

function numberedProfiles(
  companies: readonly MarketCompany[],
  processCodes: readonly string[],
): Pick<FormationProblem, 'processOffsets' | 'processes'> {
  const numbers = numbersOf(processCodes);
  const processOffsets = new Int32Array(companies.length + 1);
  const profiles = companies.map(({ processCodes: codes }, i) => {
    const own = [...new Set(codes)].map((code) => {
      const number = numbers.get(code);
      if (number === undefined) throw new RangeError(`company ${companies[i].id}: unknown process ${code}`);
      return number;
    });
    processOffsets[i + 1] = processOffsets[i] + own.length;
    return own.sort((a, b) => a - b);
  });
  return { processOffsets, processes: Uint16Array.from(profiles.flat()) };
}

/** Equal numbers for companies that may share a cluster; one whose district is not known stays by itself. */
function localityNumbers(companies: readonly MarketCompany[], locality: Locality): Int32Array {
  if (locality === 'NONE') return new Int32Array(companies.length);
  const digits = locality === 'SIDO' ? 2 : 5;
  const numbers = new Map<string, number>();
  return Int32Array.from(companies, ({ regionCode, id }) => {
    const isKnown = regionCode !== null && regionCode.length >= digits;
    const key = isKnown ? regionCode.slice(0, digits) : `company ${id}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}

function wantedTypes(company: MarketCompany, defaultType: SystemType): number {
  const types = company.systemTypes.length > 0 ? company.systemTypes : [defaultType];
  return types.reduce((mask, type) => mask | (1 << systemTypeNumber(type)), 0);
}
