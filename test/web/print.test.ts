import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openWeb, type Visit, type Web } from './visit.ts';

/** The width of A4 between its margins, in CSS pixels. */
const PAPER_PIXELS = 718;

describe.skipIf(chromiumPath === undefined)('on paper', { timeout: 60_000 }, () => {
  let web: Web;
  beforeAll(async () => {
    web = await openWeb();
  }, 180_000);
  afterAll(() => web?.close());

  /** What is too wide for the paper, by its class or name. */
  const tooWide = ({ page }: Visit) =>
    page.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 40)}`),
    );

  /** Buttons and links drawn as buttons that one could see on the paper; heads of columns are words. */
  const pressable = ({ page }: Visit) =>
    page.evaluate(() =>
      [...document.querySelectorAll('button, .mantine-Button-root, header, footer, nav')]
        .filter((element) => element.checkVisibility() && element.closest('th') === null)
        .map((element) => element.textContent),
    );

  async function print(visit: Visit): Promise<void> {
    await visit.page.setViewportSize({ width: PAPER_PIXELS, height: 1_000 });
    await visit.page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await visit.page.waitForTimeout(300);
  }

  async function expectPaper(visit: Visit): Promise<void> {
    expect(await pressable(visit)).toEqual([]);
    expect(await tooWide(visit)).toEqual([]);
    const colours = await visit.page.evaluate(() => {
      const card = document.querySelector('section[class*=card]') ?? document.body;
      const title = document.querySelector('h1, h2') ?? document.body;
      return [getComputedStyle(card).backgroundColor, getComputedStyle(title).color];
    });
    expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    expect((await visit.page.pdf({ format: 'A4' })).byteLength).toBeGreaterThan(10_000);
  }

  it('a cluster fits, without buttons, with the table of its curve', async () => {
    const document = '{ viewer { company { clusters(first: 1) { nodes { id } } } } }';
    type Answer = { viewer: { company: { clusters: { nodes: { id: string }[] } } } };
    const { viewer } = await web.api.data<Answer>(document, {}, { token: 'daseot_demo_company' });
    const visit = await web.visit({ language: 'en', scheme: 'dark' });
    const { page } = visit;
    await visit.signInAs('COMPANY');
    await visit.goto(`/company/clusters/${viewer.company.clusters.nodes[0]?.id}`);
    await page.getByRole('heading', { name: 'Who is in it' }).waitFor();
    const curve = page.getByRole('table', { name: 'Price of each company by size of the group' });
    expect(await curve.count()).toBe(0);
    await print(visit);
    await curve.waitFor();
    await expectPaper(visit);
    await visit.close();
  });

  it('an estimate fits, with every amount and its note', async () => {
    const visit = await web.visit({ language: 'ko', scheme: 'dark' });
    const { page } = visit;
    await visit.goto('/?industry=25922&units=2&region=26');
    await page.getByRole('region', { name: '한 회사가 내는 금액' }).waitFor();
    await page.waitForLoadState('networkidle');
    await print(visit);
    await page.getByRole('table', { name: '금액의 내역과 규칙' }).waitFor();
    await expectPaper(visit);
    await visit.close();
  });
});
