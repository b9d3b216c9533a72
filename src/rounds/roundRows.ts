import type { MemberAlternatives } from '../engine/formation/alternatives.ts';
import type { ClusterCertificate } from '../engine/formation/certificate.ts';
import type { UnmatchedExplanation } from '../engine/formation/explainUnmatched.ts';
import type { Outcome, PricedCluster } from '../engine/formation/outcome.ts';
import type { FormationProblem } from '../engine/formation/problem.ts';
import { entryOptionRows } from './whatIfEntry.ts';

/*
 * Runs on the worker thread: it imports nothing but types of the engine. Rows leave the thread as JSON text, since the
 * main thread copies a text in no time, but would need a tenth of a second to rebuild 100,000 objects.
 */

/** What the numbers of a problem stand for in the database. */
export interface ProblemKeys {
  readonly companyIds: Int32Array;
  /** As stored with each member: what its price was made from. */
  readonly regionCodes: readonly (string | null)[];
  readonly processCodes: readonly string[];
  readonly systemIds: readonly number[];
  readonly priceSheetIds: readonly number[];
}

/** Rows of some clusters: each field is the JSON text of a list of objects with column names. */
export interface ClusterRows {
  readonly clusters: string;
  readonly lines: string;
  readonly members: string;
}

/** All rows of a result, in pieces small enough to be written without holding anybody up. */
export interface ResultRows {
  readonly clusters: readonly ClusterRows[];
  readonly unmatched: readonly string[];
}

/** Clusters and left-out companies per piece: a piece takes the embedded database some 30 ms. */
const CLUSTERS_PER_PIECE = 15;
const UNMATCHED_PER_PIECE = 500;

/** The rows of an outcome of the SAVING model. */
export function rowsOf(problem: FormationProblem, keys: ProblemKeys, outcome: Outcome): ResultRows {
  const clusters = pieces(outcome.clusters, CLUSTERS_PER_PIECE).map(
    ({ items, start }): ClusterRows => ({
      clusters: JSON.stringify(
        items.map((cluster, k) => clusterRow(cluster, start + k + 1, outcome.epsilonPercent, problem, keys)),
      ),
      lines: JSON.stringify(items.flatMap((cluster, k) => lineRows(cluster, start + k + 1, keys))),
      members: JSON.stringify(
        items.flatMap((cluster, k) => memberRows(cluster, start + k + 1, problem, keys)),
      ),
    }),
  );
  const unmatched = pieces(outcome.unmatched, UNMATCHED_PER_PIECE).map(({ items }) =>
    JSON.stringify(items.map((explanation) => unmatchedRow(explanation, keys))),
  );
  return { clusters, unmatched };
}

/** A list in pieces of at most `size`, each with the place of its first entry. */
export function pieces<T>(list: readonly T[], size: number): { items: readonly T[]; start: number }[] {
  const found: { items: readonly T[]; start: number }[] = [];
  for (let start = 0; start < list.length; start += size) {
    found.push({ items: list.slice(start, start + size), start });
  }
  return found;
}

/** Process codes of company `i`, in the order of the taxonomy. */
export function processCodesOf(
  problem: Pick<FormationProblem, 'processOffsets' | 'processes'>,
  processCodes: readonly string[],
  i: number,
): string[] {
  const { processOffsets, processes } = problem;
  return Array.from(
    processes.subarray(processOffsets[i], processOffsets[i + 1]),
    (number) => processCodes[number],
  );
}

