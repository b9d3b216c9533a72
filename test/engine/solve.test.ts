import { describe, expect, it, vi } from 'vitest';
import { matchingHash } from '../../src/engine/formation/matching.ts';
import { type FormationProblem, memberOf, standAlonePrices } from '../../src/engine/formation/problem.ts';
import { simpleBoundWon } from '../../src/engine/formation/simpleBound.ts';
import { AbortedError, solve } from '../../src/engine/formation/solve.ts';
import { compare, fraction } from '../../src/engine/pricing/fraction.ts';
import { contractLines, contractWon, exactShares } from '../../src/engine/pricing/quote.ts';
import { bruteForceObjective } from './bruteForce.ts';
import { type InstanceShape, randomProblem } from './instances.ts';

// Seconds of work on a quiet machine; a busy one may not fail it.
vi.setConfig({ testTimeout: 120_000 });

const market: InstanceShape = {
  companies: 90,
  systems: 8,
  processes: 30,
  templates: 5,
  minMembers: 5,
  coordinationWon: 200_000,
  mostUnits: 2,
  capacityUnits: 80,
  regions: 3,
  surcharges: true,
};

describe('a solution', () => {
  it('is the same for the same problem, seed and effort', () => {
    const problem = randomProblem(market, 1);
    const first = solve(problem, { seed: 4, effort: 50 });
    expect(solve(problem, { seed: 4, effort: 50 })).toEqual(first);
    expect(solve(randomProblem(market, 1), { seed: 4, effort: 50, watch: () => false })).toEqual(first);
    expect(first).toMatchObject({ seed: 4, effort: 50, boundMethod: 'COLUMN_GENERATION' });
    expect(first.hash).toMatch(/^[0-9a-f]{16}$/);
    expect(first.clusters.length).toBeGreaterThan(3);
  });

  it('may differ for another seed, and then has another hash', () => {
    const problem = randomProblem(market, 1);
    const solutions = [1, 2, 3, 4].map((seed) => solve(problem, { seed, effort: 20 }));
    const different = new Set(solutions.map(({ clusters }) => JSON.stringify(clusters)));
    expect(different.size).toBeGreaterThan(1);
    expect(new Set(solutions.map(({ hash }) => hash)).size).toBe(different.size);
  });

  it('has a hash of systems, members and prices', () => {
    const problem = randomProblem(market, 1);
    const clusters = [
      { system: 0, members: [1, 2, 3] },
      { system: 1, members: [4, 5] },
    ];
    const [first, second] = clusters;
    const hashes = [
      matchingHash(problem, clusters, [100, 200]),
      matchingHash(problem, clusters, [100, 201]),
      matchingHash(problem, [{ ...first, system: 2 }, second], [100, 200]),
      matchingHash(problem, [{ ...first, members: [1, 2, 6] }, second], [100, 200]),
      matchingHash(
        problem,
        [
          { ...first, members: [1, 2] },
          { ...second, members: [3, 4, 5] },
        ],
        [100, 200],
      ),
      matchingHash(problem, [first], [100]),
      matchingHash(problem, [], []),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(matchingHash({ ...problem, regionOf: new Int32Array(90) }, clusters, [100, 200])).toBe(hashes[0]);
  });

  it('states the sums of its clusters', () => {
    const problem = randomProblem(market, 2);
    const alone = standAlonePrices(problem);
    const solution = solve(problem, { seed: 1, effort: 20 });
    let saving = 0;
    let coordination = 0;
    for (const { system, members } of solution.clusters) {
      saving += members.reduce((sum, i) => sum + alone[i].won, 0);
      saving -= contractWon(
        problem.systems[system],
        members.map((i) => memberOf(problem, i)),
      );
      coordination += 200_000 * members.length ** 2;
    }
    expect(solution.savingWon).toBe(saving);
    expect(solution.coordinationWon).toBe(coordination);
    expect(solution.standAloneWon).toBe(
      alone.reduce((sum, { won }) => sum + (Number.isNaN(won) ? 0 : won), 0),
    );
    expect(saving - coordination).toBeGreaterThan(0);
  });

  it('lists clusters by first member, members ascending, nobody twice', () => {
    const { clusters } = solve(randomProblem(market, 3), { seed: 1, effort: 20 });
    const firsts = clusters.map(({ members }) => members[0]);
    const ascending = (list: readonly number[]): number[] => [...list].sort((a, b) => a - b);
    expect(firsts).toEqual(ascending(firsts));
    for (const { members } of clusters) expect(members).toEqual(ascending(members));
    const everybody = clusters.flatMap(({ members }) => members);
    expect(new Set(everybody).size).toBe(everybody.length);
  });

  it('asks nobody for more than alone, to the fraction of a won, and takes no more units than there are', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const problem = randomProblem({ ...market, minMembers: 1 + (seed % 4), capacityUnits: 30 }, seed);
      const alone = standAlonePrices(problem);
      const free = problem.systems.map(({ capacityUnits }) => capacityUnits);
      for (const { system, members } of solve(problem, { seed, effort: seed % 2 === 0 ? 0 : 30 }).clusters) {
        const priced = members.map((i) => memberOf(problem, i));
        exactShares(contractLines(problem.systems[system], priced), members.length).forEach((share, k) => {
          expect(compare(share, fraction(alone[members[k]].won))).toBeLessThanOrEqual(0);
        });
        free[system] -= priced.reduce((sum, { units }) => sum + units, 0);
      }
      expect(Math.min(...free)).toBeGreaterThanOrEqual(0);
    }
  });

  it('needs no moves at all: effort 0 gives the greedy clusters', () => {
    const problem = randomProblem(market, 1);
    const greedy = solve(problem, { seed: 1, effort: 0 });
    expect(greedy.clusters.length).toBeGreaterThan(3);
    expect(greedy.savingWon - greedy.coordinationWon).toBeGreaterThan(0);
    expect(greedy.effort).toBe(0);
  });
});

