import { badCursor, badPage, badPageDirection } from './platform.errors.ts';
import { type RawBuilder, type Reads, sql } from './sql.ts';

/** A page asked for. */
export interface PageRequest {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** A page as the connection types of connection.type.ts show it. */
export interface Page<Row> {
  readonly edges: readonly { readonly node: Row; readonly cursor: string }[];
  readonly nodes: readonly Row[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  /** Runs only when the query asks for it. */
  readonly totalCount: () => number | Promise<number>;
}

type CursorValue = string | number | boolean;

/** One column of an order. */
export interface OrderColumn<Row> {
  /** An expression that is never null; wrap with coalesce, and times with date_trunc('milliseconds', ...). */
  readonly expression: RawBuilder<unknown>;
  readonly direction: 'asc' | 'desc';
  /** Type the cursor's value is cast to. */
  readonly type: 'integer' | 'bigint' | 'text' | 'float8' | 'timestamptz';
  readonly valueOf: (row: Row) => string | number | boolean | Date;
}

/** The order of a list; its last column tells all rows apart. */
export interface Order<Row> {
  /** Name of list and order, carried by the cursors: 'companies by name'. */
  readonly name: string;
  readonly columns: readonly OrderColumn<Row>[];
}

const DEFAULT_SIZE = 20;
const MAX_SIZE = 100;

export interface PagePlan {
  readonly size: number;
  readonly isBackward: boolean;
  readonly cursor: string | undefined;
}

/** Checks the arguments of a page. */
export function planPage(request: PageRequest): PagePlan {
  const { first, after, last, before } = request;
  const isBackward = last != null || before != null;
  if (isBackward && (first != null || after != null)) throw badPageDirection({});
  const size = (isBackward ? last : first) ?? DEFAULT_SIZE;
  if (size < 1 || size > MAX_SIZE) {
    throw badPage({ argument: isBackward ? 'last' : 'first', value: size, max: MAX_SIZE });
  }
  return { size, isBackward, cursor: (isBackward ? before : after) ?? undefined };
}

/** A cursor: the list's name and the values of the order's columns. */
export function encodeCursor(list: string, values: readonly (CursorValue | Date)[]): string {
  return Buffer.from(JSON.stringify([list, ...values])).toString('base64url');
}

/** The values inside a cursor of this list; BAD_CURSOR for any other. */
export function decodeCursor(list: string, columns: number, cursor: string): readonly CursorValue[] {
  const wrong = () => badCursor({ cursor: cursor.slice(0, 100), list });
  let values: unknown;
  try {
    values = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw wrong();
  }
  if (!Array.isArray(values) || values.length !== columns + 1 || values[0] !== list) throw wrong();
  const rest: unknown[] = values.slice(1);
  if (!rest.every((value) => ['string', 'number', 'boolean'].includes(typeof value))) throw wrong();
  return rest as CursorValue[];
}

/** SQL pieces of a page. */
export interface PageSql {
  /** A condition, `true` on the first page. */
  readonly after: RawBuilder<boolean>;
  /** What follows `order by`. */
  readonly orderBy: RawBuilder<unknown>;
  /** What follows `limit`: one row more than the page, which tells whether there is a next one. */
  readonly limit: RawBuilder<unknown>;
}

/** How a list is read. */
export interface PageQuery<Row> {
  readonly order: Order<Row>;
  readonly select: (page: PageSql) => RawBuilder<Row>;
  /** Reads the number of all rows: a statement that gives `{ count }`. */
  readonly count: () => RawBuilder<{ count: number }>;
}

/** Reads one page by key (never by offset): the cost does not grow with the depth of the page. */
export async function readPage<Row>(
  reads: Reads,
  request: PageRequest,
  query: PageQuery<Row>,
): Promise<Page<Row>> {
  const { order } = query;
  const plan = planPage(request);
  const rows = await reads.all(query.select(pageSql(order, plan)));
  return pageOfRead(order, rows, plan, async () => (await reads.one(query.count())).count);
}

/** A page of the rows that `pageSql` has read: one more than it holds where there is a next one, backward pages turned. */
export function pageOfRead<Row>(
  order: Order<Row>,
  rows: readonly Row[],
  plan: PagePlan,
  totalCount: () => number | Promise<number>,
): Page<Row> {
  const kept = rows.slice(0, plan.size);
  if (plan.isBackward) kept.reverse();
  return toPage(kept, (row) => cursorOf(order, row), { hasMore: rows.length > plan.size, plan }, totalCount);
}

/** The SQL pieces of a page, for lists that read many parents at once. */
export function pageSql<Row>(order: Order<Row>, plan: PagePlan): PageSql {
  const columns = order.columns.map((column) => ({
    ...column,
    isAscending: (column.direction === 'asc') !== plan.isBackward,
  }));
  const orderBy = sql.join(
    columns.map((column) => sql`${column.expression} ${sql.raw(column.isAscending ? 'asc' : 'desc')}`),
  );
  const limit = sql`${plan.size + 1}::int`;
  if (plan.cursor === undefined) return { after: sql<boolean>`true`, orderBy, limit };
  const values = decodeCursor(order.name, columns.length, plan.cursor);
  checkValues(order, values, plan.cursor);
  const cast = (index: number) =>
    sql`${String(values[index])}::text::${sql.raw(columns[index]?.type ?? 'text')}`;
  const alternatives = columns.map((column, index) => {
    const equal = columns.slice(0, index).map((before, at) => sql`${before.expression} = ${cast(at)}`);
    const beyond = sql`${column.expression} ${sql.raw(column.isAscending ? '>' : '<')} ${cast(index)}`;
    return sql`(${sql.join([...equal, beyond], sql` and `)})`;
  });
  return { after: sql<boolean>`(${sql.join(alternatives, sql` or `)})`, orderBy, limit };
}

/** A forged cursor must be a clear error, not a failed cast in the database. */
function checkValues<Row>(order: Order<Row>, values: readonly CursorValue[], cursor: string): void {
  order.columns.forEach(({ type }, index) => {
    const text = String(values[index]);
    const isRight =
      type === 'text' ||
      (type === 'timestamptz'
        ? !Number.isNaN(Date.parse(text))
        : text !== '' && Number.isFinite(Number(text)));
    const isWhole = !(type === 'integer' || type === 'bigint') || Number.isSafeInteger(Number(text));
    const isSmall = type !== 'integer' || Math.abs(Number(text)) <= 2_147_483_647;
    if (!isRight || !isWhole || !isSmall || text.includes('\0')) {
      throw badCursor({ cursor: cursor.slice(0, 100), list: order.name });
    }
  });
}

/** The cursor of a row in a list of this order. */
export function cursorOf<Row>({ name, columns }: Order<Row>, row: Row): string {
  return encodeCursor(
    name,
    columns.map((column) => column.valueOf(row)),
  );
}

/** A page of the rows of a list that were all read, in its order; with the cursors that `readPage` gives. */
export function pageOfRows<Row>(order: Order<Row>, rows: readonly Row[], request: PageRequest): Page<Row> {
  const plan = planPage(request);
  const { cursor, size, isBackward } = plan;
  let beyond = rows;
  if (cursor !== undefined) {
    const place = decodeCursor(order.name, order.columns.length, cursor);
    checkValues(order, place, cursor);
    beyond = rows.filter((row) => (isBackward ? -1 : 1) * compareTo(order, row, place) > 0);
  }
  return toPage(
    isBackward ? beyond.slice(-size) : beyond.slice(0, size),
    (row) => cursorOf(order, row),
    { hasMore: beyond.length > size, plan },
    () => rows.length,
  );
}

/** Where a row stands to a place in the list: below 0 before it, above 0 after it. */
function compareTo<Row>({ columns }: Order<Row>, row: Row, place: readonly CursorValue[]): number {
  for (const [index, column] of columns.entries()) {
    const [own, other] = [column.valueOf(row), place[index] as CursorValue];
    if (own === other) continue;
    return own < other === (column.direction === 'asc') ? -1 : 1;
  }
  return 0;
}

/** A page of a list that is in memory; the cursor is the place in the list. */
export function pageOfList<Row>(list: string, items: readonly Row[], request: PageRequest): Page<Row> {
  const plan = planPage(request);
  const place = plan.cursor === undefined ? undefined : Number(decodeCursor(list, 1, plan.cursor)[0]);
  if (place !== undefined && !Number.isInteger(place)) throw badCursor({ cursor: plan.cursor ?? '', list });
  const start = plan.isBackward ? Math.max(0, (place ?? items.length) - plan.size) : (place ?? -1) + 1;
  const end = plan.isBackward ? (place ?? items.length) : start + plan.size;
  return toPage(
    items.slice(start, end),
    (_node, index) => encodeCursor(list, [start + index]),
    { hasMore: plan.isBackward ? start > 0 : end < items.length, plan },
    () => items.length,
  );
}

/** A page of these rows. Cursors are made only for whoever asks for them: they cost more than the rows. */
export function toPage<Row>(
  nodes: readonly Row[],
  cursorOf: (row: Row, place: number) => string,
  { hasMore, plan }: { hasMore: boolean; plan: PagePlan },
  totalCount: () => number | Promise<number>,
): Page<Row> {
  // Whoever came with a cursor came from somewhere: there is a page on that side.
  const hasOther = plan.cursor !== undefined;
  const cursorAt = (place: number) => {
    const row = nodes[place];
    return row === undefined ? null : cursorOf(row, place);
  };
  return {
    nodes,
    get edges() {
      return nodes.map((node, place) => ({ node, cursor: cursorOf(node, place) }));
    },
    pageInfo: {
      hasNextPage: plan.isBackward ? hasOther : hasMore,
      hasPreviousPage: plan.isBackward ? hasMore : hasOther,
      get startCursor() {
        return cursorAt(0);
      },
      get endCursor() {
        return cursorAt(nodes.length - 1);
      },
    },
    totalCount,
  };
}
