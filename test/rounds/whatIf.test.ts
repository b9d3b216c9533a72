import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../../src/platform/globalId.ts';
import { startApi, type TestApi } from '../api.ts';
import { addCompanies, putMarket, runRound, twoSystems, twoTrades } from './smallMarket.ts';

const WHAT_IF = `query ($input: WhatIfInput!) { whatIf(input: $input) {
  whatIf { membersBefore membersAfter contractBeforeWon contractAfterWon obstacles goesOn isCheapestSystem message
    company { name } cluster { position }
    rivalBefore { system { code } contractWon marginWon } rivalAfter { system { code } contractWon marginWon }
    own { standAloneWon isAboveStandAlone shareChangeWon netChangeWon
      before { shareWon subsidyWon netWon } after { shareWon subsidyWon netWon } } }
  userErrors { code field message } } }`;

interface Answer {
  whatIf: {
    whatIf: Record<string, unknown> | null;
    userErrors: { code: string; field: string[]; message: string }[];
  };
}

let api: TestApi;
/** Metal workers 1 to 7, the last with three units, around `metal`; weavers 8 to 12 around `textile`; 13 and 14 came later. */
beforeAll(async () => {
  api = await startApi();
  const programmeId = await putMarket(api, twoTrades, twoSystems);
  await runRound(api, { programmeId, effort: 50 });
  await addCompanies(api, [{ name: '새 주조', region: '26440', processes: ['1.1.1', '3.1.1', '3.2.1'] }]);
});
afterAll(() => api.close());

const company = (id: number): string => toGlobalId('Company', id);
const ask = (input: Record<string, unknown>, lang: 'ko' | 'en' = 'en') =>
  api.data<Answer>(WHAT_IF, { input: { clusterId: toGlobalId('Cluster', 1), ...input } }, { lang });

