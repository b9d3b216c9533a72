import { loadOpenMarket, type OpenMarket } from '../clusters/openMarket.ts';
import type { OpenCluster } from '../clusters/opportunities.ts';
import { type SheetSystem, sheetSystem } from '../clusters/pricing.ts';
import { DEMAND_STEP } from '../companies/demand.ts';
import type { FormationProblem } from '../engine/formation/problem.ts';
import {
  mostValuableStandard,
  type SheetPosition,
  type SheetStanding,
  type SheetWhatIf,
  type StandardValue,
  sheetWhatIf,
} from '../engine/formation/sheetWhatIf.ts';
import type { RequestContext } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { toGlobalId } from '../platform/globalId.ts';
import { forbidden, notFound } from '../platform/platform.errors.ts';
import { checkPriceSheet, type PriceSheet, type PriceTier, type TierKind } from '../providers/priceSheet.ts';
import { invalidPriceSheet } from '../providers/provider.errors.ts';
import { loadIsOwnProvider } from '../providers/provider.loader.ts';
import { problemTexts } from '../providers/sheetIssue.ts';
import { loadSystems } from '../providers/system.loader.ts';
import type { SystemRecord } from '../providers/systemFile.ts';
import { loadRounds } from './round.loader.ts';
import { noOpenClusters, systemNotOnSale } from './whatIf.errors.ts';
import {
  type AskedMarket,
  askedMarket,
  newestOpenRound,
  openClustersOfRound,
  wantedTypesOf,
} from './whatIf.market.ts';

/** What would be different in a sheet; what is left out stays as it is in force. */
export interface SheetChange {
  readonly engineeringWon?: number | null | undefined;
  readonly tiers?: readonly PriceTier[] | null | undefined;
  readonly tierKind?: TierKind | null | undefined;
  /** Fees by process that change. */
  readonly adaptations?:
    | readonly { readonly processCode: string; readonly feeWon: number }[]
    | null
    | undefined;
  readonly adaptationDefaultWon?: number | null | undefined;
  /** Processes that become standard. */
  readonly standardProcesses?: readonly string[] | null | undefined;
  readonly capacityUnits?: number | null | undefined;
}

/** A system's changed sheet among the candidates of a round. */
export interface SheetWhatIfRequest extends SheetChange {
  readonly systemId: number;
  /** Null for the newest round that has open candidates. */
  readonly roundId: number | null;
}

/** A cluster of the answer, by its id alone: who is in it stays untold. */
export interface StandingRow extends Omit<SheetStanding, 'cluster' | 'rival'> {
  readonly clusterId: number;
  readonly memberCount: number;
  readonly rivalWon: number | null;
}

/** What a provider is told. */
export interface SheetWhatIfAnswer {
  readonly systemId: number;
  readonly roundId: number;
  /** Clusters behind the figures, and those left out because fewer than five companies are in them. */
  readonly clusterCount: number;
  readonly clustersLeftOut: number;
  readonly before: SheetPosition;
  readonly after: SheetPosition;
  readonly won: readonly StandingRow[];
  readonly lost: readonly (StandingRow & { readonly reason: SheetWhatIf['lost'][number]['reason'] })[];
  readonly near: readonly (StandingRow & { readonly cutWon: number })[];
  readonly isExact: boolean;
  /** For questions about the same market. */
  readonly field: SheetField;
}

/** A round's clusters as one system competes for them with its changed sheet. */
export interface SheetField {
  readonly problem: FormationProblem;
  readonly asked: AskedMarket;
  readonly system: number;
}

/** Near misses told, the smallest cuts first. */
export const MOST_NEAR = 20;

/** What a price would win is told to the seller of the system only. */
async function checkSeller(systemId: number, context: RequestContext): Promise<void> {
  const system = await context.loader(loadSystems).load(systemId);
  if (system === undefined) return;
  if (!(await context.loader(loadIsOwnProvider).load(system.providerId))) {
    throw forbidden({ action: 'priceSheetWhatIf' }, ['input', 'systemId']);
  }
}

/**
 * What a changed sheet would do to a system's place among the candidate clusters of a round, all at the sheets in force.
 * The market in memory answers; five statements at most, whatever the number of clusters.
 */
