import { describe, expect, it } from 'vitest';
import { standAlonePrices } from '../../src/engine/formation/problem.ts';
import { ColumnPool } from '../../src/engine/formation/proof/columnPool.ts';
import { type Cut, cutCount } from '../../src/engine/formation/proof/cuts.ts';
import { type Duals, exactDuals } from '../../src/engine/formation/proof/duals.ts';
import { listColumns } from '../../src/engine/formation/proof/enumeration.ts';
import { incumbentOf } from '../../src/engine/formation/proof/incumbent.ts';
import { ListSearch } from '../../src/engine/formation/proof/listSearch.ts';
import { Pricer } from '../../src/engine/formation/proof/pricer.ts';
import {
  type Candidate,
  gainWon,
  type ProofInstance,
  proofInstance,
  typeMayUse,
  unitsOf,
  withinStandAlone,
} from '../../src/engine/formation/proof/proofInstance.ts';
import { type Random, seededRandom } from '../../src/engine/random.ts';
import { highsSolver } from '../../src/rounds/linearSolver.ts';
import { bruteForceObjective } from './bruteForce.ts';
import { type InstanceShape, randomProblem } from './instances.ts';

const FIRST_SEED = 8100;
const PER_SHAPE = 4;
const CUTS = 6;
/** The suite may run beside others on a busy machine. */
const TIMEOUT_MS = 120_000;

const linearSolver = await highsSolver();
const limits = { most: 100_000, isWholeAsked: false, stop: (): boolean => false };

interface Priced extends Candidate {
  readonly profitWon: number;
}

/** Every cluster that could exist, from all sets of companies, each kind once. */
function everyCluster(instance: ProofInstance, cuts: readonly Cut[], duals: Duals): Priced[] {
  const { problem, types } = instance;
  const { minMembers, maxMembers } = problem.rules;
  const companies = types.flatMap(({ companies: own }, t) => own.map(() => t));
  const found = new Map<string, Priced>();
  for (let set = 1; set < 1 << companies.length; set++) {
    const members = companies.filter((_, k) => set & (1 << k));
    if (members.length < minMembers || members.length > maxMembers) continue;
    if (members.some((t) => types[t].locality !== types[members[0]].locality)) continue;
    problem.systems.forEach(({ capacityUnits }, system) => {
      if (members.some((t) => !typeMayUse(instance, t, system))) return;
      const units = unitsOf(instance, members);
      if (units > capacityUnits) return;
      let profitWon = gainWon(instance, { system, members }) - units * duals.system[system];
      for (const t of members) profitWon -= duals.type[t];
      cuts.forEach((cut, k) => {
        profitWon -= duals.cut[k] * cutCount(cut, members);
      });
      found.set(`${system}:${members.join()}`, { system, members, profitWon });
    });
  }
  return [...found.values()];
}

function randomCuts(instance: ProofInstance, random: Random): Cut[] {
  const { types } = instance;
  return Array.from({ length: CUTS }, () => {
    const own = new Set<number>();
    while (own.size < Math.min(3, types.length)) own.add(random.below(types.length));
    const members = [...own].sort((a, b) => a - b);
    const companies = members.reduce((sum, t) => sum + types[t].companies.length, 0);
    return { types: members, limit: companies >> 1 };
  });
}

const base: InstanceShape = { companies: 10, systems: 4, processes: 9, minMembers: 2 };
const shapes: [string, InstanceShape][] = [
  ['independent profiles', base],
  ['companies of a kind and coordination', { ...base, templates: 2, coordinationWon: 300_000 }],
  ['units and surcharges', { ...base, mostUnits: 4, regions: 3, surcharges: true }],
  ['capacity, types and localities', { ...base, mostUnits: 3, capacityUnits: 12, types: 2, localities: 2 }],
  ['three to five members', { ...base, minMembers: 3, maxMembers: 5, mostUnits: 2 }],
];

