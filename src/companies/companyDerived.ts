import { type Reads, sql } from '../platform/sql.ts';
import { type Columns, rowsAs } from './bulkRows.ts';
import type { RoutingSource } from './company.entity.ts';
import { type DerivedCompany, deriveCompany, type ProfiledPlant } from './companyProfile.ts';

/** Columns of company that `deriveCompany` gives. */
export const DERIVED_COLUMNS: Columns = {
  region_code: 'text',
  industry_code: 'text',
  industry_revision: 'integer',
  industry_name: 'text',
  units: 'integer',
  process_codes: 'text[]',
  routing_source: 'text',
  profile: 'text',
};

/** Derived values as a row of `DERIVED_COLUMNS`. */
export function derivedRow(derived: DerivedCompany) {
  return {
    region_code: derived.regionCode,
    industry_code: derived.industryCode,
    industry_revision: derived.industryRevision,
    industry_name: derived.industryName,
    units: derived.units,
    process_codes: derived.processCodes,
    routing_source: derived.routingSource,
    profile: derived.profile,
  };
}

interface PlantPart {
  readonly id: number;
  readonly companyId: number;
  readonly regionCode: string | null;
  readonly industryCode: string | null;
  readonly industryRevision: 9 | 10 | 11 | null;
  readonly industryName: string | null;
  readonly units: number;
  readonly volumeShare: number | null;
  readonly materials: readonly string[];
}

interface ProductPart {
  readonly plantId: number;
  readonly volumeShare: number | null;
  readonly source: RoutingSource | null;
  readonly processCodes: readonly string[];
}

async function readPlants(
  reads: Reads,
  companyIds: readonly number[],
): Promise<ReadonlyMap<number, readonly ProfiledPlant[]>> {
  const plants = await reads.all(sql<PlantPart>`
    select id, company_id as "companyId", region_code as "regionCode", industry_code as "industryCode",
           industry_revision as "industryRevision", industry_name as "industryName", units,
           volume_share as "volumeShare",
           array(select name from material where plant_id = plant.id order by position) as materials
    from plant where company_id = any(${companyIds}::int[]) order by company_id, position, id`);
  const products = await reads.all(sql<ProductPart>`
    select product.plant_id as "plantId", product.volume_share as "volumeShare", routing.source,
           array(select process_code from operation where routing_id = routing.id order by position) as "processCodes"
    from product left join routing on routing.product_id = product.id
    where product.plant_id = any(${plants.map((plant) => plant.id)}::int[])
    order by product.plant_id, product.position, product.id`);
  const productsOf = Map.groupBy(products, (product) => product.plantId);
  const profiled = plants.map((plant) => ({
    companyId: plant.companyId,
    plant: {
      ...plant,
      products: (productsOf.get(plant.id) ?? []).map(({ volumeShare, source, processCodes }) => ({
        volumeShare,
        routing: source === null ? null : { source, processCodes },
      })),
    },
  }));
  const grouped = Map.groupBy(profiled, ({ companyId }) => companyId);
  return new Map([...grouped].map(([id, entries]) => [id, entries.map(({ plant }) => plant)]));
}

/** The derived columns as the tables say they must be. */
export async function derivedOf(
  reads: Reads,
  companyIds: readonly number[],
): Promise<ReadonlyMap<number, DerivedCompany>> {
  const plants = await readPlants(reads, companyIds);
  return new Map(companyIds.map((id) => [id, deriveCompany(plants.get(id) ?? [])]));
}

/**
 * Brings the derived columns of companies up to date with the tables below them, and their versions one on: the end
 * of every change of a company that exists. Three statements, however many companies.
 */
export async function refreshCompanies(writer: Reads, companyIds: readonly number[]): Promise<void> {
  if (companyIds.length === 0) return;
  const derived = await derivedOf(writer, companyIds);
  const rows = [...derived].map(([id, values]) => ({ id, ...derivedRow(values) }));
  const assignments = Object.keys(DERIVED_COLUMNS).map((name) => `${name} = x.${name}`);
  await writer.run(sql`
    update company set ${sql.raw(assignments.join(', '))},
      system_types = array(select system_type from wanted_system where company_id = company.id order by system_type collate "C"),
      version = version + 1, changed_in = pg_current_xact_id()::text::bigint, updated_at = now()
    from ${rowsAs({ id: 'integer', ...DERIVED_COLUMNS }, rows)}
    where company.id = x.id`);
}
