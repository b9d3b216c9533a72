import { type ClusterPrice, quoteCluster } from '../engine/pricing/quote.ts';
import type { SubsidyRules } from '../engine/pricing/subsidy.ts';
import type { PricedMember, PricedSystem } from '../engine/pricing/system.ts';
import { unitsWon } from '../engine/pricing/tiers.ts';
import { toPricedSystem } from '../providers/pricedSystem.ts';
import { servesRegion, surchargeWon } from '../providers/priceSheet.ts';
import type { SystemRecord } from '../providers/systemFile.ts';
import { processes } from '../taxonomy/process.ts';
import { SYSTEM_TYPES, type SystemType } from '../taxonomy/systemType.ts';

/** A system with one version of its sheet, ready to be priced. Process numbers are places in the taxonomy. */
export interface SheetSystem {
  readonly systemId: number;
  readonly priceSheetId: number;
  readonly type: SystemType;
  readonly record: SystemRecord;
  /** Without regions: those depend on who asks, see `quoteFor`. */
  readonly base: PricedSystem;
}

/** A company as a price sees it. */
export interface PricedCompany {
  /** Breaks ties of rounding: the company's stable key. */
  readonly key: string;
  readonly processNumbers: Int32Array;
  readonly units: number;
  readonly regionCode: string | null;
}

const processNumbers = new Map(processes.map(({ code }, number) => [code, number]));
const typeNumbers = new Map(SYSTEM_TYPES.map((type, number) => [type, number]));

/** Makes a system ready. Cost O(taxonomy). */
export function sheetSystem(record: SystemRecord, systemId: number, priceSheetId: number): SheetSystem {
  const base = toPricedSystem(record, [], (type) => typeNumbers.get(type) ?? 0);
  return { systemId, priceSheetId, type: record.type, record, base };
}

/** Places of codes in the taxonomy, ascending and distinct; codes that it does not know are left out. */
export function processNumbersOf(codes: readonly string[]): Int32Array {
  const numbers = codes.flatMap((code) => processNumbers.get(code) ?? []);
  return Int32Array.from(new Set(numbers)).sort();
}

/** Code of a process number; null for the -1 of a position that is for no process. */
export function processCodeOf(number: number): string | null {
  return number < 0 ? null : processes[number].code;
}

/** Whether the company can buy the system at all: region served, capacity large enough. */
export function canBuy({ record }: SheetSystem, company: PricedCompany): boolean {
  return company.units <= record.capacityUnits && servesRegion(record, company.regionCode);
}

/** What a company pays for the system alone, in won. Cost O(processes). */
export function aloneWon({ base, record }: SheetSystem, company: PricedCompany): number {
  return fixedWon(base, company.processNumbers) + runningWon(base, record, company, 1);
}

/** The contract of `members` companies just like this one, in won; it needs no split. Cost O(processes). */
export function alikeContractWon(system: SheetSystem, company: PricedCompany, members: number): number {
  const { base, record } = system;
  return fixedWon(base, company.processNumbers) + runningWon(base, record, company, members);
}

function fixedWon(base: PricedSystem, numbers: Int32Array): number {
  return numbers.reduce((sum, number) => sum + base.adaptationWon[number], base.engineeringWon);
}

function runningWon(
  base: PricedSystem,
  record: SystemRecord,
  { units, regionCode }: PricedCompany,
  members: number,
): number {
  return unitsWon(base.tiers, base.tierKind, members * units) + members * surchargeWon(record, regionCode);
}

/** The cheapest system that a company could buy alone; ties go to the earlier one. */
export interface StandAloneChoice {
  readonly system: SheetSystem;
  readonly won: number;
}

/** Stand-alone price over the systems of the wanted types; undefined where it can use none. */
export function standAloneChoice(
  systems: readonly SheetSystem[],
  company: PricedCompany,
  types: readonly SystemType[],
): StandAloneChoice | undefined {
  let best: StandAloneChoice | undefined;
  for (const system of systems) {
    if (!types.includes(system.type) || !canBuy(system, company)) continue;
    const won = aloneWon(system, company);
    if (best === undefined || won < best.won) best = { system, won };
  }
  return best;
}

/** The exact price of a system for a group, split as the engine splits it. The system must serve every region. */
export function quoteFor(
  system: SheetSystem,
  companies: readonly PricedCompany[],
  subsidy: SubsidyRules,
): ClusterPrice {
  const regionCodes = [...new Set(companies.map(({ regionCode }) => regionCode))];
  const priced: PricedSystem = {
    ...system.base,
    surchargeWon: Float64Array.from(regionCodes, (code) =>
      servesRegion(system.record, code) ? surchargeWon(system.record, code) : Number.NaN,
    ),
  };
  const members = companies.map(
    (company): PricedMember => ({
      id: company.key,
      processes: company.processNumbers,
      units: company.units,
      region: regionCodes.indexOf(company.regionCode),
    }),
  );
  return quoteCluster(priced, members, subsidy);
}
