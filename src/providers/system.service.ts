import type { EntityManager } from '@mikro-orm/sql';
import { staleVersion } from '../companies/company.errors.ts';
import type { Database } from '../platform/database.ts';
import { type DomainError, refuse } from '../platform/errors.ts';
import { toGlobalId } from '../platform/globalId.ts';
import { recordChange } from '../platform/history.ts';
import type { Language } from '../platform/language.ts';
import { notFound } from '../platform/platform.errors.ts';
import { readsOf, sql } from '../platform/sql.ts';
import type { Transition } from '../platform/transition.type.ts';
import type { BuiltLevel } from '../taxonomy/level.ts';
import type { SystemType } from '../taxonomy/systemType.ts';
import { publishSheets, sheetHash } from './priceSheet.service.ts';
import type { PriceSheet } from './priceSheet.ts';
import { codeTaken, systemNotPublished, systemWithdrawn } from './provider.errors.ts';
import { textFault } from './provider.service.ts';
import { type SystemRow, systemColumns } from './system.loader.ts';

/** Steps in the life of a system. */
export const SYSTEM_TRANSITIONS = ['publishPriceSheet', 'withdraw'] as const;

export type SystemTransition = (typeof SYSTEM_TRANSITIONS)[number];

/** What stands against a step; null where nothing does. */
export function systemObstacle(
  { status, code }: Pick<SystemRow, 'status' | 'code'>,
  transition: SystemTransition,
): DomainError | null {
  if (status === 'WITHDRAWN') return systemWithdrawn({ code });
  return transition === 'withdraw' && status === 'DRAFT' ? systemNotPublished({ code }) : null;
}

/** The steps of a system with what stands against each. */
export function systemTransitions(system: SystemRow, language: Language): Transition[] {
  return SYSTEM_TRANSITIONS.map((name) => {
    const obstacle = systemObstacle(system, name);
    return { name, allowed: obstacle === null, reason: obstacle?.text(language) ?? null };
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
  actor: string,
): Promise<SystemRow> {
  const { providerId, code, name, type, targetLevel = null, description = null } = input;
  const faults = [
    textFault('code', code, 200),
    textFault('name', name, 200),
    description === null ? null : textFault('description', description, 5_000),
  ];
  refuse(faults.filter((fault) => fault !== null));
  return database.fork().transactional(async (manager) => {
    const em = manager as EntityManager;
    const provider = await readsOf(em).first(sql`select id from provider where id = ${providerId}::int`);
    if (!provider)
      throw notFound({ type: 'Provider', id: toGlobalId('Provider', providerId) }, ['input', 'providerId']);
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
      actor,
      facts: { code },
      messages: [{ topic: 'systemCreated', payload: { systemId: created.id } }],
    });
    return created;
  });
}

/** The row of a system, locked until the transaction ends. */
async function lockSystem(em: EntityManager, id: number, idField: string): Promise<SystemRow> {
  // An import locks the table first and rows later; whoever locks a row asks for the table first as well.
  await readsOf(em).run(sql`lock table system in row exclusive mode`);
  const system = await readsOf(em).first(
    sql<SystemRow>`select ${systemColumns} from system where id = ${id}::int for update`,
  );
  if (!system) throw notFound({ type: 'System', id: toGlobalId('System', id) }, ['input', idField]);
  return system;
}

function refuseStale(system: SystemRow, version: number): void {
  if (system.version === version) return;
  throw staleVersion({ version, currentVersion: system.version }, ['input', 'version']);
}

function refuseObstacle(system: SystemRow, transition: SystemTransition): void {
  const obstacle = systemObstacle(system, transition);
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
  actor: string,
): Promise<SheetPublication> {
  const { systemId, version, sheet } = input;
  return database.fork().transactional(async (manager) => {
    const em = manager as EntityManager;
    const system = await lockSystem(em, systemId, 'systemId');
    refuseObstacle(system, 'publishPriceSheet');
    const inForce = await readsOf(em).first(sql<{ id: number; contentHash: string }>`
      select id, content_hash as "contentHash" from price_sheet
      where system_id = ${systemId}::int order by version_number desc limit 1`);
    if (inForce?.contentHash === sheetHash(sheet)) return { system, priceSheetId: inForce.id, isNew: false };
    refuseStale(system, version);
    const [published] = await publishSheets(em, [{ systemId, sheet }], actor);
    const after = await lockSystem(em, systemId, 'systemId');
    return { system: after, priceSheetId: published.priceSheetId, isNew: true };
  });
}

/** Takes a system off the market for good; what was bought stays as it was. */
export async function withdrawSystem(
  database: Database,
  input: { readonly id: number; readonly version: number; readonly reason: string },
  actor: string,
): Promise<SystemRow> {
  const { id, version, reason } = input;
  const fault = textFault('reason', reason, 500);
  if (fault) throw fault;
  return database.fork().transactional(async (manager) => {
    const em = manager as EntityManager;
    const system = await lockSystem(em, id, 'id');
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
      actor,
      facts: { reason },
      messages: [{ topic: 'systemWithdrawn', payload: { systemId: id } }],
    });
    return after;
  });
}
