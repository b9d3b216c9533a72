import type { PricedSystem, PriceTier, TierKind } from './system.ts';

/** What is wrong with a ladder of tiers, with the number of the step. */
export interface TierFault {
  readonly step: number;
  readonly fault: 'NO_TIER' | 'FIRST_NOT_ONE' | 'NOT_WHOLE' | 'OVERLAP' | 'RISING';
}

/** The faults of a ladder; an empty list means that it can price any volume. */
export function tierFaults(tiers: readonly PriceTier[]): TierFault[] {
  if (tiers.length === 0) return [{ step: 0, fault: 'NO_TIER' }];
  const faults: TierFault[] = [];
  if (tiers[0].fromUnits !== 1) faults.push({ step: 0, fault: 'FIRST_NOT_ONE' });
  tiers.forEach((tier, step) => {
    const whole = Number.isSafeInteger(tier.fromUnits) && Number.isSafeInteger(tier.unitPriceWon);
    if (!whole || tier.unitPriceWon < 0) faults.push({ step, fault: 'NOT_WHOLE' });
    if (step === 0) return;
    if (tier.fromUnits <= tiers[step - 1].fromUnits) faults.push({ step, fault: 'OVERLAP' });
    if (tier.unitPriceWon > tiers[step - 1].unitPriceWon) faults.push({ step, fault: 'RISING' });
  });
  return faults;
}

/**
 * What `units` units cost in won: a whole number.
 *
 * With ALL_UNITS the volume is billed at the cheapest of its own and every larger step, so nobody gains by ordering
 * units that nobody needs; so the price of one unit, `unitsWon / units`, never rises with the volume (both kinds).
 *
 * @param units >= 1
 */
export function unitsWon(tiers: readonly PriceTier[], kind: TierKind, units: number): number {
  return kind === 'ALL_UNITS' ? allUnitsWon(tiers, units) : incrementalWon(tiers, units);
}

function allUnitsWon(tiers: readonly PriceTier[], units: number): number {
  let won = Number.POSITIVE_INFINITY;
  for (let step = tiers.length - 1; step >= 0; step--) {
    const { fromUnits, unitPriceWon } = tiers[step];
    if (fromUnits <= units) return Math.min(won, units * unitPriceWon);
    won = Math.min(won, fromUnits * unitPriceWon);
  }
  return won;
}

function incrementalWon(tiers: readonly PriceTier[], units: number): number {
  let won = 0;
  for (let step = 0; step < tiers.length && tiers[step].fromUnits <= units; step++) {
    const end = step + 1 < tiers.length ? Math.min(units, tiers[step + 1].fromUnits - 1) : units;
    won += (end - tiers[step].fromUnits + 1) * tiers[step].unitPriceWon;
  }
  return won;
}

/** `unitsWon` of 0..most units as a table, for searches that ask millions of times. */
export function unitsTable(system: PricedSystem, most: number): Float64Array {
  const table = new Float64Array(most + 1);
  for (let units = 1; units <= most; units++) table[units] = unitsWon(system.tiers, system.tierKind, units);
  return table;
}
