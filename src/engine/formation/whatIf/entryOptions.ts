import type { PricedSystem } from '../../pricing/system.ts';
import type { FormationProblem } from '../problem.ts';
import { aloneWith, type Entrant, type EntryPrice, priceEntry } from './entrant.ts';
import {
  changedSheet,
  ENTRY_CHANGES,
  type EntryChange,
  type EntryOption,
  type LeastAmount,
  leastThatPays,
  SLACK_WON,
} from './entryChange.ts';
import { type Estimate, estimateEntry, growthOf } from './estimate.ts';
import type { Venue, Venues } from './venues.ts';

/** Options shown of one company. */
const MOST_OPTIONS = 5;
/** Places tried for each kind of change, those with the least estimate first. */
const TRIED = 8;

interface Candidate {
  readonly venue: Venue;
  readonly copies: number;
  readonly process: number;
  readonly amount: number;
  /** What candidates of one change are ranked by. */
  readonly rank: number;
}

/**
 * What would bring a company in, the smallest change first, the best place for each kind of change.
 *
 * Every cluster of its locality and every system are looked at in doubles; then, best first, prices are made exactly
 * until one holds. So the order is exact, and the exact work stays the same however many clusters there are. Cost
 * O(clusters x processes of the company + systems x maxMembers) for a company.
 *
 * @param entries its own entry into each cluster that it could join
 * @param waiting companies just like it that are left out, itself included: they need not be found first
 */
export function entryOptions(
  venues: Venues,
  entrant: Entrant,
  entries: readonly Estimate[],
  waiting: number,
): EntryOption[] {
  const search = new EntrySearch(venues, entrant, waiting);
  for (const entry of entries) search.lookAtCluster(entry);
  search.lookAtNewClusters();
  return search.options();
}

/** An option of a company for another one that is treated alike: parts that do not divide differ by a won. */
export function repricedFor(option: EntryOption, venues: Venues, entrant: Entrant): EntryOption {
  const venue = option.cluster < 0 ? venues.opened(option.system) : venues.all[option.cluster];
  const sheet = changedSheet(
    venues.problem.systems[option.system],
    option.change,
    option.amount,
    option.process,
  );
  const copies = option.members - venue.members.length;
  return { ...option, shareWon: priceEntry(venues.problem, venue, entrant, copies, sheet).shareWon };
}

class EntrySearch {
  private readonly found = new Map<EntryChange, Candidate[]>();
  private readonly problem: FormationProblem;
  private readonly venues: Venues;
  private readonly entrant: Entrant;
  private readonly waiting: number;

  constructor(venues: Venues, entrant: Entrant, waiting: number) {
    this.problem = venues.problem;
    this.venues = venues;
    this.entrant = entrant;
    this.waiting = waiting;
  }

  lookAtCluster(one: Estimate): void {
    const { venue } = one;
    this.lookAtChanges(one);
    const places = this.problem.rules.maxMembers - venue.members.length;
    const most = this.mostCopies(venue, Math.min(places, this.worst('MORE_TO_JOIN') + this.waiting));
    for (let copies = 2; copies <= most; copies++) {
      const growth = growthOf(this.venues, this.entrant, one, copies);
      if (growth >= copies * this.entrant.aloneWon) continue;
      const more = estimateEntry(this.venues, this.entrant, venue, copies);
      if (!this.seemsToPay(more)) continue;
      this.keep('MORE_TO_JOIN', this.moreCandidate(more));
      break;
    }
  }

  lookAtNewClusters(): void {
    const { minMembers, maxMembers } = this.problem.rules;
    this.entrant.aloneBySystem.forEach((aloneWon, system) => {
      if (aloneWon === Number.POSITIVE_INFINITY) return;
      const venue = this.venues.opened(system);
      const most = this.mostCopies(venue, Math.min(maxMembers, this.worst('MORE_TO_OPEN') + this.waiting));
      for (let copies = minMembers; copies <= most; copies++) {
        const opened = estimateEntry(this.venues, this.entrant, venue, copies);
        if (!this.seemsToPay(opened)) continue;
        this.keep('MORE_TO_OPEN', this.moreCandidate(opened));
        break;
      }
      for (let copies = minMembers; copies <= Math.min(this.waiting, maxMembers); copies++) {
        this.lookAtChanges(estimateEntry(this.venues, this.entrant, venue, copies));
      }
    });
  }

