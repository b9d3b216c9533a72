import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { house } from '../../src/platform/caller.ts';
import { sql } from '../../src/platform/sql.ts';
import { importSystems } from '../../src/providers/systemImport.service.ts';
import { startApi, type TestApi } from '../api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterEach(() => api.truncateAll());
afterAll(() => api.close());

interface UserError {
  code: string;
  field: string[];
  message: string;
}

describe('lists of systems', () => {
  const record = {
    provider: 'p',
    type: 'MES',
    engineeringWon: 1,
    standardProcesses: ['3.2'],
    adaptationWon: { '3.2.1': 9 },
    adaptationDefaultWon: 5,
    tiers: [{ fromUnits: 1, unitPriceWon: 7 }],
    tierKind: 'ALL_UNITS',
    capacityUnits: 9,
  };
  const many = (count: number) =>
    Array.from({ length: count }, (_, i) => ({
      ...record,
      id: `s${String(i).padStart(3, '0')}`,
      provider: `p${i % 7}`,
    }));
  const load = (systems: object[]) =>
    importSystems(api.database, JSON.stringify({ systems }), { actor: house('test') });
  const codes = async (where: object) =>
    (
      await api.data<{ systems: { totalCount: number; nodes: { code: string }[] } }>(
        'query ($where: SystemWhere) { systems(where: $where) { totalCount nodes { code } } }',
        { where },
      )
    ).systems.nodes.map(({ code }) => code);

  it('narrow by type, region, standard process, provider and status', async () => {
    await load([
      { ...record, id: 'a' },
      { ...record, id: 'b', type: 'ERP', regions: ['26'] },
      {
        ...record,
        id: 'c',
        provider: 'q',
        regions: ['26440', '11'],
        standardProcesses: ['3.2.1'],
        adaptationWon: {},
      },
    ]);
    await api.database.reads().run(sql`
      insert into system (provider_id, code, name, type, status) values (1, 'draft', 'x', 'MES', 'DRAFT')`);
    expect(await codes({})).toEqual(['a', 'b', 'c', 'draft']);
    expect(await codes({ type: 'ERP' })).toEqual(['b']);
    expect(await codes({ status: 'DRAFT' })).toEqual(['draft']);
    expect(await codes({ regionCode: '26440' })).toEqual(['a', 'b', 'c']);
    expect(await codes({ regionCode: '26' })).toEqual(['a', 'b']);
    expect(await codes({ processCode: '3.2.1' })).toEqual(['c']);
    expect(await codes({ processCode: '3.2.2' })).toEqual(['a', 'b']);
    expect(await codes({ providerId: Buffer.from('Provider:2').toString('base64url') })).toEqual(['c']);
    const unknown = await api.query('{ systems(where: { processCode: "99" }) { totalCount } }');
    expect(unknown.errors?.[0].extensions?.['code']).toBe('UNKNOWN_PROCESS');
  });

  it('cost the same number of statements however long the page', async () => {
    await load(many(40));
    const ofSystems = `query ($first: Int) { systems(first: $first) { totalCount nodes { id code
      provider { name } priceSheet { tiers { unitPriceWon } system { code } } priceSheets { versionNumber } } } }`;
    const ofProviders = `query ($first: Int) { providers(first: $first) {
      nodes { name systems { priceSheet { versionNumber } } } } }`;
    const statements = async (document: string, first: number) => {
      const answer = await api.query(document, { first });
      expect(answer.errors).toBeUndefined();
      return answer.statements.length;
    };
    expect([await statements(ofSystems, 2), await statements(ofSystems, 40)]).toEqual([6, 6]);
    expect([await statements(ofProviders, 2), await statements(ofProviders, 40)]).toEqual([3, 3]);
  });

  it('page through by cursor, and every node can be fetched again', async () => {
    await load(many(5));
    const page = await api.data<{ systems: { nodes: { id: string }[]; pageInfo: { endCursor: string } } }>(
      '{ systems(first: 2) { nodes { id } pageInfo { endCursor } } }',
    );
    const next = await api.data<{ systems: object }>(
      'query ($after: String) { systems(first: 2, after: $after) { nodes { code } pageInfo { hasNextPage } } }',
      { after: page.systems.pageInfo.endCursor },
    );
    expect(next.systems).toEqual({
      nodes: [{ code: 's002' }, { code: 's003' }],
      pageInfo: { hasNextPage: true },
    });
    const fetched = await api.data<{ node: object }>(
      'query ($id: ID!) { node(id: $id) { __typename ... on System { code priceSheet { capacityUnits } } } }',
      { id: page.systems.nodes[1].id },
    );
    expect(fetched.node).toEqual({ __typename: 'System', code: 's001', priceSheet: { capacityUnits: 9 } });
  });
});

describe('systemImport', () => {
  const mutation = `mutation ($input: SystemImportInput!) { systemImport(input: $input) {
    report { systems systemsCreated priceSheetsPublished validateOnly issues { line column value code message remedy } }
    userErrors { code field message } } }`;
  const text = JSON.stringify({ systems: [{ id: 'a' }] });

  it('answers issues in the language of the caller', async () => {
    const ask = async (lang: 'ko' | 'en') =>
      (
        await api.data<{ systemImport: { report: { issues: object[] } } }>(
          mutation,
          { input: { text } },
          { lang },
        )
      ).systemImport.report.issues[0];
    expect(await ask('en')).toEqual({
      line: 1,
      column: 'systems[0].provider',
      value: null,
      code: 'MISSING_FIELD',
      message: 'The field "provider" is missing.',
      remedy: 'Add "provider".',
    });
    expect(await ask('ko')).toMatchObject({ message: '"provider" 항목이 없습니다.' });
  });

  it('wants a file or a text and a sensible key', async () => {
    const refused = async (input: object) =>
      (
        await api.data<{ systemImport: { report: null; userErrors: UserError[] } }>(mutation, { input })
      ).systemImport.userErrors.map(({ code, field }) => [code, field.join('.')]);
    expect(await refused({})).toEqual([['INVALID_INPUT', 'input']]);
    expect(await refused({ text, idempotencyKey: '' })).toEqual([['INVALID_INPUT', 'input.idempotencyKey']]);
  });

  it('takes an uploaded file', async () => {
    const body = new FormData();
    body.set('operations', JSON.stringify({ query: mutation, variables: { input: { file: null } } }));
    body.set('map', JSON.stringify({ 0: ['variables.input.file'] }));
    const system = {
      id: 'a',
      provider: '부산솔루션',
      type: 'MES',
      engineeringWon: 1,
      adaptationDefaultWon: 0,
      tiers: [{ fromUnits: 1, unitPriceWon: 7 }],
      tierKind: 'ALL_UNITS',
      capacityUnits: 9,
    };
    body.set('0', new Blob([JSON.stringify({ systems: [system] })]), 'systems.json');
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'apollo-require-preflight': '1', authorization: `Bearer ${api.operator.token}` },
      body,
    });
    expect(await response.json()).toMatchObject({
      data: {
        systemImport: {
          report: { systems: 1, systemsCreated: 1, priceSheetsPublished: 1, validateOnly: false, issues: [] },
          userErrors: [],
        },
      },
    });
    const names = await api.data('{ providers { nodes { name } } }');
    expect(names).toEqual({ providers: { nodes: [{ name: '부산솔루션' }] } });
  });
});
