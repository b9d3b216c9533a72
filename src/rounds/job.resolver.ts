import {
  Arg,
  Args,
  Ctx,
  createUnionType,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  type ResolverData,
  Root,
  Subscription,
} from 'type-graphql';
import { policyObstacle } from '../accounts/ownership.ts';
import { companyReportOf } from '../companies/companyImport.resolver.ts';
import { CompanyImportReportType } from '../companies/companyImport.type.ts';
import { PageArgs } from '../platform/connection.type.ts';
import type { RequestContext } from '../platform/context.ts';
import { AFTER_DESCRIPTION, resumedAfter } from '../platform/event.type.ts';
import { type EventPlaces, eventPlaces } from '../platform/eventLog.ts';
import { idOf } from '../platform/globalId.ts';
import { jobFailureTexts, jobIsOver } from '../platform/job.errors.ts';
import { type JobRow, jobColumns, loadJobs, loadJobsOfRounds, seesJob } from '../platform/job.loader.ts';
import { cancelJob } from '../platform/job.service.ts';
import { isJobOver, type JobEvent, phaseText } from '../platform/job.ts';
import {
  JobCancelInput,
  JobCancelPayload,
  JobConnection,
  JobErrorType,
  JobProgressType,
  type JobStepRow,
  JobType,
  JobWhere,
} from '../platform/job.type.ts';
import type { Language } from '../platform/language.ts';
import { mutate, readNow } from '../platform/mutation.ts';
import { type Order, type Page, readPage } from '../platform/page.ts';
import { notFound } from '../platform/platform.errors.ts';
import { openProgress } from '../platform/progressStream.ts';
import { readsOf, sql } from '../platform/sql.ts';
import { type Transition, TransitionType, transition } from '../platform/transition.type.ts';
import { systemReportOf } from '../providers/systemImport.resolver.ts';
import { SystemImportReportType } from '../providers/systemImport.type.ts';
import { exportFileOf } from './export.service.ts';
import { ExportFileType } from './export.type.ts';
import { failureTexts } from './round.errors.ts';
import { loadRounds, type RoundRow } from './round.loader.ts';
import { cancelRound } from './round.service.ts';
import { RoundType } from './round.type.ts';

const newestFirst: Order<JobRow> = {
  name: 'jobs, newest first',
  columns: [{ expression: sql`job.id`, direction: 'desc', type: 'integer', valueOf: (row) => row.id }],
};

const JobResult = createUnionType({
  name: 'JobResult',
  description: 'What came of a job, by its kind.',
  types: () => [CompanyImportReportType, SystemImportReportType, ExportFileType, RoundType] as const,
  resolveType: (value) => (value as unknown as { readonly __typename: string }).__typename,
});

/** What has come of a job; null where nothing has yet. */
async function resultOf(job: JobRow, values: JobRow['result'], context: RequestContext) {
  if (job.kind === 'ROUND') {
    const round = await context.loader(loadRounds).load(job.roundId as number);
    return round ? { ...round, __typename: 'Round' } : null;
  }
  if (values === null) return null;
  const { language } = context;
  switch (job.kind) {
    case 'COMPANY_IMPORT':
      return { ...companyReportOf(values, job.issues, language), __typename: 'CompanyImportReport' };
    case 'SYSTEM_IMPORT':
      return { ...systemReportOf(job, language), __typename: 'SystemImportReport' };
    case 'EXPORT':
      return { ...exportFileOf(job), __typename: 'ExportFile' };
  }
}

function reasonOf({ kind, errorCode }: JobRow, language: Language): string {
  const texts = kind === 'ROUND' ? failureTexts : jobFailureTexts;
  return (texts[errorCode ?? ''] ?? jobFailureTexts['INTERNAL'])?.[language] ?? '';
}

@Resolver(() => JobType)
export class JobResolver {
  @Query(() => JobConnection, {
    description: "Jobs of one's own organisation, the newest first. An operator sees those of all.",
  })
  jobs(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('where', () => JobWhere, { nullable: true, description: 'Which ones; all where left out.' })
    where: JobWhere | null | undefined,
    @Ctx() { services, caller }: RequestContext,
  ): Promise<Page<JobRow>> {
    const isOne = <Value extends string>(column: string, values: readonly Value[] | null | undefined) =>
      values == null ? sql`true` : sql`${sql.ref(`job.${column}`)} = any(${[...values]}::text[])`;
    const which = sql`${seesJob(caller)} and ${isOne('kind', where?.kinds)} and ${isOne('status', where?.statuses)}`;
    return readPage(services.database.reads(), page, {
      order: newestFirst,
      select: ({ after, orderBy, limit }) => sql<JobRow>`
        select ${jobColumns} from job where ${which} and ${after} order by ${orderBy} limit ${limit}`,
      count: () => sql<{ count: number }>`select count(*) as count from job where ${which}`,
    });
  }