describe('what a change of members would mean for the reader', () => {
  it('is its own amounts and the terms that all share', async () => {
    const { whatIf } = await ask({ asCompanyId: company(6), leaveCompanyIds: [company(7)] });
    expect(whatIf).toEqual({
      userErrors: [],
      whatIf: {
        membersBefore: 7,
        membersAfter: 6,
        // Nine units at 25 M, 10 M and three adaptations of 5 M; then six units.
        contractBeforeWon: 250_000_000,
        contractAfterWon: 175_000_000,
        obstacles: [],
        goesOn: true,
        isCheapestSystem: true,
        message: 'Its net price would rise from 15,178,572 to 16,666,667 won.',
        company: { name: '금속 6' },
        cluster: { position: 1 },
        // 12 M, three adaptations of 20 M, units at 24 M and a million of surcharge for each.
        rivalBefore: { system: { code: 'textile' }, contractWon: 295_000_000, marginWon: 45_000_000 },
        rivalAfter: { system: { code: 'textile' }, contractWon: 222_000_000, marginWon: 47_000_000 },
        own: {
          standAloneWon: 55_000_000,
          isAboveStandAlone: false,
          // A seventh of 20 M, half of 5 M, 25 M; then a sixth and all of 5 M.
          before: { shareWon: 30_357_143, subsidyWon: 15_178_571, netWon: 15_178_572 },
          after: { shareWon: 33_333_333, subsidyWon: 16_666_666, netWon: 16_666_667 },
          shareChangeWon: 2_976_190,
          netChangeWon: 1_488_095,
        },
      },
    });
    const stored = `{ cluster(id: "${toGlobalId('Cluster', 1)}") { members { nodes { company { name } shareWon netWon } } } }`;
    const { cluster } = await api.data<{ cluster: { members: { nodes: unknown[] } } }>(stored);
    expect(cluster.members.nodes).toContainEqual({
      company: { name: '금속 6' },
      shareWon: 30_357_143,
      netWon: 15_178_572,
    });
  });

  it('is about its own cluster where none is named', async () => {
    const { whatIf } = await ask({ clusterId: null, asCompanyId: company(8) });
    expect(whatIf.whatIf).toMatchObject({ cluster: { position: 2 }, membersBefore: 5, membersAfter: 5 });
    const none = await ask({ clusterId: null, asCompanyId: company(13) });
    expect(none.whatIf.userErrors.map(({ code }) => code)).toEqual(['CLUSTER_NOT_OPEN']);
  });

  it('says what a leaver gives up', async () => {
    const { whatIf } = await ask({ asCompanyId: company(7), leaveCompanyIds: [company(7)] });
    expect(whatIf.whatIf).toMatchObject({
      message: 'Alone it would pay 115,000,000 won.',
      own: { standAloneWon: 115_000_000, after: null, shareChangeWon: null },
    });
  });

  it('says that a cluster ends below the minimum, without subsidy', async () => {
    const leavers = [1, 2, 3].map(company);
    const { whatIf } = await ask({ asCompanyId: company(4), leaveCompanyIds: leavers }, 'ko');
    expect(whatIf.whatIf).toMatchObject({
      membersAfter: 4,
      obstacles: ['TOO_FEW'],
      goesOn: false,
      message: expect.stringMatching(/^참여 기업이 최소 수보다 적습니다\. 실부담금은 .*늘어납니다\.$/u),
      own: { after: { subsidyWon: 0 } },
    });
  });

  it('prices a company that joins, and one that is in no list, alike', async () => {
    const newcomer = { processCodes: ['1.1.1', '3.1.1', '3.2.1'], regionCode: '26440' };
    const known = await ask({ asCompanyId: company(13), joinCompanyIds: [company(13)] });
    const stranger = await ask({ newcomers: [newcomer] });
    const own = {
      standAloneWon: 70_000_000,
      isAboveStandAlone: false,
      before: null,
      after: { shareWon: 47_500_000, subsidyWon: 23_750_000, netWon: 23_750_000 },
      shareChangeWon: null,
      netChangeWon: null,
    };
    expect(known.whatIf.whatIf).toMatchObject({ membersAfter: 8, contractAfterWon: 295_000_000, own });
    expect(stranger.whatIf.whatIf).toMatchObject({ company: null, contractAfterWon: 295_000_000, own });
  });

  it('shows a member of another cluster what it has there', async () => {
    const { whatIf } = await ask({ asCompanyId: company(8), joinCompanyIds: [company(8)] });
    // A fifth of 12 M and of twice 4 M, and 24 M; among the metal workers two adaptations of 20 M of its own.
    expect(whatIf.whatIf).toMatchObject({
      membersAfter: 8,
      own: { before: { shareWon: 28_000_000 }, after: { shareWon: 66_250_000 }, isAboveStandAlone: true },
      obstacles: ['ABOVE_STAND_ALONE'],
    });
  });

  it.each([
    ['an outsider who only looks', { asCompanyId: company(8) }, 'NOT_CONCERNED', ['input', 'asCompanyId']],
    ['nobody', {}, 'NOT_CONCERNED', ['input', 'asCompanyId']],
    [
      'a leaver who is no member',
      { asCompanyId: company(1), leaveCompanyIds: [company(8)] },
      'NO_MEMBER',
      ['input', 'leaveCompanyIds', '0'],
    ],
    [
      'a member who joins',
      { asCompanyId: company(1), joinCompanyIds: [company(2)] },
      'MEMBER_ALREADY',
      ['input', 'joinCompanyIds', '0'],
    ],
    [
      'somebody who does not exist',
      { asCompanyId: company(1), joinCompanyIds: [company(99)] },
      'NOT_FOUND',
      ['input', 'joinCompanyIds', '0'],
    ],
    [
      'an unknown process',
      { newcomers: [{ processCodes: ['3.1.1', '99.1'] }] },
      'UNKNOWN_PROCESS',
      ['input', 'newcomers', '0', 'processCodes', '1'],
    ],
    [
      'no process',
      { newcomers: [{ processCodes: [] }] },
      'NO_KNOWN_PROCESS',
      ['input', 'newcomers', '0', 'processCodes'],
    ],
    [
      'no units',
      { newcomers: [{ processCodes: ['3.1.1'], units: 0 }] },
      'UNITS_OUT_OF_RANGE',
      ['input', 'newcomers', '0', 'units'],
    ],
    [
      'an unknown region',
      { newcomers: [{ processCodes: ['3.1.1'], regionCode: '99' }] },
      'UNKNOWN_REGION',
      ['input', 'newcomers', '0', 'regionCode'],
    ],
    [
      'too many',
      { newcomers: Array.from({ length: 21 }, () => ({ processCodes: ['3.1.1'] })) },
      'TOO_MANY_COMPANIES',
      ['input'],
    ],
    ['no such cluster', { clusterId: toGlobalId('Cluster', 99) }, 'NOT_FOUND', ['input', 'clusterId']],
  ])('is refused to %s', async (_, input, code, field) => {
    const { whatIf } = await ask(input);
    expect(whatIf.whatIf).toBeNull();
    expect(whatIf.userErrors.map((error) => [error.code, error.field])).toEqual([[code, field]]);
    const korean = await ask(input, 'ko');
    expect(korean.whatIf.userErrors[0].message).toMatch(/[가-힣]/u);
    expect(korean.whatIf.userErrors[0].message).not.toBe(whatIf.userErrors[0].message);
  });

  it('asks as many statements for many companies as for one', async () => {
    const input = { clusterId: toGlobalId('Cluster', 1), asCompanyId: company(1) };
    const count = async (change: Record<string, unknown>): Promise<number> => {
      const { errors, statements } = await api.query(WHAT_IF, { input: { ...input, ...change } });
      expect(errors).toBeUndefined();
      return statements.length;
    };
    const one = await count({ joinCompanyIds: [company(8)] });
    const leaveCompanyIds = [2, 3, 4, 5].map(company);
    const joinCompanyIds = [8, 9, 10, 11, 12, 13].map(company);
    expect(await count({ leaveCompanyIds, joinCompanyIds })).toBe(one);
    expect(one).toBeLessThanOrEqual(8);
  });
});

