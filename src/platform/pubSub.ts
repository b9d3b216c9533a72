import type { EntityManager } from '@mikro-orm/sql';
import type { Database } from './database.ts';
import type { Logger } from './logger.ts';
import type { Notifications } from './notifications.ts';
import { type Reads, readsOf, sql } from './sql.ts';

const CHANNEL = 'daseot';
/** PostgreSQL refuses 8,000 bytes and more; payloads are ids, the reader fetches the rest. */
const MAX_BYTES = 7_900;
/** A subscriber that does not read is told the newest events only. */
const MAX_WAITING = 1_000;

/** Events between all processes that share the database, over LISTEN and NOTIFY. */
export interface PubSub {
  /** Sends an event now; rejections are logged. The form that type-graphql expects. */
  publish(topic: string, payload?: unknown): void;
  /** Sends an event and waits until the database has it. */
  send(topic: string, payload: unknown): Promise<void>;
  /** Events of a topic (with `id`: of `topic:id`) from now on; ends with `return()` or `close()`. */
  subscribe<Payload = unknown>(topic: string, id?: unknown): AsyncIterableIterator<Payload>;
  /** Calls back for every event of a topic, at once when it arrives, until everything is closed. */
  onEvent(topic: string, listener: (payload: unknown) => void): void;
  /** How many subscribers there are. */
  readonly subscribers: number;
  close(): Promise<void>;
}

/** Name of a topic about one object. */
export function topicOf(topic: string, id?: unknown): string {
  return id === undefined || id === null ? topic : `${topic}:${String(id)}`;
}

/** Sends an event when (and only if) the open transaction of `em` commits. */
export function publishInTransaction(em: EntityManager, topic: string, payload: unknown): Promise<void> {
  return notify(readsOf(em), topic, payload);
}

async function notify(writer: Reads, topic: string, payload: unknown): Promise<void> {
  const text = JSON.stringify({ topic, payload: payload ?? null });
  if (Buffer.byteLength(text) > MAX_BYTES) {
    throw new RangeError(`the event ${topic} is larger than ${MAX_BYTES} bytes: send ids, not objects`);
  }
  await writer.run(sql`select pg_notify(${CHANNEL}, ${text})`);
}

/** Starts to listen. */
export async function openPubSub(database: Database, logger: Logger): Promise<PubSub> {
  const topics = new Map<string, Set<Subscriber>>();
  const listeners = new Map<string, ((payload: unknown) => void)[]>();
  const notifications: Notifications = await database.listen(CHANNEL, (text) => {
    try {
      const event = JSON.parse(text) as { topic: string; payload: unknown };
      for (const listener of listeners.get(event.topic) ?? []) listener(event.payload);
      for (const subscriber of topics.get(event.topic) ?? []) subscriber.push(event.payload);
    } catch (error) {
      logger.error({ err: error }, 'an event that is no JSON was dropped');
    }
  });
  const writer = database.reads();
  return {
    publish(topic, payload) {
      notify(writer, topic, payload).catch((error) =>
        logger.error({ err: error, topic }, 'an event was lost'),
      );
    },
    send: (topic, payload) => notify(writer, topic, payload),
    subscribe<Payload>(topic: string, id?: unknown) {
      const name = topicOf(topic, id);
      const group = topics.get(name) ?? new Set();
      topics.set(name, group);
      const subscriber = new Subscriber(() => {
        group.delete(subscriber);
        if (group.size === 0 && topics.get(name) === group) topics.delete(name);
      });
      group.add(subscriber);
      return subscriber as AsyncIterableIterator<Payload>;
    },
    onEvent(topic, listener) {
      listeners.set(topic, [...(listeners.get(topic) ?? []), listener]);
    },
    get subscribers() {
      return [...topics.values()].reduce((sum, group) => sum + group.size, 0);
    },
    async close() {
      for (const group of [...topics.values()])
        for (const subscriber of [...group]) await subscriber.return();
      await notifications.close();
    },
  };
}

class Subscriber implements AsyncIterableIterator<unknown> {
  readonly #waiting: unknown[] = [];
  readonly #onEnd: () => void;
  #readers: ((result: IteratorResult<unknown>) => void)[] = [];
  #isOver = false;

  constructor(onEnd: () => void) {
    this.#onEnd = onEnd;
  }

  push(payload: unknown): void {
    const reader = this.#readers.shift();
    if (reader) reader({ value: payload, done: false });
    else if (this.#waiting.push(payload) > MAX_WAITING) this.#waiting.shift();
  }

  next(): Promise<IteratorResult<unknown>> {
    if (this.#waiting.length > 0) return Promise.resolve({ value: this.#waiting.shift(), done: false });
    if (this.#isOver) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => this.#readers.push(resolve));
  }

  return(): Promise<IteratorResult<unknown>> {
    if (!this.#isOver) {
      this.#isOver = true;
      this.#waiting.length = 0;
      this.#onEnd();
      for (const reader of this.#readers) reader({ value: undefined, done: true });
      this.#readers = [];
    }
    return Promise.resolve({ value: undefined, done: true });
  }

  async throw(error: unknown): Promise<IteratorResult<unknown>> {
    await this.return();
    throw error;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