describe('exact pricing against all sets of companies', () => {
  for (const [name, shape] of shapes) {
    for (const withCuts of [false, true]) {
      it(`finds what pays most and lists what nearly pays: ${name}${withCuts ? ', with cuts' : ''}`, {
        timeout: TIMEOUT_MS,
      }, () => {
        for (let seed = FIRST_SEED; seed < FIRST_SEED + PER_SHAPE; seed++) {
          const problem = randomProblem(shape, seed);
          const instance = proofInstance(problem, standAlonePrices(problem));
          const random = seededRandom(seed);
          const cuts = withCuts ? randomCuts(instance, random) : [];
          const won = (most: number): number => Math.round(most * random.fraction());
          const duals = exactDuals(
            instance.types.map(({ standAloneWon }) => won(0.6 * standAloneWon)),
            problem.systems.map(() => won(300_000)),
            cuts.map(() => won(4_000_000)),
          );
          const all = everyCluster(instance, cuts, duals);
          const pricer = new Pricer(instance, new ColumnPool(instance), cuts, random, () => false);
          const round = pricer.round(duals, 0, Number.POSITIVE_INFINITY);
          const place = `seed ${seed}`;
          expect(round.complete, place).toBe(true);
          for (const { members, profitWon } of all) {
            const ratio = profitWon / members.length;
            for (const t of members) expect(round.ratioWon[t], place).toBeGreaterThanOrEqual(ratio - 1e-6);
          }
          const best = all.reduce(
            (most, { members, profitWon }) => Math.max(most, profitWon / members.length),
            0,
          );
          expect(Math.max(...round.ratioWon), place).toBeLessThan(best + 1);
          const gapWon = 6_000_000;
          const near = all.filter((one) => one.profitWon >= -gapWon && withinStandAlone(instance, one));
          const listed = listColumns(pricer, instance, { duals, gapWon }, limits);
          const list = listed?.list;
          if (!list) throw new Error('not listed');
          const keys = Array.from({ length: list.length }, (_, k) => {
            const { system, members } = list.candidate(k);
            expect(list.gainWon[k], place).toBe(gainWon(instance, { system, members }));
            return `${system}:${members.join()}`;
          });
          // The list goes a won beyond what is asked.
          const asked = new Set(near.map(({ system, members }) => `${system}:${members.join()}`));
          expect(new Set(keys).size, place).toBe(keys.length);
          expect(keys.filter((key) => asked.has(key)).length, place).toBe(near.length);
          expect(keys.length - near.length, place).toBeLessThanOrEqual(
            all.filter(({ profitWon }) => profitWon < -gapWon && profitWon > -gapWon - 2).length,
          );
        }
      });
    }
  }
});

describe('exact pricing whose trees are cut off', () => {
  for (const [name, shape] of shapes) {
    it(`still bounds what every cluster pays: ${name}`, { timeout: TIMEOUT_MS }, () => {
      let cut = 0;
      for (let seed = FIRST_SEED; seed < FIRST_SEED + PER_SHAPE; seed++) {
        const problem = randomProblem(shape, seed);
        const instance = proofInstance(problem, standAlonePrices(problem));
        const random = seededRandom(seed);
        const cuts = randomCuts(instance, random);
        const won = (most: number): number => Math.round(most * random.fraction());
        const duals = exactDuals(
          instance.types.map(({ standAloneWon }) => won(0.6 * standAloneWon)),
          problem.systems.map(() => won(300_000)),
          cuts.map(() => won(4_000_000)),
        );
        const all = everyCluster(instance, cuts, duals);
        const pricer = new Pricer(instance, new ColumnPool(instance), cuts, random, () => false);
        for (const nodeLimit of [0, 1, 2, 5, 20]) {
          const round = pricer.round(duals, 0, nodeLimit);
          const place = `seed ${seed}, ${nodeLimit} nodes`;
          expect(round.complete, place).toBe(true);
          if (round.isCut) cut++;
          for (const { members, profitWon } of all) {
            const ratio = profitWon / members.length;
            for (const t of members) expect(round.ratioWon[t], place).toBeGreaterThanOrEqual(ratio - 1e-6);
          }
        }
      }
      expect(cut).toBeGreaterThan(0);
    });
  }
});

describe('branch and bound over a list of clusters', () => {
  for (const [name, shape] of shapes) {
    it(`never bounds below the best choice, and finds it: ${name}`, { timeout: TIMEOUT_MS }, () => {
      for (let seed = FIRST_SEED; seed < FIRST_SEED + PER_SHAPE; seed++) {
        const problem = randomProblem({ ...shape, companies: 8 }, seed);
        const instance = proofInstance(problem, standAlonePrices(problem));
        const pricer = new Pricer(instance, new ColumnPool(instance), [], seededRandom(seed), () => false);
        const nothing = exactDuals(
          instance.types.map(() => 0),
          problem.systems.map(() => 0),
        );
        const listed = listColumns(pricer, instance, { duals: nothing, gapWon: 1e12 }, limits);
        if (!listed) throw new Error('not listed');
        const optimum = bruteForceObjective(problem);
        const place = `seed ${seed}`;
        for (const isTold of [true, false]) {
          let bestWon = 0;
          const search = new ListSearch({
            instance,
            solver: linearSolver,
            list: listed.list,
            cuts: [],
            floorWon: 0,
            offer: (candidates) => {
              bestWon = Math.max(bestWon, incumbentOf(instance, candidates)?.objectiveWon ?? 0);
              // Where it is not told of good choices, its bounds stand on their own.
              return isTold ? bestWon : 0;
            },
            secondsLeft: () => 60,
          });
          const { boundWon } = search.run();
          expect(bestWon, place).toBe(optimum);
          expect(boundWon, place).toBe(optimum);
        }
      }
    });
  }
});
