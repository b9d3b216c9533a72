import type { CostModel } from './costModel.ts';
import { OUT, Partition } from './partition.ts';

/** n points of `dimension` numbers each, one after another. */
export interface PointSet {
  readonly dimension: number;
  readonly values: Float64Array;
}

/** How many points there are. */
export function pointCount(points: PointSet): number {
  return points.dimension === 0 ? 0 : points.values.length / points.dimension;
}

/**
 * The SIMILARITY cost: squared distance of every member to the centre of its group (sum of squares within groups), the
 * cost of microaggregation (Domingo-Ferrer & Mateo-Sanz 2002). Nobody may stay out: that costs more than anything else.
 *
 * With S the sum of a group's s points, its cost is sum |x|^2 - |S|^2 / s, so a move costs O(dimension).
 */
export class SimilarityModel implements CostModel {
  readonly partition: Partition;
  readonly minMembers: number;
  readonly outCost: Float64Array;
  readonly scale: number;
  readonly shortageScale: number;
  readonly ways = 1;
  private readonly dimension: number;
  private readonly values: Float64Array;
  private readonly squares: Float64Array;
  private readonly sums: Float64Array;
  private readonly sumSquares: Float64Array;

  constructor(points: PointSet, minMembers: number) {
    const n = pointCount(points);
    this.dimension = points.dimension;
    this.values = points.values;
    this.minMembers = minMembers;
    // Groups of twice the minimum can always be split at no loss, so none needs to be larger while it is searched.
    this.partition = new Partition(n, Math.max(2 * minMembers, minMembers + 1));
    this.squares = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      for (let d = 0; d < this.dimension; d++) this.squares[i] += this.values[i * this.dimension + d] ** 2;
    }
    this.sums = new Float64Array(n * this.dimension);
    this.sumSquares = new Float64Array(n);
    const spread = sumOfSquares(points);
    this.scale = n > 0 ? (spread / n) * 0.1 : 0;
    this.shortageScale = this.scale * 100;
    this.outCost = new Float64Array(n).fill(spread + 1);
  }

  joinDelta(company: number, cluster: number): number {
    const size = this.partition.sizeOf[cluster];
    if (size >= this.partition.maxMembers) return Number.POSITIVE_INFINITY;
    return (this.squaredDistance(company, cluster, size) * size) / (size + 1);
  }

  leaveDelta(company: number): number {
    const cluster = this.partition.clusterOf[company];
    const size = this.partition.sizeOf[cluster];
    if (size === 1) return 0;
    return (-this.squaredDistance(company, cluster, size) * size) / (size - 1);
  }

  swapDelta(one: number, other: number): number {
    const first = this.partition.clusterOf[one];
    const second = this.partition.clusterOf[other];
    // Changing places with a group of one is two relocations.
    if (this.partition.sizeOf[second] === 1) return Number.POSITIVE_INFINITY;
    if (first !== OUT && this.partition.sizeOf[first] === 1) return Number.POSITIVE_INFINITY;
    if (first === OUT) {
      return this.outCost[other] - this.outCost[one] + this.replaceDelta(second, other, one);
    }
    return this.replaceDelta(first, one, other) + this.replaceDelta(second, other, one);
  }

  openings(): Int32Array {
    return Int32Array.of(0);
  }

  openCost(): number {
    return 0;
  }

  allowsJoin(): boolean {
    return true;
  }

  allowsLeave(): boolean {
    return true;
  }

  allowsSwap(): boolean {
    return true;
  }

  move(company: number, cluster: number): void {
    if (this.partition.clusterOf[company] !== OUT) this.remove(company);
    if (cluster !== OUT) this.add(company, cluster);
  }

  open(company: number): number {
    this.move(company, OUT);
    const cluster = this.partition.reserve();
    this.sums.fill(0, cluster * this.dimension, (cluster + 1) * this.dimension);
    this.sumSquares[cluster] = 0;
    this.add(company, cluster);
    return cluster;
  }

  swap(one: number, other: number): void {
    const first = this.partition.clusterOf[one];
    const second = this.partition.clusterOf[other];
    // Neither group is of one, so none is emptied on the way; a full one has a place only after a member left.
    this.remove(other);
    this.move(one, second);
    if (first !== OUT) this.add(other, first);
  }

  improve(): number {
    return 0;
  }

  admissible(): boolean {
    return true;
  }

  clusterCost(cluster: number): number {
    let square = 0;
    for (let d = 0; d < this.dimension; d++) square += this.sums[cluster * this.dimension + d] ** 2;
    return Math.max(0, this.sumSquares[cluster] - square / this.partition.sizeOf[cluster]);
  }

  /** Squared distance of a company to the centre of a cluster. */
  private squaredDistance(company: number, cluster: number, size: number): number {
    const point = company * this.dimension;
    const sum = cluster * this.dimension;
    let square = 0;
    for (let d = 0; d < this.dimension; d++) {
      const difference = this.values[point + d] - this.sums[sum + d] / size;
      square += difference * difference;
    }
    return square;
  }

  private replaceDelta(cluster: number, out: number, into: number): number {
    let dot = 0;
    let square = 0;
    for (let d = 0; d < this.dimension; d++) {
      const shift = this.values[into * this.dimension + d] - this.values[out * this.dimension + d];
      dot += shift * this.sums[cluster * this.dimension + d];
      square += shift * shift;
    }
    const sums = (2 * dot + square) / this.partition.sizeOf[cluster];
    return this.squares[into] - this.squares[out] - sums;
  }

  private add(company: number, cluster: number): void {
    this.partition.join(company, cluster);
    this.shift(company, cluster, 1);
  }

  private remove(company: number): void {
    const cluster = this.partition.clusterOf[company];
    this.partition.leave(company);
    this.shift(company, cluster, -1);
  }

  private shift(company: number, cluster: number, by: number): void {
    for (let d = 0; d < this.dimension; d++) {
      this.sums[cluster * this.dimension + d] += by * this.values[company * this.dimension + d];
    }
    this.sumSquares[cluster] += by * this.squares[company];
  }
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
