import { describe, expect, it } from 'vitest';
import { type CostModel, totalCost } from '../../src/engine/formation/costModel.ts';
import { repair } from '../../src/engine/formation/descent.ts';
import { improve } from '../../src/engine/formation/moves/_example.ts';
import { open } from '../../src/engine/formation/moves/open.ts';
import { relocate } from '../../src/engine/formation/moves/relocate.ts';
import { swap } from '../../src/engine/formation/moves/swap.ts';
import { Neighbourhood } from '../../src/engine/formation/neighbourhood.ts';
import { OUT } from '../../src/engine/formation/partition.ts';
import { type FormationProblem, memberOf } from '../../src/engine/formation/problem.ts';
import { SavingModel } from '../../src/engine/formation/savingModel.ts';
import { type Move, type Search, shortage } from '../../src/engine/formation/search.ts';
import { compare, fraction } from '../../src/engine/pricing/fraction.ts';
import { contractLines, contractWon, exactShares } from '../../src/engine/pricing/quote.ts';
import { type Random, seededRandom } from '../../src/engine/random.ts';
import { randomProblem } from './instances.ts';

const everything = {
  companies: 24,
  systems: 5,
  processes: 9,
  maxMembers: 7,
  coordinationWon: 30_000,
  mostUnits: 3,
  capacityUnits: 30,
  regions: 2,
  localities: 2,
  types: 2,
  surcharges: true,
};

function searchOn(model: CostModel, random: Random): Search {
  const nobody = new Neighbourhood(new Int32Array(model.partition.companies), [], []);
  return { model, neighbourhood: nobody, random, penalty: 0 };
}

/** A random target: a cluster or OUT for relocations, a company for swaps, a way to open. */
function draw(search: Search): { move: Move; company: number; target: number } {
  const { model, random } = search;
  const company = random.below(model.partition.companies);
  const clusters = model.partition.clusters();
  const kind = random.below(8);
  if (kind === 0) return { move: open, company, target: random.below(model.ways) };
  if (kind < 5 || clusters.length === 0) {
    const target =
      clusters.length === 0 || random.below(9) === 0 ? OUT : clusters[random.below(clusters.length)];
    return { move: relocate, company, target };
  }
  return { move: swap, company, target: random.below(model.partition.companies) };
}

/** Cost with the penalties of small clusters, as a search sees it. */
function felt(search: Search): number {
  const { partition } = search.model;
  return partition
    .clusters()
    .reduce((sum, cluster) => sum + shortage(search, partition.sizeOf[cluster]), totalCost(search.model));
}

/** Tries random moves; returns how many of each were made, checking that each gains what it said. */
function wander(search: Search, moves: number, tolerance: number, check: () => void): number[] {
  const made = [0, 0, 0];
  let before = felt(search);
  for (let tried = 0; tried < moves; tried++) {
    const { move, company, target } = draw(search);
    const gain = move.gain(search, company, target);
    if (!(gain > Number.NEGATIVE_INFINITY) || !move.allowed(search, company, target)) continue;
    move.apply(search, company, target);
    const after = felt(search);
    expect(Math.abs(before - after - gain)).toBeLessThanOrEqual(tolerance);
    made[[open, relocate, swap].indexOf(move)]++;
    check();
    before = after;
  }
  return made;
}

/** Cost of everything by the pricing room, and that every cluster of full size keeps every limit. */
function recountSaving(model: SavingModel, problem: FormationProblem): number {
  const { partition, book } = model;
  const taken = new Float64Array(problem.systems.length);
  let won = 0;
  for (const cluster of partition.clusters()) {
    const system = problem.systems[book.systemOf[cluster]];
    const companies = [...partition.membersOf(cluster)];
    const members = companies.map((i) => memberOf(problem, i));
    won += contractWon(system, members) + problem.rules.coordinationWon * members.length ** 2;
    taken[book.systemOf[cluster]] += members.reduce((sum, { units }) => sum + units, 0);
    expect(members.length).toBeLessThanOrEqual(problem.rules.maxMembers);
    expect(new Set(companies.map((i) => problem.localityOf[i])).size).toBe(1);
    for (const i of companies) expect((problem.wantedTypes[i] >> system.type) % 2).toBe(1);
    // With minimum 1 a company may open a dear cluster on the way; `repair` breaks it up.
    if (problem.rules.minMembers === 1 || members.length < problem.rules.minMembers) continue;
    exactShares(contractLines(system, members), members.length).forEach((share, k) => {
      const limit = fraction(model.outCost[companies[k]] * 1000 + 1, 1000);
      expect(compare(share, limit), 'share above the price alone').toBeLessThanOrEqual(0);
    });
  }
  for (let i = 0; i < partition.companies; i++) if (partition.clusterOf[i] === OUT) won += model.outCost[i];
  taken.forEach((units, p) => {
    expect(book.freeUnits[p]).toBe(problem.systems[p].capacityUnits - units);
    expect(book.freeUnits[p]).toBeGreaterThanOrEqual(0);
  });
  return won;
}

describe('moves on the saving model', () => {
  it.each([1, 2, 3, 4])('gain to the won what they say, and keep every limit: minimum %d', (minMembers) => {
    const total = [0, 0, 0];
    for (let seed = 1; seed <= 4; seed++) {
      const problem = randomProblem({ ...everything, minMembers }, seed);
      const model = new SavingModel(problem);
      const search = searchOn(model, seededRandom(seed));
      const made = wander(search, 800, 0, () => {
        expect(totalCost(model)).toBe(recountSaving(model, problem));
      });
      made.forEach((count, kind) => {
        total[kind] += count;
      });
    }
    expect(Math.min(...total)).toBeGreaterThan(20);
  });

  it('count the penalty of clusters that are too small', () => {
    const model = new SavingModel(randomProblem({ ...everything, minMembers: 5 }, 3));
    const search = searchOn(model, seededRandom(3));
    search.penalty = 4096;
    const made = wander(search, 2000, 0, () => undefined);
    expect(Math.min(...made)).toBeGreaterThan(0);
  });

  it('never cost more where a cluster improves its system, as in the example to copy', () => {
    let changes = 0;
    for (let seed = 1; seed <= 10; seed++) {
      const problem = randomProblem({ ...everything, minMembers: 3 }, seed);
      const model = new SavingModel(problem);
      const search = searchOn(model, seededRandom(seed));
      wander(search, 300, 0, () => undefined);
      for (const cluster of model.partition.clusters()) {
        const before = totalCost(model);
        const systemBefore = model.book.systemOf[cluster];
        expect(improve.gain(search, 0, cluster)).toBe(0);
        expect(improve.allowed(search, 0, cluster)).toBe(true);
        improve.apply(search, 0, cluster);
        expect(totalCost(model)).toBeLessThanOrEqual(before);
        expect(totalCost(model)).toBe(recountSaving(model, problem));
        if (model.book.systemOf[cluster] !== systemBefore) changes++;
      }
      repair(search);
      for (const cluster of model.partition.clusters()) {
        expect(model.partition.sizeOf[cluster]).toBeGreaterThanOrEqual(3);
        expect(model.admissible(cluster)).toBe(true);
      }
    }
    expect(changes).toBeGreaterThan(10);
  });
});
