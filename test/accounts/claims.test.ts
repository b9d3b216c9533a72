import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toGlobalId } from '../../src/platform/globalId.ts';
import { sql } from '../../src/platform/sql.ts';
import { startApi, type TestApi, type Tester } from '../api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ worker: false });
});
afterAll(() => api.close());
beforeEach(() => api.truncateAll());

const NUMBER = '1234567891';
const OTHER = '1250078923';

interface Kind {
  readonly kind: 'COMPANY' | 'PROVIDER';
  readonly mutation: string;
  readonly id: string;
  readonly type: string;
  put(number: string | null): Promise<number>;
  owner(): Promise<(number | null)[]>;
}

const company: Kind = {
  kind: 'COMPANY',
  mutation: 'companyClaim',
  id: 'companyId',
  type: 'Company',
  async put(number) {
    const { id } = await api.database.reads().one(sql<{ id: number }>`
      insert into company (natural_key, name_key, name, business_number, changed_in)
      values (${`bn:${number}`}, 'a|26', 'A', ${number}, 0) returning id`);
    return id;
  },
  owner: async () =>
    (
      await api.database
        .reads()
        .all(sql<{ owner: number | null }>`select organisation_id as owner from company order by id`)
    ).map(({ owner }) => owner),
};

const provider: Kind = {
  kind: 'PROVIDER',
  mutation: 'providerClaim',
  id: 'providerId',
  type: 'Provider',
  async put(number) {
    const { id } = await api.database.reads().one(sql<{ id: number }>`
      insert into provider (code, name, status, business_number)
      values (${`p${number}`}, 'A', 'DRAFT', ${number}) returning id`);
    return id;
  },
  owner: async () =>
    (
      await api.database
        .reads()
        .all(sql<{ owner: number | null }>`select organisation_id as owner from provider order by id`)
    ).map(({ owner }) => owner),
};

async function claimant(
  kind: 'COMPANY' | 'PROVIDER',
  number: string | null,
  status = 'CHECKSUM_OK',
): Promise<Tester> {
  const tester = await api.organisation(kind);
  await api.database.reads().run(sql`
    update organisation set business_number = ${number}, registration_status = ${status}
    where id = ${tester.organisationId}::int`);
  return tester;
}

async function claim({ mutation, type }: Kind, token: string | null, input: object) {
  const answer = await api.query<Record<string, { userErrors: { code: string }[] }>>(
    `mutation M($input: ${type}ClaimInput!) { ${mutation}(input: $input) { userErrors { code } } }`,
    { input },
    { token },
  );
  return (
    answer.errors?.[0]?.extensions?.['code'] ?? answer.data?.[mutation]?.userErrors.map(({ code }) => code)
  );
}

describe('a provider that is claimed', () => {
  it('is kept by its own organisation from then on, so that the operator can verify it', async () => {
    const id = toGlobalId('Provider', await provider.put(NUMBER));
    const { token } = await claimant('PROVIDER', NUMBER);
    expect(await claim(provider, token, {})).toEqual([]);
    const stored = await api.data<{ provider: { status: string; version: number } }>(
      'query ($id: ID!) { provider(id: $id) { status version } }',
      { id },
    );
    expect(stored.provider).toEqual({ status: 'CLAIMED', version: 2 });
    const { providerVerify } = await api.data<{ providerVerify: { provider: { status: string } } }>(
      'mutation ($input: ProviderVerifyInput!) { providerVerify(input: $input) { provider { status } } }',
      { input: { id, version: stored.provider.version } },
    );
    expect(providerVerify.provider.status).toBe('VERIFIED');
  });
});

