import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { runCli } from '../../src/main/cli.ts';
import { house } from '../../src/platform/caller.ts';
import { readHistory } from '../../src/platform/history.ts';
import { sql } from '../../src/platform/sql.ts';
import { readEffectiveSystems } from '../../src/providers/effectiveSystems.ts';
import { parseSystems, type SystemRecord } from '../../src/providers/systemFile.ts';
import { reportLines } from '../../src/providers/systemImport.report.ts';
import { importSystems, seedSystems } from '../../src/providers/systemImport.service.ts';
import { openTestDatabase, type TestDatabase } from '../database.ts';

const seedText = readFileSync(new URL('../../seeds/systems.json', import.meta.url), 'utf8');

const plain: SystemRecord = {
  id: 'hanbit-mes',
  provider: 'hanbit',
  type: 'MES',
  name: '한빛 MES',
  engineeringWon: 5_000_000,
  standardProcesses: ['3.2'],
  adaptationWon: { '3.3': 1_000_000 },
  adaptationDefaultWon: 4_000_000,
  tiers: [{ fromUnits: 1, unitPriceWon: 20_000_000 }],
  tierKind: 'ALL_UNITS',
  capacityUnits: 100,
  regions: null,
  surchargeWon: {},
};

const fileOf = (...systems: object[]) => JSON.stringify({ systems }, null, 2);

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterEach(() => test.truncateAll());
afterAll(() => test.close());

