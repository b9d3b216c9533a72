const DAY_MS = 24 * 60 * 60 * 1000;

/** What is said about something that will go. */
export interface Deprecation {
  /** The day on which it was announced: '2026-11-28'. */
  readonly since: string;
  /** The day from which it may be gone; at least LEAST_NOTICE_DAYS later. */
  readonly until: string;
  /** What to use instead: 'Company.name'. */
  readonly use: string;
}

/** A client that looks once a quarter has three chances to see a deprecation before the field goes. */
export const LEAST_NOTICE_DAYS = 270;

/**
 * The reason of a deprecation with its dates, for `deprecationReason` of a field, argument or enum value:
 * `@Field(() => String, { deprecationReason: deprecated({ since: '2026-11-28', until: '2027-11-28', use: 'name' }) })`.
 * It is the only place that SDL has for the dates; the lint rule and the headers of answers read them from it.
 */
export function deprecated({ since, until, use }: Deprecation): string {
  const days = (dayOf(until) - dayOf(since)) / DAY_MS;
  if (days < LEAST_NOTICE_DAYS) {
    throw new Error(
      `deprecated since ${since} until ${until}: ${LEAST_NOTICE_DAYS} days are the least notice`,
    );
  }
  return `Since ${since}, until ${until}: use ${use}.`;
}

/** The dates inside a reason; undefined in one that `deprecated` did not write. */
export function readDeprecation(reason: string): Deprecation | undefined {
  const match = /^Since (\d{4}-\d{2}-\d{2}), until (\d{4}-\d{2}-\d{2}): use (.+)\.$/s.exec(reason);
  if (!match) return undefined;
  const [, since, until, use] = match as unknown as [string, string, string, string];
  return { since, until, use };
}

/** A day as milliseconds since 1970; throws for days that no calendar has. */
export function dayOf(text: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) {
    throw new Error(`'${text}' is not a day such as 2026-11-28`);
  }
  return time;
}
