import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../src/platform/caller.ts';
import { anonymous } from '../../src/platform/caller.ts';
import { bucketAddress, createAddressOf } from '../../src/platform/clientAddress.ts';
import { createRateLimiter } from '../../src/platform/rateLimiter.ts';
import { shareRates } from '../../src/platform/rateSharing.ts';
import { sql } from '../../src/platform/sql.ts';
import { startApi, type TestApi } from '../api.ts';
import { sampleParts } from './sample.ts';

const token = (id: number, organisationId: number, kind: 'COMPANY' | 'OPERATOR' = 'COMPANY'): Caller => ({
  kind: 'TOKEN',
  key: `token:${id}`,
  accountId: null,
  organisation: { id: organisationId, kind, role: 'OWNER' },
  scopes: ['READ'],
});

/** A limiter and its clock in milliseconds. */
function clocked(options: { maxBuckets?: number; factor?: number } = {}) {
  const clock = { now: 0 };
  return { clock, limiter: createRateLimiter({ ...options, now: () => clock.now }) };
}

describe('a bucket', () => {
  it.each([
    ['an address', anonymous('10.0.0.1'), 500, 50],
    ['a token', token(1, 1), 1_000, 100],
    ['an operator', token(1, 1, 'OPERATOR'), 5_000, 500],
  ])('of %s is emptied at once and refilled by the second', (_who, caller, size, perSecond) => {
    const { clock, limiter } = clocked();
    expect(limiter.reserve(caller, size)).toMatchObject({ retryAfter: 0, remaining: 0, limit: size });
    expect(limiter.reserve(caller, perSecond * 2)).toMatchObject({ retryAfter: 2, remaining: 0 });
    clock.now += 1_999;
    expect(limiter.reserve(caller, perSecond * 2).retryAfter).toBe(1);
    clock.now += 1;
    expect(limiter.reserve(caller, perSecond * 2).retryAfter).toBe(0);
    clock.now += 3_600_000;
    expect(limiter.remaining(caller).remaining).toBe(size);
  });

  it('of an organisation is shared by its tokens, of which more gain nothing', () => {
    const { limiter } = clocked();
    for (let id = 1; id <= 4; id += 1) expect(limiter.reserve(token(id, 7), 1_000).retryAfter).toBe(0);
    expect(limiter.reserve(token(5, 7), 400).retryAfter).toBe(1);
    expect(limiter.reserve(token(6, 8), 1_000).retryAfter).toBe(0);
  });

  it('that refuses takes nothing from the other bucket of the caller', () => {
    const { limiter } = clocked();
    limiter.reserve(token(1, 7), 1_000);
    for (let attempt = 0; attempt < 50; attempt += 1) limiter.reserve(token(1, 7), 500);
    expect(limiter.reserve(token(2, 7), 1_000).retryAfter).toBe(0);
  });

  it('never gives more than its size and what came back meanwhile', () => {
    const steps = fc.array(
      fc.record({ points: fc.integer({ min: 1, max: 600 }), wait: fc.integer({ min: 0, max: 9_000 }) }),
    );
    fc.assert(
      fc.property(steps, (draws) => {
        const { clock, limiter } = clocked();
        let granted = 0;
        for (const { points, wait } of draws) {
          clock.now += wait;
          if (limiter.reserve(token(1, 1), points).retryAfter === 0) granted += points;
        }
        expect(granted).toBeLessThanOrEqual(1_000 + (clock.now / 1_000) * 100 + 1e-6);
      }),
    );
  });

  it('is found again among a million addresses only if it was used lately, and memory stays bounded', () => {
    const { limiter } = clocked({ maxBuckets: 1_000 });
    for (let index = 0; index < 100_000; index += 1)
      limiter.spend(anonymous(`10.${index >> 8}.${index & 255}.1`), 1);
    expect(limiter.size).toBe(1_000);
  });
});

