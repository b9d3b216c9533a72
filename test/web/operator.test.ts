import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openWeb, type Visit, type Web } from './visit.ts';

/** Rounds of a company market of this size take a second or two with little effort. */
const LITTLE_EFFORT = '20';
/** Machines that test are often busy. */
const PATIENCE = { timeout: 20_000 };

// Longer than one flow takes: machines that test are often busy.
describe.skipIf(chromiumPath === undefined)('an operator', { timeout: 90_000 }, () => {
  let web: Web;
  let roundId = '';
  beforeAll(async () => {
    web = await openWeb();
    const { rounds } = await web.api.data<{ rounds: { nodes: { id: string }[] } }>(
      '{ rounds(first: 1) { nodes { id } } }',
    );
    roundId = rounds.nodes[0]?.id ?? '';
  }, 180_000);
  afterAll(() => web?.close());

  async function visitAsOperator(options: Parameters<Web['visit']>[0] = {}): Promise<Visit> {
    const visit = await web.visit(options);
    await visit.signInAs('OPERATOR');
    return visit;
  }

  it.each([
    ['ko', '사업과 매칭', '매칭 시작', '탐색 노력', '매칭 취소', '행렬'],
    ['en', 'Programmes and rounds', 'Start a round', 'Effort', 'Cancel the round', 'Matrix'],
  ] as const)(
    'starts a round, sees it run and end, in %s',
    async (language, title, start, effort, cancel, matrix) => {
      const visit = await visitAsOperator({ language });
      const { page } = visit;
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await page.getByRole('link', { name: start }).click();
      await page.getByLabel(effort, { exact: true }).fill(LITTLE_EFFORT);
      await page.getByRole('button', { name: /매칭 시작|Start the round/ }).click();
      await page.waitForURL(/\/operator\/rounds\/(?!new)/);
      await page
        .getByRole('button', { name: cancel })
        .or(page.getByText(matrix, { exact: true }))
        .first()
        .waitFor();
      // Nothing is loaded again: the stream brings the end, with bound and gap.
      await page.getByText(matrix, { exact: true }).waitFor({ timeout: 60_000 });
      const facts = page.locator('dl').first();
      const { rounds } = await web.api.data<{
        rounds: { nodes: { boundPercent: number; gapPercent: number }[] };
      }>('{ rounds(first: 1) { nodes { boundPercent gapPercent } } }');
      const [last] = rounds.nodes;
      expect(await facts.innerText()).toContain(`${last?.boundPercent.toFixed(1)}%`);
      expect(await facts.innerText()).toContain(`${last?.gapPercent.toFixed(1)}%`);
      await visit.close();
    },
  );

  it('is told of wrong numbers where they are typed, and starts nothing with them', async () => {
    const visit = await visitAsOperator({ language: 'en' });
    const { page } = visit;
    await visit.goto('/operator/rounds/new');
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.postData()?.includes('OperatorRoundStart')) asked.push(request.url());
    });
    for (const [label, wrong, message] of [
      ['Effort', '100001', 'Enter a whole number from 0 to 100,000.'],
      ['Seed', '-1', 'Enter a whole number from 0 to 2,147,483,647.'],
      ['Proof (seconds)', '1.5', 'Enter a whole number from 0 to 3,600.'],
      ['Stability epsilon (%)', 'many', 'Enter a number from 0 to 100.'],
    ] as const) {
      const field = page.getByLabel(label, { exact: true });
      await field.fill(wrong);
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      const id = await field.getAttribute('aria-describedby');
      const told = await Promise.all(
        (id ?? '')
          .split(' ')
          .filter((one) => one !== '')
          .map((one) => page.locator(`[id="${one}"]`).innerText()),
      );
      expect(told).toContain(message);
    }
    await page.getByRole('button', { name: 'Start the round' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id), PATIENCE).toBe('round-seed');
    expect(asked).toEqual([]);

    // What was typed outlives the page.
    await page.reload();
    await page.getByText('What you typed last time is here again.').waitFor();
    expect(await page.getByLabel('Effort', { exact: true }).inputValue()).toBe('100001');
    await page.getByLabel('Effort', { exact: true }).fill('5');
    await page.getByLabel('Seed', { exact: true }).fill('1');
    await page.getByLabel('Proof (seconds)', { exact: true }).fill('0');
    await page.getByLabel('Stability epsilon (%)', { exact: true }).fill('2.5');
    await page.getByRole('button', { name: 'Check first' }).click();
    await page.getByText(/It can start: 3\d\d companies, \d+ systems\./).waitFor();
    await visit.expectAccessible();
    await visit.close();
  });

  it('watches a round over a lost connection, and cancels it only after a question', async () => {
    const visit = await visitAsOperator({ language: 'en' });
    const { page } = visit;
    visit.allow(/WebSocket/);
    const closers: (() => Promise<void>)[] = [];
    await page.routeWebSocket(/\/graphql$/, (socket) => {
      const server = socket.connectToServer();
      closers.push(async () => {
        await server.close();
        await socket.close({ code: 1001, reason: 'cut' });
      });
    });
    await visit.goto('/operator/rounds/new');
    await page.getByLabel('Effort', { exact: true }).fill('60000');
    await page.getByRole('button', { name: 'Start the round' }).click();
    await page.getByRole('button', { name: 'Cancel the round' }).waitFor();
    await page.getByText('Searching for clusters', { exact: true }).first().waitFor();
    await expect.poll(() => closers.length, PATIENCE).toBe(1);
    await closers[0]?.();
    await expect.poll(() => closers.length, PATIENCE).toBe(2);

    const bar = page.getByRole('progressbar', { name: 'Progress of the round' });
    const shown = async () => Number(await bar.getAttribute('aria-valuenow'));
    const before = await shown();
    await expect.poll(shown, PATIENCE).toBeGreaterThan(before);

    await page.getByRole('button', { name: 'Cancel the round' }).click();
    await visit.expectAccessible();
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    expect(await web.api.data('{ rounds(first: 1) { nodes { status } } }')).toEqual({
      rounds: { nodes: [{ status: 'SOLVING' }] },
    });
    await page.getByRole('button', { name: 'Cancel the round' }).click();
    await page.getByRole('button', { name: 'Stop it' }).click();
    await page.getByText('The round was cancelled. Nothing was stored.').waitFor();
    await page.getByRole('link', { name: 'Start another round' }).waitFor();
    await visit.close();
  });

  it('reads the result as a matrix by keyboard, and opens the cluster of a cell', async () => {
    const visit = await visitAsOperator({ language: 'en' });
    const { page } = visit;
    await visit.goto(`/operator/rounds/${roundId}`);
    const matrix = page.getByRole('application', { name: /^Matrix of 3\d\d companies and \d+ processes/ });
    await matrix.focus();
    await page.keyboard.press('ArrowDown');
    const live = page.locator('[aria-live=polite]');
    await live.getByRole('link', { name: /^Cluster \d+/ }).waitFor();
    const first = await live.innerText();
    await page.keyboard.press('PageDown');
    await expect.poll(() => live.innerText(), PATIENCE).not.toBe(first);
    await page.keyboard.press('+');
    await page.keyboard.press('End');
    const cluster = await live.getByRole('link').innerText();
    const [, position = ''] = /^Cluster (\d+)/.exec(cluster) ?? [];
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: new RegExp(`^Cluster ${position}:`) }).waitFor();
    await page.getByRole('heading', { name: 'Certificate of stability' }).waitFor();
    // The shares of the members sum to the contract.
    const amounts = await page
      .getByRole('table', { name: 'Members and prices' })
      .getByRole('row')
      .allInnerTexts();
    const shares = amounts
      .slice(1)
      .map((text) => Number((text.match(/[\d,]+(?= won)/g)?.[1] ?? '').replaceAll(',', '')));
    const lines = await page.getByRole('row', { name: /^Contract/ }).innerText();
    expect(shares.reduce((sum, won) => sum + won, 0)).toBe(Number(lines.replaceAll(/\D/g, '')));
    await visit.close();
  });

  it('reads it on the map and as a table, with filters in the address', async () => {
    const visit = await visitAsOperator({ language: 'ko' });
    const { page } = visit;
    await visit.goto(`/operator/rounds/${roundId}?view=map`);
    await page.getByRole('link', { name: /^경기도/ }).click();
    await page.waitForURL(/view=table&region=41/);
    const rows = page.getByRole('table', { name: '표' }).getByRole('row');
    await expect.poll(() => rows.count(), PATIENCE).toBeGreaterThan(1);
    const { clusters } = await web.api.data<{ clusters: { totalCount: number } }>(
      'query ($id: ID!) { clusters(first: 1, where: { roundId: $id, regionCode: "41", minSize: 10 }) { totalCount } }',
      { id: roundId },
    );
    await page.getByRole('combobox', { name: '최소 기업 수' }).click();
    await page.getByRole('option', { name: '10', exact: true }).click();
    await page.waitForURL(/least=10/);
    await page.getByText(`클러스터 ${clusters.totalCount}개`, { exact: false }).first().waitFor();
    await expect.poll(() => rows.count(), PATIENCE).toBe(clusters.totalCount + 1);
    // The same address shows the same.
    const copied = await web.visit({ language: 'ko', context: visit.context });
    await copied.goto(page.url());
    await expect
      .poll(() => copied.page.getByRole('table').getByRole('row').count(), PATIENCE)
      .toBe(clusters.totalCount + 1);
    await copied.close();
    await rows.nth(1).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^클러스터 \d+:/ }).waitFor();
    await visit.close();
  });

  it('sees whom a round left out, by reason, and what would bring each in', async () => {
    const visit = await visitAsOperator({ language: 'en' });
    const { page } = visit;
    await visit.goto(`/operator/rounds/${roundId}?view=left`);
    const reasons = page.getByRole('group', { name: 'Narrow by reason' });
    const chip = reasons.getByRole('button').nth(1);
    const [, count] = /(\d+)$/.exec(await chip.innerText()) ?? [];
    await chip.click();
    await page.waitForURL(/reason=/);
    const rows = page.getByRole('table').getByRole('row');
    await expect.poll(() => rows.count(), PATIENCE).toBe(Number(count) + 1);
    await rows.nth(1).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('What would bring it in').waitFor();
    await visit.expectAccessible();
    await visit.close();
  });

  it('exports a result, and downloads it', async () => {
    const visit = await visitAsOperator({ language: 'en' });
    const { page } = visit;
    await visit.goto(`/operator/rounds/${roundId}?view=table`);
    await page.getByRole('button', { name: 'Export CSV' }).click();
    const link = page.getByRole('link', { name: /^Download .+\.csv/ });
    await link.waitFor(PATIENCE);
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    const text = await readFile(await download.path(), 'utf8');
    const { round } = await web.api.data<{ round: { matchedCount: number } }>(
      'query ($id: ID!) { round(id: $id) { matchedCount } }',
      { id: roundId },
    );
    expect(text.trim().split('\n').length).toBe(round.matchedCount + 1);
    await visit.close();
  });

  it('compares the rules of programmes, with the differences marked', async () => {
    const visit = await visitAsOperator({ language: 'en' });
    const { page } = visit;
    await visit.goto('/operator/rules');
    const table = page.getByRole('table', { name: 'Rules side by side' });
    const row = table.getByRole('row', { name: /^Cap per company/ });
    expect(await row.innerText()).toMatch(
      /differs[\s\S]*25,000,000 won[\s\S]*40,000,000 won[\s\S]*50,000,000 won/,
    );
    const all = await table.getByRole('row').count();
    await page.getByRole('switch', { name: 'Only differences' }).click();
    await page.waitForURL(/only=differences/);
    const differing = await table.getByRole('row').count();
    expect(differing).toBeLessThan(all);
    expect(await table.locator('tbody tr:not([data-differs])').count()).toBe(0);
    await visit.goto('/operator/rules?programmes=smart-factory-cluster-2018&only=differences');
    await page.getByText('0 of 18 rules differ').waitFor();
    await visit.close();
  });
});
