import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../src/platform/sql.ts';
import { chromiumPath, openWeb, type Visit, type Web } from './visit.ts';

const TOKEN = { token: 'daseot_demo_company' } as const;

interface OwnRouting {
  readonly viewer: {
    readonly company: {
      readonly id: string;
      readonly version: number;
      readonly routingSource: string;
      readonly plants: readonly {
        readonly products: readonly {
          readonly routing: {
            readonly operations: readonly { readonly process: { readonly name: string } }[];
          };
        }[];
      }[];
    };
  };
}

describe.skipIf(chromiumPath === undefined)('a company edits its routing', { timeout: 60_000 }, () => {
  let web: Web;
  beforeAll(async () => {
    web = await openWeb();
  }, 180_000);
  afterAll(() => web?.close());

  /** What the API says of the company's own routing. */
  async function stored(lang: 'ko' | 'en' = 'en') {
    const document = `{ viewer { company { id version routingSource
      plants { products { routing { operations { process { name } } } } } } } }`;
    const { viewer } = await web.api.data<OwnRouting>(document, {}, { ...TOKEN, lang });
    const { company } = viewer;
    const operations = company.plants[0]?.products[0]?.routing.operations ?? [];
    return { ...company, names: operations.map(({ process }) => process.name) };
  }

  /** The operations as they stand on the page. */
  const shown = ({ page }: Visit) =>
    page
      .locator('li[data-key]')
      .evaluateAll((rows) => rows.map((row) => row.querySelector('div > p')?.textContent ?? ''));

  async function openEditor(language: 'ko' | 'en', path = '/company/routing'): Promise<Visit> {
    // High enough for all rows: a drag that scrolls on its way is the browser's own matter.
    const visit = await web.visit({ language, height: 1_200 });
    await visit.signInAs('COMPANY');
    await visit.goto(path);
    await visit.page.locator('li[data-key]').first().waitFor();
    return visit;
  }

  it('by keyboard in Korean: moves, undoes, does again and saves', async () => {
    const visit = await openEditor('ko');
    const { page } = visit;
    const before = await stored('ko');
    const [first, second, ...rest] = before.names;
    expect(await shown(visit)).toEqual(before.names);

    await page.getByRole('button', { name: `아래로: ${first}` }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => shown(visit)).toEqual([second, first, ...rest]);
    await page.getByText(`${first}: ${before.names.length}개 중 2번째`).waitFor();
    // The focus has gone with the row, so the next key moves the same operation.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      `아래로: ${first}`,
    );
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => shown(visit)).toEqual(before.names);
    await page.getByRole('button', { name: '되돌리기', exact: true }).click();
    await expect.poll(() => shown(visit)).toEqual([second, first, ...rest]);
    await page.getByRole('button', { name: '저장하고 확정' }).click();
    await page.getByText('공정 순서를 저장하고 확정했습니다.').waitFor();
    const after = await stored('ko');
    expect(after.names).toEqual([second, first, ...rest]);
    expect(after.routingSource).toBe('CONFIRMED');
    expect(after.version).toBe(before.version + 1);
    await visit.close();
  });

  it('by drag and drop, and adds an operation by typing', async () => {
    const visit = await openEditor('en');
    const { page } = visit;
    const names = await shown(visit);
    const rows = page.locator('li[data-key]');
    const last = rows.nth(names.length - 1);
    await rows
      .first()
      .getByTestId('handle')
      .dragTo(last, { targetPosition: { x: 200, y: 50 } });
    await expect.poll(() => shown(visit)).toEqual([...names.slice(1), names[0]]);
    await page.getByRole('combobox', { name: 'Add an operation' }).fill('Laser cutting');
    const option = page.getByRole('option', { name: /Laser cutting/ }).first();
    const added = (await option.innerText()).replace(/ \([\d.]+\)$/, '');
    await option.click();
    await expect.poll(() => shown(visit)).toEqual([...names.slice(1), names[0], added]);
    await page.getByRole('button', { name: 'Save and confirm' }).click();
    await page.getByText('The routing is saved and confirmed.').waitFor();
    expect((await stored()).names).toEqual([...names.slice(1), names[0], added]);
    await visit.close();
  });

  it('begins from the template of the trade, and takes that back', async () => {
    const visit = await openEditor('en');
    const { page } = visit;
    const names = await shown(visit);
    const template = page.getByRole('region', { name: 'Template of the trade' });
    await template.getByText('Plastic parts for machinery and vehicles (2224)').waitFor();
    await template.getByRole('button', { name: 'Use this template' }).click();
    const { routingTemplates } = await web.api.data<{
      routingTemplates: { prefix: string; operations: { name: string }[] }[];
    }>('{ routingTemplates(prefix: "2224") { prefix operations { name } } }', {}, { lang: 'en' });
    const expected = routingTemplates.find(({ prefix }) => prefix === '2224');
    await expect.poll(() => shown(visit)).toEqual(expected?.operations.map(({ name }) => name));
    await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => shown(visit)).toEqual(names);
    await visit.close();
  });

  it('is told of a change elsewhere, overwrites nothing unasked, and saves when told to', async () => {
    const visit = await openEditor('en');
    const { page } = visit;
    const names = await shown(visit);
    const { id, version } = await stored();
    await web.api.data(
      'mutation ($input: CompanyUpdateInput!) { companyUpdate(input: $input) { company { version } } }',
      { input: { id, version, employees: 41 } },
      TOKEN,
    );
    await page.getByRole('button', { name: `Move down: ${names[0]}` }).click();
    await page.getByRole('button', { name: 'Save and confirm' }).click();
    const conflict = page.getByRole('alert').filter({ hasText: 'Changed elsewhere meanwhile' });
    await conflict.waitFor();
    expect((await stored()).names).toEqual(names);
    await conflict.getByRole('button', { name: 'Save mine' }).click();
    await page.getByText('The routing is saved and confirmed.').waitFor();
    await conflict.waitFor({ state: 'hidden' });
    expect((await stored()).names.slice(0, 2)).toEqual([names[1], names[0]]);
    await visit.close();
  });

  it('loses nothing when the connection is lost, and when the page is closed', async () => {
    const visit = await openEditor('en');
    const { page } = visit;
    visit.allow(/ERR_INTERNET_DISCONNECTED/);
    const names = await shown(visit);
    await page.getByRole('button', { name: `Remove: ${names[1]}` }).click();
    await visit.context.setOffline(true);
    await page.getByRole('button', { name: 'Save and confirm' }).click();
    await page.getByRole('alert').filter({ hasText: 'NETWORK' }).waitFor();
    const edited = names.filter((_, index) => index !== 1);
    expect(await shown(visit)).toEqual(edited);
    await visit.context.setOffline(false);
    await page.reload();
    await page.getByText('Your changes from before are here again').waitFor();
    await expect.poll(() => shown(visit)).toEqual(edited);
    await page.getByRole('button', { name: 'Discard changes' }).click();
    await expect.poll(() => shown(visit)).toEqual(names);
    expect((await stored()).names).toEqual(names);
    await visit.close();
  });

  it('signs in again where the session is over, and saves what was edited', async () => {
    const visit = await openEditor('en');
    const { page } = visit;
    visit.allow(/status of 401/);
    const names = await shown(visit);
    await page.getByRole('button', { name: `Move down: ${names[0]}` }).click();
    await web.api.database.reads().run(sql`delete from account_session`);
    // The server may know a caller for five seconds without asking the database.
    await page.waitForTimeout(5_500);
    await page.getByRole('button', { name: 'Save and confirm' }).click();
    const dialog = page.getByRole('dialog', { name: 'Please sign in again' });
    await dialog.getByTestId('demo-COMPANY').click();
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => shown(visit)).toEqual([names[1], names[0], ...names.slice(2)]);
    await page.getByRole('button', { name: 'Save and confirm' }).click();
    await page.getByText('The routing is saved and confirmed.').waitFor();
    await visit.close();
  });
});
