import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { derivedOf } from '../../src/companies/companyDerived.ts';
import { importCompanies, seedCompanies } from '../../src/companies/companyImport.service.ts';
import { inferRouting } from '../../src/companies/inference.ts';
import { readMatchingCompanies } from '../../src/companies/matchingCompanies.ts';
import { confirmRoutings } from '../../src/companies/routing.service.ts';
import { house } from '../../src/platform/caller.ts';
import { DomainError } from '../../src/platform/errors.ts';
import { sql } from '../../src/platform/sql.ts';
import { openTestDatabase, type TestDatabase } from '../database.ts';
import { alike, companyFile, threeRows } from './companyFiles.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterEach(() => test.truncateAll());
afterAll(() => test.close());

const load = (content: string | Buffer, more: object = {}) =>
  importCompanies(test.database, { content, actor: house('test'), ...more });

function inferredCodes(industryCode: string, productText: string): string[] {
  const facts = { industryCode, industryRevision: null, industryName: null, productText };
  return inferRouting(facts)?.operations.map((operation) => operation.processCode) ?? [];
}

/** Everything that an import may write, as text: equal before and after means that nothing changed. */
async function everything(): Promise<string> {
  const tables = [
    'company',
    'plant',
    'product',
    'routing',
    'operation',
    'material',
    'equipment',
    'wanted_system',
    'hardship_claim',
    'market_version',
    'history',
    'outbox',
  ];
  const parts = tables.map((name) => sql`(select json_agg(t order by t::text) from ${sql.table(name)} t)`);
  const row = await test.database
    .reads()
    .one(sql<{ all: unknown }>`select json_build_array(${sql.join(parts)}) as all`);
  return JSON.stringify(row.all);
}

async function expectDerivedRight(): Promise<void> {
  const reads = test.database.reads();
  const rows = await reads.all(sql<{ id: number }>`
    select id, region_code as "regionCode", industry_code as "industryCode", industry_revision as "industryRevision",
           industry_name as "industryName", units, process_codes as "processCodes", routing_source as "routingSource", profile
    from company order by id`);
  const ids = rows.map(({ id }) => id);
  const derived = await derivedOf(reads, ids);
  expect(rows).toEqual(ids.map((id) => ({ id, ...derived.get(id) })));
  const wished = await reads.one(sql<{ count: number }>`
    select count(*) as count from company where system_types <>
      array(select system_type from wanted_system where company_id = company.id order by system_type collate "C")`);
  expect(wished.count).toBe(0);
}

