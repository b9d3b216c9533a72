import { describe, expect, it } from 'vitest';
import {
  type SimilarityMeasure,
  similarityMeasure,
  similarityMeasures,
} from '../../src/engine/similarity/measure.ts';
import { overlap } from '../../src/engine/similarity/measures/_example.ts';
import { blend } from '../../src/engine/similarity/measures/blend.ts';
import { jaccard } from '../../src/engine/similarity/measures/jaccard.ts';
import { materials } from '../../src/engine/similarity/measures/materials.ts';
import { sequence } from '../../src/engine/similarity/measures/sequence.ts';
import { taxonomy } from '../../src/engine/similarity/measures/taxonomy.ts';
import { volume } from '../../src/engine/similarity/measures/volume.ts';
import { type Profile, profileOf, sharedCount } from '../../src/engine/similarity/profile.ts';
import { randomMarket } from './profiles.ts';

/** Two families: 0 over 1 and 2, 3 over 4 and 5; 6 stands alone. */
const parentOf = Int32Array.of(-1, 0, 0, -1, 3, 3, -1);
const flat = { ofNode: new Float64Array(7).fill(1) };

function doing(...operations: number[]): Profile {
  return profileOf([{ operations, volume: 1 }], parentOf);
}

const nothing = profileOf([], parentOf);

describe.each<[string, SimilarityMeasure]>([
  ...similarityMeasures.map((measure): [string, SimilarityMeasure] => [measure.name, measure]),
  ['_example', overlap],
])('the measure %s', (_, measure) => {
  const seeds = [1, 2, 3, 4];

  it.each(seeds)('is symmetric, from 0 to 1, and 1 for a profile with itself: seed %d', (seed) => {
    const { profiles, weights, parentOf: parents } = randomMarket(40, 12, seed);
    for (const a of profiles) {
      expect(measure.between(a, a, weights)).toBe(1);
      const copy = { ...a, sequence: a.sequence.slice(), nodes: a.nodes.slice() };
      expect(measure.between(a, copy, weights)).toBe(1);
      for (const b of profiles) {
        const similarity = measure.between(a, b, weights);
        expect(similarity).toBe(measure.between(b, a, weights));
        expect(similarity >= 0 && similarity <= 1).toBe(true);
      }
    }
    expect(measure.between(profileOf([], parents), profileOf([], parents), weights)).toBe(1);
  });

  it('keeps its word on profiles without a common node', () => {
    let apart = 0;
    let above = 0;
    for (const seed of seeds) {
      const { profiles, weights } = randomMarket(40, 30, seed);
      for (const a of profiles) {
        for (const b of profiles) {
          if (sharedCount(a.nodes, b.nodes) > 0 || a.nodes.length + b.nodes.length === 0) continue;
          apart++;
          if (measure.between(a, b, weights) > 0) above++;
        }
      }
    }
    expect(apart).toBeGreaterThan(500);
    expect(above > 0).toBe(!measure.needsSharedProcess);
  });
});

