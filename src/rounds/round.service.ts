import type { EntityManager } from '@mikro-orm/sql';
import { operatorObstacle, refuseUnlessOperator } from '../accounts/ownership.ts';
import type { CostModelName } from '../clusters/cluster.ts';
import { unknownRegion } from '../companies/company.errors.ts';
import { DEFAULT_EFFORT } from '../engine/formation/solve.ts';
import type { Actor, Caller } from '../platform/caller.ts';
import { type DomainError, refuse } from '../platform/errors.ts';
import { toGlobalId } from '../platform/globalId.ts';
import { recordChange } from '../platform/history.ts';
import type { Language } from '../platform/language.ts';
import { notFound } from '../platform/platform.errors.ts';
import type { Services } from '../platform/services.ts';
import { type Reads, readsOf, sql } from '../platform/sql.ts';
import { type Transition, transition } from '../platform/transition.type.ts';
import { readCurrentRuleSet } from '../programmes/programme.loader.ts';
import { readEffectiveSystems } from '../providers/effectiveSystems.ts';
import { servesRegion } from '../providers/priceSheet.ts';
import { regionByCode, regionCovers } from '../taxonomy/region.ts';
import { SYSTEM_TYPES, type SystemType } from '../taxonomy/systemType.ts';
import {
  effortOutOfRange,
  epsilonOutOfRange,
  needsPrices,
  noUsableSystem,
  proofSecondsOutOfRange,
  roundAlreadyRunning,
  roundIsOver,
  seedOutOfRange,
  tooFewCompanies,
  tooManyForSimilarity,
} from './round.errors.ts';
import { failRound, roundJob } from './round.job.ts';
import { type RoundRow, roundColumns } from './round.loader.ts';
import {
  ENGINE_VERSION,
  isOver,
  MOST_EFFORT,
  MOST_PROOF_SECONDS,
  MOST_SEED,
  MOST_SIMILARITY_COMPANIES,
  type RoundStatus,
} from './round.ts';
import { publishCancel, publishRound } from './roundProgress.ts';

/** What a round is asked. */
export interface RoundRequest {
  readonly programmeId: number;
  readonly systemType?: SystemType | null | undefined;
  readonly seed?: number | null | undefined;
  readonly effort?: number | null | undefined;
  /** Seconds of processor time for a proof; default 0. */
  readonly proofSeconds?: number | null | undefined;
  /** Make the result stable at this epsilon; default: leave it as found. */
  readonly epsilonPercent?: number | null | undefined;
  readonly costModel?: CostModelName | null | undefined;
  readonly regionCode?: string | null | undefined;
}

/** A request with everything filled in. */
type CompleteRequest = Required<{ [Key in keyof RoundRequest]: NonNullable<RoundRequest[Key]> | null }> & {
  readonly programmeId: number;
  readonly systemType: SystemType;
  readonly seed: number;
  readonly effort: number;
  readonly proofSeconds: number;
  readonly costModel: CostModelName;
};

/** What a request comes to. */
export interface StartedRound {
  /** Null where it was only checked. */
  readonly round: RoundRow | null;
  /** Companies with known processes that it would work on. */
  readonly companyCount: number;
  /** Systems that some company of it could use. */
  readonly systemCount: number;
}

function completed(request: RoundRequest): CompleteRequest {
  return {
    programmeId: request.programmeId,
    systemType: request.systemType ?? 'MES',
    seed: request.seed ?? 1,
    effort: request.effort ?? DEFAULT_EFFORT,
    proofSeconds: request.proofSeconds ?? 0,
    epsilonPercent: request.epsilonPercent ?? null,
    costModel: request.costModel ?? 'SAVING',
    regionCode: request.regionCode ?? null,
  };
}

/**
 * Starts a round: checks the request against the market as it stands, and keeps round and job together or not at all.
 * Call `clearAbandoned` before: what it asks the queue cannot be asked inside a transaction.
 */
