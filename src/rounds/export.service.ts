import { companySheet } from '../companies/companyExport.ts';
import { type CompanyFilter, companyCondition } from '../companies/companyFilter.ts';
import { demandSheet } from '../companies/demandExport.ts';
import { type ActingOrganisation, type Caller, isOperator } from '../platform/caller.ts';
import { type ExportedFile, exportTable } from '../platform/exportFile.ts';
import { toGlobalId } from '../platform/globalId.ts';
import type { JobRow } from '../platform/job.loader.ts';
import type { StoredJobData } from '../platform/job.service.ts';
import { type StoredJobRun, storedJobQueue } from '../platform/jobRun.ts';
import type { JobDefinition } from '../platform/jobs.ts';
import type { Language } from '../platform/language.ts';
import { forbidden } from '../platform/platform.errors.ts';
import type { SheetFormat, SheetSource } from '../platform/sheet.ts';
import { clusterSheet } from './clusterExport.ts';
import { unmatchedSheet } from './unmatchedExport.ts';

/** What can be exported. */
export const EXPORT_SUBJECTS = ['COMPANIES', 'CLUSTERS', 'UNMATCHED', 'DEMAND'] as const;
export type ExportSubject = (typeof EXPORT_SUBJECTS)[number];

/** What an export is asked. */
export interface ExportOrder {
  readonly subject: ExportSubject;
  readonly format: SheetFormat;
  readonly language: Language;
  readonly where: CompanyFilter | null;
  readonly roundId: number | null;
  /** In whose name it reads; the job's row says which organisation. */
  readonly kind: ActingOrganisation['kind'];
  readonly role: ActingOrganisation['role'];
}

/** Exports: any worker takes them, two at once in a process. */
export const exportJob: JobDefinition<StoredJobData> = storedJobQueue('export', 2, work);

async function work(run: StoredJobRun): Promise<void> {
  const order = run.job.request as unknown as ExportOrder;
  await exportTable(run, sourceOf(run, order), order);
}

function sourceOf({ job, services }: StoredJobRun, order: ExportOrder): SheetSource {
  const { database } = services;
  const { subject, where, roundId, language } = order;
  const caller = callerOf(job, order);
  switch (subject) {
    case 'COMPANIES':
      return companySheet(database, caller, where);
    case 'CLUSTERS':
      return clusterSheet(database, caller, roundId as number);
    case 'UNMATCHED':
      return unmatchedSheet(database, caller, roundId as number, language);
    case 'DEMAND':
      return demandSheet(database);
  }
}

/** The export reads as whoever asked for it, in the organisation of then. */
function callerOf({ organisationId, actor }: JobRow, { kind, role }: ExportOrder): Caller {
  const organisation = organisationId === null ? null : { id: organisationId, kind, role };
  return { kind: 'TOKEN', key: actor, accountId: null, organisation, scopes: ['READ'] };
}

/** Throws FORBIDDEN for what a caller may not export at all, and BAD_USER_INPUT for conditions that are none. */
export function checkOrder(caller: Caller, { subject, where }: ExportOrder): void {
  companyCondition(where);
  if (isOperator(caller)) return;
  if (subject === 'UNMATCHED' && caller.organisation?.kind !== 'COMPANY') {
    throw forbidden({ action: 'exportStart(subject: UNMATCHED)' });
  }
}

/** The file of an export as the API shows it; while it is made, without a place to fetch it. */
export function exportFileOf(job: JobRow) {
  const file = (job.result ?? job.partial) as unknown as ExportedFile;
  const isThere = job.status === 'DONE' && job.expiresAt !== null && job.expiresAt > new Date();
  return {
    ...file,
    fileName: file.fileName === '' ? null : file.fileName,
    url: isThere ? `/exports/${toGlobalId('Job', job.id)}` : null,
    expiresAt: job.expiresAt,
  };
}
