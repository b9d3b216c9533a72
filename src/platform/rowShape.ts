import { type RawBuilder, sql } from './sql.ts';

/** The properties of a row that are columns; those that may be missing are what was read along with it. */
export type ColumnName<Row> = {
  [Name in keyof Row]-?: object extends Pick<Row, Name> ? never : Name;
}[keyof Row] &
  string;

/** The column, or the expression, behind each property of a row. */
export type Columns<Row> = Readonly<Record<ColumnName<Row>, RawBuilder<unknown>>>;

/** How the rows behind a GraphQL type are read, and which properties its fields need. */
export interface RowShape<Row extends object> {
  /** The GraphQL type. */
  readonly type: string;
  readonly columns: Columns<Row>;
  /** Properties that are read whatever is asked: keys by which rows find each other. */
  readonly always: readonly ColumnName<Row>[];
  /**
   * Properties that fields need other than the one of their own name. A field that is named here nor there, since nobody
   * knows what it needs, has the whole row read.
   */
  readonly needs: Readonly<Record<string, readonly ColumnName<Row>[]>>;
  /** Properties that are moments in time. */
  readonly instants?: readonly ColumnName<Row>[];
}

/** A shape of whatever rows. */
export interface AnyShape {
  readonly type: string;
  readonly columns: Readonly<Record<string, RawBuilder<unknown>>>;
  readonly always: readonly string[];
  readonly needs: Readonly<Record<string, readonly string[]>>;
  readonly instants?: readonly string[];
}

/** Every column as a property: what follows `select` of a plain read of whole rows. */
export function selectAll(columns: AnyShape['columns']): RawBuilder<unknown> {
  return sql.join(Object.entries(columns).map(([name, column]) => sql`${column} as ${sql.ref(name)}`));
}

/** The properties that these fields need, and `further` ones, in the order of the columns; all where no fields are known. */
export function propertiesFor(
  { columns, always, needs }: AnyShape,
  fields: ReadonlySet<string> | undefined,
  further: readonly string[],
): readonly string[] {
  const all = Object.keys(columns);
  if (fields === undefined) return all;
  const wanted = new Set<string>([...always, ...further]);
  for (const field of fields) {
    const needed = needs[field] ?? (field in columns ? [field] : undefined);
    if (needed === undefined) return all;
    for (const name of needed) wanted.add(name);
  }
  return all.filter((name) => wanted.has(name));
}

/** The values of each property, one list for each: how rows come from the database. */
export type ColumnLists = readonly (readonly unknown[] | null)[];

/**
 * Makes rows of columns. It is compiled, so that all rows of one kind are of one shape to the engine, which reads their
 * properties several times faster than those of objects that were put together in a loop.
 *
 * @param slots further properties that every row has from the start: lists begin empty, single objects as null
 */
export function rowMaker(
  { instants = [] }: AnyShape,
  properties: readonly string[],
  slots: readonly { readonly name: string; readonly isList: boolean }[],
): (columns: ColumnLists) => Record<string, unknown>[] {
  const values = properties.map((name, place) => {
    const value = `c${place}[i]`;
    return `${JSON.stringify(name)}: ${instants.includes(name) ? `${value} && new Date(${value})` : value}`;
  });
  const places = slots.map(({ name, isList }) => `${JSON.stringify(name)}: ${isList ? '[]' : 'null'}`);
  return new Function(
    'columns',
    `const [${properties.map((_, place) => `c${place}`).join(', ')}] = columns;
    const rows = [];
    if (c0 === null) return rows;
    for (let i = 0; i < c0.length; i++) rows.push({ ${[...values, ...places].join(', ')} });
    return rows;`,
  ) as ReturnType<typeof rowMaker>;
}
