import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/sql';
import { appendClusterEvents } from '../clusters/clusterEvents.ts';
import { touchClusters } from '../clusters/clusterVersion.ts';
import { regionCodesUnder } from '../companies/companyFilter.ts';
import type { Database } from '../platform/database.ts';
import { recordChange } from '../platform/history.ts';
import { type RawBuilder, type Reads, readsOf, sql } from '../platform/sql.ts';
import type { RoundRow } from './round.loader.ts';
import type { RoundProblem } from './round.problem.ts';
import type { RoundMessage } from './roundMessage.ts';
import { publishRound } from './roundProgress.ts';
import type { ClusterRows } from './roundRows.ts';

type Done = Extract<RoundMessage, { kind: 'done' }>;

/**
 * Writes the result of a round: readers see all of it at once, or nothing.
 *
 * Rows go in pieces, each a transaction of some 30 ms, as WRITING, which no reader is shown; the last transaction makes
 * them candidates together with the row of the round, its history and its event. One transaction over everything would
 * be simpler, but the embedded database has one session, so it held up every other request for 1.3 s (10,400 companies).
 *
 * @returns whether it was written; false where the round was cancelled, or taken by another worker, meanwhile
 */
export async function writeResult(
  database: Database,
  round: RoundRow,
  input: RoundProblem,
  { summary, rows }: Done,
  readMs: number,
): Promise<boolean> {
  const startedMs = performance.now();
  const steps = [
    ...rows.clusters.map((piece) => (writer: Reads) => writeClusters(writer, round, piece)),
    ...rows.unmatched.map((piece) => (writer: Reads) => writeUnmatched(writer, round.id, piece)),
    (writer: Reads) => writeWithoutRouting(writer, round.id, input.withoutRouting),
  ];
  for (const step of steps) {
    if (!(await whileOurs(database, round, (em) => step(readsOf(em))))) return false;
    await nextTurn();
  }
  return whileOurs(database, round, async (em) => {
    const writer = readsOf(em);
    const superseded = await supersede(writer, round);
    const shown = await writer.all(sql<{ id: number }>`
      update cluster set status = 'CANDIDATE' where round_id = ${round.id} and status = 'WRITING' returning id`);
    await appendClusterEvents(writer, superseded);
    await appendClusterEvents(
      writer,
      shown.map(({ id }) => id),
    );
    if (shown.length !== summary.clusterCount) {
      throw new Error(
        `${shown.length} of ${summary.clusterCount} clusters of round ${round.id} were written`,
      );
    }
    const saveMs = Math.round(performance.now() - startedMs);
    await finishRound(writer, round, input, summary, { readMs, saveMs });
    const { clusterCount, matchedCount, resultHash } = summary;
    await recordChange(em, {
      objectKind: 'Round',
      objectId: round.id,
      transition: 'propose',
      from: 'SOLVING',
      to: 'PROPOSED',
      actor: 'job:round',
      facts: { clusters: clusterCount, matched: matchedCount, resultHash },
      messages: [{ topic: 'roundProposed', payload: { roundId: round.id } }],
    });
    await publishRound(em, { roundId: round.id, status: 'PROPOSED', phase: 'ENDED', progress: 1 });
    await touchClusters(writer);
  });
}

/** One transaction in which the round still runs and is still ours; false, and nothing done, where it is not. */
async function whileOurs(
  database: Database,
  round: RoundRow,
  work: (em: EntityManager) => Promise<void>,
): Promise<boolean> {
  return database.transact(async (em) => {
    const now = await readsOf(em).first(sql<{ status: string; attempt: number }>`
      select status, attempt from round where id = ${round.id} for update`);
    if (now?.status !== 'SOLVING' || now.attempt !== round.attempt) return false;
    await work(em);
    return true;
  });
}

/** Rows deleted at once. */
const DISCARDED_AT_ONCE = 20;

/**
 * Removes what was written of results that will never be whole: of rounds that run no more, and of the earlier attempts
 * at `own`. Nothing of a round that somebody else has taken meanwhile: what lies there may be theirs.
 */
export async function discardUnfinished(database: Database, own?: RoundRow): Promise<void> {
  const { id, attempt } = own ?? { id: 0, attempt: 0 };
  const isOwn = sql`(round.id = ${id}::int and round.attempt = ${attempt}::int and round.status = 'SOLVING')`;
  const reads = database.reads();
  for (;;) {
    const gone = await reads.all(sql`
      delete from cluster where id in (
        select cluster.id from cluster join round on round.id = cluster.round_id
        where cluster.status = 'WRITING' and (${isOwn} or round.status <> 'SOLVING')
        limit ${DISCARDED_AT_ONCE}::int)
      returning id`);
    if (gone.length === 0) break;
    await nextTurn();
  }
  await reads.run(sql`
    delete from round_unmatched using round
    where round.id = round_unmatched.round_id
      and (round.status in ('CANCELLED', 'FAILED') or ${isOwn})`);
}

