import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLScalarType,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type NamedTypeNode,
  type OperationDefinitionNode,
  OperationTypeNode,
  type VariableDefinitionNode,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { conditionVariables, innerVariables, plainDocument } from './plainDocument.ts';

/** Runs a valid operation, as `execute` of graphql-js does. */
export type Executor = (args: ExecutionArgs) => ExecutionResult | Promise<ExecutionResult>;

/**
 * An executor that turns queries which come again and again into JavaScript (graphql-jit): wide answers cost less than
 * half. A document that comes for the first time is interpreted, so that whoever sends ever new ones does not keep the
 * compiler busy; mutations and subscriptions are interpreted too, since they are rare.
 *
 * Both ways give the same answers (test/platform/executor.test.ts). What the compiler does wrong it never sees: fragments
 * and conditions are taken out before (plainDocument.ts), and where compiled code meets an error, graphql-js answers the
 * query again. It only reads, what the loaders have read is not read again, and so every error has the words, the place
 * and the path that graphql-js gives it.
 *
 * @param compileAfter how often an operation is interpreted before it is compiled; undefined for always
 */
export function createExecutor(schema: GraphQLSchema, compileAfter: number | undefined): Executor {
  if (compileAfter === undefined) return execute;
  // Weak: what is compiled lives as long as whoever keeps the parsed documents remembers this one.
  const documents = new WeakMap<DocumentNode, Map<string, KnownOperation>>();
  const lenient = withAnyValue(schema);

  function knownOf({ document, operationName }: ExecutionArgs): KnownOperation {
    const operations = documents.get(document) ?? new Map<string, KnownOperation>();
    documents.set(document, operations);
    let known = operations.get(operationName ?? '');
    if (known === undefined) {
      const operation = getOperationAST(document, operationName);
      const isQuery = operation?.operation === OperationTypeNode.QUERY;
      known = {
        operation: isQuery ? operation : null,
        times: 0,
        conditions: [],
        inner: [],
        compiled: new Map(),
      };
      operations.set(operationName ?? '', known);
    }
    return known;
  }

  return (args) => {
    const known = knownOf(args);
    known.times += 1;
    if (known.operation === null || known.times <= compileAfter) return execute(args);
    const definitions = known.operation.variableDefinitions ?? [];
    const variables = getVariableValues(schema, definitions, args.variableValues ?? {}).coerced;
    const compiled = variables && compiledOf(lenient, args.document, known, known.operation, variables);
    if (compiled == null) return execute(args);
    const unlessFailed = (result: ExecutionResult) => (result.errors === undefined ? result : execute(args));
    const result = compiled.query(args.rootValue, args.contextValue, variables);
    return isPromise(result) ? result.then(unlessFailed) : unlessFailed(result);
  };
}

/** What is known of one operation of a document. */
interface KnownOperation {
  /** Null for what is no query. */
  readonly operation: OperationDefinitionNode | null;
  times: number;
  conditions: readonly string[];
  /** Variables that must be given if compiled code is to answer. */
  inner: readonly string[];
  /** By the values of the conditions; null where it cannot be compiled. */
  readonly compiled: Map<string, CompiledQuery | null>;
}

/** Different values of its conditions for which one operation is compiled. */
const MOST_VARIANTS = 8;

function compiledOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  known: KnownOperation,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): CompiledQuery | null {
  if (known.compiled.size === 0) {
    known.conditions = conditionVariables(document);
    known.inner = innerVariables(document);
  }
  if (!known.inner.every((name) => name in variables)) return null;
  const key = known.conditions.map((name) => variables[name]).join();
  const found = known.compiled.get(key);
  if (found !== undefined || known.compiled.size >= MOST_VARIANTS) return found ?? null;
  const plain = plainDocument(schema, document, withAnyVariables(operation), variables);
  const compiled = plain && compileQuery(schema, plain);
  const usable = compiled !== undefined && isCompiledQuery(compiled) ? compiled : null;
  known.compiled.set(key, usable);
  return usable;
}

/*
 * graphql-js checks the variables, for the sake of its messages, so the compiler need not know their types. It must not
 * either: of an input type that holds itself (AND, OR, NOT of a filter) it makes code for half a minute.
 */
const anyValue = new GraphQLScalarType({ name: 'AnyValue' });

function withAnyValue(schema: GraphQLSchema): GraphQLSchema {
  const getType: GraphQLSchema['getType'] = (name) =>
    name === anyValue.name ? anyValue : schema.getType(name);
  return Object.create(schema, { getType: { value: getType } });
}

function withAnyVariables(operation: OperationDefinitionNode): OperationDefinitionNode {
  const type: NamedTypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: anyValue.name } };
  const variableDefinitions = operation.variableDefinitions?.map(
    ({ variable }): VariableDefinitionNode => ({ kind: Kind.VARIABLE_DEFINITION, variable, type }),
  );
  return { ...operation, ...(variableDefinitions && { variableDefinitions }) };
}

function isPromise<T>(value: T | Promise<T>): value is Promise<T> {
  return typeof (value as Promise<T>).then === 'function';
}
