import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { History } from '../../src/platform/history.entity.ts';
import { deliverOutbox, type OutboxMessage, readHistory, recordChange } from '../../src/platform/history.ts';
import { openJobs } from '../../src/platform/jobs.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { openPubSub, type PubSub, publishInTransaction, topicOf } from '../../src/platform/pubSub.ts';
import type { JobDefinition, Jobs } from '../../src/platform/services.ts';
import { jsonb, readsOf, sql } from '../../src/platform/sql.ts';
import { openTestDatabase, type TestDatabase } from '../database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterEach(() => test.truncateAll());
afterAll(() => test.close());

const logger = createLogger('silent');

describe('values', () => {
  it('arrive the same from both databases', async () => {
    const row = await test.database.reads().one(sql`
      select 9007199254740991::bigint as big, array[1, null]::bigint[] as bigs, '{}'::bigint[] as none,
        timestamptz '2018-04-13 09:00:00.5+09' as at, timestamp '2018-04-13 09:00:00' as local,
        date '2018-04-13' as day, array[date '2018-04-13'] as days, 1.50::numeric as exact, 1.5::float8 as near,
        ${jsonb([1, { a: '도금' }])} as facts, ${['a', 'b,"c']}::text[] as texts, true as yes, null as nothing`);
    expect(row).toEqual({
      big: 9_007_199_254_740_991,
      bigs: [1, null],
      none: [],
      at: new Date('2018-04-13T00:00:00.500Z'),
      local: new Date('2018-04-13T09:00:00Z'),
      day: '2018-04-13',
      days: ['2018-04-13'],
      exact: '1.50',
      near: 1.5,
      facts: [1, { a: '도금' }],
      texts: ['a', 'b,"c'],
      yes: true,
      nothing: null,
    });
  });

  it('beyond the exact numbers are an error, never a rounded amount', async () => {
    await expect(test.database.reads().all(sql`select 9007199254740992::bigint as won`)).rejects.toThrow(
      'bigint 9007199254740992 does not fit a JavaScript number',
    );
  });

  it('survive the way through an entity', async () => {
    const em = test.database.fork();
    const at = new Date('2018-04-13T00:00:00.500Z');
    em.persist(
      em.create(History, {
        objectKind: 'A',
        objectId: 1,
        transition: 't',
        actor: 'x',
        facts: { n: [1] },
        at,
        fromState: null,
        toState: null,
      }),
    );
    await em.flush();
    const [found] = await test.database.fork().find(History, {});
    expect(found).toMatchObject({ id: 1, facts: { n: [1] }, at });
  });
});

