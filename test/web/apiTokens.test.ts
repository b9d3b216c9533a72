import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../src/platform/sql.ts';
import { dayAfter, daysLeft, endOf, holds } from '../../web/src/pages/signIn/tokenTimes.ts';
import { chromiumPath, openWeb, type Visit, type Web } from './visit.ts';

const NAMES = { PROVIDER: '미래온 플라스틱 시스템', LEAD: '다섯 시연 협동조합' } as const;

describe('the end of a token', () => {
  const DAY_MS = 86_400_000;
  const at = (time: string) => Date.parse(time);

  it('is the last second of a day in Seoul, the same for whoever asks twice, and within the year of the API', () => {
    const night = at('2026-11-29T14:59:59Z');
    expect(endOf({ term: '30', day: '' }, night)).toBe('2026-12-29T14:59:59.000Z');
    expect(endOf({ term: '30', day: '' }, night - 3_600_000)).toBe('2026-12-29T14:59:59.000Z');
    expect(endOf({ term: '30', day: '' }, night + 1_000)).toBe('2026-12-30T14:59:59.000Z');
    expect(endOf({ term: 'DAY', day: '2027-01-02' }, night)).toBe('2027-01-02T14:59:59.000Z');
    expect(endOf({ term: 'STAYS', day: '2027-01-02' }, night)).toBe(null);
    const midnight = night + 1_000;
    expect(at(endOf({ term: '365', day: '' }, midnight) ?? '') - midnight).toBeLessThanOrEqual(366 * DAY_MS);
  });

  it('is marked in the last fortnight, counted in days of Seoul', () => {
    const now = at('2026-11-29T14:30:00Z');
    expect(dayAfter(now, 0)).toBe('2026-11-29');
    expect(daysLeft('2026-11-29T14:59:59Z', now)).toBe(0);
    expect(daysLeft('2026-11-29T15:00:00Z', now)).toBe(1);
    expect(daysLeft('2026-12-13T14:59:59Z', now)).toBe(14);
    expect(daysLeft('2026-12-13T15:00:00Z', now)).toBe(undefined);
    expect(daysLeft(null, now)).toBe(undefined);
    const ends = '2026-11-29T14:30:00Z';
    expect(holds({ revokedAt: null, expiresAt: ends }, now)).toBe(false);
    expect(holds({ revokedAt: null, expiresAt: ends }, now - 1)).toBe(true);
    expect(holds({ revokedAt: ends, expiresAt: null }, now)).toBe(false);
  });
});

