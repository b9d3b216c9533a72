import { hash } from 'node:crypto';
import { anonymous, type Caller, type Peer } from '../platform/caller.ts';
import type { Database } from '../platform/database.ts';
import { idOf } from '../platform/globalId.ts';
import { badToken, foreignOrganisation, foreignOrigin } from './account.errors.ts';
import type { CallerCache } from './callerCache.ts';
import { findSessionCaller } from './session.ts';
import { cookieOf, cookiePrefix, decode, SESSION_COOKIE, verifySessionToken } from './sessionToken.ts';
import { type FoundCaller, findTokenCaller, TOKEN_PREFIX } from './token.ts';

/** Names the organisation in whose name an account acts, by its global id. */
export const ORGANISATION_HEADER = 'x-organisation';

/** What has to be known of the process to tell who asks. */
export interface IdentifyOptions {
  readonly database: Database;
  /** Whether accounts and tokens of the demo market hold. */
  readonly isDemoMode: boolean;
  readonly cache: CallerCache;
  /** Where people reach the API, and whose pages may use cookies beside its own. */
  readonly publicUrl: string;
  readonly trustedOrigins: readonly string[];
  readonly secret: () => Promise<string>;
}

type Identify = (peer: Peer) => Promise<Caller>;

/** Makes the function that tells who is at the other end; it throws UNAUTHENTICATED for credentials that do not hold. */
export function createIdentify(options: IdentifyOptions): Identify {
  const { database, isDemoMode, cache } = options;
  const cookieName = `${cookiePrefix(options.publicUrl)}.${SESSION_COOKIE}`;
  return async (peer) => {
    const { headers, address } = peer;
    const bearer = bearerOf(headers.authorization);
    const cookie = bearer === undefined ? cookieOf(headers.cookie, cookieName) : undefined;
    if (bearer === undefined && cookie === undefined) return anonymous(address);
    if (cookie !== undefined) checkOrigin(options, peer);
    const secret = bearer ?? cookie ?? '';
    const isApiToken = bearer?.startsWith(TOKEN_PREFIX) === true;
    const asked = headers[ORGANISATION_HEADER];
    const organisation = typeof asked === 'string' && !isApiToken ? asked : '';
    const key = `${hash('sha256', secret, 'base64url')}|${organisation}`;
    const known = cache.get(key);
    if (known !== undefined) return known;
    const { generation } = cache;
    const found = isApiToken
      ? await findTokenCaller(database.reads(), secret, isDemoMode)
      : await accountOf(options, secret, organisation);
    if (found === undefined) throw badToken({});
    cache.set(key, found, generation);
    return found.caller;
  };
}

async function accountOf(
  options: IdentifyOptions,
  signed: string,
  organisation: string,
): Promise<FoundCaller | undefined> {
  const token = verifySessionToken(decode(signed) ?? '', await options.secret());
  if (token === undefined) return undefined;
  const organisationId =
    organisation === '' ? null : idOf('Organisation', organisation, [ORGANISATION_HEADER]);
  const { database, isDemoMode } = options;
  const found = await findSessionCaller(database.reads(), { token, organisationId, isDemoMode });
  if (found && organisationId !== null && found.caller.organisation === null) {
    throw foreignOrganisation({ organisationId: organisation });
  }
  return found;
}

/**
 * A cookie comes along with whatever page asks, so it counts only for pages of ours. (SameSite=Lax keeps it from
 * others too; this also holds for browsers that do not know it, and for WebSockets.)
 */
function checkOrigin({ publicUrl, trustedOrigins }: IdentifyOptions, { headers }: Peer): void {
  const { origin } = headers;
  if (origin === undefined) return;
  const isOwn = URL.canParse(origin) && new URL(origin).host === headers.host;
  if (!isOwn && origin !== publicUrl && !trustedOrigins.includes(origin)) throw foreignOrigin({ origin });
}

function bearerOf(header: string | undefined): string | undefined {
  return header === undefined ? undefined : (/^Bearer +(\S+)$/i.exec(header)?.[1] ?? '');
}
