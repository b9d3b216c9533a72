import { describe, expect, it } from 'vitest';
import { bestClusters } from '../../src/engine/formation/bestClusters.ts';
import type { Matching } from '../../src/engine/formation/matching.ts';
import { type JoinProfile, OpenClusters, profileOf } from '../../src/engine/formation/openClusters.ts';
import { OUT } from '../../src/engine/formation/partition.ts';
import { type FormationProblem, memberOf, standAlonePrices } from '../../src/engine/formation/problem.ts';
import { solve } from '../../src/engine/formation/solve.ts';
import { add, compare, type Fraction, fraction, toNumber, ZERO } from '../../src/engine/pricing/fraction.ts';
import { contractLines, exactShares, quoteCluster } from '../../src/engine/pricing/quote.ts';
import { standAlone } from '../../src/engine/pricing/standAlone.ts';
import { type InstanceShape, randomProblem } from './instances.ts';

const market: InstanceShape = {
  companies: 120,
  systems: 6,
  processes: 24,
  templates: 6,
  minMembers: 4,
  maxMembers: 9,
  coordinationWon: 200_000,
  mostUnits: 3,
  capacityUnits: 70,
  regions: 3,
  localities: 2,
  types: 2,
  surcharges: true,
};

function matched(seed: number): { problem: FormationProblem; clusters: Matching } {
  const problem = randomProblem(market, seed);
  return { problem, clusters: solve(problem, { seed, effort: 10 }).clusters };
}

interface Expected {
  cluster: number;
  share: Fraction;
  price: ReturnType<typeof quoteCluster>;
  before: number;
  obstacle: string | null;
}

/** Every cluster by the definitions, with the pricing room's own prices. */
function byDefinition(
  problem: FormationProblem,
  clusters: Matching,
  profile: JoinProfile,
  company: number,
): Expected[] {
  const aloneWon = standAlone(problem.systems, profile, profile.wantedTypes).won;
  const free = problem.systems.map(({ capacityUnits }) => capacityUnits);
  for (const { system, members } of clusters)
    for (const i of members) free[system] -= i === company ? 0 : problem.units[i];
  const found = clusters.flatMap(({ system, members }, cluster): Expected[] => {
    const { type, surchargeWon } = problem.systems[system];
    if (members.includes(company) || problem.localityOf[members[0]] !== profile.locality) return [];
    if (!((profile.wantedTypes >> type) & 1) || Number.isNaN(surchargeWon[profile.region])) return [];
    const present = members.map((i) => memberOf(problem, i));
    const joined = [...present, profile];
    const share = exactShares(contractLines(problem.systems[system], joined), joined.length)[members.length];
    const isDear = !(aloneWon >= 0) || compare(share, fraction(aloneWon)) > 0;
    const obstacle =
      members.length >= problem.rules.maxMembers
        ? 'PLACES'
        : profile.units > free[system]
          ? 'CAPACITY'
          : isDear
            ? 'ABOVE_STAND_ALONE'
            : null;
    const price = quoteCluster(problem.systems[system], joined, problem.rules.subsidy);
    const before = quoteCluster(problem.systems[system], present, problem.rules.subsidy).contractWon;
    return [{ cluster, share, price, before, obstacle }];
  });
  return found.sort((a, b) => compare(a.share, b.share) || a.cluster - b.cluster);
}

