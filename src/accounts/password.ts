import { hash, verify } from '@node-rs/argon2';

/** What OWASP asks of argon2id (the library's default algorithm): 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const SHORTEST_PASSWORD = 10;
/** Longer ones would only make the hash expensive. */
export const LONGEST_PASSWORD = 128;

/** What is stored of a password: argon2id with a salt of its own. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/** Whether a password is the one that was stored. */
export function verifyPassword(stored: string, password: string): Promise<boolean> {
  return verify(stored, password);
}
