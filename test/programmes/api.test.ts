import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { house } from '../../src/platform/caller.ts';
import { readHistory } from '../../src/platform/history.ts';
import { sql } from '../../src/platform/sql.ts';
import { seedProgrammes } from '../../src/programmes/programme.seed.ts';
import { importSystems, seedSystems } from '../../src/providers/systemImport.service.ts';
import { startApi, type TestApi } from '../api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ worker: false });
});
afterEach(() => api.truncateAll());
afterAll(() => api.close());

interface UserError {
  code: string;
  field: string[];
  message: string;
}

const idOf = (id: number) => Buffer.from(`Programme:${id}`).toString('base64url');
const createVersion = `mutation ($input: RuleSetCreateVersionInput!) { ruleSetCreateVersion(input: $input) {
  ruleSet { versionNumber reason frozenAt rules { minMembers capPerCompanyWon budgetWon } programme { version budgetWon } }
  userErrors { code field message } } }`;
const good = { minMembers: 3, rateBands: [{ fromWon: 0, rate: 0.7 }], capPerCompanyWon: 100_000_000 };

const dump = () =>
  api.database.reads().all(sql`select (select jsonb_agg(p) from programme p) as programmes,
    (select jsonb_agg(r) from rule_set r) as rules, (select count(*) from history) as history`);

async function aDraft(): Promise<number> {
  const { id } = await api.database.reads().one(sql<{ id: number }>`
    insert into programme (code, name_ko, name_en, operator_name, status)
    values ('draft', '시험 사업', 'Trial', '전담기관', 'DRAFT') returning id`);
  return id;
}

describe('the seeded programmes', () => {
  it('are three sets of rules as data, and seeding them again changes nothing', async () => {
    expect(await seedProgrammes(api.database)).toBe(3);
    const before = await dump();
    expect(await seedProgrammes(api.database)).toBe(0);
    expect(await dump()).toEqual(before);
    const data = await api.data<{
      programmes: object;
    }>(`{ programmes { totalCount nodes { code status budgetWon
      currentRuleSet { rules { minMembers rateBands { fromWon rate } capPerCompanyWon capPerClusterWon
        levelCaps { targetLevel capWon } priorityRanks buildMonths locality } } } } }`);
    expect(data.programmes).toEqual({
      totalCount: 3,
      nodes: [
        {
          code: 'consortium-pilot-2015',
          status: 'EVALUATED',
          budgetWon: 2_750_000_000,
          currentRuleSet: {
            rules: {
              minMembers: 5,
              rateBands: [{ fromWon: 0, rate: 0.25 }],
              capPerCompanyWon: 25_000_000,
              capPerClusterWon: 600_000_000,
              levelCaps: [],
              priorityRanks: [],
              buildMonths: 6,
              locality: 'NONE',
            },
          },
        },
        {
          code: 'smart-factory-cluster-2018',
          status: 'OPEN',
          budgetWon: 3_000_000_000,
          currentRuleSet: {
            rules: {
              minMembers: 5,
              rateBands: [{ fromWon: 0, rate: 0.5 }],
              capPerCompanyWon: 40_000_000,
              capPerClusterWon: null,
              levelCaps: [],
              priorityRanks: [['REGULATION', 'POLICY_CHANGE']],
              buildMonths: null,
              locality: 'NONE',
            },
          },
        },
        {
          code: 'staged-rate-2017',
          status: 'EVALUATED',
          budgetWon: null,
          currentRuleSet: {
            rules: {
              minMembers: 1,
              rateBands: [
                { fromWon: 0, rate: 0.5 },
                { fromWon: 100_000_000, rate: 0.4 },
              ],
              capPerCompanyWon: 50_000_000,
              capPerClusterWon: null,
              levelCaps: [
                { targetLevel: 'INTERMEDIATE_2', capWon: 200_000_000 },
                { targetLevel: 'ADVANCED', capWon: 200_000_000 },
              ],
              priorityRanks: [['REGULATION', 'POLICY_CHANGE'], ['CRISIS_REGION'], ['ROOT_INDUSTRY']],
              buildMonths: null,
              locality: 'NONE',
            },
          },
        },
      ],
    });
  });

  it('cost the same number of statements however many are shown', async () => {
    await seedProgrammes(api.database);
    const document = `query ($first: Int) { programmes(first: $first) { totalCount nodes { id
      currentRuleSet { versionNumber programme { code } } ruleSets { versionNumber } } } }`;
    const counts = [];
    for (const first of [1, 3]) counts.push((await api.query(document, { first })).statements.length);
    expect(counts).toEqual([5, 5]);
  });
});

