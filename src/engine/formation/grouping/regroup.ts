import type { Random } from '../../random.ts';
import { annealGroups, create, type GroupSearch, keepBest } from './annealGroups.ts';
import { GroupBook } from './groupBook.ts';
import { nearestPoints } from './nearest.ts';
import { type PointSet, pointCount } from './points.ts';

/** Temperatures of a search, as multiples of the points' scales. */
export interface Heat {
  readonly hottest: number;
  readonly coldest: number;
}

/** Nearest points each point looks at: enough to fill two new groups. */
function nearestCountFor(count: number, minMembers: number): number {
  return Math.min(count - 1, Math.max(16, 3 * minMembers));
}

/** Points made ready to be searched, again and again from different groups. */
export interface Ground {
  readonly points: PointSet;
  readonly minMembers: number;
  readonly nearest: Int32Array;
  readonly nearestCount: number;
  readonly scales: Float64Array;
}

/**
 * @param usual the cost of a usual point, > 0; a point's scale is that to the power 1/4 times its squared distance to
 * the point `minMembers` away to the power 3/4 (1/2, 3/4 and 1 were measured: 20.23, 20.2 and 20.35 % on Tarragona)
 */
export function groundFor(points: PointSet, minMembers: number, usual: number): Ground {
  const count = pointCount(points);
  const nearestCount = nearestCountFor(count, minMembers);
  const nearest = nearestPoints(points, nearestCount);
  const scales = new Float64Array(count);
  const rank = Math.min(nearestCount, minMembers) - 1;
  for (let i = 0; i < count; i++) {
    const other = nearest[i * nearestCount + rank];
    let square = 0;
    for (let d = 0; d < points.dimension; d++) {
      square += (points.values[i * points.dimension + d] - points.values[other * points.dimension + d]) ** 2;
    }
    const root = Math.sqrt(Math.max(square, usual * 1e-6) / usual);
    scales[i] = usual * root * Math.sqrt(root);
  }
  return { points, minMembers, nearest, nearestCount, scales };
}

/**
 * Searches from the given groups.
 *
 * @param groupOf any numbers; groups of at least `minMembers`
 * @returns better groups numbered anew, or undefined where none were found (or `watch` stopped it)
 */
export function regroup(
  ground: Ground,
  groupOf: Int32Array,
  moves: number,
  heat: Heat,
  random: Random,
  watch: (done: number) => boolean,
): Int32Array | undefined {
  const search = searchFrom(ground, groupOf, random);
  const before = search.cost;
  if (!annealGroups(search, moves, heat.hottest, heat.coldest, watch)) return undefined;
  const last = searchFrom(ground, search.best.groupOf, random);
  descendGroups(last);
  keepBest(last);
  return last.best.cost < before * (1 - 1e-12) ? last.best.groupOf : undefined;
}

/** The cost of groups: squared distances to their centres. */
export function costOfGroups(points: PointSet, groupOf: Int32Array): number {
  const { dimension, values } = points;
  const groups = groupOf.reduce((most, group) => Math.max(most, group + 1), 0);
  const sizes = new Int32Array(groups);
  const centres = new Float64Array(groups * dimension);
  groupOf.forEach((group, i) => {
    sizes[group]++;
    for (let d = 0; d < dimension; d++) centres[group * dimension + d] += values[i * dimension + d];
  });
  let cost = 0;
  groupOf.forEach((group, i) => {
    for (let d = 0; d < dimension; d++) {
      cost += (values[i * dimension + d] - centres[group * dimension + d] / sizes[group]) ** 2;
    }
  });
  return cost;
}

function searchFrom(ground: Ground, groupOf: Int32Array, random: Random): GroupSearch {
  const { points, minMembers } = ground;
  const count = pointCount(points);
  const largest = new Map<number, number>();
  for (const group of groupOf) largest.set(group, (largest.get(group) ?? 0) + 1);
  // Groups of twice the minimum can always be split at no loss; one more place lets swaps be made in two steps.
  const most = Math.max(2 * minMembers, ...largest.values()) + 1;
  const book = new GroupBook(points, most, Math.ceil(count / minMembers) + 1);
  const numbers = new Map<number, number>();
  let cost = 0;
  groupOf.forEach((group, i) => {
    const known = numbers.get(group);
    if (known === undefined) {
      const fresh = book.reserve();
      numbers.set(group, fresh);
      book.join(i, fresh);
      return;
    }
    cost += book.joinDelta(i, known);
    book.join(i, known);
  });
  return { ...ground, book, random, cost, best: { cost, groupOf: Int32Array.from(book.groupOf) } };
}

/** Relocates, swaps and creates as long as that gains: afterwards no such change among near points does. */
function descendGroups(search: GroupSearch): void {
  const { book } = search;
  const least = -1e-10 * (search.cost / book.count);
  for (let improved = true; improved; ) {
    improved = false;
    for (let point = 0; point < book.count; point++) {
      if (create(search, point, least) || improvePoint(search, point, least)) improved = true;
    }
  }
}

function improvePoint(search: GroupSearch, point: number, least: number): boolean {
  const { book, nearest, nearestCount, minMembers } = search;
  for (let k = 0; k < nearestCount; k++) {
    const to = book.groupOf[nearest[point * nearestCount + k]];
    const from = book.groupOf[point];
    if (to === from) continue;
    if (book.sizeOf[from] > minMembers && book.sizeOf[to] < book.most) {
      const delta = book.joinDelta(point, to) - book.leaveGain(point);
      if (delta < least) {
        book.move(point, to);
        search.cost += delta;
        return true;
      }
    }
    for (let slot = 0; slot < book.sizeOf[to]; slot++) {
      const other = book.members[to * book.most + slot];
      const delta = book.swapDelta(point, other);
      if (delta >= least) continue;
      book.swap(point, other);
      search.cost += delta;
      return true;
    }
  }
  return false;
}
