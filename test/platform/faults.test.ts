import { connect } from 'node:net';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isDocumented, presentError } from '../../src/platform/errorPresenter.ts';
import { faultCodes, refusalCodes } from '../../src/platform/errors.ts';
import * as platformErrors from '../../src/platform/platform.errors.ts';
import { startApi, type TestApi } from '../api.ts';
import { sampleParts } from './sample.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ parts: sampleParts, worker: false });
});
afterAll(() => api.close());

describe('the list of fault codes', () => {
  it.each(Object.entries(faultCodes))(
    'says of %s what it means, in Korean and English, and its status',
    (code, fault) => {
      expect(code).toMatch(/^[A-Z][A-Z_]+$/);
      expect(fault.ko).toMatch(/[가-힣].*\.$/);
      expect(fault.en).toMatch(/^[A-Za-z].{20,}\.$/);
      expect(fault.status).toBeGreaterThanOrEqual(400);
    },
  );

  it('has every fault of the platform, whose messages are in both languages', () => {
    // Whatever a sentence needs is there.
    const facts = new Proxy({}, { get: (_target, name) => (String(name).endsWith('Ko') ? '까닭' : '1') });
    for (const [name, make] of Object.entries(platformErrors)) {
      const error = (make as (facts: object) => { code: string; text(language: 'ko' | 'en'): string })(facts);
      expect(isDocumented(error.code), name).toBe(true);
      expect(error.text('ko'), name).toMatch(/[가-힣]/);
      expect(error.text('en'), name).not.toMatch(/[가-힣]|undefined/);
    }
  });

  it('is all that leaves: an error with another code, or none, is masked', () => {
    for (const error of [new Error('x'), Object.assign(new Error('x'), { code: '42P01' }), 'text', null]) {
      expect(presentError(error, { message: 'x' }, undefined).extensions).toEqual({
        code: 'INTERNAL_SERVER_ERROR',
      });
    }
    expect(Object.keys(refusalCodes).filter((code) => !isDocumented(code))).toEqual([]);
  });

  it.each([
    ['ECONNREFUSED', 'UNAVAILABLE'],
    ['57P01', 'UNAVAILABLE'],
    ['53300', 'UNAVAILABLE'],
    ['57014', 'TIMEOUT'],
    ['23505', 'INTERNAL_SERVER_ERROR'],
  ])('has %s of the database as %s', (code, shown) => {
    const error = Object.assign(new Error('secret'), { code });
    const formatted = presentError(error, { message: 'secret' }, undefined);
    expect(formatted.extensions?.['code']).toBe(shown);
    expect(formatted.message).not.toContain('secret');
  });
});

const JSON_TYPE = { 'content-type': 'application/json' };
const FORM = { 'content-type': 'multipart/form-data; boundary=x', 'apollo-require-preflight': '1' };
const body = '{"query":"{ __typename }"}';

interface Wrong {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Uint8Array;
}

