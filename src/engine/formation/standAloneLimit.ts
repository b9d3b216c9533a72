import type { ClusterBook } from './clusterBook.ts';
import { OUT } from './partition.ts';

/** Doubles carry shares to far below a won; a share this much above the limit counts as equal to it. */
const TOLERANCE_WON = 1e-6;

/**
 * Nobody pays more than its stand-alone price: kept for every cluster of the minimum size or more.
 *
 * Shares fall when somebody joins, so only leaving and changes of system need a look at everybody; a lower bound on
 * each cluster's least distance from the limit spares most of those looks.
 */
export class StandAloneLimit {
  private readonly book: ClusterBook;
  private readonly minMembers: number;
  private readonly slackOf: Float64Array;
  /** Whom the last look at a whole cluster found nearest to its limit. */
  private dearest = OUT;

  constructor(book: ClusterBook) {
    this.book = book;
    this.minMembers = book.problem.rules.minMembers;
    this.slackOf = new Float64Array(book.partition.sizeOf.length);
  }

  allowsJoin(company: number, cluster: number): boolean {
    const size = this.book.partition.sizeOf[cluster] + 1;
    if (size < this.minMembers) return true;
    // Below the minimum nobody was held to the limit; above it the shares of the others only fall.
    if (size === this.minMembers) return this.allows(cluster, this.book.systemOf[cluster], OUT, company);
    return this.newcomerSlack(company, cluster) >= -TOLERANCE_WON;
  }

  allowsLeave(company: number): boolean {
    const { partition, systemOf } = this.book;
    const cluster = partition.clusterOf[company];
    if (partition.sizeOf[cluster] - 1 < this.minMembers) return true;
    if (this.slackOf[cluster] >= this.mostRise(company, cluster)) return true;
    return this.allows(cluster, systemOf[cluster], company, OUT);
  }

  /** Whether `into` may take the place of `out`; true below the minimum size. */
  allowsReplacement(cluster: number, out: number, into: number): boolean {
    const { partition, systemOf } = this.book;
    if (partition.sizeOf[cluster] < this.minMembers) return true;
    // First one leaves, so shares rise by so much at most; then one joins, and they fall.
    const certain =
      this.slackOf[cluster] >= this.mostRise(out, cluster) && this.newcomerSlack(into, cluster, out) >= 0;
    return certain || this.allows(cluster, systemOf[cluster], out, into);
  }

  /** Whether the cluster may change to `system`; true below the minimum size. */
  allowsSystem(cluster: number, system: number): boolean {
    return this.book.partition.sizeOf[cluster] < this.minMembers || this.allows(cluster, system, OUT, OUT);
  }

  /** Whether it holds for the cluster as it stands, whatever its size. */
  holds(cluster: number): boolean {
    return this.allows(cluster, this.book.systemOf[cluster], OUT, OUT);
  }

  /** To be told before the company joins or leaves: keeps the bound true. */
  beforeJoin(company: number, cluster: number): void {
    if (this.book.partition.sizeOf[cluster] < this.minMembers) return;
    this.slackOf[cluster] = Math.min(this.slackOf[cluster], this.newcomerSlack(company, cluster));
  }

  beforeLeave(company: number): void {
    const cluster = this.book.partition.clusterOf[company];
    if (this.book.partition.sizeOf[cluster] <= this.minMembers) return;
    const left = this.slackOf[cluster] - this.mostRise(company, cluster);
    this.slackOf[cluster] =
      left >= 0 ? left : this.slackAfter(cluster, this.book.systemOf[cluster], company, OUT);
  }

  /** To be told before `into` takes the place of `out`. */
  beforeReplacement(cluster: number, out: number, into: number): void {
    if (this.book.partition.sizeOf[cluster] < this.minMembers) return;
    const left = Math.min(
      this.slackOf[cluster] - this.mostRise(out, cluster),
      this.newcomerSlack(into, cluster, out),
    );
    this.slackOf[cluster] =
      left >= 0 ? left : this.slackAfter(cluster, this.book.systemOf[cluster], out, into);
  }

  /** To be told after any other change. */
  renew(cluster: number): void {
    if (this.book.partition.sizeOf[cluster] < this.minMembers) return;
    this.slackOf[cluster] = this.slackAfter(cluster, this.book.systemOf[cluster], OUT, OUT);
  }

