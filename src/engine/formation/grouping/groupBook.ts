import { type PointSet, pointCount } from './points.ts';

/**
 * A partition of points into groups of at most `most` members, with the sums that make every change O(dimension).
 *
 * With S the sum of a group's s points, its squared distance is sum |x|^2 - |S|^2 / s. Points should be centred
 * around 0, so that the difference keeps its digits.
 */
export class GroupBook {
  readonly dimension: number;
  readonly values: Float64Array;
  readonly count: number;
  readonly most: number;
  readonly groupOf: Int32Array;
  readonly sizeOf: Int32Array;
  /** Members of group g at g * most, the first sizeOf[g] of them. */
  readonly members: Int32Array;
  private readonly slotOf: Int32Array;
  private readonly sums: Float64Array;
  private readonly sumSquares: Float64Array;
  private readonly squares: Float64Array;
  private readonly free: Int32Array;
  private freeCount: number;

  /** @param capacity most groups at once */
  constructor(points: PointSet, most: number, capacity: number) {
    this.count = pointCount(points);
    this.dimension = points.dimension;
    this.values = points.values;
    this.most = most;
    this.groupOf = new Int32Array(this.count).fill(-1);
    this.slotOf = new Int32Array(this.count);
    this.sizeOf = new Int32Array(capacity);
    this.members = new Int32Array(capacity * most);
    this.sums = new Float64Array(capacity * this.dimension);
    this.sumSquares = new Float64Array(capacity);
    this.squares = new Float64Array(this.count);
    for (let i = 0; i < this.count; i++) {
      for (let d = 0; d < this.dimension; d++) this.squares[i] += this.values[i * this.dimension + d] ** 2;
    }
    this.free = Int32Array.from({ length: capacity }, (_, i) => capacity - 1 - i);
    this.freeCount = capacity;
  }

  /** Whether another group can be opened. */
  get hasRoom(): boolean {
    return this.freeCount > 0;
  }

  /** An empty group; it is given back when its last member leaves. */
  reserve(): number {
    this.freeCount--;
    return this.free[this.freeCount];
  }

  /** By how much the cost rises when a point of no group joins one that is not empty; always >= 0. */
  joinDelta(point: number, group: number): number {
    const size = this.sizeOf[group];
    return (this.squareTo(point, group, size) * size) / (size + 1);
  }

  /** By how much the cost falls when a point leaves its group; always >= 0. */
  leaveGain(point: number): number {
    const group = this.groupOf[point];
    const size = this.sizeOf[group];
    return size === 1 ? 0 : (this.squareTo(point, group, size) * size) / (size - 1);
  }

  /** By how much the cost rises when two points of different groups change places. */
  swapDelta(one: number, other: number): number {
    const { values, sums, dimension } = this;
    const first = this.groupOf[one];
    const second = this.groupOf[other];
    const perFirst = 1 / this.sizeOf[first];
    const perSecond = 1 / this.sizeOf[second];
    let a = one * dimension;
    let b = other * dimension;
    let p = first * dimension;
    let q = second * dimension;
    let dot = 0;
    let square = 0;
    for (let d = dimension; d > 0; d--) {
      const shift = values[b++] - values[a++];
      dot += shift * (sums[p++] * perFirst - sums[q++] * perSecond);
      square += shift * shift;
    }
    return -2 * dot - square * (perFirst + perSecond);
  }

  join(point: number, group: number): void {
    const slot = this.sizeOf[group]++;
    this.members[group * this.most + slot] = point;
    this.slotOf[point] = slot;
    this.groupOf[point] = group;
    this.shift(point, group, 1);
  }

  leave(point: number): void {
    const group = this.groupOf[point];
    const last = --this.sizeOf[group];
    const slot = this.slotOf[point];
    const moved = this.members[group * this.most + last];
    this.members[group * this.most + slot] = moved;
    this.slotOf[moved] = slot;
    this.groupOf[point] = -1;
    if (last > 0) {
      this.shift(point, group, -1);
      return;
    }
    this.sums.fill(0, group * this.dimension, (group + 1) * this.dimension);
    this.sumSquares[group] = 0;
    this.free[this.freeCount++] = group;
  }

  move(point: number, group: number): void {
    this.leave(point);
    this.join(point, group);
  }

  swap(one: number, other: number): void {
    const first = this.groupOf[one];
    const second = this.groupOf[other];
    const slot = this.slotOf[one];
    this.groupOf[one] = second;
    this.groupOf[other] = first;
    this.slotOf[one] = this.slotOf[other];
    this.slotOf[other] = slot;
    this.members[second * this.most + this.slotOf[one]] = one;
    this.members[first * this.most + slot] = other;
    this.shift(one, first, -1);
    this.shift(other, first, 1);
    this.shift(other, second, -1);
    this.shift(one, second, 1);
  }

  /** Squared distance of a point to the centre of a group. */
  private squareTo(point: number, group: number, size: number): number {
    const { values, sums, dimension } = this;
    const per = 1 / size;
    let a = point * dimension;
    let p = group * dimension;
    let dot = 0;
    for (let d = dimension; d > 0; d--) dot += values[a++] * sums[p++];
    return Math.max(0, this.squares[point] - per * (2 * dot - this.sumSquares[group] * per));
  }

  private shift(point: number, group: number, by: number): void {
    const { values, sums, dimension } = this;
    let a = point * dimension;
    let p = group * dimension;
    let square = 0;
    for (let d = dimension; d > 0; d--) {
      const sum = sums[p] + by * values[a++];
      sums[p++] = sum;
      square += sum * sum;
    }
    this.sumSquares[group] = square;
  }
}
