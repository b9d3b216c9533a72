import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { instant, instantOfWriting } from './entityColumns.ts';

/** One transition of one object. */
export const History = defineEntity({
  name: 'History',
  tableName: 'history',
  properties: {
    id: p.bigint('number').primary().generated('identity'),
    objectKind: p.text(),
    objectId: p.integer(),
    transition: p.text(),
    fromState: p.text().nullable(),
    toState: p.text().nullable(),
    actor: p.text(),
    facts: p.json<Readonly<Record<string, unknown>>>().default('{}'),
    at: instantOfWriting(),
  },
});
export type History = InferEntity<typeof History>;

/** One message that has to leave the house. */
export const Outbox = defineEntity({
  name: 'Outbox',
  tableName: 'outbox',
  properties: {
    id: p.bigint('number').primary().generated('identity'),
    topic: p.text(),
    payload: p.json<Readonly<Record<string, unknown>>>(),
    createdAt: instantOfWriting(),
    deliveredAt: instant().nullable(),
    attempts: p.integer().default(0),
    nextAttemptAt: instantOfWriting(),
    failedAt: instant().nullable(),
    lastError: p.text().nullable(),
  },
});
export type Outbox = InferEntity<typeof Outbox>;
