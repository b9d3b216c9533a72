import { type Client, createClient } from 'graphql-ws';

let socket: Client | undefined;

/** The one WebSocket of the page, opened with the first subscription and closed a little after the last. */
export function openSocket(parameters: () => Record<string, string>): Client {
  socket ??= createClient({
    url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
    connectionParams: parameters,
    lazyCloseTimeout: 5_000,
    retryAttempts: 1_000,
    shouldRetry: () => true,
  });
  return socket;
}

/** Closes it, so that the next subscription is asked by whoever is signed in then. */
export function closeSocket(): void {
  void socket?.dispose();
  socket = undefined;
}
