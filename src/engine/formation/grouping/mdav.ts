import { type PointSet, pointCount } from './points.ts';

/**
 * MDAV (Domingo-Ferrer & Torra 2005): groups of exactly `minMembers` around the farthest points, the last one larger.
 * Ties go to the smaller number. Cost O(n^2 x dimension / minMembers).
 *
 * @returns the group of each of `among` (all points where it is not given), -1 for the others
 */
export function mdavGroups(points: PointSet, minMembers: number, among?: Int32Array): Int32Array {
  const n = pointCount(points);
  const left = among ? Int32Array.from(among) : Int32Array.from({ length: n }, (_, i) => i);
  const groupOf = new Int32Array(n).fill(-1);
  const squares = new Float64Array(n);
  let count = left.length;
  let groups = 0;
  const groupAround = (centre: Float64Array): void => {
    measure(points, centre, left, count, squares);
    takeNearest(left, count, squares, minMembers, groupOf, groups++);
    let kept = 0;
    for (let k = 0; k < count; k++) if (groupOf[left[k]] < 0) left[kept++] = left[k];
    count = kept;
  };
  const farthestFrom = (centre: Float64Array): Float64Array => {
    measure(points, centre, left, count, squares);
    let farthest = 0;
    for (let k = 1; k < count; k++) if (squares[left[k]] > squares[left[farthest]]) farthest = k;
    return pointAt(points, left[farthest]);
  };
  while (count >= 3 * minMembers) {
    const far = farthestFrom(centreOf(points, left, count));
    groupAround(far);
    groupAround(farthestFrom(far));
  }
  if (count >= 2 * minMembers) groupAround(farthestFrom(centreOf(points, left, count)));
  for (let k = 0; k < count; k++) groupOf[left[k]] = groups;
  return groupOf;
}

function pointAt(points: PointSet, i: number): Float64Array {
  return points.values.subarray(i * points.dimension, (i + 1) * points.dimension);
}

function centreOf(points: PointSet, left: Int32Array, count: number): Float64Array {
  const { dimension, values } = points;
  const centre = new Float64Array(dimension);
  for (let k = 0; k < count; k++) {
    for (let d = 0; d < dimension; d++) centre[d] += values[left[k] * dimension + d] / count;
  }
  return centre;
}

function measure(
  points: PointSet,
  centre: Float64Array,
  left: Int32Array,
  count: number,
  squares: Float64Array,
): void {
  const { dimension, values } = points;
  for (let k = 0; k < count; k++) {
    let at = left[k] * dimension;
    let square = 0;
    for (let d = 0; d < dimension; d++) {
      const difference = values[at++] - centre[d];
      square += difference * difference;
    }
    squares[left[k]] = square;
  }
}

/** Gives the `size` nearest of `left` to a group; `left` ascends, so ties go to the smaller number. */
function takeNearest(
  left: Int32Array,
  count: number,
  squares: Float64Array,
  size: number,
  groupOf: Int32Array,
  group: number,
): void {
  const found: number[] = [];
  for (let k = 0; k < count; k++) {
    const square = squares[left[k]];
    if (found.length === size && square >= squares[found[size - 1]]) continue;
    let place = Math.min(found.length, size - 1);
    for (; place > 0 && squares[found[place - 1]] > square; place--) found[place] = found[place - 1];
    found[place] = left[k];
  }
  for (const point of found) groupOf[point] = group;
}
