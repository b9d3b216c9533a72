import { companyImportJob } from '../companies/companyImport.job.ts';
import { pruneKeysJob } from '../platform/idempotency.ts';
import { abandonedJobs } from '../platform/jobRun.ts';
import type { JobDefinition } from '../platform/jobs.ts';
import { pruneJob } from '../platform/prune.job.ts';
import { systemImportJob } from '../providers/systemImport.job.ts';
import { exportJob } from '../rounds/export.service.ts';
import { roundJob } from '../rounds/round.job.ts';

/** Every queue of the house, room by room; a queue for what others give up comes before those others. */
export const jobs: readonly JobDefinition[] = [
  abandonedJobs,
  pruneKeysJob,
  pruneJob,
  companyImportJob,
  systemImportJob,
  roundJob,
  exportJob,
] as readonly JobDefinition[];
