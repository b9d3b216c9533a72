import { describe, expect, it } from 'vitest';
import { memberOf } from '../../src/engine/formation/problem.ts';
import { quickQuote } from '../../src/engine/pricing/quickQuote.ts';
import { quoteCluster } from '../../src/engine/pricing/quote.ts';
import type { SubsidyRules } from '../../src/engine/pricing/subsidy.ts';
import { flatSubsidy } from '../../src/engine/pricing/subsidy.ts';
import { seededRandom } from '../../src/engine/random.ts';
import { randomProblem } from './instances.ts';

const rules: [string, SubsidyRules][] = [
  ['one rate', flatSubsidy(3, 0.5, 20_000_000)],
  ['a cap of the cluster', { ...flatSubsidy(3, 0.5, 20_000_000), clusterCapWon: 31_000_001 }],
  ['some kinds only', { ...flatSubsidy(3, 0.5, 20_000_000), eligibleKinds: ['ADAPTATION', 'UNITS'] }],
];

describe('the quick quote', () => {
  it.each(rules)('says what the full one says, to the won, with %s', (_name, subsidy) => {
    let odd = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const mostUnits = seed % 10 === 0 ? 900 : 5;
      const shape = { companies: 60, systems: 4, processes: 20, minMembers: 3, mostUnits, surcharges: true };
      const problem = randomProblem(shape, seed);
      const random = seededRandom(seed);
      for (const system of problem.systems) {
        const members = Array.from({ length: 1 + random.below(40) }, (_, k) => k + random.below(20))
          .filter((i, k, all) => all.indexOf(i) === k)
          .map((i) => memberOf(problem, i));
        const full = quoteCluster(system, members, subsidy);
        const quick = quickQuote(system, members, subsidy);
        expect(quick, `seed ${seed}`).toEqual({
          contractWon: full.contractWon,
          sharesWon: full.members.map(({ shareWon }) => shareWon),
          subsidiesWon: full.members.map(({ subsidyWon }) => subsidyWon),
        });
        if (new Set(quick.sharesWon).size > 1) odd++;
      }
    }
    expect(odd).toBeGreaterThan(200);
  });

  it('refuses a region that is not served', () => {
    const problem = randomProblem({ companies: 3, systems: 1, processes: 4, minMembers: 2 }, 1);
    const system = { ...problem.systems[0], surchargeWon: Float64Array.of(Number.NaN) };
    const members = [0, 1, 2].map((i) => memberOf(problem, i));
    expect(() => quickQuote(system, members, flatSubsidy(2, 0.5, 1))).toThrow(RangeError);
  });
});
