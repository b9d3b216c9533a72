import type { IncomingHttpHeaders, IncomingMessage, Server } from 'node:http';
import { GraphQLError } from 'graphql';
import { handleProtocols, makeServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { contextOf, isRefused, type StreamParts, subscribeTo } from './streams.ts';

const MAX_MESSAGE_BYTES = 256 * 1024;
const MAX_OPERATIONS = 50;
const KEEP_ALIVE_MS = 15_000;
const GOING_AWAY = 1001;
const INTERNAL_ERROR = 4500;

interface Extra {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
}

/** The WebSocket side of the server. */
export interface WebSockets {
  /** Tells all clients to go; whoever has not after `graceMs` is cut off. */
  close(graceMs: number): Promise<void>;
}

/** Operations over WebSocket on one path, in the graphql-transport-ws protocol. */
export function serveWebSockets(server: Server, path: string, parts: StreamParts): WebSockets {
  const { logger } = parts.services;
  const protocol = createProtocol(parts);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES, handleProtocols });
  server.on('upgrade', (request, socket, head) => {
    if (new URL(request.url ?? '/', 'http://localhost').pathname !== path) {
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (client) => {
      // What a client does wrong closes its socket; it is no fault of ours.
      client.on('error', (error) => logger.debug({ err: error }, 'a WebSocket failed'));
      const stopPings = keepAlive(client);
      const closed = protocol.opened(
        {
          protocol: client.protocol,
          send: (data) => send(client, data),
          close: (code, reason) => client.close(code, reason),
          onMessage: (take) =>
            client.on('message', (data) => {
              take(String(data)).catch((error: unknown) => {
                logger.error({ err: error }, 'a WebSocket message failed');
                client.close(INTERNAL_ERROR, 'Internal server error');
              });
            }),
        },
        { socket: client, request },
      );
      client.once('close', (code, reason) => {
        stopPings();
        void closed(code, String(reason));
      });
    });
  });
  return {
    async close(graceMs) {
      for (const client of sockets.clients) client.close(GOING_AWAY, 'Going away');
      const timer = setTimeout(() => {
        for (const client of sockets.clients) client.terminate();
      }, graceMs);
      await new Promise((resolve) => sockets.close(resolve));
      clearTimeout(timer);
    },
  };
}

function createProtocol(parts: StreamParts) {
  const { operations } = parts;
  return makeServer<Record<string, unknown> | undefined, Extra>({
    connectionInitWaitTimeout: 5_000,
    async onSubscribe(connection, _id, payload) {
      const { request } = connection.extra;
      const headers = withParameters(request.headers, connection.connectionParams);
      // Counted before anything is waited for: what comes in meanwhile is counted then.
      if (Object.keys(connection.subscriptions).length > MAX_OPERATIONS) {
        const message = `A connection carries at most ${MAX_OPERATIONS} operations at once; end some first.`;
        return [
          new GraphQLError(message, { extensions: { code: 'TOO_MANY_OPERATIONS', max: MAX_OPERATIONS } }),
        ];
      }
      const context = await contextOf(parts, { headers, address: request.socket.remoteAddress });
      const prepared = operations.prepare(payload, context);
      return isRefused(prepared) ? operations.mask(prepared, context) : prepared;
    },
    execute: (args) => operations.execute(args),
    subscribe: (args) => subscribeTo(parts, args),
  });
}

const PARAMETERS = ['authorization', 'accept-language', 'x-organisation'];

/** A browser cannot set headers on a WebSocket, so language, token and organisation may come as parameters. */
function withParameters(
  headers: IncomingHttpHeaders,
  parameters: Readonly<Record<string, unknown>> | undefined,
): IncomingHttpHeaders {
  const given = Object.entries(parameters ?? {}).flatMap(([name, value]): [string, string][] => {
    const header = name.toLowerCase();
    const isTaken = typeof value === 'string' && PARAMETERS.includes(header);
    return isTaken ? [[header, value]] : [];
  });
  return { ...headers, ...Object.fromEntries(given) };
}

function send(client: WebSocket, data: string): Promise<void> {
  return new Promise((resolve, reject) => {
    if (client.readyState !== client.OPEN) resolve();
    else client.send(data, (error) => (error ? reject(error) : resolve()));
  });
}

/** Pings; a client that does not answer until the next ping is gone. */
function keepAlive(client: WebSocket): () => void {
  let hasAnswered = true;
  client.on('pong', () => {
    hasAnswered = true;
  });
  const timer = setInterval(() => {
    if (!hasAnswered) {
      client.terminate();
      return;
    }
    hasAnswered = false;
    client.ping();
  }, KEEP_ALIVE_MS);
  return () => clearInterval(timer);
}