async function finishRound(
  writer: Reads,
  round: RoundRow,
  input: RoundProblem,
  summary: Done['summary'],
  { readMs, saveMs }: { readonly readMs: number; readonly saveMs: number },
): Promise<void> {
  const { stability } = summary;
  await writer.run(sql`
    update round set status = 'PROPOSED', phase = 'ENDED', progress = 1, finished_at = now(),
      input_hash = ${input.inputHash}, result_hash = ${summary.resultHash},
      company_count = ${input.companyCount}, matchable_count = ${input.problem.companyIds.length},
      matched_count = ${summary.matchedCount}, cluster_count = ${summary.clusterCount},
      system_count = ${input.systemCount}, stand_alone_won = ${summary.standAloneWon},
      saving_won = ${summary.savingWon}, net_saving_won = ${summary.netSavingWon},
      coordination_won = ${summary.coordinationWon}, bound_won = ${summary.boundWon},
      bound_method = ${summary.boundMethod}, gap_percent = ${summary.gapPercent},
      information_loss_percent = ${summary.informationLossPercent},
      saving_before_stability_won = ${stability?.savingBeforeWon ?? null},
      stability_moves = ${stability?.moves ?? null}, free_mover_count = ${stability?.freeMoverCount ?? null},
      held_by_minimum_count = ${stability?.heldByMinimumCount ?? null},
      held_by_stand_alone_count = ${stability?.heldByStandAloneCount ?? null},
      read_ms = ${readMs}, solve_ms = ${summary.solveMs}, save_ms = ${saveMs}
    where id = ${round.id}`);
}

/** Candidates of earlier rounds of the programme that this round looked at again are candidates no more; their ids. */
async function supersede(writer: Reads, round: RoundRow): Promise<readonly number[]> {
  const superseded = await writer.all(sql<{ id: number }>`
    update cluster set status = 'SUPERSEDED', version = cluster.version + 1, updated_at = now()
    from round earlier
    where cluster.round_id = earlier.id and cluster.status = 'CANDIDATE'
      and earlier.programme_id = ${round.programmeId} and earlier.cost_model = ${round.costModel}
      and ${coversRegion(round.regionCode)}
    returning cluster.id`);
  return superseded.map(({ id }) => id);
}

function coversRegion(regionCode: string | null): RawBuilder<boolean> {
  if (regionCode === null) return sql`true`;
  return sql`earlier.region_code = any(${regionCodesUnder(regionCode)}::text[])`;
}

async function writeClusters(writer: Reads, round: RoundRow, piece: ClusterRows): Promise<void> {
  await writer.run(sql`
    insert into cluster (programme_id, rule_set_id, round_id, origin, cost_model, status, ${clusterColumns})
    select ${round.programmeId}::int, ${round.ruleSetId}::int, ${round.id}::int, 'ROUND', ${round.costModel}::text,
      'WRITING', ${clusterColumns}
    from json_to_recordset(${piece.clusters}::text::json) as piece (
      position int, system_id int, price_sheet_id int, member_count int, units int, contract_won bigint,
      stand_alone_won bigint, saving_won bigint, coordination_won bigint, subsidy_won bigint, net_won bigint,
      core_process_codes text[], shared_process_codes text[], single_processes jsonb, runner_up_system_id int,
      runner_up_contract_won bigint, runner_up_margin_won bigint, is_every_member_pivotal boolean, stability text,
      certificate jsonb, price_by_size jsonb)`);
  if (piece.lines !== '[]') {
    await writer.run(sql`
      insert into cluster_line (cluster_id, position, kind, process_code, won)
      select cluster.id, piece.position, piece.kind, piece.process_code, piece.won
      from json_to_recordset(${piece.lines}::text::json) as piece (
        cluster_position int, position int, kind text, process_code text, won bigint)
      join cluster on cluster.round_id = ${round.id} and cluster.position = piece.cluster_position`);
  }
  await nextTurn();
  await writer.run(sql`
    insert into cluster_member (cluster_id, company_id, position, units, region_code, process_codes, stand_alone_won,
      share_won, eligible_won, subsidy_won, net_won, added_cost_won, others_save_won, others_save_on_units_won, held_by,
      alternatives, lines)
    select cluster.id, company_id, piece.position, piece.units, region_code, process_codes, piece.stand_alone_won,
      share_won, eligible_won, piece.subsidy_won, piece.net_won, added_cost_won, others_save_won,
      others_save_on_units_won, held_by, coalesce(alternatives, '[]'), lines
    from json_to_recordset(${piece.members}::text::json) as piece (
      cluster_position int, company_id int, position int, units int, region_code text, process_codes text[],
      stand_alone_won bigint, share_won bigint, eligible_won bigint, subsidy_won bigint, net_won bigint,
      added_cost_won bigint, others_save_won bigint, others_save_on_units_won bigint, held_by text, alternatives jsonb,
      lines jsonb)
    join cluster on cluster.round_id = ${round.id} and cluster.position = piece.cluster_position`);
}

const clusterColumns: RawBuilder<unknown> = sql`position, system_id, price_sheet_id, member_count, units, contract_won,
  stand_alone_won, saving_won, coordination_won, subsidy_won, net_won, core_process_codes, shared_process_codes,
  single_processes, runner_up_system_id, runner_up_contract_won, runner_up_margin_won, is_every_member_pivotal, stability,
  certificate, price_by_size`;

async function writeUnmatched(writer: Reads, roundId: number, piece: string): Promise<void> {
  await writer.run(sql`
    insert into round_unmatched (round_id, company_id, reason, stand_alone_won, possible_partners, companies_needed,
      best_cluster_position, share_there_won, shortfall_won, options)
    select ${roundId}::int, piece.*
    from json_to_recordset(${piece}::text::json) as piece (
      company_id int, reason text, stand_alone_won bigint, possible_partners int, companies_needed int,
      best_cluster_position int, share_there_won bigint, shortfall_won bigint, options jsonb)`);
}

async function writeWithoutRouting(
  writer: Reads,
  roundId: number,
  companyIds: readonly number[],
): Promise<void> {
  if (companyIds.length === 0) return;
  await writer.run(sql`
    insert into round_unmatched (round_id, company_id, reason, possible_partners, companies_needed)
    select ${roundId}::int, company_id, 'NO_ROUTING', 0, 0 from unnest(${companyIds}::int[]) as company_id`);
}
