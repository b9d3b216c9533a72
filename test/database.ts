import { randomBytes } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { Client } from 'pg';
import { inject } from 'vitest';
import { entities } from '../src/main/entities.ts';
import { type Database, openPostgres, wrapEmbedded } from '../src/platform/database.ts';
import { openInMemory } from '../src/platform/embedded.ts';
import { createLogger } from '../src/platform/logger.ts';
import { sql } from '../src/platform/sql.ts';

/** A migrated database of one test file. */
export interface TestDatabase {
  readonly database: Database;
  /** Empties every table but that of events, and starts the ids at 1 again. */
  truncateAll(): Promise<void>;
  /** Closes the database and, on PostgreSQL, drops it. */
  close(): Promise<void>;
}

/** Which of the two databases the run is about. */
export const databaseKind: Database['kind'] = inject('postgresUrl') ? 'postgres' : 'embedded';

const logger = createLogger(process.env['LOG_LEVEL'] ?? 'silent');

/** A database of this test file's own, migrated and empty. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const failure = inject('databaseFailure');
  if (failure) throw new Error(`the database of the tests cannot be made: ${failure}`);
  return databaseKind === 'postgres' ? openOnPostgres() : openOnEmbedded();
}

async function openOnEmbedded(): Promise<TestDatabase> {
  const pglite = await openInMemory(await openAsBlob(inject('snapshotPath')));
  const database = await wrapEmbedded(pglite, entities, logger);
  return { database, truncateAll: () => truncateAll(database), close: () => database.close() };
}

async function openOnPostgres(): Promise<TestDatabase> {
  const name = `${inject('templateName')}_${randomBytes(4).toString('hex')}`;
  const url = new URL(inject('postgresUrl'));
  await onServer((client) => client.query(`create database "${name}" template "${inject('templateName')}"`));
  url.pathname = `/${name}`;
  const database = await openPostgres(url.href, 6, entities, logger);
  return {
    database,
    truncateAll: () => truncateAll(database),
    async close() {
      await database.close();
      await onServer((client) => client.query(`drop database if exists "${name}" with (force)`));
    },
  };
}

async function onServer(work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: inject('postgresUrl') });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

async function truncateAll(database: Database): Promise<void> {
  const reads = database.reads();
  const tables = await reads.all(sql<{ name: string }>`
    select quote_ident(tablename) as name from pg_tables
    where schemaname = 'public'
      -- The order of events goes on for ever: servers that run would not understand that it began again.
      and tablename not in ('migration', 'migration_checksum', 'event', 'event_horizon')`);
  await reads.run(
    sql`truncate ${sql.raw(tables.map((table) => table.name).join(', '))} restart identity cascade`,
  );
  await reads.run(sql`delete from pgboss.job`);
}
