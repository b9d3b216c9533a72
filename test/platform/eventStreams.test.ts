import { type AddressInfo, createConnection, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/sql';
import { Agent, EventSource } from 'undici';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { appendEvent, eventIdOf, positionOf } from '../../src/platform/eventLog.ts';
import { toGlobalId } from '../../src/platform/globalId.ts';
import { readsOf, sql } from '../../src/platform/sql.ts';
import { startApi, type TestApi } from '../api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ worker: false });
});
afterEach(async () => {
  vi.restoreAllMocks();
  // A stream that a client has left is left here a moment later; and none stays.
  await expect.poll(() => api.services.events.followers, { timeout: 5_000 }).toBe(0);
  await api.truncateAll();
});
afterAll(() => api.close());

const EVENTS =
  'subscription ($after: ID) { events(topics: [JOB], after: $after) { eventId objectId status } }';
const STEPS =
  'subscription ($id: ID!, $after: ID) { jobProgress(id: $id, after: $after) { eventId status progress } }';

interface Event {
  readonly eventId: string;
  readonly status: string;
  readonly progress?: number;
}

async function write(on: TestApi, ...statuses: string[]): Promise<void> {
  await on.database.fork().transactional(async (em) => {
    for (const status of statuses)
      await appendEvent(em as EntityManager, 'JOB', 1, { status, progress: 0.5 });
  });
}

/** A job of the operator that runs. */
async function putJob(): Promise<string> {
  await api.database.reads().run(sql`
    insert into job (kind, status, phase, organisation_id, actor)
    values ('EXPORT', 'RUNNING', 'SAVING', ${api.operator.organisationId}, 'test')`);
  return toGlobalId('Job', 1);
}

async function endJob(on: TestApi): Promise<void> {
  await on.database.fork().transactional(async (em) => {
    await readsOf(em as EntityManager).run(
      sql`update job set status = 'DONE', phase = 'ENDED', progress = 1, finished_at = now()`,
    );
    await appendEvent(em as EntityManager, 'JOB', 1, { status: 'DONE', phase: 'ENDED', progress: 1 });
  });
}

const transports = ['subscribe', 'subscribeSse'] as const;

