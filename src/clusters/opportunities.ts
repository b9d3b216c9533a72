import type { FormationRules } from '../engine/formation/problem.ts';
import type { ShareLine } from '../engine/pricing/quote.ts';
import { unitsWon } from '../engine/pricing/tiers.ts';
import type { Locality } from '../programmes/matchRules.ts';
import { servesRegion, surchargeWon } from '../providers/priceSheet.ts';
import { processes } from '../taxonomy/process.ts';
import type { SystemType } from '../taxonomy/systemType.ts';
import { type PricedCompany, quoteFor, type SheetSystem, standAloneChoice } from './pricing.ts';

/** An open candidate cluster as a newcomer's price depends on it. */
export interface OpenCluster {
  readonly id: number;
  readonly programmeId: number;
  /** 0 for a cluster that no round proposed. */
  readonly roundId: number;
  readonly system: SheetSystem;
  readonly rules: FormationRules;
  readonly locality: Locality;
  readonly contractWon: number;
  readonly members: readonly (PricedCompany & { readonly companyId: number })[];
  /** Units of all members. */
  readonly units: number;
  /** How many members use each process of the taxonomy. */
  readonly usersOf: Uint8Array;
  /** Units that the provider has left in the round. */
  readonly unitsLeft: number;
}

/** The open clusters of a market. */
export interface OpenClusters {
  readonly clusters: readonly OpenCluster[];
  readonly clusterOf: ReadonlyMap<number, readonly number[]>;
}

/** What joining a cluster would mean, exact in won. */
export interface Opportunity {
  readonly clusterId: number;
  readonly system: SheetSystem;
  readonly members: number;
  readonly standAloneWon: number;
  readonly standAloneSystem: SheetSystem;
  readonly contractWon: number;
  readonly shareWon: number;
  readonly subsidyWon: number;
  readonly netWon: number;
  readonly savingWon: number;
  /** What those who are in already save on average, rounded down. */
  readonly presentMembersSaveWon: number;
  /** Process numbers that it shares with members, ascending. */
  readonly sharedProcesses: readonly number[];
  /** Adaptations that it would bring and bear alone. */
  readonly newAdaptations: readonly { readonly process: number; readonly won: number }[];
  readonly lines: readonly ShareLine[];
}

/** A share this much above a limit counts as equal to it: doubles carry shares to far below a won. */
const TOLERANCE_WON = 1e-6;

/** Numbers an index of users; cost O(total processes). */
export function usersOfProcesses(members: readonly PricedCompany[]): Uint8Array {
  const users = new Uint8Array(processes.length);
  for (const { processNumbers } of members) for (const number of processNumbers) users[number]++;
  return users;
}

/**
 * The clusters that a company could join and would gain by, best first: by its share there before rounding, ties by
 * cluster. All are looked at (about a microsecond each), only those that are shown are quoted exactly.
 */
export function opportunitiesOf(
  open: OpenClusters,
  systems: readonly SheetSystem[],
  company: PricedCompany,
  types: readonly SystemType[],
  first: number,
  companyId?: number,
): Opportunity[] {
  const alone = standAloneChoice(systems, company, types);
  if (alone === undefined) return [];
  const own = companyId === undefined ? [] : (open.clusterOf.get(companyId) ?? []);
  const surcharges = new Map<SheetSystem, number>();
  const found: { cluster: OpenCluster; share: number }[] = [];
  for (const cluster of open.clusters) {
    if (!types.includes(cluster.system.type) || own.includes(cluster.id)) continue;
    if (!hasRoomFor(cluster, company)) continue;
    const surcharge = surchargeFor(surcharges, cluster.system, company.regionCode);
    const share = shareIfJoined(cluster, company, surcharge);
    if (share <= alone.won + TOLERANCE_WON) found.push({ cluster, share: Math.round(share * 1000) });
  }
  return found
    .sort((a, b) => a.share - b.share || a.cluster.id - b.cluster.id)
    .slice(0, first)
    .map(({ cluster }) => opportunity(cluster, company, alone));
}

/** NaN where the system is not sold in the region. */
function surchargeFor(
  known: Map<SheetSystem, number>,
  system: SheetSystem,
  regionCode: string | null,
): number {
  let won = known.get(system);
  if (won === undefined) {
    won = servesRegion(system.record, regionCode) ? surchargeWon(system.record, regionCode) : Number.NaN;
    known.set(system, won);
  }
  return won;
}

function hasRoomFor(cluster: OpenCluster, company: PricedCompany): boolean {
  if (cluster.members.length >= cluster.rules.maxMembers || company.units > cluster.unitsLeft) return false;
  if (cluster.locality === 'NONE') return true;
  const digits = cluster.locality === 'SIDO' ? 2 : 5;
  const home = cluster.members[0].regionCode;
  return (
    home !== null &&
    company.regionCode !== null &&
    home.length >= digits &&
    company.regionCode.length >= digits &&
    home.slice(0, digits) === company.regionCode.slice(0, digits)
  );
}

/** The newcomer's share before rounding (DESIGN section 2); NaN, which no limit lets pass, where it is not served. */
function shareIfJoined(
  { system, members, units, usersOf }: OpenCluster,
  company: PricedCompany,
  surcharge: number,
): number {
  const { base } = system;
  const volume = units + company.units;
  let share = base.engineeringWon / (members.length + 1) + surcharge;
  share += (company.units * unitsWon(base.tiers, base.tierKind, volume)) / volume;
  for (const number of company.processNumbers) share += base.adaptationWon[number] / (usersOf[number] + 1);
  return share;
}

function opportunity(
  cluster: OpenCluster,
  company: PricedCompany,
  alone: { readonly system: SheetSystem; readonly won: number },
): Opportunity {
  const joined = [...cluster.members, company];
  const price = quoteFor(cluster.system, joined, cluster.rules.subsidy);
  const own = price.members[joined.length - 1];
  const numbers = [...company.processNumbers];
  const fees = cluster.system.base.adaptationWon;
  const saved = cluster.contractWon - (price.contractWon - own.shareWon);
  return {
    clusterId: cluster.id,
    system: cluster.system,
    members: joined.length,
    standAloneWon: alone.won,
    standAloneSystem: alone.system,
    contractWon: price.contractWon,
    shareWon: own.shareWon,
    subsidyWon: own.subsidyWon,
    netWon: own.netWon,
    savingWon: alone.won - own.shareWon,
    presentMembersSaveWon: Math.floor(saved / cluster.members.length),
    sharedProcesses: numbers.filter((number) => cluster.usersOf[number] > 0),
    newAdaptations: numbers
      .filter((number) => cluster.usersOf[number] === 0 && fees[number] > 0)
      .map((process) => ({ process, won: fees[process] })),
    lines: own.lines,
  };
}
