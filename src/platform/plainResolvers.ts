import {
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';
import type { RequestContext } from './context.ts';

/*
 * type-graphql wraps every field: a plain property pays a closure and an object, a field resolver pays a
 * new class instance for its root. On wide answers that is a large part of the time (measured on a
 * prototype: 31.9 -> 15.0 ms a query), so both become plain functions. The price is the look into
 * type-graphql's metadata below; schema.test.ts fails if an upgrade changes it.
 */

interface Param {
  readonly target: unknown;
  readonly methodName: string;
  readonly index: number;
  readonly kind: string;
  readonly name?: string;
  readonly propertyName?: string;
  readonly getType?: () => unknown;
}

interface FieldMetadata {
  readonly target: unknown;
  readonly name: string;
  readonly schemaName: string;
  simple?: boolean;
}

interface Metadata {
  readonly fields: readonly FieldMetadata[];
  readonly params: readonly Param[];
  readonly objectTypes: readonly { readonly target: unknown; readonly name: string }[];
  readonly inputTypes: readonly { readonly target: unknown }[];
  readonly queries: readonly {
    readonly target: new () => Record<string, unknown>;
    readonly methodName: string;
    readonly schemaName: string;
  }[];
  readonly fieldResolvers: readonly {
    readonly kind: string;
    readonly target: new () => Record<string, unknown>;
    readonly methodName: string;
    readonly schemaName: string;
    readonly getObjectType?: () => unknown;
  }[];
  readonly middlewares: readonly { readonly target: unknown; readonly fieldName: string }[];
  readonly resolverMiddlewares: readonly { readonly target: unknown }[];
  readonly authorizedFields: readonly { readonly target: unknown; readonly fieldName: string }[];
}

function metadata(): Metadata {
  return (globalThis as unknown as { TypeGraphQLMetadataStorage: Metadata }).TypeGraphQLMetadataStorage;
}

/** Before the schema is built: plain properties get no resolver at all. */
export function prepareFields(): void {
  const { fields, middlewares, authorizedFields } = metadata();
  const guarded = new Set(
    [...middlewares, ...authorizedFields].map(({ target, fieldName }) => `${nameOf(target)}.${fieldName}`),
  );
  for (const field of fields) {
    const isGuarded = guarded.has(`${nameOf(field.target)}.${field.name}`);
    if (field.simple === undefined && field.name === field.schemaName && !isGuarded) field.simple = true;
  }
}

/** After the schema is built: field resolvers are called with the row itself, queries with their arguments. */
export function speedUpResolvers(schema: GraphQLSchema, resolvers: readonly unknown[]): void {
  const storage = metadata();
  const instances = new Map<unknown, Record<string, unknown>>();
  const queries = schema.getQueryType()?.getFields() ?? {};
  for (const query of storage.queries) {
    if (!resolvers.includes(query.target) || isGuarded(storage, query)) continue;
    const field = queries[query.schemaName];
    const readers = paramReaders(storage, query);
    if (!field || !readers) continue;
    const instance = instances.get(query.target) ?? new query.target();
    instances.set(query.target, instance);
    field.resolve = plainResolver(instance, query.methodName, readers);
  }
  for (const resolver of storage.fieldResolvers) {
    if (resolver.kind !== 'external' || !resolvers.includes(resolver.target)) continue;
    if (isGuarded(storage, resolver)) continue;
    const owner = storage.objectTypes.find((type) => type.target === resolver.getObjectType?.());
    const type = owner && schema.getType(owner.name);
    const field = isObjectType(type) ? type.getFields()[resolver.schemaName] : undefined;
    const readers = paramReaders(storage, resolver);
    if (!field || !readers) continue;
    const instance = instances.get(resolver.target) ?? new resolver.target();
    instances.set(resolver.target, instance);
    field.resolve = plainResolver(instance, resolver.methodName, readers);
  }
}

type Reader = (root: unknown, args: unknown, context: RequestContext, info: GraphQLResolveInfo) => unknown;

function plainResolver(
  instance: Record<string, unknown>,
  methodName: string,
  readers: readonly Reader[],
): GraphQLFieldResolver<unknown, RequestContext> {
  const method = (instance[methodName] as (...values: unknown[]) => unknown).bind(instance);
  const [first, second] = readers;
  if (first && readers.length === 1) {
    return (root, args, context, info) => method(first(root, args, context, info));
  }
  if (first && second && readers.length === 2) {
    return (root, args, context, info) =>
      method(first(root, args, context, info), second(root, args, context, info));
  }
  return (root, args, context, info) => method(...readers.map((read) => read(root, args, context, info)));
}

/** How each parameter is read; undefined where one of them needs type-graphql's own conversion. */
function paramReaders(
  storage: Metadata,
  resolver: { target: unknown; methodName: string },
): readonly Reader[] | undefined {
  const params = storage.params
    .filter((param) => param.target === resolver.target && param.methodName === resolver.methodName)
    .toSorted((a, b) => a.index - b.index);
  const readers = params.map((param) => paramReader(storage, param));
  return readers.every((reader) => reader !== undefined) ? readers : undefined;
}

function paramReader(storage: Metadata, param: Param): Reader | undefined {
  const { kind, name, propertyName } = param;
  const isInput = (type: unknown) => storage.inputTypes.some((input) => input.target === type);
  const pick = (value: unknown) =>
    propertyName === undefined ? value : (value as Record<string, unknown>)[propertyName];
  if (kind === 'root') return (root) => pick(root);
  if (kind === 'context') return (_root, _args, context) => pick(context);
  if (kind === 'info') return (_root, _args, _context, info) => info;
  if (kind === 'arg' && name !== undefined && !isInput(param.getType?.())) {
    return (_root, args) => (args as Record<string, unknown>)[name];
  }
  if (kind === 'args' && !argsNeedConversion(storage, param.getType?.(), isInput))
    return (_root, args) => args;
  return undefined;
}

function argsNeedConversion(storage: Metadata, type: unknown, isInput: (type: unknown) => boolean): boolean {
  return storage.fields
    .filter((field) => field.target === type)
    .some(
      (field) =>
        field.name !== field.schemaName || isInput((field as { getType?: () => unknown }).getType?.()),
    );
}

function isGuarded(storage: Metadata, resolver: { target: unknown; methodName: string }): boolean {
  const matches = (entry: { target: unknown; fieldName: string }) =>
    entry.target === resolver.target && entry.fieldName === resolver.methodName;
  return (
    storage.middlewares.some(matches) ||
    storage.authorizedFields.some(matches) ||
    storage.resolverMiddlewares.some((entry) => entry.target === resolver.target)
  );
}

const names = new WeakMap<object, number>();
let lastName = 0;

/** A number for a class, since two classes may share a name. */
function nameOf(target: unknown): number {
  const key = target as object;
  const known = names.get(key) ?? ++lastName;
  names.set(key, known);
  return known;
}