export async function startRound(
  services: Services,
  given: RoundRequest,
  actor: Actor,
  validateOnly = false,
): Promise<StartedRound> {
  const request = completed(given);
  refuse(faultsOf(request));
  return services.database.transact(async (em) => {
    refuseUnlessOperator(actor, 'roundStart');
    const writer = readsOf(em);
    const ruleSet = await readCurrentRuleSet(writer, request.programmeId);
    if (ruleSet === undefined) {
      throw notFound({ type: 'Programme', id: toGlobalId('Programme', request.programmeId) }, [
        'input',
        'programmeId',
      ]);
    }
    const market = await readMarketSize(writer, request);
    refuseMarket(request, market, ruleSet.rules.minMembers);
    const { companyCount, systemCount } = market;
    // Two requests at once queue here, so the second sees the first one's round.
    await writer.one(sql`select id from programme where id = ${request.programmeId} for update`);
    await refuseIfRunning(writer, request.programmeId);
    const round = validateOnly ? null : await enqueue(services, em, request, ruleSet.id, actor);
    return { round, companyCount, systemCount };
  });
}

function refuseMarket(request: CompleteRequest, market: MarketSize, needed: number): void {
  const { companyCount, systemCount } = market;
  if (companyCount < needed) throw tooFewCompanies({ companies: companyCount, needed }, ['input']);
  if (request.costModel === 'SAVING' && systemCount === 0) {
    throw noUsableSystem({ systemTypes: market.wantedTypes }, ['input', 'systemType']);
  }
  if (request.costModel === 'SIMILARITY' && companyCount > MOST_SIMILARITY_COMPANIES) {
    const facts = { companies: companyCount, most: MOST_SIMILARITY_COMPANIES };
    throw tooManyForSimilarity(facts, ['input', 'costModel']);
  }
}

function faultsOf(request: CompleteRequest): DomainError[] {
  const faults: DomainError[] = [];
  const { seed, effort, proofSeconds, epsilonPercent, regionCode } = request;
  if (!Number.isSafeInteger(effort) || effort < 0 || effort > MOST_EFFORT) {
    faults.push(effortOutOfRange({ least: 0, most: MOST_EFFORT }, ['input', 'effort']));
  }
  if (!Number.isSafeInteger(seed) || seed < 0 || seed > MOST_SEED) {
    faults.push(seedOutOfRange({ least: 0, most: MOST_SEED }, ['input', 'seed']));
  }
  if (!Number.isSafeInteger(proofSeconds) || proofSeconds < 0 || proofSeconds > MOST_PROOF_SECONDS) {
    faults.push(proofSecondsOutOfRange({ least: 0, most: MOST_PROOF_SECONDS }, ['input', 'proofSeconds']));
  }
  if (epsilonPercent !== null && !(epsilonPercent >= 0 && epsilonPercent <= 100)) {
    faults.push(epsilonOutOfRange({ least: 0, most: 100 }, ['input', 'stability', 'epsilonPercent']));
  }
  if (request.costModel === 'SIMILARITY' && (epsilonPercent !== null || proofSeconds > 0)) {
    faults.push(needsPrices({}, ['input', 'costModel']));
  }
  if (regionCode !== null && regionByCode(regionCode)?.code !== regionCode) {
    faults.push(unknownRegion({ regionCode: regionCode.slice(0, 40) }, ['input', 'regionCode']));
  }
  return faults;
}

interface MarketSize {
  readonly companyCount: number;
  readonly systemCount: number;
  readonly wantedTypes: SystemType[];
}

/** Companies by region and wanted types: a few hundred rows, whatever the number of companies. */
async function readMarketSize(reads: Reads, request: CompleteRequest): Promise<MarketSize> {
  const groups = await reads.all(sql<{
    regionCode: string | null;
    systemTypes: SystemType[];
    count: number;
    leastUnits: number;
  }>`
    select region_code as "regionCode", system_types as "systemTypes", count(*) as count, min(units) as "leastUnits"
    from company where cardinality(process_codes) > 0 group by region_code, system_types`);
  const { regionCode: wide } = request;
  const inside = groups
    .filter(({ regionCode }) => wide === null || (regionCode !== null && regionCovers(wide, regionCode)))
    .map(({ systemTypes, ...group }) => ({
      ...group,
      types: systemTypes.length > 0 ? systemTypes : [request.systemType],
    }));
  const wanted = new Set(inside.flatMap(({ types }) => types));
  const wantedTypes = SYSTEM_TYPES.filter((type) => wanted.has(type));
  const systems =
    request.costModel === 'SIMILARITY' ? [] : await readEffectiveSystems(reads, { types: wantedTypes });
  const usable = systems.filter((system) =>
    inside.some(
      ({ types, regionCode, leastUnits }) =>
        types.includes(system.type) && leastUnits <= system.capacityUnits && servesRegion(system, regionCode),
    ),
  );
  const companyCount = inside.reduce((sum, { count }) => sum + count, 0);
  return { companyCount, systemCount: usable.length, wantedTypes };
}

