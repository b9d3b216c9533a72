import type { PlantUpdateInput } from './graphql/graphql.ts';
import type { ProfileCompany } from './profileDraft.ts';

export type ProfilePlant = NonNullable<ProfileCompany['plants']>[number];

/** A machine as it is typed; `key` stays with it. */
export interface EditedMachine {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly process: string | undefined;
}

/** A site as it is edited: every text empty where it is not said. */
export interface PlantDraft {
  readonly name: string;
  readonly address: string;
  readonly factoryRegistrationNumber: string;
  readonly units: number;
  /** Percent, as it is typed. */
  readonly volume: string;
  readonly industry: string | undefined;
  readonly industryName: string;
  readonly region: string | undefined;
  readonly materials: readonly string[];
  readonly equipment: readonly EditedMachine[];
}

/** A site of which nothing is said yet. */
export const emptyPlant: PlantDraft = {
  name: '',
  address: '',
  factoryRegistrationNumber: '',
  units: 1,
  volume: '',
  industry: undefined,
  industryName: '',
  region: undefined,
  materials: [],
  equipment: [],
};

/** What the server has, as the form takes it. */
export function plantDraftOf(plant: ProfilePlant): PlantDraft {
  const { units, volumeShare, industry, region, materials, equipment } = plant;
  return {
    name: plant.name ?? '',
    address: plant.address ?? '',
    factoryRegistrationNumber: plant.factoryRegistrationNumber ?? '',
    units,
    volume: volumeShare == null ? '' : String(rounded(volumeShare * 100)),
    industry: industry?.code,
    industryName: plant.industryName ?? '',
    region: region?.code,
    materials,
    equipment: equipment.map(({ name, count, process }, index) => ({
      key: `machine ${index}`,
      name,
      count,
      process: process?.code,
    })),
  };
}

/** Percent as people type it, as a part of 1; null where it is not said, NaN where it is none. */
export function shareOf(volume: string): number | null {
  const text = volume.replace(/[\s%]/g, '').replace(',', '.');
  if (text === '') return null;
  const percent = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return percent <= 100 ? rounded(percent / 100) : Number.NaN;
}

/** Without what binary fractions leave behind: 0.333, not 0.33299999999999996. */
function rounded(value: number): number {
  return Number(value.toFixed(8));
}

/** Whether everything is typed so that it can be sent. */
export function isPlantRight({ volume }: PlantDraft): boolean {
  return !Number.isNaN(shareOf(volume));
}

/** What a form says of a site. */
type PlantFacts = Omit<PlantUpdateInput, 'id' | 'version' | 'idempotencyKey'>;

/** A site as the server takes it. */
export function plantFactsOf(draft: PlantDraft): PlantFacts {
  return {
    name: draft.name.trim() || null,
    address: draft.address.trim() || null,
    factoryRegistrationNumber: draft.factoryRegistrationNumber.trim() || null,
    units: draft.units,
    volumeShare: shareOf(draft.volume),
    ...industryOf(draft),
    industryName: draft.industryName.trim() || null,
    regionCode: draft.region ?? null,
    materials: [...draft.materials],
    equipment: draft.equipment.map(({ name, count, process }) => ({
      name: name.trim(),
      count,
      processCode: process ?? null,
    })),
  };
}

/** The classes that people choose from are of the tenth revision. */
function industryOf({ industry }: PlantDraft) {
  return { industryCode: industry ?? null, industryRevision: industry === undefined ? null : 10 };
}

/** Only what was changed is sent: an industry that the classification does not know stays as the company stated it. */
export function plantChangesOf(draft: PlantDraft, saved: PlantDraft): PlantFacts {
  const before = Object.entries(plantFactsOf(saved));
  const now = new Map(Object.entries(plantFactsOf(draft)));
  const changed = before.filter(([fact, value]) => JSON.stringify(now.get(fact)) !== JSON.stringify(value));
  return {
    ...Object.fromEntries(changed.map(([fact]) => [fact, now.get(fact)])),
    ...(draft.industry !== saved.industry && industryOf(draft)),
  };
}
