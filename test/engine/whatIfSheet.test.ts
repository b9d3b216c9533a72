import { describe, expect, it } from 'vitest';
import type { Matching } from '../../src/engine/formation/matching.ts';
import { type FormationProblem, memberOf } from '../../src/engine/formation/problem.ts';
import {
  mostValuableStandard,
  type SheetWhatIf,
  sheetWhatIf,
} from '../../src/engine/formation/sheetWhatIf.ts';
import { verify } from '../../src/engine/formation/verify.ts';
import { chooseWithin } from '../../src/engine/formation/whatIf/capacityChoice.ts';
import { contractWon } from '../../src/engine/pricing/quote.ts';
import type { PricedSystem } from '../../src/engine/pricing/system.ts';
import { seededRandom } from '../../src/engine/random.ts';
import { claimsOf } from './claims.ts';
import { type InstanceShape, randomProblem } from './instances.ts';
import { withRivals } from './rivals.ts';
import { simpleMatching } from './simpleMatching.ts';

const shape: InstanceShape = {
  companies: 70,
  systems: 6,
  processes: 12,
  minMembers: 4,
  maxMembers: 8,
  coordinationWon: 300_000,
  mostUnits: 3,
  capacityUnits: 90,
  regions: 2,
  surcharges: true,
  templates: 6,
};

function market(seed: number): { problem: FormationProblem; matching: Matching } {
  const problem = withRivals(randomProblem(shape, seed), 6, seed);
  return { problem, matching: simpleMatching(problem) };
}

/** Changes of every kind that a sheet can have. */
function changed(sheet: PricedSystem, seed: number): PricedSystem {
  const random = seededRandom(seed);
  const factor = [0.6, 0.9, 1.1][random.below(3)];
  const less = (won: number): number => Math.round(won * factor);
  return {
    ...sheet,
    engineeringWon: less(sheet.engineeringWon),
    tiers: sheet.tiers.map((tier) => ({ ...tier, unitPriceWon: less(tier.unitPriceWon) })),
    adaptationWon: sheet.adaptationWon.map((won) => (random.below(3) === 0 ? 0 : won)),
    capacityUnits: random.below(2) === 0 ? sheet.capacityUnits : 20 + random.below(30),
  };
}

/** Price of a system for a cluster, null where the independent check finds the pair unsound. */
function soundPrice(
  problem: FormationProblem,
  matching: Matching,
  cluster: number,
  system: number,
): number | null {
  const { members, system: present } = matching[cluster];
  const sheet = problem.systems[system];
  if (members.some((i) => Number.isNaN(sheet.surchargeWon[problem.regionOf[i]]))) return null;
  const claims = claimsOf(problem, [{ system, members }]);
  const isSound = verify(problem, claims).every(({ code }) => code === 'CAPACITY');
  const used = matching.reduce(
    (sum, one, index) =>
      one.system === system && index !== cluster
        ? sum + one.members.reduce((units, i) => units + problem.units[i], 0)
        : sum,
    0,
  );
  const units = members.reduce((sum, i) => sum + problem.units[i], 0);
  return isSound && (present === system || used + units <= sheet.capacityUnits)
    ? claims[0].contractWon
    : null;
}

/** The best set of clusters by trying all sets. */
function position(problem: FormationProblem, matching: Matching, own: number) {
  const winnable = matching.flatMap(({ system, members }, cluster) => {
    const limitless = { ...problem.systems[own], capacityUnits: 1_000_000 };
    const free = { ...problem, systems: problem.systems.map((sheet, p) => (p === own ? limitless : sheet)) };
    // Capacity is only about the choice; stand-alone prices go by it for nobody here, since units are few.
    const mine = soundPrice(free, matching, cluster, own);
    const rivals = problem.systems.flatMap((_, p) =>
      p === own ? [] : (soundPrice(free, matching, cluster, p) ?? []),
    );
    const least = Math.min(...rivals);
    const wins = mine !== null && (mine < least || (mine === least && system === own));
    return wins ? [{ cluster, won: mine, units: members.reduce((sum, i) => sum + problem.units[i], 0) }] : [];
  });
  let best = 0;
  for (let set = 0; set < 1 << winnable.length; set++) {
    const chosen = winnable.filter((_, k) => (set >> k) & 1);
    const units = chosen.reduce((sum, one) => sum + one.units, 0);
    if (units > problem.systems[own].capacityUnits) continue;
    best = Math.max(
      best,
      chosen.reduce((sum, one) => sum + one.won, 0),
    );
  }
  return { revenueWon: best, winnable: winnable.map(({ cluster }) => cluster) };
}

