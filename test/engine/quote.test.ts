import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, compare, type Fraction, fraction, ZERO } from '../../src/engine/pricing/fraction.ts';
import { contractLines, contractWon, exactShares, quoteCluster } from '../../src/engine/pricing/quote.ts';
import { flatSubsidy } from '../../src/engine/pricing/subsidy.ts';
import type { PricedMember, PricedSystem } from '../../src/engine/pricing/system.ts';
import { clusters, subsidies, systems, systemsWith } from './arbitraries.ts';

const M = 1_000_000;

function sharesOf(system: PricedSystem, members: readonly PricedMember[]): Fraction[] {
  return exactShares(contractLines(system, members), members.length);
}

describe('a cluster of three, by hand', () => {
  const system: PricedSystem = {
    id: 'mes',
    type: 0,
    engineeringWon: 10 * M,
    // The third process is standard.
    adaptationWon: Float64Array.of(3 * M, 2 * M, 0, 5 * M),
    tiers: [
      { fromUnits: 1, unitPriceWon: 8 * M },
      { fromUnits: 4, unitPriceWon: 7_500_000 },
    ],
    tierKind: 'ALL_UNITS',
    capacityUnits: 100,
    surchargeWon: Float64Array.of(0, M),
  };
  const members: PricedMember[] = [
    { id: 'b', processes: [0, 2], units: 2, region: 1 },
    { id: 'a', processes: [0, 1, 2], units: 1, region: 0 },
    { id: 'c', processes: [0, 1, 3], units: 1, region: 0 },
  ];
  const price = quoteCluster(system, members, flatSubsidy(3, 0.5, 9 * M));

  it('has the contract 10 engineering + 10 adaptation + 4 x 7.5 units + 1 surcharge', () => {
    expect(price.contractWon).toBe(51 * M);
    expect(contractWon(system, members)).toBe(51 * M);
    expect(price.lines).toEqual([
      { kind: 'ENGINEERING', process: -1, won: 10 * M },
      { kind: 'ADAPTATION', process: 0, won: 3 * M },
      { kind: 'ADAPTATION', process: 1, won: 2 * M },
      { kind: 'ADAPTATION', process: 3, won: 5 * M },
      { kind: 'UNITS', process: -1, won: 30 * M },
      { kind: 'SURCHARGE', process: -1, won: M },
    ]);
  });

  it('splits it by use, the odd won going to the smallest id', () => {
    expect(price.members.map(({ shareWon }) => shareWon)).toEqual([20_333_333, 12_833_334, 17_833_333]);
    expect(price.members[0].lines).toEqual([
      { kind: 'ENGINEERING', process: -1, won: 3_333_333 },
      { kind: 'ADAPTATION', process: 0, won: M },
      { kind: 'UNITS', process: -1, won: 15 * M },
      { kind: 'SURCHARGE', process: -1, won: M },
    ]);
    expect(price.members[1].lines).toEqual([
      { kind: 'ENGINEERING', process: -1, won: 3_333_334 },
      { kind: 'ADAPTATION', process: 0, won: M },
      { kind: 'ADAPTATION', process: 1, won: M },
      { kind: 'UNITS', process: -1, won: 7_500_000 },
    ]);
    expect(price.members[2].lines.map(({ won }) => won)).toEqual([3_333_333, M, M, 5 * M, 7_500_000]);
  });

  it('subsidises half of each share, to the won, up to the cap', () => {
    expect(price.members.map(({ subsidyWon }) => subsidyWon)).toEqual([9 * M, 6_416_667, 8_916_666]);
    expect(price.members.map(({ netWon }) => netWon)).toEqual([11_333_333, 6_416_667, 8_916_667]);
    expect(price.members.map(({ eligibleWon }) => eligibleWon)).toEqual([20_333_333, 12_833_334, 17_833_333]);
  });
});

