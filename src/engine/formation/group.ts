import { seededRandom } from '../random.ts';
import { anneal } from './annealing.ts';
import { AbortedError } from './blockSearch.ts';
import { totalCost } from './costModel.ts';
import { descend, repair } from './descent.ts';
import { Neighbourhood } from './neighbourhood.ts';
import { OUT } from './partition.ts';
import type { Search, Watch } from './search.ts';
import { type PointSet, pointCount, SimilarityModel, sumOfSquares } from './similarityModel.ts';
import { DEFAULT_EFFORT } from './solve.ts';

/** Points that a point looks at. */
const NEAREST = 16;

/** Groups of at least `minMembers` points each, and what they lose. */
export interface Grouping {
  /** Group of each point, 0.. in the order of the first points. */
  readonly groupOf: Int32Array;
  readonly groups: number;
  /** Squared distances to the centres of the groups. */
  readonly squaredDistance: number;
  /** 100 times that over the squared distances to the common centre; 0 where all points are equal. */
  readonly informationLoss: number;
}

/**
 * The SIMILARITY model: groups of at least `minMembers` with the least squared distance to their centres, by the same
 * search as `solve`; it starts from MDAV (Domingo-Ferrer & Torra 2005), so it is never worse than that.
 *
 * Cost O(n^2 x dimension) for the neighbours and O(effort x n x dimension) for the search.
 *
 * @throws RangeError where there are fewer points than `minMembers`; AbortedError where `watch` says stop
 */
export function groupBySimilarity(
  points: PointSet,
  minMembers: number,
  options: { readonly seed: number; readonly effort?: number; readonly watch?: Watch },
): Grouping {
  const n = pointCount(points);
  if (!(minMembers >= 1 && n >= minMembers))
    throw new RangeError(`${n} points make no group of ${minMembers}`);
  const model = new SimilarityModel(points, minMembers);
  const watch = options.watch ?? (() => false);
  const search: Search = {
    model,
    neighbourhood: nearestPoints(points),
    random: seededRandom(options.seed),
    penalty: 0,
  };
  formMdavGroups(model, points);
  if (!descend(search, watch)) throw new AbortedError('the search was stopped');
  const start = Int32Array.from(model.partition.clusterOf);
  const startCost = totalCost(model);
  const finished = anneal(search, (options.effort ?? DEFAULT_EFFORT) * n, watch);
  repair(search);
  search.penalty = 0;
  if (!finished || !descend(search, watch)) throw new AbortedError('the search was stopped');
  const better = totalCost(model) < startCost;
  return groupingOf(points, better ? model.partition.clusterOf : start);
}

/**
 * Groups of exactly `minMembers` around the farthest points, the last one larger, as MDAV makes them.
 * Cost O(n^2 x dimension / minMembers).
 */
export function formMdavGroups(model: SimilarityModel, points: PointSet): void {
  const { minMembers } = model;
  const left = new Set(Array.from({ length: pointCount(points) }, (_, i) => i));
  const groupAround = (point: Float64Array): Float64Array => {
    const members = nearestTo(points, point, left, minMembers);
    const cluster = model.open(members[0]);
    left.delete(members[0]);
    for (const member of members.slice(1)) {
      model.move(member, cluster);
      left.delete(member);
    }
    return points.values.subarray(members[0] * points.dimension, (members[0] + 1) * points.dimension);
  };
  while (left.size >= 3 * minMembers) {
    const far = farthestFrom(points, centreOf(points, left), left);
    const used = groupAround(far);
    groupAround(farthestFrom(points, used, left));
  }
  if (left.size >= 2 * minMembers) groupAround(farthestFrom(points, centreOf(points, left), left));
  if (left.size === 0) return;
  const rest = [...left];
  const cluster = model.open(rest[0]);
  for (const member of rest.slice(1)) model.move(member, cluster);
}

function centreOf(points: PointSet, members: ReadonlySet<number>): Float64Array {
  const centre = new Float64Array(points.dimension);
  for (const member of members) {
    for (let d = 0; d < points.dimension; d++) {
      centre[d] += points.values[member * points.dimension + d] / members.size;
    }
  }
  return centre;
}

function squaredDistance(points: PointSet, member: number, point: Float64Array): number {
  let square = 0;
  for (let d = 0; d < points.dimension; d++) {
    square += (points.values[member * points.dimension + d] - point[d]) ** 2;
  }
  return square;
}

function farthestFrom(points: PointSet, point: Float64Array, among: ReadonlySet<number>): Float64Array {
  let farthest = -1;
  let most = -1;
  for (const member of among) {
    const square = squaredDistance(points, member, point);
    if (square <= most) continue;
    most = square;
    farthest = member;
  }
  return points.values.subarray(farthest * points.dimension, (farthest + 1) * points.dimension);
}

/** The nearest of `among`, which ascend, so that ties go to the smaller number. Cost O(n x dimension), mostly. */
function nearestTo(
  points: PointSet,
  point: Float64Array,
  among: ReadonlySet<number>,
  count: number,
): number[] {
  const found: number[] = [];
  const squares: number[] = [];
  for (const member of among) {
    const square = squaredDistance(points, member, point);
    if (found.length === count && square >= squares[count - 1]) continue;
    let position = Math.min(found.length, count - 1);
    for (; position > 0 && squares[position - 1] > square; position--) {
      found[position] = found[position - 1];
      squares[position] = squares[position - 1];
    }
    found[position] = member;
    squares[position] = square;
  }
  return found;
}

/** Exact nearest points; each point is a kind of its own. */
function nearestPoints(points: PointSet): Neighbourhood {
  const n = pointCount(points);
  const all = new Set(Array.from({ length: n }, (_, i) => i));
  const nearest = [...all].map((i) => {
    const own = points.values.subarray(i * points.dimension, (i + 1) * points.dimension);
    const found = nearestTo(points, own, all, NEAREST + 1).filter((other) => other !== i);
    return Int32Array.from(found.slice(0, NEAREST));
  });
  return new Neighbourhood(
    Int32Array.from(all),
    [...all].map((i) => Int32Array.of(i)),
    nearest,
  );
}

function groupingOf(points: PointSet, clusterOf: Int32Array): Grouping {
  const numbers = new Map<number, number>();
  const groupOf = clusterOf.map((cluster) => {
    if (cluster === OUT) throw new Error('a point was left without a group');
    if (!numbers.has(cluster)) numbers.set(cluster, numbers.size);
    return numbers.get(cluster) ?? 0;
  });
  const members = new Map<number, number[]>();
  groupOf.forEach((group, i) => {
    members.set(group, [...(members.get(group) ?? []), i]);
  });
  let squared = 0;
  for (const group of members.values()) {
    const values = group.flatMap((i) => [
      ...points.values.subarray(i * points.dimension, (i + 1) * points.dimension),
    ]);
    squared += sumOfSquares({ dimension: points.dimension, values: Float64Array.from(values) });
  }
  const spread = sumOfSquares(points);
  return {
    groupOf,
    groups: numbers.size,
    squaredDistance: squared,
    informationLoss: spread > 0 ? (100 * squared) / spread : 0,
  };
}
