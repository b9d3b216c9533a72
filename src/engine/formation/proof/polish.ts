import type { Incumbent } from './incumbent.ts';
import { incumbentOf } from './incumbent.ts';
import type { Market } from './market.ts';
import type { PricedMarket } from './pricer.ts';
import { type Candidate, type ProofInstance, withinStandAlone } from './proofInstance.ts';

/** Sweeps over all moves: a choice that still improves after so many is good enough. */
const MOST_SWEEPS = 60;

interface Cluster {
  system: number;
  members: number[];
  gainWon: number;
}

/**
 * Improves a choice of clusters by moves of single companies until none helps: into another cluster, out, in the place
 * of somebody else, or the whole cluster to another system. It fills up choices that leave companies out. A sweep costs
 * O(companies^2 x members x processes).
 */
export class Polish {
  private readonly instance: ProofInstance;
  /** Market of each system in each locality. */
  private readonly markets = new Map<number, { readonly market: Market; readonly itemOf: Int32Array }[]>();
  private readonly items: Int32Array;
  private clusters: Cluster[] = [];
  private out: number[] = [];
  private freeUnits: number[] = [];

  constructor(instance: ProofInstance, markets: readonly PricedMarket[]) {
    this.instance = instance;
    this.items = new Int32Array(instance.problem.rules.maxMembers + 1);
    for (const { market, itemOf } of markets) {
      const own = this.markets.get(market.locality) ?? [];
      own[market.system] = { market, itemOf };
      this.markets.set(market.locality, own);
    }
  }

  /** The choice after all moves that help; null where `start` breaks a limit. */
  improve(start: readonly Candidate[]): Incumbent | null {
    const { instance } = this;
    const left = instance.types.map(({ companies }) => companies.length);
    this.freeUnits = instance.problem.systems.map(({ capacityUnits }) => capacityUnits);
    this.clusters = start.map(({ system, members }) => {
      for (const type of members) left[type]--;
      const cluster = { system, members: [...members], gainWon: this.gain(system, members) };
      this.freeUnits[system] -= this.units(members);
      return cluster;
    });
    if (left.some((count) => count < 0)) return null;
    this.out = left.flatMap((count, type) => new Array<number>(count).fill(type));
    for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) if (!this.sweep()) break;
    const clusters = this.clusters.filter(({ members }) => members.length > 0);
    return incumbentOf(
      instance,
      clusters.map(({ system, members }) => ({ system, members: [...members].sort((a, b) => a - b) })),
    );
  }

  private sweep(): boolean {
    let moved = false;
    for (const cluster of this.clusters) {
      if (this.changeSystem(cluster)) moved = true;
      if (this.fill(cluster)) moved = true;
    }
    for (let a = 0; a < this.clusters.length; a++) {
      for (let b = 0; b < this.clusters.length; b++) {
        if (a === b) continue;
        if (this.relocate(this.clusters[a], this.clusters[b])) moved = true;
        if (b > a && this.exchange(this.clusters[a], this.clusters[b])) moved = true;
      }
    }
    return moved;
  }

  /** Saving less coordination; -Infinity where a member may not use the system or a limit of size is broken. */
  private gain(system: number, members: readonly number[]): number {
    const { minMembers, maxMembers } = this.instance.problem.rules;
    if (members.length < minMembers || members.length > maxMembers) return Number.NEGATIVE_INFINITY;
    const locality = this.instance.types[members[0]].locality;
    const priced = this.markets.get(locality)?.[system];
    if (!priced) return Number.NEGATIVE_INFINITY;
    for (let k = 0; k < members.length; k++) {
      // What a company brings does not depend on which of its type it is.
      const item = priced.itemOf[members[k]];
      if (item < 0) return Number.NEGATIVE_INFINITY;
      this.items[k] = item;
    }
    return priced.market.gainWon(this.items, members.length);
  }

  private units(members: readonly number[]): number {
    return members.reduce((sum, type) => sum + this.instance.types[type].units, 0);
  }

  /** Whether the cluster could be so: units there, and nobody above its stand-alone price. */
  private admits(cluster: Cluster, system: number, members: readonly number[]): boolean {
    const own = cluster.system === system ? this.units(cluster.members) : 0;
    if (this.units(members) - own > this.freeUnits[system]) return false;
    return withinStandAlone(this.instance, { system, members });
  }

  private set(cluster: Cluster, system: number, members: number[], gainWon: number): void {
    this.freeUnits[cluster.system] += this.units(cluster.members);
    this.freeUnits[system] -= this.units(members);
    Object.assign(cluster, { system, members, gainWon });
  }

  private changeSystem(cluster: Cluster): boolean {
    let moved = false;
    for (let system = 0; system < this.freeUnits.length; system++) {
      if (system === cluster.system) continue;
      const gainWon = this.gain(system, cluster.members);
      if (gainWon <= cluster.gainWon || !this.admits(cluster, system, cluster.members)) continue;
      this.set(cluster, system, cluster.members, gainWon);
      moved = true;
    }
    return moved;
  }

  /** Takes in companies that are out, also in the place of members, and lets members go who cost more than they bring. */
  private fill(cluster: Cluster): boolean {
    let moved = false;
    for (let k = 0; k <= this.out.length; k++) {
      const into = this.out[k] ?? -1;
      for (let at = into < 0 ? 0 : -1; at < cluster.members.length; at++) {
        const members = cluster.members.filter((_, place) => place !== at);
        if (into >= 0) members.push(into);
        const gainWon = this.gain(cluster.system, members);
        if (gainWon <= cluster.gainWon || !this.admits(cluster, cluster.system, members)) continue;
        if (into >= 0) this.out.splice(k, 1);
        if (at >= 0) this.out.push(cluster.members[at]);
        this.set(cluster, cluster.system, members, gainWon);
        moved = true;
        k = -1;
        break;
      }
    }
    return moved;
  }

  private relocate(from: Cluster, to: Cluster): boolean {
    let moved = false;
    for (let at = 0; at < from.members.length; at++) {
      const rest = from.members.filter((_, place) => place !== at);
      const more = [...to.members, from.members[at]];
      if (this.apply(from, rest, to, more)) {
        moved = true;
        at--;
      }
    }
    return moved;
  }

  private exchange(a: Cluster, b: Cluster): boolean {
    let moved = false;
    for (let i = 0; i < a.members.length; i++) {
      for (let j = 0; j < b.members.length; j++) {
        if (a.members[i] === b.members[j]) continue;
        const first = a.members.map((type, place) => (place === i ? b.members[j] : type));
        const second = b.members.map((type, place) => (place === j ? a.members[i] : type));
        if (this.apply(a, first, b, second)) moved = true;
      }
    }
    return moved;
  }

  private apply(a: Cluster, first: number[], b: Cluster, second: number[]): boolean {
    const firstWon = this.gain(a.system, first);
    if (firstWon === Number.NEGATIVE_INFINITY) return false;
    const secondWon = this.gain(b.system, second);
    if (firstWon + secondWon <= a.gainWon + b.gainWon) return false;
    if (!this.admits(a, a.system, first) || !this.admits(b, b.system, second)) return false;
    this.set(a, a.system, first, firstWon);
    this.set(b, b.system, second, secondWon);
    return true;
  }
}
