import 'reflect-metadata';
import {
  GraphQLObjectType,
  type GraphQLSchema,
  isIntrospectionType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { buildSchema } from 'type-graphql';
import { federate, withoutFederation } from './federation.ts';
import { toGlobalId } from './globalId.ts';
import { guardSchema, type OperationPolicies } from './guard.ts';
import { createNodeResolver } from './node.resolver.ts';
import { Node } from './node.type.ts';
import { type NodeFetcher, nodeSources } from './nodeFetcher.ts';
import { prepareFields, speedUpResolvers } from './plainResolvers.ts';
import type { PubSub } from './pubSub.ts';
import { RateLimitResolver } from './rateLimit.resolver.ts';
import { DateTime } from './scalars.ts';

type ResolverClass = new () => object;

/** What the schema is made of. */
export interface SchemaParts {
  readonly resolvers: readonly ResolverClass[];
  readonly nodes: readonly NodeFetcher[];
  readonly pubSub: Pick<PubSub, 'publish' | 'subscribe'>;
  readonly policies: OperationPolicies;
  /** Types that are reached only through an interface. */
  readonly types?: readonly ResolverClass[];
}

/** Builds the executable schema from the decorated classes. */
export async function createSchema(parts: SchemaParts): Promise<GraphQLSchema> {
  prepareFields();
  const sources = nodeSources(parts.nodes, parts.policies);
  const NodeResolver = createNodeResolver(sources);
  const resolvers = [NodeResolver as ResolverClass, RateLimitResolver, ...parts.resolvers] as const;
  const built = await buildSchema({
    resolvers: [...resolvers] as unknown as [ResolverClass, ...ResolverClass[]],
    orphanedTypes: [Node, ...(parts.types ?? [])],
    pubSub: parts.pubSub as PubSub,
    validate: false,
    scalarsMap: [{ type: Date, scalar: DateTime }],
  });
  speedUpResolvers(built, resolvers);
  resolveNodeIds(built);
  resolveCounts(built);
  describeRoots(built);
  const schema = federate(built, sources);
  guardSchema(schema, parts.policies);
  return schema;
}

/** The schema as clients use it, sorted so that its history shows only real changes. */
export function printSdl(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(withoutFederation(schema)))}\n`;
}

/** Every type with the Node interface shows the global id of its row's `id`. */
function resolveNodeIds(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || !type.getInterfaces().some((one) => one.name === 'Node')) continue;
    const field = type.getFields()['id'];
    if (field) field.resolve = (row: { id: number | string }) => toGlobalId(type.name, row.id);
  }
}

/** A page counts when it is asked to. Said as a resolver: compiled queries call nothing else. */
function resolveCounts(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    const field =
      isObjectType(type) && type.name.endsWith('Connection') ? type.getFields()['totalCount'] : undefined;
    if (field && !field.resolve) {
      field.resolve = ({ totalCount }: { totalCount: number | (() => number | Promise<number>) }) =>
        typeof totalCount === 'function' ? totalCount() : totalCount;
    }
  }
}

const ROOTS: Readonly<Record<string, string>> = {
  Query: 'Everything that can be read.',
  Mutation: 'Everything that can be changed. Each answers with the object and `userErrors`.',
  Subscription: 'Events while they happen, over graphql-ws at /graphql or graphql-sse at /graphql/stream.',
};

function describeRoots(schema: GraphQLSchema): void {
  for (const [name, description] of Object.entries(ROOTS)) {
    const type = schema.getType(name);
    if (type instanceof GraphQLObjectType) type.description ??= description;
  }
}

/** Names of all types, fields, arguments and enum values that lack a description. */
export function undescribed(schema: GraphQLSchema): string[] {
  const missing: string[] = [];
  const check = (name: string, description: string | null | undefined) => {
    if (!description?.trim()) missing.push(name);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue;
    check(type.name, type.description);
    if ('getValues' in type)
      for (const value of type.getValues()) check(`${type.name}.${value.name}`, value.description);
    if (!('getFields' in type)) continue;
    for (const field of Object.values(type.getFields())) {
      check(`${type.name}.${field.name}`, field.description);
      if (!('args' in field)) continue;
      for (const arg of field.args) check(`${type.name}.${field.name}(${arg.name})`, arg.description);
    }
  }
  return missing;
}
