import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { companySheet } from '../../src/companies/companyExport.ts';
import { importCompanies, seedCompanies } from '../../src/companies/companyImport.service.ts';
import { anonymous, house } from '../../src/platform/caller.ts';
import type { Database } from '../../src/platform/database.ts';
import { toGlobalId } from '../../src/platform/globalId.ts';
import { guardText } from '../../src/platform/guardedText.ts';
import { pruneJob } from '../../src/platform/prune.job.ts';
import type { Cell, SheetSource } from '../../src/platform/sheet.ts';
import { sql } from '../../src/platform/sql.ts';
import { clusterSheet } from '../../src/rounds/clusterExport.ts';
import { unmatchedSheet } from '../../src/rounds/unmatchedExport.ts';
import { startApi, type TestApi, type Tester } from '../api.ts';
import { companyFile, threeRows } from '../companies/companyFiles.ts';
import { putMarket, runRound, twoSystems, twoTrades } from './smallMarket.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterEach(() => api.truncateAll());
afterAll(() => api.close());

const START = `mutation ($input: ExportStartInput!) { exportStart(input: $input) {
  job { id kind status result { ... on ExportFile { format fileName url rows bytes expiresAt } } error { code message } }
  userErrors { code field } } }`;

interface Exported {
  readonly exportStart: {
    readonly job: {
      readonly id: string;
      readonly status: string;
      readonly result: { readonly url: string; readonly fileName: string; readonly rows: number } | null;
    } | null;
    readonly userErrors: readonly { readonly code: string }[];
  };
}

type Asker = { readonly token?: string | null; readonly lang?: 'ko' | 'en' };

/** Exports, and waits where the answer came before the file. */
async function exported(
  input: object,
  asker: Asker = {},
): Promise<{ id: string; url: string; rows: number }> {
  const { exportStart } = await api.data<Exported>(START, { input }, asker);
  expect(exportStart.userErrors).toEqual([]);
  const id = exportStart.job?.id as string;
  for await (const _step of api.subscribe(
    'subscription ($id: ID!) { jobProgress(id: $id) { status } }',
    { id },
    asker,
  ));
  const { job } = await api.data<{ job: NonNullable<Exported['exportStart']['job']> }>(
    'query ($id: ID!) { job(id: $id) { id status result { ... on ExportFile { url rows fileName } } } }',
    { id },
    asker,
  );
  expect(job.status).toBe('DONE');
  return { id, url: job.result?.url as string, rows: job.result?.rows as number };
}

function download(url: string, token: string | null = api.operator.token): Promise<Response> {
  return fetch(api.url + url, { headers: token === null ? {} : { authorization: `Bearer ${token}` } });
}

async function table(input: object, asker: Asker = {}): Promise<Record<string, string>[]> {
  const { url } = await exported({ format: 'CSV', language: 'EN', ...input }, asker);
  const response = await download(url, asker.token);
  return parse(Buffer.from(await response.arrayBuffer()), { bom: true, columns: true });
}

const lonely = { name: '외톨이', region: '50110', processes: ['3.1.1'], types: 'ERP' };

/** Gives a company of the market to an organisation. */
async function owning(kind: 'company' | 'provider', id: number, tester: Tester): Promise<void> {
  await api.database
    .reads()
    .run(sql`update ${sql.table(kind)} set organisation_id = ${tester.organisationId} where id = ${id}`);
}

