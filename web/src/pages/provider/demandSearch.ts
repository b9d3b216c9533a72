import { oneIn, type RawSearch, textIn, wholeIn } from '../../app/search.ts';
import type { DemandRegionLevel, SystemType } from './graphql/graphql.ts';

export const REGION_LEVELS = ['COUNTRY', 'SIDO', 'SIGUNGU'] as const satisfies readonly DemandRegionLevel[];

/** What the demand board shows: it stands in the address, so a link says all of it. */
export interface DemandSearch {
  /** Kind of system; the first that the provider sells where none is named. */
  readonly type?: SystemType | undefined;
  readonly level?: number | undefined;
  readonly by?: DemandRegionLevel | undefined;
  /** Only this process and what lies below it. */
  readonly process?: string | undefined;
  /** Only this province. */
  readonly region?: string | undefined;
  /** The cell that is looked into: process~region. */
  readonly cell?: string | undefined;
}

/** A kind of system is checked by the server, which knows them all. */
export function readDemandSearch(search: RawSearch): DemandSearch {
  const type = textIn(search, 'type', 40);
  const process = textIn(search, 'process', 12);
  const region = textIn(search, 'region', 10);
  return {
    type: type !== undefined && /^[A-Z_]+$/.test(type) ? (type as SystemType) : undefined,
    level: wholeIn(search, 'level', 1, 3),
    by: oneIn(search, 'by', REGION_LEVELS),
    process: process !== undefined && /^\d+(\.\d+)*$/.test(process) ? process : undefined,
    region: region !== undefined && /^\d{2,10}$/.test(region) ? region : undefined,
    cell: textIn(search, 'cell', 30),
  };
}

export function cellKey(processCode: string, regionCode: string | undefined): string {
  return `${processCode}~${regionCode ?? ''}`;
}

/** The process and region of a cell in the address; undefined where it names none. */
export function cellOf(
  key: string | undefined,
): { processCode: string; regionCode: string | undefined } | undefined {
  const [, processCode, regionCode] = /^(\d+(?:\.\d+)*)~(\d*)$/.exec(key ?? '') ?? [];
  return processCode === undefined ? undefined : { processCode, regionCode: regionCode || undefined };
}