  options(): EntryOption[] {
    const options: EntryOption[] = [];
    for (const change of ENTRY_CHANGES) {
      for (const candidate of this.found.get(change) ?? []) {
        const option = this.priced(change, candidate);
        if (option === null) continue;
        // Whoever can join as things stand needs no change.
        if (change === 'NONE') return [option];
        options.push(option);
        break;
      }
    }
    return options.sort((a, b) => a.part - b.part).slice(0, MOST_OPTIONS);
  }

  /** What would make this very entry possible and worth it: places, units, or a cheaper sheet. */
  private lookAtChanges(entry: Estimate): void {
    const { venue, copies } = entry;
    const size = venue.members.length + copies;
    const volume = copies * this.entrant.member.units;
    const free = this.venues.freeUnits[venue.system];
    const hasPlace = size <= this.problem.rules.maxMembers;
    const base = { venue, copies, process: -1 };
    if (this.seemsToPay(entry)) {
      if (hasPlace && volume <= free) this.keep('NONE', { ...base, amount: 0, rank: entry.shareWon });
      else if (volume <= free) this.keep('PLACE', { ...base, amount: 1, rank: entry.shareWon });
      else if (hasPlace) this.keep('CAPACITY', { ...base, amount: volume - free, rank: volume - free });
      return;
    }
    if (!hasPlace || volume > free) return;
    this.lookAtSheet(entry);
    this.lookAtProcesses(entry);
  }

  /** How far engineering or the unit price would have to fall: estimates, exact but for ladders that bill larger steps. */
  private lookAtSheet({ venue, copies, shareWon, addedWon, contractWon }: Estimate): void {
    const { engineeringWon, tiers } = this.problem.systems[venue.system];
    const { member, aloneWon, aloneBySystem } = this.entrant;
    const aloneThere = aloneBySystem[venue.system];
    const isNew = venue.members.length === 0;
    const overShare = shareWon - aloneWon;
    const overAdded = addedWon - copies * aloneWon;
    const size = venue.members.length + copies;
    const cut = Math.max(overShare * size, isNew ? overAdded : 0);
    // Only a new cluster's growth depends on engineering: an old one has paid it already.
    const isEnough = isNew || overAdded <= SLACK_WON;
    if (isEnough && cut <= engineeringWon && this.isStillAlone(venue.system, aloneThere - cut)) {
      this.keep('ENGINEERING', { venue, copies, process: -1, amount: cut, rank: cut / contractWon });
    }
    const perUnit = Math.max(overShare, overAdded / copies) / member.units;
    const isLow = perUnit <= tiers[tiers.length - 1].unitPriceWon;
    if (isLow && this.isStillAlone(venue.system, aloneThere - perUnit * member.units)) {
      const rank = (perUnit * (venue.units + copies * member.units)) / contractWon;
      this.keep('UNIT_PRICE', { venue, copies, process: -1, amount: perUnit, rank });
    }
  }

  /** Whether the stand-alone price stays what it is if the company alone pays so much for a system. */
  private isStillAlone(system: number, wonThere: number): boolean {
    return aloneWith(this.entrant, system, wonThere) >= this.entrant.aloneWon - SLACK_WON;
  }

  private lookAtProcesses({ venue, copies, shareWon, addedWon, contractWon }: Estimate): void {
    const { member, aloneWon, mostFeeWon } = this.entrant;
    const { processes } = member;
    const most = mostFeeWon[venue.system] + SLACK_WON;
    if (addedWon - most > copies * aloneWon || shareWon - most > aloneWon) return;
    const { adaptationWon } = this.problem.systems[venue.system];
    const aloneThere = this.entrant.aloneBySystem[venue.system];
    for (let k = 0; k < processes.length; k++) {
      const fee = adaptationWon[processes[k]];
      if (fee === 0) continue;
      const users = venue.users[processes[k]];
      const limit = aloneWith(this.entrant, venue.system, aloneThere - fee);
      const added = users === 0 ? addedWon - fee : addedWon;
      if (added > copies * limit + SLACK_WON) continue;
      if (shareWon - fee / (users + copies) > limit + SLACK_WON) continue;
      const rank = fee / contractWon;
      this.keep('STANDARD_PROCESS', { venue, copies, process: processes[k], amount: fee, rank });
    }
  }

