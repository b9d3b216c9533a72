import { setTimeout as sleep } from 'node:timers/promises';
import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createWsClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { insertToken, newTokenSecret } from '../../src/accounts/token.ts';
import { findBroken } from '../../src/main/invariants.ts';
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
    const reads = test.database.reads();
    const { id } = await reads.one(
      sql<{ id: number }>`insert into organisation (kind, name) values ('OPERATOR', 'Test') returning id`,
    );
    token = newTokenSecret();
    await insertToken(reads, {
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

  const headers = () => ({ authorization: `Bearer ${token}` });
  const call = async <Data>(server: HouseProcess, query: string, variables: object = {}): Promise<Data> => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers() },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: Data; errors?: object };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const IMPORT = 'mutation ($text: String!) { companyImport(input: { text: $text }) { job { id } } }';
  const QUERY =
    'subscription ($id: ID!, $after: ID) { jobProgress(id: $id, after: $after) { eventId status } }';
  const JOB = `query ($id: ID!) { job(id: $id) { status partialResult { ... on CompanyImportReport { created } }
    result { ... on CompanyImportReport { created unchanged isComplete } } } }`;

  /** Steps of a job over WebSocket from one server, over server-sent events from another. */
  async function follow(
    server: HouseProcess,
    id: string,
    transport: 'ws' | 'sse',
    after?: string,
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
    for await (const { data } of stream as AsyncIterable<{ data?: { jobProgress: Step } | null }>) {
      if (data) steps.push(data.jobProgress);
    }
    await client.dispose();
    return steps;
  }

  const runningJob = async (): Promise<string> => {
    for (;;) {
      const [job] = await test.database
        .reads()
        .all(sql<{ id: number }>`select id from job where status = 'RUNNING' and phase = 'SAVING'`);
      if (job) return Buffer.from(`Job:${job.id}`).toString('base64url');
      await sleep(5);
    }
  };

  it('tell the same events in the same order, whichever server is asked', SLOW, async () => {
    const [one, other] = [await start('start'), await start('start')];
    const worker = await start('worker');
    const answer = call(one, IMPORT, { text: companyFile(rows(2_000)) });
    const id = await runningJob();
    const [first, second] = await Promise.all([follow(one, id, 'ws'), follow(other, id, 'sse')]);
    await answer;
    expect(first.at(-1)?.status).toBe('DONE');
    expect(first.length).toBeGreaterThan(2);
    // The first step is the state when each subscribed; from there on they are told alike.
    const shared = second.slice(1).map(({ eventId }) => eventId);
    const from = first.findIndex(({ eventId }) => eventId === shared[0]);
    expect(first.slice(from).map(({ eventId }) => eventId)).toEqual(shared);
    // And whoever comes back to the other server gets exactly the rest.
    const middle = first[Math.floor(first.length / 2)] as Step;
    const rest = await follow(other, id, 'ws', middle.eventId);
    expect(rest).toEqual(first.slice(first.indexOf(middle) + 1));
    await worker.stop();
    for (const server of [one, other]) await server.stop();
  });

  it('take up an import whose worker was killed, from where it was', SLOW, async () => {
    await test.database.reads().run(sql`truncate company cascade`);
    const server = await start('start');
    const worker = await start('worker');
    const COUNT = 3_000;
    const answer = call(server, IMPORT, { text: companyFile(rows(COUNT)) });
    const id = await runningJob();
    await sleep(300);
    await worker.kill();
    const reads = test.database.reads();
    const count = sql<{ count: number }>`select count(*) as count from company`;
    const stood = (await reads.one(count)).count;
    expect(stood).toBeGreaterThan(0);
    expect(stood).toBeLessThan(COUNT);
    const { job } = await call<{ job: { status: string; partialResult: { created: number } } }>(server, JOB, {
      id,
    });
    expect(job).toMatchObject({ status: 'RUNNING', partialResult: { created: stood } });
    expect(await findBroken(reads)).toEqual([]);
    // The queue hands it on when the worker's heartbeat is 30 seconds old, and looks every minute: make that now.
    await reads.run(
      sql`update pgboss.job set heartbeat_on = now() - interval '1 hour' where state = 'active'`,
    );
    await reads.run(sql`update pgboss.queue set monitor_on = null`);
    const next = await start('worker');
    const steps = await follow(server, id, 'sse');
    expect(steps.at(-1)?.status).toBe('DONE');
    await answer;
    expect(await call(server, JOB, { id })).toMatchObject({
      job: { status: 'DONE', result: { created: COUNT, unchanged: 0, isComplete: true } },
    });
    expect((await reads.one(count)).count).toBe(COUNT);
    expect(await findBroken(reads)).toEqual([]);
    const { attempt } = await reads.one(
      sql<{ attempt: number }>`select attempt from job order by id desc limit 1`,
    );
    expect(attempt).toBe(2);
    await next.stop();
    await server.stop();
  });
});
