import { describe, expect, it } from 'vitest';
import { explainUnmatched, type UnmatchedExplanation } from '../../src/engine/formation/explainUnmatched.ts';
import type { Matching } from '../../src/engine/formation/matching.ts';
import { type FormationProblem, memberOf, standAlonePrices } from '../../src/engine/formation/problem.ts';
import { verify } from '../../src/engine/formation/verify.ts';
import {
  ENTRY_CHANGES,
  type EntryChange,
  type EntryOption,
} from '../../src/engine/formation/whatIf/entryChange.ts';
import { contractWon, quoteCluster } from '../../src/engine/pricing/quote.ts';
import { flatSubsidy } from '../../src/engine/pricing/subsidy.ts';
import type { PricedSystem } from '../../src/engine/pricing/system.ts';
import { claimsOf } from './claims.ts';
import { type InstanceShape, randomProblem } from './instances.ts';
import { simpleMatching } from './simpleMatching.ts';

const shapes: Record<string, InstanceShape> = {
  plain: {
    companies: 40,
    systems: 6,
    processes: 12,
    minMembers: 5,
    maxMembers: 8,
    coordinationWon: 1_500_000,
  },
  tight: {
    companies: 50,
    systems: 5,
    processes: 10,
    minMembers: 3,
    maxMembers: 4,
    coordinationWon: 900_000,
    mostUnits: 3,
    capacityUnits: 24,
    templates: 5,
  },
  regions: {
    companies: 60,
    systems: 8,
    processes: 14,
    minMembers: 4,
    maxMembers: 9,
    coordinationWon: 2_000_000,
    mostUnits: 2,
    regions: 3,
    localities: 3,
    types: 2,
    surcharges: true,
    templates: 8,
  },
};

/** The problem as an option says it would be, and the cluster that the company would be in. */
function changedBy(
  problem: FormationProblem,
  matching: Matching,
  { company, options: _ }: UnmatchedExplanation,
  option: Pick<EntryOption, 'change' | 'cluster' | 'system' | 'process' | 'amount' | 'members'>,
): { problem: FormationProblem; members: number[]; base: number[] } {
  const base = option.cluster < 0 ? [] : [...matching[option.cluster].members];
  const copies = option.members - base.length;
  const isNew = Array.from({ length: copies - 1 }, (__, k) => problem.companyIds.length + k);
  const lookAlike = (list: Int32Array): Int32Array =>
    Int32Array.from([...list, ...isNew.map(() => list[company])]);
  const own = problem.processes.slice(problem.processOffsets[company], problem.processOffsets[company + 1]);
  const sheet = (system: PricedSystem, index: number): PricedSystem => {
    if (index !== option.system) return system;
    const { amount, change, process } = option;
    if (change === 'ENGINEERING') return { ...system, engineeringWon: system.engineeringWon - amount };
    if (change === 'CAPACITY') return { ...system, capacityUnits: system.capacityUnits + amount };
    if (change === 'STANDARD_PROCESS') {
      return { ...system, adaptationWon: system.adaptationWon.map((won, m) => (m === process ? 0 : won)) };
    }
    if (change !== 'UNIT_PRICE') return system;
    const tiers = system.tiers.map((tier) => ({ ...tier, unitPriceWon: tier.unitPriceWon - amount }));
    return { ...system, tiers };
  };
  const end = problem.processes.length;
  return {
    base,
    members: [...base, company, ...isNew],
    problem: {
      ...problem,
      companyIds: [...problem.companyIds, ...isNew.map((i) => `x${i}`)],
      processOffsets: Int32Array.from([
        ...problem.processOffsets,
        ...isNew.map((__, k) => end + (k + 1) * own.length),
      ]),
      processes: Uint16Array.from([...problem.processes, ...isNew.flatMap(() => [...own])]),
      units: lookAlike(problem.units),
      regionOf: lookAlike(problem.regionOf),
      localityOf: lookAlike(problem.localityOf),
      wantedTypes: lookAlike(problem.wantedTypes),
      systems: problem.systems.map(sheet),
      rules:
        option.change === 'PLACE'
          ? { ...problem.rules, maxMembers: problem.rules.maxMembers + option.amount }
          : problem.rules,
    },
  };
}

