import type { EntityManager } from '@mikro-orm/sql';
import { lockRegistrant } from '../accounts/claim.ts';
import { refuseForeign } from '../accounts/ownership.ts';
import { type Actor, writesForAll } from '../platform/caller.ts';
import type { Database } from '../platform/database.ts';
import { refuse } from '../platform/errors.ts';
import { toGlobalId } from '../platform/globalId.ts';
import { recordChange } from '../platform/history.ts';
import { notFound, staleVersion } from '../platform/platform.errors.ts';
import { type Reads, readsOf, sql } from '../platform/sql.ts';
import { formatBusinessNumber } from '../taxonomy/businessNumber.ts';
import { insertRows, reserveIds, rowsAs } from './bulkRows.ts';
import { companyExists, companyNameTaken } from './company.errors.ts';
import { refreshCompanies } from './companyDerived.ts';
import { InputCheck } from './companyInput.check.ts';
import {
  type ClaimPlan,
  type CompanyProfile,
  type PlantPlan,
  planPlant,
  profileColumns,
  type SupportPlan,
  type WishPlan,
} from './companyPlan.ts';
import { readCompanyName } from './import/companyKey.ts';
import { touchMarket } from './marketVersion.ts';
import { insertPlants } from './plantRows.ts';

/** A company that registers itself. */
export interface NewCompany extends CompanyProfile {
  readonly name: string;
  readonly plants: readonly PlantPlan[];
  readonly wantedSystems?: readonly WishPlan[] | null | undefined;
}

/** A change of a company as it was read at a version. */
export interface CompanyChange {
  readonly companyId: number;
  readonly version: number;
  readonly actor: Actor;
}

/** Which change it is, for the history and for those who may not make it. */
export interface CompanyStep {
  readonly mutation: string;
  readonly transition: string;
  /** Input field that names the company; default 'id'. */
  readonly idField?: string;
}

/** SQL types of the columns that a profile may name. */
const PROFILE_TYPES: Readonly<Record<string, string>> = {
  founded_on: 'date',
  employees: 'integer',
  sales_won: 'bigint',
  exports_won: 'bigint',
  existing_system_types: 'text[]',
};

/** Registers a company, which belongs to the actor's organisation if that is a COMPANY's; its id. */
export async function createCompany(database: Database, input: NewCompany, actor: Actor): Promise<number> {
  const check = new InputCheck();
  const name = check.name(input.name, ['input', 'name']);
  const columns = profileColumns(input, check);
  const plants = check
    .list(input.plants, ['input', 'plants'], 1)
    .map((plant, index) => planPlant(plant, name, index + 1, check));
  const claims = planClaims(input.hardshipClaims ?? [], check);
  const supports = planSupports(input.earlierSupports ?? [], check);
  refuse(check.errors);
  const number = (columns['business_number'] ?? null) as string | null;
  const nameKey = `${readCompanyName(name).key}|${plants[0]?.regionCode ?? ''}`;
  const naturalKey = number === null ? `nd:${nameKey}` : `bn:${number}`;
  return database.transact(async (em) => {
    const writer = readsOf(em);
    const organisationId = await lockRegistrant(writer, actor, 'COMPANY');
    const inserted = await writer.first(sql<{ id: number }>`
      insert into company (organisation_id, natural_key, name_key, name, business_number, changed_in)
      values (${organisationId}::int, ${naturalKey}, ${nameKey}, ${name}, ${number},
        pg_current_xact_id()::text::bigint)
      on conflict do nothing returning id`);
    if (inserted === undefined) throw await takenBy(writer, number, naturalKey, name, actor);
    const { id } = inserted;
    await writeColumns(writer, id, columns);
    await insertPlants(
      writer,
      distinctKeys(plants).map((plant) => ({ ...plant, companyId: id })),
    );
    await replaceWishes(writer, id, input.wantedSystems ?? []);
    await insertClaims(writer, id, claims);
    await insertSupports(writer, id, supports);
    await finishChange(em, id, 'create', actor, { isNew: true });
    return id;
  });
}

async function takenBy(writer: Reads, number: string | null, naturalKey: string, name: string, actor: Actor) {
  if (number === null) return companyNameTaken({ name }, ['input', 'name']);
  const owner = await writer.first(sql<{ id: number }>`
    select id from company where business_number = ${number} or natural_key = ${naturalKey}`);
  // Which company it is would tell a rival, who knows its number, all that is shown of it without a name.
  const companyId = owner && writesForAll(actor) ? toGlobalId('Company', owner.id) : null;
  return companyExists({ businessNumber: formatBusinessNumber(number), companyId }, [
    'input',
    'businessNumber',
  ]);
}

