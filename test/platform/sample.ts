import { setTimeout as sleep } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  type ResolverData,
  Root,
  Subscription,
} from 'type-graphql';
import type { AppParts } from '../../src/main/app.ts';
import { createConnection, PageArgs } from '../../src/platform/connection.type.ts';
import { inOrderOf, type RequestContext } from '../../src/platform/context.ts';
import { defineRefusal } from '../../src/platform/errors.ts';
import { idOf } from '../../src/platform/globalId.ts';
import type { OperationPolicy } from '../../src/platform/guard.ts';
import { readHistory, recordChange } from '../../src/platform/history.ts';
import type { JobDefinition } from '../../src/platform/jobs.ts';
import { Node } from '../../src/platform/node.type.ts';
import { type Order, type Page, readPage } from '../../src/platform/page.ts';
import { topicOf } from '../../src/platform/pubSub.ts';
import { DateTime, type FileUpload, Upload, Won } from '../../src/platform/scalars.ts';
import { readsOf, sql } from '../../src/platform/sql.ts';
import { UserError, type UserErrorValue, withUserErrors } from '../../src/platform/userError.type.ts';

/*
 * A room in small, over the history table: what the tests of the platform talk to, and a pattern of how a
 * room uses it.
 */

export const parcelTooHeavy = defineRefusal<{ limit: number }>({
  code: 'PARCEL_TOO_HEAVY',
  description: 'The parcel weighs more than is carried.',
  type: 'ParcelTooHeavy',
  ko: ({ limit }) => `소포는 ${limit} kg까지입니다.`,
  en: ({ limit }) => `A parcel may weigh ${limit} kg at most.`,
});

@ObjectType('ParcelTooHeavy', { implements: UserError, description: 'The parcel weighs too much.' })
export class ParcelTooHeavy {
  @Field(() => Int, { description: 'What is carried, in kg.' })
  limit!: number;
}

export interface EventRow {
  readonly id: number;
  readonly objectId: number;
  readonly transition: string;
  readonly at: Date;
}

export async function loadEvents(ids: readonly number[], context: RequestContext) {
  const rows = await context.market.all(sql<EventRow>`
    select id, object_id as "objectId", transition, at from history where id = any(${ids}::int[])`);
  return inOrderOf(ids, rows, (row) => row.id);
}

async function loadSiblings(objectIds: readonly number[], context: RequestContext) {
  const rows = await context.market.all(sql<{ objectId: number; count: number }>`
    select object_id as "objectId", count(*) as count from history
    where object_id = any(${objectIds}::int[]) group by object_id`);
  return inOrderOf(objectIds, rows, (row) => row.objectId);
}

@ObjectType('Event', { implements: Node, description: 'One thing that happened.' })
export class EventType implements Pick<EventRow, 'transition' | 'at'> {
  @Field(() => String, { description: 'What happened.' })
  transition!: string;

  @Field(() => DateTime, { description: 'When.' })
  at!: Date;

  @Field(() => Int, { description: 'Whose.' })
  objectId!: number;
}

const { Connection: EventConnection } = createConnection('Event', () => EventType, {
  description: 'Events.',
});

@ObjectType({ description: 'What recordEvent answers.' })
class RecordEventPayload {
  @Field(() => EventType, { nullable: true, description: 'The event.' })
  event!: EventRow | null;

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors!: UserErrorValue[];
}

export const eventsByName: Order<EventRow> = {
  name: 'events by name',
  columns: [
    {
      expression: sql`transition collate "C"`,
      direction: 'asc',
      type: 'text',
      valueOf: (row) => row.transition,
    },
    { expression: sql`id`, direction: 'desc', type: 'integer', valueOf: (row) => row.id },
  ],
};

export const echoJob: JobDefinition<{ objectId: number }> = {
  queue: 'echo',
  async work({ objectId }, { services }) {
    await services.pubSub.send(topicOf('echo', objectId), { objectId });
    return { objectId };
  },
};

