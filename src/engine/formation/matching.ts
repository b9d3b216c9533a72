import { ResultHash } from '../hash.ts';
import { contractWon } from '../pricing/quote.ts';
import type { StandAlone } from '../pricing/standAlone.ts';
import { type FormationProblem, memberOf } from './problem.ts';

/** A cluster of a matching: company numbers ascending, and the index of its system. */
export interface MatchedCluster {
  readonly system: number;
  readonly members: readonly number[];
}

/** Clusters in the order of their first members; every company is in one of them at most. */
export type Matching = readonly MatchedCluster[];

/**
 * How an upper bound was obtained. EXACT: the optimum itself, by enumeration. SIMPLE_SHARE: least share of each company.
 * PAIR_SHARE: the same with the partners that it could share each process with. COLUMN_GENERATION: prices of companies at
 * which no cluster pays more, as linear programs have them, proved by exact pricing. PROVED_OPTIMUM: the optimum itself,
 * proved.
 */
export const BOUND_METHODS = [
  'EXACT',
  'SIMPLE_SHARE',
  'PAIR_SHARE',
  'COLUMN_GENERATION',
  'PROVED_OPTIMUM',
] as const;
export type BoundMethod = (typeof BOUND_METHODS)[number];

/** Outcome of a search, all amounts in won. */
export interface Solution {
  readonly clusters: Matching;
  /** Sum over members of stand-alone price less share. */
  readonly savingWon: number;
  /** kappa s^2 summed over clusters; the objective is saving less coordination. */
  readonly coordinationWon: number;
  /** Stand-alone prices of all companies that can use a system. */
  readonly standAloneWon: number;
  /** No admissible matching has a saving less coordination above this. */
  readonly objectiveBoundWon: number;
  readonly boundMethod: BoundMethod;
  readonly seed: number;
  readonly effort: number;
  /** Equal for equal clusters, systems and prices. */
  readonly hash: string;
}

/**
 * The bound on saving that a reader can hold the saving against. The engine bounds saving less coordination; no plan
 * that asks no more coordination of its members than this one does can save more than that bound plus its coordination.
 */
export function savingBoundWon(solution: Solution): number {
  return solution.objectiveBoundWon + solution.coordinationWon;
}

/** How far a saving may lie below its bound, in percent of the saving; 100 where nothing was saved but might be. */
export function gapPercent(savingWon: number, boundWon: number): number {
  if (savingWon <= 0) return boundWon > 0 ? 100 : 0;
  return (100 * (boundWon - savingWon)) / savingWon;
}

/** What the clusters of a plan bring in sum, in won. */
export type Totals = Pick<Solution, 'savingWon' | 'coordinationWon'>;

/** Contract prices, one for each cluster. */
export function contractsOf(problem: FormationProblem, clusters: Matching): number[] {
  return clusters.map(({ system, members }) =>
    contractWon(
      problem.systems[system],
      members.map((i) => memberOf(problem, i)),
    ),
  );
}

/** @param contracts of the clusters, where they are known */
export function matchingTotals(
  problem: FormationProblem,
  alone: readonly StandAlone[],
  clusters: Matching,
  contracts: readonly number[] = contractsOf(problem, clusters),
): Totals {
  let savingWon = 0;
  let coordinationWon = 0;
  clusters.forEach(({ members }, k) => {
    savingWon += members.reduce((sum, i) => sum + alone[i].won, 0) - contracts[k];
    coordinationWon += problem.rules.coordinationWon * members.length ** 2;
  });
  return { savingWon, coordinationWon };
}

/** Puts members and clusters into their order. */
export function orderedMatching(clusters: readonly MatchedCluster[]): Matching {
  return clusters
    .map(({ system, members }) => ({
      system,
      members: [...members].sort((a, b) => a - b),
    }))
    .sort((a, b) => a.members[0] - b.members[0]);
}

/** The hash of a matching: systems, members and contract prices. */
export function matchingHash(
  problem: FormationProblem,
  clusters: Matching,
  contractsWon: readonly number[],
): string {
  const hash = new ResultHash();
  clusters.forEach(({ system, members }, k) => {
    hash.text(problem.systems[system].id).number(contractsWon[k]).number(members.length);
    for (const member of members) hash.text(problem.companyIds[member]);
  });
  return hash.digest();
}
