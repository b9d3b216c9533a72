import type { Language } from './language.ts';

/** A value of a table for spreadsheets. */
export type Cell = string | number | null;

/** The forms in which tables leave the house. */
export const SHEET_FORMATS = ['CSV', 'XLSX'] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

/** Turns rows into the bytes of a file, a few at a time. */
export interface SheetWriter {
  /** The bytes that became complete with these rows. */
  write(rows: readonly (readonly Cell[])[]): Uint8Array;
  /** What is left. */
  end(): Uint8Array;
}

/** A table to be exported. */
export interface SheetSource {
  readonly title: Record<Language, string>;
  readonly headers: readonly Record<Language, string>[];
  /** How many rows about, for the progress. */
  count(): Promise<number>;
  /** All rows in pages of some hundreds. */
  pages(): AsyncIterable<readonly (readonly Cell[])[]>;
}

/** A column of a table: its header, and what it shows of a row. */
export interface Column<Row> extends Readonly<Record<Language, string>> {
  readonly cellOf: (row: Row) => Cell;
}

/** How the rows of a table are found. */
export interface Table<Row> {
  readonly title: Record<Language, string>;
  readonly columns: readonly Column<Row>[];
  readonly count: () => Promise<number>;
  /** The next rows behind `last`, the first ones without it; none at the end. */
  readonly rowsAfter: (last: Row | undefined) => Promise<readonly Row[]>;
}

/** A table as it is exported. */
export function sheetOf<Row>({ title, columns, count, rowsAfter }: Table<Row>): SheetSource {
  return {
    title,
    headers: columns,
    count,
    async *pages() {
      for (let last: Row | undefined; ; ) {
        const rows = await rowsAfter(last);
        last = rows.at(-1);
        if (last === undefined) return;
        yield rows.map((row) => columns.map(({ cellOf }) => cellOf(row)));
      }
    },
  };
}

/** What browsers and spreadsheets are told about a file. */
export const sheetTypes: Record<SheetFormat, { readonly type: string; readonly extension: string }> = {
  CSV: { type: 'text/csv; charset=utf-8', extension: 'csv' },
  XLSX: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extension: 'xlsx' },
};
