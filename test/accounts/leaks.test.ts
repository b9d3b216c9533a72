import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policies } from '../../src/accounts/policies.ts';
import { describedSchema } from '../../src/main/schemaText.ts';
import { anonymous, type Caller, type OrganisationKind } from '../../src/platform/caller.ts';
import { policyOf, refusalOf } from '../../src/platform/guard.ts';
import { sql } from '../../src/platform/sql.ts';
import { startApi, type TestApi, type Tester } from '../api.ts';
import { allFields, type CrawlQuery, crawlQueries } from './crawl.ts';
import {
  ARGUMENTS,
  type Canary,
  OTHER_COMPANY,
  OWN_COMPANY,
  plantCanaries,
  putCrawlMarket,
} from './crawlMarket.ts';

/*
 * Whatever can be asked is asked by every kind of caller, and the answers are searched for secrets that were planted
 * with every company. A caller may find those of its own company and, of who it is, of whoever has shown itself.
 */

const schema = await describedSchema();
const everything = crawlQueries(schema, ARGUMENTS, () => true);

interface Watched {
  readonly token: string | null;
  /** Ways that begin where the caller may begin. */
  readonly queries: readonly CrawlQuery[];
  sees(canary: Canary): boolean;
}

function queriesOf(kind: OrganisationKind | null): CrawlQuery[] {
  const organisation = kind && ({ id: 0, kind, role: 'OWNER' } as const);
  const known = { kind: 'TOKEN', key: '', accountId: null, organisation, scopes: ['READ'] } as const;
  const caller: Caller = kind === null ? anonymous(undefined) : known;
  const isAllowed = (operation: string) =>
    refusalOf(caller, operation, policyOf(policies, operation)) === undefined;
  return crawlQueries(schema, ARGUMENTS, isAllowed);
}

let api: TestApi;
let owner: Tester;
let canaries: readonly Canary[];
let callers: Readonly<Record<string, Watched>>;
beforeAll(async () => {
  api = await startApi();
  await putCrawlMarket(api);
  const planted = await plantCanaries(api);
  ({ owner, canaries } = planted);
  const nothing = () => false;
  const own = ({ companyId }: Canary) => companyId === OWN_COMPANY;
  const ofCompany = queriesOf('COMPANY');
  const stranger = await api.organisation('COMPANY');
  const provider = await api.organisation('PROVIDER');
  const lead = await api.organisation('LEAD');
  callers = {
    nobody: { token: null, sees: nothing, queries: queriesOf(null) },
    'a company': { token: owner.token, sees: own, queries: ofCompany },
    'a company without a company': { token: stranger.token, sees: nothing, queries: ofCompany },
    'a provider': { token: provider.token, sees: nothing, queries: queriesOf('PROVIDER') },
    'a lead': { token: lead.token, sees: nothing, queries: queriesOf('LEAD') },
  };
}, 120_000);
afterAll(() => api.close());

/** Secrets in an answer that this caller may not see, as 'query: column of company'. */
function leaksIn(answer: unknown, query: string, sees: (canary: Canary) => boolean): string[] {
  const text = JSON.stringify(answer);
  return canaries
    .filter((canary) => !sees(canary) && text.replaceAll('-', '').includes(canary.value.replaceAll('-', '')))
    .map(({ companyId, column }) => `${query.slice(0, 80)}: ${column} of ${companyId}`);
}

/** The answer, or the first event; a stream that says nothing for a while has told nothing. */
async function answerTo(operation: string, query: string, token: string | null) {
  if (!operation.startsWith('Subscription')) return api.query(query, {}, { token });
  const stream = api.subscribe(query, undefined, { token });
  const first = await Promise.race([stream.next(), sleep(1_000, { value: {} })]);
  await stream.return?.();
  return first.value ?? {};
}

