import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/sql';
import { createCsvSheet } from './csvSheet.ts';
import { PIECE_BYTES, removeFile, writePiece } from './jobFile.ts';
import { JobFailure, type StoredJobRun } from './jobRun.ts';
import type { Language } from './language.ts';
import { type SheetFormat, type SheetSource, type SheetWriter, sheetTypes } from './sheet.ts';
import { readsOf } from './sql.ts';
import { createXlsxSheet, XLSX_MOST_ROWS } from './xlsxSheet.ts';

/** A finished export as its job keeps it. */
export interface ExportedFile {
  readonly format: SheetFormat;
  readonly fileName: string;
  readonly rows: number;
  readonly bytes: number;
}

/** Days after which an exported file is gone. */
export const EXPORT_DAYS = 7;

/**
 * Writes a table into the file of a job: in memory are one page of rows and less than two pieces, whatever the size.
 * Every piece goes with the step that tells of it, or not at all; a cancelled export leaves none.
 */
export async function exportTable(
  run: StoredJobRun,
  source: SheetSource,
  { format, language }: { readonly format: SheetFormat; readonly language: Language },
): Promise<void> {
  const { database } = run.services;
  const inTransaction = (work: (em: EntityManager) => Promise<void>) =>
    database.fork().transactional((em) => work(em as EntityManager));
  // What an earlier attempt has left.
  await inTransaction(async (em) => {
    await run.advance(em, { phase: 'READING', progress: 0 });
    await removeFile(readsOf(em), run.job.id, 'OUT');
  });
  const total = Math.max(1, await source.count());
  const sheet = openSheet(format, source, language);
  const held = new HeldBytes();
  const done = { rows: 0, bytes: 0, pieces: 0 };
  const store = async (content: Buffer) => {
    await inTransaction(async (em) => {
      const progress = Math.min(0.99, done.rows / total);
      await run.advance(em, { phase: 'SAVING', progress, partial: partialOf(format, done) });
      await writePiece(readsOf(em), run.job.id, 'OUT', done.pieces, content);
    });
    done.pieces += 1;
    done.bytes += content.length;
  };
  for await (const rows of source.pages()) {
    run.signal.throwIfAborted();
    done.rows += rows.length;
    if (format === 'XLSX' && done.rows >= XLSX_MOST_ROWS) throw new JobFailure('TOO_MANY_ROWS');
    held.add(sheet.write(rows));
    while (held.length >= PIECE_BYTES) await store(held.take(PIECE_BYTES));
    await run.report({ phase: 'SAVING', progress: Math.min(0.99, done.rows / total) });
    await nextTurn();
  }
  held.add(sheet.end());
  while (held.length > PIECE_BYTES) await store(held.take(PIECE_BYTES));
  await store(held.take(held.length));
  const date = new Date().toISOString().slice(0, 10);
  const fileName = `${source.title[language]} ${date}.${sheetTypes[format].extension}`;
  const file: ExportedFile = { format, fileName, rows: done.rows, bytes: done.bytes };
  await inTransaction((em) => run.finish(em, file, EXPORT_DAYS));
}

function partialOf(format: SheetFormat, { rows, bytes }: { rows: number; bytes: number }): ExportedFile {
  return { format, fileName: '', rows, bytes };
}

function openSheet(format: SheetFormat, { title, headers }: SheetSource, language: Language): SheetWriter {
  const words = headers.map((header) => header[language]);
  return format === 'CSV' ? createCsvSheet(words) : createXlsxSheet(title[language], words);
}

/** Bytes that wait to become a piece. */
class HeldBytes {
  #chunks: Uint8Array[] = [];
  length = 0;

  add(chunk: Uint8Array): void {
    if (chunk.length === 0) return;
    this.#chunks.push(chunk);
    this.length += chunk.length;
  }

  take(count: number): Buffer {
    const all = Buffer.concat(this.#chunks);
    const rest = all.subarray(count);
    this.#chunks = rest.length > 0 ? [rest] : [];
    this.length = rest.length;
    return all.subarray(0, count);
  }
}