/** Whether the entry is sound by the independent check, and the objective does not fall by it. */
function holds(
  problem: FormationProblem,
  matching: Matching,
  explained: UnmatchedExplanation,
  option: Pick<EntryOption, 'change' | 'cluster' | 'system' | 'process' | 'amount' | 'members'>,
): boolean {
  const changed = changedBy(problem, matching, explained, option);
  const { systems, rules, regionOf } = changed.problem;
  const system = systems[option.system];
  // What is not sold has no price to check.
  if (changed.members.some((i) => Number.isNaN(system.surchargeWon[regionOf[i]]))) return false;
  if (system.engineeringWon < 0 || system.tiers.some(({ unitPriceWon }) => unitPriceWon < 0)) return false;
  const others = matching.filter((_, index) => index !== option.cluster);
  const claims = claimsOf(changed.problem, [...others, { system: option.system, members: changed.members }]);
  const mine = claims.length - 1;
  // Others are sound as they are; a cheaper sheet may put them above their stand-alone prices, which is not the question.
  if (verify(changed.problem, claims).some(({ cluster }) => cluster === mine || cluster < 0)) return false;
  const won = (members: readonly number[]): number =>
    members.length === 0
      ? 0
      : contractWon(
          system,
          members.map((i) => memberOf(changed.problem, i)),
        );
  const { base, members } = changed;
  const growth = won(members) - won(base) + rules.coordinationWon * (members.length ** 2 - base.length ** 2);
  const alone = standAlonePrices(changed.problem)[explained.company].won;
  return growth < (members.length - base.length) * alone;
}

function market(name: keyof typeof shapes, seed: number) {
  const problem = randomProblem(shapes[name], seed);
  const matching = simpleMatching(problem);
  const explained = explainUnmatched(problem, matching, standAlonePrices(problem));
  return { problem, matching, explained };
}

/** Every change of one kind with the least amount that is enough at each place, found by trying. */
function tryAll(
  problem: FormationProblem,
  matching: Matching,
  explained: UnmatchedExplanation,
  waiting: number,
  change: EntryChange,
): number[] {
  const { company } = explained;
  const processes = Array.from(memberOf(problem, company).processes);
  const amounts: number[] = [];
  const trial = (cluster: number, system: number, members: number, amount: number, process = -1): boolean =>
    holds(problem, matching, explained, { change, cluster, system, members, amount, process });
  if (change === 'MORE_TO_OPEN') {
    problem.systems.forEach((_, system) => {
      for (let members = problem.rules.minMembers; members <= problem.rules.maxMembers; members++) {
        if (trial(-1, system, members, 0)) amounts.push(Math.max(0, members - waiting));
      }
    });
    return amounts;
  }
  matching.forEach(({ system, members }, cluster) => {
    const size = members.length;
    if (change === 'MORE_TO_JOIN') {
      for (let more = 2; size + more <= problem.rules.maxMembers; more++) {
        if (trial(cluster, system, size + more, 0)) amounts.push(Math.max(0, more - waiting));
      }
    }
    if (change === 'PLACE' && size === problem.rules.maxMembers && trial(cluster, system, size + 1, 1))
      amounts.push(1);
    if (change === 'STANDARD_PROCESS') {
      for (const process of processes) {
        const fee = problem.systems[system].adaptationWon[process];
        if (fee > 0 && trial(cluster, system, size + 1, fee, process)) amounts.push(fee);
      }
    }
  });
  return amounts;
}

/**
 * Five companies of process 0 around system 0, which costs 50 M once, 10 M a unit and 30 M for process 1. Company 5 has
 * process 1 and pays 25 M alone with system 1; company 6 has process 0 and pays 15 M alone with a system of another type;
 * company 7 is like those in the cluster.
 */
