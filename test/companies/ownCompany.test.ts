import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findBroken } from '../../src/main/invariants.ts';
import { toGlobalId } from '../../src/platform/globalId.ts';
import { readHistory } from '../../src/platform/history.ts';
import { sql } from '../../src/platform/sql.ts';
import { startApi, type TestApi, type Tester } from '../api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ worker: false });
});
afterEach(async () => {
  expect(await findBroken(api.database.reads())).toEqual([]);
  await api.truncateAll();
});
afterAll(() => api.close());

const COMPANY = `company { id name version units routingSource processCodes plants { id name units address materials
  region { code } equipment { name count } products { id name text routing { source operations { processCode } } } } }`;

interface Product {
  readonly id: string;
  readonly name: string;
  readonly routing: { readonly source: string; readonly operations: { readonly processCode: string }[] };
}
interface Plant {
  readonly id: string;
  readonly units: number;
  readonly products: Product[];
}
interface Payload {
  readonly company: { readonly id: string; readonly version: number; readonly plants: Plant[] } | null;
  readonly userErrors: readonly { readonly code: string; readonly companyId?: string | null }[];
}

/** Sends a mutation; the payload, or the code of the error that refused the request as a whole. */
async function send(mutation: string, input: object, { token }: Tester): Promise<Payload> {
  const type = `${mutation[0].toUpperCase()}${mutation.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${COMPANY} userErrors { code
    ... on OwnsOneAlready { own: ownedId } ... on CompanyExists { companyId } } } }`;
  const { data, errors } = await api.query<Record<string, Payload>>(document, { input }, { token });
  if (errors) throw new Error(String(errors[0]?.extensions?.['code'] ?? errors[0]?.message));
  return data?.[mutation] as Payload;
}

/** The same where it must be done. */
async function done(mutation: string, input: object, by: Tester) {
  const { company, userErrors } = await send(mutation, input, by);
  expect(userErrors).toEqual([]);
  return company as NonNullable<Payload['company']>;
}

const refusal = async (mutation: string, input: object, by: Tester) =>
  (await send(mutation, input, by)).userErrors.map(({ code }) => code);

const newCompany = {
  name: '푸른도금',
  businessNumber: '214-86-39239',
  plants: [
    {
      name: '본사',
      address: '부산광역시 사상구 낙동대로 100',
      industryCode: '25922',
      units: 4,
      materials: ['강판'],
      equipment: [{ name: '도금조', count: 3 }],
      products: [{ name: '커넥터 도금', operations: [{ processCode: '2.1.1' }] }, { name: '아연도금 볼트' }],
    },
  ],
};