describe('the example of the ministry', () => {
  const system: PricedSystem = {
    id: 'mes',
    type: 0,
    engineeringWon: 5 * M,
    adaptationWon: Float64Array.of(5 * M),
    tiers: [
      { fromUnits: 1, unitPriceWon: 40 * M },
      { fromUnits: 5, unitPriceWon: 38 * M },
    ],
    tierKind: 'ALL_UNITS',
    capacityUnits: 100,
    surchargeWon: Float64Array.of(0),
  };
  const rules = flatSubsidy(5, 0.5, 40 * M);

  it.each([
    [1, 50 * M, 50 * M, 0, 50 * M],
    // Five units at 38 would cost 190: more than four at 40.
    [4, 170 * M, 42_500_000, 0, 42_500_000],
    [5, 200 * M, 40 * M, 20 * M, 20 * M],
  ])('costs %d like companies %d won, %d each, less %d is %d', (count, contract, share, subsidy, net) => {
    const members = Array.from({ length: count }, (_, i) => ({
      id: `c${i}`,
      processes: [0],
      units: 1,
      region: 0,
    }));
    const price = quoteCluster(system, members, rules);
    expect(price.contractWon).toBe(contract);
    for (const member of price.members) {
      expect(member).toMatchObject({ shareWon: share, subsidyWon: subsidy, netWon: net });
    }
  });
});

describe('a price that cannot be given', () => {
  const system: PricedSystem = {
    id: 'far',
    type: 0,
    engineeringWon: 1,
    adaptationWon: Float64Array.of(0),
    tiers: [{ fromUnits: 1, unitPriceWon: 1 }],
    tierKind: 'ALL_UNITS',
    capacityUnits: 1,
    surchargeWon: Float64Array.of(0, Number.NaN),
  };

  it('names the system, the region and the company', () => {
    const members = [{ id: 'c7', processes: [], units: 1, region: 1 }];
    expect(() => contractWon(system, members)).toThrow(
      new RangeError('system far does not serve region number 1 of c7'),
    );
  });

  it('says that nobody is there', () => {
    expect(() => contractWon(system, [])).toThrow(new RangeError('a cluster without members has no price'));
  });
});

describe('every price', () => {
  it('is split so that shares sum to the contract and positions to shares', () => {
    fc.assert(
      fc.property(systems, clusters(1, 8), subsidies, (system, members, rules) => {
        const price = quoteCluster(system, members, rules);
        const sum = (won: readonly number[]): number => won.reduce((total, one) => total + one, 0);
        expect(sum(price.lines.map(({ won }) => won))).toBe(price.contractWon);
        expect(sum(price.members.map(({ shareWon }) => shareWon))).toBe(price.contractWon);
        for (const { lines, shareWon } of price.members) {
          expect(sum(lines.map(({ won }) => won))).toBe(shareWon);
          for (const { won } of lines) expect(Number.isSafeInteger(won) && won >= 0).toBe(true);
        }
      }),
    );
  });

  it('rounds a share and each of its positions by less than a won', () => {
    fc.assert(
      fc.property(systems, clusters(1, 8), (system, members) => {
        const lines = contractLines(system, members);
        const exact = exactShares(lines, members.length);
        const price = quoteCluster(system, members, flatSubsidy(5, 0.5, 1000));
        const isNear = (won: number, part: Fraction): boolean =>
          compare(fraction(won - 1), part) < 0 && compare(part, fraction(won + 1)) < 0;
        price.members.forEach((member, i) => {
          expect(isNear(member.shareWon, exact[i])).toBe(true);
          for (const { kind, process, won } of member.lines) {
            const line = lines.find((one) => one.kind === kind && one.process === process);
            expect(isNear(won, line?.parts[i] ?? ZERO)).toBe(true);
          }
        });
      }),
    );
  });
});

