import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entities } from '../../src/main/entities.ts';
import { anonymous } from '../../src/platform/caller.ts';
import { readConfig } from '../../src/platform/config.ts';
import type { RequestContext } from '../../src/platform/context.ts';
import { openDatabase, openPostgres } from '../../src/platform/database.ts';
import { presentError } from '../../src/platform/errorPresenter.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { sql } from '../../src/platform/sql.ts';
import { startApi, type TestApi } from '../api.ts';
import { databaseKind } from '../database.ts';
import { sampleParts, slowRuns } from './sample.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({
    parts: sampleParts,
    worker: false,
    env: { REQUEST_TIMEOUT_MS: '600', UPLOAD_TIMEOUT_MS: '2500' },
  });
});
afterAll(() => api.close());

const SLOW = '{ slow(seconds: 8, inOneStatement: false) }';
/** One statement that takes long; the embedded database cannot be interrupted in one. */
const ONE_STATEMENT = '{ slow(seconds: 8, inOneStatement: true) }';

/** Statements that still sleep on the server. */
async function sleeping(): Promise<number> {
  const { count } = await api.database.reads().one(sql<{ count: number }>`
    select count(*)::int as count from pg_stat_activity
    where state = 'active' and query like '%pg_sleep%' and pid <> pg_backend_pid()`);
  return count;
}

async function elapsed<Value>(work: () => Promise<Value>): Promise<[Value, number]> {
  const startedAt = performance.now();
  const value = await work();
  return [value, performance.now() - startedAt];
}

describe('an operation that takes too long', () => {
  it('is answered with TIMEOUT in time, in the language of the caller, and its work ends', async () => {
    const before = { ...slowRuns };
    const [answer, elapsedMs] = await elapsed(() => api.query(SLOW, {}, { lang: 'ko' }));
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'TIMEOUT', limitMs: 600 });
    expect(answer.errors?.[0]?.message).toBe(
      '작업이 0.6초 안에 끝나지 않아 취소되었습니다. 덜 요청하십시오.',
    );
    expect(answer.status).toBe(504);
    expect(elapsedMs).toBeLessThan(4_000);
    await expect.poll(() => slowRuns.cutOff - before.cutOff, { timeout: 5_000 }).toBe(1);
    expect(slowRuns.finished).toBe(before.finished);
  });

  it('is cut off over WebSocket and server-sent events too', async () => {
    const before = slowRuns.cutOff;
    const { value } = await api.subscribe(SLOW).next();
    expect(value.errors[0].extensions.code).toBe('TIMEOUT');
    const { value: event } = await api.subscribeSse(SLOW).next();
    expect(event.errors[0].extensions.code).toBe('TIMEOUT');
    await expect.poll(() => slowRuns.cutOff - before, { timeout: 5_000 }).toBe(2);
  });

  it('is cut off while a subscription opens, and leaves no source behind', async () => {
    const before = { ...slowRuns };
    for (const transport of ['subscribe', 'subscribeSse'] as const) {
      const stream = api[transport](
        'subscription { slowSteps(opening: 8, seconds: 0, inOneStatement: false) }',
      );
      const answer = await stream.next().catch((errors: unknown) => ({ value: { errors } }));
      expect(answer.value.errors[0].extensions.code).toBe('TIMEOUT');
    }
    await expect.poll(() => slowRuns.cutOff - before.cutOff, { timeout: 5_000 }).toBe(2);
    expect(slowRuns.openSources).toBe(0);
  });

  it('has its running statement cancelled by PostgreSQL', async () => {
    if (api.database.kind === 'embedded') return;
    const [answer, elapsedMs] = await elapsed(() => api.query(ONE_STATEMENT));
    expect(answer.errors?.[0]?.extensions?.['code']).toBe('TIMEOUT');
    expect(elapsedMs).toBeLessThan(4_000);
    await expect.poll(sleeping, { timeout: 3_000 }).toBe(0);
    // The connection it had serves others.
    for (let index = 0; index < 12; index += 1)
      expect((await api.query('{ sameWon(won: 1) }')).errors).toBeUndefined();
  });

  it('and writes leaves nothing behind', async () => {
    const before = slowRuns.cutOff;
    const answer = await api.query('mutation { slowWrite(seconds: 8) }');
    expect(answer.errors?.[0]?.extensions?.['code']).toBe('TIMEOUT');
    await expect.poll(() => slowRuns.cutOff - before, { timeout: 5_000 }).toBe(1);
    const count = sql<{
      count: number;
    }>`select count(*)::int as count from history where transition = 'slow'`;
    expect((await api.database.reads().one(count)).count).toBe(0);
  });
});

