import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  validate,
} from 'graphql';
import type { RequestContext } from './context.ts';
import { presentError } from './errorPresenter.ts';
import { credentialError } from './guard.ts';
import { checkLimits, limits } from './limits.ts';

/** An operation as the transports deliver it. */
export interface OperationRequest {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** What the streaming transports need: the checks, masking and context of the HTTP path. */
export interface Operations {
  /** Arguments to execute, or the errors that forbid it. */
  prepare(request: OperationRequest, context: RequestContext): ExecutionArgs | readonly GraphQLError[];
  execute(args: ExecutionArgs): Promise<ExecutionResult>;
  /** Subscribes; every event is resolved in a context of its own, so that nothing read earlier is stale. */
  subscribe(
    args: ExecutionArgs,
    freshContext: () => Promise<RequestContext>,
  ): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult>;
  mask(errors: readonly GraphQLError[], context: RequestContext): readonly GraphQLError[];
}

const MAX_DOCUMENTS = 500;

/** The one path that WebSocket and SSE share. */
export function createOperations(schema: GraphQLSchema): Operations {
  const documents = new Map<string, DocumentNode>();

  function read(query: string): DocumentNode | readonly GraphQLError[] {
    const known = documents.get(query);
    if (known) return known;
    let document: DocumentNode;
    try {
      document = parse(query, { maxTokens: limits.tokens });
    } catch (error) {
      return [coded(error as GraphQLError, 'GRAPHQL_PARSE_FAILED')];
    }
    const errors = validate(schema, document);
    if (errors.length > 0) return errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED'));
    if (documents.size >= MAX_DOCUMENTS) documents.delete(documents.keys().next().value as string);
    documents.set(query, document);
    return document;
  }

  return {
    prepare(request, context) {
      if (typeof request.query !== 'string') return [badRequest('The operation has no query.')];
      const document = read(request.query);
      if (!('kind' in document)) return document;
      if (!getOperationAST(document, request.operationName)) {
        return [badRequest('operationName names no operation of the document.')];
      }
      const refused = credentialError(context);
      if (refused) return [refused];
      const tooLarge = checkLimits(document, request.operationName, request.variables ?? {});
      if (tooLarge) return [tooLarge];
      return {
        schema,
        document,
        contextValue: context,
        variableValues: { ...request.variables },
        operationName: request.operationName ?? null,
      };
    },
    async execute(args) {
      return masked(await execute(args), args.contextValue as RequestContext);
    },
    async subscribe(args, freshContext) {
      const source = await createSourceEventStream(args);
      if (!(Symbol.asyncIterator in source)) return masked(source, args.contextValue as RequestContext);
      return mapEvents(source as AsyncIterable<unknown>, async (event) => {
        const context = await freshContext();
        const refused = credentialError(context);
        if (refused) return { result: { errors: maskErrors([refused], context) }, isLast: true };
        const result = masked(await execute({ ...args, rootValue: event, contextValue: context }), context);
        return { result: withEventId(result, event), isLast: isRefusal(result) };
      });
    },
    mask: (errors, context) => maskErrors(errors, context),
  };
}

function masked(result: ExecutionResult, context: RequestContext): ExecutionResult {
  return result.errors ? { ...result, errors: maskErrors(result.errors, context) } : result;
}

function maskErrors(errors: readonly GraphQLError[], context: RequestContext): GraphQLError[] {
  return errors.map((error) => {
    const shown = presentError(error, error.toJSON(), context);
    return new GraphQLError(shown.message, {
      ...(error.nodes && { nodes: error.nodes }),
      ...(error.path && { path: error.path }),
      ...(shown.extensions && { extensions: shown.extensions }),
    });
  });
}

function coded(error: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(error.message, {
    ...(error.nodes && { nodes: error.nodes }),
    ...(error.source && { source: error.source }),
    ...(error.positions && { positions: error.positions }),
    extensions: { code },
  });
}

function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });
}

/** The event's place in the order of events, where it has one: what a client comes back with. */
function withEventId(result: ExecutionResult, event: unknown): ExecutionResult {
  const eventId = (event as { readonly eventId?: unknown } | null)?.eventId;
  return typeof eventId === 'string' ? { ...result, extensions: { ...result.extensions, eventId } } : result;
}

/** Who may not see an event may not see the next one either. */
function isRefusal({ data, errors }: ExecutionResult): boolean {
  const isNothing = data == null || Object.values(data).every((value) => value === null);
  return (
    isNothing && (errors ?? []).some(({ extensions }) => REFUSALS.includes(extensions['code'] as string))
  );
}

const REFUSALS: readonly string[] = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'];

interface Mapped {
  readonly result: ExecutionResult;
  /** Whether the stream ends with it. */
  readonly isLast: boolean;
}

/** Maps a stream; ending the result ends the source at once, even while it waits for an event. */
function mapEvents(
  source: AsyncIterable<unknown>,
  map: (event: unknown) => Promise<Mapped>,
): AsyncIterableIterator<ExecutionResult> {
  const iterator = source[Symbol.asyncIterator]();
  const over = { value: undefined, done: true } as const;
  let isOver = false;
  return {
    async next() {
      if (isOver) return over;
      const event = await iterator.next();
      if (event.done) return over;
      const { result, isLast } = await map(event.value);
      if (isLast) {
        isOver = true;
        await iterator.return?.();
      }
      return { value: result, done: false };
    },
    async return() {
      await iterator.return?.();
      return over;
    },
    async throw(error) {
      await iterator.return?.();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
