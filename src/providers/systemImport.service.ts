import type { EntityManager } from '@mikro-orm/sql';
import type { Database } from '../platform/database.ts';
import type { ImportIssue } from '../platform/importIssue.ts';
import { readsOf, sql } from '../platform/sql.ts';
import { contentHash } from './contentHash.ts';
import { keyReused } from './provider.errors.ts';
import { writeSystems } from './systemImport.write.ts';
import { parseSystems } from './systemFile.ts';

/** What an import did, or would do. */
export interface SystemImportReport {
  /** Systems of the file without a fault. */
  readonly systems: number;
  readonly providersCreated: number;
  readonly systemsCreated: number;
  /** Systems that existed and got a new name or a new price sheet. */
  readonly systemsChanged: number;
  readonly systemsUnchanged: number;
  readonly priceSheetsPublished: number;
  readonly issues: readonly ImportIssue[];
  /** Whether it was only tried. */
  readonly validateOnly: boolean;
}

export interface SystemImportOptions {
  /** Who imports, for the history: 'cli', 'api', 'seed'. */
  readonly actor: string;
  /** Does everything but keep it. */
  readonly validateOnly?: boolean;
  /** The same key gives the answer of the first time and changes nothing more. */
  readonly idempotencyKey?: string | null;
}

/**
 * Imports the text of a systems file: providers by name, systems by id, and a new price sheet where the file says
 * something new. Faultless systems are kept whatever stands beside them, all in one transaction.
 */
export async function importSystems(
  database: Database,
  text: string,
  { actor, validateOnly = false, idempotencyKey = null }: SystemImportOptions,
): Promise<SystemImportReport> {
  const file = parseSystems(text);
  const hash = contentHash({ text, validateOnly });
  const em = database.fork();
  await em.begin();
  try {
    const answered = idempotencyKey === null ? undefined : await claimKey(em, idempotencyKey, hash);
    if (answered !== undefined) {
      await em.rollback();
      return answered;
    }
    const { issues, ...counts } = await writeSystems(em, file.systems, text, actor);
    const all = [...file.issues, ...issues];
    const report = { systems: file.systems.length, ...counts, issues: all, validateOnly };
    if (validateOnly) {
      await em.rollback();
      return report;
    }
    if (idempotencyKey !== null) await keepAnswer(em, idempotencyKey, report);
    await em.commit();
    return report;
  } catch (error) {
    if (em.isInTransaction()) await em.rollback();
    throw error;
  }
}

/**
 * Takes the key for this import, or answers with what it gave before. A second request with the same key waits
 * here for the first.
 */
async function claimKey(
  em: EntityManager,
  idempotencyKey: string,
  hash: string,
): Promise<SystemImportReport | undefined> {
  const writer = readsOf(em);
  const claimed = await writer.run(sql`
    insert into system_import (idempotency_key, content_hash, report)
    values (${idempotencyKey}, ${hash}, 'null') on conflict (idempotency_key) do nothing`);
  if (claimed === 1) return undefined;
  const earlier = await writer.one(sql<{ contentHash: string; report: SystemImportReport }>`
    select content_hash as "contentHash", report from system_import where idempotency_key = ${idempotencyKey}`);
  if (earlier.contentHash !== hash) throw keyReused({ idempotencyKey }, ['input', 'idempotencyKey']);
  return earlier.report;
}

async function keepAnswer(em: EntityManager, idempotencyKey: string, report: SystemImportReport) {
  await readsOf(em).run(sql`
    update system_import set report = ${JSON.stringify(report)}::text::jsonb
    where idempotency_key = ${idempotencyKey}`);
}

/** Puts a systems file of our own into the database; running it again changes nothing. @throws on any fault in it */
export async function seedSystems(database: Database, text: string): Promise<SystemImportReport> {
  const { issues } = parseSystems(text);
  if (issues.length > 0) throw new Error(`the systems to seed have a fault: ${issues[0].messageEn}`);
  const report = await importSystems(database, text, { actor: 'seed' });
  if (report.issues.length > 0) throw new Error(`seeding systems: ${report.issues[0].messageEn}`);
  return report;
}
