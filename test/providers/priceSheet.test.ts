import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adaptationFeeWon,
  checkPriceSheet,
  MAX_TIERS,
  type PriceSheet,
  servesRegion,
  surchargeWon,
} from '../../src/providers/priceSheet.ts';
import { problemTexts } from '../../src/providers/sheetIssue.ts';
import { isUnder, processes } from '../../src/taxonomy/process.ts';

const sheet: PriceSheet = {
  engineeringWon: 5_000_000,
  standardProcesses: ['3', '3.2.1'],
  adaptationWon: { '3.2': 1_500_000, '5': 2_000_000, '5.2.1': 0 },
  adaptationDefaultWon: 4_000_000,
  tiers: [
    { fromUnits: 1, unitPriceWon: 20_000_000 },
    { fromUnits: 5, unitPriceWon: 20_000_000 },
    { fromUnits: 10, unitPriceWon: 15_000_000 },
  ],
  tierKind: 'INCREMENTAL',
  capacityUnits: 40,
  regions: ['26', '48250'],
  surchargeWon: { '26': 1_000_000, '26440': 500_000, '48': 0 },
};

const codes = processes.map((process) => process.code);

const problemsOf = (change: Record<string, unknown>) =>
  checkPriceSheet({ ...sheet, ...change }).problems.map((problem) => [problem.path.join('/'), problem.code]);

const tiers = (...rows: [fromUnits: unknown, unitPriceWon: unknown][]) => ({
  tiers: rows.map(([fromUnits, unitPriceWon]) => ({ fromUnits, unitPriceWon })),
});

