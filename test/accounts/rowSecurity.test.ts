import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anonymous, type Caller } from '../../src/platform/caller.ts';
import { sql } from '../../src/platform/sql.ts';
import { startApi, type TestApi, type Tester } from '../api.ts';
import { putMarket, runRound, twoSystems, twoTrades } from '../rounds/smallMarket.ts';

/*
 * What the database itself shows the role of the API, by plain SQL, whatever the program above it asks. Every table and
 * view stands in one of these lists; a new one fails the first test until somebody has thought about it.
 */

/** Everybody sees every row. */
const OPEN = [
  'cluster',
  'cluster_line',
  'cluster_seat',
  'market_version',
  'open_company',
  'price_sheet',
  'price_sheet_adaptation',
  'price_surcharge',
  'price_tier',
  'programme',
  'provider',
  'round',
  'rule_set',
  'system',
  'wanted_system',
];

/** Rows of one's own company only; the operator sees all. With the rows that the first company has here. */
const OWN: Readonly<Record<string, number>> = {
  cluster_certificate: 1,
  cluster_member: 1,
  company: 1,
  company_identity: 1,
  earlier_support: 1,
  equipment: 1,
  hardship_claim: 1,
  material: 1,
  operation: 2,
  plant: 1,
  product: 1,
  round_unmatched: 1,
  routing: 1,
};

/** Rows of one's own organisation, for the operator too. */
const OWN_FOR_ALL = ['api_token', 'identity_grant'];

/** Not for the API's role at all. */
const CLOSED = [
  'account',
  'account_credential',
  'account_session',
  'account_two_factor',
  'account_verification',
  'auth_event',
  'auth_throttle',
  'event',
  'event_horizon',
  'history',
  'idempotency_key',
  'import_run',
  'invitation',
  'job',
  'job_file',
  'membership',
  'migration',
  'migration_checksum',
  'organisation',
  'outbox',
];

let api: TestApi;
let owner: Tester;
let other: Tester;
beforeAll(async () => {
  api = await startApi();
  const programmeId = await putMarket(api, twoTrades, twoSystems);
  await runRound(api, { programmeId, effort: 100 });
  owner = await api.organisation('COMPANY');
  other = await api.organisation('COMPANY');
  await fill();
}, 120_000);
afterAll(() => api.close());

/** Gives the first company to `owner` and every kind of row, and the second one to `other`. */
async function fill(): Promise<void> {
  const writer = api.database.reads();
  await writer.run(sql`update company set organisation_id = ${owner.organisationId}::int where id = 1`);
  await writer.run(sql`update company set organisation_id = ${other.organisationId}::int where id = 2`);
  for (const id of [1, 2]) {
    await writer.run(
      sql`insert into earlier_support (company_id, year, amount_won) values (${id}::int, 2017, 5)`,
    );
    await writer.run(
      sql`insert into hardship_claim (company_id, kind, statement) values (${id}::int, 'OTHER', 'secret')`,
    );
    await writer.run(sql`insert into material (plant_id, position, name)
      select id, 1, 'steel' from plant where company_id = ${id}::int`);
    await writer.run(sql`insert into equipment (plant_id, position, name)
      select id, 1, 'press' from plant where company_id = ${id}::int`);
    await writer.run(sql`insert into round_unmatched (round_id, company_id, reason, possible_partners, companies_needed)
      values (1, ${id}::int, 'NO_SAVING', 1, 4)`);
  }
}

function callerOf(kind: 'COMPANY' | 'OPERATOR', organisationId: number): Caller {
  const organisation = { id: organisationId, kind, role: 'OWNER' } as const;
  return { kind: 'TOKEN', key: 'token:1', accountId: null, organisation, scopes: ['READ'] };
}

const nobody = anonymous('127.0.0.1');
const countAs = async (caller: Caller, table: string): Promise<number> => {
  const count = sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`;
  // A table of which some columns are shown is counted by its key.
  const keyed = sql<{ count: number }>`select count(id) as count from ${sql.table(table)}`;
  const isPartial = ['cluster', 'api_token'].includes(table);
  return (await api.database.readsAs(caller).one(isPartial ? keyed : count)).count;
};
/** Views filter for the house too, which has no organisation: counted by the table below them. */
const BELOW: Readonly<Record<string, string>> = {
  cluster_certificate: 'cluster',
  company_identity: 'company',
};
const allOf = async (name: string, table = BELOW[name] ?? name): Promise<number> =>
  (await api.database.reads().one(sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`))
    .count;

