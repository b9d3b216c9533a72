import { type Random, seededRandom } from '../../src/engine/random.ts';
import {
  type NodeWeights,
  nodeWeights,
  type Profile,
  profileOf,
} from '../../src/engine/similarity/profile.ts';

/** A market of random profiles over a random taxonomy. */
export interface ProfileMarket {
  readonly parentOf: Int32Array;
  readonly nodeCount: number;
  readonly profiles: Profile[];
  readonly weights: NodeWeights;
}

/** Parents of a random forest: each node lies under an earlier one or is a root. */
export function randomForest(nodeCount: number, random: Random): Int32Array {
  return Int32Array.from({ length: nodeCount }, (_, node) =>
    node === 0 || random.below(4) === 0 ? -1 : random.below(node),
  );
}

/** Profiles with few processes of a small taxonomy, so that ties, subsets and empty profiles are common. */
export function randomMarket(companies: number, nodeCount: number, seed: number): ProfileMarket {
  const random = seededRandom(seed);
  const parentOf = randomForest(nodeCount, random);
  const profiles = Array.from({ length: companies }, () => randomProfile(nodeCount, parentOf, random));
  const having = new Int32Array(nodeCount);
  for (const { nodes } of profiles) for (const node of nodes) having[node]++;
  const heightOf = new Int32Array(nodeCount);
  for (let node = nodeCount - 1; node > 0; node--) {
    const parent = parentOf[node];
    if (parent >= 0) heightOf[parent] = Math.max(heightOf[parent], heightOf[node] + 1);
  }
  return { parentOf, nodeCount, profiles, weights: nodeWeights(having, heightOf) };
}

function randomProfile(nodeCount: number, parentOf: Int32Array, random: Random): Profile {
  const routings = Array.from({ length: random.below(4) }, () => ({
    operations: Array.from({ length: random.below(6) }, () => random.below(nodeCount)),
    volume: 1 + random.below(9),
  }));
  const materials = Array.from({ length: random.below(4) }, () => random.below(5));
  return profileOf(routings, parentOf, materials);
}
