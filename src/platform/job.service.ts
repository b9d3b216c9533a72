import type { EntityManager } from '@mikro-orm/sql';
import type { Caller } from './caller.ts';
import { appendEvent } from './eventLog.ts';
import { recordChange } from './history.ts';
import { jobIsOver } from './job.errors.ts';
import { type JobRow, jobColumns } from './job.loader.ts';
import { isJobOver, type JobEvent, type JobKind, type JobStatus } from './job.ts';
import { type JobFileDirection, removeFile, writePieces } from './jobFile.ts';
import { notFound } from './platform.errors.ts';
import { publishInTransaction, topicOf } from './pubSub.ts';
import type { JobDefinition, Services } from './services.ts';
import { jsonb, type Reads, readsOf, sql } from './sql.ts';

/** What a job is asked. */
export interface JobRequest {
  readonly kind: JobKind;
  readonly caller: Caller;
  /** What the worker needs to know. */
  readonly request: Readonly<Record<string, unknown>>;
  /** The uploaded file. */
  readonly file?: Buffer;
}

/** What pg-boss hands to a worker. */
export interface StoredJobData {
  readonly jobId: number;
}

/** Keeps a job, its file and its place in the queue, in the open transaction or in one of its own; its id. */
export async function createJob(
  services: Services,
  queue: JobDefinition<StoredJobData>,
  { kind, caller, request, file }: JobRequest,
): Promise<number> {
  return services.database.transact(async (em) => {
    const writer = readsOf(em);
    const { id } = await writer.one(sql<{ id: number }>`
      insert into job (kind, organisation_id, actor, request)
      values (${kind}, ${caller.organisation?.id ?? null}, ${caller.key}, ${jsonb(request)}) returning id`);
    if (file !== undefined) await writePieces(writer, id, 'IN', file);
    const queueId = await services.jobs.send(em, queue, { jobId: id });
    await writer.run(sql`update job set queue_id = ${queueId} where id = ${id}`);
    await recordChange(em, { ...change(id, 'start', null, 'QUEUED', caller.key), facts: { kind } });
    await appendJobEvent(em, id, { status: 'QUEUED', phase: 'WAITING', progress: 0 });
    return id;
  });
}

/** Tells subscribers of a job when (and only if) the open transaction commits. */
export function appendJobEvent(em: EntityManager, jobId: number, event: JobEvent): Promise<void> {
  return appendEvent(em, 'JOB', jobId, { ...event });
}

/** Makes a job that waits, or that a dead process left behind, ours; undefined where it has ended meanwhile. */
export async function claimJob(services: Services, jobId: number): Promise<JobRow | undefined> {
  return services.database.transact(async (em) => {
    const writer = readsOf(em);
    const before = await writer.first(
      sql<{ status: JobStatus }>`select status from job where id = ${jobId} for update`,
    );
    if (before === undefined || isJobOver(before.status)) return undefined;
    const job = await writer.one(sql<JobRow>`
      update job set status = 'RUNNING', phase = 'READING', attempt = attempt + 1,
        started_at = coalesce(started_at, now())
      where id = ${jobId} returning ${jobColumns}`);
    const transition = before.status === 'QUEUED' ? 'begin' : 'resume';
    await recordChange(em, change(jobId, transition, before.status, 'RUNNING', 'job'));
    await appendJobEvent(em, jobId, { status: 'RUNNING', phase: 'READING', progress: job.progress });
    return job;
  });
}

/** How a job ends. */
export type JobEnd =
  | { readonly status: 'DONE'; readonly result: object; readonly expiresInDays?: number }
  | { readonly status: 'FAILED'; readonly code: string; readonly facts?: object };

/** Ends a job of ours in the open transaction; false where it is not ours any more. */
export async function endJob(em: EntityManager, job: JobRow, end: JobEnd): Promise<boolean> {
  const writer = readsOf(em);
  const isDone = end.status === 'DONE';
  const result = isDone ? jsonb(end.result) : sql`null`;
  const days = isDone ? (end.expiresInDays ?? null) : null;
  const ended = await writer.first(sql<{ progress: number }>`
    update job set status = ${end.status}, phase = 'ENDED', finished_at = now(), result = ${result},
      progress = case when ${isDone} then 1 else progress end,
      error_code = ${isDone ? null : end.code}, error_facts = ${isDone ? sql`null` : jsonb(end.facts ?? {})},
      expires_at = now() + make_interval(days => ${days}::int)
    where id = ${job.id} and ${isOurs(job)} returning progress`);
  if (ended === undefined) return false;
  await tidyFiles(writer, job.id, isDone ? ['IN'] : ['IN', 'OUT']);
  const transition = isDone ? 'finish' : 'fail';
  await recordChange(em, change(job.id, transition, 'RUNNING', end.status, 'job'));
  await appendJobEvent(em, job.id, { status: end.status, phase: 'ENDED', progress: ended.progress });
  return true;
}

/** Whether the row still runs in this attempt: nobody cancelled it, no other process took it over. */
export function isOurs({ attempt }: Pick<JobRow, 'attempt'>) {
  return sql<boolean>`(status = 'RUNNING' and attempt = ${attempt}::int)`;
}

const CANCEL_TOPIC = 'jobCancel';

/**
 * Cancels a job that waits or runs. The row says so at once, so whoever works on it finds nothing to write to, and
 * hears of it within a second.
 */
export async function cancelJob(
  services: Services,
  jobId: number,
  actor: string,
  field: readonly string[],
): Promise<void> {
  await services.database.transact(async (em) => {
    const writer = readsOf(em);
    const job = await writer.first(sql<JobEvent>`
      select status, phase, progress from job where id = ${jobId} for update`);
    if (job === undefined) throw notFound({ type: 'Job', id: String(jobId) }, field);
    if (isJobOver(job.status)) throw jobIsOver({ status: job.status }, field);
    await writer.run(sql`
      update job set status = 'CANCELLED', phase = 'ENDED', finished_at = now() where id = ${jobId}`);
    await tidyFiles(writer, jobId, ['IN', 'OUT']);
    await recordChange(em, change(jobId, 'cancel', job.status, 'CANCELLED', actor));
    await appendJobEvent(em, jobId, { status: 'CANCELLED', phase: 'ENDED', progress: job.progress });
    await publishInTransaction(em, topicOf(CANCEL_TOPIC, jobId), {});
  });
}

/** Calls back when the job is cancelled; answers how to stop listening. */
export function onJobCancel(services: Services, jobId: number, work: () => void): () => Promise<unknown> {
  const events = services.pubSub.subscribe(topicOf(CANCEL_TOPIC, jobId));
  void events.next().then(({ done }) => {
    if (!done) work();
  });
  return async () => events.return?.();
}

async function tidyFiles(
  writer: Reads,
  jobId: number,
  directions: readonly JobFileDirection[],
): Promise<void> {
  for (const direction of directions) await removeFile(writer, jobId, direction);
}

function change(jobId: number, transition: string, from: string | null, to: string, actor: string) {
  return { objectKind: 'Job', objectId: jobId, transition, from, to, actor };
}
