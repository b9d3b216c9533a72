import type { Database } from '../../src/platform/database.ts';
import { sql } from '../../src/platform/sql.ts';

/**
 * What the entities say and the migrated database does not have, as the SQL that would be missing.
 * The database may be stricter (checks, unique columns, triggers), may have more indexes, and may name
 * its constraints as it likes; tables, columns, types, nullability and foreign keys must agree.
 */
export async function findDrift(database: Database): Promise<string[]> {
  const text = await database.orm.schema.getUpdateSchemaSQL({ wrap: false });
  const statements = text
    .split(/;\s*\n/)
    .map((statement) => statement.trim())
    .filter(Boolean);
  const present = await presentDefinitions(database);
  return statements.filter((statement) => {
    if (dropsMore.test(statement) || setsDefault.test(statement)) return false;
    const added = /^alter table (\S+) add constraint \S+ (.+)$/is.exec(statement);
    if (added) return !present.has(plain(`${added[1]} ${added[2]}`));
    const index = /^create (unique )?index \S+ on (\S+) (.+)$/is.exec(statement);
    if (index) return !present.has(plain(`${index[2]} ${index[1] ?? ''}index ${index[3]}`));
    return true;
  });
}

/** What only the database has, and entities need not know. */
const dropsMore =
  /^(drop (index|trigger|function|policy|view) .+|alter table \S+ (drop constraint \S+|disable row level security))$/is;
/** Defaults are the database's affair; expressions come back from it in another spelling. */
const setsDefault = /^alter table \S+ alter column \S+ (set|drop) default\b/i;

function plain(definition: string): string {
  return definition
    .toLowerCase()
    .replaceAll('"', '')
    .replaceAll(/\s*([(),])\s*/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

async function presentDefinitions(database: Database): Promise<ReadonlySet<string>> {
  const rows = await database.reads().all(sql<{ definition: string }>`
    select conrelid::regclass::text || ' ' || pg_get_constraintdef(oid) as definition
    from pg_constraint where connamespace = 'public'::regnamespace
    union all
    select tablename || ' ' || regexp_replace(
      replace(indexdef, ' USING btree', ''), '^CREATE (UNIQUE )?INDEX \\S+ ON public\\.\\S+', '\\1index') as definition
    from pg_indexes where schemaname = 'public'`);
  return new Set(rows.map((row) => plain(row.definition)));
}
