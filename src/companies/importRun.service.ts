import type { EntityManager } from '@mikro-orm/sql';
import type { Database } from '../platform/database.ts';
import type { Facts } from '../platform/history.ts';
import { claimKey, type KeyedWrite, keepAnswer, keepProgress } from '../platform/idempotency.ts';
import { type Reads, readsOf, sql } from '../platform/sql.ts';
import { importRunning } from './company.errors.ts';

/** How far an import has come. */
export interface ImportProgress {
  readonly processed: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

interface RunRow extends ImportProgress {
  readonly id: number;
  /** Written to within the lease: somebody is at it. */
  readonly isHeld: boolean;
}

/** Begun (or taken up where it broke off), or answered before. */
export type BegunImport =
  | { readonly state: 'RUNNING'; readonly id: number; readonly progress: ImportProgress }
  | { readonly state: 'DONE'; readonly answer: Facts };

/** A run that has written nothing for so long has broken off, and the next request with its key goes on. */
const LEASE_SECONDS = 60;

/**
 * Begins an import that commits in pieces, or takes up again the one that its key began. Throws IMPORT_RUNNING while
 * that one is at work.
 *
 * @param takesOver the queue has made sure that nobody else is at it: a run that broke off is taken up at once
 */
export async function beginImport(
  database: Database,
  kind: string,
  write: KeyedWrite,
  takesOver = false,
): Promise<BegunImport> {
  return database.transact(async (em) => {
    const claim = await claimKey(em, write);
    if (claim.state === 'ANSWERED') return { state: 'DONE', answer: claim.answer };
    const writer = readsOf(em);
    if (claim.state === 'BEGUN') return takeUp(writer, Number(claim.progress['importId']), write, takesOver);
    const { id } = await writer.one(sql<{ id: number }>`
      insert into import_run (kind, actor) values (${kind}, ${write.actor.key}) returning id`);
    await keepProgress(em, write, { importId: id });
    return { state: 'RUNNING', id, progress: { processed: 0, created: 0, updated: 0, unchanged: 0 } };
  });
}

async function takeUp(
  writer: Reads,
  importId: number,
  { key }: KeyedWrite,
  takesOver: boolean,
): Promise<BegunImport> {
  const run = await writer.one(sql<RunRow>`
    select id, processed, created, updated, unchanged,
           touched_at > now() - make_interval(secs => ${LEASE_SECONDS}::int) as "isHeld"
    from import_run where id = ${importId}::int for update`);
  const { id, isHeld, ...progress } = run;
  if (isHeld && !takesOver) throw importRunning({ idempotencyKey: key ?? '' }, ['input', 'idempotencyKey']);
  await writer.run(sql`update import_run set touched_at = now() where id = ${id}::int`);
  return { state: 'RUNNING', id, progress };
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

/** Ends a run with the answer that every repetition of the request gets; in the transaction of the last piece. */
export async function finishImport(
  em: EntityManager,
  runId: number,
  write: KeyedWrite,
  answer: Facts,
): Promise<void> {
  await readsOf(em).run(sql`
    update import_run set state = 'DONE', touched_at = now() where id = ${runId}::int`);
  await keepAnswer(em, write, answer);
}
