import type { Database } from '../platform/database.ts';
import type { Logger } from '../platform/logger.ts';
import type { AuthEventFacts } from '../platform/services.ts';
import { jsonb, type Reads, sql } from '../platform/sql.ts';

const LONGEST_USER_AGENT = 300;

/** Makes the function that writes auth events down. An event that cannot be written stops nobody; the log has it. */
export function createAudit(database: Database, logger: Logger): (event: AuthEventFacts) => Promise<void> {
  return async (event) => {
    try {
      await insertAuthEvent(database.reads(), event);
    } catch (error) {
      logger.error({ err: error, kind: event.kind, actor: event.actor }, 'an auth event was not written');
    }
  };
}

/** Writes one event; with the writer of an open transaction it is kept or dropped with that. */
export async function insertAuthEvent(writer: Reads, event: AuthEventFacts): Promise<void> {
  const { kind, outcome, actor, peer, facts = {} } = event;
  const userAgent = peer.headers['user-agent']?.slice(0, LONGEST_USER_AGENT) ?? null;
  await writer.run(sql`
    insert into auth_event (kind, outcome, actor, address, user_agent, facts)
    values (${kind}, ${outcome}, ${actor}, ${peer.address ?? null}, ${userAgent}, ${jsonb(facts)})`);
}

/** Deletes what is over: old events, sessions and verifications that have expired, attempts that are forgotten. */
export async function pruneSignIn(writer: Reads, auditDays: number): Promise<void> {
  await writer.run(sql`delete from auth_event where at < now() - make_interval(days => ${auditDays})`);
  await writer.run(sql`delete from account_session where expires_at < now()`);
  await writer.run(sql`delete from account_verification where expires_at < now()`);
  await writer.run(sql`delete from auth_throttle where ends_at < now()`);
}
