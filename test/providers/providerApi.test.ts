import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readHistory } from '../../src/platform/history.ts';
import { sql } from '../../src/platform/sql.ts';
import { startApi, type TestApi } from '../api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ worker: false });
});
afterEach(() => api.truncateAll());
afterAll(() => api.close());

interface UserError {
  code: string;
  field: string[];
  message: string;
}

const errors = 'userErrors { code field message }';
const providerCreate = `mutation ($input: ProviderCreateInput!) { providerCreate(input: $input) {
  provider { id code name businessNumber startedOn staff salesWon capabilityLevel status version region { nameKo } } ${errors} } }`;
const providerUpdate = `mutation ($input: ProviderUpdateInput!) { providerUpdate(input: $input) {
  provider { name staff capabilityLevel capabilityOn version } ${errors} } }`;
async function aProvider(name = '한빛'): Promise<string> {
  const { providerCreate: made } = await api.data<{ providerCreate: { provider: { id: string } } }>(
    providerCreate,
    { input: { name } },
  );
  return made.provider.id;
}

const dump = async () =>
  api.database.reads().all(sql`
    select (select jsonb_agg(p) from provider p) as providers, (select jsonb_agg(s) from system s) as systems,
      (select jsonb_agg(x) from price_sheet x) as sheets, (select count(*) from history) as history`);

describe('a provider', () => {
  const facts = {
    code: 'hanbit',
    name: '한빛소프트웨어',
    businessNumber: '123-45-67891',
    startedOn: '2009-03-02',
    regionCode: '26440',
    staff: 12,
    salesWon: 3_200_000_000,
    capabilityLevel: 'LEVEL_2',
    capabilityOn: '2018-04-01',
    capabilitySource: '스마트공장추진단',
  };

  it('is registered as a draft with all that it says', async () => {
    const data = await api.data<{ providerCreate: object }>(providerCreate, { input: facts });
    expect(data.providerCreate).toEqual({
      provider: {
        id: Buffer.from('Provider:1').toString('base64url'),
        code: 'hanbit',
        name: '한빛소프트웨어',
        businessNumber: '1234567891',
        startedOn: '2009-03-02',
        staff: 12,
        salesWon: 3_200_000_000,
        capabilityLevel: 'LEVEL_2',
        status: 'DRAFT',
        version: 1,
        region: { nameKo: '강서구' },
      },
      userErrors: [],
    });
    const history = await readHistory(api.database.reads(), 'Provider', 1);
    expect(history.map(({ transition, actor, to }) => [transition, actor, to])).toEqual([
      ['create', 'token:1', 'DRAFT'],
    ]);
    expect(await api.database.reads().all(sql`select topic, payload from outbox`)).toEqual([
      { topic: 'providerCreated', payload: { providerId: 1 } },
    ]);
  });

  it('is told everything that is wrong at once, and nothing is kept', async () => {
    const input = {
      name: ' ',
      businessNumber: '123-45-67890',
      regionCode: '99999',
      staff: -1,
      capabilityLevel: 'LEVEL_3',
    };
    const data = await api.data<{ providerCreate: { userErrors: UserError[] } }>(providerCreate, { input });
    expect(data.providerCreate.userErrors.map(({ code, field }) => [code, field.join('.')])).toEqual([
      ['INVALID_INPUT', 'input.code'],
      ['INVALID_INPUT', 'input.name'],
      ['INVALID_INPUT', 'input.staff'],
      ['WRONG_BUSINESS_NUMBER', 'input.businessNumber'],
      ['UNKNOWN_REGION', 'input.regionCode'],
      ['INVALID_INPUT', 'input.capabilityLevel'],
    ]);
    expect((await dump())[0]).toMatchObject({ providers: null });
  });

  it('cannot take the code or the business number of another one', async () => {
    await api.data(providerCreate, { input: facts });
    const before = await dump();
    for (const [input, code] of [
      [{ name: 'hanbit' }, 'CODE_TAKEN'],
      [{ name: 'other', businessNumber: '1234567891' }, 'BUSINESS_NUMBER_TAKEN'],
    ] as const) {
      const data = await api.data<{ providerCreate: { provider: null; userErrors: UserError[] } }>(
        providerCreate,
        { input },
        { lang: 'ko' },
      );
      expect([data.providerCreate.provider, data.providerCreate.userErrors[0].code]).toEqual([null, code]);
    }
    expect(await dump()).toEqual(before);
  });

  it('changes what is given, keeps what is left out and clears what is null', async () => {
    await api.data(providerCreate, { input: facts });
    const id = Buffer.from('Provider:1').toString('base64url');
    const input = { id, version: 1, name: '한빛', staff: 20, capabilityLevel: null };
    const data = await api.data<{ providerUpdate: object }>(providerUpdate, { input });
    expect(data.providerUpdate).toEqual({
      provider: { name: '한빛', staff: 20, capabilityLevel: null, capabilityOn: '2018-04-01', version: 2 },
      userErrors: [],
    });
    const [, update] = await readHistory(api.database.reads(), 'Provider', 1);
    expect(update.facts).toEqual({
      before: { name: '한빛소프트웨어', staff: 12, capabilityLevel: 'LEVEL_2' },
      after: { name: '한빛', staff: 20, capabilityLevel: null },
    });
  });

  it('is not changed by who read an older version, and not to a level without a diagnosis', async () => {
    const id = await aProvider();
    await api.data(providerUpdate, { input: { id, version: 1, staff: 3 } });
    const before = await dump();
    const update = async (input: object) =>
      (
        await api.data<{ providerUpdate: { userErrors: UserError[] } }>(providerUpdate, {
          input: { id, ...input },
        })
      ).providerUpdate.userErrors;
    expect((await update({ version: 1, staff: 4 })).map(({ code }) => code)).toEqual(['STALE_VERSION']);
    expect((await update({ version: 2, capabilityLevel: 'LEVEL_4' }))[0].message).toBe(
      'A capability level needs the date and the source of its diagnosis: capabilityOn, capabilitySource.',
    );
    const none = Buffer.from('Provider:99').toString('base64url');
    expect((await update({ id: none, version: 1 })).map(({ code }) => code)).toEqual(['NOT_FOUND']);
    expect(await dump()).toEqual(before);
  });
});
