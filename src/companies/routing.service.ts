import type { Database } from '../platform/database.ts';
import { refuse } from '../platform/errors.ts';
import { toGlobalId } from '../platform/globalId.ts';
import { invalidInput, notFound } from '../platform/platform.errors.ts';
import { sql } from '../platform/sql.ts';
import { type CompanyChange, changeCompany } from './company.service.ts';
import { InputCheck } from './companyInput.check.ts';
import { type OperationPlan, planOperations } from './companyPlan.ts';
import type { ChangedPart, PartChange } from './plant.service.ts';
import { insertRoutings } from './plantRows.ts';
import { changeProduct } from './product.service.ts';

/** Marks routings as right: those of the given products, or all of the company's. No import changes them any more. */
export async function confirmRoutings(
  database: Database,
  change: CompanyChange,
  productIds: readonly number[] | null,
): Promise<void> {
  const step = { mutation: 'companyRoutingConfirm', transition: 'routingConfirm' };
  await changeCompany(database, change, step, async (writer, company) => {
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
      throw invalidInput({ reasonKo, reasonEn }, ['input', 'id']);
    }
    const chosen = productIds ?? [...known.keys()];
    const ids = chosen.flatMap((id) => known.get(id) ?? []);
    await writer.run(sql`
      update routing set source = 'CONFIRMED', confidence = 1 where id = any(${ids}::int[])`);
    return { productIds: chosen };
  });
}

/** Replaces the routing of a product by what the company says; it is CONFIRMED from then on. */
export async function updateRouting(
  database: Database,
  change: PartChange,
  operations: readonly OperationPlan[],
): Promise<ChangedPart> {
  const check = new InputCheck();
  const planned = planOperations(operations, ['input', 'operations'], check);
  refuse(check.errors);
  const step = { mutation: 'routingUpdate', transition: 'routingUpdate' };
  const ofProduct = { ...change, idField: 'productId' };
  return changeProduct(database, ofProduct, step, async (writer, { id: productId, routingId }) => {
    await writer.run(sql`delete from routing where id = ${routingId}::int`);
    const routing = { source: 'CONFIRMED', confidence: 1, rule: null, operations: planned } as const;
    await insertRoutings(writer, [{ productId, routing }]);
    return { productId, processCodes: planned.map((operation) => operation.processCode) };
  });
}
