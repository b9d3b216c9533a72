import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedCompanies } from '../../src/companies/companyImport.service.ts';
import { chromiumPath, openWeb, type Visit, type Web } from './visit.ts';

/** Machines that test are often busy. */
const PATIENCE = { timeout: 60_000 };

const HEADER = '회사명,시도,시군구,업종코드,생산품,도입희망시스템,종업원수';
const ROWS = 20_000;
/** Words that only companies of this test have in their names. */
const NAME = '취소시험';

/** A register of made-up companies: no two have the same name. */
function register(name: string, length: number): string {
  const rows = Array.from(
    { length },
    (_, index) => `${name}${index + 1},부산광역시,강서구,25912,기어축,MES,${10 + (index % 90)}`,
  );
  return `${HEADER}\n${rows.join('\n')}\n`;
}

function largeFile(name = NAME): { name: string; mimeType: string; buffer: Buffer } {
  return { name: '큰명부.csv', mimeType: 'text/csv', buffer: Buffer.from(register(name, ROWS)) };
}

describe.skipIf(chromiumPath === undefined)('an operator who stops what runs', { timeout: 240_000 }, () => {
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

  const stored = async () => {
    const found = await web.api.data<{ companies: { totalCount: number } }>(
      'query ($name: String!) { companies(first: 1, where: { nameContains: $name }) { totalCount } }',
      { name: NAME },
    );
    return found.companies.totalCount;
  };

  const figure = async ({ page }: Visit, title: string) => {
    const tile = page.locator('dl > div').filter({ has: page.getByText(title, { exact: true }) });
    return Number((await tile.locator('dd').first().innerText()).replaceAll(/\D/g, ''));
  };

  it('stops a large import while it is stored, is told what stays, and goes on with the same file', async () => {
    const visit = await visitAsOperator({ language: 'ko' });
    const { page } = visit;
    await visit.goto('/operator/import');
    await page.setInputFiles('input[type=file]', largeFile());
    await page.getByRole('button', { name: '기업 20,000개 가져오기' }).click(PATIENCE);
    await expect.poll(stored, PATIENCE).toBeGreaterThan(0);
    // The server has answered with the job by now, or will within five seconds.
    await page.getByRole('button', { name: '취소', exact: true }).click(PATIENCE);
    const dialog = page.getByRole('dialog');
    await dialog.getByText('이미 저장된 기업은 그대로 남고', { exact: false }).waitFor();
    await dialog.getByRole('button', { name: '그만두기' }).click();
    await page.getByRole('heading', { name: '멈췄습니다' }).waitFor(PATIENCE);

    // What the page says is what is there, now and later: nothing more comes.
    const part = await stored();
    expect(part).toBeGreaterThan(0);
    expect(part).toBeLessThan(ROWS);
    const words = `멈추기 전에 저장한 ${part.toLocaleString('ko')}개는 그대로 남습니다.`;
    await page.getByText(words, { exact: false }).waitFor();
    expect(await figure(visit, '새 기업')).toBe(part);
    await visit.expectAccessible();
    await page.waitForTimeout(1_500);
    expect(await stored()).toBe(part);

    await page.getByRole('button', { name: '같은 파일 다시 하기' }).click();
    await page.getByRole('heading', { name: '가져왔습니다' }).waitFor({ timeout: 120_000 });
    expect(await stored()).toBe(ROWS);
    expect(await figure(visit, '그대로인 기업')).toBe(part);
    expect(await figure(visit, '새 기업')).toBe(ROWS - part);
    await visit.close();
  });

  /** A market in which an export takes a while. */
  const haveLargeMarket = async () => {
    if ((await stored()) < ROWS) await seedCompanies(web.api.database, largeFile().buffer.toString());
    expect(await stored()).toBe(ROWS);
  };

  /** Two files are made at a time: whatever comes after these waits for some seconds. */
  const keepBusy = async () => {
    for (let count = 0; count < 8; count++) {
      await web.api.data(
        'mutation { exportStart(input: { subject: COMPANIES, format: XLSX }) { job { id } userErrors { message } } }',
      );
    }
  };

  it('stops an export from the overview: no file is made, and another one can be', async () => {
    await haveLargeMarket();
    const visit = await visitAsOperator({ language: 'en' });
    const { page } = visit;
    await visit.goto('/operator/companies');
    await keepBusy();
    await page.getByRole('button', { name: 'Export Excel' }).click();
    await page.getByRole('button', { name: 'Cancel', exact: true }).waitFor();
    // Somewhere else meanwhile: the overview has what runs.
    await page.getByRole('navigation').getByRole('link', { name: 'Overview' }).click();
    const files = page.getByRole('region', { name: 'Latest files' });
    // The newest stands first.
    await files.getByRole('button', { name: 'Cancel', exact: true }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Stop it' }).click();
    await files.getByText('It was stopped, and no file was made.').waitFor();
    const { jobs } = await web.api.data<{ jobs: { nodes: { status: string; result: null }[] } }>(
      '{ jobs(first: 1, where: { kinds: [EXPORT] }) { nodes { status result { __typename } } } }',
    );
    expect(jobs.nodes).toEqual([{ status: 'CANCELLED', result: null }]);
    await visit.expectAccessible();

    await visit.goto('/operator/companies?name=%EC%B7%A8%EC%86%8C%EC%8B%9C%ED%97%981999');
    await page.getByRole('button', { name: 'Export CSV' }).click();
    await page.getByRole('link', { name: /^Download .+\.csv/ }).waitFor(PATIENCE);
    await visit.close();
  });

  /** One file is read at a time: whatever comes after these waits for longer than a request does. */
  const importOthers = () =>
    Promise.all(
      ['붐빔가', '붐빔나', '붐빔다', '붐빔라'].map((name) =>
        web.api.data('mutation ($text: String!) { companyImport(input: { text: $text }) { job { id } } }', {
          text: register(name, 3_000),
        }),
      ),
    );

  it('stops a trial that waits for its turn, of which nothing stays, and tries again', async () => {
    const visit = await visitAsOperator({ language: 'en' });
    const { page } = visit;
    const before = await stored();
    await visit.goto('/operator/import');
    const others = importOthers();
    await page.setInputFiles('input[type=file]', largeFile(`두번째${NAME}`));
    await page.getByRole('button', { name: 'Cancel', exact: true }).click(PATIENCE);
    await page.getByRole('dialog').getByRole('button', { name: 'Stop it' }).click();
    await page.getByRole('heading', { name: 'Stopped' }).waitFor(PATIENCE);
    await page.getByText('Nothing was stored.').waitFor();
    await visit.expectAccessible();
    await others;
    await page.getByRole('button', { name: 'Do the same file again' }).click();
    await page.getByText('Tried: nothing is stored yet').waitFor({ timeout: 120_000 });
    await page.getByRole('button', { name: 'Import 20,000 companies' }).waitFor();
    expect(await stored()).toBe(before);
    await visit.close();
  });
});