describe('companies', () => {
  const hostile = [
    '=HYPERLINK("http://evil","x")',
    '+82 2 123',
    '-금형',
    '@SUM(A1)',
    "'=quoted",
    '＝full width',
  ];
  const rows = [
    ...threeRows,
    ...hostile.map((name, at) => ({
      id: `h${at}`,
      // As a file for spreadsheets has to have them.
      name: guardText(name),
      sido: '대구광역시',
      sigungu: '달서구',
      address: `'=대구 달서구 ${at}`,
      industryCode: '25922',
      products: '+기어; @축',
      processes: '3.1.1>3.2.1',
      units: '2',
    })),
  ];

  it.each(['KO', 'EN'])('come back through an import as they were (headers in %s)', async (language) => {
    await seedCompanies(api.database, companyFile(rows.slice(0, 3)));
    await importCompanies(api.database, { content: companyFile(rows), actor: house('test') });
    const before = await api.database
      .reads()
      .all(sql`select company.name, plant.address, plant.units from company
      join plant on plant.company_id = company.id order by company.id, plant.position`);
    const { url, rows: count } = await exported({ subject: 'COMPANIES', format: 'CSV', language });
    expect(count).toBe(9);
    const file = Buffer.from(await (await download(url)).arrayBuffer());
    // Into the same database: nothing is new. Into an empty one: everything is there, each text as it was.
    const same = await importCompanies(api.database, { content: file, actor: house('test') });
    expect([same.created, same.errors, same.refusedRows]).toEqual([0, 0, 0]);
    await api.database.reads().run(sql`truncate company cascade`);
    const fresh = await importCompanies(api.database, { content: file, actor: house('test') });
    expect([fresh.created, fresh.errors]).toEqual([8, 0]);
    const after = await api.database
      .reads()
      .all(sql`select company.name, plant.address, plant.units from company
      join plant on plant.company_id = company.id order by company.id, plant.position`);
    expect(after).toEqual(before);
    for (const name of hostile) expect(after.map((row) => (row as { name: string }).name)).toContain(name);
  });

  it('as XLSX hold every text as it is', async () => {
    await importCompanies(api.database, { content: companyFile(rows), actor: house('test') });
    const { url } = await exported({ subject: 'COMPANIES', format: 'XLSX', language: 'KO' });
    const response = await download(url);
    expect(response.headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
    const read = await readSheet(Buffer.from(await response.arrayBuffer()));
    expect(read[0]?.slice(0, 4)).toEqual(['번호', '회사명', '공장명', '사업자등록번호']);
    expect(read.slice(4).map((row) => row[1])).toEqual(hostile);
  });

  it('show others only what is open of a company, its own organisation everything', async () => {
    await seedCompanies(api.database, companyFile(threeRows));
    const [owner, friend, provider] = await Promise.all([
      api.organisation('COMPANY'),
      api.organisation('COMPANY'),
      api.organisation('PROVIDER'),
    ]);
    await owning('company', 1, owner);
    await api.database.reads().run(sql`
      insert into identity_grant (company_id, organisation_id, granted_by) values (1, ${friend.organisationId}, 'test')`);
    const seen = async (asker: Asker) =>
      (await table({ subject: 'COMPANIES' }, asker)).map((row) => [
        row['Shown to you as'],
        row['Name'],
        row['Business number'],
        row['Employees'],
        row['Region'],
      ]);
    expect(await seen(owner)).toEqual([
      ['OWN', '한빛단조(주)', '1234567891', '41', '26440'],
      ['OWN', '한빛단조(주)', '1234567891', '41', '26530'],
      ['ANONYMOUS', '', '', '', '48250'],
    ]);
    expect(await seen(friend)).toEqual([
      ['REVEALED', '한빛단조(주)', '1234567891', '', '26440'],
      ['ANONYMOUS', '', '', '', '48250'],
    ]);
    const nothing = ['ANONYMOUS', '', '', ''];
    expect(await seen(provider)).toEqual([
      [...nothing, '26440'],
      [...nothing, '48250'],
    ]);
    const { url } = await exported({ subject: 'COMPANIES', format: 'CSV' }, provider);
    const text = await (await download(url, provider.token)).text();
    expect(text).not.toMatch(/한빛|새벽|녹산|기어축|1234567891|탄소강/);
  });

  it('are filtered by what the caller sees, so that no condition tells what is hidden', async () => {
    await seedCompanies(api.database, companyFile(threeRows));
    const owner = await api.organisation('COMPANY');
    await owning('company', 1, owner);
    const found = async (where: object, asker: Asker) =>
      (await table({ subject: 'COMPANIES', where }, asker)).map((row) => row['Daseot key']);
    expect(await found({ nameContains: '새벽' }, api.operator)).toEqual(['2']);
    expect(await found({ nameContains: '새벽' }, owner)).toEqual([]);
    expect(await found({ unitsAtLeast: 1 }, owner)).toEqual(['1', '1']);
    expect(await found({ not: { unitsAtLeast: 1 } }, owner)).toEqual(['2']);
    expect(await found({ regionCode: '48' }, owner)).toEqual(['2']);
  });
});

describe('what is exported', () => {
  it('is read in the role of the caller, which the database shows no more', async () => {
    const programmeId = await putMarket(api, [...twoTrades, lonely], twoSystems);
    await runRound(api, { programmeId, effort: 50 });
    const { organisationId } = await api.organisation('COMPANY');
    await api.database.reads().run(sql`
      update company set organisation_id = ${organisationId}::int where name = '외톨이'`);
    const organisation = { id: organisationId, kind: 'COMPANY', role: 'OWNER' } as const;
    const caller = { ...anonymous(undefined), organisation };
    const callersOnly: Database = {
      ...api.database,
      reads() {
        throw new Error('read as the house');
      },
    };
    const rowsOf = async (sheet: SheetSource) => {
      const rows: (readonly Cell[])[] = [];
      for await (const page of sheet.pages()) rows.push(...page);
      expect(await sheet.count()).toBe(rows.length);
      return rows;
    };
    expect(await rowsOf(companySheet(callersOnly, caller, null))).toHaveLength(13);
    expect(await rowsOf(clusterSheet(callersOnly, caller, 1))).toEqual([]);
    expect((await rowsOf(unmatchedSheet(callersOnly, caller, 1, 'en'))).map(([name]) => name)).toEqual([
      '외톨이',
    ]);
    // Somebody without an organisation, whom no resolver lets so far.
    expect(await rowsOf(unmatchedSheet(callersOnly, anonymous(undefined), 1, 'en'))).toEqual([]);
  });
});

describe('the clusters of a round', () => {
  it('are all for the operator, own rows for a company, and without prices of members for a provider', async () => {
    const programmeId = await putMarket(api, twoTrades, twoSystems);
    const { id: roundId } = await runRound(api, { programmeId, effort: 50 });
    const [member, provider, stranger] = await Promise.all([
      api.organisation('COMPANY'),
      api.organisation('PROVIDER'),
      api.organisation('COMPANY'),
    ]);
    await owning('company', 2, member);
    await owning('provider', 1, provider);
    const rows = (asker: Asker) => table({ subject: 'CLUSTERS', roundId }, asker);
    const all = await rows({});
    expect(all).toHaveLength(12);
    const stored = await api.database.reads().all(sql<{ shareWon: number; netWon: number; name: string }>`
      select company.name, member.share_won as "shareWon", member.net_won as "netWon" from cluster_member member
      join cluster on cluster.id = member.cluster_id join company on company.id = member.company_id
      order by cluster.position, member.position`);
    expect(all.map((row) => [row['Company'], row['Share (won)'], row['Net price (won)']])).toEqual(
      stored.map(({ name, shareWon, netWon }) => [name, `${shareWon}`, `${netWon}`]),
    );
    expect((await rows(member)).map((row) => row['Company'])).toEqual(['금속 2']);
    const sold = await rows(provider);
    expect(sold.length).toBeGreaterThan(0);
    expect(new Set(sold.map((row) => row['Provider'])).size).toBe(1);
    for (const row of sold) {
      expect([
        row['Company'],
        row['Business number'],
        row['Share (won)'],
        row['Units of the member'],
      ]).toEqual(['', '', '', '']);
      expect(Number(row['Contract price (won)'])).toBeGreaterThan(0);
    }
    expect(await rows(stranger)).toEqual([]);
  });

  it('and those left out come with the reason; a provider gets none of them', async () => {
    const programmeId = await putMarket(api, [...twoTrades, lonely], twoSystems);
    const { id: roundId } = await runRound(api, { programmeId, effort: 50 });
    const out = await table({ subject: 'UNMATCHED', roundId });
    expect(out.map((row) => row['Company'])).toContain('외톨이');
    const [row] = out.filter((one) => one['Company'] === '외톨이');
    expect(row?.['Reason']).toMatch(/[a-z]/);
    const korean = await exported({ subject: 'UNMATCHED', format: 'CSV', roundId }, { lang: 'ko' });
    expect(await (await download(korean.url)).text()).toMatch(/^\ufeff?"회사명"/);
    const [own, provider] = [await api.organisation('COMPANY'), await api.organisation('PROVIDER')];
    await owning('company', 13, own);
    expect((await table({ subject: 'UNMATCHED', roundId }, own)).map((one) => one['Company'])).toEqual([
      '외톨이',
    ]);
    const input = { subject: 'UNMATCHED', format: 'CSV', roundId };
    const refused = await api.query(START, { input }, provider);
    expect(refused.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});

describe('demand', () => {
  it('is the rounded board that everybody sees', async () => {
    await putMarket(api, twoTrades, twoSystems);
    const provider = await api.organisation('PROVIDER');
    const rows = await table({ subject: 'DEMAND' }, provider);
    const { demand } = await api.data<{ demand: { nodes: { companies: number; units: number }[] } }>(
      '{ demand(first: 100) { nodes { companies units } } }',
    );
    expect(rows.map((row) => [Number(row['Companies (at least)']), Number(row['Units (at least)'])])).toEqual(
      demand.nodes.map(({ companies, units }) => [companies, units]),
    );
    expect(rows.length).toBeGreaterThan(0);
  });
});

describe('a request', () => {
  it.each([
    [{ subject: 'CLUSTERS', format: 'CSV' }, 'INVALID_INPUT'],
    [{ subject: 'DEMAND', format: 'CSV', roundId: toGlobalId('Round', 1) }, 'INVALID_INPUT'],
    [{ subject: 'DEMAND', format: 'CSV', where: { nameContains: 'x' } }, 'INVALID_INPUT'],
    [{ subject: 'CLUSTERS', format: 'CSV', roundId: toGlobalId('Round', 9) }, 'NOT_FOUND'],
    [{ subject: 'DEMAND', format: 'CSV', idempotencyKey: '' }, 'INVALID_INPUT'],
  ])('such as %j is refused with %s and starts nothing', async (input, code) => {
    const { exportStart } = await api.data<Exported>(START, { input });
    expect(exportStart).toMatchObject({ job: null, userErrors: [{ code }] });
    expect(await api.data('{ jobs { totalCount } }')).toEqual({ jobs: { totalCount: 0 } });
  });

  it('of one key is one job; another content is refused', async () => {
    const input = { subject: 'DEMAND', format: 'CSV', idempotencyKey: 'k' };
    const [first, second] = await Promise.all([1, 2].map(() => api.data<Exported>(START, { input })));
    expect(first?.exportStart.job?.id).toBe(second?.exportStart.job?.id);
    const other = await api.data<Exported>(START, { input: { ...input, format: 'XLSX' } });
    expect(other.exportStart.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_MISMATCH' }]);
  });
});

describe('a download', () => {
  const answer = async (response: Response) => {
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    return [response.status, errors[0]?.extensions.code];
  };

  it('is for its own organisation and operators; others are told that there is nothing', async () => {
    const [owner, other] = [await api.organisation('COMPANY'), await api.organisation('PROVIDER')];
    const { url } = await exported({ subject: 'DEMAND', format: 'CSV', language: 'KO' }, owner);
    for (const token of [owner.token, api.operator.token]) {
      const response = await download(url, token);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-disposition')).toMatch(
        /^attachment; filename="export [\d-]+\.csv"; filename\*=UTF-8''%EC%88%98%EC%9A%94%20[\d-]+\.csv$/,
      );
      expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(response.headers.get('cache-control')).toBe('private, no-store');
      const bytes = (await response.arrayBuffer()).byteLength;
      expect(response.headers.get('content-length')).toBe(`${bytes}`);
    }
    expect(await answer(await download(url, other.token))).toEqual([404, 'NOT_FOUND']);
    expect(await answer(await download(url, null))).toEqual([401, 'UNAUTHENTICATED']);
    expect(await answer(await download(url, 'daseot_wrong'))).toEqual([401, 'UNAUTHENTICATED']);
    await api.database
      .reads()
      .run(sql`update api_token set revoked_at = now() where organisation_id = ${owner.organisationId}`);
    api.services.forgetCallers();
    expect(await answer(await download(url, owner.token))).toEqual([401, 'UNAUTHENTICATED']);
  });

  it.each([
    ['/exports/x', 400, 'BAD_ID'],
    [`/exports/${toGlobalId('Round', 1)}`, 400, 'BAD_ID'],
    [`/exports/${toGlobalId('Job', 99)}`, 404, 'NOT_FOUND'],
  ])('of %s is refused with %i', async (url, status, code) => {
    expect(await answer(await download(url))).toEqual([status, code]);
  });

  it('of a job that is no export, or that was cancelled, finds nothing', async () => {
    const data = await api.data<{ companyImport: { job: { id: string } } }>(
      'mutation ($text: String!) { companyImport(input: { text: $text }) { job { id } } }',
      { text: companyFile(threeRows) },
    );
    expect(await answer(await download(`/exports/${data.companyImport.job.id}`))).toEqual([404, 'NOT_FOUND']);
    const { id, url } = await exported({ subject: 'DEMAND', format: 'CSV' });
    await api.database.reads().run(sql`update job set status = 'CANCELLED' where kind = 'EXPORT'`);
    expect(await answer(await download(url))).toEqual([404, 'NOT_FOUND']);
    expect(id).toBe(url.split('/').at(-1));
  });

  it('ends with the days: the file is gone, and the job says so', async () => {
    const { id, url } = await exported({ subject: 'DEMAND', format: 'CSV' });
    await api.database.reads().run(sql`update job set expires_at = now() - interval '1 second'`);
    expect(await answer(await download(url))).toEqual([410, 'EXPORT_EXPIRED']);
    const { services } = api;
    const { signal } = new AbortController();
    const run = { id: 'test', attempt: 0, signal, services, logger: services.logger };
    expect(await pruneJob.work({}, run)).toMatchObject({ pieces: 1 });
    expect(await api.database.reads().all(sql`select from job_file`)).toEqual([]);
    expect(
      await api.data('query ($id: ID!) { job(id: $id) { result { ... on ExportFile { url } } } }', { id }),
    ).toEqual({ job: { result: { url: null } } });
  });
});
