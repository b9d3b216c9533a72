import type { BlockingMove, ClusterCertificate } from '../engine/formation/certificate.ts';
import type { HeldReason } from '../engine/formation/stability/responses.ts';
import type { SubGroupCheck } from '../engine/formation/stability/subGroups.ts';

/** STABLE: nobody would gain elsewhere. HELD: some would, but cannot leave. BLOCKED: some would and can. */
export const STABILITY_STATUSES = [
  'STABLE',
  'HELD',
  'BLOCKED',
] as const satisfies readonly ClusterCertificate['status'][];
export type StabilityStatus = (typeof STABILITY_STATUSES)[number];

/** Kinds of blocking moves. */
export const BLOCKING_KINDS = [
  'OTHER_CLUSTER',
  'ALONE',
  'SUB_GROUP',
] as const satisfies readonly BlockingMove['kind'][];
export type BlockingKind = (typeof BLOCKING_KINDS)[number];

/** Why a member cannot leave. */
export const HELD_REASONS = ['MINIMUM', 'STAND_ALONE'] as const satisfies readonly HeldReason[];

/** How well it is known that no sub-group would block. */
export const SUB_GROUP_CHECKS = ['CERTIFIED', 'SEARCHED'] as const satisfies readonly SubGroupCheck[];

/** A move by which all its companies would gain more than epsilon. */
export interface BlockingMoveRow {
  readonly kind: BlockingKind;
  readonly heldBy: HeldReason | null;
  /** Place, within the round, of the cluster that would be joined; null for the other kinds. */
  readonly position: number | null;
  readonly systemId: number | null;
  readonly companies: readonly { readonly companyId: number; readonly savesWon: number }[];
}

/** A certificate as it stands with its cluster. */
export interface CertificateRow {
  readonly epsilonPercent: number;
  readonly sameSystem: SubGroupCheck;
  readonly otherSystems: SubGroupCheck;
  readonly blocking: readonly BlockingMoveRow[];
}

/** What a cluster would cost with so many members; averages rounded up. */
export interface SizePriceRow {
  readonly members: number;
  readonly contractWon: number;
  readonly averageShareWon: number;
  readonly averageNetWon: number;
}

/** Another open cluster of the round in which a member could be, priced as if it had joined. */
export interface AlternativeRow {
  readonly position: number;
  readonly systemId: number;
  readonly members: number;
  readonly shareWon: number;
  readonly subsidyWon: number;
  readonly netWon: number;
  readonly presentMembersSaveWon: number;
}
