import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { getDirectiveValues } from 'graphql/execution/values.js';
import { GraphQLIncludeDirective, GraphQLSkipDirective } from 'graphql/type/directives.js';

/** Fields of a plain document at most; fragments within fragments multiply. */
const MOST_FIELDS = 2_000;

class NotPlain extends Error {}

/** Names of the variables that stand within an object or a list: the compiler takes one that is left out there for null. */
export function innerVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  let depth = 0;
  const enter = () => {
    depth += 1;
  };
  const leave = () => {
    depth -= 1;
  };
  visit(document, {
    [Kind.OBJECT]: { enter, leave },
    [Kind.LIST]: { enter, leave },
    [Kind.VARIABLE]({ name }) {
      if (depth > 0) names.add(name.value);
    },
  });
  return [...names];
}

/** Names of the variables on which `@skip` and `@include` depend anywhere in the document. */
export function conditionVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  const visit = ({ selections }: SelectionSetNode) => {
    for (const selection of selections) {
      for (const { name, arguments: given } of selection.directives ?? []) {
        const value = given?.[0]?.value;
        const isCondition = name.value === 'skip' || name.value === 'include';
        if (isCondition && value?.kind === Kind.VARIABLE) names.add(value.name.value);
      }
      if ('selectionSet' in selection && selection.selectionSet) visit(selection.selectionSet);
    }
  };
  for (const definition of document.definitions) {
    if ('selectionSet' in definition && definition.selectionSet) visit(definition.selectionSet);
  }
  return [...names].sort();
}

/**
 * The operation as a tree of fields: without fragments and conditions, each field once, for given values of the
 * variables. Undefined where it asks for an interface, for the schema itself, or for very many fields.
 */
export function plainDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): DocumentNode | undefined {
  const source: Source = { schema, fragments: fragmentsOf(document), variables };
  let count = 0;

  function plain(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): SelectionSetNode {
    const found = new Map<string, FieldNode[]>();
    const seen = new Set<string>();
    for (const set of sets) collect(source, type, set, found, seen);
    return {
      kind: Kind.SELECTION_SET,
      selections: [...found.values()].map((same) => plainField(type, same)),
    };
  }

  function plainField(parent: GraphQLObjectType, same: readonly FieldNode[]): FieldNode {
    count += 1;
    const [first] = same;
    const name = first.name.value;
    if (count > MOST_FIELDS || name === '__schema' || name === '__type') throw new NotPlain();
    const { selectionSet: _own, ...leaf } = first;
    const copy: FieldNode = { ...leaf, directives: [] };
    if (name === '__typename') return copy;
    const type = getNamedType(parent.getFields()[name].type);
    if (isLeafType(type)) return copy;
    if (!isObjectType(type)) throw new NotPlain();
    const sets = same.flatMap(({ selectionSet }) => selectionSet ?? []);
    return { ...copy, selectionSet: plain(type, sets) };
  }

  const root = schema.getRootType(operation.operation);
  if (root == null) return undefined;
  try {
    const selectionSet = plain(root, [operation.selectionSet]);
    return { kind: Kind.DOCUMENT, definitions: [{ ...operation, directives: [], selectionSet }] };
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

function covers(
  schema: GraphQLSchema,
  condition: NonNullable<ReturnType<GraphQLSchema['getType']>>,
  type: GraphQLObjectType,
): boolean {
  if (condition === type) return true;
  return 'resolveType' in condition && schema.isSubType(condition, type);
}

/** What selections are read by. */
interface Source {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

function fragmentsOf({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

/** Adds the fields under the names that the answer gives them, in the order of the answer. */
function collect(
  source: Source,
  type: GraphQLObjectType,
  set: SelectionSetNode,
  found: Map<string, FieldNode[]>,
  seen: Set<string>,
): void {
  const { schema, fragments, variables } = source;
  for (const selection of set.selections) {
    if (!isIncluded(selection, variables)) continue;
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      const same = found.get(key);
      if (same) same.push(selection);
      else found.set(key, [selection]);
      continue;
    }
    const isSpread = selection.kind === Kind.FRAGMENT_SPREAD;
    if (isSpread && seen.has(selection.name.value)) continue;
    if (isSpread) seen.add(selection.name.value);
    const fragment = isSpread ? fragments.get(selection.name.value) : selection;
    const condition = fragment?.typeCondition && schema.getType(fragment.typeCondition.name.value);
    if (fragment === undefined || (condition !== undefined && !covers(schema, condition, type))) continue;
    collect(source, type, fragment.selectionSet, found, seen);
  }
}

function isIncluded(node: SelectionNode, variables: Readonly<Record<string, unknown>>): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false;
}
