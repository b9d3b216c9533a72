import type { MatrixCluster } from './matrix/matrixData.ts';

/*
 * The provinces as tiles, roughly where they lie: no border is drawn, so none can be wrong, and small ones are as easy
 * to see and to hit as large ones.
 */
const PLACES: Readonly<Record<string, readonly [column: number, row: number]>> = {
  '28': [1, 2],
  '11': [2, 1],
  '41': [2, 2],
  '51': [3, 1],
  '44': [1, 3],
  '36': [2, 3],
  '43': [3, 2],
  '30': [3, 3],
  '47': [4, 3],
  '52': [2, 4],
  '27': [4, 4],
  '31': [5, 4],
  '29': [1, 5],
  '46': [2, 5],
  '48': [3, 5],
  '26': [4, 5],
  '50': [1, 6],
};

/** Codes of before 2023 (Gangwon) and 2024 (Jeonbuk), and today's. */
const TODAY: Readonly<Record<string, string>> = { '42': '51', '45': '52' };

/** Where the tile of a province stands; undefined for what is no province. */
export function placeOf(code: string): readonly [column: number, row: number] | undefined {
  return PLACES[TODAY[code] ?? code];
}

export interface ProvinceCount {
  readonly companies: number;
  readonly clusters: number;
}

/** Companies in clusters by province, and clusters with a member there. */
export function countByProvince(clusters: readonly MatrixCluster[]): ReadonlyMap<string, ProvinceCount> {
  const counts = new Map<string, { companies: number; clusters: number }>();
  for (const { companies } of clusters) {
    const seen = new Set<string>();
    for (const { province } of companies) {
      if (province === undefined) continue;
      const count = counts.get(province) ?? { companies: 0, clusters: 0 };
      count.companies += 1;
      if (!seen.has(province)) count.clusters += 1;
      seen.add(province);
      counts.set(province, count);
    }
  }
  return counts;
}
