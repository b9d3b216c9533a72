import type { EntityManager } from '@mikro-orm/sql';
import { house } from '../platform/caller.ts';
import type { StoredJobData } from '../platform/job.service.ts';
import { readFileOf } from '../platform/jobFile.ts';
import { JobFailure, type StoredJobRun, storedJobQueue } from '../platform/jobRun.ts';
import type { JobDefinition } from '../platform/jobs.ts';
import { importSystems, type SystemImportReport } from './systemImport.service.ts';

/** Issues that a job keeps. */
const ISSUES_KEPT = 1_000;

/** Imports of systems: one transaction each, so one that breaks off leaves nothing and begins again. */
export const systemImportJob: JobDefinition<StoredJobData> = storedJobQueue('systemImport', 1, work);

async function work(run: StoredJobRun): Promise<void> {
  const { job, services, signal } = run;
  const validateOnly = job.request['validateOnly'] === true;
  const content = await readFileOf(services.database.reads(), job.id, 'IN');
  signal.throwIfAborted();
  if (content === undefined) throw new JobFailure('FILE_LOST');
  await run.report({ phase: 'SAVING', progress: 0.1 });
  const finish = async (em: EntityManager, { issues, ...counts }: SystemImportReport) => {
    await run.advance(em, { phase: 'SAVING', progress: 1, issues: issues.slice(0, ISSUES_KEPT) });
    await run.finish(em, counts);
  };
  const text = content.toString('utf8');
  const report = await importSystems(services.database, text, {
    actor: house(job.actor),
    validateOnly,
    onWritten: async (em, written) => {
      // Cancelled meanwhile: nothing of it stays.
      signal.throwIfAborted();
      await finish(em, written);
    },
  });
  if (validateOnly) {
    await services.database.fork().transactional((em) => finish(em as EntityManager, report));
  }
}
