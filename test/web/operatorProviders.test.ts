import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openWeb, type Visit, type Web } from './visit.ts';

/** Machines that test are often busy. */
const PATIENCE = { timeout: 20_000 };

/** The provider of the demo market that an organisation owns. */
const OWNED = '미래온';

const PROVIDER_TOKEN = { token: 'daseot_demo_provider' };

interface Provider {
  readonly id: string;
  readonly status: string;
  readonly version: number;
}

describe.skipIf(chromiumPath === undefined)('an operator with providers', { timeout: 90_000 }, () => {
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

  const provider = async (name: string) => {
    const found = await web.api.data<{ providers: { nodes: Provider[] } }>(
      'query ($name: String!) { providers(first: 1, where: { name: $name }) { nodes { id status version } } }',
      { name },
    );
    return found.providers.nodes[0];
  };

  /** The firm changes what it says about itself. */
  const change = async (facts: Readonly<Record<string, unknown>>) => {
    const { id, version } = (await provider(OWNED)) ?? {};
    const answer = await web.api.data<{ providerUpdate: { userErrors: unknown[] } }>(
      'mutation ($input: ProviderUpdateInput!) { providerUpdate(input: $input) { userErrors { message } } }',
      { input: { id, version, ...facts } },
      PROVIDER_TOKEN,
    );
    expect(answer.providerUpdate.userErrors).toEqual([]);
  };

  /** Every flow begins with a firm that nobody has checked: a new number takes a confirmation away. */
  const claimed = async (businessNumber: string) => {
    await change({ businessNumber });
    expect((await provider(OWNED))?.status).toBe('CLAIMED');
  };

  it('finds who is to be checked, reads what it says, and confirms it after a question', async () => {
    const visit = await visitAsOperator({ language: 'ko' });
    const { page } = visit;
    await claimed('100-00-00014');
    await change({ staff: 41 });
    await visit.goto('/operator/providers');
    const table = page.getByRole('table', { name: '공급기업' });
    const all = await web.api.data<{ providers: { totalCount: number } }>('{ providers { totalCount } }');
    await page.getByText(`전체 ${all.providers.totalCount}개 가운데`, { exact: false }).waitFor();
    await page.getByRole('combobox', { name: '상태' }).click();
    await page.getByRole('option', { name: '확인 전' }).click();
    await page.waitForURL(/status=CLAIMED/);
    await expect.poll(() => table.getByRole('row').count(), PATIENCE).toBe(2);
    await table.getByRole('row', { name: new RegExp(OWNED) }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: OWNED }).waitFor();
    const facts = page.getByRole('region', { name: '스스로 적은 내용' });
    expect(await facts.innerText()).toMatch(/직원 수\s+41/);
    await visit.expectAccessible();

    await page.getByRole('button', { name: '내용 확인' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('되돌릴 수 없고', { exact: false }).waitFor();
    await page.keyboard.press('Escape');
    expect((await provider(OWNED))?.status).toBe('CLAIMED');
    await page.getByRole('button', { name: '내용 확인' }).click();
    await dialog.getByRole('button', { name: '내용 확인' }).click();
    await page.getByText('운영기관이 확인했습니다.', { exact: false }).waitFor();
    expect((await provider(OWNED))?.status).toBe('VERIFIED');
    expect(await page.getByRole('button', { name: '내용 확인' }).count()).toBe(0);
    await visit.close();
  });

  it('confirms nothing that was changed after it was read', async () => {
    await claimed('100-00-00028');
    const { id } = (await provider(OWNED)) ?? {};
    const visit = await visitAsOperator({ language: 'en' });
    const { page } = visit;
    await visit.goto(`/operator/providers/${id}`);
    await page.getByText('no operator has checked it yet', { exact: false }).waitFor();
    await change({ staff: 57 });
    const confirm = page.getByRole('button', { name: 'Confirm what it says' });
    await confirm.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Confirm what it says' }).click();
    await page
      .getByRole('alert')
      .getByText('It was changed after you had read it', { exact: false })
      .waitFor();
    expect((await provider(OWNED))?.status).toBe('CLAIMED');
    const facts = page.getByRole('region', { name: 'What it says about itself' });
    await expect.poll(() => facts.innerText(), PATIENCE).toMatch(/Staff\s+57/);
    await confirm.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Confirm what it says' }).click();
    await page.getByText('An operator has checked it.', { exact: false }).waitFor();
    expect((await provider(OWNED))?.status).toBe('VERIFIED');
    await visit.close();
  });

  it('cannot confirm what nobody looks after, and is told why', async () => {
    const visit = await visitAsOperator({ language: 'en', width: 320, scheme: 'dark' });
    const { page } = visit;
    await visit.goto('/operator/providers?status=DRAFT');
    await page.getByRole('table', { name: 'Providers' }).getByRole('link').first().click();
    await page.getByText('It can be checked once the firm has taken it over.', { exact: false }).waitFor();
    expect(await page.getByRole('button', { name: 'Confirm what it says' }).count()).toBe(0);
    await visit.expectAccessible();
    await visit.close();
  });

  it('imports a file of systems: tried first, with what is wrong by place, then done', async () => {
    const visit = await visitAsOperator({ language: 'en' });
    const { page } = visit;
    await visit.goto('/operator/import');
    await page.getByText('Systems', { exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Import systems' }).waitFor();
    const system = (code: string, capacityUnits: number) => ({
      id: code,
      provider: 'dure-soft',
      providerName: 'Dure Soft',
      type: 'MES',
      name: `Dure ${code}`,
      engineeringWon: 5_000_000,
      standardProcesses: ['3.1'],
      adaptationWon: {},
      adaptationDefaultWon: 2_000_000,
      tiers: [{ fromUnits: 1, unitPriceWon: 20_000_000 }],
      tierKind: 'ALL_UNITS',
      capacityUnits,
      regions: null,
      surchargeWon: {},
    });
    await page.setInputFiles('input[type=file]', {
      name: 'systems.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('id'),
    });
    await page.getByRole('alert').getByText('Choose a .json file.').waitFor();
    const systems = [system('dure-mes-a', 100), system('dure-mes-b', -1)];
    await page.setInputFiles('input[type=file]', {
      name: 'systems.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ systems }, null, 2)),
    });
    await page.getByText('Tried: nothing is stored yet').waitFor();
    await page.getByRole('row').filter({ hasText: 'systems[1].capacityUnits' }).waitFor();
    expect(await provider('Dure Soft')).toBeUndefined();
    await visit.expectAccessible();
    await page.getByRole('button', { name: 'Import 1 systems' }).click();
    await page.getByText('Imported', { exact: true }).waitFor();
    expect((await provider('Dure Soft'))?.status).toBe('DRAFT');
    // The report stays at its address, and leads to whom it registered.
    await page.reload();
    await page.getByRole('link', { name: 'See the providers' }).click();
    await page.getByRole('textbox', { name: 'Provider' }).fill('dure s');
    await page.getByRole('link', { name: 'Dure Soft' }).click();
    await page.getByRole('table', { name: 'Systems' }).getByText('Dure dure-mes-a').waitFor();
    await visit.close();
  });
});
