import { quoteCluster } from './quote.ts';
import type { SubsidyRules } from './subsidy.ts';
import type { PricedMember, PricedSystem } from './system.ts';

/** What each of `members` like companies pays for a system. */
export interface CurvePoint {
  readonly members: number;
  readonly contractWon: number;
  /** The largest of the equal shares: parts that do not divide differ by one won. */
  readonly shareWon: number;
  readonly subsidyWon: number;
  readonly netWon: number;
}

/**
 * The price for 1..`most` companies just like `member`: how a system gets cheaper with scale. Sizes that pass the
 * capacity are left out. Shares never rise along the curve.
 */
export function priceCurve(
  system: PricedSystem,
  member: PricedMember,
  subsidy: SubsidyRules,
  most = 20,
): CurvePoint[] {
  const points: CurvePoint[] = [];
  for (let members = 1; members <= most; members++) {
    if (members * member.units > system.capacityUnits) break;
    const alike = Array.from({ length: members }, (_, i) => ({
      ...member,
      id: String(i).padStart(3, '0'),
    }));
    const price = quoteCluster(system, alike, subsidy);
    const first = price.members[0];
    points.push({
      members,
      contractWon: price.contractWon,
      shareWon: first.shareWon,
      subsidyWon: first.subsidyWon,
      netWon: first.netWon,
    });
  }
  return points;
}
