import { Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import { createConnection } from './connection.type.ts';
import { describedEnum } from './describedEnum.ts';
import type { JobRow } from './job.loader.ts';
import type { JobEvent, JobKind, JobPhase, JobStatus } from './job.ts';
import { MutationInput, MutationPayload } from './mutation.type.ts';
import { Node } from './node.type.ts';
import { DateTime } from './scalars.ts';

export const JobKindEnum = describedEnum<JobKind>('JobKind', 'What a job is for.', {
  COMPANY_IMPORT: 'A file of companies is read into the market.',
  SYSTEM_IMPORT: 'A file of systems and price sheets is read into the market.',
  EXPORT: 'A file is made for download.',
  ROUND: 'A round of matching.',
});

export const JobStatusEnum = describedEnum<JobStatus>('JobStatus', 'Where a job stands.', {
  QUEUED: 'It waits for a worker.',
  RUNNING: 'A worker is at it.',
  DONE: 'It is done; `result` says what came of it.',
  FAILED: 'It broke off; `error` says why, `partialResult` what had come of it by then.',
  CANCELLED: 'Somebody cancelled it; `partialResult` says what had come of it by then.',
});

export const JobPhaseEnum = describedEnum<JobPhase>(
  'JobPhase',
  'What a job is doing. Not every kind goes through all of them.',
  {
    WAITING: 'It has not begun.',
    READING: 'It reads its file or the market.',
    SOLVING: 'It searches for clusters.',
    PRICING: 'It computes prices.',
    SAVING: 'It writes its result.',
    ENDED: 'It has ended, one way or another.',
  },
);

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
