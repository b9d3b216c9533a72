import { z } from 'zod';
import { parentOf, processByCode } from '../taxonomy/process.ts';
import type { SheetProblem, SheetProblemCode } from './sheetIssue.ts';

/** ALL_UNITS: the price of the tier reached holds for every unit. INCREMENTAL: only for the units inside it. */
export const TIER_KINDS = ['ALL_UNITS', 'INCREMENTAL'] as const;

export type TierKind = (typeof TIER_KINDS)[number];

export interface PriceTier {
  /** Lower bound of the tier; it ends where the next begins. */
  fromUnits: number;
  unitPriceWon: number;
}

/** What a system costs, where it is sold and how often. Won are whole and excluding tax. */
export interface PriceSheet {
  engineeringWon: number;
  /** Processes (and all below them) that need no adaptation. */
  standardProcesses: string[];
  /** Adaptation fee by process code; a group's fee holds for each distinct process under it. */
  adaptationWon: Record<string, number>;
  adaptationDefaultWon: number;
  tiers: PriceTier[];
  tierKind: TierKind;
  capacityUnits: number;
  /** Region codes served, each covering those it is a prefix of; null = everywhere. */
  regions: string[] | null;
  surchargeWon: Record<string, number>;
  leadTimeDays?: number;
  yearlyMaintenanceWon?: number;
}

/** Longest tier ladder: a sheet nobody can read is no price sheet. */
export const MAX_TIERS = 100;

export type Complaint = Pick<SheetProblem, 'code' | 'facts'>;
export type Check = (value: unknown) => Complaint | null;

export function complain(code: SheetProblemCode, facts: SheetProblem['facts'] = {}): Complaint {
  return { code, facts };
}

const kinds: Record<string, readonly [en: string, ko: string]> = {
  null: ['null', 'null'],
  list: ['a list', '목록'],
  object: ['an object', '객체'],
  string: ['a text', '문자열'],
  number: ['a number', '숫자'],
  boolean: ['true or false', '참·거짓'],
  undefined: ['nothing', '빈'],
};

function kindOf(value: unknown): readonly [en: string, ko: string] {
  if (value === null) return kinds.null;
  return Array.isArray(value) ? kinds.list : (kinds[typeof value] ?? kinds.object);
}

function wrongType(value: unknown, expected: keyof typeof kinds): Complaint {
  const [found, foundKo] = kindOf(value);
  return complain('WRONG_TYPE', {
    found,
    foundKo,
    expected: kinds[expected][0],
    expectedKo: kinds[expected][1],
  });
}

const missing = complain('MISSING_FIELD');

function wonComplaint(value: unknown): Complaint | null {
  if (value === undefined) return missing;
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    const [found, foundKo] = kindOf(value);
    return complain('WON_NOT_A_NUMBER', { found, foundKo });
  }
  if (value < 0) return complain('WON_NEGATIVE');
  if (value > Number.MAX_SAFE_INTEGER) return complain('WON_TOO_LARGE', { limit: Number.MAX_SAFE_INTEGER });
  return Number.isInteger(value) ? null : complain('WON_FRACTIONAL');
}

const countComplaint =
  (least: number): Check =>
  (value) => {
    if (value === undefined) return missing;
    return Number.isSafeInteger(value) && (value as number) >= least
      ? null
      : complain('COUNT_NOT_WHOLE', { least });
  };

const MAX_TEXT = 200;

export function textComplaint(value: unknown): Complaint | null {
  if (value === undefined) return missing;
  if (typeof value !== 'string') return wrongType(value, 'string');
  if (value.trim() === '') return complain('EMPTY_TEXT');
  return value.length > MAX_TEXT ? complain('TEXT_TOO_LONG', { limit: MAX_TEXT }) : null;
}

function processComplaint(value: unknown): Complaint | null {
  if (typeof value !== 'string') return wrongType(value, 'string');
  return processByCode(value) === undefined ? complain('UNKNOWN_PROCESS', { process: value }) : null;
}

function regionComplaint(value: unknown): Complaint | null {
  return typeof value === 'string' && /^\d{2,10}$/.test(value) ? null : complain('BAD_REGION_CODE');
}

function tierKindComplaint(value: unknown): Complaint | null {
  if (value === undefined) return missing;
  return (TIER_KINDS as readonly unknown[]).includes(value) ? null : complain('UNKNOWN_TIER_KIND');
}

