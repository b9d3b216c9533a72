import { type Reads, sql } from '../platform/sql.ts';
import { rowsAs } from './bulkRows.ts';
import { refreshCompanies } from './companyDerived.ts';
import type { CompanyRecord } from './import/companyRecord.ts';
import { addClaims, addWishes, plantOf, RECORD_COLUMNS, type RecordOf, recordRow } from './importCreate.ts';
import {
  insertPlants,
  insertProducts,
  insertSupplies,
  type NewPlant,
  PLANT_COLUMNS,
  type PlacedProduct,
  plantRow,
} from './plantRows.ts';

interface StoredPlant {
  readonly id: number;
  readonly companyId: number;
  readonly naturalKey: string;
  readonly address: string | null;
  /** Products whose routing the company has confirmed: an import leaves them alone. */
  readonly confirmedNames: readonly string[];
}

interface PlantPlan {
  readonly added: NewPlant[];
  readonly changed: {
    readonly stored: StoredPlant;
    readonly plant: NewPlant;
    /** As the file states them; null leaves the stored ones. */
    readonly units: number | null;
  }[];
  /** Stored plants that the file does not name: they stay, behind the others. */
  readonly kept: { readonly id: number; readonly position: number }[];
}

/** Values that a file may leave out: what is stored stays. */
const KEPT_IF_ABSENT = new Set(
  Object.keys(RECORD_COLUMNS).filter((column) => !['name', 'name_key', 'content_hash'].includes(column)),
);

/**
 * Brings stored companies to what a file says. An import adds and changes, it never takes away: a value, a plant or
 * a claim that the file lacks stays, and so does every product whose routing the company has confirmed.
 */
export async function updateFromRecords(writer: Reads, entries: readonly RecordOf[]): Promise<void> {
  if (entries.length === 0) return;
  await updateCompanies(writer, entries);
  const ids = entries.map(({ id }) => id);
  const stored = await writer.all(sql<StoredPlant>`
    select id, company_id as "companyId", natural_key as "naturalKey", address,
           array(select product.name from product join routing on routing.product_id = product.id
                 where product.plant_id = plant.id and routing.source = 'CONFIRMED') as "confirmedNames"
    from plant where company_id = any(${ids}::int[]) order by company_id, position, id`);
  const storedOf = Map.groupBy(stored, (plant) => plant.companyId);
  const plan: PlantPlan = { added: [], changed: [], kept: [] };
  for (const { id, record } of entries) planPlants(plan, id, record, storedOf.get(id) ?? []);
  await changePlants(writer, plan);
  await insertPlants(writer, plan.added);
  await replaceWishes(writer, entries);
  await addClaims(writer, entries);
  await refreshCompanies(writer, ids);
}

async function updateCompanies(writer: Reads, entries: readonly RecordOf[]): Promise<void> {
  const assignments = Object.keys(RECORD_COLUMNS).map((column) => {
    if (column === 'natural_key') {
      // A number that became known replaces the name; a name never replaces a number.
      return "natural_key = case when company.natural_key like 'bn:%' then company.natural_key else x.natural_key end";
    }
    if (column === 'existing_system_types') {
      return 'existing_system_types = case when cardinality(x.existing_system_types) = 0 then company.existing_system_types else x.existing_system_types end';
    }
    return `${column} = ${KEPT_IF_ABSENT.has(column) ? `coalesce(x.${column}, company.${column})` : `x.${column}`}`;
  });
  const rows = entries.map(({ id, record }) => ({ id, ...recordRow(record) }));
  await writer.run(sql`
    update company set ${sql.raw(assignments.join(', '))},
      registration_status = case when company.registration_status = 'CLAIMED' and x.business_number is not null
                            then 'CHECKSUM_OK' else company.registration_status end
    from ${rowsAs({ id: 'integer', ...RECORD_COLUMNS }, rows)}
    where company.id = x.id`);
}

