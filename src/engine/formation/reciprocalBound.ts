import { AbortedError } from './blockSearch.ts';
import { ReciprocalShares } from './bounds/reciprocalShares.ts';
import type { PairMarket } from './pairBound.ts';

/** Changes of the amounts at most; in large markets the work ends them before. */
const MOST_ROUNDS = 500;
/**
 * Steps in parts of what would close the gap to the plan if nobody else reacted (Polyak 1969): at first, falling with the
 * square of the work that is left, and what they come to. Steps that shrink only where nothing is gained any more end at
 * 4.0 % where these end at 3.9 (1,000 companies, seed 4).
 */
const FIRST_STEP = 0.5;
const LAST_STEP = 0.01;

/** One locality, and what is known about it. */
export interface ReciprocalTask {
  /** Its markets; the types of system that somebody in it wants. */
  readonly markets: readonly PairMarket[];
  /** Companies of the locality, and their stand-alone prices in won. */
  readonly companies: Int32Array;
  readonly aloneWon: Float64Array;
  /** What a plan for them costs, coordination included: what the parts cannot exceed together. */
  readonly planWon: number;
  /** Entries that may be read. */
  readonly work: number;
}

/**
 * What each company of `task.companies` owes at least by the split of `ReciprocalShares`, in won, for amounts that are
 * changed step by step so that all parts together grow: where one company's best cluster has a partner whose own best
 * cluster, of that system and label, does not have the company, the company pays the partner a little more there
 * (subgradients of the Lagrangian dual of "who is with whom must agree"; Held and Karp 1971). The parts that were most
 * together are answered; those of any step are valid.
 *
 * @returns in the order of `task.companies`; Infinity where a company can join no cluster
 * @throws AbortedError where `isStopped` says so
 */
export function reciprocalParts(task: ReciprocalTask, isStopped: () => boolean): Float64Array {
  const goOn = (): void => {
    if (isStopped()) throw new AbortedError('the bound was stopped');
  };
  const shares = task.markets.map((market) => new ReciprocalShares(market, goOn));
  const places = placesOf(task);
  let best = new Float64Array(task.companies.length);
  let bestTotal = Number.NEGATIVE_INFINITY;
  const worked = (): number => shares.reduce((sum, { work }) => sum + work, 0);
  const begun = worked();
  for (let round = 0; ; round++) {
    goOn();
    const { parts, total, choices } = leastOfAll(task, shares, places);
    if (total > bestTotal) {
      best = parts;
      bestTotal = total;
    }
    const left = 1 - Math.max(round / MOST_ROUNDS, (worked() - begun) / Math.max(1, task.work - begun));
    const pairs = disagreements(choices);
    if (left <= 0 || pairs.length === 0 || total >= task.planWon) break;
    const step = LAST_STEP + FIRST_STEP * left * left;
    change(shares, pairs, (step * (task.planWon - total)) / (2 * pairs.length));
  }
  return best;
}

/** Where each company stands in each market: market and number there, in pairs. */
function placesOf({ markets, companies }: ReciprocalTask): number[][] {
  const at = new Map<number, number>();
  companies.forEach((i, position) => {
    at.set(i, position);
  });
  const places = Array.from(companies, (): number[] => []);
  markets.forEach(({ kinds }, market) => {
    kinds.companies.forEach((i, k) => {
      places[at.get(i) as number].push(market, k);
    });
  });
  return places;
}

/** The cluster that is best for a company at the present amounts. */
interface Choice {
  readonly market: number;
  readonly key: number;
  readonly company: number;
  readonly partners: Int32Array;
}

function leastOfAll(
  { aloneWon }: ReciprocalTask,
  shares: readonly ReciprocalShares[],
  places: readonly (readonly number[])[],
): { parts: Float64Array<ArrayBuffer>; total: number; choices: Choice[] } {
  const parts = new Float64Array(places.length).fill(Number.POSITIVE_INFINITY);
  const choices: Choice[] = [];
  let total = 0;
  places.forEach((place, position) => {
    let choice: Choice | null = null;
    for (let a = 0; a < place.length; a += 2) {
      const [market, company] = [place[a], place[a + 1]];
      const one = shares[market];
      const won = one.least(company);
      if (!(won < parts[position])) continue;
      parts[position] = won;
      const partners = one.choice.partners.slice(0, one.choice.partnerCount);
      choice = one.key < 0 ? null : { market, company, key: one.key, partners };
    }
    total += Math.min(parts[position], aloneWon[position]);
    // Whoever is better off alone gains nothing from a higher part.
    if (choice && parts[position] < aloneWon[position]) choices.push(choice);
  });
  return { parts, total, choices };
}

/** One company that chose another which did not choose it, in clusters of one market and key. */
interface Disagreement {
  readonly market: number;
  readonly key: number;
  readonly chooser: number;
  readonly chosen: number;
}

function disagreements(choices: readonly Choice[]): Disagreement[] {
  const byKey = new Map<string, Choice[]>();
  for (const choice of choices) {
    const key = `${choice.market}/${choice.key}`;
    const known = byKey.get(key);
    if (known) known.push(choice);
    else byKey.set(key, [choice]);
  }
  const found: Disagreement[] = [];
  for (const alike of byKey.values()) {
    const partnersOf = new Map(alike.map(({ company, partners }) => [company, new Set(partners)]));
    for (const { market, key, company, partners } of alike) {
      for (const partner of partners) {
        if (!partnersOf.get(partner)?.has(company))
          found.push({ market, key, chooser: company, chosen: partner });
      }
    }
  }
  return found;
}

/** Whoever chose pays `won` more to whom it chose; what the chosen may get by that is taken from what is known of them. */
function change(shares: readonly ReciprocalShares[], pairs: readonly Disagreement[], won: number): void {
  const times = new Map<string, { market: number; key: number; chosen: number; count: number }>();
  for (const { market, key, chooser, chosen } of pairs) {
    shares[market].pay(chooser, chosen, key, won);
    const name = `${market}/${key}/${chosen}`;
    const known = times.get(name);
    if (known) known.count++;
    else times.set(name, { market, key, chosen, count: 1 });
  }
  for (const { market, key, chosen, count } of times.values()) {
    // It cannot have more partners than a cluster holds.
    const most = Math.min(count, shares[market].market.largest - 1);
    shares[market].lessen(chosen, key, most * won);
  }
}
