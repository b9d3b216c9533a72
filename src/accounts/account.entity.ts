import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { MemberRole, OrganisationKind, TokenScope } from '../platform/caller.ts';
import { instant, instantOfWriting } from '../platform/entityColumns.ts';

/** How far a registration is proved: said, typed without a slip, or known to the registry as active. */
export type RegistrationProof = 'CLAIMED' | 'CHECKSUM_OK' | 'VERIFIED';

/** How a business stands in the registry; UNKNOWN where the registry does not know it or does not answer. */
export const REGISTRY_STATUSES = ['ACTIVE', 'SUSPENDED', 'CLOSED', 'UNKNOWN'] as const;
export type RegistryStatus = (typeof REGISTRY_STATUSES)[number];

/** How an invitation was answered. One that is PENDING beyond its time has expired. */
export type InvitationStatus = 'PENDING' | 'ACCEPTED' | 'DECLINED' | 'REVOKED';

/** A person who signs in. */
export const Account = defineEntity({
  name: 'Account',
  tableName: 'account',
  properties: {
    id: p.integer().primary().generated('by default as identity'),
    name: p.text(),
    email: p.text().unique(),
    emailVerified: p.boolean().default(false),
    image: p.text().nullable(),
    twoFactorEnabled: p.boolean().default(false),
    isDemo: p.boolean().default(false),
    createdAt: instantOfWriting(),
    updatedAt: instantOfWriting(),
  },
});
export type Account = InferEntity<typeof Account>;

/** A company, a provider, a body that recruits companies, or who runs programmes. */
export const Organisation = defineEntity({
  name: 'Organisation',
  tableName: 'organisation',
  properties: {
    id: p.integer().primary().generated('identity'),
    kind: p.text().$type<OrganisationKind>(),
    name: p.text(),
    businessNumber: p.text().nullable(),
    registrationStatus: p.text().$type<RegistrationProof>().default('CLAIMED'),
    registryStatus: p.text().$type<RegistryStatus>().nullable(),
    version: p.integer().default(1),
    createdAt: instantOfWriting(),
    updatedAt: instantOfWriting(),
  },
});
export type Organisation = InferEntity<typeof Organisation>;

/** What one person may do in one organisation. */
export const Membership = defineEntity({
  name: 'Membership',
  tableName: 'membership',
  properties: {
    organisation: () => p.manyToOne(Organisation).ref().primary().deleteRule('cascade'),
    account: () => p.manyToOne(Account).ref().primary().deleteRule('cascade').index(),
    role: p.text().$type<MemberRole>(),
    version: p.integer().default(1),
    createdAt: instantOfWriting(),
  },
});
export type Membership = InferEntity<typeof Membership>;

/** A key by which a program acts for an organisation. */
export const ApiToken = defineEntity({
  name: 'ApiToken',
  tableName: 'api_token',
  properties: {
    id: p.integer().primary().generated('identity'),
    organisation: () => p.manyToOne(Organisation).ref().deleteRule('cascade').index(),
    name: p.text(),
    tokenHash: p.text().unique(),
    hint: p.text(),
    role: p.text().$type<MemberRole>(),
    scopes: p.array().columnType('text[]').$type<TokenScope[]>(),
    isDemo: p.boolean().default(false),
    expiresAt: instant().nullable(),
    lastUsedAt: instant().nullable(),
    revokedAt: instant().nullable(),
    createdBy: p.text(),
    createdAt: instantOfWriting(),
  },
});
export type ApiToken = InferEntity<typeof ApiToken>;

/** Somebody asked by mail to join an organisation. Only the hash of the mail's token is kept. */
export const Invitation = defineEntity({
  name: 'Invitation',
  tableName: 'invitation',
  properties: {
    id: p.integer().primary().generated('identity'),
    organisation: () => p.manyToOne(Organisation).ref().deleteRule('cascade').index(),
    email: p.text(),
    role: p.text().$type<MemberRole>(),
    tokenHash: p.text().unique(),
    status: p.text().$type<InvitationStatus>().default('PENDING'),
    expiresAt: instant(),
    invitedBy: p.text(),
    createdAt: instantOfWriting(),
    answeredAt: instant().nullable(),
  },
});
export type Invitation = InferEntity<typeof Invitation>;
