import type { PriceSheetInput, PriceSheetWhatIfInput, TierKind } from './graphql/graphql.ts';

/*
 * A price sheet as it is typed: texts, so that nothing that somebody types is lost, and what is wrong with it at once.
 * The server checks again and knows more; both name a field by the same path.
 */

/** What a price sheet says. Won are whole and without tax. */
export interface Sheet {
  readonly engineeringWon: number;
  readonly standardProcesses: readonly string[];
  readonly adaptations: readonly { readonly processCode: string; readonly feeWon: number }[];
  readonly adaptationDefaultWon: number;
  readonly tiers: readonly { readonly fromUnits: number; readonly unitPriceWon: number }[];
  readonly tierKind: TierKind;
  readonly capacityUnits: number;
  /** Null for everywhere. */
  readonly regions: readonly string[] | null;
  readonly surcharges: readonly { readonly regionCode: string; readonly surchargeWon: number }[];
  readonly leadTimeDays: number | null;
  readonly yearlyMaintenanceWon: number | null;
}

export interface TierForm {
  readonly fromUnits: string;
  readonly unitPriceWon: string;
}

/** An amount that holds for a process or a region. */
export interface EntryForm {
  readonly code: string | null;
  readonly won: string;
}

export interface SheetForm {
  /** The version that it began from; 0 where there was none. */
  readonly baseVersion: number;
  readonly engineeringWon: string;
  readonly adaptationDefaultWon: string;
  readonly standardProcesses: readonly string[];
  readonly adaptations: readonly EntryForm[];
  readonly tierKind: TierKind;
  readonly tiers: readonly TierForm[];
  readonly capacityUnits: string;
  readonly isEverywhere: boolean;
  readonly regions: readonly string[];
  readonly surcharges: readonly EntryForm[];
  readonly leadTimeDays: string;
  readonly yearlyMaintenanceWon: string;
}

export type IssueCode =
  | 'WON'
  | 'COUNT'
  | 'DAYS'
  | 'NO_CODE'
  | 'DUPLICATE'
  | 'STANDARD_AND_PRICED'
  | 'NO_REGIONS'
  | 'TIERS_START'
  | 'TIERS_NOT_RISING'
  | 'TIER_PRICE_RISES';

/** What is wrong, by the path that the server would name: 'tiers.1.unitPriceWon'. */
export interface Issue {
  readonly code: IssueCode;
  /** The amount or bound of the step before. */
  readonly before?: number;
}

export type Issues = Readonly<Record<string, Issue>>;

/** A form of a new system, with a ladder of one step. */
const emptySheet: Sheet = {
  engineeringWon: 10_000_000,
  adaptationDefaultWon: 2_000_000,
  standardProcesses: [],
  adaptations: [],
  tierKind: 'ALL_UNITS',
  tiers: [
    { fromUnits: 1, unitPriceWon: 20_000_000 },
    { fromUnits: 5, unitPriceWon: 18_000_000 },
  ],
  capacityUnits: 100,
  regions: null,
  surcharges: [],
  leadTimeDays: null,
  yearlyMaintenanceWon: null,
};

/** 7000000 as 7,000,000: figures of amounts can be told apart. */
export function grouped(value: number | null | undefined): string {
  return value == null ? '' : value.toLocaleString('en');
}

export function formOf(sheet: (Sheet & { readonly versionNumber: number }) | null | undefined): SheetForm {
  const from = sheet ?? emptySheet;
  return {
    baseVersion: sheet?.versionNumber ?? 0,
    engineeringWon: grouped(from.engineeringWon),
    adaptationDefaultWon: grouped(from.adaptationDefaultWon),
    standardProcesses: from.standardProcesses,
    adaptations: from.adaptations.map(({ processCode, feeWon }) => ({
      code: processCode,
      won: grouped(feeWon),
    })),
    tierKind: from.tierKind,
    tiers: from.tiers.map(({ fromUnits, unitPriceWon }) => ({
      fromUnits: grouped(fromUnits),
      unitPriceWon: grouped(unitPriceWon),
    })),
    capacityUnits: grouped(from.capacityUnits),
    isEverywhere: from.regions === null,
    regions: from.regions ?? [],
    surcharges: from.surcharges.map(({ regionCode, surchargeWon }) => ({
      code: regionCode,
      won: grouped(surchargeWon),
    })),
    leadTimeDays: grouped(from.leadTimeDays),
    yearlyMaintenanceWon: grouped(from.yearlyMaintenanceWon),
  };
}

/** A whole number as people write it, with commas or spaces between its figures; undefined where it is none. */
export function wholeOf(text: string): number | undefined {
  const figures = text.replace(/[\s,]/g, '');
  const value = Number(figures);
  return /^\d+$/.test(figures) && Number.isSafeInteger(value) ? value : undefined;
}

