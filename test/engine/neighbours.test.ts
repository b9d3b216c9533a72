import { describe, expect, it } from 'vitest';
import { similarityMeasures } from '../../src/engine/similarity/measure.ts';
import { nearestNeighbours, processIndex } from '../../src/engine/similarity/neighbours.ts';
import { profileOf } from '../../src/engine/similarity/profile.ts';
import { randomMarket } from './profiles.ts';

const parentOf = Int32Array.of(-1, 0, 0, -1);

describe('the index of processes', () => {
  it('lists the companies of each node, ancestors included', () => {
    const profiles = [[1], [2, 3], [], [1, 2]].map((operations) =>
      profileOf([{ operations, volume: 1 }], parentOf),
    );
    expect(processIndex(profiles, 5).companiesOf).toEqual([
      Int32Array.of(0, 1, 3),
      Int32Array.of(0, 3),
      Int32Array.of(1, 3),
      Int32Array.of(1),
      Int32Array.of(),
    ]);
  });
});

describe('the nearest neighbours', () => {
  it.each(similarityMeasures.map((measure) => [measure.name, measure] as const))(
    'are those of a ranking of everybody, ties included: %s',
    (_, measure) => {
      const wrong: string[] = [];
      for (let seed = 1; seed <= 12; seed++) {
        const { profiles, weights, nodeCount } = randomMarket(60, seed % 2 === 0 ? 8 : 40, seed);
        // Equal profiles as one object, as large markets share them, and as two.
        profiles[7] = profiles[3];
        profiles[8] = { ...profiles[3] };
        const index = processIndex(profiles, nodeCount);
        for (let own = 0; own < profiles.length; own += 7) {
          const accepts = (company: number): boolean => company !== own && company % 5 !== 4;
          const ranking = profiles
            .map((other, company) => ({
              company,
              similarity: measure.between(profiles[own], other, weights),
            }))
            .filter(({ company }) => accepts(company))
            .sort((a, b) => b.similarity - a.similarity || a.company - b.company);
          for (const limit of [1, 5, 20, 100]) {
            const found = nearestNeighbours(profiles[own], profiles, index, measure, weights, limit, accepts);
            const expected = ranking.slice(0, limit);
            if (JSON.stringify(found) !== JSON.stringify(expected))
              wrong.push(`seed ${seed} of ${own} to ${limit}`);
          }
        }
      }
      expect(wrong).toEqual([]);
    },
  );

  it('come by number where one shares only a family and another nothing: both score 0', () => {
    const [own, apart, sibling] = [1, 3, 2].map((operation) =>
      profileOf([{ operations: [operation], volume: 1 }], parentOf),
    );
    const profiles = [own, apart, sibling];
    const [jaccard] = similarityMeasures.filter(({ name }) => name === 'JACCARD');
    const weights = { ofNode: new Float64Array(4).fill(1) };
    const found = nearestNeighbours(
      own,
      profiles,
      processIndex(profiles, 4),
      jaccard,
      weights,
      1,
      (i) => i !== 0,
    );
    expect(found).toEqual([{ company: 1, similarity: 0 }]);
  });

  it('may be fewer than asked for, or none', () => {
    const { profiles, weights, nodeCount } = randomMarket(5, 6, 3);
    const index = processIndex(profiles, nodeCount);
    const [measure] = similarityMeasures;
    const none = nearestNeighbours(profiles[0], profiles, index, measure, weights, 3, () => false);
    expect(none).toEqual([]);
    expect(nearestNeighbours(profiles[0], profiles, index, measure, weights, 9, () => true)).toHaveLength(5);
    expect(nearestNeighbours(profiles[0], [], processIndex([], 6), measure, weights, 9, () => true)).toEqual(
      [],
    );
  });
});
