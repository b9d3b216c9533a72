import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../api.ts';
import { sampleParts } from './sample.ts';

const WEB = 'https://web.example';
const OTHER = 'https://other.example';

let api: TestApi;
let demo: TestApi;
beforeAll(async () => {
  const env = { DASEOT_TRUSTED_ORIGINS: WEB, DASEOT_PUBLIC_URL: 'https://api.example' };
  api = await startApi({ parts: sampleParts, worker: false, env: { ...env, DASEOT_DEMO: 'false' } });
  demo = await startApi({ parts: sampleParts, worker: false, env: { ...env, DASEOT_DEMO: 'true' } });
});
afterAll(async () => {
  await api.close();
  await demo.close();
});

const QUERY = JSON.stringify({ query: '{ __typename }' });

function preflight(on: TestApi, path: string, origin: string): Promise<Response> {
  return fetch(on.url + path, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  });
}

function post(on: TestApi, origin: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${on.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, ...headers },
    body: QUERY,
  });
}

/** What a browser goes by: whose pages may read, and whether with cookies. */
function allowance({ headers }: Response): readonly (string | null)[] {
  return [headers.get('access-control-allow-origin'), headers.get('access-control-allow-credentials')];
}

describe('pages of other origins', () => {
  it.each([
    ['a trusted page may call and bring cookies', '/graphql', WEB, [WEB, 'true']],
    ['any page may call, without cookies', '/graphql', OTHER, ['*', null]],
    ['any page may stream, without cookies', '/graphql/stream', OTHER, ['*', null]],
    ['a trusted page may sign in', '/auth/sign-in/email', WEB, [WEB, 'true']],
    ['no other page may sign in', '/auth/sign-in/email', OTHER, [null, null]],
  ])('%s', async (_what, path, origin, allowed) => {
    const response = await preflight(api, path, origin);
    expect(allowance(response)).toEqual(allowed);
    if (allowed[0] === null) return;
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-methods')).toBe('GET,POST');
    expect(response.headers.get('access-control-allow-headers')).toBe('authorization,content-type');
  });

  it('are told the same with the answer, and may read what tells them when to come again', async () => {
    const response = await post(api, OTHER);
    expect(allowance(response)).toEqual(['*', null]);
    expect(response.headers.get('access-control-expose-headers')).toContain('Retry-After');
    expect(await response.json()).toMatchObject({ data: { __typename: 'Query' } });
    expect(allowance(await post(api, WEB))).toEqual([WEB, 'true']);
    // Down the long path too; and no cache may give one origin's answer to another.
    const long = await post(api, WEB, { accept: 'application/json;q=0.9' });
    expect(allowance(long)).toEqual([WEB, 'true']);
    for (const { headers } of [long, await post(api, WEB)]) expect(headers.get('vary')).toContain('Origin');
  });

  it('have their cookies refused where they are not trusted', async () => {
    const cookie = '__Host-daseot.session_token=x.y';
    const answer = (await (await post(api, OTHER, { cookie })).json()) as {
      errors: { extensions: { code: string } }[];
    };
    expect(answer.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it.each([
    ['on the same machine may call the demo market, whose tokens everybody knows', 'http://localhost:5173'],
    ['in IPv6 too', 'http://[::1]:3000'],
  ])('%s', async (_what, origin) => {
    expect(allowance(await preflight(demo, '/graphql', origin))).toEqual([origin, null]);
    expect(allowance(await post(demo, origin))).toEqual([origin, null]);
  });

  it.each([OTHER, 'http://localhost.other.example', 'http://127.0.0.1.other.example:5173', 'null'])(
    'elsewhere, as %s, may not',
    async (origin) => {
      expect(allowance(await preflight(demo, '/graphql', origin))).toEqual([null, null]);
      expect(allowance(await post(demo, origin))).toEqual([null, null]);
    },
  );

  it('do not make OPTIONS a way to ask', async () => {
    const response = await fetch(`${api.url}/graphql`, { method: 'OPTIONS', headers: { origin: OTHER } });
    expect(response.status).toBe(405);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'METHOD_NOT_ALLOWED' } }] });
  });
});

/** What an EventSource sends: it can neither set headers nor send a body. */
function eventSource(path: string, headers: Record<string, string>, query = '{ __typename }') {
  return fetch(`${api.url}${path}?query=${encodeURIComponent(query)}`, {
    headers: { accept: 'text/event-stream', 'cache-control': 'no-cache', ...headers },
  });
}

describe('an EventSource', () => {
  it.each([
    ['of our own page', { 'sec-fetch-site': 'same-origin' }],
    ['of a trusted page', { 'sec-fetch-site': 'cross-site', origin: WEB }],
    ['of a program that sends the header against forgery', { 'apollo-require-preflight': '1' }],
  ])('%s streams', async (_what, headers) => {
    const response = await eventSource('/graphql/stream', headers);
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(await response.text()).toContain('event: next\ndata: {"data":{"__typename":"Query"}');
  });

  it.each([
    ['of another site', { 'sec-fetch-site': 'cross-site', origin: OTHER }],
    ['of a neighbour on the same site', { 'sec-fetch-site': 'same-site', origin: 'https://blog.example' }],
    ['that a person typed', { 'sec-fetch-site': 'none' }],
    ['that says nothing', {}],
  ])('%s is refused before anything is done', async (_what, headers) => {
    const response = await eventSource('/graphql/stream', headers);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  it('may also ask at the address of the other operations', async () => {
    const response = await eventSource('/graphql', { 'sec-fetch-site': 'same-origin' });
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(await response.text()).toContain('event: next\ndata: {"data":{"__typename":"Query"}');
    expect((await eventSource('/graphql', {})).status).toBe(400);
  });

  it('changes nothing', async () => {
    const mutation = 'mutation { recordEvent(objectId: 77, transition: "x") { event { id } } }';
    const response = await eventSource('/graphql/stream', { 'sec-fetch-site': 'same-origin' }, mutation);
    expect(await response.text()).toContain('"code":"METHOD_NOT_ALLOWED"');
    expect(
      (await api.data<{ events: { nodes: object[] } }>('{ events { nodes { id } } }')).events.nodes,
    ).toEqual([]);
  });

  it('is what the exception is for: other requests by GET need the header', async () => {
    const response = await eventSource('/graphql', { 'sec-fetch-site': 'same-origin', accept: '*/*' });
    expect(response.status).toBe(400);
  });
});
