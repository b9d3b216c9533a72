import type { Random } from '../random.ts';
import type { CostModel } from './costModel.ts';
import type { Neighbourhood } from './neighbourhood.ts';

/** Told how far a search is, 0..1; answers whether it should stop. */
export type Watch = (done: number) => boolean;

/** What the moves of a search act on. */
export interface Search {
  readonly model: CostModel;
  readonly neighbourhood: Neighbourhood;
  readonly random: Random;
  /** Penalty of each member that a cluster lacks to the minimum; rises while a search cools. */
  penalty: number;
}

/** A change that a search can try. `company` moves, `target` says where to; each file in moves/ gives its meaning. */
export interface Move {
  /** By how much the cost falls; negative where it rises, -Infinity where a hard limit forbids it. */
  gain(search: Search, company: number, target: number): number;
  /** Whether the limits that no cost shows hold afterwards; asked only for moves that are wanted. */
  allowed(search: Search, company: number, target: number): boolean;
  apply(search: Search, company: number, target: number): void;
}

/** Penalty of a cluster of that size: nothing for an empty one or one that is large enough. */
export function shortage(search: Search, size: number): number {
  const { minMembers } = search.model;
  return size > 0 && size < minMembers ? search.penalty * (minMembers - size) : 0;
}

/** By how much leaving its cluster lowers the cost of a company's cluster, penalty included; 0 for one that is out. */
export function gainOfLeaving(search: Search, company: number): number {
  const { model } = search;
  const from = model.partition.clusterOf[company];
  if (from < 0) return model.outCost[company];
  const size = model.partition.sizeOf[from];
  return shortage(search, size) - shortage(search, size - 1) - model.leaveDelta(company);
}
