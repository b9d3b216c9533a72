import { type ClusterPrice, quoteCluster } from '../pricing/quote.ts';
import { alternativesOf, type MemberAlternatives } from './alternatives.ts';
import { type ClusterCertificate, certificatesOf } from './certificate.ts';
import { type ClusterExplanation, explainCluster } from './explainCluster.ts';
import { explainUnmatched, type UnmatchedExplanation } from './explainUnmatched.ts';
import type { Solution } from './matching.ts';
import { type FormationProblem, memberOf, standAlonePrices } from './problem.ts';
import type { StabilityReport } from './stability.ts';
import { type ClaimedCluster, type Fault, verify } from './verify.ts';

/** A cluster with everybody's price and the reasons for it. */
export interface PricedCluster {
  readonly system: number;
  /** Company numbers, ascending; prices stand in the same order. */
  readonly members: readonly number[];
  readonly price: ClusterPrice;
  readonly standAloneWon: readonly number[];
  readonly savingWon: number;
  readonly coordinationWon: number;
  readonly explanation: ClusterExplanation;
  /** What else each member could do. */
  readonly alternatives: readonly MemberAlternatives[];
  readonly certificate: ClusterCertificate;
}

/** All that a round reports. */
export interface Outcome {
  readonly solution: Solution;
  readonly clusters: readonly PricedCluster[];
  readonly unmatched: readonly UnmatchedExplanation[];
  /** Stand-alone price less net price, summed over members: the saving with the subsidy on top. */
  readonly netSavingWon: number;
  /** What an independent recomputation finds wrong: nothing, or the result must not be used. */
  readonly faults: readonly Fault[];
  /** At which gain, in percent of what a company feels, the certificates count it as one; 0 where nobody asked. */
  readonly epsilonPercent: number;
  /** What making the solution stable did; null where nobody asked. */
  readonly stability: StabilityReport | null;
}

/**
 * Prices, explains, certifies and verifies a solution. Cost O(companies x clusters of a locality x processes).
 *
 * @param stability what `stabilise` reported of this solution; null where it was not asked for
 */
export function outcomeOf(
  problem: FormationProblem,
  solution: Solution,
  stability: StabilityReport | null = null,
): Outcome {
  const alone = standAlonePrices(problem);
  const epsilonPercent = stability?.epsilonPercent ?? 0;
  const certificates = certificatesOf(problem, solution.clusters, epsilonPercent);
  const alternatives = alternativesOf(problem, solution.clusters);
  const clusters = solution.clusters.map(({ system, members }, k): PricedCluster => {
    const price = quoteCluster(
      problem.systems[system],
      members.map((i) => memberOf(problem, i)),
      problem.rules.subsidy,
    );
    const standAloneWon = members.map((i) => alone[i].won);
    return {
      system,
      members,
      price,
      standAloneWon,
      savingWon: standAloneWon.reduce((sum, won) => sum + won, 0) - price.contractWon,
      coordinationWon: problem.rules.coordinationWon * members.length ** 2,
      explanation: explainCluster(problem, { system, members }),
      alternatives: alternatives[k],
      certificate: certificates[k],
    };
  });
  const net = (cluster: PricedCluster): number =>
    cluster.price.members.reduce((sum, { netWon }, k) => sum + cluster.standAloneWon[k] - netWon, 0);
  return {
    solution,
    clusters,
    unmatched: explainUnmatched(problem, solution.clusters, alone),
    netSavingWon: clusters.reduce((sum, cluster) => sum + net(cluster), 0),
    faults: verify(problem, clusters.map(claimOf)),
    epsilonPercent,
    stability,
  };
}

/** A priced cluster as `verify` wants it. */
export function claimOf({ system, members, price, standAloneWon }: PricedCluster): ClaimedCluster {
  return {
    system,
    contractWon: price.contractWon,
    members: price.members.map(({ shareWon, subsidyWon, netWon }, k) => ({
      company: members[k],
      shareWon,
      subsidyWon,
      netWon,
      standAloneWon: standAloneWon[k],
    })),
  };
}