describe.skipIf(chromiumPath === undefined)('the tokens of an organisation', { timeout: 90_000 }, () => {
  let web: Web;
  beforeAll(async () => {
    web = await openWeb();
  }, 180_000);
  afterAll(() => web?.close());

  async function visitTokens(kind: keyof typeof NAMES, language: 'ko' | 'en'): Promise<Visit> {
    const visit = await web.visit({ language });
    await visit.signInAs(kind);
    await visit.goto('/account/tokens');
    return visit;
  }

  interface Answer {
    readonly status: number;
    readonly viewer: unknown;
    readonly code: unknown;
  }

  /** Does what the command on the page says, without a shell. */
  async function run(command: string): Promise<Answer> {
    const [, address = '', type = '', authorization = '', body = ''] =
      /^curl (\S+) \\\n {2}-H 'content-type: (.+)' \\\n {2}-H 'authorization: (.+)' \\\n {2}-d '(.+)'$/.exec(
        command,
      ) ?? [];
    const headers = { 'content-type': type, authorization };
    const response = await fetch(address, { method: 'POST', headers, body });
    const { data, errors } = (await response.json()) as {
      data?: { viewer: unknown };
      errors?: { extensions: { code: string } }[];
    };
    return { status: response.status, viewer: data?.viewer, code: errors?.[0]?.extensions.code };
  }

  const shown = ({ page }: Visit) => ({
    secret: () => page.getByTestId('token-secret').innerText(),
    // `innerText` would say where the screen breaks a line.
    example: async () => (await page.getByTestId('token-example').textContent()) ?? '',
  });

  /** Whether a text stands in the document, the address, or what the browser keeps. */
  const leaves = ({ page }: Visit, text: string) =>
    page.evaluate(
      (text) =>
        [
          document.documentElement.outerHTML,
          location.href,
          JSON.stringify([history.state, { ...localStorage }, { ...sessionStorage }]),
        ].some((kept) => kept.includes(text)),
      text,
    );

  /** Whether a text is anywhere in the memory of the page after the rubbish was collected: in the cache too. */
  async function remembers({ page, context }: Visit, text: string): Promise<boolean> {
    const session = await context.newCDPSession(page);
    const parts: string[] = [];
    session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk));
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
    await session.detach();
    return parts.join('').includes(text);
  }

  const refused = { status: 401, viewer: undefined, code: 'UNAUTHENTICATED' };

  it('are made with a secret that works as shown, rotated and revoked', async () => {
    const visit = await web.visit({ language: 'ko' });
    const { page } = visit;
    await visit.signInAs('PROVIDER');
    await visit.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const menu = page.getByRole('banner').getByRole('button', { name: NAMES.PROVIDER });
    await menu.click();
    await page.getByRole('menuitem', { name: 'API 토큰' }).click();
    await page.getByRole('heading', { name: 'API 토큰', level: 1 }).waitFor();
    await page.getByRole('button', { name: '새 토큰' }).click();
    const form = page.getByRole('region', { name: '새 토큰' });
    await form.getByRole('textbox', { name: '용도' }).fill('ERP 연동');
    await visit.expectAccessible();
    await form.getByRole('button', { name: '토큰 만들기' }).click();

    const card = page.getByRole('region', { name: '비밀 키' });
    await card.getByRole('heading', { name: 'ERP 연동 토큰을 만들었습니다' }).waitFor();
    const secret = await shown(visit).secret();
    expect(secret).toMatch(/^daseot_[\w-]{43}$/);
    const example = await shown(visit).example();
    expect(example).toContain(`Bearer ${secret}'`);
    const viewer = { organisation: { name: NAMES.PROVIDER }, role: 'VIEWER', scopes: ['READ'] };
    expect(await run(example)).toEqual({ status: 200, viewer, code: undefined });
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await card.getByRole('button', { name: '예시 복사' }).click();
    await card.getByRole('button', { name: '복사했습니다' }).waitFor();
    expect(await clipboard()).toBe(example);
    await card.getByRole('button', { name: '비밀 키 복사' }).click();
    await expect.poll(clipboard).toBe(secret);
    await visit.expectAccessible();
    expect(await remembers(visit, secret)).toBe(true);
    await card.getByRole('button', { name: '옮겨 두었습니다' }).click();
    await card.waitFor({ state: 'hidden' });
    expect(await leaves(visit, secret)).toBe(false);
    await menu.click();
    await page.getByRole('menuitem', { name: '구성원' }).click();
    await page.getByRole('heading', { name: '구성원', level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await remembers(visit, secret)).toBe(false);

    await page.goBack();
    const list = page.getByRole('list', { name: 'API 토큰' });
    const row = list.getByRole('listitem').filter({ hasText: 'ERP 연동' });
    await row.getByText(`${secret.slice(0, 11)}…`).waitFor();
    await expect
      .poll(() => row.getByRole('definition').nth(1).innerText())
      .toMatch(/^20\d\d\. .+ (오전|오후) /);
    await page.reload();
    await row.waitFor();
    expect(await leaves(visit, secret)).toBe(false);

    await row.getByRole('button', { name: '비밀 키 바꾸기' }).click();
    const dialog = page.getByRole('dialog', { name: '비밀 키 바꾸기' });
    await dialog
      .getByText(/ERP 연동\(daseot_.{4}…\) 토큰을 쓰는 프로그램은 새 키를 넣을 때까지 멈춥니다\.$/)
      .waitFor();
    await visit.expectAccessible();
    await dialog.getByRole('button', { name: '취소' }).click();
    expect((await run(example)).status).toBe(200);
    await row.getByRole('button', { name: '비밀 키 바꾸기' }).click();
    await dialog.getByRole('button', { name: '비밀 키 바꾸기' }).click();
    await card.getByRole('heading', { name: /바꾸었습니다\. 이전 키는 끝났습니다$/ }).waitFor();
    const next = await shown(visit).example();
    expect(next).not.toBe(example);
    expect(await run(example)).toEqual(refused);
    expect(await run(next)).toEqual({ status: 200, viewer, code: undefined });
    expect(await row.getByRole('button', { name: '비밀 키 바꾸기' }).isDisabled()).toBe(true);
    await card.getByRole('button', { name: '옮겨 두었습니다' }).click();

    await row.getByRole('button', { name: '폐기' }).click();
    const question = page.getByRole('dialog', { name: '폐기' });
    await question.getByText(/^ERP 연동\(daseot_.{4}…\) 토큰을 쓰는 프로그램은 바로 거절됩니다\./).waitFor();
    await question.getByRole('button', { name: '폐기' }).click();
    const ended = page.getByRole('list', { name: '끝난 토큰' }).getByRole('listitem');
    await ended
      .filter({ hasText: 'ERP 연동' })
      .getByText(/^20\d\d\. .+ 폐기$/)
      .waitFor();
    await row.waitFor({ state: 'hidden' });
    expect(await run(next)).toEqual(refused);
    await visit.expectAccessible();
    await visit.close();
  });

  it('are refused at the field, and what was typed outlives the page', async () => {
    const visit = await visitTokens('PROVIDER', 'en');
    const { page } = visit;
    await page.getByRole('button', { name: 'New token' }).click();
    const form = page.getByRole('region', { name: 'New token' });
    const name = form.getByRole('textbox', { name: 'What it is for' });
    await name.fill(' ');
    await form.getByRole('button', { name: 'Make the token' }).click();
    await form.getByText("'name' must be a text of 1 to 100 characters").waitFor();
    expect(await name.getAttribute('aria-invalid')).toBe('true');
    await name.fill('Line board');
    await form.getByRole('radio', { name: 'Read and write' }).check();
    await form.getByText('A viewer only reads, so it cannot write.').waitFor();
    await form.getByRole('combobox', { name: 'Role' }).click();
    await page.getByRole('option', { name: 'Editor' }).click();
    await form.getByRole('combobox', { name: 'Holds until' }).click();
    await page.getByRole('option', { name: 'A day of your choice' }).click();
    await page.reload();

    expect(await name.inputValue()).toBe('Line board');
    expect(await form.getByRole('radio', { name: 'Read and write' }).isChecked()).toBe(true);
    const day = form.getByLabel('Last day');
    await day.fill(dayAfter(Date.now(), 400));
    // Not every browser keeps to the days that the field allows.
    await form.locator('form').evaluate((element: HTMLFormElement) => {
      element.noValidate = true;
    });
    await form.getByRole('button', { name: 'Make the token' }).click();
    await form.getByText('expiresAt must lie within the next year.').waitFor();
    expect(await day.getAttribute('aria-invalid')).toBe('true');
    expect(await name.getAttribute('aria-invalid')).not.toBe('true');
    await visit.expectAccessible();
    await day.fill(dayAfter(Date.now(), 5));
    await form.getByRole('button', { name: 'Make the token' }).click();
    await page.getByRole('heading', { name: 'The token Line board is made' }).waitFor();
    const scopes = { role: 'EDITOR', scopes: ['READ', 'WRITE'] };
    expect((await run(await shown(visit).example())).viewer).toMatchObject(scopes);
    await page.getByRole('button', { name: 'I have kept it' }).click();
    const row = page.getByRole('listitem').filter({ hasText: 'Line board' });
    await row.getByText('Ends in 5 days').waitFor();

    // Another end along with another secret.
    await row.getByRole('button', { name: 'Replace the secret' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Holds until' }).click();
    await page.getByRole('option', { name: /^90 days/ }).click();
    await dialog.getByRole('button', { name: 'Replace the secret' }).click();
    await page.getByRole('heading', { name: /^The token Line board has a new secret\./ }).waitFor();
    await row.getByText('Ends in 5 days').waitFor({ state: 'hidden' });
    await visit.close();
  });

  it('are made by keyboard alone', async () => {
    const visit = await visitTokens('PROVIDER', 'en');
    const { page } = visit;
    const press = async (...keys: readonly string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const focused = () =>
      page.evaluate(() => document.activeElement?.textContent || document.activeElement?.id);
    await page.getByRole('heading', { level: 1 }).focus();
    await press('Tab', 'Enter');
    await page.keyboard.type('Shift planner');
    await press('Tab', 'ArrowDown', 'Tab', 'ArrowDown', 'ArrowUp', 'Enter', 'Tab', 'Tab');
    expect(await focused()).toBe('Make the token');
    await press('Enter');
    await expect.poll(focused).toBe('The token Shift planner is made');
    expect((await run(await shown(visit).example())).viewer).toMatchObject({
      role: 'SIGNER',
      scopes: ['READ', 'WRITE'],
    });
    await press('Tab');
    expect(await focused()).toBe('Copy the secret');
    await press('Tab', 'Tab');
    expect(await focused()).toBe('I have kept it');
    await press('Enter');
    await expect.poll(focused).toBe('New token');
    await visit.close();
  });

  it('say that the secret is gone where the answer was lost, and make no second one', async () => {
    const visit = await visitTokens('PROVIDER', 'en');
    const { page } = visit;
    visit.allow(/ERR_FAILED/);
    const count = () =>
      web.api.database.reads().one(sql<{ count: number }>`
        select count(*)::int as count from api_token where name = 'Night export'`);
    let isLost = false;
    await page.route('**/graphql', async (route) => {
      if (isLost || !route.request().postData()?.includes('AccountTokenCreate')) return route.continue();
      isLost = true;
      await route.fetch();
      return route.abort();
    });
    await page.getByRole('button', { name: 'New token' }).click();
    const form = page.getByRole('region', { name: 'New token' });
    await form.getByRole('textbox', { name: 'What it is for' }).fill('Night export');
    await form.getByRole('button', { name: 'Make the token' }).click();
    await form.getByText('NETWORK').waitFor();
    expect(await count()).toEqual({ count: 1 });
    await form.getByRole('button', { name: 'Make the token' }).click();
    await page.getByRole('alert').getByText('The token Night export was made, but').waitFor();
    expect(await count()).toEqual({ count: 1 });
    await visit.expectAccessible();
    const row = page.getByRole('listitem').filter({ hasText: 'Night export' });
    await row.getByRole('button', { name: 'Replace the secret' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Replace the secret' }).click();
    expect((await run(await shown(visit).example())).status).toBe(200);
    await visit.close();
  });

  it('go on with the form where the session was over', async () => {
    const visit = await visitTokens('PROVIDER', 'en');
    const { page } = visit;
    visit.allow(/status of 401/);
    await page.getByRole('button', { name: 'New token' }).click();
    const form = page.getByRole('region', { name: 'New token' });
    await form.getByRole('textbox', { name: 'What it is for' }).fill('After lunch');
    await web.api.database.reads().run(sql`delete from account_session`);
    web.api.services.forgetCallers();
    await form.getByRole('button', { name: 'Make the token' }).click();
    const dialog = page.getByRole('dialog', { name: 'Please sign in again' });
    await dialog.getByTestId('demo-PROVIDER').click();
    await dialog.waitFor({ state: 'hidden' });
    await form.getByRole('button', { name: 'Make the token' }).click();
    await page.getByRole('heading', { name: 'The token After lunch is made' }).waitFor();
    await visit.close();
  });

  it('say what they are for where there is none, and show older ones that work behind many that ended', async () => {
    const writer = web.api.database.reads();
    const { id } = await writer.one(sql<{ id: number }>`
      select id from organisation where name = ${NAMES.LEAD}`);
    await writer.run(sql`delete from api_token where organisation_id = ${id}`);
    const visit = await visitTokens('LEAD', 'en');
    const { page } = visit;
    await page.getByText('With a token, your own systems and scripts').waitFor();
    const tools = { 'Try it in GraphiQL': 'YogaGraphiQL', 'API documentation': 'id="ApiToken"' };
    for (const [name, mark] of Object.entries(tools)) {
      const path = await page.getByRole('main').getByRole('link', { name }).getAttribute('href');
      const answer = await fetch(`${web.url}${path}`, { headers: { accept: 'text/html' } });
      expect([name, answer.status, (await answer.text()).includes(mark)]).toEqual([name, 200, true]);
    }
    await visit.expectAccessible();

    const add = (name: string, count: number, isRevoked: boolean) =>
      writer.run(sql`
        insert into api_token
          (organisation_id, name, token_hash, hint, role, scopes, created_by, expires_at, revoked_at)
        select ${id}, ${name}, ${name} || number, 'daseot_xxxx', 'OWNER', array['READ'], 'seed',
          now() + interval '60 days', case when ${isRevoked}::boolean then now() end
        from generate_series(1, ${count}::int) number`);
    await add('The old one', 1, false);
    await add('Long gone', 100, true);
    await page.reload();
    const list = page.getByRole('list', { name: 'Ended tokens' });
    await list.waitFor();
    expect(await list.getByRole('listitem').count()).toBe(100);
    expect(await page.getByText('The old one').count()).toBe(0);
    expect(await page.getByText('With a token, your own systems').count()).toBe(0);
    await page.getByRole('button', { name: 'Show older tokens' }).click();
    await page.getByRole('list', { name: 'API tokens' }).getByText('The old one').waitFor();
    expect(await page.getByRole('button', { name: 'Show older tokens' }).count()).toBe(0);
    await visit.close();
  });

  it('are for owners and editors, and of an owner for owners only', async () => {
    const give = async (role: string) => {
      await web.api.database.reads().run(sql`
        update membership set role = ${role} from account
        where account.id = account_id and email = 'lead@demo.daseot'`);
      web.api.services.forgetCallers();
    };
    await web.api.database.reads().run(sql`
      insert into api_token (organisation_id, name, token_hash, hint, role, scopes, created_by)
      select id, 'Of the owner', 'owners', 'daseot_yyyy', 'OWNER', array['READ'], 'seed'
      from organisation where name = ${NAMES.LEAD}`);
    await give('EDITOR');
    const visit = await visitTokens('LEAD', 'en');
    const { page } = visit;
    const row = page.getByRole('listitem').filter({ hasText: 'Of the owner' });
    await row.getByText('Only owners change a token of an owner.').waitFor();
    expect(await row.getByRole('button').count()).toBe(0);
    await page.getByRole('button', { name: 'New token' }).click();
    await page.getByRole('combobox', { name: 'Role' }).click();
    expect(await page.getByRole('option').allInnerTexts()).toEqual(['Editor', 'Signer', 'Viewer']);
    // What was an editor a moment ago is refused by the API, whatever the page has shown.
    await give('VIEWER');
    await page.getByRole('option', { name: 'Viewer' }).click();
    await page.getByRole('textbox', { name: 'What it is for' }).fill('Too late');
    visit.allow(/status of 403/);
    await page.getByRole('button', { name: 'Make the token' }).click();
    await page.getByRole('region', { name: 'New token' }).getByText('FORBIDDEN').waitFor();

    await page.reload();
    await page.getByText('Only owners and editors see and make tokens.').waitFor();
    expect(await page.getByRole('button', { name: 'New token' }).count()).toBe(0);
    await visit.expectAccessible();
    await page.getByRole('link', { name: 'Find an owner' }).click();
    await page.getByRole('heading', { name: 'Members', level: 1 }).waitFor();
    await visit.close();
  });
});