describe('an address', () => {
  it.each([
    ['::ffff:10.1.2.3', '10.1.2.3'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['10.1.2.3', '10.1.2.3'],
  ])('%s is counted as %s', (address, bucket) => {
    expect(bucketAddress(address)).toBe(bucket);
  });

  it.each([
    ['0', '9.9.9.9, 8.8.8.8', '127.0.0.1'],
    ['1', '9.9.9.9, 8.8.8.8', '8.8.8.8'],
    ['2', '9.9.9.9, 8.8.8.8', '9.9.9.9'],
    ['loopback, 8.8.8.0/24', '9.9.9.9, 8.8.8.8', '9.9.9.9'],
    ['10.0.0.0/8', '9.9.9.9', '127.0.0.1'],
  ])('behind the proxies %s with X-Forwarded-For %s is %s', (trust, header, address) => {
    const request = { headers: { 'x-forwarded-for': header }, socket: { remoteAddress: '127.0.0.1' } };
    expect(createAddressOf(trust)(request as never)).toBe(address);
  });
});

describe('the server', () => {
  const { clock, limiter } = clocked();
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ parts: sampleParts, worker: false, limiter, env: { DASEOT_RATE_FACTOR: '1' } });
  });
  afterAll(() => api.close());

  const send = (query: string, headers: Record<string, string> = {}) =>
    fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
  const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });

  it('says in every answer and in rateLimit what an operation costs', async () => {
    const response = await send(
      '{ rateLimit { cost limit remaining nodeCount resetAt } events(first: 50) { nodes { id siblings } } }',
      bearer(api.operator.token),
    );
    const { data, extensions } = (await response.json()) as {
      data: { rateLimit: Record<string, unknown> };
      extensions: unknown;
    };
    expect(extensions).toEqual({ cost: { requested: 4, maximum: 1_000, remaining: 4_996 } });
    expect(data.rateLimit).toMatchObject({ cost: 4, limit: 5_000, remaining: 4_996, nodeCount: 50 });
    expect(Date.parse(String(data.rateLimit['resetAt']))).toBeGreaterThan(Date.now() - 1_000);
  });

  it('refuses with 429 and Retry-After on every transport, and lets go on after the wait', async () => {
    const company = await api.organisation('COMPANY');
    expect((await send('{ __typename }', bearer(company.token))).status).toBe(200);
    const { id } = await api.database
      .reads()
      .one(sql<{ id: number }>`select id from api_token where organisation_id = ${company.organisationId}`);
    limiter.spend(token(id, company.organisationId), 1_000);
    const response = await send('{ events(first: 50) { nodes { id } } }', bearer(company.token));
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('1');
    const { errors } = (await response.json()) as { errors: unknown[] };
    expect(errors).toMatchObject([{ extensions: { code: 'THROTTLED', retryAfter: 1, remaining: 0 } }]);
    const [event, korean] = [{ token: company.token }, { token: company.token, lang: 'ko' as const }];
    await expect(api.subscribe('{ __typename }', {}, event).next()).rejects.toMatchObject([
      { extensions: { code: 'THROTTLED' } },
    ]);
    const { value } = await api.subscribeSse('{ __typename }', {}, korean).next();
    expect(value.errors[0]).toMatchObject({
      extensions: { code: 'THROTTLED' },
      message: expect.stringMatching(/다 썼습니다/),
    });
    clock.now += 1_000;
    expect((await send('{ __typename }', bearer(company.token))).status).toBe(200);
  });

  it('charges for what it refuses, so that nonsense is throttled too', async () => {
    const before = limiter.remaining(anonymous('127.0.0.1')).remaining;
    for (const query of ['{', '{ nothing }', '{ a: __typename b: nope }']) await send(query);
    await send('{ __typename }', bearer('daseot_guess'));
    expect(limiter.remaining(anonymous('127.0.0.1')).remaining).toBe(before - 4);
    limiter.spend(anonymous('127.0.0.1'), 10_000);
    const response = await send('{', bearer('daseot_guess'));
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '1']);
  });

  it('in another process knows a second later what was spent here', async () => {
    if (api.database.kind === 'embedded') return;
    const [here, there] = [createRateLimiter(), createRateLimiter()];
    const sharing = await Promise.all(
      [here, there].map((one) => shareRates(api.database, one, api.services.logger)),
    );
    here.reserve(token(1, 1), 900);
    await expect.poll(() => there.remaining(token(1, 1)).remaining, { timeout: 5_000 }).toBeLessThan(500);
    // What it heard of it does not tell on: it would come back as spent twice.
    await expect.poll(() => here.remaining(token(1, 1)).remaining, { timeout: 5_000 }).toBeGreaterThan(150);
    for (const one of sharing) await one.close();
  });
});
