import { splitContract } from '../../pricing/quickQuote.ts';
import { aloneWon, canUse } from '../../pricing/standAlone.ts';
import type { PricedMember, PricedSystem } from '../../pricing/system.ts';
import { type FormationProblem, memberOf } from '../problem.ts';
import type { Venue } from './venues.ts';

/** A company that looks for a cluster, with what it would pay alone. */
export interface Entrant {
  readonly company: number;
  readonly member: PricedMember;
  readonly wantedTypes: number;
  readonly locality: number;
  /** Its price alone with each system; Infinity where it cannot use one. */
  readonly aloneBySystem: Float64Array;
  /** The dearest adaptation that it needs of each system. */
  readonly mostFeeWon: Float64Array;
  /** Its stand-alone price and its system, -1 where it can use none. */
  readonly aloneWon: number;
  readonly aloneSystem: number;
  /** The least price alone with another system than `aloneSystem`. */
  readonly nextAloneWon: number;
}

/** Company `i` as an entrant. Cost O(systems x processes). */
export function entrantOf(problem: FormationProblem, i: number): Entrant {
  const member = memberOf(problem, i);
  const wantedTypes = problem.wantedTypes[i];
  const aloneBySystem = Float64Array.from(problem.systems, (system) =>
    canUse(system, member, wantedTypes) ? aloneWon(system, member) : Number.POSITIVE_INFINITY,
  );
  const mostFeeWon = Float64Array.from(problem.systems, ({ adaptationWon }) => {
    let most = 0;
    for (let k = 0; k < member.processes.length; k++) {
      most = Math.max(most, adaptationWon[member.processes[k]]);
    }
    return most;
  });
  let aloneSystem = -1;
  let least = Number.POSITIVE_INFINITY;
  let next = Number.POSITIVE_INFINITY;
  aloneBySystem.forEach((won, p) => {
    if (won < least) {
      next = least;
      least = won;
      aloneSystem = p;
    } else if (won < next) next = won;
  });
  const locality = problem.localityOf[i];
  return {
    company: i,
    member,
    wantedTypes,
    locality,
    aloneBySystem,
    mostFeeWon,
    aloneWon: least,
    aloneSystem,
    nextAloneWon: next,
  };
}

/** Its stand-alone price if system `p` had another sheet, by which the company alone would pay `changedWon`. */
export function aloneWith(entrant: Entrant, p: number, changedWon: number): number {
  return Math.min(entrant.aloneSystem === p ? entrant.nextAloneWon : entrant.aloneWon, changedWon);
}

/** What an entry comes to, in whole won. */
export interface EntryPrice {
  readonly shareWon: number;
  readonly standAloneWon: number;
  readonly contractWon: number;
  /**
   * Whether it pays: contract and coordination cost grow by less than those who enter would pay alone, and
   * nobody is above its stand-alone price.
   */
  readonly pays: boolean;
}

/**
 * The entry of `copies` companies just like `entrant`, if the venue's system had the sheet `changed` where one is given.
 * The contract, everybody's share and the newcomers' stand-alone price are made again from it.
 *
 * Members need no look: a newcomer or a cheaper sheet lowers their shares, which so stay below what other systems would
 * charge them alone, and no share is above what the same sheet charges a company alone (the split is in the core).
 */
export function priceEntry(
  problem: FormationProblem,
  venue: Venue,
  entrant: Entrant,
  copies: number,
  changed: PricedSystem = problem.systems[venue.system],
): EntryPrice {
  const { member } = entrant;
  const entering = Array.from({ length: copies }, (_, k) =>
    k === 0 ? member : { ...member, id: `${member.id}\uffff${String(k).padStart(3, '0')}` },
  );
  const split = splitContract(changed, [...venue.priced, ...entering]);
  const size = venue.members.length;
  const isChanged = changed !== problem.systems[venue.system];
  const before = isChanged && size > 0 ? splitContract(changed, venue.priced).contractWon : venue.contractWon;
  const isUsable = canUse(changed, member, entrant.wantedTypes);
  const aloneThere = isUsable ? aloneWon(changed, member) : Number.POSITIVE_INFINITY;
  const standAloneWon = aloneWith(entrant, venue.system, aloneThere);
  const coordinationWon = problem.rules.coordinationWon * ((size + copies) ** 2 - size ** 2);
  const isSaving = split.contractWon - before + coordinationWon < copies * standAloneWon;
  return {
    shareWon: split.sharesWon[size],
    standAloneWon,
    contractWon: split.contractWon,
    pays: isSaving && split.ceilingsWon.slice(size).every((won) => won <= standAloneWon),
  };
}
