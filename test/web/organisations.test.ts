import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../src/platform/sql.ts';
import { chromiumPath, openWeb, type Visit, type Web } from './visit.ts';

const COMPANY = '(주)옹기벌사출';
const OPERATOR = '다섯 시연 운영기관';

describe.skipIf(chromiumPath === undefined)('somebody of two organisations', { timeout: 90_000 }, () => {
  let web: Web;
  beforeAll(async () => {
    web = await openWeb();
    await web.api.database.reads().run(sql`
      insert into membership (organisation_id, account_id, role)
      select organisation.id, account.id, 'OWNER' from organisation, account
      where organisation.name = ${OPERATOR} and account.email = 'company@demo.daseot'`);
    web.api.services.forgetCallers();
  }, 180_000);
  afterAll(() => web?.close());

  /** Chooses in the menu in whose name to act. */
  async function actFor({ page }: Visit, now: string, then: string): Promise<void> {
    await page.getByRole('banner').getByRole('button', { name: now }).click();
    await page.getByRole('menuitemradio', { name: new RegExp(`^${then.replace(/[()]/g, '\\$&')}`) }).click();
  }

  const kept = ({ page }: Visit) => page.evaluate(() => localStorage.getItem('daseot:acting'));

  async function visitAsOperator(): Promise<Visit> {
    const visit = await web.visit({ language: 'en' });
    await visit.signInAs('COMPANY');
    await actFor(visit, COMPANY, OPERATOR);
    await visit.page.waitForURL('**/operator');
    return visit;
  }

  it('chooses in the menu for whom to act, in every tab and after a reload', async () => {
    const first = await web.visit({ language: 'en' });
    await first.signInAs('COMPANY');
    const second = await web.visit({ context: first.context });
    await second.goto('/company/partners');
    await first.page.getByRole('banner').getByRole('button', { name: COMPANY }).click();
    const menu = first.page.getByRole('menu');
    expect(await menu.getByRole('menuitemradio', { checked: true }).innerText()).toContain(COMPANY);
    await first.expectAccessible();
    await first.page.keyboard.press('Escape');
    await actFor(first, COMPANY, OPERATOR);
    for (const { page } of [first, second]) {
      await page.waitForURL('**/operator');
      await page.getByRole('heading', { name: 'Programmes and rounds', level: 1 }).waitFor();
      await page.getByRole('banner').getByRole('button', { name: OPERATOR }).waitFor();
    }
    await first.page.reload();
    await first.page.getByRole('heading', { name: 'Programmes and rounds', level: 1 }).waitFor();

    await actFor(first, OPERATOR, COMPANY);
    await first.page.getByRole('heading', { name: COMPANY, level: 1 }).waitFor();
    await second.page.getByRole('heading', { name: COMPANY, level: 1 }).waitFor();
    await second.close();
    await first.close();
  });

  it('uploads, watches and downloads in the name that was chosen', async () => {
    const visit = await visitAsOperator();
    const { page } = visit;
    await visit.goto('/operator/import');
    const header = '회사명,시도,시군구,업종코드,생산품,도입희망시스템,종업원수';
    const name = `두기관정밀${Date.now()}`;
    const text = `${header}\n${name},부산광역시,강서구,25912,기어축,MES,12\n`;
    const file = { name: 'companies.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
    await page.setInputFiles('input[type=file]', file);
    await page.getByRole('button', { name: 'Import 1 companies' }).click();
    await page.getByText('Imported', { exact: true }).waitFor();

    // A small file is made before anybody could watch: it is said to be on its way, so that the page asks by WebSocket.
    await page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('OperatorJobState')) return route.continue();
      const response = await route.fetch();
      const body = (await response.text()).replace('"status":"DONE"', '"status":"RUNNING"');
      return route.fulfill({ response, body });
    });
    const opening = page.waitForEvent('websocket').then((socket) => socket.waitForEvent('framesent'));
    await visit.goto('/operator/companies');
    await page.getByRole('button', { name: 'CSV' }).click();
    expect(String((await opening).payload)).toContain('"x-organisation"');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /\.csv/ }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
    expect(await readFile(await download.path(), 'utf8')).toContain(name);
    await visit.close();
  });

  it('leaves the choice behind when it signs out, and nothing of it to others', async () => {
    const visit = await visitAsOperator();
    const { page } = visit;
    // Asked once in a name that is not the next account's.
    visit.allow(/status of 403/);
    expect(await kept(visit)).toContain('organisationId');
    await page.getByRole('banner').getByRole('button', { name: OPERATOR }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).waitFor();
    expect(await kept(visit)).toBe(null);

    await visit.signInAs('COMPANY');
    await actFor(visit, COMPANY, OPERATOR);
    await page.waitForURL('**/operator');
    // The session is over without a word: whoever comes next is somebody else.
    await visit.context.clearCookies();
    await visit.signInAs('PROVIDER');
    expect(new URL(page.url()).pathname).toBe('/provider');
    expect(await kept(visit)).toBe(null);
    await visit.close();
  });

  it('is shown its other organisation where it is a member of the chosen one no more', async () => {
    const visit = await visitAsOperator();
    const { page } = visit;
    visit.allow(/status of 403/);
    await web.api.database.reads().run(sql`
      delete from membership using organisation, account
      where organisation.id = organisation_id and account.id = account_id
        and organisation.name = ${OPERATOR} and account.email = 'company@demo.daseot'`);
    web.api.services.forgetCallers();
    await page.reload();
    await page.getByRole('banner').getByRole('button', { name: COMPANY }).waitFor();
    expect(await kept(visit)).toBe(null);
    await page.getByRole('link', { name: 'To my pages' }).click();
    await page.getByRole('heading', { name: COMPANY, level: 1 }).waitFor();
    await visit.close();
  });
});
