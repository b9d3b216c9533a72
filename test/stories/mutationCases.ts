import { insertToken, newTokenSecret, tokenHash } from '../../src/accounts/token.ts';
import { toGlobalId } from '../../src/platform/globalId.ts';
import { sql } from '../../src/platform/sql.ts';
import { signedIn } from '../accounts/people.ts';
import type { TestApi, Tester } from '../api.ts';
import { companyFile, threeRows } from '../companies/companyFiles.ts';
import { putMarket } from '../rounds/smallMarket.ts';

/** Who sends a mutation of a test. */
export interface Cast {
  readonly operator: Tester;
  /** Owns company 1. */
  readonly company: Tester;
  /** Owns provider 1. */
  readonly provider: Tester;
  /** Organisations of the same kinds that own nothing. */
  readonly otherCompany: Tester;
  readonly otherProvider: Tester;
  /** A signed-in person without an organisation, invited by the company. */
  readonly person: Tester & { readonly accountId: number };
  /** An editor of the company. */
  readonly editorId: number;
  /** Another token of the company. */
  readonly spareTokenId: number;
}

/** One mutation that works, as it is sent in the market of `openCast`. */
export interface MutationCase {
  readonly by: 'operator' | 'company' | 'provider' | 'otherCompany' | 'otherProvider' | 'person';
  readonly input: object;
  /** The same key with this content must be refused. */
  readonly other: object;
  /** What another organisation of the same kind is told; null where it has an object of its own to make. */
  readonly foreign: 'FORBIDDEN' | 'NOT_FOUND' | null;
  /** What organisations of other kinds are told; FORBIDDEN where left out. */
  readonly stranger?: 'NOT_FOUND';
  /** It changes nothing of the market: viewers of its organisation and tokens that only read may do it too. */
  readonly isReading?: true;
  /** Fields that are shown once only, and null in a repetition. */
  readonly secrets?: readonly string[];
}

export const INVITATION = 'an-invitation-of-this-test';

export const id = (type: string, number: number) => toGlobalId(type, number);
const company = { id: id('Company', 1), version: 1 };
const plant = {
  regionCode: '26530',
  industryCode: '25922',
  products: [{ name: '아연도금 볼트' }, { name: '니켈도금' }],
};
const sheet = {
  engineeringWon: 5_000_000,
  adaptationDefaultWon: 0,
  tiers: [{ fromUnits: 1, unitPriceWon: 10_000_000 }],
  tierKind: 'ALL_UNITS',
  capacityUnits: 100,
};
const rules = { minMembers: 3, rateBands: [{ fromWon: 0, rate: 0.5 }], capPerCompanyWon: 40_000_000 };
const systemsFile = (code: string) =>
  JSON.stringify({ systems: [{ id: code, provider: '한빛', type: 'MES', ...sheet }] });
const [firstRow] = threeRows;

/**
 * Opens the market of the cases: company 1 with plants 1 (products 1, 2) and 2 (product 3, 4), provider 1 with the draft
 * system 'draft' and the published one 'sold', programmes 91 (draft with rules), 92 (published), 93 (open), and round 1,
 * which waits in the programme of 2018 (where companies enough are alike). Job 1 of the company waits too.
 */
export async function openCast(api: TestApi): Promise<Cast> {
  const [first, provider, otherCompany, otherProvider] = [
    await api.organisation('COMPANY'),
    await api.organisation('PROVIDER'),
    await api.organisation('COMPANY'),
    await api.organisation('PROVIDER'),
  ];
  const cast = {
    operator: api.operator,
    company: first,
    provider,
    otherCompany,
    otherProvider,
    ...(await openAccounts(api, first.organisationId)),
  };
  const send = (mutation: string, input: object, { token }: Tester) => {
    const type = `${mutation[0].toUpperCase()}${mutation.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { message } } }`;
    return api.data(document, { input }, { token });
  };
  await send('companyCreate', { name: '푸른도금', plants: [plant, plant] }, cast.company);
  await send('providerCreate', { name: '한빛' }, cast.provider);
  for (const code of ['draft', 'sold']) {
    const input = { providerId: id('Provider', 1), code, name: code, type: 'MES' };
    await send('systemCreate', input, cast.provider);
  }
  await send('priceSheetPublish', { systemId: id('System', 2), version: 1, sheet }, cast.provider);
  await openProgrammes(api);
  // Past the queue, so that no worker takes it.
  await api.database.reads().run(sql`
    insert into job (kind, organisation_id, actor, request) values ('EXPORT', ${first.organisationId}, 'test', '{}')`);
  return cast;
}

