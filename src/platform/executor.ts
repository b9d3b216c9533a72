import {
  type ASTNode,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getOperationAST,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';

/** Runs a valid operation, as `execute` of graphql-js does. */
export type Executor = (args: ExecutionArgs) => ExecutionResult | Promise<ExecutionResult>;

/** What is known of one operation of a document. */
interface Known {
  times: number;
  /** Null where the compiler gave up; undefined before it was asked. */
  compiled: CompiledQuery | null | undefined;
}

/**
 * An executor that turns queries which come again and again into JavaScript (graphql-jit): wide answers cost less than
 * half. A document that comes for the first time is interpreted, so that whoever sends ever new ones does not keep the
 * compiler busy; mutations and subscriptions are interpreted too, since they are rare.
 *
 * Both ways give the same answers (test/platform/executor.test.ts). Where compiled code meets an error, graphql-js
 * answers the query again: it only reads, what the loaders have read is not read again, and so every error has the
 * words, the place and the path that graphql-js gives it, which the compiler's own do not always have.
 *
 * @param compileAfter how often an operation is interpreted before it is compiled; undefined for always
 */
export function createExecutor(schema: GraphQLSchema, compileAfter: number | undefined): Executor {
  if (compileAfter === undefined) return execute;
  // Weak: what is compiled lives as long as whoever keeps the parsed documents remembers this one.
  const documents = new WeakMap<DocumentNode, Map<string, Known>>();

  function compiledOf(args: ExecutionArgs): CompiledQuery | null | undefined {
    const { document, operationName } = args;
    let operations = documents.get(document);
    if (operations === undefined) {
      operations = new Map();
      documents.set(document, operations);
    }
    const name = operationName ?? '';
    let known = operations.get(name);
    if (known === undefined) {
      known = { times: 0, compiled: undefined };
      operations.set(name, known);
    }
    known.times += 1;
    if (known.compiled === undefined && known.times > compileAfter) {
      known.compiled = compile(schema, document, operationName);
    }
    return known.compiled;
  }

  return (args) => {
    const operation = getOperationAST(args.document, args.operationName);
    if (operation?.operation !== OperationTypeNode.QUERY) return execute(args);
    const compiled = compiledOf(args);
    if (compiled == null) return execute(args);
    const unlessFailed = (result: ExecutionResult) => (result.errors === undefined ? result : execute(args));
    const result = compiled.query(args.rootValue, args.contextValue, args.variableValues);
    return isPromise(result) ? result.then(unlessFailed) : unlessFailed(result);
  };
}

function isPromise<T>(value: T | Promise<T>): value is Promise<T> {
  return typeof (value as Promise<T>).then === 'function';
}

function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
): CompiledQuery | null {
  const flat = withoutFragments(document);
  const compiled = flat && compileQuery(schema, flat, operationName ?? undefined);
  return compiled !== undefined && isCompiledQuery(compiled) ? compiled : null;
}

/** Nodes of a document beyond which it is not compiled: fragments within fragments multiply. */
const MOST_NODES = 20_000;

/**
 * A copy of a valid document in which what a fragment selects stands wherever it is spread. The compiler remembers one
 * condition a node and looks at a fragment only once, so the same fragment under two conditions would be wrong; and it
 * writes into the nodes, which belong to others too.
 */
function withoutFragments(document: DocumentNode): DocumentNode | undefined {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  let nodes = 0;

  function copyOf(node: ASTNode): ASTNode {
    nodes += 1;
    if (nodes > MOST_NODES) throw new RangeError('the document has too many nodes');
    const copy: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(inlined(node, fragments))) {
      if (key === 'loc' || typeof value !== 'object' || value === null) copy[key] = value;
      else copy[key] = Array.isArray(value) ? value.map(copyOf) : copyOf(value as ASTNode);
    }
    return copy as unknown as ASTNode;
  }

  try {
    const definitions = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    return { ...document, definitions: definitions.map((one) => copyOf(one) as OperationDefinitionNode) };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** A spread as the inline fragment that means the same; any other node as it is. */
function inlined(node: ASTNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): ASTNode {
  const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : undefined;
  if (fragment === undefined) return node;
  const { typeCondition, selectionSet } = fragment;
  const directives = 'directives' in node ? (node.directives as InlineFragmentNode['directives']) : [];
  return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet, directives } as InlineFragmentNode;
}
