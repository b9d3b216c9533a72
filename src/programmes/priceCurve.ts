import { type CurvePoint, priceCurve } from '../engine/pricing/curve.ts';
import { canUse } from '../engine/pricing/standAlone.ts';
import type { SubsidyRules } from '../engine/pricing/subsidy.ts';
import type { PricedMember, PricedSystem } from '../engine/pricing/system.ts';
import { processByCode, processes } from '../taxonomy/process.ts';
import type { RuleSetRow } from './programme.loader.ts';

/** A point of a price curve with the average price of one unit. */
export interface PricePoint extends CurvePoint {
  readonly averageUnitPriceWon: number;
}

/** Why a system has no price for a company. */
export type PriceCurveObstacle = 'NOT_FOR_SALE' | 'REGION_NOT_SERVED' | 'OVER_CAPACITY';

/** What companies that work alike pay for a system. */
export interface PriceCurve {
  readonly points: readonly PricePoint[];
  readonly obstacle: PriceCurveObstacle | null;
  /** The stored rules that decided about the subsidy. */
  readonly ruleSet: RuleSetRow | null;
}

const indexOf = new Map(processes.map((process, index) => [process, index]));

/** Numbers of distinct processes as pricing takes them: indexes of `processes`, ascending. Unknown codes fall out. */
export function processNumbers(codes: readonly string[]): number[] {
  const numbers = new Set<number>();
  for (const code of codes) {
    const process = processByCode(code);
    if (process !== undefined) numbers.add(indexOf.get(process) as number);
  }
  return [...numbers].sort((a, b) => a - b);
}

/** The points for 1..`most` companies like `member`. */
export function pricePoints(
  system: PricedSystem,
  member: PricedMember,
  subsidy: SubsidyRules,
  most: number,
): PricePoint[] {
  return priceCurve(system, member, subsidy, most).map((point) => ({
    ...point,
    averageUnitPriceWon: Math.round(point.contractWon / (point.members * member.units)),
  }));
}

/** What stands against selling a priced system to a company. */
export function sellingObstacle(system: PricedSystem, member: PricedMember): PriceCurveObstacle | null {
  if (canUse(system, member, 1 << system.type)) return null;
  return member.units > system.capacityUnits ? 'OVER_CAPACITY' : 'REGION_NOT_SERVED';
}
