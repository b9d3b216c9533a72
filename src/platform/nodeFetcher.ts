import type { Batch, RequestContext } from './context.ts';
import { idOf, keyOf, parseGlobalId } from './globalId.ts';
import { badId } from './platform.errors.ts';

/** How `node(id)` finds the objects of one type; rooms list theirs in src/main/nodes.ts. */
export type NodeFetcher =
  | { readonly typename: string; readonly key: 'number'; readonly load: Batch<number, object> }
  | { readonly typename: string; readonly key: 'text'; readonly load: Batch<string, object> };

/** An object with the name of its type, by which GraphQL tells them apart. */
export type NodeValue = object & { readonly __typename: string };

/** Finds one object by its global id; null where there is none. */
export async function fetchNode(
  fetchers: ReadonlyMap<string, NodeFetcher>,
  id: string,
  context: RequestContext,
): Promise<NodeValue | null> {
  const { type } = parseGlobalId(id);
  const fetcher = fetchers.get(type);
  if (!fetcher) throw badId({ id, expected: 'Node' });
  const row =
    fetcher.key === 'number'
      ? await context.loader(fetcher.load).load(idOf(type, id))
      : await context.loader(fetcher.load).load(keyOf(type, id));
  return row ? { ...row, __typename: fetcher.typename } : null;
}
