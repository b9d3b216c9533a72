import { setTimeout as sleep } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/sql';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/engine/random.ts';
import {
  appendEvent,
  type EventFeed,
  type EventRow,
  eventIdOf,
  openEventFeed,
  positionOf,
  pruneEvents,
} from '../../src/platform/eventLog.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { readsOf, sql } from '../../src/platform/sql.ts';
import { databaseKind, openTestDatabase, type TestDatabase } from '../database.ts';

let test: TestDatabase;
let feed: EventFeed;
beforeAll(async () => {
  test = await openTestDatabase();
});
beforeEach(async () => {
  feed = await openEventFeed(test.database, createLogger('silent'));
});
afterEach(async () => {
  await feed.close();
  await test.database.reads().run(sql`truncate event, event_horizon`);
});
afterAll(() => test.close());

/** Writes events in one transaction, with a pause before the commit. */
async function write(objectIds: readonly number[], values: readonly number[], pauseMs = 0): Promise<void> {
  await test.database.fork().transactional(async (inner) => {
    const em = inner as EntityManager;
    for (const [at, objectId] of objectIds.entries())
      await appendEvent(em, 'JOB', objectId, { value: values[at] });
    if (pauseMs > 0) await sleep(pauseMs);
  });
}

/** Takes events until the last of them has come, or `ms` pass without one. */
async function take(events: AsyncIterableIterator<EventRow>, count: number, ms = 5_000): Promise<EventRow[]> {
  const taken: EventRow[] = [];
  while (taken.length < count) {
    const late = sleep(ms, undefined, { ref: false });
    const next = await Promise.race([events.next(), late]);
    if (next === undefined || next.done) break;
    taken.push(next.value);
  }
  await events.return?.();
  return taken;
}

const valuesOf = (events: readonly EventRow[]) => events.map(({ payload }) => payload['value']);

describe('events', () => {
  it('come in the order of their commits, not of their writing', async () => {
    const start = await feed.newest();
    // On one session there is no overlap, so the order of writing is that of the commits.
    const slow = write([1], [1], databaseKind === 'postgres' ? 300 : 0);
    await sleep(100);
    await write([1], [2]);
    await slow;
    const stored = await test.database
      .reads()
      .all(sql<{ value: number }>`select (payload->>'value')::int as value from event order by position`);
    const expected = databaseKind === 'postgres' ? [2, 1] : [1, 2];
    expect(stored.map(({ value }) => value)).toEqual(expected);
    expect(valuesOf(await take(feed.follow({ topics: ['JOB'] }, start), 2))).toEqual(expected);
  });

  it('of one transaction keep their order, and of a taken-back one nothing comes', async () => {
    const start = await feed.newest();
    await write([1, 2, 1], [1, 2, 3]);
    await expect(
      test.database.fork().transactional(async (em) => {
        await appendEvent(em as EntityManager, 'JOB', 1, { value: 9 });
        throw new Error('taken back');
      }),
    ).rejects.toThrow('taken back');
    await write([1], [4]);
    expect(valuesOf(await take(feed.follow({ topics: ['JOB'] }, start), 4))).toEqual([1, 2, 3, 4]);
    expect(valuesOf(await take(feed.follow({ topics: ['JOB'], objectId: 2 }, start), 1))).toEqual([2]);
  });

  it('are refused outside of a transaction', async () => {
    await expect(appendEvent(test.database.fork(), 'JOB', 1, {})).rejects.toThrow('inside the transaction');
  });

  it('wake whoever waits, and end with the follower', async () => {
    const events = feed.follow({ topics: ['JOB'], objectId: 5 }, await feed.newest());
    const next = events.next();
    await write([5], [1]);
    expect((await next).value.payload).toEqual({ value: 1 });
    const waiting = events.next();
    await events.return?.();
    expect(await waiting).toEqual({ value: undefined, done: true });
    expect(feed.followers).toBe(0);
  });
});

describe('cursors', () => {
  it('say the same position again, and nothing else is one', () => {
    expect(positionOf(eventIdOf(7_000_000_000))).toBe(7_000_000_000);
    for (const wrong of ['', 'x', 'RXZlbnQ6LTE', eventIdOf(1).slice(1), eventIdOf(1.5)]) {
      expect(() => positionOf(wrong), wrong).toThrow();
    }
  });

  it('are refused once events behind them were pruned, and where they are still to come', async () => {
    await write([1, 1, 1], [1, 2, 3]);
    const [first, second] = await test.database
      .reads()
      .all(sql<{ position: number }>`select position from event order by position`);
    await test.database.reads().run(sql`
      update event set created_at = now() - interval '2 days' where position <= ${second?.position}`);
    expect(await pruneEvents(test.database.fork(), 24)).toBe(2);
    await expect(feed.check(first?.position as number)).rejects.toMatchObject({ code: 'EVENTS_EXPIRED' });
    await expect(feed.check(second?.position as number)).resolves.toBeUndefined();
    const events = feed.follow({ topics: ['JOB'] }, second?.position as number);
    expect(valuesOf(await take(events, 1))).toEqual([3]);
    await expect(feed.check((await feed.newest()) + 1)).rejects.toMatchObject({ code: 'BAD_CURSOR' });
  });

  it('outlive the last event: after pruning everything the next one follows', async () => {
    await write([1], [1]);
    const newest = await feed.newest();
    await test.database.reads().run(sql`update event set created_at = now() - interval '2 days'`);
    expect(await pruneEvents(test.database.fork(), 24)).toBe(1);
    expect(await feed.newest()).toBe(newest);
    const events = feed.follow({ topics: ['JOB'] }, newest);
    const next = take(events, 1);
    await write([1], [2]);
    expect(valuesOf(await next)).toEqual([2]);
  });
});

