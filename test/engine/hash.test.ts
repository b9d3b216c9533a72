import { describe, expect, it } from 'vitest';
import { ResultHash } from '../../src/engine/hash.ts';
import { seededRandom } from '../../src/engine/random.ts';

describe('the hash of a result', () => {
  // Computed by an independent implementation of the two lanes.
  it.each<[string, string, (hash: ResultHash) => ResultHash]>([
    ['nothing', '9dc5811c811c9dc5', (hash) => hash],
    ['ab', '245722b0888d9672', (hash) => hash.text('ab')],
    ['다섯', 'b6a29539b67c584c', (hash) => hash.text('다섯')],
  ])('is fixed for %s', (_, expected, fill) => {
    expect(fill(new ResultHash()).digest()).toBe(expected);
  });

  it('is the same for the same pieces and differs for a different order', () => {
    const hashOf = (...values: number[]): string => new ResultHash().numbers(values).digest();
    expect(hashOf(1, 2, 3)).toBe(hashOf(1, 2, 3));
    expect(hashOf(1, 2, 3)).not.toBe(hashOf(3, 2, 1));
    expect(hashOf(1, 2)).not.toBe(hashOf(1, 2, 0));
    expect(hashOf()).not.toBe(new ResultHash().digest());
  });

  it('keeps the boundary between texts', () => {
    const hashOf = (...texts: string[]): string =>
      texts.reduce((hash, text) => hash.text(text), new ResultHash()).digest();
    expect(hashOf('ab', 'c')).not.toBe(hashOf('a', 'bc'));
    expect(hashOf('abc')).not.toBe(hashOf('ab', 'c'));
    expect(hashOf('')).not.toBe(hashOf());
  });

  it('tells numbers apart over the whole range of won, and fractions to 2^-16', () => {
    const numbers = [
      0,
      1,
      -1,
      0.5,
      2 ** -16,
      2 ** 16,
      2 ** 31,
      2 ** 32,
      2 ** 47,
      2 ** 48,
      2 ** 50,
      2 ** 53 - 1,
    ];
    const digests = new Set(numbers.map((number) => new ResultHash().number(number).digest()));
    expect(digests.size).toBe(numbers.length);
  });

  it('tells 20,000 random lists of small numbers apart', () => {
    const random = seededRandom(9);
    const known = new Map<string, string>();
    for (let i = 0; i < 20_000; i++) {
      const list = [random.below(1000), random.below(1000), random.below(1000)];
      const digest = new ResultHash().number(list[0]).number(list[1]).number(list[2]).digest();
      expect(known.get(digest) ?? list.join()).toBe(list.join());
      known.set(digest, list.join());
    }
  });
});
