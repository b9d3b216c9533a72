import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { Organisation } from '../accounts/account.entity.ts';
import { instantOfWriting } from '../platform/entityColumns.ts';
import type { CapabilityLevel } from '../taxonomy/level.ts';

/** DRAFT: written down by others. CLAIMED: the provider keeps it. VERIFIED: the operator has checked it. */
export const PROVIDER_STATUSES = ['DRAFT', 'CLAIMED', 'VERIFIED'] as const;

export type ProviderStatus = (typeof PROVIDER_STATUSES)[number];

/** Who sells systems. */
export const Provider = defineEntity({
  name: 'Provider',
  tableName: 'provider',
  properties: {
    id: p.integer().primary().generated('identity'),
    organisation: () => p.oneToOne(Organisation).ref().nullable(),
    code: p.text().unique(),
    name: p.text(),
    businessNumber: p.text().unique().nullable(),
    startedOn: p.date().nullable(),
    regionCode: p.text().nullable(),
    staff: p.integer().nullable(),
    salesWon: p.bigint('number').nullable(),
    capabilityLevel: p.text().$type<CapabilityLevel>().nullable(),
    capabilityOn: p.date().nullable(),
    capabilitySource: p.text().nullable(),
    finishedSites: p.integer().nullable(),
    runningSites: p.integer().nullable(),
    siteCapacity: p.integer().nullable(),
    warrantyMonths: p.integer().nullable(),
    afterService: p.text().nullable(),
    sanctionUntil: p.date().nullable(),
    sanctionReason: p.text().nullable(),
    status: p.text().$type<ProviderStatus>(),
    version: p.integer().default(1),
    createdAt: instantOfWriting(),
    updatedAt: instantOfWriting(),
  },
});
export type Provider = InferEntity<typeof Provider>;
