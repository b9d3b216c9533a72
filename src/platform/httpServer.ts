import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expressMiddleware } from '@as-integrations/express5';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { GraphQLSchema } from 'graphql';
import graphqlUploadExpress from 'graphql-upload/graphqlUploadExpress.mjs';
import helmet from 'helmet';
import { createApollo } from './apollo.ts';
import { ConfigError } from './config.ts';
import { createContext, type RequestContext, type RequestHook } from './context.ts';
import { createDownloadHandler } from './exportDownload.ts';
import { createGraphiqlHandler } from './graphiql.ts';
import { createOperations } from './operation.ts';
import type { Services } from './services.ts';
import { sql } from './sql.ts';
import { createSseHandler } from './streams.ts';
import { serveWebSockets } from './webSockets.ts';

const MAX_BODY_BYTES = 1024 * 1024;
const MAX_UPLOAD_BYTES = 50 * 1024 * 1024;
const MAX_UPLOADS = 5;

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
  /** Sees every SQL statement with its request; tests count them. */
  readonly hook?: RequestHook;
}

/** Starts the server; resolves when it accepts requests. */
export async function startHttpServer(parts: HttpServerParts): Promise<HttpServer> {
  const { services, schema } = parts;
  const state = { isClosing: false };
  const apollo = createApollo(schema, services.logger);
  await apollo.start();
  const streams = { services, operations: createOperations(schema), hook: parts.hook };
  const app = createApp(services, state, {
    api: expressMiddleware(apollo, {
      context: async ({ req }): Promise<RequestContext> =>
        createContext(services, { headers: req.headers, address: req.socket.remoteAddress }, parts.hook),
    }),
    stream: createSseHandler(streams),
  });
  const server = createServer(app);
  server.requestTimeout = 60_000;
  server.headersTimeout = 10_000;
  server.keepAliveTimeout = 65_000;
  const sockets = serveWebSockets(server, '/graphql', streams);
  await listen(server, parts.port, parts.host);
  const { port } = server.address() as AddressInfo;
  const host = parts.host.includes(':') ? `[${parts.host}]` : parts.host;
  return {
    url: `http://${host}:${port}`,
    port,
    async close(graceMs = 10_000) {
      state.isClosing = true;
      services.events.stop();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await sockets.close(graceMs);
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), graceMs);
      await closed;
      clearTimeout(timer);
      await apollo.stop();
    },
  };
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
  readonly api: RequestHandler;
  readonly stream: RequestHandler;
}

function createApp(services: Services, state: { isClosing: boolean }, handlers: Handlers): Express {
  const app = express();
  const graphiql = createGraphiqlHandler();
  app.disable('x-powered-by');
  app.use(helmet({ contentSecurityPolicy: { useDefaults: false, directives: strictPolicy } }));
  app.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  app.get('/readyz', readiness(services, state));
  app.get('/graphiql', graphiql);
  app.get('/graphql', (request, response, next) =>
    wantsPage(request) ? graphiql(request, response, next) : next(),
  );
  // Streams come before compression, which would hold events back.
  app.get('/exports/:id', createDownloadHandler(services));
  app.use('/graphql/stream', express.json({ limit: MAX_BODY_BYTES }), handlers.stream);
  app.use(compression());
  app.use(
    '/graphql',
    express.json({ limit: MAX_BODY_BYTES }),
    graphqlUploadExpress({
      maxFileSize: MAX_UPLOAD_BYTES,
      maxFiles: MAX_UPLOADS,
      maxFieldSize: MAX_BODY_BYTES,
    }),
    (request, _response, next) => {
      request.body ??= {};
      next();
    },
    handlers.api,
  );
  app.get('/', (_request, response) => response.redirect(302, '/graphql'));
  app.use((request, response) => {
    response
      .status(404)
      .json(failure(`There is nothing at ${request.path}. The API is at /graphql.`, 'NOT_FOUND'));
  });
  app.use(errorHandler(services));
  return app;
}

const strictPolicy = {
  defaultSrc: ["'none'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
};

function wantsPage(request: express.Request): boolean {
  return (
    request.query['query'] === undefined && request.accepts(['application/json', 'text/html']) === 'text/html'
  );
}

function failure(message: string, code: string, facts: object = {}) {
  return { errors: [{ message, extensions: { code, ...facts } }] };
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

/** Every failure outside GraphQL is JSON too, in the form of a GraphQL error. */
function errorHandler(services: Services): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const { status = 500, type } = error as { status?: number; type?: string };
    if (status >= 500) {
      services.logger.error({ err: error }, 'a request failed');
      response.status(500).json(failure('Internal server error.', 'INTERNAL_SERVER_ERROR'));
      return;
    }
    if (status === 413 || type === 'entity.too.large') {
      const message = `The request is larger than ${MAX_BODY_BYTES} bytes; send large files as an upload.`;
      response.status(413).json(failure(message, 'PAYLOAD_TOO_LARGE', { maxBytes: MAX_BODY_BYTES }));
      return;
    }
    response.status(status).json(failure((error as Error).message, 'BAD_REQUEST'));
  };
}
