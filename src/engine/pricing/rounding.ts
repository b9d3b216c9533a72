import { add, compare, type Fraction, ZERO } from './fraction.ts';

/**
 * Whole won that sum exactly to the whole-number sum of `parts` (largest remainder, Hamilton 1792).
 *
 * Each part is rounded down; the won that are left go one each to the largest remainders, ties to the smaller id.
 * So no part moves by a won or more, and a part that is not above a whole limit stays so.
 *
 * @param parts exact amounts >= 0 whose sum is a whole number of won
 * @param ids one for each part, distinct, compared by code units
 * @throws RangeError where the sum is not whole
 */
export function roundToSum(parts: readonly Fraction[], ids: readonly string[]): number[] {
  const total = parts.reduce(add, ZERO);
  if (total.numerator % total.denominator !== 0n) throw new RangeError('parts do not sum to whole won');
  const floors = parts.map((part) => part.numerator / part.denominator);
  const rests = parts.map(({ numerator, denominator }, i) => ({
    numerator: numerator - floors[i] * denominator,
    denominator,
  }));
  let left = Number(total.numerator / total.denominator - floors.reduce((sum, floor) => sum + floor, 0n));
  const order = parts
    .map((_, i) => i)
    .sort((a, b) => compare(rests[b], rests[a]) || (ids[a] < ids[b] ? -1 : ids[a] > ids[b] ? 1 : 0));
  const won = floors.map(Number);
  for (const i of order) {
    if (left === 0) break;
    won[i]++;
    left--;
  }
  return won;
}
