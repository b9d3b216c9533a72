import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, compare, type Fraction, fraction, ZERO } from '../../src/engine/pricing/fraction.ts';
import { pricingRules } from '../../src/engine/pricing/rule.ts';
import { clusterFee } from '../../src/engine/pricing/rules/_example.ts';
import { adaptation } from '../../src/engine/pricing/rules/adaptation.ts';
import { engineering } from '../../src/engine/pricing/rules/engineering.ts';
import { surcharge } from '../../src/engine/pricing/rules/surcharge.ts';
import { units } from '../../src/engine/pricing/rules/units.ts';
import type { PricedMember, PricedSystem } from '../../src/engine/pricing/system.ts';
import { clusters, systems } from './arbitraries.ts';

const system: PricedSystem = {
  id: 's',
  type: 0,
  engineeringWon: 10,
  adaptationWon: Float64Array.of(6, 7, 0, 9),
  tiers: [
    { fromUnits: 1, unitPriceWon: 10 },
    { fromUnits: 4, unitPriceWon: 7 },
  ],
  tierKind: 'ALL_UNITS',
  capacityUnits: 100,
  surchargeWon: Float64Array.of(0, 5),
};

function member(processes: number[], memberUnits = 1, region = 0): PricedMember {
  return { id: `${processes}/${memberUnits}/${region}`, processes, units: memberUnits, region };
}

/** Lines as [process, won, 'numerator/denominator' of each member]. */
function shown(lines: readonly { process: number; won: number; parts: readonly Fraction[] }[]): unknown[] {
  return lines.map(({ process, won, parts }) => [
    process,
    won,
    parts.map(({ numerator, denominator }) => `${numerator}/${denominator}`),
  ]);
}

describe('engineering', () => {
  it.each([
    [10, 1, [[-1, 10, ['10/1']]]],
    [10, 3, [[-1, 10, ['10/3', '10/3', '10/3']]]],
    [0, 3, []],
  ])('of %d won falls equally on %d members', (engineeringWon, count, expected) => {
    const members = Array.from({ length: count }, () => member([0]));
    expect(shown(engineering.lines({ ...system, engineeringWon }, members))).toEqual(expected);
  });
});

describe('adaptation', () => {
  it.each<[string, number[][], unknown[]]>([
    ['one user pays all', [[0], []], [[0, 6, ['6/1', '0/1']]]],
    [
      'users share equally',
      [[1], [1], [0]],
      [
        [0, 6, ['0/1', '0/1', '6/1']],
        [1, 7, ['7/2', '7/2', '0/1']],
      ],
    ],
    ['what is standard costs nothing', [[2], [2]], []],
    [
      'several processes',
      [[0, 1, 3], [3], [0, 3]],
      [
        [0, 6, ['6/2', '0/1', '6/2']],
        [1, 7, ['7/1', '0/1', '0/1']],
        [3, 9, ['9/3', '9/3', '9/3']],
      ],
    ],
    ['nobody does anything', [[], []], []],
  ])('%s', (_, processes, expected) => {
    const members = processes.map((own) => member(own));
    expect(shown(adaptation.lines(system, members))).toEqual(expected);
  });
});

describe('units', () => {
  it.each<[string, number[], unknown[]]>([
    ['one unit', [1], [[-1, 10, ['10/1']]]],
    [
      'a volume below the step is billed at the step where that is cheaper',
      [1, 2],
      [[-1, 28, ['28/3', '56/3']]],
    ],
    ['the step that the volume of all reaches prices every unit', [1, 3], [[-1, 28, ['28/4', '84/4']]]],
    ['beyond the step', [5, 2], [[-1, 49, ['245/7', '98/7']]]],
  ])('%s', (_, memberUnits, expected) => {
    expect(
      shown(
        units.lines(
          system,
          memberUnits.map((count) => member([], count)),
        ),
      ),
    ).toEqual(expected);
  });

  it('of an incremental ladder cost the same for every unit of the cluster', () => {
    const members = [member([], 3), member([], 2)];
    const lines = units.lines({ ...system, tierKind: 'INCREMENTAL' }, members);
    expect(shown(lines)).toEqual([[-1, 44, ['132/5', '88/5']]]);
  });

  it('that cost nothing make no position', () => {
    const free = { ...system, tiers: [{ fromUnits: 1, unitPriceWon: 0 }] };
    expect(units.lines(free, [member([])])).toEqual([]);
  });
});

describe('surcharge', () => {
  it.each<[number[], unknown[]]>([
    [[0, 0], []],
    [[0, 1], [[-1, 5, ['0/1', '5/1']]]],
    [[1, 1, 0], [[-1, 10, ['5/1', '5/1', '0/1']]]],
  ])('in regions %j is each member’s own', (regions, expected) => {
    const members = regions.map((region) => member([], 1, region));
    expect(shown(surcharge.lines(system, members))).toEqual(expected);
  });
});

describe('every pricing rule, and the example to copy,', () => {
  const rules: [string, { lines: (typeof clusterFee)['lines'] | (typeof units)['lines'] }][] = [
    ...pricingRules.map((rule): [string, typeof rule] => [rule.kind, rule]),
    ['_example', clusterFee],
  ];

  it.each(rules)('splits each of its positions exactly: %s', (_, rule) => {
    fc.assert(
      fc.property(systems, clusters(1, 7), (priced, members) => {
        for (const { won, parts } of rule.lines(priced, members)) {
          expect(parts).toHaveLength(members.length);
          expect(compare(parts.reduce(add, ZERO), fraction(won))).toBe(0);
          for (const part of parts) expect(compare(part, ZERO)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it.each(rules)('lets no part of a member rise when another joins: %s', (_, rule) => {
    const partOf = (priced: PricedSystem, members: PricedMember[], i: number): Fraction =>
      rule.lines(priced, members).reduce((sum, { parts }) => add(sum, parts[i]), ZERO);
    fc.assert(
      fc.property(systems, clusters(2, 7), (priced, members) => {
        const before = members.slice(0, -1);
        before.forEach((_member, i) => {
          expect(compare(partOf(priced, members, i), partOf(priced, before, i))).toBeLessThanOrEqual(0);
        });
      }),
    );
  });
});

describe('the list of pricing rules', () => {
  it('names each kind once, in the order of a contract', () => {
    expect(pricingRules.map(({ kind }) => kind)).toEqual(['ENGINEERING', 'ADAPTATION', 'UNITS', 'SURCHARGE']);
  });
});
