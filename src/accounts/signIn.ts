import type { Peer } from '../platform/caller.ts';
import type { Config } from '../platform/config.ts';
import type { Database } from '../platform/database.ts';
import { languageOf } from '../platform/language.ts';
import type { Logger } from '../platform/logger.ts';
import type { AuthEventFacts, SignIn } from '../platform/services.ts';
import { type Reads, sql } from '../platform/sql.ts';
import { ADDRESS_HEADER, AUTH_PATH, type Auth, createAuth } from './auth.ts';
import { countAttempt, forgiveAttempt, type ThrottleRule } from './authThrottle.ts';
import { signInRefusal } from './signInRefusal.ts';
import { type SignInRoute, signInRoutes, throttleRules } from './signInRoutes.ts';

/** What the sign-in needs of the process. */
export interface SignInParts {
  readonly config: Config;
  readonly database: Database;
  readonly logger: Logger;
  readonly secret: () => Promise<string>;
  readonly audit: (event: AuthEventFacts) => Promise<void>;
  /** Forgets whom this process knows; the others are told by the database. */
  readonly forgetCallers: () => void;
  /** The key of the account whose session a request carries; undefined where it carries none that holds. */
  readonly sessionActor: (headers: Headers, peer: Peer) => Promise<string | undefined>;
}

interface Body {
  readonly email?: unknown;
  readonly [key: string]: unknown;
}

/** Opens the sign-in; better-auth itself is made with the first request. */
export function openSignIn(parts: SignInParts): SignIn {
  const { config, database, logger } = parts;
  let opened: Promise<Auth> | undefined;
  const auth = () => {
    opened ??= parts.secret().then((secret) => createAuth({ config, database, logger, secret }));
    return opened;
  };
  return {
    async handle(request, peer) {
      const url = new URL(request.url);
      const path = url.pathname.slice(AUTH_PATH.length);
      const route = signInRoutes.find((one) => one.method === request.method && one.path.test(path));
      if (!route) return failed(404, 'NOT_FOUND', `There is nothing at ${request.method} ${url.pathname}.`);
      if (path === '/failed') return failedOidc(url);
      const read = await readBody(request);
      if (read instanceof Response) return read;
      const { body, text } = read;
      const email = emailOf(body);
      const writer = database.reads();
      const rules = throttleRules(route, peer.address ?? 'unknown', email);
      const waitSeconds = await countAttempt(writer, rules);
      const attempt: Attempt = { route, peer, email, writer, parts };
      if (waitSeconds > 0) return tooMany(attempt, waitSeconds);
      const before = await actorBefore(attempt, request.headers);
      const response = await (await auth()).handler(forAuth(request, peer, text));
      return finish(attempt, rules, before, response);
    },
  };
}

interface Attempt {
  readonly route: SignInRoute;
  readonly peer: Peer;
  readonly email: string | undefined;
  readonly writer: Reads;
  readonly parts: SignInParts;
}

/** Counts, writes the event down, and gives the answer the form of the house. */
async function finish(
  attempt: Attempt,
  rules: readonly ThrottleRule[],
  before: string | undefined,
  response: Response,
): Promise<Response> {
  const { route, writer, email, parts } = attempt;
  // A redirect says that it is JSON, and is empty.
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true && text !== '';
  const answer = isJson ? (JSON.parse(text) as Record<string, unknown> | null) : null;
  const location = response.headers.get('location') ?? '';
  const isRefused = response.status >= 400 || location.startsWith(failedUrl(parts.config));
  if (!isRefused && route.forgives) {
    const ofThisClient = rules.filter(({ key }) => email !== undefined && key.endsWith(`|${email}`));
    await forgiveAttempt(
      writer,
      rules,
      ofThisClient.slice(0, 1).map(({ key }) => key),
    );
  }
  if (!isRefused && route.method === 'POST') parts.forgetCallers();
  if (route.event !== undefined) {
    const code = isRefused
      ? (answer?.['code'] ?? new URL(location, 'http://x').searchParams.get('error'))
      : undefined;
    await writeEvent(
      attempt,
      isRefused ? 'FAILURE' : 'SUCCESS',
      before ?? (await actorAfter(attempt, answer)),
      {
        ...(typeof code === 'string' && { code }),
        ...(answer?.['twoFactorRedirect'] === true && { secondFactor: 'NEEDED' }),
      },
    );
  }
  if (response.status >= 400) return refusal(response, answer, attempt.peer);
  const shown = route.event === 'SIGN_UP' ? { status: true } : answer;
  const headers = new Headers(response.headers);
  headers.set('cache-control', 'no-store');
  headers.delete('content-length');
  return new Response(isJson ? JSON.stringify(shown) : null, {
    status: response.status,
    headers,
  });
}

function writeEvent(
  { route, peer, email, parts }: Attempt,
  outcome: 'SUCCESS' | 'FAILURE',
  actor: string,
  facts: Readonly<Record<string, unknown>>,
): Promise<void> {
  const kind = route.event ?? 'SIGN_IN';
  return parts.audit({
    kind,
    outcome,
    actor,
    peer,
    facts: { ...facts, ...(email !== undefined && { email }) },
  });
}

