import { describe, expect, it } from 'vitest';
import { syntheticMarket } from '../../bench/market.ts';
import { bestGrouping } from '../../bench/peers/bestGrouping.ts';
import { formClusters } from '../../bench/peers/formClusters.ts';
import { mdavGroups } from '../../bench/peers/mdav.ts';
import { peers } from '../../bench/peers/peers.ts';
import type { Matching } from '../../src/engine/formation/matching.ts';
import { claimOf, type PricedCluster } from '../../src/engine/formation/outcome.ts';
import { type FormationProblem, memberOf, standAlonePrices } from '../../src/engine/formation/problem.ts';
import { verify } from '../../src/engine/formation/verify.ts';
import { contractWon, quoteCluster } from '../../src/engine/pricing/quote.ts';

/** Faults of a matching by the engine's independent recount. */
function faultsOf(problem: FormationProblem, clusters: Matching): readonly unknown[] {
  const alone = standAlonePrices(problem);
  const claims = clusters.map(({ system, members }) => {
    const price = quoteCluster(
      problem.systems[system],
      members.map((i) => memberOf(problem, i)),
      problem.rules.subsidy,
    );
    const standAloneWon = members.map((i) => alone[i].won);
    return claimOf({ system, members, price, standAloneWon } as unknown as PricedCluster);
  });
  return verify(problem, claims);
}

describe('a peer', () => {
  it.each(['ward', 'kmeans', 'mdav'] as const)('forms clusters that keep every limit: %s', (name) => {
    const problem = syntheticMarket(150, 4, { localities: 2, capacityPercent: 200 });
    const alone = standAlonePrices(problem);
    const outcome = bestGrouping(problem, alone, peers[name], 4);
    expect(outcome.clusters.length).toBeGreaterThan(3);
    expect(faultsOf(problem, outcome.clusters)).toEqual([]);
    expect(peers[name].sizes).toContain(outcome.companiesPerGroup);
    let saving = 0;
    for (const { system, members } of outcome.clusters) {
      saving += members.reduce((sum, i) => sum + alone[i].won, 0);
      saving -= contractWon(
        problem.systems[system],
        members.map((i) => memberOf(problem, i)),
      );
    }
    expect(outcome.savingWon).toBe(saving);
    expect(outcome.savingWon).toBeGreaterThan(outcome.coordinationWon);
    expect(bestGrouping(problem, alone, peers[name], 4).clusters).toEqual(outcome.clusters);
  });

  it.each(['ward', 'kmeans', 'mdav'] as const)('puts every point into one group: %s', (name) => {
    const points = Array.from({ length: 41 }, (_, i) => [i % 7, (i * i) % 5]);
    const groups = peers[name].prepare(points, 1)(10);
    expect(groups.flat().sort((a, b) => a - b)).toEqual(points.map((_, i) => i));
    expect(groups.length).toBeGreaterThan(1);
  });

  it('of one point, or of points all alike, still answers', () => {
    const alike = Array.from({ length: 30 }, () => [1, 0]);
    for (const peer of Object.values(peers)) {
      expect(peer.prepare([[1, 2]], 1)(10)).toEqual([[0]]);
      expect(
        peer
          .prepare(
            alike,
            1,
          )(10)
          .flat()
          .sort((a, b) => a - b),
      ).toEqual(alike.map((_, i) => i));
    }
  });
});

describe('MDAV', () => {
  it('takes the outermost points with their nearest', () => {
    const line = [0, 1, 2, 10, 11, 12, 20, 21, 22].map((x) => [x]);
    expect(mdavGroups(line, 3)).toEqual([
      [0, 1, 2],
      [8, 7, 6],
      [3, 4, 5],
    ]);
  });

  it.each([
    [5, 3, [5]],
    [6, 3, [3, 3]],
    [8, 3, [3, 5]],
    [9, 3, [3, 3, 3]],
    [17, 3, [3, 3, 3, 3, 5]],
  ])('of %d points in groups of %d or more gives sizes %j', (count, least, sizes) => {
    const points = Array.from({ length: count }, (_, i) => [i * i]);
    expect(mdavGroups(points, least).map((group) => group.length)).toEqual(sizes);
  });
});

describe('clusters out of groups', () => {
  const problem = syntheticMarket(60, 9, { localities: 1 });
  const alone = standAlonePrices(problem);
  const points = problem.companyIds.map((_, i) => [problem.units[i]]);

  it('are not above the largest size, and have everybody of the group where that pays', () => {
    const everybody = problem.companyIds.map((_, i) => i);
    const clusters = formClusters(problem, alone, [everybody], points);
    expect(clusters.length).toBeGreaterThanOrEqual(3);
    for (const { members } of clusters) expect(members.length).toBeLessThanOrEqual(20);
    expect(faultsOf(problem, clusters)).toEqual([]);
  });

  it('leave out whoever would pay more than alone', () => {
    let left = 0;
    for (let seed = 1; seed <= 5; seed++) {
      const market = syntheticMarket(60, seed, { localities: 1 });
      const unlike = Array.from({ length: 5 }, (_, g) => Array.from({ length: 12 }, (_, k) => 5 * k + g));
      const clusters = formClusters(market, standAlonePrices(market), unlike, points);
      expect(faultsOf(market, clusters)).toEqual([]);
      for (const { members } of clusters) left += 12 - members.length;
    }
    expect(left).toBeGreaterThan(0);
  });

  it('are none where a group is below the minimum or nothing is gained', () => {
    expect(formClusters(problem, alone, [[0, 1, 2, 3]], points)).toEqual([]);
    const dear = { ...problem, rules: { ...problem.rules, coordinationWon: 10 ** 9 } };
    expect(formClusters(dear, alone, [[0, 1, 2, 3, 4, 5]], points)).toEqual([]);
  });
});