/** Everything that an import can change. */
async function contents() {
  const reads = test.database.reads();
  const count = async (table: string) =>
    (await reads.one(sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`)).count;
  return {
    provider: await count('provider'),
    system: await count('system'),
    sheet: await count('price_sheet'),
    tier: await count('price_tier'),
    history: await count('history'),
    outbox: await count('outbox'),
  };
}

const run = (text: string, options: { validateOnly?: boolean } = {}) =>
  importSystems(test.database, text, { actor: house('test'), ...options });

describe('importing systems', () => {
  it('stores the seed systems so that one statement gives back the file', async () => {
    expect(await seedSystems(test.database, seedText)).toEqual({
      systems: 69,
      providersCreated: 50,
      systemsCreated: 69,
      systemsChanged: 0,
      systemsUnchanged: 0,
      priceSheetsPublished: 69,
      issues: [],
      validateOnly: false,
    });
    const reads = test.database.reads();
    const systems = await readEffectiveSystems(reads);
    expect(reads.statements).toBe(1);
    const byCode = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect(systems.map(({ systemRowId: _row, priceSheetId: _sheet, ...record }) => record)).toEqual(
      parseSystems(seedText)
        .systems.map(({ providerName: _name, ...record }) => record)
        .sort(byCode),
    );
    const { name } = await reads.one(sql<{ name: string }>`
      select name from provider where code = 'handeul-soft'`);
    expect(name).toBe('한들소프트');
  });

  it('changes nothing when the file comes again', async () => {
    await seedSystems(test.database, seedText);
    const before = await contents();
    const again = await seedSystems(test.database, seedText);
    expect([again.systemsCreated, again.systemsChanged, again.systemsUnchanged]).toEqual([0, 0, 69]);
    expect(await contents()).toEqual(before);
  });

  it('makes a new version only where a price differs, and keeps the old one', async () => {
    await run(fileOf(plain, { ...plain, id: 'hanbit-erp', type: 'ERP' }));
    const dearer = { ...plain, engineeringWon: 6_000_000 };
    const report = await run(fileOf(dearer, { ...plain, id: 'hanbit-erp', type: 'ERP' }));
    expect([report.systemsChanged, report.systemsUnchanged, report.priceSheetsPublished]).toEqual([1, 1, 1]);
    const sheets = await test.database.reads().all(sql`
      select system.code, version_number as version, engineering_won as won from price_sheet
      join system on system.id = system_id order by price_sheet.id`);
    expect(sheets).toEqual([
      { code: 'hanbit-mes', version: 1, won: 5_000_000 },
      { code: 'hanbit-erp', version: 1, won: 5_000_000 },
      { code: 'hanbit-mes', version: 2, won: 6_000_000 },
    ]);
    const systems = await readEffectiveSystems(test.database.reads(), { types: ['MES'] });
    expect(systems.map(({ id, engineeringWon }) => [id, engineeringWon])).toEqual([
      ['hanbit-mes', 6_000_000],
    ]);
  });

  it('takes a new name over without a new price sheet', async () => {
    await run(fileOf(plain));
    const report = await run(fileOf({ ...plain, name: '한빛 MES 2' }));
    expect([report.systemsChanged, report.priceSheetsPublished]).toEqual([1, 0]);
    const history = await readHistory(test.database.reads(), 'System', 1);
    expect(history.map(({ transition, actor }) => [transition, actor])).toEqual([
      ['create', 'test'],
      ['publishPriceSheet', 'test'],
      ['update', 'test'],
    ]);
    expect(history[2].facts).toEqual({ before: { name: '한빛 MES' }, after: { name: '한빛 MES 2' } });
  });

  it('keeps the good systems beside a bad one, and names its place', async () => {
    const bad = { ...plain, id: 'hanbit-bad', tiers: [{ fromUnits: 1, unitPriceWon: -1 }] };
    const report = await run(fileOf(plain, bad));
    expect([report.systems, report.systemsCreated]).toEqual([1, 1]);
    expect(report.issues.map(({ line, column, value, code }) => [line, column, value, code])).toEqual([
      [27, 'systems[1].tiers[0].unitPriceWon', '-1', 'WON_NEGATIVE'],
    ]);
  });

  it('keeps nothing of a dry run, but says the same', async () => {
    const before = await contents();
    const tried = await run(fileOf(plain), { validateOnly: true });
    expect(await contents()).toEqual(before);
    expect(tried).toEqual({ ...(await run(fileOf(plain))), validateOnly: true });
  });

  it('made twice at once creates everything once', async () => {
    const reports = await Promise.all([run(fileOf(plain)), run(fileOf(plain))]);
    expect(
      reports.map(({ systemsCreated, systemsUnchanged }) => [systemsCreated, systemsUnchanged]).sort(),
    ).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(await contents()).toMatchObject({ provider: 1, system: 1, sheet: 1, tier: 1 });
  });

  it('reads an empty list of changes from a file without systems', async () => {
    const before = await contents();
    const report = await run('');
    expect([report.systems, report.issues.map(({ code }) => code)]).toEqual([0, ['EMPTY_FILE']]);
    expect(await contents()).toEqual(before);
  });
});

describe('a system that cannot be stored', () => {
  const cases: [string, object, string, string][] = [
    ['another provider claims', { ...plain, provider: 'other' }, 'provider', 'SYSTEM_OF_ANOTHER_PROVIDER'],
    ['changes its type', { ...plain, type: 'ERP' }, 'type', 'SYSTEM_TYPE_CHANGED'],
  ];
  it.each(cases)('that %s is an issue and stays as it was', async (_what, system, field, code) => {
    await run(fileOf(plain));
    const before = await contents();
    const report = await run(fileOf({ ...plain, id: 'new' }, system));
    expect(report.issues.map((issue) => [issue.line, issue.column, issue.code])).toEqual([
      [27, `systems[1].${field}`, code],
    ]);
    expect(report.systemsCreated).toBe(1);
    expect(await contents()).toEqual({
      ...before,
      system: before.system + 1,
      sheet: before.sheet + 1,
      tier: before.tier + 1,
      history: before.history + 2,
      outbox: before.outbox + 2,
    });
  });

  it('is told apart from the others by number and text that no column holds', async () => {
    const huge = { ...plain, id: 'huge', capacityUnits: 3_000_000_000 };
    const report = await run(fileOf(huge, { ...plain, id: 'nul\u0000' }, plain));
    expect(report.issues.map(({ column, code }) => [column, code])).toEqual([
      ['systems[0].capacityUnits', 'COUNT_TOO_LARGE'],
      ['systems[1].id', 'CONTROL_CHARACTER'],
    ]);
    expect(report.systemsCreated).toBe(1);
  });

  it('was withdrawn: the file is told so', async () => {
    await run(fileOf(plain));
    await test.database.reads().run(sql`update system set status = 'WITHDRAWN'`);
    const report = await run(fileOf({ ...plain, engineeringWon: 1 }));
    expect(report.issues.map(({ code, messageKo }) => [code, messageKo])).toEqual([
      ['SYSTEM_WITHDRAWN', '판매가 중단된 시스템입니다.'],
    ]);
    expect(await readEffectiveSystems(test.database.reads())).toEqual([]);
  });
});

describe('the systems that can be bought', () => {
  it('leave out a provider under sanction until its last day is over', async () => {
    await run(fileOf(plain));
    const reads = test.database.reads();
    const sanction = (days: number) =>
      reads.run(sql`update provider set sanction_reason = 'x',
        sanction_until = (now() at time zone 'Asia/Seoul')::date + ${days}::int`);
    await sanction(0);
    expect(await readEffectiveSystems(reads)).toEqual([]);
    await sanction(-1);
    expect((await readEffectiveSystems(reads)).map(({ id }) => id)).toEqual(['hanbit-mes']);
  });
});

describe('the report of an import', () => {
  it('tells each issue with its place and remedy, then the counts, in both languages', async () => {
    const bad = { ...plain, id: 'bad', capacityUnits: 0 };
    const report = await run(fileOf(plain, bad), { validateOnly: true });
    expect(reportLines(report, 'en')).toEqual([
      'line 27, systems[1].capacityUnits: COUNT_NOT_WHOLE: A whole number of at least 1 is expected. [0]',
      '    -> Write a whole number of at least 1.',
      'dry run: systems: 1 created, 0 changed, 0 unchanged; price sheets: 1 published; providers: 1 created; issues: 1',
    ]);
    expect(reportLines(report, 'ko')).toEqual([
      '27행, systems[1].capacityUnits: COUNT_NOT_WHOLE: 1 이상의 정수여야 합니다. [0]',
      '    -> 1 이상의 정수로 쓰십시오.',
      '시험: 시스템 신규 1, 변경 0, 그대로 0; 새 가격표 1; 새 공급기업 1; 문제 1',
    ]);
  });
});

describe('daseot import systems', () => {
  it('imports a file, changes nothing the second time, and fails on one without systems', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'daseot-'));
    const file = join(folder, 'systems.json');
    const empty = join(folder, 'empty.json');
    writeFileSync(file, fileOf(plain));
    writeFileSync(empty, '');
    vi.stubEnv('DASEOT_DATA_PATH', join(folder, 'database'));
    vi.stubEnv('DATABASE_URL', '');
    vi.stubEnv('LOG_LEVEL', 'silent');
    const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const failed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    try {
      const codes = [];
      for (const one of [file, file, empty, join(folder, 'none.json')]) {
        codes.push(await runCli(['import', 'systems', one]));
      }
      expect(codes).toEqual([0, 0, 1, 1]);
      expect(said.mock.calls.map(([line]) => line)).toEqual([
        'systems: 1 created, 0 changed, 0 unchanged; price sheets: 1 published; providers: 1 created; issues: 0',
        'systems: 0 created, 0 changed, 1 unchanged; price sheets: 0 published; providers: 0 created; issues: 0',
        'file: EMPTY_FILE: The file is empty.',
        '    -> Give a JSON file of the form {"systems": [ ... ]}.',
        'systems: 0 created, 0 changed, 0 unchanged; price sheets: 0 published; providers: 0 created; issues: 1',
      ]);
      expect(failed.mock.calls.map(([line]) => line)).toEqual([
        `daseot: ${empty} holds no system that can be used`,
        `daseot: cannot read ${join(folder, 'none.json')} (ENOENT)`,
      ]);
    } finally {
      vi.restoreAllMocks();
      vi.unstubAllEnvs();
    }
  }, 60_000);
});
