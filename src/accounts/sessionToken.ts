import { createHmac, timingSafeEqual } from 'node:crypto';

/** Name of the session's cookie; with https it is bound to this host (`__Host-`: secure, path /, no domain). */
export function cookiePrefix(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '__Host-daseot' : 'daseot';
}

export const SESSION_COOKIE = 'session_token';
export const TWO_FACTOR_COOKIE = 'two_factor';

/** The value of one cookie of a Cookie header; undefined where it is not there. */
export function cookieOf(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return decode(part.slice(at + 1).trim());
  }
  return undefined;
}

/** A text without its percent signs; undefined where they are wrong. */
export function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/**
 * The session's token inside of what the client holds, `token.signature`; undefined where the signature is not ours.
 * The form is better-auth's: HMAC-SHA-256 of the token in base64.
 */
export function verifySessionToken(signed: string, secret: string): string | undefined {
  const at = signed.lastIndexOf('.');
  if (at < 1) return undefined;
  const token = signed.slice(0, at);
  const given = Buffer.from(signed.slice(at + 1), 'base64');
  const right = createHmac('sha256', secret).update(token).digest();
  return given.length === right.length && timingSafeEqual(given, right) ? token : undefined;
}
