import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import { from, mergeMap, Observable, type Subscriber, tap } from 'rxjs';
import { dropChoice, requestHeaders } from './acting.ts';
import { dropStaleSession } from './auth.ts';
import { connectionLost } from './connection.ts';
import possibleTypes from './possibleTypes.ts';
import { createSignal } from './signal.ts';

/** Whether the server refused somebody who had been signed in: the dialog that asks to sign in again stands open. */
export const sessionLost = createSignal(false);

/** Whether the server does not know the documents of this page: it was replaced by a newer one. */
export const pageOutdated = createSignal(false);

/** How often the server has refused the organisation that was chosen: what is shown was asked in another name. */
export const choicesRefused = createSignal(0);

interface Hashed {
  readonly __meta__?: { readonly hash?: string };
}

/** Sends the hash of a document and never its text: the server runs what was written down when the page was built. */
const trustedDocument = new ApolloLink((operation, forward) => {
  const hash = (operation.query as Hashed).__meta__?.hash?.replace(/^sha256:/, '');
  if (hash === undefined) throw new Error(`${operation.operationName} is no document of web/codegen.mjs`);
  operation.extensions['persistedQuery'] = { version: 1, sha256Hash: hash };
  operation.setContext(({ headers }: { headers?: Record<string, string> }) => ({
    http: { includeQuery: false, includeExtensions: true },
    headers: { ...requestHeaders(), ...headers },
  }));
  return forward(operation);
});

/** What concerns the whole page and not only who asked: a session that is over, a lost connection, an old page. */
const watchFaults = new ApolloLink((operation, forward) =>
  forward(operation).pipe(
    tap({
      next: ({ errors }) => {
        if (
          errors?.some(({ extensions }) => String(extensions?.['code']).startsWith('PERSISTED_QUERY_NOT_'))
        ) {
          pageOutdated.set(true);
        }
      },
      error: (error) => {
        if (error instanceof TypeError) connectionLost.set(true);
      },
    }),
    mergeMap((result) => {
      // Said before anything runs, so of no field: the account is no member any more of whom it had chosen to act for.
      const isForeign = result.errors?.some(
        ({ path, extensions }) => !path && extensions?.['code'] === 'FORBIDDEN',
      );
      if (isForeign && dropChoice()) {
        operation.setContext({ headers: requestHeaders() });
        return forward(operation).pipe(tap(() => choicesRefused.set(choicesRefused.get() + 1)));
      }
      const isRefused = result.errors?.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED');
      if (!isRefused) return from([result]);
      if (wasSignedIn()) sessionLost.set(true);
      // A cookie that no longer holds makes the server refuse even what everybody may see: once without it.
      return from(dropStaleSession()).pipe(mergeMap(() => forward(operation)));
    }),
  ),
);

/** Subscriptions share one WebSocket: a browser opens no more than six HTTP connections to a host, streams included. */
const subscriptions = new ApolloLink((operation) => new Observable((sink) => subscribe(operation, sink)));

function subscribe(operation: ApolloLink.Operation, sink: Subscriber<ApolloLink.Result>): () => void {
  let end: (() => void) | undefined;
  let isOver = false;
  const payload = {
    query: '',
    operationName: operation.operationName ?? null,
    variables: operation.variables,
    extensions: operation.extensions,
  };
  import('./socket.ts').then(
    ({ openSocket }) => {
      if (isOver) return;
      end = openSocket(requestHeaders).subscribe<Record<string, unknown>>(payload, {
        next: (result) => sink.next(result as ApolloLink.Result),
        error: (error) => sink.error(error),
        complete: () => sink.complete(),
      });
    },
    (error) => sink.error(error),
  );
  return () => {
    isOver = true;
    end?.();
  };
}

export const cache = new InMemoryCache({
  possibleTypes: possibleTypes.possibleTypes,
  typePolicies: { Viewer: { keyFields: [], merge: true } },
});

export const client = new ApolloClient({
  cache,
  link: ApolloLink.from([
    trustedDocument,
    ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      subscriptions,
      ApolloLink.from([watchFaults, new HttpLink({ uri: '/graphql' })]),
    ),
  ]),
});

/** Whether the page has seen the viewer signed in. */
function wasSignedIn(): boolean {
  return (cache.extract()['Viewer:{}'] as { kind?: string } | undefined)?.kind === 'ACCOUNT';
}
