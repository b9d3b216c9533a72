import { toGlobalId } from '../../src/platform/globalId.ts';
import { sql } from '../../src/platform/sql.ts';
import type { TestApi, Tester } from '../api.ts';
import { putMarket, runRound, twoSystems, twoTrades } from '../rounds/smallMarket.ts';
import type { ArgumentValues } from './crawl.ts';

const id = (type: string, key: number | string): string => JSON.stringify(toGlobalId(type, key));

/** Two companies of different owners, by whom leaks are looked for. */
export const OWN_COMPANY = 1;
export const OTHER_COMPANY = 2;

const OWN_ORGANISATION = 2;
const OTHER_ORGANISATION = 3;

/** Values for arguments of the small market; the first value of an argument that is inside a selection counts. */
export const ARGUMENTS: ArgumentValues = {
  'Query.node.id': [
    id('Provider', 1),
    id('Company', OWN_COMPANY),
    id('Company', OTHER_COMPANY),
    id('Plant', OWN_COMPANY),
    id('Plant', OTHER_COMPANY),
    id('Product', OWN_COMPANY),
    id('Product', OTHER_COMPANY),
    id('System', 1),
    id('PriceSheet', 1),
    id('Programme', 1),
    id('RuleSet', 1),
    id('Cluster', 1),
    id('Round', 1),
    id('Job', 1),
    // Made in the order of plantCanaries: 1 is the operator of the tests.
    id('Organisation', 1),
    id('Organisation', OWN_ORGANISATION),
    id('Organisation', OTHER_ORGANISATION),
    id('Account', 1),
    id('Account', 2),
    id('Invitation', 1),
    id('Invitation', 2),
    id('ApiToken', 1),
    id('ApiToken', 2),
    id('ApiToken', 3),
  ],
  'Query._entities.representations': [
    `[${['Provider', 'System'].map((type) => `{ __typename: "${type}", id: ${id(type, 1)} }`).join(', ')}]`,
    `[${[OWN_COMPANY, OTHER_COMPANY].map((key) => `{ __typename: "Company", id: ${id('Company', key)} }`).join(', ')}]`,
  ],
  'Query.organisation.id': [2, 3, 1].map((key) => id('Organisation', key)),
  'Query.nodes.ids': [
    `[${id('Provider', 1)}]`,
    `[${id('Company', OWN_COMPANY)}, ${id('Company', OTHER_COMPANY)}]`,
  ],
  'Query.company.id': [id('Company', OWN_COMPANY), id('Company', OTHER_COMPANY)],
  'Query.cluster.id': [id('Cluster', 1), id('Cluster', 2)],
  'Query.provider.id': [id('Provider', 1)],
  'Query.round.id': [id('Round', 1)],
  'Company.leftOut.roundId': [id('Round', 1)],
  'Query.job.id': [id('Job', 1)],
  'Query.system.code': ['"metal"'],
  'Query.process.code': ['"3.1.1"'],
  'Query.industry.code': ['"25922"'],
  'Query.region.code': ['"26440"'],
  'Query.programme.code': ['"smart-factory-cluster-2018"'],
  'Query.companies.where': ['{}', '{ nameContains: "canary" }', '{ unitsAtLeast: 7 }'],
  'Query.estimate.input': ['{ processCodes: ["3.1.1", "3.2.1"], regionCode: "26440" }'],
  'Query.bestClusters.input': ['{ processCodes: ["3.1.1", "3.2.1"], regionCode: "26440" }'],
  'Query.whatIf.input': [
    `{ asCompanyId: ${id('Company', OWN_COMPANY)}, leaveCompanyIds: [${id('Company', OTHER_COMPANY)}] }`,
    `{ asCompanyId: ${id('Company', OTHER_COMPANY)} }`,
  ],
  'Query.priceSheetWhatIf.input': [`{ systemId: ${id('System', 1)}, engineeringWon: 1 }`],
  'Subscription.roundProgress.id': [id('Round', 1)],
  'Subscription.jobProgress.id': [id('Job', 1)],
  'Subscription.clusterChanged.id': [id('Cluster', 1)],
  'Mutation.companyUpdate.input.companyId': [id('Company', OTHER_COMPANY)],
};

/** What has to be found nowhere but with its owner: texts and numbers that occur only once in the market. */
export interface Canary {
  readonly companyId: number;
  readonly column: string;
  readonly value: string;
}

const TEXTS = ['source_id', 'owner_name', 'website'];
const NUMBERS = ['sales_won', 'exports_won', 'employees'];

/** A market of twelve companies in two clusters. */
export async function putCrawlMarket(api: TestApi): Promise<void> {
  const programmeId = await putMarket(api, twoTrades, twoSystems);
  if (api.services.jobs.isWorker) await runRound(api, { programmeId, effort: 100 });
}

