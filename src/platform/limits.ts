import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  getOperationAST,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** What one operation may ask for; the figures stand in the README of the API. */
export const limits = {
  /** Tokens of a document; the parser stops there. */
  tokens: 2_000,
  /** Nesting of fields; Relay's edges and node count. */
  depth: 14,
  aliases: 30,
  directives: 20,
  /** Entries of lists that a query may touch, page sizes multiplied along each path. */
  nodes: 50_000,
} as const;

const DEFAULT_PAGE = 20;

interface Measure {
  depth: number;
  aliases: number;
  directives: number;
  nodes: number;
}

/** Refuses an operation that asks for too much; call it on a valid document. */
export function checkLimits(
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Readonly<Record<string, unknown>>,
): GraphQLError | undefined {
  const operation = getOperationAST(document, operationName);
  if (!operation) return undefined;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const measure: Measure = { depth: 0, aliases: 0, directives: 0, nodes: 0 };
  const exceeded = () =>
    (['depth', 'aliases', 'directives', 'nodes'] as const).find((name) => measure[name] > limits[name]);

  function walk(set: SelectionSetNode, depth: number, factor: number): void {
    measure.depth = Math.max(measure.depth, depth);
    for (const selection of set.selections) {
      if (exceeded()) return;
      measure.directives += selection.directives?.length ?? 0;
      if (selection.kind === Kind.FIELD) {
        // Introspection nests deeply by nature and touches no data.
        if (selection.name.value.startsWith('__')) continue;
        if (selection.alias) measure.aliases += 1;
        if (!selection.selectionSet) continue;
        const size = pageSize(selection.arguments ?? [], variables, selection.selectionSet);
        if (size > 1) measure.nodes += factor * size;
        walk(selection.selectionSet, depth + 1, factor * size);
      } else {
        const inner =
          selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
        if (inner) walk(inner.selectionSet, depth, factor);
      }
    }
  }

  walk(operation.selectionSet, 1, 1);
  const name = exceeded();
  if (!name) return undefined;
  return new GraphQLError(
    `The operation exceeds the limit of ${limits[name]} ${name}. Ask for less, or in several parts.`,
    {
      extensions: { code: 'QUERY_TOO_LARGE', limit: name, max: limits[name] },
    },
  );
}

type Arguments = NonNullable<
  Extract<SelectionSetNode['selections'][number], { kind: Kind.FIELD }>['arguments']
>;

/** Entries that a field gives: what `first` or `last` say, the default page of a connection, else one. */
function pageSize(
  given: Arguments,
  variables: Readonly<Record<string, unknown>>,
  selectionSet: SelectionSetNode,
): number {
  const size = given.find(
    (argument) => argument.name.value === 'first' || argument.name.value === 'last',
  )?.value;
  if (size?.kind === Kind.INT) return bounded(Number(size.value));
  if (size?.kind === Kind.VARIABLE) return bounded(Number(variables[size.name.value] ?? DEFAULT_PAGE));
  const isConnection = selectionSet.selections.some(
    (field) => field.kind === Kind.FIELD && (field.name.value === 'edges' || field.name.value === 'nodes'),
  );
  return isConnection ? DEFAULT_PAGE : 1;
}

function bounded(size: number): number {
  return Number.isFinite(size) ? Math.max(1, Math.min(size, 100)) : DEFAULT_PAGE;
}
