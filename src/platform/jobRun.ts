import type { EntityManager } from '@mikro-orm/sql';
import type { JobRow } from './job.loader.ts';
import {
  appendJobEvent,
  claimJob,
  endJob,
  isOurs,
  type JobEnd,
  onJobCancel,
  type StoredJobData,
} from './job.service.ts';
import type { JobPhase } from './job.ts';
import type { JobDefinition, JobRun, Services } from './services.ts';
import { jsonb, readsOf, sql } from './sql.ts';

/** The job was cancelled, or another process has taken it over: whoever meets this stops with nothing written. */
export class JobGone extends Error {
  override readonly name = 'JobGone';
}

/** A job that cannot be done, with the code that its row gets; repeating it would not help. */
export class JobFailure extends Error {
  override readonly name = 'JobFailure';
  readonly code: string;
  readonly facts: object;

  constructor(code: string, facts: object = {}) {
    super(`the job failed: ${code}`);
    this.code = code;
    this.facts = facts;
  }
}

/** How far a job has come. */
export interface JobStep {
  readonly phase: JobPhase;
  /** 0 to 1 over the whole job. */
  readonly progress: number;
  /** Counts so far; what was written before stays where left out. */
  readonly partial?: object;
  readonly issues?: readonly object[];
}

/** What the work of a job gets. */
export interface StoredJobRun {
  readonly job: JobRow;
  readonly services: Services;
  /** Aborted when the job is cancelled, or the process closes. */
  readonly signal: AbortSignal;
  /** Notes a step in the open transaction; throws JobGone, so that it writes nothing, where the job is not ours. */
  advance(em: EntityManager, step: JobStep): Promise<void>;
  /** Notes a step for itself, now and then: for stretches that write nothing. */
  report(step: JobStep): Promise<void>;
  /** Ends the job in the open transaction; throws JobGone where it is not ours. */
  finish(em: EntityManager, result: object, expiresInDays?: number): Promise<void>;
}

/** Between two events of one job: five a second are as many as a bar can show. */
const EVENT_MS = 200;
/** Attempts after which an unforeseen error ends the job; a process that dies does not count here. */
const MOST_ATTEMPTS = 3;

/** A queue of stored jobs. `work` must end each with `run.finish`, in the transaction of its last change. */
export function storedJobQueue(
  queue: string,
  concurrency: number,
  work: (run: StoredJobRun) => Promise<void>,
): JobDefinition<StoredJobData> {
  return {
    queue,
    concurrency,
    options: {
      expireInSeconds: 6 * 3600,
      heartbeatSeconds: 30,
      retryLimit: 4,
      retryDelay: 0,
      deadLetter: abandonedJobs.queue,
    },
    async work({ jobId }, run) {
      const job = await claimJob(run.services, jobId);
      return job === undefined ? { isSkipped: true } : carryOut(job, run, work);
    },
  };
}

/** Jobs whose processes died so often that the queue gave them up. */
export const abandonedJobs: JobDefinition<StoredJobData> = {
  queue: 'abandonedJob',
  async work({ jobId }, { services }) {
    const job = await claimJob(services, jobId);
    if (job !== undefined) await end(services, job, { status: 'FAILED', code: 'WORKER_CRASHED' });
    return undefined;
  },
};

async function carryOut(
  job: JobRow,
  { services, signal, logger }: JobRun,
  work: (run: StoredJobRun) => Promise<void>,
): Promise<object> {
  const cancelled = new AbortController();
  const stopListening = onJobCancel(services, job.id, () => cancelled.abort(new JobGone('cancelled')));
  const run = runOf(job, services, AbortSignal.any([signal, cancelled.signal]), () =>
    cancelled.abort(new JobGone('the job is not ours any more')),
  );
  try {
    await work(run);
    return { isDone: true };
  } catch (error) {
    // The process closes: the job stays as it is for the attempt that comes next.
    if (signal.aborted) throw error;
    if (cancelled.signal.aborted || error instanceof JobGone) return { isCancelled: true };
    const isFinal = error instanceof JobFailure || job.attempt >= MOST_ATTEMPTS;
    logger.error({ err: error, jobId: job.id, isFinal }, 'a job failed');
    if (!isFinal) throw error;
    const { code, facts } = error instanceof JobFailure ? error : { code: 'INTERNAL', facts: {} };
    await end(services, job, { status: 'FAILED', code, facts });
    return { isFailed: true };
  } finally {
    await stopListening();
  }
}

async function end(services: Services, job: JobRow, how: JobEnd): Promise<void> {
  await services.database.fork().transactional((em) => endJob(em as EntityManager, job, how));
}

function runOf(job: JobRow, services: Services, signal: AbortSignal, onGone: () => void): StoredJobRun {
  let toldAtMs = Number.NEGATIVE_INFINITY;
  let toldPhase: JobPhase | undefined;
  const isDue = (phase: JobPhase) => phase !== toldPhase || performance.now() - toldAtMs >= EVENT_MS;
  const advance = async (em: EntityManager, { phase, progress, partial, issues }: JobStep) => {
    const kept = await readsOf(em).first(sql`
      update job set phase = ${phase}, progress = greatest(progress, ${progress}::float8),
        partial = ${partial === undefined ? sql`partial` : jsonb(partial)},
        issues = ${issues === undefined ? sql`issues` : jsonb(issues)}
      where id = ${job.id} and ${isOurs(job)} returning id`);
    if (kept === undefined) {
      onGone();
      throw new JobGone('the job is not ours any more');
    }
    if (!isDue(phase)) return;
    toldAtMs = performance.now();
    toldPhase = phase;
    await appendJobEvent(em, job.id, { status: 'RUNNING', phase, progress });
  };
  return {
    job,
    services,
    signal,
    advance,
    async report(step) {
      if (step.partial === undefined && step.issues === undefined && !isDue(step.phase)) return;
      await services.database.fork().transactional((em) => advance(em as EntityManager, step));
    },
    async finish(em, result, expiresInDays) {
      const how: JobEnd = {
        status: 'DONE',
        result,
        ...(expiresInDays !== undefined && { expiresInDays }),
      };
      if (!(await endJob(em, job, how))) throw new JobGone('the job is not ours any more');
    },
  };
}