const SHEET = `query ($input: PriceSheetWhatIfInput!) { priceSheetWhatIf(input: $input) {
  whatIf { clusterCount clustersLeftOut clustersWon clustersLost isExact system { code }
    before { clusters units revenueWon beyondCapacity } after { clusters units revenueWon beyondCapacity }
    won { clusterId memberCount units beforeWon afterWon rivalWon marginWon }
    lost { reason standing { marginWon } } near { cutWon standing { units afterWon } }
    valuableStandards { process { code } feeWon clustersWon unitsWon revenueWon revenueChangeWon } }
  userErrors { code field message } } }`;

interface SheetAnswer {
  priceSheetWhatIf: { whatIf: Record<string, unknown> | null; userErrors: Answer['whatIf']['userErrors'] };
}

/** System 1 is `metal`, system 2 `textile`, in the order of the file. */
const askSheet = (input: Record<string, unknown>, lang: 'ko' | 'en' = 'en') =>
  api.data<SheetAnswer>(
    SHEET,
    { input: { systemId: toGlobalId('System', 2), roundId: toGlobalId('Round', 1), ...input } },
    { lang },
  );

describe('what another price sheet would do', () => {
  it('tells clusters, units and revenue won, to the won', async () => {
    const adaptations = [{ processCode: '3', feeWon: 5_000_000 }];
    const { priceSheetWhatIf } = await askSheet({ adaptations, engineeringWon: 11_999_999 });
    expect(priceSheetWhatIf).toMatchObject({
      userErrors: [],
      whatIf: {
        clusterCount: 2,
        clustersLeftOut: 0,
        clustersWon: 1,
        clustersLost: 0,
        isExact: true,
        system: { code: 'textile' },
        before: { clusters: 1, units: 5, revenueWon: 140_000_000, beyondCapacity: 0 },
        after: { clusters: 2, units: 14, revenueWon: 389_999_998, beyondCapacity: 0 },
        won: [
          {
            clusterId: toGlobalId('Cluster', 1),
            memberCount: 7,
            units: 9,
            beforeWon: 295_000_000,
            afterWon: 249_999_999,
            rivalWon: 250_000_000,
            marginWon: 1,
          },
        ],
        lost: [],
        near: [],
      },
    });
  });

  it('is about the newest round where none is named', async () => {
    const { priceSheetWhatIf } = await askSheet({ roundId: null });
    expect(priceSheetWhatIf.whatIf).toMatchObject({ clusterCount: 2, before: { clusters: 1 } });
  });

  it('leaves a cluster where it is at an equal price, and names the won that is missing', async () => {
    const adaptations = [{ processCode: '3', feeWon: 5_000_000 }];
    const { priceSheetWhatIf } = await askSheet({ adaptations });
    expect(priceSheetWhatIf.whatIf).toMatchObject({
      clustersWon: 0,
      near: [{ cutWon: 1, standing: { units: 9, afterWon: 250_000_000 } }],
    });
  });

  it('tells what is lost, and serves what brings most where units are short', async () => {
    const dear = await askSheet({ systemId: toGlobalId('System', 1), engineeringWon: 100_000_000 });
    expect(dear.priceSheetWhatIf.whatIf).toMatchObject({
      clustersLost: 1,
      after: { clusters: 0, units: 0, revenueWon: 0 },
      lost: [{ reason: 'OUTBID', standing: { marginWon: -45_000_000 } }],
    });
    const adaptations = [{ processCode: '3', feeWon: 1 }];
    const short = await askSheet({ adaptations, capacityUnits: 9 });
    expect(short.priceSheetWhatIf.whatIf).toMatchObject({
      after: { clusters: 1, units: 9, beyondCapacity: 1 },
      lost: [{ reason: 'CAPACITY' }],
    });
  });

  it('ranks processes by what each as standard would bring, and tells nothing of fewer than five companies', async () => {
    const { priceSheetWhatIf } = await askSheet({});
    const value = (code: string, feeWon: number, revenueChangeWon: number) => ({
      process: { code },
      feeWon,
      clustersWon: 0,
      unitsWon: 0,
      revenueWon: 140_000_000 + revenueChangeWon,
      revenueChangeWon,
    });
    // Two companies use 3.6.1.
    expect(priceSheetWhatIf.whatIf?.['valuableStandards']).toEqual([
      value('3.1.1', 20_000_000, 0),
      value('3.2.1', 20_000_000, 0),
      value('9.1.1', 4_000_000, -4_000_000),
      value('9.2.1', 4_000_000, -4_000_000),
    ]);
  });

  it.each([
    [
      'a sheet that breaks a rule',
      { tiers: [{ fromUnits: 2, unitPriceWon: 1 }] },
      'INVALID_PRICE_SHEET',
      ['input', 'tiers', '0', 'fromUnits'],
    ],
    [
      'an unknown process',
      { standardProcesses: ['99.9'] },
      'INVALID_PRICE_SHEET',
      ['input', 'standardProcesses'],
    ],
    [
      'an unknown system',
      { systemId: toGlobalId('System', 99) },
      'SYSTEM_NOT_ON_SALE',
      ['input', 'systemId'],
    ],
    ['an unknown round', { roundId: toGlobalId('Round', 99) }, 'NOT_FOUND', ['input', 'roundId']],
  ])('refuses %s', async (_, input, code, field) => {
    const { priceSheetWhatIf } = await askSheet(input);
    expect(priceSheetWhatIf.whatIf).toBeNull();
    expect(priceSheetWhatIf.userErrors.map((error) => [error.code, error.field])).toEqual([[code, field]]);
    const korean = await askSheet(input, 'ko');
    expect(korean.priceSheetWhatIf.userErrors[0].message).toMatch(/[가-힣]/u);
  });

  it('stores nothing and asks few statements', async () => {
    const input = { systemId: toGlobalId('System', 2), roundId: toGlobalId('Round', 1), engineeringWon: 1 };
    const { errors, statements } = await api.query(SHEET, { input });
    expect(errors).toBeUndefined();
    expect(statements.every((statement) => /^\s*select/iu.test(statement))).toBe(true);
    expect(statements.length).toBeLessThanOrEqual(6);
  });
});
