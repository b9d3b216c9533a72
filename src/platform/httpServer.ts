import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import type { GraphQLSchema } from 'graphql';
import helmet from 'helmet';
import { createApiHandler, createApollo } from './apollo.ts';
import { createAddressOf } from './clientAddress.ts';
import { ConfigError } from './config.ts';
import { createContext, type RequestHook } from './context.ts';
import { type CrossOrigin, createCrossOrigin } from './crossOrigin.ts';
import { createDeprecationHeaders } from './deprecationHeaders.ts';
import { createDocsRouter } from './docs/docsHandler.ts';
import { createExecutor } from './executor.ts';
import { createDownloadHandler } from './exportDownload.ts';
import { createGraphiqlHandler } from './graphiql.ts';
import { createErrorHandler, failure, sendFault, sendFaultOnSocket } from './httpErrors.ts';
import { readBody } from './httpRequest.ts';
import { createLightPath } from './lightPath.ts';
import { noteDocument } from './lookAhead.ts';
import { createOperations } from './operation.ts';
import {
  badRequest,
  headersTooLarge,
  methodNotAllowed,
  nothingHere,
  requestTimeout,
  unavailable,
} from './platform.errors.ts';
import { createRateLimiter, type RateLimiter } from './rateLimiter.ts';
import { type RateSharing, shareRates } from './rateSharing.ts';
import { printSdl } from './schema.ts';
import type { Services } from './services.ts';
import { createSignInHandler } from './signInHandler.ts';
import { sql } from './sql.ts';
import { createSseHandler, OpenStreams, type StreamParts } from './streams.ts';
import { readTrustedDocuments } from './trustedDocuments.ts';
import type { WebPage } from './webPage.ts';
import { serveWebSockets } from './webSockets.ts';

/** Connections of one process; more are refused by the system. */
const MAX_CONNECTIONS = 10_000;
const MAX_HEADER_BYTES = 16 * 1024;

/** The HTTP server of the API. */
export interface HttpServer {
  /** Where it listens: 'http://127.0.0.1:4000'. */
  readonly url: string;
  readonly port: number;
  /** Stops accepting, lets running requests end for at most `graceMs`, then closes everything. */
  close(graceMs?: number): Promise<void>;
}

/** What the server is made of. */
export interface HttpServerParts {
  readonly services: Services;
  readonly schema: GraphQLSchema;
  readonly port: number;
  readonly host: string;
  /** The page for people; undefined: the API alone. */
  readonly page?: WebPage | undefined;
  /** Sees every SQL statement with its request; tests count them. */
  readonly hook?: RequestHook;
  /** Counts what callers spend; tests bring one with a clock of their own. */
  readonly limiter?: RateLimiter;
}

/** Starts the server; resolves when it accepts requests. */
export async function startHttpServer(parts: HttpServerParts): Promise<HttpServer> {
  const { services, schema } = parts;
  const { config, database, logger } = services;
  const state = { isClosing: false };
  const limiter = parts.limiter ?? createRateLimiter({ factor: config.rateFactor });
  const trusted = await readTrustedDocuments(config.trustedDocuments, parts.page?.documentsPath);
  const execute = createExecutor(schema, config.compileAfter);
  const operations = createOperations({ schema, limiter, trusted }, (plan, rootValue, contextValue) => {
    noteDocument(contextValue, schema, plan.document);
    return execute({ ...plan, rootValue, contextValue });
  });
  const streams: StreamParts = {
    services,
    operations,
    addressOf: createAddressOf(config.trustProxy),
    contextOf: (peer) => createContext(services, peer, parts.hook),
    open: new OpenStreams(),
  };
  const apollo = createApollo(schema, logger, operations);
  await apollo.start();
  const crossOrigin = createCrossOrigin(config);
  const app = createApp(parts, state, {
    crossOrigin,
    api: createApiHandler(apollo, streams),
    stream: createSseHandler(streams),
    download: createDownloadHandler(services, streams.addressOf),
  });
  const light = createLightPath({
    streams,
    deprecationsOf: createDeprecationHeaders(schema),
    headers: headersOf(strictHeaders),
    isClosing: () => state.isClosing,
    longPath: app,
  });
  const server = createGuardedServer(
    crossOrigin.before(light),
    config.requestTimeoutMs,
    config.uploadTimeoutMs,
  );
  const sockets = serveWebSockets(server, '/graphql', streams);
  await listen(server, parts.port, parts.host);
  const sharing: RateSharing | undefined =
    database.kind === 'postgres' ? await shareRates(database, limiter, logger) : undefined;
  const { port } = server.address() as AddressInfo;
  const host = parts.host.includes(':') ? `[${parts.host}]` : parts.host;
  return {
    url: `http://${host}:${port}`,
    port,
    async close(graceMs = 10_000) {
      state.isClosing = true;
      services.events.stop();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await sharing?.close();
      await sockets.close(graceMs);
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), graceMs);
      await closed;
      clearTimeout(timer);
      await apollo.stop();
    },
  };
}

/** A server that waits for nobody for ever: headers 5 s, whole requests as long as an upload may take. */
function createGuardedServer(
  app: RequestListener,
  requestTimeoutMs: number,
  uploadTimeoutMs: number,
): Server {
  const server = createServer(
    {
      maxHeaderSize: MAX_HEADER_BYTES,
      headersTimeout: Math.min(5_000, requestTimeoutMs),
      requestTimeout: Math.max(uploadTimeoutMs, requestTimeoutMs),
      keepAliveTimeout: 65_000,
      connectionsCheckingInterval: 1_000,
    },
    app,
  );
  server.maxConnections = MAX_CONNECTIONS;
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    // A request that is being answered has its answer on this socket already.
    if ((socket as unknown as { _httpMessage?: unknown })._httpMessage) {
      socket.destroy();
      return;
    }
    const isLate = error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
    const isLong = error.code === 'HPE_HEADER_OVERFLOW';
    sendFaultOnSocket(socket, isLate ? requestTimeout({}) : isLong ? headersTooLarge({}) : brokenHttp());
  });
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    const body = JSON.stringify(failure(brokenHttp(), 'en'));
    response
      .writeHead(400, { 'content-type': 'application/json; charset=utf-8', connection: 'close' })
      .end(body);
  });
  return server;
}

