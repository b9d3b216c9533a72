import { Arg, ID, Resolver, type ResolverData, Root, Subscription } from 'type-graphql';
import type { RequestContext } from './context.ts';
import { AFTER_DESCRIPTION, EventTopicEnum, MarketEventType, resumedAfter } from './event.type.ts';
import { EVENT_TOPICS, type EventRow, type EventTopic, eventIdOf, positionOf } from './eventLog.ts';
import { toGlobalId } from './globalId.ts';
import { mapStream } from './progressStream.ts';

const typeOf: Record<EventTopic, string> = { JOB: 'Job', ROUND: 'Round', CLUSTER: 'Cluster' };

function marketEvent({ position, topic, objectId, payload, createdAt }: EventRow): MarketEventType {
  const status = String(payload['status']);
  const id = toGlobalId(typeOf[topic], objectId);
  return { eventId: eventIdOf(position), topic, objectId: id, status, at: createdAt };
}

async function eventsOf({ args, context }: ResolverData<RequestContext>) {
  const { events } = context.services;
  const resumed = resumedAfter(args, context);
  const after = resumed === null ? await events.newest() : positionOf(resumed);
  await events.check(after);
  const topics = (args['topics'] as EventTopic[] | null | undefined) ?? EVENT_TOPICS;
  return mapStream(events.follow({ topics }, after), marketEvent);
}

@Resolver()
export class MarketEventResolver {
  @Subscription(() => MarketEventType, {
    description:
      'Everything that happens, in its order, for operators: each event once, also over lost connections (`after`). ' +
      'Read the object itself with `node(id: objectId)`.',
    subscribe: eventsOf as never,
  })
  events(
    @Arg('topics', () => [EventTopicEnum], { nullable: true, description: 'About what; all where left out.' })
    _topics: EventTopic[] | null | undefined,
    @Arg('after', () => ID, { nullable: true, description: AFTER_DESCRIPTION }) _after:
      | string
      | null
      | undefined,
    @Root() event: MarketEventType,
  ): MarketEventType {
    return event;
  }
}
