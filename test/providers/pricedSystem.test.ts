import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toPricedSystem } from '../../src/providers/pricedSystem.ts';
import { adaptationFeeWon } from '../../src/providers/priceSheet.ts';
import { parseSystems, type SystemRecord } from '../../src/providers/systemFile.ts';
import { processes } from '../../src/taxonomy/process.ts';
import { SYSTEM_TYPES, type SystemType } from '../../src/taxonomy/systemType.ts';

const system: SystemRecord = {
  id: 'a',
  provider: 'p',
  type: 'ERP',
  engineeringWon: 1,
  standardProcesses: ['3'],
  adaptationWon: { '3.2': 20, '3.2.1': 0 },
  adaptationDefaultWon: 9,
  tiers: [{ fromUnits: 1, unitPriceWon: 7 }],
  tierKind: 'INCREMENTAL',
  capacityUnits: 5,
  regions: ['26', '27110'],
  surchargeWon: { '26': 3, '26440': 4 },
};
const numberOf = (type: SystemType) => SYSTEM_TYPES.indexOf(type);

describe('a system in the numbers of a problem', () => {
  it('has the fee of every process of the taxonomy, the longest entry deciding', () => {
    const { adaptationWon } = toPricedSystem(system, [], numberOf);
    const feeOf = (code: string) => adaptationWon[processes.findIndex((process) => process.code === code)];
    expect(['3', '3.1', '3.2', '3.2.1', '3.2.2', '4', '4.1'].map(feeOf)).toEqual([0, 0, 20, 0, 20, 9, 9]);
    expect(adaptationWon.length).toBe(processes.length);
  });

  it('has the surcharge of every region, and none where it is not sold', () => {
    const regions = ['', '26', '26440', '26110', '27', '27110', '11'];
    expect([...toPricedSystem(system, regions, numberOf).surchargeWon]).toEqual([
      Number.NaN,
      3,
      4,
      3,
      Number.NaN,
      0,
      Number.NaN,
    ]);
    const everywhere = { ...system, regions: null };
    expect([...toPricedSystem(everywhere, regions, numberOf).surchargeWon]).toEqual([0, 3, 4, 3, 0, 0, 0]);
  });

  it('keeps the rest as it is', () => {
    const { adaptationWon: _fees, surchargeWon: _extras, ...rest } = toPricedSystem(system, [], numberOf);
    expect(rest).toEqual({
      id: 'a',
      type: 1,
      engineeringWon: 1,
      tiers: [{ fromUnits: 1, unitPriceWon: 7 }],
      tierKind: 'INCREMENTAL',
      capacityUnits: 5,
    });
  });

  it('agrees with the fee of each seed system for each process', () => {
    const { systems } = parseSystems(
      readFileSync(new URL('../../seeds/systems.json', import.meta.url), 'utf8'),
    );
    for (const record of systems) {
      expect([...toPricedSystem(record, [], () => 0).adaptationWon]).toEqual(
        processes.map(({ code }) => adaptationFeeWon(record, code)),
      );
    }
  });
});
