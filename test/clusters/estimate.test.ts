import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../../src/platform/globalId.ts';
import { startApi, type TestApi } from '../api.ts';
import { putMarket, runRound, twoSystems, twoTrades } from '../rounds/smallMarket.ts';

const ESTIMATE = `query ($input: EstimateInput!) { estimate(input: $input) {
  estimate {
    inferred confidence rule subsidyRule processes { code }
    alikeCompanies { minSimilarity total inProvince }
    standAlone { won system { code } lines { kind won process { code } } }
    priceCurve { members shareWon subsidyWon netWon system { code } lines { kind won rule } }
    opportunities { members shareWon netWon savingWon cluster { position memberCount } }
  }
  userErrors { __typename code field message
    ... on NumberOutOfRange { least most } ... on NoSystemForRegion { regionCode systemTypes units } }
} }`;

interface Answer {
  estimate: {
    estimate: {
      processes: { code: string }[];
      priceCurve: { members: number }[];
      [field: string]: unknown;
    } | null;
    userErrors: { code: string; message: string }[];
  };
}

let api: TestApi;
let programmeId: string;
beforeAll(async () => {
  api = await startApi();
  programmeId = await putMarket(api, twoTrades, [
    ...twoSystems,
    {
      id: 'south',
      type: 'ERP',
      engineeringWon: 1,
      tiers: [{ fromUnits: 1, unitPriceWon: 1 }],
      regions: ['26'],
    },
  ]);
  await runRound(api, { programmeId, effort: 50 });
});
afterAll(() => api.close());

describe('an estimate', () => {
  it('prices stated processes alone, in clusters of 5 to 20, and in the clusters that are open', async () => {
    const input = { processCodes: ['3.1.1', '3.2.1'], units: 1, regionCode: '26440', programmeId };
    const { estimate: answer } = await api.data<Answer>(ESTIMATE, { input });
    expect(answer.userErrors).toEqual([]);
    const { priceCurve, ...estimate } = answer.estimate ?? { priceCurve: [] };
    expect(estimate).toEqual({
      inferred: false,
      confidence: 1,
      rule: 'stated',
      subsidyRule: 'From 5 members: 50 % of the share, at most 40,000,000 won a company',
      processes: [{ code: '3.1.1' }, { code: '3.2.1' }],
      // Seven work alike: shown as five, so that nobody can be told apart.
      alikeCompanies: { minSimilarity: 0.5, total: 5, inProvince: 5 },
      standAlone: {
        won: 50_000_000,
        system: { code: 'metal' },
        lines: [
          { kind: 'ENGINEERING', won: 10_000_000, process: null },
          { kind: 'ADAPTATION', won: 5_000_000, process: { code: '3.1.1' } },
          { kind: 'ADAPTATION', won: 5_000_000, process: { code: '3.2.1' } },
          { kind: 'UNITS', won: 30_000_000, process: null },
        ],
      },
      opportunities: [
        {
          members: 8,
          shareWon: 27_500_000,
          netWon: 13_750_000,
          savingWon: 22_500_000,
          cluster: { position: 1, memberCount: 7 },
        },
      ],
    });
    expect(priceCurve.map(({ members }) => members)).toEqual(Array.from({ length: 16 }, (_, i) => i + 5));
    expect(priceCurve[0]).toEqual({
      members: 5,
      shareWon: 29_000_000,
      subsidyWon: 14_500_000,
      netWon: 14_500_000,
      system: { code: 'metal' },
      lines: [
        {
          kind: 'ENGINEERING',
          won: 2_000_000,
          rule: 'Engineering: paid once by the cluster, borne equally by its members.',
        },
        {
          kind: 'ADAPTATION',
          won: 1_000_000,
          rule: 'Adaptation to a process: paid once, borne equally by the members that use the process.',
        },
        {
          kind: 'ADAPTATION',
          won: 1_000_000,
          rule: 'Adaptation to a process: paid once, borne equally by the members that use the process.',
        },
        {
          kind: 'UNITS',
          won: 25_000_000,
          rule: 'Units: the unit price for the volume of the whole cluster, times the own units.',
        },
      ],
    });
  });

  it('infers the processes of an industry and says how sure it is', async () => {
    const input = { industryCode: '25924', industryRevision: 10, productText: '도금', regionCode: '26' };
    const { estimate: answer } = await api.data<Answer>(ESTIMATE, { input }, { lang: 'ko' });
    expect(answer.userErrors).toEqual([]);
    expect(answer.estimate).toMatchObject({
      inferred: true,
      rule: expect.stringMatching(/^template 259/),
      subsidyRule: '5개사 이상이면 분담금의 50 %, 기업당 최대 40,000,000원',
    });
    expect(answer.estimate?.processes.length).toBeGreaterThan(1);
    expect(answer.estimate?.['confidence']).toBeGreaterThan(0);
    expect(answer.estimate?.['confidence']).toBeLessThan(1);
  });

  it('hides figures behind which fewer than five companies stand', async () => {
    const input = { processCodes: ['1.1.1'], regionCode: '26440' };
    const { estimate: answer } = await api.data<Answer>(ESTIMATE, { input });
    expect(answer.estimate?.['alikeCompanies']).toEqual({
      minSimilarity: 0.5,
      total: null,
      inProvince: null,
    });
  });

  it('takes a group for all the operations below it', async () => {
    const { estimate: answer } = await api.data<Answer>(ESTIMATE, { input: { processCodes: ['3.1'] } });
    const codes = answer.estimate?.processes.map(({ code }) => code) ?? [];
    expect(codes.length).toBeGreaterThan(1);
    expect(codes.every((code) => /^3\.1\.\d+$/.test(code))).toBe(true);
  });

  it.each([
    [{ processCodes: ['3.1.1', '77.1'] }, 'UNKNOWN_PROCESS', ['input', 'processCodes', '1'], {}],
    [
      { processCodes: ['3.1.1'], units: 0 },
      'UNITS_OUT_OF_RANGE',
      ['input', 'units'],
      { least: 1, most: 1000 },
    ],
    [{ processCodes: ['3.1.1'], regionCode: '98' }, 'UNKNOWN_REGION', ['input', 'regionCode'], {}],
    [{}, 'NO_PROCESSES_STATED', ['input'], {}],
    [{ industryCode: '99999' }, 'UNKNOWN_INDUSTRY', ['input', 'industryCode'], {}],
    [
      { processCodes: ['3.1.1'], programmeId: toGlobalId('Programme', 99) },
      'NOT_FOUND',
      ['input', 'programmeId'],
      {},
    ],
    [
      { processCodes: ['3.1.1'], regionCode: '11', systemTypes: ['ERP'] },
      'NO_SYSTEM_FOR_REGION',
      ['input', 'regionCode'],
      { regionCode: '11', systemTypes: ['ERP'], units: 1 },
    ],
  ])('refuses %j with %s', async (input, code, field, facts) => {
    const { estimate } = await api.data<Answer>(ESTIMATE, { input });
    expect(estimate).toMatchObject({ estimate: null, userErrors: [{ code, field, ...facts }] });
  });

  it('says in the language of the caller what to do where nobody sells', async () => {
    const input = { processCodes: ['3.1.1'], systemTypes: ['ERP'] };
    const { estimate } = await api.data<Answer>(ESTIMATE, { input }, { lang: 'ko' });
    expect(estimate.userErrors[0].message).toMatch(
      /^지역을 적지 않으면 .* 다른 systemTypes를 고르거나 regionCode를 적거나/,
    );
  });
});
