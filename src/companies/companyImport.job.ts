import type { EntityManager } from '@mikro-orm/sql';
import { house } from '../platform/caller.ts';
import type { StoredJobData } from '../platform/job.service.ts';
import { readFileOf } from '../platform/jobFile.ts';
import { JobFailure, type StoredJobRun, storedJobQueue } from '../platform/jobRun.ts';
import type { JobDefinition } from '../platform/jobs.ts';
import { type CompanyImportResult, type ImportJob, importCompanies } from './companyImport.service.ts';
import type { CompanyImportIssue } from './import/issueLog.ts';

/** What the job of an import needs to know beside the file. */
export interface CompanyImportOrder {
  readonly columns: Readonly<Record<string, string>>;
  readonly validateOnly: boolean;
}

/** The counts of an import as a job keeps them; its issues lie beside them. */
export type CompanyImportCounts = Omit<CompanyImportResult, 'issues'> & { readonly isComplete: boolean };

/** Issues that a job keeps; all are counted. */
const ISSUES_KEPT = 1_000;
/** Part of the way that reading takes; measured on 11,000 rows. */
const READ_PART = 0.2;

/** Imports of companies: any worker takes them, and takes them up again where another one broke off. */
export const companyImportJob: JobDefinition<StoredJobData> = storedJobQueue('companyImport', 1, work);

async function work(run: StoredJobRun): Promise<void> {
  const { job, services, signal } = run;
  const { columns, validateOnly } = job.request as unknown as CompanyImportOrder;
  const content = await readFileOf(services.database.reads(), job.id, 'IN');
  signal.throwIfAborted();
  if (content === undefined) throw new JobFailure('FILE_LOST');
  const reporter = reporterOf(run);
  const result = await importCompanies(services.database, {
    content,
    columns,
    validateOnly,
    idempotencyKey: validateOnly ? null : `job:${job.id}`,
    actor: house(job.actor),
    signal,
    onProgress: (phase, done, total) => {
      if (phase === 'read') reporter.read(done / total);
    },
    job: reporter,
  });
  // With `validateOnly`, and where an earlier attempt died between the last company and this line.
  if (!reporter.isFinished()) {
    await services.database
      .fork()
      .transactional((em) => run.finish(em as EntityManager, countsOf(result, true)));
  }
}

interface Reporter extends ImportJob {
  read(part: number): void;
  isFinished(): boolean;
}

function reporterOf(run: StoredJobRun): Reporter {
  let parsed: CompanyImportResult | undefined;
  let isFinished = false;
  let isReporting = false;
  return {
    read(part) {
      // One at a time; what throws here has aborted the signal, and the reading ends by that.
      if (isReporting) return;
      isReporting = true;
      run
        .report({ phase: 'READING', progress: READ_PART * part })
        .catch(() => undefined)
        .finally(() => {
          isReporting = false;
        });
    },
    async onParsed(result) {
      parsed = result;
      const issues = result.issues.slice(0, ISSUES_KEPT) as readonly CompanyImportIssue[];
      const partial = countsOf(result, false);
      await run.report({ phase: 'SAVING', progress: READ_PART, partial, issues });
    },
    async onWritten(em, { processed, created, updated, unchanged }, total) {
      const progress = READ_PART + (1 - READ_PART) * (processed / total);
      const counts = { ...(parsed as CompanyImportResult), created, updated, unchanged };
      await run.advance(em, { phase: 'SAVING', progress, partial: countsOf(counts, false) });
    },
    async onFinished(em, result) {
      await run.finish(em, countsOf(result, true));
      isFinished = true;
    },
    isFinished: () => isFinished,
  };
}

function countsOf(
  { issues: _apart, ...counts }: CompanyImportResult,
  isComplete: boolean,
): CompanyImportCounts {
  return { ...counts, isComplete };
}
