import type { PricedSystem } from '../../pricing/system.ts';
import type { Entrant } from './entrant.ts';
import type { Venue, Venues } from './venues.ts';

/** What entering a venue would come to, in doubles: growth and contract are exact, the share nearly. */
export interface Estimate {
  readonly venue: Venue;
  readonly copies: number;
  /** Growth of contract and coordination in won; for a new cluster all of them. */
  readonly addedWon: number;
  readonly shareWon: number;
  /** Contract after the entry. */
  readonly contractWon: number;
}

/** Whether the system is of a wanted type and sold in the company's region, however many units are left. */
export function isOffered(system: PricedSystem, { wantedTypes, member }: Entrant): boolean {
  return (wantedTypes & (1 << system.type)) !== 0 && !Number.isNaN(system.surchargeWon[member.region]);
}

/** The entry of `copies` companies just like `entrant`, whatever places and units there are. Cost O(its processes). */
export function estimateEntry(venues: Venues, entrant: Entrant, venue: Venue, copies: number): Estimate {
  const { systems, rules } = venues.problem;
  const { processes, units, region } = entrant.member;
  const { adaptationWon, engineeringWon, surchargeWon } = systems[venue.system];
  const size = venue.members.length;
  let newWon = size === 0 ? engineeringWon : 0;
  let shareWon = engineeringWon / (size + copies) + surchargeWon[region];
  for (let k = 0; k < processes.length; k++) {
    const fee = adaptationWon[processes[k]];
    if (fee === 0) continue;
    const users = venue.users[processes[k]];
    if (users === 0) newWon += fee;
    shareWon += fee / (users + copies);
  }
  const volume = venue.units + copies * units;
  const volumeWon = venues.unitsPrice(venue.system, volume);
  newWon += volumeWon - (size === 0 ? 0 : venues.unitsPrice(venue.system, venue.units));
  newWon += copies * surchargeWon[region];
  shareWon += (units * volumeWon) / volume;
  const coordination = rules.coordinationWon * copies * (2 * size + copies);
  const contractWon = venue.contractWon + newWon;
  return { venue, copies, addedWon: newWon + coordination, shareWon, contractWon };
}

/** The growth that `copies` of them bring, from the estimate of one of them. Cost O(1). */
export function growthOf(venues: Venues, entrant: Entrant, one: Estimate, copies: number): number {
  const { venue } = one;
  const { systems, rules } = venues.problem;
  const { units, region } = entrant.member;
  const more = copies - 1;
  const surchargeWon = systems[venue.system].surchargeWon[region];
  const volumeWon =
    venues.unitsPrice(venue.system, venue.units + copies * units) -
    venues.unitsPrice(venue.system, venue.units + units);
  const coordination = rules.coordinationWon * more * (2 * venue.members.length + copies + 1);
  return one.addedWon + volumeWon + more * surchargeWon + coordination;
}
