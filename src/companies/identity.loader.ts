import type { OrganisationKind } from '../platform/caller.ts';
import { groupedBy, inOrderOf, type RequestContext } from '../platform/context.ts';
import { sql } from '../platform/sql.ts';

/*
 * To whom a company has shown itself is under row-level security. Who acts for a company is not for the role of the API
 * at all, so it is read as the house (`market`): what is shown of it is whether anybody does, and of an organisation what
 * it is in the market.
 */

/** That a company has shown itself to an organisation. */
export interface RevealRow {
  readonly companyId: number;
  readonly organisationId: number;
  readonly shownAt: Date;
}

/** To whom companies have shown themselves, the last one first. */
export async function loadRevealsOf(companyIds: readonly number[], { reads }: RequestContext) {
  const rows = await reads.all(sql<RevealRow>`
    select company_id as "companyId", organisation_id as "organisationId",
      date_trunc('milliseconds', created_at) as "shownAt"
    from identity_grant where company_id = any(${companyIds}::int[])
    order by company_id, created_at desc, organisation_id`);
  return groupedBy(companyIds, rows, (row) => row.companyId);
}

/** What organisations are in the market. */
export async function loadKindsOf(organisationIds: readonly number[], { market }: RequestContext) {
  const rows = await market.all(sql<{ id: number; kind: OrganisationKind }>`
    select id, kind from organisation where id = any(${organisationIds}::int[])`);
  return inOrderOf(organisationIds, rows, (row) => row.id).map((row) => row?.kind);
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
