import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../../src/platform/globalId.ts';
import { readHistory } from '../../src/platform/history.ts';
import { sql } from '../../src/platform/sql.ts';
import { startApi, type TestApi, type Tester } from '../api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ worker: false });
});
afterEach(() => api.truncateAll());
afterAll(() => api.close());

interface Payload {
  readonly provider?: object | null;
  readonly system?: object | null;
  readonly userErrors: readonly { readonly code: string; readonly field: string[] }[];
}

async function send(mutation: string, input: object, { token }: Tester): Promise<Payload> {
  const type = `${mutation[0].toUpperCase()}${mutation.slice(1)}Input`;
  const object = mutation.startsWith('provider')
    ? 'provider { status version staff sanctionUntil businessNumber }'
    : 'system { status version name targetLevel description }';
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${object}
    userErrors { code field ... on OwnsOneAlready { ownedId } } } }`;
  const { data, errors } = await api.query<Record<string, Payload>>(document, { input }, { token });
  if (errors) throw new Error(String(errors[0]?.extensions?.['code'] ?? errors[0]?.message));
  return data?.[mutation] as Payload;
}

const id = toGlobalId('Provider', 1);

describe('a provider that registers itself', () => {
  it('keeps its own data, and registers once', async () => {
    const owner = await api.organisation('PROVIDER');
    const made = await send('providerCreate', { name: '한빛' }, owner);
    expect(made).toMatchObject({ provider: { status: 'CLAIMED', version: 1 }, userErrors: [] });
    const second = await send('providerCreate', { name: '두빛' }, owner);
    expect(second).toMatchObject({
      provider: null,
      userErrors: [{ code: 'OWNS_ONE_ALREADY', ownedId: id }],
    });
    expect(await api.database.reads().all(sql`select organisation_id from provider`)).toEqual([
      { organisation_id: owner.organisationId },
    ]);
    const [created] = await readHistory(api.database.reads(), 'Provider', 1);
    expect([created?.to, created?.actor]).toEqual(['CLAIMED', 'token:2']);
  });

  it('registers once where it sends two at the same time', async () => {
    const owner = await api.organisation('PROVIDER');
    const sent = ['한빛', '두빛'].map((name) => send('providerCreate', { name }, owner));
    const codes = (await Promise.all(sent)).map(({ userErrors }) => userErrors.map(({ code }) => code));
    expect(codes.sort()).toEqual([[], ['OWNS_ONE_ALREADY']]);
    expect(await api.database.reads().all(sql`select id from provider`)).toHaveLength(1);
  });

  it('neither takes its sanction away nor puts one on', async () => {
    const owner = await api.organisation('PROVIDER');
    await send('providerCreate', { name: '한빛' }, owner);
    const sanction = { id, version: 1, sanctionUntil: '2027-12-31', sanctionReason: '허위 실적' };
    const put = await send('providerUpdate', sanction, api.operator);
    expect(put.provider).toMatchObject({ sanctionUntil: '2027-12-31' });
    const away = { id, version: 2, sanctionUntil: null, sanctionReason: null, staff: 3 };
    expect((await send('providerUpdate', away, owner)).userErrors).toEqual([
      { code: 'OPERATOR_STATES_IT', field: ['input', 'sanctionUntil'] },
      { code: 'OPERATOR_STATES_IT', field: ['input', 'sanctionReason'] },
    ]);
    expect((await send('providerUpdate', { id, version: 2, staff: 3 }, owner)).provider).toMatchObject({
      staff: 3,
      sanctionUntil: '2027-12-31',
    });
    const fresh = await api.organisation('PROVIDER');
    const born = await send('providerCreate', { name: '새 공급', sanctionReason: 'x' }, fresh);
    expect(born.userErrors.map(({ code }) => code)).toEqual(['OPERATOR_STATES_IT']);
  });

  it('is verified by the operator, until it gives another business number', async () => {
    const owner = await api.organisation('PROVIDER');
    await send('providerCreate', { name: '한빛', businessNumber: '123-45-67891' }, owner);
    await expect(send('providerVerify', { id, version: 1 }, owner)).rejects.toThrow('FORBIDDEN');
    const verified = await send('providerVerify', { id, version: 1 }, api.operator);
    expect(verified.provider).toMatchObject({ status: 'VERIFIED', version: 2 });
    const again = await send('providerVerify', { id, version: 2 }, api.operator);
    expect(again.userErrors.map(({ code }) => code)).toEqual(['PROVIDER_NOT_CLAIMED']);
    const same = { id, version: 2, businessNumber: '1234567891', staff: 2 };
    expect((await send('providerUpdate', same, owner)).provider).toMatchObject({ status: 'VERIFIED' });
    const other = { id, version: 3, businessNumber: '214-86-39239' };
    expect((await send('providerUpdate', other, owner)).provider).toMatchObject({ status: 'CLAIMED' });
  });
});

describe('systemUpdate', () => {
  const systemId = toGlobalId('System', 1);
  const opened = async () => {
    const owner = await api.organisation('PROVIDER');
    await send('providerCreate', { name: '한빛' }, owner);
    const system = {
      providerId: id,
      code: 'a',
      name: 'MES',
      type: 'MES',
      description: '설명',
      targetLevel: 'BASIC',
    };
    await send('systemCreate', system, owner);
    return owner;
  };

  it('changes what it names, clears what is null and leaves the rest', async () => {
    const owner = await opened();
    const first = await send('systemUpdate', { id: systemId, version: 1, name: 'MES 2' }, owner);
    expect(first.system).toEqual({
      status: 'DRAFT',
      version: 2,
      name: 'MES 2',
      targetLevel: 'BASIC',
      description: '설명',
    });
    const second = await send('systemUpdate', { id: systemId, version: 2, description: null }, owner);
    expect(second.system).toMatchObject({ name: 'MES 2', description: null, targetLevel: 'BASIC' });
    const history = await readHistory(api.database.reads(), 'System', 1);
    expect(history.at(-1)?.facts).toEqual({ before: { description: '설명' }, after: { description: null } });
  });

  it('refuses an old version, an empty name and a system that is sold no more', async () => {
    const owner = await opened();
    const codes = async (input: object) =>
      (await send('systemUpdate', { id: systemId, version: 1, ...input }, owner)).userErrors.map(
        ({ code }) => code,
      );
    expect(await codes({ version: 7 })).toEqual(['STALE_VERSION']);
    expect(await codes({ name: ' ' })).toEqual(['INVALID_INPUT']);
    await api.database.reads().run(sql`update system set status = 'WITHDRAWN'`);
    expect(await codes({ name: 'x' })).toEqual(['SYSTEM_WITHDRAWN']);
  });
});
