import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { entities } from '../src/main/entities.ts';
import { jobs } from '../src/main/jobs.ts';
import { type Database, openPostgres, wrapEmbedded } from '../src/platform/database.ts';
import { openInMemory } from '../src/platform/embedded.ts';
import { openJobs } from '../src/platform/jobs.ts';
import { createLogger } from '../src/platform/logger.ts';
import { migrationsFolder } from '../src/platform/migrations.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** File with the dump of a migrated embedded database; empty on PostgreSQL. */
    snapshotPath: string;
    /** Why there is no database; empty where there is one. Tests that need none run all the same. */
    databaseFailure: string;
    /** Server and migrated template database; empty on the embedded database. */
    postgresUrl: string;
    templateName: string;
  }
}

const logger = createLogger('warn');

/** Migrates one database for the whole run; each test file starts from a copy of it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env['DASEOT_TEST_DATABASE_URL'] ?? '';
  const context = { snapshotPath: '', postgresUrl: url, templateName: '', databaseFailure: '' };
  try {
    if (url) context.templateName = await preparePostgres(url);
    else context.snapshotPath = await prepareEmbedded();
  } catch (error) {
    context.databaseFailure = error instanceof Error ? error.message : String(error);
  }
  for (const [key, value] of Object.entries(context)) project.provide(key as keyof typeof context, value);
  return async () => {
    const { templateName } = context;
    if (templateName) {
      await onServer(url, (client) => client.query(`drop database if exists "${templateName}" with (force)`));
    }
  };
}

async function migrateFully(database: Database): Promise<void> {
  await database.migrate();
  const queues = await openJobs({
    database,
    logger,
    definitions: jobs,
    isWorker: false,
    services: () => {
      throw new Error('no job runs while the tests are prepared');
    },
  });
  await queues.close(0);
}

/** Making a database takes seconds, so its dump is kept until migrations, queues or packages change. */
async function prepareEmbedded(): Promise<string> {
  const folder = fileURLToPath(new URL('../node_modules/.cache/daseot', import.meta.url));
  const path = `${folder}/snapshot-${await snapshotKey()}.tar`;
  if (existsSync(path)) return path;
  await mkdir(folder, { recursive: true });
  for (const old of await readdir(folder)) await rm(`${folder}/${old}`, { force: true });
  const pglite = await openInMemory();
  const database = await wrapEmbedded(pglite, entities, logger, async () => undefined);
  await migrateFully(database);
  const dump = await pglite.dumpDataDir('none');
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, Buffer.from(await dump.arrayBuffer()));
  await rename(draft, path);
  await database.close();
  if (!pglite.closed) await pglite.close();
  return path;
}

async function snapshotKey(): Promise<string> {
  const hash = createHash('sha256');
  hash.update(await readFile(new URL('../package.json', import.meta.url)));
  hash.update(JSON.stringify(jobs.map(({ queue, options }) => [queue, options])));
  for (const file of (await readdir(migrationsFolder)).sort()) {
    hash.update(file).update(await readFile(`${migrationsFolder}/${file}`));
  }
  return hash.digest('hex').slice(0, 16);
}

async function preparePostgres(url: string): Promise<string> {
  const name = `daseot_test_${randomBytes(6).toString('hex')}`;
  await onServer(url, (client) =>
    client.query(`create database "${name}" template template0 encoding 'UTF8'`),
  );
  const place = new URL(url);
  place.pathname = `/${name}`;
  const database = await openPostgres(place.href, 4, entities, logger);
  try {
    await migrateFully(database);
    await database.close();
  } catch (error) {
    await database.close();
    await onServer(url, (client) => client.query(`drop database if exists "${name}" with (force)`));
    throw error;
  }
  return name;
}

async function onServer(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