/** A zod field whose rule is a check of ours, so that every refusal carries its code and facts. */
export function checked<T>(check: Check): z.ZodType<T> {
  return z.unknown().transform((value, context) => {
    const complaint = check(value);
    if (complaint === null) return value as T;
    context.addIssue({ code: 'custom', params: complaint });
    return z.NEVER;
  }) as unknown as z.ZodType<T>;
}

/** A field that may be left out or null. */
function optional<T>(check: Check): z.ZodType<T | undefined> {
  return z.preprocess(
    (value) => value ?? undefined,
    checked<T | undefined>((value) => (value === undefined ? null : check(value))),
  );
}

/** An object from codes to amounts; every wrong key and every wrong amount is named. */
function amountsByCode(keyCheck: Check): z.ZodType<Record<string, number>> {
  const amounts = z.record(z.string(), z.unknown()).superRefine((entries, context) => {
    for (const [key, value] of Object.entries(entries)) {
      for (const complaint of [keyCheck(key), wonComplaint(value)]) {
        if (complaint !== null) context.addIssue({ code: 'custom', path: [key], params: complaint });
      }
    }
  });
  return z.preprocess((value) => value ?? {}, amounts) as unknown as z.ZodType<Record<string, number>>;
}

const won = checked<number>(wonComplaint);

/** Shape of a price sheet. What spans several fields or list items is checked by `crossProblems`. */
export const priceSheetShape = {
  engineeringWon: won,
  standardProcesses: z.preprocess((value) => value ?? [], z.array(checked<string>(processComplaint))),
  adaptationWon: amountsByCode(processComplaint),
  adaptationDefaultWon: won,
  tiers: z.array(z.object({ fromUnits: checked<number>(countComplaint(1)), unitPriceWon: won })),
  tierKind: checked<TierKind>(tierKindComplaint),
  capacityUnits: checked<number>(countComplaint(1)),
  regions: z.preprocess((value) => value ?? null, z.array(checked<string>(regionComplaint)).nullable()),
  surchargeWon: amountsByCode(regionComplaint),
  leadTimeDays: optional<number>(countComplaint(0)),
  yearlyMaintenanceWon: optional<number>(wonComplaint),
};

function at(path: SheetProblem['path'], complaint: Complaint): SheetProblem {
  return { path, ...complaint };
}

function valueAt(raw: unknown, path: SheetProblem['path']): unknown {
  let value: unknown = raw;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}

const expectedKinds: Record<string, keyof typeof kinds> = {
  array: 'list',
  object: 'object',
  record: 'object',
};

/** Turns what zod found into problems of ours; `raw` is the value that zod read. */
export function problemsOf(error: z.ZodError, raw: unknown): SheetProblem[] {
  return error.issues.map((issue) => {
    const path = issue.path as (string | number)[];
    if (issue.code === 'custom' && issue.params !== undefined) {
      const { code, facts } = issue.params as Complaint;
      return at(
        path,
        code === 'MISSING_FIELD' ? complain(code, { field: path[path.length - 1] }) : { code, facts },
      );
    }
    const value = valueAt(raw, path);
    if (value === undefined && path.length > 0)
      return at(path, complain('MISSING_FIELD', { field: path[path.length - 1] }));
    const expected = issue.code === 'invalid_type' ? expectedKinds[issue.expected] : undefined;
    return at(path, wrongType(value, expected ?? 'object'));
  });
}

/** Tier ladder: starts at one unit, bounds rise, the price never does. Tiers that are wrong themselves are passed over. */
function tierProblems(tiers: unknown): SheetProblem[] {
  if (!Array.isArray(tiers)) return [];
  if (tiers.length === 0) return [at(['tiers'], complain('NO_TIERS'))];
  if (tiers.length > MAX_TIERS) return [at(['tiers'], complain('TOO_MANY', { limit: MAX_TIERS }))];
  const problems: SheetProblem[] = [];
  let previous = null as { fromUnits: number; unitPriceWon: number | null } | null;
  for (const [index, tier] of tiers.entries()) {
    const fromUnits = valueAt(tier, ['fromUnits']);
    const price = valueAt(tier, ['unitPriceWon']);
    if (countComplaint(1)(fromUnits) !== null) continue;
    const from = fromUnits as number;
    const place = (field: string) => ['tiers', index, field];
    if (index === 0 && from !== 1)
      problems.push(at(place('fromUnits'), complain('TIERS_START', { fromUnits: from })));
    if (previous !== null && from === previous.fromUnits) {
      problems.push(at(place('fromUnits'), complain('TIERS_OVERLAP', { fromUnits: from })));
    } else if (previous !== null && from < previous.fromUnits) {
      const facts = { fromUnits: from, previous: previous.fromUnits };
      problems.push(at(place('fromUnits'), complain('TIERS_NOT_RISING', facts)));
    }
    const priceNow = wonComplaint(price) === null ? (price as number) : null;
    const priceBefore = previous?.unitPriceWon ?? null;
    if (priceNow !== null && priceBefore !== null && priceNow > priceBefore) {
      const facts = { fromUnits: from, previous: priceBefore, price: priceNow };
      problems.push(at(place('unitPriceWon'), complain('TIER_PRICE_RISES', facts)));
    }
    previous = { fromUnits: from, unitPriceWon: priceNow ?? priceBefore };
  }
  return problems;
}

