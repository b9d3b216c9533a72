import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Grouping, groupBySimilarity } from '../../src/engine/formation/group.ts';
import { mdavGroups } from '../../src/engine/formation/grouping/mdav.ts';
import { nearestPoints } from '../../src/engine/formation/grouping/nearest.ts';
import { type PointSet, pointCount, sumOfSquares } from '../../src/engine/formation/grouping/points.ts';
import { costOfGroups } from '../../src/engine/formation/grouping/regroup.ts';
import { AbortedError } from '../../src/engine/formation/solve.ts';
import { instancesFolder, pointsAt, randomPoints, scaledPoints } from './points.ts';

/** What MDAV alone loses. */
function mdavCost(points: PointSet, minMembers: number): number {
  return costOfGroups(points, mdavGroups(points, minMembers));
}

/** The least squared distance over all partitions into groups of at least `minMembers`, set by set. */
function bruteForceCost(points: PointSet, minMembers: number): number {
  const n = pointCount(points);
  const numbersOf = (set: number): number[] =>
    Array.from({ length: n }, (_, i) => i).filter((i) => set & (1 << i));
  const costOf = new Float64Array(1 << n).fill(Number.POSITIVE_INFINITY);
  const best = new Float64Array(1 << n).fill(Number.POSITIVE_INFINITY);
  best[0] = 0;
  for (let set = 1; set < 1 << n; set++) {
    const members = numbersOf(set);
    if (members.length >= minMembers) costOf[set] = sumOfSquares(pointsAt(points, members));
    const first = set & -set;
    for (let group = set; group > 0; group = (group - 1) & set) {
      if (group & first) best[set] = Math.min(best[set], costOf[group] + best[set & ~group]);
    }
  }
  return best[(1 << n) - 1];
}

/** Recounts a grouping from its points, and returns its cost. */
function recount(points: PointSet, minMembers: number, grouping: Grouping): number {
  expect(grouping.groupOf).toHaveLength(pointCount(points));
  let cost = 0;
  let next = 0;
  grouping.groupOf.forEach((group) => {
    expect(group).toBeLessThanOrEqual(next);
    if (group === next) next++;
  });
  expect(grouping.groups).toBe(next);
  for (let group = 0; group < next; group++) {
    const members = [...grouping.groupOf.keys()].filter((i) => grouping.groupOf[i] === group);
    expect(members.length).toBeGreaterThanOrEqual(minMembers);
    cost += sumOfSquares(pointsAt(points, members));
  }
  const spread = sumOfSquares(points);
  expect(grouping.squaredDistance).toBeCloseTo(cost, 9);
  expect(grouping.informationLoss).toBeCloseTo(spread > 0 ? (100 * cost) / spread : 0, 9);
  return cost;
}

describe('groups by similarity', () => {
  it('hold everybody, at least the minimum each, and lose no more than MDAV', () => {
    let better = 0;
    for (let seed = 1; seed <= 30; seed++) {
      const minMembers = 1 + (seed % 5);
      const points = randomPoints(
        minMembers + ((seed * 7) % 60),
        1 + (seed % 4),
        seed,
        seed % 3 ? undefined : 4,
      );
      const grouping = groupBySimilarity(points, minMembers, { seed, effort: 200 });
      const cost = recount(points, minMembers, grouping);
      const mdav = mdavCost(points, minMembers);
      expect(cost, `seed ${seed}`).toBeLessThanOrEqual(mdav + 1e-9);
      if (cost < mdav - 1e-9) better++;
    }
    expect(better).toBeGreaterThan(15);
  });

  it.each([2, 3])('reach brute force over all partitions: minimum %d', (minMembers) => {
    for (let seed = 1; seed <= 60; seed++) {
      const dimension = 1 + (seed % 3);
      const count = minMembers + (seed % (10 - minMembers));
      const points = randomPoints(count, dimension, seed, seed % 4 ? undefined : 3);
      const optimum = bruteForceCost(points, minMembers);
      const grouping = groupBySimilarity(points, minMembers, { seed, effort: 100 });
      const cost = recount(points, minMembers, grouping);
      expect(Math.abs(cost - optimum), `points ${seed}: ${cost} for ${optimum}`).toBeLessThan(1e-9);
    }
  });

  it('are proved optimal on a line', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const minMembers = 2 + (seed % 3);
      const points = randomPoints(minMembers + (seed % 9), 1, seed, seed % 3 ? undefined : 5);
      const grouping = groupBySimilarity(points, minMembers, { seed: 1, effort: 0 });
      expect(grouping.optimal).toBe(true);
      const cost = recount(points, minMembers, grouping);
      expect(Math.abs(cost - bruteForceCost(points, minMembers)), `points ${seed}`).toBeLessThan(1e-9);
    }
  });

  it('look at the truly nearest points', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const points = randomPoints(40, 1 + (seed % 4), seed, seed % 2 ? undefined : 6);
      const square = (a: number, b: number): number => 2 * sumOfSquares(pointsAt(points, [a, b]));
      const nearest = nearestPoints(points, 7);
      for (let i = 0; i < 40; i++) {
        const found = [...nearest.subarray(i * 7, i * 7 + 7)];
        const all = Array.from({ length: 40 }, (_, j) => j).filter((j) => j !== i);
        const squares = all.map((j) => square(i, j)).sort((a, b) => a - b);
        expect(new Set(found).size).toBe(7);
        found.forEach((j, rank) => {
          expect(j).not.toBe(i);
          expect(square(i, j)).toBeCloseTo(squares[rank], 9);
        });
      }
    }
  });

  it('are the same for the same seed', () => {
    const points = randomPoints(70, 3, 8);
    const first = groupBySimilarity(points, 4, { seed: 3 });
    expect(groupBySimilarity(points, 4, { seed: 3 })).toEqual(first);
    expect(groupBySimilarity(points, 4, { seed: 3, effort: 0 }).squaredDistance).toBeGreaterThanOrEqual(
      first.squaredDistance,
    );
  });

  it('lose nothing where equal points fill every group', () => {
    const points = { dimension: 1, values: Float64Array.of(5, 1, 5, 1, 5, 1) };
    expect(groupBySimilarity(points, 3, { seed: 1 })).toEqual({
      groupOf: Int32Array.of(0, 1, 0, 1, 0, 1),
      groups: 2,
      squaredDistance: 0,
      informationLoss: 0,
      optimal: true,
    });
    const equal = { dimension: 2, values: new Float64Array(10).fill(3) };
    expect(groupBySimilarity(equal, 2, { seed: 1 }).informationLoss).toBe(0);
    // Sums of thirds are rounded, so a little is lost; it is not searched for.
    const thirds = Array.from({ length: 12 }, (_, i) => (i < 7 ? [1 / 3, 0] : [0, 1 / 3])).flat();
    const rounded = { dimension: 2, values: Float64Array.from(thirds) };
    expect(groupBySimilarity(rounded, 5, { seed: 1 })).toMatchObject({ groups: 2, optimal: true });
  });

  it('are one group of everybody where there are fewer points than two groups need', () => {
    const points = randomPoints(5, 2, 4);
    const grouping = groupBySimilarity(points, 3, { seed: 1 });
    expect(grouping.groups).toBe(1);
    expect(grouping.informationLoss).toBeCloseTo(100, 9);
  });

  it('refuse fewer points than one group needs, and no minimum', () => {
    const points = randomPoints(2, 2, 1);
    expect(() => groupBySimilarity(points, 3, { seed: 1 })).toThrow(
      new RangeError('2 points make no group of 3'),
    );
    expect(() => groupBySimilarity(points, 0, { seed: 1 })).toThrow(
      new RangeError('2 points make no group of 0'),
    );
  });

  it('can be watched and stopped', () => {
    const points = randomPoints(300, 2, 1);
    const seen: number[] = [];
    const watch = (done: number): boolean => seen.push(done) >= 3;
    expect(() => groupBySimilarity(points, 3, { seed: 1, effort: 100_000, watch })).toThrow(AbortedError);
    expect(seen).toHaveLength(3);
  });
});

