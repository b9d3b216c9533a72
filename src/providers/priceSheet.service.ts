import type { EntityManager } from '@mikro-orm/sql';
import { contentHash } from '../platform/contentHash.ts';
import { recordChange } from '../platform/history.ts';
import { jsonb, type Reads, readsOf, sql } from '../platform/sql.ts';
import type { PriceSheet } from './priceSheet.ts';

/** Hash of what a sheet says; the order of its codes does not matter. */
export function sheetHash(sheet: PriceSheet): string {
  return contentHash({
    engineeringWon: sheet.engineeringWon,
    standardProcesses: [...sheet.standardProcesses].sort(),
    adaptationWon: sheet.adaptationWon,
    adaptationDefaultWon: sheet.adaptationDefaultWon,
    tiers: sheet.tiers.map(({ fromUnits, unitPriceWon }) => [fromUnits, unitPriceWon]),
    tierKind: sheet.tierKind,
    capacityUnits: sheet.capacityUnits,
    regions: sheet.regions && [...sheet.regions].sort(),
    surchargeWon: sheet.surchargeWon,
    leadTimeDays: sheet.leadTimeDays ?? null,
    yearlyMaintenanceWon: sheet.yearlyMaintenanceWon ?? null,
  });
}

/** A sheet that its system shall cost from now on. */
export interface SheetToPublish {
  readonly systemId: number;
  readonly sheet: PriceSheet;
}

/** A sheet in force. */
export interface PublishedSheet {
  readonly systemId: number;
  readonly priceSheetId: number;
  readonly versionNumber: number;
  readonly contentHash: string;
}

/** Systems whose sheets one set of statements writes; bounds the size of a parameter. */
const CHUNK = 500;

/**
 * Publishes the sheets that say something new, each as the next version of its system, and publishes draft systems
 * with them. Answers the new versions in the order of the list; a sheet equal to the one in force makes none.
 * The caller holds the transaction and has locked the rows of the systems, none of them withdrawn.
 */
export async function publishSheets(
  em: EntityManager,
  sheets: readonly SheetToPublish[],
  actor: string,
): Promise<PublishedSheet[]> {
  const published: PublishedSheet[] = [];
  for (let start = 0; start < sheets.length; start += CHUNK) {
    published.push(...(await publishChunk(em, sheets.slice(start, start + CHUNK), actor)));
  }
  return published;
}

interface InForce {
  readonly systemId: number;
  readonly status: string;
  readonly versionNumber: number;
  readonly contentHash: string | null;
}

interface NewSheet {
  readonly systemId: number;
  readonly sheet: PriceSheet;
  readonly versionNumber: number;
  readonly contentHash: string;
  readonly statusBefore: string;
}

async function publishChunk(
  em: EntityManager,
  sheets: readonly SheetToPublish[],
  actor: string,
): Promise<PublishedSheet[]> {
  const writer = readsOf(em);
  const inForce = await readInForce(
    writer,
    sheets.map(({ systemId }) => systemId),
  );
  const news = sheets.flatMap(({ systemId, sheet }): NewSheet[] => {
    const now = inForce.get(systemId);
    if (now === undefined) throw new Error(`price sheets of system ${systemId}, which does not exist`);
    const hash = sheetHash(sheet);
    if (hash === now.contentHash) return [];
    const versionNumber = now.versionNumber + 1;
    return [{ systemId, sheet, versionNumber, contentHash: hash, statusBefore: now.status }];
  });
  if (news.length === 0) return [];
  const idOf = await insertSheets(writer, news);
  await insertLines(writer, news, idOf);
  const ids = [...idOf.values()];
  await writer.run(sql`update price_sheet set published_at = now() where id = any(${ids}::int[])`);
  await writer.run(sql`
    update system set status = 'PUBLISHED', version = version + 1, updated_at = now()
    where id = any(${news.map(({ systemId }) => systemId)}::int[])`);
  const published = news.map(({ systemId, versionNumber, contentHash }) => {
    return { systemId, priceSheetId: idOf.get(systemId) as number, versionNumber, contentHash };
  });
  for (const [index, sheet] of published.entries()) {
    await recordPublishing(em, sheet, news[index].statusBefore, actor);
  }
  return published;
}