const WRITERS = 12;
const TRANSACTIONS = 25;

/** A client that takes some events, goes away for a while and comes back with its cursor, until it has seen them all. */
async function unsteadyClient(seed: number, start: number, wanted: number): Promise<EventRow[]> {
  const random = seededRandom(seed);
  const seen: EventRow[] = [];
  for (let rounds = 0; seen.length < wanted && rounds < 400; rounds += 1) {
    const after = seen.at(-1)?.position ?? start;
    await feed.check(after);
    const events = feed.follow({ topics: ['JOB'] }, after);
    // Ended from outside while it waits, or after some events.
    const most = 1 + random.below(60);
    const timer = setTimeout(() => void events.return?.(), random.below(40));
    for (let at = 0; at < most; at += 1) {
      const next = await events.next();
      if (next.done) break;
      seen.push(next.value);
    }
    clearTimeout(timer);
    await events.return?.();
    if (random.below(3) === 0) await sleep(random.below(15));
  }
  return seen;
}

describe.each([1, 2, 3])('with many writers and clients that come and go (seed %i)', (seed) => {
  it('no event is lost, doubled or out of order', { timeout: 120_000 }, async () => {
    const random = seededRandom(seed);
    const start = await feed.newest();
    let written = 0;
    const plans = Array.from({ length: WRITERS }, (_, writer) =>
      Array.from({ length: TRANSACTIONS }, (_unused, turn) => ({
        objectId: writer + 1,
        values: Array.from({ length: 1 + random.below(3) }, (_one, at) => turn * 10 + at),
        pauseMs: random.below(8),
        isTakenBack: random.below(6) === 0,
      })),
    );
    const wanted = plans.flat().reduce((sum, plan) => sum + (plan.isTakenBack ? 0 : plan.values.length), 0);
    const writing = plans.map(async (turns) => {
      for (const { objectId, values, pauseMs, isTakenBack } of turns) {
        await test.database
          .fork()
          .transactional(async (inner) => {
            const em = inner as EntityManager;
            for (const value of values) await appendEvent(em, 'JOB', objectId, { value });
            if (databaseKind === 'postgres') await sleep(pauseMs);
            if (isTakenBack) throw new Error('taken back');
          })
          .then(() => {
            written += values.length;
          })
          .catch((error: Error) => {
            if (error.message !== 'taken back') throw error;
          });
      }
    });
    const clients = [11, 12, 13, 14].map((offset) => unsteadyClient(seed * 100 + offset, start, wanted));
    await Promise.all(writing);
    expect(written).toBe(wanted);
    for (const seen of await Promise.all(clients)) {
      expect(seen.length, `seed ${seed}`).toBe(wanted);
      const positions = seen.map(({ position }) => position);
      expect(positions).toEqual([...new Set(positions)].sort((a, b) => a - b));
      for (const [writer, turns] of plans.entries()) {
        const own = valuesOf(seen.filter(({ objectId }) => objectId === writer + 1));
        expect(own).toEqual(turns.filter((turn) => !turn.isTakenBack).flatMap(({ values }) => values));
      }
    }
  });
});

describe('a follower that falls far behind', () => {
  it('reads from the database what memory has dropped, and misses nothing', async () => {
    const start = await feed.newest();
    const slow = feed.follow({ topics: ['JOB'], objectId: 1 }, start);
    await test.database.fork().transactional(async (em) => {
      await readsOf(em as EntityManager).run(sql`
        insert into event (topic, object_id, payload)
        select 'JOB', 1 + n % 2, jsonb_build_object('value', n) from generate_series(1, 5000) n`);
    });
    const live = feed.follow({ topics: ['JOB'], objectId: 2 }, await feed.newest());
    const next = take(live, 1);
    await write([2], [6_000]);
    expect(valuesOf(await next)).toEqual([6_000]);
    const seen = valuesOf(await take(slow, 2_500));
    expect(seen).toEqual(Array.from({ length: 2_500 }, (_, at) => 2 * at + 2));
  });
});

describe.runIf(databaseKind === 'postgres')('a listening connection that is lost', () => {
  it('loses no event', { timeout: 30_000 }, async () => {
    const start = await feed.newest();
    const events = feed.follow({ topics: ['JOB'] }, start);
    const seen = take(events, 40, 15_000);
    for (let turn = 0; turn < 40; turn += 1) {
      // The last one too: what comes next finds nobody listening, and nothing comes after it.
      if (turn % 10 === 9) {
        const ended = await test.database.reads().all(sql<{ isEnded: boolean }>`
          select pg_terminate_backend(pid) as "isEnded" from pg_stat_activity
          where application_name = 'daseot-listen' and datname = current_database()`);
        if (turn === 9) expect(ended.map(({ isEnded }) => isEnded)).toContain(true);
      }
      await write([1], [turn]);
      await sleep(10);
    }
    expect(valuesOf(await seen)).toEqual(Array.from({ length: 40 }, (_, at) => at));
  });
});