describe('a solution without clusters', () => {
  const none = { clusters: [], savingWon: 0, coordinationWon: 0, objectiveBoundWon: 0 };

  it('is that of an empty problem', () => {
    const problem = randomProblem({ ...market, companies: 0 }, 1);
    expect(solve(problem, { seed: 1 })).toMatchObject({ ...none, standAloneWon: 0, boundMethod: 'EXACT' });
  });

  it('is that of fewer companies than a cluster needs', () => {
    const problem = randomProblem({ ...market, companies: 4 }, 1);
    const { won } = standAlonePrices(problem)[0];
    expect(won).toBeGreaterThan(0);
    expect(solve(problem, { seed: 1 })).toMatchObject(none);
  });

  it.each([10, 30])('is that of %d companies without a system', (companies) => {
    const problem = { ...randomProblem({ ...market, companies }, 1), systems: [] };
    expect(solve(problem, { seed: 1, effort: 10 })).toMatchObject({ ...none, standAloneWon: 0 });
  });

  it('is that of localities with too few companies each', () => {
    const problem = randomProblem({ ...market, companies: 40 }, 1);
    const localityOf = Int32Array.from({ length: 40 }, (_, i) => Math.floor(i / 4));
    expect(solve({ ...problem, localityOf }, { seed: 1, effort: 20 })).toMatchObject(none);
  });

  it('is that of a coordination cost that no saving covers', () => {
    const problem = randomProblem({ ...market, coordinationWon: 10 ** 9 }, 1);
    expect(solve(problem, { seed: 1, effort: 10 })).toMatchObject(none);
  });
});

describe('watching a search', () => {
  it.each([
    [0, 5],
    [30, 10],
  ])('progress never falls and stays within 0..1 with effort %d', (effort, looks) => {
    const seen: number[] = [];
    solve(randomProblem({ ...market, companies: 300 }, 1), {
      seed: 1,
      effort,
      watch: (done) => {
        seen.push(done);
        return false;
      },
    });
    expect(seen.length).toBeGreaterThan(looks);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen[0]).toBeGreaterThanOrEqual(0);
    expect(seen[seen.length - 1]).toBeLessThanOrEqual(1);
    expect(seen[seen.length - 1]).toBeGreaterThan(0.6);
  });

  it.each([1, 5, 50, 500])('stops it at the look number %d, for good', (limit) => {
    const problem = randomProblem({ ...market, companies: 300 }, 1);
    let looks = 0;
    const watch = (): boolean => {
      looks++;
      return looks >= limit;
    };
    // To its end it would take hours.
    expect(() => solve(problem, { seed: 1, effort: 1_000_000, watch })).toThrow(
      new AbortedError('the search was stopped'),
    );
    expect(looks).toBe(limit);
  });
});

