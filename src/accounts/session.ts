import { type MemberRole, type OrganisationKind, TOKEN_SCOPES } from '../platform/caller.ts';
import { type Reads, sql } from '../platform/sql.ts';
import type { FoundCaller } from './token.ts';

interface SessionRow {
  readonly accountId: number;
  readonly organisationId: number | null;
  readonly kind: OrganisationKind | null;
  readonly role: MemberRole | null;
  /** Milliseconds that the session has left. */
  readonly leftMs: number;
}

/** What a session is looked up by. */
export interface SessionQuery {
  readonly token: string;
  /** The organisation to act for; null: the first one joined. */
  readonly organisationId: number | null;
  /** Whether the accounts of the demo market may sign in. */
  readonly isDemoMode: boolean;
}

/** Who a session speaks for; undefined where it is unknown or over. One statement. */
export async function findSessionCaller(
  reads: Reads,
  { token, organisationId, isDemoMode }: SessionQuery,
): Promise<FoundCaller | undefined> {
  const row = await reads.first(sql<SessionRow>`
    select account.id as "accountId", acting.organisation_id as "organisationId", acting.kind, acting.role,
      (extract(epoch from account_session.expires_at - now()) * 1000)::float8 as "leftMs"
    from account_session
    join account on account.id = account_session.account_id
    left join lateral (
      select membership.organisation_id, membership.role, organisation.kind
      from membership join organisation on organisation.id = membership.organisation_id
      where membership.account_id = account.id
        and (${organisationId}::int is null or organisation.id = ${organisationId}::int)
      order by membership.created_at, membership.organisation_id limit 1
    ) acting on true
    where account_session.token = ${token} and account_session.expires_at > now()
      and (${isDemoMode} or not account.is_demo)`);
  if (row === undefined) return undefined;
  const { accountId, kind, role, leftMs } = row;
  const organisation =
    row.organisationId === null || kind === null || role === null
      ? null
      : { id: row.organisationId, kind, role };
  return {
    caller: {
      kind: 'ACCOUNT',
      key: `account:${accountId}`,
      accountId,
      organisation,
      scopes: TOKEN_SCOPES,
    },
    leftMs,
  };
}
