import { setTimeout as sleep } from 'node:timers/promises';
import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createWsClient } from 'graphql-ws';
import { Client } from 'pg';
import { PgBoss } from 'pg-boss';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { insertToken, newTokenSecret } from '../../src/accounts/token.ts';
import { findBroken } from '../../src/main/invariants.ts';
import { toGlobalId } from '../../src/platform/globalId.ts';
import { sql } from '../../src/platform/sql.ts';
import { companyFile, type FileRow } from '../companies/companyFiles.ts';
import { databaseKind, openTestDatabase, type TestDatabase } from '../database.ts';
import { build, type HouseProcess, startProcess } from '../processes.ts';

const SLOW = { timeout: 240_000 };

/** So many companies; all of them are good. */
function rows(count: number): FileRow[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `${at + 1}`,
    name: `회사 ${at + 1}`,
    sido: '부산광역시',
    sigungu: '강서구',
    address: `부산광역시 강서구 녹산로 ${at + 1}`,
    industryCode: '25912',
    processes: at % 2 === 0 ? '2.1.1;2.1.2' : '3.1.1;3.2.1',
    units: '2',
  }));
}

interface Step {
  readonly eventId: string;
  readonly status: string;
}

interface Told {
  readonly data?: { readonly jobProgress: Step } | null;
  readonly errors?: readonly object[];
}

