import { describe, expect, it, vi } from 'vitest';
import { AbortedError } from '../../src/engine/formation/blockSearch.ts';
import { leastBound, mendedTask, placesOf, tightened } from '../../src/engine/formation/bound.ts';
import { mendedParts } from '../../src/engine/formation/mendedBound.ts';
import { type FormationProblem, standAlonePrices } from '../../src/engine/formation/problem.ts';
import { type Runners, searchMatching, solve, solveInParallel } from '../../src/engine/formation/solve.ts';
import { openSearchThreads } from '../../src/rounds/searchThreads.ts';
import { askMiddleMarkets, askSmallMarkets } from './boundMarkets.ts';
import { randomProblem } from './instances.ts';

// Seconds of work on a quiet machine; a busy one may not fail it.
vi.setConfig({ testTimeout: 240_000 });

/** What prices near to those of a plan ask of each company, the part that trees prove. */
function mendedPartsOf(problem: FormationProblem, seed: number): Float64Array {
  const alone = standAlonePrices(problem);
  const parts = new Float64Array(alone.length).fill(Number.POSITIVE_INFINITY);
  for (const place of placesOf(alone, problem, solve(problem, { seed, effort: 10 }).clusters)) {
    mendedParts(mendedTask(problem, place), () => false)?.forEach((won, k) => {
      parts[place.companies[k]] = won;
    });
  }
  return parts;
}

describe('the bound by prices near to those of a plan', () => {
  it('never asks more of the members of any cluster than it costs: every cluster of 100 small markets', () => {
    const { clusters, asked, wrong } = askSmallMarkets(mendedPartsOf);
    expect(wrong).toEqual([]);
    expect(clusters).toBeGreaterThan(3000);
    expect(asked).toBeGreaterThan(400);
  });

  it('never asks more than likely clusters of 20 markets of up to 191 companies cost, nor than a plan', () => {
    const { clusters, asked, wrong } = askMiddleMarkets(mendedPartsOf);
    expect(wrong).toEqual([]);
    expect(clusters).toBeGreaterThan(1500);
    expect(asked).toBeGreaterThan(1000);
  });

  it('raises prices where the plan is bad, and halves what the pair bound leaves open where it is good', () => {
    const shape = { companies: 90, systems: 8, processes: 60, templates: 12, minMembers: 5, mostUnits: 2 };
    const problem = randomProblem({ ...shape, coordinationWon: 400_000 }, 5);
    const alone = standAlonePrices(problem);
    const { clusters, savingWon, coordinationWon } = solve(problem, { seed: 5, effort: 200 });
    const pair = leastBound(problem, alone);
    const tight = tightened(problem, alone, clusters, pair);
    expect(tight.method).toBe('COLUMN_GENERATION');
    const open = (won: number): number => won - savingWon + coordinationWon;
    expect(open(tight.won)).toBeLessThan(0.6 * open(pair.won));
    // Without its last cluster the plan gives its members no gains: trees meet clusters that pay, over and over.
    const worse = tightened(problem, alone, clusters.slice(0, -1), pair);
    expect(worse.won).toBeGreaterThanOrEqual(savingWon - coordinationWon);
  });
});

describe('a bound that nobody waits for any more', () => {
  const shape = { companies: 600, systems: 8, processes: 80, templates: 20, minMembers: 5, mostUnits: 3 };

  it.each([[1], [6]])('ends within a second while it is tightened, in %i localities', (localities) => {
    const problem = randomProblem({ ...shape, localities }, 9);
    const alone = standAlonePrices(problem);
    const pair = leastBound(problem, alone);
    const { clusters } = { clusters: searchMatching(problem, alone, { seed: 1, effort: 1 }) };
    const startMs = performance.now();
    const stop = (): boolean => performance.now() - startMs > 300;
    expect(() => tightened(problem, alone, clusters, pair, stop)).toThrow(AbortedError);
    expect(performance.now() - startMs).toBeLessThan(1300);
  });

  it.each([[1], [2]])('is stopped by the watch of the search on %i threads', async (count) => {
    const problem = randomProblem(shape, 9);
    const threads = openSearchThreads(count);
    let begunMs = Number.POSITIVE_INFINITY;
    const runners: Runners = {
      ...threads.runners,
      boundTasks(tasks, isStopped) {
        if (tasks.some(({ kind }) => kind === 'RECIPROCAL')) begunMs = performance.now();
        return threads.runners.boundTasks(tasks, isStopped);
      },
    };
    const watch = (): boolean => performance.now() > begunMs + 300;
    await expect(solveInParallel(problem, { seed: 1, effort: 1, watch }, runners)).rejects.toThrow(
      AbortedError,
    );
    expect(performance.now() - begunMs).toBeLessThan(1300);
    await threads.close();
  });
});
