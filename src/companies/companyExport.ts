import type { Caller } from '../platform/caller.ts';
import type { Database } from '../platform/database.ts';
import { type Cell, type Column, type SheetSource, sheetOf } from '../platform/sheet.ts';
import { sql } from '../platform/sql.ts';
import { type CompanyFilter, companyCondition } from './companyFilter.ts';
import { type CompanySight, companySight } from './companySight.ts';
import { type CompanyFieldName, companyFields } from './import/companyFields.ts';

/** Companies read by one statement. */
const PAGE = 400;

/** A plant as the file shows it: one row each, with the facts of its company. */
interface PlantFacts {
  readonly siteName: string | null;
  readonly factoryRegistrationNumber: string | null;
  readonly regionCode: string | null;
  readonly address: string | null;
  readonly industryCode: string | null;
  readonly industryRevision: number | null;
  readonly industryName: string | null;
  readonly units: number;
  readonly volumeShare: number | null;
  readonly products: readonly string[] | null;
  readonly statedProcesses: readonly string[] | null;
  readonly inferredProcesses: readonly string[] | null;
  readonly materials: readonly string[] | null;
  readonly equipment: readonly string[] | null;
}

type Visibility = 'OWN' | 'REVEALED' | 'ANONYMOUS';

interface CompanyFacts {
  readonly id: number;
  readonly visibility: Visibility;
  readonly sourceId: string | null;
  readonly name: string | null;
  readonly businessNumber: string | null;
  readonly corporationNumber: string | null;
  readonly ownerName: string | null;
  readonly website: string | null;
  readonly foundedOn: string | null;
  readonly employees: number | null;
  readonly salesWon: number | null;
  readonly exportsWon: number | null;
  readonly sizeClass: string | null;
  readonly builtLevel: string | null;
  readonly capabilityLevel: string | null;
  readonly systemTypes: readonly string[];
  readonly existingSystemTypes: readonly string[] | null;
  readonly processCodes: readonly string[];
  readonly regionCode: string | null;
  readonly industryCode: string | null;
  readonly industryRevision: number | null;
  readonly industryName: string | null;
  readonly units: number | null;
  readonly claims: readonly string[] | null;
  readonly plants: readonly PlantFacts[] | null;
}

type Row = readonly [company: CompanyFacts, plant: PlantFacts | null];

/** Columns that an import reads back, by its own names for them. */
const importable: readonly (readonly [field: CompanyFieldName, cellOf: (row: Row) => Cell])[] = [
  ['id', ([company, plant]) => (plant === null || company.plants?.[0] === plant ? company.sourceId : null)],
  ['name', ([company]) => company.name],
  ['siteName', ([, plant]) => plant?.siteName ?? null],
  ['businessNumber', ([company]) => company.businessNumber],
  ['corporationNumber', ([company]) => company.corporationNumber],
  ['factoryRegistrationNumber', ([, plant]) => plant?.factoryRegistrationNumber ?? null],
  ['ownerName', ([company]) => company.ownerName],
  ['region', ([company, plant]) => (plant ?? company).regionCode],
  ['address', ([, plant]) => plant?.address ?? null],
  ['industryCode', ([company, plant]) => (plant ?? company).industryCode],
  ['industryRevision', ([company, plant]) => (plant ?? company).industryRevision],
  ['industryName', ([company, plant]) => (plant ?? company).industryName],
  ['products', ([, plant]) => listed(plant?.products, ', ')],
  // What was only inferred must not come back as stated; of others nothing but the processes is open.
  [
    'processes',
    ([company, plant]) => listed(plant === null ? company.processCodes : plant.statedProcesses, '>'),
  ],
  ['materials', ([, plant]) => listed(plant?.materials, '; ')],
  ['equipment', ([, plant]) => listed(plant?.equipment, '; ')],
  ['volumeShare', ([, plant]) => (plant?.volumeShare == null ? null : plant.volumeShare * 100)],
  ['units', ([company, plant]) => plant?.units ?? company.units],
  ['systemTypes', ([company]) => listed(company.systemTypes, ', ')],
  ['existingSystemTypes', ([company]) => listed(company.existingSystemTypes, ', ')],
  ['employees', ([company]) => company.employees],
  ['salesWon', ([company]) => company.salesWon],
  ['exportsWon', ([company]) => company.exportsWon],
  ['foundedOn', ([company]) => company.foundedOn],
  ['sizeClass', ([company]) => company.sizeClass],
  ['builtLevel', ([company]) => company.builtLevel],
  ['capabilityLevel', ([company]) => company.capabilityLevel],
  ['hardshipClaims', ([company]) => listed(company.claims, '; ')],
  ['website', ([company]) => company.website],
];

/** Columns for people only: their headers mean nothing to an import. */
const further: readonly Column<Row>[] = [
  {
    ko: '추정된 작업 순서',
    en: 'Guessed work steps',
    cellOf: ([, plant]) => listed(plant?.inferredProcesses, '>'),
  },
  { ko: '다섯 식별자', en: 'Daseot key', cellOf: ([company]) => company.id },
  { ko: '열람 범위', en: 'Shown to you as', cellOf: ([company]) => company.visibility },
];

