import type { PairMarket } from '../pairBound.ts';
import { type FeeLine, feeLine } from './feeLines.ts';
import { likeGroups } from './likeGroups.ts';
import { ANY, PartnerChoice } from './partnerChoice.ts';

/** Groups of companies that work alike, at most, and labels of all companies and systems together. */
const MOST_GROUPS = 128;
const MOST_LABELS = 4_000_000;
/** Users of a process that a first choice of lines expects, and choices made before prices move. */
const FIRST_USERS = 8;
const FIRST_CHOICES = 30;
/** Systems whose part is so much above the least are looked at when their turn comes. */
const NEAR = 1.1;
/** How far lines move towards what the partners just found share: when a label is met first, and later. */
const FIRST_STEP = 0.5;
const LATER_STEP = 0.1;

/** What one company pays others. */
interface Amounts {
  readonly others: number[];
  readonly won: number[];
}

/**
 * What each company of a market owes at least by a split that counts who is with whom: the split of `FeeShares`, and on
 * top amounts that one member of a cluster pays another. Such an amount may depend on the system and on the label of the
 * cluster: the group of like companies that has half of its members, the first of two, or none (the last label). What one
 * pays the other gets, so the parts of a cluster still add up to no more than its cost, whatever the amounts are.
 *
 * Why it helps. By fees alone a company takes partners that share its odd process, although with it they would pay for
 * everything else they have alone. An amount that such a partner is paid makes up for that, and only there: its own kind
 * of cluster has another label or another system.
 */
export class ReciprocalShares {
  readonly market: PairMarket;
  readonly companies: number;
  readonly labels: number;
  /** Entries read so far: what the time is measured by. */
  work = 0;
  /** The key (system and label) that the last `least` found; `choice` has its partners. */
  key = 0;
  readonly choice: PartnerChoice;

  private readonly kindOf: Int32Array;
  private readonly usersOf: readonly Int32Array[];
  private readonly valueOf: Int32Array;
  /** What every company owes at least for each system and label at the present amounts, and the least of a system. */
  private readonly lower: Float64Array;
  private readonly lowerOfSystem: Float64Array;
  /** For each company and key: what it pays whom (negative: gets), and the users that its lines are laid for. */
  private readonly amounts = new Map<number, Amounts>();
  private readonly users = new Map<number, Float64Array>();

  private readonly line: FeeLine = { constant: 0, slope: 0 };

  /** @param goOn called now and then; may throw */
  constructor(market: PairMarket, goOn: () => void) {
    const { kinds, systems, values, units } = market;
    const companies = kinds.companies.length;
    this.market = market;
    this.companies = companies;
    const most = Math.max(1, Math.min(MOST_GROUPS, Math.floor(MOST_LABELS / (companies * systems.length))));
    const groups = likeGroups(kinds, most);
    this.kindOf = new Int32Array(companies);
    for (let kind = 0; kind < kinds.count; kind++)
      this.kindOf.fill(kind, kinds.companyBounds[kind], kinds.companyBounds[kind + 1]);
    this.choice = new PartnerChoice(groups, this.kindOf, market.largest - 1);
    this.labels = this.choice.labels;
    const users = Array.from(kinds.usersOf, (): number[] => []);
    for (let k = 0; k < companies; k++) for (const m of this.processesOf(k)) users[m].push(k);
    this.usersOf = users.map((list) => Int32Array.from(list));
    this.valueOf = units.map((count) => values.indexOf(count));
    const keys = systems.length * this.labels;
    this.lower = new Float64Array(companies * keys);
    this.lowerOfSystem = new Float64Array(companies * systems.length);
    for (let k = 0; k < companies; k++) {
      if (k % 16 === 0) goOn();
      this.begin(k);
    }
  }

