import { describe, expect, it } from 'vitest';
import type { MatchedCluster } from '../../src/engine/formation/matching.ts';
import type { FormationProblem } from '../../src/engine/formation/problem.ts';
import { solve } from '../../src/engine/formation/solve.ts';
import { type ClaimedCluster, type Fault, verify } from '../../src/engine/formation/verify.ts';
import { flatSubsidy } from '../../src/engine/pricing/subsidy.ts';
import type { PricedSystem } from '../../src/engine/pricing/system.ts';
import { claimsOf } from './claims.ts';
import { type InstanceShape, randomProblem } from './instances.ts';

const M = 1_000_000;

function system(id: string, change: Partial<PricedSystem> = {}): PricedSystem {
  return {
    id,
    type: 0,
    engineeringWon: 10 * M,
    adaptationWon: Float64Array.of(M, M),
    tiers: [{ fromUnits: 1, unitPriceWon: 10 * M }],
    tierKind: 'ALL_UNITS',
    capacityUnits: 6,
    surchargeWon: Float64Array.of(0, Number.NaN),
    ...change,
  };
}

/** Eight companies that do the same; c5 wants another type, c6 is in another region, c7 in another locality. */
const market: FormationProblem = {
  companyIds: ['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'],
  processCount: 2,
  processOffsets: Int32Array.of(0, 2, 4, 6, 8, 10, 12, 14, 16),
  processes: Uint16Array.of(0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1),
  units: new Int32Array(8).fill(1),
  regionOf: Int32Array.of(0, 0, 0, 0, 0, 0, 1, 0),
  localityOf: Int32Array.of(0, 0, 0, 0, 0, 0, 0, 1),
  wantedTypes: Int32Array.of(1, 1, 1, 1, 1, 2, 1, 1),
  systems: [
    system('near'),
    system('wide', { engineeringWon: 12 * M, surchargeWon: Float64Array.of(0, 0) }),
    system('other type', { type: 1 }),
  ],
  rules: { minMembers: 2, maxMembers: 4, coordinationWon: 0, subsidy: flatSubsidy(2, 0.5, 8 * M) },
};

function ofNear(...members: number[]): MatchedCluster {
  return { system: 0, members };
}

const clusters = [ofNear(0, 1, 2), ofNear(3, 4)];
const sound = claimsOf(market, clusters);

/** The sound claims with one member's figures changed. */
function withMember(position: number, change: Partial<ClaimedCluster['members'][number]>): ClaimedCluster[] {
  const members = sound[0].members.map((member, k) => (k === position ? { ...member, ...change } : member));
  return [{ ...sound[0], members }, sound[1]];
}

function faultsOf(claims: readonly ClaimedCluster[], problem = market): string[] {
  return verify(problem, claims).map(
    ({ code, cluster, subject, expected, found }) => `${code} ${cluster} ${subject} ${expected} ${found}`,
  );
}

/** Claims in region 0 for a company that is elsewhere, since no price exists there. */
function claimsOutOfRegion(): ClaimedCluster[] {
  const moved = { ...market, regionOf: new Int32Array(8) };
  const [claim] = claimsOf(moved, [ofNear(0, 1, 6)]);
  const alone = claimsOf(market, [{ system: 1, members: [6] }])[0].members[0].standAloneWon;
  return [
    { ...claim, members: claim.members.map((m) => (m.company === 6 ? { ...m, standAloneWon: alone } : m)) },
  ];
}

