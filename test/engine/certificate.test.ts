import { describe, expect, it } from 'vitest';
import { alternativesOf } from '../../src/engine/formation/alternatives.ts';
import { bestClusters } from '../../src/engine/formation/bestClusters.ts';
import { certificatesOf } from '../../src/engine/formation/certificate.ts';
import type { Matching } from '../../src/engine/formation/matching.ts';
import { OpenClusters, profileOf } from '../../src/engine/formation/openClusters.ts';
import { type FormationProblem, memberOf, standAlonePrices } from '../../src/engine/formation/problem.ts';
import { solve } from '../../src/engine/formation/solve.ts';
import { stabilise, unhappyCompanies } from '../../src/engine/formation/stability.ts';
import { quoteCluster } from '../../src/engine/pricing/quote.ts';
import { canUse, type StandAlone } from '../../src/engine/pricing/standAlone.ts';
import { unitsWon } from '../../src/engine/pricing/tiers.ts';
import { type InstanceShape, randomProblem } from './instances.ts';

const market: InstanceShape = {
  companies: 60,
  systems: 5,
  processes: 20,
  templates: 4,
  minMembers: 3,
  maxMembers: 8,
  coordinationWon: 400_000,
  mostUnits: 2,
  regions: 2,
  surcharges: true,
};

/** Shares by the definition of DESIGN section 2, in won and fractions. */
function sharesOf(problem: FormationProblem, index: number, members: readonly number[]): number[] {
  const system = problem.systems[index];
  const priced = members.map((i) => memberOf(problem, i));
  const volume = priced.reduce((sum, { units }) => sum + units, 0);
  const perUnit = unitsWon(system.tiers, system.tierKind, volume) / volume;
  const users = new Map<number, number>();
  for (const { processes } of priced)
    for (const m of [...(processes as Uint16Array)]) users.set(m, (users.get(m) ?? 0) + 1);
  return priced.map(({ processes, units, region }) =>
    [...(processes as Uint16Array)].reduce(
      (sum, m) => sum + system.adaptationWon[m] / (users.get(m) as number),
      system.engineeringWon / members.length + units * perUnit + system.surchargeWon[region],
    ),
  );
}

/** Whether all of `group` would gain more than epsilon as a cluster around `system`, by the definitions. */
function blocks(
  problem: FormationProblem,
  { now, size, alone }: { now: ReadonlyMap<number, number>; size: number; alone: readonly StandAlone[] },
  group: readonly number[],
  system: number,
  epsilonPercent: number,
): boolean {
  const { coordinationWon } = problem.rules;
  const isServed = (i: number) =>
    canUse(problem.systems[system], memberOf(problem, i), problem.wantedTypes[i]);
  if (!group.every(isServed)) return false;
  const there = sharesOf(problem, system, group);
  return group.every((i, k) => {
    const felt = (now.get(i) as number) + coordinationWon * size;
    const feltThere = there[k] + coordinationWon * group.length;
    return there[k] <= alone[i].won && feltThere < felt * (1 - epsilonPercent / 100) - 0.001;
  });
}

function subsets(members: readonly number[], least: number): number[][] {
  const all: number[][] = [];
  for (let set = 1; set < 1 << members.length; set++) {
    const group = members.filter((_, k) => (set >> k) & 1);
    if (group.length >= least) all.push(group);
  }
  return all;
}