export async function answerSheetWhatIf(
  request: SheetWhatIfRequest,
  context: RequestContext,
): Promise<SheetWhatIfAnswer> {
  const { systemId } = request;
  await checkSeller(systemId, context);
  const market = (await context.loader(loadOpenMarket).load('open')) as OpenMarket;
  const roundId = request.roundId ?? (await newestOpenRound(context));
  if (roundId === null) throw noOpenClusters({}, ['input', 'roundId']);
  const round = await context.loader(loadRounds).load(roundId);
  if (round === undefined) {
    throw notFound({ type: 'Round', id: toGlobalId('Round', roundId) }, ['input', 'roundId']);
  }
  const own = market.systems.findIndex((system) => system.systemId === systemId);
  if (own < 0) throw systemNotOnSale({}, ['input', 'systemId']);
  const changed = changedSystem(market.systems[own], request);
  const all = await openClustersOfRound(market, roundId, context);
  const clusters = all.filter(({ members }) => members.length >= DEMAND_STEP);
  if (clusters.length === 0) throw noOpenClusters({}, ['input', 'roundId']);
  const memberIds = clusters.flatMap(({ members }) => members.map(({ companyId }) => companyId));
  const asked = askedMarket({
    clusters,
    systems: [...market.systems, changed],
    others: [],
    typesOf: await wantedTypesOf(memberIds, context),
    defaultType: round.systemType,
    placeOf: (system) => market.systems.findIndex((one) => one.systemId === system.systemId),
  });
  const { problem, sheet } = withoutPlace(asked, market.systems.length);
  const found = sheetWhatIf(problem.problem, problem.matching, own, sheet);
  const row = rowOf(clusters);
  const systems = problem.problem.systems.map((one, p) => (p === own ? sheet : one));
  return {
    systemId,
    roundId,
    clusterCount: clusters.length,
    clustersLeftOut: all.length - clusters.length,
    before: found.before,
    after: found.after,
    won: found.won.map(row),
    lost: found.lost.map((one) => ({ ...row(one), reason: one.reason })),
    near: found.near.slice(0, MOST_NEAR).map((one) => ({ ...row(one), cutWon: one.cutWon })),
    isExact: found.isExact,
    field: { problem: { ...problem.problem, systems }, asked: problem, system: own },
  };
}

/** Processes ranked by what each as standard would bring; those of fewer than five companies are only counted. */
export function rankedStandards({ problem, asked, system }: SheetField): {
  readonly values: readonly (StandardValue & { readonly processCode: string })[];
  readonly leftOut: number;
} {
  const all = mostValuableStandard(problem, asked.matching, system);
  const values = all.filter(({ users }) => users >= DEMAND_STEP);
  return {
    values: values.map((value) => ({ ...value, processCode: asked.processCodes[value.process] })),
    leftOut: all.length - values.length,
  };
}

function rowOf(clusters: readonly OpenCluster[]): (standing: SheetStanding) => StandingRow {
  return ({ cluster, rival, units, beforeWon, afterWon, marginWon }) => ({
    clusterId: clusters[cluster].id,
    memberCount: clusters[cluster].members.length,
    units,
    beforeWon,
    afterWon,
    marginWon,
    rivalWon: rival === null ? null : rival.contractWon,
  });
}

/** Takes the changed sheet, which was numbered with the others, out of the market again. */
function withoutPlace(asked: AskedMarket, place: number) {
  const { systems } = asked.problem;
  const problem: AskedMarket = {
    ...asked,
    problem: { ...asked.problem, systems: systems.filter((_, p) => p !== place) },
    systems: asked.systems.filter((_, p) => p !== place),
    matching: asked.matching.map(({ system, members }) => ({
      system: system > place ? system - 1 : system,
      members,
    })),
  };
  return { problem, sheet: systems[place] };
}

/** The system with its changed sheet; throws everything that is wrong with it, each with the path of its field. */
function changedSystem({ record, systemId, priceSheetId }: SheetSystem, change: SheetChange): SheetSystem {
  const standard = change.standardProcesses ?? [];
  const fees = change.adaptations ?? [];
  const priced = fees.map(({ processCode }) => processCode);
  const { id, provider, type, name, ...sheet } = record;
  const changed: PriceSheet = {
    ...sheet,
    engineeringWon: change.engineeringWon ?? sheet.engineeringWon,
    tiers: change.tiers?.map(({ fromUnits, unitPriceWon }) => ({ fromUnits, unitPriceWon })) ?? sheet.tiers,
    tierKind: change.tierKind ?? sheet.tierKind,
    adaptationDefaultWon: change.adaptationDefaultWon ?? sheet.adaptationDefaultWon,
    capacityUnits: change.capacityUnits ?? sheet.capacityUnits,
    standardProcesses: [...sheet.standardProcesses.filter((code) => !priced.includes(code)), ...standard],
    adaptationWon: Object.fromEntries([
      ...Object.entries(sheet.adaptationWon).filter(([code]) => !standard.includes(code)),
      ...fees.map(({ processCode, feeWon }) => [processCode, feeWon] as const),
    ]),
  };
  const { sheet: sound, problems } = checkPriceSheet(changed);
  refuse(
    problems.map((problem) =>
      invalidPriceSheet({ problem: problem.code, ...problemTexts(problem) }, fieldOf(problem.path)),
    ),
  );
  const whole: SystemRecord = {
    id,
    provider,
    type,
    ...(name !== undefined && { name }),
    ...(sound as PriceSheet),
  };
  return sheetSystem(whole, systemId, -priceSheetId);
}

/** The field of the input that a part of the sheet comes from. */
function fieldOf([field, ...rest]: readonly (string | number)[]): string[] {
  if (field === 'adaptationWon') return ['input', 'adaptations'];
  return field === 'standardProcesses' ? ['input', field] : ['input', ...[field, ...rest].map(String)];
}