describe('a statement that reads for a caller', () => {
  it.skipIf(databaseKind === 'embedded')(
    'is ended by PostgreSQL itself where nobody cancels it, and says TIMEOUT',
    async () => {
      const url = api.database.url as string;
      const database = await openPostgres(url, 1, entities, createLogger('silent'), 300);
      try {
        const reads = database.readsAs(anonymous('127.0.0.1'));
        expect(await reads.one(sql`show statement_timeout`)).toEqual({ statement_timeout: '300ms' });
        const [error, elapsedMs] = await elapsed(() =>
          reads.all(sql`select pg_sleep(20)`).catch((one: unknown) => one),
        );
        expect(elapsedMs).toBeLessThan(10_000);
        const context = { language: 'en', services: api.services, logger: api.services.logger };
        const shown = presentError(error, { message: '' }, context as unknown as RequestContext);
        expect(shown.extensions).toEqual({ code: 'TIMEOUT', limitMs: 600 });
        // The connection serves on, and the house itself has no such limit.
        expect(await reads.one(sql`select 1 as one`)).toEqual({ one: 1 });
        expect(await database.reads().one(sql`show statement_timeout`)).toEqual({ statement_timeout: '0' });
      } finally {
        await database.close();
      }
    },
  );

  it.skipIf(databaseKind === 'embedded')('may take a little longer than its request', async () => {
    const config = readConfig({ DATABASE_URL: api.database.url as string, REQUEST_TIMEOUT_MS: '2000' });
    const database = await openDatabase(config, entities, createLogger('silent'));
    const limit = await database.readsAs(anonymous('127.0.0.1')).one(sql`show statement_timeout`);
    await database.close();
    expect(limit).toEqual({ statement_timeout: '7s' });
  });
});

/** Sends text on a bare connection, bit by bit, and gives what came back until it was closed. */
async function drip(parts: readonly string[], pauseMs = 0): Promise<string> {
  const { hostname, port } = new URL(api.url);
  const socket = connect(Number(port), hostname);
  let text = '';
  socket.on('data', (chunk) => {
    text += String(chunk);
  });
  socket.on('error', () => undefined);
  const closed = new Promise((resolve) => socket.once('close', resolve));
  for (const part of parts) {
    if (!socket.writable) break;
    socket.write(part);
    await sleep(pauseMs);
  }
  await closed;
  return text;
}

const HEAD = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n';

describe('a request that never ends', () => {
  it('in its headers is cut off with 408 as JSON', async () => {
    const text = await drip([HEAD]);
    expect(text).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
    expect(JSON.parse(text.split('\r\n\r\n')[1] ?? '').errors[0].extensions.code).toBe('REQUEST_TIMEOUT');
  });

  it('in its body is cut off with 408 as JSON, however lively it drips', async () => {
    const text = await drip([`${HEAD}\r\n`, ...'{"query": "{ __typename }"'], 100);
    expect(text).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
    expect(text).toContain('"code":"REQUEST_TIMEOUT"');
  });

  it('in its file is cut off', async () => {
    const operations = JSON.stringify({
      query: 'mutation ($f: Upload!) { uploadLength(file: $f) }',
      variables: { f: null },
    });
    const part = (name: string, body: string) =>
      `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${body}\r\n`;
    const file = '--x\r\nContent-Disposition: form-data; name="0"; filename="a"\r\n\r\n';
    const head =
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000000\r\napollo-require-preflight: 1\r\n\r\n';
    const [, elapsedMs] = await elapsed(() =>
      drip(
        [
          head,
          part('operations', operations),
          part('map', '{"0":["variables.f"]}'),
          file,
          ...Array(100).fill('x'.repeat(100)),
        ],
        100,
      ),
    );
    expect(elapsedMs).toBeLessThan(9_000);
    expect((await api.query('{ sameWon(won: 1) }')).errors).toBeUndefined();
  });
});
