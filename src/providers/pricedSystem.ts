import type { PricedSystem } from '../engine/pricing/system.ts';
import { processes } from '../taxonomy/process.ts';
import type { SystemType } from '../taxonomy/systemType.ts';
import { adaptationFeeWon, type PriceSheet, servesRegion, surchargeWon } from './priceSheet.ts';
import type { SystemRecord } from './systemFile.ts';

/** Fees of all processes of the taxonomy, in its order. */
function adaptationTable(sheet: PriceSheet): Float64Array {
  return Float64Array.from(processes, (process) => adaptationFeeWon(sheet, process.code));
}

/** Surcharge of each region; NaN where the system is not sold. */
function surchargeTable(sheet: PriceSheet, regionCodes: readonly string[]): Float64Array {
  return Float64Array.from(regionCodes, (code) => {
    const regionCode = code === '' ? null : code;
    return servesRegion(sheet, regionCode) ? surchargeWon(sheet, regionCode) : Number.NaN;
  });
}

/**
 * A system in the numbering of one matching problem. Process numbers are indexes of `processes`, region numbers are
 * indexes of `regionCodes`.
 *
 * @param regionCodes the regions of the problem; '' stands for companies whose region is not known: only systems
 *   that serve everywhere are sold to them, without surcharge
 * @param systemTypeNumber number of a system type, 0..30
 */
export function toPricedSystem(
  record: PriceSheet & Pick<SystemRecord, 'id' | 'type'>,
  regionCodes: readonly string[],
  systemTypeNumber: (type: SystemType) => number,
): PricedSystem {
  return {
    id: record.id,
    type: systemTypeNumber(record.type),
    engineeringWon: record.engineeringWon,
    adaptationWon: adaptationTable(record),
    tiers: record.tiers,
    tierKind: record.tierKind,
    capacityUnits: record.capacityUnits,
    surchargeWon: surchargeTable(record, regionCodes),
  };
}
