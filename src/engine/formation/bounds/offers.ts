import type { PricedSystem, PriceTier } from '../../pricing/system.ts';
import { unitsWon } from '../../pricing/tiers.ts';

/** One step of a system's volume price: a cluster whose volume is in it pays so much for its units, or more. */
export interface Offer {
  /** Number of the system. */
  readonly system: number;
  /** Units of the clusters that it is for. */
  readonly fromUnits: number;
  readonly toUnits: number;
  /** Paid once by the cluster, and for each of its units. */
  readonly fixedWon: number;
  readonly unitWon: number;
  /** What all of its volumes cost alike where the bill stands still; 0 elsewhere. */
  readonly stillWon: number;
}

/**
 * The volume price of a system as offers: every volume low..high is in one, and its offer asks no more than the bill. It is
 * the bill itself but where an all-units bill stands still, since it pays to order up to the next step: there it asks the
 * unit price that the largest volume pays, since whoever adds units would else seem to get them for nothing.
 *
 * Cost O(tiers^2).
 *
 * @param number of the system in its market
 */
export function offersOf(system: PricedSystem, number: number, low: number, high: number): Offer[] {
  const pieces = system.tierKind === 'INCREMENTAL' ? incrementalPieces(system) : allUnitsPieces(system.tiers);
  return pieces
    .map(({ fromUnits, ...won }, k) => ({
      system: number,
      fromUnits: Math.max(low, fromUnits),
      toUnits: Math.min(high, k + 1 < pieces.length ? pieces[k + 1].fromUnits - 1 : high),
      ...won,
    }))
    .filter(({ fromUnits, toUnits }) => fromUnits <= toUnits);
}

type Piece = Omit<Offer, 'system' | 'toUnits'>;

function incrementalPieces({ tiers, tierKind }: PricedSystem): Piece[] {
  return tiers.map(({ fromUnits, unitPriceWon }) => ({
    fromUnits,
    fixedWon: unitsWon(tiers, tierKind, fromUnits) - unitPriceWon * fromUnits,
    unitWon: unitPriceWon,
    stillWon: 0,
  }));
}

function allUnitsPieces(tiers: readonly PriceTier[]): Piece[] {
  const pieces: Piece[] = [];
  for (let t = 0; t < tiers.length; ) {
    const { fromUnits, unitPriceWon } = tiers[t];
    pieces.push({ fromUnits, fixedWon: 0, unitWon: unitPriceWon, stillWon: 0 });
    const next = cheapestAfter(tiers, t);
    if (next < 0) break;
    const startWon = tiers[next].fromUnits * tiers[next].unitPriceWon;
    // From here on the start of the next step costs less than the units themselves.
    const still = unitPriceWon > 0 ? Math.floor(startWon / unitPriceWon) + 1 : tiers[next].fromUnits;
    if (still < tiers[next].fromUnits) {
      if (still <= fromUnits) pieces.pop();
      const unitWon = startWon / (tiers[next].fromUnits - 1);
      pieces.push({ fromUnits: Math.max(still, fromUnits), fixedWon: 0, unitWon, stillWon: startWon });
    }
    t = next;
  }
  return pieces;
}

/** The step after `t` whose start costs least; -1 where there is none. */
function cheapestAfter(tiers: readonly PriceTier[], t: number): number {
  let best = -1;
  let bestWon = Number.POSITIVE_INFINITY;
  for (let k = t + 1; k < tiers.length; k++) {
    const won = tiers[k].fromUnits * tiers[k].unitPriceWon;
    if (won >= bestWon) continue;
    best = k;
    bestWon = won;
  }
  return best;
}
