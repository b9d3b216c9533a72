import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cheapestCurve } from '../../src/engine/formation/problem.ts';
import { priceCurve } from '../../src/engine/pricing/curve.ts';
import { quoteCluster } from '../../src/engine/pricing/quote.ts';
import { flatSubsidy } from '../../src/engine/pricing/subsidy.ts';
import type { PricedSystem } from '../../src/engine/pricing/system.ts';
import { clusters, systems } from './arbitraries.ts';
import { randomProblem } from './instances.ts';

const M = 1_000_000;
const rules = flatSubsidy(5, 0.5, 40 * M);
const ministry: PricedSystem = {
  id: 'mes',
  type: 0,
  engineeringWon: 5 * M,
  adaptationWon: Float64Array.of(5 * M),
  tiers: [
    { fromUnits: 1, unitPriceWon: 40 * M },
    { fromUnits: 5, unitPriceWon: 38 * M },
  ],
  tierKind: 'ALL_UNITS',
  capacityUnits: 7,
  surchargeWon: Float64Array.of(0, Number.NaN),
};
const company = { id: 'c', processes: [0], units: 1, region: 0 };

describe('the price curve', () => {
  it('of the ministry’s example falls from 50 to 40 million, and ends at the capacity', () => {
    expect(priceCurve(ministry, company, rules)).toEqual([
      { members: 1, contractWon: 50 * M, shareWon: 50 * M, subsidyWon: 0, netWon: 50 * M },
      { members: 2, contractWon: 90 * M, shareWon: 45 * M, subsidyWon: 0, netWon: 45 * M },
      // A third of 10 million does not divide: the largest share is shown.
      { members: 3, contractWon: 130 * M, shareWon: 43_333_334, subsidyWon: 0, netWon: 43_333_334 },
      { members: 4, contractWon: 170 * M, shareWon: 42_500_000, subsidyWon: 0, netWon: 42_500_000 },
      { members: 5, contractWon: 200 * M, shareWon: 40 * M, subsidyWon: 20 * M, netWon: 20 * M },
      { members: 6, contractWon: 238 * M, shareWon: 39_666_667, subsidyWon: 19_833_333, netWon: 19_833_334 },
      { members: 7, contractWon: 276 * M, shareWon: 39_428_572, subsidyWon: 19_714_286, netWon: 19_714_286 },
    ]);
  });

  it('ends where it was asked to, and where units exceed the capacity', () => {
    expect(priceCurve(ministry, company, rules, 2)).toHaveLength(2);
    expect(priceCurve(ministry, { ...company, units: 3 }, rules)).toHaveLength(2);
    expect(priceCurve(ministry, { ...company, units: 8 }, rules)).toEqual([]);
    expect(priceCurve({ ...ministry, capacityUnits: 1000 }, company, rules)).toHaveLength(20);
  });

  it('refuses a region that is not served', () => {
    expect(() => priceCurve(ministry, { ...company, region: 1 }, rules)).toThrow(RangeError);
  });

  it('never rises, and shows the largest of the equal shares', () => {
    fc.assert(
      fc.property(systems, clusters(1, 1), (system, [member]) => {
        const points = priceCurve(system, member, rules);
        expect(points).toHaveLength(20);
        points.forEach((point, i) => {
          expect(point.shareWon).toBe(Math.ceil(point.contractWon / point.members));
          expect(point.netWon).toBe(point.shareWon - point.subsidyWon);
          if (i > 0) expect(point.shareWon).toBeLessThanOrEqual(points[i - 1].shareWon);
        });
        const alone = quoteCluster(system, [member], rules);
        expect(points[0]).toMatchObject({ contractWon: alone.contractWon, shareWon: alone.contractWon });
      }),
    );
  });
});

describe('the cheapest curve over all systems', () => {
  it('takes for each size the system with the least share, the earlier one where two tie', () => {
    const shape = { companies: 6, systems: 5, processes: 8, minMembers: 5, mostUnits: 3, capacityUnits: 40 };
    let changes = 0;
    for (let seed = 1; seed <= 8; seed++) {
      const drawn = randomProblem({ ...shape, types: 2, regions: 2 }, seed);
      const problem = { ...drawn, systems: [...drawn.systems, { ...drawn.systems[0], id: 'again' }] };
      for (let i = 0; i < 6; i++) {
        const curve = cheapestCurve(problem, i, 10);
        const member = {
          id: 'x',
          processes: problem.processes.slice(problem.processOffsets[i], problem.processOffsets[i + 1]),
          units: problem.units[i],
          region: problem.regionOf[i],
        };
        for (let members = 1; members <= 10; members++) {
          const usable = problem.systems.flatMap((system, index) => {
            const isWanted = (problem.wantedTypes[i] >> system.type) % 2 === 1;
            if (!isWanted || Number.isNaN(system.surchargeWon[member.region])) return [];
            const point = priceCurve(system, member, problem.rules.subsidy, 10).at(members - 1);
            return point ? [{ ...point, system: index }] : [];
          });
          usable.sort((a, b) => a.shareWon - b.shareWon || a.system - b.system);
          expect(curve.at(members - 1)).toEqual(usable.at(0));
        }
        if (new Set(curve.map(({ system }) => system)).size > 1) changes++;
      }
    }
    expect(changes).toBeGreaterThan(4);
  });
});
