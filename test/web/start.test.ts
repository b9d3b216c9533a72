import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openWeb, type Web } from './visit.ts';

describe.skipIf(chromiumPath === undefined)('the start page, without an account', () => {
  let web: Web;
  beforeAll(async () => {
    web = await openWeb();
  }, 180_000);
  afterAll(() => web?.close());

  it.each([
    ['ko', /다섯이 함께 사면/, '5,000만원', '2,000만원'],
    ['en', /Buy your smart factory with four others/, '50 M won', '20 M won'],
  ] as const)('tells the example of the ministry, moving, in %s', async (language, title, first, last) => {
    const visit = await web.visit({ language, isStill: false });
    const { page } = visit;
    await page.goto('/');
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByRole('figure').getByText(first, { exact: true }).waitFor();
    const amounts = page.getByRole('figure').locator('div > span', { hasText: /(만원|won)$/ });
    const opacities = () =>
      amounts.evaluateAll((all) => all.map((one) => Number(getComputedStyle(one).opacity)));
    await expect.poll(opacities, { timeout: 10_000 }).toEqual([0, 0, 1]);
    expect(await amounts.last().innerText()).toBe(last);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    await visit.close();
  });

  it('runs no script before somebody is there, and loses nothing that was pressed', async () => {
    const visit = await web.visit({ isStill: false });
    const { page } = visit;
    await page.goto('/');
    await page.waitForLoadState('networkidle');
    // How often the largest part of the script came over the wire; from the browser's store it costs nothing.
    const downloads = () =>
      page.evaluate(
        () =>
          (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(
            ({ name, transferSize }) => /shell-/.test(name) && transferSize > 0,
          ).length,
      );
    const isDrawn = () => page.locator('#drawn-styles').count();
    expect([await isDrawn(), await downloads()]).toEqual([1, 1]);

    // The page is alive after the press; the story has gone on meanwhile.
    await page.evaluate(() => document.querySelector<HTMLElement>('header button[lang=en]')?.click());
    await page.getByRole('heading', { level: 1, name: /Buy your smart factory/ }).waitFor();
    expect([await isDrawn(), await downloads()]).toEqual([0, 1]);
    const current = page.getByRole('figure').locator('[aria-current=step]');
    await expect.poll(() => current.innerText(), { timeout: 10_000 }).toContain('20,000,000');
    await visit.close();
  });

  it('goes on by itself where nobody gives a sign, and at once for somebody who is signed in', async () => {
    const visit = await web.visit({ language: 'en' });
    const { page } = visit;
    const drawn = page.locator('#drawn-styles');
    await page.goto('/');
    await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).waitFor();
    expect(await drawn.count()).toBe(1);
    await drawn.waitFor({ state: 'detached', timeout: 20_000 });
    await visit.signInAs('COMPANY');
    await page.goto('/');
    await drawn.waitFor({ state: 'detached', timeout: 5_000 });
    await page.getByRole('banner').getByRole('button', { name: '(주)옹기벌사출' }).waitFor();
    await visit.close();
  });

  it('brings to life what the server has drawn, with its styles, and draws nothing twice', async () => {
    for (const [language, scheme, isStill] of [
      ['ko', 'light', true],
      ['en', 'dark', false],
    ] as const) {
      const visit = await web.visit({ language, scheme, isStill });
      await visit.page.addInitScript(() => {
        document.addEventListener('DOMContentLoaded', () => {
          Object.assign(window, { drawn: document.querySelector('h1') });
        });
      });
      await visit.goto('/');
      const title = visit.page.getByRole('heading', { level: 1 });
      const isSame = (heading: HTMLElement | SVGElement) => heading === (window as { drawn?: unknown }).drawn;
      expect(await title.evaluate(isSame)).toBe(true);
      expect(await title.getAttribute('style')).toContain('--title-fz');
      expect(await visit.page.locator('#drawn-styles').count()).toBe(0);
      await visit.close();
    }
  });

  it('sends a first visitor less than 250 kB of compressed script in all, and no library for charts', async () => {
    const visit = await web.visit();
    await visit.goto('/');
    await visit.page.getByTestId('demo-COMPANY').waitFor();
    const loads = await visit.page.evaluate(() =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ name }) => name.endsWith('.js'))
        .map(({ name, transferSize }) => ({ name, transferSize })),
    );
    const scripts = loads.map(({ name }) => name);
    const bytes = loads.reduce((sum, { transferSize }) => sum + transferSize, 0);
    expect(scripts.length).toBeGreaterThan(5);
    expect(scripts.filter((url) => /Chart|cytoscape/.test(url))).toEqual([]);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(250_000);
    await visit.close();
  });

  it('shows the end of the example at once to whoever wants no motion', async () => {
    const visit = await web.visit();
    await visit.goto('/');
    const current = visit.page.getByRole('figure').locator('[aria-current=step]');
    expect(await current.innerText()).toContain('20,000,000원');
    await visit.close();
  });

  it('prices an industry that is chosen by typing, and keeps everything in the address', async () => {
    const visit = await web.visit();
    const { page } = visit;
    await visit.goto('/');
    await page.getByRole('combobox', { name: '업종' }).fill('도금');
    await page.getByRole('option', { name: /25922/ }).click();
    await page.getByRole('combobox', { name: '지역' }).fill('부산');
    await page.getByRole('option', { name: '부산광역시', exact: true }).click();
    await page.getByLabel('연결할 설비(라인) 수').fill('2');
    await page.getByRole('region', { name: '한 회사가 내는 금액' }).waitFor();
    await expect.poll(() => page.url()).toMatch(/industry=25922&region=26&units=2/);
    await page.waitForLoadState('networkidle');

    // What the page says is what the API says.
    const { estimate } = await web.api.data<{ estimate: { estimate: Answer } }>(
      `{ estimate(input: { industryCode: "25922", units: 2, regionCode: "26" }) { estimate {
        standAlone { won } priceCurve { members shareWon netWon } } } }`,
      {},
      { token: null },
    );
    const { standAlone, priceCurve } = estimate.estimate;
    const won = (amount: number) => `${amount.toLocaleString('ko')}원`;
    const tiles = page.getByRole('region', { name: '한 회사가 내는 금액' });
    const five = priceCurve.find(({ members }) => members === 5);
    await expect.poll(() => tiles.innerText()).toContain(won(five?.netWon ?? 0));
    expect(await tiles.innerText()).toContain(won(standAlone.won));
    expect(await tiles.innerText()).toContain(won(five?.shareWon ?? 0));

    const copied = await web.visit({ language: 'en', context: visit.context });
    await copied.goto(page.url());
    await copied.page
      .getByText(won(five?.netWon ?? 0))
      .first()
      .waitFor();
    await copied.close();
    await visit.close();
  });

  it('moves the size of the group by keyboard, and shows the curve as a table too', async () => {
    const visit = await web.visit({ language: 'en' });
    const { page } = visit;
    await visit.goto('/?industry=25922&units=2&region=26');
    const slider = page.getByRole('slider', { name: /Companies that buy together/ });
    await slider.focus();
    await slider.press('ArrowRight');
    await expect.poll(() => page.url()).toContain('members=6');
    await page.getByRole('heading', { name: 'The more, the cheaper' }).scrollIntoViewIfNeeded();
    await page.getByText('Table', { exact: true }).click();
    const table = page.getByRole('table', { name: 'Price of each company by size of the group' });
    expect(await table.getByRole('row').count()).toBe(1 + 1 + 16);
    await visit.close();
  });

  it('says line by line what each won is for; the lines sum to the share', async () => {
    const visit = await web.visit({ language: 'en' });
    await visit.goto('/?processes=5.1.1,5.2.1,5.2.2&units=2&region=26');
    const table = visit.page.getByRole('table', { name: /Line by line/ });
    await table.waitFor();
    const rows = await table
      .locator('tbody tr')
      .evaluateAll((all) =>
        all.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '')),
      );
    const amount = (text: string | undefined) => Number((text ?? '').replace(/[^\d-]/g, '') || 0);
    const share = rows.findIndex(([name]) => name === 'Share');
    const lines = rows.slice(0, share).filter((cells) => cells.length === 3);
    for (const column of [1, 2]) {
      const sum = lines.reduce((total, cells) => total + amount(cells[column]), 0);
      expect(sum).toBe(amount(rows[share]?.[column]));
      expect(sum).toBeGreaterThan(0);
    }
    await visit.close();
  });

  it('shows open clusters that the company would gain by', async () => {
    const visit = await web.visit({ language: 'en' });
    await visit.goto('/?industry=25922&units=2&region=26');
    const clusters = visit.page.getByRole('region', { name: 'Open clusters that you could join' });
    await expect.poll(() => clusters.getByText(/% less/).count()).toBeGreaterThan(0);
    await visit.close();
  });

  it('says why there is no price, where there is none', async () => {
    const visit = await web.visit({ language: 'en' });
    await visit.goto('/?industry=99999');
    await visit.page.getByText('There is no price for this').waitFor();
    await visit.goto('/?industry=25922&units=abc&members=99&region=');
    await visit.page.getByRole('region', { name: 'What one company pays' }).waitFor();
    await visit.close();
  });

  it('says so where an address leads nowhere', async () => {
    const visit = await web.visit({ language: 'en' });
    await visit.goto('/no/such/page');
    await visit.page.getByRole('heading', { name: 'There is no such page' }).waitFor();
    await visit.page.getByRole('link', { name: 'To the start page', exact: true }).click();
    await visit.page.getByRole('heading', { level: 1, name: /smart factory/ }).waitFor();
    await visit.close();
  });

  it('says that the connection is lost, and goes on when it is back', async () => {
    const visit = await web.visit({ language: 'en' });
    visit.allow(/ERR_INTERNET_DISCONNECTED/);
    await visit.goto('/?industry=25922');
    await visit.context.setOffline(true);
    await visit.page.getByText('The server cannot be reached.').first().waitFor();
    await visit.page.getByLabel('Lines to connect').fill('3');
    await visit.context.setOffline(false);
    await expect
      .poll(() => visit.page.getByText('The server cannot be reached.').count(), { timeout: 10_000 })
      .toBe(0);
    await visit.page.getByRole('region', { name: 'What one company pays' }).waitFor();
    expect(visit.page.url()).toContain('units=3');
    await visit.close();
  });
});

interface Answer {
  readonly standAlone: { readonly won: number };
  readonly priceCurve: readonly {
    readonly members: number;
    readonly shareWon: number;
    readonly netWon: number;
  }[];
}
