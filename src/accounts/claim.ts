import { type Actor, type Caller, isOperator, type OrganisationKind } from '../platform/caller.ts';
import type { RequestContext } from '../platform/context.ts';
import { defineRefusal } from '../platform/errors.ts';
import { toGlobalId } from '../platform/globalId.ts';
import { notFound } from '../platform/platform.errors.ts';
import { type Reads, sql } from '../platform/sql.ts';
import type { RegistrationProof } from './account.entity.ts';
import { registryCheckOf } from './registryCheck.ts';

export const claimNotProved = defineRefusal<{ registrationStatus: RegistrationProof }>({
  code: 'CLAIM_NOT_PROVED',
  type: 'ClaimNotProved',
  description:
    'The business numbers are not the same, or that of the organisation is not proved far enough. Correct it with ' +
    'organisationUpdate, or ask the operator to claim for you.',
  ko: () =>
    '사업자등록번호가 서로 같지 않거나 조직의 번호가 충분히 확인되지 않았습니다. organisationUpdate로 번호를 고치거나 운영자에게 승인을 요청하십시오.',
  en: () =>
    'The business numbers differ, or that of your organisation is not proved far enough. Correct it with organisationUpdate, or ask the operator to claim for you.',
});

export const claimedByOther = defineRefusal({
  code: 'CLAIMED_BY_OTHER',
  description: 'It belongs to another organisation. If that is wrong, ask the operator.',
  ko: () => '이미 다른 조직에 속해 있습니다. 잘못되었다면 운영자에게 문의하십시오.',
  en: () => 'It belongs to another organisation. If that is wrong, ask the operator.',
});

export const ownsOneAlready = defineRefusal<{ ownedId: string }>({
  code: 'OWNS_ONE_ALREADY',
  type: 'OwnsOneAlready',
  description:
    'An organisation owns one company or provider at most, and this one has its own: change that one instead.',
  ko: () =>
    '조직은 업체나 공급기업을 하나만 가질 수 있으며, 이미 하나를 가지고 있습니다. 그것을 companyUpdate나 providerUpdate로 고치십시오.',
  en: () =>
    'An organisation owns one company or provider at most, and this one has its own. Change that one with companyUpdate or providerUpdate.',
});

/** An organisation that claims, locked until the transaction ends. */
export interface Claimant {
  readonly id: number;
  readonly kind: OrganisationKind;
  readonly businessNumber: string | null;
  readonly registrationStatus: RegistrationProof;
}

/** Reads and locks the claimant, so that two claims of one organisation come one after the other. */
export async function lockClaimant(writer: Reads, id: number, kind: OrganisationKind): Promise<Claimant> {
  const found = await writer.first(sql<Claimant>`
    select id, kind, business_number as "businessNumber", registration_status as "registrationStatus"
    from organisation where id = ${id}::int and kind = ${kind} for update`);
  if (found) return found;
  throw notFound({ type: 'Organisation', id: toGlobalId('Organisation', id) }, ['input', 'organisationId']);
}

/** What the kinds of organisation own that own anything. */
const owned = { COMPANY: 'Company', PROVIDER: 'Provider' } as const;

/** Throws where a locked organisation owns one already. */
export async function refuseSecond(writer: Reads, { id, kind }: { id: number; kind: keyof typeof owned }) {
  const type = owned[kind];
  const own = await writer.first(sql<{ id: number }>`
    select id from ${sql.table(type.toLowerCase())} where organisation_id = ${id}::int`);
  if (own) throw ownsOneAlready({ ownedId: toGlobalId(type, own.id) });
}

/**
 * The organisation that registers itself as a company or provider, locked until the transaction ends, so that the second
 * of two requests sees what the first has registered. Null where another registers it.
 */
export async function lockRegistrant(
  writer: Reads,
  { organisation }: Actor,
  kind: keyof typeof owned,
): Promise<number | null> {
  if (organisation?.kind !== kind) return null;
  await writer.one(sql`select id from organisation where id = ${organisation.id}::int for update`);
  await refuseSecond(writer, { id: organisation.id, kind });
  return organisation.id;
}

/**
 * Throws unless the claimant proves by its number that it is the business with `businessNumber`, or the operator
 * vouches for it. Numbers are no secret, so a right check digit is enough only where no registry can be asked.
 */
export function refuseUnproved(
  { caller, services }: RequestContext,
  { businessNumber: own, registrationStatus }: Claimant,
  businessNumber: string | null,
): void {
  if (isOperator(caller)) return;
  const { isReal } = registryCheckOf(services.config, services.logger);
  const isProved = registrationStatus === 'VERIFIED' || (registrationStatus === 'CHECKSUM_OK' && !isReal);
  if (own === null || own !== businessNumber || !isProved) throw claimNotProved({ registrationStatus });
}

/** For whom is claimed: the operator names the organisation, everybody else claims for its own. */
export function claimantOf(caller: Caller, organisationId: number | null): number | undefined {
  if (isOperator(caller)) return organisationId ?? undefined;
  const own = caller.organisation?.id;
  return organisationId === null || organisationId === own ? own : undefined;
}