describe.each(transports)('a stream by %s', (transport) => {
  it('begins with the present, tells every step, and completes with the last', async () => {
    const id = await putJob();
    await write(api, 'BEFORE');
    const stream = api[transport]<{ jobProgress: Event }>(STEPS, { id });
    expect((await stream.next()).value.data.jobProgress).toMatchObject({ status: 'RUNNING', progress: 0 });
    await write(api, 'RUNNING', 'RUNNING');
    await endJob(api);
    const rest: string[] = [];
    for await (const { data } of stream) rest.push(data?.jobProgress.status ?? '');
    expect(rest).toEqual(['RUNNING', 'RUNNING', 'DONE']);
    expect(api.services.events.followers).toBe(0);
  });

  it('goes on behind the last event that arrived, and ends at once where that was the last of all', async () => {
    const id = await putJob();
    const first = api[transport]<{ jobProgress: Event }>(STEPS, { id });
    const seen = [(await first.next()).value.data.jobProgress as Event];
    await write(api, 'RUNNING');
    seen.push((await first.next()).value.data.jobProgress);
    await first.return?.();
    await write(api, 'RUNNING', 'RUNNING');
    await endJob(api);
    const follow = async (after: string | undefined) => {
      const got: Event[] = [];
      for await (const { data, errors } of api[transport]<{ jobProgress: Event }>(STEPS, { id, after })) {
        if (errors) throw new Error(errors[0]?.message);
        if (data) got.push(data.jobProgress);
      }
      return got;
    };
    const rest = await follow(seen.at(-1)?.eventId);
    expect(rest.map(({ status }) => status)).toEqual(['RUNNING', 'RUNNING', 'DONE']);
    const positions = [...seen, ...rest].map(({ eventId }) => positionOf(eventId));
    expect(positions).toEqual([...new Set(positions)].sort((a, b) => a - b));
    expect(await follow(rest.at(-1)?.eventId)).toEqual([]);
  });

  it('carries the place of the event in its extensions too', async () => {
    const stream = api[transport](EVENTS);
    const next = stream.next();
    await expect.poll(() => api.services.events.followers).toBe(1);
    await write(api, 'X');
    const { value } = await next;
    expect(value.extensions).toEqual({ eventId: value.data.events.eventId });
    await stream.return?.();
  });

  it('ends with UNAUTHENTICATED when the token is revoked', async () => {
    const operator = await api.organisation('OPERATOR');
    const stream = api[transport]<{ events: Event }>(EVENTS, {}, operator);
    const first = stream.next();
    await expect.poll(() => api.services.events.followers).toBe(1);
    await write(api, 'X');
    expect((await first).value.data.events.status).toBe('X');
    await api.database.reads().run(sql`
      update api_token set revoked_at = now() where organisation_id = ${operator.organisationId}`);
    api.services.forgetCallers();
    await write(api, 'SECRET');
    const { value } = await stream.next();
    expect(value.errors?.map((error: { extensions: object }) => error.extensions)).toMatchObject([
      { code: 'UNAUTHENTICATED' },
    ]);
    expect(JSON.stringify(value)).not.toContain('SECRET');
    expect((await stream.next()).done).toBe(true);
    expect(api.services.events.followers).toBe(0);
  });

  it.each([
    ['that was pruned', () => eventIdOf(0), 'EVENTS_EXPIRED'],
    ['that is still to come', () => eventIdOf(9_000_000), 'BAD_CURSOR'],
    ['that is none', () => 'x', 'BAD_ID'],
    ['of another kind', () => toGlobalId('Job', 1), 'BAD_ID'],
  ])('refuses a place %s', async (_what, after, code) => {
    await api.database
      .reads()
      .run(sql`insert into event_horizon (name, pruned_to) values ('events', 1) on conflict do nothing`);
    const stream = api[transport](EVENTS, { after: after() });
    const answer = await stream.next().catch((errors: unknown) => ({ value: { errors } }));
    expect(answer.value.errors).toMatchObject([{ extensions: { code } }]);
    await api.database.reads().run(sql`truncate event_horizon`);
  });

  it('is for operators only where it tells everything', async () => {
    const company = await api.organisation('COMPANY');
    const stream = api[transport](EVENTS, {}, company);
    const answer = await stream.next().catch((errors: unknown) => ({ value: { errors } }));
    expect(answer.value.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

/** The raw text of a stream until `isEnough`. */
async function rawStream(
  on: TestApi,
  headers: Record<string, string>,
  isEnough: (text: string) => boolean,
  whileOpen: () => Promise<void>,
  onEnd: () => void = () => undefined,
): Promise<string> {
  const abort = new AbortController();
  const url = `${on.url}/graphql/stream?query=${encodeURIComponent(EVENTS)}`;
  const response = await fetch(url, {
    headers: {
      accept: 'text/event-stream',
      'apollo-require-preflight': '1',
      authorization: `Bearer ${on.operator.token}`,
      ...headers,
    },
    signal: abort.signal,
  });
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  let text = '';
  const opened = whileOpen();
  try {
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      text += Buffer.from(chunk).toString('utf8');
      if (isEnough(text)) break;
    }
  } finally {
    onEnd();
    abort.abort();
    await opened;
  }
  return text;
}

describe('server-sent events', () => {
  it('carry ids, and an EventSource that comes back with the last one misses nothing', async () => {
    const follow = async (headers: Record<string, string>, count: number, work: () => Promise<void>) => {
      const text = await rawStream(api, headers, (all) => all.split('event: next').length > count, work);
      return [...text.matchAll(/^id: (\S+)\nevent: next\ndata: (.*)$/gm)].map(([, id, data]) => {
        const { events } = JSON.parse(data as string).data as { events: Event };
        expect(events.eventId).toBe(id);
        return events;
      });
    };
    const seen = await follow({}, 2, async () => {
      await expect.poll(() => api.services.events.followers).toBe(1);
      await write(api, 'A', 'B');
    });
    expect(seen.map(({ status }) => status)).toEqual(['A', 'B']);
    await expect.poll(() => api.services.events.followers).toBe(0);
    await write(api, 'C', 'D');
    const last = { 'last-event-id': seen.at(-1)?.eventId as string };
    const rest = await follow(last, 3, () => write(api, 'E'));
    expect(rest.map(({ status }) => status)).toEqual(['C', 'D', 'E']);
  });

  it('wait for a client that does not read, and then give it everything', { timeout: 60_000 }, async () => {
    const COUNT = 600;
    const LONG = 'x'.repeat(4_000);
    const aliases = Array.from({ length: 10 }, (_, at) => `s${at}: status`).join(' ');
    const query = `subscription { events(topics: [JOB]) { status ${aliases} } }`;
    let taken = 0;
    const open = api.services.events.follow.bind(api.services.events);
    vi.spyOn(api.services.events, 'follow').mockImplementation((...args) => {
      const events = open(...args);
      const next = events.next.bind(events);
      events.next = () => {
        taken += 1;
        return next();
      };
      return events;
    });
    const { port } = new URL(api.url);
    const socket = createConnection({ host: '127.0.0.1', port: Number(port) });
    socket.pause();
    socket.write(
      `GET /graphql/stream?query=${encodeURIComponent(query)} HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\n` +
        'Apollo-Require-Preflight: 1\r\n' +
        `Authorization: Bearer ${api.operator.token}\r\n\r\n`,
    );
    await expect.poll(() => api.services.events.followers).toBe(1);
    await api.database.reads().run(sql`
      insert into event (topic, object_id, payload)
      select 'JOB', 1, jsonb_build_object('status', 'N' || n || '.' || ${LONG}::text)
      from generate_series(1, ${COUNT}::int) n`);
    // 24 MB are more than the operating system takes off our hands: the stream stands still somewhere before the end.
    await expect.poll(() => taken, { timeout: 20_000 }).toBeGreaterThan(5);
    for (let before = -1; before !== taken; ) {
      before = taken;
      await sleep(1_000);
    }
    expect(taken).toBeLessThan(COUNT / 2);
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk.toString('utf8');
    });
    socket.resume();
    await expect
      .poll(() => text.split('event: next').length - 1, { timeout: 50_000, interval: 200 })
      .toBe(COUNT);
    const told = [...text.matchAll(/"status":"N(\d+)\./g)].map(([, n]) => Number(n));
    expect(told).toEqual(Array.from({ length: COUNT }, (_, at) => at + 1));
    socket.destroy();
    await expect.poll(() => api.services.events.followers).toBe(0);
  });

  it('end when the server closes, without saying that they are complete', async () => {
    const other = await startApi({ worker: false });
    let closingAtMs = 0;
    let endedAtMs = 0;
    const text = await rawStream(
      other,
      {},
      () => false,
      async () => {
        await expect.poll(() => other.services.events.followers).toBe(1);
        await write(other, 'A');
        await sleep(300);
        closingAtMs = performance.now();
        await other.close();
      },
      () => {
        endedAtMs = performance.now();
      },
    );
    expect(text).toContain('"status":"A"');
    expect(text).not.toContain('complete');
    expect(endedAtMs - closingAtMs).toBeLessThan(1_500);
  });

  it('are taken by a plain EventSource, which comes back by itself and misses nothing', async () => {
    const { proxy, cut } = await openProxy(Number(new URL(api.url).port));
    const { port } = proxy.address() as AddressInfo;
    // What a browser writes for a page of ours, and what no page can write.
    const dispatcher = new Agent().compose((dispatch) => (options, handler) => {
      const headers = { ...(options.headers as object), 'sec-fetch-site': 'same-origin', authorization };
      return dispatch({ ...options, headers }, handler);
    });
    const authorization = `Bearer ${api.operator.token}`;
    const source = new EventSource(
      `http://127.0.0.1:${port}/graphql/stream?query=${encodeURIComponent(EVENTS)}`,
      { node: { dispatcher, reconnectionTime: 50 } },
    );
    const told: string[] = [];
    source.addEventListener('next', (message) => {
      const { data } = JSON.parse((message as unknown as { data: string }).data) as {
        data: { events: Event };
      };
      told.push(data.events.status);
    });
    const isFollowed = () => expect.poll(() => api.services.events.followers, { timeout: 10_000 });
    await isFollowed().toBe(1);
    await write(api, 'A', 'B');
    await expect.poll(() => told, { timeout: 10_000 }).toEqual(['A', 'B']);
    cut();
    await isFollowed().toBe(0);
    await write(api, 'C', 'D');
    await expect.poll(() => told, { timeout: 15_000 }).toEqual(['A', 'B', 'C', 'D']);
    await write(api, 'E');
    await expect.poll(() => told, { timeout: 10_000 }).toEqual(['A', 'B', 'C', 'D', 'E']);
    source.close();
    await dispatcher.close();
    cut();
    await new Promise((resolve) => proxy.close(resolve));
  });
});

/** A way to the server that can be cut. */
async function openProxy(to: number) {
  const open = new Set<Socket>();
  const proxy = createServer((near) => {
    const far = createConnection({ host: '127.0.0.1', port: to });
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.once('close', () => {
        open.delete(socket);
        (socket === near ? far : near).destroy();
      });
    }
    near.pipe(far);
    far.pipe(near);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', () => resolve()));
  return { proxy, cut: () => [...open].forEach((socket) => void socket.destroy()) };
}
