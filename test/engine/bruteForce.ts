import type { FormationProblem } from '../../src/engine/formation/problem.ts';

/**
 * The largest saving less coordination over all partitions and systems: plain enumeration by the definitions of
 * DESIGN section 2, with nothing of the engine's own code.
 */
export function bruteForceObjective(problem: FormationProblem): number {
  const n = problem.companyIds.length;
  const alone = Array.from({ length: n }, (_, i) => standAlone(problem, i));
  const gains = new Map<number, number[]>();
  for (let set = 1; set < 1 << n; set++) {
    const members = Array.from({ length: n }, (_, i) => i).filter((i) => (set >> i) & 1);
    if (members.length < problem.rules.minMembers || members.length > problem.rules.maxMembers) continue;
    const bySystem = problem.systems.map((_, p) => clusterGain(problem, alone, members, p));
    if (bySystem.some((gain) => gain > 0)) gains.set(set, bySystem);
  }
  const free = problem.systems.map((system) => system.capacityUnits);
  const unitsOf = (set: number): number => {
    let units = 0;
    for (let i = 0; i < n; i++) if ((set >> i) & 1) units += problem.units[i];
    return units;
  };
  const best = (left: number): number => {
    if (left === 0) return 0;
    const first = left & -left;
    let most = best(left & ~first);
    const others = left & ~first;
    for (let rest = others; ; rest = (rest - 1) & others) {
      const set = rest | first;
      const bySystem = gains.get(set);
      bySystem?.forEach((gain, p) => {
        const units = unitsOf(set);
        if (gain <= 0 || units > free[p]) return;
        free[p] -= units;
        most = Math.max(most, gain + best(left & ~set));
        free[p] += units;
      });
      if (rest === 0) break;
    }
    return most;
  };
  return best((1 << n) - 1);
}

function own(problem: FormationProblem, i: number): number[] {
  return [...problem.processes.slice(problem.processOffsets[i], problem.processOffsets[i + 1])];
}

function usable(problem: FormationProblem, i: number, p: number): boolean {
  const system = problem.systems[p];
  const served = !Number.isNaN(system.surchargeWon[problem.regionOf[i]]);
  return served && ((problem.wantedTypes[i] >> system.type) & 1) === 1;
}

function volumeWon(problem: FormationProblem, p: number, volume: number): number {
  const { tiers, tierKind } = problem.systems[p];
  const last = tiers[tiers.length - 1].fromUnits;
  const priceOf = (unit: number): number => {
    let price = 0;
    for (const tier of tiers) if (unit >= tier.fromUnits) price = tier.unitPriceWon;
    return price;
  };
  let won = 0;
  for (let unit = 1; unit <= volume; unit++) won += priceOf(unit);
  if (tierKind === 'INCREMENTAL') return won;
  won = volume * priceOf(volume);
  for (let billed = volume; billed <= Math.max(volume, last); billed++)
    won = Math.min(won, billed * priceOf(billed));
  return won;
}

function standAlone(problem: FormationProblem, i: number): number {
  let least = Number.POSITIVE_INFINITY;
  problem.systems.forEach((system, p) => {
    if (!usable(problem, i, p) || problem.units[i] > system.capacityUnits) return;
    let price = system.engineeringWon + system.surchargeWon[problem.regionOf[i]];
    for (const m of own(problem, i)) price += system.adaptationWon[m];
    least = Math.min(least, price + volumeWon(problem, p, problem.units[i]));
  });
  return least;
}

/** Saving less coordination, or -1 where a limit is broken. Shares are compared over the common denominator. */
function clusterGain(problem: FormationProblem, alone: number[], members: number[], p: number): number {
  const system = problem.systems[p];
  if (
    members.some((i) => !usable(problem, i, p) || problem.localityOf[i] !== problem.localityOf[members[0]])
  ) {
    return -1;
  }
  if (members.some((i) => alone[i] === Number.POSITIVE_INFINITY)) return -1;
  const users = new Map<number, number>();
  for (const i of members) for (const m of own(problem, i)) users.set(m, (users.get(m) ?? 0) + 1);
  const volume = members.reduce((sum, i) => sum + problem.units[i], 0);
  const unitsTotal = volumeWon(problem, p, volume);
  let contract = system.engineeringWon + unitsTotal;
  for (const m of users.keys()) contract += system.adaptationWon[m];
  // 2520 is divided by every number of users up to 10.
  const scale = 2520n * BigInt(volume) * BigInt(members.length);
  for (const i of members) {
    const surcharge = system.surchargeWon[problem.regionOf[i]];
    contract += surcharge;
    let share = (BigInt(system.engineeringWon) * scale) / BigInt(members.length);
    share +=
      (BigInt(unitsTotal) * BigInt(problem.units[i]) * scale) / BigInt(volume) + BigInt(surcharge) * scale;
    for (const m of own(problem, i))
      share += (BigInt(system.adaptationWon[m]) * scale) / BigInt(users.get(m) ?? 1);
    if (share > BigInt(alone[i]) * scale) return -1;
  }
  const standAlones = members.reduce((sum, i) => sum + alone[i], 0);
  return standAlones - contract - problem.rules.coordinationWon * members.length * members.length;
}
