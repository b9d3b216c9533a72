import type { Cut } from './cuts.ts';
import { type Duals, dualValueWon, liftDuals, mixDuals } from './duals.ts';
import type { Master, MasterPoint } from './master.ts';
import type { Pricer } from './pricer.ts';
import type { ProofInstance } from './proofInstance.ts';

/** New columns from climbing for which exact pricing waits. */
const FEW = 2;
/** Weight of the best duals so far in the point that is priced (Wentges 1997): at first, and while columns are found. */
const FIRST_WEIGHT = 0.7;
const LEAST_WEIGHT = 0.3;
const MOST_WEIGHT = 0.8;
/** Part of the gap to the best known choice that a bound may lie above the relaxation: lists of clusters close the rest. */
const CLOSE = 0.05;

/** Nodes of each tree at first; so many times more whenever what was cut off could have paid most. */
const FIRST_NODES = 20_000;
const MORE_NODES = 4;

/** Where column generation stands. */
export interface Generated {
  readonly point: MasterPoint;
  /** Lifted duals: no cluster has a profit; with what they bound. Null where no round was completed. */
  readonly duals: Duals | null;
  readonly boundWon: number;
}

/** What column generation works on. */
export interface Generation {
  readonly instance: ProofInstance;
  readonly master: Master;
  readonly pricer: Pricer;
  readonly cuts: readonly Cut[];
  readonly secondsLeft: () => number;
  /** So much of the time is gone that other ways to close the gap need the rest. */
  readonly isLate: () => boolean;
  /** A bound that holds already: how far it is sets how precise the first rounds need to be. */
  readonly knownBoundWon: number;
  /** Told of every bound. */
  readonly note: (boundWon: number, nodes: number) => void;
}

/**
 * Column generation with smoothed duals: climbs find most columns, trees find the rest and prove bounds. It ends where
 * the bound is so close to the relaxed optimum that more is not worth the time.
 *
 * @param known value of the best solution: what lies between it and the relaxation sets what closeness is worth
 */
export function generate(work: Generation, start: Duals, known: () => number): Generated | null {
  const { instance, master, pricer, cuts } = work;
  let weight = FIRST_WEIGHT;
  let inner = start;
  let duals: Duals | null = null;
  let boundWon = Number.POSITIVE_INFINITY;
  let last: MasterPoint | null = null;
  let nodeLimit = FIRST_NODES;
  for (;;) {
    const point = master.solve(work.secondsLeft());
    if (!point) return last && { point: last, duals, boundWon };
    last = point;
    const mixed = mixDuals(inner, point.duals, weight);
    const climbed = pricer.climb(point.duals) + pricer.climb(mixed, 30);
    if (work.secondsLeft() <= 0) return { point, duals, boundWon };
    if (climbed >= FEW) continue;
    const open = Math.max(0, Math.min(boundWon, work.knownBoundWon) - point.objectiveWon);
    const share = weight === 0 ? 0.05 : 0.3;
    const round = pricer.round(mixed, (share * open) / instance.companies, nodeLimit);
    if (!round.complete) return { point, duals, boundWon };
    if (round.isCut) nodeLimit *= MORE_NODES;
    const lifted = liftDuals(mixed, round.ratioWon);
    const value = dualValueWon(instance, cuts, lifted);
    work.note(value, round.nodes);
    if (value < boundWon) {
      boundWon = value;
      duals = lifted;
      inner = lifted;
    }
    weight =
      round.found > 0
        ? Math.min(MOST_WEIGHT, Math.max(LEAST_WEIGHT, weight + 0.05))
        : Math.max(0, weight - 0.35);
    const left = boundWon - point.objectiveWon;
    const worth = Math.max(1e-6 * point.objectiveWon, CLOSE * (point.objectiveWon - known()));
    if (left <= worth || Math.floor(boundWon) <= known() || work.isLate()) return { point, duals, boundWon };
  }
}