async function readInForce(writer: Reads, systemIds: readonly number[]): Promise<Map<number, InForce>> {
  const rows = await writer.all(sql<InForce>`
    select distinct on (system.id) system.id as "systemId", system.status,
      coalesce(price_sheet.version_number, 0) as "versionNumber", price_sheet.content_hash as "contentHash"
    from system left join price_sheet on price_sheet.system_id = system.id
    where system.id = any(${systemIds}::int[])
    order by system.id, price_sheet.version_number desc`);
  return new Map(rows.map((row) => [row.systemId, row]));
}

/** Ids of the new sheets by system. */
async function insertSheets(writer: Reads, news: readonly NewSheet[]): Promise<Map<number, number>> {
  const rows = news.map(({ systemId, sheet, versionNumber, contentHash }) => ({
    system_id: systemId,
    version_number: versionNumber,
    engineering_won: sheet.engineeringWon,
    adaptation_default_won: sheet.adaptationDefaultWon,
    tier_kind: sheet.tierKind,
    capacity_units: sheet.capacityUnits,
    regions: sheet.regions,
    standard_processes: sheet.standardProcesses,
    lead_time_days: sheet.leadTimeDays ?? null,
    yearly_maintenance_won: sheet.yearlyMaintenanceWon ?? null,
    content_hash: contentHash,
  }));
  const inserted = await writer.all(sql<{ id: number; systemId: number }>`
    insert into price_sheet (system_id, version_number, engineering_won, adaptation_default_won, tier_kind,
      capacity_units, regions, standard_processes, lead_time_days, yearly_maintenance_won, content_hash)
    select system_id, version_number, engineering_won, adaptation_default_won, tier_kind, capacity_units,
      regions, standard_processes, lead_time_days, yearly_maintenance_won, content_hash
    from jsonb_to_recordset(${jsonb(rows)}) as row (system_id integer, version_number integer,
      engineering_won bigint, adaptation_default_won bigint, tier_kind text, capacity_units integer,
      regions text[], standard_processes text[], lead_time_days integer, yearly_maintenance_won bigint,
      content_hash text)
    returning id, system_id as "systemId"`);
  return new Map(inserted.map((row) => [row.systemId, row.id]));
}

async function insertLines(
  writer: Reads,
  news: readonly NewSheet[],
  idOf: ReadonlyMap<number, number>,
): Promise<void> {
  const lines = <Line extends object>(linesOf: (sheet: PriceSheet) => Line[]) =>
    jsonb(
      news.flatMap(({ systemId, sheet }) =>
        linesOf(sheet).map((line) => ({ sheet: idOf.get(systemId), ...line })),
      ),
    );
  await writer.run(sql`
    insert into price_tier (price_sheet_id, from_units, unit_price_won)
    select sheet, "fromUnits", "unitPriceWon"
    from jsonb_to_recordset(${lines((sheet) => sheet.tiers)})
      as row (sheet integer, "fromUnits" integer, "unitPriceWon" bigint)`);
  await writer.run(sql`
    insert into price_sheet_adaptation (price_sheet_id, process_code, fee_won)
    select sheet, code, won
    from jsonb_to_recordset(${lines((sheet) => entries(sheet.adaptationWon))})
      as row (sheet integer, code text, won bigint)`);
  await writer.run(sql`
    insert into price_surcharge (price_sheet_id, region_code, surcharge_won)
    select sheet, code, won
    from jsonb_to_recordset(${lines((sheet) => entries(sheet.surchargeWon))})
      as row (sheet integer, code text, won bigint)`);
}

function entries(amounts: Readonly<Record<string, number>>): { code: string; won: number }[] {
  return Object.entries(amounts).map(([code, won]) => ({ code, won }));
}

function recordPublishing(em: EntityManager, sheet: PublishedSheet, from: string, actor: string) {
  const { systemId, ...facts } = sheet;
  return recordChange(em, {
    objectKind: 'System',
    objectId: systemId,
    transition: 'publishPriceSheet',
    from,
    to: 'PUBLISHED',
    actor,
    facts,
    messages: [{ topic: 'priceSheetPublished', payload: { ...sheet } }],
  });
}
