import { groupedBy, inOrderOf, type RequestContext } from '../platform/context.ts';
import { type RawBuilder, sql } from '../platform/sql.ts';
import type { RoutingSource } from './company.entity.ts';
import type { AutomationLevel, DataCapture } from './plant.entity.ts';

export interface PlantRow {
  readonly id: number;
  readonly companyId: number;
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
}

const plantColumns: RawBuilder<unknown> = sql`
  id, company_id as "companyId", name, factory_registration_number as "factoryRegistrationNumber",
  region_code as "regionCode", region_text as "regionText", address, industry_code as "industryCode",
  industry_revision as "industryRevision", industry_name as "industryName",
  other_industry_codes as "otherIndustryCodes", units, volume_share as "volumeShare"`;

/** Plants by id. */
export async function loadPlants(ids: readonly number[], { reads }: RequestContext) {
  const rows = await reads.all(
    sql<PlantRow>`select ${plantColumns} from plant where id = any(${ids}::int[])`,
  );
  return inOrderOf(ids, rows, (row) => row.id);
}

/** Plants of companies, the main one first. */
export async function loadPlantsOf(companyIds: readonly number[], { reads }: RequestContext) {
  const rows = await reads.all(sql<PlantRow>`
    select ${plantColumns} from plant where company_id = any(${companyIds}::int[])
    order by company_id, position, id`);
  return groupedBy(companyIds, rows, (row) => row.companyId);
}

export interface ProductRow {
  readonly id: number;
  readonly plantId: number;
  readonly name: string;
  readonly nameSource: 'FILE' | 'INDUSTRY' | 'COMPANY';
  readonly text: string | null;
  readonly volumeShare: number | null;
}

const productColumns: RawBuilder<unknown> = sql`
  id, plant_id as "plantId", name, name_source as "nameSource", text, volume_share as "volumeShare"`;

/** Products by id. */
export async function loadProducts(ids: readonly number[], { reads }: RequestContext) {
  const rows = await reads.all(
    sql<ProductRow>`select ${productColumns} from product where id = any(${ids}::int[])`,
  );
  return inOrderOf(ids, rows, (row) => row.id);
}

/** Products of plants. */
export async function loadProductsOf(plantIds: readonly number[], { reads }: RequestContext) {
  const rows = await reads.all(sql<ProductRow>`
    select ${productColumns} from product where plant_id = any(${plantIds}::int[])
    order by plant_id, position, id`);
  return groupedBy(plantIds, rows, (row) => row.plantId);
}

export interface RoutingRow {
  readonly id: number;
  readonly productId: number;
  readonly source: RoutingSource;
  readonly confidence: number;
  readonly rule: string | null;
}

/** The routing of each product. */
export async function loadRoutingOf(productIds: readonly number[], { reads }: RequestContext) {
  const rows = await reads.all(sql<RoutingRow>`
    select id, product_id as "productId", source, confidence, rule
    from routing where product_id = any(${productIds}::int[])`);
  return inOrderOf(productIds, rows, (row) => row.productId);
}

export interface OperationRow {
  readonly routingId: number;
  readonly position: number;
  readonly processCode: string;
  readonly equipment: string | null;
  readonly dataCapture: DataCapture | null;
  readonly automationLevel: AutomationLevel | null;
  readonly isRealTimeControlled: boolean | null;
}

/** Operations of routings in working order. */
export async function loadOperationsOf(routingIds: readonly number[], { reads }: RequestContext) {
  const rows = await reads.all(sql<OperationRow>`
    select routing_id as "routingId", position, process_code as "processCode", equipment,
           data_capture as "dataCapture", automation_level as "automationLevel",
           is_real_time_controlled as "isRealTimeControlled"
    from operation where routing_id = any(${routingIds}::int[]) order by routing_id, position`);
  return groupedBy(routingIds, rows, (row) => row.routingId);
}

/** Names of the materials of plants. */
export async function loadMaterialsOf(plantIds: readonly number[], { reads }: RequestContext) {
  const rows = await reads.all(sql<{ plantId: number; name: string }>`
    select plant_id as "plantId", name from material where plant_id = any(${plantIds}::int[])
    order by plant_id, position`);
  return groupedBy(plantIds, rows, (row) => row.plantId);
}

export interface EquipmentRow {
  readonly plantId: number;
  readonly name: string;
  readonly processCode: string | null;
  readonly count: number;
}

/** Machines of plants. */
export async function loadEquipmentOf(plantIds: readonly number[], { reads }: RequestContext) {
  const rows = await reads.all(sql<EquipmentRow>`
    select plant_id as "plantId", name, process_code as "processCode", count
    from equipment where plant_id = any(${plantIds}::int[]) order by plant_id, position, id`);
  return groupedBy(plantIds, rows, (row) => row.plantId);
}