const cases = [1, 2, 3, 4].flatMap((seed) =>
  Array.from({ length: shape.systems }, (_, own) => ({ ...market(seed), own, seed })),
);

describe('another price sheet among today’s clusters', () => {
  it('wins and loses what trying all systems finds, within its capacity', () => {
    let moved = 0;
    for (const { problem, matching, own, seed } of cases) {
      const sheet = changed(problem.systems[own], seed * 10 + own);
      const found = sheetWhatIf(problem, matching, own, sheet);
      const after = { ...problem, systems: problem.systems.map((one, p) => (p === own ? sheet : one)) };
      for (const [side, there] of [
        [found.before, problem],
        [found.after, after],
      ] as const) {
        const expected = position(there, matching, own);
        expect(side.revenueWon).toBe(expected.revenueWon);
        expect([...side.clusters, ...side.beyondCapacity].toSorted((a, b) => a - b)).toEqual(
          expected.winnable,
        );
        expect(side.units).toBe(unitsOf(problem, matching, side.clusters));
      }
      expect(found.won.map(({ cluster }) => cluster)).toEqual(
        found.after.clusters.filter((cluster) => !found.before.clusters.includes(cluster)),
      );
      expect(found.lost.map(({ cluster }) => cluster)).toEqual(
        found.before.clusters.filter((cluster) => !found.after.clusters.includes(cluster)),
      );
      for (const { cluster, afterWon, rival, marginWon } of found.won) {
        const members = matching[cluster].members.map((i) => memberOf(problem, i));
        expect(afterWon).toBe(contractWon(sheet, members));
        if (rival)
          expect(marginWon).toBe(contractWon(problem.systems[rival.system], members) - (afterWon ?? 0));
      }
      moved += found.won.length + found.lost.length;
      expect(found.isExact).toBe(true);
    }
    expect(moved).toBeGreaterThan(5);
  });

  it('changes nothing if it is the sheet in force', () => {
    for (const { problem, matching, own } of cases) {
      const found = sheetWhatIf(problem, matching, own, problem.systems[own]);
      expect(found.after).toEqual(found.before);
      expect([...found.won, ...found.lost]).toEqual([]);
    }
  });

  it('names cuts that would win a cluster while one won less would not', () => {
    const near: SheetWhatIf['near'][number][] = [];
    for (const { problem, matching, own } of cases) {
      const sheet = problem.systems[own];
      const found = sheetWhatIf(problem, matching, own, sheet);
      const winsWith = (cutWon: number, cluster: number): boolean => {
        const cut = { ...sheet, engineeringWon: sheet.engineeringWon - cutWon, capacityUnits: 1_000_000 };
        return sheetWhatIf(problem, matching, own, cut).after.clusters.includes(cluster);
      };
      for (const one of found.near) {
        near.push(one);
        expect(winsWith(one.cutWon, one.cluster)).toBe(true);
        expect(winsWith(one.cutWon - 1, one.cluster)).toBe(false);
        expect(one.cutWon).toBeLessThanOrEqual(0.1 * (one.afterWon ?? 0));
      }
      const cuts = found.near.map(({ cutWon }) => cutWon);
      expect(cuts).toEqual(cuts.toSorted((a, b) => a - b));
    }
    expect(near.length).toBeGreaterThan(2);
  });

  it('says why a cluster is lost', () => {
    const { problem, matching } = market(1);
    const own = matching[0].system;
    const sheet = problem.systems[own];
    const reasons = (now: PricedSystem) =>
      new Set(sheetWhatIf(problem, matching, own, now).lost.map(({ reason }) => reason));
    expect(reasons({ ...sheet, engineeringWon: sheet.engineeringWon + 900_000_000 })).toEqual(
      new Set(['OUTBID']),
    );
    expect(reasons({ ...sheet, surchargeWon: sheet.surchargeWon.map(() => Number.NaN) })).toEqual(
      new Set(['NOT_SOLD']),
    );
    expect(reasons({ ...sheet, capacityUnits: 1 })).toEqual(new Set(['CAPACITY']));
  });

  it('ranks processes by what each as standard brings', () => {
    let gains = 0;
    for (const { problem, matching, own } of cases) {
      const sheet = problem.systems[own];
      const values = mostValuableStandard(problem, matching, own);
      const used = new Set(
        matching.flatMap(({ members }) => members.flatMap((i) => Array.from(memberOf(problem, i).processes))),
      );
      const paid = [...used].filter((process) => sheet.adaptationWon[process] > 0);
      expect(values.map(({ process }) => process).toSorted((a, b) => a - b)).toEqual(
        paid.toSorted((a, b) => a - b),
      );
      for (const { process, clustersWon, unitsWon, revenueWon, revenueChangeWon, feeWon, users } of values) {
        const adaptationWon = sheet.adaptationWon.map((won, m) => (m === process ? 0 : won));
        const found = sheetWhatIf(problem, matching, own, { ...sheet, adaptationWon });
        expect(clustersWon).toBe(found.won.length);
        expect(unitsWon).toBe(found.won.reduce((sum, { units }) => sum + units, 0));
        expect(revenueWon).toBe(found.after.revenueWon);
        expect(revenueChangeWon).toBe(found.after.revenueWon - found.before.revenueWon);
        expect(feeWon).toBe(sheet.adaptationWon[process]);
        const members = matching.flatMap((cluster) => cluster.members);
        expect(users).toBe(
          members.filter((i) => Array.from(memberOf(problem, i).processes).includes(process)).length,
        );
        if (revenueChangeWon > 0) gains++;
      }
      const changes = values.map(({ revenueChangeWon }) => revenueChangeWon);
      expect(changes).toEqual(changes.toSorted((a, b) => b - a));
    }
    expect(gains).toBeGreaterThan(2);
  });
});

