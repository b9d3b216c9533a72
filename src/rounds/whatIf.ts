import { unitsOutOfRange } from '../clusters/cluster.errors.ts';
import { loadClusters } from '../clusters/cluster.loader.ts';
import { DEFAULT_SYSTEM_TYPE } from '../clusters/companyPrices.ts';
import { MOST_UNITS } from '../clusters/estimate.ts';
import { loadOpenMarket, type OpenMarket } from '../clusters/openMarket.ts';
import type { OpenCluster } from '../clusters/opportunities.ts';
import { unknownProcess, unknownRegion } from '../companies/company.errors.ts';
import { loadCompanies, loadWorkingCompanies, type WorkingCompany } from '../companies/company.loader.ts';
import {
  type RivalSystem,
  type WhatIf,
  type WhatIfMember,
  type WhatIfObstacle,
  whatIf,
} from '../engine/formation/whatIf.ts';
import type { MemberPrice } from '../engine/pricing/quote.ts';
import type { RequestContext } from '../platform/context.ts';
import { type DomainError, refuse } from '../platform/errors.ts';
import { toGlobalId } from '../platform/globalId.ts';
import { forbidden, notFound } from '../platform/platform.errors.ts';
import { leavesUnder, nearestProcess, processByCode } from '../taxonomy/process.ts';
import { regionByCode } from '../taxonomy/region.ts';
import type { SystemType } from '../taxonomy/systemType.ts';
import { loadRounds } from './round.loader.ts';
import {
  clusterNotOpen,
  memberAlready,
  noKnownProcess,
  noMember,
  notConcerned,
  tooManyCompanies,
} from './whatIf.errors.ts';
import { type AskedCompany, type AskedMarket, askedMarket, unitsTaken } from './whatIf.market.ts';

/** A company that is in no list, in a few words. */
export interface StrangerRequest {
  readonly processCodes: readonly string[];
  readonly units?: number | null | undefined;
  readonly regionCode?: string | null | undefined;
  readonly systemTypes?: readonly SystemType[] | null | undefined;
}

/** A change of a cluster's members, and who asks. */
export interface WhatIfRequest {
  /** Null for the newest open cluster of `asCompanyId`. */
  readonly clusterId: number | null;
  /** The company whose amounts are shown; null for the first stranger. */
  readonly asCompanyId: number | null;
  readonly leave: readonly number[];
  readonly join: readonly number[];
  readonly strangers: readonly StrangerRequest[];
}

/** Another system for the group; below 0 the margin makes it cheaper. */
export interface RivalOffer extends Omit<RivalSystem, 'system'> {
  readonly systemId: number;
}

/** The reader's own amounts. */
export interface OwnChange {
  readonly standAloneWon: number | null;
  readonly before: MemberPrice | null;
  readonly after: MemberPrice | null;
  readonly isAboveStandAlone: boolean;
}

/** What one reader is told: its own amounts and what all members share. */
export interface WhatIfAnswer {
  readonly clusterId: number;
  readonly companyId: number | null;
  readonly membersBefore: number;
  readonly membersAfter: number;
  readonly contractBeforeWon: number | null;
  readonly contractAfterWon: number | null;
  readonly obstacles: readonly WhatIfObstacle[];
  readonly rivalBefore: RivalOffer | null;
  readonly rivalAfter: RivalOffer | null;
  readonly own: OwnChange;
}

/** Most companies that leave and join in one question. */
export const MOST_CHANGED = 20;
/** Most process codes of a stranger. */
const MOST_CODES = 100;

/**
 * What it would mean for one reader if companies left a cluster or joined it. The market in memory answers; a constant
 * number of statements, whatever the number of companies.
 */
export async function answerWhatIf(request: WhatIfRequest, context: RequestContext): Promise<WhatIfAnswer> {
  await checkAsker(request.asCompanyId, context);
  const market = (await context.loader(loadOpenMarket).load('open')) as OpenMarket;
  const { cluster, roundId } = await findCluster(request, market, context);
  checkMembers(request, cluster);
  const strangers = checkedStrangers(request.strangers);
  const { asked, joining } = await readMarket(request, { market, cluster, roundId, strangers }, context);
  const taken = await unitsTaken(roundId, context);
  const numberOf = (companyId: number): number =>
    asked.companies.findIndex((company) => company.companyId === companyId);
  const change = { leave: request.leave.map(numberOf), join: joining };
  const found = whatIf(asked.problem, asked.matching, 0, change, takenElsewhere(asked, taken));
  const reader =
    request.asCompanyId === null
      ? asked.companies.findIndex(({ companyId }) => companyId === null)
      : numberOf(request.asCompanyId);
  const own = found.members.find(({ company }) => company === reader);
  if (own === undefined) throw notConcerned({}, ['input', 'asCompanyId']);
  return answerFor(cluster.id, request.asCompanyId, asked, found, own);
}