const folder = instancesFolder();
const whySkipped = folder ? '' : ' (skipped: DASEOT_DATA_DIR names no folder with microaggregation/)';

/** The published sets, scaled as the published figures are. */
function published(dataset: string): PointSet {
  if (dataset.toLowerCase() === 'tarragona') return scaledPoints(`${folder}/tarragona.csv`, () => true);
  return scaledPoints(
    `${folder}/eia.csv`,
    (column) => column === 'UTILITYID' || /REVENUE|SALES/.test(column),
  );
}

describe.skipIf(folder === undefined)(`published instances of microaggregation${whySkipped}`, () => {
  const figures = folder
    ? readFileSync(`${folder}/mdav_information_loss.csv`, 'utf8').trim().split('\n').slice(1)
    : [];
  // EIA has 4,092 points: one minimum is enough for a test, the rest belongs into a benchmark.
  const rows = figures
    .map((line) => line.split(','))
    .filter(([dataset, , , k]) => dataset === 'Tarragona' || k === '3')
    .map(([dataset, , , k, loss]): [string, number, number] => [dataset, Number(k), Number(loss)]);

  it.each(rows)(
    '%s in groups of %d lose a fifteenth less than MDAV with %d percent',
    (dataset, minMembers, loss) => {
      const points = published(dataset);
      const mdav = (100 * mdavCost(points, minMembers)) / sumOfSquares(points);
      expect(Math.abs(mdav - loss)).toBeLessThan(0.0001);
      const effort = pointCount(points) > 1000 ? 60 : 300;
      const grouping = groupBySimilarity(points, minMembers, { seed: 1, effort });
      console.log(
        `${dataset}, groups of ${minMembers}: ${grouping.informationLoss.toFixed(4)} %, MDAV ${mdav.toFixed(4)} %`,
      );
      recount(points, minMembers, grouping);
      expect(grouping.informationLoss).toBeLessThan((14 / 15) * loss);
    },
  );

  it('small sets reach their proven optimum with every seed', () => {
    const path = `${folder}/exact_small.json`;
    const sets = JSON.parse(readFileSync(path, 'utf8')) as {
      id: string;
      dataset: 'tarragona' | 'eia';
      rows: number[];
      k: number;
      optimal_sse: number;
      mdav_sse: number;
    }[];
    const pointsOf = { tarragona: published('tarragona'), eia: published('eia') };
    for (const { id, dataset, rows: numbers, k, optimal_sse: optimum, mdav_sse: mdav } of sets) {
      const points = pointsAt(pointsOf[dataset], numbers);
      expect(Math.abs(mdavCost(points, k) - mdav), id).toBeLessThan(1e-7);
      for (const seed of [1, 2, 3]) {
        const { squaredDistance } = groupBySimilarity(points, k, { seed });
        // The proven figures have eight decimals.
        expect(Math.abs(squaredDistance - optimum), `${id}, seed ${seed}`).toBeLessThan(1e-8);
      }
    }
    expect(sets).toHaveLength(8);
  });
});
