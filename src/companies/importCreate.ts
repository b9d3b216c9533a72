import { type Reads, sql } from '../platform/sql.ts';
import { type Columns, insertRows, reserveIds, rowsAs } from './bulkRows.ts';
import { DERIVED_COLUMNS, derivedRow } from './companyDerived.ts';
import { deriveCompany } from './companyProfile.ts';
import type { CompanyRecord, PlantRecord } from './import/companyRecord.ts';
import { insertPlants, type NewPlant } from './plantRows.ts';

/** Columns of company that a file fills. */
export const RECORD_COLUMNS: Columns = {
  natural_key: 'text',
  name_key: 'text',
  source_id: 'text',
  name: 'text',
  business_number: 'text',
  corporation_number: 'text',
  owner_name: 'text',
  website: 'text',
  founded_on: 'date',
  size_class: 'text',
  employees: 'integer',
  sales_won: 'bigint',
  exports_won: 'bigint',
  built_level: 'text',
  capability_level: 'text',
  existing_system_types: 'text[]',
  content_hash: 'text',
};

/** A company of a file as a row of `RECORD_COLUMNS`. */
export function recordRow(record: CompanyRecord) {
  return {
    natural_key: record.naturalKey,
    name_key: record.nameKey,
    source_id: record.id,
    name: record.name,
    business_number: record.businessNumber,
    corporation_number: record.corporationNumber,
    owner_name: record.ownerName,
    website: record.website,
    founded_on: record.foundedOn,
    size_class: record.sizeClass,
    employees: record.employees,
    sales_won: record.salesWon,
    exports_won: record.exportsWon,
    built_level: record.builtLevel,
    capability_level: record.capabilityLevel,
    existing_system_types: record.existingSystemTypes,
    content_hash: record.contentHash,
  };
}

/** A plant of a file in the form in which plants are written. */
export function plantOf(companyId: number, position: number, plant: PlantRecord): NewPlant {
  return {
    ...plant,
    companyId,
    position,
    name: plant.siteName,
    units: plant.units ?? 1,
    equipment: plant.equipment.map((name) => ({ name, processCode: null, count: 1 })),
    products: plant.products.map(({ name, nameSource, routing }) => ({
      name,
      nameSource,
      text: null,
      volumeShare: null,
      routing,
    })),
  };
}

/** What the derived columns will be for plants that are about to be written. */
function deriveNew(plants: readonly NewPlant[]) {
  return deriveCompany(
    plants.map((plant) => ({
      ...plant,
      products: plant.products.map(({ volumeShare, routing }) => ({
        volumeShare,
        routing: routing && {
          source: routing.source,
          processCodes: routing.operations.map((operation) => operation.processCode),
        },
      })),
    })),
  );
}

/** Writes companies that are not stored yet, in about fifteen statements; their ids in the order of the records. */
export async function createFromRecords(
  writer: Reads,
  records: readonly CompanyRecord[],
): Promise<readonly number[]> {
  if (records.length === 0) return [];
  const ids = await reserveIds(writer, 'company', records.length);
  const { transaction } = await writer.one(sql<{ transaction: number }>`
    select pg_current_xact_id()::text::bigint as transaction`);
  const plants = records.map((record, index) =>
    record.plants.map((plant, place) => plantOf(ids[index], place + 1, plant)),
  );
  const columns: Columns = {
    id: 'integer',
    ...RECORD_COLUMNS,
    ...DERIVED_COLUMNS,
    registration_status: 'text',
    system_types: 'text[]',
    changed_in: 'bigint',
  };
  const rows = records.map((record, index) => ({
    id: ids[index],
    ...recordRow(record),
    ...derivedRow(deriveNew(plants[index])),
    registration_status: record.businessNumber === null ? 'CLAIMED' : 'CHECKSUM_OK',
    system_types: [...record.systemTypes].sort(),
    changed_in: transaction,
  }));
  await insertRows(writer, 'company', columns, rows);
  await insertPlants(writer, plants.flat());
  const entries = records.map((record, index) => ({ id: ids[index], record }));
  await addWishes(writer, entries);
  await addClaims(writer, entries);
  return ids;
}

/** A stored company and what a file says about it. */
export interface RecordOf {
  readonly id: number;
  readonly record: CompanyRecord;
}

/** Adds wanted system types; those that stand already keep their target level. */
export async function addWishes(writer: Reads, entries: readonly RecordOf[]): Promise<void> {
  const rows = entries.flatMap(({ id, record }) =>
    record.systemTypes.map((systemType) => ({ company_id: id, system_type: systemType })),
  );
  if (rows.length === 0) return;
  await writer.run(sql`
    insert into wanted_system (company_id, system_type)
    select company_id, system_type from ${rowsAs({ company_id: 'integer', system_type: 'text' }, rows)}
    on conflict do nothing`);
}

/** Adds claims that the company has not made yet. */
export async function addClaims(writer: Reads, entries: readonly RecordOf[]): Promise<void> {
  const rows = entries.flatMap(({ id, record }) =>
    record.hardshipClaims.map(({ kind, text }) => ({ company_id: id, kind, statement: text })),
  );
  if (rows.length === 0) return;
  await writer.run(sql`
    insert into hardship_claim (company_id, kind, statement)
    select company_id, kind, statement
    from ${rowsAs({ company_id: 'integer', kind: 'text', statement: 'text' }, rows)}
    where not exists (select from hardship_claim old
      where old.company_id = x.company_id and old.kind = x.kind and old.statement = x.statement)`);
}
