import { groupedBy, inOrderOf, type RequestContext } from '../platform/context.ts';
import type { Order } from '../platform/page.ts';
import type { Level } from '../platform/readAhead.ts';
import { type Columns, type RowShape, selectAll } from '../platform/rowShape.ts';
import { type RawBuilder, sql } from '../platform/sql.ts';
import type { BuiltLevel } from '../taxonomy/level.ts';
import { ancestorsOf } from '../taxonomy/process.ts';
import type { SystemType } from '../taxonomy/systemType.ts';
import { effectiveSheet } from './priceSheet.loader.ts';
import { type ProviderRow, providerLevel } from './provider.loader.ts';
import type { SystemStatus } from './system.entity.ts';

/** A row of the table `system`. */
export interface SystemRow {
  readonly id: number;
  readonly providerId: number;
  readonly code: string;
  readonly name: string;
  readonly type: SystemType;
  readonly targetLevel: BuiltLevel | null;
  readonly description: string | null;
  readonly status: SystemStatus;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Read along with it, where the document asks for it. */
  readonly provider?: ProviderRow | null;
}

const columns: Columns<SystemRow> = {
  id: sql`system.id`,
  providerId: sql`system.provider_id`,
  code: sql`system.code`,
  name: sql`system.name`,
  type: sql`system.type`,
  targetLevel: sql`system.target_level`,
  description: sql`system.description`,
  status: sql`system.status`,
  version: sql`system.version`,
  createdAt: sql`system.created_at`,
  updatedAt: sql`system.updated_at`,
};

/** Columns of a `SystemRow`. */
export const systemColumns: RawBuilder<unknown> = selectAll(columns);

/** Systems with what is below them. */
export const systemLevel: Level = {
  name: 'system',
  shape: {
    type: 'System',
    columns,
    always: ['id', 'providerId'],
    needs: { __typename: [], provider: [], priceSheet: [], priceSheets: [] },
    instants: ['createdAt', 'updatedAt'],
  } satisfies RowShape<SystemRow>,
  source: sql`system`,
  key: sql`system.id`,
  branches: [
    {
      field: 'provider',
      to: providerLevel,
      link: { reference: sql`system.provider_id`, property: 'providerId' },
    },
  ],
};

/** Systems by id. */
export async function loadSystems(ids: readonly number[], context: RequestContext) {
  const rows = await context.reads.all(
    sql<SystemRow>`select ${systemColumns} from system where id = any(${ids}::int[])`,
  );
  return inOrderOf(ids, rows, (row) => row.id);
}

/** Systems by code. */
export async function loadSystemsByCode(codes: readonly string[], context: RequestContext) {
  const rows = await context.reads.all(
    sql<SystemRow>`select ${systemColumns} from system where code = any(${codes}::text[])`,
  );
  return inOrderOf(codes, rows, (row) => row.code);
}

/** Most systems that a list shows of one provider. */
const MOST_OF_PROVIDER = 100;

/** The systems of each provider by code. */
export async function loadSystemsOfProviders(providerIds: readonly number[], context: RequestContext) {
  const rows = await context.reads.all(sql<SystemRow>`
    select ${systemColumns} from unnest(${providerIds}::int[]) as wanted (id) join lateral (
      select * from system where provider_id = wanted.id order by code collate "C"
      limit ${MOST_OF_PROVIDER}::int) system on true
    order by system.code collate "C"`);
  return groupedBy(providerIds, rows, (row) => row.providerId);
}

export const systemsByCode: Order<SystemRow> = {
  name: 'systems by code',
  columns: [
    { expression: sql`system.code collate "C"`, direction: 'asc', type: 'text', valueOf: (row) => row.code },
    { expression: sql`system.id`, direction: 'asc', type: 'integer', valueOf: (row) => row.id },
  ],
};

/** Which systems a list shows; what is left out does not narrow. */
export interface SystemFilter {
  readonly type?: SystemType | null | undefined;
  readonly status?: SystemStatus | null | undefined;
  readonly providerId?: number | null | undefined;
  /** Sold in this region. */
  readonly regionCode?: string | null | undefined;
  /** Needs no adaptation for this process. */
  readonly processCode?: string | null | undefined;
}

/** What follows `from`: a system, and its sheet in force where a condition looks at it. */
export function systemSource({ regionCode, processCode }: SystemFilter): RawBuilder<unknown> {
  return regionCode == null && processCode == null ? sql`system` : sql`system join ${effectiveSheet}`;
}

/** The conditions of a list as SQL over `systemSource`. */
export function systemCondition(filter: SystemFilter): RawBuilder<boolean> {
  const { type, status, providerId, regionCode, processCode } = filter;
  const conditions = [sql`true`];
  if (type != null) conditions.push(sql`system.type = ${type}`);
  if (status != null) conditions.push(sql`system.status = ${status}`);
  if (providerId != null) conditions.push(sql`system.provider_id = ${providerId}::int`);
  if (regionCode != null) conditions.push(servesRegionSql(regionCode));
  if (processCode != null) conditions.push(isStandardSql(processCode));
  return sql`(${sql.join(conditions, sql` and `)})`;
}

/** `servesRegion` of priceSheet.ts. */
function servesRegionSql(regionCode: string): RawBuilder<unknown> {
  return sql`(price_sheet.regions is null
    or exists (select from unnest(price_sheet.regions) as served (code) where starts_with(${regionCode}::text, served.code)))`;
}

/** Whether the longest entry that covers the process says that it is standard: `adaptationFeeWon` of priceSheet.ts. */
function isStandardSql(processCode: string): RawBuilder<unknown> {
  const covering = sql`${[processCode, ...ancestorsOf(processCode)]}::text[]`;
  return sql`(
    select max(length(entry.code)) from unnest(price_sheet.standard_processes) as entry (code)
    where entry.code = any(${covering})
  ) > coalesce((
    select max(length(process_code)) from price_sheet_adaptation
    where price_sheet_id = price_sheet.id and process_code = any(${covering})), 0)`;
}
