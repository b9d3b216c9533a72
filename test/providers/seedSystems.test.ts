import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { adaptationFeeWon, type PriceSheet, servesRegion } from '../../src/providers/priceSheet.ts';
import { parseSystems } from '../../src/providers/systemFile.ts';
import { isUnder, processByCode, processes } from '../../src/taxonomy/process.ts';
import { SYSTEM_TYPES } from '../../src/taxonomy/systemType.ts';

const { systems, issues } = parseSystems(
  readFileSync(new URL('../../seeds/systems.json', import.meta.url), 'utf8'),
);
const mes = systems.filter((system) => system.type === 'MES');
const operations = processes.filter((process) => process.level === 3);
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

/** Price of `units` units at the tier that they reach, all units at one price. */
function unitsWon(sheet: PriceSheet, units: number): number {
  const reached = sheet.tiers.filter((tier) => tier.fromUnits <= units);
  return units * reached[reached.length - 1].unitPriceWon;
}

describe('the seed systems', () => {
  it('are read without an issue', () => {
    expect(issues).toEqual([]);
    expect([systems.length, new Set(systems.map((system) => system.provider)).size, mes.length]).toEqual([
      69, 50, 40,
    ]);
  });

  it('hold every system type', () => {
    const offered = new Set(systems.map((system) => system.type));
    expect(SYSTEM_TYPES.filter((type) => !offered.has(type))).toEqual([]);
  });

  it('are both nationwide and regional, of both tier kinds, each in several regions of price', () => {
    expect(systems.filter((system) => system.regions !== null).length).toBe(11);
    expect(systems.filter((system) => system.tierKind === 'INCREMENTAL').length).toBe(10);
    expect(systems.filter((system) => Object.keys(system.surchargeWon).length > 0).length).toBe(66);
  });

  it('have the capacity to serve a city of eleven thousand factories', () => {
    expect(
      sum(mes.filter((system) => servesRegion(system, '26440')).map((system) => system.capacityUnits)),
    ).toBe(30_240);
    for (const system of systems) {
      expect(system.capacityUnits).toBeGreaterThanOrEqual(20);
      expect(system.capacityUnits).toBeLessThanOrEqual(2_000);
    }
  });

  it('ask what such systems cost in Korea in 2018', () => {
    for (const system of systems) {
      const [first] = system.tiers;
      const last = system.tiers[system.tiers.length - 1];
      expect(system.engineeringWon).toBeGreaterThanOrEqual(3_000_000);
      expect(system.engineeringWon).toBeLessThanOrEqual(15_000_000);
      expect(first.unitPriceWon).toBeGreaterThanOrEqual(12_000_000);
      expect(first.unitPriceWon).toBeLessThanOrEqual(40_000_000);
      const discount = 1 - last.unitPriceWon / first.unitPriceWon;
      expect([system.id, discount >= 0.05 && discount <= 0.2]).toEqual([system.id, true]);
    }
  });
});

describe('the manufacturing execution systems among them', () => {
  it('price every operation of the taxonomy by more than a default somewhere', () => {
    const entries = mes.flatMap((system) => [
      ...system.standardProcesses,
      ...Object.keys(system.adaptationWon),
    ]);
    const leftOut = operations.filter((process) => !entries.some((entry) => isUnder(process.code, entry)));
    expect(leftOut.map((process) => process.nameEn)).toEqual([]);
  });

  it('have every operation as standard in at least one', () => {
    const standard = mes.flatMap((system) => system.standardProcesses);
    const nowhere = operations.filter((process) => !standard.some((entry) => isUnder(process.code, entry)));
    expect(nowhere.map((process) => process.nameEn)).toEqual([]);
  });

  it('name the cheapest system of a company by its trade, between 30 and 45 million won alone', () => {
    const trades: Record<string, string> = {
      'sawing, CNC turning, vertical machining-centre milling, drilling, tapping, final inspection':
        'handeul-mes-cutting',
      'degreasing, pickling, zinc plating, nickel plating, rinsing and drying, coating-thickness measuring':
        'eunha-mes-plating',
      'resin drying, thermoplastic injection moulding, gate cutting and trimming, pad printing, manual visual inspection':
        'miraeon-mes-injection',
      'food washing, food sorting and grading, seasoning and food blending, pasteurizing, food portioning':
        'bapsang-mes-food',
      'furnace melting, sand moulding, sand casting, shake-out and fettling, annealing': 'juwon-mes-casting',
      'fabric dyeing, scouring and bleaching, tentering and heat setting, fabric and garment inspection':
        'bitgyeol-mes-textile',
      'solder-paste printing, surface mounting, reflow soldering, functional testing, cartoning':
        'haedeun-mes-smt',
    };
    const byName = new Map(processes.map((process) => [process.nameEn.toLowerCase(), process.code]));
    for (const [routing, cheapest] of Object.entries(trades)) {
      const codes = routing.split(', ').map((name) => byName.get(name.toLowerCase()) ?? name);
      expect(codes.filter((code) => processByCode(code) === undefined)).toEqual([]);
      const prices = mes
        .filter((system) => system.regions === null)
        .map((system) => ({
          id: system.id,
          won:
            system.engineeringWon +
            sum(codes.map((code) => adaptationFeeWon(system, code))) +
            unitsWon(system, 1),
        }))
        .sort((a, b) => a.won - b.won);
      expect([routing, prices[0].id]).toEqual([routing, cheapest]);
      expect(prices[0].won).toBeGreaterThanOrEqual(30_000_000);
      expect(prices[0].won).toBeLessThanOrEqual(45_000_000);
    }
  });
});

describe("the ministry's example", () => {
  it('costs 50 million alone, 40 million each for five alike and 20 million after half is paid by the state', () => {
    const example = systems.find((system) => system.id === 'gongdong-simulation');
    if (example === undefined) throw new Error('the example is missing');
    const contractWon = (members: number) =>
      example.engineeringWon + adaptationFeeWon(example, '8.2.1') + unitsWon(example, members);
    expect(example.tierKind).toBe('ALL_UNITS');
    expect(contractWon(1)).toBe(50_000_000);
    expect(contractWon(5)).toBe(200_000_000);
    const shareWon = contractWon(5) / 5;
    expect(shareWon).toBe(40_000_000);
    expect(shareWon - Math.min(shareWon * 0.5, 40_000_000)).toBe(20_000_000);
  });
});
