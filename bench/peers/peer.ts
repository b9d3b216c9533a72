/** A company as a peer sees it: a point whose squared distance to another is the adaptation money they do not share. */
export type Point = readonly number[];

/** Positions of points that belong together; every point is in one group. */
export type Groups = readonly (readonly number[])[];

export type PeerName = 'ward' | 'kmeans' | 'mdav';

/** A published way to put points into groups that knows nothing of prices. */
export interface Peer {
  /**
   * Companies per group that it may choose from. On markets of 1,000 companies in one locality (five seeds, sizes 6 to
   * 24) its best were always among these.
   */
  readonly sizes: readonly number[];
  /**
   * Looks at the points once; the answer makes groups of about that many points, so that one look serves several sizes.
   *
   * @param seed for peers that draw
   */
  prepare(points: readonly Point[], seed: number): (companiesPerGroup: number) => Groups;
}
