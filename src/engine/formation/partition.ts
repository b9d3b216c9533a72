/** No cluster: the company stays out. */
export const OUT = -1;

/**
 * Who is with whom: companies 0..n-1 in numbered clusters of at most `maxMembers`, empty ones included.
 * All changes are O(1).
 */
export class Partition {
  readonly maxMembers: number;
  readonly clusterOf: Int32Array;
  readonly sizeOf: Int32Array;
  /** Renewed by each change of a cluster: what was computed under an older stamp no longer holds. */
  readonly stampOf: Float64Array;
  /** The newest stamp given. */
  stamp = 0;
  private readonly members: Int32Array;
  private readonly positionOf: Int32Array;
  private readonly unused: number[];

  /** @param mostClusters clusters that may exist at the same time; as many as companies where left out */
  constructor(companies: number, maxMembers: number, mostClusters = companies) {
    this.maxMembers = maxMembers;
    this.clusterOf = new Int32Array(companies).fill(OUT);
    this.sizeOf = new Int32Array(mostClusters);
    this.stampOf = new Float64Array(mostClusters);
    this.members = new Int32Array(mostClusters * maxMembers);
    this.positionOf = new Int32Array(companies);
    this.unused = Array.from({ length: mostClusters }, (_, i) => mostClusters - 1 - i);
  }

  get companies(): number {
    return this.clusterOf.length;
  }

  member(cluster: number, position: number): number {
    return this.members[cluster * this.maxMembers + position];
  }

  membersOf(cluster: number): Int32Array {
    const start = cluster * this.maxMembers;
    return this.members.subarray(start, start + this.sizeOf[cluster]);
  }

  /** Numbers of the clusters that have members, ascending. */
  clusters(): number[] {
    const found: number[] = [];
    for (let cluster = 0; cluster < this.sizeOf.length; cluster++)
      if (this.sizeOf[cluster] > 0) found.push(cluster);
    return found;
  }

  /** An empty cluster; it stays reserved until it had a member and lost the last. */
  reserve(): number {
    const cluster = this.unused.pop();
    if (cluster === undefined) throw new Error('more clusters than there may be');
    return cluster;
  }

  join(company: number, cluster: number): void {
    const position = this.sizeOf[cluster]++;
    this.members[cluster * this.maxMembers + position] = company;
    this.positionOf[company] = position;
    this.clusterOf[company] = cluster;
    this.touch(cluster);
  }

  leave(company: number): void {
    const cluster = this.clusterOf[company];
    const last = --this.sizeOf[cluster];
    const start = cluster * this.maxMembers;
    const moved = this.members[start + last];
    this.members[start + this.positionOf[company]] = moved;
    this.positionOf[moved] = this.positionOf[company];
    this.clusterOf[company] = OUT;
    this.touch(cluster);
    if (last === 0) this.unused.push(cluster);
  }

  /** Takes the members out of a cluster without forgetting them: `unpark` puts all back, `release` forgets them. */
  park(cluster: number): void {
    const start = cluster * this.maxMembers;
    for (let k = 0; k < this.sizeOf[cluster]; k++) this.clusterOf[this.members[start + k]] = OUT;
  }

  unpark(cluster: number): void {
    const start = cluster * this.maxMembers;
    for (let k = 0; k < this.sizeOf[cluster]; k++) {
      this.clusterOf[this.members[start + k]] = cluster;
      this.positionOf[this.members[start + k]] = k;
    }
  }

  /** Empties a parked cluster: its number is free again. */
  release(cluster: number): void {
    this.sizeOf[cluster] = 0;
    this.touch(cluster);
    this.unused.push(cluster);
  }

  /** Gives the cluster a new stamp. */
  touch(cluster: number): void {
    this.stampOf[cluster] = ++this.stamp;
  }
}
