import {
  cursorOf,
  type Order,
  type Page,
  type PageRequest,
  type PageSql,
  pageSql,
  planPage,
  toPage,
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
  return keys.map((key) => {
    const all = found.get(key) ?? [];
    const kept = all.slice(0, plan.size);
    if (plan.isBackward) kept.reverse();
    return toPage(
      kept,
      (node) => cursorOf(order, node),
      { hasMore: all.length > plan.size, plan },
      () => countOf(key),
    );
  });
}
