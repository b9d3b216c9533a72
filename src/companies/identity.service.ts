import type { EntityManager } from '@mikro-orm/sql';
import type { Actor } from '../platform/caller.ts';
import type { Database } from '../platform/database.ts';
import { toGlobalId } from '../platform/globalId.ts';
import { recordChange } from '../platform/history.ts';
import { forbidden, invalidInput, notFound } from '../platform/platform.errors.ts';
import { readsOf, sql } from '../platform/sql.ts';
import { lockCompany } from './company.service.ts';

/** Who is shown to whom. */
export interface Reveal {
  readonly companyId: number;
  readonly organisationId: number;
  readonly actor: Actor;
}

/** A company shows an organisation who it is. Where it has done so already nothing changes. */
export async function revealCompany(database: Database, reveal: Reveal): Promise<void> {
  const { companyId, organisationId, actor } = reveal;
  await database.transact(async (em) => {
    await lockOwnCompany(em, reveal, 'companyReveal');
    const other = await readsOf(em).first(sql`select id from organisation where id = ${organisationId}::int`);
    const id = toGlobalId('Organisation', organisationId);
    if (other === undefined) throw notFound({ type: 'Organisation', id }, ['input', 'organisationId']);
    if (organisationId === actor.organisation?.id) {
      const reasonKo = '자기 조직에는 이미 보입니다. 상대 조직의 id를 쓰십시오.';
      const reasonEn = 'Your own organisation sees it already. Give the id of another organisation.';
      throw invalidInput({ reasonKo, reasonEn }, ['input', 'organisationId']);
    }
    const shown = await readsOf(em).all(sql`
      insert into identity_grant (company_id, organisation_id, granted_by)
      values (${companyId}::int, ${organisationId}::int, ${actor.key}) on conflict do nothing returning company_id`);
    if (shown.length > 0) await record(em, reveal, 'reveal');
  });
}

/** A company takes back that it has shown an organisation who it is. What was seen meanwhile was seen. */
export async function revokeReveal(database: Database, reveal: Reveal): Promise<void> {
  const { companyId, organisationId } = reveal;
  await database.transact(async (em) => {
    await lockOwnCompany(em, reveal, 'companyRevealRevoke');
    const hidden = await readsOf(em).all(sql`
      delete from identity_grant
      where company_id = ${companyId}::int and organisation_id = ${organisationId}::int returning company_id`);
    if (hidden.length > 0) await record(em, reveal, 'revealRevoke');
  });
}

/** Consent is the company's own: not even the operator gives or takes it in its name. */
async function lockOwnCompany(
  em: EntityManager,
  { companyId, actor }: Reveal,
  mutation: string,
): Promise<void> {
  const company = await lockCompany(readsOf(em), companyId, 'id');
  const isOwn = company.organisationId !== null && company.organisationId === actor.organisation?.id;
  if (!isOwn) throw forbidden({ action: `Mutation.${mutation}` });
}

function record(em: EntityManager, { companyId, organisationId, actor }: Reveal, transition: string) {
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
