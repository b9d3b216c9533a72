import { blend } from './measures/blend.ts';
import { jaccard } from './measures/jaccard.ts';
import { materials } from './measures/materials.ts';
import { sequence } from './measures/sequence.ts';
import { taxonomy } from './measures/taxonomy.ts';
import { volume } from './measures/volume.ts';
import type { NodeWeights, Profile } from './profile.ts';

/** A similarity coefficient between two companies: symmetric, 0..1, and 1 for a profile with itself. */
export interface SimilarityMeasure {
  readonly name: string;
  /** Whether companies without a common taxonomy node always score 0. */
  readonly needsSharedProcess: boolean;
  between(a: Profile, b: Profile, weights: NodeWeights): number;
  /**
   * No pair scores more than this, given its taxonomy similarity and a number that its Jaccard similarity does not
   * exceed, each 0..1. With it a search need not look at everybody; without it every candidate is scored.
   */
  mostWith?(taxonomy: number, jaccardAtMost: number): number;
}

/** Every measure that can be asked for; the first is the default. */
export const similarityMeasures: readonly SimilarityMeasure[] = [
  blend,
  taxonomy,
  jaccard,
  sequence,
  volume,
  materials,
];

/** The measure of that name; throws where there is none. */
export function similarityMeasure(name: string): SimilarityMeasure {
  const found = similarityMeasures.find((measure) => measure.name === name);
  if (found) return found;
  throw new RangeError(
    `no similarity measure "${name}"; there are ${similarityMeasures.map((m) => m.name).join(', ')}`,
  );
}
