import { gzipSync } from 'node:zlib';
import WebSocket from 'ws';
import { brokenDocument, type Operation } from './operations.ts';
import type { Random } from './random.ts';

/** What came back, whatever the way. */
export interface Reply {
  readonly status: number;
  readonly text: string;
  readonly elapsedMs: number;
}

/** Sends one operation and waits for the whole answer, or the first event. */
export type Send = (operation: Operation, headers: Readonly<Record<string, string>>) => Promise<Reply>;

const LONGEST_WAIT_MS = 20_000;

async function timed(work: () => Promise<{ status: number; text: string }>): Promise<Reply> {
  const startedAt = performance.now();
  const { status, text } = await work();
  return { status, text, elapsedMs: performance.now() - startedAt };
}

async function read(response: Response): Promise<{ status: number; text: string }> {
  return { status: response.status, text: await response.text() };
}

const signal = () => AbortSignal.timeout(LONGEST_WAIT_MS);

/** Ways to the server that are used as they are meant to be. */
export function goodTransports(url: string): Readonly<Record<string, Send>> {
  const json = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
  return {
    post: (operation, headers) =>
      timed(async () =>
        read(
          await fetch(`${url}/graphql`, {
            method: 'POST',
            headers: { ...json, ...headers },
            body: JSON.stringify(operation),
            signal: signal(),
          }),
        ),
      ),
    get: ({ query, variables }, headers) =>
      timed(async () => {
        const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
        return read(
          await fetch(`${url}/graphql?${search}`, { headers: { ...json, ...headers }, signal: signal() }),
        );
      }),
    multipart: (operation, headers) =>
      timed(async () => {
        const form = new FormData();
        form.set(
          'operations',
          JSON.stringify({ ...operation, variables: { ...operation.variables, file: null } }),
        );
        form.set('map', JSON.stringify({ 0: ['variables.file'] }));
        form.set('0', new Blob(['id,name\n1,x\n']), 'x.csv');
        const sent = { 'apollo-require-preflight': '1', ...headers };
        return read(
          await fetch(`${url}/graphql`, { method: 'POST', body: form, headers: sent, signal: signal() }),
        );
      }),
    sse: (operation, headers) => timed(() => firstSseEvent(url, operation, headers)),
    webSocket: (operation, headers) => timed(() => firstMessage(url, operation, headers)),
  };
}