describe('a certificate', () => {
  it('agrees with all sub-groups and systems tried one by one', () => {
    const seen = { certified: 0, searched: 0, groups: 0 };
    for (let seed = 1; seed <= 12; seed++) {
      const epsilonPercent = seed % 2 === 0 ? 0 : 3;
      // Half of the plans are bad on purpose: a random system each, so that many groups block.
      const problem = randomProblem(market, seed);
      const solved = solve(problem, { seed, effort: 5 }).clusters;
      const clusters = seed % 4 < 2 ? solved : withOtherSystems(problem, solved);
      const certificates = certificatesOf(problem, clusters, epsilonPercent);
      const alone = standAlonePrices(problem);
      clusters.forEach((cluster, k) => {
        const { members } = cluster;
        const shares = sharesOf(problem, cluster.system, members);
        const present = {
          now: new Map(members.map((i, at) => [i, shares[at]])),
          size: members.length,
          alone,
        };
        const groups = subsets(cluster.members, problem.rules.minMembers);
        problem.systems.forEach((_, system) => {
          const isOwn = system === cluster.system;
          const blocking = groups.filter(
            (group) =>
              !(isOwn && group.length === cluster.members.length) &&
              blocks(problem, present, group, system, epsilonPercent),
          );
          const found = certificates[k].blocking.find(
            (move) => move.kind === 'SUB_GROUP' && move.system === system,
          );
          const check = isOwn ? certificates[k].sameSystem : certificates[k].otherSystems;
          const place = `seed ${seed}, cluster ${k}, system ${system}`;
          if (found) {
            seen.groups++;
            const companies = found.companies.map(({ company }) => company);
            expect(blocking, place).toContainEqual(companies);
            expect(found.companies.map(({ savesWon }) => savesWon)).toEqual(
              savesOf(problem, cluster, companies, system),
            );
          } else if (check === 'CERTIFIED') {
            seen.certified++;
            expect(blocking, place).toEqual([]);
          } else seen.searched++;
        });
      });
    }
    expect(seen.certified).toBeGreaterThan(200);
    expect(seen.groups).toBeGreaterThan(10);
    expect(seen.searched).toBeLessThan(seen.certified / 5);
  });

  it('names the members who would go and those who are held, as the count over all companies does', () => {
    const statuses = new Set<string>();
    for (let seed = 1; seed <= 8; seed++) {
      const problem = randomProblem({ ...market, companies: 90 }, seed);
      const before = solve(problem, { seed, effort: 5 });
      const { solution } = stabilise(problem, before, { epsilonPercent: 2 });
      for (const [clusters, epsilonPercent] of [
        [before.clusters, 0],
        [solution.clusters, 2],
      ] as const) {
        const certificates = certificatesOf(problem, clusters, epsilonPercent);
        for (const { status } of certificates) statuses.add(status);
        const moves = certificates.flatMap(({ blocking }) =>
          blocking.filter(({ kind }) => kind !== 'SUB_GROUP'),
        );
        const clustered = new Set(clusters.flatMap(({ members }) => members));
        const { held } = unhappyCompanies(problem, clusters, epsilonPercent);
        const heldMoves = moves.filter(({ heldBy }) => heldBy !== null);
        expect(
          heldMoves
            .map(({ companies, heldBy }) => ({ company: companies[0].company, reason: heldBy }))
            .sort(byCompany),
        ).toEqual(held.filter(({ company }) => clustered.has(company)));
        if (epsilonPercent === 2) expect(moves.length).toBe(heldMoves.length);
        for (const move of moves)
          expect(clusters.every((_, k) => move.cluster !== k)).toBe(move.kind === 'ALONE');
      }
    }
    expect([...statuses].sort()).toEqual(['BLOCKED', 'HELD', 'STABLE']);
  });

  it('states what the mover would save, to the won', () => {
    const problem = randomProblem({ ...market, companies: 90 }, 3);
    const { clusters } = solve(problem, { seed: 3, effort: 0 });
    let checked = 0;
    certificatesOf(problem, clusters, 0).forEach(({ blocking }, k) => {
      for (const { kind, companies, cluster, system } of blocking) {
        if (kind !== 'OTHER_CLUSTER') continue;
        const [{ company, savesWon }] = companies;
        const now = quoteShare(problem, clusters[k].system, clusters[k].members, company);
        const joined = [...clusters[cluster].members, company];
        expect(savesWon).toBe(now - quoteShare(problem, system, joined, company));
        expect(system).toBe(clusters[cluster].system);
        checked++;
      }
    });
    expect(checked).toBeGreaterThan(3);
  });
});

describe('the alternatives of a member', () => {
  it('are its three best other clusters, with the reason why it cannot leave', () => {
    const reasons = new Set<string | null>();
    let withThree = 0;
    for (let seed = 1; seed <= 4; seed++) {
      const problem = randomProblem({ ...market, companies: 90, minMembers: 5, maxMembers: 7 }, seed);
      const { clusters } = solve(problem, { seed, effort: 0 });
      const open = new OpenClusters(problem, clusters);
      const alternatives = alternativesOf(problem, clusters);
      clusters.forEach(({ members }, k) => {
        members.forEach((company, at) => {
          const { clusters: found, heldBy } = alternatives[k][at];
          expect(found).toEqual(bestClusters(open, profileOf(problem, company), { first: 3, company }));
          expect(found.every(({ cluster }) => cluster !== k)).toBe(true);
          if (members.length === problem.rules.minMembers) expect(heldBy).toBe('MINIMUM');
          reasons.add(heldBy);
        });
      });
      if (alternatives.flat().some(({ clusters: found }) => found.length === 3)) withThree++;
    }
    expect(withThree).toBeGreaterThan(0);
    expect(reasons).toContain(null);
    expect(reasons).toContain('MINIMUM');
  });
});

function byCompany(a: { company: number }, b: { company: number }): number {
  return a.company - b.company;
}

function quoteShare(
  problem: FormationProblem,
  system: number,
  members: readonly number[],
  company: number,
): number {
  const priced = members.map((i) => memberOf(problem, i));
  const price = quoteCluster(problem.systems[system], priced, problem.rules.subsidy);
  return price.members[members.indexOf(company)].shareWon;
}

function savesOf(
  problem: FormationProblem,
  cluster: Matching[number],
  group: readonly number[],
  system: number,
): number[] {
  return group.map(
    (i) => quoteShare(problem, cluster.system, cluster.members, i) - quoteShare(problem, system, group, i),
  );
}

/** The same clusters with the next system that all members can use. */
function withOtherSystems(problem: FormationProblem, clusters: Matching): Matching {
  return clusters.map(({ system, members }) => {
    const others = problem.systems.flatMap((other, index) =>
      index !== system && members.every((i) => canUse(other, memberOf(problem, i), problem.wantedTypes[i]))
        ? [index]
        : [],
    );
    return { system: others[0] ?? system, members };
  });
}
