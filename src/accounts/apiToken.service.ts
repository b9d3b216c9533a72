import type { EntityManager } from '@mikro-orm/sql';
import type { Caller, MemberRole, TokenScope } from '../platform/caller.ts';
import type { RequestContext } from '../platform/context.ts';
import { toGlobalId } from '../platform/globalId.ts';
import { recordChange } from '../platform/history.ts';
import { invalidInput, notFound } from '../platform/platform.errors.ts';
import { type Reads, readsOf, sql } from '../platform/sql.ts';
import { insertAuthEvent } from './authEvents.ts';
import { roleAboveOwn, tokenOver, tooManyOfKind } from './organisation.errors.ts';
import { actingFor, isAtLeast, lockOrganisation, refuseRoleAbove, tidyText } from './organisation.service.ts';
import { insertToken, tokenHash, tokenHint } from './token.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const DEFAULT_DAYS = 90;
/** A leap year has a day more. */
const MOST_DAYS = 366;
const MOST_TOKENS = 50;

/** A token that is asked for. */
export interface WantedToken {
  readonly organisationId: number;
  readonly name: string;
  readonly role: MemberRole;
  readonly scopes: readonly TokenScope[];
  readonly expiresAt?: Date | null | undefined;
}

function checkExpiry(expiresAt: Date): Date {
  const leftMs = expiresAt.getTime() - Date.now();
  if (leftMs > 0 && leftMs <= MOST_DAYS * DAY_MS) return expiresAt;
  const reasonKo = 'expiresAt은 앞으로 1년 안의 시각이어야 합니다.';
  throw invalidInput({ reasonKo, reasonEn: 'expiresAt must lie within the next year.' }, [
    'input',
    'expiresAt',
  ]);
}

/** Makes a token, never stronger than the caller; its id. The secret goes to the caller and nowhere else. */
export async function createApiToken(
  em: EntityManager,
  { caller, peer }: RequestContext,
  { organisationId, name, role, scopes, expiresAt }: WantedToken,
  secret: string,
): Promise<number> {
  actingFor(caller, organisationId, 'Mutation.apiTokenCreate');
  refuseRoleAbove(caller, role);
  const wanted = [...new Set(scopes)];
  if (wanted.length === 0) {
    const reasonKo = 'scopes에 하나 이상을 쓰십시오.';
    throw invalidInput({ reasonKo, reasonEn: 'Name at least one of scopes.' }, ['input', 'scopes']);
  }
  const tooMuch = wanted.find((scope) => scope === 'WRITE' && !caller.scopes.includes(scope));
  if (tooMuch) throw roleAboveOwn({ role: tooMuch, ownRole: caller.scopes.join() }, ['input', 'scopes']);
  const writer = readsOf(em);
  const tidyName = tidyText(name, 'name', 100);
  const until = checkExpiry(expiresAt ?? new Date(Date.now() + DEFAULT_DAYS * DAY_MS));
  await lockOrganisation(writer, organisationId);
  await refuseOutliving(writer, caller, until);
  const { count } = await writer.one(sql<{ count: number }>`
    select count(*) as count from api_token
    where organisation_id = ${organisationId}::int and revoked_at is null and (expires_at is null or expires_at > now())`);
  if (count >= MOST_TOKENS) throw tooManyOfKind({ kind: 'tokens', max: MOST_TOKENS });
  const facts = { organisationId, name: tidyName, role, scopes: wanted, expiresAt: until };
  const id = await insertToken(writer, { ...facts, secret, createdBy: caller.key });
  await recordToken(em, caller, id, 'create');
  await insertAuthEvent(writer, {
    kind: 'TOKEN_CREATE',
    outcome: 'SUCCESS',
    actor: caller.key,
    peer,
    facts: { tokenId: id, organisationId, role, scopes: wanted },
  });
  return id;
}

/** A token must not live on in one that it has made. */
async function refuseOutliving(writer: Reads, caller: Caller, until: Date): Promise<void> {
  if (caller.kind !== 'TOKEN') return;
  const own = await writer.first(sql<{ outlives: boolean }>`
    select coalesce(expires_at < ${until}::timestamptz, false) as outlives from api_token
    where id = ${Number(caller.key.slice('token:'.length))}::int`);
  if (own?.outlives !== true) return;
  const reasonKo = '토큰으로 만든 토큰은 그 토큰보다 오래 쓸 수 없습니다.';
  const reasonEn = 'A token made with a token cannot hold longer than that one.';
  throw invalidInput({ reasonKo, reasonEn }, ['input', 'expiresAt']);
}

interface LockedToken {
  readonly id: number;
  readonly organisationId: number;
  readonly role: MemberRole;
  readonly isOver: boolean;
}

/** A token of the caller's organisation that still holds and is not above the caller. */
async function lockToken(writer: Reads, caller: Caller, id: number): Promise<LockedToken> {
  const token = await writer.first(sql<LockedToken>`
    select id, organisation_id as "organisationId", role,
      revoked_at is not null or coalesce(expires_at <= now(), false) as "isOver"
    from api_token where id = ${id}::int for update`);
  if (token === undefined || token.organisationId !== caller.organisation?.id) {
    throw notFound({ type: 'ApiToken', id: toGlobalId('ApiToken', id) }, ['input', 'id']);
  }
  const ownRole = caller.organisation?.role ?? 'VIEWER';
  if (!isAtLeast(ownRole, token.role)) throw roleAboveOwn({ role: token.role, ownRole }, ['input', 'id']);
  if (token.isOver) throw tokenOver({}, ['input', 'id']);
  return token;
}

/** Gives a token another secret; the old one stops at once. */
export async function rotateApiToken(
  em: EntityManager,
  { caller, peer }: RequestContext,
  { id, expiresAt }: { readonly id: number; readonly expiresAt?: Date | null | undefined },
  secret: string,
): Promise<void> {
  const writer = readsOf(em);
  const { organisationId } = await lockToken(writer, caller, id);
  const until = expiresAt == null ? null : checkExpiry(expiresAt);
  if (until !== null) await refuseOutliving(writer, caller, until);
  await writer.run(sql`
    update api_token set token_hash = ${tokenHash(secret)}, hint = ${tokenHint(secret)},
      expires_at = coalesce(${until}::timestamptz, expires_at)
    where id = ${id}::int`);
  await recordToken(em, caller, id, 'rotate');
  const facts = { tokenId: id, organisationId };
  await insertAuthEvent(writer, { kind: 'TOKEN_ROTATE', outcome: 'SUCCESS', actor: caller.key, peer, facts });
}

/** Ends a token at once and for ever. */
export async function revokeApiToken(
  em: EntityManager,
  { caller, peer }: RequestContext,
  id: number,
): Promise<void> {
  const writer = readsOf(em);
  const { organisationId } = await lockToken(writer, caller, id);
  await writer.run(sql`update api_token set revoked_at = now() where id = ${id}::int`);
  await recordToken(em, caller, id, 'revoke');
  const facts = { tokenId: id, organisationId };
  await insertAuthEvent(writer, { kind: 'TOKEN_REVOKE', outcome: 'SUCCESS', actor: caller.key, peer, facts });
}

function recordToken(
  em: EntityManager,
  { key: actor }: Caller,
  objectId: number,
  transition: string,
): Promise<void> {
  return recordChange(em, { objectKind: 'ApiToken', objectId, transition, actor });
}