describe('the rules of a programme', () => {
  it('come in versions, the newest in force, and the database changes none of them', async () => {
    const id = await aDraft();
    const first = { programmeId: idOf(id), version: 1, rules: good };
    const made = await api.data<{ ruleSetCreateVersion: object }>(createVersion, { input: first });
    expect(made.ruleSetCreateVersion).toEqual({
      ruleSet: {
        versionNumber: 1,
        reason: null,
        frozenAt: null,
        rules: { minMembers: 3, capPerCompanyWon: 100_000_000, budgetWon: null },
        programme: { version: 2, budgetWon: null },
      },
      userErrors: [],
    });
    const next = { programmeId: idOf(id), version: 2, rules: { ...good, budgetWon: 5_000_000_000 } };
    await api.data(createVersion, { input: next });
    const data = await api.data<{ programme: object }>(
      `{ programme(code: "draft") { budgetWon currentRuleSet { versionNumber } ruleSets { versionNumber } } }`,
    );
    expect(data.programme).toEqual({
      budgetWon: 5_000_000_000,
      currentRuleSet: { versionNumber: 2 },
      ruleSets: [{ versionNumber: 2 }, { versionNumber: 1 }],
    });
    const reads = api.database.reads();
    for (const statement of [
      "update rule_set set rules = '{}'",
      "update rule_set set reason = 'x'",
      'delete from rule_set',
    ]) {
      await expect(reads.run(sql.raw(statement))).rejects.toThrow(/rule set \d cannot be/);
    }
    await reads.run(sql`update rule_set set frozen_at = now() where version_number = 2`);
    await expect(reads.run(sql`update rule_set set frozen_at = null`)).rejects.toThrow('cannot be changed');
  });

  it('make no version where they say the same', async () => {
    const id = await aDraft();
    await api.data(createVersion, { input: { programmeId: idOf(id), version: 1, rules: good } });
    const before = await dump();
    const again = await api.data<{ ruleSetCreateVersion: object }>(createVersion, {
      input: { programmeId: idOf(id), version: 1, rules: { ...good, maxMembers: 20 } },
    });
    expect(again.ruleSetCreateVersion).toMatchObject({ ruleSet: { versionNumber: 1 }, userErrors: [] });
    expect(await dump()).toEqual(before);
  });

  it('are refused with the place of every fault, in both languages, and nothing is kept', async () => {
    const id = await aDraft();
    const before = await dump();
    const rules = { ...good, minMembers: 0, rateBands: [{ fromWon: 5, rate: 2 }] };
    const ask = async (lang: 'ko' | 'en') =>
      (
        await api.data<{ ruleSetCreateVersion: { userErrors: UserError[] } }>(
          createVersion,
          { input: { programmeId: idOf(id), version: 1, rules } },
          { lang },
        )
      ).ruleSetCreateVersion.userErrors;
    const english = await ask('en');
    expect(english.map(({ code, field }) => [code, field.join('.')])).toEqual([
      ['INVALID_RULES', 'input.rules.minMembers'],
      ['INVALID_RULES', 'input.rules.rateBands.0.rate'],
      ['INVALID_RULES', 'input.rules.rateBands.0.fromWon'],
    ]);
    expect(english[2].message).toBe(
      "'rateBands.0.fromWon' is not possible: the first band starts at 0 won. Correct it to an allowed value.",
    );
    const koreanErrors = await ask('ko');
    expect(koreanErrors[2].message).toBe(
      "'rateBands.0.fromWon' 값이 올바르지 않습니다: 첫 구간은 0원에서 시작합니다. 허용되는 값으로 고치십시오.",
    );
    expect(koreanErrors[0].message).not.toBe(english[0].message);
    expect(await dump()).toEqual(before);
  });

  it('bind once the programme is open: a change needs a reason, and none is made after the close', async () => {
    await seedProgrammes(api.database);
    const refusal = async (input: object) =>
      (
        await api.data<{ ruleSetCreateVersion: { userErrors: UserError[] } }>(createVersion, { input })
      ).ruleSetCreateVersion.userErrors.map(({ code }) => code);
    const open = { programmeId: idOf(1), version: 1, rules: good };
    const before = await dump();
    expect(await refusal(open)).toEqual(['NOTICE_NEEDED']);
    expect(await refusal({ ...open, version: 7, reason: 'x' })).toEqual(['STALE_VERSION']);
    expect(await refusal({ ...open, programmeId: idOf(2) })).toEqual(['PROGRAMME_STEP_REFUSED']);
    expect(await refusal({ ...open, programmeId: idOf(99) })).toEqual(['NOT_FOUND']);
    expect(await dump()).toEqual(before);
    const made = await api.data<{ ruleSetCreateVersion: { ruleSet: { frozenAt: string | null } } }>(
      createVersion,
      { input: { ...open, reason: '참여 기업이 모자라 최소 인원을 낮춤' } },
    );
    expect(made.ruleSetCreateVersion.ruleSet).toMatchObject({ versionNumber: 2 });
    expect(made.ruleSetCreateVersion.ruleSet.frozenAt).not.toBeNull();
    const notices = await api.database.reads().all(sql<{ payload: object }>`
      select payload from outbox where topic = 'ruleSetCreated'`);
    expect(notices[0].payload).toMatchObject({ programmeId: 1, versionNumber: 2, isNotice: true });
  });
});

