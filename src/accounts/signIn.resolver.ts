import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../platform/context.ts';
import { forbidden } from '../platform/platform.errors.ts';
import { withUserErrors } from '../platform/userError.type.ts';
import { AUTH_PATH } from './auth.ts';
import { cookieOf, cookiePrefix, decode, TWO_FACTOR_COOKIE } from './sessionToken.ts';
import {
  AccountSignInInput,
  AccountSignInPayload,
  AccountSignOutPayload,
  AccountSignUpInput,
  AccountSignUpPayload,
  AccountTwoFactorVerifyInput,
  AccountTwoFactorVerifyPayload,
  EmailAddressInput,
  EmailVerifyInput,
  EmailVerifyPayload,
  EmailVerifyRequestPayload,
  PasswordResetInput,
  PasswordResetPayload,
  PasswordResetRequestPayload,
} from './signIn.type.ts';
import { type AuthFailure, signInRefusal } from './signInRefusal.ts';

/** What /auth answered to a request made here. */
interface AuthReply {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Headers;
}

const NOTHING_DONE = { done: false };

/** Points for hashing a password: it is made to take long (19 MiB, some 100 ms of a processor). */
const HASHING = 100;

/** Signing in for front ends that speak GraphQL only: thin over /auth, with its checks, counts and events. */
@Resolver()
export class SignInResolver {
  @Mutation(() => AccountSignUpPayload, {
    complexity: HASHING,
    description: 'Asks for an account; the code in the mail proves the e-mail.',
  })
  accountSignUp(
    @Arg('input', () => AccountSignUpInput, { description: 'The person.' }) input: AccountSignUpInput,
    @Ctx() context: RequestContext,
  ) {
    const { name, email, password } = input;
    return plain(context, () => ask(context, '/sign-up/email', { name, email, password }));
  }

  @Mutation(() => AccountSignInPayload, {
    complexity: HASHING,
    description: 'Signs in and answers the session as a bearer token.',
  })
  accountSignIn(
    @Arg('input', () => AccountSignInInput, { description: 'E-mail and password.' })
    input: AccountSignInInput,
    @Ctx() context: RequestContext,
  ) {
    const { email, password } = input;
    const work = async () => {
      const reply = await ask(context, '/sign-in/email', { email, password });
      const twoFactorNeeded = reply.body['twoFactorRedirect'] === true;
      const twoFactorToken = twoFactorNeeded ? cookieSet(context, reply, TWO_FACTOR_COOKIE) : null;
      return { token: sessionOf(reply), twoFactorNeeded, twoFactorToken };
    };
    const empty = { token: null, twoFactorNeeded: false, twoFactorToken: null };
    return withUserErrors<AccountSignInAnswer>(context.language, work, empty);
  }

  @Mutation(() => AccountTwoFactorVerifyPayload, {
    description: 'Ends a sign-in that needs a second factor.',
  })
  accountTwoFactorVerify(
    @Arg('input', () => AccountTwoFactorVerifyInput, { description: 'The code.' })
    input: AccountTwoFactorVerifyInput,
    @Ctx() context: RequestContext,
  ) {
    const { twoFactorToken, code, isBackupCode } = input;
    const name = `${cookiePrefix(context.services.config.signIn.publicUrl)}.${TWO_FACTOR_COOKIE}`;
    const path = isBackupCode === true ? '/two-factor/verify-backup-code' : '/two-factor/verify-totp';
    const cookie = `${name}=${encodeURIComponent(twoFactorToken)}`;
    const work = async () => ({ token: sessionOf(await ask(context, path, { code }, { cookie })) });
    return withUserErrors<{ token: string | null }>(context.language, work, { token: null });
  }

  @Mutation(() => AccountSignOutPayload, { description: 'Ends the session with which the request is made.' })
  accountSignOut(@Ctx() context: RequestContext) {
    const { caller, peer } = context;
    if (caller.kind !== 'ACCOUNT') throw forbidden({ action: 'Mutation.accountSignOut' });
    const { authorization, cookie } = peer.headers;
    const credentials = authorization === undefined ? { cookie: cookie ?? '' } : { authorization };
    return plain(context, () => ask(context, '/sign-out', {}, credentials));
  }

