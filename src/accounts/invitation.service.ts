import type { EntityManager } from '@mikro-orm/sql';
import type { Caller, MemberRole } from '../platform/caller.ts';
import { toGlobalId } from '../platform/globalId.ts';
import { recordChange } from '../platform/history.ts';
import type { Language } from '../platform/language.ts';
import { forbidden, invalidInput, notFound } from '../platform/platform.errors.ts';
import { type Reads, readsOf, sql } from '../platform/sql.ts';
import type { InvitationStatus } from './account.entity.ts';
import { postMail } from './mail.ts';
import {
  alreadyInvited,
  alreadyMember,
  invitationAnswered,
  invitationExpired,
  invitationForOther,
  tooManyOfKind,
} from './organisation.errors.ts';
import { actingFor, lockOrganisation, refuseRoleAbove } from './organisation.service.ts';
import { newSecret, tokenHash } from './token.ts';

const MOST_PENDING = 100;
const DEFAULT_DAYS = 14;
const MOST_DAYS = 60;

/** Whom to invite, and as what. */
export interface NewInvitation {
  readonly organisationId: number;
  readonly email: string;
  readonly role: MemberRole;
  readonly expiresInDays?: number | null | undefined;
  readonly language: Language;
}

function tidyEmail(text: string): string {
  const email = text.trim().toLowerCase();
  if (email.length <= 320 && /^[^\s@<>"',;:\p{Cc}]+@[^\s@<>"',;:\p{Cc}]+\.[^\s@<>"',;:\p{Cc}]+$/u.test(email))
    return email;
  const reasonKo = `'${text.slice(0, 100)}'은(는) 이메일 주소가 아닙니다.`;
  const reasonEn = `'${text.slice(0, 100)}' is no e-mail address.`;
  throw invalidInput({ reasonKo, reasonEn }, ['input', 'email']);
}

/** Invites somebody; the mail leaves after the commit. */
export async function createInvitation(
  em: EntityManager,
  caller: Caller,
  { organisationId, role, expiresInDays, language, ...rest }: NewInvitation,
): Promise<number> {
  actingFor(caller, organisationId, 'Mutation.invitationCreate');
  refuseRoleAbove(caller, role);
  const email = tidyEmail(rest.email);
  const days = expiresInDays ?? DEFAULT_DAYS;
  if (days < 1 || days > MOST_DAYS) {
    const reasonKo = `expiresInDays는 1부터 ${MOST_DAYS}까지입니다.`;
    throw invalidInput({ reasonKo, reasonEn: `expiresInDays is 1 to ${MOST_DAYS}.` }, [
      'input',
      'expiresInDays',
    ]);
  }
  const writer = readsOf(em);
  const { name } = await lockOrganisation(writer, organisationId);
  await refuseKnown(writer, organisationId, email);
  const secret = newSecret();
  const { id, expiresAt } = await writer.one(sql<{ id: number; expiresAt: Date }>`
    insert into invitation (organisation_id, email, role, token_hash, expires_at, invited_by)
    values (${organisationId}::int, ${email}, ${role}, ${tokenHash(secret)}, now() + make_interval(days => ${days}),
      ${caller.key})
    returning id, expires_at as "expiresAt"`);
  await recordInvitation(em, caller, id, { transition: 'create', to: 'PENDING' });
  const facts = { organisation: name, role, expires: expiresAt.toISOString().slice(0, 10) };
  await postMail(writer, { to: email, template: 'INVITATION', language, facts, secret });
  return id;
}

async function refuseKnown(writer: Reads, organisationId: number, email: string): Promise<void> {
  const member = await writer.first(sql`
    select account.id from membership join account on account.id = membership.account_id
    where membership.organisation_id = ${organisationId}::int and account.email = ${email}`);
  if (member) throw alreadyMember({ email }, ['input', 'email']);
  // One that has expired makes room for the next.
  await writer.run(sql`
    update invitation set status = 'REVOKED', answered_at = now()
    where organisation_id = ${organisationId}::int and status = 'PENDING' and expires_at <= now()`);
  const open = await writer.all(sql<{ email: string; expiresAt: Date }>`
    select email, expires_at as "expiresAt" from invitation
    where organisation_id = ${organisationId}::int and status = 'PENDING'`);
  const same = open.find((one) => one.email === email);
  if (same) throw alreadyInvited({ email, expiresAt: same.expiresAt }, ['input', 'email']);
  if (open.length >= MOST_PENDING) throw tooManyOfKind({ kind: 'invitations', max: MOST_PENDING });
}

