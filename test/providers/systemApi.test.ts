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
  provider { id } ${errors} } }`;
const systemCreate = `mutation ($input: SystemCreateInput!) { systemCreate(input: $input) {
  system { id code status version availableTransitions { name allowed reason } } ${errors} } }`;
const publish = `mutation ($input: PriceSheetPublishInput!) { priceSheetPublish(input: $input) {
  isNew system { status version } priceSheet { id versionNumber engineeringWon
    adaptations { processCode feeWon } tiers { fromUnits unitPriceWon } surcharges { regionCode surchargeWon } }
  userErrors { code field message ... on InvalidPriceSheet { problem } } } }`;
const withdraw = `mutation ($input: SystemWithdrawInput!) { systemWithdraw(input: $input) {
  system { status version availableTransitions { name allowed reason } } ${errors} } }`;

const sheet = {
  engineeringWon: 5_000_000,
  standardProcesses: ['3.2'],
  adaptations: [{ processCode: '3.3', feeWon: 1_000_000 }],
  adaptationDefaultWon: 4_000_000,
  tiers: [
    { fromUnits: 1, unitPriceWon: 20_000_000 },
    { fromUnits: 5, unitPriceWon: 19_000_000 },
  ],
  tierKind: 'ALL_UNITS',
  capacityUnits: 100,
  surcharges: [{ regionCode: '50', surchargeWon: 2_000_000 }],
};

async function aProvider(name = '한빛'): Promise<string> {
  const { providerCreate: made } = await api.data<{ providerCreate: { provider: { id: string } } }>(
    providerCreate,
    { input: { name } },
  );
  return made.provider.id;
}

async function aSystem(code = 'hanbit-mes', providerId?: string): Promise<string> {
  const input = { providerId: providerId ?? (await aProvider()), code, name: '한빛 MES', type: 'MES' };
  const { systemCreate: made } = await api.data<{ systemCreate: { system: { id: string } } }>(systemCreate, {
    input,
  });
  return made.system.id;
}

const dump = async () =>
  api.database.reads().all(sql`
    select (select jsonb_agg(p) from provider p) as providers, (select jsonb_agg(s) from system s) as systems,
      (select jsonb_agg(x) from price_sheet x) as sheets, (select count(*) from history) as history`);

describe('a system', () => {
  it('is a draft until its first price sheet, and then can be bought', async () => {
    const systemId = await aSystem();
    const data = await api.data<{ priceSheetPublish: object }>(publish, {
      input: { systemId, version: 1, sheet },
    });
    expect(data.priceSheetPublish).toEqual({
      isNew: true,
      system: { status: 'PUBLISHED', version: 2 },
      priceSheet: {
        id: Buffer.from('PriceSheet:1').toString('base64url'),
        versionNumber: 1,
        engineeringWon: 5_000_000,
        adaptations: sheet.adaptations,
        tiers: sheet.tiers,
        surcharges: sheet.surcharges,
      },
      userErrors: [],
    });
    const history = await readHistory(api.database.reads(), 'System', 1);
    expect(history.map(({ transition, from, to }) => [transition, from, to])).toEqual([
      ['create', null, 'DRAFT'],
      ['publishPriceSheet', 'DRAFT', 'PUBLISHED'],
    ]);
  });

  it('gets the next version for another price, and none for the same sheet sent twice', async () => {
    const systemId = await aSystem();
    await api.data(publish, { input: { systemId, version: 1, sheet } });
    const before = await dump();
    const again = await api.data<{ priceSheetPublish: object }>(publish, {
      input: { systemId, version: 1, sheet },
    });
    expect(again.priceSheetPublish).toMatchObject({ isNew: false, priceSheet: { versionNumber: 1 } });
    expect(await dump()).toEqual(before);
    const dearer = { ...sheet, engineeringWon: 6_000_000 };
    const next = await api.data<{ priceSheetPublish: object }>(publish, {
      input: { systemId, version: 2, sheet: dearer },
    });
    expect(next.priceSheetPublish).toMatchObject({
      isNew: true,
      priceSheet: { versionNumber: 2, engineeringWon: 6_000_000 },
    });
    const versions = await api.data<{ system: object }>(
      `{ system(code: "hanbit-mes") { priceSheet { versionNumber } priceSheets { versionNumber engineeringWon system { code } } } }`,
    );
    expect(versions.system).toEqual({
      priceSheet: { versionNumber: 2 },
      priceSheets: [
        { versionNumber: 2, engineeringWon: 6_000_000, system: { code: 'hanbit-mes' } },
        { versionNumber: 1, engineeringWon: 5_000_000, system: { code: 'hanbit-mes' } },
      ],
    });
  });

  it('is told every fault of a price sheet with the path of its field, in both languages', async () => {
    const systemId = await aSystem();
    const before = await dump();
    const wrong = {
      ...sheet,
      engineeringWon: -1,
      standardProcesses: ['3.2', '99.9'],
      adaptations: [
        { processCode: '3.3', feeWon: 1 },
        { processCode: '3.3', feeWon: 2 },
        { processCode: '3.4', feeWon: -5 },
      ],
      tiers: [
        { fromUnits: 1, unitPriceWon: 10 },
        { fromUnits: 1, unitPriceWon: 9 },
        { fromUnits: 5, unitPriceWon: 11 },
      ],
      capacityUnits: 0,
      regions: [],
    };
    const ask = async (lang: 'ko' | 'en') =>
      (
        await api.data<{ priceSheetPublish: { userErrors: (UserError & { problem: string })[] } }>(
          publish,
          { input: { systemId, version: 1, sheet: wrong } },
          { lang },
        )
      ).priceSheetPublish.userErrors;
    const english = await ask('en');
    expect(english.map(({ code, problem, field }) => `${code} ${problem} ${field.join('.')}`).sort()).toEqual(
      [
        'INVALID_PRICE_SHEET COUNT_NOT_WHOLE input.sheet.capacityUnits',
        'INVALID_PRICE_SHEET DUPLICATE_KEY input.sheet.adaptations.1',
        'INVALID_PRICE_SHEET NO_REGIONS input.sheet.regions',
        'INVALID_PRICE_SHEET TIERS_OVERLAP input.sheet.tiers.1.fromUnits',
        'INVALID_PRICE_SHEET TIER_PRICE_RISES input.sheet.tiers.2.unitPriceWon',
        'INVALID_PRICE_SHEET UNKNOWN_PROCESS input.sheet.standardProcesses.1',
        'INVALID_PRICE_SHEET WON_NEGATIVE input.sheet.adaptations.2',
        'INVALID_PRICE_SHEET WON_NEGATIVE input.sheet.engineeringWon',
      ],
    );
    const messageOf = (list: readonly UserError[]) =>
      list.find(({ field }) => field.at(-1) === 'engineeringWon')?.message;
    expect(messageOf(english)).toBe('The amount is negative. Write 0 or a positive number of won.');
    expect(messageOf(await ask('ko'))).toBe('금액이 음수입니다. 0 이상의 금액을 쓰십시오.');
    expect(await dump()).toEqual(before);
  });

  it('is withdrawn for good: no more price, no more withdrawal', async () => {
    const id = await aSystem();
    const refusal = async (document: string, input: object) => {
      const answer = await api.data<Record<string, { userErrors: UserError[] }>>(document, { input });
      return Object.values(answer)[0].userErrors.map(({ code }) => code);
    };
    expect(await refusal(withdraw, { id, version: 1, reason: 'x' })).toEqual(['SYSTEM_NOT_PUBLISHED']);
    await api.data(publish, { input: { systemId: id, version: 1, sheet } });
    expect(await refusal(withdraw, { id, version: 1, reason: 'x' })).toEqual(['STALE_VERSION']);
    expect(await refusal(withdraw, { id, version: 2, reason: '' })).toEqual(['INVALID_INPUT']);
    const data = await api.data<{ systemWithdraw: { system: object } }>(
      withdraw,
      { input: { id, version: 2, reason: '단종' } },
      { lang: 'ko' },
    );
    const reason = "시스템 'hanbit-mes'은(는) 판매가 중단되었습니다. 새 코드로 새 시스템을 등록하십시오.";
    expect(data.systemWithdraw.system).toEqual({
      status: 'WITHDRAWN',
      version: 3,
      availableTransitions: [
        { name: 'publishPriceSheet', allowed: false, reason },
        { name: 'withdraw', allowed: false, reason },
      ],
    });
    const before = await dump();
    expect(await refusal(withdraw, { id, version: 3, reason: 'x' })).toEqual(['SYSTEM_WITHDRAWN']);
    const dearer = { ...sheet, engineeringWon: 1 };
    expect(await refusal(publish, { systemId: id, version: 3, sheet: dearer })).toEqual(['SYSTEM_WITHDRAWN']);
    expect(await dump()).toEqual(before);
  });

  it('needs a provider that exists and a code of its own', async () => {
    const providerId = await aProvider();
    await aSystem('taken', providerId);
    const before = await dump();
    const create = async (input: object) => {
      const base = { providerId, code: 'new', name: 'n', type: 'MES' };
      const data = await api.data<{ systemCreate: { userErrors: UserError[] } }>(systemCreate, {
        input: { ...base, ...input },
      });
      return data.systemCreate.userErrors.map(({ code, field }) => [code, field.join('.')]);
    };
    expect(await create({ code: 'taken' })).toEqual([['CODE_TAKEN', 'input.code']]);
    const none = Buffer.from('Provider:99').toString('base64url');
    expect(await create({ providerId: none })).toEqual([['NOT_FOUND', 'input.providerId']]);
    expect(await dump()).toEqual(before);
  });

  it('takes one of two different sheets published at once, and tells the other', async () => {
    const systemId = await aSystem();
    const answers = await Promise.all(
      [1, 2].map((engineeringWon) =>
        api.data<{ priceSheetPublish: { isNew: boolean | null; userErrors: UserError[] } }>(publish, {
          input: { systemId, version: 1, sheet: { ...sheet, engineeringWon } },
        }),
      ),
    );
    const outcomes = answers.map(
      ({ priceSheetPublish: { isNew, userErrors } }) => isNew ?? userErrors[0].code,
    );
    expect(outcomes.sort()).toEqual(['STALE_VERSION', true]);
    const [{ sheets }] = await api.database.reads().all(sql<{ sheets: number }>`
      select count(*) as sheets from price_sheet`);
    expect(sheets).toBe(1);
  });
});
