/** A source of reproducible draws: the same seed gives the same sequence on every machine. */
export interface Random {
  /** A whole number in 0..limit-1; `limit` in 1..2^31. */
  below(limit: number): number;
  /** A number in 0..1 (1 excluded), with 32 random bits. */
  fraction(): number;
}

/**
 * The generator sfc32 (C. Doty-Humphrey, PractRand): 128 bits of state, integer operations only, so that no
 * floating-point library can change its sequence.
 *
 * @param seed any whole number; only its value modulo 2^53 counts
 */
export function seededRandom(seed: number): Random {
  let a = seed | 0;
  let b = Math.floor(seed / 4294967296) | 0;
  let c = 0x9e3779b9 | 0;
  let counter = 1;
  // Signed words throughout: V8 keeps them unboxed.
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 15; i++) next();
  return {
    below: (limit) => Math.floor((next() / 4294967296) * limit),
    fraction: () => next() / 4294967296,
  };
}

/**
 * -ln(u) for u = (i + 0.5) / size, i = 0..size-1, from additions and multiplications alone.
 *
 * Math.log may differ in its last bit between engines; a search that compares against it could then part ways.
 * Series: ln(x) = 2 artanh((x - 1) / (x + 1)) after x was brought into 0.5..1 by halvings.
 */
export function negativeLogTable(size: number): Float64Array {
  const table = new Float64Array(size);
  for (let i = 0; i < size; i++) table[i] = -naturalLog((i + 0.5) / size);
  return table;
}

/** ln(x) for x > 0, by basic operations only: equal to the last bit on every IEEE-754 machine. */
export function naturalLog(x: number): number {
  let mantissa = x;
  let halvings = 0;
  while (mantissa < 0.5) {
    mantissa *= 2;
    halvings--;
  }
  while (mantissa >= 1) {
    mantissa /= 2;
    halvings++;
  }
  const ratio = (mantissa - 1) / (mantissa + 1);
  const square = ratio * ratio;
  let term = ratio;
  let sum = 0;
  for (let k = 1; k < 60; k += 2) {
    sum += term / k;
    term *= square;
  }
  return 2 * sum + halvings * Math.LN2;
}
