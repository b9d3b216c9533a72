import { mayChange } from '../accounts/ownership.ts';
import type { Database } from '../platform/database.ts';
import { refuse } from '../platform/errors.ts';
import { toGlobalId } from '../platform/globalId.ts';
import type { Facts } from '../platform/history.ts';
import { notFound } from '../platform/platform.errors.ts';
import { type Reads, readsOf, sql } from '../platform/sql.ts';
import { lastProduct } from './company.errors.ts';
import { type CompanyStep, changeCompany, type LockedCompany } from './company.service.ts';
import { InputCheck } from './companyInput.check.ts';
import { type ProductPlan, planProduct } from './companyPlan.ts';
import { inferAgain } from './inferAgain.ts';
import { type ChangedPart, changePlant, type PartChange, refuseTooMany } from './plant.service.ts';
import { insertProducts } from './plantRows.ts';

/** A product of a company whose row is locked. */
export interface OwnProduct {
  readonly id: number;
  readonly plantId: number;
  readonly routingId: number | null;
}

/** Facts of a product. One that is left out stays; null empties it, but for the name. */
export interface ProductFacts {
  readonly name?: string | null;
  readonly text?: string | null;
  readonly volumeShare?: number | null;
}

/** Adds a product to a plant, behind the others. */
export async function createProduct(
  database: Database,
  change: PartChange,
  plan: ProductPlan,
): Promise<ChangedPart> {
  const added: { id?: number } = {};
  const step = { mutation: 'productCreate', transition: 'productCreate' };
  const ofPlant = { ...change, idField: 'plantId' };
  const { companyId } = await changePlant(database, ofPlant, step, async (writer, plant) => {
    const check = new InputCheck();
    const product = planProduct(plan, plant, plant.companyName, ['input'], check);
    refuse(check.errors);
    const { count, last } = await writer.one(sql<{ count: number; last: number }>`
      select count(*)::int as count, coalesce(max(position), 0) as last from product
      where plant_id = ${plant.id}::int`);
    refuseTooMany(count, 'plantId');
    const [id] = await insertProducts(writer, [{ plantId: plant.id, position: last + 1, product }]);
    added.id = id;
    return { productId: id };
  });
  return { companyId, id: added.id as number };
}

/** Changes the facts of a product that the input names; a routing inferred from its words is inferred again. */
export async function updateProduct(
  database: Database,
  change: PartChange,
  plan: ProductFacts,
): Promise<ChangedPart> {
  const check = new InputCheck();
  const { name, text, volumeShare } = plan;
  const stated = {
    name: name === undefined ? undefined : check.name(name, ['input', 'name']),
    text: check.text(text, ['input', 'text']),
    volumeShare: check.share(volumeShare, ['input', 'volumeShare']),
  };
  refuse(check.errors);
  const step = { mutation: 'productUpdate', transition: 'productUpdate' };
  return changeProduct(database, change, step, async (writer, product, company) => {
    await writer.run(sql`
      update product set name = coalesce(${stated.name ?? null}, name),
        name_source = case when ${name !== undefined} then 'FILE' else name_source end,
        text = case when ${text !== undefined} then ${stated.text} else text end,
        volume_share = case when ${volumeShare !== undefined} then ${stated.volumeShare}::float8 else volume_share end
      where id = ${product.id}::int`);
    if (name !== undefined || text !== undefined) {
      await inferAgain(writer, company.name, { plantId: product.plantId, productId: product.id });
    }
    const given = Object.entries({ name, text, volumeShare }).filter(([, value]) => value !== undefined);
    return { productId: product.id, fields: given.map(([field]) => field) };
  });
}

/** Removes a product with its routing; the last one of a plant stays. */
export async function removeProduct(database: Database, change: PartChange): Promise<ChangedPart> {
  const step = { mutation: 'productRemove', transition: 'productRemove' };
  return changeProduct(database, change, step, async (writer, { id, plantId }) => {
    const { others } = await writer.one(sql<{ others: number }>`
      select count(*)::int as others from product where plant_id = ${plantId}::int and id <> ${id}::int`);
    if (others === 0) throw lastProduct({}, ['input', 'id']);
    await writer.run(sql`delete from product where id = ${id}::int`);
    return { productId: id };
  });
}

/** Runs a change of a product as a change of its company. Who may not change the company knows no product of it. */
export async function changeProduct(
  database: Database,
  { id, version, actor, idField = 'id' }: PartChange,
  step: CompanyStep,
  work: (writer: Reads, product: OwnProduct, company: LockedCompany) => Promise<Facts>,
): Promise<ChangedPart> {
  return database.transact(async (em) => {
    const owner = await readsOf(em).first(sql<{ companyId: number; organisationId: number | null }>`
      select company.id as "companyId", company.organisation_id as "organisationId"
      from product join plant on plant.id = product.plant_id join company on company.id = plant.company_id
      where product.id = ${id}::int`);
    const missing = () => notFound({ type: 'Product', id: toGlobalId('Product', id) }, ['input', idField]);
    if (owner === undefined || !mayChange(actor, owner.organisationId)) throw missing();
    const { companyId } = owner;
    await changeCompany(database, { companyId, version, actor }, step, async (writer, company) => {
      const product = await writer.first(sql<OwnProduct>`
        select product.id, product.plant_id as "plantId", routing.id as "routingId"
        from product left join routing on routing.product_id = product.id where product.id = ${id}::int`);
      if (product === undefined) throw missing();
      return work(writer, product, company);
    });
    return { companyId, id };
  });
}
