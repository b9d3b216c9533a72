import { negativeLogTable, type Random } from '../random.ts';
import type { MatchedCluster, Matching } from './matching.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import { OUT } from './partition.ts';
import type { SavingModel } from './savingModel.ts';
import type { Watch } from './search.ts';

/** Companies that one rebuilding may free, and clusters that it may take apart. */
const MOST_FREED = 48;
const MOST_CLUSTERS = 4;
/** The same where a known cluster is taken over, which may break several others; and the scratch that this needs. */
const MOST_FREED_BY_CROSSING = 200;
const SCRATCH = 100 * 101;
/** Draws of near companies to find those clusters. */
const DRAWS = 12;
/** Temperatures, as parts of the model's scale. */
const HOTTEST = 0.02;
const COLDEST = 0.001;
/** A growing cluster that lost in gain per member for so many steps has seen its best size. */
const PATIENCE = 2;
/** One in so many candidates is overlooked, so that the same pieces are not put together alike again. */
const OVERLOOKED = 12;
/** Looks at everybody freed once the clusters have grown. */
const PASSES = 3;
/** Companies up to which the best state met is kept; larger searches end near theirs anyway. */
const BEST_KEPT = 3000;
/** Rebuildings between two looks at the schedule. */
const STEP = 64;

const thresholds = negativeLogTable(4096);

/** What rebuilding needs of a search. */
export interface RebuildingSearch {
  readonly model: SavingModel;
  readonly neighbourhood: Neighbourhood;
  readonly random: Random;
  /** Clusters of other good matchings, which a rebuilding may take over; none for a first search. */
  readonly archive: Matching;
}

/**
 * Ruin and recreate (Schrimpf et al. 2000): takes a few clusters that lie near each other apart and puts their members
 * together anew, by seed growth with a little noise; a worse outcome is kept with the probability of annealing, any
 * other is undone. It changes how many clusters there are and what they are about, which moves of single companies
 * cannot at low temperatures: a new cluster must pass sizes below the minimum.
 *
 * Every cluster before and after keeps all limits.
 *
 * @param tries how many rebuildings to try; one costs O(freed companies^2 x processes / 32)
 * @returns whether it ran to its end; false where `watch` stopped it
 */
export function rebuild(search: RebuildingSearch, tries: number, watch: Watch): boolean {
  const { model, random } = search;
  const { companies } = model.partition;
  if (companies === 0) return true;
  const rebuilder = new Rebuilder(search);
  const steps = Math.max(1, Math.ceil(tries / STEP));
  const keepsBest = companies <= BEST_KEPT;
  let leastChange = 0;
  let best = keepsBest ? clustersOf(model) : null;
  for (let step = 0; step < steps; step++) {
    const left = 1 - step / steps;
    const temperature = model.scale * (COLDEST + (HOTTEST - COLDEST) * left * left);
    for (let tried = Math.min(STEP, tries - step * STEP); tried > 0; tried--) {
      rebuilder.attempt(random.below(companies), temperature * thresholds[random.below(4096)]);
    }
    if (keepsBest && rebuilder.change < leastChange) {
      leastChange = rebuilder.change;
      best = clustersOf(model);
    }
    if (watch((step + 1) / steps)) return false;
  }
  if (best && leastChange < rebuilder.change) model.loadAll(best);
  return true;
}

function clustersOf({ partition, book }: SavingModel): MatchedCluster[] {
  return partition
    .clusters()
    .map((cluster) => ({ system: book.systemOf[cluster], members: [...partition.membersOf(cluster)] }));
}

/** One rebuilding after another; all lists are scratch that is filled anew by each. */
class Rebuilder {
  /** By how much all kept rebuildings together changed the cost. */
  change = 0;
  private readonly search: RebuildingSearch;
  private readonly model: SavingModel;
  /** Companies freed. */
  private readonly pool = new Int32Array(SCRATCH);
  private poolSize = 0;
  /** Those of them that no new cluster took so far, and what each would add to the fees of the one that grows. */
  private readonly free = new Int32Array(SCRATCH);
  private readonly fees = new Float64Array(SCRATCH);
  private freeSize = 0;
  /** Clusters that were taken apart, and those made instead. */
  private parked: number[] = [];
  private made: number[] = [];
  private readonly dueBefore: Int32Array;
  /** Positions in the archive of the clusters that a company is a member of; empty where there is no archive. */
  private readonly knownOf: number[][] = [];

  constructor(search: RebuildingSearch) {
    this.search = search;
    this.model = search.model;
    this.dueBefore = new Int32Array(search.model.book.words);
    if (search.archive.length === 0) return;
    this.knownOf = Array.from({ length: search.model.partition.companies }, () => []);
    search.archive.forEach(({ members }, known) => {
      for (const member of members) this.knownOf[member].push(known);
    });
  }