/** Gives two companies to two organisations, and every company secrets that can be told from one another. */
export async function plantCanaries(
  api: TestApi,
): Promise<{ owner: Tester; other: Tester; canaries: Canary[] }> {
  const owner = await api.organisation('COMPANY');
  const other = await api.organisation('COMPANY');
  const writer = api.database.reads();
  const companies = await writer.all(sql<{ id: number }>`select id from company order by id`);
  const canaries: Canary[] = [];
  const note = (companyId: number, column: string, value: string) => {
    canaries.push({ companyId, column, value });
    return value;
  };
  for (const { id: companyId } of companies) {
    const text = (column: string) => note(companyId, column, `canary-${column}-${companyId}-x`);
    const number = (column: string, place: number) =>
      note(companyId, column, `${91_000_000 + companyId * 1000 + place}`);
    await writer.run(sql`update company set name = ${text('name')} where id = ${companyId}::int`);
    const digits = note(companyId, 'business_number', `${9_170_000_000 + companyId}`);
    await writer.run(sql`update company set business_number = ${digits} where id = ${companyId}::int`);
    for (const column of TEXTS)
      await writer.run(
        sql`update company set ${sql.ref(column)} = ${text(column)} where id = ${companyId}::int`,
      );
    for (const [place, column] of NUMBERS.entries())
      await writer.run(
        sql`update company set ${sql.ref(column)} = ${number(column, place)}::text::bigint where id = ${companyId}::int`,
      );
    await writer.run(
      sql`update plant set name = ${text('plant')}, address = ${text('address')} where company_id = ${companyId}::int`,
    );
    await writer.run(sql`update product set name = ${text('product')}, text = ${text('product_text')}
      where plant_id in (select id from plant where company_id = ${companyId}::int)`);
    await writer.run(sql`insert into hardship_claim (company_id, kind, statement)
      values (${companyId}::int, 'OTHER', ${text('hardship')})`);
    await writer.run(sql`insert into earlier_support (company_id, year, amount_won)
      values (${companyId}::int, 2017, ${number('support', 7)}::text::bigint)`);
    await writer.run(sql`insert into equipment (plant_id, position, name)
      select id, 1, ${text('equipment')} from plant where company_id = ${companyId}::int`);
    await writer.run(sql`insert into material (plant_id, position, name)
      select id, 1, ${text('material')} from plant where company_id = ${companyId}::int`);
    // Amounts that nobody else has: the parts still sum up in no other place, which no reader looks at.
    const share = note(companyId, 'share_won', `${73_000_000 + companyId * 1000 + 1}`);
    await writer.run(sql`update cluster_member set share_won = ${share}::text::bigint, subsidy_won = 0, eligible_won = 0,
        net_won = ${share}::text::bigint, stand_alone_won = ${number('stand_alone', 8)}::text::bigint,
        added_cost_won = ${number('added_cost', 9)}::text::bigint, units = ${companyId + 700}::int
      where company_id = ${companyId}::int`);
  }
  await plantPeople(
    api,
    [
      { companyId: OWN_COMPANY, organisationId: owner.organisationId },
      { companyId: OTHER_COMPANY, organisationId: other.organisationId },
    ],
    note,
  );
  await writer.run(
    sql`update company set organisation_id = ${owner.organisationId}::int where id = ${OWN_COMPANY}::int`,
  );
  await writer.run(
    sql`update company set organisation_id = ${other.organisationId}::int where id = ${OTHER_COMPANY}::int`,
  );
  return { owner, other, canaries };
}

/** People, invitations and names of tokens, which only their own organisation knows. */
async function plantPeople(
  api: TestApi,
  owners: readonly { readonly companyId: number; readonly organisationId: number }[],
  note: (companyId: number, column: string, value: string) => string,
): Promise<void> {
  const writer = api.database.reads();
  for (const { companyId, organisationId } of owners) {
    const text = (column: string) => note(companyId, column, `canary-${column}-${companyId}-x`);
    const { id: accountId } = await writer.one(sql<{ id: number }>`
      insert into account (name, email) values (${text('person')}, ${`${text('email')}@example.kr`}) returning id`);
    await writer.run(sql`insert into membership (organisation_id, account_id, role)
      values (${organisationId}::int, ${accountId}::int, 'VIEWER')`);
    await writer.run(sql`insert into invitation (organisation_id, email, role, token_hash, expires_at, invited_by)
      values (${organisationId}::int, ${`${text('invited')}@example.kr`}, 'VIEWER', ${`hash-${companyId}`},
        now() + interval '1 day', 'test')`);
    await writer.run(
      sql`update api_token set name = ${text('token')} where organisation_id = ${organisationId}::int`,
    );
  }
}
