import {
  type Order,
  type Page,
  type PageRequest,
  type PageSql,
  pageOfRead,
  pageSql,
  planPage,
} from '../platform/page.ts';
import { type RawBuilder, type Reads, sql } from '../platform/sql.ts';

/** How the lists of many parents are read. */
export interface PagesQuery<Row> {
  readonly order: Order<Row>;
  /** Rows of the parent `wanted.key`, with `rank` (a SQL expression) as "rank". */
  readonly select: (page: PageSql & { readonly rank: RawBuilder<unknown> }) => RawBuilder<unknown>;
}

/**
 * Reads one page of the list of each parent in one statement, so a page of parents costs as many statements as one
 * parent does. `countOf` answers what a list counts in all.
 */
export async function readPagesOf<Row extends { readonly parentKey: number }>(
  reads: Reads,
  keys: readonly number[],
  request: PageRequest,
  query: PagesQuery<Row>,
  countOf: (key: number) => number | Promise<number>,
): Promise<Page<Row>[]> {
  const { order } = query;
  const plan = planPage(request);
  const parts = pageSql(order, plan);
  const rank = sql`row_number() over (order by ${parts.orderBy})`;
  const rows = await reads.all(sql<Row>`
    select wanted.key as "parentKey", entry.* from unnest(${keys}::int[]) as wanted (key)
    cross join lateral (${query.select({ ...parts, rank })}) entry
    order by wanted.key, entry.rank`);
  const found = new Map<number, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) found.get(row.parentKey)?.push(row);
  return keys.map((key) => pageOfRead(order, found.get(key) ?? [], plan, () => countOf(key)));
}
