import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../../src/platform/globalId.ts';
import { sql } from '../../src/platform/sql.ts';
import { seedProgrammes } from '../../src/programmes/programme.seed.ts';
import { startApi, type TestApi } from '../api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ worker: false });
});
afterEach(() => api.truncateAll());
afterAll(() => api.close());

interface Transition {
  readonly name: string;
  readonly mutation: string;
  readonly allowed: boolean;
  readonly reason: string | null;
}

/** An object in one state, made anew for every step that is tried on it. */
interface Made {
  readonly id: string;
  readonly version: number;
  /** Token of the organisation that owns it. */
  readonly owner: string | null;
}

const price = {
  engineeringWon: 1,
  adaptationDefaultWon: 0,
  tiers: [{ fromUnits: 1, unitPriceWon: 7 }],
  tierKind: 'ALL_UNITS',
  capacityUnits: 9,
};
const rules = { minMembers: 3, rateBands: [{ fromWon: 0, rate: 0.5 }], capPerCompanyWon: 40_000_000 };

/** What each mutation is sent for an object. */
const inputs: Readonly<Record<string, (made: Made) => object>> = {
  programmePublish: ({ id, version }) => ({ id, version }),
  programmeOpen: ({ id, version }) => ({ id, version }),
  programmeClose: ({ id, version }) => ({ id, version }),
  ruleSetCreateVersion: ({ id, version }) => ({ programmeId: id, version, rules, reason: '인원 조정' }),
  priceSheetPublish: ({ id, version }) => ({ systemId: id, version, sheet: price }),
  systemWithdraw: ({ id, version }) => ({ id, version, reason: '단종' }),
  providerVerify: ({ id, version }) => ({ id, version }),
  roundCancel: ({ id }) => ({ id }),
};

const one = async (query: ReturnType<typeof sql<{ id: number }>>) =>
  (await api.database.reads().one(query)).id;
let made = 0;

async function aProgramme(status: string, hasRules: boolean): Promise<Made> {
  await seedProgrammes(api.database);
  made += 1;
  const id = await one(sql<{ id: number }>`
    insert into programme (code, name_ko, name_en, operator_name, status)
    values (${`p${made}`}, 'ㄱ', 'a', 'x', ${status}) returning id`);
  if (hasRules) {
    await api.database.reads().run(sql`
      insert into rule_set (programme_id, version_number, rules, content_hash)
      select ${id}::int, 1, rules, content_hash from rule_set order by id limit 1`);
  }
  return { id: toGlobalId('Programme', id), version: 1, owner: null };
}

async function aProvider(status: string): Promise<Made & { readonly key: number }> {
  const { token, organisationId } = await api.organisation('PROVIDER');
  made += 1;
  const key = await one(sql<{ id: number }>`
    insert into provider (organisation_id, code, name, status)
    values (${organisationId}, ${`v${made}`}, 'x', ${status}) returning id`);
  return { id: toGlobalId('Provider', key), version: 1, owner: token, key };
}

async function aSystem(status: string): Promise<Made> {
  const { key, owner } = await aProvider('CLAIMED');
  made += 1;
  const id = await one(sql<{ id: number }>`
    insert into system (provider_id, code, name, type, status)
    values (${key}, ${`s${made}`}, 'x', 'MES', ${status}) returning id`);
  return { id: toGlobalId('System', id), version: 1, owner };
}

async function aRound(status: string): Promise<Made> {
  const programme = await aProgramme('OPEN', true);
  const programmeId = Number(Buffer.from(programme.id, 'base64url').toString().split(':')[1]);
  const isFailed = status === 'FAILED';
  const isOver = isFailed || status === 'CANCELLED';
  const id = await one(sql<{ id: number }>`
    insert into round (programme_id, rule_set_id, system_type, cost_model, seed, effort, status, phase, engine_version,
      error_code, finished_at)
    select programme_id, id, 'MES', 'SAVING', 1, 1, ${status}, ${isOver ? 'ENDED' : 'WAITING'}, '2',
      ${isFailed ? 'INTERNAL' : null}, case when ${isOver} then now() end
    from rule_set where programme_id = ${programmeId} returning id`);
  return { id: toGlobalId('Round', id), version: 1, owner: null };
}