/** What became of slow operations, and how many sources of `slowSteps` are open. */
export const slowRuns = { begun: 0, finished: 0, cutOff: 0, openSources: 0 };

async function counted(work: () => Promise<void>): Promise<void> {
  slowRuns.begun += 1;
  try {
    await work();
    slowRuns.finished += 1;
  } catch (error) {
    slowRuns.cutOff += 1;
    throw error;
  }
}

/** One event at once, and then none until somebody ends it. */
function oneEvent(): AsyncIterableIterator<{ step: number }> {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const over = { value: undefined, done: true } as const;
  let told = 0;
  slowRuns.openSources += 1;
  void ended.then(() => {
    slowRuns.openSources -= 1;
  });
  return {
    async next() {
      told += 1;
      if (told === 1) return { value: { step: told }, done: false };
      await ended;
      return over;
    },
    async return() {
      end();
      return over;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

async function slowStepsOf({ args, context }: ResolverData<RequestContext>) {
  const opening = args['opening'] as number;
  if (opening > 0) await counted(() => spendTime(context, opening, args['inOneStatement'] === true));
  return oneEvent();
}

async function spendTime({ reads }: RequestContext, seconds: number, inOneStatement: boolean): Promise<void> {
  if (inOneStatement) await reads.all(sql`select pg_sleep(${seconds}::int)`);
  for (let step = 0; !inOneStatement && step < seconds * 50; step += 1) {
    await reads.all(sql`select 1`);
    await sleep(20);
  }
}

@Resolver(() => EventType)
export class EventResolver {
  @FieldResolver(() => Int, { description: 'How many events the same object has.' })
  async siblings(@Root() event: EventRow, @Ctx() context: RequestContext): Promise<number> {
    return (await context.loader(loadSiblings).load(event.objectId))?.count ?? 0;
  }

  @Query(() => EventConnection, { description: 'All events by name.' })
  events(@Args(() => PageArgs) page: PageArgs, @Ctx() { market }: RequestContext): Promise<Page<EventRow>> {
    return readPage(market, page, {
      order: eventsByName,
      select: ({ after, orderBy, limit }) => sql<EventRow>`
        select id, object_id as "objectId", transition, at from history
        where ${after} order by ${orderBy} limit ${limit}`,
      count: () => sql<{ count: number }>`select count(*) as count from history`,
    });
  }

  @Query(() => Won, { description: 'The amount itself.' })
  sameWon(@Arg('won', () => Won, { description: 'An amount.' }) won: number): number {
    return won;
  }

  @Query(() => Int, { description: 'Fails in a chosen way.' })
  failing(@Arg('how', () => String, { description: 'Which way.' }) how: string): number {
    if (how === 'refusal') throw parcelTooHeavy({ limit: 30 }, ['how']);
    if (how === 'graphql') throw new GraphQLError('as it is', { extensions: { code: 'BAD_USER_INPUT' } });
    if (how === 'unlisted') throw new GraphQLError('as it is', { extensions: { code: 'OWN_CODE' } });
    throw new TypeError('secret detail');
  }

  @Query(() => Int, { description: 'Takes its time: in one statement, or in a statement every 20 ms.' })
  async slow(
    @Arg('seconds', () => Int, { description: 'How long.' }) seconds: number,
    @Arg('inOneStatement', () => Boolean, { description: 'PostgreSQL only.' }) inOneStatement: boolean,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    await counted(() => spendTime(context, seconds, inOneStatement));
    return seconds;
  }

  @Mutation(() => Int, { description: 'Writes, takes its time, and writes again, in one transaction.' })
  async slowWrite(
    @Arg('seconds', () => Int, { description: 'How long.' }) seconds: number,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    await counted(() =>
      context.services.database.fork().transactional(async (em) => {
        const change = { objectKind: 'Sample', objectId: 1, transition: 'slow', actor: 'test' };
        await recordChange(em, change);
        for (let step = 0; step < seconds * 50; step += 1) {
          await readsOf(em).run(sql`select 1`);
          await sleep(20);
        }
      }),
    );
    return seconds;
  }

  @Query(() => Int, { description: 'How many numbers there are.' })
  countOf(@Arg('numbers', () => [Int], { description: 'Any.' }) numbers: number[]): number {
    return numbers.length;
  }

  @Query(() => Int, { description: 'The database id inside a global id.' })
  plainId(@Arg('id', () => ID, { description: 'Of an event.' }) id: string): number {
    return idOf('Event', id);
  }

  @Mutation(() => RecordEventPayload, {
    description: 'Records an event and enqueues a job in one transaction.',
  })
  recordEvent(
    @Arg('objectId', () => Int, { description: 'Whose.' }) objectId: number,
    @Arg('transition', () => String, { description: 'What happened.' }) transition: string,
    @Ctx() context: RequestContext,
  ) {
    return withUserErrors(
      context.language,
      async () => {
        const { database, jobs } = context.services;
        await database.fork().transactional(async (em) => {
          await recordChange(em, { objectKind: 'Sample', objectId, transition, actor: 'test' });
          await jobs.send(em, echoJob, { objectId });
          if (transition === 'heavy') throw parcelTooHeavy({ limit: 30 }, ['transition']);
        });
        const last = (await readHistory(context.market, 'Sample', objectId)).at(-1);
        return { event: (last && (await context.loader(loadEvents).load(last.id))) ?? null };
      },
      { event: null },
    );
  }

  @Mutation(() => Int, { description: 'The length of an uploaded file in bytes.' })
  async uploadLength(
    @Arg('file', () => Upload, { description: 'Any file.' }) file: Promise<FileUpload>,
  ): Promise<number> {
    let length = 0;
    for await (const chunk of (await file).createReadStream()) length += (chunk as Buffer).length;
    return length;
  }

  @Subscription(() => Int, {
    description: 'Object ids whose jobs ran.',
    topics: 'echo',
    topicId: ({ args }) => (args as { objectId: number }).objectId,
  })
  echoed(
    @Arg('objectId', () => Int, { description: 'Whose.' }) _objectId: number,
    @Root() payload: { objectId: number },
  ): number {
    if (payload.objectId === 13) throw new TypeError('secret detail');
    return payload.objectId;
  }

  @Subscription(() => Int, {
    description: 'One event, each part of which takes its time.',
    subscribe: slowStepsOf as never,
  })
  async slowSteps(
    @Arg('opening', () => Int, { description: 'How long it takes until there is a stream.' })
    _opening: number,
    @Arg('seconds', () => Int, { description: 'How long its event takes.' }) seconds: number,
    @Arg('inOneStatement', () => Boolean, { description: 'PostgreSQL only.' }) inOneStatement: boolean,
    @Root() { step }: { step: number },
    @Ctx() context: RequestContext,
  ): Promise<number> {
    await counted(() => spendTime(context, seconds, inOneStatement));
    return step;
  }
}

const open: OperationPolicy = { who: 'ANYBODY', scope: 'READ' };

export const sampleParts: AppParts = {
  resolvers: [EventResolver],
  types: [ParcelTooHeavy],
  nodes: [{ typename: 'Event', key: 'number', load: loadEvents }],
  jobs: [echoJob as JobDefinition],
  policies: {
    'Query.events': open,
    'Query.sameWon': open,
    'Query.failing': open,
    'Query.plainId': open,
    'Query.slow': open,
    'Query.countOf': open,
    'Mutation.slowWrite': open,
    'Mutation.recordEvent': open,
    'Mutation.uploadLength': open,
    'Subscription.echoed': open,
    'Subscription.slowSteps': open,
    'Query.node': open,
    'Query.nodes': open,
    'Query._service': open,
    'Query._entities': open,
    'Query.rateLimit': open,
    'Node.Event': open,
  },
};