interface LockedInvitation {
  readonly id: number;
  readonly organisationId: number;
  readonly email: string;
  readonly role: MemberRole;
  readonly status: InvitationStatus;
  readonly expiresAt: Date;
  readonly isExpired: boolean;
}

const lockedColumns = sql`
  id, organisation_id as "organisationId", email, role, status, expires_at as "expiresAt", expires_at <= now() as "isExpired"`;

/** The invitation of a mail, if it waits for this account. */
async function lockOpen(writer: Reads, caller: Caller, token: string): Promise<LockedInvitation> {
  const at = ['input', 'token'];
  const invitation = await writer.first(sql<LockedInvitation>`
    select ${lockedColumns} from invitation where token_hash = ${tokenHash(token)} for update`);
  if (invitation === undefined) throw notFound({ type: 'Invitation', id: token.slice(0, 6) }, at);
  const { status, expiresAt, isExpired, email } = invitation;
  if (status !== 'PENDING') throw invitationAnswered({ status }, at);
  if (isExpired) throw invitationExpired({ expiresAt }, at);
  const account = await writer.first(sql<{ email: string }>`
    select email from account where id = ${caller.accountId ?? 0}::int and email_verified`);
  if (account?.email !== email) throw invitationForOther({});
  return invitation;
}

/** Makes the signed-in person a member. */
export async function acceptInvitation(em: EntityManager, caller: Caller, token: string) {
  if (caller.accountId === null) throw forbidden({ action: 'Mutation.invitationAccept' });
  const writer = readsOf(em);
  const invitation = await lockOpen(writer, caller, token);
  await lockOrganisation(writer, invitation.organisationId);
  const joined = await writer.run(sql`
    insert into membership (organisation_id, account_id, role)
    values (${invitation.organisationId}::int, ${caller.accountId}::int, ${invitation.role}) on conflict do nothing`);
  if (joined === 0) throw alreadyMember({ email: invitation.email });
  await answer(writer, invitation.id, 'ACCEPTED');
  await recordInvitation(em, caller, invitation.id, {
    transition: 'accept',
    from: 'PENDING',
    to: 'ACCEPTED',
  });
  return { invitationId: invitation.id, organisationId: invitation.organisationId };
}

/** Answers that the signed-in person does not want to join. */
export async function declineInvitation(em: EntityManager, caller: Caller, token: string): Promise<number> {
  if (caller.accountId === null) throw forbidden({ action: 'Mutation.invitationDecline' });
  const writer = readsOf(em);
  const { id } = await lockOpen(writer, caller, token);
  await answer(writer, id, 'DECLINED');
  await recordInvitation(em, caller, id, { transition: 'decline', from: 'PENDING', to: 'DECLINED' });
  return id;
}

/** Takes an invitation back. */
export async function revokeInvitation(em: EntityManager, caller: Caller, id: number): Promise<void> {
  const writer = readsOf(em);
  const invitation = await writer.first(sql<LockedInvitation>`
    select ${lockedColumns} from invitation where id = ${id}::int for update`);
  const own = caller.organisation;
  if (invitation === undefined || (own?.kind !== 'OPERATOR' && own?.id !== invitation.organisationId)) {
    throw notFound({ type: 'Invitation', id: toGlobalId('Invitation', id) }, ['input', 'id']);
  }
  const { status, isExpired, expiresAt } = invitation;
  if (status !== 'PENDING') throw invitationAnswered({ status }, ['input', 'id']);
  if (isExpired) throw invitationExpired({ expiresAt }, ['input', 'id']);
  await answer(writer, id, 'REVOKED');
  await recordInvitation(em, caller, id, { transition: 'revoke', from: 'PENDING', to: 'REVOKED' });
}

async function answer(writer: Reads, id: number, status: InvitationStatus): Promise<void> {
  await writer.run(sql`update invitation set status = ${status}, answered_at = now() where id = ${id}::int`);
}

function recordInvitation(
  em: EntityManager,
  { key: actor }: Caller,
  objectId: number,
  step: { readonly transition: string; readonly from?: InvitationStatus; readonly to: InvitationStatus },
): Promise<void> {
  return recordChange(em, { objectKind: 'Invitation', objectId, actor, ...step });
}