function handMarket({ maxMembers = 20, capacityUnits = 100 } = {}) {
  const system = (
    id: string,
    type: number,
    engineeringWon: number,
    unitPriceWon: number,
    fees: number[],
  ) => ({
    id,
    type,
    engineeringWon,
    adaptationWon: Float64Array.from(fees),
    tiers: [{ fromUnits: 1, unitPriceWon }],
    tierKind: 'ALL_UNITS' as const,
    capacityUnits: id === 's0' ? capacityUnits : 100,
    surchargeWon: Float64Array.of(0),
  });
  const problem: FormationProblem = {
    companyIds: ['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'],
    processCount: 2,
    processOffsets: Int32Array.of(0, 1, 2, 3, 4, 5, 6, 7, 8),
    processes: Uint16Array.of(0, 0, 0, 0, 0, 1, 0, 0),
    units: new Int32Array(8).fill(1),
    regionOf: new Int32Array(8),
    localityOf: new Int32Array(8),
    wantedTypes: Int32Array.of(1, 1, 1, 1, 1, 1, 3, 1),
    systems: [
      system('s0', 0, 50_000_000, 10_000_000, [0, 30_000_000]),
      system('s1', 0, 5_000_000, 20_000_000, [100_000_000, 0]),
      system('s2', 1, 0, 15_000_000, [0, 0]),
    ],
    rules: { minMembers: 5, maxMembers, coordinationWon: 0, subsidy: flatSubsidy(5, 0.5, 40_000_000) },
  };
  const matching = [{ system: 0, members: [0, 1, 2, 3, 4] }];
  return { problem, matching, explained: explainUnmatched(problem, matching, standAlonePrices(problem)) };
}

const everything = Object.keys(shapes).flatMap((name) => [1, 2, 3].map((seed) => [name, seed] as const));

