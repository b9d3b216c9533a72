import type { Fraction } from './fraction.ts';
import type { PricedMember, PricedSystem } from './system.ts';

/** What a position pays for; a rule set names the kinds that are eligible. */
export type CostKind = 'ENGINEERING' | 'ADAPTATION' | 'UNITS' | 'SURCHARGE';

/** One position of a contract and how its members bear it. */
export interface ContractLine {
  readonly kind: CostKind;
  /** The process that an adaptation is for; -1 elsewhere. */
  readonly process: number;
  readonly won: number;
  /** Exact part of each member, in the order of the members; the parts sum to `won`. */
  readonly parts: readonly Fraction[];
}

/** A rule that adds positions to a contract. No member's part of them rises when another member joins. */
export interface PricingRule {
  readonly kind: CostKind;
  lines(system: PricedSystem, members: readonly PricedMember[]): ContractLine[];
}
