import type { CostKind } from '../engine/pricing/contractLine.ts';

/** Who began a cluster. */
export const CLUSTER_ORIGINS = ['ROUND', 'COMPANY', 'PROVIDER'] as const;
export type ClusterOrigin = (typeof CLUSTER_ORIGINS)[number];

/** What a cluster was formed by: money saved, or likeness alone where there are no prices yet. */
export const COST_MODELS = ['SAVING', 'SIMILARITY'] as const;
export type CostModelName = (typeof COST_MODELS)[number];

/**
 * The life of a cluster; a round writes CANDIDATE, and SUPERSEDED on the candidates that it replaces. The database
 * knows one status more, WRITING: part of a result that is not whole yet and that nobody is shown.
 */
export const CLUSTER_STATUSES = [
  'CANDIDATE',
  'SUPERSEDED',
  'FORMING',
  'PROPOSED',
  'COLLECTING_QUOTES',
  'PRICING',
  'CONSENTING',
  'EXTENDED',
  'FORMED',
  'APPLIED',
  'AWARDED',
  'NOT_AWARDED',
  'SHORT',
  'MERGED',
  'DISSOLVED',
] as const;
export type ClusterStatus = (typeof CLUSTER_STATUSES)[number];

/** A position in whole won; `processCode` of the process that an adaptation is for, else null. */
export interface LineRow {
  readonly kind: CostKind;
  readonly processCode: string | null;
  readonly won: number;
}

/** A process that only one member uses, who bears its adaptation alone. */
export interface SingleProcessRow {
  readonly processCode: string;
  readonly companyId: number;
}
