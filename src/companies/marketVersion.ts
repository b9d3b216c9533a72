import { type Reads, sql } from '../platform/sql.ts';

/**
 * Notes that this transaction changes companies; call it as the last statement before the commit, since it queues
 * writers behind one another. The number of the transaction is what readers compare: it never comes twice.
 */
export async function touchMarket(writer: Reads): Promise<void> {
  await writer.run(sql`
    insert into market_version (room, changed_in) values ('companies', pg_current_xact_id()::text::bigint)
    on conflict (room) do update set changed_in = excluded.changed_in`);
}

/** Which transaction changed the companies last; null before the first. Compare for equality only. */
export async function readMarketVersion(reads: Reads): Promise<number | null> {
  const row = await reads.first(sql<{ changedIn: number }>`
    select changed_in as "changedIn" from market_version where room = 'companies'`);
  return row?.changedIn ?? null;
}
