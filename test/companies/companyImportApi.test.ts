import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../api.ts';
import { companyFile, threeRows } from './companyFiles.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterEach(() => api.truncateAll());
afterAll(() => api.close());

describe('companyImport', () => {
  const IMPORT = `mutation ($input: CompanyImportInput!) { companyImport(input: $input) {
    created updated unchanged rows refusedRows isReplay totalIssues
    issues { line column value code message remedy } userErrors { code field message }
  } }`;

  it('takes a text with a mapping of columns and tells what is wrong in the language of the caller', async () => {
    const text = 'firm,kind,lines\n가나정공,25922,2\n다라정공,25922,0\n';
    const columns = [
      { field: 'name', header: 'firm' },
      { field: 'industryCode', header: 'kind' },
      { field: 'units', header: 'lines' },
    ];
    const data = await api.data(IMPORT, { input: { text, columns } }, { lang: 'ko' });
    expect(data).toEqual({
      companyImport: {
        created: 1,
        updated: 0,
        unchanged: 0,
        rows: 2,
        refusedRows: 1,
        isReplay: false,
        totalIssues: expect.any(Number),
        issues: expect.arrayContaining([
          {
            line: 3,
            column: 'lines',
            value: '0',
            code: 'UNITS_INVALID',
            message: expect.stringMatching(/[가-힣]/),
            remedy: expect.stringMatching(/[가-힣]/),
          },
        ]),
        userErrors: [],
      },
    });
  });

  it('takes an upload', async () => {
    const form = new FormData();
    form.set('operations', JSON.stringify({ query: IMPORT, variables: { input: { file: null } } }));
    form.set('map', JSON.stringify({ 0: ['variables.input.file'] }));
    form.set('0', new Blob([companyFile(threeRows)]), 'companies.csv');
    const headers = { 'apollo-require-preflight': 'true', authorization: `Bearer ${api.operator.token}` };
    const response = await fetch(`${api.url}/graphql`, { method: 'POST', body: form, headers });
    expect(await response.json()).toMatchObject({
      data: { companyImport: { created: 2, rows: 3, userErrors: [] } },
    });
  });

  it('replays an answer, refuses a key used otherwise, and a request with neither file nor text', async () => {
    const text = companyFile(threeRows);
    const send = async (input: object) => {
      const { companyImport } = await api.data<{
        companyImport: { created: number; isReplay: boolean; userErrors: { code: string }[] };
      }>(IMPORT, { input });
      return [
        companyImport.created,
        companyImport.isReplay,
        companyImport.userErrors.map(({ code }) => code),
      ];
    };
    expect(await send({ text, idempotencyKey: 'a' })).toEqual([2, false, []]);
    expect(await send({ text, idempotencyKey: 'a' })).toEqual([2, true, []]);
    expect(await send({ text: `${text}\n`, idempotencyKey: 'a' })).toEqual([
      null,
      false,
      ['IDEMPOTENCY_MISMATCH'],
    ]);
    expect(await send({ text, validateOnly: true })).toEqual([0, false, []]);
    expect(await send({})).toEqual([null, false, ['INVALID_INPUT']]);
    expect(await send({ text, idempotencyKey: 'x'.repeat(256) })).toEqual([null, false, ['INVALID_INPUT']]);
  });
});