  /** The least that company `k` owes at the present amounts; afterwards `choice` and `key` say with whom and how. */
  least(k: number): number {
    const keys = this.market.systems.length * this.labels;
    const met: number[] = [];
    for (;;) {
      const p = this.leastSystem(k);
      const key = p * this.labels + this.leastLabel(k, p);
      const at = k * keys + key;
      const isFresh = met[met.length - 1] === key;
      if (isFresh || met.includes(key)) {
        // Another label was looked at in between: its partners stand in `choice`.
        if (!isFresh) this.evaluate(k, p, key % this.labels, this.amounts.get(at), this.linesOf(at, k, p));
        this.key = key;
        return this.lower[at];
      }
      met.push(key);
      const isFirst = !this.users.has(at);
      const lines = this.linesOf(at, k, p);
      const won = this.evaluate(k, p, key % this.labels, this.amounts.get(at), lines);
      this.moveLines(k, lines, isFirst ? FIRST_STEP : LATER_STEP);
      // What was known holds too: it has been lowered by all that the amounts may have taken from it.
      if (won > this.lower[at]) this.lower[at] = won;
      const system = k * this.market.systems.length + p;
      this.lowerOfSystem[system] = this.lower[system * this.labels + this.leastLabel(k, p)];
    }
  }

  /** From now on company `one` pays company `other` so much more in clusters of that key. */
  pay(one: number, other: number, key: number, won: number): void {
    const keys = this.market.systems.length * this.labels;
    add(this.amounts, one * keys + key, other, won);
    add(this.amounts, other * keys + key, one, -won);
  }

  /** Says that company `k` may get up to `won` more from the partners of a cluster of that key than before. */
  lessen(k: number, key: number, won: number): void {
    const { systems } = this.market;
    const at = k * systems.length * this.labels + key;
    this.lower[at] -= won;
    const system = k * systems.length + Math.floor(key / this.labels);
    if (this.lower[at] < this.lowerOfSystem[system]) this.lowerOfSystem[system] = this.lower[at];
  }

  private processesOf(k: number): Uint16Array {
    const { processBounds, processes } = this.market.kinds;
    return processes.subarray(processBounds[this.kindOf[k]], processBounds[this.kindOf[k] + 1]);
  }

  /** Without amounts, for any label: what all labels of a system start from. */
  private begin(k: number): void {
    const { systems } = this.market;
    const lines = systems.map((_, p) => this.firstLines(k, p));
    const choices = new Int32Array(systems.length);
    const own = this.lowerOfSystem.subarray(k * systems.length, (k + 1) * systems.length);
    own.fill(Number.NEGATIVE_INFINITY);
    for (;;) {
      const p = this.leastSystem(k);
      if (choices[p] >= FIRST_CHOICES) break;
      const won = this.evaluate(k, p, ANY, undefined, lines[p]);
      this.moveLines(k, lines[p], 2 / (choices[p]++ + 3));
      if (won > own[p]) own[p] = won;
    }
    systems.forEach((_, p) => {
      const from = (k * systems.length + p) * this.labels;
      this.baseLines[k * systems.length + p] = lines[p];
      this.lower.fill(own[p], from, from + this.labels);
      if (own[p] > own[this.leastSystem(k)] * NEAR) return;
      // One look at all labels with the same lines: a hundred times cheaper than to meet them one by one.
      const constant = this.layLines(k, p, lines[p]);
      this.choice.sort(k, true);
      for (let label = 0; label < this.labels; label++) {
        const won = this.leastOverSizes(k, p, label, constant);
        if (won > own[p]) this.lower[from + label] = won;
      }
    });
    systems.forEach((_, p) => {
      own[p] = this.lower[(k * systems.length + p) * this.labels + this.leastLabel(k, p)];
    });
  }

  /** Lines of each company and system that `begin` found. */
  private readonly baseLines: Float64Array[] = [];

  private firstLines(k: number, p: number): Float64Array {
    const fees = this.market.systems[p].adaptationWon;
    return Float64Array.from(this.processesOf(k), (m) =>
      fees[m] > 0 ? Math.min(FIRST_USERS, this.usersOf[m].length) : 1,
    );
  }

  private linesOf(at: number, k: number, p: number): Float64Array {
    const known = this.users.get(at);
    if (known) return known;
    const lines = this.baseLines[k * this.market.systems.length + p].slice();
    this.users.set(at, lines);
    return lines;
  }

