import { isOwn } from '../accounts/visibility.ts';
import { inOrderOf, type RequestContext } from '../platform/context.ts';
import type { Order } from '../platform/page.ts';
import type { Level } from '../platform/readAhead.ts';
import { type Columns, type RowShape, selectAll } from '../platform/rowShape.ts';
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

const columns: Columns<ProviderRow> = {
  id: sql`provider.id`,
  organisationId: sql`provider.organisation_id`,
  code: sql`provider.code`,
  name: sql`provider.name`,
  businessNumber: sql`provider.business_number`,
  startedOn: sql`provider.started_on`,
  regionCode: sql`provider.region_code`,
  staff: sql`provider.staff`,
  salesWon: sql`provider.sales_won`,
  capabilityLevel: sql`provider.capability_level`,
  capabilityOn: sql`provider.capability_on`,
  capabilitySource: sql`provider.capability_source`,
  finishedSites: sql`provider.finished_sites`,
  runningSites: sql`provider.running_sites`,
  siteCapacity: sql`provider.site_capacity`,
  warrantyMonths: sql`provider.warranty_months`,
  afterService: sql`provider.after_service`,
  sanctionUntil: sql`provider.sanction_until`,
  sanctionReason: sql`provider.sanction_reason`,
  status: sql`provider.status`,
  version: sql`provider.version`,
  createdAt: sql`provider.created_at`,
  updatedAt: sql`provider.updated_at`,
};

/** Columns of a `ProviderRow`. */
export const providerColumns: RawBuilder<unknown> = selectAll(columns);

/** Providers, below what they sell. */
export const providerLevel: Level = {
  name: 'provider',
  shape: {
    type: 'Provider',
    columns,
    always: ['id'],
    needs: { __typename: [], region: ['regionCode'], systems: [] },
    instants: ['createdAt', 'updatedAt'],
  } satisfies RowShape<ProviderRow>,
  source: sql`provider`,
  key: sql`provider.id`,
  branches: [],
};

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

/** The providers that organisations keep, by organisation. */
export async function loadProvidersOf(organisationIds: readonly number[], { reads }: RequestContext) {
  const rows = await reads.all(sql<ProviderRow>`
    select ${providerColumns} from provider where organisation_id = any(${organisationIds}::int[])`);
  return inOrderOf(organisationIds, rows, (row) => row.organisationId);
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
