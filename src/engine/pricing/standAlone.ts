import type { PricedMember, PricedSystem } from './system.ts';
import { unitsWon } from './tiers.ts';

/** The cheapest system that a company could buy alone. */
export interface StandAlone {
  /** Index of the system in the list; -1 where none can be used. */
  readonly system: number;
  /** Its price in won, a whole number; NaN where none can be used. */
  readonly won: number;
}

/** Whether a company may use a system: type wanted, region served, capacity large enough. */
export function canUse(system: PricedSystem, member: PricedMember, wantedTypes: number): boolean {
  if ((wantedTypes & (1 << system.type)) === 0) return false;
  return member.units <= system.capacityUnits && !Number.isNaN(system.surchargeWon[member.region]);
}

/** contract({i}, p) in won, without building its positions: cost O(processes). */
export function aloneWon(system: PricedSystem, member: PricedMember): number {
  let won = system.engineeringWon + system.surchargeWon[member.region];
  for (let k = 0; k < member.processes.length; k++) won += system.adaptationWon[member.processes[k]];
  return won + unitsWon(system.tiers, system.tierKind, member.units);
}

/** standAlone_i = min over p of contract({i}, p); ties go to the earlier system. Cost O(systems x processes). */
export function standAlone(
  systems: readonly PricedSystem[],
  member: PricedMember,
  wantedTypes: number,
): StandAlone {
  let best: StandAlone = { system: -1, won: Number.NaN };
  systems.forEach((system, index) => {
    if (!canUse(system, member, wantedTypes)) return;
    const won = aloneWon(system, member);
    if (best.system < 0 || won < best.won) best = { system: index, won };
  });
  return best;
}
