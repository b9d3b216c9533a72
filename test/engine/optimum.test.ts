import { describe, expect, it } from 'vitest';
import type { FormationProblem } from '../../src/engine/formation/problem.ts';
import { memberOf, standAlonePrices } from '../../src/engine/formation/problem.ts';
import { searchMatching, solve } from '../../src/engine/formation/solve.ts';
import { contractWon } from '../../src/engine/pricing/quote.ts';
import { bruteForceObjective } from './bruteForce.ts';
import { type InstanceShape, randomProblem } from './instances.ts';

const PER_SHAPE = 24;

/** Every limit at once and apart, for minimum sizes 2, 3 and 5. */
const shapes: [string, InstanceShape][] = [2, 3, 5].flatMap((minMembers): [string, InstanceShape][] => {
  const base = { companies: minMembers === 2 ? 8 : 9, systems: 3, processes: 8, minMembers };
  return [
    ['plain', base],
    ['coordination', { ...base, coordinationWon: 400_000, maxMembers: 6 }],
    ['units and surcharges', { ...base, mostUnits: 4, regions: 3, surcharges: true }],
    ['capacity', { ...base, mostUnits: 3, capacityUnits: 14 }],
    ['types and localities', { ...base, types: 2, localities: 2, systems: 4 }],
    [
      'everything',
      {
        ...base,
        mostUnits: 3,
        capacityUnits: 20,
        regions: 2,
        surcharges: true,
        types: 2,
        coordinationWon: 200_000,
      },
    ],
  ].map(([name, shape]) => [`${name}, minimum ${minMembers}`, shape as InstanceShape]);
});

function objectiveOfSearch(problem: FormationProblem): number {
  const alone = standAlonePrices(problem);
  let objective = 0;
  for (const { system, members } of searchMatching(problem, alone, { seed: 7, effort: 250 })) {
    const contract = contractWon(
      problem.systems[system],
      members.map((i) => memberOf(problem, i)),
    );
    objective += members.reduce((sum, i) => sum + alone[i].won, 0) - contract;
    objective -= problem.rules.coordinationWon * members.length ** 2;
  }
  return objective;
}

describe('formation against brute force over all partitions and systems', () => {
  for (const [name, shape] of shapes) {
    it(`finds the optimum, and a search without listing comes near it: ${name}`, () => {
      const missed: { seed: number; found: number; bound: number; optimum: number }[] = [];
      let searched = 0;
      let optima = 0;
      for (let seed = 1; seed <= PER_SHAPE; seed++) {
        const problem = randomProblem(shape, seed);
        const optimum = bruteForceObjective(problem);
        const solution = solve(problem, { seed });
        const found = solution.savingWon - solution.coordinationWon;
        if (found !== optimum || solution.objectiveBoundWon !== optimum) {
          missed.push({ seed, found, bound: solution.objectiveBoundWon, optimum });
        }
        const objective = objectiveOfSearch(problem);
        expect(objective, `search of seed ${seed}`).toBeLessThanOrEqual(optimum);
        searched += objective;
        optima += optimum;
      }
      expect(missed).toEqual([]);
      expect(searched / optima).toBeGreaterThan(0.85);
    });
  }
});