/** People and a token of the company, past the sign-in. */
async function openAccounts(api: TestApi, organisationId: number) {
  const writer = api.database.reads();
  const person = await signedIn(api, 'guest@example.com');
  const { accountId } = await signedIn(api, 'editor@example.com', {
    memberOf: organisationId,
    role: 'EDITOR',
  });
  await writer.run(sql`
    insert into invitation (organisation_id, email, role, token_hash, expires_at, invited_by)
    values (${organisationId}, 'guest@example.com', 'EDITOR', ${tokenHash(INVITATION)}, now() + interval '7 days', 'test')`);
  const facts = {
    name: 'spare',
    role: 'VIEWER',
    scopes: ['READ'],
    expiresAt: null,
    createdBy: 'test',
  } as const;
  const spareTokenId = await insertToken(writer, { organisationId, secret: newTokenSecret(), ...facts });
  await writer.run(
    sql`insert into provider (id, code, name, status) overriding system value values (9, 'free', 'x', 'DRAFT')`,
  );
  return { person: { ...person, organisationId: 0 }, editorId: accountId, spareTokenId };
}

/** Programmes and a round, past the API: they stand where no sequence of requests brings them quickly. */
async function openProgrammes(api: TestApi): Promise<void> {
  const alike = Array.from({ length: 6 }, (_, n) => ({
    name: `업체 ${n}`,
    region: '26440',
    processes: ['3.1.1', '3.2.1'],
  }));
  await putMarket(api, alike, []);
  const writer = api.database.reads();
  await writer.run(sql`
    insert into programme (id, code, name_ko, name_en, operator_name, status) overriding system value values
      (91, 'p91', 'ㄱ', 'a', 'x', 'DRAFT'), (92, 'p92', 'ㄴ', 'b', 'x', 'PUBLISHED'), (93, 'p93', 'ㄷ', 'c', 'x', 'OPEN'),
      (94, 'p94', 'ㄹ', 'd', 'x', 'OPEN')`);
  await writer.run(sql`
    insert into rule_set (programme_id, version_number, rules, content_hash)
    select programme.id, 1, known.rules, known.content_hash
    from programme, (select rules, content_hash from rule_set order by id limit 1) known where programme.id > 90`);
  await writer.run(sql`
    insert into round (programme_id, rule_set_id, system_type, cost_model, seed, effort, status, phase, engine_version)
    select programme_id, id, 'MES', 'SAVING', 1, 1, 'QUEUED', 'WAITING', '2' from rule_set where programme_id = 94`);
}

