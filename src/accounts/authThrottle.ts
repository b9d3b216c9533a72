import { type Reads, sql } from '../platform/sql.ts';

/** How often something may be tried in a while. */
export interface ThrottleRule {
  /** 'sign-in|203.0.113.7'. */
  readonly key: string;
  readonly most: number;
  readonly seconds: number;
}

/**
 * Counts one attempt under all rules, for all processes together and before it is made, so that attempts at the same
 * moment count as well.
 *
 * @returns seconds to wait where a rule is exceeded, 0 where the attempt may be made
 */
export async function countAttempt(writer: Reads, rules: readonly ThrottleRule[]): Promise<number> {
  if (rules.length === 0) return 0;
  const sorted = rules.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const rows = await writer.all(sql<{ key: string; attempts: number; seconds: number }>`
    insert into auth_throttle as known (key, attempts, ends_at)
    select key, 1, now() + make_interval(secs => seconds)
    from unnest(${sorted.map(({ key }) => key)}::text[], ${sorted.map(({ seconds }) => seconds)}::int[])
      as asked (key, seconds)
    on conflict (key) do update set
      attempts = case when known.ends_at <= now() then 1 else known.attempts + 1 end,
      ends_at = case when known.ends_at <= now() then excluded.ends_at else known.ends_at end
    returning key, attempts, ceil(extract(epoch from ends_at - now()))::int as seconds`);
  const most = new Map(rules.map((rule) => [rule.key, rule.most]));
  const exceeded = rows.filter(({ key, attempts }) => attempts > (most.get(key) ?? 0));
  return Math.max(0, ...exceeded.map(({ seconds }) => Math.max(1, seconds)));
}

/** Takes back what a successful attempt counted; `forgotten` keys start anew. */
export async function forgiveAttempt(
  writer: Reads,
  rules: readonly ThrottleRule[],
  forgotten: readonly string[],
): Promise<void> {
  const keys = rules.map(({ key }) => key);
  await writer.run(sql`
    with gone as (
      delete from auth_throttle where key = any(${keys}::text[]) and (attempts = 1 or key = any(${forgotten}::text[]))
    )
    update auth_throttle set attempts = attempts - 1
    where key = any(${keys}::text[]) and attempts > 1 and not key = any(${forgotten}::text[])`);
}
