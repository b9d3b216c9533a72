import { describe, expect, it } from 'vitest';
import { AbortedError } from '../../src/engine/formation/blockSearch.ts';
import type { Matching } from '../../src/engine/formation/matching.ts';
import { type FormationProblem, memberOf, standAlonePrices } from '../../src/engine/formation/problem.ts';
import { solve } from '../../src/engine/formation/solve.ts';
import { stabilise } from '../../src/engine/formation/stability.ts';
import { verify } from '../../src/engine/formation/verify.ts';
import { compare, fraction, toNumber } from '../../src/engine/pricing/fraction.ts';
import { contractLines, exactShares } from '../../src/engine/pricing/quote.ts';
import { claimsOf } from './claims.ts';
import { type InstanceShape, randomProblem } from './instances.ts';

const plain: InstanceShape = {
  companies: 150,
  systems: 6,
  processes: 30,
  templates: 8,
  minMembers: 4,
  maxMembers: 12,
  coordinationWon: 300_000,
};
const shapes: [string, InstanceShape][] = [
  ['equal units', plain],
  ['no coordination', { ...plain, coordinationWon: 0, maxMembers: 8 }],
  ['units, regions and surcharges', { ...plain, mostUnits: 4, regions: 3, surcharges: true }],
  ['scarce capacity', { ...plain, mostUnits: 3, capacityUnits: 60 }],
  ['types and localities', { ...plain, types: 2, localities: 3 }],
];

interface Mover {
  company: number;
  reason: string | null;
}

/** Who gains more than epsilon elsewhere, by the definitions: exact shares of the pricing room, every cluster tried. */
function moversOf(problem: FormationProblem, clusters: Matching, epsilonPercent: number): Mover[] {
  const alone = standAlonePrices(problem);
  const { coordinationWon, maxMembers, minMembers } = problem.rules;
  const sharesOf = (system: number, members: readonly number[]) =>
    exactShares(
      contractLines(
        problem.systems[system],
        members.map((i) => memberOf(problem, i)),
      ),
      members.length,
    );
  const clusterOf = new Map(
    clusters.flatMap(({ members }, k) => members.map((i): [number, number] => [i, k])),
  );
  const used = problem.systems.map(() => 0);
  for (const { system, members } of clusters) for (const i of members) used[system] += problem.units[i];
  const movers: Mover[] = [];
  problem.companyIds.forEach((_, i) => {
    if (alone[i].system < 0) return;
    const own = clusterOf.get(i);
    const now = own === undefined ? undefined : clusters[own];
    const share = now && toNumber(sharesOf(now.system, now.members)[now.members.indexOf(i)]);
    const felt = now && share !== undefined ? share + coordinationWon * now.members.length : alone[i].won;
    const target = felt * (1 - epsilonPercent / 100) - 0.002;
    const wants = clusters.some(({ system, members }, k) => {
      const { type, surchargeWon, capacityUnits } = problem.systems[system];
      if (k === own || members.length >= maxMembers) return false;
      if (problem.localityOf[members[0]] !== problem.localityOf[i]) return false;
      if (!((problem.wantedTypes[i] >> type) & 1) || Number.isNaN(surchargeWon[problem.regionOf[i]]))
        return false;
      const freed = now?.system === system ? problem.units[i] : 0;
      if (used[system] - freed + problem.units[i] > capacityUnits) return false;
      const there = sharesOf(system, [...members, i])[members.length];
      if (compare(there, fraction(alone[i].won)) > 0) return false;
      return toNumber(there) + coordinationWon * (members.length + 1) < target;
    });
    if (!wants && !(alone[i].won < target)) return;
    if (!now) movers.push({ company: i, reason: null });
    else if (now.members.length <= minMembers) movers.push({ company: i, reason: 'MINIMUM' });
    else {
      const rest = now.members.filter((j) => j !== i);
      const left = sharesOf(now.system, rest);
      const holds = rest.every((j, k) => compare(left[k], fraction(alone[j].won)) <= 0);
      movers.push({ company: i, reason: holds ? null : 'STAND_ALONE' });
    }
  });
  return movers;
}

