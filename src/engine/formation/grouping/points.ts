/** n points of `dimension` numbers each, one after another. */
export interface PointSet {
  readonly dimension: number;
  readonly values: Float64Array;
}

/** How many points there are. */
export function pointCount(points: PointSet): number {
  return points.dimension === 0 ? 0 : points.values.length / points.dimension;
}

/** Squared distances of all points to their common centre. */
export function sumOfSquares(points: PointSet): number {
  const n = pointCount(points);
  let total = 0;
  for (let d = 0; d < points.dimension; d++) {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += points.values[i * points.dimension + d];
    const mean = sum / n;
    for (let i = 0; i < n; i++) total += (points.values[i * points.dimension + d] - mean) ** 2;
  }
  return total;
}
