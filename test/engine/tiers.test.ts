import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PriceTier } from '../../src/engine/pricing/system.ts';
import { type TierFault, tierFaults, unitsTable, unitsWon } from '../../src/engine/pricing/tiers.ts';
import { systems, tierLadders } from './arbitraries.ts';

const tier = (fromUnits: number, unitPriceWon: number): PriceTier => ({ fromUnits, unitPriceWon });
/** The second step cuts a fifth, the third more than half: the phantom purchase. */
const steep = [tier(1, 100), tier(5, 80), tier(10, 30)];

describe('all-units tiers', () => {
  it.each([
    [1, 100],
    [2, 200],
    // Ten units at 30 cost 300: less than 3 at 100, 4 at 100, or 5..9 at 80.
    [3, 300],
    [4, 300],
    [5, 300],
    [9, 300],
    [10, 300],
    [11, 330],
    [1000, 30_000],
  ])('price %d units at %d won, never above a larger volume', (units, won) => {
    expect(unitsWon(steep, 'ALL_UNITS', units)).toBe(won);
  });

  it.each([
    [4, 400],
    [5, 400],
    [6, 480],
  ])('price %d units at %d won where the cut is exactly the unit saved', (units, won) => {
    expect(unitsWon([tier(1, 100), tier(5, 80)], 'ALL_UNITS', units)).toBe(won);
  });

  it('give units away where a later step costs nothing', () => {
    expect(unitsWon([tier(1, 100), tier(50, 0)], 'ALL_UNITS', 1)).toBe(0);
  });
});

describe('incremental tiers', () => {
  it.each([
    [1, 100],
    [4, 400],
    [5, 480],
    [9, 800],
    [10, 830],
    [12, 890],
    [1000, 30_530],
  ])('price %d units at %d won, each unit at its own step', (units, won) => {
    expect(unitsWon(steep, 'INCREMENTAL', units)).toBe(won);
  });

  it('price one flat step like all-units tiers', () => {
    for (const units of [1, 7, 4096]) {
      expect(unitsWon([tier(1, 38_000_000)], 'INCREMENTAL', units)).toBe(38_000_000 * units);
      expect(unitsWon([tier(1, 38_000_000)], 'ALL_UNITS', units)).toBe(38_000_000 * units);
    }
  });
});

describe('any ladder', () => {
  it('never lets the price of a unit rise with the volume', () => {
    fc.assert(
      fc.property(
        tierLadders,
        fc.constantFrom('ALL_UNITS' as const, 'INCREMENTAL' as const),
        (tiers, kind) => {
          for (let units = 1; units < 60; units++) {
            const won = BigInt(unitsWon(tiers, kind, units));
            const next = BigInt(unitsWon(tiers, kind, units + 1));
            expect(next * BigInt(units) <= won * BigInt(units + 1), `${units} units`).toBe(true);
          }
        },
      ),
    );
  });

  it('never makes a larger volume cheaper than a smaller one', () => {
    fc.assert(
      fc.property(
        tierLadders,
        fc.constantFrom('ALL_UNITS' as const, 'INCREMENTAL' as const),
        (tiers, kind) => {
          for (let units = 1; units < 60; units++) {
            expect(unitsWon(tiers, kind, units + 1)).toBeGreaterThanOrEqual(unitsWon(tiers, kind, units));
          }
        },
      ),
    );
  });

  it('has the prices of its table', () => {
    fc.assert(
      fc.property(systems, (system) => {
        const table = unitsTable(system, 40);
        expect(table).toHaveLength(41);
        expect(table[0]).toBe(0);
        for (let units = 1; units <= 40; units++) {
          expect(table[units]).toBe(unitsWon(system.tiers, system.tierKind, units));
        }
      }),
    );
  });
});

describe('a faulty ladder', () => {
  it.each<[string, PriceTier[], TierFault[]]>([
    ['without a step', [], [{ step: 0, fault: 'NO_TIER' }]],
    ['that starts at two', [tier(2, 10)], [{ step: 0, fault: 'FIRST_NOT_ONE' }]],
    ['that starts at nothing', [tier(0, 10)], [{ step: 0, fault: 'FIRST_NOT_ONE' }]],
    ['with half a won', [tier(1, 10.5)], [{ step: 0, fault: 'NOT_WHOLE' }]],
    ['with a price below nothing', [tier(1, 5), tier(3, -1)], [{ step: 1, fault: 'NOT_WHOLE' }]],
    ['from half a unit', [tier(1, 5), tier(2.5, 4)], [{ step: 1, fault: 'NOT_WHOLE' }]],
    ['with no number', [tier(1, 5), tier(3, Number.NaN)], [{ step: 1, fault: 'NOT_WHOLE' }]],
    ['with a bound twice', [tier(1, 5), tier(3, 4), tier(3, 3)], [{ step: 2, fault: 'OVERLAP' }]],
    ['with falling bounds', [tier(1, 5), tier(4, 4), tier(3, 4)], [{ step: 2, fault: 'OVERLAP' }]],
    ['with a rising price', [tier(1, 5), tier(3, 6)], [{ step: 1, fault: 'RISING' }]],
    [
      'with several faults',
      [tier(2, 5), tier(2, 6)],
      [
        { step: 0, fault: 'FIRST_NOT_ONE' },
        { step: 1, fault: 'OVERLAP' },
        { step: 1, fault: 'RISING' },
      ],
    ],
  ])('%s is named by step', (_, tiers, faults) => {
    expect(tierFaults(tiers)).toEqual(faults);
  });

  it('is told from a sound one', () => {
    expect(tierFaults(steep)).toEqual([]);
    expect(tierFaults([tier(1, 0)])).toEqual([]);
    expect(tierFaults([tier(1, 7), tier(2, 7)])).toEqual([]);
    fc.assert(
      fc.property(tierLadders, (tiers) => {
        expect(tierFaults(tiers)).toEqual([]);
      }),
    );
  });
});
