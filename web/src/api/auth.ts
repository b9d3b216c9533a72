import { currentLanguage } from '../app/i18n.ts';

/** What /auth refused; the code is stable, and the page has a text for it. */
export class AuthError extends Error {
  override readonly name = 'AuthError';
  readonly code: string;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: string, message: string, retryAfterSeconds?: number) {
    super(message);
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

interface AuthBody {
  readonly code?: string;
  readonly message?: string;
  readonly errors?: readonly { readonly extensions?: { readonly retryAfterSeconds?: number } }[];
  readonly [key: string]: unknown;
}

async function ask(path: string, body?: object): Promise<AuthBody> {
  let response: Response;
  try {
    response = await fetch(`/auth${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        'accept-language': currentLanguage(),
        // No page of another site can send this without asking first.
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  } catch (error) {
    throw new AuthError('NETWORK', String(error));
  }
  const text = await response.text();
  let answer: AuthBody = {};
  try {
    answer = ((text === '' ? null : JSON.parse(text)) as AuthBody | null) ?? {};
  } catch {
    if (response.ok) throw new AuthError('INTERNAL_SERVER_ERROR', text.slice(0, 200));
  }
  if (response.ok) return answer;
  const { code = 'INTERNAL_SERVER_ERROR', message = '', errors } = answer;
  throw new AuthError(code, message, errors?.[0]?.extensions?.retryAfterSeconds);
}

/** What signing in led to. */
export type SignInOutcome = 'SIGNED_IN' | 'SECOND_FACTOR';

/** Signs in with a password; the session is a cookie that no script can read. */
export async function signIn(email: string, password: string): Promise<SignInOutcome> {
  const answer = await ask('/sign-in/email', { email, password });
  return answer['twoFactorRedirect'] === true ? 'SECOND_FACTOR' : 'SIGNED_IN';
}

/** Ends a sign-in that needs a second factor: a code of the app, or one of the codes that were written down. */
export async function verifySecondFactor(code: string, isBackupCode: boolean): Promise<void> {
  await ask(isBackupCode ? '/two-factor/verify-backup-code' : '/two-factor/verify-totp', { code });
}

/** What a second factor begins with; both are told this once. */
export interface SecondFactorStart {
  /** What the authenticator app takes, as a picture or typed: otpauth://totp/… */
  readonly uri: string;
  /** Each signs in once where the app is lost. */
  readonly backupCodes: readonly string[];
}

/** Begins a second factor; it is asked for only after the first code was confirmed. */
export async function startSecondFactor(password: string): Promise<SecondFactorStart> {
  const { totpURI, backupCodes } = await ask('/two-factor/enable', { password });
  return { uri: String(totpURI), backupCodes: backupCodes as readonly string[] };
}

/** Makes new backup codes; the old ones hold no longer. */
export async function renewBackupCodes(password: string): Promise<readonly string[]> {
  const { backupCodes } = await ask('/two-factor/generate-backup-codes', { password });
  return backupCodes as readonly string[];
}

export async function endSecondFactor(password: string): Promise<void> {
  await ask('/two-factor/disable', { password });
}

export async function signOut(): Promise<void> {
  await ask('/sign-out', {});
}

/** Asks for an account; the mail that follows proves the e-mail. */
export async function signUp(name: string, email: string, password: string): Promise<void> {
  await ask('/sign-up/email', { name, email, password });
}

export async function proveEmail(token: string): Promise<void> {
  await ask(`/verify-email?token=${encodeURIComponent(token)}`);
}

export async function sendProofAgain(email: string): Promise<void> {
  await ask('/send-verification-email', { email });
}

export async function askPasswordReset(email: string): Promise<void> {
  await ask('/request-password-reset', { email });
}

export async function resetPassword(token: string, newPassword: string): Promise<void> {
  await ask('/reset-password', { token, newPassword });
}

/** Where the browser must go to sign in at the other provider of identities; refused, it comes back to the sign-in. */
export async function oidcAddress(callbackURL: string): Promise<string> {
  const back = { callbackURL, errorCallbackURL: '/sign-in' };
  const answer = await ask('/sign-in/social', { provider: 'oidc', ...back, disableRedirect: true });
  return String(answer['url']);
}

/** Asking for the session takes away a cookie that no longer holds, with which every request would be refused. */
export async function dropStaleSession(): Promise<void> {
  await ask('/get-session').catch(() => undefined);
}