describe('an import', () => {
  it('writes companies above their plants with everything that the file says', async () => {
    const result = await load(companyFile(threeRows));
    expect(result).toMatchObject({
      created: 2,
      updated: 0,
      unchanged: 0,
      rows: 3,
      refusedRows: 0,
      errors: 0,
      isReplay: false,
    });
    expect(await readMatchingCompanies(test.database.reads())).toEqual([
      {
        id: 1,
        key: 'bn:1234567891',
        name: '한빛단조(주)',
        regionCode: '26440',
        industryCode: '25912',
        units: 5,
        systemTypes: ['ERP', 'MES'],
        processCodes: ['2.1.1', '2.1.2', '2.1.8', '2.1.3'],
        inferred: false,
      },
      {
        id: 2,
        key: 'nd:새벽금형|48250',
        name: '새벽금형',
        regionCode: '48250',
        industryCode: '29294',
        units: 1,
        systemTypes: [],
        processCodes: inferredCodes('29294', '새벽금형'),
        inferred: true,
      },
    ]);
    const stored = await test.database.reads().all(sql`
      select company_id, position, name, region_code, units,
        array(select name from material where plant_id = plant.id order by position) as materials,
        array(select name || ' x' || count from equipment where plant_id = plant.id order by position) as equipment,
        (select json_agg(json_build_array(product.name, name_source, source, confidence,
            (select json_agg(process_code order by operation.position) from operation where routing_id = routing.id)))
         from product join routing on product_id = product.id where plant_id = plant.id) as products
      from plant where company_id = 1 order by position`);
    expect(stored).toEqual([
      {
        company_id: 1,
        position: 1,
        name: null,
        region_code: '26440',
        units: 3,
        materials: ['탄소강', '합금강'],
        equipment: ['2500톤 프레스 x1'],
        products: [['기어축', 'FILE', 'STATED', 1, ['2.1.1', '2.1.2', '2.1.8']]],
      },
      {
        company_id: 1,
        position: 2,
        name: '제2공장',
        region_code: '26530',
        units: 2,
        materials: [],
        equipment: [],
        products: [['플랜지', 'FILE', 'STATED', 1, ['2.1.1', '2.1.3']]],
      },
    ]);
    const company = await test.database.reads().one(sql`
      select business_number, registration_status, employees, version, profile,
        (select json_agg(json_build_array(kind, statement)) from hardship_claim where company_id = company.id) as claims
      from company where id = 1`);
    expect(company).toEqual({
      business_number: '1234567891',
      registration_status: 'CHECKSUM_OK',
      employees: 41,
      version: 1,
      profile:
        '{"routings":[[0.6,["2.1.1","2.1.2","2.1.8"]],[0.4,["2.1.1","2.1.3"]]],"materials":["탄소강","합금강"]}',
      claims: [['REGULATION', '규제로 인한 피해']],
    });
    await expectDerivedRight();
  });

  it('tells history and outbox about each company once', async () => {
    await load(companyFile(threeRows));
    const history = await test.database.reads().all(sql`
      select object_kind, object_id, transition, actor, facts from history order by id`);
    expect(history).toEqual([
      { object_kind: 'Company', object_id: 1, transition: 'create', actor: 'test', facts: { importId: 1 } },
      { object_kind: 'Company', object_id: 2, transition: 'create', actor: 'test', facts: { importId: 1 } },
      {
        object_kind: 'CompanyImport',
        object_id: 1,
        transition: 'finish',
        actor: 'test',
        facts: { created: 2, updated: 0, unchanged: 0, rows: 3, refusedRows: 0 },
      },
    ]);
    const outbox = await test.database.reads().all(sql`select topic, payload from outbox order by id`);
    expect(outbox).toEqual([
      { topic: 'companies.changed', payload: { importId: 1, created: [1, 2], updated: [] } },
      {
        topic: 'companies.imported',
        payload: { importId: 1, actor: 'test', created: 2, updated: 0, unchanged: 0 },
      },
    ]);
  });

  it('of the same file again changes nothing but the note that it was made', async () => {
    await load(companyFile(threeRows));
    const companies = sql`select json_agg(c order by id)::text as all from company c`;
    const before = await test.database.reads().one(companies);
    const again = await load(companyFile(threeRows.toReversed()));
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect(await test.database.reads().one(companies)).toEqual(before);
  });

  it('updates only what differs, and takes nothing away that the file lacks', async () => {
    await load(companyFile(threeRows));
    const [first, , third] = threeRows;
    const changed = {
      ...first,
      industryCode: '25922',
      products: '기어축;커플링',
      units: '',
      materials: '',
      employees: '45',
    };
    const result = await load(companyFile([changed as typeof first, third as typeof first]));
    expect(result).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    const plants = await test.database.reads().all(sql`
      select id, position, industry_code, units, array(select name from material where plant_id = plant.id order by position) as materials,
        array(select name from product where plant_id = plant.id order by position) as products
      from plant where company_id = 1 order by position`);
    expect(plants).toEqual([
      {
        id: 1,
        position: 1,
        industry_code: '25922',
        units: 3,
        materials: ['탄소강', '합금강'],
        products: ['기어축', '커플링'],
      },
      { id: 2, position: 2, industry_code: '25912', units: 2, materials: [], products: ['플랜지'] },
    ]);
    const company = await test.database.reads().one(sql`
      select version, employees, units, system_types from company where id = 1`);
    expect(company).toEqual({ version: 2, employees: 45, units: 5, system_types: ['ERP', 'MES'] });
    const unchanged = await test.database.reads().one(sql`select version from company where id = 2`);
    expect(unchanged).toEqual({ version: 1 });
    await expectDerivedRight();
  });

  it('never changes a routing that the company has confirmed', async () => {
    const row = { id: '1', name: '도금나라', sido: '부산광역시', sigungu: '사상구', industryCode: '25922' };
    await load(companyFile([row]));
    const routing = sql`
      select source, array(select process_code from operation where routing_id = routing.id order by position) as codes
      from routing order by id`;
    const [inferred] = await test.database.reads().all(sql<{ source: string; codes: string[] }>`${routing}`);
    expect(inferred?.source).toBe('INFERRED');
    await confirmRoutings(test.database, { companyId: 1, version: 1, actor: house('test') }, null);
    const result = await load(companyFile([{ ...row, industryCode: '25912', employees: '9' }]));
    expect(result).toMatchObject({ created: 0, updated: 1 });
    expect(await test.database.reads().all(routing)).toEqual([
      { source: 'CONFIRMED', codes: inferred?.codes },
    ]);
    const company = await test.database
      .reads()
      .one(sql`select industry_code, employees, version from company`);
    expect(company).toEqual({ industry_code: '25912', employees: 9, version: 3 });
    await expectDerivedRight();
  });

  it('finds a company whose business number became known, and keeps it when a file leaves it out', async () => {
    const row = { id: '1', name: '바다기계', sido: '부산광역시', sigungu: '사하구', industryCode: '29' };
    await load(companyFile([row]));
    expect(await load(companyFile([{ ...row, businessNumber: '214-86-39239' }]))).toMatchObject({
      updated: 1,
    });
    expect(await load(companyFile([row]))).toMatchObject({ created: 0, updated: 1 });
    const companies = await test.database.reads().all(sql`
      select id, natural_key, business_number, registration_status from company`);
    expect(companies).toEqual([
      {
        id: 1,
        natural_key: 'bn:2148639239',
        business_number: '2148639239',
        registration_status: 'CHECKSUM_OK',
      },
    ]);
  });

  it('keeps two companies of one name apart that state different numbers', async () => {
    const row = { id: '1', name: '바다기계', sido: '부산광역시', sigungu: '사하구', industryCode: '29' };
    await load(companyFile([row]));
    const two = [
      { ...row, businessNumber: '214-86-39239' },
      { ...row, id: '2', businessNumber: '123-45-67891' },
    ];
    expect(await load(companyFile(two))).toMatchObject({ created: 2, updated: 0 });
  });

  it('leaves bad rows out and takes the good ones', async () => {
    const [first, second, third] = threeRows;
    const rows = [
      { ...first, businessNumber: '123-45-67890' },
      second,
      { ...third, units: '0' },
      { ...third, name: '' },
    ];
    const result = await load(companyFile(rows as typeof threeRows));
    expect(result).toMatchObject({ created: 1, rows: 4, refusedRows: 3, errors: 3 });
    expect(result.issues.map(({ line, code, value }) => [line, code, value])).toEqual([
      [2, 'BUSINESS_NUMBER_CHECK_DIGIT', '123-45-67890'],
      [4, 'UNITS_INVALID', '0'],
      [5, 'NAME_MISSING', ''],
    ]);
  });

  it.each([
    ['an empty file', '', 'EMPTY_FILE'],
    ['a binary file', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), 'SPREADSHEET_FILE'],
    ['a file without a column of names', 'a,b\n1,2', 'NAME_COLUMN_MISSING'],
  ])('of %s changes no company and says why', async (_what, content, code) => {
    await seedCompanies(test.database, companyFile(threeRows));
    const before = await test.database.reads().one(sql`select json_agg(c)::text as all from company c`);
    const result = await load(content);
    expect(result).toMatchObject({
      isFileRefused: true,
      created: 0,
      updated: 0,
      unchanged: 0,
      totalIssues: result.issues.length,
    });
    expect(result.issues[0]?.code).toBe(code);
    expect(await test.database.reads().one(sql`select json_agg(c)::text as all from company c`)).toEqual(
      before,
    );
  });

  it('that only validates counts what it would do and writes nothing', async () => {
    const file = companyFile(threeRows);
    await load(companyFile(threeRows.slice(0, 2)));
    const before = await everything();
    expect(await load(file, { validateOnly: true })).toMatchObject({
      validateOnly: true,
      created: 1,
      updated: 0,
      unchanged: 1,
    });
    expect(await everything()).toBe(before);
    expect(await test.database.reads().one(sql`select count(*) as runs from import_run`)).toEqual({
      runs: 1,
    });
  });

  it('goes on with the other companies in transactions of its own', async () => {
    const file = companyFile(alike(150, { industryCode: '25922', sido: '부산광역시', sigungu: '사상구' }));
    const seen: [string, number, number][] = [];
    const onProgress = (phase: string, done: number, total: number) => seen.push([phase, done, total]);
    expect(await load(file, { onProgress })).toMatchObject({ created: 150 });
    const writes = seen.filter(([phase]) => phase === 'write');
    expect(writes.length).toBeGreaterThan(1);
    expect(writes.at(-1)).toEqual(['write', 150, 150]);
  });
});

