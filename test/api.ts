import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient as createSseClient, type Client as SseClient } from 'graphql-sse';
import { createClient as createWsClient, type Client as WsClient } from 'graphql-ws';
import WebSocket from 'ws';
import { insertToken, newTokenSecret } from '../src/accounts/token.ts';
import { type App, type AppParts, openApp } from '../src/main/app.ts';
import type { MemberRole, OrganisationKind, TokenScope } from '../src/platform/caller.ts';
import { readConfig } from '../src/platform/config.ts';
import { startHttpServer } from '../src/platform/httpServer.ts';
import { createLogger } from '../src/platform/logger.ts';
import type { RateLimiter } from '../src/platform/rateLimiter.ts';
import type { Services } from '../src/platform/services.ts';
import { sql } from '../src/platform/sql.ts';
import type { WebPage } from '../src/platform/webPage.ts';
import { openTestDatabase, type TestDatabase } from './database.ts';

/** What the server said to one operation. */
export interface Answer<Data> {
  readonly data: Data | null | undefined;
  readonly errors: readonly ApiError[] | undefined;
  readonly status: number;
  /** Points that the operation was charged; undefined where it was refused. */
  readonly points: number | undefined;
  /** The SQL statements that the request ran through `context.reads`. */
  readonly statements: readonly string[];
}

/** An error as clients see it. */
export interface ApiError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** How a request is sent. */
export interface CallOptions {
  /** The token to send; null for none; default: that of the operator. */
  readonly token?: string | null;
  readonly lang?: 'ko' | 'en';
  readonly headers?: Readonly<Record<string, string>>;
}

/** The real server of one test file, over HTTP on a free port. */
export interface TestApi {
  readonly url: string;
  readonly services: Services;
  readonly database: TestDatabase['database'];
  query<Data = Record<string, unknown>>(
    document: string,
    variables?: Readonly<Record<string, unknown>>,
    options?: CallOptions,
  ): Promise<Answer<Data>>;
  /** The data of an operation that must succeed. */
  data<Data = Record<string, unknown>>(
    document: string,
    variables?: Readonly<Record<string, unknown>>,
    options?: CallOptions,
  ): Promise<Data>;
  /** Events of a subscription over WebSocket; leaving the loop ends it. */
  subscribe<Data = Record<string, unknown>>(
    document: string,
    variables?: Record<string, unknown>,
    options?: CallOptions,
  ): AsyncIterableIterator<{ data?: Data | null; errors?: readonly ApiError[] }>;
  /** The same over server-sent events. */
  subscribeSse<Data = Record<string, unknown>>(
    document: string,
    variables?: Record<string, unknown>,
    options?: CallOptions,
  ): AsyncIterableIterator<{ data?: Data | null; errors?: readonly ApiError[] }>;
  /** Makes an organisation and a token that acts for it. */
  organisation(kind: OrganisationKind, options?: TesterOptions): Promise<Tester>;
  /** The organisation in whose name requests are sent unless they say otherwise. */
  readonly operator: Tester;
  /** Empties the database but for the operator, who keeps id and token. */
  truncateAll(): Promise<void>;
  close(): Promise<void>;
}

/** An organisation of a test and its token. */
export interface Tester {
  readonly organisationId: number;
  readonly token: string;
}

/** How a tester may act. */
export interface TesterOptions {
  readonly role?: MemberRole;
  readonly scopes?: readonly TokenScope[];
  readonly expiresAt?: Date;
}

/** What a test file may want otherwise. */
export interface TestApiOptions {
  /** Whether the server also works jobs; default true. */
  readonly worker?: boolean;
  /** Instead of the house's own lists. */
  readonly parts?: Partial<AppParts>;
  /** Settings as environment variables; by default nobody is throttled. */
  readonly env?: Readonly<Record<string, string>>;
  /** Counts what callers spend, with a clock of the test's own. */
  readonly limiter?: RateLimiter;
  /** The page, where a test looks at it in a browser, and the port that its cookies hold for. */
  readonly page?: WebPage | undefined;
  readonly port?: number;
}

/** Starts the server on a database of its own. */
export async function startApi(options: TestApiOptions = {}): Promise<TestApi> {
  const logLevel = process.env['LOG_LEVEL'] ?? 'silent';
  const config = readConfig({
    LOG_LEVEL: logLevel,
    DASEOT_WORKER: String(options.worker ?? true),
    DASEOT_DATA_PATH: join(tmpdir(), `daseot-test-${process.pid}`),
    DASEOT_AUTH_SECRET: 'a secret that the tests all know, and nobody else',
    DASEOT_RATE_FACTOR: '100000',
    ...options.env,
  });
  const test = await openTestDatabase();
  const app = await openApp({ ...config, shutdownGraceMs: 2_000 }, createLogger(logLevel), {
    database: test.database,
    migrates: false,
    ...(options.parts && { parts: options.parts }),
  });
  return serveApp(app, test, options);
}

