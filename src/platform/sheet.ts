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

/** What browsers and spreadsheets are told about a file. */
export const sheetTypes: Record<SheetFormat, { readonly type: string; readonly extension: string }> = {
  CSV: { type: 'text/csv; charset=utf-8', extension: 'csv' },
  XLSX: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extension: 'xlsx' },
};