/** Pairs the plants of the file with the stored ones: by key, else by address, else those known by their work only. */
function planPlants(
  plan: PlantPlan,
  companyId: number,
  record: CompanyRecord,
  stored: readonly StoredPlant[],
): void {
  const free = new Map(stored.map((plant) => [plant.naturalKey, plant]));
  const take = (found: StoredPlant | undefined): StoredPlant | undefined => {
    if (found !== undefined) free.delete(found.naturalKey);
    return found;
  };
  const pairs = record.plants.map((plant) => ({ plant, stored: take(free.get(plant.naturalKey)) }));
  for (const pair of pairs) {
    pair.stored ??= take(
      [...free.values()].find(({ naturalKey, address }) =>
        pair.plant.address === null
          ? naturalKey.startsWith('pr:') && pair.plant.naturalKey.startsWith('pr:')
          : address === pair.plant.address,
      ),
    );
  }
  pairs.forEach((pair, index) => {
    const plant = plantOf(companyId, index + 1, pair.plant);
    if (pair.stored === undefined) plan.added.push(plant);
    else plan.changed.push({ stored: pair.stored, plant, units: pair.plant.units });
  });
  let position = pairs.length;
  for (const { id } of free.values()) plan.kept.push({ id, position: ++position });
}

async function changePlants(writer: Reads, { changed, kept }: PlantPlan): Promise<void> {
  if (kept.length > 0) {
    await writer.run(sql`
      update plant set position = x.position
      from ${rowsAs({ id: 'integer', position: 'integer' }, kept)} where plant.id = x.id`);
  }
  if (changed.length === 0) return;
  const assignments = Object.keys(PLANT_COLUMNS)
    .filter((column) => column !== 'id' && column !== 'company_id')
    .map((column) => `${column} = coalesce(x.${column}, plant.${column})`);
  const rows = changed.map(({ stored, plant, units }) => ({ ...plantRow(stored.id, plant), units }));
  await writer.run(sql`
    update plant set ${sql.raw(assignments.join(', '))} from ${rowsAs(PLANT_COLUMNS, rows)}
    where plant.id = x.id`);
  await replaceSupplies(writer, changed);
  await replaceProducts(writer, changed);
}

/** Materials and equipment of a file replace those stored; a file that names none leaves them. */
async function replaceSupplies(writer: Reads, changed: PlantPlan['changed']): Promise<void> {
  const withMaterials = changed.filter(({ plant }) => plant.materials.length > 0);
  const withEquipment = changed.filter(({ plant }) => plant.equipment.length > 0);
  const idsOf = (list: PlantPlan['changed']) => list.map(({ stored }) => stored.id);
  await writer.run(sql`delete from material where plant_id = any(${idsOf(withMaterials)}::int[])`);
  // A machine that the company has described stays; the file knows names only.
  const described = await writer.all(sql<{ plantId: number; name: string }>`
    with gone as (delete from equipment where plant_id = any(${idsOf(withEquipment)}::int[])
                  and process_code is null and count = 1)
    select plant_id as "plantId", name from equipment
    where plant_id = any(${idsOf(withEquipment)}::int[]) and not (process_code is null and count = 1)`);
  const known = new Set(described.map(({ plantId, name }) => `${plantId} ${name}`));
  await insertSupplies(
    writer,
    changed.map(({ stored, plant }) => ({
      plantId: stored.id,
      plant: {
        materials: plant.materials,
        equipment: plant.equipment.filter(({ name }) => !known.has(`${stored.id} ${name}`)),
      },
    })),
  );
}

async function replaceProducts(writer: Reads, changed: PlantPlan['changed']): Promise<void> {
  const ids = changed.map(({ stored }) => stored.id);
  await writer.run(sql`
    delete from product where plant_id = any(${ids}::int[])
      and not exists (select from routing where product_id = product.id and source = 'CONFIRMED')`);
  const products: PlacedProduct[] = changed.flatMap(({ stored, plant }) => {
    const confirmed = new Set(stored.confirmedNames);
    // Where the company has said how it works, what was only guessed from its industry says nothing more.
    const isKept = ({ name, nameSource }: { name: string; nameSource: string }) =>
      !confirmed.has(name) && (confirmed.size === 0 || nameSource === 'FILE');
    return plant.products
      .map((product, index) => ({ plantId: stored.id, position: index + 1, product }))
      .filter(({ product }) => isKept(product));
  });
  await insertProducts(writer, products);
}

/** Wanted systems that a file states replace those stored; a file that states none leaves them. */
async function replaceWishes(writer: Reads, entries: readonly RecordOf[]): Promise<void> {
  const stating = entries.filter(({ record }) => record.systemTypes.length > 0);
  const rows = stating.map(({ id, record }) => ({ company_id: id, types: record.systemTypes }));
  if (rows.length === 0) return;
  await writer.run(sql`
    delete from wanted_system using ${rowsAs({ company_id: 'integer', types: 'text[]' }, rows)}
    where wanted_system.company_id = x.company_id and not wanted_system.system_type = any(x.types)`);
  await addWishes(writer, stating);
}
