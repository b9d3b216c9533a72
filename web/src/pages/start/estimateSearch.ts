import { SYSTEM_TYPES } from '../../api/systemTypes.ts';
import { listIn, oneIn, type RawSearch, textIn, wholeIn } from '../../app/search.ts';
import type { SystemType } from './graphql/graphql.ts';

export const FEWEST_MEMBERS = 5;
export const MOST_MEMBERS = 20;
export const MOST_UNITS = 1_000;

/** What an estimate is asked with: it stands in the address, so a link says all of it. */
export interface EstimateSearch {
  readonly industry?: string | undefined;
  readonly processes?: readonly string[] | undefined;
  readonly units?: number | undefined;
  readonly region?: string | undefined;
  readonly system?: SystemType | undefined;
  /** The size of the group that is shown. */
  readonly members?: number | undefined;
}

export function readEstimateSearch(search: RawSearch): EstimateSearch {
  return {
    industry: textIn(search, 'industry', 5),
    processes: listIn(search, 'processes'),
    units: wholeIn(search, 'units', 1, MOST_UNITS),
    region: textIn(search, 'region', 10),
    system: oneIn(search, 'system', SYSTEM_TYPES),
    members: wholeIn(search, 'members', FEWEST_MEMBERS, MOST_MEMBERS),
  };
}

/** Whether there is enough for an estimate: an industry, or processes. */
export function isAsked({ industry, processes }: EstimateSearch): boolean {
  return industry !== undefined || processes !== undefined;
}
