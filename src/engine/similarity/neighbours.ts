import type { SimilarityMeasure } from './measure.ts';
import type { NodeWeights, Profile } from './profile.ts';

/** A company found near another, by its number in the searched list. */
export interface Neighbour {
  readonly company: number;
  readonly similarity: number;
}

/** Which companies have each taxonomy node: company numbers ascending, one list a node. */
export interface ProcessIndex {
  readonly companiesOf: readonly Int32Array[];
}

/** Builds the inverted index over the processes of each profile. Cost O(sum of profile sizes). */
export function processIndex(profiles: readonly Profile[], nodeCount: number): ProcessIndex {
  const sizes = new Int32Array(nodeCount);
  for (const profile of profiles) for (const node of profile.nodes) sizes[node]++;
  const companiesOf = Array.from(sizes, (size) => new Int32Array(size));
  const filled = new Int32Array(nodeCount);
  profiles.forEach((profile, company) => {
    for (const node of profile.nodes) companiesOf[node][filled[node]++] = company;
  });
  return { companiesOf };
}

/**
 * The `limit` companies most similar to `profile`: exact, since whoever shares no taxonomy node scores 0 and is looked
 * at only when the others do not fill the list. Best first, ties by company number.
 *
 * Profiles that are the same object are scored once, so let companies with equal routings share theirs.
 *
 * @param accepts which companies may be returned (say, not the asking one)
 */
export function nearestNeighbours(
  profile: Profile,
  profiles: readonly Profile[],
  index: ProcessIndex,
  measure: SimilarityMeasure,
  weights: NodeWeights,
  limit: number,
  accepts: (company: number) => boolean,
): Neighbour[] {
  const known = new Map<Profile, number>();
  const score = (company: number): number => {
    const other = profiles[company];
    let similarity = known.get(other);
    if (similarity === undefined) {
      similarity = measure.between(profile, other, weights);
      known.set(other, similarity);
    }
    return similarity;
  };
  const seen = new Uint8Array(profiles.length);
  const found: Neighbour[] = [];
  const consider = (company: number): void => {
    if (seen[company]) return;
    seen[company] = 1;
    if (accepts(company)) found.push({ company, similarity: score(company) });
  };
  for (const node of profile.nodes) for (const company of index.companiesOf[node]) consider(company);
  // Those that share a family alone may score 0 too: then everybody ties with them.
  const alike = found.filter(({ similarity }) => similarity > 0).length;
  if (alike < limit || !measure.needsSharedProcess)
    for (let company = 0; company < profiles.length; company++) consider(company);
  return found.sort((a, b) => b.similarity - a.similarity || a.company - b.company).slice(0, limit);
}
