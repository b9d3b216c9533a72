import { compare, fraction } from '../pricing/fraction.ts';
import { contractLines, exactShares } from '../pricing/quote.ts';
import type { StandAlone } from '../pricing/standAlone.ts';
import type { MatchedCluster } from './matching.ts';
import { type FormationProblem, memberOf } from './problem.ts';

/** Companies up to which every cluster is listed: 2^12 sets. */
export const EXACT_COMPANIES = 12;

interface Option extends MatchedCluster {
  readonly gainWon: number;
  readonly units: number;
  readonly set: number;
}

/**
 * The best matching of at most `EXACT_COMPANIES` companies, by listing every admissible cluster with every system and a
 * depth-first search over them that cuts branches which cannot beat the best so far. Limits are checked on exact
 * fractions.
 */
export function solveExactly(problem: FormationProblem, alone: readonly StandAlone[]): MatchedCluster[] {
  const companies = alone.map((_, i) => i).filter((i) => alone[i].system >= 0);
  const options = listOptions(problem, alone, companies);
  const byFirst = companies.map((_, k) => options.filter(({ set }) => (set & -set) === 1 << k));
  // Most that companies k and later could gain: each at its best part of any option.
  const mostFrom = new Float64Array(companies.length + 1);
  for (let k = companies.length - 1; k >= 0; k--) {
    const own = options.filter(({ set }) => set & (1 << k));
    const part = own.reduce((most, option) => Math.max(most, option.gainWon / option.members.length), 0);
    mostFrom[k] = mostFrom[k + 1] + part;
  }
  const freeUnits = problem.systems.map((system) => system.capacityUnits);
  const chosen: Option[] = [];
  let best: Option[] = [];
  let bestGain = 0;
  const decide = (k: number, taken: number, gain: number): void => {
    if (gain > bestGain) {
      bestGain = gain;
      best = [...chosen];
    }
    if (k === companies.length || gain + mostFrom[k] <= bestGain) return;
    if (!(taken & (1 << k))) {
      for (const option of byFirst[k]) {
        if (option.set & taken || option.units > freeUnits[option.system]) continue;
        chosen.push(option);
        freeUnits[option.system] -= option.units;
        decide(k + 1, taken | option.set, gain + option.gainWon);
        freeUnits[option.system] += option.units;
        chosen.pop();
      }
    }
    decide(k + 1, taken, gain);
  };
  decide(0, 0, 0);
  return best;
}

/** Every admissible cluster that gains, the best first. */
function listOptions(
  problem: FormationProblem,
  alone: readonly StandAlone[],
  companies: readonly number[],
): Option[] {
  const options: Option[] = [];
  for (let set = 1; set < 1 << companies.length; set++) {
    const members = companies.filter((_, k) => set & (1 << k));
    if (members.length < problem.rules.minMembers || members.length > problem.rules.maxMembers) continue;
    if (members.some((i) => problem.localityOf[i] !== problem.localityOf[members[0]])) continue;
    problem.systems.forEach((_, system) => {
      const gainWon = clusterGainWon(problem, alone, members, system);
      const units = members.reduce((sum, i) => sum + problem.units[i], 0);
      if (gainWon > 0 && units <= problem.systems[system].capacityUnits) {
        options.push({ system, members, gainWon, units, set });
      }
    });
  }
  return options.sort((a, b) => b.gainWon - a.gainWon || a.set - b.set || a.system - b.system);
}

/** Saving less coordination of a cluster; -1 where a member may not use the system or would pay more than alone. */
function clusterGainWon(
  problem: FormationProblem,
  alone: readonly StandAlone[],
  members: readonly number[],
  index: number,
): number {
  const system = problem.systems[index];
  for (const i of members) {
    if ((problem.wantedTypes[i] & (1 << system.type)) === 0) return -1;
    if (Number.isNaN(system.surchargeWon[problem.regionOf[i]])) return -1;
  }
  const lines = contractLines(
    system,
    members.map((i) => memberOf(problem, i)),
  );
  const contract = lines.reduce((sum, line) => sum + line.won, 0);
  const standAlone = members.reduce((sum, i) => sum + alone[i].won, 0);
  const gain = standAlone - contract - problem.rules.coordinationWon * members.length ** 2;
  if (gain <= 0) return -1;
  const shares = exactShares(lines, members.length);
  return shares.every((share, k) => compare(share, fraction(alone[members[k]].won)) <= 0) ? gain : -1;
}
