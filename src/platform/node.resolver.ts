import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { RequestContext } from './context.ts';
import { Node } from './node.type.ts';
import { fetchNode, type NodeSources, type NodeValue } from './nodeFetcher.ts';
import { badPage } from './platform.errors.ts';

const MAX_NODES = 100;

/** The resolver of `node` and `nodes` over the types that the house has. */
export function createNodeResolver(sources: NodeSources) {
  @Resolver()
  class NodeResolver {
    @Query(() => Node, {
      nullable: true,
      description: 'The object with this global id, or null where there is none.',
    })
    node(
      @Arg('id', () => ID, { description: 'Global id that the API has given.' }) id: string,
      @Ctx() context: RequestContext,
    ): Promise<NodeValue | null> {
      return fetchNode(sources, id, context);
    }

    @Query(() => [Node], {
      nullable: 'items',
      description: 'Several objects by their global ids, in the order of the ids; null where there is none.',
    })
    nodes(
      @Arg('ids', () => [ID], { description: `At most ${MAX_NODES} global ids.` }) ids: string[],
      @Ctx() context: RequestContext,
    ): Promise<(NodeValue | null)[]> {
      if (ids.length > MAX_NODES) throw badPage({ argument: 'ids', value: ids.length, max: MAX_NODES });
      return Promise.all(ids.map((id) => fetchNode(sources, id, context)));
    }
  }
  return NodeResolver;
}
