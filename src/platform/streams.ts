import type { IncomingHttpHeaders, Server } from 'node:http';
import type { RequestHandler } from 'express';
import type { ExecutionArgs } from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/express';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { type Caller, createContext, type RequestContext, type RequestHook } from './context.ts';
import type { Operations } from './operation.ts';
import type { Services } from './services.ts';

const MAX_MESSAGE_BYTES = 256 * 1024;
const MAX_SUBSCRIPTIONS = 50;
const KEEP_ALIVE_MS = 15_000;

/** What both streaming transports are made of. */
export interface StreamParts {
  readonly services: Services;
  readonly operations: Operations;
  readonly hook?: RequestHook | undefined;
}

function contextOf(parts: StreamParts, caller: Caller): RequestContext {
  return createContext(parts.services, caller, parts.hook);
}

function subscribe(parts: StreamParts, args: ExecutionArgs) {
  const { headers, address } = args.contextValue as RequestContext;
  return parts.operations.subscribe(args, () => contextOf(parts, { headers, address }));
}

/** Operations over WebSocket at /graphql, in the graphql-transport-ws protocol. */
export function serveWebSockets(
  server: Server,
  path: string,
  parts: StreamParts,
): { close(): Promise<void> } {
  const { operations, services } = parts;
  const sockets = new WebSocketServer({ server, path, maxPayload: MAX_MESSAGE_BYTES });
  sockets.on('error', (error) =>
    services.logger.warn({ err: error }, 'the WebSocket server reports an error'),
  );
  const running = new WeakMap<object, Set<string>>();
  const handle = useServer(
    {
      connectionInitWaitTimeout: 5_000,
      isProd: true,
      onSubscribe(connection, id, payload) {
        const ids = running.get(connection.extra.socket) ?? new Set<string>();
        running.set(connection.extra.socket, ids);
        const { request } = connection.extra;
        const context = contextOf(parts, {
          headers: withParameters(request.headers, connection.connectionParams),
          address: request.socket.remoteAddress,
        });
        if (ids.size >= MAX_SUBSCRIPTIONS) {
          connection.extra.socket.close(4429, 'Too many operations on one connection');
          return [];
        }
        const prepared = operations.prepare(payload, context);
        if (isRefused(prepared)) return operations.mask(prepared, context);
        ids.add(id);
        return prepared;
      },
      onComplete(connection, id) {
        running.get(connection.extra.socket)?.delete(id);
      },
      onError(connection, id) {
        running.get(connection.extra.socket)?.delete(id);
      },
      execute: (args) => operations.execute(args),
      subscribe: (args) => subscribe(parts, args),
    },
    sockets,
    KEEP_ALIVE_MS,
  );
  return {
    async close() {
      await handle.dispose();
    },
  };
}

/** A browser cannot set headers on a WebSocket, so language and token may come as parameters. */
function withParameters(
  headers: IncomingHttpHeaders,
  parameters: Readonly<Record<string, unknown>> | undefined,
): IncomingHttpHeaders {
  const given = Object.entries(parameters ?? {}).flatMap(([name, value]): [string, string][] => {
    const header = name.toLowerCase();
    return typeof value === 'string' && ['authorization', 'accept-language'].includes(header)
      ? [[header, value]]
      : [];
  });
  return { ...headers, ...Object.fromEntries(given) };
}

/** Operations over server-sent events at /graphql/stream, one stream an operation. */
export function createSseHandler(parts: StreamParts): RequestHandler {
  const { operations } = parts;
  const handler = createHandler({
    validate: () => [],
    onSubscribe(request, payload) {
      const { raw } = request;
      const context = contextOf(parts, { headers: raw.headers, address: raw.socket.remoteAddress });
      const prepared = operations.prepare({ ...payload, query: String(payload.query) }, context);
      // graphql-sse knows a result by its `data`.
      if (isRefused(prepared)) return { data: null, errors: operations.mask(prepared, context) };
      return { ...prepared, contextValue: context } as never;
    },
    execute: (args) => operations.execute(args as ExecutionArgs),
    subscribe: (args) => subscribe(parts, args as ExecutionArgs),
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

type Refused = Exclude<ReturnType<Operations['prepare']>, ExecutionArgs>;

function isRefused(prepared: ReturnType<Operations['prepare']>): prepared is Refused {
  return Array.isArray(prepared);
}
