import { describe, expect, it } from 'vitest';
import { naturalLog, negativeLogTable, seededRandom } from '../../src/engine/random.ts';

/** The generator gives its 32 bits as a part of 2^32: exact in a double. */
function words(seed: number, count: number): number[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => random.fraction() * 2 ** 32);
}

describe('seeded random draws', () => {
  // Computed by an independent implementation of sfc32 with 15 rounds of warming up.
  it.each([
    [0, [3300212312, 1743954244, 207519241, 3716241083, 193275849]],
    [1, [2308299391, 1950625580, 354034397, 661219729, 2802375379]],
    [42, [3893884377, 145076852, 3246010591, 4141225530, 2162305750]],
    [2 ** 53 - 1, [4087913446, 125566104, 1993914836, 1881733290, 131047652]],
  ])('are those of sfc32 for seed %d', (seed, expected) => {
    expect(words(seed, 5)).toEqual(expected);
  });

  it('are whole numbers below the limit that was asked for', () => {
    const random = seededRandom(7);
    expect(Array.from({ length: 12 }, () => random.below(10))).toEqual([5, 6, 3, 8, 6, 0, 6, 2, 1, 0, 6, 5]);
    expect(Array.from({ length: 100 }, () => random.below(1))).toEqual(new Array(100).fill(0));
    const large = Array.from({ length: 1000 }, () => random.below(2 ** 31));
    expect(large.every((draw) => Number.isInteger(draw) && draw >= 0 && draw < 2 ** 31)).toBe(true);
    expect(Math.max(...large)).toBeGreaterThan(2 ** 30);
  });

  it('differ between seeds that differ in the lower or the upper half alone', () => {
    const first = [5, 6, 5 + 2 ** 32, 5 + 2 ** 33].map((seed) => words(seed, 3).join());
    expect(new Set(first).size).toBe(4);
  });

  it('fall evenly on ten values and on pairs of values', () => {
    const random = seededRandom(2026);
    const single = new Array<number>(10).fill(0);
    const paired = new Array<number>(100).fill(0);
    let before = random.below(10);
    for (let i = 0; i < 100_000; i++) {
      const draw = random.below(10);
      single[draw]++;
      paired[before * 10 + draw]++;
      before = draw;
    }
    const chiSquare = (counts: number[]): number => {
      const expected = 100_000 / counts.length;
      return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    };
    // 99.9 % points of chi-square with 9 and 99 degrees of freedom.
    expect(chiSquare(single)).toBeLessThan(27.88);
    expect(chiSquare(paired)).toBeLessThan(148.23);
  });

  it('have the mean and the spread of even fractions', () => {
    const random = seededRandom(5);
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < 100_000; i++) {
      const fraction = random.fraction();
      if (!(fraction >= 0 && fraction < 1)) throw new Error(`draw ${i} is ${fraction}`);
      sum += fraction;
      squares += fraction * fraction;
    }
    expect(sum / 100_000).toBeCloseTo(1 / 2, 2);
    expect(squares / 100_000).toBeCloseTo(1 / 3, 2);
  });
});

describe('the natural logarithm by basic operations', () => {
  it('differs from the built-in one by at most 1e-12', () => {
    const random = seededRandom(3);
    let worst = 0;
    for (let i = 0; i < 20_000; i++) {
      const x = (random.fraction() + 2 ** -33) * 2 ** (random.below(200) - 100);
      worst = Math.max(worst, Math.abs(naturalLog(x) - Math.log(x)));
    }
    expect(worst).toBeLessThan(1e-12);
  });

  it('is right to the last digits where the logarithm is a known number', () => {
    expect(Math.abs(naturalLog(0.5) + Math.LN2)).toBeLessThan(1e-15);
    expect(Math.abs(naturalLog(0.25) + 2 * Math.LN2)).toBeLessThan(1e-15);
    expect(Math.abs(naturalLog(1))).toBeLessThan(1e-15);
    expect(Math.abs(naturalLog(Math.E) - 1)).toBeLessThan(1e-15);
  });

  it('fills the table with -ln at the middle of each step', () => {
    const table = negativeLogTable(4);
    [1 / 8, 3 / 8, 5 / 8, 7 / 8].forEach((x, i) => {
      expect(Math.abs(table[i] + Math.log(x))).toBeLessThan(1e-12);
    });
    expect([...negativeLogTable(64)].every((value, i, all) => i === 0 || value < all[i - 1])).toBe(true);
  });
});