describe('a newcomer', () => {
  it('never raises an exact share, nor a rounded one by more than a won', () => {
    fc.assert(
      fc.property(systems, clusters(2, 8), (system, members) => {
        const before = members.slice(0, -1);
        const rules = flatSubsidy(5, 0.5, 1000);
        const exactBefore = sharesOf(system, before);
        const exactAfter = sharesOf(system, members);
        const pricesBefore = quoteCluster(system, before, rules).members;
        const pricesAfter = quoteCluster(system, members, rules).members;
        before.forEach((_, i) => {
          expect(compare(exactAfter[i], exactBefore[i])).toBeLessThanOrEqual(0);
          expect(pricesAfter[i].shareWon).toBeLessThanOrEqual(pricesBefore[i].shareWon + 1);
        });
      }),
    );
  });

  it('can shift the rounding by one won: exactly 2.5 was paid as 2 and is paid as 3', () => {
    const system: PricedSystem = {
      id: 's',
      type: 0,
      engineeringWon: 0,
      adaptationWon: Float64Array.of(5, 5),
      tiers: [{ fromUnits: 1, unitPriceWon: 0 }],
      tierKind: 'ALL_UNITS',
      capacityUnits: 9,
      surchargeWon: Float64Array.of(0),
    };
    const members = [[0], [0], [1], [1]].map((processes, i) => ({
      id: `c${i}`,
      processes,
      units: 1,
      region: 0,
    }));
    const sharesWon = (count: number): number[] =>
      quoteCluster(system, members.slice(0, count), flatSubsidy(5, 0.5, 1)).members.map(
        (one) => one.shareWon,
      );
    expect(sharesWon(3)).toEqual([3, 2, 5]);
    expect(sharesWon(4)).toEqual([3, 3, 2, 2]);
  });

  it('never raises a net price by more than its rounding once a cluster is subsidised', () => {
    fc.assert(
      fc.property(systems, clusters(6, 8), (system, members) => {
        const rules = flatSubsidy(5, 0.5, 40 * M);
        const before = quoteCluster(system, members.slice(0, -1), rules).members;
        const after = quoteCluster(system, members, rules).members;
        before.forEach(({ netWon }, i) => {
          expect(after[i].netWon).toBeLessThanOrEqual(netWon + 1);
        });
      }),
    );
  });
});

/** The Shapley value by its definition, times n!: what each member adds, summed over all orders of joining. */
function shapleyTimesOrders(system: PricedSystem, members: readonly PricedMember[]): bigint[] {
  const costOf = (set: number): bigint =>
    set === 0
      ? 0n
      : BigInt(
          contractWon(
            system,
            members.filter((_, i) => set & (1 << i)),
          ),
        );
  const costs = Array.from({ length: 1 << members.length }, (_, set) => costOf(set));
  const added = members.map(() => 0n);
  const join = (before: number): void => {
    members.forEach((_, i) => {
      if (before & (1 << i)) return;
      const after = before | (1 << i);
      added[i] += (costs[after] - costs[before]) * ordersOfRest(members.length, after);
      join(after);
    });
  };
  join(0);
  return added;
}

/** In how many orders those outside `set` can join. */
function ordersOfRest(members: number, set: number): bigint {
  let orders = 1n;
  let left = members;
  for (let rest = set; rest > 0; rest >>= 1) left -= rest & 1;
  for (; left > 1; left--) orders *= BigInt(left);
  return orders;
}

function expectShapley(system: PricedSystem, members: readonly PricedMember[]): void {
  const orders = ordersOfRest(members.length, 0);
  const shapley = shapleyTimesOrders(system, members);
  sharesOf(system, members).forEach((share, i) => {
    expect(share.numerator * orders).toBe(shapley[i] * share.denominator);
  });
}

describe('the split is the Shapley value over all orders of joining', () => {
  const flat = fc.nat(90 * M).map((unitPriceWon) => [{ fromUnits: 1, unitPriceWon }]);

  it('where the unit price does not depend on volume', () => {
    fc.assert(fc.property(systemsWith(flat), clusters(1, 5), expectShapley), { numRuns: 60 });
  });

  it('where every member has as many units, whatever the tiers', () => {
    fc.assert(fc.property(systems, clusters(1, 5, 1), expectShapley), { numRuns: 60 });
  });
});

describe('the split is in the core of its system', () => {
  it('so no sub-group of members buys it for less alone', () => {
    fc.assert(
      fc.property(systems, clusters(1, 6), (system, members) => {
        const shares = sharesOf(system, members);
        for (let set = 1; set < 1 << members.length; set++) {
          const isIn = (_: unknown, i: number): boolean => (set & (1 << i)) !== 0;
          const together = shares.filter(isIn).reduce(add, ZERO);
          const alone = fraction(contractWon(system, members.filter(isIn)));
          expect(compare(together, alone), `sub-group ${set}`).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
});
