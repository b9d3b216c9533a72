import { agnes } from 'ml-hclust';
import type { Peer, Point } from './peer.ts';

/**
 * Ward's linkage by the npm package ml-hclust (agglomerative nesting, O(points^3)): the tree is grown once and cut into
 * as many groups as are asked for. Squared distances, so that the package's update is Ward's own criterion.
 */
export const ward: Peer = {
  sizes: [15, 18, 20],
  prepare(points) {
    const tree = agnes<Point>([...points], { method: 'ward', distanceFunction: squaredDistance });
    return (companiesPerGroup) => {
      const count = Math.max(1, Math.round(points.length / companiesPerGroup));
      return branches(tree, count).map((branch) => branch.indices());
    };
  },
};

type Tree = ReturnType<typeof agnes>;

/** Splits the highest branch until there are so many. The package's own `group` loses a leaf among equal heights. */
function branches(tree: Tree, count: number): Tree[] {
  const found = [tree];
  while (found.length < count) {
    const highest = found
      .filter(({ children }) => children.length > 0)
      .reduce<Tree | null>((most, one) => (most && most.height >= one.height ? most : one), null);
    if (!highest) break;
    found.splice(found.indexOf(highest), 1, ...highest.children);
  }
  return found;
}

function squaredDistance(one: Point, other: Point): number {
  let sum = 0;
  for (let d = 0; d < one.length; d++) sum += (one[d] - other[d]) ** 2;
  return sum;
}
