import { isOwn } from '../accounts/visibility.ts';
import { inOrderOf, type RequestContext } from '../platform/context.ts';
import type { Order } from '../platform/page.ts';
import { type RawBuilder, sql } from '../platform/sql.ts';
import type { CapabilityLevel } from '../taxonomy/level.ts';
import type { ProviderStatus } from './provider.entity.ts';

/** A row of the table `provider`; dates are YYYY-MM-DD. */
export interface ProviderRow {
  readonly id: number;
  /** Who may change it; null: written down by others, claimed by nobody. */
  readonly organisationId: number | null;
  readonly code: string;
  readonly name: string;
  readonly businessNumber: string | null;
  readonly startedOn: string | null;
  readonly regionCode: string | null;
  readonly staff: number | null;
  readonly salesWon: number | null;
  readonly capabilityLevel: CapabilityLevel | null;
  readonly capabilityOn: string | null;
  readonly capabilitySource: string | null;
  readonly finishedSites: number | null;
  readonly runningSites: number | null;
  readonly siteCapacity: number | null;
  readonly warrantyMonths: number | null;
  readonly afterService: string | null;
  readonly sanctionUntil: string | null;
  readonly sanctionReason: string | null;
  readonly status: ProviderStatus;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Columns of a `ProviderRow`. */
export const providerColumns: RawBuilder<unknown> = sql`
  provider.id, provider.organisation_id as "organisationId", provider.code, provider.name, provider.business_number as "businessNumber",
  provider.started_on as "startedOn", provider.region_code as "regionCode", provider.staff,
  provider.sales_won as "salesWon", provider.capability_level as "capabilityLevel",
  provider.capability_on as "capabilityOn", provider.capability_source as "capabilitySource",
  provider.finished_sites as "finishedSites", provider.running_sites as "runningSites",
  provider.site_capacity as "siteCapacity", provider.warranty_months as "warrantyMonths",
  provider.after_service as "afterService", provider.sanction_until as "sanctionUntil",
  provider.sanction_reason as "sanctionReason", provider.status, provider.version,
  provider.created_at as "createdAt", provider.updated_at as "updatedAt"`;

/** Which of these providers are the caller's own; an operator counts as the owner of all. */
export async function loadIsOwnProvider(ids: readonly number[], { reads, caller }: RequestContext) {
  const rows = await reads.all(sql<{ id: number; isOwn: boolean }>`
    select id, ${isOwn(caller, sql`provider.organisation_id`)} as "isOwn" from provider
    where id = any(${ids}::int[])`);
  return inOrderOf(ids, rows, (row) => row.id).map((row) => row?.isOwn);
}

/** Providers by id. */
export async function loadProviders(ids: readonly number[], context: RequestContext) {
  const rows = await context.reads.all(
    sql<ProviderRow>`select ${providerColumns} from provider where id = any(${ids}::int[])`,
  );
  return inOrderOf(ids, rows, (row) => row.id);
}

export const providersByName: Order<ProviderRow> = {
  name: 'providers by name',
  columns: [
    {
      expression: sql`provider.name collate "C"`,
      direction: 'asc',
      type: 'text',
      valueOf: (row) => row.name,
    },
    { expression: sql`provider.id`, direction: 'asc', type: 'integer', valueOf: (row) => row.id },
  ],
};