function brokenHttp() {
  return badRequest({ reasonKo: 'HTTP 요청이 아닙니다.', reasonEn: 'This is no HTTP request.' });
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      const remedy = isTaken ? 'another program uses it; set PORT to a free one' : error.message;
      reject(new ConfigError(`cannot listen on ${host} port ${port}: ${remedy}`, { cause: error }));
    });
    server.listen(port, host, () => resolve());
  });
}

interface Handlers {
  readonly crossOrigin: CrossOrigin;
  readonly api: RequestHandler;
  readonly stream: RequestHandler;
  readonly download: RequestHandler;
}

function createApp(parts: HttpServerParts, state: { isClosing: boolean }, handlers: Handlers): Express {
  const { services, schema } = parts;
  const app = express();
  const graphiql = createGraphiqlHandler({ isDemo: services.config.isDemo });
  const { requestTimeoutMs } = services.config;
  const body = readBody(requestTimeoutMs);
  // An EventSource cannot send the header by which other requests tell that no other site forged them.
  const streamBody = readBody(requestTimeoutMs, handlers.crossOrigin.isOurPage);
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');
  app.use(strictHeaders);
  app.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  app.get('/readyz', readiness(services, state));
  app.use((_request, response, next) => {
    if (state.isClosing) sendFault(response, unavailable({}));
    else next();
  });
  app.get('/graphiql', graphiql);
  app.get('/graphql', (request, response, next) =>
    wantsPage(request) ? response.redirect(302, '/graphiql') : next(),
  );
  app.use('/auth', createSignInHandler(services, createAddressOf(services.config.trustProxy)));
  // Streams come before compression, which would hold events back.
  app.get('/exports/:id', handlers.download);
  app.all('/graphql/stream', streamBody, handlers.stream);
  // The files of the page are packed already.
  if (parts.page) app.use(parts.page.files);
  // GraphiQL and others subscribe at the address of the other operations.
  const onlyStreams: RequestHandler = (request, _response, next) =>
    next(wantsStream(request) ? undefined : 'route');
  app.all('/graphql', onlyStreams, streamBody, handlers.stream);
  app.use(compression());
  app.get('/schema.graphql', sdlOf(schema));
  app.use(createDocsRouter(schema));
  app.all('/graphql', body, handlers.api);
  const { page } = parts;
  if (page)
    app.get('/{*path}', (request, response, next) =>
      isPage(request) ? page.page(request, response, next) : next(),
    );
  else app.get('/', (_request, response) => response.redirect(302, '/graphiql'));
  app.use((request, response) => {
    const isKnown = ['/', '/healthz', '/readyz', '/graphiql', '/schema.graphql', '/docs'].includes(
      request.path,
    );
    const fault = isKnown
      ? methodNotAllowed({ allowed: 'GET, HEAD' })
      : nothingHere({ path: request.path.slice(0, 200) });
    sendFault(response, fault);
  });
  app.use(createErrorHandler(services.logger));
  return app;
}

/** The schema as a file, for whoever may not ask for it by introspection. */
function sdlOf(schema: GraphQLSchema): RequestHandler {
  let text: string | undefined;
  return (_request, response) => {
    text ??= printSdl(schema);
    response.type('text/plain; charset=utf-8').set('cache-control', 'public, max-age=300').send(text);
  };
}

const strictPolicy = {
  defaultSrc: ["'none'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
};

const strictHeaders = helmet({ contentSecurityPolicy: { useDefaults: false, directives: strictPolicy } });

/** The headers that a middleware sets, for the path that has no middlewares. */
function headersOf(middleware: typeof strictHeaders): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  const response = {
    setHeader: (name: string, value: string) => {
      headers[name.toLowerCase()] = value;
    },
    removeHeader: () => undefined,
  };
  middleware({} as IncomingMessage, response as unknown as ServerResponse, (error?: unknown) => {
    if (error) throw error;
  });
  return headers;
}

function wantsPage(request: express.Request): boolean {
  return (
    request.query['query'] === undefined && request.accepts(['application/json', 'text/html']) === 'text/html'
  );
}

/** Whether somebody asks for an address of the page: browsers anywhere below /, everybody else at / alone. */
function isPage(request: express.Request): boolean {
  const types = ['text/html', 'application/json'];
  return request.accepts(request.path === '/' ? types : types.toReversed()) === 'text/html';
}

function wantsStream(request: express.Request): boolean {
  const types = ['application/json', 'application/graphql-response+json', 'text/event-stream'];
  return request.accepts(types) === 'text/event-stream';
}

function readiness(services: Services, state: { isClosing: boolean }): RequestHandler {
  return async (_request, response) => {
    if (state.isClosing) {
      response.status(503).json({ status: 'closing' });
      return;
    }
    const late = AbortSignal.timeout(2_000);
    const lateness = new Promise<never>((_resolve, reject) => {
      late.addEventListener('abort', () => reject(new Error('the database does not answer within 2 s')));
    });
    try {
      await Promise.race([services.database.reads().all(sql`select 1`), lateness]);
      response.json({ status: 'ok' });
    } catch (error) {
      services.logger.warn({ err: error }, 'not ready');
      response.status(503).json({ status: 'database does not answer' });
    }
  };
}