/** Largest count that the API takes. */
const MOST_COUNT = 2_147_483_647;

function countOf(text: string, least: number): number | undefined {
  const value = wholeOf(text);
  return value !== undefined && value >= least && value <= MOST_COUNT ? value : undefined;
}

/** What is read of a form. */
export interface ReadSheet {
  readonly issues: Issues;
  /** Undefined while something is wrong. */
  readonly sheet: Sheet | undefined;
}

/** Reads a form; tells everything that is wrong with it. */
export function readForm(form: SheetForm): ReadSheet {
  const issues: Record<string, Issue> = {};
  const tell = (path: string, code: IssueCode, before?: number) => {
    issues[path] ??= { code, ...(before !== undefined && { before }) };
  };
  const won = (path: string, text: string): number => {
    const value = wholeOf(text);
    if (value === undefined) tell(path, 'WON');
    return value ?? 0;
  };
  const capacityUnits = countOf(form.capacityUnits, 1);
  if (capacityUnits === undefined) tell('capacityUnits', 'COUNT');
  const hasDays = form.leadTimeDays.trim() !== '';
  const leadTimeDays = hasDays ? countOf(form.leadTimeDays, 0) : null;
  if (leadTimeDays === undefined) tell('leadTimeDays', 'DAYS');
  const hasMaintenance = form.yearlyMaintenanceWon.trim() !== '';
  if (!form.isEverywhere && form.regions.length === 0) tell('regions', 'NO_REGIONS');
  checkTiers(form.tiers, tell);
  checkEntries('adaptations', form.adaptations, tell);
  checkEntries('surcharges', form.surcharges, tell);
  for (const [index, { code }] of form.adaptations.entries()) {
    if (code !== null && form.standardProcesses.includes(code)) {
      tell(`adaptations.${index}`, 'STANDARD_AND_PRICED');
    }
  }
  const sheet: Sheet = {
    engineeringWon: won('engineeringWon', form.engineeringWon),
    adaptationDefaultWon: won('adaptationDefaultWon', form.adaptationDefaultWon),
    standardProcesses: [...form.standardProcesses],
    adaptations: form.adaptations.map(({ code, won: text }, index) => ({
      processCode: code ?? '',
      feeWon: won(`adaptations.${index}.feeWon`, text),
    })),
    tierKind: form.tierKind,
    tiers: form.tiers.map(({ fromUnits, unitPriceWon }, index) => ({
      fromUnits: countOf(fromUnits, 1) ?? 0,
      unitPriceWon: won(`tiers.${index}.unitPriceWon`, unitPriceWon),
    })),
    capacityUnits: capacityUnits ?? 0,
    regions: form.isEverywhere ? null : [...form.regions],
    surcharges: form.surcharges.map(({ code, won: text }, index) => ({
      regionCode: code ?? '',
      surchargeWon: won(`surcharges.${index}.surchargeWon`, text),
    })),
    leadTimeDays: leadTimeDays ?? null,
    yearlyMaintenanceWon: hasMaintenance ? won('yearlyMaintenanceWon', form.yearlyMaintenanceWon) : null,
  };
  return { issues, sheet: Object.keys(issues).length === 0 ? sheet : undefined };
}

type Tell = (path: string, code: IssueCode, before?: number) => void;

/** The ladder starts at one unit, its bounds rise, its price never does. */
function checkTiers(tiers: readonly TierForm[], tell: Tell): void {
  let bound: number | undefined;
  let price: number | undefined;
  for (const [index, tier] of tiers.entries()) {
    const fromUnits = countOf(tier.fromUnits, 1);
    const unitPriceWon = wholeOf(tier.unitPriceWon);
    if (fromUnits === undefined) tell(`tiers.${index}.fromUnits`, 'COUNT');
    else if (index === 0 && fromUnits !== 1) tell('tiers.0.fromUnits', 'TIERS_START');
    else if (bound !== undefined && fromUnits <= bound) {
      tell(`tiers.${index}.fromUnits`, 'TIERS_NOT_RISING', bound);
    }
    if (unitPriceWon !== undefined && price !== undefined && unitPriceWon > price) {
      tell(`tiers.${index}.unitPriceWon`, 'TIER_PRICE_RISES', price);
    }
    bound = fromUnits ?? bound;
    price = unitPriceWon ?? price;
  }
}

function checkEntries(list: string, entries: readonly EntryForm[], tell: Tell): void {
  const seen = new Set<string>();
  for (const [index, { code }] of entries.entries()) {
    if (code === null) tell(`${list}.${index}`, 'NO_CODE');
    else if (seen.has(code)) tell(`${list}.${index}`, 'DUPLICATE');
    else seen.add(code);
  }
}

