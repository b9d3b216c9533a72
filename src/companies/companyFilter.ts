import { type RawBuilder, sql } from '../platform/sql.ts';
import { isUnder, type Process, processByCode, processes } from '../taxonomy/process.ts';
import { type Region, regionByCode, regionCovers, regionPrefix, regions } from '../taxonomy/region.ts';
import type { SystemType } from '../taxonomy/systemType.ts';
import type { RoutingSource } from './company.entity.ts';
import { badFilter } from './company.errors.ts';
import { type CompanySight, companySight } from './companySight.ts';
import type { SizeClass } from './import/companyRecord.ts';

/** Which companies are meant; every condition that is given must hold. */
export interface CompanyFilter {
  readonly nameContains?: string | null | undefined;
  readonly businessNumber?: string | null | undefined;
  /** Covers the regions within it. */
  readonly regionCode?: string | null | undefined;
  readonly industryPrefix?: string | null | undefined;
  /** Covers the processes below it. */
  readonly processCode?: string | null | undefined;
  readonly systemType?: SystemType | null | undefined;
  readonly routingSource?: RoutingSource | null | undefined;
  readonly sizeClass?: SizeClass | null | undefined;
  readonly unitsAtLeast?: number | null | undefined;
  readonly unitsAtMost?: number | null | undefined;
  readonly ids?: readonly number[] | null | undefined;
  readonly and?: readonly CompanyFilter[] | null | undefined;
  readonly or?: readonly CompanyFilter[] | null | undefined;
  readonly not?: CompanyFilter | null | undefined;
}

const DEEPEST = 5;
const MOST_CONDITIONS = 50;

/**
 * A condition over companies as somebody sees them; by default as the house does. What is hidden meets no condition, so
 * that no filter tells of it. Throws BAD_USER_INPUT for codes that do not exist.
 */
export function companyCondition(
  filter: CompanyFilter | null | undefined,
  sight: CompanySight = companySight(),
): RawBuilder<boolean> {
  return conditionOf(filter ?? {}, 1, { left: MOST_CONDITIONS, sight });
}

interface Budget {
  left: number;
  readonly sight: CompanySight;
}

function conditionOf(filter: CompanyFilter, depth: number, budget: Budget): RawBuilder<boolean> {
  if (depth > DEEPEST) throw badFilter({ field: 'and, or, not', value: `${depth}`, known: `${DEEPEST}` });
  const inner = (list: readonly CompanyFilter[]) => list.map((one) => conditionOf(one, depth + 1, budget));
  const conditions = [...ownConditions(filter, budget.sight), ...inner(filter.and ?? [])];
  if (filter.or != null && filter.or.length > 0) {
    conditions.push(sql<boolean>`(${sql.join(inner(filter.or), sql` or `)})`);
  }
  // A comparison with a missing value is unknown, and so would its negation be: false counts as false.
  if (filter.not != null) {
    conditions.push(sql<boolean>`coalesce(not ${conditionOf(filter.not, depth + 1, budget)}, true)`);
  }
  budget.left -= conditions.length;
  if (budget.left < 0) {
    throw badFilter({ field: 'where', value: `${MOST_CONDITIONS + 1}`, known: `${MOST_CONDITIONS}` });
  }
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}

function ownConditions(filter: CompanyFilter, { identity, own }: CompanySight): RawBuilder<boolean>[] {
  const conditions: RawBuilder<boolean>[] = [];
  const add = <Value>(value: Value | null | undefined, make: (value: Value) => RawBuilder<boolean>) => {
    if (value !== null && value !== undefined) conditions.push(make(value));
  };
  add(filter.nameContains, (text) => sql<boolean>`${identity('name')} ilike ${`%${escapeLike(text)}%`}`);
  add(
    filter.businessNumber,
    (text) => sql<boolean>`${identity('business_number')} = ${text.replace(/\D/gu, '')}`,
  );
  const keys = scopeKeys(filter);
  if (keys.length > 0) conditions.push(sql<boolean>`company.scope @> ${keys}::text[]`);
  add(filter.industryPrefix, (prefix) => {
    const digits = prefix.replace(/^C/iu, '').replace(/\D/gu, '');
    return sql<boolean>`company.industry_code like ${`${digits}%`}`;
  });
  add(filter.routingSource, (source) => sql<boolean>`company.routing_source = ${source}`);
  add(filter.sizeClass, (size) => sql<boolean>`company.size_class = ${size}`);
  add(filter.unitsAtLeast, (units) => sql<boolean>`${own('units')} >= ${units}::int`);
  add(filter.unitsAtMost, (units) => sql<boolean>`${own('units')} <= ${units}::int`);
  add(filter.ids, (ids) => sql<boolean>`company.id = any(${ids}::int[])`);
  return conditions;
}

/** What a company's `scope` must hold: one look into its index for all of them together. */
function scopeKeys({ regionCode, processCode, systemType }: CompanyFilter): string[] {
  const keys: string[] = [];
  if (regionCode != null) keys.push(`R${regionPrefix(knownRegion(regionCode).code)}`);
  if (processCode != null) keys.push(`P${knownProcess(processCode).code}`);
  if (systemType != null) keys.push(`S${systemType}`);
  return keys;
}

function knownRegion(code: string): Region {
  const region = regionByCode(code);
  if (region === undefined) throw badFilter({ field: 'regionCode', value: code, known: '26, 26440' });
  return region;
}

function knownProcess(code: string): Process {
  const process = processByCode(code);
  if (process === undefined) throw badFilter({ field: 'processCode', value: code, known: '5, 5.4, 5.4.1' });
  return process;
}

function escapeLike(text: string): string {
  return text.replaceAll('\0', '').replace(/[\\%_]/gu, String.raw`\$&`);
}

/** Codes of a region and of all regions within it; BAD_USER_INPUT for an unknown one. */
export function regionCodesUnder(code: string): string[] {
  const region = knownRegion(code);
  return regions.map((one) => one.code).filter((one) => regionCovers(region.code, one));
}

/** Codes of a process and of all processes below it; BAD_USER_INPUT for an unknown one. */
export function processCodesUnder(code: string): string[] {
  const { code: group } = knownProcess(code);
  return processes.map((one) => one.code).filter((one) => isUnder(one, group));
}
