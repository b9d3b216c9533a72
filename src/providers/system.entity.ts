import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { instantOfWriting } from '../platform/entityColumns.ts';
import type { BuiltLevel } from '../taxonomy/level.ts';
import type { SystemType } from '../taxonomy/systemType.ts';
import { Provider } from './provider.entity.ts';

/** DRAFT: has no price yet. PUBLISHED: can be bought. WITHDRAWN: sold no more, and for good. */
export const SYSTEM_STATUSES = ['DRAFT', 'PUBLISHED', 'WITHDRAWN'] as const;

export type SystemStatus = (typeof SYSTEM_STATUSES)[number];

/** A provider's product. */
export const System = defineEntity({
  name: 'System',
  tableName: 'system',
  properties: {
    id: p.integer().primary().generated('identity'),
    provider: () => p.manyToOne(Provider).ref(),
    code: p.text().unique(),
    name: p.text(),
    type: p.text().$type<SystemType>(),
    targetLevel: p.text().$type<BuiltLevel>().nullable(),
    description: p.text().nullable(),
    status: p.text().$type<SystemStatus>(),
    version: p.integer().default(1),
    createdAt: instantOfWriting(),
    updatedAt: instantOfWriting(),
  },
});
export type System = InferEntity<typeof System>;
