import { mayChange } from '../accounts/ownership.ts';
import type { Actor } from '../platform/caller.ts';
import type { Database } from '../platform/database.ts';
import { refuse } from '../platform/errors.ts';
import { toGlobalId } from '../platform/globalId.ts';
import type { Facts } from '../platform/history.ts';
import { invalidInput, notFound } from '../platform/platform.errors.ts';
import { type Reads, readsOf, sql } from '../platform/sql.ts';
import { rowsAs } from './bulkRows.ts';
import { lastPlant } from './company.errors.ts';
import { type CompanyChange, type CompanyStep, changeCompany } from './company.service.ts';
import { InputCheck, MOST_ENTRIES } from './companyInput.check.ts';
import { type PlantPlan, planPlant, planPlantFacts } from './companyPlan.ts';
import { inferAgain } from './inferAgain.ts';
import type { PlantRow } from './plant.loader.ts';
import { insertPlants, insertSupplies, PLANT_COLUMNS } from './plantRows.ts';

/** A change of something below a company, as the company was read at a version. */
export interface PartChange {
  readonly id: number;
  readonly version: number;
  readonly actor: Actor;
  /** Input field that names the part; default 'id'. */
  readonly idField?: string;
}

/** Ids of what a change touched. */
export interface ChangedPart {
  readonly companyId: number;
  readonly id: number;
}

/** A plant of a company whose row is locked. */
export interface OwnPlant
  extends Pick<PlantRow, 'id' | 'companyId' | 'industryCode' | 'industryRevision' | 'industryName'> {
  readonly companyName: string;
}

/** Adds a plant behind the others. */
export async function createPlant(
  database: Database,
  change: CompanyChange,
  plan: PlantPlan,
): Promise<ChangedPart> {
  const added: { id?: number } = {};
  const step = { mutation: 'plantCreate', transition: 'plantCreate', idField: 'companyId' };
  await changeCompany(database, change, step, async (writer, company) => {
    const check = new InputCheck();
    const { count, last, keys } = await writer.one(sql<{ count: number; last: number; keys: string[] }>`
      select count(*)::int as count, coalesce(max(position), 0) as last,
        coalesce(array_agg(natural_key), '{}') as keys
      from plant where company_id = ${company.id}::int`);
    const plant = planPlant(plan, company.name, last + 1, check, ['input']);
    refuse(check.errors);
    refuseTooMany(count, 'companyId');
    const naturalKey = freeKey(plant.naturalKey, new Set(keys));
    const [id] = await insertPlants(writer, [{ ...plant, naturalKey, companyId: company.id }]);
    added.id = id;
    return { plantId: id };
  });
  return { companyId: change.companyId, id: added.id as number };
}

/** Changes the facts of a plant that the input names. What was inferred from its industry is inferred again. */
export async function updatePlant(
  database: Database,
  change: PartChange,
  plan: PlantPlan,
): Promise<ChangedPart> {
  const check = new InputCheck();
  const facts = planPlantFacts(plan, ['input'], check);
  refuse(check.errors);
  const columns = givenColumns(plan, facts);
  const step = { mutation: 'plantUpdate', transition: 'plantUpdate' };
  return changePlant(database, change, step, async (writer, plant) => {
    await writeColumns(writer, plant.id, columns);
    await replaceSupplies(writer, plant.id, plan, facts);
    if ('industry_code' in columns || 'industry_name' in columns || 'industry_revision' in columns) {
      await inferAgain(writer, plant.companyName, { plantId: plant.id });
    }
    return { plantId: plant.id, fields: Object.keys(columns) };
  });
}

/** Removes a plant with all that it makes; the last one stays. */
export async function removePlant(database: Database, change: PartChange): Promise<ChangedPart> {
  const step = { mutation: 'plantRemove', transition: 'plantRemove' };
  return changePlant(database, change, step, async (writer, { id, companyId }) => {
    const { others } = await writer.one(sql<{ others: number }>`
      select count(*)::int as others from plant where company_id = ${companyId}::int and id <> ${id}::int`);
    if (others === 0) throw lastPlant({}, ['input', 'id']);
    await writer.run(sql`delete from plant where id = ${id}::int`);
    return { plantId: id };
  });
}

