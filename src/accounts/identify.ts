import { anonymous, type Caller, type Peer } from '../platform/caller.ts';
import type { Database } from '../platform/database.ts';
import { badToken } from './account.errors.ts';
import { findTokenCaller, TOKEN_PREFIX } from './token.ts';

/** What has to be known of the process to tell who asks. */
export interface IdentifyOptions {
  readonly database: Database;
  /** Whether the tokens of the demo market hold. */
  readonly isDemoMode: boolean;
}

/** Makes the function that tells who is at the other end; it throws UNAUTHENTICATED for credentials that do not hold. */
export function createIdentify({ database, isDemoMode }: IdentifyOptions): (peer: Peer) => Promise<Caller> {
  return async ({ headers, address }) => {
    const secret = bearerOf(headers.authorization);
    if (secret === undefined) return anonymous(address);
    const caller = secret.startsWith(TOKEN_PREFIX)
      ? await findTokenCaller(database.reads(), secret, isDemoMode)
      : undefined;
    if (caller === undefined) throw badToken({});
    return caller;
  };
}

function bearerOf(header: string | undefined): string | undefined {
  return header === undefined ? undefined : (/^Bearer +(\S+)$/i.exec(header)?.[1] ?? '');
}
