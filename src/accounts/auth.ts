import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { bearer, genericOAuth, twoFactor } from 'better-auth/plugins';
import type { Kysely } from 'kysely';
import type { Config } from '../platform/config.ts';
import type { Database } from '../platform/database.ts';
import { languageOf } from '../platform/language.ts';
import type { Logger } from '../platform/logger.ts';
import { type Mail, postMail } from './mail.ts';
import { hashPassword, LONGEST_PASSWORD, SHORTEST_PASSWORD, verifyPassword } from './password.ts';
import { cookiePrefix } from './sessionToken.ts';
import {
  credentialTable,
  sessionTable,
  twoFactorTable,
  userTable,
  verificationTable,
} from './signInTables.ts';

export const AUTH_PATH = '/auth';
/** Set by us on every request that better-auth sees; what the client sends under this name is dropped. */
export const ADDRESS_HEADER = 'x-daseot-address';
export const OIDC_PROVIDER = 'oidc';
const RESET_SECONDS = 60 * 60;
const PROOF_SECONDS = 24 * 60 * 60;
const SESSION_SECONDS = 7 * 24 * 60 * 60;
const SECOND_FACTOR_SECONDS = 10 * 60;

/** What the sign-in is made of. */
export interface AuthParts {
  readonly config: Config;
  readonly database: Database;
  readonly logger: Logger;
  readonly secret: string;
}

/** The part of better-auth that we use. */
export interface Auth {
  readonly handler: (request: Request) => Promise<Response>;
}

/** better-auth on our database and tables. */
export function createAuth({ config, database, logger, secret }: AuthParts): Auth {
  const kysely: Kysely<unknown> = database.fork().getConnection().getClient();
  const { publicUrl, trustedOrigins, oidc } = config.signIn;
  const post: Post = (mail, request) =>
    postMail(database.reads(), {
      ...mail,
      language: languageOf(request?.headers.get('accept-language') ?? undefined),
    });
  return betterAuth({
    appName: 'Daseot',
    baseURL: publicUrl,
    basePath: AUTH_PATH,
    secret,
    database: { db: kysely, type: 'postgres', transaction: true },
    trustedOrigins: [...trustedOrigins, ...loopbackTwins(publicUrl)],
    telemetry: { enabled: false },
    logger: houseLogger(logger),
    // Attempts are counted by authThrottle.ts: by e-mail too, and without a gap between reading and writing.
    rateLimit: { enabled: false },
    onAPIError: { errorURL: `${publicUrl}${AUTH_PATH}/failed` },
    user: {
      ...userTable,
      additionalFields: {
        isDemo: { type: 'boolean', fieldName: 'is_demo', input: false, returned: false, required: false },
      },
    },
    session: { ...sessionTable, expiresIn: SESSION_SECONDS },
    account: {
      ...credentialTable,
      encryptOAuthTokens: true,
      accountLinking: { enabled: true, trustedProviders: [] },
    },
    verification: { ...verificationTable, storeIdentifier: 'hashed' },
    ...passwordOptions(post),
    plugins: [
      // Before `bearer`, which would else answer the token of a session that is taken back for the second factor.
      twoFactor({
        issuer: 'Daseot',
        schema: twoFactorTable,
        twoFactorCookieMaxAge: SECOND_FACTOR_SECONDS,
        backupCodeOptions: { storeBackupCodes: 'encrypted' },
      }),
      bearer({ requireSignature: true }),
      ...(oidc ? [oidcPlugin(oidc)] : []),
    ],
    databaseHooks: demoHooks(config.isDemo),
    advanced: advancedOptions(publicUrl),
  });
}

/** Puts a mail into the outbox, in the language of the request. */
type Post = (mail: Omit<Mail, 'language'>, request: Request | undefined) => Promise<void>;

function passwordOptions(post: Post) {
  return {
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: true,
      autoSignIn: false,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: RESET_SECONDS,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }) => verifyPassword(hash, password),
      },
      sendResetPassword: ({ user, token }, request) =>
        post({ to: user.email, template: 'PASSWORD_RESET', facts: {}, secret: token }, request),
      onPasswordReset: ({ user }, request) =>
        post({ to: user.email, template: 'PASSWORD_CHANGED', facts: {} }, request),
      onExistingUserSignUp: ({ user }, request) =>
        post({ to: user.email, template: 'ACCOUNT_EXISTS', facts: {} }, request),
    },
    emailVerification: {
      sendOnSignUp: true,
      sendOnSignIn: false,
      expiresIn: PROOF_SECONDS,
      sendVerificationEmail: ({ user, token }, request) =>
        post({ to: user.email, template: 'EMAIL_PROOF', facts: {}, secret: token }, request),
    },
  } satisfies Partial<BetterAuthOptions>;
}

function demoHooks(isDemoMode: boolean) {
  return {
    session: {
      create: {
        async before({ userId }, context) {
          const user = await context?.context.internalAdapter.findUserById(String(userId));
          const isDemo = (user as { isDemo?: boolean } | null | undefined)?.isDemo === true;
          // Its password is known to everybody.
          if (isDemo && !isDemoMode) throw wrongPassword();
        },
      },
    },
  } satisfies BetterAuthOptions['databaseHooks'];
}

function advancedOptions(publicUrl: string) {
  return {
    database: { generateId: 'serial', validateSchema: false },
    // Said outright: the library switches its checks off where it believes to be under test.
    disableOriginCheck: false,
    disableCSRFCheck: false,
    useSecureCookies: false,
    cookiePrefix: cookiePrefix(publicUrl),
    defaultCookieAttributes: {
      secure: publicUrl.startsWith('https:'),
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
    },
    ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
  } satisfies BetterAuthOptions['advanced'];
}

/** On the own machine people write localhost or 127.0.0.1, whichever the server was told. */
function loopbackTwins(publicUrl: string): string[] {
  const url = new URL(publicUrl);
  if (!['127.0.0.1', 'localhost'].includes(url.hostname)) return [];
  return ['127.0.0.1', 'localhost'].map((host) => {
    url.hostname = host;
    return url.origin;
  });
}

function wrongPassword(): APIError {
  return APIError.from('UNAUTHORIZED', {
    code: 'INVALID_EMAIL_OR_PASSWORD',
    message: 'Invalid email or password',
  });
}

function oidcPlugin({ issuer, clientId, clientSecret }: NonNullable<Config['signIn']['oidc']>) {
  return genericOAuth({
    config: [
      {
        providerId: OIDC_PROVIDER,
        discoveryUrl: `${issuer}/.well-known/openid-configuration`,
        clientId,
        ...(clientSecret !== undefined && { clientSecret }),
        scopes: ['openid', 'email', 'profile'],
        pkce: true,
        requireIdTokenVerification: true,
        requireEmailVerification: true,
      },
    ],
  });
}

/** What the library says goes to our log; it names no secret, but its warnings are the client's mistakes. */
function houseLogger(logger: Logger) {
  return {
    // At 'info' everything comes to `log`; at other levels the library also prints refusals by itself.
    level: 'info' as const,
    log(level: 'debug' | 'info' | 'warn' | 'error', message: string, ...details: unknown[]) {
      const err = details.find((one) => one instanceof Error);
      if (level === 'error') logger.warn({ ...(err && { err }) }, `sign-in: ${message}`);
      else logger.debug(`sign-in: ${message}`);
    },
  };
}
