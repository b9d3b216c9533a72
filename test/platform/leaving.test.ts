import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import WebSocket from 'ws';
import { sql } from '../../src/platform/sql.ts';
import { startApi, type TestApi } from '../api.ts';
import { sampleParts, slowRuns } from './sample.ts';

/*
 * What runs for a client ends when the client does not want it any more: long before the time of an operation is over,
 * which is 60 seconds here.
 */

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ parts: sampleParts, worker: false, env: { REQUEST_TIMEOUT_MS: '60000' } });
});
afterAll(() => api.close());

let before = { ...slowRuns };
beforeEach(() => {
  before = { ...slowRuns };
});

const WITHIN = { timeout: 5_000, interval: 10 };
const begun = () => expect.poll(() => slowRuns.begun - before.begun, WITHIN).toBe(1);

/** Everything that was begun was cut off, in the database too, and no source is left open. */
async function nothingRuns(): Promise<void> {
  await expect.poll(() => slowRuns.cutOff - before.cutOff, WITHIN).toBe(1);
  expect(slowRuns.finished).toBe(before.finished);
  await expect.poll(() => slowRuns.openSources, WITHIN).toBe(0);
  if (api.database.kind === 'postgres') await expect.poll(sleeping, WITHIN).toBe(0);
}

/** Statements that still sleep on the server. */
async function sleeping(): Promise<number> {
  const { count } = await api.database.reads().one(sql<{ count: number }>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and state = 'active' and query like '%pg_sleep%' and pid <> pg_backend_pid()`);
  return count;
}

/** One statement that takes long, or many short ones: the embedded database cannot be interrupted in one. */
const inOneStatement = () => api.database.kind === 'postgres';
const slowQuery = () => `{ slow(seconds: 30, inOneStatement: ${inOneStatement()}) }`;
const slowEvent = () =>
  `subscription { slowSteps(opening: 0, seconds: 30, inOneStatement: ${inOneStatement()}) }`;
const slowOpening = () =>
  `subscription { slowSteps(opening: 30, seconds: 0, inOneStatement: ${inOneStatement()}) }`;

const operations = [
  ['a query', slowQuery],
  ['a subscription that opens', slowOpening],
  ['a subscription with an event on the way', slowEvent],
] as const;

describe('a client that closes its request', () => {
  const send = (path: string, query: string, signal: AbortSignal) =>
    fetch(api.url + path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: path === '/graphql' ? 'application/json' : 'text/event-stream',
        authorization: `Bearer ${api.operator.token}`,
      },
      body: JSON.stringify({ query }),
      signal,
    })
      .then((response) => response.text())
      .catch(() => 'gone');

  it.each([
    ['/graphql', ...operations[0]],
    ...operations.map((operation) => ['/graphql/stream', ...operation] as const),
  ] as const)('at %s has %s cancelled', async (path, _what, query) => {
    const leaving = new AbortController();
    const answer = send(path, query(), leaving.signal);
    await begun();
    leaving.abort();
    expect(await answer).toBe('gone');
    await nothingRuns();
  });

  it.each(['/graphql', '/graphql/stream'])(
    'at %s while it is asked who it is has nothing begun',
    async (path) => {
      const identify = api.services.identify.bind(api.services);
      let isAsked = false;
      let answerNow: () => void = () => undefined;
      const patience = new Promise<void>((resolve) => {
        answerNow = resolve;
      });
      const spy = vi.spyOn(api.services, 'identify').mockImplementation(async (peer) => {
        isAsked = true;
        await patience;
        return identify(peer);
      });
      const leaving = new AbortController();
      const answer = send(path, slowQuery(), leaving.signal);
      await expect.poll(() => isAsked, WITHIN).toBe(true);
      leaving.abort();
      expect(await answer).toBe('gone');
      // The server sees the end of the connection a moment later.
      await sleep(200);
      answerNow();
      await nothingRuns();
      spy.mockRestore();
    },
  );
});

interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: object;
}

/** A WebSocket that speaks the protocol by hand; what it was told. */
async function openSocket() {
  const socket = new WebSocket(`${api.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const told: Message[] = [];
  socket.on('message', (data) => told.push(JSON.parse(String(data)) as Message));
  await new Promise((resolve) => socket.once('open', resolve));
  const send = (message: Message) => socket.send(JSON.stringify(message));
  send({ type: 'connection_init', payload: { authorization: `Bearer ${api.operator.token}` } });
  await expect.poll(() => told.length, WITHIN).toBe(1);
  return { socket, told, send };
}

describe('a client that completes an operation over WebSocket', () => {
  it.each(operations)('has %s cancelled, is told no more of it, and goes on', async (_what, query) => {
    const { socket, told, send } = await openSocket();
    send({ id: 'slow', type: 'subscribe', payload: { query: query() } });
    await begun();
    send({ id: 'slow', type: 'complete' });
    await nothingRuns();
    // The name is free again, and the connection serves on.
    send({ id: 'slow', type: 'subscribe', payload: { query: '{ sameWon(won: 5) }' } });
    await expect.poll(() => told.length, WITHIN).toBe(3);
    expect(told.slice(1)).toMatchObject([
      { id: 'slow', type: 'next', payload: { data: { sameWon: 5 } } },
      { id: 'slow', type: 'complete' },
    ]);
    socket.close();
  });

  it('has its mutation done all the same: nobody could tell whether it was', async () => {
    const { socket, send } = await openSocket();
    send({ id: '1', type: 'subscribe', payload: { query: 'mutation { slowWrite(seconds: 1) }' } });
    await begun();
    send({ id: '1', type: 'complete' });
    await expect.poll(() => slowRuns.finished - before.finished, { timeout: 15_000 }).toBe(1);
    const count = sql<{
      count: number;
    }>`select count(*)::int as count from history where transition = 'slow'`;
    expect((await api.database.reads().one(count)).count).toBe(1);
    socket.close();
  });
});

describe('a client whose WebSocket is closed', () => {
  it.each(operations)('has %s cancelled', async (_what, query) => {
    const { socket, send } = await openSocket();
    send({ id: '1', type: 'subscribe', payload: { query: query() } });
    await begun();
    socket.terminate();
    await nothingRuns();
  });
});