  /** How far the member nearest to its stand-alone price stays below it, up to rounding. */
  leastSlackWon(cluster: number): number {
    return this.slackAfter(cluster, this.book.systemOf[cluster], OUT, OUT);
  }

  /** The member that is farthest above its stand-alone price, or nearest to it; the first of equals. */
  dearestMember(cluster: number): number {
    this.slackAfter(cluster, this.book.systemOf[cluster], OUT, OUT);
    return this.dearest;
  }

  private allows(cluster: number, system: number, out: number, into: number): boolean {
    return this.slackAfter(cluster, system, out, into) >= -TOLERANCE_WON;
  }

  /** How far the newcomer would stay below its stand-alone price, once `leaving` (or nobody) has left. */
  private newcomerSlack(company: number, cluster: number, leaving = OUT): number {
    const { book } = this;
    const { problem } = book;
    const system = book.systemOf[cluster];
    const users = cluster * book.processCount;
    const left = leaving >= 0 ? 1 : 0;
    book.shiftUsers(cluster, leaving, -1);
    const size = book.partition.sizeOf[cluster] + 1 - left;
    const units = book.unitsOf[cluster] + problem.units[company] - (left ? problem.units[leaving] : 0);
    let share = book.engineering[system] / size;
    share += (problem.units[company] * book.unitsPrice(system, units)) / units;
    share += book.surcharge[system * book.regionCount + problem.regionOf[company]];
    for (let k = problem.processOffsets[company]; k < problem.processOffsets[company + 1]; k++) {
      const process = problem.processes[k];
      const fee = book.adaptation[system * book.processCount + process];
      if (fee > 0) share += fee / (book.users[users + process] + 1);
    }
    book.shiftUsers(cluster, leaving, 1);
    return book.standAloneWon[company] - share;
  }

  /** The most by which another member's share can rise when the company leaves. */
  private mostRise(company: number, cluster: number): number {
    const { partition, problem } = this.book;
    const system = this.book.systemOf[cluster];
    const size = partition.sizeOf[cluster];
    const units = this.book.unitsOf[cluster];
    const rest = units - problem.units[company];
    let rise = this.book.engineering[system] / (size * (size - 1));
    const perUnit = this.book.unitsPrice(system, rest) / rest - this.book.unitsPrice(system, units) / units;
    rise += perUnit * (rest - (size - 2));
    for (let k = problem.processOffsets[company]; k < problem.processOffsets[company + 1]; k++) {
      const process = problem.processes[k];
      const users = this.book.users[cluster * this.book.processCount + process];
      if (users > 1)
        rise += this.book.adaptation[system * this.book.processCount + process] / (users * (users - 1));
    }
    return rise;
  }

  /** The least distance of a member below its stand-alone price if `out` left, `into` joined and `system` served. */
  private slackAfter(cluster: number, system: number, out: number, into: number): number {
    const { partition, problem } = this.book;
    const size = partition.sizeOf[cluster] + (into >= 0 ? 1 : 0) - (out >= 0 ? 1 : 0);
    const units =
      this.book.unitsOf[cluster] +
      (into >= 0 ? problem.units[into] : 0) -
      (out >= 0 ? problem.units[out] : 0);
    const base = this.book.engineering[system] / size;
    const perUnit = this.book.unitsPrice(system, units) / units;
    this.book.shiftUsers(cluster, out, -1);
    this.book.shiftUsers(cluster, into, 1);
    let least = Number.POSITIVE_INFINITY;
    for (let k = into >= 0 ? -1 : 0; k < partition.sizeOf[cluster]; k++) {
      const member = k < 0 ? into : partition.member(cluster, k);
      if (member === out) continue;
      let share = base + problem.units[member] * perUnit;
      share += this.book.surcharge[system * this.book.regionCount + problem.regionOf[member]];
      for (let j = problem.processOffsets[member]; j < problem.processOffsets[member + 1]; j++) {
        const process = problem.processes[j];
        const fee = this.book.adaptation[system * this.book.processCount + process];
        if (fee > 0) share += fee / this.book.users[cluster * this.book.processCount + process];
      }
      const slack = this.book.standAloneWon[member] - share;
      if (slack < least) {
        least = slack;
        this.dearest = member;
      }
    }
    this.book.shiftUsers(cluster, into, -1);
    this.book.shiftUsers(cluster, out, 1);
    return least;
  }
}
