import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, type Fraction, fraction } from '../../src/engine/pricing/fraction.ts';
import { roundToSum } from '../../src/engine/pricing/rounding.ts';

const thirds = (...numerators: number[]): Fraction[] => numerators.map((numerator) => fraction(numerator, 3));

/** Amounts over one denominator whose sum is whole, with distinct ids in no order. */
const wholeSums = fc
  .tuple(
    fc.integer({ min: 1, max: 60 }),
    fc.uniqueArray(fc.tuple(fc.nat(10 ** 11), fc.string({ minLength: 1, maxLength: 4 })), {
      minLength: 1,
      maxLength: 20,
      selector: ([, id]) => id,
    }),
  )
  .map(([denominator, drawn]) => {
    const numerators = drawn.map(([numerator]) => numerator);
    const sum = numerators.reduce((total, numerator) => total + (numerator % denominator), 0);
    numerators[0] += (denominator - (sum % denominator)) % denominator;
    return {
      parts: numerators.map((numerator) => fraction(numerator, denominator)),
      ids: drawn.map(([, id]) => id),
    };
  });

describe('rounding by the largest remainder', () => {
  it.each<[string, Fraction[], string[], number[]]>([
    ['whole parts stay', [fraction(3), fraction(0)], ['a', 'b'], [3, 0]],
    ['the largest remainder gets the won', thirds(4, 5), ['a', 'b'], [1, 2]],
    ['ties go to the smaller id', thirds(10, 10, 10), ['b', 'c', 'a'], [3, 3, 4]],
    ['two won for three equal remainders', thirds(5, 5, 5), ['c', 'a', 'b'], [1, 2, 2]],
    ['ids compare by code units', [fraction(1, 2), fraction(1, 2)], ['a10', 'a9'], [1, 0]],
    ['capitals come first', [fraction(1, 2), fraction(1, 2)], ['a', 'B'], [0, 1]],
    [
      'a part without remainder gets none',
      [fraction(5), fraction(7, 2), fraction(1, 2)],
      ['a', 'b', 'c'],
      [5, 4, 0],
    ],
    ['mixed denominators', [fraction(1, 2), fraction(1, 3), fraction(1, 6)], ['a', 'b', 'c'], [1, 0, 0]],
    ['nobody at all', [], [], []],
  ])('%s', (_, parts, ids, expected) => {
    expect(roundToSum(parts, ids)).toEqual(expected);
  });

  it('keeps remainders apart that are equal as doubles', () => {
    // The remainders are 1/2 - 1/n, 1/2 and 1/n with n = 2^70: as doubles the first two are both 0.5.
    const n = 2n ** 70n;
    const parts = [
      { numerator: n / 2n - 1n, denominator: n },
      { numerator: n / 2n, denominator: n },
      { numerator: 1n, denominator: n },
    ];
    expect(roundToSum(parts, ['a', 'b', 'c'])).toEqual([0, 1, 0]);
  });

  it('is exact for the largest amounts', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(roundToSum([fraction(most, 2), fraction(most, 2)], ['a', 'b'])).toEqual([2 ** 52, 2 ** 52 - 1]);
  });

  it('refuses parts whose sum is not whole', () => {
    expect(() => roundToSum([fraction(1, 2)], ['a'])).toThrow(
      new RangeError('parts do not sum to whole won'),
    );
  });

  it('sums exactly, moves no part by a won or more, and follows remainders and ids', () => {
    fc.assert(
      fc.property(wholeSums, ({ parts, ids }) => {
        const won = roundToSum(parts, ids);
        const denominator = parts[0].denominator;
        const exact = parts.reduce((sum, { numerator }) => sum + numerator, 0n) / denominator;
        expect(won.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(exact);
        const rests = parts.map(({ numerator }) => numerator % denominator);
        const raised = won.map((part, i) => BigInt(part) - parts[i].numerator / denominator);
        raised.forEach((by, i) => {
          expect(by === 0n || by === 1n).toBe(true);
          if (by === 1n) expect(rests[i] > 0n).toBe(true);
          raised.forEach((other, k) => {
            if (by === 1n && other === 0n) {
              expect(rests[i] > rests[k] || (rests[i] === rests[k] && ids[i] < ids[k])).toBe(true);
            }
          });
        });
      }),
    );
  });

  it('leaves a part that is not above a whole limit at or below it', () => {
    fc.assert(
      fc.property(wholeSums, ({ parts, ids }) => {
        const won = roundToSum(parts, ids);
        parts.forEach((part, i) => {
          const limit = Number((part.numerator + part.denominator - 1n) / part.denominator);
          expect(compare(part, fraction(limit))).toBeLessThanOrEqual(0);
          expect(won[i]).toBeLessThanOrEqual(limit);
        });
      }),
    );
  });

  it('does not depend on the order of the parts', () => {
    fc.assert(
      fc.property(wholeSums, ({ parts, ids }) => {
        const reversed = roundToSum([...parts].reverse(), [...ids].reverse()).reverse();
        expect(reversed).toEqual(roundToSum(parts, ids));
      }),
    );
  });
});
