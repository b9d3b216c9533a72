import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toGlobalId } from '../../src/platform/globalId.ts';
import { sql } from '../../src/platform/sql.ts';
import { startApi, type TestApi } from '../api.ts';
import { type Mailbox, openMailbox } from './mailbox.ts';
import { type Person, signedIn } from './people.ts';

let api: TestApi;
let mailbox: Mailbox;

beforeAll(async () => {
  mailbox = await openMailbox();
  api = await startApi({ env: { DASEOT_SMTP_URL: mailbox.url } });
});
afterAll(async () => {
  await api.close();
  await mailbox.close();
});
beforeEach(async () => {
  mailbox.mails.length = 0;
  await api.truncateAll();
});

interface Refusals {
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
}
const codes = (payload: unknown) => (payload as Refusals).userErrors.map(({ code }) => code);

/** Runs one mutation; its payload. */
async function run(person: { token: string | null }, name: string, input: object, show: string) {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation M($input: ${type}!) { ${name}(input: $input) { ${show} userErrors { code message } } }`;
  const answer = await api.query<Record<string, Record<string, never>>>(
    document,
    { input },
    { token: person.token },
  );
  return { payload: answer.data?.[name], error: answer.errors?.[0]?.extensions?.['code'] };
}

async function found(person: Person, kind = 'COMPANY', more: object = {}): Promise<string> {
  const input = { kind, name: '대성정밀', ...more };
  const { payload } = await run(person, 'organisationCreate', input, 'organisation { id }');
  return (payload as unknown as { organisation: { id: string } }).organisation.id;
}

const VIEWER = `{ viewer {
  kind role scopes
  account { email }
  organisation { name kind }
  memberships { role organisation { name } }
} }`;

describe('viewer', () => {
  it('answers anybody', async () => {
    const anonymous = await api.data(VIEWER, {}, { token: null });
    expect(anonymous).toEqual({
      viewer: {
        kind: 'ANONYMOUS',
        role: null,
        scopes: [],
        account: null,
        organisation: null,
        memberships: [],
      },
    });
    const token = await api.data(VIEWER);
    expect(token).toMatchObject({
      viewer: { kind: 'TOKEN', role: 'OWNER', account: null, organisation: { kind: 'OPERATOR' } },
    });
    const kim = await signedIn(api, 'kim@example.kr');
    await found(kim);
    expect(await api.data(VIEWER, {}, { token: kim.token })).toEqual({
      viewer: {
        kind: 'ACCOUNT',
        role: 'OWNER',
        scopes: ['READ', 'WRITE'],
        account: { email: 'kim@example.kr' },
        organisation: { name: '대성정밀', kind: 'COMPANY' },
        memberships: [{ role: 'OWNER', organisation: { name: '대성정밀' } }],
      },
    });
  });

  it('acts for the organisation of the header, over WebSocket too, and for none of others', async () => {
    const kim = await signedIn(api, 'kim@example.kr');
    await found(kim);
    const second = await found(kim, 'PROVIDER');
    const headers = { 'x-organisation': second };
    const shown = await api.data<{ viewer: { organisation: { kind: string } } }>(
      VIEWER,
      {},
      { token: kim.token, headers },
    );
    expect(shown.viewer.organisation.kind).toBe('PROVIDER');

    const foreign = toGlobalId('Organisation', api.operator.organisationId);
    const refused = await api.query(VIEWER, {}, { token: kim.token, headers: { 'x-organisation': foreign } });
    expect([refused.status, refused.errors?.[0]?.extensions?.['code']]).toEqual([403, 'FORBIDDEN']);
    const wrong = await api.query(
      VIEWER,
      {},
      { token: kim.token, headers: { 'x-organisation': 'nonsense' } },
    );
    expect(wrong.errors?.[0]?.extensions?.['code']).toBe('BAD_ID');

    for await (const event of api.subscribe(VIEWER, {}, { token: kim.token, headers })) {
      expect(event.data).toMatchObject({ viewer: { organisation: { kind: 'PROVIDER' } } });
    }
  });
});

describe('an organisation', () => {
  it('is proved as far as its number and the registry say', async () => {
    const kim = await signedIn(api, 'kim@example.kr');
    const show = 'organisation { businessNumber registrationStatus registryStatus version }';
    const facts = { startedOn: '2010-03-02', ownerName: '김대성' };
    const cases: [object, unknown][] = [
      [{}, { businessNumber: null, registrationStatus: 'CLAIMED', registryStatus: null, version: 1 }],
      [
        { businessNumber: '123-45-67891' },
        {
          businessNumber: '123-45-67891',
          registrationStatus: 'CHECKSUM_OK',
          registryStatus: 'ACTIVE',
          version: 1,
        },
      ],
      [
        { businessNumber: '1234567891', ...facts },
        {
          businessNumber: '123-45-67891',
          registrationStatus: 'VERIFIED',
          registryStatus: 'ACTIVE',
          version: 1,
        },
      ],
      [
        { businessNumber: '1234567891', ...facts, ownerName: '불일치' },
        {
          businessNumber: '123-45-67891',
          registrationStatus: 'CHECKSUM_OK',
          registryStatus: 'ACTIVE',
          version: 1,
        },
      ],
    ];
    for (const [input, expected] of cases) {
      const { payload } = await run(
        kim,
        'organisationCreate',
        { kind: 'COMPANY', name: 'A', ...input },
        show,
      );
      expect((payload as never as { organisation: unknown }).organisation).toEqual(expected);
    }
    const wrong = await run(
      kim,
      'organisationCreate',
      { kind: 'COMPANY', name: 'A', businessNumber: '123-45-67890' },
      'organisation { id }',
    );
    expect(codes(wrong.payload)).toEqual(['WRONG_BUSINESS_NUMBER']);
  });

  it('of kind OPERATOR is founded by an operator only, and none by the token of another', async () => {
    const kim = await signedIn(api, 'kim@example.kr');
    const input = { kind: 'OPERATOR', name: 'A' };
    expect((await run(kim, 'organisationCreate', input, 'isReplay')).error).toBe('FORBIDDEN');
    const provider = await api.organisation('PROVIDER');
    const other = { kind: 'COMPANY', name: 'A' };
    expect((await run(provider, 'organisationCreate', other, 'isReplay')).error).toBe('FORBIDDEN');
    expect((await run({ token: null }, 'organisationCreate', other, 'isReplay')).error).toBe(
      'UNAUTHENTICATED',
    );
    expect(codes((await run(api.operator, 'organisationCreate', input, 'isReplay')).payload)).toEqual([]);
    const { count } = await api.database
      .reads()
      .one(sql<{ count: number }>`select count(*) as count from organisation where name = 'A'`);
    expect(count).toBe(1);
  });

  it('is changed by its owner at the version that was read, with history', async () => {
    const kim = await signedIn(api, 'kim@example.kr');
    const id = await found(kim);
    const show = 'organisation { name version registrationStatus }';
    const changed = await run(kim, 'organisationUpdate', { id, version: 1, name: ' 새 이름 ' }, show);
    expect(changed.payload).toMatchObject({ organisation: { name: '새 이름', version: 2 } });
    const stale = await run(kim, 'organisationUpdate', { id, version: 1, name: 'B' }, show);
    expect(codes(stale.payload)).toEqual(['STALE_VERSION']);
    const eve = await signedIn(api, 'eve@example.kr');
    await found(eve);
    expect((await run(eve, 'organisationUpdate', { id, version: 2, name: 'B' }, show)).error).toBe(
      'FORBIDDEN',
    );
    const history = await api.database.reads().all(sql<object>`
      select transition, actor from history where object_kind = 'Organisation' and object_id = 2 order by id`);
    expect(history).toEqual([
      { transition: 'create', actor: `account:${kim.accountId}` },
      { transition: 'update', actor: `account:${kim.accountId}` },
    ]);
  });

  it('is seen by its members and the operator, with lists for owners and editors only', async () => {
    const kim = await signedIn(api, 'kim@example.kr');
    const id = await found(kim);
    const viewer = await signedIn(api, 'lee@example.kr', { memberOf: 2, role: 'VIEWER' });
    const eve = await signedIn(api, 'eve@example.kr');
    await found(eve);
    const one =
      'query Q($id: ID!) { organisation(id: $id) { name members { totalCount nodes { email role } } } }';
    const seen = { organisation: { name: '대성정밀', members: expect.objectContaining({ totalCount: 2 }) } };
    expect(await api.data(one, { id }, { token: kim.token })).toEqual(seen);
    expect(await api.data(one, { id }, { token: viewer.token })).toEqual(seen);
    expect(await api.data(one, { id })).toEqual(seen);
    expect(await api.data(one, { id }, { token: eve.token })).toEqual({ organisation: null });
    const lists =
      'query Q($id: ID!) { organisation(id: $id) { apiTokens { totalCount } invitations { totalCount } } }';
    expect((await api.query(lists, { id }, { token: kim.token })).errors).toBeUndefined();
    const hidden = await api.query(lists, { id }, { token: viewer.token });
    expect(hidden.errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['FORBIDDEN']);
    const node = 'query Q($id: ID!) { node(id: $id) { __typename } }';
    const account = toGlobalId('Account', kim.accountId);
    expect(await api.data(node, { id: account }, { token: kim.token })).toEqual({
      node: { __typename: 'Account' },
    });
    expect(await api.data(node, { id: account }, { token: viewer.token })).toEqual({ node: null });
    expect(await api.data(node, { id: account })).toEqual({ node: null });
  });
});

describe('members', () => {
  it('get roles from owners; the last owner stays one', async () => {
    const kim = await signedIn(api, 'kim@example.kr');
    await found(kim);
    const lee = await signedIn(api, 'lee@example.kr', { memberOf: 2, role: 'EDITOR' });
    const of = (person: Person) => toGlobalId('Account', person.accountId);
    const update = (by: Person, whom: Person, role: string, version: number) =>
      run(by, 'membershipUpdate', { accountId: of(whom), role, version }, 'member { role version }');
    const remove = (by: Person, whom: Person) =>
      run(by, 'membershipRemove', { accountId: of(whom) }, 'removedAccountId');

    expect((await update(lee, kim, 'VIEWER', 1)).error).toBe('FORBIDDEN');
    expect((await remove(lee, kim)).error).toBe('FORBIDDEN');
    expect(codes((await update(kim, kim, 'EDITOR', 1)).payload)).toEqual(['LAST_OWNER']);
    expect(codes((await remove(kim, kim)).payload)).toEqual(['LAST_OWNER']);
    expect((await update(kim, lee, 'OWNER', 1)).payload).toMatchObject({
      member: { role: 'OWNER', version: 2 },
    });
    expect(codes((await update(kim, lee, 'VIEWER', 1)).payload)).toEqual(['STALE_VERSION']);
    expect((await remove(lee, kim)).payload).toMatchObject({ removedAccountId: of(kim), userErrors: [] });
    expect(codes((await remove(lee, lee)).payload)).toEqual(['LAST_OWNER']);
    expect(await api.data(VIEWER, {}, { token: kim.token })).toMatchObject({
      viewer: { organisation: null },
    });
    expect(codes((await update(lee, kim, 'VIEWER', 1)).payload)).toEqual(['NOT_FOUND']);
  });

  it('of two owners who leave at the same time one stays', async () => {
    const kim = await signedIn(api, 'kim@example.kr');
    await found(kim);
    const lee = await signedIn(api, 'lee@example.kr', { memberOf: 2 });
    const leave = (person: Person) =>
      run(
        person,
        'membershipRemove',
        { accountId: toGlobalId('Account', person.accountId) },
        'removedAccountId',
      );
    const answers = await Promise.all([leave(kim), leave(lee)]);
    expect(answers.map(({ payload }) => codes(payload)).toSorted()).toEqual([[], ['LAST_OWNER']]);
  });

  it('may leave, whatever their role', async () => {
    const kim = await signedIn(api, 'kim@example.kr');
    await found(kim);
    const lee = await signedIn(api, 'lee@example.kr', { memberOf: 2, role: 'VIEWER' });
    const input = { accountId: toGlobalId('Account', lee.accountId) };
    expect(codes((await run(lee, 'membershipRemove', input, 'removedAccountId')).payload)).toEqual([]);
    const gone = await api.query('{ companies { totalCount } }', {}, { token: lee.token });
    expect(gone.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});

describe('an invitation', () => {
  const invite = (by: { token: string }, email: string, more: object = {}) =>
    run(by, 'invitationCreate', { email, role: 'EDITOR', ...more }, 'invitation { id status role }');
  const accept = (by: Person, token: string) =>
    run(by, 'invitationAccept', { token }, 'organisation { name } invitation { status }');

  it('comes by mail and makes the invited person a member', async () => {
    const kim = await signedIn(api, 'kim@example.kr');
    await found(kim);
    const lee = await signedIn(api, 'lee@example.kr');
    expect((await invite(kim, 'Lee@Example.kr')).payload).toMatchObject({
      invitation: { status: 'PENDING' },
    });
    const token = await mailbox.token('lee@example.kr');
    const eve = await signedIn(api, 'eve@example.kr');
    expect(codes((await accept(eve, token)).payload)).toEqual(['INVITATION_FOR_OTHER']);
    expect(codes((await accept(lee, 'nonsense')).payload)).toEqual(['NOT_FOUND']);
    expect((await accept(lee, token)).payload).toEqual({
      organisation: { name: '대성정밀' },
      invitation: { status: 'ACCEPTED' },
      userErrors: [],
    });
    expect(codes((await accept(lee, token)).payload)).toEqual(['INVITATION_ANSWERED']);
    expect(await api.data(VIEWER, {}, { token: lee.token })).toMatchObject({ viewer: { role: 'EDITOR' } });
    expect(codes((await invite(kim, 'lee@example.kr')).payload)).toEqual(['ALREADY_MEMBER']);
    const stored = await api.database.reads().one(sql<{ payload: object }>`select payload from outbox`);
    expect(stored.payload).not.toHaveProperty('secret');
  });

  it('needs a proved e-mail', async () => {
    const kim = await signedIn(api, 'kim@example.kr');
    await found(kim);
    await invite(kim, 'lee@example.kr');
    const lee = await signedIn(api, 'lee@example.kr', { emailVerified: false });
    const { payload } = await accept(lee, await mailbox.token('lee@example.kr'));
    expect(codes(payload)).toEqual(['INVITATION_FOR_OTHER']);
  });

  it('that has expired is refused with its time, and makes room for another', async () => {
    const kim = await signedIn(api, 'kim@example.kr');
    await found(kim);
    const lee = await signedIn(api, 'lee@example.kr');
    await invite(kim, 'lee@example.kr');
    expect(codes((await invite(kim, 'lee@example.kr')).payload)).toEqual(['ALREADY_INVITED']);
    await api.database.reads().run(sql`update invitation set expires_at = '2026-01-02T03:04:05Z'`);
    const token = await mailbox.token('lee@example.kr');
    const document = `mutation M($token: String!) { invitationAccept(input: { token: $token }) {
      userErrors { code ... on InvitationExpired { expiresAt } } } }`;
    expect(await api.data(document, { token }, { token: lee.token })).toEqual({
      invitationAccept: {
        userErrors: [{ code: 'INVITATION_EXPIRED', expiresAt: '2026-01-02T03:04:05.000Z' }],
      },
    });
    expect(codes((await invite(kim, 'lee@example.kr')).payload)).toEqual([]);
    await mailbox.next('lee@example.kr');
  });

  it('can be declined and revoked', async () => {
    const kim = await signedIn(api, 'kim@example.kr');
    await found(kim);
    const lee = await signedIn(api, 'lee@example.kr');
    await invite(kim, 'lee@example.kr');
    const token = await mailbox.token('lee@example.kr');
    const declined = await run(lee, 'invitationDecline', { token }, 'invitation { status }');
    expect(declined.payload).toMatchObject({ invitation: { status: 'DECLINED' } });
    const second = (await invite(kim, 'lee@example.kr')).payload as never as { invitation: { id: string } };
    const { id } = second.invitation;
    const eve = await signedIn(api, 'eve@example.kr');
    await found(eve);
    expect(codes((await run(eve, 'invitationRevoke', { id }, 'isReplay')).payload)).toEqual(['NOT_FOUND']);
    const revoked = await run(kim, 'invitationRevoke', { id }, 'invitation { status }');
    expect(revoked.payload).toMatchObject({ invitation: { status: 'REVOKED' } });
    const late = await accept(lee, await mailbox.token('lee@example.kr'));
    expect(codes(late.payload)).toEqual(['INVITATION_ANSWERED']);
  });

  it.each(['VIEWER', 'SIGNER', 'EDITOR'] as const)('is not for a %s to send', async (role) => {
    const kim = await signedIn(api, 'kim@example.kr');
    await found(kim);
    const lee = await signedIn(api, 'lee@example.kr', { memberOf: 2, role });
    expect((await invite(lee, 'park@example.kr')).error).toBe('FORBIDDEN');
    expect(mailbox.mails).toEqual([]);
  });
});
