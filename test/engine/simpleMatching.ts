import type { MatchedCluster, Matching } from '../../src/engine/formation/matching.ts';
import { orderedMatching } from '../../src/engine/formation/matching.ts';
import { type FormationProblem, memberOf } from '../../src/engine/formation/problem.ts';
import { verify } from '../../src/engine/formation/verify.ts';
import { claimsOf } from './claims.ts';

/**
 * A sound matching by the simplest means, for tests of what is asked about a matching: company after company opens the
 * best sound cluster with the companies that share most processes with it.
 */
export function simpleMatching(problem: FormationProblem): Matching {
  const clusters: MatchedCluster[] = [];
  const isTaken = new Set<number>();
  for (let i = 0; i < problem.companyIds.length; i++) {
    if (isTaken.has(i)) continue;
    const found = clusterAround(problem, i, isTaken, clusters);
    if (found === null) continue;
    clusters.push(found);
    for (const member of found.members) isTaken.add(member);
  }
  return orderedMatching(clusters);
}

function clusterAround(
  problem: FormationProblem,
  seed: number,
  isTaken: ReadonlySet<number>,
  clusters: readonly MatchedCluster[],
): MatchedCluster | null {
  const own = new Set(Array.from(memberOf(problem, seed).processes));
  const sharedBy = (i: number): number =>
    Array.from(memberOf(problem, i).processes).filter((process) => own.has(process)).length;
  const mates = problem.companyIds
    .map((_, i) => i)
    .filter((i) => i !== seed && !isTaken.has(i) && problem.localityOf[i] === problem.localityOf[seed])
    .sort((a, b) => sharedBy(b) - sharedBy(a) || a - b);
  let best: { readonly cluster: MatchedCluster; readonly won: number } | null = null;
  for (let system = 0; system < problem.systems.length; system++) {
    const { type, surchargeWon } = problem.systems[system];
    const fits = (i: number): boolean =>
      ((problem.wantedTypes[i] >> type) & 1) === 1 && !Number.isNaN(surchargeWon[problem.regionOf[i]]);
    if (!fits(seed)) continue;
    const usable = mates.filter(fits);
    for (let size = problem.rules.maxMembers; size >= problem.rules.minMembers; size--) {
      if (usable.length + 1 < size) continue;
      const members = [seed, ...usable.slice(0, size - 1)].sort((a, b) => a - b);
      const claims = claimsOf(problem, [...clusters, { system, members }]);
      if (verify(problem, claims).length > 0) continue;
      const mine = claims[claims.length - 1];
      const saved = mine.members.reduce(
        (sum, { standAloneWon, shareWon }) => sum + standAloneWon - shareWon,
        0,
      );
      const won = saved - problem.rules.coordinationWon * size ** 2;
      if (won > (best?.won ?? 0)) best = { cluster: { system, members }, won };
    }
  }
  return best?.cluster ?? null;
}
