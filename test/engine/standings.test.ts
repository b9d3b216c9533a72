import { afterAll, describe, expect, it, vi } from 'vitest';
import { searchBlock } from '../../src/engine/formation/blockSearch.ts';
import { leastBound } from '../../src/engine/formation/bound.ts';
import { matchingTotals } from '../../src/engine/formation/matching.ts';
import { standAlonePrices } from '../../src/engine/formation/problem.ts';
import { proveMatching } from '../../src/engine/formation/proof/proveMatching.ts';
import { solveInParallel } from '../../src/engine/formation/solve.ts';
import { type Standing, Standings } from '../../src/engine/formation/standings.ts';
import { highsSolver } from '../../src/rounds/linearSolver.ts';
import { threadSeconds } from '../../src/rounds/roundProof.ts';
import { openSearchThreads, type SearchThreads } from '../../src/rounds/searchThreads.ts';
import { type InstanceShape, randomProblem } from './instances.ts';

vi.setConfig({ testTimeout: 120_000 });

const shape: InstanceShape = {
  companies: 400,
  systems: 6,
  processes: 30,
  minMembers: 5,
  coordinationWon: 20_000,
  templates: 12,
};

const pools = new Map<number, SearchThreads>();
afterAll(() => Promise.all([...pools.values()].map((pool) => pool.close())));

function threadsOf(count: number): SearchThreads {
  const pool = pools.get(count) ?? openSearchThreads(count);
  pools.set(count, pool);
  return pool;
}

const objectiveOf = ({ savingWon, coordinationWon }: Standing): number => savingWon - coordinationWon;

describe('what is told of a search under way', () => {
  it.each([
    ['several starts', 400, 200, 1],
    ['several starts', 400, 200, 2],
    ['blocks', 6000, 20, 1],
    ['blocks', 6000, 20, 2],
  ])(
    'only ever gets better and ends below what is found: %s of %i companies',
    async (_, companies, effort, count) => {
      const problem = randomProblem({ ...shape, companies }, 3);
      const told: Standing[] = [];
      const options = { seed: 1, effort };
      const { runners } = threadsOf(count);
      const solution = await solveInParallel(problem, options, runners, (standing) => told.push(standing));
      const objectives = told.map(objectiveOf);
      expect(objectives).toEqual(objectives.toSorted((a, b) => a - b));
      // The bound and at least one plan for each step of the search.
      expect(new Set(objectives).size).toBeGreaterThan(2);
      const last = told.at(-1) as Standing;
      expect(objectiveOf(last)).toBeLessThanOrEqual(solution.savingWon - solution.coordinationWon);
      expect(objectiveOf(last)).toBeGreaterThan(0.95 * (solution.savingWon - solution.coordinationWon));
      const bound = Math.ceil(leastBound(problem, standAlonePrices(problem)).won);
      for (const { objectiveBoundWon } of told) expect([null, bound]).toContain(objectiveBoundWon);
      expect(last.objectiveBoundWon).toBe(bound);
    },
  );

  it('has the bound before the first plan where one thread does all', async () => {
    const told: Standing[] = [];
    const problem = randomProblem(shape, 4);
    const { runners } = threadsOf(1);
    await solveInParallel(problem, { seed: 1, effort: 100 }, runners, (standing) => told.push(standing));
    expect(told[0]).toEqual({ savingWon: 0, coordinationWon: 0, objectiveBoundWon: expect.any(Number) });
  });

  it('adds the parts of a plan up, and counts a part that is still searched as it was before', () => {
    const problem = randomProblem({ ...shape, companies: 60 }, 5);
    const task = {
      problem,
      seed: 1,
      effort: 20,
      start: null,
      unitCharges: null,
      goesOn: false,
      archive: [],
    };
    const found = searchBlock(task, () => false);
    const totals = matchingTotals(problem, standAlonePrices(problem), found);
    const told: Standing[] = [];
    const standings = new Standings((standing) => told.push(standing));
    const tasks = [task, { ...task, start: found }];
    standings.step({ tasks, makes: 'PARTS', from: 0, part: 1 })(0, found);
    expect(told.at(-1)).toMatchObject({
      savingWon: 2 * totals.savingWon,
      coordinationWon: 2 * totals.coordinationWon,
    });
    standings.step({ tasks, makes: 'TRIALS', from: 0, part: 1 })(0, found);
    standings.step({ tasks, makes: 'PLANS', from: 0, part: 1 })(1, found);
    expect(told).toHaveLength(1);
  });

  it('goes on through a proof, whose last word is its result', async () => {
    const problem = randomProblem({ ...shape, companies: 30 }, 6);
    const searched = await solveInParallel(problem, { seed: 1, effort: 1 }, threadsOf(1).runners);
    const told: Standing[] = [];
    const { solution } = proveMatching(problem, searched, {
      linearSolver: await highsSolver(),
      cpuSeconds: threadSeconds,
      budgetSeconds: 20,
      seed: 1,
      tell: (standing) => told.push(standing),
    });
    expect(told.length).toBeGreaterThan(0);
    expect(told.at(-1)).toEqual({
      savingWon: solution.savingWon,
      coordinationWon: solution.coordinationWon,
      objectiveBoundWon: solution.objectiveBoundWon,
    });
    const bounds = told.map(({ objectiveBoundWon }) => objectiveBoundWon ?? Number.NaN);
    expect(bounds).toEqual(bounds.toSorted((a, b) => b - a));
  });
});
