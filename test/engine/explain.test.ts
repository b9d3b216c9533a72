import { describe, expect, it } from 'vitest';
import { explainSimilarity } from '../../src/engine/similarity/explain.ts';
import { profileOf } from '../../src/engine/similarity/profile.ts';
import { randomMarket } from './profiles.ts';

/** 0 over 1, 2 and 3; 4 over 5; 5 over 6; 7 and 8 stand alone. */
const parentOf = Int32Array.of(-1, 0, 0, 0, -1, 4, 5, -1, -1);

describe('the explanation of a similarity', () => {
  it.each<[string, number[], number[], number[][], [number, number][]]>([
    ['nothing in common', [7], [1], [[], [7], [1]], []],
    ['all in common', [2, 1], [1, 2], [[1, 2], [], []], []],
    ['siblings', [1, 7], [2, 8], [[], [1, 7], [2, 8]], [[1, 2]]],
    ['a process above the other', [5], [4], [[], [5], [4]], [[5, 4]]],
    ['a process below the other', [4], [5], [[], [4], [5]], [[4, 5]]],
    ['not two levels above', [6], [4], [[], [6], [4]], []],
    ['roots are no siblings', [7], [8], [[], [7], [8]], []],
    ['what is shared is not near too', [1, 2], [1], [[1], [2], []], []],
    ['the first that fits', [1], [3, 2], [[], [1], [2, 3]], [[1, 2]]],
    ['nobody does anything', [], [], [[], [], []], []],
  ])('%s', (_, own, other, [shared, missing, additional], near) => {
    const [a, b] = [own, other].map((operations) => profileOf([{ operations, volume: 1 }], parentOf));
    expect(explainSimilarity(a, b, parentOf)).toEqual({ shared, missing, additional, near });
  });

  it('accounts for every process of both, the other way round too', () => {
    for (let seed = 1; seed <= 4; seed++) {
      const { profiles, parentOf: parents } = randomMarket(20, 15, seed);
      for (const a of profiles) {
        for (const b of profiles) {
          const there = explainSimilarity(a, b, parents);
          const back = explainSimilarity(b, a, parents);
          expect(there.shared).toEqual(back.shared);
          expect(there.missing).toEqual(back.additional);
          const sorted = (list: number[]): number[] => [...list].sort((x, y) => x - y);
          expect(sorted([...there.shared, ...there.missing])).toEqual([...a.processes]);
          expect(sorted([...there.shared, ...there.additional])).toEqual([...b.processes]);
          for (const list of [there.shared, there.missing, there.additional])
            expect(list).toEqual(sorted(list));
          for (const [one, two] of there.near) {
            expect(there.missing).toContain(one);
            expect(there.additional).toContain(two);
          }
        }
      }
    }
  });
});
