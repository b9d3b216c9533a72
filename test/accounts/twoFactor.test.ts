import { afterAll, beforeAll, expect, it } from 'vitest';
import { hashPassword } from '../../src/accounts/password.ts';
import { sql } from '../../src/platform/sql.ts';
import { startApi, type TestApi } from '../api.ts';
import { openBrowser } from './browser.ts';
import { signedIn } from './people.ts';
import { secretOf, totp } from './totp.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ worker: false });
});
afterAll(() => api.close());

const PASSWORD = 'correct horse battery';

it('is one that RFC 6238 knows', () => {
  expect(totp(Buffer.from('12345678901234567890'), 59_000)).toBe('287082');
});

it('a second factor is set up, asked for, replaced by a backup code once, and taken off', async () => {
  const { accountId } = await signedIn(api, 'kim@example.kr');
  await api.database.reads().run(sql`
    insert into account_credential (account_id, provider_id, provider_account_id, password_hash)
    values (${accountId}, 'credential', ${String(accountId)}, ${await hashPassword(PASSWORD)})`);
  const browser = openBrowser(api);
  expect((await browser.post('/sign-in/email', { email: 'kim@example.kr', password: PASSWORD })).status).toBe(
    200,
  );
  const wrong = await browser.post('/two-factor/enable', { password: 'wrong password' });
  expect(wrong.status).toBe(400);
  const enabled = await browser.post('/two-factor/enable', { password: PASSWORD });
  const { totpURI, backupCodes } = enabled.body as { totpURI: string; backupCodes: string[] };
  const secret = secretOf(totpURI);
  const stored = JSON.stringify(
    await api.database.reads().all(sql<object>`select * from account_two_factor`),
  );
  expect(stored).not.toContain(secret.toString());
  for (const backup of backupCodes) expect(stored).not.toContain(backup);
  expect((await browser.post('/two-factor/verify-totp', { code: totp(secret) })).status).toBe(200);

  const document = `mutation M($input: AccountSignInInput!) { accountSignIn(input: $input) {
    token twoFactorNeeded twoFactorToken userErrors { code } } }`;
  const input = { email: 'kim@example.kr', password: PASSWORD };
  type Answer = { accountSignIn: { token: string | null; twoFactorNeeded: boolean; twoFactorToken: string } };
  const first = (await api.data<Answer>(document, { input }, { token: null })).accountSignIn;
  expect(first).toMatchObject({ token: null, twoFactorNeeded: true, userErrors: [] });
  const second = `mutation M($input: AccountTwoFactorVerifyInput!) { accountTwoFactorVerify(input: $input) {
    token userErrors { code } } }`;
  const verify = async (more: object) =>
    (
      await api.data<{ accountTwoFactorVerify: { token: string | null; userErrors: object[] } }>(
        second,
        { input: { twoFactorToken: first.twoFactorToken, ...more } },
        { token: null },
      )
    ).accountTwoFactorVerify;
  expect(await verify({ code: '000000' })).toEqual({ token: null, userErrors: [{ code: 'CODE_NOT_VALID' }] });
  const done = await verify({ code: totp(secret) });
  expect(done.userErrors).toEqual([]);
  const viewer = await api.data(
    '{ viewer { account { email twoFactorEnabled } } }',
    {},
    { token: done.token },
  );
  expect(viewer).toEqual({ viewer: { account: { email: 'kim@example.kr', twoFactorEnabled: true } } });
  // The challenge is used up.
  expect(await verify({ code: totp(secret) })).toEqual({
    token: null,
    userErrors: [{ code: 'CODE_NOT_VALID' }],
  });

  const other = openBrowser(api);
  const needed = await other.post('/sign-in/email', input);
  expect(needed.body).toMatchObject({ twoFactorRedirect: true });
  expect(needed.headers.get('set-auth-token')).toBeNull();
  expect((await other.post('/two-factor/verify-backup-code', { code: backupCodes[0] })).status).toBe(200);
  const again = openBrowser(api);
  await again.post('/sign-in/email', input);
  expect((await again.post('/two-factor/verify-backup-code', { code: backupCodes[0] })).status).toBe(401);
  expect((await other.post('/two-factor/disable', { password: PASSWORD })).status).toBe(200);
  const plain = (await api.data<Answer>(document, { input }, { token: null })).accountSignIn;
  expect(plain).toMatchObject({ twoFactorNeeded: false, token: expect.any(String) });
});
