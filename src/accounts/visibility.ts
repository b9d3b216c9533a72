import { type Caller, isOperator } from '../platform/caller.ts';
import { type RawBuilder, sql } from '../platform/sql.ts';

/*
 * What of an object a caller sees, as SQL for the statement that reads it. Three circles around a company:
 *
 *   OWN       the organisation that the company belongs to, and the operator: everything
 *   IDENTITY  those and whoever the company has shown itself to: who it is
 *   OPEN      everybody: region, size band, process profile, similarity
 */

/** Whether the organisation in `column` is the caller's own. The operator sees what an owner sees. */
export function isOwn(caller: Caller, column: RawBuilder<unknown>): RawBuilder<boolean> {
  if (isOperator(caller)) return sql<boolean>`true`;
  if (caller.organisation === null) return sql<boolean>`false`;
  return sql<boolean>`coalesce(${column} = ${caller.organisation.id}::int, false)`;
}

/** Whether the caller may know who a company is. */
export function seesIdentity(
  caller: Caller,
  companyId: RawBuilder<unknown>,
  organisationId: RawBuilder<unknown>,
): RawBuilder<boolean> {
  if (isOperator(caller)) return sql<boolean>`true`;
  const { organisation } = caller;
  if (organisation === null) return sql<boolean>`false`;
  return sql<boolean>`(${isOwn(caller, organisationId)} or exists (
    select from identity_grant
    where identity_grant.company_id = ${companyId} and identity_grant.organisation_id = ${organisation.id}::int))`;
}