/** Tampered claims for each kind of fault, and exactly what is to be found. */
const planted: Record<Fault['code'], () => [string[], string[]]> = {
  TOO_FEW: () => [faultsOf(claimsOf(market, [ofNear(0, 1), ofNear(3)])), ['TOO_FEW 1 near 2 1']],
  TOO_MANY: () => [faultsOf(claimsOf(market, [ofNear(0, 1, 2, 3, 4)])), ['TOO_MANY 0 near 4 5']],
  TWICE: () => [faultsOf(claimsOf(market, [ofNear(0, 1, 2), ofNear(2, 3)])), ['TWICE 1 c2 1 2']],
  TYPE_NOT_WANTED: () => [faultsOf(claimsOf(market, [ofNear(0, 1, 5)])), ['TYPE_NOT_WANTED 0 c5 2 0']],
  REGION_NOT_SERVED: () => [faultsOf(claimsOutOfRegion()), ['REGION_NOT_SERVED 0 c6 0 1']],
  LOCALITY: () => [faultsOf(claimsOf(market, [ofNear(0, 1, 7)])), ['LOCALITY 0 c7 0 1']],
  CAPACITY: () => {
    const systems = [system('near', { capacityUnits: 4 }), ...market.systems.slice(1)];
    return [faultsOf(sound, { ...market, systems }), ['CAPACITY -1 near 4 5']];
  },
  CONTRACT: () => [
    faultsOf([sound[0], { ...sound[1], contractWon: 32 * M + 1 }]),
    ['CONTRACT 1 near 32000000 32000001'],
  ],
  SHARE_SUM: () => [
    faultsOf(withMember(1, { shareWon: 14 * M + 1, netWon: 7 * M + 1 })),
    ['SHARE_SUM 0 near 42000000 42000001', 'SHARE 0 c1 14000000 14000001'],
  ],
  SHARE: () => {
    const [first, second] = withMember(0, { shareWon: 14 * M + 2, subsidyWon: 7 * M + 1, netWon: 7 * M + 1 });
    const members = first.members.map((member, k) =>
      k === 1 ? { ...member, shareWon: 14 * M - 2, subsidyWon: 7 * M - 1, netWon: 7 * M - 1 } : member,
    );
    const faults = ['SHARE 0 c0 14000000 14000002', 'SHARE 0 c1 14000000 13999998'];
    return [faultsOf([{ ...first, members }, second]), faults];
  },
  SUBSIDY: () => [
    faultsOf(withMember(2, { subsidyWon: 7 * M + 1, netWon: 7 * M - 1 })),
    ['SUBSIDY 0 c2 7000000 7000001'],
  ],
  NET: () => [faultsOf(withMember(2, { netWon: 7 * M - 1 })), ['NET 0 c2 7000000 6999999']],
  STAND_ALONE: () => [
    faultsOf(withMember(0, { standAloneWon: 22 * M + 1 })),
    ['STAND_ALONE 0 c0 22000000 22000001'],
  ],
  ABOVE_STAND_ALONE: () => {
    // A system that is cheap alone, by one won less than the share of two.
    const cheap = system('cheap', { engineeringWon: 4 * M - 1 });
    const problem = { ...market, systems: [...market.systems, cheap] };
    const faults = ['ABOVE_STAND_ALONE 1 c3 15999999 16000000', 'ABOVE_STAND_ALONE 1 c4 15999999 16000000'];
    return [faultsOf(claimsOf(problem, clusters), problem), faults];
  },
};

