import type { Column } from './columnPool.ts';
import { type Cut, cutCount } from './cuts.ts';
import type { ProofInstance } from './proofInstance.ts';

/** Prices in won, >= 0: of one company of each type, and of one unit of each system's capacity. */
export interface Duals {
  readonly type: Float64Array;
  readonly system: Float64Array;
  /** Of each cut of the master, as far as they go: cuts that came later have no price yet. */
  readonly cut: Float64Array;
}

/** Duals are multiples of this, so that sums with whole won are exact in doubles below 2^43. */
const GRAIN = 1024;

/** Any numbers as duals: not negative, and exact to add. */
export function exactDuals(
  type: ArrayLike<number>,
  system: ArrayLike<number>,
  cut: ArrayLike<number> = [],
): Duals {
  const round = (won: number): number => Math.max(0, Math.round(won * GRAIN) / GRAIN);
  return {
    type: Float64Array.from(type, round),
    system: Float64Array.from(system, round),
    cut: Float64Array.from(cut, round),
  };
}

/** part a + (1 - part) b. */
export function mixDuals(a: Duals, b: Duals, part: number): Duals {
  const mix = (x: Float64Array, y: Float64Array): Float64Array =>
    Float64Array.from({ length: Math.max(x.length, y.length) }, (_, k) => {
      return part * (x[k] ?? 0) + (1 - part) * (y[k] ?? 0);
    });
  return exactDuals(mix(a.type, b.type), mix(a.system, b.system), mix(a.cut, b.cut));
}

/** What all companies and the capacities that could bind are worth at these duals. */
export function dualValueWon(instance: ProofInstance, cuts: readonly Cut[], duals: Duals): number {
  let sum = 0;
  instance.types.forEach(({ companies }, t) => {
    sum += companies.length * duals.type[t];
  });
  for (const system of instance.scarceSystems) {
    sum += instance.problem.systems[system].capacityUnits * duals.system[system];
  }
  duals.cut.forEach((won, k) => {
    sum += won * cuts[k].limit;
  });
  return sum;
}

/** What a column brings beyond the price of its members and units. */
export function profitWon(column: Column, cuts: readonly Cut[], duals: Duals): number {
  let profit = column.gainWon - column.units * duals.system[column.system];
  for (const type of column.members) profit -= duals.type[type];
  for (let k = 0; k < duals.cut.length; k++) {
    if (duals.cut[k] > 0) profit -= duals.cut[k] * cutCount(cuts[k], column.members);
  }
  return profit;
}

/**
 * The duals raised so that no cluster is worth more than its members, and the bound they prove: with `ratioWon` at least
 * the profit per member of every possible cluster that a type can be in, adding it to the type's price leaves no profit.
 */
export function liftDuals(duals: Duals, ratioWon: Float64Array): Duals {
  const up = (won: number): number => Math.ceil(won * GRAIN) / GRAIN;
  return {
    type: duals.type.map((won, t) => won + up(Math.max(0, ratioWon[t]))),
    system: duals.system,
    cut: duals.cut,
  };
}