/** Runs a change of a plant as a change of its company. Who may not change the company knows no plant of it. */
export async function changePlant(
  database: Database,
  { id, version, actor, idField = 'id' }: PartChange,
  step: CompanyStep,
  work: (writer: Reads, plant: OwnPlant) => Promise<Facts>,
): Promise<ChangedPart> {
  return database.transact(async (em) => {
    const owner = await readsOf(em).first(sql<{ companyId: number; organisationId: number | null }>`
      select company.id as "companyId", company.organisation_id as "organisationId"
      from plant join company on company.id = plant.company_id where plant.id = ${id}::int`);
    const missing = () => notFound({ type: 'Plant', id: toGlobalId('Plant', id) }, ['input', idField]);
    if (owner === undefined || !mayChange(actor, owner.organisationId)) throw missing();
    const { companyId } = owner;
    await changeCompany(database, { companyId, version, actor }, step, async (writer) => {
      const plant = await writer.first(sql<OwnPlant>`
        select plant.id, plant.company_id as "companyId", plant.industry_code as "industryCode",
          plant.industry_revision as "industryRevision", plant.industry_name as "industryName",
          company.name as "companyName"
        from plant join company on company.id = plant.company_id where plant.id = ${id}::int`);
      if (plant === undefined) throw missing();
      return work(writer, plant);
    });
    return { companyId, id };
  });
}

/** Throws where a list below a company is full. */
export function refuseTooMany(count: number, idField: string): void {
  if (count < MOST_ENTRIES) return;
  const reasonKo = `${MOST_ENTRIES}개까지 등록할 수 있습니다. 쓰지 않는 것을 지우고 다시 하십시오.`;
  const reasonEn = `There can be ${MOST_ENTRIES} of them. Remove one that is not used any more and try again.`;
  throw invalidInput({ reasonKo, reasonEn }, ['input', idField]);
}

/** Plants whose keys are equal are told apart by #2, #3, ... as an import does. */
function freeKey(key: string, taken: ReadonlySet<string>): string {
  if (!taken.has(key)) return key;
  let number = 2;
  while (taken.has(`${key}#${number}`)) number += 1;
  return `${key}#${number}`;
}

/** The columns that the input names; what the others were stays. */
function givenColumns(plan: PlantPlan, facts: ReturnType<typeof planPlantFacts>) {
  const isRegionKnown =
    plan.regionCode !== undefined || (plan.address !== undefined && facts.regionCode !== null);
  const isRevisionKnown = plan.industryRevision !== undefined || plan.industryCode !== undefined;
  const all: readonly (readonly [string, unknown, boolean])[] = [
    ['name', facts.name, plan.name !== undefined],
    [
      'factory_registration_number',
      facts.factoryRegistrationNumber,
      plan.factoryRegistrationNumber !== undefined,
    ],
    ['region_code', facts.regionCode, isRegionKnown],
    ['region_text', null, isRegionKnown],
    ['address', facts.address, plan.address !== undefined],
    ['industry_code', facts.industryCode, plan.industryCode !== undefined],
    ['industry_revision', facts.industryRevision, isRevisionKnown],
    ['industry_name', facts.industryName, plan.industryName !== undefined],
    ['units', facts.units, plan.units !== undefined],
    ['volume_share', facts.volumeShare, plan.volumeShare !== undefined],
  ];
  return Object.fromEntries(all.filter(([, , isGiven]) => isGiven).map(([column, value]) => [column, value]));
}

async function writeColumns(writer: Reads, id: number, columns: Readonly<Record<string, unknown>>) {
  const names = Object.keys(columns);
  if (names.length === 0) return;
  const types = Object.fromEntries(['id', ...names].map((name) => [name, PLANT_COLUMNS[name]]));
  await writer.run(sql`
    update plant set ${sql.raw(names.map((name) => `${name} = x.${name}`).join(', '))}
    from ${rowsAs(types, [{ id, ...columns }])} where plant.id = x.id`);
}

/** Lists that the input names replace those stored. */
async function replaceSupplies(
  writer: Reads,
  plantId: number,
  plan: PlantPlan,
  { materials, equipment }: ReturnType<typeof planPlantFacts>,
): Promise<void> {
  const hasMaterials = plan.materials !== undefined;
  const hasEquipment = plan.equipment !== undefined;
  if (hasMaterials) await writer.run(sql`delete from material where plant_id = ${plantId}::int`);
  if (hasEquipment) await writer.run(sql`delete from equipment where plant_id = ${plantId}::int`);
  const plant = { materials: hasMaterials ? materials : [], equipment: hasEquipment ? equipment : [] };
  await insertSupplies(writer, [{ plantId, plant }]);
}
