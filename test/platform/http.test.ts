import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { startHttpServer } from '../../src/platform/httpServer.ts';
import { startApi, type TestApi } from '../api.ts';
import { sampleParts } from './sample.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ parts: sampleParts, worker: false });
});
afterAll(() => api.close());

const post = (body: unknown, headers: Record<string, string> = {}, path = '/graphql') =>
  fetch(api.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

async function refusal(response: Response): Promise<[number, unknown]> {
  const body = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return [response.status, body.errors[0]?.extensions.code];
}

describe('requests', () => {
  it('may be GET or POST', async () => {
    const get = await fetch(`${api.url}/graphql?query=%7B__typename%7D`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(await get.json()).toMatchObject({ data: { __typename: 'Query' } });
    const answer = await post({ query: '{ __typename }' });
    expect(await answer.json()).toEqual({
      data: { __typename: 'Query' },
      extensions: { cost: { requested: 1, maximum: 1_000, remaining: expect.any(Number) } },
    });
  });

  it('by the hash of a persisted query are told that there are none', async () => {
    const response = await post({ extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } });
    expect(await refusal(response)).toEqual([200, 'PERSISTED_QUERY_NOT_SUPPORTED']);
  });

  it('that another site could forge are refused', async () => {
    const simple = await fetch(`${api.url}/graphql?query=%7B__typename%7D`);
    expect(await refusal(simple)).toEqual([400, 'BAD_REQUEST']);
  });

  it('never change anything over GET', async () => {
    const query = encodeURIComponent(
      'mutation { recordEvent(objectId: 1, transition: "x") { event { id } } }',
    );
    const response = await fetch(`${api.url}/graphql?query=${query}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(response.status).toBe(405);
  });

  it.each([
    ['no JSON', '{"query":', 400, 'BAD_REQUEST'],
    ['no query', {}, 400, 'BAD_REQUEST'],
    ['a batch', [{ query: '{ __typename }' }], 400, 'BAD_REQUEST'],
    ['more than a megabyte', { query: 'x'.repeat(1_100_000) }, 413, 'PAYLOAD_TOO_LARGE'],
  ])('with %s get a JSON error', async (_what, body, status, code) => {
    const response = await post(body, { accept: 'application/graphql-response+json' });
    expect(await refusal(response)).toEqual([status, code]);
  });

  it.each([
    ['{', 'GRAPHQL_PARSE_FAILED'],
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ ...A } fragment A on Query { ...A }', 'GRAPHQL_VALIDATION_FAILED'],
    // On these graphql-js throws where it should report.
    ['subscription { __typename @skip }', 'GRAPHQL_VALIDATION_FAILED'],
    ['subscription ($x: Boolean!) { __typename @include(if: $x) }', 'GRAPHQL_VALIDATION_FAILED'],
    ['query ($x: Won!) { sameWon(won: $x) }', 'BAD_USER_INPUT'],
  ])('whose document fails get 400, or 200 in the old media type: %s', async (query, code) => {
    const modern = await post({ query }, { accept: 'application/graphql-response+json' });
    expect(await refusal(modern)).toEqual([400, code]);
    const old = await post({ query }, { accept: 'application/json' });
    expect(await refusal(old)).toEqual([200, code]);
  });

  it('elsewhere get a JSON 404', async () => {
    expect(await refusal(await fetch(`${api.url}/nothing`))).toEqual([404, 'NOT_FOUND']);
  });
});

describe('answers', () => {
  it('carry strict headers and do not name the software', async () => {
    const { headers } = await post({ query: '{ __typename }' });
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none';frame-ancestors 'none';base-uri 'none';form-action 'none'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('are compressed when they are long', async () => {
    const query = '{ __schema { types { name description fields { name description } } } }';
    const { headers } = await post({ query }, { 'accept-encoding': 'gzip' });
    expect(headers.get('content-encoding')).toBe('gzip');
  });
});

describe('limits', () => {
  const nested = (depth: number) => {
    let query = 'id';
    for (let level = 1; level < depth; level += 1) query = `... on Event { x${level}: siblings ${query} }`;
    return query;
  };

  it.each([
    ['aliases', `{ ${Array.from({ length: 16 }, (_, n) => `a${n}: plainId(id: "x")`).join(' ')} }`, 15],
    ['aliases', `{ ${Array.from({ length: 101 }, (_, n) => `a${n}: __typename`).join(' ')} }`, 15],
    ['tokens', `{ ${Array.from({ length: 1_000 }, (_, n) => `a${n}: __typename`).join(' ')} }`, 2_000],
    ['directives', `{ ${'... @include(if: true) { __typename } '.repeat(10)} }`, 9],
  ])('on %s hold', async (limit, query, max) => {
    const answer = await api.query(query);
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'QUERY_TOO_LARGE', limit, max });
  });

  it('let ordinary nesting pass', async () => {
    expect((await api.query(`{ events(first: 1) { nodes { ${nested(3)} } } }`)).errors).toBeUndefined();
  });
});

describe('GraphiQL', () => {
  it('is one page without any other host, whose policy allows only its own scripts', async () => {
    // A browser that is sent to the API, or to a server without the page, ends there too.
    for (const path of ['/graphql', '/graphiql', '/']) {
      const response = await fetch(api.url + path, {
        headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
      });
      expect(new URL(response.url).pathname).toBe('/graphiql');
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[\w+/=]+' blob:; worker-src blob:;/);
      expect(policy).not.toMatch(/https?:|\*/);
      const html = await response.text();
      expect(html).toContain('YogaGraphiQL.renderYogaGraphiQL');
      expect(html).not.toMatch(/<(script|link|img|iframe)[^>]+(src|href)="(https?:)?\/\//);
    }
  });

  it('is sent packed and only once', async () => {
    const headers = { accept: 'text/html', 'accept-encoding': 'gzip' };
    const first = await fetch(`${api.url}/graphiql`, { headers });
    expect(first.headers.get('content-encoding')).toBe('gzip');
    await first.arrayBuffer();
    const etag = first.headers.get('etag') as string;
    const again = await fetch(`${api.url}/graphiql`, { headers: { ...headers, 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });
});

describe('streams', () => {
  it('take no reservations, which would be state of this process', async () => {
    const response = await fetch(`${api.url}/graphql/stream`, { method: 'PUT' });
    expect(await refusal(response)).toEqual([405, 'METHOD_NOT_ALLOWED']);
  });

  it('close a WebSocket that sends too much', async () => {
    const socket = new WebSocket(`${api.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await new Promise((resolve) => socket.once('open', resolve));
    const closed = new Promise<number>((resolve) => socket.once('close', resolve));
    socket.on('error', () => undefined);
    socket.send('x'.repeat(300_000));
    expect(await closed).toBe(1009);
  });

  it('refuse the 51st operation of one connection', async () => {
    const socket = new WebSocket(`${api.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await new Promise((resolve) => socket.once('open', resolve));
    const messages: { type: string; id?: string; payload?: unknown }[] = [];
    socket.on('message', (data) => void messages.push(JSON.parse(String(data))));
    socket.send(JSON.stringify({ type: 'connection_init' }));
    await expect.poll(() => messages.length).toBe(1);
    for (let id = 1; id <= 51; id += 1) {
      const payload = { query: `subscription { echoed(objectId: ${id}) }` };
      socket.send(JSON.stringify({ id: String(id), type: 'subscribe', payload }));
    }
    await expect
      .poll(() => messages[1], { timeout: 10_000 })
      .toMatchObject({
        id: '51',
        type: 'error',
        payload: [{ extensions: { code: 'TOO_MANY_OPERATIONS', max: 50 } }],
      });
    expect(api.services.pubSub.subscribers).toBe(50);
    socket.close();
    await expect.poll(() => api.services.pubSub.subscribers).toBe(0);
  });

  it('are at one path only', async () => {
    const socket = new WebSocket(`${api.url.replace('http', 'ws')}/elsewhere`, 'graphql-transport-ws');
    const error = await new Promise<Error>((resolve) => socket.once('error', resolve));
    expect(error.message).toBe('Unexpected server response: 404');
  });
});

describe('the server', () => {
  it('tells that it lives and is ready', async () => {
    for (const path of ['/healthz', '/readyz']) {
      const response = await fetch(api.url + path);
      expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
    }
  });

  it('names the port that is taken', async () => {
    const port = Number(new URL(api.url).port);
    const schema = buildSchema('type Query { a: Int }');
    const parts = { services: api.services, schema, host: '127.0.0.1', port };
    await expect(startHttpServer(parts)).rejects.toThrow(
      `cannot listen on 127.0.0.1 port ${port}: another program uses it; set PORT to a free one`,
    );
  });
});
