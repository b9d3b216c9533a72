import type { Database } from '../platform/database.ts';
import { refuse } from '../platform/errors.ts';
import { toGlobalId } from '../platform/globalId.ts';
import { invalidInput, notFound } from '../platform/platform.errors.ts';
import { sql } from '../platform/sql.ts';
import { type CompanyChange, changeCompany } from './company.service.ts';
import { InputCheck } from './companyInput.check.ts';
import { type OperationPlan, planOperations } from './companyPlan.ts';
import { insertOperations } from './plantRows.ts';

/** Marks routings as right: those of the given products, or all of the company's. No import changes them any more. */
export async function confirmRoutings(
  database: Database,
  change: CompanyChange,
  productIds: readonly number[] | null,
): Promise<void> {
  await changeCompany(database, change, 'routingConfirm', async (writer, company) => {
    const routings = await writer.all(sql<{ id: number; productId: number }>`
      select routing.id, routing.product_id as "productId"
      from routing join product on product.id = routing.product_id join plant on plant.id = product.plant_id
      where plant.company_id = ${company.id}::int`);
    const known = new Map(routings.map((routing) => [routing.productId, routing.id]));
    (productIds ?? []).forEach((id, index) => {
      if (!known.has(id)) {
        const path = ['input', 'productIds', String(index)];
        throw notFound({ type: 'Product', id: toGlobalId('Product', id) }, path);
      }
    });
    if (known.size === 0) {
      const reasonKo = '확정할 공정 순서가 없습니다. routingUpdate로 공정을 입력하십시오.';
      const reasonEn = 'There is no routing to confirm. State one with routingUpdate.';
      throw invalidInput({ reasonKo, reasonEn }, ['input', 'companyId']);
    }
    const chosen = productIds ?? [...known.keys()];
    const ids = chosen.flatMap((id) => known.get(id) ?? []);
    await writer.run(sql`
      update routing set source = 'CONFIRMED', confidence = 1 where id = any(${ids}::int[])`);
    return { productIds: chosen };
  });
}

/** The company that makes a product; null where there is none. */
export async function companyOfProduct(database: Database, productId: number): Promise<number | null> {
  const row = await database.reads().first(sql<{ companyId: number }>`
    select plant.company_id as "companyId"
    from product join plant on plant.id = product.plant_id where product.id = ${productId}::int`);
  return row?.companyId ?? null;
}

/** Replaces the routing of a product by what the company says; it is CONFIRMED from then on. */
export async function updateRouting(
  database: Database,
  change: CompanyChange,
  productId: number,
  operations: readonly OperationPlan[],
): Promise<void> {
  const check = new InputCheck();
  const planned = planOperations(operations, ['input', 'operations'], check);
  refuse(check.errors);
  await changeCompany(database, change, 'routingUpdate', async (writer, company) => {
    const product = await writer.first(sql<{ routingId: number | null }>`
      select routing.id as "routingId"
      from product join plant on plant.id = product.plant_id left join routing on routing.product_id = product.id
      where product.id = ${productId}::int and plant.company_id = ${company.id}::int`);
    if (product === undefined) {
      throw notFound({ type: 'Product', id: toGlobalId('Product', productId) }, ['input', 'productId']);
    }
    let { routingId } = product;
    if (routingId === null) {
      const inserted = await writer.one(sql<{ id: number }>`
        insert into routing (product_id, source, confidence) values (${productId}::int, 'CONFIRMED', 1)
        returning id`);
      routingId = inserted.id;
    } else {
      await writer.run(sql`
        update routing set source = 'CONFIRMED', confidence = 1, rule = null where id = ${routingId}::int`);
      await writer.run(sql`delete from operation where routing_id = ${routingId}::int`);
    }
    await insertOperations(writer, [{ routingId, operations: planned }]);
    return { productId, processCodes: planned.map((operation) => operation.processCode) };
  });
}
