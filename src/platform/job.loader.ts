import { type Caller, isOperator } from './caller.ts';
import { inOrderOf, type RequestContext } from './context.ts';
import type { JobKind, JobPhase, JobStatus } from './job.ts';
import { type RawBuilder, sql } from './sql.ts';

/** A job as it stands in the database. */
export interface JobRow {
  readonly id: number;
  readonly kind: JobKind;
  readonly status: JobStatus;
  readonly phase: JobPhase;
  readonly progress: number;
  readonly organisationId: number | null;
  readonly actor: string;
  readonly request: Readonly<Record<string, unknown>>;
  readonly partial: Readonly<Record<string, unknown>> | null;
  readonly issues: readonly Readonly<Record<string, unknown>>[] | null;
  readonly result: Readonly<Record<string, unknown>> | null;
  readonly errorCode: string | null;
  readonly roundId: number | null;
  readonly queueId: string | null;
  readonly attempt: number;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly expiresAt: Date | null;
}

/** Columns of a `JobRow` of the table `job`. */
export const jobColumns: RawBuilder<unknown> = sql`
  job.id, job.kind, job.status, job.phase, job.progress, job.organisation_id as "organisationId", job.actor,
  job.request, job.partial, job.issues, job.result, job.error_code as "errorCode",
  job.round_id as "roundId", job.queue_id as "queueId", job.attempt, job.created_at as "createdAt",
  job.started_at as "startedAt", job.finished_at as "finishedAt", job.expires_at as "expiresAt"`;

/** Jobs of the caller's own organisation; an operator sees all. */
export function seesJob(caller: Caller): RawBuilder<boolean> {
  if (isOperator(caller)) return sql<boolean>`true`;
  if (caller.organisation === null) return sql<boolean>`false`;
  return sql<boolean>`coalesce(job.organisation_id = ${caller.organisation.id}::int, false)`;
}

/** Jobs by id: those that the caller may see. */
export async function loadJobs(ids: readonly number[], { services, caller }: RequestContext) {
  const rows = await services.database.reads().all(sql<JobRow>`
    select ${jobColumns} from job where id = any(${ids}::int[]) and ${seesJob(caller)}`);
  return inOrderOf(ids, rows, (row) => row.id);
}

/** The jobs of rounds, by the round's id. */
export async function loadJobsOfRounds(roundIds: readonly number[], { services, caller }: RequestContext) {
  const rows = await services.database.reads().all(sql<JobRow & { readonly roundId: number }>`
    select ${jobColumns} from job where round_id = any(${roundIds}::int[]) and ${seesJob(caller)}`);
  return inOrderOf(roundIds, rows, (row) => row.roundId);
}
