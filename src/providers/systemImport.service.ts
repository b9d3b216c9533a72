import type { EntityManager } from '@mikro-orm/sql';
import { refuseUnlessOperator } from '../accounts/ownership.ts';
import { type Actor, house } from '../platform/caller.ts';
import type { Database } from '../platform/database.ts';
import type { ImportIssue } from '../platform/importIssue.ts';
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
  readonly actor: Actor;
  /** Does everything but keep it. */
  readonly validateOnly?: boolean;
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
  { actor, validateOnly = false, onWritten }: SystemImportOptions,
): Promise<SystemImportReport> {
  refuseUnlessOperator(actor, 'systemImport');
  const file = parseSystems(text);
  const write = async (em: EntityManager): Promise<SystemImportReport> => {
    const { issues, ...counts } = await writeSystems(em, file.systems, text, actor.key);
    return { systems: file.systems.length, ...counts, issues: [...file.issues, ...issues], validateOnly };
  };
  if (validateOnly) return database.rehearse(write);
  return database.transact(async (em) => {
    const report = await write(em);
    await onWritten?.(em, report);
    return report;
  });
}

/** Puts a systems file of our own into the database; running it again changes nothing. @throws on any fault in it */
export async function seedSystems(database: Database, text: string): Promise<SystemImportReport> {
  const { issues } = parseSystems(text);
  if (issues.length > 0) throw new Error(`the systems to seed have a fault: ${issues[0].messageEn}`);
  const report = await importSystems(database, text, { actor: house('seed') });
  if (report.issues.length > 0) throw new Error(`seeding systems: ${report.issues[0].messageEn}`);
  return report;
}
