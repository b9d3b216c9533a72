import { type Random, seededRandom } from '../random.ts';
import { AbortedError } from './blockSearch.ts';
import { groupsOnLine } from './grouping/line.ts';
import { mdavGroups } from './grouping/mdav.ts';
import { type PointSet, pointCount, sumOfSquares } from './grouping/points.ts';
import { centredPoints, groupsOf, improveRegions } from './grouping/regions.ts';
import { costOfGroups, type Ground, groundFor, type Heat, regroup } from './grouping/regroup.ts';
import type { Watch } from './search.ts';
import { DEFAULT_EFFORT } from './solve.ts';

/** MDAV compares every pair, so larger sets are cut into blocks of this many points first. */
const MOST_IN_BLOCK = 20_000;
/** Part of the moves that goes to all points at once; the rest goes to regions. */
const WHOLE_PART = 0.45;
/** Moves a point that a search of all points should have before it pays to begin another one elsewhere. */
const START_EFFORT = 2_000;
const MOST_STARTS = 3;
/** Fewer points than this get the moves of so many, up to 1,000 each: time saved on tiny sets is saved badly. */
const FEWEST_COUNTED = 200;
/** Part of the spread below which what groups lose is rounding: their points are equal. */
const ROUNDING = 1e-24;
const HEAT: Heat = { hottest: 0.25, coldest: 0.02 };

/** Groups of at least `minMembers` points each, and what they lose. */
export interface Grouping {
  /** Group of each point, 0.. in the order of the first points. */
  readonly groupOf: Int32Array;
  readonly groups: number;
  /** Squared distances to the centres of the groups. */
  readonly squaredDistance: number;
  /** 100 times that over the squared distances to the common centre; 0 where all points are equal. */
  readonly informationLoss: number;
  /** Whether no grouping is better: points of one column, or equal in every group, or too few for two groups. */
  readonly optimal: boolean;
}

/**
 * The SIMILARITY model: groups of at least `minMembers` with the least squared distance to their centres
 * (microaggregation, Domingo-Ferrer & Mateo-Sanz 2002). Starts from MDAV, anneals all points, then region by region;
 * so it is never worse than MDAV, up to 20,000 points. Points of one column are solved to the optimum.
 *
 * Cost O(n^2 x dimension) at worst for MDAV and the neighbours, and O(effort x n x dimension) for the search.
 *
 * @param options.effort moves per point, >= 0
 * @throws RangeError where there are fewer points than `minMembers`; AbortedError where `watch` says stop
 */
export function groupBySimilarity(
  points: PointSet,
  minMembers: number,
  options: { readonly seed: number; readonly effort?: number; readonly watch?: Watch },
): Grouping {
  const n = pointCount(points);
  if (!(Number.isSafeInteger(minMembers) && minMembers >= 1 && n >= minMembers)) {
    throw new RangeError(`${n} points make no group of ${minMembers}`);
  }
  if (minMembers === 1) {
    return groupingOf(
      points,
      Int32Array.from({ length: n }, (_, i) => i),
      true,
    );
  }
  const centred = centredPoints(
    points,
    Array.from({ length: n }, (_, i) => i),
  );
  if (n < 2 * minMembers) return groupingOf(points, new Int32Array(n), true);
  if (points.dimension === 1) return groupingOf(points, groupsOnLine(centred.values, minMembers), true);
  const start = startGroups(centred, minMembers);
  const cost = costOfGroups(centred, start);
  if (!(cost > ROUNDING * sumOfSquares(centred))) return groupingOf(points, start, true);
  const ground = groundFor(centred, minMembers, cost / n);
  const { effort = DEFAULT_EFFORT, watch = () => false } = options;
  return groupingOf(points, search(ground, start, effort, seededRandom(options.seed), watch), false);
}

function search(ground: Ground, start: Int32Array, effort: number, random: Random, watch: Watch): Int32Array {
  const moves = Math.max(effort * pointCount(ground.points), Math.min(effort, 1000) * FEWEST_COUNTED);
  const starts = Math.min(MOST_STARTS, Math.max(1, Math.floor((WHOLE_PART * effort) / START_EFFORT)));
  let best = start;
  let least = Number.POSITIVE_INFINITY;
  const stopped = new AbortedError('the search was stopped');
  for (let k = 0; k < starts; k++) {
    let isStopped = false;
    const from = WHOLE_PART / starts;
    const found = regroup(ground, start, moves * from, HEAT, random, (done) => {
      isStopped = watch(from * (k + done));
      return isStopped;
    });
    if (isStopped) throw stopped;
    const cost = found ? costOfGroups(ground.points, found) : Number.POSITIVE_INFINITY;
    if (!found || cost >= least) continue;
    best = found;
    least = cost;
  }
  const regional = improveRegions(ground, best, moves * (1 - WHOLE_PART), random, (done) =>
    watch(WHOLE_PART + (1 - WHOLE_PART) * done),
  );
  if (!regional) throw stopped;
  return regional;
}

/** MDAV, for large sets inside blocks of points that lie along their widest column. */
function startGroups(points: PointSet, minMembers: number): Int32Array {
  const n = pointCount(points);
  const groupOf = new Int32Array(n);
  let next = 0;
  for (const block of blocksOf(
    points,
    Int32Array.from({ length: n }, (_, i) => i),
  )) {
    const own = mdavGroups(points, minMembers, block);
    let groups = 0;
    for (const i of block) {
      groupOf[i] = next + own[i];
      groups = Math.max(groups, own[i] + 1);
    }
    next += groups;
  }
  return groupOf;
}

/** Cuts points at the median of their widest column until every block is small enough; members ascend. */
function blocksOf(points: PointSet, members: Int32Array): Int32Array[] {
  if (members.length <= MOST_IN_BLOCK) return [members.sort()];
  const { dimension, values } = points;
  let widest = 0;
  let most = -1;
  for (let d = 0; d < dimension; d++) {
    let spread = 0;
    for (const i of members) spread += values[i * dimension + d] ** 2;
    if (spread > most) {
      most = spread;
      widest = d;
    }
  }
  members.sort((a, b) => values[a * dimension + widest] - values[b * dimension + widest] || a - b);
  const half = members.length >> 1;
  return [...blocksOf(points, members.slice(0, half)), ...blocksOf(points, members.slice(half))];
}

function groupingOf(points: PointSet, clusterOf: Int32Array, optimal: boolean): Grouping {
  const groupOf = new Int32Array(clusterOf.length);
  const groups = groupsOf(clusterOf);
  groups.forEach((members, group) => {
    for (const member of members) groupOf[member] = group;
  });
  const squaredDistance = costOfGroups(points, groupOf);
  const spread = sumOfSquares(points);
  return {
    groupOf,
    groups: groups.length,
    squaredDistance,
    informationLoss: spread > 0 ? (100 * squaredDistance) / spread : 0,
    optimal,
  };
}