/** Changes the facts that the input names. */
export async function updateCompany(
  database: Database,
  change: CompanyChange,
  profile: CompanyProfile & { readonly name?: string | null | undefined },
): Promise<void> {
  const check = new InputCheck();
  const columns: Record<string, unknown> = { ...profileColumns(profile, check) };
  if (profile.name !== undefined) columns['name'] = check.name(profile.name, ['input', 'name']);
  const claims =
    profile.hardshipClaims === undefined ? null : planClaims(profile.hardshipClaims ?? [], check);
  const supports =
    profile.earlierSupports === undefined ? null : planSupports(profile.earlierSupports ?? [], check);
  refuse(check.errors);
  const number = columns['business_number'] as string | null | undefined;
  const step = { mutation: 'companyUpdate', transition: 'update' };
  await changeCompany(database, change, step, async (writer, company) => {
    if (number != null && number !== company.businessNumber) {
      const owner = await writer.first(sql<{ id: number }>`
        select id from company
        where id <> ${company.id}::int and (business_number = ${number} or natural_key = ${`bn:${number}`})`);
      if (owner !== undefined)
        throw await takenBy(writer, number, `bn:${number}`, company.name, change.actor);
      // The number is the better key: files that name it find the company from now on.
      columns['natural_key'] = `bn:${number}`;
    }
    // Who is verified under a number stays so while the number stays.
    if (number !== undefined && number === company.businessNumber) delete columns['registration_status'];
    await writeColumns(writer, company.id, columns);
    if (claims !== null) {
      await writer.run(sql`delete from hardship_claim where company_id = ${company.id}::int`);
      await insertClaims(writer, company.id, claims);
    }
    if (supports !== null) {
      await writer.run(sql`delete from earlier_support where company_id = ${company.id}::int`);
      await insertSupports(writer, company.id, supports);
    }
    return { fields: Object.keys(columns) };
  });
}

/** Replaces the kinds of system that a company wants. */
export async function setWantedSystems(
  database: Database,
  change: CompanyChange,
  wishes: readonly WishPlan[],
): Promise<void> {
  const step = { mutation: 'wantedSystemsSet', transition: 'wantedSystemsSet', idField: 'companyId' };
  await changeCompany(database, change, step, async (writer, { id }) => {
    await replaceWishes(writer, id, wishes);
    return { systemTypes: wishes.map((wish) => wish.systemType) };
  });
}

/** A company whose row is locked. */
export interface LockedCompany {
  readonly id: number;
  readonly organisationId: number | null;
  readonly name: string;
  readonly version: number;
  readonly businessNumber: string | null;
}

/**
 * Runs a change of one company in a transaction: the row is locked, then owner and version are compared; afterwards the
 * derived columns, history and messages are written. `work` answers the facts for the history.
 */
export async function changeCompany(
  database: Database,
  { companyId, version, actor }: CompanyChange,
  { mutation, transition, idField = 'id' }: CompanyStep,
  work: (writer: Reads, company: LockedCompany) => Promise<Readonly<Record<string, unknown>>>,
): Promise<void> {
  await database.transact(async (em) => {
    const writer = readsOf(em);
    const company = await lockCompany(writer, companyId, idField);
    refuseForeign(actor, mutation, company.organisationId);
    if (company.version !== version) {
      throw staleVersion({ version, currentVersion: company.version }, ['input', 'version']);
    }
    const facts = await work(writer, company);
    await finishChange(em, companyId, transition, actor, { facts });
  });
}

/** The row of a company, locked until the transaction ends. */
export async function lockCompany(writer: Reads, companyId: number, idField: string): Promise<LockedCompany> {
  const company = await writer.first(sql<LockedCompany>`
    select id, organisation_id as "organisationId", name, version, business_number as "businessNumber"
    from company where id = ${companyId}::int for update`);
  if (company !== undefined) return company;
  throw notFound({ type: 'Company', id: toGlobalId('Company', companyId) }, ['input', idField]);
}