/** The sheet as the API takes it. */
export function inputOf(sheet: Sheet): PriceSheetInput {
  return {
    ...sheet,
    standardProcesses: [...sheet.standardProcesses],
    adaptations: sheet.adaptations.map(({ processCode, feeWon }) => ({ processCode, feeWon })),
    tiers: sheet.tiers.map(({ fromUnits, unitPriceWon }) => ({ fromUnits, unitPriceWon })),
    regions: sheet.regions && [...sheet.regions],
    surcharges: sheet.surcharges.map(({ regionCode, surchargeWon }) => ({ regionCode, surchargeWon })),
  };
}

/** The code above a dotted one; undefined at the top. */
function aboveOf(code: string): string | undefined {
  const end = code.lastIndexOf('.');
  return end < 0 ? undefined : code.slice(0, end);
}

/** Whether a process is standard, or what its fee is: of the entries that cover it the longest code decides. */
export function feeOf(sheet: Sheet, processCode: string): number {
  for (let code: string | undefined = processCode; code !== undefined; code = aboveOf(code)) {
    if (sheet.standardProcesses.includes(code)) return 0;
    const entry = sheet.adaptations.find((one) => one.processCode === code);
    if (entry) return entry.feeWon;
  }
  return sheet.adaptationDefaultWon;
}

/** Whether the sheet holds in a region; where none is named, only a sheet that holds everywhere does. */
export function servesRegion({ regions }: Sheet, regionCode: string | undefined): boolean {
  if (regions === null) return true;
  return regionCode !== undefined && regions.some((served) => regionCode.startsWith(served));
}

/** What installing in a region costs on top: the longest code that covers it decides. */
export function surchargeOf({ surcharges }: Sheet, regionCode: string | undefined): number {
  if (regionCode === undefined) return 0;
  const covering = surcharges.filter((entry) => regionCode.startsWith(entry.regionCode));
  const longest = covering.sort((a, b) => b.regionCode.length - a.regionCode.length)[0];
  return longest?.surchargeWon ?? 0;
}

/**
 * The difference of a sheet to the one in force, as `priceSheetWhatIf` takes it: entries that it does not name stay.
 * A code that lost its entry is named with what now holds for it, which says the same.
 */
export function changeOf(systemId: string, sheet: Sheet, inForce: Sheet): PriceSheetWhatIfInput {
  const codes = new Set([
    ...[sheet, inForce].flatMap(({ standardProcesses }) => standardProcesses),
    ...[sheet, inForce].flatMap(({ adaptations }) => adaptations.map(({ processCode }) => processCode)),
  ]);
  const changed = [...codes].filter((code) => entryOf(sheet, code) !== entryOf(inForce, code));
  const isStandard = (code: string) => feeOf(sheet, code) === 0;
  return {
    systemId,
    engineeringWon: sheet.engineeringWon,
    adaptationDefaultWon: sheet.adaptationDefaultWon,
    tierKind: sheet.tierKind,
    tiers: sheet.tiers.map(({ fromUnits, unitPriceWon }) => ({ fromUnits, unitPriceWon })),
    capacityUnits: sheet.capacityUnits,
    standardProcesses: changed.filter(isStandard),
    adaptations: changed
      .filter((code) => !isStandard(code))
      .map((processCode) => ({ processCode, feeWon: feeOf(sheet, processCode) })),
  };
}

/** What a sheet says of just this code; undefined where it has no entry. */
function entryOf(sheet: Sheet, code: string): number | undefined {
  if (sheet.standardProcesses.includes(code)) return 0;
  return sheet.adaptations.find(({ processCode }) => processCode === code)?.feeWon;
}

export const SHEET_PARTS = [
  'engineeringWon',
  'standardProcesses',
  'adaptations',
  'adaptationDefaultWon',
  'tierKind',
  'tiers',
  'capacityUnits',
  'regions',
  'surcharges',
  'leadTimeDays',
  'yearlyMaintenanceWon',
] as const satisfies readonly (keyof Sheet)[];

export type SheetPart = (typeof SHEET_PARTS)[number];

/** The parts in which two sheets differ; the order of codes says nothing. */
export function changedParts(sheet: Sheet, other: Sheet): SheetPart[] {
  return SHEET_PARTS.filter((part) => textOf(sheet, part) !== textOf(other, part));
}

function textOf(sheet: Sheet, part: SheetPart): string {
  const value = inputOf(sheet)[part];
  if (!Array.isArray(value) || part === 'tiers') return JSON.stringify(value ?? null);
  return JSON.stringify(value.map((entry) => JSON.stringify(entry)).sort());
}
