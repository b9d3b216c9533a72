import type { ImportKind } from './operatorSearch.ts';
import { MOST_BYTES } from './upload.ts';

/** How names of files end, as a file picker takes it. */
export const ENDINGS: Readonly<Record<ImportKind, string>> = {
  companies: '.csv,.txt,.tsv,.xlsx',
  systems: '.json',
};

/** Why a file is not sent. */
export type FileProblem = 'TOO_LARGE' | 'EMPTY' | 'WRONG_KIND' | 'UNREADABLE';

/** What can be said of a file before it is read. */
export function problemOf({ name, size }: File, kind: ImportKind): FileProblem | undefined {
  const isKnown = ENDINGS[kind].split(',').some((ending) => name.toLowerCase().endsWith(ending));
  if (!isKnown) return 'WRONG_KIND';
  if (size === 0) return 'EMPTY';
  return size > MOST_BYTES[kind] ? 'TOO_LARGE' : undefined;
}

/**
 * The file as the API takes it: it reads companies as CSV, so the first sheet of a workbook becomes CSV here, row by row, and a row of
 * the report is the row of the sheet. The library for that comes with the first workbook.
 */
export async function asCsv(file: File): Promise<File> {
  if (!/\.xlsx$/i.test(file.name)) return file;
  const { readSheet } = await import('read-excel-file/universal');
  const rows = await readSheet(file);
  const text = rows.map((row) => row.map(fieldOf).join(',')).join('\n');
  return new File([`${text}\n`], file.name.replace(/\.xlsx$/i, '.csv'), { type: 'text/csv' });
}

function fieldOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  // Days of a workbook have no zone: its noon is the same day everywhere.
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
