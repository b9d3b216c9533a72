import {
  ApolloServer,
  type ApolloServerPlugin,
  type GraphQLResponse,
  HeaderMap,
  type HTTPGraphQLRequest,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { RequestHandler } from 'express';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { OperationRequest } from './admission.ts';
import type { RequestContext } from './context.ts';
import { deprecationHeaders } from './deprecationHeaders.ts';
import { DomainError } from './errors.ts';
import { headOf, sendFault } from './httpErrors.ts';
import { checkAccept, isMultipart, readOperation } from './httpRequest.ts';
import { limits } from './limits.ts';
import type { Logger } from './logger.ts';
import { goneOf, isRefused, type StreamParts } from './streams.ts';

/** What Apollo carries from the request to the operation. */
interface Carried {
  readonly request: OperationRequest;
  readonly context: RequestContext;
  readonly gone: AbortSignal;
  readonly limitMs: number;
}

const OFFERED = ['application/json', 'application/graphql-response+json'];
/** What Apollo reads instead of a document that was refused already. */
const NOTHING = '{ __typename }';

/** Apollo Server with everything off that is not needed: its cache control alone wraps every field. */
export function createApollo(
  schema: GraphQLSchema,
  logger: Logger,
  operations: StreamParts['operations'],
): ApolloServer<Carried> {
  return new ApolloServer<Carried>({
    schema,
    stringifyResult: JSON.stringify,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    logger: {
      debug: (message) => logger.debug(message),
      info: (message) => logger.debug(message),
      warn: (message) => logger.warn(message),
      error: (message) => logger.error(message),
    },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      onePath(operations),
      deprecationHeaders(schema),
    ],
  });
}

/**
 * Takes every operation through the path that WebSocket and SSE take too: the gate before Apollo looks at the document,
 * the execution instead of Apollo's own.
 */
function onePath(operations: StreamParts['operations']): ApolloServerPlugin<Carried> {
  return {
    async requestDidStart({ request, contextValue: { request: given, context, gone, limitMs } }) {
      const prepared = operations.prepare(given, context, request.http?.method === 'GET' ? 'GET' : 'POST');
      delete request.extensions;
      delete request.operationName;
      delete request.variables;
      if (isRefused(prepared)) request.query = NOTHING;
      else {
        request.query = prepared.text;
        if (prepared.operationName !== null) request.operationName = prepared.operationName;
      }
      return {
        async responseForOperation() {
          const result = isRefused(prepared)
            ? { errors: operations.mask(prepared, context) }
            : await operations.execute(prepared, { limitMs, gone });
          return responseOf(result, request.http?.headers.get('accept'));
        },
      };
    },
  };
}

function responseOf(result: ExecutionResult, accept: string | undefined): GraphQLResponse {
  const { errors: given, ...rest } = result;
  const errors = given?.map((error) => error.toJSON());
  const singleResult = errors ? { ...rest, errors } : rest;
  const { status, headers } = headOf(singleResult, accept);
  return {
    http: { status, headers: new HeaderMap(Object.entries(headers)) },
    body: { kind: 'single', singleResult },
  };
}

/** Operations over HTTP: the request is read by us, in the caller's language; Apollo answers. */
export function createApiHandler(apollo: ApolloServer<Carried>, parts: StreamParts): RequestHandler {
  const { requestTimeoutMs, uploadTimeoutMs } = parts.services.config;
  return async (request, response) => {
    const read = checkAccept(request, OFFERED) ?? readOperation(request);
    if (read instanceof DomainError) {
      sendFault(response, read);
      return;
    }
    const context = await parts.contextOf({ headers: request.headers, address: parts.addressOf(request) });
    const carried: Carried = {
      request: read,
      context,
      gone: goneOf(response),
      limitMs: isMultipart(request) ? uploadTimeoutMs : requestTimeoutMs,
    };
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: plainRequest(request.method, request.headers),
      context: async () => carried,
    });
    response.status(answer.status ?? 200);
    for (const [name, value] of answer.headers) response.setHeader(name, value);
    response.setHeader('x-request-id', context.requestId);
    response.send(answer.body.kind === 'complete' ? answer.body.string : '');
  };
}

/** The request as Apollo is to see it: what was read from it already stands in for body and query string. */
function plainRequest(method: string, given: NodeJS.Dict<string | string[]>): HTTPGraphQLRequest {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return {
    method,
    headers,
    search: method === 'GET' ? `?query=${encodeURIComponent(NOTHING)}` : '',
    body: { query: NOTHING },
  };
}
