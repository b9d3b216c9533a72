import type { ThrottleRule } from './authThrottle.ts';

/** A path under /auth that is open to the world. */
export interface SignInRoute {
  readonly method: 'GET' | 'POST';
  readonly path: RegExp;
  /** What the auth event is called; nothing is written down for reading. */
  readonly event?: string;
  /** Attempts in 15 minutes from one address. */
  readonly mostByAddress?: number;
  /** Attempts in 15 minutes at one e-mail: from one address, and from all together. */
  readonly mostByEmail?: readonly [one: number, all: number];
  /** Whether an attempt that succeeds does not count. */
  readonly forgives?: boolean;
}

const WINDOW_SECONDS = 15 * 60;
const SECOND_FACTOR = { mostByAddress: 30, forgives: true } as const;
const MAILS = { mostByAddress: 20, mostByEmail: [3, 6] } as const;

/** All of them: what better-auth has beside these does not exist for our clients. */
export const signInRoutes: readonly SignInRoute[] = [
  { method: 'GET', path: /^\/get-session$/ },
  { method: 'GET', path: /^\/list-sessions$/ },
  { method: 'GET', path: /^\/failed$/ },
  { method: 'GET', path: /^\/verify-email$/, event: 'EMAIL_PROOF', mostByAddress: 60 },
  { method: 'GET', path: /^\/callback\/[a-z]+$/, event: 'SIGN_IN_OIDC', mostByAddress: 60, forgives: true },
  { method: 'POST', path: /^\/sign-up\/email$/, event: 'SIGN_UP', mostByAddress: 30, mostByEmail: [5, 10] },
  {
    method: 'POST',
    path: /^\/sign-in\/email$/,
    event: 'SIGN_IN',
    mostByAddress: 30,
    mostByEmail: [5, 50],
    forgives: true,
  },
  { method: 'POST', path: /^\/sign-in\/social$/, mostByAddress: 60 },
  { method: 'POST', path: /^\/sign-out$/, event: 'SIGN_OUT' },
  { method: 'POST', path: /^\/request-password-reset$/, event: 'PASSWORD_RESET_REQUEST', ...MAILS },
  { method: 'POST', path: /^\/send-verification-email$/, event: 'EMAIL_PROOF_REQUEST', ...MAILS },
  { method: 'POST', path: /^\/reset-password$/, event: 'PASSWORD_RESET', mostByAddress: 20, forgives: true },
  {
    method: 'POST',
    path: /^\/change-password$/,
    event: 'PASSWORD_CHANGE',
    mostByAddress: 20,
    forgives: true,
  },
  { method: 'POST', path: /^\/revoke-session$/, event: 'SESSION_REVOKE' },
  { method: 'POST', path: /^\/revoke-sessions$/, event: 'SESSION_REVOKE' },
  { method: 'POST', path: /^\/revoke-other-sessions$/, event: 'SESSION_REVOKE' },
  { method: 'POST', path: /^\/two-factor\/enable$/, event: 'TWO_FACTOR_ENABLE', ...SECOND_FACTOR },
  { method: 'POST', path: /^\/two-factor\/disable$/, event: 'TWO_FACTOR_DISABLE', ...SECOND_FACTOR },
  { method: 'POST', path: /^\/two-factor\/verify-totp$/, event: 'TWO_FACTOR_VERIFY', ...SECOND_FACTOR },
  {
    method: 'POST',
    path: /^\/two-factor\/verify-backup-code$/,
    event: 'TWO_FACTOR_BACKUP_CODE',
    ...SECOND_FACTOR,
  },
  {
    method: 'POST',
    path: /^\/two-factor\/generate-backup-codes$/,
    event: 'TWO_FACTOR_BACKUP_CODES_NEW',
    ...SECOND_FACTOR,
  },
];

/** The rules under which an attempt on a route counts. */
export function throttleRules(
  { path, mostByAddress, mostByEmail }: SignInRoute,
  address: string,
  email: string | undefined,
): ThrottleRule[] {
  const rules: ThrottleRule[] = [];
  const add = (key: string, most: number) =>
    rules.push({ key: `${path.source}|${key}`, most, seconds: WINDOW_SECONDS });
  if (mostByAddress !== undefined) add(address, mostByAddress);
  if (mostByEmail !== undefined && email !== undefined) {
    add(`${address}|${email}`, mostByEmail[0]);
    add(`|${email}`, mostByEmail[1]);
  }
  return rules;
}
