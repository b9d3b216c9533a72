import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { instantOfWriting } from './entityColumns.ts';
import type { EventTopic } from './eventLog.ts';

/** One thing that happened, for subscribers; see eventLog.ts. */
export const Event = defineEntity({
  name: 'Event',
  tableName: 'event',
  properties: {
    id: p.bigint('number').primary().generated('identity'),
    position: p.bigint('number').unique().nullable(),
    topic: p.text().$type<EventTopic>(),
    objectId: p.integer(),
    payload: p.json<Readonly<Record<string, unknown>>>(),
    createdAt: instantOfWriting(),
  },
});
export type Event = InferEntity<typeof Event>;

/** How far events were pruned; one row. */
export const EventHorizon = defineEntity({
  name: 'EventHorizon',
  tableName: 'event_horizon',
  properties: {
    name: p.text().primary(),
    prunedTo: p.bigint('number'),
  },
});
export type EventHorizon = InferEntity<typeof EventHorizon>;
