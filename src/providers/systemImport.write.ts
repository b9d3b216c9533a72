import type { EntityManager } from '@mikro-orm/sql';
import { recordChange } from '../platform/history.ts';
import type { ImportIssue } from '../platform/importIssue.ts';
import { readsOf, sql } from '../platform/sql.ts';
import { publishSheets } from './priceSheet.service.ts';
import type { SystemRecord } from './systemFile.ts';
import {
  type Obstacle,
  otherProviderObstacle,
  placeObstacles,
  storageObstacle,
  typeChangedObstacle,
  withdrawnObstacle,
} from './systemImport.issues.ts';

/** What was written, by kind. */
export interface WrittenSystems {
  readonly providersCreated: number;
  readonly systemsCreated: number;
  readonly systemsChanged: number;
  readonly systemsUnchanged: number;
  readonly priceSheetsPublished: number;
  readonly issues: readonly ImportIssue[];
}

interface KnownSystem {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly type: string;
  readonly status: string;
  readonly provider: string;
}

/** Writes the systems of a file inside the caller's transaction; what stands against one is an issue of its own. */
export async function writeSystems(
  em: EntityManager,
  records: readonly SystemRecord[],
  text: string,
  actor: string,
): Promise<WrittenSystems> {
  const obstacles = new Map<SystemRecord, Obstacle>();
  const note = (record: SystemRecord, obstacle: Obstacle | null) => {
    if (obstacle !== null) obstacles.set(record, obstacle);
    return obstacle === null;
  };
  const storable = records.filter((record) => note(record, storageObstacle(record)));
  const known = await lockSystems(em, storable);
  const fitting = storable.filter((record) => {
    const system = known.get(record.id);
    return system === undefined || note(record, obstacleOf(record, system));
  });
  const fresh = fitting.filter((record) => !known.has(record.id));
  const providersCreated = await createProviders(em, fresh, actor);
  const created = await createSystems(em, fresh, actor);
  const renamed = fitting.filter((record) => {
    const system = known.get(record.id);
    return system !== undefined && record.name !== undefined && record.name !== system.name;
  });
  for (const record of renamed) await rename(em, known.get(record.id) as KnownSystem, record, actor);
  const idOf = (record: SystemRecord) => (known.get(record.id)?.id ?? created.get(record.id)) as number;
  const sheets = fitting.map((record) => ({ systemId: idOf(record), sheet: record }));
  const published = await publishSheets(em, sheets, actor);
  const touched = new Set([...published.map(({ systemId }) => systemId), ...renamed.map(idOf)]);
  const systemsChanged = touched.size - created.size;
  return {
    providersCreated,
    systemsCreated: created.size,
    systemsChanged,
    systemsUnchanged: fitting.length - touched.size,
    priceSheetsPublished: published.length,
    issues: placeObstacles(text, obstacles),
  };
}

function obstacleOf(record: SystemRecord, system: KnownSystem): Obstacle | null {
  if (system.status === 'WITHDRAWN') return withdrawnObstacle(record);
  if (system.provider !== record.provider) return otherProviderObstacle(record, system.provider);
  return system.type === record.type ? null : typeChangedObstacle(record, system.type);
}

/** The systems that exist. Until the end of the transaction nobody else creates or changes one. */
async function lockSystems(em: EntityManager, records: readonly SystemRecord[]) {
  await readsOf(em).run(sql`lock table system in share row exclusive mode`);
  const rows = await readsOf(em).all(sql<KnownSystem>`
    select system.id, system.code, system.name, system.type, system.status, provider.code as provider
    from system join provider on provider.id = system.provider_id
    where system.code = any(${records.map(({ id }) => id)}::text[])`);
  return new Map(rows.map((row) => [row.code, row]));
}

/** Creates the providers that do not exist yet; without a name of its own, one is called by its code. */
async function createProviders(em: EntityManager, records: readonly SystemRecord[], actor: string) {
  const named = new Map<string, string>();
  for (const { provider, providerName } of records) {
    if (providerName !== undefined && !named.has(provider)) named.set(provider, providerName);
  }
  const codes = [...new Set(records.map(({ provider }) => provider))].sort();
  const names = codes.map((code) => named.get(code) ?? code);
  const created = await readsOf(em).all(sql<{ id: number; code: string }>`
    insert into provider (code, name, status)
    select code, name, 'DRAFT' from unnest(${codes}::text[], ${names}::text[]) as file (code, name)
    on conflict (code) do nothing returning id, code`);
  for (const { id, code } of created) {
    await recordChange(em, {
      objectKind: 'Provider',
      objectId: id,
      transition: 'create',
      to: 'DRAFT',
      actor,
      facts: { code },
      messages: [{ topic: 'providerCreated', payload: { providerId: id } }],
    });
  }
  return created.length;
}

/** Creates the systems as drafts; their sheets publish them. Ids by code. */
async function createSystems(em: EntityManager, records: readonly SystemRecord[], actor: string) {
  const created = await readsOf(em).all(sql<{ id: number; code: string }>`
    insert into system (provider_id, code, name, type, status)
    select provider.id, file.code, file.name, file.type, 'DRAFT'
    from unnest(${records.map(({ provider }) => provider)}::text[], ${records.map(({ id }) => id)}::text[],
      ${records.map(({ id, name }) => name ?? id)}::text[], ${records.map(({ type }) => type)}::text[])
      with ordinality as file (provider, code, name, type, place)
    join provider on provider.code = file.provider
    order by file.place returning id, code`);
  for (const { id, code } of created) {
    await recordChange(em, {
      objectKind: 'System',
      objectId: id,
      transition: 'create',
      to: 'DRAFT',
      actor,
      facts: { code },
      messages: [{ topic: 'systemCreated', payload: { systemId: id } }],
    });
  }
  return new Map(created.map(({ id, code }) => [code, id]));
}

async function rename(em: EntityManager, system: KnownSystem, record: SystemRecord, actor: string) {
  await readsOf(em).run(sql`
    update system set name = ${record.name}, version = version + 1, updated_at = now() where id = ${system.id}`);
  await recordChange(em, {
    objectKind: 'System',
    objectId: system.id,
    transition: 'update',
    from: system.status,
    to: system.status,
    actor,
    facts: { before: { name: system.name }, after: { name: record.name } },
    messages: [{ topic: 'systemUpdated', payload: { systemId: system.id } }],
  });
}