  /** Rebuilds around a company; keeps the outcome where it costs at most `mostRise` more. */
  attempt(company: number, mostRise: number): void {
    const { model, pool, free } = this;
    const { partition } = model;
    this.poolSize = 0;
    this.parked = [];
    this.made = [];
    const crosses =
      this.knownOf.length > 0 && this.knownOf[company].length > 0 && this.search.random.below(2) === 0;
    const cost = crosses ? this.crossOver(company) : this.ruin(company);
    if (this.poolSize < model.minMembers || (crosses && this.made.length === 0)) {
      this.undo();
      return;
    }
    this.freeSize = 0;
    for (let k = 0; k < this.poolSize; k++)
      if (partition.clusterOf[pool[k]] < 0) free[this.freeSize++] = pool[k];
    // The limit is looked at when all is done: seldom does it bind where a cluster pays.
    model.limited = false;
    while (this.freeSize >= model.minMembers && this.grow());
    this.settle();
    const kept = this.cost() <= cost + mostRise && this.made.every((cluster) => model.mendLimit(cluster));
    model.limited = true;
    const after = this.cost();
    if (!kept || after > cost + mostRise) this.undo();
    else {
      for (const cluster of this.parked) model.book.release(cluster);
      this.change += after - cost;
    }
  }

  /**
   * Takes a known cluster of the company into the matching: frees its members and everybody in their clusters, and makes it.
   * Returns what all these cost before; nothing happens where the company has no known cluster.
   */
  private crossOver(company: number): number {
    const { random, archive } = this.search;
    const { partition, book } = this.model;
    const known = this.knownOf[company];
    const { system, members } = archive[known[random.below(known.length)]];
    let cost = 0;
    for (const member of members) {
      const cluster = partition.clusterOf[member];
      if (cluster !== OUT) cost += this.park(cluster);
      else cost += this.freeOutsider(member);
    }
    const units = members.reduce((sum, member) => sum + book.problem.units[member], 0);
    if (units > book.freeUnits[system] || this.poolSize > MOST_FREED_BY_CROSSING) return cost;
    const cluster = partition.reserve();
    book.begin(cluster, system);
    for (const member of members) book.add(member, cluster);
    this.made.push(cluster);
    return cost;
  }

  private park(cluster: number): number {
    const { partition, book } = this.model;
    for (let k = 0; k < partition.sizeOf[cluster]; k++)
      this.pool[this.poolSize++] = partition.member(cluster, k);
    book.park(cluster);
    this.parked.push(cluster);
    return this.model.clusterCost(cluster);
  }

  /** Takes clusters near the company apart: fills the pool; returns what they and the companies freed cost. */
  private ruin(company: number): number {
    const { neighbourhood, random } = this.search;
    const { partition } = this.model;
    const wanted = 2 + random.below(MOST_CLUSTERS - 1);
    let cost = 0;
    let next = company;
    for (let draws = 0; draws <= DRAWS && this.parked.length < wanted; draws++) {
      if (next >= 0) {
        const cluster = partition.clusterOf[next];
        if (cluster === OUT) cost += this.freeOutsider(next);
        else if (this.poolSize + partition.sizeOf[cluster] <= MOST_FREED) cost += this.park(cluster);
      }
      next = neighbourhood.draw(company, random);
    }
    return cost;
  }

  /** Puts a company that is out into the pool; returns what it costs. */
  private freeOutsider(company: number): number {
    if (this.model.book.aloneSystem[company] < 0) return 0;
    for (let k = 0; k < this.poolSize; k++) if (this.pool[k] === company) return 0;
    this.pool[this.poolSize++] = company;
    return this.model.outCost[company];
  }

  private undo(): void {
    const { book, partition } = this.model;
    for (const cluster of this.made) {
      if (partition.sizeOf[cluster] === 0) continue;
      book.park(cluster);
      book.release(cluster);
    }
    for (const cluster of this.parked) book.unpark(cluster);
  }

  /** Grows one cluster from the free companies and keeps its best size; whether it could. */
  private grow(): boolean {
    const { model, free } = this;
    const { book, partition } = model;
    const position = this.search.random.below(this.freeSize);
    const seed = free[position];
    const system = this.systemFor(seed);
    if (system < 0) return false;
    const cluster = partition.reserve();
    book.begin(cluster, system);
    this.take(position, cluster);
    this.priceFree(cluster);
    let outCost = model.outCost[seed];
    let [bestSize, bestGain, worse] = [0, 0, 0];
    while (partition.sizeOf[cluster] < partition.maxMembers && worse <= PATIENCE) {
      const next = this.bestNewcomer(cluster);
      if (next < 0) break;
      outCost += model.outCost[free[next]];
      this.join(next, cluster);
      if (partition.sizeOf[cluster] < model.minMembers) continue;
      const gain = (outCost - model.clusterCost(cluster)) / partition.sizeOf[cluster];
      if (gain > bestGain) [bestSize, bestGain, worse] = [partition.sizeOf[cluster], gain, 0];
      else worse++;
    }
    this.made.push(cluster);
    if (bestSize === 0) return false;
    while (partition.sizeOf[cluster] > bestSize) {
      const last = partition.member(cluster, partition.sizeOf[cluster] - 1);
      book.remove(last);
      free[this.freeSize++] = last;
    }
    model.improve(cluster);
    return true;
  }

