import { groupedBy, inOrderOf, type RequestContext } from '../platform/context.ts';
import { asksFor } from '../platform/lookAhead.ts';
import { type RawBuilder, sql } from '../platform/sql.ts';
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
}

const plantColumns: RawBuilder<unknown> = sql`
  id, company_id as "companyId", position, name, factory_registration_number as "factoryRegistrationNumber",
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

/**
 * Plants of companies, the main one first, and in the same statement what the document asks for below them: products,
 * routings, operations. Each level becomes one JSON text, which costs either side less than rows do, and the loaders of
 * those levels find what they are asked for.
 */
export async function loadPlantsOf(companyIds: readonly number[], context: RequestContext) {
  const depth = levels.findIndex(({ field }) => !asksFor(context, field));
  const wanted = levels.slice(0, depth < 0 ? levels.length : depth);
  const plants =
    wanted.length === 0
      ? await readPlantsOf(companyIds, context)
      : await readTree(companyIds, wanted, context);
  return groupedBy(companyIds, plants, (row) => row.companyId);
}

function readPlantsOf(companyIds: readonly number[], { reads }: RequestContext) {
  return reads.all(sql<PlantRow>`
    select ${plantColumns} from plant where company_id = any(${companyIds}::int[])
    order by company_id, position, id`);
}

interface Tree {
  readonly plant: readonly PlantRow[] | null;
  readonly product?: readonly ProductRow[] | null;
  readonly routing?: readonly RoutingRow[] | null;
  readonly operation?: readonly OperationRow[] | null;
}

/** A table below the plants: what asks for it, how it is read below the table before it, whose loader it answers. */
interface Level {
  readonly field: string;
  readonly name: 'product' | 'routing' | 'operation';
  /** A select from the rows of the level above. */
  readonly rows: () => RawBuilder<unknown>;
  readonly order: RawBuilder<unknown>;
  readonly fill: (tree: Tree, context: RequestContext) => void;
}

const levels: readonly Level[] = [
  {
    field: 'Plant.products',
    name: 'product',
    rows: () => sql`select ${productColumns}  from product where plant_id in (select id from plants)`,
    order: sql`"plantId", position, id`,
    fill({ plant, product }, context) {
      const loader = context.loader(loadProductsOf);
      const groups = groupedBy(
        (plant ?? []).map(({ id }) => id),
        product ?? [],
        (row) => row.plantId,
      );
      plant?.forEach(({ id }, place) => {
        loader.prime(id, groups[place]);
      });
    },
  },
  {
    field: 'Product.routing',
    name: 'routing',
    rows: () => sql`select ${routingColumns} from routing where product_id in (select id from products)`,
    order: sql`"productId"`,
    fill({ product, routing }, context) {
      const loader = context.loader(loadRoutingOf);
      const found = inOrderOf(
        (product ?? []).map(({ id }) => id),
        routing ?? [],
        (row) => row.productId,
      );
      product?.forEach(({ id }, place) => {
        loader.prime(id, found[place]);
      });
    },
  },
  {
    field: 'Routing.operations',
    name: 'operation',
    rows: () => sql`select ${operationColumns} from operation where routing_id in (select id from routings)`,
    order: sql`"routingId", position`,
    fill({ routing, operation }, context) {
      const loader = context.loader(loadOperationsOf);
      const groups = groupedBy(
        (routing ?? []).map(({ id }) => id),
        operation ?? [],
        (row) => row.routingId,
      );
      routing?.forEach(({ id }, place) => {
        loader.prime(id, groups[place]);
      });
    },
  },
];

async function readTree(
  companyIds: readonly number[],
  wanted: readonly Level[],
  context: RequestContext,
): Promise<readonly PlantRow[]> {
  const parts = wanted.map(({ name, rows }) => sql`, ${sql.ref(`${name}s`)} as (${rows()})`);
  const texts = wanted.map(({ name, order }) => {
    const table = sql.ref(`${name}s`);
    return sql`, (select json_agg(${table} order by ${order}) from ${table}) as ${sql.ref(name)}`;
  });
  const tree = await context.reads.one(sql<Tree>`
    with plants as (
      select ${plantColumns}  from plant where company_id = any(${companyIds}::int[])
    )${sql.join(parts, sql``)}
    select (select json_agg(plants order by "companyId", position, id) from plants) as plant${sql.join(texts, sql``)}`);
  for (const level of wanted) level.fill(tree, context);
  return tree.plant ?? [];
}

export interface ProductRow {
  readonly id: number;
  readonly plantId: number;
  readonly position: number;
  readonly name: string;
  readonly nameSource: 'FILE' | 'INDUSTRY' | 'COMPANY';
  readonly text: string | null;
  readonly volumeShare: number | null;
}

const productColumns: RawBuilder<unknown> = sql`
  id, plant_id as "plantId", position, name, name_source as "nameSource", text, volume_share as "volumeShare"`;

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

const routingColumns: RawBuilder<unknown> = sql`id, product_id as "productId", source, confidence, rule`;

/** The routing of each product. */
export async function loadRoutingOf(productIds: readonly number[], { reads }: RequestContext) {
  const rows = await reads.all(sql<RoutingRow>`
    select ${routingColumns} from routing where product_id = any(${productIds}::int[])`);
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

const operationColumns: RawBuilder<unknown> = sql`
  routing_id as "routingId", position, process_code as "processCode", equipment, data_capture as "dataCapture",
  automation_level as "automationLevel", is_real_time_controlled as "isRealTimeControlled"`;

/** Operations of routings in working order. */
export async function loadOperationsOf(routingIds: readonly number[], { reads }: RequestContext) {
  const rows = await reads.all(sql<OperationRow>`
    select ${operationColumns} from operation where routing_id = any(${routingIds}::int[]) order by routing_id, position`);
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
