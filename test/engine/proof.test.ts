import { describe, expect, it } from 'vitest';
import type { Matching, Solution } from '../../src/engine/formation/matching.ts';
import { claimOf, outcomeOf } from '../../src/engine/formation/outcome.ts';
import { type FormationProblem, memberOf, standAlonePrices } from '../../src/engine/formation/problem.ts';
import type { Proof } from '../../src/engine/formation/proof/proof.ts';
import { proveMatching } from '../../src/engine/formation/proof/proveMatching.ts';
import { solve } from '../../src/engine/formation/solve.ts';
import { verify } from '../../src/engine/formation/verify.ts';
import { contractWon } from '../../src/engine/pricing/quote.ts';
import { highsSolver } from '../../src/rounds/linearSolver.ts';
import { bruteForceObjective } from './bruteForce.ts';
import { type InstanceShape, randomProblem } from './instances.ts';

const linearSolver = await highsSolver();

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function prove(problem: FormationProblem, solution: Solution, budgetSeconds = 20): Proof {
  return proveMatching(problem, solution, { linearSolver, cpuSeconds, budgetSeconds, seed: 3 });
}

/** A start that knows nothing: no cluster, and no bound worth the name. */
function nothing(problem: FormationProblem): Solution {
  const most = standAlonePrices(problem).reduce((sum, { system, won }) => (system < 0 ? sum : sum + won), 0);
  return {
    ...solve(problem, { seed: 1, effort: 0 }),
    clusters: [],
    objectiveBoundWon: most,
    boundMethod: 'SIMPLE_SHARE',
  };
}

function objectiveOf(problem: FormationProblem, clusters: Matching): number {
  const alone = standAlonePrices(problem);
  return clusters.reduce((sum, { system, members }) => {
    const contract = contractWon(
      problem.systems[system],
      members.map((i) => memberOf(problem, i)),
    );
    const coordination = problem.rules.coordinationWon * members.length ** 2;
    return sum + members.reduce((total, i) => total + alone[i].won, 0) - contract - coordination;
  }, 0);
}

function faultsOf(problem: FormationProblem, solution: Solution, { clusters }: Proof): unknown[] {
  return verify(problem, outcomeOf(problem, { ...solution, clusters }).clusters.map(claimOf));
}

const PER_SHAPE = 7;

const shapes: [string, InstanceShape][] = [2, 3, 5].flatMap((minMembers): [string, InstanceShape][] => {
  const base = { companies: minMembers === 2 ? 8 : 9, systems: 3, processes: 8, minMembers };
  return [
    ['plain', base],
    ['coordination and few members', { ...base, coordinationWon: 400_000, maxMembers: minMembers + 1 }],
    ['units and surcharges', { ...base, mostUnits: 4, regions: 3, surcharges: true }],
    ['capacity', { ...base, mostUnits: 3, capacityUnits: 14 }],
    ['types and localities', { ...base, types: 2, localities: 2, systems: 4 }],
    ['companies of a kind', { ...base, templates: 2, coordinationWon: 200_000 }],
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

describe('a proof against brute force over all partitions and systems', () => {
  for (const [name, shape] of shapes) {
    it(`starts from nothing and proves the optimum: ${name}`, () => {
      for (let seed = 1; seed <= PER_SHAPE; seed++) {
        const problem = randomProblem(shape, 7000 + seed);
        const optimum = bruteForceObjective(problem);
        const start = nothing(problem);
        const proof = prove(problem, start);
        const place = `seed ${7000 + seed}`;
        expect(proof.objectiveBoundWon, place).toBeGreaterThanOrEqual(optimum);
        expect(proof.objectiveWon, place).toBeLessThanOrEqual(optimum);
        expect(proof.objectiveWon, place).toBe(objectiveOf(problem, proof.clusters));
        expect(faultsOf(problem, start, proof), place).toEqual([]);
        expect({
          place,
          proved: proof.proved,
          objective: proof.objectiveWon,
          method: proof.boundMethod,
        }).toEqual({
          place,
          proved: true,
          objective: optimum,
          method: 'PROVED_OPTIMUM',
        });
      }
    });
  }
});

describe('a proof within its budget', () => {
  const problem = randomProblem(
    { companies: 30, systems: 6, processes: 30, minMembers: 5, coordinationWon: 500_000, templates: 6 },
    11,
  );
  const solution = solve(problem, { seed: 1, effort: 20 });

  it('gives back what it was given where there is no time', () => {
    const proof = prove(problem, solution, 0);
    expect(proof.clusters).toEqual(solution.clusters);
    expect(proof.objectiveBoundWon).toBe(solution.objectiveBoundWon);
    expect(proof.boundMethod).toBe(solution.boundMethod);
    expect(proof.proved).toBe(false);
  });

  it('ends with valid results wherever it is stopped', () => {
    const whole = prove(problem, solution);
    expect(whole.proved).toBe(true);
    for (let limit = 1; limit < 400; limit = limit * 3) {
      let looks = 0;
      const options = { linearSolver, cpuSeconds, budgetSeconds: 20, seed: 3, watch: () => ++looks > limit };
      const part = proveMatching(problem, solution, options);
      expect(part.objectiveBoundWon).toBeGreaterThanOrEqual(whole.objectiveWon);
      expect(part.objectiveBoundWon).toBeLessThanOrEqual(solution.objectiveBoundWon);
      expect(part.objectiveWon).toBeLessThanOrEqual(whole.objectiveWon);
      expect(part.objectiveWon).toBeGreaterThanOrEqual(solution.savingWon - solution.coordinationWon);
      expect(faultsOf(problem, solution, part)).toEqual([]);
    }
  });
});
