import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { startApi, type TestApi } from '../api.ts';
import { openBrowser } from './browser.ts';
import { type Mailbox, openMailbox } from './mailbox.ts';
import { signedIn } from './people.ts';

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
beforeEach(() => api.truncateAll());

const EMAIL = 'kim@example.kr';
const PASSWORD = 'correct horse battery';

interface Payload {
  readonly done?: boolean;
  readonly token?: string | null;
  readonly userErrors: readonly { readonly code: string; readonly retryAfterSeconds?: number }[];
}

/** Runs a mutation of signing in, as nobody unless a session is given; its payload. */
async function run(
  mutation: string,
  input: object | null,
  type: string,
  show: string,
  token: string | null = null,
) {
  const fields = `{ ${show} userErrors { code ... on TooManyAttempts { retryAfterSeconds } } }`;
  const document = input
    ? `mutation M($input: ${type}!) { ${mutation}(input: $input) ${fields} }`
    : `mutation { ${mutation} ${fields} }`;
  const answer = await api.query<Record<string, Payload>>(document, input ? { input } : {}, { token });
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data?.[mutation] as Payload;
}
const signUp = (email: string, password = PASSWORD) =>
  run('accountSignUp', { name: 'Kim', email, password }, 'AccountSignUpInput', 'done');
const signIn = (email: string, password = PASSWORD) =>
  run('accountSignIn', { email, password }, 'AccountSignInInput', 'token twoFactorNeeded');
const codes = ({ userErrors }: Payload) => userErrors.map(({ code }) => code);

it('says at which field it refuses, in the language of the caller', async () => {
  const document = `mutation M($input: AccountSignUpInput!) { accountSignUp(input: $input) {
    done userErrors { code field message } } }`;
  const refused = async (input: object, lang: 'ko' | 'en') => {
    const { accountSignUp } = await api.data<{ accountSignUp: { userErrors: object[] } }>(
      document,
      { input: { name: 'Kim', email: EMAIL, password: PASSWORD, ...input } },
      { token: null, lang },
    );
    return accountSignUp.userErrors;
  };
  expect(await refused({ password: 'short' }, 'en')).toEqual([
    {
      code: 'WEAK_PASSWORD',
      field: ['input', 'password'],
      message: 'A password has 10 to 128 characters.',
    },
  ]);
  const field = ['input', 'email'];
  expect(await refused({ email: 'kim' }, 'en')).toEqual([
    { code: 'INVALID_INPUT', field, message: 'That is no e-mail address.' },
  ]);
  expect(await refused({ email: 'kim@' }, 'ko')).toEqual([
    { code: 'INVALID_INPUT', field, message: '올바른 이메일 주소가 아닙니다.' },
  ]);
});

describe('signing in by GraphQL alone', () => {
  it('goes from sign-up to sign-out, and to a new password', async () => {
    expect(codes(await signUp(EMAIL, 'short'))).toEqual(['WEAK_PASSWORD']);
    expect(await signUp(EMAIL)).toEqual({ done: true, userErrors: [] });
    expect(codes(await signIn(EMAIL))).toEqual(['EMAIL_NOT_PROVED']);
    const proof = await mailbox.token(EMAIL);
    const wrong = await run('emailVerify', { token: `${proof}x` }, 'EmailVerifyInput', 'done');
    expect(codes(wrong)).toEqual(['CODE_NOT_VALID']);
    expect(await run('emailVerify', { token: proof }, 'EmailVerifyInput', 'done')).toEqual({
      done: true,
      userErrors: [],
    });
    expect(codes(await signIn(EMAIL, 'wrong password'))).toEqual(['WRONG_EMAIL_OR_PASSWORD']);
    const { token = null } = await signIn(EMAIL);
    const viewer = '{ viewer { kind account { email } } }';
    const shown = { viewer: { kind: 'ACCOUNT', account: { email: EMAIL } } };
    expect(await api.data(viewer, {}, { token })).toEqual(shown);

    await run('passwordResetRequest', { email: EMAIL }, 'EmailAddressInput', 'done');
    const reset = { token: await mailbox.token(EMAIL), newPassword: 'another good password' };
    expect(codes(await run('passwordReset', reset, 'PasswordResetInput', 'done'))).toEqual([]);
    expect((await mailbox.next(EMAIL)).subject).toBe('[Daseot] Your password was changed');
    expect(codes(await run('passwordReset', reset, 'PasswordResetInput', 'done'))).toEqual([
      'CODE_NOT_VALID',
    ]);
    expect((await api.query(viewer, {}, { token })).errors?.[0]?.extensions?.['code']).toBe(
      'UNAUTHENTICATED',
    );
    const again = (await signIn(EMAIL, reset.newPassword)).token ?? null;
    expect(await run('accountSignOut', null, '', 'done', again)).toEqual({ done: true, userErrors: [] });
    expect((await api.query(viewer, {}, { token: again })).errors?.[0]?.extensions?.['code']).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('tells by no answer whether an e-mail is known', async () => {
    await signedIn(api, EMAIL);
    for (const [mutation, type] of [
      ['passwordResetRequest', 'EmailAddressInput'],
      ['emailVerifyRequest', 'EmailAddressInput'],
    ] as const) {
      const known = await run(mutation, { email: EMAIL }, type, 'done');
      expect(await run(mutation, { email: 'nobody@example.kr' }, type, 'done')).toEqual(known);
    }
    expect(await signUp('nobody@example.kr')).toEqual(await signUp(EMAIL));
    expect(await signIn('stranger@example.kr')).toEqual(await signIn(EMAIL));
  });

  it('is limited like /auth, in the same counts, with the time to wait', async () => {
    await signedIn(api, EMAIL);
    for (let attempt = 0; attempt < 3; attempt += 1) await signIn(EMAIL, 'wrong password');
    const browser = openBrowser(api);
    for (let attempt = 0; attempt < 2; attempt += 1)
      await browser.post('/sign-in/email', { email: EMAIL, password: 'wrong password' });
    const { userErrors } = await signIn(EMAIL, 'wrong password');
    expect(userErrors[0]?.code).toBe('TOO_MANY_ATTEMPTS');
    expect(userErrors[0]?.retryAfterSeconds).toBeGreaterThan(800);
  });

  it('is signed out of sessions, not of API tokens', async () => {
    const answer = await api.query('mutation { accountSignOut { done } }');
    expect(answer.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});

describe('a WebSocket', () => {
  const ask = (headers: Record<string, string>) =>
    new Promise<string>((resolve, reject) => {
      const socket = new WebSocket(`${api.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
        headers,
      });
      socket.on('error', reject);
      socket.on('open', () => socket.send('{"type":"connection_init"}'));
      socket.on('message', (data) => {
        const message = JSON.parse(String(data)) as { type: string };
        if (message.type === 'connection_ack') {
          const payload = { query: '{ viewer { kind } }' };
          socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
        } else if (message.type === 'next' || message.type === 'error') {
          resolve(JSON.stringify(message));
          socket.close();
        }
      });
    });

  it('takes the cookie from our own pages only', async () => {
    const { token } = await signedIn(api, EMAIL);
    const cookie = `daseot.session_token=${encodeURIComponent(token)}`;
    expect(await ask({ cookie, origin: 'http://127.0.0.1:4000' })).toContain('"ACCOUNT"');
    expect(await ask({ cookie, origin: 'https://evil.example' })).toContain('FORBIDDEN');
  });
});
