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

  /** `companiesOf` and `nearest` once more, end to end, for draws: bounds of each kind and the numbers. */
  private readonly companyBounds: Int32Array;
  private readonly companies: Int32Array;
  private readonly nearBounds: Int32Array;
  private readonly near: Int32Array;

  constructor(kindOf: Int32Array, companiesOf: readonly Int32Array[], nearest: readonly Int32Array[]) {
    this.kindOf = kindOf;
    this.companiesOf = companiesOf;
    this.nearest = nearest;
    [this.companyBounds, this.companies] = endToEnd(companiesOf);
    [this.nearBounds, this.near] = endToEnd(nearest);
  }

  /** A company near the given one, nearer ones more often; -1 where there is none. */
  draw(company: number, random: Random): number {
    const own = this.kindOf[company];
    const first = this.nearBounds[own];
    const kinds = this.nearBounds[own + 1] - first;
    if (kinds === 0) return -1;
    const fraction = random.fraction();
    const kind = this.near[first + Math.floor(fraction * fraction * kinds)];
    const start = this.companyBounds[kind];
    const drawn = this.companies[start + random.below(this.companyBounds[kind + 1] - start)];
    return drawn === company ? -1 : drawn;
  }
}

function endToEnd(lists: readonly Int32Array[]): [Int32Array, Int32Array] {
  const bounds = new Int32Array(lists.length + 1);
  for (let k = 0; k < lists.length; k++) bounds[k + 1] = bounds[k] + lists[k].length;
  const numbers = new Int32Array(bounds[lists.length]);
  for (let k = 0; k < lists.length; k++) numbers.set(lists[k], bounds[k]);
  return [bounds, numbers];
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

/** The entries of the largest scores so far, best first, ties to the entry that came first; holds `limit` at most. */
export class BestEntries {
  private readonly entries: Int32Array;
  private readonly scores: Float64Array;
  private count = 0;

  constructor(limit: number) {
    this.entries = new Int32Array(limit);
    this.scores = new Float64Array(limit);
  }

  /** Offers an entry; O(1) for one that is not among the best, O(limit) else. Entries come in ascending order. */
  offer(entry: number, score: number): void {
    const { entries, scores } = this;
    const limit = entries.length;
    if (this.count === limit && !(score > scores[limit - 1])) return;
    let place = this.count < limit ? this.count++ : limit - 1;
    for (; place > 0 && scores[place - 1] < score; place--) {
      entries[place] = entries[place - 1];
      scores[place] = scores[place - 1];
    }
    entries[place] = entry;
    scores[place] = score;
  }

  /** The entries, best first; forgets them. */
  take(): Int32Array {
    const taken = this.entries.slice(0, this.count);
    this.count = 0;
    return taken;
  }
}
