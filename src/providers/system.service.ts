import type { EntityManager } from '@mikro-orm/sql';
import { mayChange, policyObstacle, refuseForeign } from '../accounts/ownership.ts';
import type { Actor, Caller } from '../platform/caller.ts';
import type { Database } from '../platform/database.ts';
import { type DomainError, refuse } from '../platform/errors.ts';
import { toGlobalId } from '../platform/globalId.ts';
import { recordChange } from '../platform/history.ts';
import type { Language } from '../platform/language.ts';
import { forbidden, notFound, staleVersion } from '../platform/platform.errors.ts';
import { readsOf, sql } from '../platform/sql.ts';
import { type Transition, transition } from '../platform/transition.type.ts';
import type { BuiltLevel } from '../taxonomy/level.ts';
import type { SystemType } from '../taxonomy/systemType.ts';
import { publishSheets, sheetHash } from './priceSheet.service.ts';
import type { PriceSheet } from './priceSheet.ts';
import { codeTaken, systemNotPublished, systemWithdrawn } from './provider.errors.ts';
import { textFault } from './provider.service.ts';
import { type SystemRow, systemColumns } from './system.loader.ts';

/** Steps in the life of a system, each with its mutation. */
const SYSTEM_STEPS = { publishPriceSheet: 'priceSheetPublish', withdraw: 'systemWithdraw' } as const;

export type SystemStep = keyof typeof SYSTEM_STEPS;

/** A system and whose it is. */
export interface OwnedSystem extends SystemRow {
  readonly organisationId: number | null;
}

/** What stands against a step, by where the system stands; null where nothing does. */
export function systemObstacle(
  { status, code }: Pick<SystemRow, 'status' | 'code'>,
  step: SystemStep,
): DomainError | null {
  if (status === 'WITHDRAWN') return systemWithdrawn({ code });
  return step === 'withdraw' && status === 'DRAFT' ? systemNotPublished({ code }) : null;
}

/** What stands between an actor and a change of a system that is not its own: another's draft it does not even know. */
function ownerObstacle(
  actor: Actor,
  { id, status, organisationId }: OwnedSystem,
  mutation: string,
): DomainError | undefined {
  if (mayChange(actor, organisationId)) return undefined;
  if (status === 'DRAFT') {
    const idField = mutation === 'priceSheetPublish' ? 'systemId' : 'id';
    return notFound({ type: 'System', id: toGlobalId('System', id) }, ['input', idField]);
  }
  return forbidden({ action: `Mutation.${mutation}` });
}

/** The steps of a system with what stands between them and the caller. */
export function systemTransitions(system: OwnedSystem, caller: Caller, language: Language): Transition[] {
  return (Object.keys(SYSTEM_STEPS) as SystemStep[]).map((step) => {
    const mutation = SYSTEM_STEPS[step];
    const obstacle =
      policyObstacle(caller, mutation) ??
      ownerObstacle(caller, system, mutation) ??
      systemObstacle(system, step);
    return transition(step, mutation, obstacle, language);
  });
}

export interface SystemToCreate {
  readonly providerId: number;
  readonly code: string;
  readonly name: string;
  readonly type: SystemType;
  readonly targetLevel?: BuiltLevel | null;
  readonly description?: string | null;
}

/** Registers a system as a draft; its first price sheet publishes it. */
export async function createSystem(
  database: Database,
  input: SystemToCreate,
  actor: Actor,
): Promise<SystemRow> {
  const { providerId, code, name, type, targetLevel = null, description = null } = input;
  const faults = [
    textFault('code', code, 200),
    textFault('name', name, 200),
    description === null ? null : textFault('description', description, 5_000),
  ];
  refuse(faults.filter((fault) => fault !== null));
  return database.transact(async (em) => {
    const provider = await readsOf(em).first(sql<{ organisationId: number | null }>`
      select organisation_id as "organisationId" from provider where id = ${providerId}::int for share`);
    if (!provider)
      throw notFound({ type: 'Provider', id: toGlobalId('Provider', providerId) }, ['input', 'providerId']);
    refuseForeign(actor, 'systemCreate', provider.organisationId);
    const created = await readsOf(em).first(sql<SystemRow>`
      insert into system (provider_id, code, name, type, target_level, description, status)
      values (${providerId}::int, ${code}, ${name}, ${type}, ${targetLevel}, ${description}, 'DRAFT')
      on conflict (code) do nothing returning ${systemColumns}`);
    if (!created) throw codeTaken({ code }, ['input', 'code']);
    await recordChange(em, {
      objectKind: 'System',
      objectId: created.id,
      transition: 'create',
      to: 'DRAFT',
      actor: actor.key,
      facts: { code },
      messages: [{ topic: 'systemCreated', payload: { systemId: created.id } }],
    });
    return created;
  });
}

/** What a system is changed to; what is left out stays, null clears. */
export interface SystemChange {
  readonly id: number;
  readonly version: number;
  readonly name?: string | null;
  readonly targetLevel?: BuiltLevel | null;
  readonly description?: string | null;
}

