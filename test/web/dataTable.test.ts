import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openWeb, type Visit, type Web } from './visit.ts';

/** Partners come in pages of so many. */
const PAGE = 100;

describe.skipIf(chromiumPath === undefined)('rows of a table', { timeout: 60_000 }, () => {
  let web: Web;
  beforeAll(async () => {
    web = await openWeb();
  }, 180_000);
  afterAll(() => web?.close());

  /** Which row has the focus, from 1; undefined where none has. The first row of a table is its head. */
  const focused = ({ page }: Visit) =>
    page.evaluate(() => {
      const row = document.activeElement?.getAttribute('aria-rowindex');
      return row == null ? undefined : Number(row) - 1;
    });

  /** Whether the row with the focus is to be seen in its window. */
  const isInSight = ({ page }: Visit) =>
    page.evaluate(() => {
      const row = document.activeElement?.getBoundingClientRect();
      const frame = document.activeElement?.closest('table')?.parentElement?.getBoundingClientRect();
      return (
        row !== undefined && frame !== undefined && row.top >= frame.top && row.bottom <= frame.bottom + 1
      );
    });

  async function openTable(): Promise<Visit> {
    const visit = await web.visit({ language: 'en' });
    await visit.signInAs('COMPANY');
    await visit.goto('/company/partners?least=0');
    await visit.page.locator('tbody tr[aria-rowindex="2"]').focus();
    return visit;
  }

  async function expectAt(visit: Visit, row: number): Promise<void> {
    await expect.poll(() => focused(visit)).toBe(row);
    await expect.poll(() => isInSight(visit)).toBe(true);
  }

  it('are walked by arrows, Page, Home and End, and opened by Enter', async () => {
    const visit = await openTable();
    const { keyboard } = visit.page;
    await expectAt(visit, 1);
    await keyboard.press('ArrowUp');
    await expectAt(visit, 1);
    for (let step = 0; step < 3; step += 1) await keyboard.press('ArrowDown');
    await expectAt(visit, 4);
    await keyboard.press('PageDown');
    await expectAt(visit, 14);
    await keyboard.press('PageUp');
    await expectAt(visit, 4);
    await keyboard.press('ArrowUp');
    await expectAt(visit, 3);
    await keyboard.press('End');
    await expect.poll(() => focused(visit)).toBeGreaterThanOrEqual(PAGE);
    await keyboard.press('Home');
    await expectAt(visit, 1);
    // Only one row is a stop on the way through the page.
    expect(await visit.page.locator('tbody tr[tabindex="0"]').count()).toBe(1);
    await keyboard.press('ArrowDown');
    const name = await visit.page.evaluate(
      () => document.activeElement?.querySelector('td')?.textContent ?? '',
    );
    await keyboard.press('Enter');
    await visit.page.getByRole('dialog').getByText(name).first().waitFor();
    await visit.close();
  });

  it('keep the focus while more of them come', async () => {
    const visit = await openTable();
    const { page } = visit;
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('"after":"')) await held;
      await route.continue();
    });
    await page.keyboard.press('End');
    await expectAt(visit, PAGE);
    await page.locator('table[aria-busy=true]').waitFor();
    release();
    await page.locator('table[aria-busy=true]').waitFor({ state: 'detached' });
    await expectAt(visit, PAGE);
    await page.keyboard.press('ArrowDown');
    await expectAt(visit, PAGE + 1);
    await page.keyboard.press('End');
    await expect.poll(() => focused(visit)).toBeGreaterThan(PAGE + 1);
    await visit.close();
  });
});

describe.skipIf(chromiumPath === undefined)('a list to choose from', { timeout: 60_000 }, () => {
  let web: Web;
  beforeAll(async () => {
    web = await openWeb();
  }, 180_000);
  afterAll(() => web?.close());

  it('has entries only while it is open, few at a time, and is walked by keyboard', async () => {
    const visit = await web.visit({ language: 'en' });
    const { page } = visit;
    await visit.goto('/?industry=25922');
    const processes = page.getByRole('combobox', { name: 'Processes' });
    const options = page
      .getByRole('listbox', { name: 'Processes', includeHidden: true })
      .getByRole('option', { includeHidden: true });
    await processes.waitFor();
    expect(await options.count()).toBe(0);
    await processes.focus();
    await page.keyboard.press('ArrowDown');
    await options.first().waitFor();
    // Sixty, and the line that says how many more there are.
    expect(await options.count()).toBe(61);
    await page.getByRole('option', { name: /^\d+ more: go on typing$/ }).waitFor();
    await visit.expectAccessible();
    await page.keyboard.type('Laser cutting');
    await expect.poll(() => options.count()).toBeLessThan(20);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('processes=');
    await page.keyboard.press('Escape');
    await expect.poll(() => options.count()).toBe(0);
    await visit.close();
  });
});