describe('transactions', () => {
  it('that run at once neither mix nor wait for ever', async () => {
    const insert = (objectId: number) =>
      test.database.fork().transactional(async (em) => {
        await recordChange(em, { objectKind: 'A', objectId, transition: 't', actor: 'x' });
        if (objectId % 2 === 0) throw new Error('undo');
      });
    const results = await Promise.allSettled([1, 2, 3, 4, 5].map(insert));
    expect(results.map((result) => result.status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    const rows = await test.database
      .reads()
      .all(sql<{ objectId: number }>`select object_id as "objectId" from history order by 1`);
    expect(rows.map((row) => row.objectId)).toEqual([1, 3, 5]);
  });
});

describe('a statement beside an open transaction', () => {
  it('is refused instead of waiting for ever', async () => {
    const reads = test.database.reads();
    const work = test.database.fork().transactional(() => reads.all(sql`select 1`));
    await expect(work).rejects.toThrow('inside a transaction use readsOf(em)');
    expect(await reads.all(sql`select 1 as one`)).toEqual([{ one: 1 }]);
  });

  it('is fine after the transaction, even in what began inside it', async () => {
    const reads = test.database.reads();
    let later: Promise<readonly unknown[]> | undefined;
    let isOver = () => {};
    const over = new Promise<void>((resolve) => {
      isOver = resolve;
    });
    await test.database.fork().transactional(async () => {
      later = over.then(() => reads.all(sql`select 1 as one`));
    });
    isOver();
    expect(await later).toEqual([{ one: 1 }]);
  });

  it('from another request goes on', async () => {
    const reads = test.database.reads();
    const [rows] = await Promise.all([
      reads.all(sql`select 1 as one`),
      test.database.fork().transactional((em) => readsOf(em).all(sql`select 2`)),
    ]);
    expect(rows).toEqual([{ one: 1 }]);
  });
});

describe('history', () => {
  it('refuses to be written outside the transaction of the change', async () => {
    const change = { objectKind: 'A', objectId: 1, transition: 't', actor: 'x' };
    await expect(recordChange(test.database.fork(), change)).rejects.toThrow(
      'recordChange belongs inside the transaction',
    );
  });

  it('tells what happened, oldest first', async () => {
    for (const [from, to] of [
      ['NEW', 'OPEN'],
      ['OPEN', 'DONE'],
    ] as const) {
      await test.database.fork().transactional((em) =>
        recordChange(em, {
          objectKind: 'A',
          objectId: 1,
          transition: 'go',
          from,
          to,
          actor: 'x',
          facts: { from },
        }),
      );
    }
    const rows = await readHistory(test.database.reads(), 'A', 1);
    expect(rows.map(({ from, to, facts }) => [from, to, facts])).toEqual([
      ['NEW', 'OPEN', { from: 'NEW' }],
      ['OPEN', 'DONE', { from: 'OPEN' }],
    ]);
  });
});

describe('the outbox', () => {
  const sendOne = (topic: string) =>
    test.database.fork().transactional((em) =>
      recordChange(em, {
        objectKind: 'A',
        objectId: 1,
        transition: 't',
        actor: 'x',
        messages: [{ topic, payload: { topic } }],
      }),
    );

  it('delivers every message once, oldest first', async () => {
    await sendOne('a');
    await sendOne('b');
    const delivered: OutboxMessage[] = [];
    const deliver = async (message: OutboxMessage) => void delivered.push(message);
    expect(await deliverOutbox(test.database.fork(), deliver)).toBe(2);
    expect(await deliverOutbox(test.database.fork(), deliver)).toBe(0);
    expect(delivered).toEqual([
      { id: 1, topic: 'a', payload: { topic: 'a' } },
      { id: 2, topic: 'b', payload: { topic: 'b' } },
    ]);
  });

  it('keeps what could not be delivered', async () => {
    await sendOne('a');
    const fail = async () => {
      throw new Error('no mail today');
    };
    await expect(deliverOutbox(test.database.fork(), fail)).rejects.toThrow('no mail today');
    expect(await deliverOutbox(test.database.fork(), async () => undefined)).toBe(1);
  });
});

describe('jobs', () => {
  const done: unknown[] = [];
  const note: JobDefinition<{ n: number }> = {
    queue: 'note',
    async work(data) {
      done.push(data.n);
      return undefined;
    },
  };
  let jobs: Jobs;
  beforeAll(async () => {
    const definitions = [note as JobDefinition];
    jobs = await openJobs({
      database: test.database,
      logger,
      definitions,
      isWorker: true,
      services: () => ({}) as never,
    });
  });
  afterAll(() => jobs.close(0));
  afterEach(() => void done.splice(0));

  it('live and die with the transaction in which they were sent', async () => {
    const send = (n: number, fails: boolean) =>
      test.database.fork().transactional(async (em) => {
        await jobs.send(em, note, { n });
        expect((await readsOf(em).one(sql<{ n: number }>`select count(*) as n from pgboss.job`)).n).toBe(1);
        await new Promise((resolve) => setTimeout(resolve, 50));
        expect(done).toEqual([]);
        if (fails) throw new Error('undo');
      });
    await expect(send(1, true)).rejects.toThrow('undo');
    await send(2, false);
    await expect.poll(() => done, { timeout: 5_000 }).toEqual([2]);
  });

  it('tell their state, and are cancelled before they begin', async () => {
    const startAfter = new Date(Date.now() + 60_000);
    const id = (await jobs.send(test.database.fork(), note, { n: 3 }, { startAfter })) as string;
    expect(await jobs.state(note, id)).toBe('created');
    await jobs.cancel(note, id);
    expect(await jobs.state(note, id)).toBe('cancelled');
  });

  it('of a queue that nobody listed are refused at once', async () => {
    const stray: JobDefinition = { queue: 'stray', work: async () => undefined };
    await expect(jobs.send(test.database.fork(), stray, {})).rejects.toThrow(
      'the queue stray is not listed in src/main/jobs.ts',
    );
  });
});

describe('events', () => {
  let pubSub: PubSub;
  beforeAll(async () => {
    pubSub = await openPubSub(test.database, logger);
  });
  afterAll(() => pubSub.close());

  it('reach the subscribers of their topic only, in order', async () => {
    const events = pubSub.subscribe<number>('round', 7);
    await pubSub.send(topicOf('round', 8), 0);
    await pubSub.send(topicOf('round', 7), 1);
    await pubSub.send(topicOf('round', 7), 2);
    expect([(await events.next()).value, (await events.next()).value]).toEqual([1, 2]);
    await events.return?.();
    expect(pubSub.subscribers).toBe(0);
    expect(await events.next()).toEqual({ value: undefined, done: true });
  });

  it('of a transaction are heard when it commits and never when it does not', async () => {
    const events = pubSub.subscribe('round');
    const publish = (payload: string, fails: boolean) =>
      test.database.fork().transactional(async (em) => {
        await publishInTransaction(em, 'round', payload);
        if (fails) throw new Error('undo');
      });
    await expect(publish('undone', true)).rejects.toThrow('undo');
    await publish('done', false);
    expect((await events.next()).value).toBe('done');
    await events.return?.();
  });

  it('carry ids, not objects', async () => {
    await expect(pubSub.send('round', 'x'.repeat(8_000))).rejects.toThrow(
      'the event round is larger than 7900 bytes',
    );
  });
});
