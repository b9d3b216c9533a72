import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { instant } from '../platform/entityColumns.ts';
import type { TierKind } from './priceSheet.ts';
import { System } from './system.entity.ts';

/** One version of what a system costs. The database lets nobody change it once `publishedAt` is set. */
export const PriceSheetVersion = defineEntity({
  name: 'PriceSheet',
  tableName: 'price_sheet',
  properties: {
    id: p.integer().primary().generated('identity'),
    system: () => p.manyToOne(System).ref(),
    versionNumber: p.integer(),
    publishedAt: instant().nullable(),
    engineeringWon: p.bigint('number'),
    adaptationDefaultWon: p.bigint('number'),
    tierKind: p.text().$type<TierKind>(),
    capacityUnits: p.integer(),
    regions: p.array().columnType('text[]').nullable(),
    standardProcesses: p.array().columnType('text[]'),
    leadTimeDays: p.integer().nullable(),
    yearlyMaintenanceWon: p.bigint('number').nullable(),
    contentHash: p.text(),
  },
  uniques: [{ properties: ['system', 'versionNumber'] }],
});
export type PriceSheetVersion = InferEntity<typeof PriceSheetVersion>;

/** Fee for adapting the system to a process or to each process of a group. */
export const PriceSheetAdaptation = defineEntity({
  name: 'PriceSheetAdaptation',
  tableName: 'price_sheet_adaptation',
  properties: {
    id: p.integer().primary().generated('identity'),
    priceSheet: () => p.manyToOne(PriceSheetVersion).ref(),
    processCode: p.text(),
    feeWon: p.bigint('number'),
  },
  uniques: [{ properties: ['priceSheet', 'processCode'] }],
});

/** One step of the volume ladder. */
export const PriceTierRow = defineEntity({
  name: 'PriceTier',
  tableName: 'price_tier',
  properties: {
    id: p.integer().primary().generated('identity'),
    priceSheet: () => p.manyToOne(PriceSheetVersion).ref(),
    fromUnits: p.integer(),
    unitPriceWon: p.bigint('number'),
  },
  uniques: [{ properties: ['priceSheet', 'fromUnits'] }],
});

/** What installing in a region costs on top. */
export const PriceSurcharge = defineEntity({
  name: 'PriceSurcharge',
  tableName: 'price_surcharge',
  properties: {
    id: p.integer().primary().generated('identity'),
    priceSheet: () => p.manyToOne(PriceSheetVersion).ref(),
    regionCode: p.text(),
    surchargeWon: p.bigint('number'),
  },
  uniques: [{ properties: ['priceSheet', 'regionCode'] }],
});
