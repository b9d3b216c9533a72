import { splitContract } from '../pricing/quickQuote.ts';
import { type ClusterPrice, type MemberPrice, quoteCluster } from '../pricing/quote.ts';
import type { PricedMember } from '../pricing/system.ts';
import type { MatchedCluster, Matching } from './matching.ts';
import { type FormationProblem, memberOf } from './problem.ts';
import { type Entrant, entrantOf } from './whatIf/entrant.ts';

/** A company that is in no problem yet, in the numbering of one. */
export interface Newcomer {
  /** Distinct process numbers, ascending. */
  readonly processes: readonly number[];
  /** Lines or work centres to connect, >= 1. */
  readonly units: number;
  readonly region: number;
  readonly locality: number;
  /** Bit t set: it wants system type t. */
  readonly wantedTypes: number;
}

/** Who leaves a cluster and who joins it, all at once. */
export interface MembershipChange {
  /** Company numbers of members. */
  readonly leave: readonly number[];
  /** Company numbers of others, who leave the cluster that they are in, and newcomers. */
  readonly join: readonly (number | Newcomer)[];
}

/**
 * Why a group could not go on as a cluster with its system: members outside minMembers..maxMembers, more units than the
 * provider has left, somebody who does not want the type, is not served or is of another locality, or somebody who would
 * be above its stand-alone price.
 */
export type WhatIfObstacle =
  | 'TOO_FEW'
  | 'TOO_MANY'
  | 'CAPACITY'
  | 'TYPE_NOT_WANTED'
  | 'REGION_NOT_SERVED'
  | 'LOCALITY'
  | 'ABOVE_STAND_ALONE';

/** What the change means for one company: prices exactly as `quoteCluster` gives them. */
export interface WhatIfMember {
  /** Company number; newcomers are numbered on from the companies of the problem, in the order of the change. */
  readonly company: number;
  /** Its price in the cluster that it is in before the change; null where it is in none. */
  readonly before: MemberPrice | null;
  /** Its price in the cluster after the change; null where it has left, or where the group has no price. */
  readonly after: MemberPrice | null;
  /** NaN where it can use no system. */
  readonly standAloneWon: number;
  /** Whether its share after the change, before rounding, is above its stand-alone price. */
  readonly isAboveStandAlone: boolean;
}

/** Another system for the same group. A margin below 0 means that it is cheaper than the cluster's own. */
export interface RivalSystem {
  readonly system: number;
  readonly contractWon: number;
  readonly marginWon: number;
}

/** A group with the cluster's system. */
export interface WhatIfGroup {
  /** Company numbers, ascending; newcomers last. */
  readonly members: readonly number[];
  readonly units: number;
  /** Null where there is nobody, or somebody whom the system is not sold to. */
  readonly contractWon: number | null;
  /** Sum over members. */
  readonly subsidyWon: number;
  /** The cheapest other system for this group: wanted by and sold to all, units left, nobody above stand-alone. */
  readonly rival: RivalSystem | null;
}

/** What a change of members means for a cluster. */
export interface WhatIf {
  readonly system: number;
  readonly before: WhatIfGroup;
  readonly after: WhatIfGroup;
  /** Empty: the cluster goes on with its system. */
  readonly obstacles: readonly WhatIfObstacle[];
  /** Everybody who is in the group before or after, ascending. */
  readonly members: readonly WhatIfMember[];
}

/**
 * What it would mean if companies left a cluster or joined it. Nothing is searched: the others stay, the system stays,
 * and the cheapest other system is told beside it.
 *
 * Cost O(systems x processes of the members) and a few exact quotes.
 *
 * @param cluster index in the matching
 * @param takenElsewhere units of each system that clusters outside `matching` have taken; nobody's where left out
 * @throws RangeError where somebody leaves who is no member, joins who is one, or stands in the change twice
 */
