import type { MatchedCluster } from '../../src/engine/formation/matching.ts';
import { type FormationProblem, memberOf, standAlonePrices } from '../../src/engine/formation/problem.ts';
import type { ClaimedCluster } from '../../src/engine/formation/verify.ts';
import { quoteCluster } from '../../src/engine/pricing/quote.ts';

/** What a sound result claims of these clusters: prices by the pricing room. */
export function claimsOf(problem: FormationProblem, clusters: readonly MatchedCluster[]): ClaimedCluster[] {
  const alone = standAlonePrices(problem);
  return clusters.map(({ system, members }) => {
    const priced = members.map((i) => memberOf(problem, i));
    const price = quoteCluster(problem.systems[system], priced, problem.rules.subsidy);
    return {
      system,
      contractWon: price.contractWon,
      members: members.map((company, k) => ({
        company,
        shareWon: price.members[k].shareWon,
        subsidyWon: price.members[k].subsidyWon,
        netWon: price.members[k].netWon,
        standAloneWon: alone[company].won,
      })),
    };
  });
}
