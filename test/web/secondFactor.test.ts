import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../src/main/demoSignIns.ts';
import { secretOf, totp } from '../accounts/totp.ts';
import { chromiumPath, openWeb, signInWith, type Visit, type Web } from './visit.ts';

const EMAIL = 'provider@demo.daseot';

describe.skipIf(chromiumPath === undefined)('a second factor', { timeout: 90_000 }, () => {
  let web: Web;
  /** The secret that the page has shown, and the codes. */
  let secret = '';
  let backupCodes: readonly string[] = [];
  beforeAll(async () => {
    web = await openWeb();
  }, 180_000);
  afterAll(() => web?.close());

  /** What an authenticator makes of the secret as it stands on the page, with its blanks. */
  const codeOf = (text: string) => totp(secretOf(`otpauth://totp/x?secret=${text.replace(/\s/g, '')}`));

  async function visitAccount(): Promise<Visit> {
    const visit = await web.visit({ language: 'en' });
    visit.allow(/status of 40[01]/);
    return visit;
  }

  it('is turned on by a code of the app, with backup codes that are shown once', async () => {
    const visit = await visitAccount();
    const { page } = visit;
    await visit.signInAs('PROVIDER');
    await visit.goto('/account');
    const card = page.getByRole('region', { name: 'Second factor' });
    await card.getByRole('button', { name: 'Turn on the second factor' }).click();
    await card.getByRole('textbox', { name: 'Password' }).fill('not the password');
    await card.getByRole('button', { name: 'Continue' }).click();
    await card.getByRole('alert').getByText('INVALID_PASSWORD').waitFor();
    await card.getByRole('textbox', { name: 'Password' }).fill(DEMO_PASSWORD);
    await card.getByRole('button', { name: 'Continue' }).click();
    await card.getByRole('img', { name: /^QR code/ }).waitFor();
    await visit.expectAccessible();
    secret = await card.getByTestId('factor-secret').innerText();
    await card.getByRole('textbox', { name: 'Code', exact: true }).fill('000000');
    await card.getByRole('button', { name: 'Confirm the code' }).click();
    await card.getByRole('alert').getByText('INVALID_CODE').waitFor();
    await card.getByRole('textbox', { name: 'Code', exact: true }).fill(codeOf(secret));
    await card.getByRole('button', { name: 'Confirm the code' }).click();
    const codes = card.getByRole('list', { name: 'Your backup codes' });
    await codes.waitFor();
    backupCodes = await codes.getByRole('listitem').allInnerTexts();
    expect(backupCodes).toHaveLength(10);
    await visit.expectAccessible();
    await card.getByRole('button', { name: 'I have kept them' }).click();
    await card.getByText('Signing in takes your password and a code of your authenticator app.').waitFor();
    await page.reload();
    await card.getByRole('button', { name: 'Turn off' }).waitFor();
    expect(await page.getByText(backupCodes[0] ?? '').count()).toBe(0);
    await visit.close();
  });

  it('is asked for at the sign-in', async () => {
    const visit = await visitAccount();
    const { page } = visit;
    await signInWith(visit, EMAIL, DEMO_PASSWORD);
    await page.getByText('Enter the six digits that your authenticator app shows.').waitFor();
    await visit.expectAccessible();
    await page.getByRole('textbox', { name: 'Code', exact: true }).fill('000000');
    await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').getByText('INVALID_CODE').waitFor();
    await page.getByRole('textbox', { name: 'Code', exact: true }).fill(codeOf(secret));
    await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL('**/provider');
    await visit.close();
  });

  it('gives way to a backup code, once for each, and to new ones only after that', async () => {
    const signInByBackup = async (visit: Visit, code: string) => {
      await signInWith(visit, EMAIL, DEMO_PASSWORD);
      await visit.page.getByLabel('Use a backup code').check();
      await visit.page.getByRole('textbox', { name: 'Backup code', exact: true }).fill(code);
      await visit.page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
    };
    const [first = '', second = ''] = backupCodes;
    const visit = await visitAccount();
    await signInByBackup(visit, first);
    await visit.page.waitForURL('**/provider');
    await visit.context.clearCookies();
    await signInByBackup(visit, first);
    await visit.page.getByRole('alert').getByText('INVALID_BACKUP_CODE').waitFor();
    await signInByBackup(visit, second);
    await visit.page.waitForURL('**/provider');

    await visit.goto('/account');
    const card = visit.page.getByRole('region', { name: 'Second factor' });
    await card.getByRole('button', { name: 'New backup codes' }).click();
    await card.getByRole('textbox', { name: 'Password' }).fill(DEMO_PASSWORD);
    await card.getByRole('button', { name: 'Make new codes' }).click();
    const codes = card.getByRole('list', { name: 'Your backup codes' }).getByRole('listitem');
    await codes.first().waitFor();
    const renewed = await codes.allInnerTexts();
    expect(renewed.filter((code) => backupCodes.includes(code))).toEqual([]);
    await visit.close();
  });

  it('is turned off with the password; then the password alone signs in', async () => {
    const visit = await visitAccount();
    const { page } = visit;
    await signInWith(visit, EMAIL, DEMO_PASSWORD);
    await page.getByRole('textbox', { name: 'Code', exact: true }).fill(codeOf(secret));
    await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL('**/provider');
    await visit.goto('/account');
    const card = page.getByRole('region', { name: 'Second factor' });
    await card.getByRole('button', { name: 'Turn off' }).click();
    await card.getByRole('textbox', { name: 'Password' }).fill(DEMO_PASSWORD);
    await card.getByRole('button', { name: 'Turn off the second factor' }).click();
    await page.getByText('The second factor is off.').waitFor();
    await visit.context.clearCookies();
    await signInWith(visit, EMAIL, DEMO_PASSWORD);
    await page.waitForURL('**/provider');
    await visit.close();
  });
});