describe("the database, in the API's role", () => {
  it('knows what is open of every table', async () => {
    const tables = await api.database.reads().all(sql<{ name: string }>`
      select table_name as name from information_schema.tables where table_schema = 'public'`);
    expect(tables.map(({ name }) => name).sort()).toEqual(
      [...OPEN, ...Object.keys(OWN), ...OWN_FOR_ALL, ...CLOSED].sort(),
    );
  });

  it('is not a superuser and passes no row security', async () => {
    const role = await api.database.readsAs(nobody).one(sql<{ name: string; isAbove: boolean }>`
      select current_user::text as name, rolsuper or rolbypassrls as "isAbove" from pg_roles where rolname = current_user`);
    expect(role).toEqual({ name: 'daseot_api', isAbove: false });
  });

  it.each(OPEN)('shows everybody all of %s', async (table) => {
    expect(await countAs(nobody, table)).toBe(await allOf(table));
  });

  it.each(Object.entries(OWN))('shows %s to its own and to operators only', async (table, own) => {
    expect(await countAs(nobody, table)).toBe(0);
    expect(await countAs(callerOf('COMPANY', owner.organisationId), table)).toBe(own);
    expect(await countAs(callerOf('COMPANY', 999), table)).toBe(0);
    expect(await countAs(callerOf('OPERATOR', api.operator.organisationId), table)).toBe(await allOf(table));
    expect(await allOf(table)).toBeGreaterThan(own);
  });

  it.each(CLOSED)('shows nothing of %s', async (table) => {
    await expect(countAs(callerOf('OPERATOR', 1), table)).rejects.toThrow(/permission denied/);
  });

  it('shows tokens to their own organisation, and their hashes to nobody', async () => {
    expect(await countAs(callerOf('COMPANY', owner.organisationId), 'api_token')).toBe(1);
    expect(await countAs(callerOf('COMPANY', 999), 'api_token')).toBe(0);
    const hashes = sql`select token_hash from api_token`;
    await expect(api.database.readsAs(callerOf('OPERATOR', 1)).all(hashes)).rejects.toThrow(
      /permission denied/,
    );
  });

  it('shows who a company is to whom it has shown itself, and nothing more', async () => {
    await api.database.reads().run(sql`
      insert into identity_grant (company_id, organisation_id, granted_by) values (2, ${owner.organisationId}::int, 'test')`);
    const caller = callerOf('COMPANY', owner.organisationId);
    const names = await api.database
      .readsAs(caller)
      .all(sql`select id, name from company_identity order by id`);
    expect(names).toEqual([
      { id: 1, name: '금속 1' },
      { id: 2, name: '금속 2' },
    ]);
    expect(await countAs(caller, 'company')).toBe(1);
    expect(await countAs(caller, 'identity_grant')).toBe(1);
    expect(await countAs(callerOf('COMPANY', other.organisationId), 'identity_grant')).toBe(1);
    expect(await countAs(callerOf('COMPANY', 999), 'identity_grant')).toBe(0);
  });

  it('hides the draft systems of others', async () => {
    await api.database.reads().run(sql`insert into system (provider_id, code, name, type, status)
      values (1, 'draft', 'Draft', 'MES', 'DRAFT')`);
    expect(await countAs(nobody, 'system')).toBe(2);
    expect(await countAs(callerOf('OPERATOR', 1), 'system')).toBe(3);
  });

  it('changes nothing', async () => {
    const change = sql`update company set name = 'x'`;
    await expect(api.database.readsAs(callerOf('OPERATOR', 1)).all(change)).rejects.toThrow(
      /permission denied/,
    );
  });

  it('forgets whose turn it was: a statement for another caller shows what is that caller’s', async () => {
    const callers = [owner.organisationId, other.organisationId, 999].map((id) => callerOf('COMPANY', id));
    const asked = Array.from({ length: 60 }, (_, turn) => callers[turn % 3] as Caller);
    const seen = await Promise.all(
      asked.map(async (caller) =>
        (await api.database.readsAs(caller).all(sql<{ id: number }>`select id from company`)).map(
          ({ id }) => id,
        ),
      ),
    );
    expect(seen).toEqual(asked.map((_, turn) => [[1], [2], []][turn % 3]));
  });
});
