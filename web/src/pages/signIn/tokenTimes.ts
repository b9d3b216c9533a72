/*
 * Until when a token holds. It ends with a day in Seoul and not so many hours after it was asked for: people count in
 * days, and asked for again after a lost answer it is the same moment, by which the server knows the repetition.
 */

const DAY_MS = 86_400_000;
/** Seoul is nine hours ahead, summer and winter. */
const SEOUL_MS = 9 * 3_600_000;
/** So many days before its end a token is marked: time to tell whoever runs the program. */
const NEAR_DAYS = 14;

/** Days for which a token may be asked, as they are offered; the API allows no more than the last. */
export const TERMS = ['30', '90', '365'] as const;

/** How long a token is to hold: so many days, until a day, or as it did before. */
export interface Expiry {
  readonly term: (typeof TERMS)[number] | 'DAY' | 'STAYS';
  /** Of the term DAY; as fields for dates write it. */
  readonly day: string;
}

/** The day in Seoul, so many days from a moment, as fields for dates write it. */
export function dayAfter(now: number, days: number): string {
  return new Date(now + SEOUL_MS + days * DAY_MS).toISOString().slice(0, 10);
}

/** The last second of a day in Seoul. */
export function endOfDay(day: string): string {
  return new Date(`${day}T23:59:59+09:00`).toISOString();
}

/** The moment that the API is asked for; null leaves the one that there is. */
export function endOf({ term, day }: Expiry, now: number): string | null {
  if (term === 'STAYS') return null;
  return endOfDay(term === 'DAY' ? day : dayAfter(now, Number(term)));
}

interface TokenTimes {
  readonly revokedAt: string | null;
  readonly expiresAt: string | null;
}

/** Whether a token still works. */
export function holds({ revokedAt, expiresAt }: TokenTimes, now: number): boolean {
  return revokedAt === null && (expiresAt === null || Date.parse(expiresAt) > now);
}

/** In how many days of Seoul a token ends; undefined where that is far away, or never. */
export function daysLeft(expiresAt: string | null, now: number): number | undefined {
  if (expiresAt === null) return undefined;
  const last = Date.parse(dayAfter(Date.parse(expiresAt), 0));
  const days = (last - Date.parse(dayAfter(now, 0))) / DAY_MS;
  return days <= NEAR_DAYS ? days : undefined;
}
