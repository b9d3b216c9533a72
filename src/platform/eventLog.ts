import { AsyncResource } from 'node:async_hooks';
import type { EntityManager } from '@mikro-orm/sql';
import type { Database } from './database.ts';
import { keyOf, toGlobalId } from './globalId.ts';
import type { Logger } from './logger.ts';
import { badCursor, eventsExpired } from './platform.errors.ts';
import { jsonb, type RawBuilder, type Reads, readsOf, sql } from './sql.ts';

/** What events are about. */
export const EVENT_TOPICS = ['JOB', 'ROUND', 'CLUSTER'] as const;
export type EventTopic = (typeof EVENT_TOPICS)[number];

export type EventPayload = Readonly<Record<string, unknown>>;

/** One thing that happened, at its place in the order in which everybody sees events. */
export interface EventRow<Payload = EventPayload> {
  readonly position: number;
  readonly topic: EventTopic;
  readonly objectId: number;
  readonly payload: Payload;
  readonly createdAt: Date;
}

/** Which events a follower wants. */
export interface EventSelection {
  readonly topics: readonly EventTopic[];
  /** Only those about one object. */
  readonly objectId?: number;
  /** Only those whose payload passes. */
  readonly matches?: (event: EventRow) => boolean;
}

/** All events, as one process reads them. */
export interface EventFeed {
  /**
   * Events after a position in their order, each once: first those stored, then those to come. Ends by `return()`, and
   * for everybody by `stop()`. However slowly it is read, it keeps one page of events at most.
   */
  follow(selection: EventSelection, after: number): AsyncIterableIterator<EventRow>;
  /** Where the newest event stands. */
  newest(): Promise<number>;
  /** Throws unless everything after this position is still known. */
  check(after: number): Promise<void>;
  /** How many followers there are. */
  readonly followers: number;
  /** Aborted when the process is about to close: streams end. */
  readonly closing: AbortSignal;
  /** Ends all followers. */
  stop(): void;
  close(): Promise<void>;
}

const CHANNEL = 'daseot_event';
/** Events kept in memory, so that followers who keep up need no statement of their own. */
const MOST_KEPT = 2_000;
const READ_AT_ONCE = 500;
const PAGE = 200;
/** A notification that was lost is made up for after this time. */
const POLL_MS = 2_000;

const eventColumns = sql`position, topic, object_id as "objectId", payload, created_at as "createdAt"`;
const newestPosition = sql<{ position: number }>`
  select greatest(coalesce((select max(position) from event), 0),
                  coalesce((select pruned_to from event_horizon), 0))::bigint as position`;

/** Places in the order of events. */
export interface EventPlaces {
  /** Of the newest event of all. */
  readonly position: number;
  /** Of the newest event about one object. */
  readonly ownPosition: number;
}

/** Columns `EventPlaces`: in the statement that reads an object they say exactly which events its state includes. */
export function eventPlaces(topic: EventTopic, objectId: number): RawBuilder<unknown> {
  return sql`(${newestPosition}) as position, coalesce((
    select max(own.position) from event own where own.topic = ${topic} and own.object_id = ${objectId}::int), 0)::bigint
    as "ownPosition"`;
}

/** Writes an event in the open transaction of `em`: seen by everybody when (and only if) it commits. */
export async function appendEvent(
  em: EntityManager,
  topic: EventTopic,
  objectId: number,
  payload: EventPayload,
): Promise<void> {
  if (!em.isInTransaction()) throw new Error('appendEvent belongs inside the transaction of the change');
  await readsOf(em).run(sql`
    insert into event (topic, object_id, payload) values (${topic}, ${objectId}::int, ${jsonb(payload)})`);
}

/** The cursor that clients get for a position: they come back with it. */
export function eventIdOf(position: number): string {
  return toGlobalId('Event', position);
}

/** The position of a cursor; BAD_ID for anything else. */
export function positionOf(eventId: string): number {
  const position = Number(keyOf('Event', eventId, ['after']));
  if (!Number.isSafeInteger(position) || position < 0) throw badCursor({ cursor: eventId, list: 'events' });
  return position;
}

