import { type Reads, sql } from '../platform/sql.ts';
import { type Industry, suggestRouting } from './companyPlan.ts';
import { insertRoutings } from './plantRows.ts';

interface GuessedProduct extends Industry {
  readonly id: number;
  readonly name: string;
  readonly nameSource: 'FILE' | 'INDUSTRY' | 'COMPANY';
  readonly text: string | null;
}

/**
 * Infers the routings of a plant's products, or of one product, again after what they were inferred from has changed.
 * Routings that somebody has stated or confirmed stay.
 */
export async function inferAgain(
  writer: Reads,
  companyName: string,
  { plantId, productId }: { readonly plantId: number; readonly productId?: number },
): Promise<void> {
  const products = await writer.all(sql<GuessedProduct>`
    select product.id, product.name, product.name_source as "nameSource", product.text,
      plant.industry_code as "industryCode", plant.industry_revision as "industryRevision",
      plant.industry_name as "industryName"
    from product join plant on plant.id = product.plant_id left join routing on routing.product_id = product.id
    where plant.id = ${plantId}::int and coalesce(${productId ?? null}::int = product.id, true)
      and coalesce(routing.source = 'INFERRED', true)
    order by product.position, product.id`);
  const ids = products.map(({ id }) => id);
  await writer.run(sql`delete from routing where product_id = any(${ids}::int[])`);
  await insertRoutings(
    writer,
    products.flatMap((product) => {
      // A product that is only named after industry or company says nothing of its own.
      const own = product.nameSource === 'FILE' ? product : undefined;
      const routing = suggestRouting(product, companyName, own);
      return routing === null ? [] : [{ productId: product.id, routing }];
    }),
  );
}