  @Mutation(() => PasswordResetRequestPayload, {
    description: 'Asks for a mail with a code for a new password.',
  })
  passwordResetRequest(
    @Arg('input', () => EmailAddressInput, { description: 'The e-mail.' }) { email }: EmailAddressInput,
    @Ctx() context: RequestContext,
  ) {
    return plain(context, () => ask(context, '/request-password-reset', { email }));
  }

  @Mutation(() => PasswordResetPayload, {
    complexity: HASHING,
    description: 'Sets a new password and ends all sessions of the account.',
  })
  passwordReset(
    @Arg('input', () => PasswordResetInput, { description: 'Code and password.' }) input: PasswordResetInput,
    @Ctx() context: RequestContext,
  ) {
    const { token, newPassword } = input;
    return plain(context, () => ask(context, '/reset-password', { token, newPassword }));
  }

  @Mutation(() => EmailVerifyPayload, { description: 'Proves an e-mail by the code of the mail.' })
  emailVerify(
    @Arg('input', () => EmailVerifyInput, { description: 'The code.' }) { token }: EmailVerifyInput,
    @Ctx() context: RequestContext,
  ) {
    const path = `/verify-email?token=${encodeURIComponent(token)}`;
    return plain(context, () => ask(context, path, undefined, {}, ['token']));
  }

  @Mutation(() => EmailVerifyRequestPayload, {
    description: 'Asks for another mail with the code that proves an e-mail.',
  })
  emailVerifyRequest(
    @Arg('input', () => EmailAddressInput, { description: 'The e-mail.' }) { email }: EmailAddressInput,
    @Ctx() context: RequestContext,
  ) {
    return plain(context, () => ask(context, '/send-verification-email', { email }));
  }
}

interface AccountSignInAnswer {
  readonly token: string | null;
  readonly twoFactorNeeded: boolean;
  readonly twoFactorToken: string | null;
}

function plain(context: RequestContext, work: () => Promise<AuthReply>) {
  return withUserErrors<{ done: boolean }>(
    context.language,
    async () => {
      await work();
      return { done: true };
    },
    NOTHING_DONE,
  );
}

/** Asks /auth as if our own page did, from the caller's address; throws what it refuses, at one of the fields `sent`. */
async function ask(
  { services, peer }: RequestContext,
  path: string,
  body: object | undefined,
  credentials: Readonly<Record<string, string>> = {},
  sent: readonly string[] = Object.keys(body ?? {}),
): Promise<AuthReply> {
  const { publicUrl } = services.config.signIn;
  const headers = new Headers({ ...credentials, origin: publicUrl });
  for (const name of ['accept-language', 'user-agent'] as const) {
    const value = peer.headers[name];
    if (value !== undefined) headers.set(name, value);
  }
  if (body) headers.set('content-type', 'application/json');
  const init = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers };
  const response = await services.signIn.handle(new Request(`${publicUrl}${AUTH_PATH}${path}`, init), peer);
  const text = await response.text();
  const reply = {
    status: response.status,
    body: (text === '' ? {} : (JSON.parse(text) ?? {})) as Record<string, unknown>,
    headers: response.headers,
  };
  if (reply.status >= 400) throw signInRefusal(failureOf(reply), sent);
  return reply;
}

function failureOf({ status, body, headers }: AuthReply): AuthFailure {
  return {
    status,
    code: String(body['code']),
    message: String(body['message'] ?? body['code']),
    retryAfterSeconds: Number(headers.get('retry-after') ?? 1),
  };
}

/** The session of an answer, as a bearer token. */
function sessionOf({ headers }: AuthReply): string | null {
  const token = headers.get('set-auth-token');
  return token === null ? null : (decode(token) ?? null);
}

function cookieSet({ services }: RequestContext, { headers }: AuthReply, name: string): string | null {
  const wanted = `${cookiePrefix(services.config.signIn.publicUrl)}.${name}`;
  for (const line of headers.getSetCookie()) {
    const value = cookieOf(line.split(';', 1)[0], wanted);
    if (value) return value;
  }
  return null;
}
