import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openWeb, type Visit, type Web } from './visit.ts';

/** Machines that test are often busy. */
const PATIENCE = { timeout: 20_000 };

interface Line {
  readonly won: number;
}

interface Member {
  readonly standAloneWon: number;
  readonly shareWon: number;
  readonly netWon: number;
  readonly lines: readonly Line[];
  readonly alternatives: readonly { readonly shareWon: number; readonly savesWon: number }[];
  readonly company: {
    readonly id: string;
    readonly label: string;
    readonly businessNumber: string;
    readonly priceCurve: readonly { readonly shareWon: number }[];
    readonly processes: readonly { readonly code: string }[];
  };
}

interface Cluster {
  readonly id: string;
  readonly position: number;
  readonly members: { readonly nodes: readonly Member[] };
}

describe.skipIf(chromiumPath === undefined)('the page of one company', { timeout: 60_000 }, () => {
  let web: Web;
  let roundId = '';
  let cluster: Cluster;
  let member: Member;
  beforeAll(async () => {
    web = await openWeb();
    const { rounds } = await web.api.data<{
      rounds: { nodes: { id: string; clusters: { nodes: Cluster[] } }[] };
    }>(`{ rounds(first: 1) { nodes { id clusters(first: 2) { nodes { id position members(first: 12) { nodes {
      standAloneWon shareWon netWon lines { won } alternatives { shareWon savesWon }
      company { id label businessNumber priceCurve(least: 1, most: 1) { shareWon } processes { code } } } } } } } } }`);
    const [round] = rounds.nodes;
    roundId = round?.id ?? '';
    const found = round?.clusters.nodes
      .flatMap((one) => one.members.nodes.map((of) => ({ one, of })))
      .find(({ of }) => of.alternatives.length > 0);
    if (found === undefined) throw new Error('no member of the demo market has an alternative');
    cluster = found.one;
    member = found.of;
  }, 180_000);
  afterAll(() => web?.close());

  async function visitAsOperator(options: Parameters<Web['visit']>[0] = {}): Promise<Visit> {
    const visit = await web.visit(options);
    await visit.signInAs('OPERATOR');
    return visit;
  }

  /** Amounts of one column of a table, as numbers. */
  async function columnOf({ page }: Visit, table: string, part: 'tbody' | 'tfoot', column: number) {
    const cells = page.getByRole('table', { name: table }).locator(`${part} tr > :nth-child(${column})`);
    const texts = await cells.allInnerTexts();
    return texts.map((text) => Number(text.replace(/[^\d-]/g, '')));
  }
  const sum = (amounts: readonly number[]) => amounts.reduce((total, won) => total + won, 0);

  it('opens from the members of its cluster, and compares its price line by line with the one alone', async () => {
    const visit = await visitAsOperator({ language: 'ko' });
    const { page } = visit;
    await visit.goto(`/operator/clusters/${cluster.id}`);
    const row = page.getByRole('row').filter({ hasText: member.company.label });
    await row.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: member.company.label }).waitFor();
    expect(new URL(page.url()).searchParams.get('round')).toBe(roundId);

    const lines = '단독과 항목별 비교';
    await page.getByRole('table', { name: lines }).waitFor();
    expect(sum(await columnOf(visit, lines, 'tbody', 3))).toBe(member.shareWon);
    expect(sum(await columnOf(visit, lines, 'tbody', 2))).toBe(member.company.priceCurve[0]?.shareWon);
    // Share, subsidy, and what is left; alone there is none.
    const [share, subsidy, net] = await columnOf(visit, lines, 'tfoot', 3);
    expect([share, net]).toEqual([member.shareWon, member.netWon]);
    expect(subsidy).toBe(member.netWon - member.shareWon);

    const alternatives = '다른 좋은 클러스터';
    expect(await columnOf(visit, alternatives, 'tbody', 3)).toEqual(
      member.alternatives.map(({ shareWon }) => shareWon),
    );
    expect(await columnOf(visit, alternatives, 'tbody', 5)).toEqual(
      member.alternatives.map(({ savesWon }) => -savesWon),
    );
    await page.getByRole('link', { name: new RegExp(`^클러스터 ${cluster.position}:`) }).click();
    await page.waitForURL(`**/operator/clusters/${cluster.id}`);
    await visit.close();
  });

  it('opens from the table of companies by keyboard, and says who it is and how sure its routing is', async () => {
    const visit = await visitAsOperator({ language: 'en' });
    const { page } = visit;
    await visit.goto(`/operator/companies?name=${encodeURIComponent(member.company.label)}`);
    await page.getByRole('row').filter({ hasText: member.company.label }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: member.company.label }).waitFor();
    const facts = await page.locator('dl').first().innerText();
    expect(facts).toContain(member.company.businessNumber);
    expect(facts).toContain('Check digit fits');
    const routing = page.getByRole('region', { name: 'Routing' });
    const shown = await routing.locator('ol > li > small').allInnerTexts();
    expect([...new Set(shown)].sort()).toEqual(member.company.processes.map(({ code }) => code).sort());
    await routing
      .getByText(/^(Inferred|Stated|Confirmed)$/)
      .first()
      .waitFor();
    await visit.expectAccessible();
    await visit.close();
  });

  it('says why it was left out, what would bring it in, and which open clusters it would gain by', async () => {
    const { round } = await web.api.data<{
      round: {
        unmatched: {
          nodes: {
            message: string;
            options: { message: string }[];
            company: { id: string; label: string };
          }[];
        };
      };
    }>(
      `query ($id: ID!) { round(id: $id) { unmatched(first: 100) { nodes {
        message: messageEn options { message: messageEn } company { id label } } } } }`,
      { id: roundId },
    );
    const index = round.unmatched.nodes.findIndex(({ options }) => options.length > 0);
    const left = round.unmatched.nodes[index];
    const visit = await visitAsOperator({ language: 'en' });
    const { page } = visit;
    await visit.goto(`/operator/rounds/${roundId}?view=left`);
    await page
      .getByRole('row')
      .nth(index + 1)
      .click();
    await page.getByRole('dialog').getByRole('link', { name: 'Open the company' }).click();
    await page.getByRole('heading', { level: 1, name: left?.company.label ?? '' }).waitFor();
    expect(page.url()).toContain(`/operator/companies/${left?.company.id}?round=${roundId}`);
    await page.getByText(left?.message ?? '', { exact: true }).waitFor();
    for (const { message } of left?.options ?? []) await page.getByText(message, { exact: true }).waitFor();
    await page.getByRole('heading', { name: 'Open clusters it would gain by' }).waitFor();
    // Who gets the address sees the same round.
    const copied = await web.visit({ language: 'en', context: visit.context });
    await copied.goto(page.url());
    await copied.page.getByText(left?.message ?? '', { exact: true }).waitFor();
    await copied.close();
    await visit.expectAccessible();
    await visit.close();
  });

  it('shows another round from the same page, in the address; a wrong address breaks nothing', async () => {
    const { programmes } = await web.api.data<{ programmes: { nodes: { id: string; status: string }[] } }>(
      '{ programmes(first: 10) { nodes { id status } } }',
    );
    // A round about a province in which the company is not.
    const started = await web.api.data<{ roundStart: { round: { id: string } } }>(
      'mutation ($input: RoundStartInput!) { roundStart(input: $input) { round { id } } }',
      {
        input: {
          programmeId: programmes.nodes.find(({ status }) => status === 'OPEN')?.id,
          regionCode: await otherProvince(),
          effort: 5,
        },
      },
    );
    const { id } = started.roundStart.round;
    await expect
      .poll(async () => {
        const { round } = await web.api.data<{ round: { status: string } }>(
          'query ($id: ID!) { round(id: $id) { status } }',
          { id },
        );
        return round.status;
      }, PATIENCE)
      .toBe('PROPOSED');
    const visit = await visitAsOperator({ language: 'ko' });
    const { page } = visit;
    await visit.goto(`/operator/companies/${member.company.id}`);
    // The newest round is shown where the address names none.
    await page.getByText('이 매칭은 이 기업을 다루지 않았습니다.', { exact: false }).waitFor();
    await page.getByRole('combobox', { name: '매칭' }).click();
    await page.getByRole('option').nth(1).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('round'), PATIENCE).toBe(roundId);
    await page.getByRole('table', { name: '단독과 항목별 비교' }).waitFor();
    await visit.goto('/operator/companies/Q29tcGFueTo5OTk5OTk');
    await page.getByText('그런 기업이 없습니다. 목록에서 찾아 주십시오.').waitFor();
    await visit.close();
  });

  /** A province with companies in which the member is not. */
  async function otherProvince(): Promise<string> {
    const { company } = await web.api.data<{ company: { region: { code: string } } }>(
      'query ($id: ID!) { company(id: $id) { region { code } } }',
      { id: member.company.id },
    );
    return company.region.code.startsWith('41') ? '48' : '41';
  }
});
