import type { Groups, Peer, Point } from './peer.ts';

/**
 * MDAV: maximum distance to average vector (Domingo-Ferrer & Mateo-Sanz 2002, as in Domingo-Ferrer & Torra 2005). The
 * point farthest from the centre of what is left takes its k - 1 nearest, then the point farthest from that one does.
 * Cost O(points^2 / k x dimensions).
 */
export const mdav: Peer = {
  sizes: [8, 10, 12, 15],
  prepare: (points) => (companiesPerGroup) => mdavGroups(points, companiesPerGroup),
};

/** Groups of `least` to 2 `least` - 1 points each, or one group where there are fewer than 2 `least`. */
export function mdavGroups(points: readonly Point[], least: number): Groups {
  const groups: number[][] = [];
  let left = points.map((_, i) => i);
  const takeNearest = (from: number): void => {
    const near = nearestFirst(points, left, points[from]).slice(0, least);
    const taken = new Set(near);
    groups.push(near);
    left = left.filter((i) => !taken.has(i));
  };
  while (left.length >= 3 * least) {
    const first = farthest(points, left, centreOf(points, left));
    const second = farthest(points, left, points[first]);
    takeNearest(first);
    // The first may have taken the second with it where all points are alike.
    takeNearest(left.includes(second) ? second : farthest(points, left, points[first]));
  }
  if (left.length >= 2 * least) takeNearest(farthest(points, left, centreOf(points, left)));
  if (left.length > 0) groups.push(left);
  return groups;
}

function squaredDistance(one: Point, other: Point): number {
  let sum = 0;
  for (let d = 0; d < one.length; d++) sum += (one[d] - other[d]) ** 2;
  return sum;
}

function centreOf(points: readonly Point[], among: readonly number[]): Point {
  const sum = new Array<number>(points[0].length).fill(0);
  for (const i of among) for (let d = 0; d < sum.length; d++) sum[d] += points[i][d];
  return sum.map((total) => total / among.length);
}

function farthest(points: readonly Point[], among: readonly number[], from: Point): number {
  let best = -1;
  let most = -1;
  for (const i of among) {
    const distance = squaredDistance(points[i], from);
    if (distance > most) [best, most] = [i, distance];
  }
  return best;
}

/** Ties go to the smaller number. */
function nearestFirst(points: readonly Point[], among: readonly number[], from: Point): number[] {
  return among
    .map((i) => ({ i, distance: squaredDistance(points[i], from) }))
    .sort((a, b) => a.distance - b.distance || a.i - b.i)
    .map(({ i }) => i);
}
