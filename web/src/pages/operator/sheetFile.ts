import { MOST_BYTES } from './upload.ts';

/** Why a file is not sent. */
export type FileProblem = 'TOO_LARGE' | 'EMPTY' | 'WRONG_KIND' | 'UNREADABLE';

/** What can be said of a file before it is read. */
export function problemOf({ name, size }: File): FileProblem | undefined {
  if (!/\.(csv|txt|tsv|xlsx)$/i.test(name)) return 'WRONG_KIND';
  if (size === 0) return 'EMPTY';
  return size > MOST_BYTES ? 'TOO_LARGE' : undefined;
}

/**
 * The file as the API takes it: it reads CSV, so the first sheet of a workbook becomes CSV here, row by row, and a row of
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
