import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, compare, type Fraction, fraction, toNumber, ZERO } from '../../src/engine/pricing/fraction.ts';

const fractions = fc
  .tuple(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), fc.integer({ min: 1, max: 500 }))
  .map(([won, parts]) => fraction(won, parts));

/** Equal as amounts, whatever the denominators. */
function isEqual(a: Fraction, b: Fraction): boolean {
  return a.numerator * b.denominator === b.numerator * a.denominator;
}

describe('fractions of a won', () => {
  it.each([
    [fraction(1, 2), fraction(1, 3), fraction(5, 6)],
    [fraction(1, 6), fraction(1, 10), fraction(4, 15)],
    [fraction(7), fraction(3), fraction(10)],
    [fraction(1, 3), fraction(-1, 3), ZERO],
  ])('add exactly: row %#', (a, b, expected) => {
    expect(compare(add(a, b), expected)).toBe(0);
    expect(compare(add(b, a), expected)).toBe(0);
  });

  it('stay exact at the largest amount', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const third = fraction(most, 3);
    expect(add(add(third, third), third)).toEqual({ numerator: 3n * BigInt(most), denominator: 3n });
    expect(add(fraction(most, 3), fraction(1, 7))).toEqual({
      numerator: 7n * BigInt(most) + 3n,
      denominator: 21n,
    });
  });

  it.each([
    [fraction(1, 3), fraction(333_333, 1_000_000), 1],
    [fraction(2, 4), fraction(1, 2), 0],
    [fraction(-1, 2), fraction(1, 3), -1],
    [fraction(0, 5), ZERO, 0],
  ])('compare exactly: row %#', (a, b, expected) => {
    expect(compare(a, b)).toBe(expected);
    expect(compare(b, a)).toBe(expected === 0 ? 0 : -expected);
  });

  it('turn into the nearest number', () => {
    expect(toNumber(fraction(10_000_000, 3))).toBe(10_000_000 / 3);
    expect(toNumber(fraction(Number.MAX_SAFE_INTEGER))).toBe(Number.MAX_SAFE_INTEGER);
    expect(toNumber(ZERO)).toBe(0);
  });

  it('refuse parts of a won as the amount', () => {
    expect(() => fraction(0.5)).toThrow(RangeError);
  });

  it('follow the laws of addition and order', () => {
    fc.assert(
      fc.property(fractions, fractions, fractions, (a, b, c) => {
        expect(isEqual(add(a, b), add(b, a))).toBe(true);
        expect(isEqual(add(add(a, b), c), add(a, add(b, c)))).toBe(true);
        expect(isEqual(add(a, ZERO), a)).toBe(true);
        expect(add(a, b).denominator > 0n).toBe(true);
        expect(Math.sign(compare(add(a, c), add(b, c)))).toBe(Math.sign(compare(a, b)));
      }),
    );
  });
});
