import type { EntityManager } from '@mikro-orm/sql';
import { claimedByOther, lockClaimant, refuseSecond, refuseUnproved } from '../accounts/claim.ts';
import type { RequestContext } from '../platform/context.ts';
import { toGlobalId } from '../platform/globalId.ts';
import { recordChange } from '../platform/history.ts';
import { notFound } from '../platform/platform.errors.ts';
import { readsOf, sql } from '../platform/sql.ts';

/** Which company is claimed, and for whom. */
export interface CompanyClaim {
  readonly organisationId: number;
  /** Null: the company with the organisation's business number. */
  readonly companyId: number | null;
}

/** Gives a company to the organisation that proves to be it; its id. Claiming what one has already changes nothing. */
export async function claimCompany(
  em: EntityManager,
  context: RequestContext,
  { organisationId, companyId }: CompanyClaim,
): Promise<number> {
  const writer = readsOf(em);
  const claimant = await lockClaimant(writer, organisationId, 'COMPANY');
  const found = await writer.first(sql<{ id: number; owner: number | null; businessNumber: string | null }>`
    select id, organisation_id as owner, business_number as "businessNumber" from company
    where case when ${companyId}::int is null then business_number = ${claimant.businessNumber} else id = ${companyId}::int end
    for update`);
  if (found === undefined) {
    const id = companyId === null ? (claimant.businessNumber ?? '') : toGlobalId('Company', companyId);
    throw notFound({ type: 'Company', id }, ['input', 'companyId']);
  }
  if (found.owner === organisationId) return found.id;
  refuseUnproved(context, claimant, found.businessNumber);
  if (found.owner !== null) throw claimedByOther({});
  await refuseSecond(writer, { id: organisationId, kind: 'COMPANY' });
  await writer.run(
    sql`update company set organisation_id = ${organisationId}::int where id = ${found.id}::int`,
  );
  await recordChange(em, {
    objectKind: 'Company',
    objectId: found.id,
    transition: 'claim',
    actor: context.caller.key,
    facts: { organisationId, registrationStatus: claimant.registrationStatus },
  });
  return found.id;
}