async function finishChange(
  em: EntityManager,
  id: number,
  transition: string,
  { key: actor }: Actor,
  { isNew = false, facts = {} }: { isNew?: boolean; facts?: Readonly<Record<string, unknown>> },
): Promise<void> {
  const writer = readsOf(em);
  await refreshCompanies(writer, [id]);
  if (isNew) await writer.run(sql`update company set version = 1 where id = ${id}::int`);
  const payload = { created: isNew ? [id] : [], updated: isNew ? [] : [id] };
  const messages = [{ topic: 'companies.changed', payload }];
  await recordChange(em, { objectKind: 'Company', objectId: id, transition, actor, facts, messages });
  await touchMarket(writer);
}

async function writeColumns(
  writer: Reads,
  id: number,
  columns: Readonly<Record<string, unknown>>,
): Promise<void> {
  const names = Object.keys(columns);
  if (names.length === 0) return;
  const types = Object.fromEntries(names.map((name) => [name, PROFILE_TYPES[name] ?? 'text']));
  await writer.run(sql`
    update company set ${sql.raw(names.map((name) => `${name} = x.${name}`).join(', '))}
    from ${rowsAs({ id: 'integer', ...types }, [{ id, ...columns }])} where company.id = x.id`);
}

async function replaceWishes(writer: Reads, companyId: number, wishes: readonly WishPlan[]): Promise<void> {
  const byType = new Map(wishes.map((wish) => [wish.systemType, wish.targetLevel ?? null]));
  await writer.run(sql`delete from wanted_system where company_id = ${companyId}::int`);
  const rows = [...byType].map(([type, level]) => ({
    company_id: companyId,
    system_type: type,
    target_level: level,
  }));
  const columns = { company_id: 'integer', system_type: 'text', target_level: 'text' };
  if (rows.length === 0) return;
  await writer.run(sql`
    insert into wanted_system (company_id, system_type, target_level)
    select company_id, system_type, target_level from ${rowsAs(columns, rows)}`);
}

function planClaims(claims: readonly ClaimPlan[], check: InputCheck): readonly ClaimPlan[] {
  return check.list(claims, ['input', 'hardshipClaims']).map((claim, index) => {
    const at = (field: string) => ['input', 'hardshipClaims', String(index), field];
    return {
      kind: claim.kind,
      statement: check.text(claim.statement, at('statement')) ?? check.name('', at('statement')),
      evidence: check.text(claim.evidence, at('evidence')),
      claimedOn: check.day(claim.claimedOn, at('claimedOn')),
    };
  });
}

function planSupports(supports: readonly SupportPlan[], check: InputCheck): readonly SupportPlan[] {
  return check.list(supports, ['input', 'earlierSupports']).map((support, index) => {
    const at = (field: string) => ['input', 'earlierSupports', String(index), field];
    return {
      year: check.count(support.year, at('year'), 1960, 2100) ?? 1960,
      programme: check.text(support.programme, at('programme')),
      amountWon: check.won(support.amountWon, at('amountWon')) ?? 0,
    };
  });
}

async function insertClaims(writer: Reads, companyId: number, claims: readonly ClaimPlan[]): Promise<void> {
  const ids = await reserveIds(writer, 'hardship_claim', claims.length);
  const rows = claims.map(({ kind, statement, evidence, claimedOn }, index) => ({
    id: ids[index],
    company_id: companyId,
    kind,
    statement,
    evidence,
    claimed_on: claimedOn,
  }));
  const columns = {
    id: 'integer',
    company_id: 'integer',
    kind: 'text',
    statement: 'text',
    evidence: 'text',
    claimed_on: 'date',
  };
  await insertRows(writer, 'hardship_claim', columns, rows);
}

async function insertSupports(
  writer: Reads,
  companyId: number,
  supports: readonly SupportPlan[],
): Promise<void> {
  const ids = await reserveIds(writer, 'earlier_support', supports.length);
  const rows = supports.map(({ year, programme, amountWon }, index) => ({
    id: ids[index],
    company_id: companyId,
    year,
    programme,
    amount_won: amountWon,
  }));
  const columns = {
    id: 'integer',
    company_id: 'integer',
    year: 'integer',
    programme: 'text',
    amount_won: 'bigint',
  };
  await insertRows(writer, 'earlier_support', columns, rows);
}

/** Plants whose keys are equal are told apart by #2, #3, ... as an import does. */
function distinctKeys<Plant extends { naturalKey: string }>(plants: readonly Plant[]): Plant[] {
  const uses = new Map<string, number>();
  return plants.map((plant) => {
    const use = (uses.get(plant.naturalKey) ?? 0) + 1;
    uses.set(plant.naturalKey, use);
    return use === 1 ? plant : { ...plant, naturalKey: `${plant.naturalKey}#${use}` };
  });
}
