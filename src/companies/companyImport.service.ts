import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/sql';
import { refuseUnlessOperator } from '../accounts/ownership.ts';
import { type Actor, house } from '../platform/caller.ts';
import { bytesHash } from '../platform/contentHash.ts';
import type { Database } from '../platform/database.ts';
import { recordChange } from '../platform/history.ts';
import { checkKey } from '../platform/idempotency.ts';
import { jsonb, type Reads, readsOf, sql } from '../platform/sql.ts';
import type { CompanyRecord } from './import/companyRecord.ts';
import type { CompanyImportIssue } from './import/issueLog.ts';
import { parseCompaniesAsync } from './import/parseCompanies.ts';
import { createFromRecords } from './importCreate.ts';
import { type FileKeys, fileKeysOf, matchRecords } from './importMatch.ts';
import { beginImport, finishImport, type ImportProgress, noteProgress } from './importRun.service.ts';
import { updateFromRecords } from './importUpdate.ts';
import { touchMarket } from './marketVersion.ts';

/** A file of companies to be brought into the database. */
export interface CompanyImport {
  readonly content: Buffer | string;
  /** Field name to header, over what is recognised. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Only reads and compares: nothing is written. */
  readonly validateOnly?: boolean;
  readonly idempotencyKey?: string | null;
  readonly actor: Actor;
  readonly signal?: AbortSignal;
  /** Called while the file is read (bytes) and while companies are written. */
  readonly onProgress?: (phase: 'read' | 'write', done: number, total: number) => void;
  /** The job on whose behalf this runs. */
  readonly job?: ImportJob;
}

/** What a job wants to know and to decide; what these throw ends the import with whole companies only. */
export interface ImportJob {
  /** The file was read; counts are 0 so far. */
  onParsed(result: CompanyImportResult): Promise<void>;
  /** In each transaction that writes companies: with the counts as they will stand. */
  onWritten(em: EntityManager, counts: ImportProgress, total: number): Promise<void>;
  /** In the transaction that ends the import. */
  onFinished(em: EntityManager, result: CompanyImportResult): Promise<void>;
}

/** What became of a file. */
export interface CompanyImportResult {
  /** Companies by what happened to them; with `validateOnly` by what would happen. */
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Rows below the header, and those left out because of an error. */
  readonly rows: number;
  readonly refusedRows: number;
  /** The first ones, in the order of their lines. */
  readonly issues: readonly CompanyImportIssue[];
  /** All of them, those beyond the list too. */
  readonly totalIssues: number;
  readonly errors: number;
  readonly warnings: number;
  /** The file as a whole could not be read; the issues say why. */
  readonly isFileRefused: boolean;
  readonly validateOnly: boolean;
  /** The stored answer of an earlier request with the same key. */
  readonly isReplay: boolean;
}

/** Issues that a stored answer keeps. */
const ISSUES_KEPT = 1_000;
/** A transaction holds up everybody else on the embedded database: so many companies as take about this long. */
const TRANSACTION_MS = 30;
/** Between two transactions a query of several statements gets through; PostgreSQL needs no such gap. */
const GAP_MS = 10;
const FIRST_PART = 60;
const SMALLEST_PART = 40;
const LARGEST_PART = 500;

/**
 * Reads a file of companies into the database. Bad rows are told and left out; a file that cannot be read changes
 * nothing. Importing the same file again changes nothing either. The work goes in transactions of some dozens to
 * hundreds of companies; an import that breaks off leaves whole companies, and importing again goes on.
 */
export async function importCompanies(
  database: Database,
  request: CompanyImport,
): Promise<CompanyImportResult> {
  const { content, columns, actor, validateOnly = false, onProgress, signal } = request;
  refuseUnlessOperator(actor, 'companyImport');
  const write = {
    actor,
    operation: 'companyImport',
    key: request.idempotencyKey,
    content: { file: bytesHash(content), columns: Object.entries(columns ?? {}).sort() },
  };
  checkKey(write.key);
  const begin = () => beginImport(database, 'companies', write, request.job !== undefined);
  // A key is answered before the file is read: a repeated request costs nothing.
  const early = !validateOnly && request.idempotencyKey != null ? await begin() : null;
  if (early?.state === 'DONE') return { ...(early.answer as unknown as CompanyImportResult), isReplay: true };
  const parsed = await parseCompaniesAsync(content, {
    ...(columns && { columns }),
    ...(signal && { signal }),
    onProgress: (done, total) => onProgress?.('read', done, total),
  });
  const outcome = (progress: Omit<ImportProgress, 'processed'>): CompanyImportResult => ({
    created: progress.created,
    updated: progress.updated,
    unchanged: progress.unchanged,
    rows: parsed.rows,
    refusedRows: parsed.refusedRows,
    issues: parsed.issues,
    totalIssues: parsed.errors + parsed.warnings,
    errors: parsed.errors,
    warnings: parsed.warnings,
    isFileRefused: parsed.isFileRefused,
    validateOnly,
    isReplay: false,
  });
  const { companies } = parsed;
  await request.job?.onParsed(outcome({ created: 0, updated: 0, unchanged: 0 }));
  if (validateOnly) return outcome(await compare(database, companies));
  const run = early ?? (await begin());
  if (run.state === 'DONE') return { ...(run.answer as unknown as CompanyImportResult), isReplay: true };
  const written = await writeAll(database, companies, { ...request, runId: run.id, start: run.progress });
  const result = outcome(written);
  await database.transact(async (em) => {
    const counts = { created: written.created, updated: written.updated, unchanged: written.unchanged };
    await recordChange(em, {
      objectKind: 'CompanyImport',
      objectId: run.id,
      transition: 'finish',
      to: 'DONE',
      actor: actor.key,
      facts: { ...counts, rows: parsed.rows, refusedRows: parsed.refusedRows },
      messages: [{ topic: 'companies.imported', payload: { importId: run.id, actor: actor.key, ...counts } }],
    });
    const answer = { ...result, issues: result.issues.slice(0, ISSUES_KEPT) };
    await finishImport(em, run.id, write, answer);
    await request.job?.onFinished(em, result);
  });
  return result;
}

