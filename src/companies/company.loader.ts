import { groupedBy, inOrderOf, type RequestContext } from '../platform/context.ts';
import { asksFor } from '../platform/lookAhead.ts';
import { type RawBuilder, sql } from '../platform/sql.ts';
import type { BuiltLevel, CapabilityLevel } from '../taxonomy/level.ts';
import type { SystemType } from '../taxonomy/systemType.ts';
import type { RegistrationStatus, RoutingSource, TaxType } from './company.entity.ts';
import { type CompanySight, type CompanyVisibility, companySight, type SizeBand } from './companySight.ts';
import type { HardshipKind, SizeClass } from './import/companyRecord.ts';
import { loadPlantsOf } from './plant.loader.ts';

/** A company as a caller sees it: what is hidden from the caller is null. */
export interface CompanyRow {
  readonly id: number;
  readonly visibility: CompanyVisibility;
  readonly sourceId: string | null;
  readonly name: string | null;
  readonly businessNumber: string | null;
  readonly corporationNumber: string | null;
  readonly ownerName: string | null;
  readonly website: string | null;
  /** YYYY-MM-DD */
  readonly foundedOn: string | null;
  readonly sizeClass: SizeClass | null;
  readonly sizeBand: SizeBand | null;
  readonly employees: number | null;
  readonly salesWon: number | null;
  readonly exportsWon: number | null;
  readonly taxType: TaxType | null;
  readonly registrationStatus: RegistrationStatus;
  readonly builtLevel: BuiltLevel | null;
  readonly capabilityLevel: CapabilityLevel | null;
  readonly targetLevel: BuiltLevel | null;
  readonly existingSystemTypes: readonly SystemType[] | null;
  readonly regionCode: string | null;
  readonly industryCode: string | null;
  readonly industryRevision: 9 | 10 | 11 | null;
  readonly industryName: string | null;
  readonly units: number | null;
  readonly systemTypes: readonly SystemType[];
  readonly processCodes: readonly string[];
  readonly routingSource: RoutingSource | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** The columns of a `CompanyRow`, for a select from `sight.source`. */
export function companyColumns({ visibility, sizeBand, identity, own }: CompanySight): RawBuilder<unknown> {
  return sql`
  company.id, ${visibility} as visibility, ${own('source_id')} as "sourceId", ${identity('name')} as name,
  ${identity('business_number')} as "businessNumber", ${identity('corporation_number')} as "corporationNumber",
  ${identity('owner_name')} as "ownerName", ${identity('website')} as website, ${identity('founded_on')} as "foundedOn",
  company.size_class as "sizeClass", ${sizeBand} as "sizeBand", ${own('employees')} as employees,
  ${own('sales_won')} as "salesWon", ${own('exports_won')} as "exportsWon", ${own('tax_type')} as "taxType",
  company.registration_status as "registrationStatus", company.built_level as "builtLevel",
  ${own('capability_level')} as "capabilityLevel", company.target_level as "targetLevel",
  ${own('existing_system_types')} as "existingSystemTypes", company.region_code as "regionCode",
  company.industry_code as "industryCode", company.industry_revision as "industryRevision",
  company.industry_name as "industryName", ${own('units')} as units, company.system_types as "systemTypes",
  company.process_codes as "processCodes", company.routing_source as "routingSource", company.version,
  date_trunc('milliseconds', company.created_at) as "createdAt",
  date_trunc('milliseconds', company.updated_at) as "updatedAt"`;
}

/** Companies by id, as the caller sees them. What will be asked of them is read at the same time: the ids suffice. */
export async function loadCompanies(ids: readonly number[], context: RequestContext) {
  const { reads, caller } = context;
  if (asksFor(context, 'Company.plants')) void context.loader(loadPlantsOf).loadMany(ids);
  if (asksFor(context, 'Company.wantedSystems')) void context.loader(loadWantedSystems).loadMany(ids);
  const sight = companySight(caller);
  const rows = await reads.all(sql<CompanyRow>`
    select ${companyColumns(sight)} from ${sight.source} where company.id = any(${ids}::int[])`);
  return inOrderOf(ids, rows, (row) => row.id);
}

/** What prices and clusters are computed from; nothing of it is shown. */
export interface WorkingCompany {
  readonly id: number;
  /** Orders companies where amounts are rounded; it holds the registration number. */
  readonly naturalKey: string;
  readonly regionCode: string | null;
  readonly units: number;
  readonly systemTypes: readonly SystemType[];
  readonly processCodes: readonly string[];
}

/** Companies by id as the engine sees them, whoever asks. */
export async function loadWorkingCompanies(ids: readonly number[], { market }: RequestContext) {
  const rows = await market.all(sql<WorkingCompany>`
    select id, natural_key as "naturalKey", region_code as "regionCode", units, system_types as "systemTypes",
      process_codes as "processCodes"
    from company where id = any(${ids}::int[])`);
  return inOrderOf(ids, rows, (row) => row.id);
}

export interface WantedSystemRow {
  readonly companyId: number;
  readonly systemType: SystemType;
  readonly targetLevel: BuiltLevel | null;
}

export async function loadWantedSystems(companyIds: readonly number[], { reads }: RequestContext) {
  const rows = await reads.all(sql<WantedSystemRow>`
    select company_id as "companyId", system_type as "systemType", target_level as "targetLevel"
    from wanted_system where company_id = any(${companyIds}::int[])
    order by company_id, system_type collate "C"`);
  return groupedBy(companyIds, rows, (row) => row.companyId);
}

export interface HardshipClaimRow {
  readonly companyId: number;
  readonly kind: HardshipKind;
  readonly statement: string;
  readonly evidence: string | null;
  readonly claimedOn: string | null;
}

export async function loadHardshipClaims(companyIds: readonly number[], { reads }: RequestContext) {
  const rows = await reads.all(sql<HardshipClaimRow>`
    select company_id as "companyId", kind, statement, evidence, claimed_on as "claimedOn"
    from hardship_claim where company_id = any(${companyIds}::int[]) order by company_id, id`);
  return groupedBy(companyIds, rows, (row) => row.companyId);
}

export interface EarlierSupportRow {
  readonly companyId: number;
  readonly year: number;
  readonly programme: string | null;
  readonly amountWon: number;
}

export async function loadEarlierSupports(companyIds: readonly number[], { reads }: RequestContext) {
  const rows = await reads.all(sql<EarlierSupportRow>`
    select company_id as "companyId", year, programme, amount_won as "amountWon"
    from earlier_support where company_id = any(${companyIds}::int[]) order by company_id, year, id`);
  return groupedBy(companyIds, rows, (row) => row.companyId);
}
