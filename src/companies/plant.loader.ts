import { groupedBy, inOrderOf, type RequestContext } from '../platform/context.ts';
import type { Level } from '../platform/readAhead.ts';
import { type Columns, type RowShape, selectAll } from '../platform/rowShape.ts';
import { sql } from '../platform/sql.ts';
import type { RoutingSource } from './company.entity.ts';
import type { AutomationLevel, DataCapture } from './plant.entity.ts';

export interface PlantRow {
  readonly id: number;
  readonly companyId: number;
  readonly position: number;
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
  /** Read along with it, where the document asks for them. */
  readonly products?: readonly ProductRow[];
}

const plantColumns: Columns<PlantRow> = {
  id: sql`plant.id`,
  companyId: sql`plant.company_id`,
  position: sql`plant.position`,
  name: sql`plant.name`,
  factoryRegistrationNumber: sql`plant.factory_registration_number`,
  regionCode: sql`plant.region_code`,
  regionText: sql`plant.region_text`,
  address: sql`plant.address`,
  industryCode: sql`plant.industry_code`,
  industryRevision: sql`plant.industry_revision`,
  industryName: sql`plant.industry_name`,
  otherIndustryCodes: sql`plant.other_industry_codes`,
  units: sql`plant.units`,
  volumeShare: sql`plant.volume_share`,
};

/** Plants by id. */
export async function loadPlants(ids: readonly number[], { reads }: RequestContext) {
  const rows = await reads.all(
    sql<PlantRow>`select ${selectAll(plantColumns)} from plant where id = any(${ids}::int[])`,
  );
  return inOrderOf(ids, rows, (row) => row.id);
}

/** Plants of companies, the main one first. */
export async function loadPlantsOf(companyIds: readonly number[], { reads }: RequestContext) {
  const rows = await reads.all(sql<PlantRow>`
    select ${selectAll(plantColumns)} from plant where company_id = any(${companyIds}::int[])
    order by company_id, position, id`);
  return groupedBy(companyIds, rows, (row) => row.companyId);
}

export interface ProductRow {
  readonly id: number;
  readonly plantId: number;
  readonly position: number;
  readonly name: string;
  readonly nameSource: 'FILE' | 'INDUSTRY' | 'COMPANY';
  readonly text: string | null;
  readonly volumeShare: number | null;
  /** Read along with it, where the document asks for it; null where there is none. */
  readonly routing?: RoutingRow | null;
}

const productColumns: Columns<ProductRow> = {
  id: sql`product.id`,
  plantId: sql`product.plant_id`,
  position: sql`product.position`,
  name: sql`product.name`,
  nameSource: sql`product.name_source`,
  text: sql`product.text`,
  volumeShare: sql`product.volume_share`,
};

/** Products by id. */
export async function loadProducts(ids: readonly number[], { reads }: RequestContext) {
  const rows = await reads.all(
    sql<ProductRow>`select ${selectAll(productColumns)} from product where id = any(${ids}::int[])`,
  );
  return inOrderOf(ids, rows, (row) => row.id);
}

/** Products of plants. */
export async function loadProductsOf(plantIds: readonly number[], { reads }: RequestContext) {
  const rows = await reads.all(sql<ProductRow>`
    select ${selectAll(productColumns)} from product where plant_id = any(${plantIds}::int[])
    order by plant_id, position, id`);
  return groupedBy(plantIds, rows, (row) => row.plantId);
}

export interface RoutingRow {
  readonly id: number;
  readonly productId: number;
  readonly source: RoutingSource;
  readonly confidence: number;
  readonly rule: string | null;
  /** Read along with it, where the document asks for them. */
  readonly operations?: readonly OperationRow[];
}

const routingColumns: Columns<RoutingRow> = {
  id: sql`routing.id`,
  productId: sql`routing.product_id`,
  source: sql`routing.source`,
  confidence: sql`routing.confidence`,
  rule: sql`routing.rule`,
};

/** The routing of each product. */
export async function loadRoutingOf(productIds: readonly number[], { reads }: RequestContext) {
  const rows = await reads.all(sql<RoutingRow>`
    select ${selectAll(routingColumns)} from routing where product_id = any(${productIds}::int[])`);
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

const operationColumns: Columns<OperationRow> = {
  routingId: sql`operation.routing_id`,
  position: sql`operation.position`,
  processCode: sql`operation.process_code`,
  equipment: sql`operation.equipment`,
  dataCapture: sql`operation.data_capture`,
  automationLevel: sql`operation.automation_level`,
  isRealTimeControlled: sql`operation.is_real_time_controlled`,
};

/** Operations of routings in working order. */
export async function loadOperationsOf(routingIds: readonly number[], { reads }: RequestContext) {
  const rows = await reads.all(sql<OperationRow>`
    select ${selectAll(operationColumns)} from operation where routing_id = any(${routingIds}::int[]) order by routing_id, position`);
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

const operationShape: RowShape<OperationRow> = {
  type: 'Operation',
  columns: operationColumns,
  always: ['routingId'],
  needs: { __typename: [], process: ['processCode'] },
};

const routingShape: RowShape<RoutingRow> = {
  type: 'Routing',
  columns: routingColumns,
  always: ['id', 'productId'],
  needs: { __typename: [], operations: [] },
};

const productShape: RowShape<ProductRow> = {
  type: 'Product',
  columns: productColumns,
  always: ['id', 'plantId'],
  needs: { __typename: [], plant: [], routing: [] },
};

const plantShape: RowShape<PlantRow> = {
  type: 'Plant',
  columns: plantColumns,
  always: ['id', 'companyId'],
  needs: {
    __typename: [],
    company: [],
    region: ['regionCode'],
    industry: ['industryCode', 'industryRevision'],
    materials: [],
    equipment: [],
    products: [],
  },
};

const operationLevel: Level = {
  name: 'operation',
  shape: operationShape,
  source: sql`operation`,
  key: sql`operation.position`,
  branches: [],
};

const routingLevel: Level = {
  name: 'routing',
  shape: routingShape,
  source: sql`routing`,
  key: sql`routing.id`,
  branches: [
    {
      field: 'operations',
      to: operationLevel,
      link: {
        foreignKey: sql`operation.routing_id`,
        property: 'routingId',
        order: ['position'],
      },
    },
  ],
};

const productLevel: Level = {
  name: 'product',
  shape: productShape,
  source: sql`product`,
  key: sql`product.id`,
  branches: [
    {
      field: 'routing',
      to: routingLevel,
      link: { foreignKey: sql`routing.product_id`, property: 'productId', order: [], isSingle: true },
    },
  ],
};

/** Plants with what is below them. */
export const plantLevel: Level = {
  name: 'plant',
  shape: plantShape,
  source: sql`plant`,
  key: sql`plant.id`,
  branches: [
    {
      field: 'products',
      to: productLevel,
      link: {
        foreignKey: sql`product.plant_id`,
        property: 'plantId',
        order: ['position', 'id'],
      },
    },
  ],
};
