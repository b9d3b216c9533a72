import type { Partition } from './partition.ts';

/**
 * What the moves must know of a cost: how it changes when companies move. Costs are in won; Infinity marks a change that
 * a hard constraint forbids. Every delta is O(processes of the movers).
 */
export interface CostModel {
  readonly partition: Partition;
  readonly minMembers: number;
  /** Cost of each company that stays out. */
  readonly outCost: Float64Array;
  /** Typical cost of a company: the scale for temperatures. */
  readonly scale: number;
  /** What a member that a cluster lacks to the minimum may cost at most while a search is hot: the scale of penalties. */
  readonly shortageScale: number;
  /** Change of the cluster's cost if the company joined it; `from` is the cluster that it would leave, or OUT. */
  joinDelta(company: number, cluster: number, from: number): number;
  /** Change of its cluster's cost if the company left. */
  leaveDelta(company: number): number;
  /** Change of all costs if two companies of different clusters changed places; `one` may be out, `other` not. */
  swapDelta(one: number, other: number): number;
  /** Ways in which this company could open a cluster (say, systems), the most promising first. */
  openings(company: number): Int32Array;
  /** How many ways there are for anybody: numbers 0..ways-1. */
  readonly ways: number;
  /** Cost of a cluster of this company alone, opened in that way; `from` as above. */
  openCost(company: number, way: number, from: number): number;
  /** Whether a member limit beyond the cost would hold after the move: nobody above its stand-alone price. */
  allowsJoin(company: number, cluster: number): boolean;
  allowsLeave(company: number): boolean;
  allowsSwap(one: number, other: number): boolean;
  /** Moves the company out or to a cluster that has members. */
  move(company: number, cluster: number): void;
  /** Moves the company to a new cluster of its own; returns the cluster. */
  open(company: number, way: number): number;
  swap(one: number, other: number): void;
  /** Gives the cluster the choice that suits it best now (say, a cheaper system); returns the change, <= 0. */
  improve(cluster: number): number;
  /** Whether every limit holds for the cluster as it stands. */
  admissible(cluster: number): boolean;
  /** Cost of a cluster as it stands. */
  clusterCost(cluster: number): number;
}

/** Cost of everything: clusters and companies that stay out. */
export function totalCost(model: CostModel): number {
  const { partition, outCost } = model;
  let cost = 0;
  for (const cluster of partition.clusters()) cost += model.clusterCost(cluster);
  for (let company = 0; company < partition.companies; company++) {
    if (partition.clusterOf[company] < 0) cost += outCost[company];
  }
  return cost;
}
