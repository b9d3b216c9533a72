import type { DomainError } from '../platform/errors.ts';
import { forbidden, internalError, invalidInput, unauthenticated } from '../platform/platform.errors.ts';
import {
  codeNotValid,
  emailNotProved,
  tooManyAttempts,
  weakPassword,
  wrongPassword,
} from './signIn.errors.ts';

/** What better-auth, or /auth before it, said to a request. */
export interface AuthFailure {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly retryAfterSeconds?: number;
}

const WRONG_CODES = [
  'INVALID_TOKEN',
  'TOKEN_EXPIRED',
  'INVALID_CODE',
  'INVALID_BACKUP_CODE',
  'INVALID_TWO_FACTOR_COOKIE',
  'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE',
  'USER_NOT_FOUND',
];

/**
 * What /auth refuses, as an error of the house: with a documented code, in the caller's language, at the field it is about.
 *
 * @param sent fields of the input from which the request was made; where none is given, none is named
 */
export function signInRefusal(
  { status, code, message, retryAfterSeconds = 1 }: AuthFailure,
  sent: readonly string[] = [],
): DomainError {
  const fieldOf = (...names: readonly string[]) => {
    const name = names.find((one) => sent.includes(one));
    return name === undefined ? [] : ['input', name];
  };
  if (status >= 500) return internalError({});
  if (status === 429 && code === 'TOO_MANY_ATTEMPTS') return tooManyAttempts({ retryAfterSeconds });
  if (code === 'INVALID_EMAIL_OR_PASSWORD' || code === 'INVALID_PASSWORD') return wrongPassword({});
  if (code === 'EMAIL_NOT_VERIFIED') return emailNotProved({}, fieldOf('email'));
  if (code.startsWith('PASSWORD_TOO_')) return weakPassword({}, fieldOf('newPassword', 'password'));
  if (WRONG_CODES.includes(code)) return codeNotValid({}, fieldOf('code', 'token'));
  if (status === 401) return unauthenticated({});
  if (status === 403) return forbidden({ action: `/auth (${code})` });
  const wrong = /^\[body\.(\w+)\] */.exec(message);
  if (wrong?.[1] === 'email' || code === 'INVALID_EMAIL') {
    const reasonEn = 'That is no e-mail address.';
    return invalidInput({ reasonKo: '올바른 이메일 주소가 아닙니다.', reasonEn }, fieldOf('email'));
  }
  const reasonEn = message.slice(wrong?.[0].length ?? 0);
  return invalidInput(
    { reasonKo: `요청을 처리할 수 없습니다: ${reasonEn}`, reasonEn },
    fieldOf(wrong?.[1] ?? ''),
  );
}
