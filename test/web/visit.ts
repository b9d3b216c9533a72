import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { openDemoMarket } from '../../src/main/demoMarket.ts';
import { openDemoSignIns } from '../../src/main/demoSignIns.ts';
import { pageSettings } from '../../src/main/serve.ts';
import type { OrganisationKind } from '../../src/platform/caller.ts';
import { readConfig } from '../../src/platform/config.ts';
import { sql } from '../../src/platform/sql.ts';
import { readWebPage } from '../../src/platform/webPage.ts';
import { findChromium } from '../../tools/chromium.ts';
import { freePort } from '../../tools/demoServer.ts';
import type { Mailbox } from '../accounts/mailbox.ts';
import { startApi, type TestApi } from '../api.ts';

/*
 * Flows are walked in Chromium, as Debian brings it, against the real server with a real database. A test file opens
 * the server once (`openWeb`) and a browser for each flow (`web.visit`). What every page must keep is watched in every
 * flow: no error on the console, nothing that the policy blocked, no request to another host.
 */

/** Where Chromium is; undefined where there is none. */
export const chromiumPath: string | undefined = findChromium();

if (chromiumPath === undefined) {
  const sentence =
    'The flows of the page are skipped: there is no Chromium (apt-get install chromium, or DASEOT_CHROMIUM=path).';
  if (process.env['DASEOT_NEEDS_CHROMIUM'] === 'true') throw new Error(sentence);
  console.warn(sentence);
}

/** How somebody looks at the page. */
export interface VisitOptions {
  readonly language?: 'ko' | 'en';
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
  /** Default true: flows wait for no motion. */
  readonly isStill?: boolean;
  /** Whether other tabs of the same browser are to be opened: then the context is given on. */
  readonly context?: BrowserContext;
}

/** One tab of one browser. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Goes to an address of the page and waits until nothing is loaded any more. */
  goto(path: string): Promise<void>;
  /** Signs in by the buttons of the demo market; ends where the kind of user begins. */
  signInAs(kind: OrganisationKind): Promise<void>;
  /** Fails with every violation that axe finds on what is shown now. */
  expectAccessible(): Promise<void>;
  /** Leaves out a problem that the flow makes on purpose. */
  allow(problem: RegExp): void;
  /** Closes the tab; fails if the page had a problem. */
  close(): Promise<void>;
}

/** The server with the demo market, and a browser. */
export interface Web {
  readonly url: string;
  readonly api: TestApi;
  visit(options?: VisitOptions): Promise<Visit>;
  close(): Promise<void>;
}

/** In a process of its own: in this one it would be built for tests, with React's slow half. */
export async function buildPage(): Promise<void> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const env = { ...process.env, NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, ['web/build.ts'], { cwd: root, env });
}

/** Opens the server with the demo market, whose first round is over, and Chromium. */
export async function openWeb(env: Readonly<Record<string, string>> = {}): Promise<Web> {
  await buildPage();
  // Cookies and links of mails hold for an address that is known before the server listens.
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const settings = { DASEOT_PUBLIC_URL: url, DASEOT_WEB_URL: url, DASEOT_DEMO: 'true', ...env };
  const config = readConfig(settings);
  const page = await readWebPage(pageSettings(config, config.isDemo));
  const api = await startApi({ env: settings, page, port });
  await openDemoMarket(api.services);
  await openDemoSignIns(api.database);
  await firstRound(api);
  const browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: ['--no-sandbox'] });
  return {
    url,
    api,
    visit: (options = {}) => openVisit(browser, url, options),
    async close() {
      await browser.close();
      await api.close();
    },
  };
}

async function firstRound(api: TestApi): Promise<void> {
  for (let waited = 0; waited < 90_000; waited += 250) {
    const { status } = await api.database.reads().one(sql<{ status: string }>`select status from round`);
    if (status === 'PROPOSED') return;
    await sleep(250);
  }
  throw new Error('the first round did not end within 90 s');
}

const LOCALES = { ko: 'ko-KR', en: 'en-US' } as const;

async function openVisit(browser: Browser, url: string, options: VisitOptions): Promise<Visit> {
  const { language = 'ko', width = 1280, height = 900, scheme = 'light', isStill = true } = options;
  const context =
    options.context ??
    (await browser.newContext({
      viewport: { width, height },
      locale: LOCALES[language],
      colorScheme: scheme,
      reducedMotion: isStill ? 'reduce' : 'no-preference',
      baseURL: url,
    }));
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const problems = watchProblems(page, url);
  const allowed: RegExp[] = [];
  const goto: Visit['goto'] = async (path) => {
    await page.goto(path);
    // What the server has drawn comes to life with the first sign of a visitor.
    await page.mouse.move(1, 1);
    await page.locator('#drawn-styles').waitFor({ state: 'detached' });
    await page.waitForLoadState('networkidle');
  };
  return {
    page,
    context,
    goto,
    async signInAs(kind) {
      await goto('/sign-in');
      await page.getByTestId(`demo-${kind}`).click();
      await page.waitForURL(/\/(company|provider|operator)\b/);
      await page.waitForLoadState('networkidle');
    },
    expectAccessible: () => expectAccessible(page),
    allow: (problem) => void allowed.push(problem),
    async close() {
      if (options.context) await page.close();
      else await context.close();
      expect(problems.filter((problem) => !allowed.some((pattern) => pattern.test(problem)))).toEqual([]);
    },
  };
}

/** What no page may do: complain on the console, be blocked by its policy, ask another host. */
function watchProblems(page: Page, url: string): string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    problems.push(`console: ${message.text()} at ${message.location().url}`);
  });
  page.on('pageerror', (error) => problems.push(`thrown: ${error.message}`));
  page.on('request', (request) => {
    const asked = request.url();
    if (
      !asked.startsWith(url) &&
      !asked.startsWith(url.replace('http', 'ws')) &&
      !asked.startsWith('blob:')
    ) {
      problems.push(`foreign request: ${asked}`);
    }
  });
  return problems;
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')} ${failureSummary ?? ''}`,
    ),
  );
  expect(found).toEqual([]);
}

/** Signs in with a password, on the page in English. */
export async function signInWith({ page, goto }: Visit, email: string, password: string): Promise<void> {
  await goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** The link of the next mail to somebody; it leads into the page. */
export async function linkTo({ url }: Web, mailbox: Mailbox, email: string): Promise<string> {
  const { text } = await mailbox.next(email);
  const link = /https?:\S+/.exec(text)?.[0] ?? '';
  expect(link.startsWith(`${url}/account/`)).toBe(true);
  return link;
}
