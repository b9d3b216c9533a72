import { ClusterBook } from './clusterBook.ts';
import type { CostModel } from './costModel.ts';
import type { MatchedCluster } from './matching.ts';
import { OUT, type Partition } from './partition.ts';
import type { FormationProblem } from './problem.ts';
import { StandAloneLimit } from './standAloneLimit.ts';

const FORBIDDEN = Number.POSITIVE_INFINITY;

/**
 * The SAVING cost in won: contract prices plus coordination for clusters, stand-alone prices for whoever stays out.
 * All amounts are whole numbers below 2^53, so deltas are exact and sum without drift.
 */
export class SavingModel implements CostModel {
  readonly partition: Partition;
  readonly minMembers: number;
  readonly outCost: Float64Array;
  readonly scale: number;
  readonly shortageScale: number;
  readonly ways: number;
  readonly book: ClusterBook;
  /** While false, nobody is held to the stand-alone price: for searches that repair what breaks it afterwards. */
  limited = true;
  private readonly limit: StandAloneLimit;
  private readonly problem: FormationProblem;
  private readonly coordinationWon: number;
  private readonly openingsKnown: Int32Array[] = [];
  private readonly leaveKnown: Float64Array;
  private readonly leaveStamp: Float64Array;

  /** The parameters are those of `ClusterBook`. */
  constructor(
    problem: FormationProblem,
    unitCharges: ArrayLike<number> | null = null,
    mostClusters = problem.companyIds.length,
  ) {
    this.problem = problem;
    this.coordinationWon = problem.rules.coordinationWon;
    this.book = new ClusterBook(problem, unitCharges, mostClusters);
    this.limit = new StandAloneLimit(this.book);
    this.partition = this.book.partition;
    this.leaveKnown = new Float64Array(this.partition.companies);
    this.leaveStamp = new Float64Array(this.partition.companies);
    this.minMembers = problem.rules.minMembers;
    this.ways = problem.systems.length;
    this.outCost = this.book.standAloneWon;
    const priced = this.outCost.filter((won) => won > 0);
    this.scale = priced.reduce((sum, won) => sum + won, 0) / Math.max(1, priced.length);
    this.shortageScale = this.scale;
  }

  joinDelta(company: number, cluster: number, from: number): number {
    if (this.partition.sizeOf[cluster] >= this.partition.maxMembers) return FORBIDDEN;
    const units = this.problem.units[company];
    if (units > this.unitsLeft(this.book.systemOf[cluster], from, units)) return FORBIDDEN;
    return this.joinDeltaUnlimited(company, cluster);
  }

  /** `joinDelta` for a company that is out, as if there were places and units without end. */
  joinDeltaUnlimited(company: number, cluster: number): number {
    const { book, problem, partition } = this;
    const system = book.systemOf[cluster];
    if (!book.mayUse(company, system)) return FORBIDDEN;
    if (problem.localityOf[company] !== problem.localityOf[partition.member(cluster, 0)]) return FORBIDDEN;
    const { words } = book;
    let delta = 0;
    for (let w = 0; w < words; w++) {
      const bits = book.processSets[company * words + w] & book.dueSets[cluster * words + w];
      if (bits !== 0) delta += book.feesOf(system, w, bits);
    }
    const before = book.unitsOf[cluster];
    delta += book.unitsCost(system, before + problem.units[company]) - book.unitsCost(system, before);
    delta += book.surcharge[system * book.regionCount + problem.regionOf[company]];
    return delta + this.coordinationWon * (2 * partition.sizeOf[cluster] + 1);
  }

  /** Remembered until the cluster changes: a search asks far more often than it moves. */
  leaveDelta(company: number): number {
    const stamp = this.partition.stampOf[this.partition.clusterOf[company]];
    if (this.leaveStamp[company] !== stamp) {
      this.leaveStamp[company] = stamp;
      this.leaveKnown[company] = this.computeLeaveDelta(company);
    }
    return this.leaveKnown[company];
  }

  swapDelta(one: number, other: number): number {
    const { book, problem, partition } = this;
    const first = partition.clusterOf[one];
    const second = partition.clusterOf[other];
    if (problem.localityOf[one] !== problem.localityOf[other]) return FORBIDDEN;
    const otherSystem = book.systemOf[second];
    const more = problem.units[other] - problem.units[one];
    if (!book.mayUse(one, otherSystem) || partition.sizeOf[second] === 1) return FORBIDDEN;
    const exchange = this.replaceDelta(second, other, one);
    if (first === OUT) {
      if (-more > book.freeUnits[otherSystem] || book.aloneSystem[one] < 0) return FORBIDDEN;
      return exchange + this.outCost[other] - this.outCost[one];
    }
    // Changing places with a cluster of one is two relocations.
    const system = book.systemOf[first];
    if (!book.mayUse(other, system) || partition.sizeOf[first] === 1) return FORBIDDEN;
    const fits = more <= book.freeUnits[system] && -more <= book.freeUnits[otherSystem];
    if (system !== otherSystem && !fits) return FORBIDDEN;
    return exchange + this.replaceDelta(first, one, other);
  }

