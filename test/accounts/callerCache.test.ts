import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type AccountServices, openAccounts } from '../../src/accounts/accounts.ts';
import { createCallerCache } from '../../src/accounts/callerCache.ts';
import { anonymous } from '../../src/platform/caller.ts';
import { openPubSub, type PubSub } from '../../src/platform/pubSub.ts';
import { sql } from '../../src/platform/sql.ts';
import { publishRound } from '../../src/rounds/roundProgress.ts';
import { startApi, type TestApi } from '../api.ts';
import { putMarket, START, type Started, twoSystems, twoTrades } from '../rounds/smallMarket.ts';
import { type Person, signedIn } from './people.ts';

let api: TestApi;
let pubSub: PubSub;
/** As another process on the same database would be: with events and memory of its own. */
let other: AccountServices;
let organisationId: number;
let token: string;
let person: Person;

const A_LONG_TIME_MS = 3_600_000;

beforeAll(async () => {
  api = await startApi({ worker: false });
  pubSub = await openPubSub(api.database, api.services.logger);
  other = openAccounts({ ...api.services, pubSub, rememberMs: A_LONG_TIME_MS });
});
afterAll(async () => {
  await pubSub.close();
  await api.close();
});
beforeEach(async () => {
  await api.truncateAll();
  ({ organisationId, token } = await api.organisation('COMPANY'));
  person = await signedIn(api, 'kim@example.kr', { memberOf: organisationId });
});

const identify = (secret: string) =>
  other.identify({ headers: { authorization: `Bearer ${secret}` }, address: '127.0.0.1' });
const run = (statement: ReturnType<typeof sql>) => api.database.reads().run(statement);

it.each([
  ['a revoked token', () => token, () => sql`update api_token set revoked_at = now()`],
  [
    'a token that was moved forward to its end',
    () => token,
    () => sql`update api_token set expires_at = now()`,
  ],
  ['a token with another secret', () => token, () => sql`update api_token set token_hash = 'x' where id > 1`],
  [
    'a deleted organisation',
    () => token,
    () => sql`delete from organisation where id = ${organisationId}::int`,
  ],
  ['a deleted session', () => person.token, () => sql`delete from account_session`],
  ['a session that was ended', () => person.token, () => sql`update account_session set expires_at = now()`],
  ['a deleted account', () => person.token, () => sql`delete from account`],
])('another process forgets %s when it is told, long before its time', async (_what, secret, end) => {
  expect((await identify(secret())).organisation?.id).toBe(organisationId);
  await run(end());
  const startedAt = performance.now();
  while (
    await identify(secret()).then(
      () => true,
      () => false,
    )
  ) {
    if (performance.now() - startedAt > 2_000) throw new Error('it is still known after two seconds');
    await sleep(5);
  }
  await expect(identify(secret())).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

it('another process learns of another role', async () => {
  expect((await identify(person.token)).organisation?.role).toBe('OWNER');
  await run(sql`update membership set role = 'VIEWER'`);
  const startedAt = performance.now();
  while ((await identify(person.token)).organisation?.role !== 'VIEWER') {
    if (performance.now() - startedAt > 2_000)
      throw new Error('the old role is still known after two seconds');
    await sleep(5);
  }
});

it('what was read before everything was forgotten is not remembered after', () => {
  const cache = createCallerCache(A_LONG_TIME_MS);
  const found = { caller: anonymous('127.0.0.1'), leftMs: A_LONG_TIME_MS };
  const { generation } = cache;
  cache.forget();
  cache.set('key', found, generation);
  expect(cache.get('key')).toBeUndefined();
  cache.set('key', found, cache.generation);
  expect(cache.get('key')).toBe(found.caller);
});

it('nobody is remembered beyond the end of the session, and not more than ten thousand', async () => {
  const cache = createCallerCache(A_LONG_TIME_MS);
  const caller = anonymous('127.0.0.1');
  cache.set('short', { caller, leftMs: 20 }, 0);
  expect(cache.get('short')).toBe(caller);
  await sleep(30);
  expect(cache.get('short')).toBeUndefined();
  for (let index = 0; index <= 10_000; index += 1)
    cache.set(String(index), { caller, leftMs: A_LONG_TIME_MS }, 0);
  expect([cache.get('0'), cache.get('1'), cache.get('10000')]).toEqual([undefined, caller, caller]);
});

it('a running subscription is refused with the first event after its token was revoked', async () => {
  const programmeId = await putMarket(api, twoTrades, twoSystems);
  const { roundStart } = await api.data<Started>(START, { input: { programmeId } });
  const id = roundStart.round?.id ?? '';
  const { token: secret, organisationId: operatorId } = await api.organisation('OPERATOR');
  const events = api.subscribe(
    'subscription S($id: ID!) { roundProgress(id: $id) { status } }',
    { id },
    { token: secret },
  );
  expect((await events.next()).value).toMatchObject({ data: { roundProgress: { status: 'QUEUED' } } });
  await run(sql`update api_token set revoked_at = now() where organisation_id = ${operatorId}::int`);
  const step = { roundId: 1, status: 'SOLVING', phase: 'SOLVING', progress: 0.5 } as const;
  await api.database.transact((em) => publishRound(em, step));
  const refused = (await events.next()).value as { errors: { extensions: { code: string } }[] };
  expect(refused.errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  await events.return?.();
});
