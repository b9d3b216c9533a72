import fc from 'fast-check';
import type { CostKind } from '../../src/engine/pricing/contractLine.ts';
import type { SubsidyRules } from '../../src/engine/pricing/subsidy.ts';
import type { PricedMember, PricedSystem, PriceTier } from '../../src/engine/pricing/system.ts';

const PROCESSES = 6;
const REGIONS = 3;

/** Small amounts, where rounding shows, and amounts of real contracts. */
const amounts = fc.oneof(fc.nat(50), fc.nat(200_000_000));

/** Sound ladders of one to four steps; cuts run from nothing to everything, so phantom purchases are common. */
export const tierLadders: fc.Arbitrary<PriceTier[]> = fc
  .tuple(
    amounts,
    fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 100 })), { maxLength: 3 }),
  )
  .map(([first, steps]) => {
    const tiers = [{ fromUnits: 1, unitPriceWon: first }];
    for (const [gap, percent] of steps) {
      const last = tiers[tiers.length - 1];
      tiers.push({
        fromUnits: last.fromUnits + gap,
        unitPriceWon: Math.floor((last.unitPriceWon * percent) / 100),
      });
    }
    return tiers;
  });

/** Systems that serve every region; a third of the processes is standard. */
export const systems: fc.Arbitrary<PricedSystem> = systemsWith(tierLadders);

export function systemsWith(tiers: fc.Arbitrary<PriceTier[]>): fc.Arbitrary<PricedSystem> {
  const fee = fc.oneof(fc.constant(0), amounts, amounts);
  const perRegion = fc.oneof(fc.constant(0), amounts);
  return fc.record({
    id: fc.constant('s'),
    type: fc.constant(0),
    engineeringWon: fc.oneof(fc.constant(0), amounts, amounts, amounts),
    adaptationWon: fc
      .array(fee, { minLength: PROCESSES, maxLength: PROCESSES })
      .map((won) => Float64Array.from(won)),
    tiers,
    tierKind: fc.constantFrom('ALL_UNITS' as const, 'INCREMENTAL' as const),
    capacityUnits: fc.constant(10_000),
    surchargeWon: fc
      .array(perRegion, { minLength: REGIONS, maxLength: REGIONS })
      .map((won) => Float64Array.from(won)),
  });
}

/** Clusters of `least`..`most` members whose ids stand in no order. */
export function clusters(least: number, most: number, mostUnits = 5): fc.Arbitrary<PricedMember[]> {
  const member = fc.record({
    id: fc.integer({ min: 100, max: 999 }).map((number) => `c${number}`),
    processes: fc.subarray(Array.from({ length: PROCESSES }, (_, process) => process)),
    units: fc.integer({ min: 1, max: mostUnits }),
    region: fc.nat(REGIONS - 1),
  });
  return fc.uniqueArray(member, { minLength: least, maxLength: most, selector: ({ id }) => id });
}

const kinds: CostKind[] = ['ENGINEERING', 'ADAPTATION', 'UNITS', 'SURCHARGE'];

/** Rule sets with every feature: bands, caps, kinds that do not count, minimum sizes. */
export const subsidies: fc.Arbitrary<SubsidyRules> = fc.record({
  minMembers: fc.integer({ min: 1, max: 6 }),
  bands: fc
    .array(fc.tuple(fc.integer({ min: 1, max: 100_000_000 }), fc.nat(1_000_000)), {
      minLength: 1,
      maxLength: 3,
    })
    .map((steps) => {
      let fromWon = 0;
      return steps.map(([width, ratePpm]) => {
        const band = { fromWon, ratePpm };
        fromWon += width;
        return band;
      });
    }),
  capWon: amounts,
  clusterCapWon: fc.option(amounts),
  eligibleKinds: fc.option(fc.subarray(kinds)),
});
