import type { Random } from '../../random.ts';
import type { MatchedCluster, Matching } from '../matching.ts';
import type { FormationProblem } from '../problem.ts';

/** Companies of the first parts. A part that could not be proved makes the next ones smaller, the others larger. */
const FIRST_COMPANIES = 32;
const FEWEST_COMPANIES = 20;
const SMALLER = 0.9;
const LARGER = 1.05;
/** Companies without a cluster that a part takes along, at most. */
const MOST_OUT = 8;
/** Turns without a gain, for each cluster, after which parts are no longer tried. */
const IDLE_TURNS = 3;

/** A few clusters of a matching, and companies without one, that may be grouped anew. */
export interface Part {
  readonly clusters: Matching;
  readonly companies: readonly number[];
  /** Units that the other clusters leave in each system. */
  readonly freeUnits: readonly number[];
}

/** What a part became. */
export interface Regrouped {
  readonly clusters: Matching;
  /** Nothing better exists within the part. */
  readonly proved: boolean;
}

/** Groups a part anew, never worse; null where time ran out. */
export type ImprovePart = (part: Part, turn: number) => Regrouped | null;

/** What regrouping works on. */
export interface Regrouping {
  readonly problem: FormationProblem;
  /** Companies that can use a system. */
  readonly companies: readonly number[];
  readonly random: Random;
  readonly secondsLeft: () => number;
  readonly improvePart: ImprovePart;
}

/**
 * Takes a few clusters that have much in common and groups their companies anew, as well as it can be proved; again and
 * again, until no part gives anything (Taillard & Voss 2002, POPMUSIC). Parts of some thirty companies are proved in a
 * second, so that no choice among them that is better is missed.
 *
 * @param offer told of every matching that was reached, each better than the one before
 */
export function regroup(work: Regrouping, start: Matching, offer: (found: Matching) => void): void {
  const known = new Set<string>();
  let current = start;
  let size = FIRST_COMPANIES;
  let idle = 0;
  for (let turn = 0; idle < IDLE_TURNS * current.length && work.secondsLeft() > 0; turn++) {
    const chosen = neighbours(work, current, size);
    const key = keyOf(chosen);
    idle++;
    if (known.has(key)) continue;
    const part = partOf(work, current, chosen);
    const found = work.improvePart(part, turn);
    if (!found) return;
    size = Math.max(FEWEST_COMPANIES, size * (found.proved ? LARGER : SMALLER));
    known.add(found.proved ? keyOf(found.clusters) : key);
    if (keyOf(found.clusters) === key) continue;
    current = [...current.filter((cluster) => !chosen.includes(cluster)), ...found.clusters];
    offer(current);
    idle = 0;
  }
}

function keyOf(clusters: Matching): string {
  return clusters
    .map(({ system, members }) => `${system}:${members.join()}`)
    .sort()
    .join('/');
}

/** A cluster drawn at random and those that share most processes with it, more or less, up to so many companies. */
function neighbours({ problem, random }: Regrouping, clusters: Matching, companies: number): Matching {
  const first = clusters[random.below(clusters.length)];
  const model = usersOf(problem, first);
  const ranked = clusters
    .filter((cluster) => cluster !== first)
    .filter(({ members }) => problem.localityOf[members[0]] === problem.localityOf[first.members[0]])
    .map((cluster) => {
      const users = usersOf(problem, cluster);
      let shared = 1;
      for (const [process, count] of users) shared += Math.min(count, model.get(process) ?? 0);
      return { cluster, score: shared * (0.2 + random.fraction()) };
    })
    .sort((a, b) => b.score - a.score);
  const chosen = [first];
  let inside = first.members.length;
  for (const { cluster } of ranked) {
    if (chosen.length > 1 && inside + cluster.members.length > companies) break;
    chosen.push(cluster);
    inside += cluster.members.length;
  }
  return chosen;
}

function usersOf(problem: FormationProblem, { members }: MatchedCluster): Map<number, number> {
  const users = new Map<number, number>();
  for (const i of members) {
    for (let k = problem.processOffsets[i]; k < problem.processOffsets[i + 1]; k++) {
      const process = problem.processes[k];
      users.set(process, (users.get(process) ?? 0) + 1);
    }
  }
  return users;
}

function partOf({ problem, companies, random }: Regrouping, whole: Matching, chosen: Matching): Part {
  const isTaken = new Uint8Array(problem.companyIds.length);
  const freeUnits = problem.systems.map(({ capacityUnits }) => capacityUnits);
  for (const cluster of whole) {
    for (const i of cluster.members) {
      isTaken[i] = 1;
      if (!chosen.includes(cluster)) freeUnits[cluster.system] -= problem.units[i];
    }
  }
  const locality = problem.localityOf[chosen[0].members[0]];
  const out = companies.filter((i) => isTaken[i] === 0 && problem.localityOf[i] === locality);
  while (out.length > MOST_OUT) out.splice(random.below(out.length), 1);
  return {
    clusters: chosen,
    companies: [...chosen.flatMap(({ members }) => members), ...out].sort((a, b) => a - b),
    freeUnits,
  };
}
