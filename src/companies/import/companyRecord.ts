import type { BuiltLevel, CapabilityLevel } from '../../taxonomy/level.ts';
import type { SystemType } from '../../taxonomy/systemType.ts';

/** Size classes that Korean registers name; SME where the file does not tell small from medium. */
export const SIZE_CLASSES = ['MICRO', 'SMALL', 'MEDIUM', 'SME', 'MID_SIZE', 'LARGE'] as const;
export type SizeClass = (typeof SIZE_CLASSES)[number];

/** The programme's priority classes that a company can claim; OTHER keeps what no class fits. */
export const HARDSHIP_KINDS = [
  'REGULATION',
  'POLICY_CHANGE',
  'CRISIS_REGION',
  'ROOT_INDUSTRY',
  'DISABLED_OWNED',
  'EXPORTER',
  'OTHER',
] as const;
export type HardshipKind = (typeof HARDSHIP_KINDS)[number];

export interface HardshipClaim {
  kind: HardshipKind;
  /** The words of the file. */
  text: string;
}

/** Never changed once made: equal routings may be one object. */
export interface RoutingRecord {
  /** STATED: the file names the processes. INFERRED: a template and product words do, until the company confirms. */
  readonly source: 'STATED' | 'INFERRED';
  readonly operations: readonly { readonly processCode: string }[];
  /** 1 for a stated routing. */
  readonly confidence: number;
  /** What inferred it; null for a stated routing. */
  readonly rule: string | null;
}

export interface ProductRecord {
  name: string;
  /** Where the name comes from: a plant without product text is named after its industry or its company. */
  nameSource: 'FILE' | 'INDUSTRY' | 'COMPANY';
  routing: RoutingRecord | null;
}

/** One row of the file: a site of a company. */
export interface PlantRecord {
  /**
   * Tells the plants of one company apart across imports: `fr:` factory registration number, else `ad:` address,
   * industry and site name, else `pr:` industry, site name and a hash of what it makes.
   */
  naturalKey: string;
  line: number;
  sourceId: string | null;
  siteName: string | null;
  factoryRegistrationNumber: string | null;
  /** Code of the district, or of the province where the file tells no more. */
  regionCode: string | null;
  /** Province and district as the file writes them. */
  regionText: string | null;
  address: string | null;
  industryCode: string | null;
  industryRevision: 9 | 10 | 11 | null;
  industryName: string | null;
  otherIndustryCodes: string[];
  products: ProductRecord[];
  materials: string[];
  equipment: string[];
  /** Part of the company's volume, 0..1. */
  volumeShare: number | null;
  /** Lines or work centres to connect; null if the file does not say (then it counts as 1). */
  units: number | null;
  /** Distinct processes of its products' routings, in routing order. */
  processes: readonly string[];
}

export interface CompanyRecord {
  /** The file's id of the first plant if the file has unique ids, else the business number, else `c-` and a hash. */
  id: string;
  /** `bn:` business number, else `nd:` normalised name and district: the key for importing again. */
  naturalKey: string;
  /** Normalised name and district of the first plant: finds a company whose number became known later. */
  nameKey: string;
  /** Changes exactly when anything below or the id changes; line numbers do not count. */
  contentHash: string;
  name: string;
  businessNumber: string | null;
  corporationNumber: string | null;
  ownerName: string | null;
  website: string | null;
  /** YYYY-MM-DD */
  foundedOn: string | null;
  sizeClass: SizeClass | null;
  employees: number | null;
  salesWon: number | null;
  exportsWon: number | null;
  builtLevel: BuiltLevel | null;
  capabilityLevel: CapabilityLevel | null;
  hardshipClaims: HardshipClaim[];
  /** Wanted system types, all plants together; empty if the file states none. */
  systemTypes: SystemType[];
  existingSystemTypes: SystemType[];
  /** Sum over the plants; a plant that states none counts 1. */
  units: number;
  /** Region and industry of the first plant. */
  regionCode: string | null;
  industryCode: string | null;
  industryRevision: 9 | 10 | 11 | null;
  industryName: string | null;
  /** Distinct processes of all plants in routing order. */
  processes: readonly string[];
  /** True if any routing is INFERRED. */
  inferred: boolean;
  plants: PlantRecord[];
}