describe('an idempotency key', () => {
  const rowsOf = (count: number) =>
    alike(count, { industryCode: '25922', sido: '부산광역시', sigungu: '사상구' });

  it('gives the first answer again and writes nothing', async () => {
    const file = companyFile(threeRows);
    const first = await load(file, { idempotencyKey: 'k1' });
    const before = await everything();
    const second = await load(file, { idempotencyKey: 'k1' });
    expect(second).toEqual({ ...first, isReplay: true });
    expect(await everything()).toBe(before);
  });

  it('is refused for other content, and nothing changes', async () => {
    await load(companyFile(threeRows), { idempotencyKey: 'k1' });
    const before = await everything();
    const other = load(companyFile(rowsOf(1)), { idempotencyKey: 'k1' });
    await expect(other).rejects.toMatchObject({
      code: 'IDEMPOTENCY_MISMATCH',
      field: ['input', 'idempotencyKey'],
    });
    expect(await everything()).toBe(before);
    expect(
      await load(companyFile(rowsOf(1)), { idempotencyKey: 'k1', actor: house('somebody else') }),
    ).toMatchObject({ created: 1 });
  });

  it('lets an import that broke off go on where it stopped, with the counts of both', async () => {
    const file = companyFile(rowsOf(150));
    const abort = new AbortController();
    const broken = load(file, {
      idempotencyKey: 'k1',
      signal: abort.signal,
      onProgress: (phase: string) => phase === 'write' && abort.abort(),
    });
    await expect(broken).rejects.toThrow('aborted');
    const run = await test.database.reads().one(sql<{ processed: number; state: string; companies: number }>`
      select processed, state, (select count(*) from company) as companies from import_run`);
    expect(run).toEqual({ processed: run.companies, state: 'RUNNING', companies: run.companies });
    expect(run.companies).toBeGreaterThan(0);
    expect(run.companies).toBeLessThan(150);
    await expect(load(file, { idempotencyKey: 'k1' })).rejects.toBeInstanceOf(DomainError);
    await expect(load(file, { idempotencyKey: 'k1' })).rejects.toMatchObject({ code: 'IMPORT_RUNNING' });
    await test.database.reads().run(sql`update import_run set touched_at = now() - interval '2 minutes'`);
    expect(await load(file, { idempotencyKey: 'k1' })).toMatchObject({ created: 150, unchanged: 0 });
    expect(await test.database.reads().one(sql`select count(*) as companies from company`)).toEqual({
      companies: 150,
    });
  });
});
