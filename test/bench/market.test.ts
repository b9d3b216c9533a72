import { describe, expect, it } from 'vitest';
import { syntheticMarket } from '../../bench/market.ts';
import { assertProblem } from '../../src/engine/formation/problem.ts';

describe('the synthetic market', () => {
  it('is sound, the same for the same seed and another for another', () => {
    const market = syntheticMarket(300, 7);
    assertProblem(market);
    expect(syntheticMarket(300, 7)).toEqual(market);
    expect(syntheticMarket(300, 8).processes).not.toEqual(market.processes);
    expect(market.processes.length).toBe(market.processOffsets[300]);
    expect(market.processes.buffer.byteLength).toBe(2 * market.processes.length);
  });

  it('is the market that published figures were measured on', () => {
    const { processes, units, regionOf, systems } = syntheticMarket(5, 1);
    expect([...processes.slice(0, 12)]).toEqual([3, 4, 5, 8, 27, 28, 47, 83, 96, 119, 143, 152]);
    expect([...units, ...regionOf]).toEqual([1, 4, 1, 1, 3, 1, 4, 1, 4, 3]);
    expect(systems[23].tiers[4].unitPriceWon).toBe(14_680_000);
    expect(systems[23].engineeringWon).toBe(59_538_000);
  });

  it('has as many localities as asked for, and regions in any case', () => {
    for (const localities of [1, 2, 5]) {
      const market = syntheticMarket(500, 1, { localities });
      expect(new Set(market.localityOf).size).toBe(localities);
      expect(new Set(market.regionOf).size).toBe(5);
    }
  });

  it('has as much capacity as asked for, spread evenly', () => {
    const { systems, units } = syntheticMarket(500, 1, { capacityPercent: 50 });
    const needed = units.reduce((sum, count) => sum + count, 0);
    const total = systems.reduce((sum, { capacityUnits }) => sum + capacityUnits, 0);
    expect(total / needed).toBeCloseTo(0.5, 1);
    expect(total).toBeGreaterThanOrEqual(needed / 2);
    expect(new Set(systems.map(({ capacityUnits }) => capacityUnits)).size).toBe(1);
  });
});
