import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../../src/platform/globalId.ts';
import { sql } from '../../src/platform/sql.ts';
import { startApi, type TestApi } from '../api.ts';
import { sampleParts } from './sample.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ parts: sampleParts });
});
afterEach(() => api.truncateAll());
afterAll(() => api.close());

const RECORD = `mutation ($objectId: Int!, $transition: String!) {
  recordEvent(objectId: $objectId, transition: $transition) {
    event { id transition siblings }
    userErrors { __typename code field message ... on ParcelTooHeavy { limit } }
  }
}`;

async function insertEvents(count: number): Promise<void> {
  await api.database.reads().run(sql`
    insert into history (object_kind, object_id, transition, actor)
    select 'Sample', 1 + n % 3, 'step ' || lpad((n / 4)::text, 3, '0'), 'test' from generate_series(1, ${count}::int) n`);
}

describe('mutations', () => {
  it('answer with the object and no user errors', async () => {
    const data = await api.data(RECORD, { objectId: 7, transition: 'start' });
    expect(data).toEqual({
      recordEvent: {
        event: { id: toGlobalId('Event', 1), transition: 'start', siblings: 1 },
        userErrors: [],
      },
    });
  });

  it('answer a refusal with its facts in the language of the caller, and change nothing', async () => {
    const answer = await api.query(RECORD, { objectId: 7, transition: 'heavy' }, { lang: 'ko' });
    expect(answer.data).toEqual({
      recordEvent: {
        event: null,
        userErrors: [
          {
            __typename: 'ParcelTooHeavy',
            code: 'PARCEL_TOO_HEAVY',
            field: ['transition'],
            message: '소포는 30 kg까지입니다.',
            limit: 30,
          },
        ],
      },
    });
    const counts = await api.database.reads().one(sql<{ events: number; jobs: number }>`
      select (select count(*) from history) as events, (select count(*) from pgboss.job) as jobs`);
    expect(counts).toEqual({ events: 0, jobs: 0 });
  });

  it('take an upload', async () => {
    const form = new FormData();
    form.set(
      'operations',
      JSON.stringify({ query: 'mutation ($f: Upload!) { uploadLength(file: $f) }', variables: { f: null } }),
    );
    form.set('map', JSON.stringify({ 0: ['variables.f'] }));
    form.set('0', new Blob(['x'.repeat(100_000)]), 'x.csv');
    const headers = { 'apollo-require-preflight': 'true' };
    const response = await fetch(`${api.url}/graphql`, { method: 'POST', body: form, headers });
    expect(await response.json()).toMatchObject({ data: { uploadLength: 100_000 } });
  });
});

