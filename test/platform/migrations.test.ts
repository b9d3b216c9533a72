import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { entities } from '../../src/main/entities.ts';
import { openPostgres } from '../../src/platform/database.ts';
import { createLogger } from '../../src/platform/logger.ts';
import {
  migrationClasses,
  migrationsFolder,
  readMigrations,
  splitStatements,
} from '../../src/platform/migrations.ts';
import { sql } from '../../src/platform/sql.ts';
import { databaseKind, openTestDatabase, type TestDatabase } from '../database.ts';

let folder: string;
afterEach(() => rm(folder, { recursive: true, force: true }));

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  folder = await mkdtemp(join(tmpdir(), 'daseot-migrations-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

describe('migration files', () => {
  it('are read in the order of their numbers', async () => {
    const files = { '0002_b.sql': 'b', '0002_b.down.sql': '', '0001_a.sql': 'a', '0001_a.down.sql': '' };
    const migrations = await readMigrations(await folderWith(files));
    expect(migrations.map(({ name, up }) => [name, up])).toEqual([
      ['0001_a', 'a'],
      ['0002_b', 'b'],
    ]);
  });

  it.each([
    [{ '0001_a.sql': '' }, '0001_a.down.sql is missing: every migration can be taken back'],
    [
      { '0001_a.sql': '', '0001_a.down.sql': '', '0001_b.sql': '', '0001_b.down.sql': '' },
      '0001_a and 0001_b carry the same number',
    ],
    [{ '1_a.sql': '' }, '1_a.sql: a migration is named NNNN_name.sql with NNNN_name.down.sql beside it'],
    [
      { '0001_a.down.sql': '' },
      '0001_a.down.sql: a migration is named NNNN_name.sql with NNNN_name.down.sql beside it',
    ],
  ])('are refused: %j', async (files, message) => {
    await expect(readMigrations(await folderWith(files))).rejects.toThrow(message);
  });

  it('keep their checksum whatever the line ends', async () => {
    const [unix] = await readMigrations(await folderWith({ '0001_a.sql': 'a\nb', '0001_a.down.sql': '' }));
    const [windows] = await readMigrations(
      await folderWith({ '0001_a.sql': 'a\r\nb', '0001_a.down.sql': '' }),
    );
    expect(windows?.checksum).toBe(unix?.checksum);
  });
});

describe('statements', () => {
  it('are cut at semicolons outside quotes, comments and bodies', () => {
    const text = `-- one; two
      insert into a values (';', 'it''s;'); /* x; y */
      create function f() returns int as $body$ begin return 1; end; $body$ language plpgsql;
      comment on column a.";b" is $$;$$;
      -- the end;
    `;
    expect(splitStatements(text).map((statement) => statement.replaceAll(/\s+/g, ' '))).toEqual([
      "-- one; two insert into a values (';', 'it''s;')",
      '/* x; y */ create function f() returns int as $body$ begin return 1; end; $body$ language plpgsql',
      'comment on column a.";b" is $$;$$',
    ]);
  });
});

describe('a migrated database', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await openTestDatabase();
  });
  afterAll(() => test.close());

  const tables = async () =>
    (
      await test.database.reads().all(sql<{ name: string }>`
        select tablename as name from pg_tables where schemaname = 'public' order by 1`)
    ).map((row) => row.name);

  it('needs no further migration', async () => {
    expect(await test.database.migrate()).toEqual([]);
  });

  it('goes all the way back and forth', async () => {
    const all = (await readMigrations()).map((migration) => migration.name);
    const before = await tables();
    expect(await test.database.revert(all.length)).toEqual(all.toReversed());
    expect(await tables()).toEqual(['migration', 'migration_checksum']);
    expect(await test.database.migrate()).toEqual(all);
    expect(await tables()).toEqual(before);
  });

  it('is not touched when a migration was changed after it had been applied', async () => {
    const writer = test.database.reads();
    await writer.run(sql`update migration_checksum set checksum = 'old' where name = '0001_platform'`);
    await expect(test.database.migrate()).rejects.toThrow(
      'migration 0001_platform was changed after it had been applied; put the file back and write a new migration',
    );
    const [platform] = await readMigrations();
    await writer.run(
      sql`update migration_checksum set checksum = ${platform?.checksum} where name = '0001_platform'`,
    );
  });

  it('is not touched by a version that does not know its migrations', async () => {
    const writer = test.database.reads();
    await writer.run(sql`insert into migration_checksum (name, checksum) values ('9999_future', 'x')`);
    await expect(test.database.migrate()).rejects.toThrow(
      'the database has migration 9999_future, which this version of Daseot does not know',
    );
    await writer.run(sql`delete from migration_checksum where name = '9999_future'`);
  });

  it.runIf(databaseKind === 'postgres')('is migrated once by servers that start together', async () => {
    const all = (await readMigrations()).length;
    await test.database.revert(all);
    const servers = await Promise.all(
      [1, 2, 3].map(() => openPostgres(test.database.url as string, 3, entities, createLogger('silent'))),
    );
    const applied = await Promise.all(servers.map((server) => server.migrate()));
    expect(applied.map((steps) => steps.length).sort((a, b) => a - b)).toEqual([0, 0, all]);
    await Promise.all(servers.map((server) => server.close()));
  });
});

describe('a migration that fails', () => {
  it('names its file and statement, and leaves nothing behind', async () => {
    const test = await openTestDatabase();
    try {
      const [last] = (await readMigrations()).slice(-1);
      await test.database.revert(1);
      await test.database.reads().run(sql`create table migration_blocker (x int)`);
      const broken = {
        name: '9999_broken',
        up: 'create table a (x int);\ncreate table migration_blocker ()',
        down: '',
        checksum: 'x',
      };
      const [step] = migrationClasses([broken]);
      const run = test.database.fork().transactional(async (em) => {
        const migration = new (step as NonNullable<typeof step>).class(
          em.getDriver() as never,
          em.config as never,
        );
        migration.setTransactionContext(em.getTransactionContext());
        await migration.up();
      });
      await expect(run).rejects.toThrow(
        /^9999_broken\.sql: .*already exists.* in the statement\ncreate table migration_blocker \(\)$/s,
      );
      expect(await test.database.reads().all(sql`select 1 from pg_tables where tablename = 'a'`)).toEqual([]);
      expect(await test.database.migrate()).toEqual([last?.name]);
    } finally {
      await test.close();
    }
  });
});

describe('the folder of the house', () => {
  it('can be copied and read elsewhere', async () => {
    folder = await mkdtemp(join(tmpdir(), 'daseot-migrations-'));
    await cp(migrationsFolder, folder, { recursive: true });
    expect(await readMigrations(folder)).toEqual(await readMigrations());
  });
});