export function whatIf(
  problem: FormationProblem,
  matching: Matching,
  cluster: number,
  change: MembershipChange,
  takenElsewhere: ArrayLike<number> = [],
): WhatIf {
  const own = matching[cluster];
  const known = problem.companyIds.length;
  const newcomers = change.join.filter((one) => typeof one !== 'number');
  const joining = [
    ...change.join.filter((one) => typeof one === 'number'),
    ...newcomers.map((_, k) => known + k),
  ];
  assertChange(own, change.leave, joining);
  for (const i of change.join) {
    if (typeof i === 'number' && !(i >= 0 && i < known)) throw new RangeError(`there is no company ${i}`);
  }
  const market = withNewcomers(problem, newcomers);
  const free = unitsFree(problem, matching, own, joining, takenElsewhere);
  const staying = own.members.filter((i) => !change.leave.includes(i));
  const members = [...staying, ...joining].sort((a, b) => a - b);
  const groups = new GroupPricing(market, own.system, free);
  const before = groups.of(own.members);
  const after = groups.of(members);
  const everybody = [...new Set([...own.members, ...joining])].sort((a, b) => a - b);
  return {
    system: own.system,
    before: before.group,
    after: after.group,
    obstacles: groups.obstacles(members, after.above.length > 0),
    members: everybody.map((company) => ({
      company,
      before: before.priceOf(company) ?? priceElsewhere(problem, matching, company),
      after: after.priceOf(company) ?? null,
      standAloneWon: groups.aloneWon(company),
      isAboveStandAlone: after.above.includes(company),
    })),
  };
}

function assertChange(own: MatchedCluster, leave: readonly number[], joining: readonly number[]): void {
  if (new Set([...leave, ...joining]).size !== leave.length + joining.length) {
    throw new RangeError('a company stands in the change twice');
  }
  for (const i of leave) if (!own.members.includes(i)) throw new RangeError(`company ${i} is no member`);
  for (const i of joining) {
    if (own.members.includes(i)) throw new RangeError(`company ${i} is a member already`);
  }
}

/** The problem with newcomers behind its companies; their ids come after all others, so ties of rounding stay. */
function withNewcomers(problem: FormationProblem, newcomers: readonly Newcomer[]): FormationProblem {
  if (newcomers.length === 0) return problem;
  const processOffsets = Int32Array.from([...problem.processOffsets, ...newcomers.map(() => 0)]);
  let end = problem.processes.length;
  newcomers.forEach(({ processes }, k) => {
    end += processes.length;
    processOffsets[problem.companyIds.length + 1 + k] = end;
  });
  const joined = (list: Int32Array, of: (newcomer: Newcomer) => number): Int32Array =>
    Int32Array.from([...list, ...newcomers.map(of)]);
  return {
    ...problem,
    companyIds: [
      ...problem.companyIds,
      ...newcomers.map((_, k) => `\uffff newcomer ${String(k).padStart(3, '0')}`),
    ],
    processOffsets,
    processes: Uint16Array.from([...problem.processes, ...newcomers.flatMap(({ processes }) => processes)]),
    units: joined(problem.units, ({ units }) => units),
    regionOf: joined(problem.regionOf, ({ region }) => region),
    localityOf: joined(problem.localityOf, ({ locality }) => locality),
    wantedTypes: joined(problem.wantedTypes, ({ wantedTypes }) => wantedTypes),
  };
}

/** Units of each system that this cluster may have: all but those of other clusters, without those who come here. */
function unitsFree(
  problem: FormationProblem,
  matching: Matching,
  own: MatchedCluster,
  joining: readonly number[],
  takenElsewhere: ArrayLike<number>,
): Float64Array {
  const free = Float64Array.from(
    problem.systems,
    ({ capacityUnits }, p) => capacityUnits - (takenElsewhere[p] ?? 0),
  );
  for (const other of matching) {
    if (other === own) continue;
    for (const i of other.members) if (!joining.includes(i)) free[other.system] -= problem.units[i];
  }
  return free;
}

function priceElsewhere(problem: FormationProblem, matching: Matching, company: number): MemberPrice | null {
  const there = matching.find(({ members }) => members.includes(company));
  if (there === undefined) return null;
  const members = there.members.map((i) => memberOf(problem, i));
  const price = quoteCluster(problem.systems[there.system], members, problem.rules.subsidy);
  return price.members[there.members.indexOf(company)];
}