describe('the life of a programme', () => {
  const step = async (name: string, version: number, lang: 'ko' | 'en' = 'en') => {
    const answer = await api.data<Record<string, { programme: object | null; userErrors: UserError[] }>>(
      `mutation ($input: P${name.slice(1)}Input!) { ${name}(input: $input) {
        programme { status version availableTransitions { name allowed } currentRuleSet { frozenAt } } userErrors { code field message } } }`,
      { input: { id: idOf(1), version } },
      { lang },
    );
    return answer[name];
  };

  it('goes from draft to published, open and closed, and freezes the rules on the way', async () => {
    await aDraft();
    expect((await step('programmeOpen', 1, 'ko')).userErrors[0].message).toBe(
      "사업이 DRAFT 상태라서 'open' 단계를 밟을 수 없습니다.",
    );
    expect((await step('programmePublish', 1)).programme).toMatchObject({ status: 'PUBLISHED', version: 2 });
    expect((await step('programmeOpen', 2)).userErrors.map(({ code }) => code)).toEqual(['RULE_SET_MISSING']);
    expect((await step('programmePublish', 2)).userErrors.map(({ code }) => code)).toEqual([
      'PROGRAMME_STEP_REFUSED',
    ]);
    await api.data(createVersion, { input: { programmeId: idOf(1), version: 2, rules: good } });
    expect((await step('programmeOpen', 2)).userErrors.map(({ code }) => code)).toEqual(['STALE_VERSION']);
    expect((await step('programmeOpen', 3)).programme).toMatchObject({
      status: 'OPEN',
      version: 4,
      currentRuleSet: { frozenAt: expect.any(String) },
    });
    expect((await step('programmeClose', 4)).programme).toMatchObject({
      status: 'CLOSED',
      availableTransitions: [
        { name: 'publish', allowed: false },
        { name: 'open', allowed: false },
        { name: 'close', allowed: false },
        { name: 'createRuleSetVersion', allowed: false },
      ],
    });
    const history = await readHistory(api.database.reads(), 'Programme', 1);
    expect(history.map(({ transition, from, to }) => [transition, from, to])).toEqual([
      ['publish', 'DRAFT', 'PUBLISHED'],
      ['createRuleSetVersion', 'PUBLISHED', 'PUBLISHED'],
      ['open', 'PUBLISHED', 'OPEN'],
      ['close', 'OPEN', 'CLOSED'],
    ]);
  });
});

