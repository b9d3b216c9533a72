import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memberOf, standAlonePrices } from '../../src/engine/formation/problem.ts';
import { contractWon } from '../../src/engine/pricing/quote.ts';
import { aloneWon, canUse, standAlone } from '../../src/engine/pricing/standAlone.ts';
import type { PricedMember, PricedSystem } from '../../src/engine/pricing/system.ts';
import { clusters, systems } from './arbitraries.ts';
import { randomProblem } from './instances.ts';

const base: PricedSystem = {
  id: 's',
  type: 0,
  engineeringWon: 10,
  adaptationWon: Float64Array.of(3, 0, 5),
  tiers: [
    { fromUnits: 1, unitPriceWon: 10 },
    { fromUnits: 3, unitPriceWon: 6 },
  ],
  tierKind: 'ALL_UNITS',
  capacityUnits: 10,
  surchargeWon: Float64Array.of(0, 2, Number.NaN),
};
const company: PricedMember = { id: 'c', processes: [0, 1], units: 1, region: 0 };

describe('what a company may use', () => {
  it.each<[string, Partial<PricedSystem>, Partial<PricedMember>, number, boolean]>([
    ['its type, its region, its units', {}, {}, 0b1, true],
    ['one of several wanted types', { type: 2 }, {}, 0b101, true],
    ['the last type there can be', { type: 30 }, {}, 2 ** 30, true],
    ['another type', { type: 1 }, {}, 0b101, false],
    ['no type at all', {}, {}, 0, false],
    ['a region served with a surcharge', {}, { region: 1 }, 1, true],
    ['a region that is not served', {}, { region: 2 }, 1, false],
    ['all units there are', {}, { units: 10 }, 1, true],
    ['more units than there are', {}, { units: 11 }, 1, false],
  ])('%s', (_, system, member, wanted, expected) => {
    expect(canUse({ ...base, ...system }, { ...company, ...member }, wanted)).toBe(expected);
  });
});

describe('the price alone', () => {
  it.each<[string, Partial<PricedMember>, number]>([
    ['engineering, adaptation and a unit', {}, 23],
    ['nothing for what is standard', { processes: [1] }, 20],
    ['the surcharge of its region', { region: 1 }, 25],
    ['two units at the cheaper next step', { units: 2 }, 31],
    ['every process', { processes: [0, 1, 2], units: 3 }, 36],
  ])('holds %s', (_, member, won) => {
    expect(aloneWon(base, { ...company, ...member })).toBe(won);
  });

  it('is the contract of a cluster of one', () => {
    fc.assert(
      fc.property(systems, clusters(1, 1), (system, [member]) => {
        expect(aloneWon(system, member)).toBe(contractWon(system, [member]));
      }),
    );
  });

  it('is that of the cheapest usable system, the earlier one where two tie', () => {
    const dear = { ...base, engineeringWon: 11 };
    const small = { ...base, engineeringWon: 0, capacityUnits: 1 };
    const other = { ...base, engineeringWon: 1, type: 1 };
    expect(standAlone([dear, base, base], company, 1)).toEqual({ system: 1, won: 23 });
    expect(standAlone([dear, base, small], company, 1)).toEqual({ system: 2, won: 13 });
    expect(standAlone([dear, base, small], { ...company, units: 2 }, 1)).toEqual({ system: 1, won: 31 });
    expect(standAlone([dear, other], company, 1)).toEqual({ system: 0, won: 24 });
    expect(standAlone([dear, other], company, 3)).toEqual({ system: 1, won: 14 });
  });

  it('is none where no system can be used', () => {
    expect(standAlone([], company, 1)).toEqual({ system: -1, won: Number.NaN });
    expect(standAlone([base], company, 2)).toEqual({ system: -1, won: Number.NaN });
    expect(standAlone([base], { ...company, region: 2 }, 1)).toEqual({ system: -1, won: Number.NaN });
  });

  it('is found for each company of a market as for one apart', () => {
    const shape = { companies: 120, systems: 6, processes: 5, minMembers: 5, mostUnits: 4, capacityUnits: 4 };
    const problem = randomProblem({ ...shape, regions: 3, surcharges: true, types: 3, templates: 3 }, 11);
    const prices = standAlonePrices(problem);
    expect(prices).toEqual(
      problem.companyIds.map((_, i) =>
        standAlone(problem.systems, memberOf(problem, i), problem.wantedTypes[i]),
      ),
    );
    expect(prices.filter(({ system }) => system < 0).length).toBeGreaterThan(0);
    expect(new Set(prices.map(({ system }) => system)).size).toBeGreaterThan(3);
  });
});