/** Amounts of a company are told to its own organisation only. */
async function checkAsker(companyId: number | null, context: RequestContext): Promise<void> {
  if (companyId === null) return;
  const company = await context.loader(loadCompanies).load(companyId);
  if (company !== undefined && company.visibility !== 'OWN') {
    throw forbidden({ action: 'whatIf' }, ['input', 'asCompanyId']);
  }
}

async function findCluster(
  { clusterId, asCompanyId }: WhatIfRequest,
  { open }: OpenMarket,
  context: RequestContext,
): Promise<{ cluster: OpenCluster; roundId: number }> {
  const ofAsker = asCompanyId === null ? [] : (open.clusterOf.get(asCompanyId) ?? []);
  const id = clusterId ?? ofAsker.at(-1);
  if (id === undefined) throw clusterNotOpen({}, ['input', 'clusterId']);
  const row = await context.loader(loadClusters).load(id);
  if (row === undefined) {
    throw notFound({ type: 'Cluster', id: toGlobalId('Cluster', id) }, ['input', 'clusterId']);
  }
  const cluster = open.clusters.find((one) => one.id === id);
  if (cluster === undefined) throw clusterNotOpen({}, ['input', 'clusterId']);
  return { cluster, roundId: row.roundId ?? 0 };
}

function answerFor(
  clusterId: number,
  companyId: number | null,
  { systems }: AskedMarket,
  { before, after, obstacles }: WhatIf,
  own: WhatIfMember,
): WhatIfAnswer {
  const offer = (rival: RivalSystem | null): RivalOffer | null => {
    if (rival === null) return null;
    const { contractWon, marginWon } = rival;
    return { systemId: systems[rival.system].systemId, contractWon, marginWon };
  };
  return {
    clusterId,
    companyId,
    membersBefore: before.members.length,
    membersAfter: after.members.length,
    contractBeforeWon: before.contractWon,
    contractAfterWon: after.contractWon,
    obstacles,
    rivalBefore: offer(before.rival),
    rivalAfter: offer(after.rival),
    own: {
      standAloneWon: Number.isNaN(own.standAloneWon) ? null : own.standAloneWon,
      before: own.before,
      after: own.after,
      isAboveStandAlone: own.isAboveStandAlone,
    },
  };
}

function checkMembers({ leave, join, strangers }: WhatIfRequest, cluster: OpenCluster): void {
  const count = leave.length + join.length + strangers.length;
  if (count > MOST_CHANGED) throw tooManyCompanies({ least: 0, most: MOST_CHANGED }, ['input']);
  const isMember = (companyId: number): boolean =>
    cluster.members.some((member) => member.companyId === companyId);
  const faults: DomainError[] = [];
  leave.forEach((companyId, place) => {
    const field = ['input', 'leaveCompanyIds', String(place)];
    const isFirst = leave.indexOf(companyId) === place;
    if (!isMember(companyId) || !isFirst) {
      faults.push(noMember({ companyId: toGlobalId('Company', companyId) }, field));
    }
  });
  join.forEach((companyId, place) => {
    const field = ['input', 'joinCompanyIds', String(place)];
    const isFirst = join.indexOf(companyId) === place;
    if (isMember(companyId) || !isFirst) {
      faults.push(memberAlready({ companyId: toGlobalId('Company', companyId) }, field));
    }
  });
  refuse(faults);
}

function checkedStrangers(strangers: readonly StrangerRequest[]): AskedCompany[] {
  const faults: DomainError[] = [];
  const checked = strangers.map((stranger, place): AskedCompany => {
    const at = (...path: string[]): string[] => ['input', 'newcomers', String(place), ...path];
    const units = stranger.units ?? 1;
    if (!(units >= 1 && units <= MOST_UNITS)) {
      faults.push(unitsOutOfRange({ least: 1, most: MOST_UNITS }, at('units')));
    }
    const region = stranger.regionCode == null ? null : regionByCode(stranger.regionCode)?.code;
    if (region === undefined) {
      faults.push(unknownRegion({ regionCode: String(stranger.regionCode).slice(0, 40) }, at('regionCode')));
    }
    const codes = stranger.processCodes.slice(0, MOST_CODES);
    codes.forEach((code, index) => {
      if (processByCode(code) !== undefined) return;
      const { code: near, nameEn } = nearestProcess(code.slice(0, 40));
      const facts = { processCode: code.slice(0, 40), suggestion: `${near} ${nameEn}` };
      faults.push(unknownProcess(facts, at('processCodes', String(index))));
    });
    if (codes.length === 0) faults.push(noKnownProcess({ companyId: '' }, at('processCodes')));
    const leaves = codes.flatMap((code) =>
      processByCode(code)?.level === 3 ? [code] : leavesUnder(code).map((leaf) => leaf.code),
    );
    return {
      // Behind all keys, so that the won that are left over stay where they are.
      id: `\uffff newcomer ${String(place).padStart(3, '0')}`,
      companyId: null,
      regionCode: region ?? null,
      processCodes: [...new Set(leaves)],
      units,
      systemTypes: stranger.systemTypes ?? [],
    };
  });
  refuse(faults);
  return checked;
}

