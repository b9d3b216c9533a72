import { bestClusters, type ClusterChoice } from './bestClusters.ts';
import type { Matching } from './matching.ts';
import { OpenClusters, profileOf } from './openClusters.ts';
import type { FormationProblem } from './problem.ts';
import { type HeldReason, Responses } from './stability/responses.ts';

/** What else a member could do. */
export interface MemberAlternatives {
  /** The other open clusters in which its share would be smallest, best first; those it could not join are left out. */
  readonly clusters: readonly ClusterChoice[];
  /** Why it could not leave for them; null where it could. */
  readonly heldBy: HeldReason | null;
}

/** Alternatives listed of each member. */
const LISTED = 3;

/**
 * The best alternatives of every member, in the order of clusters and members. What it pays now and alone stands with
 * the cluster's own prices. Cost O(members x clusters of a locality x processes x 1 ns), and a quote for each listed.
 */
export function alternativesOf(problem: FormationProblem, clusters: Matching): MemberAlternatives[][] {
  const open = new OpenClusters(problem, clusters);
  const responses = new Responses(open, 0);
  return clusters.map(({ members }) =>
    members.map((company) => ({
      clusters: bestClusters(open, profileOf(problem, company), { first: LISTED, company }),
      heldBy: responses.heldBy(company),
    })),
  );
}
