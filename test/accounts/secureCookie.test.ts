import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../api.ts';
import { type Browser, openBrowser } from './browser.ts';
import { type Mailbox, openMailbox } from './mailbox.ts';
import { secretOf, totp } from './totp.ts';

/* The server as it stands behind a proxy that speaks https: what it writes into cookies goes by its public address. */

const PUBLIC = 'https://daseot.example';
const PASSWORD = 'correct horse battery';
const SESSION = '__Host-daseot.session_token';

let api: TestApi;
let mailbox: Mailbox;
beforeAll(async () => {
  mailbox = await openMailbox();
  api = await startApi({ env: { DASEOT_SMTP_URL: mailbox.url, DASEOT_PUBLIC_URL: PUBLIC } });
});
afterAll(async () => {
  await api.close();
  await mailbox.close();
});

const origin = { origin: PUBLIC };

/** What a browser demands of a cookie whose name begins so (RFC 6265bis, 4.1.3.2), and what else ours are. */
function checkHostCookie(line: string): void {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const names = attributes.map((attribute) => attribute.toLowerCase());
  expect(pair).toMatch(/^__Host-daseot\./);
  expect(names).toContain('secure');
  expect(names).toContain('path=/');
  expect(names.filter((name) => name.startsWith('domain'))).toEqual([]);
  expect(names).toContain('httponly');
  expect(names).toContain('samesite=lax');
}

async function signIn(browser: Browser, email: string) {
  await browser.post('/sign-up/email', { name: 'Kim', email, password: PASSWORD }, origin);
  await browser.get(`/verify-email?token=${await mailbox.token(email)}`, origin);
  return browser.post('/sign-in/email', { email, password: PASSWORD }, origin);
}

async function whoAmI(cookie: string, from = PUBLIC): Promise<unknown> {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, origin: from },
    body: JSON.stringify({ query: '{ viewer { account { email } } }' }),
  });
  const { data, errors } = (await response.json()) as {
    data?: { viewer: { account: { email: string } | null } | null };
    errors?: { extensions: { code: string } }[];
  };
  return errors?.[0]?.extensions.code ?? data?.viewer?.account?.email ?? null;
}

describe('cookies where the API is reached by https', () => {
  it('are bound to this host and this scheme, all of them', async () => {
    const browser = openBrowser(api);
    const signedIn = await signIn(browser, 'kim@example.kr');
    const lines = signedIn.headers.getSetCookie();
    expect(lines.map((line) => line.split('=')[0])).toContain(SESSION);
    for (const line of lines) checkHostCookie(line);
    const session = browser.cookies.get(SESSION) as string;
    expect(await whoAmI(`${SESSION}=${session}`)).toBe('kim@example.kr');
    // Without the prefix anybody with a neighbouring domain could have put it there.
    expect(await whoAmI(`daseot.session_token=${session}`)).toBe(null);
    expect(await whoAmI(`__Secure-daseot.session_token=${session}`)).toBe(null);
    // Nor does it count for a page that is not ours.
    expect(await whoAmI(`${SESSION}=${session}`, 'http://daseot.example')).toBe('FORBIDDEN');

    const signedOut = await browser.post('/sign-out', {}, origin);
    const gone = signedOut.headers.getSetCookie().filter((line) => line.startsWith(SESSION));
    expect(gone).toHaveLength(1);
    for (const line of gone) {
      checkHostCookie(line);
      expect(line).toMatch(/max-age=0/i);
    }
    expect(await whoAmI(`${SESSION}=${session}`)).toBe('UNAUTHENTICATED');
  });

  it('of a second factor under way are so too', async () => {
    const browser = openBrowser(api);
    await signIn(browser, 'lee@example.kr');
    const enabled = await browser.post('/two-factor/enable', { password: PASSWORD }, origin);
    const code = totp(secretOf(String(enabled.body['totpURI'])));
    expect((await browser.post('/two-factor/verify-totp', { code }, origin)).status).toBe(200);
    const fresh = openBrowser(api);
    const account = { email: 'lee@example.kr', password: PASSWORD };
    const lines = (await fresh.post('/sign-in/email', account, origin)).headers.getSetCookie();
    const given = lines.filter((line) => !/max-age=0/i.test(line));
    expect(given.map((line) => line.split('=')[0])).toEqual(['__Host-daseot.two_factor']);
    for (const line of lines) checkHostCookie(line);
  });
});
