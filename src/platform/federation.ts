import {
  type ConstDirectiveNode,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
  GraphQLUnionType,
  isObjectType,
  Kind,
  lexicographicSortSchema,
  parse,
  print,
  printSchema,
  visit,
} from 'graphql';
import type { RequestContext } from './context.ts';
import { limits } from './limits.ts';
import { fetchNode, type NodeSources, type NodeValue } from './nodeFetcher.ts';
import { badId, badPage } from './platform.errors.ts';

/*
 * What makes the API a subgraph of Apollo Federation 2: `_service` and `_entities` are put beside the other queries, all
 * types stay the very objects that they are, with their resolvers. (The builder of @apollo/subgraph makes a new schema
 * from text instead: it would lose what is known of our fields, and serves here as the second subgraph of the test.)
 */

const VERSION = 'https://specs.apollo.dev/federation/v2.3';
const OWN_TYPES = ['_Any', '_Entity', '_Service'];
/** Types without an id that every subgraph with Relay lists has too. */
const SHARED = ['PageInfo'];

/** A schema with the two queries of a subgraph; every type that `node(id)` finds is an entity. */
export function federate(schema: GraphQLSchema, sources: NodeSources): GraphQLSchema {
  const entities = entitiesOf(schema, sources);
  const query = schema.getQueryType();
  if (!query || entities.length === 0) return schema;
  const anyScalar = new GraphQLScalarType({
    name: '_Any',
    description: 'A representation of an entity: an object with `__typename` and `id`.',
  });
  const service = new GraphQLObjectType({
    name: '_Service',
    description: 'What a gateway of Apollo Federation has to know of this subgraph.',
    fields: {
      sdl: {
        type: new GraphQLNonNull(GraphQLString),
        description: 'The schema with the keys of its entities.',
      },
    },
  });
  const entity = new GraphQLUnionType({
    name: '_Entity',
    description: 'Everything that another subgraph may refer to by its id.',
    types: entities,
    resolveType: (value: NodeValue) => value.__typename,
  });
  let sdl: string | undefined;
  const { fields, ...rest } = query.toConfig();
  const federated = new GraphQLObjectType<unknown, RequestContext>({
    ...rest,
    fields: {
      ...fields,
      _service: {
        type: new GraphQLNonNull(service),
        description: 'For gateways of Apollo Federation: the schema of this subgraph.',
        resolve: () => {
          sdl ??= printSubgraph(schema, entities);
          return { sdl };
        },
      },
      _entities: {
        type: new GraphQLNonNull(new GraphQLList(entity)),
        description:
          'For gateways of Apollo Federation: objects by their representations, in that order; null where there is none, ' +
          'or none that you may see.',
        args: {
          representations: {
            type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(anyScalar))),
            description: `At most ${limits.representations} representations.`,
          },
        },
        resolve: (_root, { representations }, context) =>
          fetchEntities(sources, representations as readonly unknown[], context),
      },
    },
  });
  return withQuery(schema, query, federated, [anyScalar, entity, service]);
}

/** The schema as clients use it, without what is for gateways only. */
export function withoutFederation(schema: GraphQLSchema): GraphQLSchema {
  const query = schema.getQueryType();
  if (!query?.getFields()['_service']) return schema;
  const { fields, ...rest } = query.toConfig();
  const { _service, _entities, ...own } = fields;
  return withQuery(schema, query, new GraphQLObjectType({ ...rest, fields: own }), []);
}

function withQuery(
  schema: GraphQLSchema,
  old: GraphQLObjectType,
  query: GraphQLObjectType,
  added: readonly (GraphQLObjectType | GraphQLUnionType | GraphQLScalarType)[],
): GraphQLSchema {
  const { types, ...config } = schema.toConfig();
  const kept = types.filter((type) => type !== old && !OWN_TYPES.includes(type.name));
  return new GraphQLSchema({ ...config, query, types: [...kept, ...added] });
}

function entitiesOf(schema: GraphQLSchema, { fetchers }: NodeSources): GraphQLObjectType[] {
  return [...fetchers.keys()]
    .sort()
    .map((name) => schema.getType(name))
    .filter((type) => isObjectType(type));
}

/** The SDL for a composition: keys on the entities, and types that other subgraphs may have as well. */
function printSubgraph(schema: GraphQLSchema, entities: readonly GraphQLObjectType[]): string {
  const names = new Set(entities.map(({ name }) => name));
  const key = directive('@key(fields: "id")');
  const shareable = directive('@shareable');
  const document = visit(parse(printSchema(lexicographicSortSchema(schema))), {
    ObjectTypeDefinition(node) {
      const { value } = node.name;
      const added = names.has(value) ? [key] : SHARED.includes(value) ? [shareable] : [];
      return { ...node, directives: [...(node.directives ?? []), ...added] };
    },
  });
  return `extend schema @link(url: "${VERSION}", import: ["@key", "@shareable"])\n\n${print(document)}\n`;
}

function directive(text: string): ConstDirectiveNode {
  const [definition] = parse(`type Any ${text}`).definitions;
  if (definition?.kind !== Kind.OBJECT_TYPE_DEFINITION || !definition.directives?.[0])
    throw new Error(`${text} is no directive`);
  return definition.directives[0];
}

/** Finds entities as `node(id)` does: through loaders, under the same policies and the same visibility. */
function fetchEntities(
  sources: NodeSources,
  representations: readonly unknown[],
  context: RequestContext,
): Promise<NodeValue | null>[] {
  const max = limits.representations;
  if (representations.length > max)
    throw badPage({ argument: 'representations', value: representations.length, max });
  // One by one: what forbids one entity does not take the others away.
  return representations.map(async (representation) => {
    const { __typename: type, id } = Object(representation) as { __typename?: unknown; id?: unknown };
    if (typeof type !== 'string' || typeof id !== 'string' || !sources.fetchers.has(type)) {
      throw badId({ id: JSON.stringify(representation ?? null).slice(0, 200), expected: 'Node' });
    }
    return fetchNode(sources, id, context, type);
  });
}
