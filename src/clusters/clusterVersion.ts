import { type Reads, sql } from '../platform/sql.ts';

/**
 * Notes that this transaction changes clusters; call it as the last statement before the commit, since it queues
 * writers behind one another. What readers in memory compare is the number of the transaction.
 */
export async function touchClusters(writer: Reads): Promise<void> {
  await writer.run(sql`
    insert into market_version (room, changed_in) values ('clusters', pg_current_xact_id()::text::bigint)
    on conflict (room) do update set changed_in = excluded.changed_in`);
}
