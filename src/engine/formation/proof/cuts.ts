import type { Column } from './columnPool.ts';
import type { ProofInstance } from './proofInstance.ts';

/**
 * Of these types, m companies in all, no more than floor(m / 2) pairs fit into clusters: sum floor(k / 2) x <= limit
 * over clusters with k of them (subset-row cut of Jepsen et al. 2008, with multiplicities: Chvatal 1973, Gomory 1958).
 */
export interface Cut {
  /** One to three types, ascending, with an odd number of companies. */
  readonly types: readonly number[];
  readonly limit: number;
}

/** Least violation that makes a cut worth its work in every later search. */
const LEAST_VIOLATION = 0.03;

/** floor(k / 2) for a cluster of these members. */
export function cutCount(cut: Cut, members: readonly number[]): number {
  let own = 0;
  for (const member of members) if (cut.types.includes(member)) own++;
  return own >> 1;
}

/** Cuts that a fractional choice breaks, the worst first. Cost O(types^3 x columns in use), halved by symmetry. */
export function brokenCuts(
  instance: ProofInstance,
  columns: readonly Column[],
  values: ArrayLike<number>,
  known: readonly Cut[],
  most: number,
  leastViolation = LEAST_VIOLATION,
): Cut[] {
  const used = columns
    .map((column, k) => ({ column, value: values[k] ?? 0 }))
    .filter(({ value }) => value > 1e-7);
  const types = instance.types.length;
  const counts = used.map(({ column }) => {
    const own = new Uint8Array(types);
    for (const type of column.members) own[type]++;
    return own;
  });
  const byType: number[][] = Array.from({ length: types }, (_, t) =>
    used.map((_, c) => c).filter((c) => counts[c][t] > 0),
  );
  // A type whose clusters are all chosen whole breaks nothing.
  const split = byType.map((list) =>
    list.some((c) => used[c].value % 1 > 1e-6 && used[c].value % 1 < 1 - 1e-6),
  );
  const among = split.map((is, t) => (is ? t : -1)).filter((t) => t >= 0);
  const found: { cut: Cut; violation: number }[] = [];
  const seen = new Set(known.map(({ types }) => types.join()));
  const size = (t: number): number => instance.types[t].companies.length;
  const stamp = new Int32Array(used.length).fill(-1);
  let round = 0;
  const consider = (a: number, b: number, c: number): void => {
    const companies = size(a) + (b < 0 ? 0 : size(b)) + (c < 0 ? 0 : size(c));
    if (companies % 2 === 0) return;
    const limit = companies >> 1;
    let sum = 0;
    round++;
    for (const t of [a, b, c]) {
      if (t < 0) continue;
      for (const k of byType[t]) {
        if (stamp[k] === round) continue;
        stamp[k] = round;
        const own = counts[k];
        sum += used[k].value * ((own[a] + (b < 0 ? 0 : own[b]) + (c < 0 ? 0 : own[c])) >> 1);
      }
    }
    const violation = sum - limit;
    if (violation < leastViolation) return;
    const own = [a, b, c].filter((t) => t >= 0);
    if (!seen.has(own.join())) found.push({ cut: { types: own, limit }, violation });
  };
  among.forEach((a, i) => {
    if (size(a) > 1) consider(a, -1, -1);
    for (let j = i + 1; j < among.length; j++) {
      const b = among[j];
      if (size(a) + size(b) > 2) consider(a, b, -1);
      for (let k = j + 1; k < among.length; k++) consider(a, b, among[k]);
    }
  });
  found.sort((x, y) => y.violation - x.violation);
  return diverse(found, most);
}

/** The worst ones, but no type in too many: cuts that overlap do the same work twice. */
function diverse(found: readonly { cut: Cut; violation: number }[], most: number): Cut[] {
  const uses = new Map<number, number>();
  const chosen: Cut[] = [];
  for (const { cut } of found) {
    if (chosen.length >= most) break;
    if (cut.types.some((t) => (uses.get(t) ?? 0) >= 5)) continue;
    for (const t of cut.types) uses.set(t, (uses.get(t) ?? 0) + 1);
    chosen.push(cut);
  }
  return chosen;
}
