import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { Organisation } from '../accounts/account.entity.ts';
import { instantOfWriting } from '../platform/entityColumns.ts';
import type { BuiltLevel, CapabilityLevel } from '../taxonomy/level.ts';
import type { SystemType } from '../taxonomy/systemType.ts';
import type { HardshipKind, SizeClass } from './import/companyRecord.ts';

/** Tax types of a business as the tax office numbers them, 01 to 07. */
export const TAX_TYPES = [
  'GENERAL',
  'SIMPLIFIED',
  'SPECIAL',
  'EXEMPT',
  'NON_PROFIT',
  'REGISTERED_BODY',
  'SIMPLIFIED_INVOICING',
] as const;
export type TaxType = (typeof TAX_TYPES)[number];

/** What is known about the registration: said, check digit right, or confirmed by the tax office. */
export const REGISTRATION_STATUSES = ['CLAIMED', 'CHECKSUM_OK', 'VERIFIED'] as const;
export type RegistrationStatus = (typeof REGISTRATION_STATUSES)[number];

/** Where a routing comes from, least certain first. */
export const ROUTING_SOURCES = ['INFERRED', 'STATED', 'CONFIRMED'] as const;
export type RoutingSource = (typeof ROUTING_SOURCES)[number];

/** A manufacturer that may adopt a system; above its plants. */
export const Company = defineEntity({
  name: 'Company',
  tableName: 'company',
  properties: {
    id: p.integer().primary().generated('identity'),
    organisation: () => p.oneToOne(Organisation).ref().nullable(),
    naturalKey: p.text().unique(),
    nameKey: p.text(),
    sourceId: p.text().nullable(),
    name: p.text(),
    businessNumber: p.text().unique().nullable(),
    corporationNumber: p.text().nullable(),
    ownerName: p.text().nullable(),
    website: p.text().nullable(),
    foundedOn: p.date().nullable(),
    sizeClass: p.text().$type<SizeClass>().nullable(),
    employees: p.integer().nullable(),
    salesWon: p.bigint('number').nullable(),
    exportsWon: p.bigint('number').nullable(),
    taxType: p.text().$type<TaxType>().nullable(),
    registrationStatus: p.text().$type<RegistrationStatus>().default('CLAIMED'),
    builtLevel: p.text().$type<BuiltLevel>().nullable(),
    capabilityLevel: p.text().$type<CapabilityLevel>().nullable(),
    targetLevel: p.text().$type<BuiltLevel>().nullable(),
    existingSystemTypes: p.array().columnType('text[]').$type<SystemType[]>().default([]),
    regionCode: p.text().nullable(),
    industryCode: p.text().nullable(),
    industryRevision: p.integer().$type<9 | 10 | 11>().nullable(),
    industryName: p.text().nullable(),
    units: p.integer().default(1),
    systemTypes: p.array().columnType('text[]').$type<SystemType[]>().default([]),
    processCodes: p.array().columnType('text[]').default([]),
    /** Keys by which companies are filtered; the database makes them of region, processes and wanted systems. */
    scope: p
      .array()
      .columnType('text[]')
      .generated('daseot_scope(region_code, process_codes, system_types) stored')
      .hydrate(false)
      .lazy(),
    routingSource: p.text().$type<RoutingSource>().nullable(),
    profile: p.text().default('{"routings":[],"materials":[]}'),
    contentHash: p.text().nullable(),
    version: p.integer().default(1),
    changedIn: p.bigint('number'),
    createdAt: instantOfWriting(),
    updatedAt: instantOfWriting(),
  },
});
export type Company = InferEntity<typeof Company>;

/** A company has shown an organisation who it is. */
export const IdentityGrant = defineEntity({
  name: 'IdentityGrant',
  tableName: 'identity_grant',
  properties: {
    company: () => p.manyToOne(Company).ref().primary().deleteRule('cascade'),
    organisation: () => p.manyToOne(Organisation).ref().primary().deleteRule('cascade').index(),
    grantedBy: p.text(),
    createdAt: instantOfWriting(),
  },
});
export type IdentityGrant = InferEntity<typeof IdentityGrant>;

/** A system type that a company wants, and the level it is to reach with it. */
export const WantedSystem = defineEntity({
  name: 'WantedSystem',
  tableName: 'wanted_system',
  properties: {
    company: () => p.manyToOne(Company).ref().primary().deleteRule('cascade'),
    systemType: p.text().$type<SystemType>().primary(),
    targetLevel: p.text().$type<BuiltLevel>().nullable(),
  },
});
export type WantedSystem = InferEntity<typeof WantedSystem>;

/** Why a company asks to come first: hurt by regulation or policy change, in a crisis region, ... */
export const HardshipClaim = defineEntity({
  name: 'HardshipClaim',
  tableName: 'hardship_claim',
  properties: {
    id: p.integer().primary().generated('identity'),
    company: () => p.manyToOne(Company).ref().deleteRule('cascade').index(),
    kind: p.text().$type<HardshipKind>(),
    statement: p.text(),
    evidence: p.text().nullable(),
    claimedOn: p.date().nullable(),
  },
});
export type HardshipClaim = InferEntity<typeof HardshipClaim>;

/** State support that a company has had before. */
export const EarlierSupport = defineEntity({
  name: 'EarlierSupport',
  tableName: 'earlier_support',
  properties: {
    id: p.integer().primary().generated('identity'),
    company: () => p.manyToOne(Company).ref().deleteRule('cascade').index(),
    year: p.integer(),
    programme: p.text().nullable(),
    amountWon: p.bigint('number'),
  },
});
export type EarlierSupport = InferEntity<typeof EarlierSupport>;
