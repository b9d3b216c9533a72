import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openWeb, type Web } from './visit.ts';

const TOKEN = { token: 'daseot_demo_company' } as const;

interface Price {
  readonly shareWon: number;
  readonly subsidyWon: number;
  readonly netWon: number;
}

interface Own {
  readonly viewer: {
    readonly company: {
      readonly id: string;
      readonly clusters: {
        readonly nodes: readonly {
          readonly id: string;
          readonly members: {
            readonly nodes: readonly ({
              readonly company: { readonly id: string; readonly label: string };
            } & {
              readonly [Name in keyof Price]: number | null;
            })[];
          };
        }[];
      };
      readonly partners: { readonly totalCount: number };
      readonly clusterOpportunities: readonly (Price & { readonly cluster: { readonly id: string } })[];
    };
  };
}

describe.skipIf(chromiumPath === undefined)('a company looks at its market', { timeout: 60_000 }, () => {
  let web: Web;
  beforeAll(async () => {
    web = await openWeb();
  }, 180_000);
  afterAll(() => web?.close());

  async function own(lang: 'ko' | 'en', partners = 'minSimilarity: 0.3') {
    const document = `{ viewer { company { id partners(first: 1, ${partners}) { totalCount }
      clusterOpportunities(first: 1) { shareWon subsidyWon netWon cluster { id } }
      clusters(first: 1) { nodes { id members(first: 20) { nodes { shareWon subsidyWon netWon
        company { id label } } } } } } } }`;
    const { viewer } = await web.api.data<Own>(document, {}, { ...TOKEN, lang });
    const { company } = viewer;
    const cluster = company.clusters.nodes[0];
    if (cluster === undefined) throw new Error('the demo company is in no cluster');
    const members = cluster.members.nodes;
    const mine = members.find((member) => member.company.id === company.id) as unknown as Price;
    const others = members
      .filter((member) => member.company.id !== company.id)
      .map((member) => member.company);
    return { company, cluster, mine, others };
  }

  it.each([
    ['ko', '다음에 할 일', (amount: number) => `${amount.toLocaleString('ko')}원`],
    ['en', 'What to do next', (amount: number) => `${amount.toLocaleString('en')} won`],
  ] as const)('says in %s what to do next, and what it would pay', async (language, title, write) => {
    const { mine, company, cluster } = await own(language, 'minSimilarity: 0');
    const visit = await web.visit({ language });
    const { page } = visit;
    await visit.signInAs('COMPANY');
    const steps = page.getByRole('region', { name: title });
    await steps.getByText(String(company.partners.totalCount)).waitFor();
    const text = await page.getByRole('main').innerText();
    for (const amount of [mine.shareWon, mine.subsidyWon, mine.netWon]) expect(text).toContain(write(amount));
    await steps
      .locator('li')
      .last()
      .getByRole('link')
      .or(steps.locator('li').last().getByRole('button'))
      .click();
    await page.waitForURL(`**/company/clusters/${cluster.id}`);
    await visit.close();
  });

  it('shows a price line by line; the lines sum to the share', async () => {
    const { mine, cluster } = await own('en');
    const visit = await web.visit({ language: 'en' });
    const { page } = visit;
    await visit.signInAs('COMPANY');
    await visit.goto(`/company/clusters/${cluster.id}`);
    const table = page.getByRole('table', { name: 'Line by line, with the rule behind it' });
    await table.waitFor();
    const amounts = (part: string) =>
      table
        .locator(`${part} td`)
        .evaluateAll((cells) => cells.map((cell) => Number((cell.textContent ?? '').replace(/[^\d-]/g, ''))));
    const lines = await amounts('tbody');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.reduce((sum, line) => sum + line, 0)).toBe(mine.shareWon);
    expect(await amounts('tfoot')).toEqual([mine.shareWon, -mine.subsidyWon, mine.netWon]);
    for (const rule of await table.locator('tbody th p:last-child').allInnerTexts()) {
      expect(rule).toMatch(/\w+.*\./);
    }
    await page.getByRole('region', { name: 'How firmly it stands' }).waitFor();
    await page.getByRole('table', { name: 'Where else you could go' }).waitFor();
    await visit.close();
  });

  it('asks what happens if a member leaves and a sixth joins, and says it in the address', async () => {
    const { cluster, company, others } = await own('en');
    const [leaver] = others;
    if (leaver === undefined) throw new Error('nobody can leave');
    const visit = await web.visit({ language: 'en' });
    const { page } = visit;
    await visit.signInAs('COMPANY');
    await visit.goto(`/company/clusters/${cluster.id}`);
    await page.getByText('Choose who leaves or joins, and the answer stands here.').waitFor();
    await page.getByRole('checkbox', { name: leaver.label }).check();
    await expect.poll(() => page.url()).toContain(`leave=${leaver.id}`);
    const answer = page.getByRole('table', { name: 'Your amounts before and after' });

    const expected = async (input: object) => {
      const { whatIf } = await web.api.data<{
        whatIf: { whatIf: { membersAfter: number; message: string; own: { after: Price } } };
      }>(
        `query ($input: WhatIfInput!) { whatIf(input: $input) { whatIf { membersAfter message
          own { after { shareWon subsidyWon netWon } } } } }`,
        { input: { asCompanyId: company.id, clusterId: cluster.id, ...input } },
        { ...TOKEN, lang: 'en' },
      );
      return whatIf.whatIf;
    };
    const left = await expected({ leaveCompanyIds: [leaver.id] });
    await page.getByText(left.message).waitFor();
    await answer.getByText(`Then, ${others.length}`).waitFor();
    expect(await answer.innerText()).toContain(left.own.after.netWon.toLocaleString('en'));

    await page.getByRole('checkbox', { name: leaver.label }).uncheck();
    await page.getByLabel('More companies just like you').fill('1');
    await expect.poll(() => page.url()).toMatch(/\?like=1$/);
    await answer.getByText(`Then, ${others.length + 2}`).waitFor();
    await page.getByRole('button', { name: 'Back to the cluster as it is' }).click();
    await expect.poll(() => page.url()).not.toContain('like');
    await visit.close();
  });

  it('shows what joining another cluster would cost', async () => {
    const { company } = await own('en');
    const offer = company.clusterOpportunities[0];
    if (offer === undefined) throw new Error('there is no opportunity');
    const visit = await web.visit({ language: 'en' });
    const { page } = visit;
    await visit.signInAs('COMPANY');
    await visit.goto('/company/clusters');
    const offers = page.getByRole('table', { name: 'Clusters that you would gain by' });
    await offers.locator('tbody tr').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/company/clusters/${offer.cluster.id}`);
    await page.getByText('You are no member. This is what you would pay if you joined.').waitFor();
    const price = await page.getByRole('region', { name: 'What you would pay' }).innerText();
    expect(price).toContain(offer.shareWon.toLocaleString('en'));
    await page.getByRole('columnheader', { name: 'Now, where you are' }).waitFor();
    await visit.close();
  });

  it('finds partners by filters in the address, with the reason for each', async () => {
    const visit = await web.visit({ language: 'en' });
    const { page } = visit;
    await visit.signInAs('COMPANY');
    await visit.goto('/company/partners');
    const { company } = await own('en');
    await page.getByText(`Companies found: ${company.partners.totalCount}`).waitFor();
    await page.getByRole('combobox', { name: 'Region' }).fill('Gyeonggi');
    await page.getByRole('option', { name: 'Gyeonggi-do', exact: true }).click();
    await page.getByRole('combobox', { name: 'Measured by' }).click();
    await page.getByRole('option', { name: 'Shared processes', exact: true }).click();
    await expect.poll(() => page.url()).toMatch(/region=41.*measure=JACCARD|measure=JACCARD.*region=41/);
    const filtered = await own('en', 'minSimilarity: 0.3, regionCode: "41", measure: JACCARD');
    await page.getByText(`Companies found: ${filtered.company.partners.totalCount}`).waitFor();
    await page
      .getByRole('table', { name: 'Companies that work like you' })
      .locator('tbody tr')
      .first()
      .focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Both of you run these: their adaptation is paid once.').waitFor();
    expect(page.url()).toContain('partner=');
    await visit.expectAccessible();

    const copied = await web.visit({ language: 'ko' });
    await copied.signInAs('COMPANY');
    await copied.goto(page.url());
    await copied.page.getByRole('dialog').getByText('두 회사 모두 쓰는 공정이라').waitFor();
    await copied.close();
    await visit.close();
  });

  it('shows partners on a map and as a graph, each with its table', async () => {
    const visit = await web.visit({ language: 'ko' });
    const { page } = visit;
    await visit.signInAs('COMPANY');
    await visit.goto('/company/partners?view=map');
    const { company } = await own('ko');
    const map = page.getByRole('group', { name: '지도' });
    await map.waitFor();
    const counts = await map
      .locator('strong')
      .evaluateAll((all) => all.map((one) => Number.parseInt(one.textContent ?? '', 10)));
    expect(counts).toHaveLength(17);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(company.partners.totalCount);
    await map.getByRole('button', { name: /^경기/ }).click();
    await expect.poll(() => page.url()).toContain('region=41');
    await page.getByText('표', { exact: true }).click();
    await page.getByRole('table', { name: '지도' }).waitFor();

    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(request.url()));
    await page.getByRole('tab', { name: '이웃 그래프' }).click();
    await page
      .getByRole('img', { name: /비슷한 기업의 그래프/ })
      .locator('canvas')
      .first()
      .waitFor();
    // The library comes with the first graph and not before.
    expect(scripts.some((url) => /PartnerGraph/.test(url))).toBe(true);
    await page.getByText('표', { exact: true }).click();
    const table = page.getByRole('table', { name: '이웃 그래프' });
    await table.locator('tbody tr').first().click();
    await page.getByRole('dialog').waitFor();
    await visit.close();
  });

  it('says with its code that the server failed, and tries again when told to', async () => {
    const visit = await web.visit({ language: 'en' });
    const { page } = visit;
    await visit.signInAs('COMPANY');
    let fails = true;
    await page.route('**/graphql', (route) => {
      const isAsked = route.request().postData()?.includes('CompanyPartners') ?? false;
      if (!fails || !isAsked) return route.continue();
      const extensions = { code: 'INTERNAL_SERVER_ERROR', requestId: 'r-4711' };
      return route.fulfill({ json: { data: null, errors: [{ message: 'It failed.', extensions }] } });
    });
    await page.getByRole('banner').getByRole('link', { name: 'Partners' }).click();
    const alert = page.getByRole('alert');
    await alert.getByText('INTERNAL_SERVER_ERROR').waitFor();
    await alert.getByText('r-4711').waitFor();
    fails = false;
    await alert.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('table', { name: 'Companies that work like you' }).waitFor();
    await visit.close();
  });
});
