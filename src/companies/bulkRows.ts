import { type RawBuilder, type Reads, sql } from '../platform/sql.ts';

/** Columns of a bulk statement with their SQL types. */
export type Columns = Readonly<Record<string, string>>;

/** Rows for a bulk statement, keyed by column. */
export type BulkRow = Readonly<Record<string, unknown>>;

/** Rows as one parameter: a relation `x` with the given columns, arrays included. */
export function rowsAs(columns: Columns, rows: readonly BulkRow[]): RawBuilder<unknown> {
  const list = Object.entries(columns).map(([name, type]) => `"${name}" ${type}`);
  return sql`json_to_recordset(${JSON.stringify(rows)}::text::json) as x(${sql.raw(list.join(', '))})`;
}

/** Inserts all rows in one statement, ids included; does nothing where there are none. */
export async function insertRows(
  writer: Reads,
  table: string,
  columns: Columns,
  rows: readonly BulkRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(columns)
    .map((name) => `"${name}"`)
    .join(', ');
  await writer.run(sql`
    insert into ${sql.table(table)} (${sql.raw(names)}) overriding system value
    select ${sql.raw(names)} from ${rowsAs(columns, rows)}`);
}

/** Takes `count` ids of a table's identity column, ascending, for rows that are inserted together. */
export async function reserveIds(writer: Reads, table: string, count: number): Promise<readonly number[]> {
  if (count === 0) return [];
  const rows = await writer.all(sql<{ id: number }>`
    select nextval(pg_get_serial_sequence(${table}, 'id'))::integer as id from generate_series(1, ${count}::int)`);
  return rows.map((row) => row.id).sort((a, b) => a - b);
}
