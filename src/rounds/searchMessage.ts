import type { BlockTask } from '../engine/formation/blockSearch.ts';
import type { CutTask } from '../engine/formation/blocks.ts';
import type { BoundAnswer, BoundTask } from '../engine/formation/bound.ts';
import type { Matching } from '../engine/formation/matching.ts';

/** What a search thread is given, one thing at a time; `stop` is one Int32, not 0 once it is to stop. */
export type SearchRequest =
  | { readonly kind: 'search'; readonly task: BlockTask; readonly stop: SharedArrayBuffer }
  | { readonly kind: 'bound'; readonly task: BoundTask; readonly stop: SharedArrayBuffer }
  | { readonly kind: 'cut'; readonly task: CutTask };

/** What a search thread says; everything but progress ends what it was given. */
export type SearchAnswer =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'found'; readonly matching: Matching }
  | { readonly kind: 'cut'; readonly blocks: readonly number[][] }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'bounded'; readonly answer: BoundAnswer };
