import { type RawBuilder, type Reads, sql } from '../platform/sql.ts';
import type { SystemType } from '../taxonomy/systemType.ts';
import { effectiveSheet, type PriceSheetRow, sheetColumns, toPriceSheet } from './priceSheet.loader.ts';
import type { SystemRecord } from './systemFile.ts';

/** A system that can be bought, with the sheet in force. */
export type EffectiveSystem = SystemRecord & { readonly systemRowId: number; readonly priceSheetId: number };

/** Which systems are asked for; what is left out does not narrow. */
export interface EffectiveSystemFilter {
  readonly systemRowIds?: readonly number[];
  readonly types?: readonly SystemType[];
}

interface Row extends PriceSheetRow {
  readonly code: string;
  readonly provider: string;
  readonly name: string;
  readonly type: SystemType;
}

/** A provider who is shut out today, by the date in Korea, sells nothing. */
const isNotSanctioned: RawBuilder<boolean> = sql`(provider.sanction_until is null
  or provider.sanction_until < (now() at time zone 'Asia/Seoul')::date)`;

/**
 * Every published system of a provider in good standing with its sheet in force, in the order of the codes.
 * One statement, whatever the number of systems. `id` is the code of the system and `provider` that of its provider.
 */
export async function readEffectiveSystems(
  reads: Reads,
  { systemRowIds, types }: EffectiveSystemFilter = {},
): Promise<EffectiveSystem[]> {
  const rows = await reads.all(sql<Row>`
    select ${sheetColumns}, system.code, system.name, system.type, provider.code as provider
    from system join provider on provider.id = system.provider_id join ${effectiveSheet}
    where system.status = 'PUBLISHED' and ${isNotSanctioned}
      and ${systemRowIds ? sql`system.id = any(${systemRowIds}::int[])` : sql`true`}
      and ${types ? sql`system.type = any(${types}::text[])` : sql`true`}
    order by system.code collate "C"`);
  return rows.map((row) => ({
    id: row.code,
    provider: row.provider,
    type: row.type,
    name: row.name,
    ...toPriceSheet(row),
    systemRowId: row.systemId,
    priceSheetId: row.id,
  }));
}
