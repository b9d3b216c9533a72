import type { Request, RequestHandler, Response } from 'express';
import type { ExecutionArgs } from 'graphql';
import { createHandler } from 'graphql-sse';
import type { Peer } from './caller.ts';
import { createContext, type RequestContext, type RequestHook } from './context.ts';
import type { Operations } from './operation.ts';
import type { Services } from './services.ts';

/** What both streaming transports are made of. */
export interface StreamParts {
  readonly services: Services;
  readonly operations: Operations;
  readonly hook?: RequestHook | undefined;
}

/** The context of one operation, made as over HTTP. */
export function contextOf(parts: StreamParts, peer: Peer): Promise<RequestContext> {
  return createContext(parts.services, peer, parts.hook);
}

/** Subscribes; every event gets a context of its own. */
export function subscribeTo(parts: StreamParts, args: ExecutionArgs) {
  const { peer } = args.contextValue as RequestContext;
  return parts.operations.subscribe(args, () => contextOf(parts, peer));
}

type Prepared = ReturnType<Operations['prepare']>;

/** Whether the operation is forbidden: then there are errors instead of arguments. */
export function isRefused(prepared: Prepared): prepared is Exclude<Prepared, ExecutionArgs> {
  return Array.isArray(prepared);
}

/** Bytes that wait for a client that does not read; the stream waits with them, and the events stay where they are. */
const MOST_WAITING_BYTES = 64 * 1024;

interface SseExtra {
  readonly response: Response;
  /** Ids of the events that have been handed on and not written yet. */
  readonly eventIds: (string | undefined)[];
}

/** Operations over server-sent events at /graphql/stream, one stream an operation. */
export function createSseHandler(parts: StreamParts): RequestHandler {
  const { operations } = parts;
  const handle = createHandler<Request, SseExtra>({
    validate: () => [],
    async onSubscribe(request, payload) {
      const { raw } = request;
      const context = await contextOf(parts, { headers: raw.headers, address: raw.socket.remoteAddress });
      const prepared = operations.prepare({ ...payload, query: String(payload.query) }, context);
      // graphql-sse knows a result by its `data`.
      if (isRefused(prepared)) return { data: null, errors: operations.mask(prepared, context) };
      return { ...prepared, contextValue: context } as never;
    },
    execute: (args) => operations.execute(args as ExecutionArgs),
    subscribe: (args) => subscribeTo(parts, args as ExecutionArgs),
    async onNext(_context, { context: { response, eventIds } }, result) {
      // The library would queue without end; who asks for the next event only when this resolves, has one waiting.
      while (response.writableLength > MOST_WAITING_BYTES && response.writable) await drained(response);
      eventIds.push(result.extensions?.['eventId'] as string | undefined);
    },
  });
  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'POST') {
      response.setHeader('Allow', 'GET, POST');
      response
        .status(405)
        .json({ errors: [{ message: 'Use GET or POST.', extensions: { code: 'BAD_REQUEST' } }] });
      return;
    }
    // One stream an operation: the other mode of graphql-sse would keep state in this process.
    delete request.headers['x-graphql-event-stream-token'];
    const extra: SseExtra = { response, eventIds: [] };
    const [body, init] = await handle({
      method: request.method,
      url: request.url,
      headers: { get: (name) => request.headers[name]?.toString() },
      body: () => request.body as Record<string, unknown>,
      raw: request,
      context: extra,
    });
    response.writeHead(init.status, init.statusText, init.headers);
    if (body === null || typeof body === 'string') response.end(body);
    else await writeStream(body, extra, parts.services.events.closing);
  };
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
