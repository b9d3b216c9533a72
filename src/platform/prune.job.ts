import { pruneEvents } from './eventLog.ts';
import type { JobDefinition } from './jobs.ts';
import { sql } from './sql.ts';

/** Hours for which events are kept: a stream that broke off longer ago begins anew. */
export const EVENT_HOURS = 24;

/** Every hour: removes old events and the files of expired exports. */
export const pruneJob: JobDefinition = {
  queue: 'prune',
  schedule: '17 * * * *',
  async work(_data, { services }) {
    const { database } = services;
    const events = await pruneEvents(database.fork(), EVENT_HOURS);
    const pieces = await database.reads().run(sql`
      delete from job_file using job where job.id = job_file.job_id and job.expires_at < now()`);
    return { events, pieces };
  },
};
