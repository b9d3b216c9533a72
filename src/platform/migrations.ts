import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Migration } from '@mikro-orm/migrations';

/** Where the SQL files lie, the same distance from src/platform and from dist/platform. */
export const migrationsFolder: string = fileURLToPath(new URL('../../schema/migrations', import.meta.url));

/** One step of the schema, read from `NNNN_name.sql` and `NNNN_name.down.sql`. */
export interface SqlMigration {
  readonly name: string;
  readonly up: string;
  readonly down: string;
  /** Checksum of the up file with line ends made equal. */
  readonly checksum: string;
}

/** The SQL files contradict each other or the database. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

const FILE = /^(\d{4}_[a-z0-9_]+)\.sql$/;

/** Reads all steps in the order of their numbers. */
export async function readMigrations(folder: string = migrationsFolder): Promise<readonly SqlMigration[]> {
  const files = (await readdir(folder)).sort();
  const names = files.flatMap((file) => FILE.exec(file)?.[1] ?? []);
  for (const file of files) {
    if (file.endsWith('.sql') && !FILE.test(file) && !names.some((name) => file === `${name}.down.sql`)) {
      throw new MigrationError(
        `${file}: a migration is named NNNN_name.sql with NNNN_name.down.sql beside it`,
      );
    }
  }
  names.forEach((name, index) => {
    const before = names[index - 1];
    if (before?.slice(0, 4) === name.slice(0, 4)) {
      throw new MigrationError(`${before} and ${name} carry the same number`);
    }
  });
  return Promise.all(names.map((name) => readMigration(folder, name)));
}

async function readMigration(folder: string, name: string): Promise<SqlMigration> {
  const up = (await readFile(join(folder, `${name}.sql`), 'utf8')).replaceAll('\r\n', '\n');
  const down = await readFile(join(folder, `${name}.down.sql`), 'utf8').catch(() => {
    throw new MigrationError(`${name}.down.sql is missing: every migration can be taken back`);
  });
  return { name, up, down, checksum: createHash('sha256').update(up).digest('hex') };
}

/** Compares what was applied with the files: a changed or missing file is an error, not a surprise. */
export function checkApplied(
  migrations: readonly SqlMigration[],
  applied: readonly { name: string; checksum: string }[],
): void {
  const byName = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, checksum } of applied) {
    const migration = byName.get(name);
    if (!migration) {
      throw new MigrationError(
        `the database has migration ${name}, which this version of Daseot does not know`,
      );
    }
    if (migration.checksum !== checksum) {
      throw new MigrationError(
        `migration ${name} was changed after it had been applied; put the file back and write a new migration`,
      );
    }
  }
}

/** Cuts a file into statements at semicolons outside quotes, comments and dollar-quoted bodies. */
export function splitStatements(text: string): string[] {
  const statements: string[] = [];
  const token = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|(\$[A-Za-z_]*\$)[\s\S]*?\1|;/g;
  let start = 0;
  for (const match of text.matchAll(token)) {
    if (match[0] !== ';') continue;
    statements.push(text.slice(start, match.index));
    start = match.index + 1;
  }
  statements.push(text.slice(start));
  return statements.map((statement) => statement.trim()).filter((statement) => hasSql(statement));
}

function hasSql(statement: string): boolean {
  return statement.replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\//g, '').trim() !== '';
}

/** The steps as the classes that MikroORM's migrator runs. */
export function migrationClasses(migrations: readonly SqlMigration[]) {
  return migrations.map((migration) => ({
    name: migration.name,
    class: class extends Migration {
      override async up(): Promise<void> {
        await runAll(this, `${migration.name}.sql`, migration.up);
        await this.execute('insert into migration_checksum (name, checksum) values (?, ?)', [
          migration.name,
          migration.checksum,
        ]);
      }

      override async down(): Promise<void> {
        await this.execute('delete from migration_checksum where name = ?', [migration.name]);
        await runAll(this, `${migration.name}.down.sql`, migration.down);
      }
    },
  }));
}

async function runAll(migration: Migration, file: string, text: string): Promise<void> {
  for (const statement of splitStatements(text)) {
    try {
      await migration.execute(statement);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new MigrationError(`${file}: ${reason} in the statement\n${statement}`, { cause: error });
    }
  }
}
