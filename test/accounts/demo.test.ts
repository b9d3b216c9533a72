import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAccounts } from '../../src/accounts/accounts.ts';
import { openDemoMarket } from '../../src/main/demoMarket.ts';
import { DEMO_PASSWORD, demoSignIns, openDemoSignIns } from '../../src/main/demoSignIns.ts';
import { sql } from '../../src/platform/sql.ts';
import { startApi, type TestApi } from '../api.ts';
import { openBrowser } from './browser.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  await openDemoMarket(api.services);
  await openDemoSignIns(api.database);
}, 120_000);
afterAll(() => api.close());

/** What a production server on this database would open. */
const outsideDemo = () =>
  openAccounts({ ...api.services, config: { ...api.services.config, isDemo: false } });

describe('the demo sign-ins', () => {
  it('are put there once', async () => {
    await openDemoSignIns(api.database);
    const { accounts, tokens } = await api.database.reads().one(sql<{ accounts: number; tokens: number }>`
      select (select count(*) from account) as accounts,
        (select count(*) from api_token where is_demo) as tokens`);
    expect([accounts, tokens]).toEqual([4, 4]);
  });

  it.each(demoSignIns)('of $kind work in demo mode, and nowhere else', async ({ kind, email, token }) => {
    const viewer = '{ viewer { role organisation { kind } } }';
    const expected = { viewer: { role: 'OWNER', organisation: { kind } } };
    expect(await api.data(viewer, {}, { token })).toEqual(expected);
    const browser = openBrowser(api);
    const signedIn = await browser.post('/sign-in/email', { email, password: DEMO_PASSWORD });
    const session = decodeURIComponent(signedIn.headers.get('set-auth-token') ?? '');
    expect(await api.data(viewer, {}, { token: session })).toEqual(expected);

    const { identify, signIn } = outsideDemo();
    for (const secret of [token, session]) {
      const peer = { headers: { authorization: `Bearer ${secret}` }, address: '127.0.0.1' };
      await expect(identify(peer)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    }
    const request = new Request('http://127.0.0.1:4000/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: DEMO_PASSWORD }),
    });
    const refused = await signIn.handle(request, { headers: {}, address: '127.0.0.1' });
    expect(await refused.json()).toMatchObject({ code: 'INVALID_EMAIL_OR_PASSWORD' });
    expect(refused.headers.getSetCookie()).toEqual([]);
  });

  it('own a company and a provider that are in clusters of the first round', async () => {
    const found = () =>
      api.database.reads().one(sql<{ status: string; company: number; provider: number }>`
        select round.status,
          (select count(*) from cluster_member join company on company.id = cluster_member.company_id
           where company.organisation_id is not null) as company,
          (select count(*) from cluster join system on system.id = cluster.system_id
           join provider on provider.id = system.provider_id where provider.organisation_id is not null) as provider
        from round`);
    let state = await found();
    for (let waited = 0; waited < 90_000 && state.status !== 'PROPOSED'; waited += 250) {
      await sleep(250);
      state = await found();
    }
    expect(state).toMatchObject({ status: 'PROPOSED', company: 1 });
    expect(state.provider).toBeGreaterThan(1);
  }, 120_000);
});