async function serveApp(app: App, test: TestDatabase, options: TestApiOptions): Promise<TestApi> {
  const statements = new Map<string, string[]>();
  const { services, schema } = app;
  const server = await startHttpServer({
    services,
    schema,
    host: '127.0.0.1',
    port: options.port ?? 0,
    page: options.page,
    ...(options.limiter && { limiter: options.limiter }),
    hook: (context, statement) => statements.get(context.requestId)?.push(statement),
  });
  const organisation: TestApi['organisation'] = (kind, testerOptions) =>
    createTester(test.database, kind, testerOptions);
  const operator = await organisation('OPERATOR');
  const query = createQuery(`${server.url}/graphql`, statements, operator.token);
  const streams = createStreams(server.url, operator.token);
  return {
    url: server.url,
    services,
    database: test.database,
    query,
    async data(document, variables, callOptions) {
      const answer = await query(document, variables, callOptions);
      if (answer.errors) throw new Error(`the operation failed: ${JSON.stringify(answer.errors)}`);
      return answer.data as never;
    },
    ...streams.calls,
    organisation,
    operator,
    async truncateAll() {
      await test.truncateAll();
      await createTester(test.database, 'OPERATOR', { secret: operator.token });
    },
    async close() {
      await streams.close();
      await server.close(1_000);
      await app.close();
      await test.close();
    },
  };
}

async function createTester(
  database: TestDatabase['database'],
  kind: OrganisationKind,
  { role = 'OWNER', scopes = ['READ', 'WRITE'], expiresAt, secret }: TesterOptions & { secret?: string } = {},
): Promise<Tester> {
  const writer = database.reads();
  const { id } = await writer.one(
    sql<{
      id: number;
    }>`insert into organisation (kind, name) values (${kind}, ${`Test ${kind}`}) returning id`,
  );
  const token = secret ?? newTokenSecret();
  const facts = { name: 'test', role, scopes, expiresAt: expiresAt ?? null, createdBy: 'test' };
  await insertToken(writer, { organisationId: id, secret: token, ...facts });
  return { organisationId: id, token };
}

interface Body<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly ApiError[];
  readonly extensions?: { readonly cost?: { readonly requested: number } };
}

function createQuery(
  url: string,
  statements: Map<string, string[]>,
  operatorToken: string,
): TestApi['query'] {
  return async <Data>(
    document: string,
    variables: Readonly<Record<string, unknown>> = {},
    options: CallOptions = {},
  ): Promise<Answer<Data>> => {
    const requestId = randomUUID();
    statements.set(requestId, []);
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-request-id': requestId,
        ...headersOf(options, operatorToken),
      },
      body: JSON.stringify({ query: document, variables }),
    });
    const { data, errors, extensions } = (await response.json()) as Body<Data>;
    const ran = statements.get(requestId) ?? [];
    statements.delete(requestId);
    const points = extensions?.cost?.requested;
    return { data, errors, points, status: response.status, statements: ran };
  };
}

function headersOf(
  { lang = 'en', headers, token }: CallOptions,
  operatorToken: string,
): Record<string, string> {
  const secret = token === undefined ? operatorToken : token;
  return {
    'accept-language': lang,
    ...(secret !== null && { authorization: `Bearer ${secret}` }),
    ...headers,
  };
}

function createStreams(serverUrl: string, operatorToken: string) {
  const open: (WsClient | SseClient)[] = [];
  const subscribe: TestApi['subscribe'] = (document, variables, options = {}) => {
    const client = createWsClient({
      url: `${serverUrl.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: headersOf(options, operatorToken),
    });
    open.push(client);
    return client.iterate({ query: document, ...(variables && { variables }) }) as never;
  };
  const subscribeSse: TestApi['subscribeSse'] = (document, variables, options = {}) => {
    const client = createSseClient({
      url: `${serverUrl}/graphql/stream`,
      retryAttempts: 0,
      headers: headersOf(options, operatorToken),
    });
    open.push(client);
    return client.iterate({ query: document, ...(variables && { variables }) }) as never;
  };
  return {
    calls: { subscribe, subscribeSse },
    async close() {
      for (const client of open) await client.dispose();
    },
  };
}
