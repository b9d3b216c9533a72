import type { Caller } from './caller.ts';

/** How much may be asked for: points at once, and points that come back each second. */
export interface Allowance {
  readonly size: number;
  readonly perSecond: number;
}

/**
 * A token or an account may spend 1,000 points at once and 100 a second; an organisation with all its tokens and people
 * four times that, so that making tokens gains nothing; operators run exports and reviews, so five times. Without an
 * account a whole office shares an address: half.
 */
export const allowances = {
  anonymous: { size: 500, perSecond: 50 },
  caller: { size: 1_000, perSecond: 100 },
  operator: { size: 5_000, perSecond: 500 },
  organisation: { size: 4_000, perSecond: 400 },
  operators: { size: 20_000, perSecond: 2_000 },
} as const satisfies Record<string, Allowance>;

/** What a caller has left. */
export interface Remaining {
  /** The most that can be spent at once. */
  readonly limit: number;
  readonly remaining: number;
  /** When all of it has come back. */
  readonly resetAt: Date;
}

/** A reservation, granted or not. */
export interface Reservation extends Remaining {
  /** Seconds until the points are there; 0 where they were. */
  readonly retryAfter: number;
}

/** Counts the points that callers spend, and what other processes say was spent there. */
export interface RateLimiter {
  /** Takes points, or says when they will be there. */
  reserve(caller: Caller, points: number): Reservation;
  /** Takes points that are spent already, down to nothing. */
  spend(caller: Caller, points: number): void;
  remaining(caller: Caller): Remaining;
  /** What was spent here since the last call, the largest spenders first: for the other processes. */
  takeSpent(max: number): readonly (readonly [key: string, points: number])[];
  /** What was spent elsewhere. */
  spendElsewhere(spent: readonly (readonly [key: string, points: number])[]): void;
  /** How many buckets are kept. */
  readonly size: number;
}

/** What the limiter may be told. */
export interface RateLimiterOptions {
  /** Multiplies every allowance. */
  readonly factor?: number;
  /** Milliseconds; tests stand in for the clock. */
  readonly now?: () => number;
  readonly maxBuckets?: number;
}

interface Bucket {
  level: number;
  at: number;
  readonly allowance: Allowance;
}

/** A bucket takes about 150 bytes with its key, so these are 30 MB; who comes back after being pushed out starts full. */
const MAX_BUCKETS = 200_000;
/** Less than this is not worth telling other processes. */
const WORTH_TELLING = 10;

/** Leaky buckets in memory: a decision takes under a microsecond, where a write to the database takes a millisecond. */
export function createRateLimiter(options: RateLimiterOptions = {}): RateLimiter {
  const { factor = 1, now = () => performance.now(), maxBuckets = MAX_BUCKETS } = options;
  const buckets = new Map<string, Bucket>();
  const spentHere = new Map<string, number>();

  function filled(key: string, allowance: Allowance): Bucket {
    const time = now();
    const known = buckets.get(key);
    if (known) {
      const gained = ((time - known.at) / 1_000) * known.allowance.perSecond * factor;
      known.level = Math.min(known.allowance.size * factor, known.level + gained);
      known.at = time;
      // The bucket used longest ago stands first and is pushed out first.
      buckets.delete(key);
      buckets.set(key, known);
      return known;
    }
    if (buckets.size >= maxBuckets) buckets.delete(buckets.keys().next().value as string);
    const fresh = { level: allowance.size * factor, at: time, allowance };
    buckets.set(key, fresh);
    return fresh;
  }

  const bucketsOf = (caller: Caller) =>
    keysOf(caller).map(([key, allowance]) => ({ key, bucket: filled(key, allowance) }));

  function take(key: string, bucket: Bucket, points: number): void {
    bucket.level = Math.max(0, bucket.level - points);
    spentHere.set(key, (spentHere.get(key) ?? 0) + points);
    if (spentHere.size > maxBuckets) spentHere.delete(spentHere.keys().next().value as string);
  }

  return {
    reserve(caller, points) {
      const all = bucketsOf(caller);
      const waits = all.map(({ bucket }) => (points - bucket.level) / (bucket.allowance.perSecond * factor));
      const retryAfter = Math.max(0, Math.ceil(Math.max(...waits)));
      if (retryAfter === 0) for (const { key, bucket } of all) take(key, bucket, points);
      return { ...stateOf(all, factor), retryAfter };
    },
    spend(caller, points) {
      for (const { key, bucket } of bucketsOf(caller)) take(key, bucket, points);
    },
    remaining: (caller) => stateOf(bucketsOf(caller), factor),
    takeSpent(max) {
      const largest = [...spentHere]
        .filter(([, points]) => points >= WORTH_TELLING)
        .toSorted(([, a], [, b]) => b - a)
        .slice(0, max);
      spentHere.clear();
      return largest;
    },
    spendElsewhere(spent) {
      for (const [key, points] of spent) {
        const allowance = allowanceOfKey(key);
        if (!allowance) continue;
        const bucket = filled(key, allowance);
        bucket.level = Math.max(0, bucket.level - points);
      }
    },
    get size() {
      return buckets.size;
    },
  };
}

function stateOf(all: readonly { readonly bucket: Bucket }[], factor: number): Remaining {
  const least = all.reduce((a, b) => (b.bucket.level < a.bucket.level ? b : a)).bucket;
  const limit = Math.min(...all.map(({ bucket }) => bucket.allowance.size)) * factor;
  const missing = least.allowance.size * factor - least.level;
  const waitMs = (missing / (least.allowance.perSecond * factor)) * 1_000;
  return { limit, remaining: Math.floor(least.level), resetAt: new Date(Date.now() + waitMs) };
}

/** The largest bucket that a caller can ever have: no operation may cost more. */
export function largestReservation(caller: Caller, factor: number): number {
  return Math.min(...keysOf(caller).map(([, { size }]) => size)) * factor;
}

/** The buckets that a caller takes from. The first letter tells which allowance a key has. */
function keysOf(caller: Caller): (readonly [string, Allowance])[] {
  const { organisation, key } = caller;
  if (caller.kind === 'ANONYMOUS') return [[`n:${key}`, allowances.anonymous]];
  const isOperator = organisation?.kind === 'OPERATOR';
  const own = isOperator
    ? ([`p:${key}`, allowances.operator] as const)
    : ([`c:${key}`, allowances.caller] as const);
  if (!organisation) return [own];
  const shared = isOperator
    ? ([`q:${organisation.id}`, allowances.operators] as const)
    : ([`o:${organisation.id}`, allowances.organisation] as const);
  return [own, shared];
}

const BY_LETTER: Readonly<Record<string, Allowance>> = {
  n: allowances.anonymous,
  c: allowances.caller,
  p: allowances.operator,
  o: allowances.organisation,
  q: allowances.operators,
};

function allowanceOfKey(key: string): Allowance | undefined {
  return BY_LETTER[key.slice(0, 1)];
}
