import { createClient } from 'graphql-sse';
import type { TypedDocumentString } from './graphql/graphql.ts';

/** Where the API is, and by whose token it is asked. */
export interface ClientOptions {
  readonly url: string;
  /** Undefined: as anybody. */
  readonly token?: string | undefined;
  readonly language?: 'ko' | 'en';
}

/** Thrown where the API answers with errors; `code` is stable, the message is in the user's language. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: string;

  constructor(errors: readonly { message: string; extensions?: Record<string, unknown> }[]) {
    super(errors.map(({ message }) => message).join(' '));
    this.code = String(errors[0]?.extensions?.['code'] ?? 'UNKNOWN');
  }
}

/** A client whose answers have the types of what was asked. */
export interface Client {
  ask<Data, Variables>(document: TypedDocumentString<Data, Variables>, variables: Variables): Promise<Data>;
  follow<Data, Variables extends Record<string, unknown>>(
    document: TypedDocumentString<Data, Variables>,
    variables: Variables,
  ): AsyncGenerator<Data>;
}

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: ConstructorParameters<typeof ApiError>[0];
}

/** Questions go over HTTP, subscriptions over server-sent events: both need nothing but fetch. */
export function createApiClient({ url, token, language = 'en' }: ClientOptions): Client {
  const headers = { 'accept-language': language, ...(token && { authorization: `Bearer ${token}` }) };
  const stream = createClient({ url: `${url}/graphql/stream`, headers, retryAttempts: 2 });
  return {
    async ask(document, variables) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ query: document.toString(), variables }),
      });
      return dataOf((await response.json()) as Answer<never>);
    },
    async *follow(document, variables) {
      const events = stream.iterate<never>({ query: document.toString(), variables });
      for await (const event of events) yield dataOf(event as Answer<never>);
    },
  };
}

function dataOf<Data>({ data, errors }: Answer<Data>): Data {
  if (errors || data == null) throw new ApiError(errors ?? [{ message: 'The answer has no data.' }]);
  return data;
}