describe('a stable solution', () => {
  it.each(shapes)('leaves nobody who is free and gains more than epsilon: %s', (_name, shape) => {
    let moves = 0;
    for (const [seed, epsilonPercent] of [
      [1, 0],
      [2, 2],
      [3, 5],
      [4, 5],
    ]) {
      const problem = randomProblem(shape, seed);
      const before = solve(problem, { seed, effort: 20 });
      const { solution, report } = stabilise(problem, before, { epsilonPercent });
      const movers = moversOf(problem, solution.clusters, epsilonPercent);
      expect(
        movers.filter(({ reason }) => reason === null),
        `seed ${seed}`,
      ).toEqual([]);
      expect(report.freeMovers).toBe(0);
      expect(report.held).toEqual(movers);
      expect(verify(problem, claimsOf(problem, solution.clusters))).toEqual([]);
      expect(report.savingBeforeWon).toBe(before.savingWon);
      expect(report.savingAfterWon).toBe(solution.savingWon);
      const saving = claimsOf(problem, solution.clusters).reduce(
        (sum, { contractWon, members }) =>
          members.reduce((total, { standAloneWon }) => total + standAloneWon, sum) - contractWon,
        0,
      );
      expect(solution.savingWon).toBe(saving);
      moves += report.moves;
    }
    expect(moves).toBeGreaterThan(0);
  });

  it('counts those who want to go as they are before anybody moves', () => {
    const problem = randomProblem(plain, 1);
    const before = solve(problem, { seed: 1, effort: 0 });
    const movers = moversOf(problem, before.clusters, 0);
    expect(movers.filter(({ reason }) => reason === null).length).toBeGreaterThan(0);
    const { report } = stabilise(problem, before, { epsilonPercent: 100 });
    expect(report).toMatchObject({ moves: 0, freeMovers: 0, held: [] });
  });

  it('is the same every time, and stays as it is when made stable again', () => {
    const problem = randomProblem({ ...plain, mostUnits: 3 }, 5);
    const before = solve(problem, { seed: 5, effort: 10 });
    const first = stabilise(problem, before, { epsilonPercent: 1 });
    expect(stabilise(problem, before, { epsilonPercent: 1 })).toEqual(first);
    expect(first.report.moves).toBeGreaterThan(0);
    expect(first.solution.hash).not.toBe(before.hash);
    const again = stabilise(problem, first.solution, { epsilonPercent: 1 });
    expect(again.report.moves).toBe(0);
    expect(again.solution).toEqual(first.solution);
  });

  it('lowers the potential where units are equal, and knows none where they differ', () => {
    for (let seed = 1; seed <= 5; seed++) {
      const problem = randomProblem(plain, seed);
      const before = solve(problem, { seed, effort: 0 });
      const { report } = stabilise(problem, before, { epsilonPercent: 0 });
      expect(report.moves).toBeGreaterThan(0);
      expect(report.potentialAfterWon).toBeLessThan(report.potentialBeforeWon as number);
    }
    const mixed = randomProblem({ ...plain, mostUnits: 3 }, 1);
    const { report } = stabilise(mixed, solve(mixed, { seed: 1, effort: 0 }), { epsilonPercent: 5 });
    expect(report.potentialAfterWon).toBeNull();
  });

  it('stops when told to, and refuses an epsilon that is none', () => {
    const problem = randomProblem(plain, 1);
    const solution = solve(problem, { seed: 1, effort: 0 });
    expect(() => stabilise(problem, solution, { epsilonPercent: 5, watch: () => true })).toThrow(
      AbortedError,
    );
    for (const epsilonPercent of [-1, 101, Number.NaN]) {
      expect(() => stabilise(problem, solution, { epsilonPercent })).toThrow(RangeError);
    }
  });

  it('is empty where nothing was matched', () => {
    const problem = randomProblem({ ...plain, companies: 3 }, 1);
    const solution = solve(problem, { seed: 1, effort: 0 });
    const { report } = stabilise(problem, solution, { epsilonPercent: 5 });
    expect(report).toMatchObject({ moves: 0, freeMovers: 0, held: [], savingAfterWon: 0 });
  });
});
