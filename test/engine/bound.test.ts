import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { searchBlock } from '../../src/engine/formation/blockSearch.ts';
import { cutBlocks } from '../../src/engine/formation/blocks.ts';
import {
  leastBound,
  placesOf,
  reciprocalTasks,
  runBoundTask,
  tightened,
} from '../../src/engine/formation/bound.ts';
import { boundProblem } from '../../src/engine/formation/bounds/boundProblem.ts';
import { type FeeLine, feeLine } from '../../src/engine/formation/bounds/feeLines.ts';
import { offersOf } from '../../src/engine/formation/bounds/offers.ts';
import { kindLists, OverlapIndex } from '../../src/engine/formation/bounds/overlaps.ts';
import { processKinds } from '../../src/engine/formation/bounds/processKinds.ts';
import { unitTariffs } from '../../src/engine/formation/bounds/tariff.ts';
import {
  boundFromParts,
  leastPartsWon,
  pairBoundWon,
  pairMarkets,
  pairParts,
} from '../../src/engine/formation/pairBound.ts';
import { type FormationProblem, memberOf, standAlonePrices } from '../../src/engine/formation/problem.ts';
import { reciprocalParts } from '../../src/engine/formation/reciprocalBound.ts';
import { simpleBoundWon } from '../../src/engine/formation/simpleBound.ts';
import { type Runners, solve, solveInParallel } from '../../src/engine/formation/solve.ts';
import { unitsWon } from '../../src/engine/pricing/tiers.ts';
import { seededRandom } from '../../src/engine/random.ts';
import { systems } from './arbitraries.ts';
import {
  askMiddleMarkets,
  askSmallMarkets,
  everyCluster,
  likelyClusters,
  middleShape,
  overcharged,
  smallShape,
} from './boundMarkets.ts';
import { bruteForceObjective } from './bruteForce.ts';
import { randomProblem } from './instances.ts';

// Seconds of work on a quiet machine; a busy one may not fail it.
vi.setConfig({ testTimeout: 240_000 });

describe('the pair bound', () => {
  it('never asks more of the members of any cluster than it costs: every cluster of 150 small markets', () => {
    let clusters = 0;
    for (let seed = 1; seed <= 150; seed++) {
      const problem = randomProblem(smallShape(seed), seed);
      const parts = leastPartsWon(problem, standAlonePrices(problem));
      const every = [...everyCluster(problem)];
      clusters += every.length;
      expect(overcharged(problem, parts, every), `seed ${seed}`).toEqual([]);
    }
    expect(clusters).toBeGreaterThan(5000);
  });

  it('never asks more than likely clusters of 120 markets of up to 191 companies cost', () => {
    let clusters = 0;
    for (let seed = 1; seed <= 120; seed++) {
      const problem = randomProblem(middleShape(seed), seed);
      const parts = leastPartsWon(problem, standAlonePrices(problem));
      const likely = [...likelyClusters(problem, seed)];
      clusters += likely.length;
      expect(overcharged(problem, parts, likely), `seed ${seed}`).toEqual([]);
    }
    expect(clusters).toBeGreaterThan(10_000);
  });

  it('is not below the optimum of 300 small markets of every shape', () => {
    let positive = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const problem = randomProblem(smallShape(seed), seed);
      const bound = pairBoundWon(problem, standAlonePrices(problem));
      const optimum = bruteForceObjective(problem);
      if (optimum > 0) positive++;
      expect(Math.ceil(bound), `seed ${seed}`).toBeGreaterThanOrEqual(optimum);
    }
    expect(positive).toBeGreaterThan(120);
  });

  it('is not below what a search finds, and a solution reports the least bound rounded up', () => {
    let paired = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const problem = randomProblem(middleShape(seed), seed);
      const alone = standAlonePrices(problem);
      const solution = solve(problem, { seed, effort: 10 });
      const least = leastBound(problem, alone);
      expect(pairBoundWon(problem, alone), `seed ${seed}`).toBeGreaterThanOrEqual(
        solution.savingWon - solution.coordinationWon,
      );
      expect(least.won).toBe(Math.min(simpleBoundWon(problem, alone), pairBoundWon(problem, alone)));
      const tight = tightened(problem, alone, solution.clusters, least);
      expect(tight.won).toBeLessThanOrEqual(least.won);
      expect(solution.objectiveBoundWon).toBe(Math.ceil(tight.won));
      expect(solution.boundMethod).toBe(tight.method);
      if (least.method === 'PAIR_SHARE') paired++;
    }
    expect(paired).toBeGreaterThan(16);
  });

  it('takes a third off what the simple bound leaves open where companies differ in rare processes', () => {
    const shape = { companies: 200, systems: 6, processes: 60, templates: 9, minMembers: 5, mostUnits: 3 };
    const problem = randomProblem({ ...shape, coordinationWon: 400_000 }, 3);
    const alone = standAlonePrices(problem);
    const solution = solve(problem, { seed: 3, effort: 200 });
    const found = solution.savingWon - solution.coordinationWon;
    const open = (bound: number): number => bound - found;
    expect(open(pairBoundWon(problem, alone))).toBeLessThan((2 / 3) * open(simpleBoundWon(problem, alone)));
  });
});

