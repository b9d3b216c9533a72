import type { RequestHandler } from 'express';
import type { ExecutionArgs } from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/express';
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

/** Operations over server-sent events at /graphql/stream, one stream an operation. */
export function createSseHandler(parts: StreamParts): RequestHandler {
  const { operations } = parts;
  const handler = createHandler({
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
    await handler(request, response);
  };
}
