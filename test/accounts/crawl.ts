import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** A query along one path through the schema that asks all plain fields of what stands at its end. */
export interface CrawlQuery {
  /** The root field: 'Query.companies'. */
  readonly operation: string;
  readonly query: string;
  /** The fields that it asks for: 'Company.name'. */
  readonly covers: readonly string[];
}

/**
 * Values for arguments that need one, as GraphQL literals, by path: 'Query.company.id', 'Mutation.companyUpdate.input.id'.
 * Several values of a root field's argument make several queries; below that the first one counts.
 */
export type ArgumentValues = Readonly<Record<string, readonly string[]>>;

/** A way to objects of one type: what stands before and after their selection. */
interface Way {
  readonly type: GraphQLObjectType;
  readonly operation: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Queries that go along every field of every type that can be reached from the root fields that `isAllowed` names: each
 * edge of the schema once, by a shortest way to it, and each value of a root field's arguments.
 */
export function crawlQueries(
  schema: GraphQLSchema,
  values: ArgumentValues,
  isAllowed: (operation: string) => boolean,
): CrawlQuery[] {
  const queries: CrawlQuery[] = [];
  const walked = new Set<string>();
  const waiting: Way[] = [];
  for (const rootName of ['Query', 'Subscription'] as const) {
    const root = schema.getType(rootName);
    if (!isObjectType(root)) continue;
    for (const field of Object.values(root.getFields())) {
      const operation = `${rootName}.${field.name}`;
      if (!isAllowed(operation)) continue;
      const start = { operation, before: `${rootName.toLowerCase()} {`, after: '}' };
      for (const text of argumentVariants(operation, field.args, values))
        waiting.push(...step(schema, start, rootName, field, text, { queries, values }));
    }
  }
  for (let way = waiting.shift(); way !== undefined; way = waiting.shift()) {
    for (const field of Object.values(way.type.getFields())) {
      const edge = `${way.type.name}.${field.name}`;
      if (walked.has(edge) || isLeafType(getNamedType(field.type))) continue;
      walked.add(edge);
      const [text = ''] = argumentVariants(edge, field.args, values);
      waiting.push(...step(schema, way, way.type.name, field, text, { queries, values }));
    }
  }
  return queries;
}

/** Goes along one field: adds the queries that ask for what is there, and answers the ways on from it. */
function step(
  schema: GraphQLSchema,
  way: Omit<Way, 'type'>,
  parent: string,
  field: GraphQLField<unknown, unknown>,
  text: string,
  { queries, values }: { readonly queries: CrawlQuery[]; readonly values: ArgumentValues },
): Way[] {
  const { operation } = way;
  const named = getNamedType(field.type);
  const edge = `${parent}.${field.name}`;
  if (isLeafType(named)) {
    const query = `${way.before} ${field.name}${text} ${way.after}`;
    queries.push({ operation, query, covers: [edge] });
    return [];
  }
  return objectTypes(schema, named, text).map((type): Way => {
    const inside = isAbstractType(named) ? ` ... on ${type.name} {` : '';
    const before = `${way.before} ${field.name}${text} {${inside}`;
    const after = `${isAbstractType(named) ? '} ' : ''}} ${way.after}`;
    const leaves = Object.values(type.getFields()).filter((one) => isLeafType(getNamedType(one.type)));
    const asked = leaves.map((leaf) => {
      const [argumentText = ''] = argumentVariants(`${type.name}.${leaf.name}`, leaf.args, values);
      return `${leaf.name}${argumentText}`;
    });
    const query = `${before} __typename ${asked.join(' ')} ${after}`;
    queries.push({ operation, query, covers: [edge, ...leaves.map(({ name }) => `${type.name}.${name}`)] });
    return { type, operation, before, after };
  });
}

/** Types that may stand there; where ids are given, of an interface or union only the types of those ids. */
function objectTypes(
  schema: GraphQLSchema,
  named: GraphQLNamedType,
  text: string,
): readonly GraphQLObjectType[] {
  if (!isAbstractType(named)) return isObjectType(named) ? [named] : [];
  const given = [...text.matchAll(/"([\w-]+)"/g)].map(([, id = '']) =>
    Buffer.from(id, 'base64url').toString(),
  );
  const possible = schema.getPossibleTypes(named);
  const ofIds = possible.filter((type) => given.some((id) => id.startsWith(`${type.name}:`)));
  return ofIds.length > 0 ? ofIds : possible;
}

/** Every field of every object type that an answer can contain. */
export function allFields(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || type.name.startsWith('__')) return [];
    return Object.keys(type.getFields()).map((field) => `${type.name}.${field}`);
  });
}

/** One operation with as little as it takes. */
export interface MinimalQuery {
  readonly operation: string;
  readonly query: string;
  readonly transport: 'HTTP' | 'WEBSOCKET';
}

/** Every operation of the API, asked for nothing but `__typename`. */
export function minimalQueries(schema: GraphQLSchema, values: ArgumentValues): MinimalQuery[] {
  return (['Query', 'Mutation', 'Subscription'] as const).flatMap((rootName) => {
    const root = schema.getType(rootName);
    if (!isObjectType(root)) return [];
    return Object.values(root.getFields()).map((field): MinimalQuery => {
      const operation = `${rootName}.${field.name}`;
      const [text = ''] = argumentVariants(operation, field.args, values);
      const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
      return {
        operation,
        query: `${rootName.toLowerCase()} { ${field.name}${text} ${selection} }`,
        transport: rootName === 'Subscription' ? 'WEBSOCKET' : 'HTTP',
      };
    });
  });
}

function argumentVariants(path: string, args: readonly GraphQLArgument[], values: ArgumentValues): string[] {
  let variants: string[][] = [[]];
  for (const arg of args) {
    const isNeeded = isNonNullType(arg.type) && arg.defaultValue === undefined;
    const literals =
      values[`${path}.${arg.name}`] ?? (isNeeded ? [literalOf(`${path}.${arg.name}`, arg.type, values)] : []);
    if (literals.length === 0) continue;
    variants = variants.flatMap((variant) =>
      literals.map((literal) => [...variant, `${arg.name}: ${literal}`]),
    );
  }
  return variants.map((parts) => (parts.length === 0 ? '' : `(${parts.join(', ')})`));
}

const LITERALS: Readonly<Record<string, string>> = {
  Int: '1',
  Float: '1',
  Boolean: 'true',
  String: '"1"',
  Won: '1',
  // An id of nothing that there is: whoever may not ask at all is refused before that shows.
  ID: '"Q29tcGFueTo5OTk5OTk"',
};

/** Any value of an input type. */
function literalOf(path: string, type: GraphQLInputType, values: ArgumentValues): string {
  const [given] = values[path] ?? [];
  if (given !== undefined) return given;
  if (isNonNullType(type)) return literalOf(path, type.ofType, values);
  if (isListType(type)) return `[${literalOf(path, type.ofType, values)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? 'null';
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields())
      .filter((field) => isNonNullType(field.type) && field.defaultValue === undefined)
      .map((field) => `${field.name}: ${literalOf(`${path}.${field.name}`, field.type, values)}`);
    return `{ ${fields.join(', ')} }`;
  }
  const literal = LITERALS[type.name];
  if (literal === undefined) throw new Error(`give a value for ${path} (${type.name}) in crawlMarket.ts`);
  return literal;
}
