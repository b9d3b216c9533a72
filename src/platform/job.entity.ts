import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { instant, instantOfWriting } from './entityColumns.ts';
import type { JobKind, JobPhase, JobStatus } from './job.ts';

type Json = Readonly<Record<string, unknown>>;

/** Long work that somebody started and can watch. */
export const Job = defineEntity({
  name: 'Job',
  tableName: 'job',
  properties: {
    id: p.integer().primary().generated('identity'),
    kind: p.text().$type<JobKind>(),
    status: p.text().$type<JobStatus>(),
    phase: p.text().$type<JobPhase>(),
    progress: p.double().default(0),
    organisationId: p.integer().nullable(),
    actor: p.text(),
    request: p.json<Json>(),
    partial: p.json<Json>().nullable(),
    issues: p.json<readonly Json[]>().nullable(),
    result: p.json<Json>().nullable(),
    errorCode: p.text().nullable(),
    errorFacts: p.json<Json>().nullable(),
    roundId: p.integer().unique().nullable(),
    queueId: p.text().nullable(),
    attempt: p.integer().default(0),
    createdAt: instantOfWriting(),
    startedAt: instant().nullable(),
    finishedAt: instant().nullable(),
    expiresAt: instant().nullable(),
  },
});
export type Job = InferEntity<typeof Job>;

/** A file of a job in pieces: IN what was uploaded, OUT what was made. */
export const JobFile = defineEntity({
  name: 'JobFile',
  tableName: 'job_file',
  properties: {
    jobId: p.integer().primary(),
    direction: p.text().primary().$type<'IN' | 'OUT'>(),
    piece: p.integer().primary(),
    content: p.blob(),
  },
});
export type JobFile = InferEntity<typeof JobFile>;
