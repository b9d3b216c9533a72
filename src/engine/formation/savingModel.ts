import { ClusterBook } from './clusterBook.ts';
import type { CostModel } from './costModel.ts';
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
  private readonly limit: StandAloneLimit;
  private readonly problem: FormationProblem;
  private readonly leaveKnown: Float64Array;
  private readonly leaveStamp: Float64Array;

  constructor(problem: FormationProblem) {
    this.problem = problem;
    this.book = new ClusterBook(problem);
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
    const fees = system * book.processCount;
    const users = cluster * book.processCount;
    let delta = 0;
    for (let k = problem.processOffsets[company]; k < problem.processOffsets[company + 1]; k++) {
      const process = problem.processes[k];
      if (book.users[users + process] === 0) delta += book.adaptation[fees + process];
    }
    const before = book.unitsOf[cluster];
    delta += book.unitsPrice(system, before + problem.units[company]) - book.unitsPrice(system, before);
    delta += book.surcharge[system * book.regionCount + problem.regionOf[company]];
    return delta + problem.rules.coordinationWon * (2 * partition.sizeOf[cluster] + 1);
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

  /** The cheapest system alone of each type that the company wants, cheapest first. */
  openings(company: number): Int32Array {
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
    return this.limit.allowsJoin(company, cluster);
  }

  allowsLeave(company: number): boolean {
    return this.limit.allowsLeave(company);
  }

  allowsSwap(one: number, other: number): boolean {
    const first = this.partition.clusterOf[one];
    const second = this.partition.clusterOf[other];
    if (!this.limit.allowsReplacement(second, other, one)) return false;
    return first === OUT || this.limit.allowsReplacement(first, one, other);
  }

  move(company: number, cluster: number): void {
    this.takeOut(company);
    if (cluster === OUT) return;
    this.limit.beforeJoin(company, cluster);
    this.book.add(company, cluster);
    if (this.partition.sizeOf[cluster] === this.minMembers) this.limit.renew(cluster);
  }

  open(company: number, system: number): number {
    this.takeOut(company);
    const cluster = this.partition.reserve();
    this.load([company], cluster, system);
    return cluster;
  }

  /** Fills a reserved cluster with members that are out; the caller has checked every limit. */
  load(members: readonly number[], cluster: number, system: number): void {
    this.book.systemOf[cluster] = system;
    for (const member of members) this.book.add(member, cluster);
    this.limit.renew(cluster);
  }

  swap(one: number, other: number): void {
    const first = this.partition.clusterOf[one];
    const second = this.partition.clusterOf[other];
    if (first !== OUT) this.limit.beforeReplacement(first, one, other);
    this.limit.beforeReplacement(second, other, one);
    if (first !== OUT) this.book.remove(one);
    this.book.remove(other);
    this.book.add(one, second);
    if (first !== OUT) this.book.add(other, first);
  }

  improve(cluster: number): number {
    const { book, limit } = this;
    const now = book.systemOf[cluster];
    const currentCost = book.systemCost(cluster, now);
    const cheapest = this.cheapestSystem(cluster, currentCost, false);
    // The limit is dear to check and seldom binds: first without it, again with it where the winner breaks it.
    const best =
      cheapest < 0 || limit.allowsSystem(cluster, cheapest)
        ? cheapest
        : this.cheapestSystem(cluster, currentCost, true);
    if (best < 0) return 0;
    const change = book.systemCost(cluster, best) - currentCost;
    book.changeSystem(cluster, best);
    limit.renew(cluster);
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
    this.limit.beforeLeave(company);
    this.book.remove(company);
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
    const fees = system * book.processCount;
    const users = cluster * book.processCount;
    let delta = 0;
    for (let k = problem.processOffsets[company]; k < problem.processOffsets[company + 1]; k++) {
      const process = problem.processes[k];
      if (book.users[users + process] === 1) delta -= book.adaptation[fees + process];
    }
    const before = book.unitsOf[cluster];
    delta += book.unitsPrice(system, before - problem.units[company]) - book.unitsPrice(system, before);
    delta -= book.surcharge[system * book.regionCount + problem.regionOf[company]];
    return delta - problem.rules.coordinationWon * (2 * size - 1);
  }

  /** Change of a cluster's contract when `into` takes the place of `out`. */
  private replaceDelta(cluster: number, out: number, into: number): number {
    const { book, problem } = this;
    const { mark } = book;
    const system = book.systemOf[cluster];
    const fees = system * book.processCount;
    const users = cluster * book.processCount;
    const { processOffsets, processes } = problem;
    let delta = 0;
    for (let k = processOffsets[into]; k < processOffsets[into + 1]; k++) {
      mark[processes[k]] = 1;
      if (book.users[users + processes[k]] === 0) delta += book.adaptation[fees + processes[k]];
    }
    for (let k = processOffsets[out]; k < processOffsets[out + 1]; k++) {
      const process = processes[k];
      if (book.users[users + process] === 1 && mark[process] === 0) delta -= book.adaptation[fees + process];
    }
    for (let k = processOffsets[into]; k < processOffsets[into + 1]; k++) mark[processes[k]] = 0;
    const before = book.unitsOf[cluster];
    const after = before + problem.units[into] - problem.units[out];
    delta += book.unitsPrice(system, after) - book.unitsPrice(system, before);
    const region = system * book.regionCount;
    return (
      delta + book.surcharge[region + problem.regionOf[into]] - book.surcharge[region + problem.regionOf[out]]
    );
  }
}
