import { kmeans as mlKmeans } from 'ml-kmeans';
import type { Peer } from './peer.ts';

/** k-means (Lloyd) from k-means++ starts, by the npm package ml-kmeans; k is the number of groups asked for. */
export const kmeans: Peer = {
  sizes: [15, 18, 20],
  prepare(points, seed) {
    const data = points.map((point) => [...point]);
    return (companiesPerGroup) => {
      const count = Math.max(1, Math.round(points.length / companiesPerGroup));
      const { clusters } = mlKmeans(data, count, { seed, initialization: 'kmeans++' });
      const groups = Array.from({ length: count }, (): number[] => []);
      clusters.forEach((group, i) => {
        groups[group].push(i);
      });
      return groups.filter((group) => group.length > 0);
    };
  },
};
