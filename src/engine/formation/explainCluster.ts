import { contractWon } from '../pricing/quote.ts';
import { canUse } from '../pricing/standAlone.ts';
import type { MatchedCluster } from './matching.ts';
import { type FormationProblem, memberOf } from './problem.ts';

/** Why a cluster is what it is; process and company numbers of the problem. */
export interface ClusterExplanation {
  /** Processes of every member, ascending. */
  readonly coreProcesses: readonly number[];
  /** Processes of several members but not of all, ascending. */
  readonly sharedProcesses: readonly number[];
  /** Processes of one member only, who bears their adaptation alone; ascending. */
  readonly singleProcesses: readonly { readonly process: number; readonly company: number }[];
  /** The next cheapest system that every member could use, and how much more it costs; null where there is none. */
  readonly runnerUp: {
    readonly system: number;
    readonly contractWon: number;
    readonly marginWon: number;
  } | null;
  /** For each member: by how much the contract would fall without it. The others save what its share exceeds that. */
  readonly addedCostWon: readonly number[];
  /** Whether the cluster is at the minimum, so that any leaver ends it. */
  readonly everyMemberPivotal: boolean;
}

/** Explains one cluster. Cost O(systems x processes of the members). */
export function explainCluster(problem: FormationProblem, cluster: MatchedCluster): ClusterExplanation {
  const members = cluster.members.map((i) => memberOf(problem, i));
  const usersOf = new Map<number, number[]>();
  members.forEach((member, k) => {
    for (let j = 0; j < member.processes.length; j++) {
      const process = member.processes[j];
      usersOf.set(process, [...(usersOf.get(process) ?? []), cluster.members[k]]);
    }
  });
  const used = [...usersOf].sort(([a], [b]) => a - b);
  const withUsers = (fits: (users: number) => boolean): number[] =>
    used.filter(([, users]) => fits(users.length)).map(([process]) => process);
  const size = members.length;
  const own = contractWon(problem.systems[cluster.system], members);
  return {
    coreProcesses: withUsers((users) => users === size),
    sharedProcesses: withUsers((users) => users > 1 && users < size),
    singleProcesses: used
      .filter(([, users]) => users.length === 1 && size > 1)
      .map(([process, [company]]) => ({ process, company })),
    runnerUp: runnerUp(problem, cluster, own),
    addedCostWon: members.map((_, k) => {
      const others = members.filter((_, j) => j !== k);
      return others.length > 0 ? own - contractWon(problem.systems[cluster.system], others) : own;
    }),
    everyMemberPivotal: size === problem.rules.minMembers,
  };
}

function runnerUp(
  problem: FormationProblem,
  cluster: MatchedCluster,
  own: number,
): ClusterExplanation['runnerUp'] {
  const members = cluster.members.map((i) => memberOf(problem, i));
  const units = members.reduce((sum, member) => sum + member.units, 0);
  let best: ClusterExplanation['runnerUp'] = null;
  problem.systems.forEach((system, index) => {
    if (index === cluster.system || units > system.capacityUnits) return;
    if (!cluster.members.every((i, k) => canUse(system, members[k], problem.wantedTypes[i]))) return;
    const won = contractWon(system, members);
    if (!best || won < best.contractWon) best = { system: index, contractWon: won, marginWon: won - own };
  });
  return best;
}
