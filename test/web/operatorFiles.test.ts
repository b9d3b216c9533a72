import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openWeb, type Visit, type Web } from './visit.ts';

const HEADER = '회사명,시도,시군구,업종코드,생산품,도입희망시스템,종업원수';
const good = (name: string) => `${name},부산광역시,강서구,25912,기어축,MES,12`;

/** A workbook of one sheet with texts in its cells. */
function workbook(rows: readonly (readonly string[])[]): Buffer {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const sheet = rows
    .map((cells, row) => {
      const inside = cells
        .map((text, column) => {
          const place = `${String.fromCharCode(65 + column)}${row + 1}`;
          return `<c r="${place}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
        })
        .join('');
      return `<row r="${row + 1}">${inside}</row>`;
    })
    .join('');
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const texts = {
    '[Content_Types].xml': `${head}<Types xmlns="${types}"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="기업" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
  };
  const encoder = new TextEncoder();
  const files = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, encoder.encode(text)]));
  return Buffer.from(zipSync(files));
}

describe.skipIf(chromiumPath === undefined)('an operator with files', { timeout: 90_000 }, () => {
  let web: Web;
  beforeAll(async () => {
    web = await openWeb();
  }, 180_000);
  afterAll(() => web?.close());

  async function visitImport(language: 'ko' | 'en'): Promise<Visit> {
    const visit = await web.visit({ language });
    await visit.signInAs('OPERATOR');
    await visit.goto('/operator/import');
    return visit;
  }

  const companies = async (name: string) => {
    const found = await web.api.data<{ companies: { totalCount: number } }>(
      'query ($name: String!) { companies(first: 1, where: { nameContains: $name }) { totalCount } }',
      { name },
    );
    return found.companies.totalCount;
  };

  it('tries a CSV file first, is told of its rows, and then imports the good ones', async () => {
    const visit = await visitImport('ko');
    const { page } = visit;
    const text = `${HEADER}\n${good('한들정밀시험')}\n이름만시험,없는시도,,,,MES,12\n${good('두레정밀시험')}\n`;
    await page.setInputFiles('input[type=file]', {
      name: '기업.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    });
    await page.getByText('시험 결과: 아직 저장하지 않았습니다').waitFor();
    expect(await companies('정밀시험')).toBe(0);
    const issues = page.getByRole('table', { name: '행별 오류' });
    await issues.getByRole('row').filter({ hasText: '없는시도' }).waitFor();
    await visit.expectAccessible();
    await page.getByRole('button', { name: /^기업 \d+개 가져오기$/ }).click();
    await page.getByText('가져왔습니다', { exact: true }).waitFor();
    expect(await companies('정밀시험')).toBe(2);
    // The report stays at its address.
    await page.reload();
    await page.getByText('가져왔습니다', { exact: true }).waitFor();
    await visit.close();
  });

  it('reads a workbook as it reads CSV', async () => {
    const visit = await visitImport('en');
    const { page } = visit;
    const rows = [HEADER.split(','), good('통합문서시험').split(',')];
    await page.setInputFiles('input[type=file]', {
      name: 'companies.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: workbook(rows),
    });
    await page.getByRole('button', { name: 'Import 1 companies' }).click();
    await page.getByText('Imported', { exact: true }).waitFor();
    expect(await companies('통합문서시험')).toBe(1);
    await page.setInputFiles('input[type=file]', {
      name: 'broken.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('no workbook'),
    });
    await page.getByText('The file cannot be read').waitFor();
    await visit.close();
  });

  it('is told of a file that is too large before it is sent', async () => {
    const visit = await visitImport('en');
    const { page } = visit;
    let uploads = 0;
    page.on('request', (request) => {
      if (request.headers()['content-type']?.startsWith('multipart/')) uploads += 1;
    });
    // Only its size is looked at: a file of 51 MB that a test need not hold.
    await page.evaluate(() => {
      const file = new File([new Uint8Array(51 * 1024 * 1024)], 'register.csv', { type: 'text/csv' });
      const data = new DataTransfer();
      data.items.add(file);
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      if (input === null) throw new Error('no input');
      input.files = data.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    const alert = page.getByRole('alert');
    await alert.getByText('The file is too large').waitFor();
    await alert.getByText('It was not sent. Split it into files of 50 MB or less.').waitFor();
    await page.setInputFiles('input[type=file]', {
      name: 'a.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('x'),
    });
    await alert.getByText('This kind of file is not read').waitFor();
    expect(uploads).toBe(0);
    await visit.expectAccessible();
    await visit.close();
  });

  it('says so when the connection breaks while a file is sent, and sends it again', async () => {
    const visit = await visitImport('en');
    const { page } = visit;
    visit.allow(/ERR_FAILED|ERR_CONNECTION/);
    let isCut = true;
    await page.route('**/graphql', async (route) => {
      const isUpload = route.request().headers()['content-type']?.startsWith('multipart/') ?? false;
      if (isUpload && isCut) await route.abort('connectionreset');
      else await route.continue();
    });
    const buffer = Buffer.from(`${HEADER}\n${good('되살린시험')}\n`);
    await page.setInputFiles('input[type=file]', { name: 'again.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('alert').getByText('The server cannot be reached').waitFor();
    isCut = false;
    await page.getByRole('button', { name: 'Send again' }).click();
    await page.getByRole('button', { name: 'Import 1 companies' }).waitFor();
    await visit.close();
  });

  it('says with its code what the server refuses', async () => {
    const visit = await visitImport('en');
    const { page } = visit;
    visit.allow(/status of 413|status of 503/);
    await page.route('**/graphql', async (route) => {
      const isUpload = route.request().headers()['content-type']?.startsWith('multipart/') ?? false;
      if (!isUpload) return route.continue();
      const errors = [{ message: 'The server is not available now.', extensions: { code: 'UNAVAILABLE' } }];
      return route.fulfill({ status: 503, json: { errors } });
    });
    await page.setInputFiles('input[type=file]', {
      name: 'a.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(HEADER),
    });
    await page.getByRole('alert').getByText('The server is not available now.').waitFor();
    await page.getByText('Nothing was imported. (UNAVAILABLE)').waitFor();
    await visit.close();
  });
});
