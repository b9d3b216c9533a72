import 'reflect-metadata';
import type { NodeFetcher } from '../platform/nodeFetcher.ts';

/** Every type that `node(id)` can find, room by room. */
export const nodes: readonly NodeFetcher[] = [];
