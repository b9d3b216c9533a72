import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../../src/platform/sql.ts';
import { startApi, type TestApi } from '../api.ts';
import { type Browser, openBrowser } from './browser.ts';
import { type Mailbox, openMailbox } from './mailbox.ts';

let api: TestApi;
let mailbox: Mailbox;

beforeAll(async () => {
  mailbox = await openMailbox();
  api = await startApi({ env: { DASEOT_SMTP_URL: mailbox.url } });
});
afterAll(async () => {
  await api.close();
  await mailbox.close();
});
beforeEach(async () => {
  mailbox.mails.length = 0;
  await api.truncateAll();
});

const PASSWORD = 'correct horse battery';
const code = ({ body }: { body: Record<string, unknown> }) => body['code'];

/** Signs somebody up and proves the e-mail. */
async function signUp(email: string, browser: Browser = openBrowser(api)): Promise<Browser> {
  const signedUp = await browser.post('/sign-up/email', { name: 'Kim', email, password: PASSWORD });
  expect(signedUp.status).toBe(200);
  const proof = await browser.get(`/verify-email?token=${await mailbox.token(email)}`);
  expect(proof.status).toBe(200);
  return browser;
}

const signIn = (browser: Browser, email: string, password = PASSWORD) =>
  browser.post('/sign-in/email', { email, password });

const events = () =>
  api.database.reads().all(sql<{ kind: string; outcome: string; actor: string; facts: object }>`
    select kind, outcome, actor, facts from auth_event order by id`);

describe('signing up and in', () => {
  it('needs the proof of the e-mail, and then gives a session by cookie and by token', async () => {
    const browser = openBrowser(api);
    const signedUp = await browser.post('/sign-up/email', {
      name: 'Kim',
      email: 'Kim@Example.KR',
      password: PASSWORD,
    });
    expect([signedUp.status, signedUp.body]).toEqual([200, { status: true }]);
    expect(code(await signIn(browser, 'kim@example.kr'))).toBe('EMAIL_NOT_VERIFIED');

    const token = await mailbox.token('kim@example.kr');
    expect((await browser.get(`/verify-email?token=${token}`)).status).toBe(200);
    const signedIn = await signIn(browser, 'kim@example.kr');
    expect([signedIn.status, code(signedIn)]).toEqual([200, undefined]);
    const cookie = signedIn.headers.getSetCookie().find((line) => line.startsWith('daseot.session_token='));
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);

    const bearer = decodeURIComponent(signedIn.headers.get('set-auth-token') ?? '');
    const session = await openBrowser(api).get('/get-session', { authorization: `Bearer ${bearer}` });
    expect(session.body['user']).toMatchObject({ email: 'kim@example.kr', emailVerified: true });
    const byCookie = await api.services.identify({
      headers: { cookie: browser.cookieHeader() },
      address: '127.0.0.1',
    });
    const byBearer = await api.services.identify({
      headers: { authorization: `Bearer ${bearer}` },
      address: '127.0.0.1',
    });
    expect(byCookie).toEqual({
      kind: 'ACCOUNT',
      key: 'account:1',
      accountId: 1,
      organisation: null,
      scopes: ['READ', 'WRITE'],
    });
    expect(byBearer).toEqual(byCookie);
  });

  it('keeps argon2id of the password and nothing that opens a session', async () => {
    const browser = await signUp('kim@example.kr');
    await signIn(browser, 'kim@example.kr');
    const { hash } = await api.database
      .reads()
      .one(sql<{ hash: string }>`select password_hash as hash from account_credential`);
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const { token } = await api.database
      .reads()
      .one(sql<{ token: string }>`select token from account_session`);
    const stolen = await api.query('{ __typename }', {}, { token });
    expect(stolen.errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
  });

  it('ends with sign-out, by cookie and by token, at once', async () => {
    const browser = await signUp('kim@example.kr');
    const signedIn = await signIn(browser, 'kim@example.kr');
    const token = decodeURIComponent(signedIn.headers.get('set-auth-token') ?? '');
    expect((await api.query('{ __typename }', {}, { token })).errors).toBeUndefined();
    expect((await browser.post('/sign-out')).status).toBe(200);
    const after = await api.query('{ __typename }', {}, { token });
    expect([after.status, after.errors?.[0]?.extensions?.['code']]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('is written down, with failures, and without a secret', async () => {
    const browser = await signUp('kim@example.kr');
    await signIn(browser, 'kim@example.kr', 'wrong password');
    await signIn(browser, 'nobody@example.kr');
    await signIn(browser, 'kim@example.kr');
    await browser.post('/sign-out');
    const all = await events();
    expect(all.map(({ kind, outcome, actor }) => [kind, outcome, actor])).toEqual([
      ['SIGN_UP', 'SUCCESS', 'account:1'],
      ['EMAIL_PROOF', 'SUCCESS', expect.stringMatching(/^(account:1|address:)/)],
      ['SIGN_IN', 'FAILURE', 'account:1'],
      ['SIGN_IN', 'FAILURE', expect.stringMatching(/^address:/)],
      ['SIGN_IN', 'SUCCESS', 'account:1'],
      ['SIGN_OUT', 'SUCCESS', 'account:1'],
    ]);
    expect(JSON.stringify(all)).not.toMatch(/correct horse|wrong password/);
  });
});
