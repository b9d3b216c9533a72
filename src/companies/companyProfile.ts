import { ROUTING_SOURCES, type RoutingSource } from './company.entity.ts';

/** What the derived columns of a company are made of: a plant with what it makes, first plant first. */
export interface ProfiledPlant {
  readonly regionCode: string | null;
  readonly industryCode: string | null;
  readonly industryRevision: 9 | 10 | 11 | null;
  readonly industryName: string | null;
  readonly units: number;
  /** Part of the company's volume; where it is not known, its part of the units. */
  readonly volumeShare: number | null;
  readonly materials: readonly string[];
  readonly products: readonly ProfiledProduct[];
}

export interface ProfiledProduct {
  /** Part of the plant's volume; where it is not known, an equal part. */
  readonly volumeShare: number | null;
  readonly routing: { readonly source: RoutingSource; readonly processCodes: readonly string[] } | null;
}

/** The columns of a company that are derived from its plants. */
export interface DerivedCompany {
  readonly regionCode: string | null;
  readonly industryCode: string | null;
  readonly industryRevision: 9 | 10 | 11 | null;
  readonly industryName: string | null;
  readonly units: number;
  readonly processCodes: readonly string[];
  readonly routingSource: RoutingSource | null;
  readonly profile: string;
}

/** A company's work as it is stored: companies whose texts are equal work alike. */
export interface StoredProfile {
  /** Different routings in the order of plants and products: part of the volume, then the operations. */
  readonly routings: readonly (readonly [volume: number, processCodes: readonly string[]])[];
  readonly materials: readonly string[];
}

/** Largest sum that the column holds. */
const MOST_UNITS = 2_147_483_647;
/** Digits kept of a volume, so that companies with the same parts have the same text. */
const VOLUME_STEPS = 10_000;

/** The derived columns from the plants. Cost O(operations). */
export function deriveCompany(plants: readonly ProfiledPlant[]): DerivedCompany {
  const [first] = plants;
  const products = plants.flatMap((plant) => plant.products);
  const sources = new Set(products.flatMap(({ routing }) => (routing === null ? [] : [routing.source])));
  const units = plants.reduce((sum, plant) => sum + plant.units, 0);
  const stored: StoredProfile = { routings: routingsOf(plants), materials: materialsOf(plants) };
  return {
    regionCode: first?.regionCode ?? null,
    industryCode: first?.industryCode ?? null,
    industryRevision: first?.industryRevision ?? null,
    industryName: first?.industryName ?? null,
    units: Math.min(Math.max(units, 1), MOST_UNITS),
    processCodes: [...new Set(stored.routings.flatMap(([, codes]) => codes))],
    routingSource: ROUTING_SOURCES.find((source) => sources.has(source)) ?? null,
    profile: JSON.stringify(stored),
  };
}

/** Equal routings count once, with the volume of all of them. */
function routingsOf(plants: readonly ProfiledPlant[]): [number, readonly string[]][] {
  const allUnits = plants.reduce((sum, plant) => sum + plant.units, 0);
  const merged = new Map<string, { volume: number; codes: readonly string[] }>();
  for (const plant of plants) {
    const plantVolume = plant.volumeShare ?? plant.units / allUnits;
    for (const { volumeShare, routing } of plant.products) {
      if (routing === null || routing.processCodes.length === 0) continue;
      const key = routing.processCodes.join(' ');
      const entry = merged.get(key) ?? { volume: 0, codes: routing.processCodes };
      entry.volume += plantVolume * (volumeShare ?? 1 / plant.products.length);
      merged.set(key, entry);
    }
  }
  const routings = [...merged.values()];
  const total = routings.reduce((sum, { volume }) => sum + volume, 0);
  return routings.map(({ volume, codes }) => {
    const part = total > 0 ? volume / total : 1 / routings.length;
    // A routing without volume is still something the company can do.
    return [Math.max(1, Math.round(part * VOLUME_STEPS)) / VOLUME_STEPS, codes];
  });
}

function materialsOf(plants: readonly ProfiledPlant[]): string[] {
  const names = plants.flatMap((plant) => plant.materials);
  return [...new Set(names.map((name) => name.normalize('NFKC').toLowerCase().trim()))].sort();
}
