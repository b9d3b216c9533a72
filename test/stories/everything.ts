import type { Database } from '../../src/platform/database.ts';
import { sql } from '../../src/platform/sql.ts';

/** Tables that change without anything having been done: when a token was used last, and the log of refusals. */
const RESTLESS = new Set(['api_token', 'auth_event']);

/** Every row of every table, by table, as one hash each: equal where nothing at all was written. */
export async function everything(database: Database): Promise<Record<string, string>> {
  const reads = database.reads();
  const tables = await reads.all(sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' order by 1`);
  const hashes: Record<string, string> = {};
  for (const { name } of tables) {
    if (RESTLESS.has(name)) continue;
    const { hash } = await reads.one(sql<{ hash: string }>`
      select count(*) || ' ' || md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) as hash
      from ${sql.table(name)} t`);
    hashes[name] = hash;
  }
  return hashes;
}