describe('a company that registers itself', () => {
  it('owns what it registers, and does so once', async () => {
    const owner = await api.organisation('COMPANY');
    const company = await done('companyCreate', newCompany, owner);
    const { userErrors } = await send('companyCreate', { ...newCompany, businessNumber: null }, owner);
    expect(userErrors).toEqual([{ code: 'OWNS_ONE_ALREADY', own: company.id }]);
    const stored = await api.database.reads().all(sql`select organisation_id from company`);
    expect(stored).toEqual([{ organisation_id: owner.organisationId }]);
    const [created] = await readHistory(api.database.reads(), 'Company', 1);
    expect([created?.transition, created?.actor]).toEqual(['create', 'token:2']);
  });

  it('does so once where it sends two at the same time', async () => {
    const owner = await api.organisation('COMPANY');
    const sent = ['가', '나'].map((name) =>
      send('companyCreate', { ...newCompany, name, businessNumber: null }, owner),
    );
    const codes = (await Promise.all(sent)).map(({ userErrors }) => userErrors.map(({ code }) => code));
    expect(codes.sort()).toEqual([[], ['OWNS_ONE_ALREADY']]);
  });

  it.each([
    ['www.example.co.kr', 'http://www.example.co.kr'],
    ['https://example.com/ko?a=1', 'https://example.com/ko?a=1'],
    ['http://한빛.한국', 'http://한빛.한국'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['https://user@example.com', undefined],
    ['https://x"onmouseover=alert(1)', undefined],
    ['example', undefined],
  ])('has a website that can be shown as a link: %s', async (website, stored) => {
    const owner = await api.organisation('COMPANY');
    const input = { ...newCompany, website };
    if (stored === undefined) {
      const { userErrors } = await send('companyCreate', input, owner);
      expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT' }]);
      return;
    }
    await done('companyCreate', input, owner);
    expect(await api.database.reads().all(sql`select website from company`)).toEqual([{ website: stored }]);
  });

  it('is not told which company has a number that is taken; the operator is', async () => {
    const company = await done('companyCreate', newCompany, await api.organisation('COMPANY'));
    const rival = await send('companyCreate', newCompany, await api.organisation('COMPANY'));
    expect(rival.userErrors).toEqual([{ code: 'COMPANY_EXISTS', companyId: null }]);
    const told = await send('companyCreate', newCompany, api.operator);
    expect(told.userErrors).toEqual([{ code: 'COMPANY_EXISTS', companyId: company.id }]);
  });

  it('registers nothing where the operator does it, and may not be owned by it', async () => {
    await done('companyCreate', newCompany, api.operator);
    expect(await api.database.reads().all(sql`select organisation_id from company`)).toEqual([
      { organisation_id: null },
    ]);
    const stranger = await api.organisation('COMPANY');
    const change = { id: toGlobalId('Company', 1), version: 1, employees: 3 };
    await expect(send('companyUpdate', change, stranger)).rejects.toThrow('FORBIDDEN');
  });
});

describe('plants', () => {
  const opened = async () => {
    const owner = await api.organisation('COMPANY');
    const company = await done('companyCreate', newCompany, owner);
    return { owner, company, plant: company.plants[0] as Plant };
  };

  it('are added behind the others, with inferred routings, and count for the company', async () => {
    const { owner, company } = await opened();
    const input = { companyId: company.id, version: 1, name: '제2공장', industryCode: '25922', units: 2 };
    const after = await done('plantCreate', input, owner);
    expect(after).toMatchObject({ version: 2, units: 6 });
    expect(after.plants.map(({ units, products }) => [units, products[0]?.routing.source])).toEqual([
      [4, 'CONFIRMED'],
      [2, 'INFERRED'],
    ]);
    const twin = await done('plantCreate', { ...input, version: 2 }, owner);
    expect(twin.plants).toHaveLength(3);
  });

  it('keep what a change leaves out, lose what is null, and take lists as they come', async () => {
    const { owner, plant } = await opened();
    const change = { id: plant.id, version: 1, units: null, equipment: [{ name: '건조기' }] };
    const after = await done('plantUpdate', change, owner);
    expect(after.plants[0]).toMatchObject({
      name: '본사',
      units: 1,
      address: '부산광역시 사상구 낙동대로 100',
      materials: ['강판'],
      equipment: [{ name: '건조기', count: 1 }],
      region: { code: '26530' },
    });
    const moved = await done(
      'plantUpdate',
      { id: plant.id, version: 2, address: '대구광역시 북구 1' },
      owner,
    );
    expect(moved.plants[0]).toMatchObject({ region: { code: '27230' }, materials: ['강판'] });
  });

  it('have their guesses made again when the industry changes, and what is confirmed left alone', async () => {
    const { owner, plant } = await opened();
    const before = plant.products[1]?.routing.operations;
    const after = await done('plantUpdate', { id: plant.id, version: 1, industryCode: '24311' }, owner);
    const [confirmed, guessed] = (after.plants[0] as Plant).products;
    expect(confirmed?.routing).toEqual({ source: 'CONFIRMED', operations: [{ processCode: '2.1.1' }] });
    expect(guessed?.routing.source).toBe('INFERRED');
    expect(guessed?.routing.operations).not.toEqual(before);
  });

  it('are removed with what they make, but for the last one', async () => {
    const { owner, company, plant } = await opened();
    expect(await refusal('plantRemove', { id: plant.id, version: 1 }, owner)).toEqual(['LAST_PLANT']);
    await done('plantCreate', { companyId: company.id, version: 1, industryCode: '25913' }, owner);
    const after = await done('plantRemove', { id: plant.id, version: 2 }, owner);
    expect(after).toMatchObject({ version: 3, units: 1 });
    expect(await refusal('plantUpdate', { id: plant.id, version: 3 }, owner)).toEqual(['NOT_FOUND']);
  });

  it('are changed by who read the company as it is only', async () => {
    const { owner, plant } = await opened();
    await done('plantUpdate', { id: plant.id, version: 1, units: 2 }, owner);
    for (const [mutation, input] of [
      ['plantUpdate', { id: plant.id }],
      ['plantRemove', { id: plant.id }],
      ['productCreate', { plantId: plant.id, name: '금' }],
      ['productRemove', { id: plant.products[0]?.id }],
    ] as const) {
      expect(await refusal(mutation, { ...input, version: 1 }, owner)).toEqual(['STALE_VERSION']);
    }
  });
});

describe('products', () => {
  it('are added, renamed and removed; a guess follows the words, a routing that is stated stays', async () => {
    const owner = await api.organisation('COMPANY');
    const { plants } = await done('companyCreate', newCompany, owner);
    const { id: plantId } = plants[0] as Plant;
    const stated = { plantId, version: 1, name: '금도금', operations: [{ processCode: '2.1.3' }] };
    const added = await done('productCreate', stated, owner);
    const [own, guessed, third] = (added.plants[0] as Plant).products as [Product, Product, Product];
    expect(third).toMatchObject({ name: '금도금', routing: { source: 'CONFIRMED' } });
    const rename = { id: guessed.id, version: 2, name: '다이캐스팅 주조품', text: '알루미늄' };
    const renamed = ((await done('productUpdate', rename, owner)).plants[0] as Plant).products[1];
    expect(renamed).toMatchObject({ name: '다이캐스팅 주조품', text: '알루미늄' });
    expect(renamed?.routing.operations).not.toEqual(guessed.routing.operations);
    const kept = await done('productUpdate', { id: own.id, version: 3, name: '단자 도금' }, owner);
    expect((kept.plants[0] as Plant).products[0]?.routing.operations).toEqual([{ processCode: '2.1.1' }]);
    expect(await refusal('productUpdate', { id: own.id, version: 4, name: null }, owner)).toEqual([
      'INVALID_INPUT',
    ]);
    await done('productRemove', { id: own.id, version: 4 }, owner);
    await done('productRemove', { id: guessed.id, version: 5 }, owner);
    expect(await refusal('productRemove', { id: third.id, version: 6 }, owner)).toEqual(['LAST_PRODUCT']);
  });

  it('become CONFIRMED when their company confirms what was inferred', async () => {
    const owner = await api.organisation('COMPANY');
    const company = await done('companyCreate', newCompany, owner);
    expect(company).toMatchObject({ routingSource: 'INFERRED' });
    const after = await done('companyRoutingConfirm', { id: company.id, version: 1 }, owner);
    expect(after).toMatchObject({ routingSource: 'CONFIRMED', version: 2 });
  });
});

describe('companyReveal', () => {
  it('shows one organisation who the company is until it is taken back', async () => {
    const owner = await api.organisation('COMPANY');
    const partner = await api.organisation('COMPANY');
    const third = await api.organisation('PROVIDER');
    const { id } = await done('companyCreate', newCompany, owner);
    const seen = async ({ token }: Tester) => {
      const document = 'query ($id: ID!) { company(id: $id) { name businessNumber plants { id } } }';
      return (await api.data<{ company: object }>(document, { id }, { token })).company;
    };
    const hidden = await seen(partner);
    expect(hidden).toMatchObject({ businessNumber: null });
    const reveal = { id, organisationId: toGlobalId('Organisation', partner.organisationId) };
    await done('companyReveal', reveal, owner);
    await done('companyReveal', reveal, owner);
    expect(await seen(partner)).toMatchObject({ name: '푸른도금', businessNumber: '214-86-39239' });
    expect(await seen(third)).toEqual(hidden);
    await done('companyRevealRevoke', reveal, owner);
    await done('companyRevealRevoke', reveal, owner);
    expect(await seen(partner)).toEqual(hidden);
    const facts = { organisationId: partner.organisationId };
    const history = await readHistory(api.database.reads(), 'Company', 1);
    expect(history.slice(1)).toMatchObject([
      { transition: 'reveal', actor: 'token:2', facts },
      { transition: 'revealRevoke', actor: 'token:2', facts },
    ]);
  });

  it('names a company for which somebody acts, and lists to its own alone whom it was shown to', async () => {
    const owner = await api.organisation('COMPANY');
    const partner = await api.organisation('COMPANY');
    const provider = await api.organisation('PROVIDER');
    const { id } = await done('companyCreate', newCompany, owner);
    const other = await done('companyCreate', { name: '비밀금속', plants: [{}] }, partner);
    const keep =
      'mutation ($input: ProviderCreateInput!) { providerCreate(input: $input) { userErrors { code } } }';
    await api.data(keep, { input: { code: 'sun', name: '햇빛소프트' } }, { token: provider.token });
    const { providers } = await api.data<{ providers: { nodes: { organisationId: string }[] } }>(
      '{ providers(first: 1) { nodes { organisationId } } }',
    );
    const organisationId = providers.nodes[0]?.organisationId;
    expect(organisationId).toBe(toGlobalId('Organisation', provider.organisationId));
    await done('companyReveal', { id, organisationId }, owner);
    await done('companyReveal', { id, otherCompanyId: other.id }, owner);
    const document = `query ($id: ID!) { company(id: $id) { isClaimed
      revealedTo { organisationId kind provider { name } company { id name } } } }`;
    const listed = async ({ token }: Tester) =>
      (await api.data<{ company: object }>(document, { id }, { token })).company;
    const ofPartner = toGlobalId('Organisation', partner.organisationId);
    expect(await listed(owner)).toEqual({
      isClaimed: true,
      revealedTo: [
        // Shown to somebody does not mean shown by somebody: its name stays its own.
        { organisationId: ofPartner, kind: 'COMPANY', provider: null, company: { id: other.id, name: null } },
        { organisationId, kind: 'PROVIDER', provider: { name: '햇빛소프트' }, company: null },
      ],
    });
    for (const somebody of [partner, provider, api.operator])
      expect(await listed(somebody)).toEqual({ isClaimed: true, revealedTo: null });
    await done('companyRevealRevoke', { id, organisationId: ofPartner }, owner);
    expect(await listed(owner)).toMatchObject({ revealedTo: [{ organisationId }] });
  });

  it('takes neither nobody nor two at once, nor a company for which nobody acts', async () => {
    const owner = await api.organisation('COMPANY');
    const { id } = await done('companyCreate', newCompany, owner);
    const organisationId = toGlobalId('Organisation', api.operator.organisationId);
    const free = await done('companyCreate', { name: '빈 회사', plants: [{}] }, api.operator);
    const refused = (to: object) => refusal('companyReveal', { id, ...to }, owner);
    expect(await refused({})).toEqual(['INVALID_INPUT']);
    expect(await refused({ organisationId, otherCompanyId: free.id })).toEqual(['INVALID_INPUT']);
    expect(await refused({ otherCompanyId: free.id })).toEqual(['COMPANY_UNCLAIMED']);
    expect(await refused({ otherCompanyId: id })).toEqual(['INVALID_INPUT']);
    expect(await refused({ otherCompanyId: toGlobalId('Company', 999) })).toEqual(['NOT_FOUND']);
    await api.database.reads().run(sql`with made as (
        insert into organisation (kind, name) select 'LEAD', 'x' || n from generate_series(1, 200) n returning id)
      insert into identity_grant (company_id, organisation_id, granted_by) select 1, id, 'test' from made`);
    expect(await refused({ organisationId })).toEqual(['INVALID_INPUT']);
    const shown = await api.database.reads().one(sql`select count(*)::int as count from identity_grant`);
    expect(shown).toEqual({ count: 200 });
  });

  it('is said by an owner or signer of the company alone, to somebody who exists', async () => {
    const owner = await api.organisation('COMPANY');
    const { id } = await done('companyCreate', newCompany, owner);
    const organisationId = toGlobalId('Organisation', api.operator.organisationId);
    await expect(send('companyReveal', { id, organisationId }, api.operator)).rejects.toThrow('FORBIDDEN');
    const stranger = await api.organisation('COMPANY', { role: 'SIGNER' });
    await expect(send('companyReveal', { id, organisationId }, stranger)).rejects.toThrow('FORBIDDEN');
    const editor = await api.organisation('COMPANY', { role: 'EDITOR' });
    await expect(send('companyReveal', { id, organisationId }, editor)).rejects.toThrow('FORBIDDEN');
    const nobody = { id, organisationId: toGlobalId('Organisation', 999) };
    expect(await refusal('companyReveal', nobody, owner)).toEqual(['NOT_FOUND']);
    const self = { id, organisationId: toGlobalId('Organisation', owner.organisationId) };
    expect(await refusal('companyReveal', self, owner)).toEqual(['INVALID_INPUT']);
    expect(await api.database.reads().all(sql`select company_id from identity_grant`)).toEqual([]);
  });
});
