import type { BlockTask } from '../engine/formation/blockSearch.ts';
import type { Matching } from '../engine/formation/matching.ts';

/** What a search thread is given. */
export interface SearchRequest {
  readonly index: number;
  readonly task: BlockTask;
  /** One Int32; not 0 once the search is to stop. */
  readonly stop: SharedArrayBuffer;
}

/** What a search thread says. */
export type SearchAnswer =
  | { readonly kind: 'progress'; readonly index: number; readonly done: number }
  | { readonly kind: 'found'; readonly index: number; readonly matching: Matching }
  | { readonly kind: 'stopped'; readonly index: number };