describe('checking a price sheet', () => {
  it('a sound one comes back equal, and the one given is left alone', () => {
    const frozen = structuredClone(sheet);
    expect(checkPriceSheet(sheet)).toEqual({ sheet, problems: [] });
    expect(sheet).toEqual(frozen);
  });

  it('amounts are whole, safe and not negative, wherever they stand', () => {
    const cases: [unknown, string][] = [
      [-1, 'WON_NEGATIVE'],
      [-0.5, 'WON_NEGATIVE'],
      [0.5, 'WON_FRACTIONAL'],
      ['5000000', 'WON_NOT_A_NUMBER'],
      [null, 'WON_NOT_A_NUMBER'],
      [true, 'WON_NOT_A_NUMBER'],
      [2 ** 53, 'WON_TOO_LARGE'],
    ];
    for (const [amount, code] of cases) {
      expect(problemsOf({ engineeringWon: amount })).toEqual([['engineeringWon', code]]);
      expect(problemsOf({ adaptationDefaultWon: amount })).toEqual([['adaptationDefaultWon', code]]);
      expect(problemsOf({ adaptationWon: { '4.1': amount } })).toEqual([['adaptationWon/4.1', code]]);
      expect(problemsOf({ surchargeWon: { '11': amount } })).toEqual([['surchargeWon/11', code]]);
      expect(problemsOf(tiers([1, amount]))).toEqual([['tiers/0/unitPriceWon', code]]);
      const isAbsent = amount === null;
      expect(problemsOf({ yearlyMaintenanceWon: amount })).toEqual(
        isAbsent ? [] : [['yearlyMaintenanceWon', code]],
      );
    }
    expect(problemsOf({ engineeringWon: Number.MAX_SAFE_INTEGER, adaptationDefaultWon: 0 })).toEqual([]);
  });

  it('tiers start at one unit, their bounds rise, their price never does', () => {
    expect(problemsOf({ tiers: [] })).toEqual([['tiers', 'NO_TIERS']]);
    expect(problemsOf({ tiers: null })).toEqual([['tiers', 'WRONG_TYPE']]);
    expect(problemsOf(tiers([2, 9]))).toEqual([['tiers/0/fromUnits', 'TIERS_START']]);
    expect(problemsOf(tiers([1, 9], [5, 8], [5, 7]))).toEqual([['tiers/2/fromUnits', 'TIERS_OVERLAP']]);
    expect(problemsOf(tiers([1, 9], [10, 8], [5, 7]))).toEqual([['tiers/2/fromUnits', 'TIERS_NOT_RISING']]);
    expect(problemsOf(tiers([1, 9], [5, 10]))).toEqual([['tiers/1/unitPriceWon', 'TIER_PRICE_RISES']]);
    expect(problemsOf(tiers([1, 9], [5, 9], [6, 0]))).toEqual([]);
    expect(problemsOf(tiers([0, 9]))).toEqual([['tiers/0/fromUnits', 'COUNT_NOT_WHOLE']]);
    expect(problemsOf(tiers([1, 9], [2.5, 8]))).toEqual([['tiers/1/fromUnits', 'COUNT_NOT_WHOLE']]);
  });

  it('a price that rises over a faulty tier between is still found', () => {
    expect(problemsOf(tiers([1, 9], [3, 'x'], [5, 10]))).toEqual([
      ['tiers/1/unitPriceWon', 'WON_NOT_A_NUMBER'],
      ['tiers/2/unitPriceWon', 'TIER_PRICE_RISES'],
    ]);
  });

  it('a ladder has a limit', () => {
    const ladder = (length: number) =>
      tiers(...Array.from({ length }, (_, index): [number, number] => [index + 1, 9]));
    expect(problemsOf(ladder(MAX_TIERS))).toEqual([]);
    expect(problemsOf(ladder(MAX_TIERS + 1))).toEqual([['tiers', 'TOO_MANY']]);
  });

  it('a system serves somewhere: no region is refused, null and a missing list are everywhere', () => {
    expect(problemsOf({ regions: [] })).toEqual([['regions', 'NO_REGIONS']]);
    expect(problemsOf({ regions: ['26', '2', 26, 'Busan', '12345678901'] })).toEqual([
      ['regions/1', 'BAD_REGION_CODE'],
      ['regions/2', 'BAD_REGION_CODE'],
      ['regions/3', 'BAD_REGION_CODE'],
      ['regions/4', 'BAD_REGION_CODE'],
    ]);
    expect(checkPriceSheet({ ...sheet, regions: undefined }).sheet?.regions).toBeNull();
    expect(problemsOf({ surchargeWon: { Seoul: 5 } })).toEqual([['surchargeWon/Seoul', 'BAD_REGION_CODE']]);
  });

  it('an unknown process is refused and the nearest is named', () => {
    expect(problemsOf({ standardProcesses: ['3.2.99'] })).toEqual([
      ['standardProcesses/0', 'UNKNOWN_PROCESS'],
    ]);
    const { problems } = checkPriceSheet({ ...sheet, adaptationWon: { 'CNC turnin': 1 } });
    expect(problems.map((problem) => problemTexts(problem).messageEn)).toEqual([
      'The process code is not known; the nearest is 3.2.2 (CNC turning).',
    ]);
    expect(problemTexts(problems[0]).messageKo).toContain('3.2.2(CNC 선삭)');
  });

  it('a code is either free or priced; its group may be the other', () => {
    expect(problemsOf({ standardProcesses: ['3', '5'] })).toEqual([
      ['standardProcesses/1', 'STANDARD_AND_PRICED'],
    ]);
    expect(problemsOf({ standardProcesses: ['5.2'] })).toEqual([]);
  });

  it('something that is no object at all is one problem', () => {
    for (const raw of [null, undefined, 5, 'x', []])
      expect(checkPriceSheet(raw).problems.map(({ code }) => code)).toEqual(['WRONG_TYPE']);
  });

  it('any ladder that is sorted and falls passes, and any swap of two different rows is refused', () => {
    const rows = fc
      .uniqueArray(fc.integer({ min: 2, max: 500 }), { minLength: 1, maxLength: 8 })
      .chain((bounds) => fc.tuple(fc.constant([1, ...bounds.sort((a, b) => a - b)]), fc.nat(1_000_000)));
    fc.assert(
      fc.property(rows, fc.nat(7), ([bounds, base], pick) => {
        const ladder = bounds.map((from, index): [number, number] => [from, base + bounds.length - index]);
        expect(problemsOf(tiers(...ladder))).toEqual([]);
        const at = pick % (ladder.length - 1);
        [ladder[at], ladder[at + 1]] = [ladder[at + 1], ladder[at]];
        expect(problemsOf(tiers(...ladder)).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('what a sheet asks', () => {
  it('the longest covering code decides between free, a fee and the default', () => {
    const fees = ['3.2.1', '3.2.2', '3.3.1', '5.2.1', '5.2.2', '5', '4.1.1', '3.2'].map((code) =>
      adaptationFeeWon(sheet, code),
    );
    expect(fees).toEqual([0, 1_500_000, 0, 0, 2_000_000, 2_000_000, 4_000_000, 1_500_000]);
  });

  it('agrees with a scan over all entries, for any sheet', () => {
    const entries = fc.uniqueArray(fc.tuple(fc.constantFrom(...codes), fc.option(fc.nat(9_000_000))), {
      selector: ([code]) => code,
      maxLength: 50,
    });
    fc.assert(
      fc.property(
        entries,
        fc.constantFrom(...codes),
        fc.nat(9_000_000),
        (rows, code, adaptationDefaultWon) => {
          const priced = rows.filter((row): row is [string, number] => row[1] !== null);
          const any = {
            standardProcesses: rows.filter(([, fee]) => fee === null).map(([entry]) => entry),
            adaptationWon: Object.fromEntries(priced),
            adaptationDefaultWon,
          };
          const covering = rows
            .filter(([entry]) => isUnder(code, entry))
            .sort(([a], [b]) => b.length - a.length);
          const expected = covering.length === 0 ? adaptationDefaultWon : (covering[0][1] ?? 0);
          expect(adaptationFeeWon(any, code)).toBe(expected);
        },
      ),
    );
  });

  it('a region is served by a code it begins with; an unknown one only by nationwide systems', () => {
    const served = ['26', '26440', '2644012345', '48250', '48', '11', null].map((code) =>
      servesRegion(sheet, code),
    );
    expect(served).toEqual([true, true, true, true, false, false, false]);
    expect([null, '11'].map((code) => servesRegion({ regions: null }, code))).toEqual([true, true]);
  });

  it('the surcharge is that of the longest covering region, else nothing', () => {
    const amounts = ['26440', '2644012345', '26110', '48250', '11', '2', null].map((code) =>
      surchargeWon(sheet, code),
    );
    expect(amounts).toEqual([500_000, 500_000, 1_000_000, 0, 0, 0, 0]);
  });

  it('a surcharge asked of a region code agrees with a scan over all prefixes', () => {
    const digits = (maxLength: number) =>
      fc.array(fc.constantFrom('1', '2', '3'), { minLength: 2, maxLength }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.dictionary(digits(5), fc.nat(), { maxKeys: 30 }), digits(10), (table, code) => {
        const longest = Object.keys(table)
          .filter((prefix) => code.startsWith(prefix))
          .sort((a, b) => b.length - a.length)[0];
        expect(surchargeWon({ surchargeWon: table }, code)).toBe(longest === undefined ? 0 : table[longest]);
      }),
    );
  });

  it('names that every object inherits are no fees', () => {
    expect(adaptationFeeWon(sheet, 'constructor')).toBe(4_000_000);
    expect(surchargeWon(sheet, 'constructor')).toBe(0);
  });
});