describe('the price curve of a system', () => {
  const seedText = readFileSync(new URL('../../seeds/systems.json', import.meta.url), 'utf8');
  const ask = (args: string, code = 'gongdong-simulation') =>
    api.query<{
      system: { priceCurve: { obstacle: string | null; points: object[]; ruleSet: object | null } };
    }>(
      `{ system(code: "${code}") { priceCurve(${args}) { obstacle ruleSet { versionNumber } points { members netWon } } } }`,
    );
  const curve = async (args: string, code?: string) => (await ask(args, code)).data?.system.priceCurve;

  it('goes by the rules of 2018 even where no programme is stored', async () => {
    await seedSystems(api.database, seedText);
    const known = await curve('processCodes: ["8.2.1"]');
    expect(known?.ruleSet).toBeNull();
    expect(known?.points.length).toBe(20);
    expect(known?.points[4]).toEqual({ members: 5, netWon: 20_000_000 });
  });

  it('goes by the rules of another programme where one is named', async () => {
    await seedSystems(api.database, seedText);
    await seedProgrammes(api.database);
    const quarter = await curve(
      'processCodes: ["8.2.1"], members: 5, programmeCode: "consortium-pilot-2015"',
    );
    expect(quarter?.points[4]).toEqual({ members: 5, netWon: 30_000_000 });
    const half = await curve('processCodes: ["8.2.1"], members: 1, programmeCode: "staged-rate-2017"');
    expect(half?.points).toEqual([{ members: 1, netWon: 25_000_000 }]);
    const none = await ask('processCodes: ["8.2.1"], programmeCode: "none"');
    expect(none.errors?.[0].extensions?.['code']).toBe('NOT_FOUND');
  });

  it('ends at the capacity and says why there is no price', async () => {
    const system = {
      id: 'small',
      provider: 'p',
      type: 'MES',
      engineeringWon: 9,
      adaptationDefaultWon: 0,
      tiers: [{ fromUnits: 1, unitPriceWon: 7 }],
      tierKind: 'ALL_UNITS',
      capacityUnits: 10,
      regions: ['26'],
    };
    await importSystems(api.database, JSON.stringify({ systems: [system] }), { actor: house('test') });
    const small = (args: string) => curve(`processCodes: ["3.2.1"], ${args}`, 'small');
    expect((await small('regionCode: "26440", units: 3'))?.points).toEqual([
      { members: 1, netWon: 30 },
      { members: 2, netWon: 26 },
      { members: 3, netWon: 24 },
    ]);
    expect((await small('regionCode: "27"'))?.obstacle).toBe('REGION_NOT_SERVED');
    expect((await small('units: 3'))?.obstacle).toBe('REGION_NOT_SERVED');
    expect((await small('regionCode: "26", units: 11'))?.obstacle).toBe('OVER_CAPACITY');
    await api.database.reads().run(sql`update system set status = 'WITHDRAWN'`);
    expect(await small('regionCode: "26"')).toEqual({ obstacle: 'NOT_FOR_SALE', points: [], ruleSet: null });
  });

  it.each([
    ['processCodes: []', 'INVALID_INPUT'],
    ['processCodes: ["99.1"]', 'UNKNOWN_PROCESS'],
    ['processCodes: ["8.2.1"], units: 0', 'INVALID_INPUT'],
    ['processCodes: ["8.2.1"], members: 101', 'INVALID_INPUT'],
    ['processCodes: ["8.2.1"], regionCode: "99"', 'UNKNOWN_REGION'],
  ])('refuses %s', async (args, code) => {
    await seedSystems(api.database, seedText);
    expect((await ask(args)).errors?.[0].extensions?.['code']).toBe(code);
  });

  it('costs three statements for a page of systems', async () => {
    await seedSystems(api.database, seedText);
    await seedProgrammes(api.database);
    const answer = await api.query<{ systems: { nodes: object[] } }>(
      '{ systems(first: 69) { nodes { priceCurve(processCodes: ["3.2.1"], regionCode: "26") { points { netWon } } } } }',
    );
    expect([answer.errors, answer.data?.systems.nodes.length, answer.statements.length]).toEqual([
      undefined,
      69,
      3,
    ]);
  });
});
