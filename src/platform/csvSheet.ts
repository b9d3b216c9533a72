import { stringify } from 'csv-stringify/sync';
import { guardText } from './guardedText.ts';
import type { Cell, SheetWriter } from './sheet.ts';

/** CSV after RFC 4180, in UTF-8 with the mark by which spreadsheets know it; no cell is ever computed. */
export function createCsvSheet(headers: readonly string[]): SheetWriter {
  let head: string | undefined = `\ufeff${linesOf([headers])}`;
  const taken = () => {
    const text = head ?? '';
    head = undefined;
    return text;
  };
  return {
    write: (rows) => Buffer.from(taken() + linesOf(rows)),
    end: () => Buffer.from(taken()),
  };
}

function linesOf(rows: readonly (readonly Cell[])[]): string {
  const guarded = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? guardText(cell) : cell)));
  return stringify(guarded, { record_delimiter: '\r\n', quoted_string: true });
}
