/**
 * Korea's two registration numbers and their check digits. A right check digit guards against typing errors only:
 * one in ten random numbers passes, and whether a business exists is for the tax office to say.
 */

export type NumberProblem = 'EMPTY' | 'NOT_DIGITS' | 'WRONG_LENGTH' | 'ALL_ZERO' | 'WRONG_CHECK_DIGIT';

export type NumberCheck =
  | { valid: true; plain: string; formatted: string }
  | {
      valid: false;
      reason: NumberProblem;
      /** How many digits were found, whatever else was in the text. */
      digits: number;
      /** The first character that is neither digit, hyphen nor space; null if there is none. */
      strangeCharacter: string | null;
      /** The last digit that the others ask for; null unless the reason is WRONG_CHECK_DIGIT. */
      expectedDigit: number | null;
    };

const BUSINESS_WEIGHTS: readonly number[] = [1, 3, 7, 1, 3, 7, 1, 3, 5];
const CORPORATION_WEIGHTS: readonly number[] = [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2];
const DASHES_AND_SPACES = /[\s\-‐-―−﹘﹣－.·]/gu;

function weightedSum(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let position = 0; position < weights.length; position++) {
    sum += Number(digits[position]) * weights[position];
  }
  return sum;
}

/**
 * The tenth digit of a business registration number whose first nine are `firstNine`.
 * The ninth digit counts five times plus the tens of that product; the last `% 10` turns a 10 into 0.
 * Every single wrong digit changes the result (1, 3 and 7 have inverses modulo 10, and the ninth digit's term takes
 * ten different values); two neighbours swapped stay unseen where they differ by five.
 */
export function businessCheckDigit(firstNine: string): number {
  const tens = Math.floor((Number(firstNine[8]) * 5) / 10);
  return (10 - ((weightedSum(firstNine, BUSINESS_WEIGHTS) + tens) % 10)) % 10;
}

/**
 * The thirteenth digit of a corporation registration number. Its weights 1 and 2 do not see a digit in an even place
 * that is wrong by five.
 */
export function corporationCheckDigit(firstTwelve: string): number {
  return (10 - (weightedSum(firstTwelve, CORPORATION_WEIGHTS) % 10)) % 10;
}

export function formatBusinessNumber(plain: string): string {
  return `${plain.slice(0, 3)}-${plain.slice(3, 5)}-${plain.slice(5)}`;
}

export function formatCorporationNumber(plain: string): string {
  return `${plain.slice(0, 6)}-${plain.slice(6)}`;
}

function checkNumber(
  text: string,
  length: number,
  checkDigit: (leading: string) => number,
  format: (plain: string) => string,
): NumberCheck {
  // A spreadsheet that read the number as a quantity writes it back with a decimal part of zero.
  const written = text
    .normalize('NFKC')
    .trim()
    .replace(/^(\d+)\.0+$/u, '$1');
  const plain = written.replace(DASHES_AND_SPACES, '');
  const digits = plain.replace(/[^0-9]/gu, '').length;
  const refuse = (reason: NumberProblem, expectedDigit: number | null = null): NumberCheck => {
    const strangeCharacter = /[^0-9]/u.exec(plain)?.[0] ?? null;
    return { valid: false, reason, digits, strangeCharacter, expectedDigit };
  };
  if (plain === '') {
    return refuse('EMPTY');
  }
  if (digits !== plain.length) {
    return refuse('NOT_DIGITS');
  }
  if (digits !== length) {
    return refuse('WRONG_LENGTH');
  }
  if (/^0+$/u.test(plain)) {
    return refuse('ALL_ZERO');
  }
  const expected = checkDigit(plain.slice(0, -1));
  if (expected !== Number(plain.at(-1))) {
    return refuse('WRONG_CHECK_DIGIT', expected);
  }
  return { valid: true, plain, formatted: format(plain) };
}

/** Checks a business registration number (사업자등록번호, NNN-NN-NNNNN), written with or without hyphens or spaces. */
export function checkBusinessNumber(text: string): NumberCheck {
  return checkNumber(text, 10, businessCheckDigit, formatBusinessNumber);
}

/** Checks a corporation registration number (법인등록번호, NNNNNN-NNNNNNN), written with or without hyphen or spaces. */
export function checkCorporationNumber(text: string): NumberCheck {
  return checkNumber(text, 13, corporationCheckDigit, formatCorporationNumber);
}