/** What the reciprocal bound asks of each company, aimed at a plan that is quickly found. */
function partsOwedToEachOther(problem: FormationProblem, seed: number): Float64Array {
  const alone = standAlonePrices(problem);
  const parts = new Float64Array(alone.length).fill(Number.POSITIVE_INFINITY);
  const places = placesOf(alone, problem, solve(problem, { seed, effort: 10 }).clusters);
  for (const task of reciprocalTasks(problem, alone, places)) {
    reciprocalParts({ ...task, work: 5_000_000 }, () => false).forEach((won, k) => {
      parts[task.companies[k]] = won;
    });
  }
  return parts;
}

describe('the bound that counts who is with whom', () => {
  it('never asks more of the members of any cluster than it costs: every cluster of 100 small markets', () => {
    const { clusters, asked, wrong } = askSmallMarkets(partsOwedToEachOther);
    expect(wrong).toEqual([]);
    expect(clusters).toBeGreaterThan(3000);
    expect(asked).toBeGreaterThan(400);
  });

  it('never asks more than likely clusters of 20 markets of up to 191 companies cost, nor than a plan', () => {
    const { clusters, asked, wrong } = askMiddleMarkets(partsOwedToEachOther);
    expect(wrong).toEqual([]);
    expect(clusters).toBeGreaterThan(1500);
    expect(asked).toBeGreaterThan(1000);
  });

  it('closes a tenth of what the pair bound leaves open where trades are mixed by odd processes', () => {
    const shape = { companies: 200, systems: 8, processes: 80, templates: 20, minMembers: 5, mostUnits: 2 };
    const problem = randomProblem({ ...shape, coordinationWon: 400_000 }, 5);
    const alone = standAlonePrices(problem);
    const { clusters, savingWon, coordinationWon } = solve(problem, { seed: 5, effort: 200 });
    const pair = leastBound(problem, alone);
    const open = (won: number): number => won - savingWon + coordinationWon;
    expect(open(tightened(problem, alone, clusters, pair).won)).toBeLessThan(0.9 * open(pair.won));
  });

  it('lays lines that are nowhere above an equal part', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 30, noNaN: true }),
        fc.integer({ min: 1, max: 40 }),
        (users, x) => {
          const line: FeeLine = { constant: 0, slope: 0 };
          feeLine(users, line);
          expect(line.constant - line.slope * (x - 1)).toBeLessThanOrEqual(1 / x + 1e-12);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('a bound on several threads', () => {
  /** Tasks as other threads get them, copies of plain data, and done in whatever order. */
  const elsewhere: Runners = {
    isConcurrent: true,
    cut: async (task) => cutBlocks(structuredClone(task)),
    async searchBlocks(tasks) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      return tasks.map((task) => searchBlock(structuredClone(task), () => false));
    },
    async boundTasks(tasks) {
      const backwards = tasks.map((_, k) => tasks.length - 1 - k);
      const answers = new Map(
        backwards.map((k) => [k, runBoundTask(structuredClone(tasks[k]), () => false)]),
      );
      return tasks.map((_, k) => answers.get(k) ?? {});
    },
  };

  it('is the same to the won as on one, with one range and with many, for one locality and for three', async () => {
    for (const [companies, seed] of [
      [40, 3],
      [150, 5],
      [700, 7],
    ]) {
      const shape = {
        ...middleShape(seed),
        companies,
        processes: 40,
        templates: 0,
        localities: 1 + (seed % 3),
      };
      const problem = randomProblem(shape, seed);
      const here = solve(problem, { seed, effort: 2 });
      expect(await solveInParallel(problem, { seed, effort: 2 }, elsewhere)).toEqual(here);
    }
  });

  it('is the same in one range as in as many as threads can share', () => {
    const problem = randomProblem(
      { ...middleShape(7), companies: 1400, processes: 40, templates: 0, types: 1, localities: 1 },
      7,
    );
    const plain = boundProblem(problem, standAlonePrices(problem));
    const markets = pairMarkets(plain);
    expect(markets.some(({ ranges }) => ranges.length > 1)).toBe(true);
    const whole = markets.map((market) => {
      const to = market.lists.cellBounds.length - 1;
      return { market, from: 0, to, won: pairParts(market, 0, to) };
    });
    expect(pairBoundWon(problem, standAlonePrices(problem))).toBe(boundFromParts(plain, whole));
  });
});

describe('tariffs for units', () => {
  it('never ask more of any members than the provider bills, by the offer that has their volume, and of equal members just that', () => {
    const shape = fc.record({
      system: systems,
      size: fc.integer({ min: 1, max: 12 }),
      counts: fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 9 })), {
        minLength: 1,
        maxLength: 6,
      }),
      draws: fc.infiniteStream(fc.nat(5)),
    });
    fc.assert(
      fc.property(shape, ({ system, size, counts, draws }) => {
        const distinct = [...new Map(counts)].sort((a, b) => a[0] - b[0]);
        const demand = { values: distinct.map(([units]) => units), companies: distinct.map(([, n]) => n) };
        const offers = offersOf(system, 0, distinct[0][0], 12 * 30);
        const rows = unitTariffs(offers, size, demand);
        const bill = (units: number): number => unitsWon(system.tiers, system.tierKind, units);
        const slack = 1e-9 * (1 + bill(size * 30));
        for (let trial = 0; trial < 20; trial++) {
          const members = [...draws.take(size)].map((draw) => draw % demand.values.length);
          const units = members.reduce((sum, k) => sum + demand.values[k], 0);
          const o = offers.findIndex(({ fromUnits, toUnits }) => fromUnits <= units && units <= toUnits);
          expect(members.reduce((sum, k) => sum + rows[o][k], 0)).toBeLessThanOrEqual(bill(units) + slack);
        }
        if (demand.values.length === 1) {
          const least = rows.reduce((won, row) => Math.min(won, row[0]), Number.POSITIVE_INFINITY);
          expect(size * least).toBeCloseTo(bill(size * demand.values[0]), 3);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('the index of overlaps', () => {
  const most = (worths: number[], count: number): number =>
    worths
      .sort((a, b) => b - a)
      .slice(0, count)
      .reduce((sum, won) => sum + won, 0);

  it('finds partners that share exactly as much as the best there are, whatever processes are worth', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = seededRandom(seed);
      const shape = { ...middleShape(seed), processes: 10 + 2 * seed, localities: 1 };
      const problem = randomProblem(seed % 5 === 0 ? { ...shape, templates: 2 } : shape, seed);
      const everybody = problem.companyIds.map((_, i) => i);
      const kinds = processKinds(problem, everybody);
      const enough = 1 + (seed % 19);
      const lists = kindLists(kinds);
      const index = new OverlapIndex(kinds, lists, enough, 1e9);
      const own = everybody.map((i) => new Set(memberOf(problem, i).processes as Uint16Array));
      const worth = Array.from({ length: problem.processCount }, () => random.below(1000));
      for (const kind of lists.cellKinds) {
        const i = kinds.companies[kinds.companyBounds[kind]];
        const overlaps = index.of(kind);
        if (!overlaps) throw new Error('the index has read too much');
        const { processes, beyond, groups, masks, companies } = overlaps;
        expect([...processes.filter((m) => m >= 0), ...beyond].sort((a, b) => a - b)).toEqual([
          ...(memberOf(problem, i).processes as Uint16Array),
        ]);
        const found: number[] = [];
        for (let g = 0; g < groups; g++) {
          const won = processes.reduce((sum, m, b) => sum + ((masks[g] >>> b) & 1 ? worth[m] : 0), 0);
          expect(companies[g]).toBeGreaterThanOrEqual(0);
          for (let k = 0; k < Math.min(companies[g], enough); k++) found.push(won);
        }
        const counted = processes.filter((m) => m >= 0);
        const expected = everybody
          .filter((j) => j !== i)
          .map((j) => counted.reduce((sum, m) => sum + (own[j].has(m) ? worth[m] : 0), 0));
        expect(most(found, enough), `seed ${seed}, kind ${kind}`).toBe(most(expected, enough));
      }
    }
  });

  it('knows nothing any more when it has read as much as it may, and the bound still holds', () => {
    const problem = randomProblem(middleShape(8), 8);
    const kinds = processKinds(
      problem,
      problem.companyIds.map((_, i) => i),
    );
    const lists = kindLists(kinds);
    const index = new OverlapIndex(kinds, lists, 5, 1);
    const [first, second] = lists.cellKinds;
    expect(index.of(first)).not.toBeNull();
    expect(index.of(second)).toBeNull();
  });
});