// The embedded database belongs to one process.
describe.runIf(databaseKind === 'postgres')('several processes on one database', () => {
  let test: TestDatabase;
  let token: string;
  const running: HouseProcess[] = [];
  const start = async (kind: 'start' | 'worker') => {
    const started = await startProcess(kind, test.database.url as string);
    running.push(started);
    return started;
  };
  beforeAll(async () => {
    await build();
    test = await openTestDatabase();
    const { id } = await reads().one(
      sql<{ id: number }>`insert into organisation (kind, name) values ('OPERATOR', 'Test') returning id`,
    );
    token = newTokenSecret();
    await insertToken(reads(), {
      organisationId: id,
      secret: token,
      name: 'test',
      role: 'OWNER',
      scopes: ['READ', 'WRITE'],
      expiresAt: null,
      createdBy: 'test',
    });
  }, 120_000);
  afterAll(async () => {
    for (const one of running) await one.kill();
    await test.close();
  });

  const reads = () => test.database.reads();
  const headers = () => ({ authorization: `Bearer ${token}` });
  const dataOf = async <Data>(response: Response): Promise<Data> => {
    const { data, errors } = (await response.json()) as { data: Data; errors?: object };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const call = async <Data>(server: HouseProcess, query: string, variables: object = {}): Promise<Data> =>
    dataOf<Data>(
      await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers() },
        body: JSON.stringify({ query, variables }),
      }),
    );
  /** Nobody writes companies until `release`: an import stands still, however fast the machine is. */
  const holdCompanies = async () => {
    const client = new Client({ connectionString: test.database.url as string });
    await client.connect();
    await client.query('begin; lock table company in share mode');
    return { release: () => client.end() };
  };
  const IMPORT =
    'mutation ($file: Upload!) { companyImport(input: { file: $file }) { job { id } userErrors { code } } }';
  /** Sends a file of so many companies, and gives the id of its job while it may still run. */
  const startImport = async (server: HouseProcess, count: number) => {
    const form = new FormData();
    form.set('operations', JSON.stringify({ query: IMPORT, variables: { file: null } }));
    form.set('map', JSON.stringify({ 0: ['variables.file'] }));
    form.set('0', new Blob([companyFile(rows(count))]), 'companies.csv');
    const before = new Set((await reads().all(sql<{ id: number }>`select id from job`)).map(({ id }) => id));
    const answer = fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'apollo-require-preflight': '1', ...headers() },
      body: form,
    }).then(dataOf<{ companyImport: { job: { id: string } } }>);
    for (;;) {
      const running = sql<{ id: number }>`select id from job where status = 'RUNNING' and phase = 'SAVING'`;
      const job = (await reads().all(running)).find(({ id }) => !before.has(id));
      if (job) return { id: toGlobalId('Job', job.id), answer };
      // What refuses the import ends the waiting for its job.
      const refused = await Promise.race([
        answer.then(() => 'the import was over before it was seen'),
        sleep(5),
      ]);
      if (refused !== undefined) throw new Error(refused);
    }
  };
  const QUERY =
    'subscription ($id: ID!, $after: ID) { jobProgress(id: $id, after: $after) { eventId status } }';
  const JOB = `query ($id: ID!) { job(id: $id) { status partialResult { ... on CompanyImportReport { created } }
    result { ... on CompanyImportReport { created unchanged isComplete } } } }`;

  /** Steps of a job over WebSocket from one server, over server-sent events from another; `onStep` sees the first. */
  async function follow(
    server: HouseProcess,
    id: string,
    transport: 'ws' | 'sse',
    { after, onFirst }: { after?: string; onFirst?: () => void } = {},
  ): Promise<Step[]> {
    const variables = { id, ...(after !== undefined && { after }) };
    const client =
      transport === 'ws'
        ? createWsClient({
            url: `${server.url.replace('http', 'ws')}/graphql`,
            webSocketImpl: WebSocket,
            retryAttempts: 0,
            connectionParams: headers(),
          })
        : createSseClient({ url: `${server.url}/graphql/stream`, retryAttempts: 0, headers: headers() });
    const steps: Step[] = [];
    const stream = client.iterate<{ jobProgress: Step }>({ query: QUERY, variables });
    for await (const { data, errors } of stream as AsyncIterable<Told>) {
      if (errors) throw new Error(JSON.stringify(errors));
      if (data) steps.push(data.jobProgress);
      if (steps.length === 1) onFirst?.();
    }
    await client.dispose();
    return steps;
  }

  it('tell the same events in the same order, whichever server is asked', SLOW, async () => {
    const [one, other] = await Promise.all([start('start'), start('start')]);
    const worker = await start('worker');
    const hold = await holdCompanies();
    const { id, answer } = await startImport(one, 4_000);
    const followed = (server: HouseProcess, transport: 'ws' | 'sse') => {
      let begun: () => void = () => undefined;
      const hasBegun = new Promise<void>((resolve) => {
        begun = resolve;
      });
      return { hasBegun, steps: follow(server, id, transport, { onFirst: () => begun() }) };
    };
    const streams = [followed(one, 'ws'), followed(other, 'sse')] as const;
    // The steps of a stream that failed would never begin.
    await Promise.race([
      Promise.all(streams.map(({ hasBegun }) => hasBegun)),
      Promise.all(streams.map(({ steps }) => steps)),
    ]);
    await hold.release();
    const [first, second] = await Promise.all([streams[0].steps, streams[1].steps]);
    await answer;
    expect(first.at(-1)?.status).toBe('DONE');
    expect(first.length).toBeGreaterThan(2);
    expect(second).toEqual(first);
    // And whoever comes back to the other server gets exactly the rest.
    const middle = first[Math.floor(first.length / 2)] as Step;
    const rest = await follow(other, id, 'ws', { after: middle.eventId });
    expect(rest).toEqual(first.slice(first.indexOf(middle) + 1));
    await Promise.all([worker, one, other].map((process) => process.stop()));
  });

  it('take up an import whose worker was killed, from where it was', SLOW, async () => {
    await reads().run(sql`truncate company cascade`);
    const server = await start('start');
    const worker = await start('worker');
    const COUNT = 4_000;
    const { id, answer } = await startImport(server, COUNT);
    const count = sql<{ count: number }>`select count(*) as count from company`;
    while ((await reads().one(count)).count === 0) await sleep(5);
    const hold = await holdCompanies();
    const stood = (await reads().one(count)).count;
    await worker.kill();
    await hold.release();
    expect(stood).toBeGreaterThan(0);
    expect(stood).toBeLessThan(COUNT);
    // What the killed worker was about to write waited for the lock; its connection finds nobody to commit it.
    const connections = sql<{ count: number }>`
      select count(*) as count from pg_stat_activity
      where datname = current_database() and application_name = 'daseot' and state <> 'idle' and pid <> pg_backend_pid()`;
    await expect.poll(async () => (await reads().one(connections)).count, { timeout: 30_000 }).toBe(0);
    expect((await reads().one(count)).count).toBe(stood);
    const { job } = await call<{ job: { status: string; partialResult: { created: number } } }>(server, JOB, {
      id,
    });
    expect(job).toMatchObject({ status: 'RUNNING', partialResult: { created: stood } });
    expect(await findBroken(reads())).toEqual([]);
    // The queue hands it on when the worker's heartbeat is 30 seconds old, and looks every minute: here both are now.
    await reads().run(
      sql`update pgboss.job set heartbeat_on = now() - interval '1 hour' where state = 'active'`,
    );
    await reads().run(sql`update pgboss.queue set monitor_on = null`);
    const boss = new PgBoss({
      connectionString: test.database.url as string,
      supervise: false,
      schedule: false,
    });
    await boss.start();
    await boss.supervise();
    await boss.stop({ graceful: false });
    const next = await start('worker');
    const steps = await follow(server, id, 'sse');
    expect(steps.at(-1)?.status).toBe('DONE');
    await answer;
    expect(await call(server, JOB, { id })).toMatchObject({
      job: { status: 'DONE', result: { created: COUNT, unchanged: 0, isComplete: true } },
    });
    expect((await reads().one(count)).count).toBe(COUNT);
    expect(await findBroken(reads())).toEqual([]);
    const { attempt } = await reads().one(
      sql<{ attempt: number }>`select attempt from job order by id desc limit 1`,
    );
    expect(attempt).toBe(2);
    await Promise.all([next, server].map((process) => process.stop()));
  });
});
