import type { EntityManager } from '@mikro-orm/sql';
import type { Actor } from '../platform/caller.ts';
import type { Database } from '../platform/database.ts';
import { toGlobalId } from '../platform/globalId.ts';
import { recordChange } from '../platform/history.ts';
import { forbidden, invalidInput, notFound } from '../platform/platform.errors.ts';
import { type Reads, readsOf, sql } from '../platform/sql.ts';
import { companyUnclaimed } from './company.errors.ts';
import { lockCompany } from './company.service.ts';
import { refuseTooMany } from './plant.service.ts';

/** A change of who is shown to whom. */
interface Consent {
  readonly companyId: number;
  readonly actor: Actor;
}

/** To whom a company shows itself: an organisation, or the one that acts for another company. */
export interface Reveal extends Consent {
  readonly to: { readonly organisationId: number } | { readonly companyId: number };
}

/** From whom a company hides itself again. */
export interface RevealRevoke extends Consent {
  readonly organisationId: number;
}

/** A company shows an organisation who it is. Where it has done so already nothing changes. */
export async function revealCompany(database: Database, reveal: Reveal): Promise<void> {
  const { companyId, to, actor } = reveal;
  const field = 'companyId' in to ? 'otherCompanyId' : 'organisationId';
  await database.transact(async (em) => {
    await lockOwnCompany(em, reveal, 'companyReveal');
    const organisationId = await organisationOf(readsOf(em), to);
    if (organisationId === actor.organisation?.id) {
      const reasonKo = '자기 조직에는 이미 보입니다. 상대를 고르십시오.';
      const reasonEn = 'Your own organisation sees it already. Choose another one.';
      throw invalidInput({ reasonKo, reasonEn }, ['input', field]);
    }
    const { others } = await readsOf(em).one(sql<{ others: number }>`
      select count(*)::int as others from identity_grant
      where company_id = ${companyId}::int and organisation_id <> ${organisationId}::int`);
    refuseTooMany(others, field);
    const shown = await readsOf(em).all(sql`
      insert into identity_grant (company_id, organisation_id, granted_by)
      values (${companyId}::int, ${organisationId}::int, ${actor.key}) on conflict do nothing returning company_id`);
    if (shown.length > 0) await record(em, { companyId, organisationId, actor }, 'reveal');
  });
}

/** The organisation that is meant: it exists, and where a company is named, acts for that. */
async function organisationOf(reads: Reads, to: Reveal['to']): Promise<number> {
  if ('companyId' in to) {
    const company = await reads.first(sql<{ organisationId: number | null }>`
      select organisation_id as "organisationId" from company where id = ${to.companyId}::int`);
    const id = toGlobalId('Company', to.companyId);
    if (company === undefined) throw notFound({ type: 'Company', id }, ['input', 'otherCompanyId']);
    if (company.organisationId === null) throw companyUnclaimed({}, ['input', 'otherCompanyId']);
    return company.organisationId;
  }
  const { organisationId } = to;
  const known = await reads.first(sql`select id from organisation where id = ${organisationId}::int`);
  const id = toGlobalId('Organisation', organisationId);
  if (known === undefined) throw notFound({ type: 'Organisation', id }, ['input', 'organisationId']);
  return organisationId;
}

/** A company takes back that it has shown an organisation who it is. What was seen meanwhile was seen. */
export async function revokeReveal(database: Database, revoke: RevealRevoke): Promise<void> {
  const { companyId, organisationId } = revoke;
  await database.transact(async (em) => {
    await lockOwnCompany(em, revoke, 'companyRevealRevoke');
    const hidden = await readsOf(em).all(sql`
      delete from identity_grant
      where company_id = ${companyId}::int and organisation_id = ${organisationId}::int returning company_id`);
    if (hidden.length > 0) await record(em, revoke, 'revealRevoke');
  });
}

/** Consent is the company's own: not even the operator gives or takes it in its name. */
async function lockOwnCompany(
  em: EntityManager,
  { companyId, actor }: Consent,
  mutation: string,
): Promise<void> {
  const company = await lockCompany(readsOf(em), companyId, 'id');
  const isOwn = company.organisationId !== null && company.organisationId === actor.organisation?.id;
  if (!isOwn) throw forbidden({ action: `Mutation.${mutation}` });
}

function record(em: EntityManager, { companyId, organisationId, actor }: RevealRevoke, transition: string) {
  const facts = { organisationId };
  return recordChange(em, {
    objectKind: 'Company',
    objectId: companyId,
    transition,
    actor: actor.key,
    facts,
    messages: [{ topic: `company.${transition}`, payload: { companyId, ...facts } }],
  });
}
