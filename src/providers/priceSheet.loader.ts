import { groupedBy, inOrderOf, type RequestContext } from '../platform/context.ts';
import { type RawBuilder, sql } from '../platform/sql.ts';
import type { PriceSheet, TierKind } from './priceSheet.ts';

/** A published version of a price sheet with its lines. */
export interface PriceSheetRow {
  readonly id: number;
  readonly systemId: number;
  readonly versionNumber: number;
  readonly publishedAt: Date;
  readonly engineeringWon: number;
  readonly adaptationDefaultWon: number;
  readonly tierKind: TierKind;
  readonly capacityUnits: number;
  readonly regions: string[] | null;
  readonly standardProcesses: string[];
  readonly leadTimeDays: number | null;
  readonly yearlyMaintenanceWon: number | null;
  readonly contentHash: string;
  readonly tiers: { fromUnits: number; unitPriceWon: number }[];
  readonly adaptationWon: Record<string, number>;
  readonly surchargeWon: Record<string, number>;
}

/** Columns of a `PriceSheetRow` of the table `price_sheet`; the lines come as JSON, so one statement reads all. */
export const sheetColumns: RawBuilder<unknown> = sql`
  price_sheet.id, price_sheet.system_id as "systemId", price_sheet.version_number as "versionNumber",
  price_sheet.published_at as "publishedAt", price_sheet.engineering_won as "engineeringWon",
  price_sheet.adaptation_default_won as "adaptationDefaultWon", price_sheet.tier_kind as "tierKind",
  price_sheet.capacity_units as "capacityUnits", price_sheet.regions,
  price_sheet.standard_processes as "standardProcesses", price_sheet.lead_time_days as "leadTimeDays",
  price_sheet.yearly_maintenance_won as "yearlyMaintenanceWon", price_sheet.content_hash as "contentHash",
  (select jsonb_agg(jsonb_build_object('fromUnits', from_units, 'unitPriceWon', unit_price_won) order by from_units)
    from price_tier where price_sheet_id = price_sheet.id) as tiers,
  (select coalesce(jsonb_object_agg(process_code, fee_won), '{}')
    from price_sheet_adaptation where price_sheet_id = price_sheet.id) as "adaptationWon",
  (select coalesce(jsonb_object_agg(region_code, surcharge_won), '{}')
    from price_surcharge where price_sheet_id = price_sheet.id) as "surchargeWon"`;

/** The sheet in force of the row `system`, as a lateral join: the newest published version. */
export const effectiveSheet: RawBuilder<unknown> = sql`lateral (
  select * from price_sheet where system_id = system.id and published_at is not null
  order by version_number desc limit 1) price_sheet on true`;

/** Price sheets by id. */
export async function loadPriceSheets(ids: readonly number[], context: RequestContext) {
  const rows = await context.reads.all(sql<PriceSheetRow>`
    select ${sheetColumns} from price_sheet where id = any(${ids}::int[]) and published_at is not null`);
  return inOrderOf(ids, rows, (row) => row.id);
}

/** The sheet in force of each system; undefined where it has none. */
export async function loadEffectiveSheets(systemIds: readonly number[], context: RequestContext) {
  const rows = await context.reads.all(sql<PriceSheetRow>`
    select ${sheetColumns} from system join ${effectiveSheet} where system.id = any(${systemIds}::int[])`);
  return inOrderOf(systemIds, rows, (row) => row.systemId);
}

/** Most versions that a list shows of one system. */
const MOST_VERSIONS = 100;

/** The newest versions of each system, newest first. */
export async function loadSheetVersions(systemIds: readonly number[], context: RequestContext) {
  const rows = await context.reads.all(sql<PriceSheetRow>`
    select ${sheetColumns} from unnest(${systemIds}::int[]) as wanted (id) join lateral (
      select * from price_sheet where system_id = wanted.id and published_at is not null
      order by version_number desc limit ${MOST_VERSIONS}::int) price_sheet on true
    order by price_sheet.system_id, price_sheet.version_number desc`);
  return groupedBy(systemIds, rows, (row) => row.systemId);
}

/** The sheet as pricing takes it. */
export function toPriceSheet(row: PriceSheetRow): PriceSheet {
  return {
    engineeringWon: row.engineeringWon,
    standardProcesses: row.standardProcesses,
    adaptationWon: row.adaptationWon,
    adaptationDefaultWon: row.adaptationDefaultWon,
    tiers: row.tiers,
    tierKind: row.tierKind,
    capacityUnits: row.capacityUnits,
    regions: row.regions,
    surchargeWon: row.surchargeWon,
    ...(row.leadTimeDays !== null && { leadTimeDays: row.leadTimeDays }),
    ...(row.yearlyMaintenanceWon !== null && { yearlyMaintenanceWon: row.yearlyMaintenanceWon }),
  };
}
