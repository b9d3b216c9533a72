import type { PricedSystem } from '../engine/pricing/system.ts';
import { processes } from '../taxonomy/process.ts';
import type { SystemType } from '../taxonomy/systemType.ts';
import { type PriceSheet, servesRegion, surchargeWon } from './priceSheet.ts';
import type { SystemRecord } from './systemFile.ts';

/** Place of each process's parent in the taxonomy, -1 at a root; parents stand before their children. */
const parentPlaces = (() => {
  const places = new Map(processes.map(({ code }, place) => [code, place]));
  return processes.map(({ parentCode }) => (parentCode === null ? -1 : (places.get(parentCode) ?? -1)));
})();

/**
 * Fees of all processes of the taxonomy, in its order: what `adaptationFeeWon` says of each, in one pass from the roots,
 * since a process without an entry costs what its parent does.
 */
function adaptationTable(sheet: PriceSheet): Float64Array {
  const { adaptationWon, adaptationDefaultWon } = sheet;
  const standard = new Set(sheet.standardProcesses);
  const fees = new Float64Array(processes.length);
  processes.forEach(({ code }, place) => {
    const parent = parentPlaces[place];
    if (standard.has(code)) fees[place] = 0;
    else if (Object.hasOwn(adaptationWon, code)) fees[place] = adaptationWon[code];
    else fees[place] = parent < 0 ? adaptationDefaultWon : fees[parent];
  });
  return fees;
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
