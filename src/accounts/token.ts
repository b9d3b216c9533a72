import { createHash, randomBytes } from 'node:crypto';
import type { Caller, MemberRole, OrganisationKind, TokenScope } from '../platform/caller.ts';
import { type Reads, sql } from '../platform/sql.ts';

/** What every token of Daseot begins with, so that scanners of leaked secrets find it. */
export const TOKEN_PREFIX = 'daseot_';
const SECRET_BYTES = 32;
const HINT_LENGTH = TOKEN_PREFIX.length + 4;
/** `last_used_at` is written at most this often: a write for every request would cost more than the request. */
const LAST_USED_SECONDS = 60;

/** 256 random bits. */
export function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/** A new secret of a token. It is shown once and never stored. */
export function newTokenSecret(): string {
  return TOKEN_PREFIX + newSecret();
}

/** What is stored of a secret. A plain hash is enough: nobody guesses 256 random bits. */
export function tokenHash(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** The first characters of a secret, by which a person tells tokens apart. */
export function tokenHint(secret: string): string {
  return secret.slice(0, HINT_LENGTH);
}

/** A token that is to be stored. */
export interface NewToken {
  readonly organisationId: number;
  readonly name: string;
  readonly secret: string;
  readonly role: MemberRole;
  readonly scopes: readonly TokenScope[];
  readonly expiresAt: Date | null;
  readonly isDemo?: boolean;
  readonly createdBy: string;
}

/** Stores a token; its id. */
export async function insertToken(writer: Reads, token: NewToken): Promise<number> {
  const { organisationId, name, secret, role, scopes, expiresAt, isDemo = false, createdBy } = token;
  const { id } = await writer.one(sql<{ id: number }>`
    insert into api_token (organisation_id, name, token_hash, hint, role, scopes, is_demo, expires_at, created_by)
    values (${organisationId}, ${name}, ${tokenHash(secret)}, ${tokenHint(secret)}, ${role}, ${scopes}::text[],
      ${isDemo}, ${expiresAt}::timestamptz, ${createdBy})
    returning id`);
  return id;
}

interface TokenRow {
  readonly id: number;
  readonly organisationId: number;
  readonly kind: OrganisationKind;
  readonly role: MemberRole;
  readonly scopes: readonly TokenScope[];
  readonly leftMs: number | null;
}

/** Who a credential speaks for, and for how many milliseconds it holds; Infinity where it never expires. */
export interface FoundCaller {
  readonly caller: Caller;
  readonly leftMs: number;
}

/** Who a token speaks for; undefined where it is unknown, expired or revoked, or a demo token outside demo mode. */
export async function findTokenCaller(
  reads: Reads,
  secret: string,
  isDemoMode: boolean,
): Promise<FoundCaller | undefined> {
  const row = await reads.first(sql<TokenRow>`
    with found as (
      select token.id, token.organisation_id, organisation.kind, token.role, token.scopes, token.last_used_at,
        token.expires_at
      from api_token token join organisation on organisation.id = token.organisation_id
      where token.token_hash = ${tokenHash(secret)} and token.revoked_at is null
        and (token.expires_at is null or token.expires_at > now()) and (${isDemoMode} or not token.is_demo)
    ), used as (
      update api_token set last_used_at = now()
      where id in (select id from found
                   where last_used_at is null or last_used_at < now() - make_interval(secs => ${LAST_USED_SECONDS}))
    )
    select id, organisation_id as "organisationId", kind, role, scopes,
      (extract(epoch from expires_at - now()) * 1000)::float8 as "leftMs" from found`);
  if (row === undefined) return undefined;
  const { id, organisationId, kind, role, scopes, leftMs } = row;
  return {
    caller: {
      kind: 'TOKEN',
      key: `token:${id}`,
      accountId: null,
      organisation: { id: organisationId, kind, role },
      scopes,
    },
    leftMs: leftMs ?? Number.POSITIVE_INFINITY,
  };
}
