import { Field, ID, ObjectType } from 'type-graphql';
import type { RequestContext } from './context.ts';
import { describedEnum } from './describedEnum.ts';
import type { EventTopic } from './eventLog.ts';
import { DateTime } from './scalars.ts';

export const AFTER_DESCRIPTION =
  'The `eventId` of the last event that arrived, when a stream has broken off: goes on behind it, none left out and none ' +
  'twice. Over server-sent events the header Last-Event-ID does the same. Events are kept for a day.';

/** The event behind which a subscription goes on: by its argument, else by the header that an EventSource sends. */
export function resumedAfter(
  args: Readonly<Record<string, unknown>>,
  { peer }: RequestContext,
): string | null {
  const header = peer.headers['last-event-id'];
  return (args['after'] as string | null | undefined) ?? (typeof header === 'string' ? header : null);
}

export const EventTopicEnum = describedEnum<EventTopic>('EventTopic', 'What an event is about.', {
  JOB: 'A job made a step.',
  ROUND: 'A round made a step.',
  CLUSTER: 'A cluster was proposed or superseded.',
});

@ObjectType('MarketEvent', { description: 'One thing that happened.' })
export class MarketEventType {
  @Field(() => ID, { description: 'Where it stands in the order of events, for `after`.' })
  eventId!: string;

  @Field(() => EventTopicEnum, { description: 'What it is about.' })
  topic!: EventTopic;

  @Field(() => ID, { description: 'Id of the object that it is about, for `node`.' })
  objectId!: string;

  @Field(() => String, { description: 'The state into which the object came.' })
  status!: string;

  @Field(() => DateTime, { description: 'When.' })
  at!: Date;
}
