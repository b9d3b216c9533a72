import type { ContractLine, CostKind } from './contractLine.ts';
import { add, type Fraction, ZERO } from './fraction.ts';
import { roundToSum } from './rounding.ts';
import { pricingRules } from './rule.ts';
import { capCluster, type SubsidyRules, subsidyWon } from './subsidy.ts';
import type { PricedMember, PricedSystem } from './system.ts';

/** A member's part of one position, in whole won; its positions sum exactly to its share. */
export interface ShareLine {
  readonly kind: CostKind;
  readonly process: number;
  readonly won: number;
}

/** What one member owes and gets. net = share - subsidy. */
export interface MemberPrice {
  readonly shareWon: number;
  readonly eligibleWon: number;
  readonly subsidyWon: number;
  readonly netWon: number;
  readonly lines: readonly ShareLine[];
}

/** The price of a system for a cluster: contract(S, p) and its split. */
export interface ClusterPrice {
  readonly contractWon: number;
  readonly lines: readonly {
    readonly kind: CostKind;
    readonly process: number;
    readonly won: number;
  }[];
  /** In the order of the members asked for. */
  readonly members: readonly MemberPrice[];
}

/** contract(S, p) in won. Cost O(total processes). The system must serve every member's region. */
export function contractWon(system: PricedSystem, members: readonly PricedMember[]): number {
  return contractLines(system, members).reduce((sum, line) => sum + line.won, 0);
}

/** Exact shares before rounding, in the order of the members. */
export function exactShares(lines: readonly ContractLine[], members: number): Fraction[] {
  const shares = new Array<Fraction>(members).fill(ZERO);
  for (const line of lines) {
    line.parts.forEach((part, i) => {
      shares[i] = add(shares[i], part);
    });
  }
  return shares;
}

/** Every position of the contract. @throws RangeError for an empty cluster or a region that is not served */
export function contractLines(system: PricedSystem, members: readonly PricedMember[]): ContractLine[] {
  if (members.length === 0) throw new RangeError('a cluster without members has no price');
  for (const member of members) {
    if (Number.isNaN(system.surchargeWon[member.region])) {
      throw new RangeError(
        `system ${system.id} does not serve region number ${member.region} of ${member.id}`,
      );
    }
  }
  return pricingRules.flatMap((rule) => rule.lines(system, members));
}

/**
 * The price of a system for a cluster, split by the rule that DESIGN section 2 fixes: the Shapley value of engineering
 * and adaptation with the unit price passed through. Shares are whole won and sum exactly to the contract.
 */
export function quoteCluster(
  system: PricedSystem,
  members: readonly PricedMember[],
  subsidy: SubsidyRules,
): ClusterPrice {
  const lines = contractLines(system, members);
  const exact = exactShares(lines, members.length);
  const ids = members.map((member) => member.id);
  const sharesWon = roundToSum(exact, ids);
  const memberLines = members.map((_, i) => shareLines(lines, i, sharesWon[i]));
  const eligible = memberLines.map((own) => eligibleWon(own, subsidy));
  const subsidies = capCluster(
    eligible.map((won) => subsidyWon(subsidy, members.length, won)),
    subsidy.clusterCapWon,
  );
  return {
    contractWon: lines.reduce((sum, line) => sum + line.won, 0),
    lines: lines.map(({ kind, process, won }) => ({ kind, process, won })),
    members: members.map((_, i) => ({
      shareWon: sharesWon[i],
      eligibleWon: eligible[i],
      subsidyWon: subsidies[i],
      netWon: sharesWon[i] - subsidies[i],
      lines: memberLines[i],
    })),
  };
}

/** A member's positions in whole won: rounded so that they sum to its rounded share. */
function shareLines(lines: readonly ContractLine[], member: number, shareWon: number): ShareLine[] {
  const own = lines.filter((line) => line.parts[member].numerator > 0n);
  const floors = own.map(({ parts }) => Number(parts[member].numerator / parts[member].denominator));
  const rests = own.map(({ parts }, i) => {
    const { numerator, denominator } = parts[member];
    return Number(numerator - BigInt(floors[i]) * denominator) / Number(denominator);
  });
  let left = shareWon - floors.reduce((sum, won) => sum + won, 0);
  const order = own.map((_, i) => i).sort((a, b) => rests[b] - rests[a] || a - b);
  for (const i of order) {
    if (left <= 0) break;
    floors[i]++;
    left--;
  }
  return own.map((line, i) => ({
    kind: line.kind,
    process: line.process,
    won: floors[i],
  }));
}

function eligibleWon(lines: readonly ShareLine[], subsidy: SubsidyRules): number {
  const kinds = subsidy.eligibleKinds;
  return lines.reduce((sum, line) => (kinds === null || kinds.includes(line.kind) ? sum + line.won : sum), 0);
}
