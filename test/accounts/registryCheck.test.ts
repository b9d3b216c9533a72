import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { registryCheckOf, stub } from '../../src/accounts/registryCheck.ts';
import { readConfig } from '../../src/platform/config.ts';
import { createLogger } from '../../src/platform/logger.ts';

const logger = createLogger('silent');
const FACTS = { startedOn: '2010-03-02', ownerName: '김대성' };

describe('the stub', () => {
  it.each([
    ['1234567891', { status: 'ACTIVE', isMatch: true }],
    ['9734567890', { status: 'SUSPENDED', isMatch: true }],
    ['9834567890', { status: 'CLOSED', isMatch: true }],
    ['9934567890', { status: 'UNKNOWN', isMatch: true }],
  ])('knows %s by its first digits', async (number, answer) => {
    expect(await stub.check({ number, ...FACTS })).toEqual(answer);
  });

  it('matches neither the wrong person nor nobody', async () => {
    expect((await stub.check({ number: '1234567891', ...FACTS, ownerName: '불일치' })).isMatch).toBe(false);
    expect((await stub.check({ number: '1234567891', ...FACTS, ownerName: null })).isMatch).toBe(false);
    expect((await stub.check({ number: '1234567891', ...FACTS, startedOn: null })).isMatch).toBe(false);
  });
});

describe('the tax office', () => {
  let server: Server;
  const calls: { path: string; body: { b_no?: string[]; businesses?: object[] } }[] = [];
  let answers: (path: string, body: never) => unknown;

  beforeAll(async () => {
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const path = request.url ?? '';
        const body = JSON.parse(Buffer.concat(chunks).toString());
        calls.push({ path, body });
        const answer = answers(path, body as never);
        response.writeHead(answer === undefined ? 500 : 200, { 'content-type': 'application/json' });
        response.end(JSON.stringify(answer ?? {}));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  beforeEach(() => {
    calls.length = 0;
  });

  const open = () =>
    registryCheckOf(
      readConfig({
        DASEOT_REGISTRY_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
        DASEOT_REGISTRY_KEY: 'a key+',
      }),
      logger,
    );

  const asTaxOffice = (
    path: string,
    body: { b_no?: string[]; businesses?: { b_no: string; p_nm: string }[] },
  ) =>
    path.startsWith('/v1/status')
      ? {
          data: body.b_no?.map((b_no) => ({ b_no, b_stt_cd: b_no.startsWith('9') ? '03' : '01' })),
        }
      : {
          data: body.businesses?.map(({ b_no, p_nm }) => ({ b_no, valid: p_nm === '김대성' ? '01' : '02' })),
        };

  it('is asked about many numbers in few calls, at most a hundred in each', async () => {
    answers = asTaxOffice;
    const registry = open();
    const numbers = Array.from({ length: 150 }, (_one, index) => String(1_000_000_000 + index));
    const all = await Promise.all(
      numbers.map((number, index) =>
        registry.check({ number, ...FACTS, ownerName: index % 2 === 0 ? '김대성' : '이대성' }),
      ),
    );
    expect(all.map(({ isMatch }) => isMatch)).toEqual(numbers.map((_one, index) => index % 2 === 0));
    expect(calls.map(({ body }) => (body.b_no ?? body.businesses ?? []).length).toSorted()).toEqual([
      100, 100, 50, 50,
    ]);
    expect(calls[0]?.path).toBe('/v1/status?serviceKey=a%20key%2B');
    expect(calls.flatMap(({ body }) => body.businesses ?? [])).toContainEqual({
      b_no: '1000000000',
      start_dt: '20100302',
      p_nm: '김대성',
    });
  });

  it('is asked for the status alone where start or person are not said', async () => {
    answers = asTaxOffice;
    const answer = await open().check({ number: '9000000000', startedOn: null, ownerName: null });
    expect(answer).toEqual({ status: 'CLOSED', isMatch: false });
    expect(calls).toHaveLength(1);
  });

  it('that fails, or answers nonsense, knows nothing', async () => {
    answers = () => undefined;
    expect(await open().check({ number: '1234567891', ...FACTS })).toEqual({
      status: 'UNKNOWN',
      isMatch: false,
    });
    answers = () => ({ data: 'nothing' });
    expect(await open().check({ number: '1234567891', ...FACTS })).toEqual({
      status: 'UNKNOWN',
      isMatch: false,
    });
  });
});
