import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { instantOfWriting } from './entityColumns.ts';

/** What a request with an idempotency key was answered. */
export const IdempotencyKey = defineEntity({
  name: 'IdempotencyKey',
  tableName: 'idempotency_key',
  properties: {
    scope: p.text().primary(),
    operation: p.text().primary(),
    key: p.text().primary(),
    contentHash: p.text(),
    answer: p.json<Readonly<Record<string, unknown>>>().nullable(),
    progress: p.json<Readonly<Record<string, unknown>>>().nullable(),
    actor: p.text(),
    createdAt: instantOfWriting().index(),
  },
});
export type IdempotencyKey = InferEntity<typeof IdempotencyKey>;
