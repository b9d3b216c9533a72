import { type PointSet, pointCount } from './points.ts';

/**
 * The `count` nearest other points of every point, nearest first, ties to the smaller place along the first axis;
 * `count` entries a point, one after another. `count` must be below the number of points.
 *
 * Exact: points are sorted along the direction of their greatest spread and looked at from there outwards, until the
 * distance along that direction alone exceeds the farthest one kept. Cost O(n^2 x dimension) at worst.
 */
export function nearestPoints(points: PointSet, count: number): Int32Array {
  const n = pointCount(points);
  const { dimension } = points;
  const along = projections(points);
  const order = Int32Array.from({ length: n }, (_, i) => i).sort((a, b) => along[a] - along[b] || a - b);
  const values = new Float64Array(n * dimension);
  const places = new Float64Array(n);
  order.forEach((point, rank) => {
    values.set(points.values.subarray(point * dimension, (point + 1) * dimension), rank * dimension);
    places[rank] = along[point];
  });
  const nearest = new Int32Array(n * count);
  const found = new Int32Array(count);
  const squares = new Float64Array(count);
  for (let rank = 0; rank < n; rank++) {
    squares.fill(Number.POSITIVE_INFINITY);
    let below = rank - 1;
    let above = rank + 1;
    while (below >= 0 || above < n) {
      const down = below >= 0 ? places[rank] - places[below] : Number.POSITIVE_INFINITY;
      const up = above < n ? places[above] - places[rank] : Number.POSITIVE_INFINITY;
      const gap = Math.min(down, up);
      // A little slack, since the projection is rounded.
      if (gap * gap * 0.999999 > squares[count - 1]) break;
      const other = down <= up ? below-- : above++;
      keepIfNear(found, squares, other, squareBetween(values, dimension, rank, other));
    }
    for (let k = 0; k < count; k++) nearest[order[rank] * count + k] = order[found[k]];
  }
  return nearest;
}

function squareBetween(values: Float64Array, dimension: number, one: number, other: number): number {
  let a = one * dimension;
  let b = other * dimension;
  let square = 0;
  for (let d = dimension; d > 0; d--) {
    const difference = values[a++] - values[b++];
    square += difference * difference;
  }
  return square;
}

function keepIfNear(found: Int32Array, squares: Float64Array, other: number, square: number): void {
  let place = squares.length - 1;
  if (square >= squares[place]) return;
  for (; place > 0 && squares[place - 1] > square; place--) {
    found[place] = found[place - 1];
    squares[place] = squares[place - 1];
  }
  found[place] = other;
  squares[place] = square;
}

/** Coordinates along a unit vector that is nearly the first principal axis: any unit vector keeps the search exact. */
function projections(points: PointSet): Float64Array {
  const { dimension, values } = points;
  const n = pointCount(points);
  const along = new Float64Array(n);
  let axis = new Float64Array(dimension).fill(1);
  for (let round = 0; round < 12; round++) {
    const length = Math.sqrt(axis.reduce((sum, value) => sum + value * value, 0));
    if (!(length > 0)) axis = new Float64Array(dimension).fill(1 / Math.sqrt(dimension));
    else
      axis.forEach((value, d) => {
        axis[d] = value / length;
      });
    const next = new Float64Array(dimension);
    for (let i = 0; i < n; i++) {
      let dot = 0;
      for (let d = 0; d < dimension; d++) dot += values[i * dimension + d] * axis[d];
      along[i] = dot;
      for (let d = 0; d < dimension; d++) next[d] += dot * values[i * dimension + d];
    }
    if (round < 11) axis = next;
  }
  return along;
}
