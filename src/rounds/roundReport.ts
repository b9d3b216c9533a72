import type { Services } from '../platform/services.ts';
import { type Reads, sql } from '../platform/sql.ts';
import { failureTexts } from './round.errors.ts';
import { type RoundRow, roundColumns } from './round.loader.ts';
import { roundSteps } from './roundProgress.ts';
import type { LeftOutReason } from './unmatchedReason.ts';
import { storedLeftOutLines } from './whatIfEntryReport.ts';

/** Clusters that a report lists. */
const CLUSTERS_SHOWN = 15;
/** Core processes that a line names. */
const CODES_SHOWN = 6;

/** The programme that a text of the command line means: its number, its code, or a part of one code only. */
export async function findProgramme(reads: Reads, text: string): Promise<number> {
  const all = await reads.all(
    sql<{ id: number; code: string }>`select id, code from programme order by code collate "C"`,
  );
  const exact = all.find(({ id, code }) => code === text || String(id) === text);
  if (exact) return exact.id;
  const similar = all.filter(({ code }) => code.includes(text));
  if (similar.length === 1) return similar[0].id;
  const known = all.map(({ code }) => code).join(', ') || 'none is stored yet';
  throw new Error(
    `--programme ${text} names ${similar.length === 0 ? 'no' : 'more than one'} programme: ${known}`,
  );
}

/** Waits for the end of a round and tells each step; throws one clear line where it did not come to a result. */
export async function followRound(
  services: Services,
  roundId: number,
  onStep: (phase: string, progress: number) => void,
): Promise<void> {
  const reads = services.database.reads();
  const steps = (await roundSteps(services, roundId)) ?? [];
  for await (const { phase, progress } of steps) onStep(phase, progress);
  const row = await readRound(reads, roundId);
  if (row?.status === 'PROPOSED') return;
  const reason = row?.errorCode == null ? 'it was cancelled' : failureTexts[row.errorCode]?.en;
  throw new Error(`round ${roundId} came to no result: ${reason ?? row?.errorCode}`);
}

function readRound(reads: Reads, id: number): Promise<RoundRow | undefined> {
  return reads.first(sql<RoundRow>`select ${roundColumns} from round where id = ${id}`);
}

/** The newest rounds as a table. */
export async function listRounds(reads: Reads, limit: number): Promise<string> {
  const rows = await reads.all(sql<RoundRow & { programme: string }>`
    select ${roundColumns}, programme.code as programme from round
    join programme on programme.id = round.programme_id order by round.id desc limit ${limit}::int`);
  if (rows.length === 0) return 'no round yet: start one with `daseot round start --programme CODE`';
  return table(
    [
      'round',
      'programme',
      'status',
      'model',
      'seed',
      'effort',
      'matched',
      'clusters',
      'saving',
      'gap',
      'asked for',
    ],
    rows.map((row) => [
      String(row.id),
      row.programme,
      row.status,
      row.costModel,
      String(row.seed),
      String(row.effort),
      row.matchedCount === null ? '' : `${row.matchedCount} of ${row.companyCount}`,
      row.clusterCount === null ? '' : String(row.clusterCount),
      row.savingWon === null ? '' : million(row.savingWon),
      row.gapPercent === null ? '' : `${row.gapPercent.toFixed(1)} %`,
      row.createdAt.toISOString().slice(0, 16).replace('T', ' '),
    ]),
  );
}

/** What a round came to, with its best clusters and the reasons for those left out. */
export async function showRound(reads: Reads, id: number): Promise<string> {
  const round = await readRound(reads, id);
  if (round === undefined) throw new Error(`there is no round ${id}: see \`daseot round list\``);
  const parts = [table([], summaryRows(round))];
  if (round.errorCode !== null) parts.push(failureTexts[round.errorCode]?.en ?? round.errorCode);
  if (round.status === 'PROPOSED') {
    parts.push(await clusterTable(reads, round), await leftOutTable(reads, id));
    parts.push(await storedLeftOutLines(reads, id, 'en'));
  }
  return parts.filter((part) => part !== '').join('\n\n');
}

