import { type Industry, type IndustryRevision, industries, industryByCode } from './industry.ts';
import { type Process, processByCode, processes } from './process.ts';
import { type Region, regionByCode, regions } from './region.ts';

/*
 * Taxonomy entries as the API shows them: each with the key of its global id. They stand in memory, so a resolver
 * needs no loader for them.
 */

export interface ProcessRow extends Process {
  /** The code. */
  readonly id: string;
}

export interface IndustryRow extends Industry {
  /** Revision and code: '10-25112'. */
  readonly id: string;
}

export interface RegionRow extends Region {
  /** The code. */
  readonly id: string;
}

export const processRows: readonly ProcessRow[] = processes.map((process) => ({
  ...process,
  id: process.code,
}));

export const industryRows: readonly IndustryRow[] = industries.map((industry) => ({
  ...industry,
  id: `${industry.revision}-${industry.code}`,
}));

export const regionRows: readonly RegionRow[] = regions.map((region) => ({ ...region, id: region.code }));

const processesByCode = new Map(processRows.map((row) => [row.code, row]));
const industriesById = new Map(industryRows.map((row) => [row.id, row]));
const regionsByCode = new Map(regionRows.map((row) => [row.code, row]));

/** The process of a code that is known to stand in the taxonomy. */
export function processRow(code: string): ProcessRow {
  const row = processesByCode.get(code);
  if (row === undefined) throw new Error(`the process ${code} is stored but stands in no taxonomy`);
  return row;
}

/** The process of any code, or null. */
export function findProcessRow(code: string): ProcessRow | null {
  const known = processByCode(code);
  return (known && processesByCode.get(known.code)) ?? null;
}

/** The industry of a code as a company states it, or null where the classification does not know it. */
export function findIndustryRow(code: string, revision?: IndustryRevision | null): IndustryRow | null {
  const known = industryByCode(code, revision);
  return (known && industriesById.get(`${known.revision}-${known.code}`)) ?? null;
}

/** The region of a code of 2, 5 or 10 digits, or null. */
export function findRegionRow(code: string): RegionRow | null {
  const known = regionByCode(code);
  return (known && regionsByCode.get(known.code)) ?? null;
}

/** Node fetchers: taxonomy entries by the key of their global id. */
export async function loadProcesses(codes: readonly string[]): Promise<(ProcessRow | undefined)[]> {
  return codes.map((code) => processesByCode.get(code));
}

export async function loadIndustries(ids: readonly string[]): Promise<(IndustryRow | undefined)[]> {
  return ids.map((id) => industriesById.get(id));
}

export async function loadRegions(codes: readonly string[]): Promise<(RegionRow | undefined)[]> {
  return codes.map((code) => regionsByCode.get(code));
}