  /** A system to start with: what the seed would buy alone, or what served here before; -1 where none has room. */
  private systemFor(seed: number): number {
    const { model, parked } = this;
    const { random } = this.search;
    const known =
      parked.length > 0 && random.below(2) === 0
        ? model.book.systemOf[parked[random.below(parked.length)]]
        : -1;
    if (known >= 0 && model.mayOpen(seed, known)) return known;
    for (const system of model.openings(seed)) if (model.mayOpen(seed, system)) return system;
    return -1;
  }

  /** A free company joins; the cluster may change its system. */
  private join(position: number, cluster: number): void {
    const { book } = this.model;
    const { words } = book;
    const system = book.systemOf[cluster];
    for (let w = 0; w < words; w++) this.dueBefore[w] = book.dueSets[cluster * words + w];
    this.take(position, cluster);
    this.model.improve(cluster);
    if (book.systemOf[cluster] !== system) {
      this.priceFree(cluster);
      return;
    }
    for (let w = 0; w < words; w++) {
      const covered = this.dueBefore[w] & ~book.dueSets[cluster * words + w];
      if (covered === 0) continue;
      for (let k = 0; k < this.freeSize; k++) {
        const shared = book.processSets[this.free[k] * words + w] & covered;
        if (shared !== 0) this.fees[k] -= book.feesOf(system, w, shared);
      }
    }
  }

  private take(position: number, cluster: number): void {
    this.model.book.add(this.free[position], cluster);
    this.freeSize--;
    this.free[position] = this.free[this.freeSize];
    this.fees[position] = this.fees[this.freeSize];
  }

  /** What each free company would add to the fees of the cluster, from scratch. */
  private priceFree(cluster: number): void {
    const { book } = this.model;
    const { words } = book;
    const system = book.systemOf[cluster];
    for (let k = 0; k < this.freeSize; k++) {
      let fees = 0;
      for (let w = 0; w < words; w++) {
        const due = book.processSets[this.free[k] * words + w] & book.dueSets[cluster * words + w];
        if (due !== 0) fees += book.feesOf(system, w, due);
      }
      this.fees[k] = fees;
    }
  }

  /** Position of the free company that lowers the cost most by joining; -1 where none may join. */
  private bestNewcomer(cluster: number): number {
    const { book, outCost } = this.model;
    const { units, regionOf } = book.problem;
    const { random } = this.search;
    const system = book.systemOf[cluster];
    const volume = book.unitsOf[cluster];
    const price = book.unitsCost(system, volume);
    let best = -1;
    let bestDelta = Number.POSITIVE_INFINITY;
    for (let k = 0; k < this.freeSize; k++) {
      const company = this.free[k];
      if (!book.mayUse(company, system) || units[company] > book.freeUnits[system]) continue;
      const more = book.unitsCost(system, volume + units[company]) - price;
      const delta =
        this.fees[k] +
        more +
        book.surcharge[system * book.regionCount + regionOf[company]] -
        outCost[company];
      if (!(delta < bestDelta) || random.below(OVERLOOKED) === 0) continue;
      best = k;
      bestDelta = delta;
    }
    return best;
  }

  /** Everybody of the pool to the new cluster that suits it best, until nobody gains. */
  private settle(): void {
    for (let pass = 0; pass < PASSES; pass++) {
      let changed = false;
      for (let k = 0; k < this.poolSize; k++) if (this.relocate(this.pool[k])) changed = true;
      if (!changed) return;
      for (const cluster of this.made)
        if (this.model.partition.sizeOf[cluster] > 0) this.model.improve(cluster);
    }
  }

  private relocate(company: number): boolean {
    const { model } = this;
    const { partition } = model;
    const from = partition.clusterOf[company];
    // A cluster that never reached the minimum is given up.
    if (from >= 0 && partition.sizeOf[from] === model.minMembers) return false;
    const small = from >= 0 && partition.sizeOf[from] < model.minMembers;
    const left =
      from < 0 ? model.outCost[company] : small ? Number.POSITIVE_INFINITY : -model.leaveDelta(company);
    let best = OUT;
    let bestDelta = model.outCost[company];
    for (const cluster of this.made) {
      if (cluster === from || partition.sizeOf[cluster] < model.minMembers) continue;
      const delta = model.joinDelta(company, cluster, from);
      if (!(delta < bestDelta)) continue;
      best = cluster;
      bestDelta = delta;
    }
    if (left - bestDelta < 1) return false;
    model.move(company, best);
    return true;
  }

  private cost(): number {
    const { model } = this;
    let cost = 0;
    for (const cluster of this.made)
      if (model.partition.sizeOf[cluster] > 0) cost += model.clusterCost(cluster);
    for (let k = 0; k < this.poolSize; k++) {
      if (model.partition.clusterOf[this.pool[k]] < 0) cost += model.outCost[this.pool[k]];
    }
    return cost;
  }
}