describe('the answers of the API', () => {
  it.each(['nobody', 'a company', 'a company without a company', 'a provider', 'a lead'])(
    'tell %s no secret of others',
    async (name) => {
      const { token, sees, queries } = callers[name] as Watched;
      const leaks: string[] = [];
      for (const { operation, query } of new Map(
        [...queries, ...everything].map((one) => [one.query, one]),
      ).values())
        leaks.push(...leaksIn(await answerTo(operation, query, token), query, sees));
      expect(leaks).toEqual([]);
    },
    300_000,
  );

  it('cover every field, without an error that hides what was asked', async () => {
    const covered = new Set<string>();
    const found = new Set<Canary>();
    const { token } = api.operator;
    for (const { operation, query, covers } of everything) {
      // Tokens of others are hidden from operators too, so whoever owns them is asked as well.
      const answers = [
        await answerTo(operation, query, token),
        await answerTo(operation, query, owner.token),
      ];
      const errors = answers.map((answer) => ('errors' in answer ? answer.errors : undefined));
      if (errors.every((list) => list !== undefined)) throw new Error(`${query}: ${JSON.stringify(errors)}`);
      for (const field of covers) covered.add(field);
      const text = JSON.stringify(answers).replaceAll('-', '');
      for (const canary of canaries) if (text.includes(canary.value.replaceAll('-', ''))) found.add(canary);
    }
    expect(allFields(schema).filter((field) => !covered.has(field) && !isOfWrites(field))).toEqual([]);
    // Every kind of secret is there to be found: a canary that nobody could see would prove nothing.
    const columns = (list: Iterable<Canary>) => [...new Set([...list].map(({ column }) => column))].sort();
    expect(columns(found)).toEqual(columns(canaries));
  }, 300_000);

  it('tell who a company is once it has shown itself, and nothing else of it', async () => {
    await api.database.reads().run(sql`
      insert into identity_grant (company_id, organisation_id, granted_by)
      values (${OTHER_COMPANY}::int, ${owner.organisationId}::int, 'test')`);
    const shown = ['name', 'business_number', 'owner_name', 'website'];
    const sees = ({ companyId, column }: Canary) =>
      companyId === OWN_COMPANY || (companyId === OTHER_COMPANY && shown.includes(column));
    const leaks: string[] = [];
    const found = new Set<string>();
    for (const { operation, query } of (callers['a company'] as Watched).queries) {
      const answer = await answerTo(operation, query, owner.token);
      leaks.push(...leaksIn(answer, query, sees));
      const text = JSON.stringify(answer).replaceAll('-', '');
      for (const { companyId, column, value } of canaries)
        if (companyId === OTHER_COMPANY && text.includes(value.replaceAll('-', ''))) found.add(column);
    }
    expect(leaks).toEqual([]);
    expect([...found].sort()).toEqual([...shown].sort());
  }, 300_000);

  it('are searched well: planted leaks are found, one in the database and one in a reader', async () => {
    const { token, sees } = callers['a company'] as Watched;
    const writer = api.database.reads();
    const { definition } = await writer.one(sql<{ definition: string }>`
      select pg_get_viewdef('company_identity'::regclass) as definition`);
    const view = (text: string) => sql`create or replace view company_identity as ${sql.raw(text)}`;
    await writer.run(
      view(
        'select id, name, business_number, corporation_number, owner_name, website, founded_on from company',
      ),
    );
    const companies = everything.find(({ covers }) => covers.includes('CompanyConnection.nodes'));
    const leaks = leaksIn(await answerTo('Query.companies', companies?.query ?? '', token), 'q', sees);
    await writer.run(view(definition));
    expect(leaks).toContain('q: name of 3');
    expect(leaks).toContain('q: owner_name of 3');
    const all = await api.query(companies?.query ?? '');
    expect(leaksIn(all, 'q', sees)).toContain('q: sales_won of 3');
  });
});

const payloadsOfReads = new Set(
  everything.flatMap(({ covers }) => covers.map((field) => field.split('.')[0] as string)),
);

/** Fields that only answers of mutations have: they show the same types, by the same loaders. */
function isOfWrites(field: string): boolean {
  const [type = ''] = field.split('.');
  const isPayload = type.endsWith('Payload') && !payloadsOfReads.has(type);
  const isError = schema
    .getPossibleTypes(schema.getType('UserError') as never)
    .some(({ name }) => name === type);
  return type === 'Mutation' || isPayload || isError;
}
