import { describe, expect, it } from 'vitest';
import { nodeWeights, profileOf, sharedCount } from '../../src/engine/similarity/profile.ts';

/** 0 over 1 and 2, 2 over 12; 10 and 9 stand alone. */
const parentOf = Int32Array.from({ length: 13 }, (_, node) => ({ 1: 0, 2: 0, 12: 2 })[node] ?? -1);

describe('a profile', () => {
  it('holds processes, their ancestors, the order, volumes and materials', () => {
    const profile = profileOf(
      [
        { operations: [12, 9, 12], volume: 3 },
        { operations: [10, 9], volume: 1 },
      ],
      parentOf,
      [20, 3, 20],
    );
    expect(profile).toEqual({
      // In the order of numbers, not of text.
      processes: Int32Array.of(9, 10, 12),
      nodes: Int32Array.of(0, 2, 9, 10, 12),
      sequence: Int32Array.of(12, 9, 12, 10, 9),
      volumeShares: Float64Array.of(1, 0.25, 0.75),
      materials: Int32Array.of(3, 20),
    });
  });

  it('may be empty', () => {
    const empty = profileOf([], parentOf);
    expect(
      [empty.processes, empty.nodes, empty.sequence, empty.volumeShares, empty.materials].map(
        (l) => l.length,
      ),
    ).toEqual([0, 0, 0, 0, 0]);
  });

  it.each([0, -1, Number.NaN])('refuses a routing of volume %d', (volume) => {
    expect(() => profileOf([{ operations: [1], volume }], parentOf)).toThrow(
      new RangeError(`volume ${volume} of a routing is not above 0`),
    );
  });
});

describe('the weight of a node', () => {
  it('falls with the companies that have it and by a quarter for each level', () => {
    const { ofNode } = nodeWeights([0, 2, 6, 2, 14], [0, 0, 0, 1, 2]);
    expect([...ofNode]).toEqual([1, 1 / 2, 1 / 3, 1 / 8, 1 / 64]);
  });
});

describe('what two ascending lists share', () => {
  it.each([
    [[], [], 0],
    [[1, 2, 3], [], 0],
    [[1, 3, 5, 9], [2, 3, 4, 9, 10], 2],
    [[4], [4], 1],
    [[1, 2], [3, 4], 0],
  ])('%j and %j is %d', (a, b, expected) => {
    expect(sharedCount(Int32Array.from(a), Int32Array.from(b))).toBe(expected);
  });
});
