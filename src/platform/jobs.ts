import type { Kysely } from 'kysely';
import { fromKysely, fromPglite, PgBoss, type QueueOptions } from 'pg-boss';
import type { Database } from './database.ts';
import type { Logger } from './logger.ts';
import type { JobDefinition, Jobs, Services } from './services.ts';

export type { JobDefinition, JobRun, JobState, Jobs } from './services.ts';

/** How the queues are opened. */
export interface JobsOptions {
  readonly database: Database;
  readonly logger: Logger;
  readonly definitions: readonly JobDefinition[];
  /** Called when the first job runs, since the services contain these queues. */
  readonly services: () => Services;
  readonly isWorker: boolean;
}

/** The embedded database sleeps with its machine: what came due meanwhile is made up for. */
const SCHEDULING = { tz: 'Asia/Seoul', missed: 'once' } as const;

const NO_JOB = '00000000-0000-0000-0000-000000000000';

/** Opens the queues on the database; a worker also begins to take jobs. */
export async function openJobs(options: JobsOptions): Promise<Jobs> {
  const { database, logger, definitions, isWorker } = options;
  const boss = createBoss(database, isWorker);
  boss.on('error', (error) => logger.error({ err: error }, 'the job queue reports an error'));
  boss.on('warning', (warning) => logger.warn({ warning }, 'the job queue warns'));
  await boss.start();
  const known = new Set((await boss.getQueues()).map((queue) => queue.name));
  for (const { queue, options: queueOptions } of definitions) {
    if (known.has(queue)) await boss.updateQueue(queue, { notify: true, ...updatable(queueOptions) });
    else await boss.createQueue(queue, { notify: true, ...queueOptions });
    // Makes pg-boss know the queue: it would else look it up at the first send, beside the open transaction.
    await boss.findJobs(queue, { id: NO_JOB });
  }
  if (isWorker) {
    for (const definition of definitions) {
      await takeJobs(boss, definition, options);
      const { queue, schedule } = definition;
      if (schedule !== undefined) await boss.schedule(queue, schedule, null, SCHEDULING);
    }
  }
  const registered = new Set(definitions.map((definition) => definition.queue));
  const check = (queue: string) => {
    // An unknown queue would be looked up beside the open transaction and so wait for it for ever.
    if (!registered.has(queue)) throw new Error(`the queue ${queue} is not listed in src/main/jobs.ts`);
  };
  return {
    isWorker,
    async send(em, job, data, sendOptions) {
      check(job.queue);
      const transaction: Kysely<unknown> | undefined = em.getTransactionContext();
      return boss.send(job.queue, data, {
        ...sendOptions,
        ...(transaction && { db: fromKysely(transaction) }),
      });
    },
    async cancel(job, id, em) {
      check(job.queue);
      const transaction: Kysely<unknown> | undefined = em?.getTransactionContext();
      await boss.cancel(job.queue, id, transaction && { db: fromKysely(transaction) });
    },
    async state(job, id) {
      check(job.queue);
      return (await boss.findJobs(job.queue, { id }))[0]?.state;
    },
    async close(graceMs = 10_000) {
      await boss.stop({ graceful: graceMs > 0, timeout: Math.max(graceMs, 1_000) });
    },
  };
}

function createBoss(database: Database, isWorker: boolean): PgBoss {
  const shared = { schema: 'pgboss', schedule: isWorker, supervise: isWorker, useListenNotify: isWorker };
  if (database.pglite) return new PgBoss({ ...shared, db: fromPglite(database.pglite), backend: 'pglite' });
  return new PgBoss({
    ...shared,
    connectionString: database.url as string,
    max: 4,
    application_name: 'daseot-jobs',
  });
}

/** What may be changed on a queue that exists. */
function updatable(options: QueueOptions = {}) {
  const { retryDelayMax: _fixed, heartbeatSeconds: _alsoFixed, ...rest } = options;
  return rest;
}

async function takeJobs(boss: PgBoss, definition: JobDefinition, options: JobsOptions): Promise<void> {
  const { queue, concurrency = 1 } = definition;
  await boss.work<object>(
    queue,
    {
      batchSize: 1,
      localConcurrency: concurrency,
      pollingIntervalSeconds: 1,
      // A notification may be lost; then a job waits no longer than this.
      notifyPollingIntervalSeconds: 3,
    },
    async (jobs) => {
      const [job] = jobs;
      if (!job) return undefined;
      const logger = options.logger.child({ queue, job: job.id });
      const run = {
        id: job.id,
        attempt: job.retryCount,
        signal: job.signal,
        services: options.services(),
        logger,
      };
      const startedAt = performance.now();
      try {
        const result = await definition.work(job.data, run);
        logger.info({ elapsedMs: Math.round(performance.now() - startedAt) }, 'job done');
        return result;
      } catch (error) {
        logger.error({ err: error, attempt: job.retryCount }, 'job failed');
        throw error;
      }
    },
  );
}
