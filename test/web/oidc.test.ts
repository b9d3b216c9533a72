import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Issuer, openIssuer } from '../accounts/issuer.ts';
import { chromiumPath, openWeb, type Visit, type Web } from './visit.ts';

describe.skipIf(chromiumPath === undefined)('signing in elsewhere', { timeout: 60_000 }, () => {
  let web: Web;
  let issuer: Issuer;
  beforeAll(async () => {
    issuer = await openIssuer();
    web = await openWeb(issuer.env);
    issuer.serve(web.url);
  }, 180_000);
  afterAll(async () => {
    await web?.close();
    await issuer?.close();
  });

  /** Goes to the issuer by the button of the page, and signs in there as somebody. */
  async function signInElsewhere(visit: Visit, path: string, name: string): Promise<void> {
    const { page } = visit;
    // The issuer is another host, with pages of its own that look for their fonts elsewhere.
    visit.allow(new RegExp(`foreign request: (${issuer.url}|https://fonts.googleapis.com)/`));
    visit.allow(new RegExp(`Failed to load resource.* at (${issuer.url}|https://fonts.googleapis.com)/`));
    await visit.goto(path);
    await page.getByRole('button', { name: 'Sign in with another provider' }).click();
    await page.waitForURL(`${issuer.url}/**`);
    await page.locator('input[name=login]').fill(name);
    await page.locator('input[name=password]').fill('x');
    await page.locator('button[type=submit]').click();
    await page.locator('input[name=prompt][value=consent]').waitFor({ state: 'attached' });
    await page.locator('button[type=submit]').click();
    await page.waitForURL(`${web.url}/**`);
  }

  it('is offered where an issuer is configured, and leads to where one was going', async () => {
    const visit = await web.visit({ language: 'en' });
    await signInElsewhere(visit, '/sign-in?next=/account', 'kim');
    const { page } = visit;
    await page.getByRole('heading', { name: 'My account', level: 1 }).waitFor();
    await page.getByRole('region', { name: 'Person' }).getByText('kim@example.kr').waitFor();
    expect(new URL(page.url()).pathname).toBe('/account');
    await visit.close();
  });

  it('says on the page why somebody is not let in', async () => {
    issuer.say({ email: 'thief@example.kr', email_verified: false });
    const visit = await web.visit({ language: 'en' });
    await signInElsewhere(visit, '/sign-in', 'thief');
    const { page } = visit;
    await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
    await page.getByRole('alert').waitFor();
    await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).waitFor();
    await visit.close();
  });
});