  /** Whether the system has the units for the company to open a cluster. */
  mayOpen(company: number, system: number): boolean {
    return this.book.mayUse(company, system) && this.problem.units[company] <= this.book.freeUnits[system];
  }

  /** The cheapest system alone of each type that the company wants, cheapest first. */
  openings(company: number): Int32Array {
    this.openingsKnown[company] ??= this.computeOpenings(company);
    return this.openingsKnown[company];
  }

  private computeOpenings(company: number): Int32Array {
    const bestOfType = new Map<number, { system: number; won: number }>();
    this.problem.systems.forEach(({ type }, system) => {
      const won = this.book.aloneCost(company, system);
      const known = bestOfType.get(type);
      if (won < FORBIDDEN && (!known || won < known.won)) bestOfType.set(type, { system, won });
    });
    const ranked = [...bestOfType.values()].sort((a, b) => a.won - b.won || a.system - b.system);
    return Int32Array.from(ranked, ({ system }) => system);
  }

  openCost(company: number, system: number, from: number): number {
    const units = this.problem.units[company];
    if (units > this.unitsLeft(system, from, units)) return FORBIDDEN;
    return this.book.aloneCost(company, system) + this.problem.rules.coordinationWon;
  }

  allowsJoin(company: number, cluster: number): boolean {
    return !this.limited || this.limit.allowsJoin(company, cluster);
  }

  allowsLeave(company: number): boolean {
    return !this.limited || this.limit.allowsLeave(company);
  }

  allowsSwap(one: number, other: number): boolean {
    if (!this.limited) return true;
    const first = this.partition.clusterOf[one];
    const second = this.partition.clusterOf[other];
    if (!this.limit.allowsReplacement(second, other, one)) return false;
    return first === OUT || this.limit.allowsReplacement(first, one, other);
  }

  move(company: number, cluster: number): void {
    this.takeOut(company);
    if (cluster === OUT) return;
    if (this.limited) this.limit.beforeJoin(company, cluster);
    this.book.add(company, cluster);
    if (this.partition.sizeOf[cluster] === this.minMembers) this.renewLimit(cluster);
  }

  open(company: number, system: number): number {
    this.takeOut(company);
    const cluster = this.partition.reserve();
    this.load([company], cluster, system);
    return cluster;
  }

  /** Fills a reserved cluster with members that are out; the caller has checked every limit. */
  load(members: readonly number[], cluster: number, system: number): void {
    this.book.begin(cluster, system);
    for (const member of members) this.book.add(member, cluster);
    this.renewLimit(cluster);
  }

  /** Makes the model hold these clusters and nothing else. */
  loadAll(clusters: readonly MatchedCluster[]): void {
    for (const cluster of this.partition.clusters()) {
      this.book.park(cluster);
      this.book.release(cluster);
    }
    for (const { system, members } of clusters) this.load(members, this.partition.reserve(), system);
  }

  swap(one: number, other: number): void {
    const first = this.partition.clusterOf[one];
    const second = this.partition.clusterOf[other];
    if (this.limited && first !== OUT) this.limit.beforeReplacement(first, one, other);
    if (this.limited) this.limit.beforeReplacement(second, other, one);
    if (first !== OUT) this.book.remove(one);
    this.book.remove(other);
    this.book.add(one, second);
    if (first !== OUT) this.book.add(other, first);
  }

  /** Holds everybody to the stand-alone price again; clusters that break it are for the caller to mend. */
  holdToLimit(): void {
    this.limited = true;
    for (const cluster of this.partition.clusters()) this.limit.renew(cluster);
  }

  /** How far the member nearest to its stand-alone price stays below it, up to rounding. */
  leastSlackWon(cluster: number): number {
    return this.limit.leastSlackWon(cluster);
  }

  /**
   * Sends members above their stand-alone price out, the dearest first, until the rest keeps the limit; whether at least
   * the minimum is left.
   */
  mendLimit(cluster: number): boolean {
    while (this.partition.sizeOf[cluster] >= this.minMembers) {
      if (this.limit.holds(cluster)) {
        this.limit.renew(cluster);
        return true;
      }
      this.book.remove(this.limit.dearestMember(cluster));
    }
    return this.partition.sizeOf[cluster] === 0;
  }

