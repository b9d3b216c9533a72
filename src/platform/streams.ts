import type { ServerResponse } from 'node:http';
import type { Request, RequestHandler, Response } from 'express';
import type { ExecutionResult, GraphQLError } from 'graphql';
import { createHandler } from 'graphql-sse';
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

/** Subscribes; every event gets a context of its own. `gone`: the client has left before there was a stream. */
export async function subscribeTo(
  parts: StreamParts,
  plan: Plan,
  gone: AbortSignal | undefined,
): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const { caller, peer } = plan.contextValue;
  const leave = parts.open.enter(caller);
  if (typeof leave !== 'function') {
    const error = toGraphQLError({ error: tooManyOperations(leave) });
    return { errors: parts.operations.mask([error], plan.contextValue) };
  }
  const lifetime = { limitMs: parts.services.config.requestTimeoutMs, gone };
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
  // Who asks has been found out before: that took its time.
  if (response.closed || response.destroyed) gone.abort();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
}

const OFFERED = ['text/event-stream'];
/** Bytes that wait for a client that does not read; the stream waits with them, and the events stay where they are. */
const MOST_WAITING_BYTES = 64 * 1024;

/** What one stream needs to know of its request. */
interface SseExtra {
  readonly opening: Plan | ExecutionResult;
  readonly response: Response;
  /** Ids of the events that have been handed on and not written yet. */
  readonly eventIds: (string | undefined)[];
}

/** Operations over server-sent events at /graphql/stream, one stream an operation. */
export function createSseHandler(parts: StreamParts): RequestHandler {
  const { operations } = parts;
  const gones = new WeakMap<object, AbortSignal>();
  const limitMs = parts.services.config.requestTimeoutMs;
  const handle = createHandler<Request, SseExtra>({
    validate: () => [],
    onSubscribe: ({ context }) => context.opening as never,
    execute: (plan) => operations.execute(plan as never, { limitMs, gone: gones.get(plan as object) }),
    subscribe: (plan) => subscribeTo(parts, plan as never, gones.get(plan as object)),
    async onNext(_context, { context: { response, eventIds } }, result) {
      // The library would queue without end; it asks for the next event only when this resolves, so one waits at most.
      while (response.writableLength > MOST_WAITING_BYTES && response.writable) await drained(response);
      eventIds.push(result.extensions?.['eventId'] as string | undefined);
    },
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
    response.setHeader('x-request-id', context.requestId);
    gones.set(opening, goneOf(response));
    const extra: SseExtra = { opening, response, eventIds: [] };
    const [body, init] = await handle(askedOnce(request, extra));
    response.writeHead(init.status, init.statusText, init.headers);
    if (body === null || typeof body === 'string') response.end(body);
    else await writeStream(body, extra, parts.services.events.closing);
  };
}

/**
 * The request as the library reads it again: it gets what we have read. One stream an operation, since its other mode
 * would keep state in this process.
 */
function askedOnce(raw: Request, context: SseExtra) {
  const headers: Readonly<Record<string, string>> = {
    accept: 'text/event-stream',
    'content-type': 'application/json',
  };
  const body = { query: '{ __typename }' } satisfies OperationRequest;
  return { method: 'POST', url: '/', headers: { get: (name: string) => headers[name] }, body, raw, context };
}

/** Writes a stream until it ends, the client goes, or the server closes: then without a word, so that clients return. */
async function writeStream(
  body: AsyncGenerator<string, void, undefined>,
  { response, eventIds }: SseExtra,
  closing: AbortSignal,
): Promise<void> {
  const stop = () => {
    response.end();
    void body.return(undefined);
  };
  response.once('close', stop);
  closing.addEventListener('abort', stop);
  if (closing.aborted) stop();
  try {
    for await (const message of body) {
      if (!response.writable || closing.aborted) break;
      const eventId = message.startsWith('event: next') ? eventIds.shift() : undefined;
      response.write(eventId === undefined ? message : `id: ${eventId}\n${message}`);
    }
  } finally {
    response.off('close', stop);
    closing.removeEventListener('abort', stop);
    response.end();
  }
}

function drained(response: Response): Promise<unknown> {
  return new Promise((resolve) => {
    const done = () => {
      response.off('drain', done);
      response.off('close', done);
      resolve(undefined);
    };
    response.once('drain', done);
    response.once('close', done);
  });
}
