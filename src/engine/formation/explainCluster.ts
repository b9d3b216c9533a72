import { quickQuote } from '../pricing/quickQuote.ts';
import type { PricedMember } from '../pricing/system.ts';
import { unitsWon } from '../pricing/tiers.ts';
import type { MatchedCluster } from './matching.ts';
import { type SizePrice, sizePrices } from './priceBySize.ts';
import { type FormationProblem, memberOf } from './problem.ts';

/** What one member means to its cluster; whole won. */
export interface MemberExplanation {
  /** By how much the contract would fall without it. */
  readonly addedCostWon: number;
  /** By how much the shares of all others together would rise without it: its share less its added cost, never below 0. */
  readonly othersSaveWon: number;
  /** The part of that which comes from the unit price: above 0, the volume without it would cost more a unit. */
  readonly othersSaveOnUnitsWon: number;
}

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
  /** In the order of the members. */
  readonly members: readonly MemberExplanation[];
  /** Whether the cluster is at the minimum, so that any leaver ends it. */
  readonly everyMemberPivotal: boolean;
  /** What the cluster would cost with fewer or more members, from the minimum to the maximum of the rules. */
  readonly priceBySize: readonly SizePrice[];
}

/** Explains one cluster. Cost O((systems + sizes x members) x processes of the members). */
export function explainCluster(problem: FormationProblem, cluster: MatchedCluster): ClusterExplanation {
  const members = cluster.members.map((i) => memberOf(problem, i));
  const usersOf = new Map<number, number[]>();
  members.forEach(({ processes }, k) => {
    for (let j = 0; j < processes.length; j++) {
      const users = usersOf.get(processes[j]);
      if (users) users.push(cluster.members[k]);
      else usersOf.set(processes[j], [cluster.members[k]]);
    }
  });
  const used = [...usersOf].sort(([a], [b]) => a - b);
  const withUsers = (fits: (users: number) => boolean): number[] =>
    used.filter(([, users]) => fits(users.length)).map(([process]) => process);
  const size = members.length;
  return {
    coreProcesses: withUsers((users) => users === size),
    sharedProcesses: withUsers((users) => users > 1 && users < size),
    singleProcesses: used
      .filter(([, users]) => users.length === 1 && size > 1)
      .map(([process, [company]]) => ({ process, company })),
    runnerUp: runnerUp(
      problem,
      cluster,
      members,
      used.map(([process]) => process),
    ),
    members: explainMembers(problem, cluster.system, members, usersOf),
    everyMemberPivotal: size === problem.rules.minMembers,
    priceBySize: sizePrices(problem, cluster),
  };
}

function explainMembers(
  { systems, rules }: FormationProblem,
  index: number,
  members: readonly PricedMember[],
  usersOf: ReadonlyMap<number, readonly number[]>,
): MemberExplanation[] {
  const { tiers, tierKind, ...system } = systems[index];
  const { contractWon, sharesWon } = quickQuote(systems[index], members, rules.subsidy);
  const volume = members.reduce((sum, { units }) => sum + units, 0);
  const unitsCost = unitsWon(tiers, tierKind, volume);
  return members.map(({ processes, units, region }, k) => {
    if (members.length === 1) {
      return { addedCostWon: contractWon, othersSaveWon: 0, othersSaveOnUnitsWon: 0 };
    }
    const unitsRest = unitsWon(tiers, tierKind, volume - units);
    let addedCostWon = unitsCost - unitsRest + system.surchargeWon[region];
    for (let j = 0; j < processes.length; j++) {
      if (usersOf.get(processes[j])?.length === 1) addedCostWon += system.adaptationWon[processes[j]];
    }
    const restNow = (unitsCost * (volume - units)) / volume;
    return {
      addedCostWon,
      othersSaveWon: Math.max(0, sharesWon[k] - addedCostWon),
      othersSaveOnUnitsWon: Math.max(0, Math.round(unitsRest - restNow)),
    };
  });
}

function runnerUp(
  problem: FormationProblem,
  cluster: MatchedCluster,
  members: readonly PricedMember[],
  used: readonly number[],
): ClusterExplanation['runnerUp'] {
  const volume = members.reduce((sum, { units }) => sum + units, 0);
  const wanted = cluster.members.reduce((types, i) => types & problem.wantedTypes[i], -1);
  const contractWith = (index: number): number => {
    const { engineeringWon, adaptationWon, surchargeWon, tiers, tierKind } = problem.systems[index];
    let won = engineeringWon + unitsWon(tiers, tierKind, volume);
    for (const process of used) won += adaptationWon[process];
    // NaN where a member's region is not served.
    for (const { region } of members) won += surchargeWon[region];
    return won;
  };
  const own = contractWith(cluster.system);
  let best: ClusterExplanation['runnerUp'] = null;
  problem.systems.forEach(({ capacityUnits, type }, index) => {
    if (index === cluster.system || volume > capacityUnits || (wanted & (1 << type)) === 0) return;
    const contractWon = contractWith(index);
    if (Number.isNaN(contractWon) || (best !== null && contractWon >= best.contractWon)) return;
    best = { system: index, contractWon, marginWon: contractWon - own };
  });
  return best;
}
