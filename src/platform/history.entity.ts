import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

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
    at: p.datetime().columnType('timestamptz').defaultRaw('now()'),
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
    createdAt: p.datetime().columnType('timestamptz').defaultRaw('now()'),
    deliveredAt: p.datetime().columnType('timestamptz').nullable(),
    attempts: p.integer().default(0),
    nextAttemptAt: p.datetime().columnType('timestamptz').defaultRaw('now()'),
    failedAt: p.datetime().columnType('timestamptz').nullable(),
    lastError: p.text().nullable(),
  },
});
export type Outbox = InferEntity<typeof Outbox>;
