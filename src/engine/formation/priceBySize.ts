import { quickQuote } from '../pricing/quickQuote.ts';
import type { PricedMember } from '../pricing/system.ts';
import { unitsWon } from '../pricing/tiers.ts';
import type { MatchedCluster } from './matching.ts';
import { type FormationProblem, memberOf } from './problem.ts';

/** What a cluster would cost with so many members. */
export interface SizePrice {
  readonly members: number;
  readonly contractWon: number;
  /** Contract and contract less subsidies, each divided by the members and rounded up to whole won. */
  readonly averageShareWon: number;
  readonly averageNetWon: number;
}

/**
 * The price of a cluster from the minimum to the maximum of members, with its own system. The entry of its own size is
 * the cluster itself. Smaller: members leave one at a time, always the one without whom the average share of the others
 * is least, ties to the earlier. Larger: companies join that use only processes in use, each with the units and the
 * region of the member in the middle when members are ordered by units. Sizes beyond the system's capacity are left out.
 *
 * Cost O(members^2 x processes).
 */
export function sizePrices(
  problem: FormationProblem,
  { system: index, members }: MatchedCluster,
): SizePrice[] {
  const system = problem.systems[index];
  const { minMembers, maxMembers, subsidy } = problem.rules;
  const own = members.map((i) => memberOf(problem, i));
  const priceOf = (group: readonly PricedMember[]): SizePrice => {
    const { contractWon, subsidiesWon } = quickQuote(system, group, subsidy);
    const netWon = subsidiesWon.reduce((sum, won) => sum - won, contractWon);
    return {
      members: group.length,
      contractWon,
      averageShareWon: Math.ceil(contractWon / group.length),
      averageNetWon: Math.ceil(netWon / group.length),
    };
  };
  const prices: SizePrice[] = [];
  for (let left = own; left.length >= minMembers; left = withoutDearest(problem, index, left)) {
    prices.unshift(priceOf(left));
    if (left.length === 1) break;
  }
  const middle = [...own].sort((a, b) => a.units - b.units)[(own.length - 1) >> 1];
  const larger = [...own];
  let volume = own.reduce((sum, { units }) => sum + units, 0);
  while (larger.length < maxMembers && volume + middle.units <= system.capacityUnits) {
    volume += middle.units;
    larger.push({ ...middle, id: `${middle.id}+${larger.length}` });
    prices.push(priceOf(larger));
  }
  return prices;
}

/** The group without the member by whom its contract falls most: the average of the others is least without it. */
function withoutDearest(
  { systems, processCount }: FormationProblem,
  index: number,
  group: readonly PricedMember[],
): PricedMember[] {
  const { adaptationWon, surchargeWon, tiers, tierKind } = systems[index];
  const users = new Uint8Array(processCount);
  let volume = 0;
  for (const { processes, units } of group) {
    volume += units;
    for (let k = 0; k < processes.length; k++) users[processes[k]]++;
  }
  let dearest = -1;
  let most = Number.NEGATIVE_INFINITY;
  group.forEach(({ processes, units, region }, at) => {
    let falls = surchargeWon[region] - unitsWon(tiers, tierKind, volume - units);
    for (let k = 0; k < processes.length; k++) {
      if (users[processes[k]] === 1) falls += adaptationWon[processes[k]];
    }
    if (falls <= most) return;
    most = falls;
    dearest = at;
  });
  return group.filter((_, at) => at !== dearest);
}