/** Removes events older than so many hours; how many. */
export async function pruneEvents(em: EntityManager, hours: number): Promise<number> {
  return em.transactional(async (inner) => {
    const writer = readsOf(inner as EntityManager);
    const { position } = await writer.one(sql<{ position: number | null }>`
      select max(position) as position from event where created_at < now() - make_interval(hours => ${hours}::int)`);
    if (position === null) return 0;
    // First the horizon: whoever comes back from before it is told so.
    await writer.run(sql`
      insert into event_horizon (name, pruned_to) values ('events', ${position})
      on conflict (name) do update set pruned_to = greatest(event_horizon.pruned_to, excluded.pruned_to)`);
    return writer.run(sql`delete from event where position <= ${position}`);
  });
}

/** Begins to read events. */
export async function openEventFeed(database: Database, logger: Logger): Promise<EventFeed> {
  const feed = new Feed(database, logger);
  await feed.open();
  return feed;
}

class Feed implements EventFeed {
  readonly #database: Database;
  readonly #logger: Logger;
  readonly #reads: Reads;
  readonly #followers = new Set<Follower>();
  readonly #closing = new AbortController();
  /** The last events without a gap: all after `floor`. */
  #kept: EventRow[] = [];
  #floor = 0;
  #last = 0;
  #reading: Promise<void> | undefined;
  #isBehind = false;
  #timer: NodeJS.Timeout | undefined;
  #unlisten: (() => Promise<void>) | undefined;

  constructor(database: Database, logger: Logger) {
    this.#database = database;
    this.#logger = logger;
    this.#reads = database.reads();
  }

  get followers(): number {
    return this.#followers.size;
  }

  get closing(): AbortSignal {
    return this.#closing.signal;
  }

  get last(): number {
    return this.#last;
  }

  async open(): Promise<void> {
    this.#last = await this.newest();
    this.#floor = this.#last;
    // The embedded database calls back from within the transaction that notifies; this reads outside of it.
    const wake = AsyncResource.bind(() => void this.#read());
    const notifications = await this.#database.listen(CHANNEL, wake, wake);
    this.#unlisten = () => notifications.close();
    this.#timer = setInterval(() => {
      if (this.#followers.size > 0) wake();
    }, POLL_MS);
    this.#timer.unref();
    wake();
  }

