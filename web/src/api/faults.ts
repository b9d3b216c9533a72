import { CombinedGraphQLErrors, ServerError } from '@apollo/client';
import { AuthError } from './auth.ts';

/** What a person is told about something that failed. */
export interface Fault {
  /** Stable code: of the API (docs: /docs#codes), of /auth, or NETWORK and UNKNOWN of the page itself. */
  readonly code: string;
  /** In the language of the page, where the server has said something. */
  readonly message: string | undefined;
  readonly requestId: string | undefined;
}

interface Told {
  readonly message?: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

function faultOfTold({ message, extensions }: Told): Fault {
  const requestId = extensions?.['requestId'];
  return {
    code: String(extensions?.['code'] ?? 'UNKNOWN'),
    message,
    requestId: typeof requestId === 'string' ? requestId : undefined,
  };
}

/** The body of an answer whose status says that it failed. */
function toldIn(text: string): Told | undefined {
  try {
    return (JSON.parse(text) as { errors?: Told[] }).errors?.[0];
  } catch {
    return undefined;
  }
}

/** What can be said about anything that was thrown. */
export function faultOf(error: unknown): Fault {
  if (CombinedGraphQLErrors.is(error)) return faultOfTold(error.errors[0] ?? {});
  if (ServerError.is(error)) return faultOfTold(toldIn(error.bodyText) ?? { message: error.message });
  if (error instanceof AuthError) return { code: error.code, message: undefined, requestId: undefined };
  if (error instanceof TypeError && /fetch|network|load/i.test(error.message)) {
    return { code: 'NETWORK', message: undefined, requestId: undefined };
  }
  return {
    code: 'UNKNOWN',
    message: error instanceof Error ? error.message : String(error),
    requestId: undefined,
  };
}