describe.each([company, provider])('$mutation', (what) => {
  it('gives it to the organisation with the same number, found by it or by id, and once is enough', async () => {
    const id = toGlobalId(what.type, await what.put(NUMBER));
    const { token, organisationId } = await claimant(what.kind, NUMBER);
    expect(await claim(what, token, {})).toEqual([]);
    expect(await what.owner()).toEqual([organisationId]);
    expect(await claim(what, token, { [what.id]: id })).toEqual([]);
    const history = await api.database.reads().all(sql<object>`
      select transition, facts from history where object_kind = ${what.type} and transition = 'claim'`);
    expect(history).toEqual([
      { transition: 'claim', facts: { organisationId, registrationStatus: 'CHECKSUM_OK' } },
    ]);
  });

  it('is refused without the number, without its proof, and where another owns it', async () => {
    const id = toGlobalId(what.type, await what.put(NUMBER));
    const other = await claimant(what.kind, OTHER);
    expect(await claim(what, other.token, { [what.id]: id })).toEqual(['CLAIM_NOT_PROVED']);
    expect(await claim(what, other.token, {})).toEqual(['NOT_FOUND']);
    const none = await claimant(what.kind, null, 'CLAIMED');
    expect(await claim(what, none.token, { [what.id]: id })).toEqual(['CLAIM_NOT_PROVED']);
    const said = await claimant(what.kind, NUMBER, 'CLAIMED');
    expect(await claim(what, said.token, {})).toEqual(['CLAIM_NOT_PROVED']);
    expect(await what.owner()).toEqual([null]);
    const first = await claimant(what.kind, NUMBER);
    const second = await claimant(what.kind, NUMBER);
    expect(await claim(what, first.token, {})).toEqual([]);
    expect(await claim(what, second.token, {})).toEqual(['CLAIMED_BY_OTHER']);
    expect(await what.owner()).toEqual([first.organisationId]);
  });

  it('of two organisations at the same time gives it to one', async () => {
    await what.put(NUMBER);
    const both = await Promise.all([claimant(what.kind, NUMBER), claimant(what.kind, NUMBER)]);
    const answers = await Promise.all(both.map(({ token }) => claim(what, token, {})));
    expect(answers.map(String).toSorted()).toEqual(['', 'CLAIMED_BY_OTHER']);
  });

  it('gives one organisation one at most', async () => {
    await what.put(NUMBER);
    const second = toGlobalId(what.type, await what.put(OTHER));
    const { token, organisationId } = await claimant(what.kind, NUMBER);
    expect(await claim(what, token, {})).toEqual([]);
    const input = { [what.id]: second, organisationId: toGlobalId('Organisation', organisationId) };
    expect(await claim(what, api.operator.token, input)).toEqual(['OWNS_ONE_ALREADY']);
    expect(await what.owner()).toEqual([organisationId, null]);
  });

  it('is approved by the operator without a number', async () => {
    const id = toGlobalId(what.type, await what.put(null));
    const { organisationId } = await claimant(what.kind, null, 'CLAIMED');
    const input = { [what.id]: id, organisationId: toGlobalId('Organisation', organisationId) };
    expect(await claim(what, api.operator.token, { [what.id]: id })).toBe('FORBIDDEN');
    expect(await claim(what, api.operator.token, input)).toEqual([]);
    expect(await what.owner()).toEqual([organisationId]);
    const lead = await api.organisation('LEAD');
    const foreign = { [what.id]: id, organisationId: toGlobalId('Organisation', lead.organisationId) };
    expect(await claim(what, api.operator.token, foreign)).toEqual(['NOT_FOUND']);
  });

  it('is for owners and editors of its kind', async () => {
    await what.put(NUMBER);
    const foreign = await api.organisation(what.kind === 'COMPANY' ? 'PROVIDER' : 'COMPANY');
    const viewer = await api.organisation(what.kind, { role: 'VIEWER' });
    const reader = await api.organisation(what.kind, { scopes: ['READ'] });
    const lead = await api.organisation('LEAD');
    for (const { token } of [foreign, viewer, reader, lead])
      expect(await claim(what, token, {})).toBe('FORBIDDEN');
    expect(await claim(what, null, {})).toBe('UNAUTHENTICATED');
    const { token } = await claimant(what.kind, NUMBER);
    const other = { organisationId: toGlobalId('Organisation', api.operator.organisationId) };
    expect(await claim(what, token, other)).toBe('FORBIDDEN');
    expect(await what.owner()).toEqual([null]);
  });
});
