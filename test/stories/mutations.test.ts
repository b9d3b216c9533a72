import { readFile } from 'node:fs/promises';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  getNamedType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../src/platform/sql.ts';
import { type ApiError, startApi, type TestApi } from '../api.ts';
import { accountMutationCases, sessionMutations } from './accountMutationCases.ts';
import { everything } from './everything.ts';
import { type Cast, type MutationCase, mutationCases, openCast } from './mutationCases.ts';

const schema = buildSchema(await readFile(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'));
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
const names = mutations.map(({ name }) => name).filter((name) => !sessionMutations.includes(name));
const cases = { ...mutationCases, ...accountMutationCases };

/**
 * Mutations that start a job and wait for it, with the history of that job: start, begin, finish. They are sent to a server
 * that works jobs too, so that their answers are those of ended jobs; all others to one where nothing moves by itself.
 */
const ofJobs = ['companyImport', 'systemImport', 'exportStart'];
const CHANGES_OF_JOB = 3;

let still: TestApi;
let working: TestApi;
let api: TestApi;
beforeAll(async () => {
  still = await startApi({ worker: false });
  working = await startApi();
  api = still;
});
afterEach(() => api.truncateAll());
afterAll(async () => {
  await still.close();
  await working.close();
});

type Payload = Record<string, unknown> & {
  isReplay: boolean;
  userErrors: { code: string; field: string[] }[];
};

/** All plain fields of a type that need no argument. */
function plainFields(type: GraphQLObjectType): string {
  return Object.values(type.getFields())
    .filter((field) => isLeafType(getNamedType(field.type)) && !field.args.some(isRequiredArgument))
    .map(({ name }) => name)
    .join(' ');
}

function documentOf({ name, type, args }: GraphQLField<unknown, unknown>): string {
  const payload = getNamedType(type) as GraphQLObjectType;
  const selections = Object.values(payload.getFields()).map((field) => {
    const inner = getNamedType(field.type);
    if (field.name === 'userErrors') return 'userErrors { code field }';
    return isObjectType(inner) ? `${field.name} { ${plainFields(inner)} }` : field.name;
  });
  return `mutation ($input: ${args[0].type}) { ${name}(input: $input) { ${selections.join(' ')} } }`;
}

/** What a caller is answered; the code where the request as a whole is refused. */
async function send(name: string, input: object, token: string | null): Promise<Payload | string> {
  const field = mutations.find((one) => one.name === name) as GraphQLField<unknown, unknown>;
  const { data, errors } = await api.query<Record<string, Payload>>(documentOf(field), { input }, { token });
  return errors ? codeOf(errors) : (data?.[name] as Payload);
}

const codeOf = (errors: readonly ApiError[]) => String(errors[0]?.extensions?.['code'] ?? errors[0]?.message);

/** The objects of a payload. */
function objects({ isReplay: _, userErrors: __, ...rest }: Payload): Record<string, unknown> {
  return rest;
}

const historyCount = async () =>
  (await api.database.reads().one(sql<{ count: number }>`select count(*) as count from history`)).count;

async function open(name: string): Promise<{ cast: Cast; example: MutationCase }> {
  api = ofJobs.includes(name) ? working : still;
  const cast = await openCast(api);
  const example = (cases[name] as (cast: Cast) => MutationCase)(cast);
  if (name === 'companyRevealRevoke') await send('companyReveal', example.input, cast.company.token);
  return { cast, example };
}

describe('every mutation', () => {
  it('has a case in this test', () => {
    expect(Object.keys(cases).sort()).toEqual([...names].sort());
  });

  it.each(names)('%s takes one input with a key, and answers a payload of its own', (name) => {
    const { args, type } = mutations.find((one) => one.name === name) as GraphQLField<unknown, unknown>;
    const own = `${name[0].toUpperCase()}${name.slice(1)}`;
    expect(args.map((arg) => `${arg.name}: ${arg.type}`)).toEqual([`input: ${own}Input!`]);
    const input = getNamedType(args[0].type) as GraphQLInputObjectType;
    expect(`${input.getFields()['idempotencyKey']?.type}`).toBe('String');
    expect(`${type}`).toMatch(new RegExp(`^${own}Payload!?$`));
    const { userErrors, isReplay, ...rest } = (getNamedType(type) as GraphQLObjectType).getFields();
    expect([`${userErrors?.type}`, `${isReplay?.type}`]).toEqual(['[UserError!]!', 'Boolean!']);
    const required = Object.values(rest).filter((field) => isNonNullType(field.type));
    expect(required.map((field) => field.name)).toEqual([]);
  });
});

describe('a mutation sent again with its key', () => {
  it.each(names)(
    '%s is done once and answers the same; the key is refused for other content',
    async (name) => {
      const { cast, example } = await open(name);
      const { token } = cast[example.by];
      const scope =
        example.by === 'person'
          ? `account:${cast.person.accountId}`
          : `organisation:${cast[example.by].organisationId}`;
      const input = { ...example.input, idempotencyKey: 'key 1' };
      const first = (await send(name, input, token)) as Payload;
      expect(first).toMatchObject({ userErrors: [], isReplay: false });
      expect(Object.values(objects(first))).not.toContain(null);
      const state = await everything(api.database);
      // The job of an import has a key of its own besides, by which it goes on where it broke off.
      const keys = await api.database.reads().all(sql`
        select scope, operation, key from idempotency_key where key not like 'job:%'`);
      expect(keys).toEqual([{ scope, operation: name, key: 'key 1' }]);

      const again = (await send(name, input, token)) as Payload;
      const hidden = Object.fromEntries((example.secrets ?? []).map((field) => [field, null]));
      expect(again).toEqual({ ...first, ...hidden, isReplay: true });
      expect(await everything(api.database)).toEqual(state);

      const other = (await send(name, { ...example.other, idempotencyKey: 'key 1' }, token)) as Payload;
      expect(other.userErrors).toEqual([
        { code: 'IDEMPOTENCY_MISMATCH', field: ['input', 'idempotencyKey'] },
      ]);
      expect(new Set(Object.values(objects(other)))).toEqual(new Set([null]));
      expect(await everything(api.database)).toEqual(state);
    },
  );

  it.each(names)('%s has one effect where it comes three times at once', async (name) => {
    const { cast, example } = await open(name);
    const before = await historyCount();
    const input = { ...example.input, idempotencyKey: 'key 1' };
    const sent = Array.from({ length: 3 }, () => send(name, input, cast[example.by].token));
    const answers = (await Promise.all(sent)) as Payload[];
    expect(answers.map((answer) => typeof answer)).toEqual(['object', 'object', 'object']);
    const done = answers.filter(({ isReplay, userErrors }) => !isReplay && userErrors.length === 0);
    expect(done).toHaveLength(1);
    for (const answer of answers) {
      const shown = Object.fromEntries((example.secrets ?? []).map((field) => [field, expect.anything()]));
      if (example.secrets && answer.isReplay) for (const field of example.secrets) shown[field] = null;
      expect(objects(answer)).toMatchObject({ ...objects(done[0] as Payload), ...shown });
    }
    const ofWork = { companyImport: 3, systemImport: 2, exportStart: 0 }[name] ?? 1;
    const changes = ofWork + (ofJobs.includes(name) ? CHANGES_OF_JOB : 0);
    expect([name, (await historyCount()) - before]).toEqual([name, changes]);
  });
});

describe('a mutation of what is not its own', () => {
  it.each(Object.keys(mutationCases))(
    '%s is refused to every other caller, and nothing changes',
    async (name) => {
      const { cast, example } = await open(name);
      const own = cast[example.by].organisationId;
      const state = await everything(api.database);
      const { stranger = 'FORBIDDEN' } = example;
      const tokens: [string, string | null][] = [
        ['UNAUTHENTICATED', null],
        [stranger, (await api.organisation('LEAD')).token],
      ];
      if (!example.isReading) {
        tokens.push(
          ['FORBIDDEN', await tokenOf(own, 'VIEWER', ['READ', 'WRITE'])],
          ['FORBIDDEN', await tokenOf(own, 'OWNER', ['READ'])],
          ['FORBIDDEN', (await api.organisation('OPERATOR', { role: 'VIEWER' })).token],
        );
      }
      const isOfProvider = /^(provider|system|priceSheet)/.test(name);
      tokens.push([stranger, (isOfProvider ? cast.company : cast.provider).token]);
      const [kin, others] = isOfProvider
        ? (['otherProvider', 'PROVIDER'] as const)
        : (['otherCompany', 'COMPANY'] as const);
      if (example.foreign !== null) {
        tokens.push(
          [example.foreign, cast[kin].token],
          [example.foreign, (await api.organisation(others)).token],
        );
      }
      const organisations = await everything(api.database);
      for (const [expected, token] of tokens) {
        const answer = await send(name, { ...example.input, idempotencyKey: 'key 1' }, token);
        expect(typeof answer === 'string' ? answer : answer.userErrors[0]?.code).toBe(expected);
      }
      expect({ ...(await everything(api.database)), organisation: '' }).toEqual({
        ...state,
        organisation: '',
      });
      expect(await everything(api.database)).toEqual(organisations);
    },
  );
});

async function tokenOf(organisationId: number, role: 'OWNER' | 'VIEWER', scopes: ('READ' | 'WRITE')[]) {
  const { insertToken, newTokenSecret } = await import('../../src/accounts/token.ts');
  const secret = newTokenSecret();
  const facts = { name: 'x', role, scopes, expiresAt: null, createdBy: 'test' };
  await insertToken(api.database.reads(), { organisationId, secret, ...facts });
  return secret;
}
