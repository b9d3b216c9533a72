import type { ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import type { ExecutionResult, GraphQLError } from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/express';
import { type OperationRequest, type Plan, toGraphQLError } from './admission.ts';
import type { Caller, Peer } from './caller.ts';
import type { AddressOf } from './clientAddress.ts';
import type { RequestContext } from './context.ts';
import { DomainError } from './errors.ts';
import { sendFault } from './httpErrors.ts';
import { checkAccept, readOperation } from './httpRequest.ts';
import type { Operations } from './operation.ts';
import { tooManyOperations } from './platform.errors.ts';
import type { Services } from './services.ts';

/** What all transports are made of. */
export interface StreamParts {
  readonly services: Services;
  readonly operations: Operations;
  readonly addressOf: AddressOf;
  /** The context of one operation, made alike on every transport. */
  contextOf(peer: Peer): Promise<RequestContext>;
  readonly open: OpenStreams;
}

/** Subscriptions that one caller may have open at once, over all its connections. */
const MAX_STREAMS = { ANONYMOUS: 100, ACCOUNT: 200, TOKEN: 200 } as const;

/** Counts the subscriptions that are open, by caller. */
export class OpenStreams {
  readonly #counts = new Map<string, number>();

  /** Counts one more, and gives what takes it back; the most that may be open where there are too many. */
  enter({ key, kind }: Pick<Caller, 'key' | 'kind'>): (() => void) | { readonly max: number } {
    const count = this.#counts.get(key) ?? 0;
    const max = MAX_STREAMS[kind];
    if (count >= max) return { max };
    this.#counts.set(key, count + 1);
    let isOpen = true;
    return () => {
      if (!isOpen) return;
      isOpen = false;
      const left = (this.#counts.get(key) ?? 1) - 1;
      if (left > 0) this.#counts.set(key, left);
      else this.#counts.delete(key);
    };
  }
}

/** Subscribes; every event gets a context of its own. */
export async function subscribeTo(
  parts: StreamParts,
  plan: Plan,
): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const { caller, peer } = plan.contextValue;
  const leave = parts.open.enter(caller);
  if (typeof leave !== 'function') {
    const error = toGraphQLError({ error: tooManyOperations(leave) });
    return { errors: parts.operations.mask([error], plan.contextValue) };
  }
  const lifetime = { limitMs: parts.services.config.requestTimeoutMs };
  try {
    const events = await parts.operations.subscribe(plan, lifetime, () => parts.contextOf(peer));
    if (!(Symbol.asyncIterator in events)) leave();
    return Symbol.asyncIterator in events ? countedUntilEnd(events, leave) : events;
  } catch (error) {
    leave();
    throw error;
  }
}

function countedUntilEnd<Value>(
  events: AsyncIterableIterator<Value>,
  leave: () => void,
): AsyncIterableIterator<Value> {
  return {
    async next() {
      try {
        const event = await events.next();
        if (event.done) leave();
        return event;
      } catch (error) {
        leave();
        throw error;
      }
    },
    async return() {
      leave();
      await events.return?.();
      return { value: undefined, done: true };
    },
    async throw(error) {
      leave();
      await events.return?.();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

type Prepared = ReturnType<Operations['prepare']>;

/** Whether the operation is forbidden: then there are errors instead of a plan. */
export function isRefused(prepared: Prepared): prepared is readonly GraphQLError[] {
  return Array.isArray(prepared);
}

/** Aborted when the client has gone before it was answered. */
export function goneOf(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
}

const OFFERED = ['text/event-stream'];

/** Operations over server-sent events at /graphql/stream, one stream an operation. */
export function createSseHandler(parts: StreamParts): RequestHandler {
  const { operations } = parts;
  const openings = new WeakMap<object, Plan | ExecutionResult>();
  const limitMs = parts.services.config.requestTimeoutMs;
  const handler = createHandler({
    validate: () => [],
    onSubscribe: ({ raw }) => openings.get(raw) as never,
    execute: (plan) => operations.execute(plan as never, { limitMs }),
    subscribe: (plan) => subscribeTo(parts, plan as never),
  });
  return async (request, response) => {
    const read = checkAccept(request, OFFERED) ?? readOperation(request);
    if (read instanceof DomainError) {
      sendFault(response, read);
      return;
    }
    const context = await parts.contextOf({ headers: request.headers, address: parts.addressOf(request) });
    const transport = request.method === 'GET' ? 'STREAM_GET' : 'STREAM';
    const prepared = operations.prepare(read, context, transport);
    // A browser's EventSource cannot read the body of a refusal, so it is an event. The library knows it by its `data`.
    const opening = isRefused(prepared)
      ? { data: null, errors: operations.mask(prepared, context) }
      : prepared;
    openings.set(request, opening);
    response.setHeader('x-request-id', context.requestId);
    // The library reads the request again: it gets what we have read. One stream an operation, since its other mode
    // would keep state in this process.
    delete request.headers['x-graphql-event-stream-token'];
    request.headers.accept = 'text/event-stream';
    request.headers['content-type'] = 'application/json';
    request.method = 'POST';
    request.body = { query: '{ __typename }' } satisfies OperationRequest;
    await handler(request, response);
  };
}
