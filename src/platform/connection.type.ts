import type { GraphQLScalarType } from 'graphql';
import { ArgsType, type ClassType, Field, Int, ObjectType } from 'type-graphql';

@ObjectType('PageInfo', { description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there is more after endCursor.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether there is more before startCursor.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first edge; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last edge; null on an empty page.' })
  endCursor!: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many from the start (or after `after`): 1 to 100, default 20.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only what comes after this cursor.' })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many from the end (or before `before`): 1 to 100.' })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Only what comes before this cursor.' })
  before?: string | null;
}

/** What a connection says about itself, for the person who reads the schema. */
export interface ConnectionDescription {
  readonly description: string;
  /** More fields of the edge, such as a rank or a score; a class decorated with `@ObjectType`. */
  readonly edgeFields?: ClassType<object>;
}

/**
 * Makes `NameConnection` and `NameEdge` around a node type. A resolver answers with a `Page` of
 * page.ts: the node is the row, and the count runs only when `totalCount` is asked for.
 */
export function createConnection(
  name: string,
  node: () => ClassType<object> | GraphQLScalarType,
  { description, edgeFields }: ConnectionDescription,
) {
  const Base = edgeFields ?? class {};

  @ObjectType(`${name}Edge`, { description: `One entry of ${name}Connection.` })
  class Edge extends Base {
    @Field(node, { description: 'The entry itself.' })
    node!: object;

    @Field(() => String, { description: 'Where the entry stands in this list and order.' })
    cursor!: string;
  }

  @ObjectType(`${name}Connection`, { description })
  class Connection {
    @Field(() => [Edge], { description: 'The entries of this page with their cursors.' })
    edges!: Edge[];

    @Field(() => [node() as ClassType<object>], {
      description: 'The entries of this page without their cursors.',
    })
    nodes!: object[];

    @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many entries the whole list has; counted only when asked for.' })
    totalCount!: number;
  }
  return { Connection, Edge };
}
