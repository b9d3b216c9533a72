import type { EntityManager } from '@mikro-orm/sql';
import {
  type Caller,
  isOperator,
  MEMBER_ROLES,
  type MemberRole,
  type OrganisationKind,
} from '../platform/caller.ts';
import { toGlobalId } from '../platform/globalId.ts';
import { recordChange } from '../platform/history.ts';
import {
  forbidden,
  invalidInput,
  notFound,
  staleVersion,
  unauthenticated,
} from '../platform/platform.errors.ts';
import { type Reads, readsOf, sql } from '../platform/sql.ts';
import { lastOwner, roleAboveOwn } from './organisation.errors.ts';
import type { Registration } from './registration.ts';

/** A text of one line, without blanks around it. */
export function tidyText(text: string, field: string, most: number): string {
  const tidy = text.trim();
  if (tidy !== '' && tidy.length <= most && !/\p{Cc}/u.test(tidy)) return tidy;
  throw invalidInput(
    {
      reasonKo: `'${field}'은(는) 제어 문자 없는 1~${most}자의 글이어야 합니다.`,
      reasonEn: `'${field}' must be a text of 1 to ${most} characters without control characters.`,
    },
    ['input', field],
  );
}

/** Whether the first role may do all that the second may. */
export function isAtLeast(role: MemberRole, other: MemberRole): boolean {
  return MEMBER_ROLES.indexOf(role) <= MEMBER_ROLES.indexOf(other);
}

/** Throws where a caller gives away more than it has. */
export function refuseRoleAbove(caller: Caller, role: MemberRole): void {
  const ownRole = caller.organisation?.role ?? 'VIEWER';
  if (!isAtLeast(ownRole, role)) throw roleAboveOwn({ role, ownRole }, ['input', 'role']);
}

/** The organisation that a write is about: the caller's own, or for the operator any. */
export function actingFor(caller: Caller, organisationId: number | null, operation: string): number {
  const own = caller.organisation?.id;
  if (own === undefined) throw forbidden({ action: operation });
  if (organisationId === null || organisationId === own) return own;
  if (!isOperator(caller)) throw forbidden({ action: operation });
  return organisationId;
}

/** Locks an organisation, so that changes of its members, invitations and tokens come one after the other. */
export async function lockOrganisation(
  writer: Reads,
  id: number,
): Promise<{ name: string; version: number }> {
  const found = await writer.first(sql<{ name: string; version: number }>`
    select name, version from organisation where id = ${id}::int for update`);
  if (found === undefined) throw notFound({ type: 'Organisation', id: toGlobalId('Organisation', id) });
  return found;
}

/** An organisation that is founded. */
export interface NewOrganisation extends Registration {
  readonly kind: OrganisationKind;
  readonly name: string;
}

/** Founds an organisation; a person who does so owns it. */
export async function createOrganisation(
  em: EntityManager,
  caller: Caller,
  { kind, name, businessNumber, registrationStatus, registryStatus }: NewOrganisation,
): Promise<number> {
  const mayFound = isOperator(caller) || (kind !== 'OPERATOR' && caller.accountId !== null);
  if (!mayFound) throw forbidden({ action: 'Mutation.organisationCreate' });
  const writer = readsOf(em);
  const { id } = await writer.one(sql<{ id: number }>`
    insert into organisation (kind, name, business_number, registration_status, registry_status)
    values (${kind}, ${tidyText(name, 'name', 200)}, ${businessNumber}, ${registrationStatus}, ${registryStatus})
    returning id`);
  if (caller.accountId !== null) {
    await writer.run(sql`
      insert into membership (organisation_id, account_id, role) values (${id}, ${caller.accountId}, 'OWNER')`);
  }
  const facts = { kind, registrationStatus };
  await recordChange(em, {
    objectKind: 'Organisation',
    objectId: id,
    transition: 'create',
    actor: caller.key,
    facts,
  });
  return id;
}

/** What changes of an organisation, as it was read at a version. */
export interface OrganisationChange {
  readonly id: number;
  readonly version: number;
  readonly name?: string | null | undefined;
  readonly registration: Registration | undefined;
}