/** Changes what a system is called and said to do. Its kind and code never change; its price does by its sheets. */
export async function updateSystem(
  database: Database,
  input: SystemChange,
  actor: Actor,
): Promise<SystemRow> {
  const faults = [
    input.name == null ? null : textFault('name', input.name, 200),
    input.description == null ? null : textFault('description', input.description, 5_000),
  ];
  refuse(faults.filter((fault) => fault !== null));
  const { id, version } = input;
  return database.transact(async (em) => {
    const before = await lockSystem(em, id, 'systemUpdate', actor);
    if (before.status === 'WITHDRAWN') throw systemWithdrawn({ code: before.code });
    refuseStale(before, version);
    const {
      name,
      targetLevel = before.targetLevel,
      description = before.description,
    }: Partial<SystemChange> = input;
    const after = await readsOf(em).one(sql<SystemRow>`
      update system set name = ${name ?? before.name}, target_level = ${targetLevel}, description = ${description},
        version = version + 1, updated_at = now()
      where id = ${id}::int returning ${systemColumns}`);
    await recordChange(em, {
      objectKind: 'System',
      objectId: id,
      transition: 'update',
      from: before.status,
      to: after.status,
      actor: actor.key,
      facts: difference(before, after),
      messages: [{ topic: 'systemUpdated', payload: { systemId: id } }],
    });
    return after;
  });
}

function difference(before: SystemRow, after: SystemRow) {
  const changed = (['name', 'targetLevel', 'description'] as const).filter(
    (name) => before[name] !== after[name],
  );
  const of = (row: SystemRow) => Object.fromEntries(changed.map((name) => [name, row[name]]));
  return { before: of(before), after: of(after) };
}

/** The row of a system that the actor may change, locked until the transaction ends. */
async function lockSystem(
  em: EntityManager,
  id: number,
  mutation: string,
  actor: Actor,
): Promise<OwnedSystem> {
  // An import locks the table first and rows later; whoever locks a row asks for the table first as well.
  await readsOf(em).run(sql`lock table system in row exclusive mode`);
  const system = await readsOf(em).first(sql<OwnedSystem>`
    select ${systemColumns}, provider.organisation_id as "organisationId"
    from system join provider on provider.id = system.provider_id where system.id = ${id}::int for update of system`);
  const idField = mutation === 'priceSheetPublish' ? 'systemId' : 'id';
  if (!system) throw notFound({ type: 'System', id: toGlobalId('System', id) }, ['input', idField]);
  const obstacle = ownerObstacle(actor, system, mutation);
  if (obstacle) throw obstacle;
  return system;
}

function refuseStale(system: SystemRow, version: number): void {
  if (system.version === version) return;
  throw staleVersion({ version, currentVersion: system.version }, ['input', 'version']);
}

function refuseObstacle(system: SystemRow, step: SystemStep): void {
  const obstacle = systemObstacle(system, step);
  if (obstacle) throw obstacle;
}

/** The sheet in force by its number, and whether publishing made it. */
export interface SheetPublication {
  readonly system: SystemRow;
  readonly priceSheetId: number;
  readonly isNew: boolean;
}

/**
 * Publishes a checked price sheet as the next version. A sheet equal to the one in force changes nothing and is no
 * error, so a request sent twice does no harm.
 */
export async function publishPriceSheet(
  database: Database,
  input: { readonly systemId: number; readonly version: number; readonly sheet: PriceSheet },
  actor: Actor,
): Promise<SheetPublication> {
  const { systemId, version, sheet } = input;
  return database.transact(async (em) => {
    const system = await lockSystem(em, systemId, 'priceSheetPublish', actor);
    refuseObstacle(system, 'publishPriceSheet');
    const inForce = await readsOf(em).first(sql<{ id: number; contentHash: string }>`
      select id, content_hash as "contentHash" from price_sheet
      where system_id = ${systemId}::int order by version_number desc limit 1`);
    if (inForce?.contentHash === sheetHash(sheet)) return { system, priceSheetId: inForce.id, isNew: false };
    refuseStale(system, version);
    const [published] = await publishSheets(em, [{ systemId, sheet }], actor.key);
    const after = await lockSystem(em, systemId, 'priceSheetPublish', actor);
    return { system: after, priceSheetId: published.priceSheetId, isNew: true };
  });
}

/** Takes a system off the market for good; what was bought stays as it was. */
export async function withdrawSystem(
  database: Database,
  input: { readonly id: number; readonly version: number; readonly reason: string },
  actor: Actor,
): Promise<SystemRow> {
  const { id, version, reason } = input;
  const fault = textFault('reason', reason, 500);
  if (fault) throw fault;
  return database.transact(async (em) => {
    const system = await lockSystem(em, id, 'systemWithdraw', actor);
    refuseObstacle(system, 'withdraw');
    refuseStale(system, version);
    const after = await readsOf(em).one(sql<SystemRow>`
      update system set status = 'WITHDRAWN', version = version + 1, updated_at = now()
      where id = ${id}::int returning ${systemColumns}`);
    await recordChange(em, {
      objectKind: 'System',
      objectId: id,
      transition: 'withdraw',
      from: system.status,
      to: after.status,
      actor: actor.key,
      facts: { reason },
      messages: [{ topic: 'systemWithdrawn', payload: { systemId: id } }],
    });
    return after;
  });
}