describe('verify finds', () => {
  it('nothing in the sound result that is tampered with below', () => {
    expect(sound.map(({ contractWon }) => contractWon)).toEqual([42 * M, 32 * M]);
    expect(sound.flatMap(({ members }) => members.map(({ shareWon }) => shareWon / M))).toEqual([
      14, 14, 14, 16, 16,
    ]);
    expect(faultsOf(sound)).toEqual([]);
    expect(verify(market, [])).toEqual([]);
  });

  it.each(Object.entries(planted))('exactly the planted %s', (_, plant) => {
    const [found, expected] = plant();
    expect(found).toEqual(expected);
  });

  it('a share above the price alone by a third of a won, though it rounds to that price', () => {
    const shared = system('shared', { engineeringWon: 10 * M + 1 });
    const tiers = [{ fromUnits: 1, unitPriceWon: 14 * M }];
    const alone = system('alone', { engineeringWon: 0, adaptationWon: Float64Array.of(0, 0), tiers });
    const problem = { ...market, systems: [shared, alone, market.systems[2]] };
    expect(faultsOf(claimsOf(problem, [ofNear(0, 1, 2)]), problem)).toEqual([
      'ABOVE_STAND_ALONE 0 c0 14000000 14000001',
      'ABOVE_STAND_ALONE 0 c1 14000000 14000000',
      'ABOVE_STAND_ALONE 0 c2 14000000 14000000',
    ]);
  });

  it('a negative net price', () => {
    const rules = { ...market.rules, subsidy: { ...flatSubsidy(2, 1.5, 100 * M), eligibleKinds: null } };
    const problem = { ...market, rules };
    expect(verify(problem, claimsOf(problem, [ofNear(0, 1)])).map(({ code }) => code)).toEqual([
      'NET',
      'NET',
    ]);
  });

  it('subsidies above the cap of a cluster', () => {
    const rules = { ...market.rules, subsidy: { ...market.rules.subsidy, clusterCapWon: 20 * M } };
    expect(faultsOf(sound, { ...market, rules })).toEqual(['SUBSIDY 0 cluster 20000000 21000000']);
    const capped = claimsOf({ ...market, rules }, clusters);
    expect(faultsOf(capped, { ...market, rules })).toEqual([]);
  });

  it('a member that can use no system at all, and goes on', () => {
    const systems = [system('near')];
    const faults = verify({ ...market, systems }, claimsOf(market, [ofNear(0, 1, 5)]));
    expect(faults.map(({ code }) => code)).toContain('TYPE_NOT_WANTED');
  });

  it('a cluster without members, and goes on', () => {
    const faults = verify(market, [{ system: 0, contractWon: 0, members: [] }]);
    expect(faults.map(({ code }) => code)).toContain('TOO_FEW');
  });
});

describe('verify and solve', () => {
  const everything: Omit<InstanceShape, 'companies' | 'minMembers'> = {
    systems: 12,
    processes: 40,
    templates: 6,
    coordinationWon: 200_000,
    mostUnits: 3,
    capacityUnits: 120,
    regions: 4,
    localities: 3,
    types: 2,
    surcharges: true,
  };

  it.each([
    [40, 2, 6, {}],
    [60, 3, 20, { types: 1, localities: 1 }],
    [90, 5, 20, { types: 1 }],
    [150, 5, 12, { localities: 1 }],
    [220, 4, 8, { capacityUnits: 300 }],
    [300, 5, 20, { types: 1, localities: 1, capacityUnits: 300 }],
  ])(
    'agree on a market of %d companies in clusters of %d to %d',
    (companies, minMembers, maxMembers, change) => {
      const shape = { ...everything, companies, minMembers, maxMembers, ...change };
      const problem = randomProblem(shape, companies + minMembers);
      const { clusters: found } = solve(problem, { seed: companies, effort: 40 });
      expect(verify(problem, claimsOf(problem, found))).toEqual([]);
      expect(found.reduce((sum, { members }) => sum + members.length, 0)).toBeGreaterThan(companies / 3);
    },
  );

  it('agree where subsidies come in bands, with a cap a cluster and kinds that do not count', () => {
    const problem = randomProblem({ ...everything, companies: 80, minMembers: 3 }, 5);
    const bands = [
      { fromWon: 0, ratePpm: 700_000 },
      { fromWon: 10 * M, ratePpm: 290_000 },
    ];
    const subsidy = {
      minMembers: 4,
      bands,
      capWon: 9 * M,
      clusterCapWon: 60 * M,
      eligibleKinds: ['UNITS' as const],
    };
    const changed = { ...problem, rules: { ...problem.rules, subsidy } };
    const claims = claimsOf(changed, solve(changed, { seed: 1, effort: 60 }).clusters);
    expect(claims.length).toBeGreaterThan(3);
    expect(verify(changed, claims)).toEqual([]);
  });
});