function summaryRows(round: RoundRow): string[][] {
  const rows = [
    ['round', `${round.id}, ${round.status}, ${round.costModel} for ${round.systemType}`],
    ['run', `seed ${round.seed}, effort ${round.effort}, engine ${round.engineVersion}`],
  ];
  if (round.status !== 'PROPOSED') return rows;
  const { matchedCount, companyCount, clusterCount, readMs, solveMs, saveMs } = round;
  rows.push(['companies', `${companyCount}, matched ${matchedCount} in ${clusterCount} clusters`]);
  if (round.savingWon !== null && round.standAloneWon !== null) {
    const percent = (won: number | null) =>
      `${((100 * (won ?? 0)) / (round.standAloneWon || 1)).toFixed(2)} %`;
    rows.push(
      ['alone', million(round.standAloneWon)],
      ['saving', `${million(round.savingWon)}, ${percent(round.savingWon)}`],
      ['with subsidy', million(round.netSavingWon ?? 0)],
      [
        'at most',
        `${percent(round.boundWon)} (${round.boundMethod}), gap ${(round.gapPercent ?? 0).toFixed(2)} %`,
      ],
    );
  }
  if (round.savingBeforeStabilityWon !== null) {
    const held = (round.heldByMinimumCount ?? 0) + (round.heldByStandAloneCount ?? 0);
    const moves = `${round.stabilityMoves} moves, ${held} held`;
    const before = `${million(round.savingBeforeStabilityWon)} before`;
    rows.push(['stable', `at ${round.epsilonPercent} % after ${moves}; ${before}`]);
  }
  if (round.informationLossPercent !== null) {
    rows.push(['within groups', `${round.informationLossPercent.toFixed(2)} % of the spread`]);
  }
  rows.push(
    ['time', `read ${readMs} ms, solved ${solveMs} ms, stored ${saveMs} ms`],
    ['input', round.inputHash ?? ''],
    ['result', round.resultHash ?? ''],
  );
  return rows;
}

async function clusterTable(reads: Reads, round: RoundRow): Promise<string> {
  interface Row {
    readonly position: number;
    readonly members: number;
    readonly system: string | null;
    readonly contractWon: number | null;
    readonly savingWon: number | null;
    readonly core: readonly string[];
  }
  const rows = await reads.all(sql<Row>`
    select cluster.position, cluster.member_count as members, system.name as system,
      cluster.contract_won as "contractWon", cluster.saving_won as "savingWon", cluster.core_process_codes as core
    from cluster left join system on system.id = cluster.system_id where cluster.round_id = ${round.id}
    order by coalesce(cluster.saving_won, 0) desc, cluster.position limit ${CLUSTERS_SHOWN}::int`);
  if (rows.length === 0) return 'no cluster pays';
  const body = rows.map(({ position, members, system, contractWon, savingWon, core }) => [
    String(position),
    String(members),
    system ?? '',
    contractWon === null ? '' : million(contractWon),
    savingWon === null ? '' : million(savingWon),
    core.slice(0, CODES_SHOWN).join(' ') + (core.length > CODES_SHOWN ? ' ...' : ''),
  ]);
  const more = (round.clusterCount ?? 0) - rows.length;
  const text = table(['cluster', 'members', 'system', 'contract', 'saving', 'core processes'], body);
  return more > 0 ? `${text}\n... and ${more} more` : text;
}

async function leftOutTable(reads: Reads, roundId: number): Promise<string> {
  const rows = await reads.all(sql<{ reason: LeftOutReason; count: number }>`
    select reason, count(*) as count from round_unmatched where round_id = ${roundId}
    group by reason order by count(*) desc, reason`);
  if (rows.length === 0) return '';
  return table(
    ['left out', 'companies'],
    rows.map(({ reason, count }) => [reason, String(count)]),
  );
}

function million(won: number): string {
  return `${Math.round(won / 1e6).toLocaleString('en-US')} M`;
}

/** Columns as wide as their widest cell on a terminal, where a Korean letter takes two places. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = head.length > 0 ? [head, ...rows] : rows;
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((row) => placesOf(row[column]))));
  const padded = (cell: string, column: number) => cell + ' '.repeat(widths[column] - placesOf(cell));
  return all.map((row) => row.map(padded).join('  ').trimEnd()).join('\n');
}

function placesOf(text: string): number {
  return [...text].reduce(
    (sum, letter) => sum + (/[\u1100-\u11ff\u2e80-\ud7ff\uff00-\uff60]/u.test(letter) ? 2 : 1),
    0,
  );
}