describe('what would bring a company in', () => {
  it.each(everything)('is true, and one less would not do (%s, seed %s)', (name, seed) => {
    const { problem, matching, explained } = market(name, seed);
    for (const one of explained) {
      for (const option of one.options) {
        const label = `${name} ${seed} company ${one.company} ${JSON.stringify(option)}`;
        expect(holds(problem, matching, one, option), label).toBe(true);
        const least = { ...option, amount: option.amount - 1 };
        if (['ENGINEERING', 'UNIT_PRICE', 'CAPACITY'].includes(option.change)) {
          expect(holds(problem, matching, one, least), label).toBe(false);
        }
        const changed = changedBy(problem, matching, one, option);
        const priced = changed.members.map((i) => memberOf(changed.problem, i));
        const price = quoteCluster(changed.problem.systems[option.system], priced, problem.rules.subsidy);
        expect(price.members[changed.members.indexOf(one.company)].shareWon, label).toBe(option.shareWon);
        expect(standAlonePrices(changed.problem)[one.company].won, label).toBe(option.standAloneWon);
      }
      const parts = one.options.map(({ part }) => part);
      expect(parts).toEqual(parts.toSorted((a, b) => a - b));
      expect(one.options.length).toBeLessThanOrEqual(5);
    }
  });

  it.each(everything)('names the smallest change of its kind (%s, seed %s)', (name, seed) => {
    const { problem, matching, explained } = market(name, seed);
    const alike = (a: number, b: number): boolean =>
      ['units', 'regionOf', 'localityOf', 'wantedTypes'].every((list) => {
        const values = problem[list as 'units'];
        return values[a] === values[b];
      }) && `${memberOf(problem, a).processes}` === `${memberOf(problem, b).processes}`;
    for (const one of explained) {
      if (one.reason === 'NO_SYSTEM' || one.options.some(({ change }) => change === 'NONE')) continue;
      const waiting = explained.filter((other) => alike(one.company, other.company)).length;
      for (const change of ['MORE_TO_JOIN', 'MORE_TO_OPEN', 'STANDARD_PROCESS', 'PLACE'] as const) {
        const amounts = tryAll(problem, matching, one, waiting, change);
        const found = one.options.find((option) => option.change === change);
        if (found === undefined && one.options.length === 5) continue;
        const label = `${name} ${seed} company ${one.company} ${change} ${amounts}`;
        if (change === 'STANDARD_PROCESS') expect(found !== undefined, label).toBe(amounts.length > 0);
        else expect(found?.amount, label).toBe(amounts.length > 0 ? Math.min(...amounts) : undefined);
      }
    }
  });

  it('is told with amounts that a person can check', () => {
    const { explained } = handMarket();
    expect(
      explained.map(({ company, reason, shareThereWon, shortfallWon }) => ({
        company,
        reason,
        shareThereWon,
        shortfallWon,
      })),
    ).toEqual([
      // A sixth of 50 M, 10 M and all of 30 M; it adds 40 M where it pays 25 M alone.
      { company: 5, reason: 'NO_SAVING', shareThereWon: 48_333_333, shortfallWon: 23_333_333 },
      { company: 6, reason: 'NO_SAVING', shareThereWon: 18_333_333, shortfallWon: 3_333_333 },
      { company: 7, reason: 'NO_SAVING', shareThereWon: 18_333_333, shortfallWon: 0 },
    ]);
    const amounts = explained.map(({ options }) =>
      options.map(({ change, cluster, system, process, amount, members, shareWon }) => [
        change,
        cluster,
        system,
        process,
        amount,
        members,
        shareWon,
      ]),
    );
    expect(amounts).toEqual([
      [
        // 50 / 6 + 10 M; the contract falls from 140 M by 30 M.
        ['STANDARD_PROCESS', 0, 0, 1, 30_000_000, 6, 18_333_333],
        // Four of them: a ninth of 50 M, 10 M and a quarter of 30 M. Three would pay 26.25 M each.
        ['MORE_TO_JOIN', 0, 0, 1, 3, 9, 23_055_555],
        // Five of them: a fifth of 5 M and 20 M.
        ['MORE_TO_OPEN', -1, 1, -1, 4, 5, 21_000_000],
      ],
      [
        // (50 - 20) / 6 + 10 M are the 15 M that it pays alone: 20 of 110 M, or 3,333,334 won on each of six units.
        ['ENGINEERING', 0, 0, -1, 20_000_000, 6, 15_000_000],
        ['UNIT_PRICE', 0, 0, -1, 3_333_334, 6, 14_999_999],
        // A tenth of 50 M and 10 M.
        ['MORE_TO_JOIN', 0, 0, -1, 4, 10, 15_000_000],
        // An eleventh of 50 M and 10 M; a tenth would save nothing.
        ['MORE_TO_OPEN', -1, 0, -1, 10, 11, 14_545_455],
      ],
      [['NONE', 0, 0, -1, 0, 6, 18_333_333]],
    ]);
  });

  it('counts those like it that are left out too', () => {
    const { problem, matching } = handMarket();
    // Company 7 becomes a twin of company 5.
    const twins = { ...problem, processes: Uint16Array.of(0, 0, 0, 0, 0, 1, 0, 1) };
    const explained = explainUnmatched(twins, matching, standAlonePrices(twins));
    for (const company of [5, 7]) {
      const own = explained.find((one) => one.company === company);
      const more = own?.options.filter(({ change }) => change.startsWith('MORE'));
      expect(more?.map(({ change, amount, members }) => [change, amount, members])).toEqual([
        ['MORE_TO_JOIN', 2, 9],
        ['MORE_TO_OPEN', 3, 5],
      ]);
    }
  });

  it('is a place where the cluster is full, and units where the provider has none left', () => {
    const lastOf = (explained: readonly UnmatchedExplanation[]) => {
      const { reason, options } = explained[2];
      const [{ change, cluster, amount, members, shareWon, part }] = options;
      return { reason, change, cluster, amount, members, shareWon, part };
    };
    const base = { cluster: 0, amount: 1, members: 6, shareWon: 18_333_333 };
    expect(lastOf(handMarket({ maxMembers: 5 }).explained)).toEqual({
      ...base,
      reason: 'CLUSTERS_FULL',
      change: 'PLACE',
      part: 1 / 6,
    });
    expect(lastOf(handMarket({ capacityUnits: 5 }).explained)).toEqual({
      ...base,
      reason: 'CAPACITY_FULL',
      change: 'CAPACITY',
      part: 1 / 5,
    });
  });

  it('comes in every kind in these markets', () => {
    const random = everything.flatMap(([name, seed]) => market(name, seed).explained);
    const byHand = [{}, { maxMembers: 5 }, { capacityUnits: 5 }].flatMap(
      (rules) => handMarket(rules).explained,
    );
    const seen = new Set(
      [...random, ...byHand].flatMap(({ options }) => options.map(({ change }) => change)),
    );
    expect([...seen].sort()).toEqual(ENTRY_CHANGES.toSorted());
  });
});
