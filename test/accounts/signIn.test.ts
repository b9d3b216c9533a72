import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../../src/platform/sql.ts';
import { startApi, type TestApi } from '../api.ts';
import { type Browser, OWN_ORIGIN, openBrowser } from './browser.ts';
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

describe('wrong passwords', () => {
  const attempts = (count: number, email: string, address = openBrowser(api)) =>
    Array.from({ length: count }, () => signIn(address, email, 'wrong password'));

  it('are limited by e-mail and address, for the right one too, until the time is over', async () => {
    const browser = await signUp('kim@example.kr');
    const answers = await Promise.all(attempts(7, 'kim@example.kr'));
    const counts = Object.groupBy(answers.map(code), (one) => String(one));
    expect(counts['INVALID_EMAIL_OR_PASSWORD']).toHaveLength(5);
    expect(counts['TOO_MANY_ATTEMPTS']).toHaveLength(2);
    const right = await signIn(browser, 'kim@example.kr');
    expect([right.status, code(right)]).toEqual([429, 'TOO_MANY_ATTEMPTS']);
    expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(800);
    await api.database.reads().run(sql`update auth_throttle set ends_at = now()`);
    expect((await signIn(browser, 'kim@example.kr')).status).toBe(200);
  });

  it('are limited across processes', async () => {
    await signUp('kim@example.kr');
    const { openAccounts } = await import('../../src/accounts/accounts.ts');
    const other = openAccounts(api.services);
    const peer = { headers: {}, address: '127.0.0.1' };
    const codes: unknown[] = [];
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const request = new Request('http://127.0.0.1:4000/auth/sign-in/email', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: 'kim@example.kr', password: 'wrong password' }),
      });
      const side = attempt % 2 === 0 ? other.signIn : api.services.signIn;
      codes.push(((await (await side.handle(request, peer)).json()) as { code: string }).code);
    }
    expect(codes).toEqual([...Array(5).fill('INVALID_EMAIL_OR_PASSWORD'), 'TOO_MANY_ATTEMPTS']);
  });

  it('do not count against who gets it right in between', async () => {
    const browser = await signUp('kim@example.kr');
    for (let round = 0; round < 3; round += 1) {
      await Promise.all(attempts(3, 'kim@example.kr'));
      expect((await signIn(browser, 'kim@example.kr')).status).toBe(200);
    }
  });
});

describe('whether an e-mail is known', () => {
  it('is told by no answer', async () => {
    await signUp('kim@example.kr');
    const browser = openBrowser(api);
    const both = async (path: string, body: object) => [
      await browser.post(path, { ...body, email: 'kim@example.kr' }),
      await browser.post(path, { ...body, email: 'nobody@example.kr' }),
    ];
    for (const [path, body] of [
      ['/sign-in/email', { password: 'wrong password' }],
      ['/sign-up/email', { name: 'Kim', password: PASSWORD }],
      ['/request-password-reset', {}],
      ['/send-verification-email', {}],
    ] as const) {
      const [known, unknown] = await both(path, body);
      expect([known?.status, known?.body]).toEqual([unknown?.status, unknown?.body]);
    }
    expect((await mailbox.next('kim@example.kr')).subject).toBe('[Daseot] You have an account already');
    const { name } = await api.database
      .reads()
      .one(sql<{ name: string }>`select name from account where email = 'kim@example.kr'`);
    expect(name).toBe('Kim');
  });
});

describe('a password', () => {
  it('is reset by the code of a mail, once, and every session ends', async () => {
    const browser = await signUp('kim@example.kr');
    const old = await signIn(browser, 'kim@example.kr');
    const token = decodeURIComponent(old.headers.get('set-auth-token') ?? '');
    expect((await api.query('{ __typename }', {}, { token })).errors).toBeUndefined();

    await browser.post('/request-password-reset', { email: 'kim@example.kr' }, { 'accept-language': 'ko' });
    const mail = await mailbox.next('kim@example.kr');
    expect(mail.subject).toBe('[다섯] 비밀번호 재설정');
    const reset = /코드: (\S+)/.exec(mail.text)?.[1];
    const stored = await api.database.reads().all(sql<object>`select * from account_verification`);
    expect(JSON.stringify(stored)).not.toContain(reset);
    const newPassword = 'another good password';
    expect(code(await browser.post('/reset-password', { token: reset, newPassword: 'short' }))).toBe(
      'PASSWORD_TOO_SHORT',
    );
    expect((await browser.post('/reset-password', { token: reset, newPassword })).status).toBe(200);
    expect(code(await browser.post('/reset-password', { token: reset, newPassword }))).toBe('INVALID_TOKEN');
    const after = await api.query('{ __typename }', {}, { token });
    expect(after.errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
    expect(code(await signIn(openBrowser(api), 'kim@example.kr'))).toBe('INVALID_EMAIL_OR_PASSWORD');
    expect((await signIn(openBrowser(api), 'kim@example.kr', newPassword)).status).toBe(200);
    // The owner of the address is told, whoever did it.
    expect((await mailbox.next('kim@example.kr')).text).toContain('password was changed');
  });
});

describe('foreign pages', () => {
  it('cannot use the cookie, by /auth, GraphQL or WebSocket', async () => {
    const browser = await signUp('kim@example.kr');
    await signIn(browser, 'kim@example.kr');
    const evil = { origin: 'https://evil.example', cookie: browser.cookieHeader() };
    const out = await openBrowser(api).post('/sign-out', {}, evil);
    expect([out.status, code(out)]).toEqual([403, 'INVALID_ORIGIN']);
    const query = await api.query('{ __typename }', {}, { token: null, headers: evil });
    expect([query.status, query.errors?.[0]?.extensions?.['code']]).toEqual([403, 'FORBIDDEN']);
    const own = { origin: OWN_ORIGIN, cookie: browser.cookieHeader() };
    expect((await api.query('{ __typename }', {}, { token: null, headers: own })).errors).toBeUndefined();
  });

  it('cannot send forms or other bodies to /auth', async () => {
    for (const [type, body, status, expected] of [
      ['application/x-www-form-urlencoded', 'email=a@b.kr&password=x', 415, 'BAD_REQUEST'],
      ['text/plain', '{"email":"a@b.kr"}', 415, 'BAD_REQUEST'],
      ['application/json', '{"email":', 400, 'BAD_REQUEST'],
      ['application/json', '[1]', 400, 'BAD_REQUEST'],
      ['application/json', JSON.stringify({ email: 'x'.repeat(70_000) }), 413, 'PAYLOAD_TOO_LARGE'],
      ['application/json', '{"email":"nothing","password":"y"}', 400, 'INVALID_INPUT'],
    ] as const) {
      const response = await fetch(`${api.url}/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': type, origin: OWN_ORIGIN },
        body,
      });
      const answer = (await response.json()) as { errors: [{ extensions: { code: string } }] };
      expect([response.status, answer.errors[0].extensions.code]).toEqual([status, expected]);
    }
    for (const path of ['/', '/delete-user', '/update-user', '/link-social', '/get-access-token', '/ok']) {
      const answer = await openBrowser(api).post(path);
      expect([answer.status, code(answer)]).toEqual([404, 'NOT_FOUND']);
    }
  });
});