describe('lists', () => {
  const PAGE = `query ($first: Int, $after: String, $last: Int, $before: String) {
    events(first: $first, after: $after, last: $last, before: $before) {
      edges { cursor node { id } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }`;
  interface Pages {
    events: {
      edges: { cursor: string; node: { id: string } }[];
      pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
    };
  }

  it('are walked forwards and backwards over ties without a gap or a repeat', async () => {
    await insertEvents(47);
    const forward: string[] = [];
    let after: string | null = null;
    for (;;) {
      const { events }: Pages = await api.data(PAGE, { first: 10, after });
      forward.push(...events.edges.map((edge) => edge.node.id));
      expect(events.pageInfo.hasPreviousPage).toBe(after !== null);
      if (!events.pageInfo.hasNextPage) break;
      after = events.pageInfo.endCursor;
    }
    expect(forward).toHaveLength(47);
    expect(new Set(forward).size).toBe(47);
    const expected = await api.database.reads().all(sql<{ id: number }>`
      select id from history order by transition collate "C", id desc`);
    expect(forward).toEqual(expected.map((row) => toGlobalId('Event', row.id)));

    const backward: string[] = [];
    let before: string | null = null;
    for (;;) {
      const { events }: Pages = await api.data(PAGE, { last: 10, before });
      backward.unshift(...events.edges.map((edge) => edge.node.id));
      if (!events.pageInfo.hasPreviousPage) break;
      before = events.pageInfo.startCursor;
    }
    expect(backward).toEqual(forward);
  });

  it('count only when asked, and run as many statements for 100 rows as for 1', async () => {
    await insertEvents(120);
    const one = await api.query('{ events(first: 1) { nodes { siblings } } }');
    const hundred = await api.query('{ events(first: 100) { nodes { siblings } } }');
    expect(one.statements).toHaveLength(2);
    expect(hundred.statements).toHaveLength(2);
    const counted = await api.query('{ events(first: 100) { totalCount nodes { siblings } } }');
    expect(counted.data).toMatchObject({ events: { totalCount: 120 } });
    expect(counted.statements).toHaveLength(3);
  });

  it.each([
    [{ first: 0 }, 'BAD_USER_INPUT', 'first must be between 1 and 100, got 0.'],
    [{ first: 101 }, 'BAD_USER_INPUT', 'first must be between 1 and 100, got 101.'],
    [{ last: -1 }, 'BAD_USER_INPUT', 'last must be between 1 and 100, got -1.'],
    [{ first: 1, last: 1 }, 'BAD_USER_INPUT', 'Use either first with after, or last with before.'],
    [
      { after: Buffer.from('["other list","a",1]').toString('base64url') },
      'BAD_CURSOR',
      "'WyJvdGhlciBsaXN0IiwiYSIsMV0' is not a cursor of the list events by name. Use a cursor of the same list and order.",
    ],
    [
      { after: Buffer.from('["events by name","a","x"]').toString('base64url') },
      'BAD_CURSOR',
      "'WyJldmVudHMgYnkgbmFtZSIsImEiLCJ4Il0' is not a cursor of the list events by name. Use a cursor of the same list and order.",
    ],
  ])('refuse the page %j with %s', async (variables, code, message) => {
    const answer = await api.query(PAGE, variables);
    expect(answer.errors?.map((error) => [error.extensions?.['code'], error.message])).toEqual([
      [code, message],
    ]);
  });
});

describe('nodes', () => {
  it('are found by global id, many in one statement', async () => {
    await insertEvents(5);
    const ids = [1, 3, 99].map((id) => toGlobalId('Event', id));
    const answer = await api.query('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids });
    expect(answer.data).toEqual({
      nodes: [{ __typename: 'Event', id: ids[0] }, { __typename: 'Event', id: ids[1] }, null],
    });
    expect(answer.statements).toHaveLength(1);
  });

  it.each([
    ['nonsense', 'no id at all'],
    [toGlobalId('Company', 1), 'an id of another type'],
    [toGlobalId('Event', 'x'), 'an id whose key is no number'],
    [toGlobalId('Event', 2 ** 31), 'a key that no row can have'],
    [`${toGlobalId('Event', 1)}=`, 'another spelling of an id'],
  ])('refuse %s: %s', async (id) => {
    const answer = await api.query('query ($id: ID!) { plainId(id: $id) }', { id }, { lang: 'ko' });
    expect(answer.errors?.[0]?.extensions?.['code']).toBe('BAD_ID');
    expect(answer.errors?.[0]?.message).toMatch(/API가 돌려준 id를 그대로 쓰십시오/);
  });
});

describe('won', () => {
  it.each([
    ['3000000000', 3_000_000_000],
    ['-9007199254740991', -9_007_199_254_740_991],
    ['"9007199254740991"', 9_007_199_254_740_991],
    ['0', 0],
  ])('accept the literal %s', async (literal, won) => {
    expect(await api.data(`{ sameWon(won: ${literal}) }`)).toEqual({ sameWon: won });
  });

  it.each(['9007199254740992', '1.5', '"1e3"', '"twelve"', 'true', '""'])(
    'refuse the literal %s',
    async (literal) => {
      const answer = await api.query(`{ sameWon(won: ${literal}) }`);
      expect(answer.errors?.[0]?.message).toMatch(/Won must be a whole number/);
    },
  );

  it.each([1.5, 2 ** 53, '1.0', null, true])('refuse the variable %j', async (won) => {
    const answer = await api.query('query ($won: Won!) { sameWon(won: $won) }', { won });
    expect(answer.errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });
});

describe('errors', () => {
  it('that nobody foresaw are masked and carry the request id', async () => {
    const answer = await api.query('{ failing(how: "crash") }', {}, { headers: {} });
    const [error] = answer.errors ?? [];
    expect(error?.message).toBe('Internal server error. Tell us the request id and we will look it up.');
    expect(error?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String) });
    expect(JSON.stringify(answer)).not.toContain('secret');
  });

  it('of GraphQL pass as they are', async () => {
    const answer = await api.query('{ failing(how: "graphql") }');
    expect(answer.errors?.[0]).toMatchObject({ message: 'as it is', extensions: { code: 'BAD_USER_INPUT' } });
  });

  it('with a code that no list names are masked too', async () => {
    const answer = await api.query('{ failing(how: "unlisted") }');
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
    expect(JSON.stringify(answer)).not.toMatch(/OWN_CODE|as it is/);
  });

  it('of the domain carry code, facts and field', async () => {
    const answer = await api.query('{ failing(how: "refusal") }');
    expect(answer.errors?.[0]).toMatchObject({
      message: 'A parcel may weigh 30 kg at most.',
      extensions: { code: 'PARCEL_TOO_HEAVY', limit: 30, field: ['how'] },
    });
  });
});