describe('the simple bound', () => {
  it('is not below what a search finds, for 30 markets of 13 to 200 companies', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const shape = {
        ...market,
        companies: 13 + Math.floor(((seed - 1) * 187) / 29),
        minMembers: 2 + (seed % 4),
        maxMembers: 6 + (seed % 15),
        types: 1 + (seed % 2),
        localities: 1 + (seed % 3),
        templates: seed % 5,
      };
      const problem = randomProblem(shape, seed);
      const solution = solve(problem, { seed, effort: 10 });
      const bound = simpleBoundWon(problem, standAlonePrices(problem));
      const objective = solution.savingWon - solution.coordinationWon;
      expect(bound, `seed ${seed}`).toBeGreaterThanOrEqual(objective);
      expect(solution.objectiveBoundWon).toBeLessThanOrEqual(Math.ceil(bound));
      expect(bound).toBeLessThan(solution.standAloneWon);
    }
  });

  it('is not below the optimum of 200 small markets of every shape', () => {
    let positive = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const problem = randomProblem(smallShape(seed), seed);
      const bound = simpleBoundWon(problem, standAlonePrices(problem));
      const optimum = bruteForceObjective(problem);
      if (optimum > 0) positive++;
      // A thousandth of a won for the rounding of doubles.
      expect(bound + 0.001, `seed ${seed}`).toBeGreaterThanOrEqual(optimum);
    }
    expect(positive).toBeGreaterThan(100);
  });
});

function smallShape(seed: number): InstanceShape {
  return {
    companies: 5 + (seed % 4) + (seed % 20 === 0 ? 1 : 0),
    systems: 1 + (seed % 3),
    processes: 6,
    minMembers: 2 + (seed % 2),
    maxMembers: 4 + (seed % 5),
    coordinationWon: seed % 3 === 0 ? 300_000 : 0,
    mostUnits: 1 + (seed % 4),
    regions: 1 + (seed % 2),
    surcharges: seed % 4 === 1,
    types: 1 + (seed % 2),
    localities: seed % 5 === 0 ? 2 : 1,
    ...(seed % 3 === 1 ? { capacityUnits: 12 } : {}),
  };
}

describe('a malformed problem', () => {
  const problem = randomProblem({ companies: 14, systems: 2, processes: 6, minMembers: 5 }, 1);
  const [first, second] = problem.systems;

  const withRules = (rules: Partial<FormationProblem['rules']>): Partial<FormationProblem> => ({
    rules: { ...problem.rules, ...rules },
  });
  const withSystem = (change: object): Partial<FormationProblem> => ({
    systems: [first, { ...second, ...change }],
  });
  const tiers = [
    { fromUnits: 1, unitPriceWon: 5 },
    { fromUnits: 2, unitPriceWon: 6 },
  ];

  it.each<[Partial<FormationProblem>, string]>([
    [withRules({ minMembers: 0 }), 'members 0..20 are not within 1..100'],
    [withRules({ minMembers: 8, maxMembers: 7 }), 'members 8..7 are not within 1..100'],
    [withRules({ maxMembers: 101 }), 'members 5..101 are not within 1..100'],
    [withRules({ minMembers: Number.NaN }), 'members NaN..20 are not within 1..100'],
    [withRules({ coordinationWon: -1 }), 'coordination cost -1 is not whole won'],
    [withRules({ coordinationWon: 0.5 }), 'coordination cost 0.5 is not whole won'],
    [
      { companyIds: problem.companyIds.map((id, i) => (i === 3 ? 'c000002' : id)) },
      'company ids are not ascending at 3 (c000002)',
    ],
    [{ units: problem.units.map((units, i) => (i === 2 ? 0 : units)) }, 'company c000002 has 0 units'],
    [
      {
        processes: Uint16Array.of(6, ...problem.processes.slice(1)),
        processOffsets: problem.processOffsets.slice(),
      },
      'company c000000: processes out of order',
    ],
    [
      { processes: Uint16Array.of(...problem.processes.slice(0, -1), 6) },
      'company c000013: processes out of order',
    ],
    [withSystem({ tiers }), 'system s1: tier 1 RISING'],
    [withSystem({ tiers: [] }), 'system s1: tier 0 NO_TIER'],
    [withSystem({ type: 31 }), 'system s1: type 31'],
    [withSystem({ type: -1 }), 'system s1: type -1'],
    [withSystem({ capacityUnits: 0 }), 'system s1: capacity 0'],
    [withSystem({ adaptationWon: new Float64Array(5) }), 'system s1: adaptation table'],
    [
      withSystem({ adaptationWon: new Float64Array(6).fill(-1) }),
      'system s1: a price is not whole won of 0 or more',
    ],
    [withSystem({ engineeringWon: 1.5 }), 'system s1: a price is not whole won of 0 or more'],
  ])('is refused with its place: row %#', (change, message) => {
    expect(() => solve({ ...problem, ...change }, { seed: 1 })).toThrow(new RangeError(message));
  });

  it('is not mistaken for one that is sound', () => {
    expect(() => solve(problem, { seed: 1, effort: 1 })).not.toThrow();
    expect(() => solve(problem, { seed: 1, effort: -1 })).toThrow(
      new RangeError('effort -1 is not within 0..1,000,000'),
    );
    expect(() => solve(problem, { seed: 1, effort: Number.NaN })).toThrow(RangeError);
  });
});
