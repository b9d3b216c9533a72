import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { businessCheckDigit } from '../../src/taxonomy/businessNumber.ts';
import { type Mailbox, openMailbox } from '../accounts/mailbox.ts';
import { chromiumPath, openWeb, type Visit, type Web } from './visit.ts';

const PATIENCE = { timeout: 20_000 };
const NUMBER = `777777777${businessCheckDigit('777777777')}`;

interface Sheet {
  readonly versionNumber: number;
  readonly standardProcesses: readonly string[];
  readonly capacityUnits: number;
  readonly regions: readonly string[] | null;
}

interface System {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly status: string;
  readonly targetLevel: string | null;
  readonly description: string | null;
  readonly priceSheet: Sheet | null;
}

describe.skipIf(chromiumPath === undefined)('a provider', { timeout: 90_000 }, () => {
  let web: Web;
  let mailbox: Mailbox;
  beforeAll(async () => {
    mailbox = await openMailbox();
    web = await openWeb({ DASEOT_SMTP_URL: mailbox.url });
  }, 180_000);
  afterAll(async () => {
    await web?.close();
    await mailbox?.close();
  });

  async function systemOf(code: string): Promise<System | null> {
    const { system } = await web.api.data<{ system: System | null }>(
      `query ($code: String!) { system(code: $code) { id version name status targetLevel description
        priceSheet { versionNumber standardProcesses capacityUnits regions } } }`,
      { code },
    );
    return system;
  }

  /** Signs up as a provider, over the mail, and is on its pages. */
  async function signUp({ page, goto }: Visit, email: string, firm: string): Promise<void> {
    const password = 'correct horse battery';
    await goto('/sign-up');
    await page.getByRole('radio', { name: /^Provider/ }).check();
    await page.getByLabel('Name of the organisation').fill(firm);
    await page.getByLabel('Your name').fill('Kim Dawon');
    await page.getByLabel('E-mail').fill(email);
    await page.getByRole('textbox', { name: 'Password' }).fill(password);
    await page.getByRole('main').getByRole('button', { name: 'Sign up' }).click();
    const { text } = await mailbox.next(email);
    await goto(/https?:\S+/.exec(text)?.[0] ?? '');
    await page.getByText('Your e-mail is confirmed.').waitFor();
    await goto('/sign-in');
    await page.getByLabel('E-mail').fill(email);
    await page.getByRole('textbox', { name: 'Password' }).fill(password);
    await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('heading', { name: 'Your organisation', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Register' }).click();
    await page.waitForURL('**/provider');
  }

  it('who has just signed up registers its firm, describes a system, gives it prices, and sells it', async () => {
    const visit = await web.visit({ language: 'en' });
    const { page } = visit;
    await signUp(visit, 'kim@hanbit.example', 'Hanbit Systems');
    await page.getByRole('link', { name: 'Register my firm' }).click();
    await page.getByRole('heading', { level: 1, name: 'Register my firm' }).waitFor();
    expect(await page.getByLabel('Name of the firm').inputValue()).toBe('Hanbit Systems');
    await page.getByLabel('Business registration number').fill(`555881234${businessCheckDigit('555881234')}`);
    await page.getByLabel('Sites at once').fill('many');
    await page.getByText('Write a whole number, or nothing.').waitFor();
    await page.getByRole('button', { name: 'Register the firm' }).click();
    expect(new URL(page.url()).pathname).toBe('/provider/profile');
    await page.getByLabel('Sites at once').fill('12');
    await page.reload();
    expect(await page.getByLabel('Sites at once').inputValue()).toBe('12');
    await visit.expectAccessible();
    await page.getByRole('button', { name: 'Register the firm' }).click();
    await page.getByText('The firm is registered.').waitFor();

    await page.getByRole('link', { name: 'New system' }).click();
    await page.getByRole('button', { name: 'Go on to the prices' }).click();
    await page.getByText('Write a name with letters or figures.').waitFor();
    await page.getByLabel('Name of the system').fill('Hanbit MES for Foundries');
    await page.getByRole('combobox', { name: 'Built level' }).click();
    await page.getByRole('option', { name: 'Intermediate 1' }).click();
    await page.getByLabel('What it does').fill('Knows every ladle.');
    // The code of another provider's system: only the server knows.
    await page.getByLabel('Code', { exact: true }).fill('miraeon-mes-injection');
    await page.getByRole('button', { name: 'Go on to the prices' }).click();
    await page.getByText("The code 'miraeon-mes-injection' is taken.", { exact: false }).waitFor();
    expect(await page.getByLabel('Code', { exact: true }).getAttribute('aria-invalid')).toBe('true');
    await page.reload();
    expect(await page.getByLabel('What it does').inputValue()).toBe('Knows every ladle.');
    await page.getByLabel('Code', { exact: true }).fill('');
    await visit.expectAccessible();
    await page.getByRole('button', { name: 'Go on to the prices' }).click();

    const code = 'hanbit-mes-for-foundries';
    await page.waitForURL(`**/provider/systems/${code}/prices`);
    expect(await systemOf(code)).toMatchObject({ status: 'DRAFT', priceSheet: null });
    await page.getByRole('combobox', { name: 'Standard processes' }).click();
    await page.getByRole('option', { name: /\(1\.1\)$/ }).click();
    await page.keyboard.press('Escape');
    await page.getByLabel('Sold in the whole country').uncheck();
    await page.getByRole('combobox', { name: 'Regions served' }).click();
    await page.getByRole('option', { name: 'Busan', exact: false }).first().click();
    await page.keyboard.press('Escape');
    await page.getByLabel('Capacity', { exact: true }).fill('80');
    await page.getByRole('button', { name: 'Publish as version 1' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByText('Version 1 is in force.').waitFor();
    expect(await systemOf(code)).toMatchObject({
      name: 'Hanbit MES for Foundries',
      status: 'PUBLISHED',
      targetLevel: 'INTERMEDIATE_1',
      description: 'Knows every ladle.',
      priceSheet: { versionNumber: 1, standardProcesses: ['1.1'], capacityUnits: 80, regions: ['26'] },
    });
    await visit.goto('/provider');
    await page.getByRole('region', { name: 'Hanbit MES for Foundries' }).getByText('On sale').waitFor();
    await visit.close();
  });

  it('takes over what others wrote down about it, by its number', async () => {
    const { providerCreate } = await web.api.data<{ providerCreate: { provider: { id: string } } }>(
      'mutation ($input: ProviderCreateInput!) { providerCreate(input: $input) { provider { id } } }',
      { input: { name: '다온소프트', businessNumber: NUMBER } },
    );
    const visit = await web.visit({ language: 'en' });
    const { page } = visit;
    await signUp(visit, 'lee@daon.example', '다온소프트 주식회사');
    await page.getByRole('button', { name: '한국어' }).click();
    await page.getByRole('link', { name: '우리 회사 등록' }).click();
    await page.getByLabel('사업자등록번호').fill(NUMBER);
    await page.getByRole('button', { name: '등록하기' }).click();
    await page.getByText('다른 공급기업이 쓰고 있습니다.', { exact: false }).waitFor();
    expect(await page.getByLabel('사업자등록번호').getAttribute('aria-invalid')).toBe('true');
    await page.getByRole('button', { name: '이어받기' }).click();
    await page.getByRole('heading', { level: 1, name: '다온소프트' }).waitFor();
    const { provider } = await web.api.data<{ provider: { businessNumber: string } }>(
      'query ($id: ID!) { provider(id: $id) { businessNumber } }',
      { id: providerCreate.provider.id },
    );
    expect(provider.businessNumber).toBe(NUMBER);
    await visit.close();
  });

  it('changes what it says of its firm, and takes that back by one press', async () => {
    const visit = await web.visit({ language: 'ko' });
    const { page } = visit;
    await visit.signInAs('PROVIDER');
    await visit.goto('/provider/profile');
    const service = page.getByLabel('사후 관리');
    const before = await service.inputValue();
    await service.fill('하루 안에 찾아갑니다.');
    await page.getByRole('button', { name: '저장' }).click();
    await page.getByText('회사 정보를 고쳤습니다.').waitFor();
    const stored = async () => {
      const { viewer } = await web.api.data<{ viewer: { provider: { afterService: string | null } } }>(
        '{ viewer { provider { afterService } } }',
        {},
        { token: 'daseot_demo_provider' },
      );
      return viewer.provider.afterService ?? '';
    };
    expect(await stored()).toBe('하루 안에 찾아갑니다.');
    await page.getByRole('button', { name: '되돌리기' }).click();
    await expect.poll(stored, PATIENCE).toBe(before);
    await expect.poll(() => service.inputValue(), PATIENCE).toBe(before);
    await visit.expectAccessible();
    await visit.close();
  });

  it('changes the description of a system, where somebody else did meanwhile too, and takes that back', async () => {
    const code = 'miraeon-mes-injection';
    const first = (await systemOf(code)) as System;
    const visit = await web.visit({ language: 'en' });
    const { page } = visit;
    await visit.signInAs('PROVIDER');
    await page.getByRole('region', { name: first.name }).getByRole('link', { name: 'Describe' }).click();
    const text = page.getByLabel('What it does');
    expect(await text.inputValue()).toBe(first.description ?? '');
    await text.fill('Counts every shot.');
    await web.api.data(
      'mutation ($input: SystemUpdateInput!) { systemUpdate(input: $input) { userErrors { message } } }',
      { input: { id: first.id, version: first.version, targetLevel: 'ADVANCED' } },
    );
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').first().waitFor();
    expect((await systemOf(code))?.description).toBe(first.description);
    await page.getByRole('button', { name: 'Read what is stored now' }).click();
    expect(await text.inputValue()).toBe('Counts every shot.');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForURL(`**/provider/systems/${code}`);
    await page.getByText('Counts every shot.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('It is as it was before.').waitFor();
    expect((await systemOf(code))?.description).toBe(first.description);
    await visit.close();
  });

  it('takes a system off the market only with a reason and after a question', async () => {
    const code = 'to-be-withdrawn';
    const { viewer } = await web.api.data<{ viewer: { provider: { id: string } } }>(
      '{ viewer { provider { id } } }',
      {},
      { token: 'daseot_demo_provider' },
    );
    const created = await web.api.data<{ systemCreate: { system: { id: string; version: number } } }>(
      'mutation ($input: SystemCreateInput!) { systemCreate(input: $input) { system { id version } } }',
      { input: { providerId: viewer.provider.id, code, name: '시험용 LIMS', type: 'LIMS' } },
    );
    const { id: systemId, version } = created.systemCreate.system;
    const tiers = [{ fromUnits: 1, unitPriceWon: 1_000_000 }];
    const sheet = {
      engineeringWon: 0,
      adaptationDefaultWon: 0,
      tierKind: 'ALL_UNITS',
      tiers,
      capacityUnits: 5,
    };
    await web.api.data(
      'mutation ($input: PriceSheetPublishInput!) { priceSheetPublish(input: $input) { isNew } }',
      { input: { systemId, version, sheet } },
    );
    const visit = await web.visit({ language: 'ko' });
    const { page } = visit;
    await visit.signInAs('PROVIDER');
    await visit.goto(`/provider/systems/${code}/edit`);
    const withdraw = page.getByRole('region', { name: '판매 종료' });
    expect(await withdraw.getByRole('button').isDisabled()).toBe(true);
    await withdraw.getByLabel('이유').fill('새 제품으로 바뀝니다.');
    await withdraw.getByRole('button').click();
    await visit.expectAccessible();
    await page.getByRole('dialog').getByRole('button', { name: '취소' }).click();
    expect((await systemOf(code))?.status).toBe('PUBLISHED');
    // Whoever is asked and says no stands where it stood.
    const hasFocus = (button: HTMLElement | SVGElement) => button === document.activeElement;
    await expect.poll(() => withdraw.getByRole('button').evaluate(hasFocus)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: '판매 끝내기' }).click();
    await page.getByText('시험용 LIMS의 판매를 끝냈습니다.').waitFor();
    expect((await systemOf(code))?.status).toBe('WITHDRAWN');
    await page.getByRole('region', { name: '시험용 LIMS' }).getByText('판매 종료').waitFor();
    await visit.close();
  });

  it('brings back a step and a fee that it removed from a price sheet', async () => {
    const visit = await web.visit({ language: 'en' });
    const { page } = visit;
    await visit.signInAs('PROVIDER');
    await visit.goto('/provider/systems/miraeon-mes-injection/prices');
    const price = page.getByLabel('Step 2, price of one unit');
    const before = await price.inputValue();
    await page.getByRole('button', { name: 'Remove step 2' }).click();
    await expect.poll(() => price.inputValue(), PATIENCE).not.toBe(before);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => price.inputValue(), PATIENCE).toBe(before);

    const fees = page.getByRole('group', { name: 'Adaptation fees by process' }).getByLabel(/^Fee \d/);
    const amounts = () => fees.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    const all = await amounts();
    await page.getByRole('button', { name: 'Remove Adaptation fees by process 1', exact: true }).click();
    await expect.poll(amounts, PATIENCE).toEqual(all.slice(1));
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await expect.poll(amounts, PATIENCE).toEqual(all);
    await page.getByText('It says the same as the version in force.').waitFor();
    await visit.close();
  });
});
