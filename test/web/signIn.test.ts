import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OrganisationKind } from '../../src/platform/caller.ts';
import { sql } from '../../src/platform/sql.ts';
import { type Mailbox, openMailbox } from '../accounts/mailbox.ts';
import { chromiumPath, linkTo, openWeb, signInWith, type Web } from './visit.ts';

const homes: readonly (readonly [OrganisationKind, string])[] = [
  ['COMPANY', '/company'],
  ['PROVIDER', '/provider'],
  ['LEAD', '/company'],
  ['OPERATOR', '/operator'],
];

describe.skipIf(chromiumPath === undefined)('signing in', () => {
  let web: Web;
  let mailbox: Mailbox;
  beforeAll(async () => {
    mailbox = await openMailbox();
    web = await openWeb({ DASEOT_SMTP_URL: mailbox.url });
  }, 180_000);
  afterAll(async () => {
    await web?.close();
    await mailbox?.close();
  });

  it.each(homes)('takes one click in the demo market, as %s, and leads to %s', async (kind, home) => {
    const visit = await web.visit();
    await visit.signInAs(kind);
    expect(new URL(visit.page.url()).pathname).toBe(home);
    await visit.page.getByRole('heading', { level: 1 }).waitFor();
    await visit.close();
  });

  it('goes on to the page that asked for it', async () => {
    const visit = await web.visit({ language: 'en' });
    await visit.goto('/operator?x=1');
    await visit.page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
    await visit.page.getByTestId('demo-OPERATOR').click();
    await visit.page.getByRole('heading', { name: 'Programmes and rounds', level: 1 }).waitFor();
    await visit.close();
  });

  it('says what was wrong, with its code', async () => {
    const visit = await web.visit();
    visit.allow(/status of 401/);
    await visit.goto('/sign-in');
    await visit.page.getByLabel('이메일').fill('company@demo.daseot');
    await visit.page.getByRole('textbox', { name: '비밀번호' }).fill('not the password');
    await visit.page.getByRole('main').getByRole('button', { name: '로그인', exact: true }).click();
    const alert = visit.page.getByRole('alert');
    await alert.getByText('이메일이나 비밀번호가 맞지 않습니다.').waitFor();
    expect(await alert.innerText()).toContain('INVALID_EMAIL_OR_PASSWORD');
    await visit.close();
  });

  it('signs out in every tab, and forgets what was typed', async () => {
    const first = await web.visit({ language: 'en' });
    await first.signInAs('COMPANY');
    const second = await web.visit({ context: first.context });
    await second.goto('/company');
    await first.page.evaluate(() => localStorage.setItem('daseot:draft:x', '"secret"'));
    await first.page.getByRole('button', { name: '(주)옹기벌사출' }).click();
    await first.page.getByRole('menuitem', { name: 'Sign out' }).click();
    for (const { page } of [first, second]) {
      await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).waitFor();
      expect(new URL(page.url()).pathname).toBe('/');
    }
    expect(await first.page.evaluate(() => localStorage.getItem('daseot:draft:x'))).toBe(null);
    await second.close();
    await first.close();
  });

  it('asks again where the session is over, and loses nothing', async () => {
    const visit = await web.visit({ language: 'en' });
    visit.allow(/status of 401/);
    await visit.signInAs('COMPANY');
    await visit.page.getByRole('banner').getByRole('link', { name: 'Find your price' }).click();
    await visit.page.getByLabel('Lines to connect').fill('7');
    await web.api.database.reads().run(sql`delete from account_session`);
    // The server may know a caller for five seconds without asking the database.
    await visit.page.waitForTimeout(5_500);
    await visit.page.getByRole('combobox', { name: 'Industry' }).fill('25922');
    await visit.page.getByRole('option', { name: /25922/ }).click();
    const dialog = visit.page.getByRole('dialog', { name: 'Please sign in again' });
    await dialog.getByTestId('demo-COMPANY').click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await visit.page.getByLabel('Lines to connect').inputValue()).toBe('7');
    await visit.page.getByRole('region', { name: 'What one company pays' }).waitFor();
    await visit.close();
  });
});

describe.skipIf(chromiumPath === undefined)('signing up', () => {
  let web: Web;
  let mailbox: Mailbox;
  beforeAll(async () => {
    mailbox = await openMailbox();
    web = await openWeb({ DASEOT_SMTP_URL: mailbox.url });
  }, 180_000);
  afterAll(async () => {
    await web?.close();
    await mailbox?.close();
  });

  it('checks the registration number as it is typed', async () => {
    const visit = await web.visit({ language: 'en' });
    const { page } = visit;
    await visit.goto('/sign-up');
    const number = page.getByLabel('Business registration number');
    await number.fill('123-45');
    await page.getByText('5 digits to go.').waitFor();
    await number.fill('123-45-67890');
    await page.getByText('The check digit does not fit').waitFor();
    await number.fill('12a');
    await page.getByText('There is something that is no digit: a').waitFor();
    await number.fill('1250078923');
    await page.getByText('The number is right.').waitFor();
    await number.blur();
    expect(await number.inputValue()).toBe('125-00-78923');
    await visit.close();
  });

  it('leads from the form over the mail to the own pages, and keeps what was typed on the way', async () => {
    const visit = await web.visit({ language: 'en' });
    const { page } = visit;
    await visit.goto('/sign-up');
    await page.getByRole('radio', { name: /^Provider/ }).check();
    await page.getByLabel('Name of the organisation').fill('Hanbit Systems');
    await page.getByLabel('Your name').fill('Kim Dawon');
    await page.getByLabel('E-mail').fill('kim@hanbit.example');
    await page.reload();
    expect(await page.getByLabel('Name of the organisation').inputValue()).toBe('Hanbit Systems');
    expect(await page.getByLabel('E-mail').inputValue()).toBe('kim@hanbit.example');
    await page.getByRole('textbox', { name: 'Password' }).fill('correct horse battery');
    await page.getByRole('main').getByRole('button', { name: 'Sign up' }).click();
    await page.getByText('A mail is on its way to kim@hanbit.example.').waitFor();

    await visit.goto(await linkTo(web, mailbox, 'kim@hanbit.example'));
    await page.getByText('Your e-mail is confirmed.').waitFor();
    await signInWith(visit, 'kim@hanbit.example', 'correct horse battery');
    await page.getByRole('heading', { name: 'Your organisation', level: 1 }).waitFor();
    expect(await page.getByLabel('Name of the organisation').inputValue()).toBe('Hanbit Systems');
    await page.getByRole('button', { name: 'Register' }).click();
    await page.waitForURL('**/provider');
    await page.getByText('No provider is registered for your organisation yet.').waitFor();
    await visit.close();
  });

  it('sets a new password by the link of a mail', async () => {
    const visit = await web.visit({ language: 'en' });
    const { page } = visit;
    await visit.goto('/forgotten-password');
    await page.getByLabel('E-mail').fill('kim@hanbit.example');
    await page.getByRole('button', { name: 'Send the link' }).click();
    await page.getByText('If there is an account for kim@hanbit.example').waitFor();
    await visit.goto(await linkTo(web, mailbox, 'kim@hanbit.example'));
    await page.getByRole('textbox', { name: 'New password' }).fill('battery staple horse');
    await page.getByRole('button', { name: 'Change the password' }).click();
    await page.getByText('The password was changed').waitFor();
    await signInWith(visit, 'kim@hanbit.example', 'battery staple horse');
    await page.waitForURL('**/provider');
    await visit.close();
  });
});