  follow(selection: EventSelection, after: number): AsyncIterableIterator<EventRow> {
    const follower: Follower = new Follower(this, selection, after, () => this.#followers.delete(follower));
    if (this.#closing.signal.aborted) void follower.return();
    else this.#followers.add(follower);
    return follower;
  }

  async newest(): Promise<number> {
    return (await this.#reads.one(newestPosition)).position;
  }

  async check(after: number): Promise<void> {
    const { horizon, newest } = await this.#reads.one(sql<{ horizon: number; newest: number }>`
      select coalesce((select pruned_to from event_horizon), 0)::bigint as horizon, (${newestPosition}) as newest`);
    if (after < horizon) throw eventsExpired({}, ['after']);
    if (after > newest) throw badCursor({ cursor: eventIdOf(after), list: 'events' });
  }

  /** The events after a position that memory holds; undefined where it does not reach back so far. */
  keptAfter(position: number): readonly EventRow[] | undefined {
    if (position < this.#floor) return undefined;
    const from = this.#kept.findLastIndex((event) => event.position <= position);
    return this.#kept.slice(from + 1);
  }

  storedAfter(position: number, { topics, objectId }: EventSelection): Promise<readonly EventRow[]> {
    const ofObject = objectId === undefined ? sql`true` : sql`object_id = ${objectId}::int`;
    return this.#reads.all(sql<EventRow>`
      select ${eventColumns} from event
      where position > ${position}::bigint and topic = any(${[...topics]}::text[]) and ${ofObject}
      order by position limit ${PAGE}::int`);
  }

  stop(): void {
    this.#closing.abort();
    for (const follower of [...this.#followers]) void follower.return();
  }

  async close(): Promise<void> {
    this.stop();
    clearInterval(this.#timer);
    await this.#unlisten?.();
    await this.#reading;
  }

  /** Reads what is new; asked again meanwhile, it reads once more afterwards. */
  #read(): Promise<void> {
    this.#isBehind = true;
    this.#reading ??= this.#readAll()
      .catch((error: unknown) => {
        if (!this.#closing.signal.aborted) this.#logger.warn({ err: error }, 'events cannot be read');
      })
      .finally(() => {
        this.#reading = undefined;
      });
    return this.#reading;
  }

  async #readAll(): Promise<void> {
    while (this.#isBehind && !this.#closing.signal.aborted) {
      this.#isBehind = false;
      for (;;) {
        const rows = await this.#reads.all(sql<EventRow>`
          select ${eventColumns} from event where position > ${this.#last}::bigint
          order by position limit ${READ_AT_ONCE}::int`);
        if (rows.length > 0) this.#take(rows);
        if (rows.length < READ_AT_ONCE) break;
      }
    }
  }

  #take(rows: readonly EventRow[]): void {
    const kept = [...this.#kept, ...rows];
    const surplus = kept.length - MOST_KEPT;
    if (surplus > 0) this.#floor = (kept[surplus - 1] as EventRow).position;
    this.#kept = surplus > 0 ? kept.slice(surplus) : kept;
    this.#last = (rows.at(-1) as EventRow).position;
    for (const follower of [...this.#followers]) follower.wake();
  }
}

/** One reader of the feed: a place in the order, and at most one page read ahead. */
class Follower implements AsyncIterableIterator<EventRow> {
  readonly #feed: Feed;
  readonly #selection: EventSelection;
  readonly #onEnd: () => void;
  #position: number;
  #page: EventRow[] = [];
  #isOver = false;
  #wake: (() => void) | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(feed: Feed, selection: EventSelection, after: number, onEnd: () => void) {
    this.#feed = feed;
    this.#selection = selection;
    this.#position = after;
    this.#onEnd = onEnd;
  }

  wake(): void {
    this.#wake?.();
    this.#wake = undefined;
  }

  next(): Promise<IteratorResult<EventRow>> {
    // One after the other, also for a caller that does not wait.
    const result = this.#turn.then(() => this.#next());
    this.#turn = result.catch(() => undefined);
    return result;
  }

  async #next(): Promise<IteratorResult<EventRow>> {
    while (!this.#isOver) {
      const event = this.#page.shift();
      if (event !== undefined) {
        this.#position = event.position;
        return { value: event, done: false };
      }
      if (!(await this.#fill())) await this.#arrival();
    }
    return { value: undefined, done: true };
  }

  /** Reads on, from memory or from the database; false where there is nothing new at all. */
  async #fill(): Promise<boolean> {
    const { last } = this.#feed;
    const kept = this.#feed.keptAfter(this.#position);
    if (kept !== undefined) {
      this.#page = kept.filter((event) => this.#wants(event)).slice(0, PAGE);
      if (this.#page.length === 0) this.#position = Math.max(this.#position, last);
      return this.#page.length > 0;
    }
    const stored = await this.#feed.storedAfter(this.#position, this.#selection);
    this.#page = stored.filter((event) => this.#wants(event));
    // What was there when the statement began is in a page that is not full, or does not concern this follower.
    const end = stored.length < PAGE ? Math.max(last, stored.at(-1)?.position ?? 0) : stored.at(-1)?.position;
    if (this.#page.length === 0) this.#position = Math.max(this.#position, end ?? 0);
    return true;
  }

  #wants(event: EventRow): boolean {
    const { topics, objectId, matches } = this.#selection;
    return (
      topics.includes(event.topic) &&
      (objectId === undefined || objectId === event.objectId) &&
      (matches?.(event) ?? true)
    );
  }

  /** Waits for the feed; what came since the last look counts. */
  #arrival(): Promise<void> {
    if (this.#feed.last > this.#position) return Promise.resolve();
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  return(): Promise<IteratorResult<EventRow>> {
    if (!this.#isOver) {
      this.#isOver = true;
      this.#page = [];
      this.#onEnd();
      this.wake();
    }
    return Promise.resolve({ value: undefined, done: true });
  }

  async throw(error: unknown): Promise<IteratorResult<EventRow>> {
    await this.return();
    throw error;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
