import type { EntityManager } from '@mikro-orm/sql';
import { lockRegistrant } from '../accounts/claim.ts';
import { operatorObstacle, refuseForeign, refuseUnlessOperator } from '../accounts/ownership.ts';
import { unknownRegion, wrongBusinessNumber } from '../companies/company.errors.ts';
import { type Actor, type Caller, writesForAll } from '../platform/caller.ts';
import type { Database } from '../platform/database.ts';
import { type DomainError, refuse } from '../platform/errors.ts';
import { toGlobalId } from '../platform/globalId.ts';
import { recordChange } from '../platform/history.ts';
import type { Language } from '../platform/language.ts';
import { invalidInput, notFound, staleVersion } from '../platform/platform.errors.ts';
import { readsOf, sql } from '../platform/sql.ts';
import { type Transition, transition } from '../platform/transition.type.ts';
import { checkBusinessNumber } from '../taxonomy/businessNumber.ts';
import type { CapabilityLevel } from '../taxonomy/level.ts';
import { regionByCode } from '../taxonomy/region.ts';
import type { ProviderStatus } from './provider.entity.ts';
import { businessNumberTaken, codeTaken, operatorStates, providerNotClaimed } from './provider.errors.ts';
import { type ProviderRow, providerColumns } from './provider.loader.ts';

/** What a provider says about itself; what is left out stays, null clears. */
export interface ProviderFacts {
  readonly businessNumber?: string | null;
  readonly startedOn?: string | null;
  readonly regionCode?: string | null;
  readonly staff?: number | null;
  readonly salesWon?: number | null;
  readonly capabilityLevel?: CapabilityLevel | null;
  readonly capabilityOn?: string | null;
  readonly capabilitySource?: string | null;
  readonly finishedSites?: number | null;
  readonly runningSites?: number | null;
  readonly siteCapacity?: number | null;
  readonly warrantyMonths?: number | null;
  readonly afterService?: string | null;
  readonly sanctionUntil?: string | null;
  readonly sanctionReason?: string | null;
}

const FACT_NAMES = [
  'businessNumber',
  'startedOn',
  'regionCode',
  'staff',
  'salesWon',
  'capabilityLevel',
  'capabilityOn',
  'capabilitySource',
  'finishedSites',
  'runningSites',
  'siteCapacity',
  'warrantyMonths',
  'afterService',
  'sanctionUntil',
  'sanctionReason',
] as const satisfies readonly (keyof ProviderFacts)[];

const COUNTS = [
  'staff',
  'salesWon',
  'finishedSites',
  'runningSites',
  'siteCapacity',
  'warrantyMonths',
] as const;

const TEXTS = {
  code: 100,
  name: 200,
  capabilitySource: 200,
  afterService: 2_000,
  sanctionReason: 500,
} as const;

type Checked = ProviderFacts & { readonly code?: string; readonly name?: string | null };

function wrong(field: string, reasonEn: string, reasonKo: string): DomainError {
  return invalidInput({ reasonEn, reasonKo }, ['input', field]);
}

/** A text that people read: not empty, not too long, without control characters but line breaks. */
export function textFault(field: string, text: string, most: number): DomainError | null {
  const isReadable = text.trim() !== '' && text.length <= most && !/[^\P{Cc}\n\r\t]/u.test(text);
  if (isReadable) return null;
  const reasonEn = `'${field}' must be a text of 1 to ${most} characters without control characters.`;
  return wrong(field, reasonEn, `'${field}'은(는) 제어 문자 없는 1~${most}자의 글이어야 합니다.`);
}

/** Everything that is wrong with the values themselves. */
function factFaults(facts: Checked): DomainError[] {
  const faults: (DomainError | null)[] = [];
  for (const [field, most] of Object.entries(TEXTS)) {
    const text = facts[field as keyof typeof TEXTS];
    if (text != null) faults.push(textFault(field, text, most));
  }
  for (const field of COUNTS) {
    if ((facts[field] ?? 0) < 0)
      faults.push(wrong(field, `'${field}' must not be negative.`, `'${field}'은(는) 음수일 수 없습니다.`));
  }
  if (facts.businessNumber != null) {
    const check = checkBusinessNumber(facts.businessNumber);
    const { businessNumber: value } = facts;
    if (!check.valid)
      faults.push(
        wrongBusinessNumber({ value, expectedDigit: check.expectedDigit }, ['input', 'businessNumber']),
      );
  }
  if (facts.regionCode != null && regionByCode(facts.regionCode) === undefined)
    faults.push(unknownRegion({ regionCode: facts.regionCode }, ['input', 'regionCode']));
  return faults.filter((fault) => fault !== null);
}

