import { defineEntity, p } from '@mikro-orm/core';
import type { SystemImportReport } from './systemImport.service.ts';

/** The answer that an import gave under a caller's key. */
export const SystemImport = defineEntity({
  name: 'SystemImport',
  tableName: 'system_import',
  properties: {
    id: p.integer().primary().generated('identity'),
    idempotencyKey: p.text().unique(),
    contentHash: p.text(),
    report: p.json<SystemImportReport>(),
    createdAt: p.datetime().columnType('timestamptz').defaultRaw('now()'),
  },
});
