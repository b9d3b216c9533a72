import type { Reads } from '../platform/sql.ts';
import { type BulkRow, type Columns, insertRows, reserveIds } from './bulkRows.ts';
import type { RoutingSource } from './company.entity.ts';
import type { AutomationLevel, DataCapture } from './plant.entity.ts';

/** A plant to be written, with what it makes. */
export interface NewPlant {
  readonly companyId: number;
  readonly position: number;
  readonly naturalKey: string;
  readonly sourceId: string | null;
  readonly name: string | null;
  readonly factoryRegistrationNumber: string | null;
  readonly regionCode: string | null;
  readonly regionText: string | null;
  readonly address: string | null;
  readonly industryCode: string | null;
  readonly industryRevision: 9 | 10 | 11 | null;
  readonly industryName: string | null;
  readonly otherIndustryCodes: readonly string[];
  readonly units: number;
  readonly volumeShare: number | null;
  readonly materials: readonly string[];
  readonly equipment: readonly NewEquipment[];
  readonly products: readonly NewProduct[];
}

export interface NewEquipment {
  readonly name: string;
  readonly processCode: string | null;
  readonly count: number;
}

export interface NewProduct {
  readonly name: string;
  readonly nameSource: 'FILE' | 'INDUSTRY' | 'COMPANY';
  readonly text: string | null;
  readonly volumeShare: number | null;
  readonly routing: NewRouting | null;
}

export interface NewRouting {
  readonly source: RoutingSource;
  readonly confidence: number;
  readonly rule: string | null;
  readonly operations: readonly NewOperation[];
}

export interface NewOperation {
  readonly processCode: string;
  readonly equipment?: string | null | undefined;
  readonly dataCapture?: DataCapture | null | undefined;
  readonly automationLevel?: AutomationLevel | null | undefined;
  readonly isRealTimeControlled?: boolean | null | undefined;
}

/** Columns of a plant that an import or an edit may set. */
export const PLANT_COLUMNS: Columns = {
  id: 'integer',
  company_id: 'integer',
  position: 'integer',
  natural_key: 'text',
  source_id: 'text',
  name: 'text',
  factory_registration_number: 'text',
  region_code: 'text',
  region_text: 'text',
  address: 'text',
  industry_code: 'text',
  industry_revision: 'integer',
  industry_name: 'text',
  other_industry_codes: 'text[]',
  units: 'integer',
  volume_share: 'double precision',
};

const PRODUCT_COLUMNS: Columns = {
  id: 'integer',
  plant_id: 'integer',
  position: 'integer',
  name: 'text',
  name_source: 'text',
  text: 'text',
  volume_share: 'double precision',
};

const ROUTING_COLUMNS: Columns = {
  id: 'integer',
  product_id: 'integer',
  source: 'text',
  confidence: 'double precision',
  rule: 'text',
};

const OPERATION_COLUMNS: Columns = {
  routing_id: 'integer',
  position: 'integer',
  process_code: 'text',
  equipment: 'text',
  data_capture: 'text',
  automation_level: 'text',
  is_real_time_controlled: 'boolean',
};

const MATERIAL_COLUMNS: Columns = { plant_id: 'integer', position: 'integer', name: 'text' };

const EQUIPMENT_COLUMNS: Columns = {
  id: 'integer',
  plant_id: 'integer',
  position: 'integer',
  name: 'text',
  process_code: 'text',
  count: 'integer',
};

/** A plant as a row of `PLANT_COLUMNS`. */
export function plantRow(id: number, plant: NewPlant): BulkRow {
  return {
    id,
    company_id: plant.companyId,
    position: plant.position,
    natural_key: plant.naturalKey,
    source_id: plant.sourceId,
    name: plant.name,
    factory_registration_number: plant.factoryRegistrationNumber,
    region_code: plant.regionCode,
    region_text: plant.regionText,
    address: plant.address,
    industry_code: plant.industryCode,
    industry_revision: plant.industryRevision,
    industry_name: plant.industryName,
    other_industry_codes: plant.otherIndustryCodes,
    units: plant.units,
    volume_share: plant.volumeShare,
  };
}

