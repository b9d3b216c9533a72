import { toNumber } from '../../pricing/fraction.ts';
import { contractLines, exactShares } from '../../pricing/quote.ts';
import type { StandAlone } from '../../pricing/standAlone.ts';
import { type Matching, orderedMatching } from '../matching.ts';
import { memberOf } from '../problem.ts';
import { type Candidate, gainWon, type ProofInstance, unitsOf, withinStandAlone } from './proofInstance.ts';

/** Candidates that can all exist together, and what they bring. */
export interface Incumbent {
  readonly candidates: readonly Candidate[];
  readonly objectiveWon: number;
}

/** A matching by types. */
export function candidatesOf(instance: ProofInstance, clusters: Matching): Candidate[] {
  return clusters.map(({ system, members }) => ({
    system,
    members: members.map((i) => instance.typeOf[i]).sort((a, b) => a - b),
  }));
}

/** Adds up candidates after a check of every limit; null where one is broken. */
export function incumbentOf(instance: ProofInstance, candidates: readonly Candidate[]): Incumbent | null {
  const left = instance.types.map(({ companies }) => companies.length);
  const units = instance.problem.systems.map(({ capacityUnits }) => capacityUnits);
  let objectiveWon = 0;
  for (const candidate of candidates) {
    for (const type of candidate.members) if (--left[type] < 0) return null;
    units[candidate.system] -= unitsOf(instance, candidate.members);
    if (units[candidate.system] < 0 || !withinStandAlone(instance, candidate)) return null;
    objectiveWon += gainWon(instance, candidate);
  }
  return { candidates, objectiveWon };
}

/** The matching that an incumbent stands for: companies of a type are handed out in their order. */
export function matchingOf(instance: ProofInstance, { candidates }: Incumbent): Matching {
  const next = new Int32Array(instance.types.length);
  return orderedMatching(
    candidates.map(({ system, members }) => ({
      system,
      members: members.map((type) => instance.types[type].companies[next[type]++]),
    })),
  );
}

/**
 * What each type gains in a matching, on average over its companies: stand-alone price less share less its part of the
 * coordination. As duals they are close to optimal, since a good matching leaves little for others to share.
 */
export function gainsByType(
  instance: ProofInstance,
  alone: readonly StandAlone[],
  clusters: Matching,
): Float64Array {
  const gains = new Float64Array(instance.types.length);
  const { problem } = instance;
  for (const { system, members } of clusters) {
    const lines = contractLines(
      problem.systems[system],
      members.map((i) => memberOf(problem, i)),
    );
    const shares = exactShares(lines, members.length);
    members.forEach((company, k) => {
      const type = instance.typeOf[company];
      const gain = alone[company].won - toNumber(shares[k]) - problem.rules.coordinationWon * members.length;
      gains[type] += gain / instance.types[type].companies.length;
    });
  }
  return gains.map((gain) => Math.max(0, gain));
}
