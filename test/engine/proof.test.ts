import { describe, expect, it } from 'vitest';
import type { Matching, Solution } from '../../src/engine/formation/matching.ts';
import { claimOf, outcomeOf } from '../../src/engine/formation/outcome.ts';
import { type FormationProblem, memberOf, standAlonePrices } from '../../src/engine/formation/problem.ts';
import { type ProvedMatching, proveMatching } from '../../src/engine/formation/proof/proveMatching.ts';
import { AbortedError, solve } from '../../src/engine/formation/solve.ts';
import { verify } from '../../src/engine/formation/verify.ts';
import { contractWon } from '../../src/engine/pricing/quote.ts';
import { highsSolver } from '../../src/rounds/linearSolver.ts';
import { threadSeconds } from '../../src/rounds/roundProof.ts';
import { bruteForceObjective } from './bruteForce.ts';
import { type InstanceShape, randomProblem } from './instances.ts';

const linearSolver = await highsSolver();
const SEED = 3;

function prove(problem: FormationProblem, solution: Solution, budgetSeconds = 20): ProvedMatching {
  return proveMatching(problem, solution, {
    linearSolver,
    cpuSeconds: threadSeconds,
    budgetSeconds,
    seed: SEED,
  });
}

/** A start that knows nothing: no cluster, and no bound worth the name. */
function nothing(problem: FormationProblem): Solution {
  const most = standAlonePrices(problem).reduce((sum, { system, won }) => (system < 0 ? sum : sum + won), 0);
  return {
    ...solve(problem, { seed: 1, effort: 0 }),
    clusters: [],
    savingWon: 0,
    coordinationWon: 0,
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

const objectiveWon = ({ savingWon, coordinationWon }: Solution): number => savingWon - coordinationWon;

function faultsOf(problem: FormationProblem, solution: Solution): unknown[] {
  return verify(problem, outcomeOf(problem, solution).clusters.map(claimOf));
}

/** The suite may run beside others on a busy machine. */
const TIMEOUT_MS = 120_000;
const PER_SHAPE = 2;

const shapes: [string, InstanceShape][] = [2, 3, 5].flatMap((minMembers): [string, InstanceShape][] => {
  const base = { companies: minMembers === 2 ? 8 : 9, systems: 3, processes: 8, minMembers };
  const named: [string, InstanceShape][] = [
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
  ];
  return named.map(([name, shape]) => [`${name}, minimum ${minMembers}`, shape]);
});

describe('a proof against brute force over all partitions and systems', () => {
  for (const [name, shape] of shapes) {
    it(`starts from nothing and proves the optimum: ${name}`, { timeout: TIMEOUT_MS }, () => {
      for (let seed = 1; seed <= PER_SHAPE; seed++) {
        const problem = randomProblem(shape, 7000 + seed);
        const optimum = bruteForceObjective(problem);
        const { solution, proved, gapPercent } = prove(problem, nothing(problem));
        const place = `seed ${7000 + seed}`;
        expect(solution.objectiveBoundWon, place).toBeGreaterThanOrEqual(optimum);
        expect(objectiveWon(solution), place).toBeLessThanOrEqual(optimum);
        expect(objectiveWon(solution), place).toBe(objectiveOf(problem, solution.clusters));
        expect(faultsOf(problem, solution), place).toEqual([]);
        expect({
          place,
          proved,
          gapPercent,
          objective: objectiveWon(solution),
          method: solution.boundMethod,
        }).toEqual({
          place,
          proved: true,
          gapPercent: 0,
          objective: optimum,
          method: 'PROVED_OPTIMUM',
        });
      }
    });
  }
});

describe('a proof within its budget', { timeout: TIMEOUT_MS }, () => {
  const shape = { companies: 16, systems: 4, processes: 24, minMembers: 3, coordinationWon: 200_000 };
  const problem = randomProblem(shape, 11);
  const solution = solve(problem, { seed: 1, effort: 2 });

  it('gives back what it was given where there is no time', () => {
    const proof = prove(problem, solution, 0);
    expect(proof.solution).toEqual(solution);
    expect(proof.proved).toBe(false);
  });

  it('gives the same result for the same seed where there is time', () => {
    const first = prove(problem, solution);
    const second = prove(problem, solution);
    expect(first.proved).toBe(true);
    expect(second.solution).toEqual(first.solution);
    const { cpuSeconds: _, ...counts } = first.statistics;
    expect(second.statistics).toMatchObject(counts);
    expect(first.solution).toMatchObject({ seed: solution.seed, effort: solution.effort });
    expect(first.solution.hash === solution.hash).toBe(
      objectiveWon(first.solution) === objectiveWon(solution),
    );
  });

  it('ends with valid results wherever its budget ends', () => {
    const optimum = objectiveWon(prove(problem, solution).solution);
    const start = nothing(problem);
    let tighter = 0;
    for (let looks = 1; looks < 1100; looks *= 2) {
      let now = 0;
      const cpuSeconds = (): number => now++;
      const options = { linearSolver, cpuSeconds, budgetSeconds: looks, seed: SEED };
      const part = proveMatching(problem, start, options);
      expect(part.solution.objectiveBoundWon).toBeGreaterThanOrEqual(optimum);
      expect(part.solution.objectiveBoundWon).toBeLessThanOrEqual(start.objectiveBoundWon);
      expect(objectiveWon(part.solution)).toBeLessThanOrEqual(optimum);
      expect(faultsOf(problem, part.solution)).toEqual([]);
      if (!part.proved && part.solution.boundMethod === 'COLUMN_GENERATION') tighter++;
    }
    expect(tighter).toBeGreaterThan(0);
  });

  it('stops with an error where the watch says so', () => {
    let told = 0;
    const watch = (): boolean => ++told > 20;
    const options = { linearSolver, cpuSeconds: threadSeconds, budgetSeconds: 20, seed: SEED, watch };
    expect(() => proveMatching(problem, solution, options)).toThrow(AbortedError);
    expect(told).toBe(21);
  });
});