/**
 * All companies that meet a filter, a row for each plant, as the caller may see them: its own with everything, those
 * that have shown themselves with their identity, the others with what is open. An import reads the file back.
 */
export function companySheet(database: Database, caller: Caller, filter: CompanyFilter | null): SheetSource {
  const reads = database.readsAs(caller);
  const sight = companySight(caller);
  const condition = companyCondition(filter, sight);
  return sheetOf<Row>({
    title: { ko: '업체', en: 'Companies' },
    columns: [...importable.map(([field, cellOf]) => ({ ...headerOf(field), cellOf })), ...further],
    async count() {
      const { count } = await reads.one(
        sql<{ count: number }>`select count(*) as count from ${sight.source} where ${condition}`,
      );
      return count;
    },
    async rowsAfter(last) {
      return (await reads.all(companiesAfter(sight, condition, last?.[0].id ?? 0))).flatMap(rowsOf);
    },
  });
}

function rowsOf(company: CompanyFacts): Row[] {
  return company.plants === null || company.plants.length === 0
    ? [[company, null]]
    : company.plants.map((plant): Row => [company, plant]);
}

/** 'businessNumber' as 'Business number', which an import knows by its letters. */
function headerOf(name: CompanyFieldName) {
  const field = companyFields.find((one) => one.name === name);
  const spaced = name.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
  return { ko: field?.nameKo ?? name, en: spaced.charAt(0).toUpperCase() + spaced.slice(1) };
}

function listed(values: readonly string[] | null | undefined, separator: string): string | null {
  return values == null || values.length === 0 ? null : values.join(separator);
}

/** One page of companies with their plants: one statement, in which the database leaves out what is hidden. */
function companiesAfter(sight: CompanySight, condition: ReturnType<typeof companyCondition>, after: number) {
  const { identity, own } = sight;
  return sql<CompanyFacts>`
    with page as materialized (
      select company.id, ${sight.visibility} as visibility, ${own('source_id')} as "sourceId",
        ${identity('name')} as name, ${identity('business_number')} as "businessNumber",
        ${identity('corporation_number')} as "corporationNumber", ${identity('owner_name')} as "ownerName",
        ${identity('website')} as website, ${identity('founded_on')} as "foundedOn",
        ${own('employees')} as employees, ${own('sales_won')} as "salesWon", ${own('exports_won')} as "exportsWon",
        company.size_class as "sizeClass", company.built_level as "builtLevel",
        ${own('capability_level')} as "capabilityLevel", company.system_types as "systemTypes",
        ${own('existing_system_types')} as "existingSystemTypes", company.process_codes as "processCodes",
        company.region_code as "regionCode", company.industry_code as "industryCode",
        company.industry_revision as "industryRevision", company.industry_name as "industryName",
        ${own('units')} as units
      from ${sight.source} where company.id > ${after}::int and ${condition} order by company.id limit ${PAGE}::int)
    select page.*,
      case when visibility = 'OWN' then (
        select array_agg(statement order by id) from hardship_claim where company_id = page.id) end as claims,
      case when visibility = 'OWN' then (
        select jsonb_agg(jsonb_build_object('siteName', plant.name,
            'factoryRegistrationNumber', plant.factory_registration_number, 'regionCode', plant.region_code,
            'address', plant.address, 'industryCode', plant.industry_code,
            'industryRevision', plant.industry_revision, 'industryName', plant.industry_name, 'units', plant.units,
            'volumeShare', plant.volume_share, 'products', products.names, 'statedProcesses', products.stated,
            'inferredProcesses', products.inferred,
            'materials', (select jsonb_agg(name order by position) from material where plant_id = plant.id),
            'equipment', (select jsonb_agg(distinct name) from equipment where plant_id = plant.id))
          order by plant.position, plant.id)
        from plant left join lateral (${productsOfPlant}) products on true
        where plant.company_id = page.id) end as plants
    from page order by page.id`;
}

/** Names of what a plant makes, and its processes in their order, each once, by how they are known. */
const productsOfPlant = sql`
  select jsonb_agg(product.name order by product.position) filter (where product.name_source = 'FILE') as names,
    (select jsonb_agg(code order by place) from (
      select operation.process_code as code, min(made.position * 1000 + operation.position) as place
      from product made join routing on routing.product_id = made.id and routing.source <> 'INFERRED'
      join operation on operation.routing_id = routing.id where made.plant_id = plant.id group by 1) steps) as stated,
    (select jsonb_agg(code order by place) from (
      select operation.process_code as code, min(made.position * 1000 + operation.position) as place
      from product made join routing on routing.product_id = made.id and routing.source = 'INFERRED'
      join operation on operation.routing_id = routing.id where made.plant_id = plant.id group by 1) steps) as inferred
  from product where product.plant_id = plant.id`;
