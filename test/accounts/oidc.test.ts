import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql } from '../../src/platform/sql.ts';
import { startApi, type TestApi } from '../api.ts';
import { OWN_ORIGIN, openBrowser } from './browser.ts';
import { type Issuer, openIssuer } from './issuer.ts';

let api: TestApi;
let issuer: Issuer;

beforeAll(async () => {
  issuer = await openIssuer();
  issuer.serve(OWN_ORIGIN);
  api = await startApi({ worker: false, env: issuer.env });
});
afterAll(async () => {
  await api.close();
  await issuer.close();
});

/** Walks through the issuer's pages as a browser would; where it sends the browser back to. */
async function walk(start: string, sub: string): Promise<string> {
  const cookies = new Map<string, string>();
  let url = start;
  let form: Record<string, string> | undefined;
  for (let step = 0; step < 15; step += 1) {
    if (!url.startsWith(issuer.url)) return url;
    const response: Response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const pair = line.split(';', 1)[0] ?? '';
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const location = response.headers.get('location');
    form = undefined;
    if (location) {
      url = new URL(location, url).href;
      continue;
    }
    const page = await response.text();
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    if (!prompt)
      throw new Error(`no form on the page of the issuer (${response.status}): ${page.slice(0, 500)}`);
    form = prompt === 'login' ? { prompt, login: sub, password: 'x' } : { prompt };
    url = new URL(/action="([^"]+)"/.exec(page)?.[1] ?? url, url).href;
  }
  throw new Error('the issuer sends the browser in a circle');
}

async function signInWith(sub: string) {
  const browser = openBrowser(api);
  const started = await browser.post('/sign-in/social', { provider: 'oidc', callbackURL: '/done' });
  expect(started.status).toBe(200);
  const back = new URL(await walk(String(started.body['url']), sub));
  expect(back.pathname).toBe('/auth/callback/oidc');
  const ended = await browser.get(`/callback/oidc${back.search}`);
  return { browser, ended };
}

it('an identity of the OIDC issuer signs in, and finds its account again', async () => {
  const { browser, ended } = await signInWith('kim');
  expect([ended.status, ended.headers.get('location')]).toEqual([302, expect.stringMatching(/\/done$/)]);
  const own = { origin: OWN_ORIGIN, cookie: browser.cookieHeader() };
  const viewer = await api.data(
    '{ viewer { account { email emailVerified } } }',
    {},
    { token: null, headers: own },
  );
  expect(viewer).toEqual({ viewer: { account: { email: 'kim@example.kr', emailVerified: true } } });
  await signInWith('kim');
  const { accounts, credentials } = await api.database
    .reads()
    .one(sql<{ accounts: number; credentials: number }>`
    select (select count(*) from account) as accounts, (select count(*) from account_credential) as credentials`);
  expect([accounts, credentials]).toEqual([1, 1]);
  const tokens = await api.database
    .reads()
    .one(sql<{ token: string }>`select access_token as token from account_credential`);
  expect(tokens.token.length).toBeGreaterThan(60);
  const events = await api.database.reads().all(sql<object>`select kind, outcome from auth_event`);
  expect(events).toEqual([
    { kind: 'SIGN_IN_OIDC', outcome: 'SUCCESS' },
    { kind: 'SIGN_IN_OIDC', outcome: 'SUCCESS' },
  ]);
});

it('an e-mail that the issuer has not proved takes over no account', async () => {
  issuer.say({ email_verified: false });
  const { browser, ended } = await signInWith('thief');
  expect(ended.headers.get('location')).toContain('/auth/failed?error=');
  expect(browser.cookies.has('daseot.session_token')).toBe(false);
  const failed = await browser.get(`/failed${new URL(ended.headers.get('location') ?? '').search}`);
  expect(failed.status).toBe(400);
  const { credentials } = await api.database
    .reads()
    .one(sql<{ credentials: number }>`select count(*) as credentials from account_credential`);
  expect(credentials).toBe(1);
});
