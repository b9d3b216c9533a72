import { quoteCluster } from '../pricing/quote.ts';
import type { StandAlone } from '../pricing/standAlone.ts';
import type { Matching } from './matching.ts';
import { OUT } from './partition.ts';
import { type FormationProblem, memberOf } from './problem.ts';
import { SavingModel } from './savingModel.ts';

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

/** The reason with its facts: what would have to change. Facts that do not apply are null. */
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
}

/** Explains every company that is in no cluster. Cost O(unmatched x clusters x processes). */
export function explainUnmatched(
  problem: FormationProblem,
  clusters: Matching,
  alone: readonly StandAlone[],
): UnmatchedExplanation[] {
  const model = new SavingModel(problem);
  const numbers = clusters.map(({ system, members }) => {
    const cluster = model.partition.reserve();
    model.load(members, cluster, system);
    return cluster;
  });
  const partners = partnerCounts(problem, alone);
  const explained: UnmatchedExplanation[] = [];
  for (let i = 0; i < problem.companyIds.length; i++) {
    if (model.partition.clusterOf[i] === OUT) explained.push(explain(i));
  }
  return explained;

  function explain(i: number): UnmatchedExplanation {
    const possiblePartners = partners(i);
    const base = {
      company: i,
      standAloneWon: alone[i].won,
      possiblePartners,
      companiesNeeded: Math.max(0, problem.rules.minMembers - possiblePartners),
      bestCluster: -1,
      shareThereWon: null,
      shortfallWon: null,
    };
    if (alone[i].system < 0) return { ...base, reason: 'NO_SYSTEM' };
    if (possiblePartners < problem.rules.minMembers) return { ...base, reason: 'TOO_FEW_COMPANIES' };
    const open = cheapestJoin(i, true);
    const any = open.index >= 0 ? open : cheapestJoin(i, false);
    if (any.index < 0) return { ...base, reason: 'NOT_ALIKE' };
    const { system, members } = clusters[any.index];
    const joined = [...members, i];
    const price = quoteCluster(
      problem.systems[system],
      joined.map((member) => memberOf(problem, member)),
      problem.rules.subsidy,
    );
    const shareThereWon = price.members[members.length].shareWon;
    const shortfallWon = Math.max(0, Math.ceil(any.delta - alone[i].won), shareThereWon - alone[i].won);
    const found = { ...base, bestCluster: any.index, shareThereWon, shortfallWon };
    if (open.index >= 0) return { ...found, reason: 'NO_SAVING' };
    const full = members.length >= problem.rules.maxMembers;
    return { ...found, reason: full ? 'CLUSTERS_FULL' : 'CAPACITY_FULL' };
  }

  /** The cluster that the company would join at the least cost; with or without places and units as they are. */
  function cheapestJoin(i: number, asItStands: boolean): { index: number; delta: number } {
    let best = { index: -1, delta: Number.POSITIVE_INFINITY };
    numbers.forEach((cluster, index) => {
      const delta = asItStands ? model.joinDelta(i, cluster, OUT) : model.joinDeltaUnlimited(i, cluster);
      if (delta < best.delta) best = { index, delta };
    });
    return best;
  }
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
