import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Mailbox, openMailbox } from '../accounts/mailbox.ts';
import { chromiumPath, linkTo, openWeb, signInWith, type Visit, type Web } from './visit.ts';

const COLLEAGUE = 'lee@hanbit.example';
const PASSWORD = 'correct horse battery';

describe.skipIf(chromiumPath === undefined)('an owner and its people', { timeout: 90_000 }, () => {
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

  async function visitMembers(): Promise<Visit> {
    const visit = await web.visit({ language: 'en' });
    await visit.signInAs('COMPANY');
    await visit.page.getByRole('banner').getByRole('button', { name: '(주)옹기벌사출' }).click();
    await visit.page.getByRole('menuitem', { name: 'Members' }).click();
    await visit.page.getByRole('heading', { name: 'Members', level: 1 }).waitFor();
    return visit;
  }

  async function invite({ page }: Visit, email: string, role: string): Promise<void> {
    await page.getByLabel('E-mail of the colleague').fill(email);
    await page.getByRole('combobox', { name: 'Role', exact: true }).click();
    await page.getByRole('option', { name: role }).click();
    await page.getByRole('button', { name: 'Send the invitation' }).click();
    await page.getByText(`The invitation to ${email} is on its way.`).waitFor();
  }

  const pending = ({ page }: Visit) => page.getByRole('list', { name: 'Waiting for an answer' });

  const roles = async () => {
    const document = '{ viewer { organisation { members { nodes { email role } } } } }';
    type Answer = {
      viewer: { organisation: { members: { nodes: { email: string; role: string }[] } } };
    };
    const { viewer } = await web.api.data<Answer>(document, {}, { token: 'daseot_demo_company' });
    return Object.fromEntries(viewer.organisation.members.nodes.map(({ email, role }) => [email, role]));
  };

  it('takes an invitation back, after it was asked', async () => {
    const visit = await visitMembers();
    const { page } = visit;
    await invite(visit, 'park@hanbit.example', 'Signer');
    const row = pending(visit).getByRole('listitem').filter({ hasText: 'park@hanbit.example' });
    await row.getByText('Signer').waitFor();
    await row.getByText(/^Holds until /).waitFor();
    await page.getByLabel('E-mail of the colleague').fill('park@hanbit.example');
    await page.getByRole('button', { name: 'Send the invitation' }).click();
    await expect
      .poll(() => page.getByLabel('E-mail of the colleague').getAttribute('aria-invalid'))
      .toBe('true');
    await row.getByRole('button', { name: 'Take back' }).click();
    const dialog = page.getByRole('dialog', { name: 'Take back' });
    await visit.expectAccessible();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await row.waitFor();
    await row.getByRole('button', { name: 'Take back' }).click();
    await dialog.getByRole('button', { name: 'Take back' }).click();
    await row.waitFor({ state: 'hidden' });
    const link = await linkTo(web, mailbox, 'park@hanbit.example');
    await visit.goto(link);
    await page.getByRole('button', { name: 'Accept' }).click();
    await page.getByRole('alert').waitFor();
    await visit.close();
  });

  it('invites a colleague, who signs up by the mail and is a member', async () => {
    const owner = await visitMembers();
    await invite(owner, COLLEAGUE, 'Viewer');
    await owner.close();

    const visit = await web.visit({ language: 'en' });
    const { page } = visit;
    await visit.goto(await linkTo(web, mailbox, COLLEAGUE));
    await page.getByRole('main').getByRole('link', { name: 'Sign up' }).click();
    await page.getByText('You join the organisation that has invited you').waitFor();
    expect(await page.getByLabel('Name of the organisation').count()).toBe(0);
    await page.getByLabel('Your name').fill('Lee Sora');
    await page.getByLabel('E-mail').fill(COLLEAGUE);
    await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
    await page.getByRole('main').getByRole('button', { name: 'Sign up' }).click();
    await page.getByText(`A mail is on its way to ${COLLEAGUE}.`).waitFor();
    await visit.goto(await linkTo(web, mailbox, COLLEAGUE));
    await page.getByText('Your e-mail is confirmed.').waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
    await page.getByLabel('E-mail').fill(COLLEAGUE);
    await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
    await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('button', { name: 'Accept' }).click();
    await page.waitForURL('**/company');
    await page.getByRole('heading', { name: '(주)옹기벌사출', level: 1 }).waitFor();
    expect((await roles())[COLLEAGUE]).toBe('VIEWER');

    // Who only looks sees the people and cannot change them.
    await visit.goto('/account/members');
    await page.getByText('company@demo.daseot').waitFor();
    expect(await page.getByRole('combobox').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Remove' }).count()).toBe(0);
    await visit.close();
  });

  it('gives a member another role, takes that back, and removes it after it was asked', async () => {
    const visit = await visitMembers();
    const { page } = visit;
    await page.getByRole('combobox', { name: 'Role of Lee Sora' }).click();
    await page.getByRole('option', { name: 'Editor' }).click();
    await expect.poll(async () => (await roles())[COLLEAGUE]).toBe('EDITOR');
    await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await roles())[COLLEAGUE]).toBe('VIEWER');

    const row = page.getByRole('listitem').filter({ hasText: 'Lee Sora' });
    await row.getByRole('button', { name: 'Remove' }).click();
    const dialog = page.getByRole('dialog', { name: 'Remove' });
    await dialog.getByText('Lee Sora loses access at once.').waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect((await roles())[COLLEAGUE]).toBe('VIEWER');
    await row.getByRole('button', { name: 'Remove' }).click();
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await row.waitFor({ state: 'hidden' });
    expect((await roles())[COLLEAGUE]).toBe(undefined);

    const gone = await web.visit({ language: 'en' });
    await signInWith(gone, COLLEAGUE, PASSWORD);
    await gone.page.waitForURL('**/account/organisation');
    await gone.close();
    await visit.close();
  });

  it('is told that the last owner cannot leave', async () => {
    const visit = await visitMembers();
    const { page } = visit;
    await page.getByRole('button', { name: 'Leave' }).click();
    await page.getByRole('dialog', { name: 'Leave' }).getByRole('button', { name: 'Leave' }).click();
    await page.getByRole('alert').waitFor();
    expect(await roles()).toEqual({ 'company@demo.daseot': 'OWNER' });
    await visit.close();
  });
});
