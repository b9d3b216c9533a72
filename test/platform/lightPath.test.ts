import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../api.ts';
import { sampleParts } from './sample.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ parts: sampleParts, worker: false });
});
afterAll(() => api.close());

type Headers = Readonly<Record<string, string>>;

interface Seen {
  readonly status: number | undefined;
  readonly headers: Record<string, unknown>;
  readonly body: Buffer;
}

/** Sends just these headers and bytes. */
function send(headers: Headers, body: string | Buffer): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const sent = request(`${api.url}/graphql`, { method: 'POST', headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { date: _date, ...rest } = response.headers;
        resolve({ status: response.statusCode, headers: rest, body: Buffer.concat(chunks) });
      });
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

/** The same request twice: as it is, and with a parameter in its content type that sends it down the long path. */
async function both(body: string | Buffer, headers: Headers = {}) {
  const of = (type: string) =>
    send(
      {
        'content-type': type,
        'content-length': String(Buffer.byteLength(body)),
        'x-request-id': 'request-0001',
        'accept-language': 'en',
        authorization: `Bearer ${api.operator.token}`,
        ...headers,
      },
      body,
    );
  return { light: await of('application/json'), long: await of('application/json; charset=utf-8; long=1') };
}

const without = ({ body, ...rest }: Seen) => {
  const text = body.toString();
  const answer = text.startsWith('{') ? JSON.parse(text) : text;
  // What is left to spend is less each time.
  if (answer.extensions?.cost) answer.extensions.cost.remaining = 0;
  // One path knows the length before it sends, the other not always.
  const { 'content-length': _length, 'transfer-encoding': _chunked, ...headers } = rest.headers;
  return { ...rest, headers, answer };
};

const json = (value: unknown) => JSON.stringify(value);
const wide = '{ __schema { types { name description fields { name description } } } }';

describe('the short path answers as the long one does', () => {
  it.each<[what: string, body: string | Buffer, headers?: Headers]>([
    ['a query', json({ query: '{ __typename }' })],
    ['variables', json({ query: 'query ($w: Won!) { sameWon(won: $w) }', variables: { w: 5 } })],
    [
      'a mutation',
      json({ query: 'mutation { recordEvent(objectId: 1, transition: "x") { event { objectId } } }' }),
    ],
    ['a subscription', json({ query: 'subscription { nothing }' })],
    ['a masked error', json({ query: '{ failing(how: "any") }' }), { 'accept-language': 'ko' }],
    ['an error of its own code', json({ query: '{ failing(how: "graphql") }' })],
    ['a document that cannot be parsed', json({ query: '{' })],
    ['the same in the new media type', json({ query: '{' }), { accept: 'application/graphql-response+json' }],
    [
      'an answer in the new media type',
      json({ query: '{ __typename }' }),
      { accept: 'application/graphql-response+json' },
    ],
    [
      'what Apollo Client accepts',
      json({ query: '{ nothing }' }),
      { accept: 'application/graphql-response+json,application/json;q=0.9' },
    ],
    [
      'both media types',
      json({ query: '{ a }' }),
      { accept: 'application/graphql-response+json, application/json' },
    ],
    ['anything', json({ query: '{ __typename }' }), { accept: '*/*' }],
    [
      'what axios accepts',
      json({ query: '{ __typename }' }),
      { accept: 'application/json, text/plain, */*' },
    ],
    ['json or anything', json({ query: '{ __typename }' }), { accept: 'application/json, */*' }],
    ['only JSON', json({ query: '{ __typename }' }), { accept: 'application/json' }],
    ['a batch', json([{ query: '{ __typename }' }])],
    ['no object', '7'],
    ['no JSON', '{"query":'],
    ['no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ['a byte order mark', `\uFEFF${json({ query: '{ __typename }' })}`],
    ['no query', '{}'],
    ['wrong variables', json({ query: '{ __typename }', variables: [] })],
    ['two operations and no name', json({ query: 'query A { __typename } query B { __typename }' })],
    ['an unknown persisted query', json({ extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } })],
    [
      'a token that does not hold',
      json({ query: '{ __typename }' }),
      { authorization: 'Bearer daseot_nobody' },
    ],
    ['nobody in particular', json({ query: '{ __typename }' }), { authorization: 'Basic eA==' }],
    ['an own request id that is none', json({ query: '{ __typename }' }), { 'x-request-id': 'request-0002' }],
  ])('%s', async (_what, body, headers) => {
    const { light, long } = await both(body, headers);
    expect(without(light)).toEqual(without(long));
  });

  it.each([
    ['gzip', gunzipSync],
    ['br', brotliDecompressSync],
    ['gzip, deflate, br', brotliDecompressSync],
  ])('packed: %s', async (encoding, unpack) => {
    const { light, long } = await both(json({ query: wide }), { 'accept-encoding': encoding });
    const { 'transfer-encoding': _chunked, ...longHeaders } = long.headers;
    const { 'content-length': length, ...lightHeaders } = light.headers;
    expect(lightHeaders).toEqual(longHeaders);
    expect(Number(length)).toBe(light.body.length);
    const texts = [light, long].map(({ body }) => JSON.parse(unpack(body).toString()).data);
    expect(texts[0]).toEqual(texts[1]);
    expect(light.body.length).toBeLessThan(unpack(light.body).length / 3);
  });

  it('a body of the largest size, and refuses one byte more', async () => {
    const limit = 256 * 1024;
    const padded = (length: number) =>
      json({ query: '{ __typename }', extensions: { x: '' } }).padEnd(length);
    const largest = await both(padded(limit));
    expect([largest.light.status, largest.long.status]).toEqual([200, 200]);
    const larger = await both(padded(limit + 1));
    expect([larger.light.status, larger.long.status]).toEqual([413, 413]);
  });
});

it('the two paths are really two', async () => {
  const { light, long } = await both(json({ query: wide }), { 'accept-encoding': 'gzip' });
  // The long path packs while it sends and so does not know the length.
  expect([light.headers['content-length'] !== undefined, long.headers['transfer-encoding']]).toEqual([
    true,
    'chunked',
  ]);
});