  @Query(() => JobType, {
    nullable: true,
    description: 'One job; null for an unknown one and for one of another organisation.',
  })
  async job(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<JobRow | null> {
    return (await context.loader(loadJobs).load(idOf('Job', id, ['id']))) ?? null;
  }

  @Mutation(() => JobCancelPayload, {
    description:
      'Cancels a job that waits or runs. It stops within a second. An import leaves the companies that have gone in by ' +
      'then, whole, and `partialResult` counts them; an export and a round leave nothing. Cancelling the job of a round ' +
      'is the same as `roundCancel`.',
  })
  jobCancel(
    @Arg('input', () => JobCancelInput, { description: 'Which job.' }) input: JobCancelInput,
    @Ctx() context: RequestContext,
  ) {
    const field = ['input', 'id'];
    const jobId = idOf('Job', input.id, field);
    const { services, caller } = context;
    return mutate(context, 'jobCancel', input, {
      write: async (em) => {
        const job = await readsOf(em).first(sql<JobRow>`
          select ${jobColumns} from job where id = ${jobId}::int and ${seesJob(caller)}`);
        if (job === undefined) throw notFound({ type: 'Job', id: input.id }, field);
        if (isJobOver(job.status)) throw jobIsOver({ status: job.status }, field);
        if (job.roundId === null) await cancelJob(services, jobId, caller.key, field);
        else await cancelRound(services, job.roundId, caller);
        return { jobId };
      },
      show: async () => ({ job: await readNow(context, loadJobs, jobId) }),
      empty: { job: null },
    });
  }

  @FieldResolver(() => String, {
    description: "What it is doing, or how it ended, in the caller's language.",
  })
  phaseText(@Root() job: JobRow, @Ctx() { language }: RequestContext): string {
    return phaseText(job.status, job.phase, language);
  }

  @FieldResolver(() => String, {
    description: "Who asked for it, as the history names him: 'account:12', 'token:7', 'system'.",
  })
  startedBy(@Root() { actor }: JobRow): string {
    return actor;
  }

  @FieldResolver(() => JobResult, { nullable: true, description: 'What came of it; null until it is DONE.' })
  result(@Root() job: JobRow, @Ctx() context: RequestContext) {
    return job.status === 'DONE' ? resultOf(job, job.result, context) : null;
  }

  @FieldResolver(() => JobResult, {
    nullable: true,
    description:
      'What has come of it so far, and what is left of it after a cancellation or failure; null where nothing is known ' +
      'yet, and null once there is a `result`.',
  })
  partialResult(@Root() job: JobRow, @Ctx() context: RequestContext) {
    return job.status === 'DONE' ? null : resultOf(job, job.partial, context);
  }

  @FieldResolver(() => JobErrorType, { nullable: true, description: 'Why it failed; null unless it did.' })
  error(@Root() job: JobRow, @Ctx() { language }: RequestContext): JobErrorType | null {
    return job.errorCode === null ? null : { code: job.errorCode, message: reasonOf(job, language) };
  }

  @FieldResolver(() => [TransitionType], { description: 'What can be done with it now.' })
  availableTransitions(
    @Root() { status }: JobRow,
    @Ctx() { caller, language }: RequestContext,
  ): Transition[] {
    const obstacle =
      policyObstacle(caller, 'jobCancel') ?? (isJobOver(status) ? jobIsOver({ status }) : undefined);
    return [transition('cancel', 'jobCancel', obstacle, language)];
  }
}

async function stepsOf({ args, context }: ResolverData<RequestContext>) {
  const jobId = idOf('Job', String(args['id']), ['id']);
  const { services, caller } = context;
  const steps = await openProgress<JobEvent & { readonly jobId: number }>(
    services.events,
    {
      topic: 'JOB',
      objectId: jobId,
      async read() {
        const row = await services.database.reads().first(sql<EventPlaces & JobEvent>`
          select status, phase, progress, ${eventPlaces('JOB', jobId)} from job
          where id = ${jobId}::int and ${seesJob(caller)}`);
        if (row === undefined) return undefined;
        const { position, ownPosition, ...state } = row;
        return { position, ownPosition, step: { jobId, ...state } };
      },
      stepOf: ({ payload }) => ({ ...(payload as unknown as JobEvent), jobId }),
      isOver: ({ status }) => isJobOver(status),
    },
    resumedAfter(args, context),
  );
  if (steps === undefined) throw notFound({ type: 'Job', id: String(args['id']) }, ['id']);
  return steps;
}

@Resolver(() => JobProgressType)
export class JobProgressResolver {
  @Subscription(() => JobProgressType, {
    description:
      'How far a job is: first where it stands now, then up to five steps a second, last how it ended; then it completes.',
    subscribe: stepsOf as never,
  })
  async jobProgress(
    @Arg('id', () => ID, { description: 'Id of the job.' }) id: string,
    @Arg('after', () => ID, { nullable: true, description: AFTER_DESCRIPTION }) _after:
      | string
      | null
      | undefined,
    @Root() step: JobStepRow,
    @Ctx() context: RequestContext,
  ): Promise<JobStepRow> {
    // Found out anew with every event: whoever may not see the job any more is told nothing more.
    const job = await context.loader(loadJobs).load(step.jobId);
    if (job === undefined) throw notFound({ type: 'Job', id }, ['id']);
    return step;
  }

  @FieldResolver(() => String, { description: "What it was doing, in the caller's language." })
  phaseText(@Root() { status, phase }: JobStepRow, @Ctx() { language }: RequestContext): string {
    return phaseText(status, phase, language);
  }

  @FieldResolver(() => JobType, { description: 'The job as it stands when the event is delivered.' })
  job(@Root() { jobId }: JobStepRow, @Ctx() context: RequestContext) {
    return context.loader(loadJobs).load(jobId);
  }
}

@Resolver(() => RoundType)
export class RoundJobResolver {
  @FieldResolver(() => JobType, {
    nullable: true,
    description: 'The job that carries it out; null for whoever may not see it.',
  })
  job(@Root() round: RoundRow, @Ctx() context: RequestContext) {
    return context.loader(loadJobsOfRounds).load(round.id);
  }
}
