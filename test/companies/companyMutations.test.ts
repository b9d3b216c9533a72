import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { seedCompanies } from '../../src/companies/companyImport.service.ts';
import { toGlobalId } from '../../src/platform/globalId.ts';
import { sql } from '../../src/platform/sql.ts';
import { startApi, type TestApi } from '../api.ts';
import { companyFile, threeRows } from './companyFiles.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ worker: false });
});
afterEach(() => api.truncateAll());
afterAll(() => api.close());

const ERRORS = `userErrors {
  __typename code field message
  ... on StaleVersion { version currentVersion } ... on CompanyExists { businessNumber companyId }
}`;
const COMPANY = `company {
  id name businessNumber registrationStatus units version processCodes routingSource systemTypes targetLevel
  plants { address region { code } units products { name routing { source operations { processCode dataCapture } } } }
}`;
const mutation = (name: string, input: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { ${COMPANY} ${ERRORS} } }`;

const CREATE = mutation('companyCreate', 'CompanyCreateInput');
const UPDATE = mutation('companyUpdate', 'CompanyUpdateInput');
const CONFIRM = mutation('companyRoutingConfirm', 'CompanyRoutingConfirmInput');
const ROUTING = mutation('routingUpdate', 'RoutingUpdateInput');
const WISHES = mutation('wantedSystemsSet', 'WantedSystemsSetInput');
const companyId = toGlobalId('Company', 1);

interface Payload {
  company: Record<string, unknown> | null;
  userErrors: { __typename: string; code: string; field: string[]; message: string }[];
}

async function call(document: string, input: object, lang: 'ko' | 'en' = 'en'): Promise<Payload> {
  const data = await api.data<Record<string, Payload>>(document, { input }, { lang });
  return Object.values(data)[0] as Payload;
}

/** Runs a request that must be refused and change nothing; its errors as [code, field, message]. */
async function refusal(document: string, input: object, lang: 'ko' | 'en' = 'en') {
  const state = sql<{ state: string }>`
    select concat((select json_agg(c order by id) from company c), (select json_agg(r order by id) from routing r),
                  (select json_agg(w) from wanted_system w), (select count(*) from history)) as state`;
  const before = await api.database.reads().one(state);
  const { company, userErrors } = await call(document, input, lang);
  expect(company).toBeNull();
  expect(await api.database.reads().one(state)).toEqual(before);
  return userErrors.map(({ code, field, message }) => [code, field.join('.'), message]);
}

const newCompany = {
  name: '푸른도금 주식회사',
  businessNumber: '214-86-39239',
  salesWon: 3_200_000_000,
  targetLevel: 'INTERMEDIATE_1',
  wantedSystems: [{ systemType: 'MES', targetLevel: 'INTERMEDIATE_1' }],
  hardshipClaims: [{ kind: 'REGULATION', statement: '배출 기준 강화', claimedOn: '2018-04-13' }],
  earlierSupports: [{ year: 2016, programme: '생산현장 디지털화', amountWon: 20_000_000 }],
  plants: [
    {
      address: '부산광역시 사상구 낙동대로 100',
      industryCode: '25922',
      units: 4,
      products: [
        {
          name: '커넥터 도금',
          operations: [{ processCode: '2.1.1', dataCapture: 'MANUAL' }, { processCode: '2.1.2' }],
        },
        { name: '아연도금 볼트' },
      ],
    },
  ],
};

describe('companyCreate', () => {
  it('registers a company; a stated routing is confirmed, another is inferred', async () => {
    const { company, userErrors } = await call(CREATE, newCompany);
    expect(userErrors).toEqual([]);
    expect(company).toMatchObject({
      id: companyId,
      name: '푸른도금 주식회사',
      businessNumber: '214-86-39239',
      registrationStatus: 'CHECKSUM_OK',
      units: 4,
      version: 1,
      routingSource: 'INFERRED',
      systemTypes: ['MES'],
      targetLevel: 'INTERMEDIATE_1',
      plants: [
        {
          region: { code: '26530' },
          units: 4,
          products: [
            {
              name: '커넥터 도금',
              routing: {
                source: 'CONFIRMED',
                operations: [
                  { processCode: '2.1.1', dataCapture: 'MANUAL' },
                  { processCode: '2.1.2', dataCapture: null },
                ],
              },
            },
            { name: '아연도금 볼트', routing: { source: 'INFERRED' } },
          ],
        },
      ],
    });
    const history = await api.database.reads().all(sql`select object_id, transition, actor from history`);
    expect(history).toEqual([{ object_id: 1, transition: 'create', actor: 'token:1' }]);
  });

  it('is found again by an import that names the same number', async () => {
    await call(CREATE, newCompany);
    const row = {
      id: 'x',
      name: '푸른도금',
      businessNumber: '2148639239',
      address: '부산광역시 사상구 낙동대로 100',
      industryCode: '25922',
    };
    await seedCompanies(api.database, companyFile([row]));
    const stored = await api.database.reads().one(sql`
      select (select count(*) from company) as companies, (select count(*) from plant) as plants,
             (select array_agg(name order by name collate "C") from product) as products`);
    expect(stored).toEqual({ companies: 1, plants: 1, products: ['커넥터 도금'] });
  });

  it.each([
    [
      'en' as const,
      [
        ['INVALID_INPUT', 'input.name', 'Give a name.'],
        [
          'WRONG_BUSINESS_NUMBER',
          'input.businessNumber',
          'The check digit of the business number 123-45-67890 is wrong (it should end in 1). Compare it with the certificate.',
        ],
        [
          'UNKNOWN_PROCESS',
          'input.plants.0.products.0.operations.0.processCode',
          "There is no process '2.1.99'. Did you mean 2.1 (단조, Forging)? The query processes lists them all.",
        ],
        [
          'UNKNOWN_REGION',
          'input.plants.0.regionCode',
          "There is no region '99'. Use the 2 digits of a province or the 5 of a district (see the query regions).",
        ],
        ['INVALID_INPUT', 'input.plants.0.units', 'Give a number from 1 to 1000000, got 0.'],
      ],
    ],
    [
      'ko' as const,
      [
        ['INVALID_INPUT', 'input.name', '이름을 쓰십시오.'],
        [
          'WRONG_BUSINESS_NUMBER',
          'input.businessNumber',
          '사업자등록번호 123-45-67890의 검증 숫자가 맞지 않습니다(마지막 자리는 1이어야 합니다). 등록증과 대조하십시오.',
        ],
        [
          'UNKNOWN_PROCESS',
          'input.plants.0.products.0.operations.0.processCode',
          "공정 코드 '2.1.99'이(가) 없습니다. 혹시 2.1 (단조, Forging)입니까? 목록은 processes 질의에 있습니다.",
        ],
        [
          'UNKNOWN_REGION',
          'input.plants.0.regionCode',
          "지역 코드 '99'이(가) 없습니다. 시·도 2자리 또는 시·군·구 5자리 코드를 쓰십시오(regions 질의 참고).",
        ],
        ['INVALID_INPUT', 'input.plants.0.units', '1부터 1000000까지의 수를 쓰십시오. 받은 값: 0.'],
      ],
    ],
  ])('tells all faults at once (%s) and registers nothing', async (lang, expected) => {
    const plants = [
      { regionCode: '99', units: 0, products: [{ name: 'x', operations: [{ processCode: '2.1.99' }] }] },
    ];
    const errors = await refusal(CREATE, { name: ' ', businessNumber: '123-45-67890', plants }, lang);
    expect(errors.toSorted()).toEqual(expected.toSorted());
  });

  it('refuses a number that is taken and names its owner', async () => {
    await call(CREATE, newCompany);
    const { company, userErrors } = await call(CREATE, { ...newCompany, name: '다른도금' });
    expect(company).toBeNull();
    expect(userErrors).toEqual([
      {
        __typename: 'CompanyExists',
        code: 'COMPANY_EXISTS',
        field: ['input', 'businessNumber'],
        message:
          'The business number 214-86-39239 belongs to a company that is registered already. Check the number, or use that company.',
        businessNumber: '214-86-39239',
        companyId,
      },
    ]);
  });

  it('refuses a second company of one name and district without a number, and a company without a plant', async () => {
    const { businessNumber: _number, ...nameless } = newCompany;
    await call(CREATE, nameless);
    expect((await refusal(CREATE, nameless)).map(([code]) => code)).toEqual(['COMPANY_NAME_TAKEN']);
    expect(await refusal(CREATE, { name: '혼자', plants: [] })).toEqual([
      ['INVALID_INPUT', 'input.plants', 'Between 1 and 200 entries are possible, got 0.'],
    ]);
  });
});

describe('companyUpdate', () => {
  it('changes what the input names, empties what is null and leaves the rest', async () => {
    await call(CREATE, newCompany);
    const { company } = await call(UPDATE, {
      id: companyId,
      version: 1,
      name: '푸른표면처리',
      salesWon: null,
      employees: 12,
      hardshipClaims: [],
    });
    expect(company).toMatchObject({ name: '푸른표면처리', version: 2, businessNumber: '214-86-39239' });
    const stored = await api.database.reads().one(sql`
      select sales_won, employees, natural_key, (select count(*) from hardship_claim) as claims,
             (select amount_won from earlier_support) as support from company`);
    expect(stored).toEqual({
      sales_won: null,
      employees: 12,
      natural_key: 'bn:2148639239',
      claims: 0,
      support: 20_000_000,
    });
  });

  it('refuses a version that is not the latest, with both versions', async () => {
    await call(CREATE, newCompany);
    await call(UPDATE, { id: companyId, version: 1, employees: 12 });
    const { userErrors } = await call(UPDATE, { id: companyId, version: 1, employees: 13 }, 'ko');
    expect(userErrors).toEqual([
      {
        __typename: 'StaleVersion',
        code: 'STALE_VERSION',
        field: ['input', 'version'],
        message: '읽으신 뒤에 다른 곳에서 고쳐졌습니다(읽은 판 1, 현재 판 2). 다시 읽고 고치십시오.',
        version: 1,
        currentVersion: 2,
      },
    ]);
    expect(
      (await refusal(UPDATE, { id: companyId, version: 1, employees: 13 })).map(([code]) => code),
    ).toEqual(['STALE_VERSION']);
  });

  it('of two at once lets one through', async () => {
    await call(CREATE, newCompany);
    const answers = await Promise.all(
      [1, 2].map((employees) => call(UPDATE, { id: companyId, version: 1, employees })),
    );
    expect(answers.map(({ userErrors }) => userErrors.map(({ code }) => code)).toSorted()).toEqual([
      [],
      ['STALE_VERSION'],
    ]);
  });

  it('refuses a number of another company, a wrong day, a negative amount and an unknown company', async () => {
    await call(CREATE, newCompany);
    await seedCompanies(api.database, companyFile(threeRows));
    const change = { id: companyId, version: 1 };
    expect(
      (await refusal(UPDATE, { ...change, businessNumber: '1234567891' })).map(([code]) => code),
    ).toEqual(['COMPANY_EXISTS']);
    expect(
      (await refusal(UPDATE, { ...change, foundedOn: '2018-02-30', salesWon: -1 })).map(
        ([, field, message]) => [field, message],
      ),
    ).toEqual([
      ['input.foundedOn', "'2018-02-30' is no day. Write it like 2018-04-13."],
      ['input.salesWon', 'Give a number from 0 to 9007199254740991, got -1.'],
    ]);
    const unknown = { id: toGlobalId('Company', 99), version: 1 };
    expect((await refusal(UPDATE, unknown)).map(([code]) => code)).toEqual(['NOT_FOUND']);
  });
});

describe('routings', () => {
  it('are confirmed all together or one by one', async () => {
    await call(CREATE, newCompany);
    const productIds = [toGlobalId('Product', 2)];
    const { company } = await call(CONFIRM, { id: companyId, version: 1, productIds });
    expect(company).toMatchObject({ routingSource: 'CONFIRMED', version: 2 });
    const foreign = { id: companyId, version: 2, productIds: [toGlobalId('Product', 77)] };
    expect((await refusal(CONFIRM, foreign)).map(([code, field]) => [code, field])).toEqual([
      ['NOT_FOUND', 'input.productIds.0'],
    ]);
  });

  it('are replaced by what the company says', async () => {
    await call(CREATE, newCompany);
    const input = {
      productId: toGlobalId('Product', 2),
      version: 1,
      operations: [
        { processCode: '2.1.3', automationLevel: 'AUTOMATIC', isRealTimeControlled: true },
        { processCode: '2.1.8' },
      ],
    };
    const { company } = await call(ROUTING, input);
    expect(company).toMatchObject({
      version: 2,
      routingSource: 'CONFIRMED',
      processCodes: ['2.1.1', '2.1.2', '2.1.3', '2.1.8'],
    });
    expect(
      (await refusal(ROUTING, { ...input, operations: [], version: 2 })).map(([code, field]) => [
        code,
        field,
      ]),
    ).toEqual([['INVALID_INPUT', 'input.operations']]);
    expect((await refusal(ROUTING, input)).map(([code]) => code)).toEqual(['STALE_VERSION']);
    expect(
      (await refusal(ROUTING, { ...input, productId: toGlobalId('Product', 99) })).map(([code]) => code),
    ).toEqual(['NOT_FOUND']);
  });
});

describe('wantedSystemsSet', () => {
  it('replaces the wishes, each kind once', async () => {
    await call(CREATE, newCompany);
    const wantedSystems = [
      { systemType: 'ERP' },
      { systemType: 'QMS', targetLevel: 'BASIC' },
      { systemType: 'ERP' },
    ];
    const { company } = await call(WISHES, { companyId, version: 1, wantedSystems });
    expect(company).toMatchObject({ systemTypes: ['ERP', 'QMS'], version: 2 });
    const { company: emptied } = await call(WISHES, { companyId, version: 2, wantedSystems: [] });
    expect(emptied).toMatchObject({ systemTypes: [], version: 3 });
  });
});
