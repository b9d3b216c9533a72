import { isOwn } from '../accounts/visibility.ts';
import { type Caller, isOperator } from '../platform/caller.ts';
import { type RawBuilder, sql } from '../platform/sql.ts';

/**
 * Whether the caller may know who a company is, for statements that read as the house because they go over the whole
 * market: the same rule as the view company_identity.
 */
export function seesIdentity(caller: Caller): RawBuilder<boolean> {
  if (isOperator(caller)) return sql<boolean>`true`;
  const { organisation } = caller;
  if (organisation === null) return sql<boolean>`false`;
  return sql<boolean>`(${isOwn(caller, sql`company.organisation_id`)} or exists (
    select from identity_grant
    where identity_grant.company_id = company.id and identity_grant.organisation_id = ${organisation.id}::int))`;
}
