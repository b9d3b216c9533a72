import type { EntityManager } from '@mikro-orm/sql';
import { claimedByOther, lockClaimant, refuseSecond, refuseUnproved } from '../accounts/claim.ts';
import type { RequestContext } from '../platform/context.ts';
import { toGlobalId } from '../platform/globalId.ts';
import { recordChange } from '../platform/history.ts';
import { notFound } from '../platform/platform.errors.ts';
import { readsOf, sql } from '../platform/sql.ts';
import type { ProviderStatus } from './provider.entity.ts';

/** Which provider is claimed, and for whom. */
export interface ProviderClaim {
  readonly organisationId: number;
  /** Null: the provider with the organisation's business number. */
  readonly providerId: number | null;
}

interface FoundProvider {
  readonly id: number;
  readonly owner: number | null;
  readonly businessNumber: string | null;
  readonly status: ProviderStatus;
}

/** Gives a provider to the organisation that proves to be it; its id. Claiming what one has already changes nothing. */
export async function claimProvider(
  em: EntityManager,
  context: RequestContext,
  { organisationId, providerId }: ProviderClaim,
): Promise<number> {
  const writer = readsOf(em);
  const claimant = await lockClaimant(writer, organisationId, 'PROVIDER');
  const found = await writer.first(sql<FoundProvider>`
    select id, organisation_id as owner, business_number as "businessNumber", status from provider
    where case when ${providerId}::int is null then business_number = ${claimant.businessNumber} else id = ${providerId}::int end
    for update`);
  if (found === undefined) {
    const id = providerId === null ? (claimant.businessNumber ?? '') : toGlobalId('Provider', providerId);
    throw notFound({ type: 'Provider', id }, ['input', 'providerId']);
  }
  if (found.owner === organisationId) return found.id;
  refuseUnproved(context, claimant, found.businessNumber);
  if (found.owner !== null) throw claimedByOther({});
  await refuseSecond(writer, { id: organisationId, kind: 'PROVIDER' });
  // What others have written down is kept by the provider from now on; only then can it be verified.
  const status: ProviderStatus = found.status === 'DRAFT' ? 'CLAIMED' : found.status;
  await writer.run(sql`
    update provider set organisation_id = ${organisationId}::int, status = ${status}, version = version + 1,
      updated_at = now() where id = ${found.id}::int`);
  await recordChange(em, {
    objectKind: 'Provider',
    objectId: found.id,
    transition: 'claim',
    from: found.status,
    to: status,
    actor: context.caller.key,
    facts: { organisationId, registrationStatus: claimant.registrationStatus },
  });
  return found.id;
}
