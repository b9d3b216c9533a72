import { ApolloServer, type ApolloServerPlugin, type GraphQLRequestContext, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface';
import type { GraphQLSchema } from 'graphql';
import type { RequestContext } from './context.ts';
import { presentError } from './errorPresenter.ts';
import type { Executor } from './executor.ts';
import { credentialError } from './guard.ts';
import { checkLimits, limits } from './limits.ts';
import type { Logger } from './logger.ts';

/** Apollo Server with everything off that is not needed: its cache control alone wraps every field. */
export function createApollo(
  schema: GraphQLSchema,
  execute: Executor,
  logger: Logger,
): ApolloServer<RequestContext> {
  const contexts = new WeakMap<object, RequestContext>();
  return new ApolloServer<RequestContext>({
    gateway: executeWith(schema, execute),
    stringifyResult: JSON.stringify,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    logger: {
      debug: (message) => logger.debug(message),
      info: (message) => logger.debug(message),
      warn: (message) => logger.warn(message),
      error: (message) => logger.error(message),
    },
    formatError: (formatted, error) =>
      presentError(error, formatted, typeof error === 'object' && error ? contexts.get(error) : undefined),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      housePlugin(contexts),
    ],
  });
}

/**
 * Apollo Server takes another executor only from a gateway; this one has nothing behind it but our schema. (It brings
 * its own cost down too: Apollo wraps the resolvers of a schema of its own, never those of a gateway.)
 */
function executeWith(schema: GraphQLSchema, execute: Executor): GatewayInterface {
  const executor: GatewayExecutor = async ({ document, request, context }) =>
    execute({
      schema,
      document,
      contextValue: context,
      variableValues: request.variables,
      operationName: request.operationName,
    });
  return {
    load: async () => ({ executor }),
    onSchemaLoadOrUpdate(onSchema) {
      onSchema({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: async () => undefined,
  };
}

/** Limits, the caller's language in errors, and the status code that old clients expect. */
function housePlugin(contexts: WeakMap<object, RequestContext>): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, request, contextValue }) {
          const error =
            credentialError(contextValue) ??
            checkLimits(document, request.operationName, request.variables ?? {});
          if (error) throw error;
        },
        async didEncounterErrors({ errors, contextValue }) {
          for (const error of errors) contexts.set(error, contextValue);
        },
        async willSendResponse(requestContext) {
          answerOldClientsWith200(requestContext);
        },
      };
    },
  };
}

/**
 * GraphQL over HTTP: a well-formed request whose document fails is answered with 200 in the old media
 * type application/json, where a status other than 200 means that the answer is not GraphQL's.
 */
function answerOldClientsWith200({ request, response }: GraphQLRequestContext<RequestContext>): void {
  const accept = (request.http?.headers ?? new HeaderMap()).get('accept') ?? '';
  const isRefused = response.http.status === 400 && response.body?.kind === 'single';
  if (isRefused && !accept.includes('application/graphql-response+json')) response.http.status = 200;
}
