import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../src/platform/sql.ts';
import { businessCheckDigit } from '../../src/taxonomy/businessNumber.ts';
import { chromiumPath, openWeb, type Web } from './visit.ts';

const DEMO_NUMBER = '1250078923';
const UNKNOWN_NUMBER = `777777777${businessCheckDigit('777777777')}`;

describe.skipIf(chromiumPath === undefined)('a company comes into the market', { timeout: 60_000 }, () => {
  let web: Web;
  beforeAll(async () => {
    web = await openWeb();
  }, 180_000);
  afterAll(() => web?.close());

  const run = (statement: ReturnType<typeof sql>) => web.api.database.reads().run(statement);
  /** The organisation of the demo owns nothing any more. */
  const release = () =>
    run(sql`update company set organisation_id = null where organisation_id =
      (select id from organisation where kind = 'COMPANY' and name = '(주)옹기벌사출')`);
  const ownCompany = async () => {
    const document = '{ viewer { company { id name businessNumber routingSource } } }';
    type Answer = {
      viewer: { company: { name: string; businessNumber: string; routingSource: string } | null };
    };
    return (await web.api.data<Answer>(document, {}, { token: 'daseot_demo_company' })).viewer.company;
  };

  it('claims by its number what a register has brought, checked as it is typed', async () => {
    await release();
    const visit = await web.visit({ language: 'ko' });
    const { page } = visit;
    await visit.signInAs('COMPANY');
    await page.getByRole('link', { name: '회사 등록' }).click();
    await page.getByRole('heading', { name: '회사 등록', level: 1 }).waitFor();
    const number = page.getByLabel('사업자등록번호');
    await number.fill('125-00-7892');
    await page.getByText('1자리', { exact: false }).first().waitFor();
    await number.fill('125-00-78924');
    const find = page.getByRole('button', { name: '찾아서 우리 회사로' });
    expect(await find.isDisabled()).toBe(true);
    expect(await number.getAttribute('aria-invalid')).toBe('true');
    await number.fill(DEMO_NUMBER);
    await visit.expectAccessible();
    await find.click();
    await page.getByRole('heading', { name: '공정 순서', level: 1 }).waitFor();
    expect((await ownCompany())?.businessNumber.replace(/\D/g, '')).toBe(DEMO_NUMBER);
    await visit.close();
  });

  it('describes itself in five fields, keeps them, and confirms the routing that is inferred', async () => {
    await release();
    const visit = await web.visit({ language: 'en' });
    const { page } = visit;
    await visit.signInAs('COMPANY');
    await visit.goto('/company/register');
    await page.getByLabel('Business registration number').fill(UNKNOWN_NUMBER);
    await page.getByRole('button', { name: 'Find and claim' }).click();
    await page.getByText('Not in the market yet. Describe your company below.').waitFor();
    await page.getByLabel('Name of the company').fill('Hanbit Plating');
    await page.getByRole('combobox', { name: 'Industry' }).fill('25922');
    await page.getByRole('option', { name: /25922/ }).click();
    await page.getByLabel('Main product').fill('zinc plating of bolts');
    await page.getByRole('combobox', { name: 'Region' }).fill('Busan');
    await page.getByRole('option', { name: 'Busan', exact: true }).click();
    await page.getByLabel('Lines to connect').fill('2');
    await page.reload();
    await page.getByText('The number is right.').waitFor();
    expect(await page.getByLabel('Main product').inputValue()).toBe('zinc plating of bolts');
    await page.getByRole('button', { name: 'Register', exact: true }).click();

    await page.getByRole('heading', { name: 'How you work', level: 1 }).waitFor();
    await page.getByText('Inferred', { exact: true }).waitFor();
    expect(await ownCompany()).toMatchObject({ name: 'Hanbit Plating', routingSource: 'INFERRED' });
    expect(await page.locator('li[data-key]').count()).toBeGreaterThan(2);
    await page.getByRole('button', { name: 'Confirm this routing' }).click();
    await page.getByText('Confirmed', { exact: true }).waitFor();
    expect((await ownCompany())?.routingSource).toBe('CONFIRMED');
    await visit.close();
  });

  it('is told why it was left out, and what would bring it in', async () => {
    await release();
    await run(sql`update company set organisation_id =
      (select id from organisation where kind = 'COMPANY' and name = '(주)옹기벌사출')
      where id = (select company_id from round_unmatched order by jsonb_array_length(options) desc, company_id limit 1)`);
    const { rounds } = await web.api.data<{
      rounds: { nodes: { unmatched: { nodes: { message: string; options: { message: string }[] }[] } }[] };
    }>(
      '{ rounds(first: 1) { nodes { unmatched(first: 1) { nodes { message options { message } } } } } }',
      {},
      { token: 'daseot_demo_company', lang: 'en' },
    );
    const [leftOut] = rounds.nodes[0]?.unmatched.nodes ?? [];
    expect(leftOut?.options.length).toBeGreaterThan(0);
    const visit = await web.visit({ language: 'en' });
    const { page } = visit;
    await visit.signInAs('COMPANY');
    await page.getByText('You are in no candidate cluster yet', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'See why' }).click();
    const card = page.getByRole('region', { name: 'Why you were left out' });
    await card.getByText(leftOut?.message ?? '').waitFor();
    for (const { message } of leftOut?.options ?? []) expect(await card.innerText()).toContain(message);
    await visit.expectAccessible();
    await visit.close();
  });
});
