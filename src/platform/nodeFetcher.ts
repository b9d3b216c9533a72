import type { Batch, RequestContext } from './context.ts';
import { idOf, keyOf, parseGlobalId } from './globalId.ts';
import { type OperationPolicies, policyOf, refusalOf } from './guard.ts';
import { badId } from './platform.errors.ts';

/** How `node(id)` finds the objects of one type; rooms list theirs in src/main/nodes.ts. */
export type NodeFetcher =
  | { readonly typename: string; readonly key: 'number'; readonly load: Batch<number, object> }
  | { readonly typename: string; readonly key: 'text'; readonly load: Batch<string, object> };

/** An object with the name of its type, by which GraphQL tells them apart. */
export type NodeValue = object & { readonly __typename: string };

/** How each type is found, and who may ask for it: the policy 'Node.Company' of the type Company. */
export interface NodeSources {
  readonly fetchers: ReadonlyMap<string, NodeFetcher>;
  readonly policies: OperationPolicies;
}

/** The fetchers by type, each with its policy: one without is a mistake of ours and stops the start. */
export function nodeSources(fetchers: readonly NodeFetcher[], policies: OperationPolicies): NodeSources {
  for (const { typename } of fetchers) policyOf(policies, `Node.${typename}`);
  return { fetchers: new Map(fetchers.map((fetcher) => [fetcher.typename, fetcher])), policies };
}

/** Finds one object by its global id, of a certain type if that is known; null where there is none. Throws what forbids it. */
export async function fetchNode(
  { fetchers, policies }: NodeSources,
  id: string,
  context: RequestContext,
  expected = 'Node',
): Promise<NodeValue | null> {
  const { type } = parseGlobalId(id);
  const fetcher = fetchers.get(type);
  if (!fetcher || (expected !== 'Node' && expected !== type)) throw badId({ id, expected });
  const operation = `Node.${type}`;
  const refusal = refusalOf(context.caller, operation, policyOf(policies, operation));
  if (refusal) throw refusal;
  const row =
    fetcher.key === 'number'
      ? await context.loader(fetcher.load).load(idOf(type, id))
      : await context.loader(fetcher.load).load(keyOf(type, id));
  return row ? { ...row, __typename: fetcher.typename } : null;
}