/** Writes plants with everything below them: eight statements, however many plants. Their ids. */
export async function insertPlants(writer: Reads, plants: readonly NewPlant[]): Promise<readonly number[]> {
  const ids = await reserveIds(writer, 'plant', plants.length);
  const rows = plants.map((plant, index) => plantRow(ids[index], plant));
  await insertRows(writer, 'plant', PLANT_COLUMNS, rows);
  const filled = plants.map((plant, index) => ({ plantId: ids[index], plant }));
  await insertSupplies(writer, filled);
  await insertProducts(
    writer,
    filled.flatMap(({ plantId, plant }) =>
      plant.products.map((product, index) => ({ plantId, position: index + 1, product })),
    ),
  );
  return ids;
}

/** Writes the materials and the equipment of plants. */
export async function insertSupplies(
  writer: Reads,
  plants: readonly { plantId: number; plant: Pick<NewPlant, 'materials' | 'equipment'> }[],
): Promise<void> {
  const materials = plants.flatMap(({ plantId, plant }) =>
    plant.materials.map((name, index) => ({ plant_id: plantId, position: index + 1, name })),
  );
  await insertRows(writer, 'material', MATERIAL_COLUMNS, materials);
  const equipment = plants.flatMap(({ plantId, plant }) =>
    plant.equipment.map((machine, index) => ({ plantId, position: index + 1, machine })),
  );
  const ids = await reserveIds(writer, 'equipment', equipment.length);
  const rows = equipment.map(({ plantId, position, machine }, index) => ({
    id: ids[index],
    plant_id: plantId,
    position,
    name: machine.name,
    process_code: machine.processCode,
    count: machine.count,
  }));
  await insertRows(writer, 'equipment', EQUIPMENT_COLUMNS, rows);
}

/** A product with its place. */
export interface PlacedProduct {
  readonly plantId: number;
  readonly position: number;
  readonly product: NewProduct;
}

/** Writes products with their routings; their ids. */
export async function insertProducts(
  writer: Reads,
  products: readonly PlacedProduct[],
): Promise<readonly number[]> {
  const ids = await reserveIds(writer, 'product', products.length);
  const rows = products.map(({ plantId, position, product }, index) => ({
    id: ids[index],
    plant_id: plantId,
    position,
    name: product.name,
    name_source: product.nameSource,
    text: product.text,
    volume_share: product.volumeShare,
  }));
  await insertRows(writer, 'product', PRODUCT_COLUMNS, rows);
  await insertRoutings(
    writer,
    products.flatMap(({ product: { routing } }, index) =>
      routing === null ? [] : [{ productId: ids[index], routing }],
    ),
  );
  return ids;
}

/** Writes the routings of products that have none yet. */
export async function insertRoutings(
  writer: Reads,
  routings: readonly { readonly productId: number; readonly routing: NewRouting }[],
): Promise<void> {
  const routingIds = await reserveIds(writer, 'routing', routings.length);
  await insertRows(
    writer,
    'routing',
    ROUTING_COLUMNS,
    routings.map(({ productId, routing: { source, confidence, rule } }, index) => ({
      id: routingIds[index],
      product_id: productId,
      source,
      confidence,
      rule,
    })),
  );
  await insertOperations(
    writer,
    routings.map(({ routing }, index) => ({ routingId: routingIds[index], operations: routing.operations })),
  );
}

async function insertOperations(
  writer: Reads,
  routings: readonly { routingId: number; operations: readonly NewOperation[] }[],
): Promise<void> {
  const rows = routings.flatMap(({ routingId, operations }) =>
    operations.map((operation, index) => ({
      routing_id: routingId,
      position: index + 1,
      process_code: operation.processCode,
      equipment: operation.equipment,
      data_capture: operation.dataCapture,
      automation_level: operation.automationLevel,
      is_real_time_controlled: operation.isRealTimeControlled,
    })),
  );
  await insertRows(writer, 'operation', OPERATION_COLUMNS, rows);
}
