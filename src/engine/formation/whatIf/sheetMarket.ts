import { splitContract } from '../../pricing/quickQuote.ts';
import { aloneWon, canUse } from '../../pricing/standAlone.ts';
import type { PricedMember, PricedSystem } from '../../pricing/system.ts';
import { unitsWon } from '../../pricing/tiers.ts';
import type { Matching } from '../matching.ts';
import type { FormationProblem } from '../problem.ts';
import { aloneWith, type Entrant, entrantOf } from './entrant.ts';

/** A system's contract price for a cluster. */
export interface Bid {
  readonly system: number;
  readonly contractWon: number;
}

/** How a system would stand with one cluster under some sheet, capacity aside. */
export interface Standing {
  /** Its contract price; null where some member does not want it or is not served. */
  readonly contractWon: number | null;
  /** The cheapest other system that is admissible; null where there is none. */
  readonly rival: Bid | null;
  /** Whether a member would be above its stand-alone price. */
  readonly isAboveStandAlone: boolean;
  /** Whether it would be the cheapest admissible system: a tie is kept by the system that the cluster has. */
  readonly wins: boolean;
}

/** A cluster as providers compete for it. */
export interface ContestedCluster {
  readonly present: number;
  readonly members: readonly Entrant[];
  readonly priced: readonly PricedMember[];
  readonly units: number;
  /** Processes that some member uses. */
  readonly processes: readonly number[];
  /** Other systems that every member could use and whose providers have the units, cheapest first. */
  readonly rivals: readonly Bid[];
}

/** Today's clusters as the field in which one system competes with its sheet against all others. */
export class SheetMarket {
  readonly problem: FormationProblem;
  readonly own: number;
  readonly clusters: readonly ContestedCluster[];
  private readonly ceilings = new Map<Bid, readonly number[]>();

  /** Cost O(clusters x systems x processes of the members). */
  constructor(problem: FormationProblem, matching: Matching, own: number) {
    this.problem = problem;
    this.own = own;
    const free = Float64Array.from(problem.systems, ({ capacityUnits }) => capacityUnits);
    for (const { system, members } of matching) {
      for (const i of members) free[system] -= problem.units[i];
    }
    this.clusters = matching.map(({ system, members }) => {
      const entrants = members.map((i) => entrantOf(problem, i));
      const priced = entrants.map(({ member }) => member);
      const units = priced.reduce((sum, member) => sum + member.units, 0);
      const processes = [...new Set(priced.flatMap((member) => Array.from(member.processes)))];
      const contested = { present: system, members: entrants, priced, units, processes, rivals: [] };
      const rivals = problem.systems.flatMap((sheet, p): Bid[] => {
        if (p === own || units > free[p] + (p === system ? units : 0)) return [];
        const contractWon = contractOf(contested, sheet);
        return contractWon === null ? [] : [{ system: p, contractWon }];
      });
      // Among equal prices the system that the cluster has stays.
      const order = ({ system: p }: Bid): number => (p === system ? -1 : p);
      rivals.sort((a, b) => a.contractWon - b.contractWon || order(a) - order(b));
      return { ...contested, rivals };
    });
  }

  /** How the system would stand with a cluster if its sheet were `sheet`. */
  standing(cluster: number, sheet: PricedSystem): Standing {
    const contested = this.clusters[cluster];
    const contractWon = contractOf(contested, sheet);
    const limits = contested.members.map((member) => this.aloneWith(member, sheet));
    const rival =
      contested.rivals.find((bid) => this.isWithin(this.ceilingsOf(contested, bid), limits)) ?? null;
    if (contractWon === null) return { contractWon, rival, isAboveStandAlone: false, wins: false };
    const isCheapest =
      rival === null ||
      contractWon < rival.contractWon ||
      (contractWon === rival.contractWon && contested.present === this.own);
    const isAboveStandAlone =
      isCheapest && !this.isWithin(splitContract(sheet, contested.priced).ceilingsWon, limits);
    return { contractWon, rival, isAboveStandAlone, wins: isCheapest && !isAboveStandAlone };
  }

  private aloneWith(entrant: Entrant, sheet: PricedSystem): number {
    const isUsable = canUse(sheet, entrant.member, entrant.wantedTypes);
    return aloneWith(
      entrant,
      this.own,
      isUsable ? aloneWon(sheet, entrant.member) : Number.POSITIVE_INFINITY,
    );
  }

  private ceilingsOf({ priced }: ContestedCluster, bid: Bid): readonly number[] {
    let ceilings = this.ceilings.get(bid);
    if (ceilings === undefined) {
      ceilings = splitContract(this.problem.systems[bid.system], priced).ceilingsWon;
      this.ceilings.set(bid, ceilings);
    }
    return ceilings;
  }

  private isWithin(ceilingsWon: readonly number[], limits: readonly number[]): boolean {
    return ceilingsWon.every((won, k) => won <= limits[k]);
  }
}

/** contract(S, p) in won, without its positions; null where a member does not want the type or is not served. */
function contractOf(
  { members, units, processes }: Pick<ContestedCluster, 'members' | 'units' | 'processes'>,
  sheet: PricedSystem,
): number | null {
  let won = sheet.engineeringWon + unitsWon(sheet.tiers, sheet.tierKind, units);
  for (const { member, wantedTypes } of members) {
    const surcharge = sheet.surchargeWon[member.region];
    if (Number.isNaN(surcharge) || (wantedTypes & (1 << sheet.type)) === 0) return null;
    won += surcharge;
  }
  for (const process of processes) won += sheet.adaptationWon[process];
  return won;
}