interface Place {
  readonly market: OpenMarket;
  readonly cluster: OpenCluster;
  readonly roundId: number;
  readonly strangers: readonly AskedCompany[];
}

/** The cluster, the clusters of the same round that those who join would leave, and everybody in them. */
async function readMarket(
  { join, leave, asCompanyId }: WhatIfRequest,
  { market, cluster, roundId, strangers }: Place,
  context: RequestContext,
): Promise<{ asked: AskedMarket; joining: number[] }> {
  const round = await context.loader(loadRounds).load(roundId);
  const elsewhere = await clustersOf(join, market, roundId, context);
  const clusters = [cluster, ...elsewhere];
  const memberIds = clusters.flatMap(({ members }) => members.map(({ companyId }) => companyId));
  const asker = asCompanyId === null ? [] : [asCompanyId];
  const ids = [...new Set([...memberIds, ...join, ...leave, ...asker])];
  const rows = await Promise.all(ids.map((id) => context.loader(loadWorkingCompanies).load(id)));
  const rowOf = new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row] as const])));
  checkKnown(join, rowOf, memberIds);
  const asked = askedMarket({
    clusters,
    systems: market.systems,
    others: [
      ...join.filter((id) => !memberIds.includes(id)).map((id) => companyOf(rowOf.get(id))),
      ...strangers,
    ],
    typesOf: new Map([...rowOf].map(([id, { systemTypes }]) => [id, systemTypes])),
    defaultType: round?.systemType ?? DEFAULT_SYSTEM_TYPE,
    placeOf: ({ priceSheetId }) => market.systems.findIndex((system) => system.priceSheetId === priceSheetId),
  });
  const joining = asked.companies.flatMap(({ companyId }, number) =>
    companyId === null || join.includes(companyId) ? [number] : [],
  );
  return { asked, joining };
}

/** The clusters of the round that these companies are in. */
async function clustersOf(
  companyIds: readonly number[],
  market: OpenMarket,
  roundId: number,
  context: RequestContext,
): Promise<OpenCluster[]> {
  const ids = new Set(companyIds.flatMap((companyId) => market.open.clusterOf.get(companyId) ?? []));
  const rows = await Promise.all([...ids].map((id) => context.loader(loadClusters).load(id)));
  const inRound = new Set(rows.flatMap((row) => (row?.roundId === roundId ? [row.id] : [])));
  return market.open.clusters.filter(({ id }) => inRound.has(id));
}

function checkKnown(
  join: readonly number[],
  rowOf: ReadonlyMap<number, WorkingCompany>,
  memberIds: readonly number[],
): void {
  const faults: DomainError[] = [];
  join.forEach((id, place) => {
    const field = ['input', 'joinCompanyIds', String(place)];
    const companyId = toGlobalId('Company', id);
    const row = rowOf.get(id);
    if (row === undefined) faults.push(notFound({ type: 'Company', id: companyId }, field));
    else if (row.processCodes.length === 0 && !memberIds.includes(id))
      faults.push(noKnownProcess({ companyId }, field));
  });
  refuse(faults);
}

function companyOf(row: WorkingCompany | undefined): AskedCompany {
  const { id, naturalKey, regionCode, processCodes, units, systemTypes } = row as WorkingCompany;
  return { id: naturalKey, companyId: id, regionCode, processCodes, units, systemTypes };
}

/** Units of each system that clusters of the round have taken which are not part of the question. */
function takenElsewhere(
  { problem, matching, systems }: AskedMarket,
  taken: ReadonlyMap<number, number>,
): number[] {
  const here = new Map<number, number>();
  for (const { system, members } of matching) {
    const { systemId } = systems[system];
    const units = members.reduce((sum, i) => sum + problem.units[i], 0);
    here.set(systemId, (here.get(systemId) ?? 0) + units);
  }
  return systems.map(({ systemId }) => (taken.get(systemId) ?? 0) - (here.get(systemId) ?? 0));
}
