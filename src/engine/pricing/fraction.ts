/** An exact part of an amount: `numerator / denominator` won, denominator >= 1. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO: Fraction = { numerator: 0n, denominator: 1n };

/** `won / parts`, exactly; both whole numbers. */
export function fraction(won: number, parts = 1): Fraction {
  return { numerator: BigInt(won), denominator: BigInt(parts) };
}

/** The exact sum. Denominators are people or units of one cluster, so their common multiple stays small. */
export function add(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === b.denominator) {
    return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  }
  const divisor = greatestCommonDivisor(a.denominator, b.denominator);
  return {
    numerator: a.numerator * (b.denominator / divisor) + b.numerator * (a.denominator / divisor),
    denominator: (a.denominator / divisor) * b.denominator,
  };
}

/** Below 0, 0 or above 0, as a is less than, equal to or more than b. */
export function compare(a: Fraction, b: Fraction): number {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The nearest double: for display and ranking, never for money. */
export function toNumber(a: Fraction): number {
  const whole = a.numerator / a.denominator;
  return Number(whole) + Number(a.numerator - whole * a.denominator) / Number(a.denominator);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = a > b ? [a, b] : [b, a];
  while (smaller > 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
