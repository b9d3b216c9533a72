import { describe, expect, it } from 'vitest';
import { memberOf } from '../../src/engine/formation/problem.ts';
import { splitContract } from '../../src/engine/pricing/quickQuote.ts';
import { contractLines, exactShares, quoteCluster } from '../../src/engine/pricing/quote.ts';
import type { PricedMember, PricedSystem } from '../../src/engine/pricing/system.ts';
import { seededRandom } from '../../src/engine/random.ts';
import { randomProblem } from './instances.ts';

function compare(system: PricedSystem, members: readonly PricedMember[]): void {
  const quick = splitContract(system, members);
  const price = quoteCluster(system, members, { ...noSubsidy });
  expect(quick.contractWon).toBe(price.contractWon);
  expect(quick.sharesWon).toEqual(price.members.map(({ shareWon }) => shareWon));
  const exact = exactShares(contractLines(system, members), members.length);
  expect(quick.ceilingsWon.map(BigInt)).toEqual(
    exact.map(({ numerator, denominator }) => (numerator + denominator - 1n) / denominator),
  );
}

const noSubsidy = {
  minMembers: 1,
  bands: [{ fromWon: 0, ratePpm: 0 }],
  capWon: 0,
  clusterCapWon: null,
  eligibleKinds: null,
};

describe('the quick split of a contract', () => {
  it.each([
    ['of a programme', 20, 4],
    ['of a hundred members', 100, 3],
    ['of large volumes, which takes fractions', 40, 90_000],
  ])('is the exact split for groups %s', (_, most, mostUnits) => {
    for (let seed = 1; seed <= 40; seed++) {
      const problem = randomProblem(
        {
          companies: 120,
          systems: 3,
          processes: 30,
          minMembers: 5,
          mostUnits,
          templates: 6,
          surcharges: true,
        },
        seed,
      );
      const random = seededRandom(seed);
      for (const system of problem.systems) {
        const members = Array.from({ length: 1 + random.below(most) }, (__, k) =>
          memberOf(problem, (k * 7 + seed) % 120),
        );
        compare(system, [...new Map(members.map((member) => [member.id, member])).values()]);
      }
    }
  });

  it('gives the won that are left to the largest remainders, ties to the smaller id', () => {
    const system: PricedSystem = {
      id: 's',
      type: 0,
      engineeringWon: 1_000_001,
      adaptationWon: Float64Array.of(100, 0),
      tiers: [{ fromUnits: 1, unitPriceWon: 10 }],
      tierKind: 'ALL_UNITS',
      capacityUnits: 100,
      surchargeWon: Float64Array.of(7),
    };
    const member = (id: string, processes: number[]): PricedMember => ({
      id,
      processes,
      units: 1,
      region: 0,
    });
    const split = splitContract(system, [member('b', [1]), member('c', [0]), member('a', [])]);
    // 1,000,001 / 3 leaves two won: to a and b by their ids, since all remainders are two thirds.
    expect(split).toEqual({
      contractWon: 1_000_152,
      sharesWon: [333_351, 333_450, 333_351],
      ceilingsWon: [333_351, 333_451, 333_351],
    });
  });
});
