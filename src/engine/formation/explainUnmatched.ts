import type { StandAlone } from '../pricing/standAlone.ts';
import type { Matching } from './matching.ts';
import { type FormationProblem, memberOf } from './problem.ts';
import { type Entrant, entrantOf, priceEntry } from './whatIf/entrant.ts';
import type { EntryOption } from './whatIf/entryChange.ts';
import { entryOptions, repricedFor } from './whatIf/entryOptions.ts';
import { type Estimate, estimateEntry, isOffered } from './whatIf/estimate.ts';
import { kindOf } from './whatIf/kinds.ts';
import { Venues } from './whatIf/venues.ts';

/**
 * Why a company is in no cluster.
 * NO_SYSTEM: no system of a wanted type serves its region. TOO_FEW_COMPANIES: not enough others could join it.
 * CAPACITY_FULL: it fits a cluster whose provider has no units left. CLUSTERS_FULL: those it fits have no place left.
 * NO_SAVING: in the best cluster it would cost more than it saves, or pay more than alone.
 * NOT_ALIKE: no cluster that it could join at all.
 */
export type UnmatchedReason =
  | 'NO_SYSTEM'
  | 'TOO_FEW_COMPANIES'
  | 'CAPACITY_FULL'
  | 'CLUSTERS_FULL'
  | 'NO_SAVING'
  | 'NOT_ALIKE';

/** The reason with its facts, and what would change it. Facts that do not apply are null. */
export interface UnmatchedExplanation {
  readonly company: number;
  readonly reason: UnmatchedReason;
  /** NaN where it can use no system. */
  readonly standAloneWon: number;
  /** Companies, itself included, that could share a cluster with it by locality and system type. */
  readonly possiblePartners: number;
  /** Companies still needed for the minimum. */
  readonly companiesNeeded: number;
  /** Index of the cluster that suits it best, -1 where none does. */
  readonly bestCluster: number;
  /** Its share there once it had joined. */
  readonly shareThereWon: number | null;
  /** How much cheaper it would have to be there for joining to pay: in engineering, adaptation or units. */
  readonly shortfallWon: number | null;
  /** What would bring it in, the smallest change first; at most five. */
  readonly options: readonly EntryOption[];
}

/**
 * Explains every company that is in no cluster.
 *
 * Companies that every price and limit treats alike are explained once. Cost O(kinds x (clusters of the locality x
 * processes of the kind + systems x maxMembers)): measured 3 to 4 CPU seconds for 10,000 companies of 9,700 kinds and 666
 * clusters, all in one locality, with 41 systems.
 */
export function explainUnmatched(
  problem: FormationProblem,
  clusters: Matching,
  alone: readonly StandAlone[],
): UnmatchedExplanation[] {
  const venues = new Venues(problem, clusters);
  const partners = partnerCounts(problem, alone);
  const explained: UnmatchedExplanation[] = [];
  for (const companies of unmatchedKinds(problem, clusters)) {
    const [first] = companies;
    const entrant = entrantOf(problem, first);
    const entries = entriesOf(venues, entrant);
    const base = factsOf(venues, entrant, entries, partners(first));
    const options =
      base.reason === 'NO_SYSTEM' ? [] : entryOptions(venues, entrant, entries, companies.length);
    for (const company of companies) {
      const own = company === first ? entrant : { ...entrant, company, member: memberOf(problem, company) };
      explained.push({
        company,
        standAloneWon: alone[company].won,
        possiblePartners: base.possiblePartners,
        companiesNeeded: base.companiesNeeded,
        ...whereOf(base, problem, own),
        options: company === first ? options : options.map((option) => repricedFor(option, venues, own)),
      });
    }
  }
  return explained.sort((a, b) => a.company - b.company);
}