async function tooMany(attempt: Attempt, seconds: number): Promise<Response> {
  const { peer, writer, email } = attempt;
  const actor = await actorOfEmail(writer, email, peer);
  await writeEvent(attempt, 'FAILURE', actor, { code: 'TOO_MANY_ATTEMPTS' });
  const message = `Too many attempts. Try again in ${seconds} seconds.`;
  const response = failed(429, 'TOO_MANY_ATTEMPTS', message, { retryAfterSeconds: seconds });
  response.headers.set('retry-after', String(seconds));
  return response;
}

/** Whose session a request is made with: known before it is answered, since signing out ends it. */
async function actorBefore({ route, parts, peer }: Attempt, headers: Headers): Promise<string | undefined> {
  const isSignedIn = headers.has('cookie') || headers.has('authorization');
  if (route.event === undefined || route.mostByEmail !== undefined || !isSignedIn) return undefined;
  return parts.sessionActor(headers, peer);
}

async function actorAfter({ writer, email, peer }: Attempt, answer: Record<string, unknown> | null) {
  const user = answer?.['user'] as { id?: unknown } | null | undefined;
  if (user?.id !== undefined) return `account:${String(user.id)}`;
  return actorOfEmail(writer, email, peer);
}

async function actorOfEmail(reads: Reads, email: string | undefined, { address }: Peer): Promise<string> {
  const found =
    email === undefined
      ? undefined
      : await reads.first(sql<{ id: number }>`select id from account where email = ${email}`);
  return found ? `account:${found.id}` : `address:${address ?? 'unknown'}`;
}

const LONGEST_EMAIL = 320;

function emailOf(body: Body | undefined): string | undefined {
  const email = body?.email;
  if (typeof email !== 'string' || email.length > LONGEST_EMAIL || !/^[^\s@]+@[^\s@]+$/.test(email))
    return undefined;
  return email.toLowerCase();
}

const MAX_BODY_BYTES = 64 * 1024;

/** The body of a request: JSON, small, and said to be JSON, which no foreign page can send without being asked first. */
async function readBody(
  request: Request,
): Promise<{ body: Body | undefined; text: string | undefined } | Response> {
  if (request.method === 'GET') return { body: undefined, text: undefined };
  const text = await request.text();
  if (text === '') return { body: undefined, text: undefined };
  if (Buffer.byteLength(text) > MAX_BODY_BYTES) {
    return failed(413, 'PAYLOAD_TOO_LARGE', `The request is larger than ${MAX_BODY_BYTES} bytes.`);
  }
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) {
    return failed(415, 'BAD_REQUEST', 'Send application/json.');
  }
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null && !Array.isArray(body))
      return { body: body as Body, text };
  } catch {
    // Told below.
  }
  return failed(400, 'BAD_REQUEST', 'The body must be a JSON object.');
}

const OWN_HEADERS = ['host', 'content-length', 'connection', 'transfer-encoding', 'forwarded'];

/** The request as better-auth sees it: at our public address, from the address that the socket says. */
function forAuth(request: Request, peer: Peer, text: string | undefined): Request {
  const headers = new Headers(request.headers);
  for (const name of [...headers.keys()]) {
    if (name.startsWith('x-forwarded-') || OWN_HEADERS.includes(name)) headers.delete(name);
  }
  headers.set(ADDRESS_HEADER, peer.address ?? '0.0.0.0');
  if (text === undefined && request.method === 'POST') headers.set('content-type', 'application/json');
  const body = request.method === 'POST' ? { body: text ?? '{}' } : {};
  return new Request(request.url, { method: request.method, headers, ...body });
}

function failedUrl({ signIn }: Config): string {
  return `${signIn.publicUrl}${AUTH_PATH}/failed`;
}

/** Where better-auth sends a browser whose sign-in at the OIDC provider came to nothing. */
function failedOidc(url: URL): Response {
  const code = (url.searchParams.get('error') ?? '')
    .toUpperCase()
    .replace(/[^A-Z0-9_]/g, '_')
    .slice(0, 60);
  const message = 'The sign-in at the other provider failed. Start again.';
  return failed(400, code || 'SIGN_IN_FAILED', message, { code: 'BAD_REQUEST' });
}

/**
 * A failure in the form of all failures of the house, with better-auth's own `code` and `message` beside.
 *
 * @param shown what the house says of it, where that is not the same
 */
function failed(
  status: number,
  code: string,
  message: string,
  facts: object = {},
  shown = message,
): Response {
  const errors = [{ message: shown, extensions: { code, ...facts } }];
  return Response.json({ code, message, errors }, { status, headers: { 'cache-control': 'no-store' } });
}

function refusal(response: Response, answer: Record<string, unknown> | null, { headers }: Peer): Response {
  const isOurs = response.status >= 500;
  const code = isOurs ? 'INTERNAL_SERVER_ERROR' : String(answer?.['code'] ?? 'BAD_REQUEST');
  const message = isOurs
    ? 'Internal server error.'
    : String(answer?.['message'] ?? 'The request was refused.');
  const error = signInRefusal({ status: response.status, code, message });
  const text = error.text(languageOf(headers['accept-language']));
  const shown = failed(response.status, code, message, { ...error.facts, code: error.code }, text);
  for (const cookie of response.headers.getSetCookie()) shown.headers.append('set-cookie', cookie);
  return shown;
}
