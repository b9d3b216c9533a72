import type { JobDefinition } from '../platform/jobs.ts';

/** Every queue of the house, room by room. */
export const jobs: readonly JobDefinition[] = [];