function clusterRow(
  cluster: PricedCluster,
  position: number,
  epsilonPercent: number,
  problem: FormationProblem,
  keys: ProblemKeys,
) {
  const { price, explanation, standAloneWon, certificate } = cluster;
  const { runnerUp } = explanation;
  const codes = (numbers: readonly number[]) => numbers.map((number) => keys.processCodes[number]);
  const subsidyWon = price.members.reduce((sum, member) => sum + member.subsidyWon, 0);
  return {
    position,
    system_id: keys.systemIds[cluster.system],
    price_sheet_id: keys.priceSheetIds[cluster.system],
    member_count: cluster.members.length,
    units: cluster.members.reduce((sum, i) => sum + problem.units[i], 0),
    contract_won: price.contractWon,
    stand_alone_won: standAloneWon.reduce((sum, won) => sum + won, 0),
    saving_won: cluster.savingWon,
    coordination_won: cluster.coordinationWon,
    subsidy_won: subsidyWon,
    net_won: price.contractWon - subsidyWon,
    core_process_codes: codes(explanation.coreProcesses),
    shared_process_codes: codes(explanation.sharedProcesses),
    single_processes: explanation.singleProcesses.map(({ process, company }) => ({
      processCode: keys.processCodes[process],
      companyId: keys.companyIds[company],
    })),
    runner_up_system_id: runnerUp && keys.systemIds[runnerUp.system],
    runner_up_contract_won: runnerUp?.contractWon ?? null,
    runner_up_margin_won: runnerUp?.marginWon ?? null,
    is_every_member_pivotal: explanation.everyMemberPivotal,
    stability: certificate.status,
    certificate: certificateRow(certificate, epsilonPercent, keys),
    price_by_size: explanation.priceBySize,
  };
}

/** Positions count from 1, as those of clusters do. */
function certificateRow(certificate: ClusterCertificate, epsilonPercent: number, keys: ProblemKeys) {
  const { sameSystem, otherSystems, blocking } = certificate;
  return {
    epsilonPercent,
    sameSystem,
    otherSystems,
    blocking: blocking.map(({ kind, heldBy, cluster, system, companies }) => ({
      kind,
      heldBy,
      position: cluster < 0 ? null : cluster + 1,
      systemId: system < 0 ? null : keys.systemIds[system],
      companies: companies.map(({ company, savesWon }) => ({
        companyId: keys.companyIds[company],
        savesWon,
      })),
    })),
  };
}

function alternativeRows({ clusters }: MemberAlternatives, keys: ProblemKeys) {
  return clusters.map(
    ({ cluster, system, members, shareWon, subsidyWon, netWon, presentMembersSaveWon }) => ({
      position: cluster + 1,
      systemId: keys.systemIds[system],
      members,
      shareWon,
      subsidyWon,
      netWon,
      presentMembersSaveWon,
    }),
  );
}

function lineRows({ price }: PricedCluster, position: number, keys: ProblemKeys) {
  return price.lines.map(({ kind, process, won }, k) => ({
    cluster_position: position,
    position: k + 1,
    kind,
    process_code: process < 0 ? null : keys.processCodes[process],
    won,
  }));
}

function memberRows(cluster: PricedCluster, position: number, problem: FormationProblem, keys: ProblemKeys) {
  return cluster.members.map((i, k) => {
    const { lines, ...price } = cluster.price.members[k];
    return {
      cluster_position: position,
      company_id: keys.companyIds[i],
      position: k + 1,
      units: problem.units[i],
      region_code: keys.regionCodes[i],
      process_codes: processCodesOf(problem, keys.processCodes, i),
      stand_alone_won: cluster.standAloneWon[k],
      share_won: price.shareWon,
      eligible_won: price.eligibleWon,
      subsidy_won: price.subsidyWon,
      net_won: price.netWon,
      added_cost_won: cluster.explanation.members[k].addedCostWon,
      others_save_won: cluster.explanation.members[k].othersSaveWon,
      others_save_on_units_won: cluster.explanation.members[k].othersSaveOnUnitsWon,
      held_by: cluster.alternatives[k].heldBy,
      alternatives: alternativeRows(cluster.alternatives[k], keys),
      lines: lines.map(({ kind, process, won }) => ({
        kind,
        processCode: process < 0 ? null : keys.processCodes[process],
        won,
      })),
    };
  });
}

function unmatchedRow(explanation: UnmatchedExplanation, keys: ProblemKeys) {
  return {
    company_id: keys.companyIds[explanation.company],
    reason: explanation.reason,
    stand_alone_won: Number.isNaN(explanation.standAloneWon) ? null : explanation.standAloneWon,
    possible_partners: explanation.possiblePartners,
    companies_needed: explanation.companiesNeeded,
    best_cluster_position: explanation.bestCluster < 0 ? null : explanation.bestCluster + 1,
    share_there_won: explanation.shareThereWon,
    shortfall_won: explanation.shortfallWon,
    options: entryOptionRows(explanation.options, keys),
  };
}