  private seemsToPay({ copies, addedWon, shareWon }: Estimate): boolean {
    const { aloneWon } = this.entrant;
    return addedWon < copies * aloneWon && shareWon <= aloneWon + SLACK_WON;
  }

  /** As many like it as the provider has units for, `most` at most. */
  private mostCopies({ system }: Venue, most: number): number {
    return Math.min(most, Math.floor(this.venues.freeUnits[system] / this.entrant.member.units));
  }

  private moreCandidate({ venue, copies, shareWon }: Estimate): Candidate {
    const amount = Math.max(0, copies - this.waiting);
    // Fewer companies first; among as many, the smaller share (far below 2^40 won).
    const rank = amount + shareWon / 2 ** 40;
    return { venue, copies, process: this.mostShared(venue, copies), amount, rank };
  }

  /** The process whose adaptation costs the company most less because the others come along. */
  private mostShared(venue: Venue, copies: number): number {
    const { processes } = this.entrant.member;
    const { adaptationWon } = this.problem.systems[venue.system];
    let best = -1;
    let most = 0;
    for (let k = 0; k < processes.length; k++) {
      const users = venue.users[processes[k]];
      const less = adaptationWon[processes[k]] / (users + 1) - adaptationWon[processes[k]] / (users + copies);
      if (less > most) {
        most = less;
        best = processes[k];
      }
    }
    return best;
  }

  /** The amount that a candidate must not pass to be kept. */
  private worst(change: EntryChange): number {
    const kept = this.found.get(change);
    return kept === undefined || kept.length < TRIED ? Number.POSITIVE_INFINITY : kept[TRIED - 1].amount;
  }

  /** Keeps the best few by rank; earlier places stay before later ones of the same rank. */
  private keep(change: EntryChange, candidate: Candidate): void {
    const kept = this.found.get(change);
    if (kept === undefined) {
      this.found.set(change, [candidate]);
      return;
    }
    if (kept.length === TRIED && kept[TRIED - 1].rank <= candidate.rank) return;
    let place = kept.length;
    while (place > 0 && kept[place - 1].rank > candidate.rank) place--;
    kept.splice(place, 0, candidate);
    if (kept.length > TRIED) kept.pop();
  }

  /** The option with its exact amount and prices; null where it does not hold after all. */
  private priced(change: EntryChange, candidate: Candidate): EntryOption | null {
    const { venue, copies, process } = candidate;
    const system = this.problem.systems[venue.system];
    const least = this.leastAmount(change, candidate, system);
    if (least === null) return null;
    const { amount, price } = least;
    const members = venue.members.length + copies;
    const { shareWon, standAloneWon } = price;
    const part = this.partOf(change, candidate, least);
    return {
      change,
      cluster: venue.cluster,
      system: venue.system,
      process,
      amount,
      members,
      shareWon,
      standAloneWon,
      part,
    };
  }

  private leastAmount(
    change: EntryChange,
    { venue, copies, process, amount }: Candidate,
    system: PricedSystem,
  ): LeastAmount | null {
    const priceOf = (least: number): EntryPrice =>
      priceEntry(this.problem, venue, this.entrant, copies, changedSheet(system, change, least, process));
    if (change === 'ENGINEERING') return leastThatPays(amount, system.engineeringWon, priceOf);
    const lowestStep = system.tiers[system.tiers.length - 1].unitPriceWon;
    if (change === 'UNIT_PRICE') return leastThatPays(amount, lowestStep, priceOf);
    const price = priceOf(amount);
    return price.pays ? { amount, price } : null;
  }

  private partOf(change: EntryChange, { venue, copies }: Candidate, { amount, price }: LeastAmount): number {
    const system = this.problem.systems[venue.system];
    if (change === 'NONE') return 0;
    if (change === 'CAPACITY') return amount / system.capacityUnits;
    if (change === 'ENGINEERING' || change === 'UNIT_PRICE' || change === 'STANDARD_PROCESS') {
      const before = priceEntry(this.problem, venue, this.entrant, copies, system).contractWon;
      return (before - price.contractWon) / before;
    }
    return amount / (venue.members.length + copies);
  }
}
