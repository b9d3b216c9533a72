import { Field, Float, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { createConnection } from './connection.type.ts';
import type { JobRow } from './job.loader.ts';
import {
  JOB_KINDS,
  JOB_PHASES,
  JOB_STATUSES,
  type JobEvent,
  type JobKind,
  type JobPhase,
  type JobStatus,
} from './job.ts';
import { MutationInput, MutationPayload } from './mutation.type.ts';
import { Node } from './node.type.ts';
import { DateTime } from './scalars.ts';

const codesOf = <Code extends string>(codes: readonly Code[]) =>
  Object.fromEntries(codes.map((code) => [code, code])) as Record<Code, Code>;

export const JobKindEnum: Record<JobKind, JobKind> = codesOf(JOB_KINDS);
registerEnumType(JobKindEnum, {
  name: 'JobKind',
  description: 'What a job is for.',
  valuesConfig: {
    COMPANY_IMPORT: { description: 'A file of companies is read into the market.' },
    SYSTEM_IMPORT: { description: 'A file of systems and price sheets is read into the market.' },
    EXPORT: { description: 'A file is made for download.' },
    ROUND: { description: 'A round of matching.' },
  },
});

export const JobStatusEnum: Record<JobStatus, JobStatus> = codesOf(JOB_STATUSES);
registerEnumType(JobStatusEnum, {
  name: 'JobStatus',
  description: 'Where a job stands.',
  valuesConfig: {
    QUEUED: { description: 'It waits for a worker.' },
    RUNNING: { description: 'A worker is at it.' },
    DONE: { description: 'It is done; `result` says what came of it.' },
    FAILED: { description: 'It broke off; `error` says why, `partialResult` what had come of it by then.' },
    CANCELLED: { description: 'Somebody cancelled it; `partialResult` says what had come of it by then.' },
  },
});

export const JobPhaseEnum: Record<JobPhase, JobPhase> = codesOf(JOB_PHASES);
registerEnumType(JobPhaseEnum, {
  name: 'JobPhase',
  description: 'What a job is doing. Not every kind goes through all of them.',
  valuesConfig: {
    WAITING: { description: 'It has not begun.' },
    READING: { description: 'It reads its file or the market.' },
    SOLVING: { description: 'It searches for clusters.' },
    PRICING: { description: 'It computes prices.' },
    SAVING: { description: 'It writes its result.' },
    ENDED: { description: 'It has ended, one way or another.' },
  },
});

@ObjectType('Job', {
  implements: Node,
  description:
    'Long work that somebody started: an import, an export or a round. It goes on when the request that started it is ' +
    'long gone. Watch it with `jobProgress`, end it with `jobCancel`. Seen by the organisation that started it and by ' +
    'operators.',
})
export class JobType implements Pick<JobRow, 'kind' | 'status' | 'phase' | 'progress' | 'createdAt'> {
  @Field(() => JobKindEnum, { description: 'What it is for.' })
  kind!: JobKind;

  @Field(() => JobStatusEnum, { description: 'Where it stands.' })
  status!: JobStatus;

  @Field(() => JobPhaseEnum, { description: 'What it is doing.' })
  phase!: JobPhase;

  @Field(() => Float, { description: 'How far it is, from 0 to 1; never falls.' })
  progress!: number;

  @Field(() => DateTime, { description: 'When it was asked for.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When a worker first took it; null while it waits.' })
  startedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ended; null until then.' })
  finishedAt!: Date | null;
}

@ObjectType('JobError', { description: 'Why a job failed.' })
export class JobErrorType {
  @Field(() => String, { description: 'What kind of failure it is; stable, made for programs.' })
  code!: string;

  @Field(() => String, { description: "What happened and what to do, in the caller's language." })
  message!: string;
}

export const { Connection: JobConnection } = createConnection('Job', () => JobType, {
  description: 'Jobs in a certain order.',
});

@InputType('JobWhere', { description: 'Which jobs; every condition that is given must hold.' })
export class JobWhere {
  @Field(() => [JobKindEnum], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: JobKind[] | null;

  @Field(() => [JobStatusEnum], { nullable: true, description: 'In one of these states.' })
  statuses?: JobStatus[] | null;
}

@InputType('JobCancelInput', { description: 'A job to be cancelled.' })
export class JobCancelInput extends MutationInput {
  @Field(() => ID, { description: 'The job.' })
  id!: string;
}

@ObjectType('JobCancelPayload', { description: 'What `jobCancel` answers.' })
export class JobCancelPayload extends MutationPayload {
  @Field(() => JobType, { nullable: true, description: 'The job, cancelled; null where it was refused.' })
  job!: JobRow | null;
}

/** One step of a job as subscribers get it. */
export interface JobStepRow extends JobEvent {
  readonly eventId: string;
  readonly jobId: number;
}

@ObjectType('JobProgress', { description: 'One step of a job.' })
export class JobProgressType implements Pick<JobStepRow, 'eventId' | 'status' | 'phase' | 'progress'> {
  @Field(() => ID, {
    description:
      'Where the step stands in the order of events: `after` takes it when a stream has broken off.',
  })
  eventId!: string;

  @Field(() => JobStatusEnum, { description: 'Where the job stood.' })
  status!: JobStatus;

  @Field(() => JobPhaseEnum, { description: 'What it was doing.' })
  phase!: JobPhase;

  @Field(() => Float, { description: 'How far it was, from 0 to 1.' })
  progress!: number;
}
