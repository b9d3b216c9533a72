import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RequestContext } from '../platform/context.ts';
import type { Database } from '../platform/database.ts';
import { type Reads, sql } from '../platform/sql.ts';
import { readMarketVersion } from './marketVersion.ts';
import { type IndexedCompany, ProfileIndex } from './profileIndex.ts';

/** The companies of one database in memory, and up to where they are known. */
interface Holder {
  readonly index: ProfileIndex;
  /** Market version that the index shows; undefined before the first load. */
  version: number | null | undefined;
  /** Transactions below this one had all ended when the index was read last: only rows of later ones can be new. */
  horizon: number;
  loading: Promise<void> | undefined;
}

/** Companies read by one statement: the embedded database runs on the event loop, and others wait meanwhile. */
const PART = 500;

const holders = new WeakMap<Database, Holder>();

/**
 * The index of all companies, as fresh as the database: one small statement where nothing has changed, else the
 * changed rows are read in parts that let the event loop go in between.
 */
export async function freshIndex(database: Database, reads: Reads): Promise<ProfileIndex> {
  let holder = holders.get(database);
  if (holder === undefined) {
    holder = { index: new ProfileIndex(), version: undefined, horizon: 0, loading: undefined };
    holders.set(database, holder);
  }
  const version = await readMarketVersion(reads);
  while (holder.version !== version) {
    const isOwn = holder.loading === undefined;
    holder.loading ??= refresh(holder, reads, version).finally(() => {
      holder.loading = undefined;
    });
    await holder.loading;
    // What somebody else had begun may be older than this request; the next one is not.
    if (isOwn) break;
  }
  return holder.index;
}

/** The same once a request, as a loader. */
export async function loadIndex(keys: readonly 'index'[], { services, market }: RequestContext) {
  const index = await freshIndex(services.database, market);
  return keys.map(() => index);
}

async function refresh(holder: Holder, reads: Reads, version: number | null): Promise<void> {
  const { index } = holder;
  const state = await reads.one(sql<{ horizon: number; count: number }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as horizon,
           (select count(*) from company) as count`);
  if (version === null || holder.version == null) {
    index.clear();
    holder.horizon = 0;
  }
  await readChanged(index, reads, holder.horizon);
  if (index.size > state.count && index.size > (await countCompanies(reads))) {
    // Companies have gone: what is left of them cannot be told from the changed rows.
    holder.version = undefined;
    index.clear();
    await readChanged(index, reads, 0);
  }
  holder.horizon = state.horizon;
  holder.version = version;
}

async function countCompanies(reads: Reads): Promise<number> {
  return (await reads.one(sql<{ count: number }>`select count(*) as count from company`)).count;
}

async function readChanged(index: ProfileIndex, reads: Reads, since: number): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await reads.all(sql<IndexedCompany>`
      select id, region_code as "regionCode", units, process_codes as "processCodes", profile,
             case when system_types = '{}' then '[]'::jsonb else
               (select jsonb_agg(jsonb_build_object('systemType', system_type, 'targetLevel', target_level)
                                 order by system_type collate "C")
                from wanted_system where company_id = company.id) end as wanted
      from company where id > ${after}::int and changed_in >= ${since}::bigint
      order by id limit ${PART}::int`);
    for (const row of rows) index.put(row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < PART) return;
    after = last.id;
    await nextTurn();
  }
}
