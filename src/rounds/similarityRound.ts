import { groupBySimilarity } from '../engine/formation/group.ts';
import type { PointSet } from '../engine/formation/grouping/points.ts';
import type { Watch } from '../engine/formation/search.ts';
import { ResultHash } from '../engine/hash.ts';
import type { RoundMessage, RoundTask } from './roundMessage.ts';
import { type ClusterRows, pieces, processCodesOf } from './roundRows.ts';

const GROUPS_PER_PIECE = 20;

/**
 * Groups companies by what they do, without prices: least squared distance of their process vectors to the centre of
 * their group (microaggregation, Domingo-Ferrer & Mateo-Sanz 2002). Nobody is left out.
 */
export function solveSimilarity(task: RoundTask, watch: Watch): RoundMessage {
  const startedMs = performance.now();
  const { problem, seed, effort } = task;
  const grouping = groupBySimilarity(processPoints(task), problem.rules.minMembers, { seed, effort, watch });
  const groups: number[][] = Array.from({ length: grouping.groups }, () => []);
  grouping.groupOf.forEach((group, company) => {
    groups[group].push(company);
  });
  const hash = new ResultHash();
  for (const group of groups) {
    hash.number(group.length);
    for (const company of group) hash.text(problem.companyIds[company]);
  }
  return {
    kind: 'done',
    rows: { clusters: groupRows(task, groups), unmatched: [] },
    summary: {
      matchedCount: problem.companyIds.length,
      clusterCount: groups.length,
      standAloneWon: null,
      savingWon: null,
      netSavingWon: null,
      coordinationWon: null,
      boundWon: null,
      boundMethod: null,
      gapPercent: null,
      informationLossPercent: grouping.informationLoss,
      stability: null,
      resultHash: hash.digest(),
      solveMs: Math.round(performance.now() - startedMs),
    },
  };
}

/**
 * One dimension a process and one, of a quarter of the weight, a group of the taxonomy; rare ones weigh more:
 * 1 / log2(2 + companies that have it). Vectors have length 1, so that a long routing is not far from everything.
 */
export function processPoints({ problem, keys }: Pick<RoundTask, 'problem' | 'keys'>): PointSet {
  const { processOffsets, processes, companyIds } = problem;
  const groupCodes = [...new Set(keys.processCodes.map(groupOf))];
  const groupNumbers = keys.processCodes.map(
    (code) => problem.processCount + groupCodes.indexOf(groupOf(code)),
  );
  const dimension = problem.processCount + groupCodes.length;
  const values = new Float64Array(companyIds.length * dimension);
  for (let i = 0; i < companyIds.length; i++) {
    for (let k = processOffsets[i]; k < processOffsets[i + 1]; k++) {
      values[i * dimension + processes[k]] = 1;
      values[i * dimension + groupNumbers[processes[k]]] = 0.25;
    }
  }
  const companiesWith = new Float64Array(dimension);
  values.forEach((value, at) => {
    if (value > 0) companiesWith[at % dimension]++;
  });
  for (let i = 0; i < companyIds.length; i++) {
    const own = values.subarray(i * dimension, (i + 1) * dimension);
    own.forEach((value, d) => {
      own[d] = value / Math.log2(2 + companiesWith[d]);
    });
    const length = Math.sqrt(own.reduce((sum, value) => sum + value * value, 0));
    own.forEach((value, d) => {
      own[d] = value / length;
    });
  }
  return { dimension, values };
}

/** '3.2' of '3.2.1'. */
function groupOf(code: string): string {
  return code.split('.').slice(0, 2).join('.');
}

function groupRows({ problem, keys }: RoundTask, groups: readonly number[][]): ClusterRows[] {
  return pieces(groups, GROUPS_PER_PIECE).map(({ items, start }) => ({
    clusters: JSON.stringify(items.map((group, k) => groupRow(problem, keys, group, start + k + 1))),
    lines: '[]',
    members: JSON.stringify(
      items.flatMap((group, k) =>
        group.map((company, place) => ({
          cluster_position: start + k + 1,
          company_id: keys.companyIds[company],
          position: place + 1,
          units: problem.units[company],
          region_code: keys.regionCodes[company],
          process_codes: processCodesOf(problem, keys.processCodes, company),
          lines: [],
        })),
      ),
    ),
  }));
}

function groupRow(
  problem: RoundTask['problem'],
  keys: RoundTask['keys'],
  group: readonly number[],
  position: number,
) {
  const usersOf = new Map<number, number[]>();
  for (const company of group) {
    for (let k = problem.processOffsets[company]; k < problem.processOffsets[company + 1]; k++) {
      usersOf.set(problem.processes[k], [...(usersOf.get(problem.processes[k]) ?? []), company]);
    }
  }
  const used = [...usersOf].sort(([a], [b]) => a - b);
  const codesOf = (fits: (users: number) => boolean) =>
    used.filter(([, users]) => fits(users.length)).map(([process]) => keys.processCodes[process]);
  return {
    position,
    member_count: group.length,
    units: group.reduce((sum, company) => sum + problem.units[company], 0),
    core_process_codes: codesOf((users) => users === group.length),
    shared_process_codes: codesOf((users) => users > 1 && users < group.length),
    single_processes: used
      .filter(([, users]) => users.length === 1 && group.length > 1)
      .map(([process, [company]]) => ({
        processCode: keys.processCodes[process],
        companyId: keys.companyIds[company],
      })),
    is_every_member_pivotal: group.length === problem.rules.minMembers,
    price_by_size: [],
  };
}
