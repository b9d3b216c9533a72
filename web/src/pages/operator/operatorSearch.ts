import { SIZE_CLASSES } from '../../api/companyLists.ts';
import { SYSTEM_TYPES } from '../../api/systemTypes.ts';
import { listIn, oneIn, type RawSearch, textIn, wholeIn } from '../../app/search.ts';
import type {
  ClusterOrder,
  LeftOutReason,
  ProgrammeStatus,
  ProviderStatus,
  RoundStatus,
  SizeClass,
  SystemType,
} from './graphql/graphql.ts';

/** In the order of a programme's life. */
export const PROGRAMME_STATUSES = [
  'DRAFT',
  'PUBLISHED',
  'OPEN',
  'CLOSED',
  'REVIEWING',
  'DECIDED',
  'RUNNING',
  'EVALUATED',
] as const satisfies readonly ProgrammeStatus[];

export const PROVIDER_STATUSES = [
  'CLAIMED',
  'DRAFT',
  'VERIFIED',
] as const satisfies readonly ProviderStatus[];

export const ROUND_STATUSES = [
  'QUEUED',
  'SOLVING',
  'PROPOSED',
  'FAILED',
  'CANCELLED',
] as const satisfies readonly RoundStatus[];

export const CLUSTER_ORDERS = [
  'POSITION',
  'SAVING',
  'SAVING_PER_MEMBER',
  'MEMBERS',
  'NET',
] as const satisfies readonly ClusterOrder[];

export const LEFT_OUT_REASONS = [
  'CAPACITY_FULL',
  'CLUSTERS_FULL',
  'NOT_ALIKE',
  'NO_ROUTING',
  'NO_SAVING',
  'NO_SYSTEM',
  'TOO_FEW_COMPANIES',
] as const satisfies readonly LeftOutReason[];

export const ROUND_VIEWS = ['matrix', 'map', 'table', 'left'] as const;
export type RoundView = (typeof ROUND_VIEWS)[number];

export interface RulesSearch {
  /** Codes of the programmes that are compared; all where left out. */
  readonly programmes?: readonly string[] | undefined;
  readonly only?: 'differences' | undefined;
}

export function readRulesSearch(search: RawSearch): RulesSearch {
  return {
    programmes: listIn(search, 'programmes', 10),
    only: oneIn(search, 'only', ['differences'] as const),
  };
}

export interface RoundsSearch {
  readonly programme?: string | undefined;
  readonly status?: (typeof ROUND_STATUSES)[number] | undefined;
}

export function readRoundsSearch(search: RawSearch): RoundsSearch {
  return { programme: textIn(search, 'programme', 100), status: oneIn(search, 'status', ROUND_STATUSES) };
}

export interface StartSearch {
  readonly programme?: string | undefined;
}

export function readStartSearch(search: RawSearch): StartSearch {
  return { programme: textIn(search, 'programme', 100) };
}

/** What of a round is looked at. */
export interface RoundSearch {
  readonly view?: RoundView | undefined;
  readonly region?: string | undefined;
  readonly process?: string | undefined;
  readonly least?: number | undefined;
  readonly order?: (typeof CLUSTER_ORDERS)[number] | undefined;
  readonly reason?: LeftOutReason | undefined;
}

export function readRoundSearch(search: RawSearch): RoundSearch {
  return {
    view: oneIn(search, 'view', ROUND_VIEWS),
    region: textIn(search, 'region', 10),
    process: textIn(search, 'process', 20),
    least: wholeIn(search, 'least', 1, 100),
    order: oneIn(search, 'order', CLUSTER_ORDERS),
    reason: oneIn(search, 'reason', LEFT_OUT_REASONS),
  };
}

export interface CompaniesSearch {
  readonly name?: string | undefined;
  readonly region?: string | undefined;
  readonly industry?: string | undefined;
  readonly processes?: readonly string[] | undefined;
  readonly system?: SystemType | undefined;
  readonly size?: SizeClass | undefined;
  readonly sort?: string | undefined;
}

export function readCompaniesSearch(search: RawSearch): CompaniesSearch {
  return {
    name: textIn(search, 'name', 100),
    region: textIn(search, 'region', 10),
    industry: textIn(search, 'industry', 5),
    processes: listIn(search, 'processes', 10),
    system: oneIn(search, 'system', SYSTEM_TYPES),
    size: oneIn(search, 'size', SIZE_CLASSES),
    sort: textIn(search, 'sort', 20),
  };
}

export interface CompanySearch {
  /** The round whose result is shown; the newest where left out. */
  readonly round?: string | undefined;
}

export function readCompanySearch(search: RawSearch): CompanySearch {
  return { round: textIn(search, 'round', 100) };
}

export const IMPORT_KINDS = ['companies', 'systems'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export interface ImportSearch {
  /** What the file holds; companies where left out. */
  readonly kind?: ImportKind | undefined;
  /** The import that is watched. */
  readonly job?: string | undefined;
}

export function readImportSearch(search: RawSearch): ImportSearch {
  return { kind: oneIn(search, 'kind', IMPORT_KINDS), job: textIn(search, 'job', 100) };
}

export interface ProgrammesSearch {
  readonly status?: ProgrammeStatus | undefined;
  readonly sort?: string | undefined;
}

export function readProgrammesSearch(search: RawSearch): ProgrammesSearch {
  return { status: oneIn(search, 'status', PROGRAMME_STATUSES), sort: textIn(search, 'sort', 20) };
}

export interface ProgrammeSearch {
  /** The version of the rules whose changes are shown; the newest where left out. */
  readonly version?: number | undefined;
}

export function readProgrammeSearch(search: RawSearch): ProgrammeSearch {
  return { version: wholeIn(search, 'version', 1, 1_000_000) };
}

export interface ProvidersSearch {
  readonly name?: string | undefined;
  readonly region?: string | undefined;
  readonly status?: ProviderStatus | undefined;
}

export function readProvidersSearch(search: RawSearch): ProvidersSearch {
  return {
    name: textIn(search, 'name', 100),
    region: textIn(search, 'region', 10),
    status: oneIn(search, 'status', PROVIDER_STATUSES),
  };
}
