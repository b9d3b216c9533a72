import type { EntityManager } from '@mikro-orm/sql';
import { jsonb, type Reads, readsOf, sql } from '../platform/sql.ts';
import { idempotencyMismatch, importRunning } from './company.errors.ts';

/** What tells one request to import from another. */
export interface ImportRequest {
  /** 'companies' */
  readonly kind: string;
  readonly actor: string;
  readonly idempotencyKey: string | null;
  /** Hash of everything that decides about the result. */
  readonly contentHash: string;
  /** Takes up a run that broke off at once: the queue has made sure that nobody else is at it. */
  readonly takesOver?: boolean;
}

/** How far an import has come. */
export interface ImportProgress {
  readonly processed: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

interface RunRow extends ImportProgress {
  readonly id: number;
  readonly contentHash: string;
  readonly answer: Readonly<Record<string, unknown>> | null;
  /** Written to within the lease: somebody is at it. */
  readonly isHeld: boolean;
}

/** Begun (or taken up where it broke off), or answered before. */
export type BegunImport =
  | { readonly state: 'RUNNING'; readonly id: number; readonly progress: ImportProgress }
  | { readonly state: 'DONE'; readonly answer: Readonly<Record<string, unknown>> };

/** A run that has written nothing for so long has broken off, and the next request with its key goes on. */
const LEASE_SECONDS = 60;

/**
 * Begins an import. A key that was used before gives the stored answer; throws IDEMPOTENCY_MISMATCH where its content
 * was another one, and IMPORT_RUNNING while it is at work.
 */
export async function beginImport(em: EntityManager, request: ImportRequest): Promise<BegunImport> {
  const { kind, actor, idempotencyKey, contentHash, takesOver = false } = request;
  return em.transactional(async (inner) => {
    const writer = readsOf(inner as EntityManager);
    const inserted = await writer.first(sql<{ id: number }>`
      insert into import_run (kind, actor, idempotency_key, content_hash)
      values (${kind}, ${actor}, ${idempotencyKey}, ${contentHash})
      on conflict (kind, actor, idempotency_key) do nothing returning id`);
    const nothing = { processed: 0, created: 0, updated: 0, unchanged: 0 };
    if (inserted !== undefined) return { state: 'RUNNING', id: inserted.id, progress: nothing };
    const run = await writer.one(sql<RunRow>`
      select id, content_hash as "contentHash", answer, processed, created, updated, unchanged,
             touched_at > now() - make_interval(secs => ${LEASE_SECONDS}::int) as "isHeld"
      from import_run
      where kind = ${kind} and actor = ${actor} and idempotency_key = ${idempotencyKey} for update`);
    const field = ['input', 'idempotencyKey'];
    const facts = { idempotencyKey: idempotencyKey ?? '' };
    if (run.contentHash !== contentHash) throw idempotencyMismatch(facts, field);
    if (run.answer !== null) return { state: 'DONE', answer: run.answer };
    if (run.isHeld && !takesOver) throw importRunning(facts, field);
    await writer.run(sql`update import_run set touched_at = now() where id = ${run.id}::int`);
    const { id, processed, created, updated, unchanged } = run;
    return { state: 'RUNNING', id, progress: { processed, created, updated, unchanged } };
  });
}

/**
 * Notes progress in the transaction that made it. Throws where the run stands elsewhere than `before` says: another
 * process has taken it up, and this one must stop with nothing written.
 */
export async function noteProgress(
  writer: Reads,
  runId: number,
  before: ImportProgress,
  after: ImportProgress,
): Promise<void> {
  const touched = await writer.all(sql<{ id: number }>`
    update import_run set processed = ${after.processed}::int, created = ${after.created}::int,
      updated = ${after.updated}::int, unchanged = ${after.unchanged}::int, touched_at = now()
    where id = ${runId}::int and processed = ${before.processed}::int and state = 'RUNNING' returning id`);
  if (touched.length !== 1) throw new Error(`the import ${runId} was taken up by another process`);
}

/** Ends a run with the answer that every repetition of the request gets. */
export async function finishImport(
  writer: Reads,
  runId: number,
  answer: Readonly<Record<string, unknown>>,
): Promise<void> {
  await writer.run(sql`
    update import_run set state = 'DONE', answer = ${jsonb(answer)}, touched_at = now()
    where id = ${runId}::int`);
}
