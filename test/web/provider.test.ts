import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openWeb, type Visit, type Web } from './visit.ts';

const SYSTEM = 'miraeon-mes-injection';
const PRICES = `/provider/systems/${SYSTEM}/prices`;

describe.skipIf(chromiumPath === undefined)('the pages of a provider', { timeout: 60_000 }, () => {
  let web: Web;
  beforeAll(async () => {
    web = await openWeb();
  }, 180_000);
  afterAll(() => web?.close());

  async function signedIn(options: Parameters<Web['visit']>[0] = {}): Promise<Visit> {
    const visit = await web.visit(options);
    await visit.signInAs('PROVIDER');
    return visit;
  }

  const ask = <Data>(query: string, variables: Record<string, unknown> = {}) =>
    web.api.data<Data>(query, variables, { token: 'daseot_demo_provider' });

  it.each([
    ['ko', '따낸 클러스터', '다음에 할 일', '클러스터 보기'],
    ['en', 'Clusters won', 'What to do next', 'See its clusters'],
  ] as const)('say how each system stands and what to do next, in %s', async (language, won, next, link) => {
    const visit = await signedIn({ language });
    const { page } = visit;
    const card = page.getByRole('region', { name: '미래온 사출 MES' });
    await card.getByText(next).waitFor();
    const { clusters } = await ask<{ clusters: { totalCount: number } }>(
      `{ clusters(where: { systemType: MES, statuses: [CANDIDATE] }, first: 1) { totalCount } }`,
    );
    expect(clusters.totalCount).toBeGreaterThan(5);
    const wins = card.locator('dl > div').filter({ hasText: won }).locator('dd');
    expect(Number.parseInt(await wins.innerText(), 10)).toBeGreaterThan(0);

    await card.getByRole('link', { name: link }).click();
    await page.waitForURL(`**/provider/systems/${SYSTEM}`);
    const rows = page.locator('tbody tr[data-opens]');
    await rows.first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('cluster=');
    await page.getByRole('heading', { level: 3 }).first().waitFor();
    await visit.close();
  });

  it('show the demand board, walked by arrows and looked into by Enter', async () => {
    const visit = await signedIn({ language: 'en' });
    const { page } = visit;
    await visit.goto('/provider/demand');
    const grid = page.getByRole('grid', { name: 'Companies by process and region' });
    await grid.waitFor();
    // Every figure is one of the API; none has fewer than five companies behind it.
    const { demand } = await ask<{ demand: { totalCount: number } }>(
      '{ demand(where: { systemType: MES }, processLevel: 2, first: 1) { totalCount } }',
    );
    const figures = await grid.locator('td:not([data-shade="0"]) > [aria-hidden]').allInnerTexts();
    expect(figures.length).toBe(demand.totalCount);
    expect(figures.every((figure) => Number(figure) >= 5 && Number(figure) % 5 === 0)).toBe(true);
    await page.getByText(/five companies or more are behind them/).waitFor();

    const at = () => page.evaluate(() => document.activeElement?.getAttribute('data-at'));
    await grid.locator('[tabindex="0"]').focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowUp']) await page.keyboard.press(key);
    expect(await at()).toBe('1 1');
    await page.keyboard.press('Control+End');
    const end = (await at()) ?? '';
    expect(end).not.toBe('1 1');
    await page.keyboard.press('Control+Home');
    expect(await at()).toBe('0 0');

    const strong = grid.locator('td[data-shade="5"]').first();
    await strong.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('cell=');
    await page.getByRole('region', { name: 'Open candidate clusters here' }).waitFor();
    await page.getByRole('region', { name: 'My systems here' }).getByText('미래온 사출 MES').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await page.waitForLoadState('networkidle');

    // The address says all of it: who gets it sees the same.
    const copied = await web.visit({ language: 'en', context: visit.context });
    await copied.goto(page.url());
    await copied.page.getByRole('region', { name: 'My systems here' }).waitFor();
    await copied.close();
    await page.getByRole('button', { name: 'Close the cell' }).click();
    expect(await at()).toBe(await strong.getAttribute('data-at'));
    await visit.close();
  });

  it('filter the board in the address, and have a table of the same figures', async () => {
    const visit = await signedIn({ language: 'en' });
    const { page } = visit;
    await visit.goto('/provider/demand');
    await page.getByText('Trade', { exact: true }).click();
    await page.getByText('District', { exact: true }).click();
    await expect.poll(() => page.url()).toMatch(/level=1.*by=SIGUNGU/);
    await page.getByRole('combobox', { name: 'Region' }).fill('Gyeongsangnam');
    await page.getByRole('option', { name: 'Gyeongsangnam-do' }).click();
    await expect.poll(() => page.url()).toContain('region=48');
    const { demand } = await ask<{ demand: { totalCount: number } }>(
      `{ demand(where: { systemType: MES, regionCode: "48" }, processLevel: 1, regionLevel: SIGUNGU, first: 1) {
        totalCount } }`,
    );
    const grid = page.getByRole('grid');
    await expect.poll(() => grid.locator('td:not([data-shade="0"])').count()).toBe(demand.totalCount);
    await page.getByText('Table', { exact: true }).click();
    const table = page.getByRole('table', { name: 'Companies by process and region' });
    expect(await table.getAttribute('aria-rowcount')).toBe(String(demand.totalCount + 1));
    // Nothing here: what to do is said.
    await visit.goto('/provider/demand?type=LIMS&by=SIGUNGU');
    await page.getByText('No figure has five companies behind it here.').waitFor();
    await page.getByRole('button', { name: 'Reset filters' }).click();
    await page.getByRole('grid').waitFor();
    await visit.goto('/provider/demand?type=lims&level=9&by=X&cell=no');
    await page.getByRole('grid').waitFor();
    await visit.close();
  });

  it.each([
    ['ALL_UNITS', undefined],
    ['INCREMENTAL', '26'],
  ] as const)('draw the curve of the server as one types: %s', async (tierKind, region) => {
    const visit = await signedIn({ language: 'en' });
    const { page } = visit;
    const processCodes = ['5.1.1', '8.2.1', '14.7.1'];
    await visit.goto(
      `${PRICES}?processes=${processCodes.join(',')}&units=3${region ? `&region=${region}` : ''}`,
    );
    await page.getByLabel('Engineering', { exact: true }).fill('9,500,000');
    await page.getByLabel('Step 2, price of one unit').fill('23111111');
    await page.getByLabel('Step 3, price of one unit').fill('22000000');
    await page.getByLabel('Step 4, price of one unit').fill('21000000');
    await page.getByText(tierKind === 'ALL_UNITS' ? 'For all units' : 'Step by step').click();
    const curve = page.getByRole('region', { name: 'Average price curve' });
    await curve.getByText('Table', { exact: true }).click();
    const shown = (await curve.locator('tbody tr').allInnerTexts()).map((row) =>
      row
        .split('\t')
        .slice(0, 4)
        .map((cell) => Number(cell.replace(/\D/g, ''))),
    );

    // The same sheet published by another way: a system of the same provider.
    const { viewer } = await ask<{ viewer: { provider: { id: string } } }>('{ viewer { provider { id } } }');
    const { systemCreate } = await ask<{ systemCreate: { system: { id: string; version: number } } }>(
      'mutation ($input: SystemCreateInput!) { systemCreate(input: $input) { system { id version } } }',
      {
        input: {
          providerId: viewer.provider.id,
          code: `curve-${tierKind.toLowerCase()}`,
          name: tierKind,
          // Of a kind that competes with none of the market.
          type: 'LIMS',
        },
      },
    );
    const { system } = await ask<{ system: { priceSheet: Record<string, unknown> } }>(
      `{ system(code: "${SYSTEM}") { priceSheet { standardProcesses adaptationDefaultWon capacityUnits regions
        adaptations { processCode feeWon } surcharges { regionCode surchargeWon } } } }`,
    );
    const tiers = [
      { fromUnits: 1, unitPriceWon: 25_900_000 },
      { fromUnits: 5, unitPriceWon: 23_111_111 },
      { fromUnits: 10, unitPriceWon: 22_000_000 },
      { fromUnits: 20, unitPriceWon: 21_000_000 },
    ];
    const sheet = { ...system.priceSheet, engineeringWon: 9_500_000, tiers, tierKind };
    const { id, version } = systemCreate.system;
    const published = await ask<{ priceSheetPublish: { userErrors: unknown[] } }>(
      'mutation ($input: PriceSheetPublishInput!) { priceSheetPublish(input: $input) { userErrors { message } } }',
      { input: { systemId: id, version, sheet } },
    );
    expect(published.priceSheetPublish.userErrors).toEqual([]);
    const { node } = await ask<{ node: { priceCurve: { points: readonly Record<string, number>[] } } }>(
      `query ($id: ID!, $processCodes: [String!]!, $regionCode: String) { node(id: $id) { ... on System {
        priceCurve(processCodes: $processCodes, units: 3, regionCode: $regionCode) {
          points { members averageUnitPriceWon shareWon netWon } } } } }`,
      { id, processCodes, regionCode: region ?? null },
    );
    const { points } = node.priceCurve;
    expect(points).toHaveLength(20);
    expect(shown).toEqual(
      points.map(({ members, averageUnitPriceWon, shareWon, netWon }) => [
        members,
        averageUnitPriceWon,
        shareWon,
        netWon,
      ]),
    );
    await visit.close();
  });

  it('say what is wrong at the field where it was typed, and what the server refuses at the same field', async () => {
    const visit = await signedIn({ language: 'en' });
    const { page } = visit;
    await visit.goto(PRICES);
    const price = page.getByLabel('Step 2, price of one unit');
    const publish = page.getByRole('button', { name: /Publish as version/ });
    await price.fill('26000000');
    await page.getByText('The price may not rise with the volume: at most 25,900,000 won.').waitFor();
    expect(await price.getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('Engineering', { exact: true }).fill('seven');
    await page.getByText('Write a whole number of won, 0 or more.').waitFor();
    await page.getByText('2 fields are to be mended before it can be published.').waitFor();
    await page.getByText('The curve shows the last right prices.', { exact: false }).waitFor();
    expect(await publish.isDisabled()).toBe(true);

    await price.fill('24000000');
    await page.getByLabel('Engineering', { exact: true }).fill('6900000');
    // More than the server stores: only it knows.
    const capacity = page.getByLabel('Capacity', { exact: true });
    await capacity.fill('2000000000');
    await publish.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByText('The number is above 1000000000.', { exact: false }).waitFor();
    expect(await capacity.getAttribute('aria-invalid')).toBe('true');
    await capacity.fill('1200');
    await expect.poll(() => capacity.getAttribute('aria-invalid')).not.toBe('true');
    await visit.close();
  });

  it('keep what was typed when the connection is lost, and publish it once when it is back', async () => {
    const visit = await signedIn({ language: 'ko' });
    visit.allow(/ERR_INTERNET_DISCONNECTED/);
    const { page } = visit;
    await visit.goto(PRICES);
    await page.getByLabel('엔지니어링비', { exact: true }).fill('6500000');
    await page.getByText('바뀐 것: 엔지니어링비.').waitFor();
    await visit.context.setOffline(true);
    const publish = page.getByRole('button', { name: '2판으로 공개' });
    await publish.click();
    await page.getByRole('dialog').getByRole('button', { name: '공개하기', exact: true }).click();
    await page.getByText('서버에 연결할 수 없습니다').first().waitFor();
    await visit.context.setOffline(false);
    // The tab is gone, and with it the page: the draft is not.
    await page.reload();
    await page.getByText('아직 공개하지 않은 초안입니다.').waitFor();
    expect(await page.getByLabel('엔지니어링비', { exact: true }).inputValue()).toBe('6,500,000');
    await publish.click();
    await page.getByRole('dialog').getByRole('button', { name: '공개하기', exact: true }).click();
    await page.getByText('2판이 시행되었습니다.').waitFor();
    await page.getByText('시행 중인 판과 내용이 같습니다.').waitFor();
    const versions = page.getByRole('table', { name: '판 이력' });
    await expect.poll(() => versions.locator('tbody tr').count()).toBe(2);
    expect(await versions.locator('tbody tr').first().innerText()).toContain('엔지니어링비');

    // The old version as a draft, and back by one press.
    await page.getByRole('button', { name: '초안으로 쓰기: 1판' }).click();
    await expect.poll(() => page.getByLabel('엔지니어링비', { exact: true }).inputValue()).toBe('7,000,000');
    await page.getByRole('button', { name: '되돌리기' }).click();
    await expect.poll(() => page.getByLabel('엔지니어링비', { exact: true }).inputValue()).toBe('6,500,000');
    await visit.close();
  });

  it('say what other prices would win and lose among the clusters of today', async () => {
    const visit = await signedIn({ language: 'en' });
    const { page } = visit;
    await visit.goto(PRICES);
    await page.getByLabel('Engineering', { exact: true }).fill('0');
    await page.getByRole('button', { name: 'Try the draft' }).click();
    const answer = page.getByRole('region', { name: "What if: against today's candidate clusters" });
    const fact = (name: string) =>
      answer
        .locator('dl > div')
        .filter({ has: page.locator('dt', { hasText: name }) })
        .locator('dd')
        .innerText();
    await answer.getByText('Contracts in sum').waitFor();
    expect(Number(await fact('Clusters won'))).toBeGreaterThan(0);
    await answer.getByRole('table', { name: 'Won', exact: true }).waitFor();

    await page.getByLabel('Engineering', { exact: true }).fill('400000000');
    await answer.getByText('The draft has changed since.', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Try the draft' }).click();
    await answer.getByRole('table', { name: 'Lost', exact: true }).waitFor();
    expect(Number(await fact('Clusters lost'))).toBeGreaterThan(0);
    const lost = await ask<{ priceSheetWhatIf: { whatIf: { after: { revenueWon: number } } } }>(
      `query ($input: PriceSheetWhatIfInput!) { priceSheetWhatIf(input: $input) { whatIf { after { revenueWon } } } }`,
      { input: { systemId: await systemId(), engineeringWon: 400_000_000 } },
    );
    const { revenueWon } = lost.priceSheetWhatIf.whatIf.after;
    expect(await fact('Contracts in sum')).toContain(`${revenueWon.toLocaleString('en')} won`);
    await page.getByRole('button', { name: 'Discard the draft' }).first().click();
    await expect
      .poll(() => page.getByLabel('Engineering', { exact: true }).inputValue())
      .not.toBe('400,000,000');
    await visit.close();
  });

  it('ask to sign in again over the form when the session is over, and lose nothing', async () => {
    const visit = await signedIn({ language: 'en' });
    const { page } = visit;
    await visit.goto(PRICES);
    await page.getByLabel('Fee for any other process').fill('4200000');
    await visit.context.clearCookies();
    await page.getByRole('button', { name: 'Try the draft' }).click();
    const dialog = page.getByRole('dialog', { name: 'Please sign in again' });
    await dialog.getByTestId('demo-PROVIDER').click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.getByLabel('Fee for any other process').inputValue()).toBe('4,200,000');
    await page.getByRole('button', { name: 'Try the draft' }).click();
    await page.getByText('Contracts in sum').waitFor();
    await visit.close();
  });

  it('say so where a system is of another provider, or of nobody', async () => {
    const visit = await signedIn({ language: 'en' });
    const { page } = visit;
    const { systems } = await ask<{ systems: { nodes: { code: string }[] } }>(
      '{ systems(first: 100) { nodes { code } } }',
    );
    const other = systems.nodes.find(({ code }) => !/miraeon|curve/.test(code))?.code;
    await visit.goto(`/provider/systems/${other}/prices`);
    await page.getByText('This system belongs to another provider.').waitFor();
    await visit.goto('/provider/systems/none');
    await page.getByText('There is no system with the code none.').waitFor();
    await page.getByRole('main').getByRole('link', { name: 'To my systems' }).click();
    await page.getByRole('region', { name: '미래온 사출 MES' }).waitFor();
    await visit.close();
  });

  async function systemId(): Promise<string> {
    const { system } = await ask<{ system: { id: string } }>(`{ system(code: "${SYSTEM}") { id } }`);
    return system.id;
  }
});