/** Rules over several facts, of the provider as it will be. */
function togetherFaults(facts: ProviderFacts): DomainError[] {
  const faults: DomainError[] = [];
  if (facts.capabilityLevel != null && (facts.capabilityOn == null || facts.capabilitySource == null)) {
    const en =
      'A capability level needs the date and the source of its diagnosis: capabilityOn, capabilitySource.';
    faults.push(
      wrong(
        'capabilityLevel',
        en,
        '역량 수준에는 진단일(capabilityOn)과 진단기관(capabilitySource)이 필요합니다.',
      ),
    );
  }
  if (facts.sanctionUntil != null && facts.sanctionReason == null) {
    const en = 'A sanction needs its reason: sanctionReason.';
    faults.push(wrong('sanctionUntil', en, '제재에는 사유(sanctionReason)가 필요합니다.'));
  }
  return faults;
}

/** Business numbers are stored as ten digits. */
function tidyFacts<Facts extends ProviderFacts>(facts: Facts): Facts {
  if (facts.businessNumber == null) return facts;
  const check = checkBusinessNumber(facts.businessNumber);
  return check.valid ? { ...facts, businessNumber: check.plain } : facts;
}

async function refuseTakenNumber(em: EntityManager, businessNumber: string | null, ownId: number) {
  if (businessNumber === null) return;
  const taken = await readsOf(em).first(sql<{ id: number }>`
    select id from provider where business_number = ${businessNumber} and id <> ${ownId}::int`);
  if (taken) throw businessNumberTaken({ businessNumber }, ['input', 'businessNumber']);
}

/** A provider does not state its own sanctions, nor take them away. */
function refuseOperatorFacts(actor: Actor, facts: ProviderFacts): void {
  if (writesForAll(actor)) return;
  const stated = (['sanctionUntil', 'sanctionReason'] as const).filter((fact) => facts[fact] !== undefined);
  refuse(stated.map((fact) => operatorStates({ fact }, ['input', fact])));
}

/** Registers a provider: its own organisation keeps it; what others register is a draft. */
export async function createProvider(
  database: Database,
  input: ProviderFacts & { readonly code?: string | null; readonly name: string },
  actor: Actor,
): Promise<ProviderRow> {
  const code = input.code ?? input.name;
  refuse([...factFaults({ ...input, code }), ...togetherFaults(input)]);
  refuseOperatorFacts(actor, input);
  const facts = tidyFacts(input);
  return database.transact(async (em) => {
    const writer = readsOf(em);
    await writer.run(sql`lock table provider in share row exclusive mode`);
    const organisationId = await lockRegistrant(writer, actor, 'PROVIDER');
    await refuseTakenNumber(em, facts.businessNumber ?? null, 0);
    const status: ProviderStatus = organisationId === null ? 'DRAFT' : 'CLAIMED';
    const created = await writer.first(sql<ProviderRow>`
      insert into provider (organisation_id, code, name, status)
      values (${organisationId}::int, ${code}, ${input.name}, ${status})
      on conflict (code) do nothing returning ${providerColumns}`);
    if (!created) throw codeTaken({ code }, ['input', input.code == null ? 'name' : 'code']);
    const provider = await writeFacts(em, created, facts, { version: created.version });
    await recordChange(em, {
      objectKind: 'Provider',
      objectId: provider.id,
      transition: 'create',
      to: status,
      actor: actor.key,
      facts: { code },
      messages: [{ topic: 'providerCreated', payload: { providerId: provider.id } }],
    });
    return provider;
  });
}

/** Changes what a provider says about itself. A new business number has been checked by nobody. */
export async function updateProvider(
  database: Database,
  input: ProviderFacts & { readonly id: number; readonly version: number; readonly name?: string | null },
  actor: Actor,
): Promise<ProviderRow> {
  const { id, version } = input;
  refuse(factFaults(input));
  return database.transact(async (em) => {
    const before = await lockProvider(em, id);
    refuseForeign(actor, 'providerUpdate', before.organisationId);
    refuseOperatorFacts(actor, input);
    refuseStale(before, version);
    const facts = tidyFacts(input);
    refuse(togetherFaults({ ...before, ...given(facts) }));
    await refuseTakenNumber(em, facts.businessNumber ?? null, id);
    const isOther = facts.businessNumber !== undefined && facts.businessNumber !== before.businessNumber;
    const isUnproved = before.status === 'VERIFIED' && isOther && !writesForAll(actor);
    const after = await writeFacts(em, before, facts, {
      version: version + 1,
      name: input.name ?? before.name,
      status: isUnproved ? 'CLAIMED' : before.status,
    });
    await recordChange(em, {
      objectKind: 'Provider',
      objectId: id,
      transition: 'update',
      from: before.status,
      to: after.status,
      actor: actor.key,
      facts: difference(before, after),
      messages: [{ topic: 'providerUpdated', payload: { providerId: id } }],
    });
    return after;
  });
}