describe('the best clusters', () => {
  it('are those of the definition, for newcomers and for members, with every obstacle met', () => {
    const met = new Set<string | null>();
    let asked = 0;
    for (let seed = 1; seed <= 8; seed++) {
      const { problem, clusters } = matched(seed);
      const open = new OpenClusters(problem, clusters);
      const strangers = randomProblem({ ...market, companies: 20 }, seed + 1000);
      const askers: [JoinProfile, number][] = [
        ...Array.from({ length: 20 }, (_, i): [JoinProfile, number] => [
          { ...profileOf(strangers, i), id: `x${i}` },
          OUT,
        ]),
        ...Array.from({ length: 30 }, (_, i): [JoinProfile, number] => [profileOf(problem, 4 * i), 4 * i]),
      ];
      for (const [profile, company] of askers) {
        const all = byDefinition(problem, clusters, profile, company);
        for (const withObstacles of [true, false]) {
          const wanted = all.filter(({ obstacle }) => withObstacles || obstacle === null).slice(0, 4);
          const options = company === OUT ? {} : { company };
          const found = bestClusters(open, profile, { first: 4, withObstacles, ...options });
          expect(found.map(({ cluster }) => cluster)).toEqual(wanted.map(({ cluster }) => cluster));
          found.forEach((one, k) => {
            const { price, before, obstacle } = wanted[k];
            const own = price.members[price.members.length - 1];
            met.add(obstacle);
            asked++;
            expect(one).toMatchObject({
              obstacle,
              contractWon: price.contractWon,
              shareWon: own.shareWon,
              subsidyWon: own.subsidyWon,
              netWon: own.netWon,
              members: price.members.length,
              presentMembersSaveWon: before - (price.contractWon - own.shareWon),
            });
            expect(one.presentMembersSaveWon).toBeGreaterThanOrEqual(-1);
          });
        }
      }
    }
    expect(asked).toBeGreaterThan(500);
    expect([...met].sort()).toEqual(['ABOVE_STAND_ALONE', 'CAPACITY', 'PLACES', null]);
  });

  it('come in the order of the matching where shares are equal', () => {
    const problem = {
      ...randomProblem({ companies: 16, systems: 1, processes: 1, minMembers: 2 }, 3),
      processes: new Uint16Array(16),
      processOffsets: Int32Array.from({ length: 17 }, (_, i) => i),
    };
    const clusters = [0, 1, 2, 3].map((k) => ({ system: 0, members: [3 * k, 3 * k + 1, 3 * k + 2] }));
    const open = new OpenClusters(problem, clusters);
    const found = bestClusters(open, profileOf(problem, 15), { first: 3, company: 15 });
    expect(found.map(({ cluster }) => cluster)).toEqual([0, 1, 2]);
    expect(
      bestClusters(open, profileOf(problem, 1), { first: 9, company: 1 }).map((one) => one.cluster),
    ).toEqual([1, 2, 3]);
  });

  it('are none in an empty market, and none for a company that no system serves', () => {
    const { problem, clusters } = matched(1);
    const profile = profileOf(problem, 0);
    expect(bestClusters(new OpenClusters(problem, []), profile, { first: 5 })).toEqual([]);
    const stranger = { ...profile, wantedTypes: 1 << 7 };
    expect(bestClusters(new OpenClusters(problem, clusters), stranger, { first: 5 })).toEqual([]);
  });
});

describe('the index of open clusters', () => {
  it('holds after joining and leaving what a new one would hold', () => {
    const { problem, clusters } = matched(2);
    const open = new OpenClusters(problem, clusters);
    const home = problem.localityOf[clusters[0].members[0]];
    const other = clusters.findIndex(({ members }, k) => k > 0 && problem.localityOf[members[0]] === home);
    const [first, second] = [open.columnOf[0], open.columnOf[other]];
    const moved = clusters[0].members[1];
    const gone = clusters[other].members[0];
    open.leave(gone);
    open.leave(moved);
    open.join(moved, second);
    const fresh = new OpenClusters(problem, open.matching());
    for (const name of ['sizeAt', 'unitsAt', 'users', 'placeOf', 'freeUnits'] as const) {
      expect(open[name], name).toEqual(fresh[name]);
    }
    expect(open.sizeAt[first]).toBe(clusters[0].members.length - 1);
    expect(open.placeOf[moved]).toBe(second);
    expect(open.placeOf[gone]).toBe(OUT);
  });

  it('knows shares and contracts as pricing does, with everybody and without one', () => {
    const { problem, clusters } = matched(3);
    const open = new OpenClusters(problem, clusters);
    const alone = standAlonePrices(problem);
    clusters.forEach(({ system, members }, k) => {
      const lines = (group: readonly number[]) =>
        contractLines(
          problem.systems[system],
          group.map((i) => memberOf(problem, i)),
        );
      const exact = exactShares(lines(members), members.length);
      expect(open.contractWon(open.columnOf[k])).toBe(toNumber(exact.reduce(add, ZERO)));
      const rest = members.slice(1);
      const without = exactShares(lines(rest), rest.length);
      for (const [at, i] of members.entries()) {
        expect(open.shareWon(i)).toBeCloseTo(toNumber(exact[at]), 4);
      }
      for (const [at, i] of rest.entries()) {
        expect(open.shareIn(i, open.columnOf[k], members[0])).toBeCloseTo(toNumber(without[at]), 4);
      }
      expect(open.restKeepsBelowAlone(members[0])).toBe(
        rest.every((i, at) => compare(without[at], fraction(alone[i].won)) <= 0),
      );
    });
  });
});
