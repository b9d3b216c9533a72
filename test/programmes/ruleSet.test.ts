import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ClusterPrice, quoteCluster } from '../../src/engine/pricing/quote.ts';
import type { PricedSystem } from '../../src/engine/pricing/system.ts';
import { defaultMatchRules, formationRules } from '../../src/programmes/matchRules.ts';
import { formationRulesOf, type RuleSetRules, ruleSetSchema } from '../../src/programmes/ruleSet.ts';
import type { BuiltLevel } from '../../src/taxonomy/level.ts';

const { programmes } = JSON.parse(
  readFileSync(new URL('../../seeds/programmes.json', import.meta.url), 'utf8'),
) as { programmes: { code: string; rules: unknown }[] };

const rulesOf = (code: string): RuleSetRules =>
  ruleSetSchema.parse(programmes.find((programme) => programme.code === code)?.rules);

/** What `members` like companies pay for a system of so many million won a unit, with a surcharge on top. */
function quote(
  rules: RuleSetRules,
  { members, unitM, surchargeM = 0 }: { members: number; unitM: number; surchargeM?: number },
  level: BuiltLevel | null = null,
): ClusterPrice {
  const system: PricedSystem = {
    id: 's',
    type: 0,
    engineeringWon: 0,
    adaptationWon: new Float64Array(1),
    tiers: [{ fromUnits: 1, unitPriceWon: unitM * 1e6 }],
    tierKind: 'ALL_UNITS',
    capacityUnits: 1000,
    surchargeWon: Float64Array.of(surchargeM * 1e6),
  };
  const alike = Array.from({ length: members }, (_, i) => ({
    id: String(i).padStart(3, '0'),
    processes: [],
    units: 1,
    region: 0,
  }));
  return quoteCluster(system, alike, formationRulesOf(rules, level).subsidy);
}

const subsidyM = (price: ClusterPrice) => price.members[0].subsidyWon / 1e6;

describe('the rules of 2018', () => {
  const rules = rulesOf('smart-factory-cluster-2018');

  it('are what match takes where no rules are given', () => {
    expect(formationRulesOf(rules)).toEqual(formationRules(defaultMatchRules));
  });

  it('pay half of a share from five members on, at most 40 million a company', () => {
    expect(subsidyM(quote(rules, { members: 4, unitM: 40 }))).toBe(0);
    expect(subsidyM(quote(rules, { members: 5, unitM: 40 }))).toBe(20);
    expect(subsidyM(quote(rules, { members: 5, unitM: 80 }))).toBe(40);
    expect(subsidyM(quote(rules, { members: 5, unitM: 100 }))).toBe(40);
  });

  it('have 3 billion won, take mid-size firms and prefer those hurt by regulation or policy', () => {
    expect(rules.budgetWon).toBe(3_000_000_000);
    expect(rules.eligibleSizes).toEqual(['SME', 'MID_SIZE']);
    expect(rules.priorityRanks).toEqual([['REGULATION', 'POLICY_CHANGE']]);
    expect(rules.sessionOn).toBe('2018-08-14');
  });
});

describe('the rules of the forerunner of 2015', () => {
  const rules = rulesOf('consortium-pilot-2015');

  it('pay a quarter, at most 25 million a company', () => {
    expect(subsidyM(quote(rules, { members: 5, unitM: 40 }))).toBe(10);
    expect(subsidyM(quote(rules, { members: 5, unitM: 200 }))).toBe(25);
  });

  it('cut what 30 companies would get to 600 million for their cluster', () => {
    const price = quote(rules, { members: 30, unitM: 200 });
    expect(subsidyM(price)).toBe(20);
    expect(price.members.reduce((sum, member) => sum + member.subsidyWon, 0)).toBe(600_000_000);
  });
});

describe('the rules with a staged rate', () => {
  const rules = rulesOf('staged-rate-2017');

  it('pay half up to 100 million and two fifths above, as far as the cap of the target level', () => {
    const large = { members: 1, unitM: 150 };
    expect(subsidyM(quote(rules, large, 'INTERMEDIATE_2'))).toBe(70);
    expect(subsidyM(quote(rules, { members: 1, unitM: 600 }, 'ADVANCED'))).toBe(200);
    expect(subsidyM(quote(rules, large, 'BASIC'))).toBe(50);
    expect(subsidyM(quote(rules, large))).toBe(50);
  });

  it('leave the surcharge of the region out of what counts', () => {
    const price = quote(rules, { members: 1, unitM: 80, surchargeM: 10 });
    expect(price.members[0]).toMatchObject({ shareWon: 90e6, eligibleWon: 80e6, subsidyWon: 40e6 });
  });
});

describe('rules from outside', () => {
  const good = { minMembers: 5, rateBands: [{ fromWon: 0, rate: 0.5 }], capPerCompanyWon: 1 };
  const faults = (rules: object) =>
    (ruleSetSchema.safeParse({ ...good, ...rules }).error?.issues ?? []).map(({ path }) => path.join('.'));

  it('mean no rule where they say nothing', () => {
    expect(ruleSetSchema.parse(good)).toEqual({
      ...good,
      maxMembers: 20,
      levelCaps: [],
      capPerClusterWon: null,
      budgetWon: null,
      eligibleCostKinds: null,
      eligibleSizes: ['SME'],
      priorityRanks: [],
      sameLevelAgain: false,
      ownLabourMostRate: 0,
      thirdPartyLeastRate: 0,
      mostSystemTypes: null,
      buildMonths: null,
      announcedOn: null,
      sessionOn: null,
      sessionPlace: null,
      coordinationWon: 100_000,
      locality: 'NONE',
    });
  });

  it.each([
    [{ minMembers: 0 }, 'minMembers'],
    [{ minMembers: 21 }, 'minMembers'],
    [{ maxMembers: 101 }, 'maxMembers'],
    [{ rateBands: [] }, 'rateBands'],
    [{ rateBands: [{ fromWon: 1, rate: 0.5 }] }, 'rateBands.0.fromWon'],
    [{ rateBands: [{ fromWon: 0, rate: 1.1 }] }, 'rateBands.0.rate'],
    [{ rateBands: [{ fromWon: 0, rate: 0.1234567 }] }, 'rateBands.0.rate'],
    [
      {
        rateBands: [
          { fromWon: 0, rate: 0.5 },
          { fromWon: 0, rate: 0.4 },
        ],
      },
      'rateBands',
    ],
    [{ capPerCompanyWon: -1 }, 'capPerCompanyWon'],
    [{ budgetWon: 0.5 }, 'budgetWon'],
    [{ priorityRanks: [['REGULATION'], ['REGULATION']] }, 'priorityRanks'],
    [{ sessionOn: '2018-02-30' }, 'sessionOn'],
    [{ surprise: 1 }, ''],
  ])('are refused with the place: %j', (rules, place) => {
    expect(faults(rules)).toEqual([place]);
  });
});
