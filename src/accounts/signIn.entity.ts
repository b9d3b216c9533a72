import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { instant, instantOfWriting } from '../platform/entityColumns.ts';
import { Account } from './account.entity.ts';

/*
 * The tables behind the sign-in. better-auth reads and writes all but the last two of them, under the names that
 * signInTables.ts gives it.
 */

/** A person signed in on one device. */
export const AccountSession = defineEntity({
  name: 'AccountSession',
  tableName: 'account_session',
  properties: {
    id: p.integer().primary().generated('by default as identity'),
    account: () => p.manyToOne(Account).ref().deleteRule('cascade').index(),
    token: p.text().unique(),
    expiresAt: instant().index(),
    ipAddress: p.text().nullable(),
    userAgent: p.text().nullable(),
    createdAt: instantOfWriting(),
    updatedAt: instantOfWriting(),
  },
});
export type AccountSession = InferEntity<typeof AccountSession>;

/** A way to prove who one is: a password, or an identity at an OIDC provider. */
export const AccountCredential = defineEntity({
  name: 'AccountCredential',
  tableName: 'account_credential',
  uniques: [{ name: 'account_credential_provider_unique', properties: ['providerId', 'providerAccountId'] }],
  properties: {
    id: p.integer().primary().generated('by default as identity'),
    account: () => p.manyToOne(Account).ref().deleteRule('cascade').index(),
    providerId: p.text(),
    providerAccountId: p.text(),
    passwordHash: p.text().nullable(),
    accessToken: p.text().nullable(),
    refreshToken: p.text().nullable(),
    idToken: p.text().nullable(),
    accessTokenExpiresAt: instant().nullable(),
    refreshTokenExpiresAt: instant().nullable(),
    scope: p.text().nullable(),
    createdAt: instantOfWriting(),
    updatedAt: instantOfWriting(),
  },
});
export type AccountCredential = InferEntity<typeof AccountCredential>;

/** Something that holds for a short while: a password reset, a second factor under way. */
export const AccountVerification = defineEntity({
  name: 'AccountVerification',
  tableName: 'account_verification',
  properties: {
    id: p.integer().primary().generated('by default as identity'),
    identifier: p.text().index(),
    value: p.text(),
    expiresAt: instant().index(),
    createdAt: instantOfWriting(),
    updatedAt: instantOfWriting(),
  },
});
export type AccountVerification = InferEntity<typeof AccountVerification>;

/** The second factor of an account; secret and codes are encrypted. */
export const AccountTwoFactor = defineEntity({
  name: 'AccountTwoFactor',
  tableName: 'account_two_factor',
  properties: {
    id: p.integer().primary().generated('by default as identity'),
    account: () => p.manyToOne(Account).ref().deleteRule('cascade').index(),
    secret: p.text(),
    backupCodes: p.text(),
    verified: p.boolean().default(true),
    failedVerificationCount: p.integer().default(0),
    lockedUntil: instant().nullable(),
  },
});
export type AccountTwoFactor = InferEntity<typeof AccountTwoFactor>;

/** Attempts of one address, or at one e-mail, until a time. */
export const AuthThrottle = defineEntity({
  name: 'AuthThrottle',
  tableName: 'auth_throttle',
  properties: {
    key: p.text().primary(),
    attempts: p.integer(),
    endsAt: instant().index(),
  },
});
export type AuthThrottle = InferEntity<typeof AuthThrottle>;

/** Something that happened to an account or token, for whoever has to look it up later. */
export const AuthEvent = defineEntity({
  name: 'AuthEvent',
  tableName: 'auth_event',
  indexes: [{ name: 'auth_event_actor_index', properties: ['actor', 'id'] }],
  properties: {
    id: p.bigint('number').primary().generated('identity'),
    at: instantOfWriting().index(),
    kind: p.text(),
    outcome: p.text().$type<'SUCCESS' | 'FAILURE'>(),
    actor: p.text(),
    address: p.text().nullable(),
    userAgent: p.text().nullable(),
    facts: p.json<Readonly<Record<string, unknown>>>().default('{}'),
  },
});
export type AuthEvent = InferEntity<typeof AuthEvent>;
