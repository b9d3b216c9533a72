import type { EntityManager } from '@mikro-orm/sql';
import { jsonb, type Reads, readsOf, sql } from './sql.ts';

/** Facts that travel as JSON. */
export type Facts = Readonly<Record<string, unknown>>;

/** One transition of one object, and what has to be sent out because of it. */
export interface Change {
  /** Kind of the object, its GraphQL type name: 'Round', 'Company'. */
  readonly objectKind: string;
  readonly objectId: number;
  /** Name of the transition: 'start', 'cancel'. */
  readonly transition: string;
  readonly from?: string | null;
  readonly to?: string | null;
  /** Who did it: 'account:12', 'job:round', 'cli'. */
  readonly actor: string;
  readonly facts?: Facts;
  /** Messages for the outside world, delivered after the commit at least once. */
  readonly messages?: readonly { readonly topic: string; readonly payload: Facts }[];
}

/**
 * Writes what happened into history and outbox. Call it with the `em` of the writer's open
 * transaction, so that state, history and messages are kept or dropped together.
 */
export async function recordChange(em: EntityManager, change: Change): Promise<void> {
  if (!em.isInTransaction()) throw new Error('recordChange belongs inside the transaction of the change');
  const writer = readsOf(em);
  await writer.run(sql`
    insert into history (object_kind, object_id, transition, from_state, to_state, actor, facts)
    values (${change.objectKind}, ${change.objectId}, ${change.transition}, ${change.from ?? null},
            ${change.to ?? null}, ${change.actor}, ${jsonb(change.facts ?? {})})`);
  for (const message of change.messages ?? []) {
    await writer.run(
      sql`insert into outbox (topic, payload) values (${message.topic}, ${jsonb(message.payload)})`,
    );
  }
}

/** One row of an object's history. */
export interface HistoryRow {
  readonly id: number;
  readonly transition: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly actor: string;
  readonly facts: Facts;
  readonly at: Date;
}

/** What happened to one object, oldest first, at most `limit` rows. */
export function readHistory(
  reads: Reads,
  objectKind: string,
  objectId: number,
  limit = 100,
): Promise<readonly HistoryRow[]> {
  return reads.all(sql<HistoryRow>`
    select id, transition, from_state as "from", to_state as "to", actor, facts, at from history
    where object_kind = ${objectKind} and object_id = ${objectId} order by id limit ${limit}::int`);
}

/** One message waiting in the outbox. */
export interface OutboxMessage {
  readonly id: number;
  readonly topic: string;
  readonly payload: Facts;
}

/**
 * Hands waiting messages to `deliver`, oldest first, and marks each one it took. Several processes
 * may do this at once: a message is locked by one of them. What `deliver` throws leaves the message
 * waiting; it may therefore arrive twice, never not at all.
 */
export async function deliverOutbox(
  em: EntityManager,
  deliver: (message: OutboxMessage) => Promise<void>,
  limit = 100,
): Promise<number> {
  return em.transactional(async (inner) => {
    const writer = readsOf(inner as EntityManager);
    const waiting = await writer.all(sql<OutboxMessage>`
      select id, topic, payload from outbox where delivered_at is null
      order by id limit ${limit}::int for update skip locked`);
    for (const message of waiting) {
      await deliver(message);
      await writer.run(sql`update outbox set delivered_at = now() where id = ${message.id}`);
    }
    return waiting.length;
  });
}
