import { type MatchedCluster, type Matching, orderedMatching } from '../../src/engine/formation/matching.ts';
import type { FormationProblem } from '../../src/engine/formation/problem.ts';
import { memberOf } from '../../src/engine/formation/problem.ts';
import { canUse, type StandAlone } from '../../src/engine/pricing/standAlone.ts';
import { unitsWon } from '../../src/engine/pricing/tiers.ts';
import { mdavGroups } from './mdav.ts';
import type { Groups, Point } from './peer.ts';

/** Doubles carry shares to far below a won. */
const TOLERANCE_WON = 1e-6;

/** What a group could form with one system. */
interface Offer extends MatchedCluster {
  readonly gainWon: number;
  readonly units: number;
}

/**
 * Clusters out of groups of companies, the same way for every peer: a group above the largest size is cut into equal
 * parts of companies that lie together (by MDAV); each part takes the system that gains most (saving less
 * coordination), without the members that the system does not serve or that would pay more than alone, worst first;
 * parts below the minimum and parts that gain nothing are dissolved. The parts that gain most choose first where
 * capacity is scarce. Every limit of the engine holds for the outcome.
 *
 * @param groups company numbers; companies of one group share a locality
 * @param points the position of each company, for the cuts
 */
export function formClusters(
  problem: FormationProblem,
  alone: readonly StandAlone[],
  groups: Groups,
  points: readonly Point[],
): Matching {
  const freeUnits = problem.systems.map(({ capacityUnits }) => capacityUnits);
  const parts = groups.flatMap((group) => cut(group, points, problem.rules.maxMembers));
  const ranked = parts
    .map((part) => ({ part, offer: bestOffer(problem, alone, part, freeUnits) }))
    .sort((a, b) => (b.offer?.gainWon ?? 0) - (a.offer?.gainWon ?? 0));
  const clusters: MatchedCluster[] = [];
  for (const { part, offer } of ranked) {
    if (!offer) continue;
    const fits = offer.units <= freeUnits[offer.system];
    const taken = fits ? offer : bestOffer(problem, alone, part, freeUnits);
    if (!taken) continue;
    freeUnits[taken.system] -= taken.units;
    clusters.push({ system: taken.system, members: taken.members });
  }
  return orderedMatching(clusters);
}

function cut(group: readonly number[], points: readonly Point[], maxMembers: number): Groups {
  if (group.length <= maxMembers) return [group];
  const least = Math.floor(group.length / Math.ceil(group.length / maxMembers));
  const parts = mdavGroups(
    group.map((i) => points[i]),
    least,
  );
  return parts.flatMap((part) =>
    cut(
      part.map((k) => group[k]),
      points,
      maxMembers,
    ),
  );
}

function bestOffer(
  problem: FormationProblem,
  alone: readonly StandAlone[],
  group: readonly number[],
  freeUnits: readonly number[],
): Offer | null {
  let best: Offer | null = null;
  for (let system = 0; system < problem.systems.length; system++) {
    const offer = offerOf(problem, alone, group, system);
    if (!offer || offer.units > freeUnits[system] || offer.gainWon <= (best?.gainWon ?? 0)) continue;
    best = offer;
  }
  return best;
}

/** What is left of the group once everybody who would lose has gone; null where that is too few. */
function offerOf(
  problem: FormationProblem,
  alone: readonly StandAlone[],
  group: readonly number[],
  system: number,
): Offer | null {
  let members = group.filter(
    (i) =>
      alone[i].system >= 0 && canUse(problem.systems[system], memberOf(problem, i), problem.wantedTypes[i]),
  );
  while (members.length >= problem.rules.minMembers) {
    const shares = sharesWon(problem, system, members);
    let worst = -1;
    let most = TOLERANCE_WON;
    let gainWon = -problem.rules.coordinationWon * members.length ** 2;
    for (let k = 0; k < members.length; k++) {
      const above = shares[k] - alone[members[k]].won;
      gainWon -= above;
      if (above > most) [worst, most] = [k, above];
    }
    if (worst < 0) {
      return { system, members, gainWon, units: members.reduce((sum, i) => sum + problem.units[i], 0) };
    }
    members = members.filter((_, k) => k !== worst);
  }
  return null;
}

/** share_i of DESIGN section 2 for every member, in won with fractions. */
function sharesWon(problem: FormationProblem, index: number, members: readonly number[]): number[] {
  const system = problem.systems[index];
  const { processOffsets, processes } = problem;
  const users = new Int32Array(problem.processCount);
  let units = 0;
  for (const i of members) {
    units += problem.units[i];
    for (let k = processOffsets[i]; k < processOffsets[i + 1]; k++) users[processes[k]]++;
  }
  const perUnit = unitsWon(system.tiers, system.tierKind, units) / units;
  return members.map((i) => {
    let share = system.engineeringWon / members.length + problem.units[i] * perUnit;
    share += system.surchargeWon[problem.regionOf[i]];
    for (let k = processOffsets[i]; k < processOffsets[i + 1]; k++) {
      share += system.adaptationWon[processes[k]] / users[processes[k]];
    }
    return share;
  });
}