/** Changes name or registration. */
export async function updateOrganisation(
  em: EntityManager,
  caller: Caller,
  { id, version, name, registration }: OrganisationChange,
): Promise<void> {
  actingFor(caller, id, 'Mutation.organisationUpdate');
  const writer = readsOf(em);
  const before = await lockOrganisation(writer, id);
  if (before.version !== version) {
    throw staleVersion({ version, currentVersion: before.version }, ['input', 'version']);
  }
  const named = name == null ? before.name : tidyText(name, 'name', 200);
  await writer.run(sql`
    update organisation set name = ${named}, version = version + 1, updated_at = now() where id = ${id}::int`);
  if (registration) {
    const { businessNumber, registrationStatus, registryStatus } = registration;
    await writer.run(sql`
      update organisation set business_number = ${businessNumber}, registration_status = ${registrationStatus},
        registry_status = ${registryStatus} where id = ${id}::int`);
  }
  const facts = { name: named, ...(registration && { registrationStatus: registration.registrationStatus }) };
  await recordChange(em, {
    objectKind: 'Organisation',
    objectId: id,
    transition: 'update',
    actor: caller.key,
    facts,
  });
}

/** A member, as a caller names it. */
export interface MemberKey {
  readonly organisationId: number;
  readonly accountId: number;
}

interface LockedMember {
  readonly role: MemberRole;
  readonly version: number;
}

async function lockMember(writer: Reads, { organisationId, accountId }: MemberKey): Promise<LockedMember> {
  await lockOrganisation(writer, organisationId);
  const member = await writer.first(sql<LockedMember>`
    select role, version from membership
    where organisation_id = ${organisationId}::int and account_id = ${accountId}::int for update`);
  if (member) return member;
  throw notFound({ type: 'OrganisationMember', id: toGlobalId('Account', accountId) }, [
    'input',
    'accountId',
  ]);
}

async function refuseLastOwner(writer: Reads, { organisationId, accountId }: MemberKey): Promise<void> {
  const { others } = await writer.one(sql<{ others: number }>`
    select count(*) as others from membership
    where organisation_id = ${organisationId}::int and role = 'OWNER' and account_id <> ${accountId}::int`);
  if (others === 0) throw lastOwner({});
}

/** Gives a member another role. */
export async function updateMembership(
  em: EntityManager,
  caller: Caller,
  key: MemberKey,
  { role, version }: { readonly role: MemberRole; readonly version: number },
): Promise<void> {
  actingFor(caller, key.organisationId, 'Mutation.membershipUpdate');
  const writer = readsOf(em);
  const member = await lockMember(writer, key);
  if (member.version !== version) {
    throw staleVersion({ version, currentVersion: member.version }, ['input', 'version']);
  }
  if (member.role === 'OWNER' && role !== 'OWNER') await refuseLastOwner(writer, key);
  await writer.run(sql`
    update membership set role = ${role}, version = version + 1
    where organisation_id = ${key.organisationId}::int and account_id = ${key.accountId}::int`);
  await recordMember(em, caller, key, 'membershipUpdate', { from: member.role, to: role });
}

/** Removes a member. Owners remove anybody; everybody may leave. */
export async function removeMembership(em: EntityManager, caller: Caller, key: MemberKey): Promise<void> {
  const operation = 'Mutation.membershipRemove';
  if (caller.kind === 'ANONYMOUS') throw unauthenticated({});
  actingFor(caller, key.organisationId, operation);
  if (caller.organisation?.role !== 'OWNER' && caller.accountId !== key.accountId) {
    throw forbidden({ action: operation });
  }
  const writer = readsOf(em);
  const member = await lockMember(writer, key);
  if (member.role === 'OWNER') await refuseLastOwner(writer, key);
  await writer.run(sql`
    delete from membership
    where organisation_id = ${key.organisationId}::int and account_id = ${key.accountId}::int`);
  await recordMember(em, caller, key, 'membershipRemove', { from: member.role });
}

function recordMember(
  em: EntityManager,
  { key: actor }: Caller,
  { organisationId, accountId }: MemberKey,
  transition: string,
  { from, to }: { readonly from?: MemberRole; readonly to?: MemberRole },
): Promise<void> {
  return recordChange(em, {
    objectKind: 'Organisation',
    objectId: organisationId,
    transition,
    from: from ?? null,
    to: to ?? null,
    actor,
    facts: { accountId },
  });
}