/** The operator has checked what a provider says about itself. */
export async function verifyProvider(
  database: Database,
  { id, version }: { readonly id: number; readonly version: number },
  actor: Actor,
): Promise<ProviderRow> {
  return database.transact(async (em) => {
    const before = await lockProvider(em, id);
    refuseUnlessOperator(actor, 'providerVerify');
    const obstacle = verifyObstacle(before);
    if (obstacle) throw obstacle;
    refuseStale(before, version);
    const after = await writeFacts(em, before, {}, { version: version + 1, status: 'VERIFIED' });
    await recordChange(em, {
      objectKind: 'Provider',
      objectId: id,
      transition: 'verify',
      from: before.status,
      to: after.status,
      actor: actor.key,
      messages: [{ topic: 'providerVerified', payload: { providerId: id } }],
    });
    return after;
  });
}

function verifyObstacle({ status }: ProviderRow): DomainError | undefined {
  return status === 'CLAIMED' ? undefined : providerNotClaimed({});
}

/** The steps of a provider with what stands between them and the caller. */
export function providerTransitions(provider: ProviderRow, caller: Caller, language: Language): Transition[] {
  const obstacle = operatorObstacle(caller, 'providerVerify') ?? verifyObstacle(provider);
  return [transition('verify', 'providerVerify', obstacle, language)];
}

/** The row of a provider; nobody else changes any until the transaction ends. */
async function lockProvider(em: EntityManager, id: number): Promise<ProviderRow> {
  await readsOf(em).run(sql`lock table provider in share row exclusive mode`);
  const provider = await readsOf(em).first(
    sql<ProviderRow>`select ${providerColumns} from provider where id = ${id}::int`,
  );
  if (provider) return provider;
  throw notFound({ type: 'Provider', id: toGlobalId('Provider', id) }, ['input', 'id']);
}

function refuseStale(provider: ProviderRow, version: number): void {
  if (provider.version === version) return;
  throw staleVersion({ version, currentVersion: provider.version }, ['input', 'version']);
}

/** The facts that were given, null included. */
function given(facts: ProviderFacts): ProviderFacts {
  return Object.fromEntries(
    FACT_NAMES.flatMap((name) => (facts[name] === undefined ? [] : [[name, facts[name]]])),
  );
}

function difference(before: ProviderRow, after: ProviderRow) {
  const changed = (['name', ...FACT_NAMES] as const).filter((name) => before[name] !== after[name]);
  const of = (row: ProviderRow) => Object.fromEntries(changed.map((name) => [name, row[name]]));
  return { before: of(before), after: of(after) };
}

interface WrittenFacts {
  readonly version: number;
  readonly name?: string;
  readonly status?: ProviderStatus;
}

function writeFacts(
  em: EntityManager,
  before: ProviderRow,
  facts: ProviderFacts,
  { version, name = before.name, status = before.status }: WrittenFacts,
): Promise<ProviderRow> {
  const after = { ...before, ...given(facts) };
  return readsOf(em).one(sql<ProviderRow>`
    update provider set name = ${name}, business_number = ${after.businessNumber},
      started_on = ${after.startedOn}::text::date, region_code = ${after.regionCode}, staff = ${after.staff}::int,
      sales_won = ${after.salesWon}::bigint, capability_level = ${after.capabilityLevel},
      capability_on = ${after.capabilityOn}::text::date, capability_source = ${after.capabilitySource},
      finished_sites = ${after.finishedSites}::int, running_sites = ${after.runningSites}::int,
      site_capacity = ${after.siteCapacity}::int, warranty_months = ${after.warrantyMonths}::int,
      after_service = ${after.afterService}, sanction_until = ${after.sanctionUntil}::text::date,
      sanction_reason = ${after.sanctionReason}, status = ${status}, version = ${version}::int, updated_at = now()
    where id = ${before.id}::int returning ${providerColumns}`);
}
