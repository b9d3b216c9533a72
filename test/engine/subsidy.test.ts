import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteCluster } from '../../src/engine/pricing/quote.ts';
import { capCluster, flatSubsidy, type SubsidyRules, subsidyWon } from '../../src/engine/pricing/subsidy.ts';
import { clusters, subsidies, systems } from './arbitraries.ts';

/** Half, at most 40 million won a company, from five members: the programme of 2018. */
const of2018 = flatSubsidy(5, 0.5, 40_000_000);

/** 70 % of the first 10 million won, 50 % of the next 40, 20 % of the rest. */
const banded: SubsidyRules = {
  minMembers: 2,
  bands: [
    { fromWon: 0, ratePpm: 700_000 },
    { fromWon: 10_000_000, ratePpm: 500_000 },
    { fromWon: 50_000_000, ratePpm: 200_000 },
  ],
  capWon: 30_000_000,
  clusterCapWon: null,
  eligibleKinds: null,
};

describe('a flat subsidy', () => {
  it.each([
    [5, 0, 0],
    [5, 1, 0],
    [5, 2, 1],
    [5, 3, 1],
    [5, 40_000_000, 20_000_000],
    [5, 79_999_999, 39_999_999],
    [5, 80_000_000, 40_000_000],
    [5, 80_000_001, 40_000_000],
    [20, 3_000_000_000, 40_000_000],
    [4, 40_000_000, 0],
    [1, 40_000_000, 0],
  ])('of half for %d members and a share of %d won is %d won', (members, share, subsidy) => {
    expect(subsidyWon(of2018, members, share)).toBe(subsidy);
  });

  // In doubles 0.29 * 100 is 28.999999999999996, 0.57 * 100 is 56.99999999999999.
  it.each([
    [0.29, 100, 29],
    [0.57, 100, 57],
    [0.58, 100, 58],
    [0.07, 100, 7],
    [0.14, 50, 7],
    [0.285, 200, 57],
    [0.1, 30, 3],
    // 0.000249 * 1,000,000 is 248.99999999999997 in doubles.
    [0.000249, 1_000_000, 249],
    [0.333333, 3_000_000, 999_999],
    [1, 7, 7],
    [0, 7, 0],
  ])('of %d on %d won is exactly %d won', (rate, share, subsidy) => {
    expect(subsidyWon(flatSubsidy(1, rate, 10 ** 12), 1, share)).toBe(subsidy);
  });

  it('is exact where the product passes 2^53', () => {
    expect(subsidyWon(flatSubsidy(1, 0.999999, 2 ** 53), 1, Number.MAX_SAFE_INTEGER)).toBe(
      Number((BigInt(Number.MAX_SAFE_INTEGER) * 999_999n) / 1_000_000n),
    );
  });

  it('is data: one band, one cap, no other limit', () => {
    expect(of2018).toEqual({
      minMembers: 5,
      bands: [{ fromWon: 0, ratePpm: 500_000 }],
      capWon: 40_000_000,
      clusterCapWon: null,
      eligibleKinds: null,
    });
  });
});

describe('a subsidy in bands', () => {
  it.each([
    [0, 0],
    [1, 0],
    [9_999_999, 6_999_999],
    [10_000_000, 7_000_000],
    [10_000_001, 7_000_000],
    [10_000_002, 7_000_001],
    [50_000_000, 27_000_000],
    [50_000_004, 27_000_000],
    [50_000_005, 27_000_001],
    [65_000_000, 30_000_000],
    [90_000_000, 30_000_000],
  ])('of %d won is %d won: rounded down once, over all bands', (share, subsidy) => {
    expect(subsidyWon(banded, 2, share)).toBe(subsidy);
  });

  it('is nothing below the fewest members', () => {
    expect(subsidyWon(banded, 1, 50_000_000)).toBe(0);
  });
});

describe('the cap of a cluster', () => {
  it.each<[number[], number | null, number[]]>([
    [[10, 20, 30], null, [10, 20, 30]],
    [[10, 20, 30], 60, [10, 20, 30]],
    [[10, 20, 30], 59, [9, 19, 29]],
    [[10, 20, 30], 30, [5, 10, 15]],
    [[1, 1, 1], 2, [0, 0, 0]],
    [[7, 0], 3, [3, 0]],
    [[7, 5], 0, [0, 0]],
    [[], 5, []],
    [[40_000_000, 40_000_000, 40_000_000], 100_000_000, [33_333_333, 33_333_333, 33_333_333]],
  ])('cuts %j at %j to %j', (subsidiesWon, cap, expected) => {
    expect(capCluster(subsidiesWon, cap)).toEqual(expected);
  });
});

describe('what is eligible', () => {
  const system = {
    id: 's',
    type: 0,
    engineeringWon: 9,
    adaptationWon: Float64Array.of(20),
    tiers: [{ fromUnits: 1, unitPriceWon: 100 }],
    tierKind: 'ALL_UNITS' as const,
    capacityUnits: 10,
    surchargeWon: Float64Array.of(7),
  };
  const members = ['a', 'b'].map((id) => ({ id, processes: [0], units: 1, region: 0 }));

  it.each<[SubsidyRules['eligibleKinds'], number, number]>([
    [null, 122, 61],
    [['ENGINEERING', 'ADAPTATION', 'UNITS', 'SURCHARGE'], 122, 61],
    [['ADAPTATION', 'UNITS'], 110, 55],
    [['ENGINEERING'], 5, 2],
    [['SURCHARGE'], 7, 3],
    [[], 0, 0],
  ])('with kinds %j is %d won of the first share of 122', (eligibleKinds, eligible, subsidy) => {
    const rules = { ...flatSubsidy(2, 0.5, 1000), eligibleKinds };
    const [first] = quoteCluster(system, members, rules).members;
    expect(first.shareWon).toBe(122);
    expect(first.eligibleWon).toBe(eligible);
    expect(first.subsidyWon).toBe(subsidy);
    expect(first.netWon).toBe(122 - subsidy);
  });

  it('never brings a subsidy above share, rate, cap or cluster cap', () => {
    fc.assert(
      fc.property(systems, clusters(1, 7), subsidies, (priced, cluster, rules) => {
        const { members: prices } = quoteCluster(priced, cluster, rules);
        const highest = Math.max(...rules.bands.map(({ ratePpm }) => ratePpm));
        for (const { shareWon, eligibleWon, subsidyWon: won, netWon } of prices) {
          expect(Number.isSafeInteger(won) && won >= 0).toBe(true);
          expect(won).toBeLessThanOrEqual(rules.capWon);
          expect(BigInt(won) * 1_000_000n <= BigInt(eligibleWon) * BigInt(highest)).toBe(true);
          expect(netWon).toBe(shareWon - won);
          expect(netWon).toBeGreaterThanOrEqual(0);
          if (cluster.length < rules.minMembers) expect(won).toBe(0);
        }
        const total = prices.reduce((sum, price) => sum + price.subsidyWon, 0);
        expect(total).toBeLessThanOrEqual(rules.clusterCapWon ?? Number.POSITIVE_INFINITY);
      }),
    );
  });
});
