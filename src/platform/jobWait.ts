import { type JobRow, jobColumns } from './job.loader.ts';
import { isJobOver, type JobStatus } from './job.ts';
import type { Services } from './services.ts';
import { sql } from './sql.ts';

/** The job as it stands when it has ended, or after so many milliseconds. */
export async function jobWithin(services: Services, jobId: number, ms: number): Promise<JobRow> {
  const { database, events } = services;
  const read = () =>
    database.reads().one(sql<JobRow>`select ${jobColumns} from job where id = ${jobId}::int`);
  // Before the first look at the job: its end comes after this place, or is seen by the look.
  const start = await events.newest();
  const job = await read();
  if (isJobOver(job.status)) return job;
  const steps = events.follow({ topics: ['JOB'], objectId: jobId }, start);
  const timer = setTimeout(() => void steps.return?.(), ms);
  try {
    for await (const { payload } of steps) {
      if (isJobOver(payload['status'] as JobStatus)) break;
    }
  } finally {
    clearTimeout(timer);
  }
  return read();
}