const READ = (type: string) => `query ($id: ID!) { node(id: $id) { ... on ${type} {
  availableTransitions { name mutation allowed reason } } } }`;

async function transitionsOf(type: string, { id }: Made, token: string | null) {
  const answer = await api.query<{ node: { availableTransitions: Transition[] } | null }>(
    READ(type),
    { id },
    { token },
  );
  return answer.data?.node?.availableTransitions ?? null;
}

/** What the mutation says: undefined where it was done. */
async function attempt(mutation: string, object: Made, token: string | null): Promise<string | undefined> {
  const type = `${mutation[0].toUpperCase()}${mutation.slice(1)}Input`;
  const input = (inputs[mutation] as (made: Made) => object)(object);
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { message } } }`;
  const { data, errors } = await api.query<Record<string, { userErrors: { message: string }[] }>>(
    document,
    { input },
    { token },
  );
  return errors?.[0]?.message ?? data?.[mutation]?.userErrors[0]?.message;
}

type Make = () => Promise<Made>;
const cases: readonly (readonly [string, string, Make])[] = [
  ...['DRAFT', 'PUBLISHED', 'OPEN', 'CLOSED', 'REVIEWING', 'EVALUATED'].map(
    (status) => ['Programme', status, () => aProgramme(status, true)] as const,
  ),
  ['Programme', 'PUBLISHED without rules', () => aProgramme('PUBLISHED', false)],
  ...['DRAFT', 'PUBLISHED', 'WITHDRAWN'].map((status) => ['System', status, () => aSystem(status)] as const),
  ...['DRAFT', 'CLAIMED', 'VERIFIED'].map((status) => ['Provider', status, () => aProvider(status)] as const),
  ...['QUEUED', 'SOLVING', 'FAILED', 'CANCELLED'].map(
    (status) => ['Round', status, () => aRound(status)] as const,
  ),
];

/** Every kind of caller: its token, given the object. */
async function callers(): Promise<Record<string, (object: Made) => string | null>> {
  const [company, provider, lead, viewer, reader] = [
    await api.organisation('COMPANY'),
    await api.organisation('PROVIDER'),
    await api.organisation('LEAD'),
    await api.organisation('OPERATOR', { role: 'VIEWER' }),
    await api.organisation('OPERATOR', { scopes: ['READ'] }),
  ];
  return {
    nobody: () => null,
    operator: () => api.operator.token,
    'operator who only views': () => viewer.token,
    'operator with a reading token': () => reader.token,
    company: () => company.token,
    'another provider': () => provider.token,
    'the provider itself': ({ owner }) => owner,
    lead: () => lead.token,
  };
}

describe('availableTransitions say what the mutations do', () => {
  it.each(cases)('for a %s that is %s', async (type, _state, make) => {
    let allowed = 0;
    let seen = 0;
    for (const [who, tokenOf] of Object.entries(await callers())) {
      const object = await make();
      const transitions = await transitionsOf(type, object, tokenOf(object));
      // What a caller is not shown has no steps for it either.
      if (transitions === null) continue;
      seen += 1;
      for (const { mutation, name } of transitions) {
        const fresh = await make();
        const now = await transitionsOf(type, fresh, tokenOf(fresh));
        const step = now?.find((one) => one.name === name);
        const said = await attempt(mutation, fresh, tokenOf(fresh));
        expect([who, name, step?.allowed, step?.reason]).toEqual([
          who,
          name,
          said === undefined,
          said ?? null,
        ]);
        if (step?.allowed) allowed += 1;
      }
    }
    expect(seen).toBeGreaterThanOrEqual(3);
    // Somebody can take a step wherever the object is not at its end.
    const isAtEnd = /REVIEWING|EVALUATED|CLOSED|WITHDRAWN|VERIFIED|FAILED|CANCELLED/.test(_state);
    const isUnclaimed = type === 'Provider' && _state === 'DRAFT';
    expect(allowed > 0).toBe(!isAtEnd && !isUnclaimed);
  });
});
