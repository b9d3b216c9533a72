import { pruneKeysJob } from '../platform/idempotency.ts';
import type { JobDefinition } from '../platform/jobs.ts';
import { roundJob } from '../rounds/round.job.ts';

/** Every queue of the house, room by room. */
export const jobs: readonly JobDefinition[] = [pruneKeysJob, roundJob as JobDefinition];
