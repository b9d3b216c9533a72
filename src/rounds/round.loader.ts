import type { CostModelName } from '../clusters/cluster.ts';
import type { BoundMethod } from '../engine/formation/matching.ts';
import { inOrderOf, type RequestContext } from '../platform/context.ts';
import { type RawBuilder, sql } from '../platform/sql.ts';
import type { SystemType } from '../taxonomy/systemType.ts';
import type { RoundPhase, RoundStatus } from './round.ts';

/** One round as it stands in the database. */
export interface RoundRow {
  readonly id: number;
  readonly programmeId: number;
  readonly ruleSetId: number;
  readonly systemType: SystemType;
  readonly costModel: CostModelName;
  readonly seed: number;
  readonly effort: number;
  /** Seconds of processor time for a proof after the search. */
  readonly proofSeconds: number;
  /** The gain from which a company counts as one that would move; null where stability was not asked for. */
  readonly epsilonPercent: number | null;
  readonly regionCode: string | null;
  readonly status: RoundStatus;
  readonly phase: RoundPhase;
  readonly progress: number;
  readonly jobId: string | null;
  readonly attempt: number;
  readonly engineVersion: string;
  readonly inputHash: string | null;
  readonly resultHash: string | null;
  readonly companyCount: number | null;
  readonly matchableCount: number | null;
  readonly matchedCount: number | null;
  readonly clusterCount: number | null;
  readonly systemCount: number | null;
  readonly standAloneWon: number | null;
  readonly savingWon: number | null;
  readonly netSavingWon: number | null;
  readonly coordinationWon: number | null;
  readonly boundWon: number | null;
  readonly boundMethod: BoundMethod | null;
  readonly gapPercent: number | null;
  readonly informationLossPercent: number | null;
  readonly savingBeforeStabilityWon: number | null;
  readonly stabilityMoves: number | null;
  readonly freeMoverCount: number | null;
  readonly heldByMinimumCount: number | null;
  readonly heldByStandAloneCount: number | null;
  readonly readMs: number | null;
  readonly solveMs: number | null;
  readonly saveMs: number | null;
  readonly errorCode: string | null;
  readonly errorFacts: Readonly<Record<string, unknown>> | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

/** Columns of a `RoundRow` of the table `round`. */
export const roundColumns: RawBuilder<unknown> = sql`
  round.id, round.programme_id as "programmeId", round.rule_set_id as "ruleSetId", round.system_type as "systemType",
  round.cost_model as "costModel", round.seed, round.effort,
  round.proof_seconds as "proofSeconds", round.epsilon_percent as "epsilonPercent", round.region_code as "regionCode", round.status, round.phase,
  round.progress, round.job_id as "jobId", round.attempt,
  round.engine_version as "engineVersion", round.input_hash as "inputHash", round.result_hash as "resultHash",
  round.company_count as "companyCount", round.matchable_count as "matchableCount", round.matched_count as "matchedCount",
  round.cluster_count as "clusterCount", round.system_count as "systemCount", round.stand_alone_won as "standAloneWon",
  round.saving_won as "savingWon", round.net_saving_won as "netSavingWon", round.coordination_won as "coordinationWon",
  round.bound_won as "boundWon", round.bound_method as "boundMethod", round.gap_percent as "gapPercent",
  round.information_loss_percent as "informationLossPercent", round.read_ms as "readMs", round.solve_ms as "solveMs",
  round.saving_before_stability_won as "savingBeforeStabilityWon", round.stability_moves as "stabilityMoves",
  round.free_mover_count as "freeMoverCount", round.held_by_minimum_count as "heldByMinimumCount",
  round.held_by_stand_alone_count as "heldByStandAloneCount", round.save_ms as "saveMs", round.error_code as "errorCode", round.error_facts as "errorFacts",
  date_trunc('milliseconds', round.created_at) as "createdAt", round.started_at as "startedAt",
  round.finished_at as "finishedAt"`;

/** Rounds by id. */
export async function loadRounds(ids: readonly number[], context: RequestContext) {
  const rows = await context.reads.all(
    sql<RoundRow>`select ${roundColumns} from round where id = any(${ids}::int[])`,
  );
  return inOrderOf(ids, rows, (row) => row.id);
}
