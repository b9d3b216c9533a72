import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readsOf, sql } from '../../src/platform/sql.ts';
import { chromiumPath, openWeb, type Visit, type Web } from './visit.ts';

/** Machines that test are often busy. */
const PATIENCE = { timeout: 20_000 };

interface Version {
  readonly versionNumber: number;
  readonly reason: string | null;
  readonly frozenAt: string | null;
  readonly rules: Readonly<Record<string, unknown>>;
}

describe.skipIf(chromiumPath === undefined)('an operator with programmes', { timeout: 120_000 }, () => {
  let web: Web;
  beforeAll(async () => {
    web = await openWeb();
  }, 180_000);
  afterAll(() => web?.close());

  async function visitAsOperator(options: Parameters<Web['visit']>[0] = {}): Promise<Visit> {
    const visit = await web.visit(options);
    await visit.signInAs('OPERATOR');
    return visit;
  }

  /** A programme that has just been written down, without rules; its code. */
  const draft = async (nameKo: string, nameEn: string) => {
    const code = `test-${randomUUID()}`;
    await web.api.database.transact(async (em) => {
      await readsOf(em).run(sql`
        insert into programme (code, name_ko, name_en, operator_name, status)
        values (${code}, ${nameKo}, ${nameEn}, '스마트공장추진단', 'DRAFT')`);
    });
    return code;
  };

  /** A programme that takes applications by the rules of 2018; its code. */
  const opened = async (nameKo: string, nameEn: string) => {
    const code = await draft(nameKo, nameEn);
    await web.api.database.transact(async (em) => {
      await readsOf(em).run(sql`
        insert into rule_set (programme_id, version_number, rules, content_hash, frozen_at)
        select opened.id, 1, rule_set.rules, rule_set.content_hash, now() from programme opened, rule_set
          join programme on programme.id = rule_set.programme_id
        where opened.code = ${code} and programme.code = 'smart-factory-cluster-2018'
          and rule_set.version_number = 1`);
      await readsOf(em).run(sql`update programme set status = 'OPEN' where code = ${code}`);
    });
    return code;
  };

  const programme = async (code: string) => {
    const found = await web.api.data<{ programme: { status: string; ruleSets: Version[] } }>(
      `query ($code: String!) { programme(code: $code) { status ruleSets {
        versionNumber reason frozenAt
        rules { minMembers maxMembers capPerCompanyWon capPerClusterWon rateBands { fromWon rate } priorityRanks
          eligibleCostKinds budgetWon }
      } } }`,
      { code },
    );
    return found.programme;
  };

  it('takes a programme from its draft to its end, each step after a question that says what follows', async () => {
    const code = await draft('2027년 생애 사업', 'Life, 2027');
    const visit = await visitAsOperator({ language: 'ko' });
    const { page } = visit;
    await visit.goto('/operator/programmes?status=DRAFT');
    const table = page.getByRole('table', { name: '사업' });
    await expect.poll(() => table.getByRole('row').filter({ hasText: '접수 중' }).count(), PATIENCE).toBe(0);
    await table
      .getByRole('row', { name: /2027년 생애 사업/ })
      .last()
      .focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '2027년 생애 사업' }).waitFor();
    const standing = page.locator('[aria-current=step]');
    expect(await standing.innerText()).toBe('작성 중');

    await page.getByRole('button', { name: '공고하기' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('누구에게나 ‘공고’로 보입니다.', { exact: false }).waitFor();
    await dialog.getByText('되돌릴 수 없습니다.', { exact: false }).waitFor();
    await visit.expectAccessible();
    await dialog.getByRole('button', { name: '취소' }).click();
    expect((await programme(code)).status).toBe('DRAFT');
    await page.getByRole('button', { name: '공고하기' }).click();
    await dialog.getByRole('button', { name: '공고하기' }).click();
    await expect.poll(() => standing.innerText(), PATIENCE).toBe('공고');

    // Without rules it does not open, and is told why.
    expect(await page.getByRole('button', { name: '접수 시작' }).isDisabled()).toBe(true);
    await page.getByText('규칙이 없는 사업은 열 수 없습니다.', { exact: false }).waitFor();
    await page.getByRole('link', { name: '첫 판 만들기' }).click();
    await page.getByLabel('최소 기업 수').fill('3');
    await page.getByRole('button', { name: '1판으로 저장' }).click();
    await dialog.getByRole('button', { name: '저장하기' }).click();
    await page.getByRole('heading', { name: /^적용 중인 규칙 1판/ }).waitFor();
    await page.getByText('첫 판입니다.').waitFor();

    await page.getByRole('button', { name: '접수 시작' }).click();
    await dialog.getByText('규칙 1판이 굳어져', { exact: false }).waitFor();
    await dialog.getByRole('button', { name: '접수 시작' }).click();
    await expect.poll(() => standing.innerText(), PATIENCE).toBe('접수 중');
    const now = await programme(code);
    expect(now).toMatchObject({ status: 'OPEN', ruleSets: [{ versionNumber: 1, rules: { minMembers: 3 } }] });
    expect(now.ruleSets[0]?.frozenAt).not.toBeNull();

    await page.getByRole('button', { name: '접수 마감' }).click();
    await dialog.getByRole('button', { name: '접수 마감' }).click();
    await page.getByText('이 페이지에서 밟을 단계는 끝났습니다.').waitFor();
    expect((await programme(code)).status).toBe('CLOSED');
    expect(await page.getByRole('link', { name: '다음 판 만들기' }).count()).toBe(0);
    await visit.goto(`/operator/programmes/${code}/rules`);
    await page.getByText('접수가 끝난 사업의 규칙은 고칠 수 없습니다.').waitFor();
    await visit.close();
  });

  it('is told of wrong numbers where they are typed, keeps the draft, and saves the next version', async () => {
    const code = await opened('2026년 다음 판 사업', 'Next version, 2026');
    const visit = await visitAsOperator({ language: 'en' });
    const { page } = visit;
    await visit.goto(`/operator/programmes/${code}`);
    await page.getByRole('link', { name: 'Make the next version' }).click();
    const save = page.getByRole('button', { name: 'Save as version 2' });
    await page.getByText('Nothing is changed yet.').waitFor();
    for (const [label, wrong, message] of [
      ['Fewest companies', '21', 'It is above the most companies (20).'],
      ['Most companies', '101', 'Enter a whole number from 1 to 100.'],
      ['Cap per company', '40 M', 'Enter an amount in whole won.'],
      ['Own labour at most', '100.5', 'Enter 0 to 100, with four decimals at most.'],
      ['Time to build', '0', 'Enter a whole number from 1 to 120.'],
    ] as const) {
      const field = page.getByLabel(label, { exact: true });
      const before = await field.inputValue();
      await field.fill(wrong);
      expect(await field.getAttribute('aria-invalid'), label).toBe('true');
      await page.getByText(message, { exact: true }).waitFor();
      expect(await save.isDisabled(), label).toBe(true);
      await field.fill(before);
      await page.getByText(message, { exact: true }).waitFor({ state: 'detached' });
    }
    // A band whose bound does not rise, an empty rate, and a class in two ranks.
    await page.getByRole('button', { name: 'Add a band' }).click();
    await page.getByLabel('Band 2: from').fill('0');
    await page.getByText('It must be above the band before (0 won).').waitFor();
    await page.getByLabel('Band 2: from').fill('100000000');
    await page.getByLabel('Band 2: rate').fill('33.3333');
    expect(await page.getByLabel('Band 2: from').inputValue()).toBe('100,000,000');
    await page.getByLabel('Cap per company', { exact: true }).fill('50,000,000');
    await page.getByText('Now 40,000,000 won', { exact: true }).waitFor();
    expect(await save.isDisabled()).toBe(true);
    await page.getByText('Write why you change it.').waitFor();

    // What was typed outlives the page.
    await page.reload();
    await page.getByText('What you typed last time is here again.').waitFor();
    expect(await page.getByLabel('Band 2: rate').inputValue()).toBe('33.3333');
    await visit.expectAccessible();

    // A reason that people cannot read is refused by the server, at its field.
    const reason = page.getByLabel('Why do you change it?');
    await reason.fill('Larger plants\u0007');
    await save.click();
    await page.getByRole('dialog').getByText('version 2 binds at once', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Save it' }).click();
    await page.getByText('It was not saved. Mend what is marked.').waitFor();
    expect(await reason.getAttribute('aria-invalid')).toBe('true');
    expect((await programme(code)).ruleSets).toHaveLength(1);
    await reason.fill('Larger plants');
    expect(await reason.getAttribute('aria-invalid')).not.toBe('true');
    await save.click();
    await page.getByRole('button', { name: 'Save it' }).click();

    await page.waitForURL(/\/operator\/programmes\/test-[\w-]+\?version=2/);
    const changes = page.locator('dl[aria-label="What version 2 changed in version 1"]');
    expect((await changes.innerText()).replaceAll(/\s+/g, ' ')).toBe(
      'Rate of the subsidy 50% → 50% 33.3333% from 100,000,000 won ' +
        'Cap per company 40,000,000 won → 50,000,000 won',
    );
    await page.getByText('Why: Larger plants').waitFor();
    expect((await programme(code)).ruleSets).toMatchObject([
      {
        versionNumber: 2,
        reason: 'Larger plants',
        rules: {
          capPerCompanyWon: 50_000_000,
          minMembers: 5,
          budgetWon: 3_000_000_000,
          eligibleCostKinds: null,
          priorityRanks: [['REGULATION', 'POLICY_CHANGE']],
          rateBands: [
            { fromWon: 0, rate: 0.5 },
            { fromWon: 100_000_000, rate: 0.333333 },
          ],
        },
      },
      { versionNumber: 1 },
    ]);
    // The draft was sent, so nothing of it is left.
    await page.getByRole('link', { name: 'Make the next version' }).click();
    await page.getByText('Nothing is changed yet.').waitFor();
    await visit.close();
  });

  it('takes entries out with a way back, and starts over with one too', async () => {
    const code = await opened('2026년 되돌림 사업', 'Undone, 2026');
    const visit = await visitAsOperator({ language: 'en' });
    const { page } = visit;
    await visit.goto(`/operator/programmes/${code}/rules`);
    await page.getByText('Nothing is changed yet.').waitFor();
    await page.getByRole('button', { name: 'Remove rank 1' }).click();
    const rank = page.getByRole('combobox', { name: 'Rank 1' });
    expect(await rank.count()).toBe(0);
    // What was typed after it stays when it comes back.
    await page.getByLabel('Fewest companies').fill('4');
    await page.getByRole('button', { name: 'Undo' }).click();
    await rank.waitFor();
    expect(await page.getByLabel('Fewest companies').inputValue()).toBe('4');
    await page.getByLabel('Fewest companies').fill('5');
    await page.getByText('Nothing is changed yet.').waitFor();
    await page.getByLabel('Budget', { exact: true }).fill('');
    const changes = page.locator('dl[aria-label="What changes?"]');
    expect(await changes.innerText()).toMatch(/Budget\s+3,000,000,000 won\s+→\s+no limit/);
    await page.getByRole('button', { name: 'Start over' }).first().click();
    await page.getByText('Nothing is changed yet.').waitFor();
    expect(await page.getByLabel('Budget', { exact: true }).inputValue()).toBe('3,000,000,000');
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await expect.poll(() => page.getByLabel('Budget', { exact: true }).inputValue(), PATIENCE).toBe('');
    await page.evaluate(() => localStorage.clear());
    await visit.close();
  });

  it('is told in the second of two tabs what the first has saved, and loses nothing', async () => {
    const code = await draft('2027년 두 탭 사업', 'Two tabs, 2027');
    const first = await visitAsOperator({ language: 'ko' });
    await first.goto(`/operator/programmes/${code}/rules`);
    await first.page.getByRole('button', { name: '1판으로 저장' }).click();
    await first.page.getByRole('dialog').getByRole('button', { name: '저장하기' }).click();
    await first.page.waitForURL(/\?version=1/);
    // Another browser of the same house: what is typed here is not kept there.
    const second = await visitAsOperator({ language: 'ko' });
    for (const { goto } of [first, second]) await goto(`/operator/programmes/${code}/rules`);
    await second.page.getByLabel('최대 기업 수').fill('12');
    await first.page.getByLabel('기업당 한도', { exact: true }).fill('30000000');
    await first.page.getByLabel('왜 바꾸나요?').fill('한도 조정');
    await first.page.getByRole('button', { name: '2판으로 저장' }).click();
    await first.page.getByRole('dialog').getByRole('button', { name: '저장하기' }).click();
    await first.page.waitForURL(/\?version=2/);

    const { page } = second;
    await page.getByRole('button', { name: '2판으로 저장' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '저장하기' }).click();
    const alert = page.getByRole('alert').filter({ hasText: '그사이 2판이 적용되었습니다' });
    await alert.getByText('사유: 한도 조정').waitFor();
    expect(await alert.locator('dl').innerText()).toMatch(/기업당 한도\s+40,000,000원\s+→\s+30,000,000원/);
    expect(await page.getByLabel('최대 기업 수').inputValue()).toBe('12');
    expect((await programme(code)).ruleSets).toHaveLength(2);
    expect(await page.getByRole('button', { name: '3판으로 저장' }).isDisabled()).toBe(true);
    await second.expectAccessible();
    await alert.getByRole('button', { name: '내 것으로 계속' }).click();
    await page.getByRole('button', { name: '3판으로 저장' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '저장하기' }).click();
    await page.waitForURL(/\?version=3/);
    expect(
      (await programme(code)).ruleSets.map(({ rules }) => [rules['maxMembers'], rules['capPerCompanyWon']]),
    ).toEqual([
      [12, 40_000_000],
      [20, 30_000_000],
      [20, 40_000_000],
    ]);

    // The same with a step: the second is told where the programme stands now.
    for (const { goto } of [first, second]) await goto(`/operator/programmes/${code}`);
    for (const { page: tab } of [first, second]) {
      await tab.getByRole('button', { name: '공고하기' }).click();
      await tab.getByRole('dialog').getByRole('button', { name: '공고하기' }).click();
      await expect.poll(() => tab.locator('[aria-current=step]').innerText(), PATIENCE).toBe('공고');
    }
    await page.getByText('다른 곳에서 먼저 바꾸어 아무것도 하지 않았습니다.', { exact: false }).waitFor();
    expect(await first.page.getByText('다른 곳에서 먼저', { exact: false }).count()).toBe(0);
    await first.close();
    await second.close();
  });

  it('is told of a programme that does not exist, and finds the list', async () => {
    const visit = await visitAsOperator({ language: 'en', width: 320, scheme: 'dark' });
    const { page } = visit;
    await visit.goto('/operator/programmes/none');
    await page.getByText('There is no such programme.', { exact: false }).waitFor();
    await page.getByRole('link', { name: 'All programmes' }).click();
    await page.getByRole('heading', { level: 1, name: 'Programmes' }).waitFor();
    await page.getByRole('combobox', { name: 'Status' }).click();
    await page.getByRole('option', { name: 'Reviewing' }).click();
    await page.getByText('No programme stands there. Clear the filter.').waitFor();
    await visit.expectAccessible();
    await visit.close();
  });
});
