import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { instantOfWriting } from '../platform/entityColumns.ts';

/** Which transaction changed a room's rows last; readers that keep them in memory compare it. */
export const MarketVersion = defineEntity({
  name: 'MarketVersion',
  tableName: 'market_version',
  properties: {
    room: p.text().primary(),
    changedIn: p.bigint('number'),
  },
});
export type MarketVersion = InferEntity<typeof MarketVersion>;

/** One import of a file, and how far it has come. */
export const ImportRun = defineEntity({
  name: 'ImportRun',
  tableName: 'import_run',
  properties: {
    id: p.integer().primary().generated('identity'),
    kind: p.text(),
    actor: p.text(),
    state: p.text().$type<'RUNNING' | 'DONE'>().default('RUNNING'),
    processed: p.integer().default(0),
    created: p.integer().default(0),
    updated: p.integer().default(0),
    unchanged: p.integer().default(0),
    startedAt: instantOfWriting(),
    touchedAt: instantOfWriting(),
  },
});
export type ImportRun = InferEntity<typeof ImportRun>;