async function runningRound(reads: Reads, programmeId: number) {
  return reads.first(sql<{ id: number; jobId: string | null }>`
    select id, job_id as "jobId" from round
    where programme_id = ${programmeId} and status in ('QUEUED', 'SOLVING')`);
}

async function refuseIfRunning(reads: Reads, programmeId: number): Promise<void> {
  const running = await runningRound(reads, programmeId);
  if (running)
    throw roundAlreadyRunning({ roundId: toGlobalId('Round', running.id) }, ['input', 'programmeId']);
}

/** A round whose job the queue has given up (its processes died again and again) must not block the programme. */
export async function clearAbandoned(services: Services, programmeId: number): Promise<void> {
  const running = await runningRound(services.database.reads(), programmeId);
  if (running === undefined || running.jobId === null) return;
  const state = await services.jobs.state(roundJob, running.jobId);
  if (state === 'failed') await failRound(services, running.id, { code: 'WORKER_CRASHED', facts: {} });
}

async function enqueue(
  services: Services,
  em: EntityManager,
  request: CompleteRequest,
  ruleSetId: number,
  actor: Actor,
): Promise<RoundRow> {
  const writer = readsOf(em);
  const { id } = await writer.one(sql<{ id: number }>`
    insert into round (programme_id, rule_set_id, system_type, cost_model, seed, effort, proof_seconds, epsilon_percent,
      region_code, status, phase, engine_version)
    values (${request.programmeId}, ${ruleSetId}, ${request.systemType}, ${request.costModel}, ${request.seed},
      ${request.effort}, ${request.proofSeconds}, ${request.epsilonPercent}, ${request.regionCode}, 'QUEUED', 'WAITING',
    ${ENGINE_VERSION})
    returning id`);
  const jobId = await services.jobs.send(em, roundJob, { roundId: id });
  const round = await writer.one(
    sql<RoundRow>`update round set job_id = ${jobId} where id = ${id} returning ${roundColumns}`,
  );
  const { seed, effort, proofSeconds, epsilonPercent, costModel, systemType, regionCode } = request;
  await recordChange(em, {
    objectKind: 'Round',
    objectId: id,
    transition: 'start',
    from: null,
    to: 'QUEUED',
    actor: actor.key,
    facts: { seed, effort, proofSeconds, epsilonPercent, costModel, systemType, regionCode },
  });
  await publishRound(em, { roundId: id, status: 'QUEUED', phase: 'WAITING', progress: 0 });
  return round;
}

/**
 * Cancels a round that waits or runs. The row says so at once; whoever works on it hears of it, stops within a second,
 * and finds, should it be about to write its result, that there is nothing to write to.
 */
export async function cancelRound(services: Services, roundId: number, actor: Actor): Promise<void> {
  await services.database.transact(async (em) => {
    const writer = readsOf(em);
    const round = await writer.first(sql<{ status: RoundStatus; progress: number; jobId: string | null }>`
      select status, progress, job_id as "jobId" from round where id = ${roundId} for update`);
    const id = toGlobalId('Round', roundId);
    if (round === undefined) throw notFound({ type: 'Round', id }, ['input', 'id']);
    refuseUnlessOperator(actor, 'roundCancel');
    const obstacle = cancelObstacle(round.status);
    if (obstacle) throw obstacle;
    await writer.run(sql`
      update round set status = 'CANCELLED', phase = 'ENDED', finished_at = now() where id = ${roundId}`);
    const change = { objectKind: 'Round', objectId: roundId, transition: 'cancel', actor: actor.key };
    await recordChange(em, { ...change, from: round.status, to: 'CANCELLED' });
    const { progress, status, jobId } = round;
    await publishRound(em, { roundId, status: 'CANCELLED', phase: 'ENDED', progress });
    await publishCancel(em, roundId);
    if (status === 'QUEUED' && jobId !== null) await services.jobs.cancel(roundJob, jobId, em);
  });
}

function cancelObstacle(status: RoundStatus): DomainError | undefined {
  return isOver(status) ? roundIsOver({ status }, ['input', 'id']) : undefined;
}

/** The steps of a round with what stands between them and the caller. */
export function roundTransitions({ status }: RoundRow, caller: Caller, language: Language): Transition[] {
  const obstacle = operatorObstacle(caller, 'roundCancel') ?? cancelObstacle(status);
  return [transition('cancel', 'roundCancel', obstacle, language)];
}
