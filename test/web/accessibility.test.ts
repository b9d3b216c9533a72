import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OrganisationKind } from '../../src/platform/caller.ts';
import { chromiumPath, openWeb, type Visit, type Web } from './visit.ts';

const WIDTHS = [1280, 390, 320] as const;
/** Where nothing changes but the room: the smallest with the links in the header, and a tablet. */
const WIDTHS_BETWEEN = [1090, 800] as const;
const SCHEMES = ['light', 'dark'] as const;
const LANGUAGES = ['ko', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

/** Pages by who sees them. A new page is a new line here. */
const PAGES: Readonly<Record<'ANYBODY' | OrganisationKind, readonly string[]>> = {
  ANYBODY: [
    '/',
    '/?industry=25922&units=2&region=26',
    '/sign-in',
    '/sign-up',
    '/forgotten-password',
    '/nowhere',
  ],
  COMPANY: [
    '/company',
    '/company/register',
    '/company/profile',
    '/company/shown',
    '/company/routing',
    '/company/partners',
    '/company/partners?view=map',
    '/company/partners?view=graph',
    '/company/clusters',
    '/company/clusters/Q2x1c3Rlcjox?like=1',
    '/account',
    '/account/members',
    '/account/organisation',
    '/account/tokens',
  ],
  LEAD: [],
  PROVIDER: [
    '/provider',
    '/provider/demand?cell=5.1~48',
    '/provider/profile',
    '/provider/new-system',
    '/provider/systems/miraeon-mes-injection/edit',
    '/provider/systems/miraeon-mes-injection',
    '/provider/systems/miraeon-mes-injection/prices?processes=8.2.1,14.7.1&units=2',
  ],
  // The first round of the demo market, and its first cluster.
  OPERATOR: [
    '/operator',
    '/operator/rules',
    '/operator/rounds',
    '/operator/rounds/new',
    '/operator/rounds/Um91bmQ6MQ',
    '/operator/rounds/Um91bmQ6MQ?view=map',
    '/operator/rounds/Um91bmQ6MQ?view=table',
    '/operator/rounds/Um91bmQ6MQ?view=left',
    '/operator/clusters/Q2x1c3Rlcjox',
    '/operator/companies',
    '/operator/companies/Q29tcGFueTox',
    '/operator/import',
    '/operator/import?kind=systems',
    '/operator/programmes',
    '/operator/programmes/smart-factory-cluster-2018',
    '/operator/programmes/staged-rate-2017?version=1',
    '/operator/programmes/smart-factory-cluster-2018/rules',
    '/operator/providers',
    '/operator/providers/UHJvdmlkZXI6MQ',
  ],
};

/** Nothing is wider than the screen: nobody has to move the page sideways to read it. A picture follows its frame. */
async function expectNarrow({ page }: Visit): Promise<void> {
  const over = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(over, { message: `${page.url()} is wider than the screen`, timeout: 5_000 }).toBe(0);
}

/** Colours change with the next frame: before it, old text stands on new ground. */
function nextFrames({ page }: Visit): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

describe.skipIf(chromiumPath === undefined)('every page', () => {
  let web: Web;
  beforeAll(async () => {
    web = await openWeb();
  }, 180_000);
  afterAll(async () => {
    for (const visit of browsers.values()) await (await visit).close();
    await web?.close();
  });

  const browsers = new Map<string, Promise<Visit>>();

  /** A new tab of the browser in which such a user is signed in, in that language. */
  async function visitAs(kind: string, language: Language): Promise<Visit> {
    const key = `${kind} ${language}`;
    const known = browsers.get(key) ?? openBrowser(kind, language);
    browsers.set(key, known);
    return web.visit({ language, context: (await known).context });
  }

  async function openBrowser(kind: string, language: Language): Promise<Visit> {
    const visit = await web.visit({ language });
    if (kind !== 'ANYBODY') await visit.signInAs(kind as OrganisationKind);
    return visit;
  }

  const pages = Object.entries(PAGES).flatMap(([kind, paths]) => paths.map((path) => [path, kind] as const));

  it.each(pages)(
    'has no violation that axe finds: %s, for %s',
    async (path, kind) => {
      for (const language of LANGUAGES) {
        const visit = await visitAs(kind, language);
        await visit.goto(path);
        await visit.page.getByRole('heading', { level: 1 }).waitFor();
        // One language at every width and in both colours; the other, whose words are longer, where there is least room.
        for (const width of language === 'ko' ? WIDTHS : [320]) {
          for (const scheme of language === 'ko' ? SCHEMES : (['dark'] as const)) {
            await visit.page.setViewportSize({ width, height: 900 });
            await visit.page.emulateMedia({ colorScheme: scheme });
            await nextFrames(visit);
            // Colours may be on their way to the other scheme.
            await visit.page.waitForFunction(() =>
              document.getAnimations().every((motion) => !(motion instanceof CSSTransition)),
            );
            await visit.expectAccessible();
          }
          await expectNarrow(visit);
        }
        for (const width of WIDTHS_BETWEEN) {
          await visit.page.setViewportSize({ width, height: 900 });
          await nextFrames(visit);
          await expectNarrow(visit);
        }
        await visit.close();
      }
    },
    180_000,
  );

  it('can be walked by keyboard: to the content, and to its title when the page changes', async () => {
    const visit = await web.visit({ language: 'en' });
    const { page } = visit;
    await visit.goto('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.getByRole('banner').getByRole('link', { name: 'Sign up' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/sign-up');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expect(await page.title()).toBe('Sign up · Daseot 다섯');
    await visit.close();
  });

  it('speaks the other language and changes its colours, and remembers both', async () => {
    const visit = await web.visit({ language: 'ko' });
    const { page } = visit;
    await visit.goto('/sign-in');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Dark mode' }).click();
    await page.reload();
    await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
    expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await visit.close();
  });

  it('has its menu behind a button where it is narrow', async () => {
    const visit = await web.visit({ language: 'en', width: 390 });
    const { page } = visit;
    await visit.signInAs('PROVIDER');
    await page.getByRole('button', { name: 'Open the menu' }).click();
    const menu = page.getByRole('dialog', { name: 'Main menu' });
    await menu.getByRole('link', { name: 'Find your price' }).waitFor();
    await page.waitForTimeout(300);
    await visit.expectAccessible();
    await menu.getByRole('link', { name: 'Find your price' }).click();
    await page.getByRole('heading', { level: 1, name: /smart factory/ }).waitFor();
    await menu.waitFor({ state: 'hidden' });
    await visit.close();
  });
});