  private leastSystem(k: number): number {
    const count = this.market.systems.length;
    const from = k * count;
    let least = 0;
    for (let p = 1; p < count; p++)
      if (this.lowerOfSystem[from + p] < this.lowerOfSystem[from + least]) least = p;
    return least;
  }

  private leastLabel(k: number, p: number): number {
    const from = (k * this.market.systems.length + p) * this.labels;
    const { lower } = this;
    let least = 0;
    for (let label = 1; label < this.labels; label++)
      if (lower[from + label] < lower[from + least]) least = label;
    return least;
  }

  /** The least part of company `k` on a system in clusters of a label, by these lines; leaves its partners in `choice`. */
  private evaluate(
    k: number,
    p: number,
    label: number,
    amounts: Amounts | undefined,
    lines: Float64Array,
  ): number {
    const constant = this.layLines(k, p, lines);
    if (amounts) {
      const { others, won } = amounts;
      for (let a = 0; a < others.length; a++) this.choice.worth[others[a]] -= won[a];
    }
    this.choice.sort(k, label === this.labels - 1);
    return this.leastOverSizes(k, p, label, constant);
  }

  /** The least part over all sizes, by the worth of partners as it is; leaves the best ones in `choice`. */
  private leastOverSizes(k: number, p: number, label: number, constant: number): number {
    const { systems, rules, tariffs, regions, largest, units } = this.market;
    const { engineeringWon, surchargeWon, capacityUnits } = systems[p];
    const surcharge = surchargeWon[regions[k]];
    this.choice.partnerCount = 0;
    if (Number.isNaN(surcharge)) return Number.POSITIVE_INFINITY;
    this.choice.sortGroup(k, label);
    let least = Number.POSITIVE_INFINITY;
    let bestSize = 0;
    const most = Math.min(largest, capacityUnits - units[k] + 1);
    for (let size = rules.minMembers; size <= most; size++) {
      const worth = this.choice.choose(k, label, size);
      const won =
        constant +
        surcharge -
        worth +
        engineeringWon / size +
        rules.coordinationWon * size +
        tariffs[p][size][this.valueOf[k]];
      if (won < least) {
        least = won;
        bestSize = size;
      }
    }
    if (bestSize > 0) this.choice.choose(k, label, bestSize);
    return least;
  }

  /** Fills `worth` with what each company takes off the fees of `k`; answers what `k` would pay without any. */
  private layLines(k: number, p: number, lines: Float64Array): number {
    const { usersOf, line } = this;
    const { worth } = this.choice;
    const fees = this.market.systems[p].adaptationWon;
    const own = this.processesOf(k);
    let constant = 0;
    worth.fill(0);
    this.work += 2 * worth.length;
    for (let b = 0; b < own.length; b++) {
      const fee = fees[own[b]];
      if (fee === 0) continue;
      const users = usersOf[own[b]];
      if (users.length === 1) constant += fee;
      else {
        feeLine(lines[b], line);
        constant += fee * line.constant;
        const won = fee * line.slope;
        for (let u = 0; u < users.length; u++) worth[users[u]] += won;
        this.work += users.length;
      }
    }
    return constant;
  }

  /** Moves the users of each process towards those that the partners would give. */
  private moveLines(k: number, lines: Float64Array, step: number): void {
    const own = this.processesOf(k);
    const { partners, partnerCount } = this.choice;
    for (let b = 0; b < own.length; b++) {
      let found = 1;
      for (let a = 0; a < partnerCount; a++) if (this.hasProcess(partners[a], own[b])) found++;
      lines[b] += (found - lines[b]) * step;
    }
  }

  private hasProcess(k: number, process: number): boolean {
    const { processBounds, processes } = this.market.kinds;
    const kind = this.kindOf[k];
    for (let at = processBounds[kind]; at < processBounds[kind + 1]; at++)
      if (processes[at] === process) return true;
    return false;
  }
}

function add(amounts: Map<number, Amounts>, at: number, company: number, won: number): void {
  const known = amounts.get(at) ?? { others: [], won: [] };
  amounts.set(at, known);
  const place = known.others.indexOf(company);
  if (place >= 0) known.won[place] += won;
  else {
    known.others.push(company);
    known.won.push(won);
  }
}
