import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BuiltLevel } from '../taxonomy/level.ts';
import { compareProcessCodes, isUnder } from '../taxonomy/process.ts';
import { regionByCode } from '../taxonomy/region.ts';
import type { SystemType } from '../taxonomy/systemType.ts';
import { processCodesUnder, regionCodesUnder } from './companyFilter.ts';
import type { IndexedCompany, ProfileIndex } from './profileIndex.ts';

/** Whose demand is asked for. */
export interface DemandFilter {
  readonly systemType?: SystemType | null | undefined;
  readonly regionCode?: string | null | undefined;
  readonly processCode?: string | null | undefined;
  /** Only wishes that are to reach this level. */
  readonly targetLevel?: BuiltLevel | null | undefined;
}

/** How finely demand is told apart. */
export interface DemandGrouping {
  readonly processLevel: 1 | 2 | 3;
  readonly regionLevel: 'COUNTRY' | 'SIDO' | 'SIGUNGU';
}

/** Companies that do a process, in a region, and want a type of system. */
export interface DemandCell {
  readonly processCode: string;
  /** Null for the whole country. */
  readonly regionCode: string | null;
  /** Null for companies that have not said what they want. */
  readonly systemType: SystemType | null;
  readonly companies: number;
  readonly units: number;
}

/** Fewest companies behind a figure that is shown, and the step in which figures are shown. */
export const DEMAND_STEP = 5;
/** Companies between two turns of the event loop. */
const TURN = 4_000;

/**
 * Demand by process, region and system type, most companies first. A company counts once in each cell, with all its
 * units.
 *
 * Companies are rivals, so a figure is shown only where at least five of them stand behind it, and all figures are
 * rounded down to a multiple of five. No totals are given. Rounding, not only leaving small cells out, is what keeps
 * those cells secret: exact figures could be subtracted from one another (a province less its districts, a group of
 * processes less its parts, all less a filtered list, yesterday less today), and no set of left-out cells is safe
 * against all of these at once. Of rounded figures the difference is known only to within four.
 */
export async function demandOf(
  index: ProfileIndex,
  filter: DemandFilter,
  grouping: DemandGrouping,
): Promise<DemandCell[]> {
  const counts = new Map<string, { cell: DemandCell; companies: number; units: number }>();
  const codes = filter.processCode == null ? null : new Set(processCodesUnder(filter.processCode));
  for (const { sample, companies, units } of await alike(index, filter, grouping)) {
    for (const cell of cellsOf(sample, filter, grouping, codes)) {
      const key = `${cell.processCode} ${cell.regionCode} ${cell.systemType}`;
      const entry = counts.get(key) ?? { cell, companies: 0, units: 0 };
      entry.companies += companies;
      entry.units += units;
      counts.set(key, entry);
    }
  }
  return [...counts.values()]
    .filter(({ companies }) => companies >= DEMAND_STEP)
    .map(({ cell, companies, units }) => ({
      ...cell,
      companies: roundedDown(companies),
      units: roundedDown(units),
    }))
    .sort(compareCells);
}

function roundedDown(figure: number): number {
  return figure - (figure % DEMAND_STEP);
}

/** Companies that count in the same cells, with one of them as their sample. */
interface Alike {
  readonly sample: IndexedCompany;
  companies: number;
  units: number;
}

/** Ten thousand companies are a few hundred kinds: cells are made once for each. */
async function alike(
  index: ProfileIndex,
  filter: DemandFilter,
  { regionLevel }: DemandGrouping,
): Promise<readonly Alike[]> {
  const regions = filter.regionCode == null ? null : new Set(regionCodesUnder(filter.regionCode));
  const groups = new Map<string, Map<string, Alike>>();
  let done = 0;
  for (const company of index.companies()) {
    if (++done % TURN === 0) await nextTurn();
    const { regionCode, units, wanted } = company;
    if (regions !== null && !(regionCode !== null && regions.has(regionCode))) continue;
    const region = regionAt(regionCode, regionLevel);
    if (region === undefined) continue;
    const wishes = wanted.map(({ systemType, targetLevel }) => `${systemType}>${targetLevel}`).join(' ');
    const ofProfile = groups.get(company.profile) ?? new Map<string, Alike>();
    const key = `${region} ${wishes}`;
    const group = ofProfile.get(key) ?? { sample: company, companies: 0, units: 0 };
    group.companies++;
    group.units += units;
    ofProfile.set(key, group);
    groups.set(company.profile, ofProfile);
  }
  return [...groups.values()].flatMap((ofProfile) => [...ofProfile.values()]);
}

/** The cells in which a company counts. */
function cellsOf(
  company: IndexedCompany,
  filter: DemandFilter,
  { processLevel, regionLevel }: DemandGrouping,
  wantedProcesses: ReadonlySet<string> | null,
): DemandCell[] {
  const { processCode } = filter;
  const regionCode = regionAt(company.regionCode, regionLevel) ?? null;
  const stated = company.processCodes.filter((code) => wantedProcesses?.has(code) ?? true);
  const processCodes = new Set(stated.flatMap((code) => processAt(code, processLevel, processCode) ?? []));
  return [...processCodes].flatMap((code) =>
    typesOf(company, filter).map((systemType) => ({
      processCode: code,
      regionCode,
      systemType,
      companies: 0,
      units: 0,
    })),
  );
}

/** The code above at a level; a code that is coarser than the level belongs to no cell of it. */
function processAt(code: string, level: number, within: string | null | undefined): string | undefined {
  const parts = code.split('.');
  if (parts.length < level) return undefined;
  const group = parts.slice(0, level).join('.');
  // Below a finer code than the level asks for, that code itself is the cell.
  return within != null && isUnder(within, group) ? within : group;
}

function regionAt(code: string | null, level: DemandGrouping['regionLevel']): string | null | undefined {
  if (level === 'COUNTRY') return null;
  if (code === null || (level === 'SIGUNGU' && code.length < 5)) return undefined;
  return level === 'SIDO' ? code.slice(0, 2) : regionByCode(code)?.code;
}

function typesOf(company: IndexedCompany, { systemType, targetLevel }: DemandFilter): (SystemType | null)[] {
  if (company.wanted.length === 0) return systemType == null && targetLevel == null ? [null] : [];
  return company.wanted
    .filter((wish) => systemType == null || wish.systemType === systemType)
    .filter((wish) => targetLevel == null || wish.targetLevel === targetLevel)
    .map((wish) => wish.systemType);
}

function compareCells(a: DemandCell, b: DemandCell): number {
  const textOf = (cell: DemandCell) => `${cell.regionCode ?? ''} ${cell.systemType ?? ''}`;
  const [left, right] = [textOf(a), textOf(b)];
  return (
    b.companies - a.companies ||
    b.units - a.units ||
    compareProcessCodes(a.processCode, b.processCode) ||
    (left < right ? -1 : Number(left > right))
  );
}