/** A group with its prices; `above`: members whose share is above their stand-alone price. */
interface PricedGroup {
  readonly group: WhatIfGroup;
  readonly above: readonly number[];
  priceOf(company: number): MemberPrice | undefined;
}

/** Prices groups around one system. */
class GroupPricing {
  private readonly problem: FormationProblem;
  private readonly system: number;
  private readonly free: Float64Array;
  private readonly entrants = new Map<number, Entrant>();

  constructor(problem: FormationProblem, system: number, free: Float64Array) {
    this.problem = problem;
    this.system = system;
    this.free = free;
  }

  of(members: readonly number[]): PricedGroup {
    const { problem, system } = this;
    const priced = members.map((i) => memberOf(problem, i));
    const units = priced.reduce((sum, member) => sum + member.units, 0);
    const isSold = members.length > 0 && members.every((i) => this.isServed(i, system));
    const price: ClusterPrice | null = isSold
      ? quoteCluster(problem.systems[system], priced, problem.rules.subsidy)
      : null;
    const contractWon = price === null ? null : price.contractWon;
    return {
      group: {
        members,
        units,
        contractWon,
        subsidyWon: price === null ? 0 : price.members.reduce((sum, { subsidyWon }) => sum + subsidyWon, 0),
        rival: contractWon === null ? null : this.rival(members, priced, units, contractWon),
      },
      above: price === null ? [] : this.above(system, members, priced),
      priceOf: (company) => price?.members[members.indexOf(company)],
    };
  }

  obstacles(members: readonly number[], isAnybodyAbove: boolean): WhatIfObstacle[] {
    const { problem, system } = this;
    const { minMembers, maxMembers } = problem.rules;
    const units = members.reduce((sum, i) => sum + problem.units[i], 0);
    const found: WhatIfObstacle[] = [];
    if (members.length < minMembers) found.push('TOO_FEW');
    if (members.length > maxMembers) found.push('TOO_MANY');
    if (units > this.free[system]) found.push('CAPACITY');
    if (!members.every((i) => this.isWanted(i, system))) found.push('TYPE_NOT_WANTED');
    if (!members.every((i) => this.isServed(i, system))) found.push('REGION_NOT_SERVED');
    if (members.some((i) => problem.localityOf[i] !== problem.localityOf[members[0]])) found.push('LOCALITY');
    if (isAnybodyAbove) found.push('ABOVE_STAND_ALONE');
    return found;
  }

  /** Stand-alone price; NaN where the company can use no system. */
  aloneWon(company: number): number {
    const { aloneSystem, aloneWon } = this.entrant(company);
    return aloneSystem < 0 ? Number.NaN : aloneWon;
  }

  private rival(
    members: readonly number[],
    priced: readonly PricedMember[],
    units: number,
    contractWon: number,
  ): RivalSystem | null {
    let best: RivalSystem | null = null;
    this.problem.systems.forEach((sheet, system) => {
      if (system === this.system || units > this.free[system]) return;
      if (!members.every((i) => this.isWanted(i, system) && this.isServed(i, system))) return;
      const won = splitContract(sheet, priced).contractWon;
      if (best !== null && won >= best.contractWon) return;
      if (this.above(system, members, priced).length > 0) return;
      best = { system, contractWon: won, marginWon: won - contractWon };
    });
    return best;
  }

  private above(system: number, members: readonly number[], priced: readonly PricedMember[]): number[] {
    const { ceilingsWon } = splitContract(this.problem.systems[system], priced);
    return members.filter((i, k) => ceilingsWon[k] > this.entrant(i).aloneWon);
  }

  private isWanted(i: number, system: number): boolean {
    return (this.problem.wantedTypes[i] & (1 << this.problem.systems[system].type)) !== 0;
  }

  private isServed(i: number, system: number): boolean {
    return !Number.isNaN(this.problem.systems[system].surchargeWon[this.problem.regionOf[i]]);
  }

  private entrant(company: number): Entrant {
    let entrant = this.entrants.get(company);
    if (entrant === undefined) {
      entrant = entrantOf(this.problem, company);
      this.entrants.set(company, entrant);
    }
    return entrant;
  }
}
