import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toGlobalId } from '../../src/platform/globalId.ts';
import { sql } from '../../src/platform/sql.ts';
import { startApi, type TestApi } from '../api.ts';
import { signedIn } from './people.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ worker: false });
});
afterAll(() => api.close());
beforeEach(() => api.truncateAll());

interface Payload {
  readonly apiToken: { readonly id: string; readonly hint: string } | null;
  readonly secret: string | null;
  readonly userErrors: readonly { readonly code: string }[];
}

async function run(token: string, name: string, input: object, show = 'secret apiToken { id hint }') {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation M($input: ${type}!) { ${name}(input: $input) { ${show} userErrors { code } } }`;
  const answer = await api.query<Record<string, Payload>>(document, { input }, { token });
  const payload = answer.data?.[name];
  return {
    payload,
    codes: payload?.userErrors.map(({ code }) => code),
    error: answer.errors?.[0]?.extensions?.['code'],
  };
}

const READS = { name: 'reads', role: 'VIEWER', scopes: ['READ'] };
const works = async (token: string) =>
  (await api.query('{ companies { totalCount } }', {}, { token })).errors === undefined;
const days = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString();

describe('a token', () => {
  it('is shown once, works, and is listed by its hint', async () => {
    const { token, organisationId } = await api.organisation('PROVIDER');
    const { payload } = await run(token, 'apiTokenCreate', READS);
    const secret = payload?.secret ?? '';
    expect(secret).toMatch(/^daseot_[\w-]{43}$/);
    expect(payload?.apiToken?.hint).toBe(secret.slice(0, 11));
    expect(await works(secret)).toBe(true);
    const list = await api.data<{ organisation: { apiTokens: { nodes: object[] } } }>(
      `query Q($id: ID!) { organisation(id: $id) { apiTokens(first: 1) { nodes { hint lastUsedAt expiresAt role scopes } } } }`,
      { id: toGlobalId('Organisation', organisationId) },
      { token },
    );
    expect(list.organisation.apiTokens.nodes).toEqual([
      {
        hint: secret.slice(0, 11),
        lastUsedAt: expect.any(String),
        expiresAt: expect.any(String),
        role: 'VIEWER',
        scopes: ['READ'],
      },
    ]);
    const stored = JSON.stringify(await api.database.reads().all(sql<object>`select * from api_token`));
    expect(stored).not.toContain(secret);
    expect(
      JSON.stringify(await api.database.reads().all(sql<object>`select * from auth_event`)),
    ).not.toContain(secret);
  });

  it('is never stronger than who makes it, and never holds for more than a year', async () => {
    const editor = await api.organisation('PROVIDER', { role: 'EDITOR' });
    const create = (input: object) => run(editor.token, 'apiTokenCreate', { ...READS, ...input });
    expect((await create({ role: 'OWNER' })).codes).toEqual(['ROLE_ABOVE_OWN']);
    expect((await create({ role: 'EDITOR', scopes: ['READ', 'WRITE'] })).codes).toEqual([]);
    expect((await create({ expiresAt: days(367) })).codes).toEqual(['INVALID_INPUT']);
    expect((await create({ expiresAt: days(-1) })).codes).toEqual(['INVALID_INPUT']);
    expect((await create({ expiresAt: days(365) })).codes).toEqual([]);
    expect((await create({ scopes: [] })).codes).toEqual(['INVALID_INPUT']);
    expect((await create({ name: ' ' })).codes).toEqual(['INVALID_INPUT']);
    const brief = await api.organisation('PROVIDER', { expiresAt: new Date(Date.now() + 3_600_000) });
    expect((await run(brief.token, 'apiTokenCreate', { ...READS, expiresAt: days(2) })).codes).toEqual([
      'INVALID_INPUT',
    ]);
  });

  it.each([
    ['VIEWER', ['READ', 'WRITE']],
    ['SIGNER', ['READ', 'WRITE']],
    ['OWNER', ['READ']],
  ] as const)('is not made by a %s with %j', async (role, scopes) => {
    const { token } = await api.organisation('PROVIDER', { role, scopes });
    expect((await run(token, 'apiTokenCreate', READS)).error).toBe('FORBIDDEN');
  });

  it('that is revoked, rotated or expired is refused at once', async () => {
    const { token } = await api.organisation('PROVIDER');
    const first = (await run(token, 'apiTokenCreate', READS)).payload;
    const secret = first?.secret ?? '';
    const id = first?.apiToken?.id ?? '';
    expect(await works(secret)).toBe(true);
    const rotated = (await run(token, 'apiTokenRotate', { id })).payload?.secret ?? '';
    expect([await works(secret), await works(rotated)]).toEqual([false, true]);
    const revoked = await run(token, 'apiTokenRevoke', { id }, 'apiToken { revokedAt }');
    expect(revoked.codes).toEqual([]);
    expect(await works(rotated)).toBe(false);
    expect((await run(token, 'apiTokenRevoke', { id }, 'isReplay')).codes).toEqual(['TOKEN_OVER']);
    expect((await run(token, 'apiTokenRotate', { id })).codes).toEqual(['TOKEN_OVER']);
    const soon = await api.organisation('PROVIDER', { expiresAt: new Date(Date.now() + 700) });
    expect(await works(soon.token)).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(await works(soon.token)).toBe(false);
  });

  it('of another organisation does not exist', async () => {
    const { token } = await api.organisation('PROVIDER');
    const other = await api.organisation('COMPANY');
    const id = (await run(token, 'apiTokenCreate', READS)).payload?.apiToken?.id ?? '';
    expect((await run(other.token, 'apiTokenRevoke', { id }, 'isReplay')).codes).toEqual(['NOT_FOUND']);
    expect((await run(other.token, 'apiTokenRotate', { id })).codes).toEqual(['NOT_FOUND']);
    const node = await api.data(
      'query Q($id: ID!) { node(id: $id) { __typename } }',
      { id },
      { token: other.token },
    );
    expect(node).toEqual({ node: null });
    expect((await run(api.operator.token, 'apiTokenRevoke', { id }, 'isReplay')).codes).toEqual([
      'NOT_FOUND',
    ]);
  });

  it('of an owner is not touched by an editor', async () => {
    const { token, organisationId } = await api.organisation('PROVIDER');
    const id = (await run(token, 'apiTokenCreate', { ...READS, role: 'OWNER' })).payload?.apiToken?.id ?? '';
    const editor = await signedIn(api, 'lee@example.kr', { memberOf: organisationId, role: 'EDITOR' });
    expect((await run(editor.token, 'apiTokenRevoke', { id }, 'isReplay')).codes).toEqual(['ROLE_ABOVE_OWN']);
    expect((await run(editor.token, 'apiTokenRotate', { id })).codes).toEqual(['ROLE_ABOVE_OWN']);
  });

  it('leaves events about what was made, ended and refused', async () => {
    const { token } = await api.organisation('PROVIDER');
    const id = (await run(token, 'apiTokenCreate', READS)).payload?.apiToken?.id ?? '';
    await run(token, 'apiTokenRotate', { id });
    await run(token, 'apiTokenRevoke', { id }, 'isReplay');
    const reader = await api.organisation('PROVIDER', { scopes: ['READ'] });
    await run(reader.token, 'apiTokenCreate', READS);
    const events = await api.database.reads().all(sql<{ kind: string; outcome: string; facts: object }>`
      select kind, outcome, facts from auth_event order by id`);
    expect(events.map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual([
      'TOKEN_CREATE SUCCESS',
      'TOKEN_ROTATE SUCCESS',
      'TOKEN_REVOKE SUCCESS',
      'FORBIDDEN FAILURE',
    ]);
    expect(events.at(-1)?.facts).toEqual({
      operation: 'Mutation.apiTokenCreate',
      organisationId: reader.organisationId,
    });
  });

  it('is made once for one idempotency key, and its secret is not told again', async () => {
    const { token } = await api.organisation('PROVIDER');
    const input = { ...READS, idempotencyKey: 'key 1' };
    const first = (await run(token, 'apiTokenCreate', input)).payload;
    const again = (await run(token, 'apiTokenCreate', input)).payload;
    expect(first?.secret).toMatch(/^daseot_/);
    expect(again).toEqual({ ...first, secret: null });
    expect((await run(token, 'apiTokenCreate', { ...input, name: 'other' })).codes).toEqual([
      'IDEMPOTENCY_MISMATCH',
    ]);
    const keys = await api.database.reads().all(sql<object>`select * from idempotency_key`);
    expect(JSON.stringify(keys)).not.toContain(first?.secret);
  });

  it('is found by one statement at most, and by none while it is remembered', async () => {
    const { token } = await api.organisation('PROVIDER');
    const statements: string[] = [];
    const { database } = api.services;
    const reads = database.reads.bind(database);
    const spied = { ...database, reads: () => reads((statement) => statements.push(statement)) };
    const { openAccounts } = await import('../../src/accounts/accounts.ts');
    const { identify } = openAccounts({ ...api.services, database: spied });
    const peer = { headers: { authorization: `Bearer ${token}` }, address: '127.0.0.1' };
    await identify(peer);
    expect(statements).toHaveLength(1);
    await identify(peer);
    expect(statements).toHaveLength(1);
    const kim = await signedIn(api, 'kim@example.kr');
    await identify({ headers: { authorization: `Bearer ${kim.token}` }, address: '127.0.0.1' });
    expect(statements).toHaveLength(2);
  });
});

describe('a refusal', () => {
  const refused = async (token: string, document: string, lang: 'ko' | 'en' = 'en') => {
    const { errors } = await api.query(document, {}, { token, lang });
    const { missing, allowed, code } = errors?.[0]?.extensions ?? {};
    return { code, missing, allowed, message: errors?.[0]?.message };
  };
  const START = 'mutation { roundStart(input: { programmeId: "x" }) { round { id } } }';

  it('says what it would take: an organisation, its kind, a role, a scope', async () => {
    const { token: person } = await signedIn(api, 'kim@example.kr');
    const company = await api.organisation('COMPANY');
    const viewer = await api.organisation('OPERATOR', { role: 'VIEWER' });
    const reader = await api.organisation('OPERATOR', { scopes: ['READ'] });
    expect(await refused(person, '{ companies { totalCount } }')).toEqual({
      code: 'FORBIDDEN',
      missing: 'ORGANISATION',
      message:
        'You may not do this: Query.companies. You act for no organisation: make one with organisationCreate, or accept an invitation.',
    });
    expect(await refused(company.token, START)).toEqual({
      code: 'FORBIDDEN',
      missing: 'KIND',
      allowed: ['OPERATOR'],
      message: 'You may not do this: Mutation.roundStart. It is for organisations of the kind OPERATOR.',
    });
    expect(await refused(viewer.token, START)).toEqual({
      code: 'FORBIDDEN',
      missing: 'ROLE',
      allowed: ['OWNER', 'EDITOR'],
      message: 'You may not do this: Mutation.roundStart. It takes the role OWNER, EDITOR.',
    });
    expect(await refused(reader.token, START, 'ko')).toEqual({
      code: 'FORBIDDEN',
      missing: 'SCOPE',
      allowed: ['WRITE'],
      message: '이 작업을 할 권한이 없습니다: Mutation.roundStart. 토큰에 WRITE 범위가 없습니다.',
    });
  });
});