/** Rules over several fields or list items. Reads the raw value, so they are told even where a field is wrong. */
export function crossProblems(raw: unknown): SheetProblem[] {
  const problems = tierProblems(valueAt(raw, ['tiers']));
  const regions = valueAt(raw, ['regions']);
  if (Array.isArray(regions) && regions.length === 0) problems.push(at(['regions'], complain('NO_REGIONS')));
  const standard = valueAt(raw, ['standardProcesses']);
  const fees = valueAt(raw, ['adaptationWon']);
  if (Array.isArray(standard) && typeof fees === 'object' && fees !== null) {
    for (const [index, code] of standard.entries()) {
      if (typeof code !== 'string' || !Object.hasOwn(fees, code)) continue;
      problems.push(at(['standardProcesses', index], complain('STANDARD_AND_PRICED', { process: code })));
    }
  }
  return problems;
}

/** Drops absent options and repeated codes: what is stored says everything once. */
export function tidySheet<Sheet extends PriceSheet>(sheet: Sheet): Sheet {
  const present = Object.entries(sheet).filter(([, value]) => value !== undefined);
  const tidy = Object.fromEntries(present) as unknown as Sheet;
  tidy.standardProcesses = [...new Set(sheet.standardProcesses)];
  tidy.regions = sheet.regions === null ? null : [...new Set(sheet.regions)];
  return tidy;
}

const priceSheetSchema = z.object(priceSheetShape);

/** Checks a price sheet from outside: the sheet, or everything that is wrong with it. */
export function checkPriceSheet(raw: unknown): { sheet: PriceSheet | null; problems: SheetProblem[] } {
  const parsed = priceSheetSchema.safeParse(raw);
  const problems = [...(parsed.success ? [] : problemsOf(parsed.error, raw)), ...crossProblems(raw)];
  if (!parsed.success || problems.length > 0) return { sheet: null, problems };
  return { sheet: tidySheet(parsed.data as PriceSheet), problems: [] };
}

/**
 * Fee for adapting a system to one process: the entry of the longest code that covers it decides, whether it is
 * a fee or "standard" (nothing to pay; no sheet may say both of one code); without an entry the default holds.
 */
export function adaptationFeeWon(
  sheet: Pick<PriceSheet, 'standardProcesses' | 'adaptationWon' | 'adaptationDefaultWon'>,
  processCode: string,
): number {
  for (let code: string | null = processCode; code !== null; code = parentOf(code)) {
    if (sheet.standardProcesses.includes(code)) return 0;
    if (Object.hasOwn(sheet.adaptationWon, code)) return sheet.adaptationWon[code];
  }
  return sheet.adaptationDefaultWon;
}

/** Whether a system is sold in a region. Where the region is not known (null), only nationwide systems are. */
export function servesRegion(sheet: Pick<PriceSheet, 'regions'>, regionCode: string | null): boolean {
  if (sheet.regions === null) return true;
  return regionCode !== null && sheet.regions.some((served) => regionCode.startsWith(served));
}

/** Surcharge for installing in a region: that of the longest code that covers it, else nothing. */
export function surchargeWon(sheet: Pick<PriceSheet, 'surchargeWon'>, regionCode: string | null): number {
  for (let length = regionCode?.length ?? 0; length > 0; length--) {
    const prefix = (regionCode as string).slice(0, length);
    if (Object.hasOwn(sheet.surchargeWon, prefix)) return sheet.surchargeWon[prefix];
  }
  return 0;
}