describe('the coefficient', () => {
  const mixed = profileOf(
    [
      { operations: [1, 2], volume: 3 },
      { operations: [2, 4], volume: 1 },
    ],
    parentOf,
  );

  it.each<[SimilarityMeasure, Profile, Profile, number]>([
    [jaccard, doing(1, 2), doing(2, 4), 1 / 3],
    [jaccard, doing(1, 2, 4), doing(1, 2), 2 / 3],
    [jaccard, doing(1), doing(2), 0],
    [jaccard, doing(1), nothing, 0],
    [jaccard, doing(1, 1, 1), doing(1), 1],
    // Nodes {0,1} and {0,2}: one of three.
    [taxonomy, doing(1), doing(2), 1 / 3],
    [taxonomy, doing(1), doing(4), 0],
    [taxonomy, doing(1, 4), doing(1, 5), 3 / 5],
    [taxonomy, doing(0), doing(1), 1 / 2],
    [taxonomy, doing(1), nothing, 0],
    // Longest common subsequences: 1 4 of 3 and 3; 1 of 2 and 2; 1 2 1 of 3 and 4.
    [sequence, doing(1, 2, 4), doing(1, 4, 2), 4 / 6],
    [sequence, doing(1, 2), doing(2, 1), 2 / 4],
    [sequence, doing(1, 2, 1), doing(1, 1, 2, 1), 6 / 7],
    [sequence, doing(1), doing(2), 0],
    [sequence, doing(1), nothing, 0],
    // Shares {1: 3/4, 2: 1, 4: 1/4} against {1: 1, 2: 1}: 7/4 over 9/4.
    [volume, mixed, doing(1, 2), 7 / 9],
    [volume, mixed, doing(6), 0],
    [volume, doing(1), doing(1, 2), 1 / 2],
  ])('$name of row %# is exact', (measure, a, b, expected) => {
    expect(measure.between(a, b, flat)).toBe(expected);
  });

  it('of materials looks at nothing else', () => {
    const made = (processes: number[], of: number[]): Profile =>
      profileOf([{ operations: processes, volume: 1 }], parentOf, of);
    expect(materials.between(made([1], [7, 8]), made([4], [8, 9]))).toBe(1 / 3);
    expect(materials.between(made([1], []), made([4], []))).toBe(1);
    expect(materials.between(made([1], [7]), made([1], []))).toBe(0);
    expect(materials.between(made([1], [7, 7]), made([4], [7]))).toBe(1);
  });

  it('of the taxonomy weighs rare processes more', () => {
    const weights = { ofNode: Float64Array.of(0.25, 4, 1, 0.25, 1, 1, 1) };
    expect(taxonomy.between(doing(1), doing(1, 2), weights)).toBe(4.25 / 5.25);
    expect(taxonomy.between(doing(2), doing(1, 2), weights)).toBe(1.25 / 5.25);
  });

  it('of sequences leaves out what follows the 200th operation', () => {
    const long = new Array<number>(200).fill(1);
    expect(sequence.between(doing(...long, 2), doing(...long, 4))).toBe(1);
    expect(sequence.between(doing(...long.slice(1), 2), doing(...long.slice(1), 4))).toBe(398 / 400);
  });

  it('of the blend is half taxonomy, a fifth Jaccard, a tenth each of order, volume and materials', () => {
    const a = profileOf([{ operations: [1, 2], volume: 1 }], parentOf, [1]);
    const b = profileOf([{ operations: [2, 4], volume: 1 }], parentOf, [1, 2]);
    // Nodes {0,1,2} and {0,2,3,4}: 2 of 5; processes 1 of 3; order 2 of 4; volume 1 of 3; materials 1 of 2.
    expect(blend.between(a, b, flat)).toBe((50 * (2 / 5) + 20 * (1 / 3) + 10 / 2 + 10 / 3 + 10 / 2) / 100);
    expect(blend.between(a, b, flat)).toBeCloseTo(0.4, 12);
    // Equal materials alone do not make companies alike.
    expect(blend.between(doing(1), doing(4), flat)).toBe(0);
    expect(materials.between(doing(1), doing(4))).toBe(1);
  });
});

describe('the list of measures', () => {
  it('has the blend first and every name once', () => {
    expect(similarityMeasures[0]).toBe(blend);
    const names = similarityMeasures.map(({ name }) => name);
    expect(names).toEqual(['BLEND', 'TAXONOMY', 'JACCARD', 'SEQUENCE', 'VOLUME', 'MATERIALS']);
    for (const measure of similarityMeasures) expect(similarityMeasure(measure.name)).toBe(measure);
  });

  it('names what there is where a name is unknown', () => {
    expect(() => similarityMeasure('COSINE')).toThrow(
      new RangeError(
        'no similarity measure "COSINE"; there are BLEND, TAXONOMY, JACCARD, SEQUENCE, VOLUME, MATERIALS',
      ),
    );
  });
});
