import {
  type Caller,
  isOperator,
  type MemberRole,
  type OrganisationKind,
  type TokenScope,
} from '../platform/caller.ts';
import { inOrderOf, type RequestContext } from '../platform/context.ts';
import type { Order } from '../platform/page.ts';
import { type RawBuilder, sql } from '../platform/sql.ts';
import type { RegistrationProof, RegistryStatus } from './account.entity.ts';
import type { ShownInvitationStatus } from './organisationEnums.type.ts';

/*
 * People, memberships, organisations and invitations are closed to the role of the API: who belongs to what decides what
 * that role sees, so it cannot be what decides about them. They are read as the house (`market`), and the conditions
 * below are the only ones under which any of it is shown. Tokens are under row-level security like all else.
 */

/** An organisation as the API shows it. */
export interface OrganisationRow {
  readonly id: number;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly businessNumber: string | null;
  readonly registrationStatus: RegistrationProof;
  readonly registryStatus: RegistryStatus | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export const organisationColumns: RawBuilder<unknown> = sql`
  organisation.id, organisation.kind, organisation.name, organisation.business_number as "businessNumber",
  organisation.registration_status as "registrationStatus", organisation.registry_status as "registryStatus",
  organisation.version, date_trunc('milliseconds', organisation.created_at) as "createdAt",
  date_trunc('milliseconds', organisation.updated_at) as "updatedAt"`;

/** Whether a caller sees the organisation in `column`: those it belongs to; the operator sees all. */
export function seesOrganisation(caller: Caller, column: RawBuilder<unknown>): RawBuilder<boolean> {
  if (isOperator(caller)) return sql<boolean>`true`;
  const { organisation, accountId } = caller;
  return sql<boolean>`(${column} = ${organisation?.id ?? 0}::int or exists (
    select from membership
    where membership.organisation_id = ${column} and membership.account_id = ${accountId ?? 0}::int))`;
}

/** Organisations by id, those that the caller belongs to. */
export async function loadOrganisations(ids: readonly number[], { market, caller }: RequestContext) {
  const rows = await market.all(sql<OrganisationRow>`
    select ${organisationColumns} from organisation
    where organisation.id = any(${ids}::int[]) and ${seesOrganisation(caller, sql`organisation.id`)}`);
  return inOrderOf(ids, rows, (row) => row.id);
}

/** An account as its owner sees it. */
export interface AccountRow {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly twoFactorEnabled: boolean;
  readonly createdAt: Date;
}

/** Accounts by id: nobody sees another's. */
export async function loadAccounts(ids: readonly number[], { market, caller }: RequestContext) {
  const rows = await market.all(sql<AccountRow>`
    select id, name, email, email_verified as "emailVerified", two_factor_enabled as "twoFactorEnabled",
      date_trunc('milliseconds', created_at) as "createdAt"
    from account where id = any(${ids}::int[]) and id = ${caller.accountId ?? 0}::int`);
  return inOrderOf(ids, rows, (row) => row.id);
}

/** A member of an organisation. */
export interface MemberRow {
  readonly organisationId: number;
  readonly accountId: number;
  readonly name: string;
  readonly email: string;
  readonly role: MemberRole;
  readonly version: number;
  readonly joinedAt: Date;
}

export const memberColumns: RawBuilder<unknown> = sql`
  membership.organisation_id as "organisationId", account.id as "accountId", account.name, account.email,
  membership.role, membership.version, date_trunc('milliseconds', membership.created_at) as "joinedAt"`;

export const membersByJoining: Order<MemberRow> = {
  name: 'members by joining',
  columns: [
    {
      expression: sql`date_trunc('milliseconds', membership.created_at)`,
      direction: 'asc',
      type: 'timestamptz',
      valueOf: (row) => row.joinedAt,
    },
    { expression: sql`account.id`, direction: 'asc', type: 'integer', valueOf: (row) => row.accountId },
  ],
};

/** An invitation as the inviting organisation sees it. */
export interface InvitationRow {
  readonly id: number;
  readonly organisationId: number;
  readonly email: string;
  readonly role: MemberRole;
  readonly status: ShownInvitationStatus;
  readonly expiresAt: Date;
  readonly createdAt: Date;
  readonly answeredAt: Date | null;
}

export const invitationColumns: RawBuilder<unknown> = sql`
  invitation.id, invitation.organisation_id as "organisationId", invitation.email, invitation.role,
  case when invitation.status = 'PENDING' and invitation.expires_at <= now() then 'EXPIRED' else invitation.status end
    as status,
  date_trunc('milliseconds', invitation.expires_at) as "expiresAt",
  date_trunc('milliseconds', invitation.created_at) as "createdAt",
  date_trunc('milliseconds', invitation.answered_at) as "answeredAt"`;

/** A row by its id, the newest first. */
function newestFirst<Row extends { readonly id: number }>(name: string, id: RawBuilder<unknown>): Order<Row> {
  return {
    name,
    columns: [{ expression: id, direction: 'desc', type: 'integer', valueOf: (row) => row.id }],
  };
}

export const invitationsByNewest: Order<InvitationRow> = newestFirst(
  'invitations by newest',
  sql`invitation.id`,
);

/** Invitations by id: those of organisations that the caller manages, and those to itself. */
export async function loadInvitations(ids: readonly number[], { market, caller }: RequestContext) {
  const rows = await market.all(sql<InvitationRow>`
    select ${invitationColumns} from invitation
    where invitation.id = any(${ids}::int[]) and (${manages(caller, sql`invitation.organisation_id`)} or exists (
      select from account where account.id = ${caller.accountId ?? 0}::int and account.email_verified
        and account.email = invitation.email))`);
  return inOrderOf(ids, rows, (row) => row.id);
}

/** A token as its organisation sees it, without the secret, which nobody sees again. */
export interface ApiTokenRow {
  readonly id: number;
  readonly organisationId: number;
  readonly name: string;
  readonly hint: string;
  readonly role: MemberRole;
  readonly scopes: readonly TokenScope[];
  readonly expiresAt: Date | null;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
  readonly createdAt: Date;
}

export const apiTokenColumns: RawBuilder<unknown> = sql`
  api_token.id, api_token.organisation_id as "organisationId", api_token.name, api_token.hint, api_token.role,
  api_token.scopes, date_trunc('milliseconds', api_token.expires_at) as "expiresAt",
  date_trunc('milliseconds', api_token.last_used_at) as "lastUsedAt",
  date_trunc('milliseconds', api_token.revoked_at) as "revokedAt",
  date_trunc('milliseconds', api_token.created_at) as "createdAt"`;

export const apiTokensByNewest: Order<ApiTokenRow> = newestFirst('tokens by newest', sql`api_token.id`);

/** Tokens by id: those of the caller's own organisation, for the operator too; the database shows no others. */
export async function loadApiTokens(ids: readonly number[], { reads, caller }: RequestContext) {
  const { organisation } = caller;
  if (organisation === null || !mayManage(caller, organisation.id)) return ids.map(() => undefined);
  const rows = await reads.all(sql<ApiTokenRow>`
    select ${apiTokenColumns} from api_token
    where api_token.id = any(${ids}::int[]) and api_token.organisation_id = ${organisation.id}::int`);
  return inOrderOf(ids, rows, (row) => row.id);
}

/** Whether the caller acts for an organisation and may see whom and what it lets in. */
export function mayManage({ organisation }: Caller, organisationId: number): boolean {
  if (organisation === null || !['OWNER', 'EDITOR'].includes(organisation.role)) return false;
  return organisation.kind === 'OPERATOR' || organisation.id === organisationId;
}

function manages(caller: Caller, column: RawBuilder<unknown>): RawBuilder<boolean> {
  const { organisation } = caller;
  if (organisation === null || !mayManage(caller, organisation.id)) return sql<boolean>`false`;
  return isOperator(caller) ? sql<boolean>`true` : sql<boolean>`${column} = ${organisation.id}::int`;
}