const wrong: readonly (readonly [string, number, string, Wrong])[] = [
  ['to nowhere', 404, 'NOT_FOUND', { path: '/nothing', method: 'GET' }],
  ['to a file of ours', 404, 'NOT_FOUND', { path: '/%2e%2e/package.json', method: 'GET' }],
  ['to a broken address', 404, 'NOT_FOUND', { path: '/%', method: 'GET' }],
  ['by PUT', 405, 'METHOD_NOT_ALLOWED', { method: 'PUT', body }],
  ['by DELETE', 405, 'METHOD_NOT_ALLOWED', { method: 'DELETE' }],
  ['by POST to what is read', 405, 'METHOD_NOT_ALLOWED', { path: '/healthz', body }],
  ['for an image', 406, 'NOT_ACCEPTABLE', { headers: { ...JSON_TYPE, accept: 'image/png' }, body }],
  [
    'for JSON at the address of streams',
    406,
    'NOT_ACCEPTABLE',
    { path: '/graphql/stream', headers: { ...JSON_TYPE, accept: 'application/json' }, body },
  ],
  ['of 300 kB', 413, 'PAYLOAD_TOO_LARGE', { body: `{"query":"${'x'.repeat(300_000)}"}` }],
  ['in XML', 415, 'UNSUPPORTED_MEDIA_TYPE', { headers: { 'content-type': 'application/xml' }, body: '<a/>' }],
  [
    'that says UTF-16 and is not',
    400,
    'BAD_REQUEST',
    { headers: { 'content-type': 'application/json; charset=utf-16' }, body },
  ],
  [
    'in a compression that nobody knows',
    415,
    'UNSUPPORTED_MEDIA_TYPE',
    { headers: { ...JSON_TYPE, 'content-encoding': 'lzma' }, body },
  ],
  [
    'that says gzip and is not',
    400,
    'BAD_REQUEST',
    { headers: { ...JSON_TYPE, 'content-encoding': 'gzip' }, body },
  ],
  ['cut off', 400, 'BAD_REQUEST', { body: body.slice(0, 12) }],
  ['that is no UTF-8', 400, 'BAD_REQUEST', { body: new Uint8Array([0x22, 0xff, 0xfe, 0x22]) }],
  ['nested 100,000 deep and cut off', 400, 'BAD_REQUEST', { body: '['.repeat(100_000) }],
  ['without content', 400, 'BAD_REQUEST', { body: '' }],
  ['of a number', 400, 'BAD_REQUEST', { body: '7' }],
  ['of a batch', 400, 'BAD_REQUEST', { body: `[${body}]` }],
  ['with variables in a text', 400, 'BAD_REQUEST', { body: '{"query":"{ __typename }","variables":"{}"}' }],
  [
    'of a form without a boundary',
    400,
    'BAD_REQUEST',
    { headers: { ...FORM, 'content-type': 'multipart/form-data' }, body: 'x' },
  ],
  [
    'of a form cut off',
    400,
    'BAD_REQUEST',
    { headers: FORM, body: '--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n{' },
  ],
  [
    'of a form that another site can send',
    400,
    'BAD_REQUEST',
    { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--' },
  ],
  ['to subscribe by POST', 400, 'BAD_REQUEST', { body: '{"query":"subscription { echoed(objectId: 1) }"}' }],
  [
    'to change by GET',
    405,
    'METHOD_NOT_ALLOWED',
    {
      method: 'GET',
      path: '/graphql?query=mutation%7BrecordEvent(objectId:1,transition:%22x%22)%7BuserErrors%7Bcode%7D%7D%7D',
      headers: { 'apollo-require-preflight': '1' },
    },
  ],
];

describe('a request', () => {
  it.each(wrong)(
    '%s is answered with %i %s as JSON, in both languages',
    async (_what, status, code, request) => {
      for (const language of ['ko', 'en']) {
        const method = request.method ?? 'POST';
        const response = await fetch(api.url + (request.path ?? '/graphql'), {
          method,
          headers: {
            accept: 'application/graphql-response+json',
            ...(request.headers ?? JSON_TYPE),
            'accept-language': language,
          },
          ...(method !== 'GET' && request.body !== undefined && { body: request.body as string }),
        });
        const { errors } = (await response.json()) as {
          errors: { message: string; extensions: { code: string } }[];
        };
        expect([response.status, errors.map((error) => error.extensions.code)]).toEqual([status, [code]]);
        expect(/[가-힣]/.test(errors[0]?.message ?? '')).toBe(language === 'ko');
        expect(response.headers.get('content-type')).toMatch(/^application\/(graphql-response\+)?json/);
        if (status === 405) expect(response.headers.get('allow')).toMatch(/GET|POST/);
      }
    },
  );
});

/** Sends text on a bare connection and gives the answer. */
function bare(text: string | Buffer): Promise<string> {
  const { hostname, port } = new URL(api.url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.write(text));
    let answer = '';
    socket.pipe(
      new Writable({
        write: (chunk, _encoding, done) => {
          answer += String(chunk);
          done();
        },
      }),
    );
    socket.on('error', () => undefined);
    socket.once('close', () => resolve(answer));
  });
}

const UPGRADE = 'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n';

describe('on a bare connection', () => {
  it.each([
    ['nonsense', 'nonsense\r\n\r\n', 400, 'BAD_REQUEST'],
    ['TLS', Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01]), 400, 'BAD_REQUEST'],
    [
      '20 kB of headers',
      `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
      431,
      'HEADERS_TOO_LARGE',
    ],
    ['an upgrade without a key', `GET /graphql HTTP/1.1\r\nHost: x\r\n${UPGRADE}\r\n`, 400, 'BAD_REQUEST'],
    [
      'an upgrade by POST',
      `POST /graphql HTTP/1.1\r\nHost: x\r\n${UPGRADE}Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
      400,
      'BAD_REQUEST',
    ],
    ['an upgrade to nowhere', `GET // HTTP/1.1\r\nHost: x\r\n${UPGRADE}\r\n`, 404, 'NOT_FOUND'],
    [
      'an upgrade to a broken address',
      `GET http://[ HTTP/1.1\r\nHost: x\r\n${UPGRADE}\r\n`,
      404,
      'NOT_FOUND',
    ],
    [
      'two lengths',
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx',
      400,
      'BAD_REQUEST',
    ],
  ])('%s is answered with JSON', async (_what, text, status, code) => {
    const answer = await bare(text);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    const [, json = ''] = answer.split('\r\n\r\n');
    expect(JSON.parse(json)).toMatchObject({ errors: [{ extensions: { code } }] });
    expect((await fetch(`${api.url}/healthz`)).status).toBe(200);
  });
});