function unitsOf(problem: FormationProblem, matching: Matching, clusters: readonly number[]): number {
  return clusters
    .flatMap((cluster) => matching[cluster].members)
    .reduce((sum, i) => sum + problem.units[i], 0);
}

describe('the choice within a capacity', () => {
  it.each([1, 2, 3, 4, 5])('is the best of all sets (seed %s)', (seed) => {
    const random = seededRandom(seed);
    for (let round = 0; round < 60; round++) {
      const jobs = random.below(11);
      const units = Array.from({ length: jobs }, () => 1 + random.below(9));
      const revenue = Array.from({ length: jobs }, () => random.below(50));
      const capacity = random.below(40);
      const { chosen, isExact } = chooseWithin(capacity, units, revenue);
      let best = 0;
      for (let set = 0; set < 1 << jobs; set++) {
        const of = (list: readonly number[]): number =>
          list.reduce((sum, x, k) => sum + ((set >> k) & 1) * x, 0);
        if (of(units) <= capacity) best = Math.max(best, of(revenue));
      }
      expect(isExact).toBe(true);
      expect(chosen.reduce((sum, job) => sum + revenue[job], 0)).toBe(best);
      expect(chosen.reduce((sum, job) => sum + units[job], 0)).toBeLessThanOrEqual(capacity);
      expect(chosen).toEqual(chosen.toSorted((a, b) => a - b));
    }
  });

  it('takes the largest revenue first where it is too much to try all, and says so', () => {
    const units = Array.from({ length: 3000 }, () => 2);
    const revenue = units.map((_, job) => (job === 2999 ? 9 : 1));
    const { chosen, isExact } = chooseWithin(3001, units, revenue);
    expect(isExact).toBe(false);
    expect(chosen).toHaveLength(1500);
    expect(chosen.at(-1)).toBe(2999);
  });
});