/** Imports a CSV text that must be free of errors: for seeds and tests. */
export async function seedCompanies(database: Database, text: string): Promise<CompanyImportResult> {
  const result = await importCompanies(database, { content: text, actor: house('seed') });
  const [issue] = result.issues.filter(({ severity }) => severity === 'ERROR');
  if (issue !== undefined) throw new Error(`seed companies, line ${issue.line}: ${issue.messageEn}`);
  return result;
}

/** What an import would do; reads only. */
async function compare(database: Database, companies: readonly CompanyRecord[]) {
  const reads = database.reads();
  const file = fileKeysOf(companies);
  const counts = { created: 0, updated: 0, unchanged: 0 };
  for (let at = 0; at < companies.length; at += LARGEST_PART) {
    const matched = await matchRecords(reads, companies.slice(at, at + LARGEST_PART), file);
    counts.created += matched.created.length;
    counts.updated += matched.updated.length;
    counts.unchanged += matched.unchanged;
    await nextTurn();
  }
  return counts;
}

interface Writing extends CompanyImport {
  readonly runId: number;
  readonly start: ImportProgress;
}

async function writeAll(
  database: Database,
  companies: readonly CompanyRecord[],
  writing: Writing,
): Promise<ImportProgress> {
  const file = fileKeysOf(companies);
  let progress = writing.start;
  let size = FIRST_PART;
  while (progress.processed < companies.length) {
    writing.signal?.throwIfAborted();
    const part = companies.slice(progress.processed, progress.processed + size);
    const before = progress;
    let startedAt = 0;
    progress = await database.transact((em) => {
      // Waiting for others to let the database go is no reason to do less.
      startedAt = performance.now();
      return writePart(em, part, { ...writing, file, before, total: companies.length });
    });
    const elapsedMs = performance.now() - startedAt;
    size = Math.round(Math.min(Math.max((size * TRANSACTION_MS) / elapsedMs, SMALLEST_PART), LARGEST_PART));
    writing.onProgress?.('write', progress.processed, companies.length);
    if (database.kind === 'embedded') await pause(GAP_MS);
  }
  return progress;
}

interface Part extends Writing {
  readonly file: FileKeys;
  readonly before: ImportProgress;
  readonly total: number;
}

/** Writes some companies with their history and messages: all or nothing. */
async function writePart(
  em: EntityManager,
  part: readonly CompanyRecord[],
  { file, before, total, runId, actor, job }: Part,
): Promise<ImportProgress> {
  const writer = readsOf(em);
  const { created, updated, unchanged } = await matchRecords(writer, part, file);
  const createdIds = await createFromRecords(writer, created);
  await updateFromRecords(writer, updated);
  const updatedIds = updated.map(({ id }) => id);
  await recordCompanies(writer, { create: createdIds, update: updatedIds }, { runId, actor: actor.key });
  const after = {
    processed: before.processed + part.length,
    created: before.created + created.length,
    updated: before.updated + updated.length,
    unchanged: before.unchanged + unchanged,
  };
  await noteProgress(writer, runId, before, after);
  await job?.onWritten(em, after, total);
  if (created.length + updated.length > 0) await touchMarket(writer);
  return after;
}

/** One row of history a company, one message for all of them. */
async function recordCompanies(
  writer: Reads,
  ids: { readonly create: readonly number[]; readonly update: readonly number[] },
  { runId, actor }: { runId: number; actor: string },
): Promise<void> {
  if (ids.create.length + ids.update.length === 0) return;
  for (const transition of ['create', 'update'] as const) {
    if (ids[transition].length === 0) continue;
    await writer.run(sql`
      insert into history (object_kind, object_id, transition, actor, facts)
      select 'Company', id, ${transition}, ${actor}, ${jsonb({ importId: runId })}
      from unnest(${ids[transition]}::int[]) id`);
  }
  const payload = { importId: runId, created: ids.create, updated: ids.update };
  await writer.run(sql`insert into outbox (topic, payload) values ('companies.changed', ${jsonb(payload)})`);
}