/** Companies in no cluster, those that are treated alike together. */
function unmatchedKinds(problem: FormationProblem, clusters: Matching): Iterable<readonly number[]> {
  const isMatched = new Uint8Array(problem.companyIds.length);
  for (const { members } of clusters) for (const i of members) isMatched[i] = 1;
  const kinds = new Map<string, number[]>();
  for (let i = 0; i < isMatched.length; i++) {
    if (isMatched[i] === 1) continue;
    const kind = kindOf(problem, i);
    const known = kinds.get(kind);
    if (known) known.push(i);
    else kinds.set(kind, [i]);
  }
  return kinds.values();
}

/** The reason, which is the same for a whole kind, and the entry that suits it best. */
interface Facts {
  readonly reason: UnmatchedReason;
  readonly possiblePartners: number;
  readonly companiesNeeded: number;
  readonly best: Estimate | null;
}

/** Its entry into every cluster that it could join but for places and units. */
function entriesOf(venues: Venues, entrant: Entrant): Estimate[] {
  const entries: Estimate[] = [];
  for (const venue of venues.of(entrant.locality)) {
    if (!isOffered(venues.problem.systems[venue.system], entrant)) continue;
    entries.push(estimateEntry(venues, entrant, venue, 1));
  }
  return entries;
}

function factsOf(
  venues: Venues,
  entrant: Entrant,
  entries: readonly Estimate[],
  possiblePartners: number,
): Facts {
  const { minMembers, maxMembers } = venues.problem.rules;
  const companiesNeeded = Math.max(0, minMembers - possiblePartners);
  const base = { possiblePartners, companiesNeeded, best: null };
  if (entrant.aloneSystem < 0) return { ...base, reason: 'NO_SYSTEM' };
  if (companiesNeeded > 0) return { ...base, reason: 'TOO_FEW_COMPANIES' };
  let open: Estimate | null = null;
  let nearest: Estimate | null = null;
  for (const entry of entries) {
    const { venue } = entry;
    if (nearest === null || entry.addedWon < nearest.addedWon) nearest = entry;
    if (venue.members.length >= maxMembers || entrant.member.units > venues.freeUnits[venue.system]) continue;
    if (open === null || entry.addedWon < open.addedWon) open = entry;
  }
  if (open !== null) return { ...base, best: open, reason: 'NO_SAVING' };
  if (nearest === null) return { ...base, reason: 'NOT_ALIKE' };
  const isFull = nearest.venue.members.length >= maxMembers;
  return { ...base, best: nearest, reason: isFull ? 'CLUSTERS_FULL' : 'CAPACITY_FULL' };
}

/** Where it would suit a company best, with its exact share there: parts that do not divide differ by company. */
function whereOf(
  { reason, best }: Facts,
  problem: FormationProblem,
  entrant: Entrant,
): Pick<UnmatchedExplanation, 'reason' | 'bestCluster' | 'shareThereWon' | 'shortfallWon'> {
  if (best === null) return { reason, bestCluster: -1, shareThereWon: null, shortfallWon: null };
  const { shareWon } = priceEntry(problem, best.venue, entrant, 1);
  const shortfallWon = Math.max(0, best.addedWon - entrant.aloneWon, shareWon - entrant.aloneWon);
  return { reason, bestCluster: best.venue.cluster, shareThereWon: shareWon, shortfallWon };
}

/** How many companies could share a cluster with a company, by locality and wanted types; itself included. */
function partnerCounts(problem: FormationProblem, alone: readonly StandAlone[]): (i: number) => number {
  const counts = new Map<number, Map<number, number>>();
  alone.forEach(({ system }, i) => {
    if (system < 0) return;
    const byTypes = counts.get(problem.localityOf[i]) ?? new Map<number, number>();
    byTypes.set(problem.wantedTypes[i], (byTypes.get(problem.wantedTypes[i]) ?? 0) + 1);
    counts.set(problem.localityOf[i], byTypes);
  });
  return (i) => {
    let count = 0;
    for (const [types, companies] of counts.get(problem.localityOf[i]) ?? []) {
      if ((types & problem.wantedTypes[i]) !== 0) count += companies;
    }
    return count;
  };
}
