import {
  type ArgumentNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';
import type { DomainError } from './errors.ts';
import { limits } from './limits.ts';
import { badPage } from './platform.errors.ts';

/*
 * What an operation will cost, from its document and variables alone, before anything runs. One point stands for about
 * a millisecond of the server and the database together (`npm run bench:cost` measures it on the example queries):
 *
 *   a leaf                                         0
 *   an object                                      OBJECT, for each entry of the lists around it
 *   a field with a resolver that gives objects     STATEMENT once, since loaders read all parents at once
 *   a mutation                                     MUTATION once, for its transaction
 *   a page                                         `first` or `last` (default 20) times what is selected in it
 *   another list of objects                        LIST_SIZE times what is selected in it, or what `listSize` in the
 *                                                  field's extensions says of its arguments
 *   totalCount                                     COUNT once
 *   a field with `complexity` in its decorator     that many points, for each parent
 *   introspection                                  0
 */
const OBJECT = 0.02;
const STATEMENT = 2;
const COUNT = 2;
const MUTATION = 10;
const LIST_SIZE = 3;
const DEFAULT_PAGE = 20;

/** The extension `listSize` of a field: how long its list is, by its arguments, which nobody has checked yet. */
export type ListSize = (args: Readonly<Record<string, unknown>>) => number;

type Variables = Readonly<Record<string, unknown>>;

/** A number that is known now, or that a variable will tell. */
type Size =
  | number
  | {
      readonly count: (variables: Variables) => number;
      readonly problem?: (variables: Variables) => DomainError | undefined;
    };

interface Condition {
  readonly variable: string;
  readonly otherwise: unknown;
  /** Whether the field is there when the variable is true. */
  readonly includes: boolean;
}

interface CostNode {
  /** Points once. */
  readonly once: number;
  /** Points for each parent. */
  readonly each: number;
  /** Points for each entry. */
  readonly entry: number;
  readonly size: Size;
  readonly isList: boolean;
  readonly conditions: readonly Condition[];
  readonly children: readonly CostNode[];
}

/** What one operation costs. */
export interface OperationCost {
  /** Whole points, at least 1. */
  readonly points: number;
  /** Entries of all lists. */
  readonly nodes: number;
  /** A page of an impossible size. */
  readonly problem: DomainError | undefined;
}

/** The part of the cost that does not depend on variables, worked out once a document. */
export interface CostPlan {
  /** Whether it asks for the schema. */
  readonly isIntrospective: boolean;
  costWith(variables: Variables): OperationCost;
}

/** Works out the cost of a valid operation whose shape is within the limits. */
export function planCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CostPlan {
  const compiler = new CostCompiler(document, schema, operation);
  const root = schema.getRootType(operation.operation);
  const nodes = root ? compiler.children([operation.selectionSet], root, undefined) : [];
  const { problem, isIntrospective } = compiler;
  const fixed = compiler.hasVariables ? undefined : sum(nodes, {}, problem);
  return { isIntrospective, costWith: (variables) => fixed ?? sum(nodes, variables, problem) };
}

function sum(
  nodes: readonly CostNode[],
  variables: Variables,
  known: DomainError | undefined,
): OperationCost {
  let points = 0;
  let entries = 0;
  let problem = known;

  function add(siblings: readonly CostNode[], factor: number): void {
    for (const node of siblings) {
      if (node.conditions.length > 0 && !node.conditions.every((one) => holds(one, variables))) continue;
      const { size } = node;
      const count = typeof size === 'number' ? size : size.count(variables);
      if (typeof size === 'object') problem ??= size.problem?.(variables);
      points += node.once + factor * (node.each + count * node.entry);
      if (node.isList) entries += factor * count;
      add(node.children, factor * count);
    }
  }

  add(nodes, 1);
  return { points: Math.max(1, Math.ceil(points)), nodes: entries, problem };
}

function holds({ variable, otherwise, includes }: Condition, variables: Variables): boolean {
  return ((variables[variable] ?? otherwise) === true) === includes;
}

function sizeOf(value: unknown, otherwise: number): number {
  if (Array.isArray(value)) return value.length;
  return typeof value === 'number' && value >= 1 ? Math.min(value, limits.page) : otherwise;
}

function checkPage(argument: string, value: unknown): DomainError | undefined {
  if (typeof value !== 'number' || !Number.isInteger(value)) return undefined;
  return value >= 1 && value <= limits.page ? undefined : badPage({ argument, value, max: limits.page });
}

interface Selected {
  readonly name: string;
  readonly parent: GraphQLCompositeType;
  readonly given: readonly ArgumentNode[];
  readonly conditions: readonly Condition[];
  readonly sets: SelectionSetNode[];
}

class CostCompiler {
  hasVariables = false;
  isIntrospective = false;
  problem: DomainError | undefined;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #defaults = new Map<string, ValueNode | undefined>();
  readonly #schema: GraphQLSchema;

  constructor(document: DocumentNode, schema: GraphQLSchema, operation: OperationDefinitionNode) {
    this.#schema = schema;
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) {
        this.#fragments.set(definition.name.value, definition);
      }
    }
    for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
      this.#defaults.set(variable.name.value, defaultValue);
    }
  }

  /** What several selections of one object cost together; `page` is the size of the page that they are in. */
  children(
    sets: readonly SelectionSetNode[],
    parent: GraphQLCompositeType,
    page: Size | undefined,
  ): CostNode[] {
    const selected = new Map<string, Selected>();
    for (const set of sets) this.#collect(set.selections, parent, [], selected, new Set());
    return [...selected.values()].flatMap((one) => this.#node(one, page) ?? []);
  }

  /** Puts fields that are asked for twice (as by two fragments) together, as the execution does. */
  #collect(
    selections: readonly SelectionNode[],
    parent: GraphQLCompositeType,
    around: readonly Condition[],
    into: Map<string, Selected>,
    visited: Set<string>,
  ): void {
    for (const selection of selections) {
      const own = this.#conditions(selection);
      if (own === undefined) continue;
      const conditions = [...around, ...own];
      if (selection.kind === Kind.FIELD) {
        const responseKey = selection.alias?.value ?? selection.name.value;
        const key = `${responseKey} ${parent.name} ${JSON.stringify(conditions)}`;
        const known = into.get(key);
        const sets = selection.selectionSet ? [selection.selectionSet] : [];
        if (known) known.sets.push(...sets);
        else {
          const given = selection.arguments ?? [];
          into.set(key, { name: selection.name.value, parent, given, conditions, sets });
        }
        continue;
      }
      const isSpread = selection.kind === Kind.FRAGMENT_SPREAD;
      const inner = isSpread ? this.#fragments.get(selection.name.value) : selection;
      const spreadKey = isSpread ? `${selection.name.value} ${JSON.stringify(conditions)}` : '';
      if (!inner || (isSpread && visited.has(spreadKey))) continue;
      if (isSpread) visited.add(spreadKey);
      const type = inner.typeCondition ? this.#schema.getType(inner.typeCondition.name.value) : parent;
      if (!isCompositeType(type)) continue;
      this.#collect(inner.selectionSet.selections, type, conditions, into, visited);
    }
  }

  #node({ name, parent, given, conditions, sets }: Selected, page: Size | undefined): CostNode | undefined {
    if (name === '__schema' || (name === '__type' && sets.some(asksForMoreThanName)))
      this.isIntrospective = true;
    if (name.startsWith('__') || !('getFields' in parent)) return undefined;
    const field = parent.getFields()[name];
    if (!field) return undefined;
    const isMutation = parent === this.#schema.getMutationType();
    const declared = complexityOf(field) ?? (isMutation ? MUTATION : undefined);
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) {
      const once = page !== undefined && name === 'totalCount' ? COUNT : 0;
      const leaf = { once, each: declared ?? 0, entry: 0, size: 1, isList: false, conditions, children: [] };
      return leaf.once + leaf.each > 0 ? leaf : undefined;
    }
    const isInPage = page !== undefined && (name === 'nodes' || name === 'edges');
    const isPage = isConnection(type);
    const isList = isListType(getNullableType(field.type));
    const asked = this.#askedSize(field, given);
    const size = isInPage ? page : isPage ? 1 : (asked ?? (isList ? this.#saidSize(field, given) : 1));
    return {
      once: declared === undefined && field.resolve && !isInPage ? STATEMENT : 0,
      each: declared ?? 0,
      // An edge and its node are one entry, and so are a page and what it says of itself.
      entry: isPage || (page !== undefined && name !== 'nodes') ? 0 : OBJECT,
      size,
      isList: isList || isInPage,
      conditions,
      children: this.children(sets, type, isPage ? (asked ?? DEFAULT_PAGE) : undefined),
    };
  }

  /** What `first`, `last`, `ids` or `representations` say. */
  #askedSize(field: GraphQLField<unknown, unknown>, given: readonly ArgumentNode[]): Size | undefined {
    let size: Size | undefined;
    for (const { name, value } of given) {
      const isPage = name.value === 'first' || name.value === 'last';
      if (!isPage && name.value !== 'ids' && name.value !== 'representations') continue;
      const asked = this.#sizeIn(name.value, value, isPage);
      size = asked ?? size;
    }
    const takesPage = field.args.some(({ name }) => name === 'first');
    return size ?? (takesPage ? DEFAULT_PAGE : undefined);
  }

  /** What the field itself says of its length, such as that of a catalogue in memory. */
  #saidSize(field: GraphQLField<unknown, unknown>, given: readonly ArgumentNode[]): Size {
    const { listSize } = field.extensions as { listSize?: ListSize };
    if (listSize === undefined) return LIST_SIZE;
    const count = (variables: Variables) =>
      listSize(
        Object.fromEntries(
          given.map(({ name, value }) => [name.value, valueFromASTUntyped(value, variables)]),
        ),
      );
    const known = count({});
    const isFixed = given.every(({ value }) => value.kind !== Kind.VARIABLE);
    if (isFixed) return known;
    this.hasVariables = true;
    return { count };
  }

  #sizeIn(argument: string, value: ValueNode, isPage: boolean): Size | undefined {
    if (value.kind === Kind.VARIABLE) {
      this.hasVariables = true;
      const known = this.#defaults.get(value.name.value);
      const otherwise = known ? this.#sizeIn(argument, known, isPage) : undefined;
      const size = typeof otherwise === 'number' ? otherwise : DEFAULT_PAGE;
      const name = value.name.value;
      return {
        count: (variables) => sizeOf(variables[name], size),
        ...(isPage && { problem: (variables) => checkPage(argument, variables[name]) }),
      };
    }
    if (value.kind === Kind.LIST) return value.values.length;
    if (value.kind !== Kind.INT) return undefined;
    if (isPage) this.problem ??= checkPage(argument, Number(value.value));
    return sizeOf(Number(value.value), DEFAULT_PAGE);
  }

  /** What @skip and @include make a selection depend on; undefined where it is never there. */
  #conditions(selection: SelectionNode): Condition[] | undefined {
    const conditions: Condition[] = [];
    for (const { name, arguments: given } of selection.directives ?? []) {
      if (name.value !== 'skip' && name.value !== 'include') continue;
      const includes = name.value === 'include';
      const value = given?.[0]?.value;
      if (value?.kind === Kind.BOOLEAN && value.value !== includes) return undefined;
      if (value?.kind !== Kind.VARIABLE) continue;
      this.hasVariables = true;
      const known = this.#defaults.get(value.name.value);
      const otherwise = known?.kind === Kind.BOOLEAN ? known.value : undefined;
      conditions.push({ variable: value.name.value, otherwise, includes });
    }
    return conditions;
  }
}

/**
 * The name of a type that the client has named itself says no more than the schema file does, and the audit of GraphQL
 * over HTTP asks for it.
 */
function asksForMoreThanName({ selections }: SelectionSetNode): boolean {
  return selections.some(
    (one) => one.kind !== Kind.FIELD || !['name', '__typename'].includes(one.name.value),
  );
}

function complexityOf(field: GraphQLField<unknown, unknown>): number | undefined {
  const { complexity } = field.extensions as { complexity?: unknown };
  return typeof complexity === 'number' ? complexity : undefined;
}

function isConnection(type: GraphQLCompositeType): boolean {
  return isObjectType(type) && type.name.endsWith('Connection') && type.getFields()['pageInfo'] !== undefined;
}
