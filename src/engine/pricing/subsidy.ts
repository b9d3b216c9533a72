import type { CostKind } from './contractLine.ts';

/** What the state pays: a rule set's subsidy as data. */
export interface SubsidyRules {
  /** Members from which a cluster is subsidised. */
  readonly minMembers: number;
  /** Bands of a member's eligible share, bounds rising from 0: from `fromWon` on, `ratePpm` millionths are paid. */
  readonly bands: readonly {
    readonly fromWon: number;
    readonly ratePpm: number;
  }[];
  /** Most that one company gets, in won. */
  readonly capWon: number;
  /** Most that one cluster gets, in won; null for no limit. */
  readonly clusterCapWon: number | null;
  /** Cost kinds that count; null for all. */
  readonly eligibleKinds: readonly CostKind[] | null;
}

/** Rules of one rate and one cap a company, as the 2018 programme has them. Rate 0..1, to a millionth. */
export function flatSubsidy(minMembers: number, rate: number, capWon: number): SubsidyRules {
  const bands = [{ fromWon: 0, ratePpm: Math.round(rate * 1_000_000) }];
  return {
    minMembers,
    bands,
    capWon,
    clusterCapWon: null,
    eligibleKinds: null,
  };
}

/**
 * Subsidy of one member in won, rounded down.
 *
 * @param eligibleWon the eligible part of its share, a whole number
 */
export function subsidyWon(rules: SubsidyRules, members: number, eligibleWon: number): number {
  if (members < rules.minMembers) return 0;
  let millionths = 0n;
  rules.bands.forEach((band, i) => {
    const end = i + 1 < rules.bands.length ? Math.min(eligibleWon, rules.bands[i + 1].fromWon) : eligibleWon;
    if (end > band.fromWon) millionths += BigInt(end - band.fromWon) * BigInt(band.ratePpm);
  });
  return Math.min(Number(millionths / 1_000_000n), rules.capWon);
}

/** Cuts subsidies to a cluster's cap: each in proportion, rounded down, so that the cap is never passed. */
export function capCluster(subsidiesWon: readonly number[], clusterCapWon: number | null): number[] {
  const total = subsidiesWon.reduce((sum, won) => sum + won, 0);
  if (clusterCapWon === null || total <= clusterCapWon) return [...subsidiesWon];
  return subsidiesWon.map((won) => Number((BigInt(won) * BigInt(clusterCapWon)) / BigInt(total)));
}
