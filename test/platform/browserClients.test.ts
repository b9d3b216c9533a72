import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { EntityManager } from '@mikro-orm/sql';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD, openDemoSignIns } from '../../src/main/demoSignIns.ts';
import { appendEvent } from '../../src/platform/eventLog.ts';
import { publishRound } from '../../src/rounds/roundProgress.ts';
import { openBrowser } from '../accounts/browser.ts';
import { startApi, type TestApi } from '../api.ts';
import { putMarket, START, type Started, twoSystems, twoTrades } from '../rounds/smallMarket.ts';

/* What only a real browser proves: its EventSource, its rules about other origins, and GraphiQL as it is served. */

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = process.env['DASEOT_CHROMIUM'] ?? PLACES.find((path) => existsSync(path));
if (executablePath === undefined) console.warn('Skipped: there is no Chromium (apt-get install chromium).');

const SLOW = { timeout: 60_000, interval: 100 };

describe.skipIf(executablePath === undefined)('in Chromium', { timeout: 120_000 }, () => {
  let api: TestApi;
  let browser: Browser;
  let page: Page;
  let elsewhere: Server;
  beforeAll(async () => {
    api = await startApi({ worker: false, env: { DASEOT_DEMO: 'true' } });
    await openDemoSignIns(api.database);
    elsewhere = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html').end('<title>elsewhere</title>');
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    browser = await chromium.launch({ executablePath: executablePath as string, args: ['--no-sandbox'] });
    page = await browser.newPage();
    page.setDefaultTimeout(30_000);
  }, 120_000);
  afterEach(() => page.goto('about:blank'));
  afterAll(async () => {
    await browser?.close();
    await new Promise((resolve) => elsewhere?.close(resolve));
    await api?.close();
  });

  const otherOrigin = () => `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
  const write = (status: string) =>
    api.database.fork().transactional(async (em) => {
      await appendEvent(em as EntityManager, 'JOB', 1, { status, progress: 0.5 });
    });
  const isFollowed = (count: number) => expect.poll(() => api.services.events.followers, SLOW).toBe(count);

  /** Gives the browser the cookie of a session as an operator. */
  async function signIn(): Promise<void> {
    const client = openBrowser(api);
    const answer = await client.post('/sign-in/email', {
      email: 'operator@demo.daseot',
      password: DEMO_PASSWORD,
    });
    expect(answer.status).toBe(200);
    const cookies = [...client.cookies].map(([name, value]) => ({ name, value, url: api.url }));
    await page.context().addCookies(cookies);
  }

  /** Opens an EventSource in the page; what it was told is kept there. */
  async function openSource(origin: string): Promise<void> {
    await page.evaluate((address) => {
      const query = 'subscription { events(topics: [JOB]) { status } }';
      const source = new EventSource(`${address}/graphql/stream?query=${encodeURIComponent(query)}`, {
        withCredentials: true,
      });
      const told: string[] = [];
      Object.assign(window, { told, source });
      source.addEventListener('next', ({ data }) => told.push(JSON.parse(data).data.events.status));
      source.addEventListener('error', () => told.push(`error ${source.readyState}`));
    }, origin);
  }
  const told = () => page.evaluate(() => (window as unknown as { told: string[] }).told);

  it('an EventSource of our own page streams with the cookie of its session', async () => {
    await signIn();
    await page.goto(`${api.url}/graphiql`);
    await openSource('');
    await isFollowed(1);
    await write('A');
    await write('B');
    await expect.poll(told, SLOW).toEqual(['A', 'B']);
    await page.goto('about:blank');
    await isFollowed(0);
  });

  it('an EventSource of another page gets nothing, and begins nothing', async () => {
    await page.goto(otherOrigin());
    await openSource(api.url);
    // 2: closed for good, as the answer was no stream.
    await expect.poll(told, SLOW).toEqual(['error 2']);
    expect(api.services.events.followers).toBe(0);
  });

  it('a page on the same machine may call with a token, and not with the cookie', async () => {
    await page.goto(otherOrigin());
    const answers = await page.evaluate(async (url) => {
      const ask = async (headers: Record<string, string>, credentials: RequestCredentials) => {
        try {
          const response = await fetch(`${url}/graphql`, {
            method: 'POST',
            credentials,
            headers: { 'content-type': 'application/json', ...headers },
            body: JSON.stringify({ query: '{ viewer { kind } }' }),
          });
          return ((await response.json()) as { data: { viewer: { kind: string } } }).data.viewer.kind;
        } catch (error) {
          return (error as Error).name;
        }
      };
      return [
        await ask({}, 'omit'),
        await ask({ authorization: 'Bearer daseot_demo_operator' }, 'omit'),
        await ask({}, 'include'),
      ];
    }, api.url);
    expect(answers).toEqual(['ANONYMOUS', 'TOKEN', 'TypeError']);
  });

  it('GraphiQL follows a round in the tab of its example, step by step, and to its end', async () => {
    const programmeId = await putMarket(api, twoTrades, twoSystems);
    const { roundStart } = await api.data<Started>(START, { input: { programmeId, effort: 50 } });
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(`${api.url}/graphql`);
    await page.locator('.graphiql-tab-button', { hasText: 'FollowRound' }).first().click();
    await page.locator('.view-lines', { hasText: 'roundProgress' }).first().waitFor();
    await page.getByRole('button', { name: /execute/i }).click();
    await isFollowed(1);
    const result = () => page.locator('.result-window').innerText();
    await expect.poll(result, SLOW).toMatch(/QUEUED/);
    await api.database.fork().transactional(async (em) => {
      await publishRound(em as EntityManager, {
        roundId: 1,
        status: 'SOLVING',
        phase: 'SOLVING',
        progress: 0.25,
      });
    });
    await expect.poll(result, SLOW).toMatch(/SOLVING[\s\S]*0\.25/);
    const cancel = 'mutation ($id: ID!) { roundCancel(input: { id: $id }) { round { status } } }';
    await api.data(cancel, { id: roundStart.round?.id });
    await expect.poll(result, SLOW).toMatch(/CANCELLED/);
    await isFollowed(0);
    expect(problems).toEqual([]);
  });
});
