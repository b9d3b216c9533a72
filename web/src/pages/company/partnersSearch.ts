import type { SimilarityMeasure } from './graphql/graphql.ts';

/** How the partners are shown. */
export const PARTNER_VIEWS = ['list', 'map', 'graph'] as const;

/** What similarity may be measured by; the first is what matching goes by. */
export const MEASURES = [
  'BLEND',
  'JACCARD',
  'TAXONOMY',
  'SEQUENCE',
  'VOLUME',
  'MATERIALS',
] as const satisfies readonly SimilarityMeasure[];

/** Percent below which companies are left out unless the address says otherwise. */
export const LEAST_PERCENT = 30;

/** Filters of the partners, as they stand in the address. */
export interface PartnersSearch {
  readonly view?: (typeof PARTNER_VIEWS)[number] | undefined;
  readonly region?: string | undefined;
  readonly least?: number | undefined;
  readonly measure?: SimilarityMeasure | undefined;
  readonly sort?: string | undefined;
  /** The company whose reasons are shown. */
  readonly partner?: string | undefined;
}