describe('subscriptions', () => {
  const ECHOED = 'subscription ($objectId: Int!) { echoed(objectId: $objectId) }';

  it.each(['subscribe', 'subscribeSse'] as const)(
    'by %s tell of a job that a mutation enqueued',
    async (transport) => {
      const events = api[transport](ECHOED, { objectId: 7 });
      const first = events.next();
      await expect.poll(() => api.services.pubSub.subscribers).toBe(1);
      await api.data(RECORD, { objectId: 8, transition: 'start' });
      await api.data(RECORD, { objectId: 7, transition: 'start' });
      expect((await first).value).toEqual({ data: { echoed: 7 } });
      await events.return?.();
      await expect.poll(() => api.services.pubSub.subscribers).toBe(0);
    },
  );

  it.each(['subscribe', 'subscribeSse'] as const)(
    'by %s mask what the resolver throws',
    async (transport) => {
      const events = api[transport](ECHOED, { objectId: 13 }, { lang: 'ko' });
      const first = events.next();
      await expect.poll(() => api.services.pubSub.subscribers).toBe(1);
      await api.services.pubSub.send('echo:13', { objectId: 13 });
      const { errors } = (await first).value;
      expect(errors?.[0]?.extensions?.['code']).toBe('INTERNAL_SERVER_ERROR');
      expect(errors?.[0]?.message).toBe('서버에서 오류가 났습니다. 요청 번호를 알려 주시면 찾아보겠습니다.');
      await events.return?.();
      await expect.poll(() => api.services.pubSub.subscribers).toBe(0);
    },
  );

  it('by WebSocket refuse an invalid operation', async () => {
    const events = api.subscribe('subscription { nothing }');
    await expect(events.next()).rejects.toMatchObject([
      { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ]);
  });

  it('by server-sent events refuse an operation beyond the limits', async () => {
    const aliases = Array.from({ length: 16 }, (_, index) => `a${index}: plainId(id: "x")`).join(' ');
    const { value } = await api.subscribeSse(`query { ${aliases} }`).next();
    expect(value.errors?.[0]?.extensions).toEqual({ code: 'QUERY_TOO_LARGE', limit: 'aliases', max: 15 });
  });
});
