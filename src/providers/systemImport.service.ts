import type { EntityManager } from '@mikro-orm/sql';
import { beginImport, finishImport } from '../companies/importRun.service.ts';
import type { Database } from '../platform/database.ts';
import type { ImportIssue } from '../platform/importIssue.ts';
import { readsOf } from '../platform/sql.ts';
import { contentHash } from './contentHash.ts';
import { parseSystems } from './systemFile.ts';
import { writeSystems } from './systemImport.write.ts';

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
  /** In the transaction that keeps the systems, last: what it throws leaves everything as it was. */
  readonly onWritten?: (em: EntityManager, report: SystemImportReport) => Promise<void>;
}

/**
 * Imports the text of a systems file: providers by name, systems by id, and a new price sheet where the file says
 * something new. Faultless systems are kept whatever stands beside them, all in one transaction.
 */
export async function importSystems(
  database: Database,
  text: string,
  { actor, validateOnly = false, idempotencyKey = null, onWritten }: SystemImportOptions,
): Promise<SystemImportReport> {
  const file = parseSystems(text);
  const hash = contentHash({ text, validateOnly });
  const em = database.fork();
  await em.begin();
  try {
    const begun =
      idempotencyKey === null
        ? null
        : await beginImport(em, { kind: 'systems', actor, idempotencyKey, contentHash: hash });
    if (begun?.state === 'DONE') {
      await em.rollback();
      return begun.answer as unknown as SystemImportReport;
    }
    const { issues, ...counts } = await writeSystems(em, file.systems, text, actor);
    const all = [...file.issues, ...issues];
    const report: SystemImportReport = { systems: file.systems.length, ...counts, issues: all, validateOnly };
    if (validateOnly) {
      await em.rollback();
      return report;
    }
    if (begun !== null) await finishImport(readsOf(em), begun.id, { ...report });
    await onWritten?.(em, report);
    await em.commit();
    return report;
  } catch (error) {
    if (em.isInTransaction()) await em.rollback();
    throw error;
  }
}

/** Puts a systems file of our own into the database; running it again changes nothing. @throws on any fault in it */
export async function seedSystems(database: Database, text: string): Promise<SystemImportReport> {
  const { issues } = parseSystems(text);
  if (issues.length > 0) throw new Error(`the systems to seed have a fault: ${issues[0].messageEn}`);
  const report = await importSystems(database, text, { actor: 'seed' });
  if (report.issues.length > 0) throw new Error(`seeding systems: ${report.issues[0].messageEn}`);
  return report;
}