/** Every mutation that is not of accounts; one that is missing fails the test. */
export const mutationCases: Readonly<Record<string, (cast: Cast) => MutationCase>> = {
  companyCreate: () => ({
    by: 'otherCompany',
    input: { name: '새 업체', plants: [plant] },
    other: { name: '다른 업체', plants: [plant] },
    foreign: null,
  }),
  companyUpdate: () => ({
    by: 'company',
    input: { ...company, employees: 12 },
    other: { ...company, employees: 13 },
    foreign: 'FORBIDDEN',
  }),
  companyRoutingConfirm: () => ({
    by: 'company',
    input: company,
    other: { ...company, productIds: [] },
    foreign: 'FORBIDDEN',
  }),
  wantedSystemsSet: () => ({
    by: 'company',
    input: { companyId: company.id, version: 1, wantedSystems: [{ systemType: 'ERP' }] },
    other: { companyId: company.id, version: 1, wantedSystems: [] },
    foreign: 'FORBIDDEN',
  }),
  routingUpdate: () => ({
    by: 'company',
    input: { productId: id('Product', 1), version: 1, operations: [{ processCode: '2.1.3' }] },
    other: { productId: id('Product', 1), version: 1, operations: [{ processCode: '2.1.8' }] },
    foreign: 'NOT_FOUND',
  }),
  plantCreate: () => ({
    by: 'company',
    input: { companyId: company.id, version: 1, ...plant },
    other: { companyId: company.id, version: 1, ...plant, units: 2 },
    foreign: 'FORBIDDEN',
  }),
  plantUpdate: () => ({
    by: 'company',
    input: { id: id('Plant', 1), version: 1, units: 3 },
    other: { id: id('Plant', 1), version: 1, units: 4 },
    foreign: 'NOT_FOUND',
  }),
  plantRemove: () => ({
    by: 'company',
    input: { id: id('Plant', 2), version: 1 },
    other: { id: id('Plant', 1), version: 1 },
    foreign: 'NOT_FOUND',
  }),
  productCreate: () => ({
    by: 'company',
    input: { plantId: id('Plant', 1), version: 1, name: '금도금' },
    other: { plantId: id('Plant', 1), version: 1, name: '은도금' },
    foreign: 'NOT_FOUND',
  }),
  productUpdate: () => ({
    by: 'company',
    input: { id: id('Product', 1), version: 1, name: '금도금' },
    other: { id: id('Product', 1), version: 1, name: '은도금' },
    foreign: 'NOT_FOUND',
  }),
  productRemove: () => ({
    by: 'company',
    input: { id: id('Product', 1), version: 1 },
    other: { id: id('Product', 2), version: 1 },
    foreign: 'NOT_FOUND',
  }),
  companyReveal: ({ provider, otherProvider }) => ({
    by: 'company',
    input: { id: company.id, organisationId: id('Organisation', provider.organisationId) },
    other: { id: company.id, organisationId: id('Organisation', otherProvider.organisationId) },
    foreign: 'FORBIDDEN',
  }),
  companyRevealRevoke: ({ provider, otherProvider }) => ({
    by: 'company',
    input: { id: company.id, organisationId: id('Organisation', provider.organisationId) },
    other: { id: company.id, organisationId: id('Organisation', otherProvider.organisationId) },
    foreign: 'FORBIDDEN',
  }),
  companyImport: () => ({
    by: 'operator',
    input: { text: companyFile(threeRows) },
    other: { text: companyFile([firstRow]) },
    foreign: 'FORBIDDEN',
  }),
  providerCreate: () => ({
    by: 'otherProvider',
    input: { name: '새 공급' },
    other: { name: '다른 공급' },
    foreign: null,
  }),
  providerUpdate: () => ({
    by: 'provider',
    input: { id: id('Provider', 1), version: 1, staff: 5 },
    other: { id: id('Provider', 1), version: 1, staff: 6 },
    foreign: 'FORBIDDEN',
  }),
  providerVerify: () => ({
    by: 'operator',
    input: { id: id('Provider', 1), version: 1 },
    other: { id: id('Provider', 1), version: 2 },
    foreign: 'FORBIDDEN',
  }),
  systemCreate: () => ({
    by: 'provider',
    input: { providerId: id('Provider', 1), code: 'new', name: 'n', type: 'ERP' },
    other: { providerId: id('Provider', 1), code: 'newer', name: 'n', type: 'ERP' },
    foreign: 'FORBIDDEN',
  }),
  systemUpdate: () => ({
    by: 'provider',
    input: { id: id('System', 1), version: 1, name: '새 이름' },
    other: { id: id('System', 1), version: 1, name: '다른 이름' },
    foreign: 'NOT_FOUND',
  }),
  systemWithdraw: () => ({
    by: 'provider',
    input: { id: id('System', 2), version: 2, reason: '단종' },
    other: { id: id('System', 2), version: 2, reason: '판매 부진' },
    foreign: 'FORBIDDEN',
  }),
  priceSheetPublish: () => ({
    by: 'provider',
    input: { systemId: id('System', 2), version: 2, sheet: { ...sheet, engineeringWon: 1 } },
    other: { systemId: id('System', 2), version: 2, sheet: { ...sheet, engineeringWon: 2 } },
    foreign: 'FORBIDDEN',
  }),
  systemImport: () => ({
    by: 'operator',
    input: { text: systemsFile('a') },
    other: { text: systemsFile('b') },
    foreign: 'FORBIDDEN',
  }),
  programmePublish: () => ({
    by: 'operator',
    input: { id: id('Programme', 91), version: 1 },
    other: { id: id('Programme', 91), version: 2 },
    foreign: 'FORBIDDEN',
  }),
  programmeOpen: () => ({
    by: 'operator',
    input: { id: id('Programme', 92), version: 1 },
    other: { id: id('Programme', 91), version: 1 },
    foreign: 'FORBIDDEN',
  }),
  programmeClose: () => ({
    by: 'operator',
    input: { id: id('Programme', 93), version: 1 },
    other: { id: id('Programme', 92), version: 1 },
    foreign: 'FORBIDDEN',
  }),
  ruleSetCreateVersion: () => ({
    by: 'operator',
    input: { programmeId: id('Programme', 91), version: 1, rules },
    other: { programmeId: id('Programme', 91), version: 1, rules: { ...rules, minMembers: 4 } },
    foreign: 'FORBIDDEN',
  }),
  roundStart: () => ({
    by: 'operator',
    input: { programmeId: id('Programme', 93), effort: 1 },
    other: { programmeId: id('Programme', 93), effort: 2 },
    foreign: 'FORBIDDEN',
  }),
  roundCancel: () => ({
    by: 'operator',
    input: { id: id('Round', 1) },
    other: { id: id('Round', 2) },
    foreign: 'FORBIDDEN',
  }),
  exportStart: () => ({
    by: 'operator',
    input: { subject: 'UNMATCHED', format: 'CSV', roundId: id('Round', 1) },
    other: { subject: 'UNMATCHED', format: 'XLSX', roundId: id('Round', 1) },
    // Any company may: it gets its own row.
    foreign: null,
    isReading: true,
  }),
  jobCancel: () => ({
    by: 'company',
    input: { id: id('Job', 1) },
    other: { id: id('Job', 2) },
    foreign: 'NOT_FOUND',
    stranger: 'NOT_FOUND',
  }),
};
