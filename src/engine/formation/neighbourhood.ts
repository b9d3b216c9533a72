import type { Random } from '../random.ts';

/**
 * Which companies are worth putting together: each kind of company with its nearest kinds. A kind is a set of companies
 * that no cost can tell apart by what they do, so thousands of equal companies need one list.
 */
export class Neighbourhood {
  /** Kind of each company. */
  readonly kindOf: Int32Array;
  /** Companies of each kind, ascending. */
  readonly companiesOf: readonly Int32Array[];
  /** Nearest kinds of each kind, best first; its own first where it has two companies or more. */
  readonly nearest: readonly Int32Array[];

  constructor(kindOf: Int32Array, companiesOf: readonly Int32Array[], nearest: readonly Int32Array[]) {
    this.kindOf = kindOf;
    this.companiesOf = companiesOf;
    this.nearest = nearest;
  }

  /** A company near the given one, nearer ones more often; -1 where there is none. */
  draw(company: number, random: Random): number {
    const kinds = this.nearest[this.kindOf[company]];
    if (kinds.length === 0) return -1;
    const fraction = random.fraction();
    const companies = this.companiesOf[kinds[Math.floor(fraction * fraction * kinds.length)]];
    const drawn = companies[random.below(companies.length)];
    return drawn === company ? -1 : drawn;
  }
}

/** Groups equal keys: kind numbers in the order of first appearance. */
export function kindsOf(keys: readonly string[]): {
  kindOf: Int32Array;
  companiesOf: Int32Array[];
} {
  const kinds = new Map<string, number[]>();
  keys.forEach((key, company) => {
    const known = kinds.get(key);
    if (known) known.push(company);
    else kinds.set(key, [company]);
  });
  const kindOf = new Int32Array(keys.length);
  const companiesOf: Int32Array[] = [];
  for (const companies of kinds.values()) {
    for (const company of companies) kindOf[company] = companiesOf.length;
    companiesOf.push(Int32Array.from(companies));
  }
  return { kindOf, companiesOf };
}

/**
 * The `limit` entries of the largest scores, best first, ties to the smaller number; scores of 0 or less are left out.
 * `touched` lists the entries that were scored, each once; their scores are set back to 0.
 */
export function takeBest(scores: Float64Array, touched: number[], limit: number): Int32Array {
  const found = touched.filter((entry) => scores[entry] > 0);
  found.sort((a, b) => scores[b] - scores[a] || a - b);
  for (const entry of touched) scores[entry] = 0;
  return Int32Array.from(found.slice(0, limit));
}
