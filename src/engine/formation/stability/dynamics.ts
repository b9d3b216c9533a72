import type { OpenClusters } from '../openClusters.ts';
import { OUT } from '../partition.ts';
import type { Watch } from '../search.ts';
import { Drops } from './drops.ts';
import type { Response, Responses } from './responses.ts';

/** Moves after which a market that does not settle is left as it is, per company. */
const MOST_MOVES_EACH = 5;
/** Part of the clusters from which looking at some of them is no cheaper than looking at all. */
const MOST_NEARER = 0.2;
/** Companies looked at between two looks at the watch. */
const WATCH_EVERY = 256;

/**
 * Better responses until nobody who may leave wants to: companies in their order, again and again.
 *
 * A company that has looked at all clusters knows how far the best of them is from being worth a move; it looks again only
 * at those whose price can have fallen by as much since, and at all of them where what it feels has risen too far. With equal units every move lowers the potential (Rosenthal 1973; Anshelevich et al. 2008), so it
 * ends; with different units it is stopped after five moves a company.
 *
 * @returns the number of moves; null where `watch` said stop
 */
export function respondUntilSettled(responses: Responses, watch: Watch): number | null {
  const { open } = responses;
  const companies = open.placeOf.length;
  const agenda = new Agenda(open, responses);
  const most = MOST_MOVES_EACH * companies;
  let moves = 0;
  for (let sinceMove = 0, company = 0, looks = 0; sinceMove < companies && moves < most; looks++) {
    if (looks % WATCH_EVERY === 0 && watch(Math.min(0.99, looks / (8 * companies)))) return null;
    sinceMove++;
    if (agenda.look(company)) {
      moves++;
      sinceMove = 0;
    }
    company++;
    if (company < companies) continue;
    company = 0;
    agenda.beginPass();
  }
  return moves;
}

/** What each company has seen already. */
class Agenda {
  private readonly open: OpenClusters;
  private readonly responses: Responses;
  private readonly drops: Drops;
  /** Changes of clusters so far; the number of the last change of each column, and of the last that each company saw. */
  private changes = 0;
  private readonly lastChange: Int32Array;
  private readonly seen: Int32Array;
  /** What each company would feel anywhere at least, as far as it has seen; 0 where it has not. */
  private readonly leastWon: Float64Array;
  private readonly wasHeld: Uint8Array;
  private readonly mostUnits: number;

  constructor(open: OpenClusters, responses: Responses) {
    this.open = open;
    this.responses = responses;
    this.drops = new Drops(open);
    this.lastChange = new Int32Array(open.count);
    this.seen = new Int32Array(open.placeOf.length).fill(-1);
    this.leastWon = new Float64Array(open.placeOf.length);
    this.wasHeld = new Uint8Array(open.placeOf.length);
    this.mostUnits = open.problem.units.reduce((most, units) => Math.max(most, units), 1);
  }

  beginPass(): void {
    this.drops.beginPass();
  }

  /** Lets the company move where it wants to and may; whether it did. */
  look(company: number): boolean {
    const { open, responses, seen } = this;
    if (Number.isNaN(open.aloneWon[company])) return false;
    const column = open.placeOf[company];
    const isSame = column === OUT || this.lastChange[column] <= seen[company];
    if (seen[company] === this.changes || (this.wasHeld[company] === 1 && isSame)) return false;
    seen[company] = this.changes;
    this.wasHeld[company] = 0;
    const isAtMinimum = column !== OUT && open.sizeAt[column] <= open.problem.rules.minMembers;
    const response = isAtMinimum ? null : this.responseOf(company);
    if (isAtMinimum || (response !== null && responses.heldBy(company) !== null)) {
      this.wasHeld[company] = 1;
      // Whatever comes meanwhile goes by unseen.
      this.leastWon[company] = 0;
      return false;
    }
    if (response === null) return false;
    this.leastWon[company] = Math.min(this.leastWon[company], responses.feltWon(company));
    this.move(company, response.column);
    return true;
  }

  /** Looks at what can have become worth a move, or at everything. */
  private responseOf(company: number): Response | null {
    const { open, responses, drops, leastWon } = this;
    const { targetWon } = responses.standing(company);
    const margin = leastWon[company] - targetWon;
    const units = open.problem.units[company];
    if (margin > 0) {
      const nearer: number[] = [];
      let mostPassed = 0;
      for (const { from, to } of open.runs(open.problem.localityOf[company])) {
        for (let column = from; column < to; column++) {
          const dropped = drops.wonAt(column, units);
          if (dropped >= margin) nearer.push(column);
          else if (dropped > mostPassed) mostPassed = dropped;
        }
      }
      if (nearer.length < open.count * MOST_NEARER) {
        const response = responses.response(company, nearer);
        leastWon[company] = Math.min(leastWon[company] - mostPassed, responses.leastFeltWon);
        if (response === null) return null;
      }
    }
    const response = responses.response(company);
    leastWon[company] = responses.leastFeltWon;
    return response;
  }

  private move(company: number, column: number): void {
    const { open, drops } = this;
    const from = open.placeOf[company];
    if (from !== OUT) {
      const system = open.systemAt[from];
      const wasScarce = open.freeUnits[system] < this.mostUnits;
      drops.beforeLeave(company, from);
      open.leave(company);
      this.changed(from);
      if (wasScarce) this.unitsFreed(system);
    }
    if (column === OUT) return;
    drops.beforeJoin(company, column);
    open.join(company, column);
    this.changed(column);
  }

  /** Clusters that had no units left for some may have now. */
  private unitsFreed(system: number): void {
    this.open.systemAt.forEach((other, column) => {
      if (other !== system) return;
      this.drops.becomesOpen(column);
      this.changed(column);
    });
  }

  private changed(column: number): void {
    this.lastChange[column] = ++this.changes;
  }
}
