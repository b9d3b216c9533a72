import { type FormationProblem, memberOf } from '../../src/engine/formation/problem.ts';
import { solve } from '../../src/engine/formation/solve.ts';
import { contractWon } from '../../src/engine/pricing/quote.ts';
import { canUse } from '../../src/engine/pricing/standAlone.ts';
import { seededRandom } from '../../src/engine/random.ts';
import { type InstanceShape, randomProblem } from './instances.ts';

/** Small markets of every limit, with profiles that are independent, alike, or nearly equal. */
export function smallShape(seed: number): InstanceShape {
  const minMembers = [2, 3, 5][seed % 3];
  return {
    companies: 6 + (seed % 3) + (seed % 25 === 0 ? 1 : 0),
    systems: 1 + (seed % 3),
    processes: 6 + 4 * (seed % 2),
    templates: seed % 4,
    minMembers,
    maxMembers: minMembers + (seed % 5),
    coordinationWon: seed % 3 === 0 ? 300_000 : 0,
    mostUnits: 1 + (seed % 5),
    regions: 1 + (seed % 2),
    surcharges: seed % 4 === 1,
    types: 1 + (seed % 2),
    localities: seed % 7 === 0 ? 2 : 1,
    ...(seed % 4 === 1 ? { capacityUnits: 14 } : {}),
  };
}

/** Markets large enough that partners have to be chosen. */
export function middleShape(seed: number): InstanceShape {
  return {
    companies: 20 + 9 * (seed % 20),
    systems: 2 + (seed % 7),
    processes: 20 + (seed % 30),
    templates: seed % 9,
    minMembers: 2 + (seed % 4),
    maxMembers: 6 + (seed % 15),
    coordinationWon: (seed % 3) * 200_000,
    mostUnits: 1 + (seed % 6),
    regions: 1 + (seed % 3),
    surcharges: seed % 2 === 0,
    types: 1 + (seed % 2),
    localities: 1 + (seed % 3),
    ...(seed % 4 === 1 ? { capacityUnits: 60 } : {}),
  };
}

/** Contract and coordination of a cluster, in won. */
function costWon(problem: FormationProblem, p: number, members: readonly number[]): number {
  const contract = contractWon(
    problem.systems[p],
    members.map((i) => memberOf(problem, i)),
  );
  return contract + problem.rules.coordinationWon * members.length ** 2;
}

/** Which of these clusters the parts overcharge, in words. */
export function overcharged(
  problem: FormationProblem,
  parts: Float64Array,
  clusters: Iterable<{ system: number; members: readonly number[] }>,
): string[] {
  const faults: string[] = [];
  for (const { system, members } of clusters) {
    const sum = members.reduce((total, i) => total + parts[i], 0);
    const cost = costWon(problem, system, members);
    if (sum > cost + 0.01) faults.push(`${members} on ${system}: ${sum} of ${cost}`);
  }
  return faults;
}

/** Every admissible cluster of a small problem; that nobody pays more than alone is left out. */
export function* everyCluster(problem: FormationProblem): Generator<{ system: number; members: number[] }> {
  const { rules, companyIds } = problem;
  for (let set = 1; set < 1 << companyIds.length; set++) {
    const members = companyIds.map((_, i) => i).filter((i) => (set >> i) & 1);
    if (members.length < rules.minMembers || members.length > rules.maxMembers) continue;
    for (let system = 0; system < problem.systems.length; system++)
      if (isAdmissible(problem, system, members)) yield { system, members };
  }
}

function isAdmissible(problem: FormationProblem, p: number, members: readonly number[]): boolean {
  const system = problem.systems[p];
  const units = members.reduce((sum, i) => sum + problem.units[i], 0);
  return (
    units <= system.capacityUnits &&
    members.every((i) => canUse(system, memberOf(problem, i), problem.wantedTypes[i])) &&
    members.every((i) => problem.localityOf[i] === problem.localityOf[members[0]])
  );
}

/** Clusters around companies: partners that share most with them, some drawn at random, on every system. */
export function* likelyClusters(
  problem: FormationProblem,
  seed: number,
): Generator<{ system: number; members: number[] }> {
  const random = seededRandom(seed);
  const { companyIds, rules } = problem;
  const own = companyIds.map((_, i) => new Set(memberOf(problem, i).processes as Uint16Array));
  for (let draw = 0; draw < 30; draw++) {
    const first = random.below(companyIds.length);
    const system = random.below(problem.systems.length);
    const fees = problem.systems[system].adaptationWon;
    const worth = (i: number): number =>
      [...own[i]].reduce((w, m) => w + (own[first].has(m) ? fees[m] : 0), 0);
    const others = companyIds
      .map((_, i) => ({ i, order: worth(i) * (random.below(3) === 0 ? random.fraction() : 1) }))
      .filter(({ i }) => i !== first && isAdmissible(problem, system, [first, i]))
      .sort((a, b) => b.order - a.order);
    for (let size = rules.minMembers; size <= Math.min(rules.maxMembers, others.length + 1); size++) {
      const members = [first, ...others.slice(0, size - 1).map(({ i }) => i)];
      if (isAdmissible(problem, system, members)) yield { system, members };
    }
  }
}

/** A cluster that could be, with the system that it would buy. */
interface Possible {
  readonly system: number;
  readonly members: readonly number[];
}

/** What a bound asks of each company of a market; infinite where it asks nothing. */
type PartsOf = (problem: FormationProblem, seed: number) => Float64Array;

/** Holds what a bound asks against clusters of random markets, and counts, so that a test can demand that it was enough. */
function askEverywhere(
  seeds: number,
  shapeOf: (seed: number) => InstanceShape,
  partsOf: PartsOf,
  clustersOf: (problem: FormationProblem, seed: number) => readonly Possible[],
) {
  let [clusters, asked] = [0, 0];
  const wrong: string[] = [];
  for (let seed = 1; seed <= seeds; seed++) {
    const problem = randomProblem(shapeOf(seed), seed);
    const parts = partsOf(problem, seed);
    const possible = clustersOf(problem, seed);
    clusters += possible.length;
    asked += parts.filter((won) => won > 0 && won < Number.POSITIVE_INFINITY).length;
    for (const words of overcharged(problem, parts, possible)) wrong.push(`seed ${seed}: ${words}`);
  }
  return { clusters, asked, wrong };
}

/** Every cluster of 100 small markets. */
export function askSmallMarkets(partsOf: PartsOf) {
  return askEverywhere(100, smallShape, partsOf, (problem) => [...everyCluster(problem)]);
}

/** Likely clusters of 20 markets of up to 191 companies, and those of a plan. */
export function askMiddleMarkets(partsOf: PartsOf) {
  return askEverywhere(20, middleShape, partsOf, (problem, seed) => [
    ...likelyClusters(problem, seed),
    ...solve(problem, { seed, effort: 10 }).clusters,
  ]);
}
