import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  businessCheckDigit,
  checkBusinessNumber,
  checkCorporationNumber,
  corporationCheckDigit,
} from '../../src/taxonomy/businessNumber.ts';

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((list) => list.join(''));
const businessNumbers = digits(9)
  .map((leading) => leading + businessCheckDigit(leading))
  .filter((number) => number !== '0000000000');

function replaceAt(text: string, position: number, character: string): string {
  return text.slice(0, position) + character + text.slice(position + 1);
}

function swapAt(text: string, position: number): string {
  return text.slice(0, position) + text[position + 1] + text[position] + text.slice(position + 2);
}

describe('business registration number', () => {
  it.each([
    ['123-45-67891', '1234567891', '123-45-67891'],
    ['214-86-39239', '2148639239', '214-86-39239'],
    ['2148639239', '2148639239', '214-86-39239'],
    [' 214 86 39239 ', '2148639239', '214-86-39239'],
    ['２１４－８６－３９２３９', '2148639239', '214-86-39239'],
    ['214–86–39239', '2148639239', '214-86-39239'],
    ['2148639239.0', '2148639239', '214-86-39239'],
  ])('%s is right', (text, plain, formatted) => {
    expect(checkBusinessNumber(text)).toEqual({ valid: true, plain, formatted });
  });

  it.each([
    ['', 'EMPTY', 0, null, null],
    ['  - ', 'EMPTY', 0, null, null],
    ['123-45-6789', 'WRONG_LENGTH', 9, null, null],
    ['123-45-678911', 'WRONG_LENGTH', 11, null, null],
    ['123-45-6789A', 'NOT_DIGITS', 9, 'A', null],
    ['2.14864E+09', 'NOT_DIGITS', 8, 'E', null],
    ['000-00-00000', 'ALL_ZERO', 10, null, null],
    ['123-45-67890', 'WRONG_CHECK_DIGIT', 10, null, 1],
    ['214-86-39238', 'WRONG_CHECK_DIGIT', 10, null, 9],
    ['124-45-67891', 'WRONG_CHECK_DIGIT', 10, null, 4],
  ] as const)('"%s" is refused as %s', (text, reason, found, strangeCharacter, expectedDigit) => {
    const refusal = { valid: false, reason, digits: found, strangeCharacter, expectedDigit };
    expect(checkBusinessNumber(text)).toEqual(refusal);
  });

  it('turns a remainder of ten into the check digit 0', () => {
    // 1*1 + 0 ... + 9 at the place of weight 1: the sum is 10.
    expect(businessCheckDigit('100900000')).toBe(0);
    expect(checkBusinessNumber('100-90-00000').valid).toBe(true);
  });

  it('sees every single wrong digit', () => {
    fc.assert(
      fc.property(businessNumbers, fc.nat(9), fc.integer({ min: 1, max: 9 }), (number, position, shift) => {
        const wrong = replaceAt(number, position, String((Number(number[position]) + shift) % 10));
        expect(checkBusinessNumber(wrong).valid).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('misses two swapped neighbours among the first eight digits exactly where they differ by five', () => {
    fc.assert(
      fc.property(businessNumbers, fc.nat(6), (number, position) => {
        const [a, b] = [Number(number[position]), Number(number[position + 1])];
        const isMissed = a === b || Math.abs(a - b) === 5;
        expect(checkBusinessNumber(swapAt(number, position)).valid).toBe(isMissed);
      }),
      { numRuns: 2000 },
    );
  });

  it('lets exactly one of ten last digits pass', () => {
    fc.assert(
      fc.property(digits(9), (leading) => {
        const passing = [...'0123456789'].filter((last) => businessCheckDigit(leading) === Number(last));
        expect(passing).toHaveLength(1);
      }),
    );
  });

  it('answers any text without throwing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const check = checkBusinessNumber(text);
        expect(check.valid === false || /^\d{10}$/.test(check.plain)).toBe(true);
      }),
    );
  });
});

describe('corporation registration number', () => {
  it('follows the worked example of the rule: 110111-006243 takes the check digit 2', () => {
    expect(corporationCheckDigit('110111006243')).toBe(2);
    expect(checkCorporationNumber('110111-0062432')).toEqual({
      valid: true,
      plain: '1101110062432',
      formatted: '110111-0062432',
    });
  });

  it.each([
    ['110111-006243', 'WRONG_LENGTH', null],
    ['110111-006243X', 'NOT_DIGITS', null],
    ['110111-0062433', 'WRONG_CHECK_DIGIT', 2],
  ] as const)('%s is refused as %s', (text, reason, expectedDigit) => {
    expect(checkCorporationNumber(text)).toMatchObject({ valid: false, reason, expectedDigit });
  });

  it('sees a wrong digit except one that is off by five in an even place', () => {
    fc.assert(
      fc.property(digits(12), fc.nat(11), fc.integer({ min: 1, max: 9 }), (leading, position, shift) => {
        const wrong = replaceAt(leading, position, String((Number(leading[position]) + shift) % 10));
        const isMissed = position % 2 === 1 && shift === 5;
        expect(corporationCheckDigit(wrong) === corporationCheckDigit(leading)).toBe(isMissed);
      }),
      { numRuns: 2000 },
    );
  });
});