  improve(cluster: number): number {
    const { book, limit } = this;
    const now = book.systemOf[cluster];
    const currentCost = book.systemCost(cluster, now);
    const cheapest = this.cheapestSystem(cluster, currentCost, false);
    // The limit is dear to check and seldom binds: first without it, again with it where the winner breaks it.
    const best =
      cheapest < 0 || !this.limited || limit.allowsSystem(cluster, cheapest)
        ? cheapest
        : this.cheapestSystem(cluster, currentCost, true);
    if (best < 0) return 0;
    const change = book.systemCost(cluster, best) - currentCost;
    book.changeSystem(cluster, best);
    this.renewLimit(cluster);
    return change;
  }

  admissible(cluster: number): boolean {
    return this.limit.holds(cluster);
  }

  clusterCost(cluster: number): number {
    const size = this.partition.sizeOf[cluster];
    const contract = this.book.systemCost(cluster, this.book.systemOf[cluster]);
    return contract + this.problem.rules.coordinationWon * size * size;
  }

  private takeOut(company: number): void {
    if (this.partition.clusterOf[company] === OUT) return;
    if (this.limited) this.limit.beforeLeave(company);
    this.book.remove(company);
  }

  private renewLimit(cluster: number): void {
    if (this.limited) this.limit.renew(cluster);
  }

  /** The system that serves the cluster for less than `costToBeat`, and least; -1 where none does. */
  private cheapestSystem(cluster: number, costToBeat: number, limited: boolean): number {
    const { book, partition, problem } = this;
    let types = -1;
    for (let k = 0; k < partition.sizeOf[cluster]; k++) {
      types &= problem.wantedTypes[partition.member(cluster, k)];
    }
    let best = -1;
    let bestCost = costToBeat;
    for (let system = 0; system < problem.systems.length; system++) {
      if ((types & (1 << problem.systems[system].type)) === 0) continue;
      if (system === book.systemOf[cluster] || book.unitsOf[cluster] > book.freeUnits[system]) continue;
      const cost = book.systemCost(cluster, system);
      if (!(cost < bestCost) || (limited && !this.limit.allowsSystem(cluster, system))) continue;
      best = system;
      bestCost = cost;
    }
    return best;
  }

  /** Units of a system that would be free once a company left `from` with its units. */
  private unitsLeft(system: number, from: number, units: number): number {
    const freed = from >= 0 && this.book.systemOf[from] === system ? units : 0;
    return this.book.freeUnits[system] + freed;
  }

  private computeLeaveDelta(company: number): number {
    const { book, problem, partition } = this;
    const cluster = partition.clusterOf[company];
    const size = partition.sizeOf[cluster];
    if (size === 1) return -this.clusterCost(cluster);
    const system = book.systemOf[cluster];
    const { words } = book;
    let delta = 0;
    for (let w = 0; w < words; w++) {
      const bits = book.processSets[company * words + w] & book.soleSets[cluster * words + w];
      if (bits !== 0) delta -= book.feesOf(system, w, bits);
    }
    const before = book.unitsOf[cluster];
    delta += book.unitsCost(system, before - problem.units[company]) - book.unitsCost(system, before);
    delta -= book.surcharge[system * book.regionCount + problem.regionOf[company]];
    return delta - this.coordinationWon * (2 * size - 1);
  }

  /** Change of a cluster's contract when `into` takes the place of `out`. */
  private replaceDelta(cluster: number, out: number, into: number): number {
    const { book, problem } = this;
    const { words, processSets } = book;
    const system = book.systemOf[cluster];
    let delta = 0;
    for (let w = 0; w < words; w++) {
      const own = processSets[into * words + w];
      const added = own & book.dueSets[cluster * words + w];
      if (added !== 0) delta += book.feesOf(system, w, added);
      const saved = processSets[out * words + w] & book.soleSets[cluster * words + w] & ~own;
      if (saved !== 0) delta -= book.feesOf(system, w, saved);
    }
    const before = book.unitsOf[cluster];
    const after = before + problem.units[into] - problem.units[out];
    if (after !== before) delta += book.unitsCost(system, after) - book.unitsCost(system, before);
    const region = system * book.regionCount;
    return (
      delta + book.surcharge[region + problem.regionOf[into]] - book.surcharge[region + problem.regionOf[out]]
    );
  }
}
