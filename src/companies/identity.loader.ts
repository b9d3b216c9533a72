import type { OrganisationKind } from '../platform/caller.ts';
import { groupedBy, inOrderOf, type RequestContext } from '../platform/context.ts';
import { sql } from '../platform/sql.ts';

/*
 * Who acts for a company decides what the role of the API sees of it, so it is read as the house (`market`). What is
 * shown of that: whether anybody acts for a company, and to its own organisation alone, to whom it has shown itself.
 */

/** That a company has shown itself to an organisation. */
export interface RevealRow {
  readonly companyId: number;
  readonly organisationId: number;
  readonly kind: OrganisationKind;
  readonly shownAt: Date;
}

/** To whom companies have shown themselves, the last one first; those of the caller's own organisation. */
export async function loadRevealsOf(companyIds: readonly number[], { market, caller }: RequestContext) {
  const rows = await market.all(sql<RevealRow>`
    select identity_grant.company_id as "companyId", identity_grant.organisation_id as "organisationId",
      organisation.kind, date_trunc('milliseconds', identity_grant.created_at) as "shownAt"
    from identity_grant
    join company on company.id = identity_grant.company_id
    join organisation on organisation.id = identity_grant.organisation_id
    where company.id = any(${companyIds}::int[]) and company.organisation_id = ${caller.organisation?.id ?? 0}::int
    order by company.id, identity_grant.created_at desc, organisation.id`);
  return groupedBy(companyIds, rows, (row) => row.companyId);
}

/** Whether somebody acts for companies. */
export async function loadIsClaimed(companyIds: readonly number[], { market }: RequestContext) {
  const rows = await market.all(sql<{ id: number; isClaimed: boolean }>`
    select id, organisation_id is not null as "isClaimed" from company where id = any(${companyIds}::int[])`);
  return inOrderOf(companyIds, rows, (row) => row.id).map((row) => row?.isClaimed);
}

/** The companies for which organisations act, by id; undefined where an organisation has none. */
export async function loadCompanyIdsOf(organisationIds: readonly number[], { market }: RequestContext) {
  const rows = await market.all(sql<{ id: number; organisationId: number }>`
    select id, organisation_id as "organisationId" from company where organisation_id = any(${organisationIds}::int[])`);
  return inOrderOf(organisationIds, rows, (row) => row.organisationId).map((row) => row?.id);
}
