import type { IncomingHttpHeaders, IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { handleProtocols, makeServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { type Plan, toGraphQLError } from './admission.ts';
import { sendFaultOnSocket } from './httpErrors.ts';
import { languageOf } from './language.ts';
import { badRequest, nothingHere, tooManyOperations } from './platform.errors.ts';
import { isRefused, type StreamParts, subscribeTo } from './streams.ts';

const MAX_MESSAGE_BYTES = 256 * 1024;
const MAX_OPERATIONS = 50;
/** Connections from one address; a whole office may share one. */
const MAX_CONNECTIONS = 100;
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
  const perAddress = new Map<string, number>();
  // What ws says of a handshake that is none would be HTML.
  sockets.on('wsClientError', (_error, socket, request) =>
    sendFaultOnSocket(socket, noHandshake(), languageFor(request)),
  );
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', (error) => logger.debug({ err: error }, 'a connection failed while it was upgraded'));
    const [wanted = '/'] = (request.url ?? '/').split('?', 1);
    if (wanted !== path) {
      sendFaultOnSocket(socket, nothingHere({ path: wanted.slice(0, 200) }), languageFor(request));
      return;
    }
    const address = parts.addressOf(request) ?? 'unknown';
    if (!enter(perAddress, address, socket)) {
      sendFaultOnSocket(socket, tooManyOperations({ max: MAX_CONNECTIONS }), languageFor(request));
      return;
    }
    sockets.handleUpgrade(request, socket, head, (client) => open(client, request));
  });

  function open(client: WebSocket, request: IncomingMessage): void {
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
  }

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

/** Counts a connection of an address until it is closed; false where there are too many. */
function enter(perAddress: Map<string, number>, address: string, socket: Duplex): boolean {
  const count = perAddress.get(address) ?? 0;
  if (count >= MAX_CONNECTIONS) return false;
  perAddress.set(address, count + 1);
  socket.once('close', () => {
    const left = (perAddress.get(address) ?? 1) - 1;
    if (left > 0) perAddress.set(address, left);
    else perAddress.delete(address);
  });
  return true;
}

function createProtocol(parts: StreamParts) {
  const { operations } = parts;
  const limitMs = parts.services.config.requestTimeoutMs;
  return makeServer<Record<string, unknown> | undefined, Extra>({
    connectionInitWaitTimeout: 5_000,
    async onSubscribe(connection, id, payload) {
      const { request } = connection.extra;
      const leaving = new AbortController();
      connection.subscriptions[id] = endedWith(leaving);
      const headers = withParameters(request.headers, connection.connectionParams);
      // Counted before anything is waited for: what comes in meanwhile is counted then.
      const isOneTooMany = Object.keys(connection.subscriptions).length > MAX_OPERATIONS;
      const context = await parts.contextOf({ headers, address: parts.addressOf(request) });
      if (isOneTooMany) {
        const error = toGraphQLError({ error: tooManyOperations({ max: MAX_OPERATIONS }) });
        return operations.mask([error], context);
      }
      const prepared = operations.prepare(payload, context, 'STREAM');
      if (isRefused(prepared)) return operations.mask(prepared, context);
      gones.set(prepared, leaving.signal);
      return prepared;
    },
    execute: (args) => {
      const plan = args as unknown as Plan;
      return operations.execute(plan, { limitMs, gone: gones.get(plan) });
    },
    subscribe: (args) => subscribeTo(parts, args as unknown as Plan, gones.get(args as unknown as Plan)),
  });
}

const PARAMETERS = ['authorization', 'accept-language', 'x-organisation'];

/**
 * What stands for an operation until it streams. The library ends whatever stands there, by `return()`, when the client
 * completes the operation or its connection is closed; by itself it would put nothing there, and let a query run on.
 */
function endedWith(leaving: AbortController): AsyncIterableIterator<never> {
  const end = async () => {
    leaving.abort();
    return { value: undefined, done: true } as const;
  };
  return {
    next: end,
    return: end,
    throw: end,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** When the client of a plan has gone. */
const gones = new WeakMap<Plan, AbortSignal>();

function noHandshake() {
  return badRequest({
    reasonKo: 'WebSocket 연결 요청(handshake)이 잘못되었습니다.',
    reasonEn: 'The WebSocket handshake is broken.',
  });
}

function languageFor(request: IncomingMessage) {
  return languageOf(request.headers['accept-language']);
}

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