async function firstSseEvent(
  url: string,
  operation: Operation,
  headers: Readonly<Record<string, string>>,
): Promise<{ status: number; text: string }> {
  const stop = new AbortController();
  const response = await fetch(`${url}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    body: JSON.stringify(operation),
    signal: stop.signal,
  });
  if (response.status !== 200 || !response.body) return read(response);
  const decoder = new TextDecoder();
  let text = '';
  // A subscription may have nothing to say for a long time.
  const timer = setTimeout(() => stop.abort(), 300);
  try {
    for await (const chunk of response.body) {
      text += decoder.decode(chunk as Uint8Array, { stream: true });
      if (/^event: next\r?\ndata: .*\n\n/m.test(text)) break;
    }
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
  return { status: 200, text: /^data: (\{.*)$/m.exec(text)?.[1] ?? '{"data":null}' };
}

function firstMessage(
  url: string,
  operation: Operation,
  headers: Readonly<Record<string, string>>,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const end = (status: number, text: string) => {
      clearTimeout(timer);
      resolve({ status, text });
      socket.close();
    };
    let timer = setTimeout(() => reject(new Error('the WebSocket says nothing')), LONGEST_WAIT_MS);
    socket.on('error', reject);
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: headers })));
    // Close codes of the protocol are for clients that break it; 4500 is a mistake of ours.
    socket.on('close', (code) => end(code === 4500 || code === 1011 ? 500 : 400, refusalByClose(code)));
    socket.on('message', (data) => {
      const message = JSON.parse(String(data)) as { type: string; payload?: unknown };
      if (message.type === 'connection_ack') {
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: operation }));
        if (operation.query.startsWith('subscription')) {
          clearTimeout(timer);
          timer = setTimeout(() => end(200, '{"data":null}'), 300);
        }
      } else if (message.type === 'next') end(200, JSON.stringify(message.payload));
      else if (message.type === 'error') end(400, JSON.stringify({ errors: message.payload }));
      else if (message.type === 'complete') end(200, '{"data":null}');
    });
  });
}

function refusalByClose(code: number): string {
  return JSON.stringify({
    errors: [{ message: `closed with ${code}`, extensions: { code: 'BAD_REQUEST' } }],
  });
}

/** Requests that are none, or broken on their way. */
export function brokenRequest(
  url: string,
  random: Random,
  operation: Operation,
): { readonly name: string; readonly send: () => Promise<Reply> } {
  const body = JSON.stringify(operation);
  const post = (
    content: string | Uint8Array,
    headers: Record<string, string>,
    path = '/graphql',
    method = 'POST',
  ) =>
    timed(async () =>
      read(
        await fetch(url + path, {
          method,
          headers,
          ...(method === 'GET' || method === 'HEAD' ? {} : { body: content as never }),
          signal: signal(),
        }),
      ),
    );
  const json = { 'content-type': 'application/json' };
  const form = { 'content-type': 'multipart/form-data; boundary=x', 'apollo-require-preflight': '1' };
  const cut = body.slice(0, random.below(body.length));
  const path = random.pick(['/graphql', '/graphql/stream']);
  const sse = path === '/graphql/stream' ? { accept: 'text/event-stream' } : {};
  const ways: (() => Promise<Reply>)[] = [
    () => post(cut, { ...json, ...sse }, path),
    () => post(`[${body}]`, { ...json, ...sse }, path),
    () => post('[]', { ...json, ...sse }, path),
    () => post('null', { ...json, ...sse }, path),
    () => post('"text"', { ...json, ...sse }, path),
    () => post(`${'['.repeat(100_000)}`, { ...json, ...sse }, path),
    () =>
      post(
        `{"query":"{ __typename }","variables":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`,
        { ...json, ...sse },
        path,
      ),
    () => post(new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), { ...json, ...sse }, path),
    () =>
      post(
        Buffer.from(body, 'utf16le'),
        { 'content-type': 'application/json; charset=utf-16le', ...sse },
        path,
      ),
    () =>
      post(
        Buffer.from(body, 'latin1'),
        { 'content-type': 'application/json; charset=nonsense', ...sse },
        path,
      ),
    () => post(gzipSync(body), { ...json, 'content-encoding': 'gzip', ...sse }, path),
    () => post(body, { ...json, 'content-encoding': 'gzip', ...sse }, path),
    () => post(gzipSync('x'.repeat(5_000_000)), { ...json, 'content-encoding': 'gzip', ...sse }, path),
    () => post(body, { 'content-type': 'text/plain', ...sse }, path),
    () => post(body, { 'content-type': 'text/plain', 'apollo-require-preflight': '1', ...sse }, path),
    () => post(body, { 'content-type': 'application/graphql', ...sse }, path),
    () => post(body, { 'content-type': '///', ...sse }, path),
    () => post(body, { ...json, accept: 'image/png' }, path),
    () => post(`{"query":"${'x'.repeat(300_000)}"}`, { ...json, ...sse }, path),
    () => post(body, json, path, random.pick(['PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'])),
    () => post('', {}, `/graphql?query=${encodeURIComponent(brokenDocument(random)).slice(0, 6_000)}`, 'GET'),
    () => post('', { 'apollo-require-preflight': '1' }, '/graphql?query=%7B__typename%7D&query=x', 'GET'),
    () =>
      post('', { 'apollo-require-preflight': '1' }, '/graphql?query=%7B__typename%7D&variables=%7B', 'GET'),
    () => post('', { 'apollo-require-preflight': '1' }, '/graphql?query=%FF%00', 'GET'),
    () =>
      post(
        '',
        {},
        random.pick(['/nothing', '/graphql/nothing', '/%', '/%00', '/..%2f..%2fetc%2fpasswd', '//']),
        'GET',
      ),
    () => post('', json, random.pick(['/healthz', '/schema.graphql', '/'])),
    () => post('--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n{', form),
    () => post('--x--\r\n', form),
    () => post('nonsense', { ...form, 'content-type': 'multipart/form-data' }),
    () => post(`--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n${body}\r\n--x--\r\n`, form),
    () =>
      post(
        `--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n${body}\r\n--x\r\nContent-Disposition: form-data; name="map"\r\n\r\n{"0":["variables.a.999999999"]}\r\n--x--\r\n`,
        form,
      ),
    () =>
      post(
        `--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n${body}\r\n--x\r\nContent-Disposition: form-data; name="map"\r\n\r\n{"0":["__proto__.x","constructor.prototype.x"]}\r\n--x--\r\n`,
        form,
      ),
    () =>
      post(
        JSON.stringify({ ...operation, extensions: { persistedQuery: { version: 2, sha256Hash: 'x' } } }),
        { ...json, ...sse },
        path,
      ),
    () =>
      post(
        JSON.stringify({ ...operation, extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }),
        { ...json, ...sse },
        path,
      ),
    () =>
      post(
        JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }),
        { ...json, ...sse },
        path,
      ),
    () => post(JSON.stringify({ documentId: 'sha256:x' }), { ...json, ...sse }, path),
    () => post(JSON.stringify({ ...operation, operationName: 'Nobody' }), { ...json, ...sse }, path),
    () =>
      post(
        JSON.stringify({ ...operation, operationName: 7, variables: [], extensions: 'x' }),
        { ...json, ...sse },
        path,
      ),
    () => post(JSON.stringify({ query: { kind: 'Document' } }), { ...json, ...sse }, path),
  ];
  const index = random.below(ways.length);
  return { name: `broken ${index} ${path}`, send: ways[index] as () => Promise<Reply> };
}
