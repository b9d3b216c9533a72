import { isOperator } from '../platform/caller.ts';
import { groupedBy, inOrderOf, type RequestContext } from '../platform/context.ts';
import { type Level, readTree } from '../platform/readAhead.ts';
import { type Columns, type RowShape, selectAll } from '../platform/rowShape.ts';
import { sql } from '../platform/sql.ts';
import type { BuiltLevel, CapabilityLevel } from '../taxonomy/level.ts';
import type { SystemType } from '../taxonomy/systemType.ts';
import type { RegistrationStatus, RoutingSource, TaxType } from './company.entity.ts';
import {
  type CompanySight,
  type CompanyVisibility,
  companySight,
  partSight,
  type SizeBand,
  wholeSight,
} from './companySight.ts';
import type { HardshipKind, SizeClass } from './import/companyRecord.ts';
import { type PlantRow, plantLevel } from './plant.loader.ts';

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
  /** Read along with it, where the document asks for them. */
  readonly wantedSystems?: readonly WantedSystemRow[];
  readonly plants?: readonly PlantRow[];
}

/** The columns of a company, for a select from `sight.source`. */
function columnsFor({ visibility, sizeBand, identity, own }: CompanySight): Columns<CompanyRow> {
  return {
    id: sql`company.id`,
    visibility,
    sourceId: own('source_id'),
    name: identity('name'),
    businessNumber: identity('business_number'),
    corporationNumber: identity('corporation_number'),
    ownerName: identity('owner_name'),
    website: identity('website'),
    foundedOn: identity('founded_on'),
    sizeClass: sql`company.size_class`,
    sizeBand,
    employees: own('employees'),
    salesWon: own('sales_won'),
    exportsWon: own('exports_won'),
    taxType: own('tax_type'),
    registrationStatus: sql`company.registration_status`,
    builtLevel: sql`company.built_level`,
    capabilityLevel: own('capability_level'),
    targetLevel: sql`company.target_level`,
    existingSystemTypes: own('existing_system_types'),
    regionCode: sql`company.region_code`,
    industryCode: sql`company.industry_code`,
    industryRevision: sql`company.industry_revision`,
    industryName: sql`company.industry_name`,
    units: own('units'),
    systemTypes: sql`company.system_types`,
    processCodes: sql`company.process_codes`,
    routingSource: sql`company.routing_source`,
    version: sql`company.version`,
    createdAt: sql`date_trunc('milliseconds', company.created_at)`,
    updatedAt: sql`date_trunc('milliseconds', company.updated_at)`,
  };
}

/** Companies by id, whole, as the caller sees them: for what is worked out from them. */
export async function loadCompanies(ids: readonly number[], { reads, caller }: RequestContext) {
  const sight = companySight(caller);
  const rows = await reads.all(sql<CompanyRow>`
    select ${selectAll(columnsFor(sight))} from ${sight.source} where company.id = any(${ids}::int[])`);
  return inOrderOf(ids, rows, (row) => row.id);
}

/** Companies by id as the caller sees them, for fields to show: just what the document asks for, with what is below. */
export async function seeCompanies(ids: readonly number[], context: RequestContext) {
  const { rows } = await readTree<CompanyRow>(context, companyLevel(context), {
    rest: { text: 'where company.id = any($1::int[])', parameters: [ids] },
    isFew: ids.length === 1,
  });
  return inOrderOf(ids, rows, (row) => row.id);
}

const wantedSystemLevel: Level = {
  name: 'wantedSystem',
  shape: {
    type: 'WantedSystem',
    columns: {
      companyId: sql`wanted_system.company_id`,
      systemType: sql`wanted_system.system_type`,
      targetLevel: sql`wanted_system.target_level`,
    } satisfies Columns<WantedSystemRow>,
    always: ['companyId'],
    needs: { __typename: [] },
  },
  source: sql`wanted_system`,
  key: sql`wanted_system.system_type`,
  branches: [],
};

function levelFor(name: string, sight: CompanySight): Level {
  const shape: RowShape<CompanyRow> = {
    type: 'Company',
    columns: columnsFor(sight),
    // Beside the keys, what lists are ordered by: cursors hold it.
    always: ['id', 'visibility', 'name', 'units', 'employees'],
    needs: {
      __typename: [],
      region: ['regionCode'],
      industry: ['industryCode', 'industryRevision'],
      processes: ['processCodes'],
      label: ['id', 'name', 'regionCode', 'industryCode', 'industryRevision', 'industryName'],
      plants: [],
      wantedSystems: [],
      hardshipClaims: [],
      earlierSupports: [],
      partners: [],
      isClaimed: [],
      revealedTo: [],
    },
    instants: ['createdAt', 'updatedAt'],
  };
  return {
    name,
    shape,
    source: sight.source,
    key: sql`company.id`,
    branches: [
      {
        field: 'wantedSystems',
        to: wantedSystemLevel,
        link: {
          foreignKey: sql`wanted_system.company_id`,
          property: 'companyId',
          order: ['systemType'],
        },
      },
      {
        field: 'plants',
        to: plantLevel,
        link: {
          foreignKey: sql`plant.company_id`,
          property: 'companyId',
          order: ['position', 'id'],
        },
      },
    ],
  };
}

/** Companies with all that they are. */
export const wholeCompanies = levelFor('company, whole', wholeSight);
/** Companies as all but operators see them. */
export const companiesInPart = levelFor('company, in part', partSight);

/** Companies as a caller sees them, with what is below them. */
export function companyLevel({ caller }: RequestContext): Level {
  return isOperator(caller) ? wholeCompanies : companiesInPart;
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
