import { quickQuote } from '../pricing/quickQuote.ts';
import type { Matching } from './matching.ts';
import { OpenClusters } from './openClusters.ts';
import { OUT } from './partition.ts';
import { type FormationProblem, memberOf } from './problem.ts';
import { type HeldReason, Responses } from './stability/responses.ts';
import {
  blockingGroup,
  GroupPrices,
  type GroupTargets,
  isPerUnitFalling,
  type SubGroupCheck,
} from './stability/subGroups.ts';

/** A company of a blocking move, and what it would pay less, before subsidy; whole won. */
export interface MovingCompany {
  readonly company: number;
  /** Its share now less its share there. Negative where it pays more but is charged less coordination. */
  readonly savesWon: number;
}

/**
 * A move by which all its companies would gain more than epsilon. OTHER_CLUSTER: one member joins another open cluster.
 * ALONE: one member buys alone. SUB_GROUP: several members buy as a cluster of their own, with this or another system.
 */
export interface BlockingMove {
  readonly kind: 'OTHER_CLUSTER' | 'ALONE' | 'SUB_GROUP';
  readonly companies: readonly MovingCompany[];
  /** Index of the cluster that it would join; -1 for the other kinds. */
  readonly cluster: number;
  /** The system there; -1 alone. */
  readonly system: number;
  /** Why its member cannot leave; null where it can, and for sub-groups, which ask nobody. */
  readonly heldBy: HeldReason | null;
}

/** How stable a cluster is, at one epsilon. */
export interface ClusterCertificate {
  /** STABLE: nobody would gain. HELD: some would, but cannot leave. BLOCKED: some would and can. */
  readonly status: 'STABLE' | 'HELD' | 'BLOCKED';
  /** Sub-groups with the cluster's own system. Members alone and in other clusters are always looked at one by one. */
  readonly sameSystem: SubGroupCheck;
  /** Sub-groups, the whole cluster included, with any other system. */
  readonly otherSystems: SubGroupCheck;
  readonly blocking: readonly BlockingMove[];
}

/**
 * A certificate for each cluster: whether any member alone, any sub-group of the minimum or more with any system, or any
 * member in any other open cluster would feel less than now by more than epsilon. Shares in force are those of the rule
 * set; what is felt is a share plus kappa s.
 *
 * With one system and no coordination no sub-group can gain, since nobody's share falls when others leave (engine notes
 * 2.2); coordination falls, so the argument is made again for every size, see `blockingGroup`.
 *
 * Cost O(companies x clusters of a locality x processes x 1 ns) and O(clusters x systems x members x processes).
 *
 * @param epsilonPercent 0..100
 */
export function certificatesOf(
  problem: FormationProblem,
  clusters: Matching,
  epsilonPercent: number,
): ClusterCertificate[] {
  const open = new OpenClusters(problem, clusters);
  const responses = new Responses(open, epsilonPercent);
  const prices = new GroupPrices(open);
  const most = open.unitsAt.reduce((units, own) => Math.max(units, own), 1);
  const monotone = problem.systems.map((_, system) => isPerUnitFalling(open, system, most));
  return clusters.map(({ system, members }, k): ClusterCertificate => {
    const now = sharesOf(problem, system, members);
    const moves = members.flatMap((company) => moveOf(open, responses, company, now.get(company) as number));
    const targets: GroupTargets = {
      companies: members,
      targetsWon: members.map((company) => responses.standing(company).targetWon),
    };
    const checks: Record<'same' | 'other', SubGroupCheck> = { same: 'CERTIFIED', other: 'CERTIFIED' };
    problem.systems.forEach((_, other) => {
      const { group, check } = blockingGroup(prices, open.columnOf[k], other, targets);
      if (check === 'SEARCHED' || !monotone[other]) checks[other === system ? 'same' : 'other'] = 'SEARCHED';
      if (group === null) return;
      const there = sharesOf(problem, other, group.companies);
      const companies = group.companies.map((company) => ({
        company,
        savesWon: (now.get(company) as number) - (there.get(company) as number),
      }));
      moves.push({ kind: 'SUB_GROUP', companies, cluster: -1, system: other, heldBy: null });
    });
    const isHeld = moves.every(({ heldBy }) => heldBy !== null);
    return {
      status: moves.length === 0 ? 'STABLE' : isHeld ? 'HELD' : 'BLOCKED',
      sameSystem: checks.same,
      otherSystems: checks.other,
      blocking: moves,
    };
  });
}

/** Rounded shares by company. */
function sharesOf(
  problem: FormationProblem,
  system: number,
  members: readonly number[],
): ReadonlyMap<number, number> {
  const priced = members.map((i) => memberOf(problem, i));
  const { sharesWon } = quickQuote(problem.systems[system], priced, problem.rules.subsidy);
  return new Map(members.map((company, k) => [company, sharesWon[k]]));
}

/** Where the member would feel least, if that is a gain of more than epsilon. */
function moveOf(open: OpenClusters, responses: Responses, company: number, shareWon: number): BlockingMove[] {
  const best = responses.best(company);
  if (best === null) return [];
  const heldBy = responses.heldBy(company);
  if (best.column === OUT) {
    const companies = [{ company, savesWon: shareWon - open.aloneWon[company] }];
    return [{ kind: 'ALONE', companies, cluster: -1, system: -1, heldBy }];
  }
  const system = open.systemAt[best.column];
  const there = sharesOf(open.problem, system, [...open.membersAt(best.column), company]);
  const companies = [{ company, savesWon: shareWon - (there.get(company) as number) }];
  return [{ kind: 'OTHER_CLUSTER', companies, cluster: open.clusterAt[best.column], system, heldBy }];
}
