import { describe, expect, it } from 'vitest';
import { totalCost } from '../../src/engine/formation/costModel.ts';
import { growClusters } from '../../src/engine/formation/growth.ts';
import { type Matching, orderedMatching } from '../../src/engine/formation/matching.ts';
import { rebuild } from '../../src/engine/formation/rebuilding.ts';
import { SavingModel } from '../../src/engine/formation/savingModel.ts';
import { savingNeighbourhood } from '../../src/engine/formation/savingNeighbourhood.ts';
import { seededRandom } from '../../src/engine/random.ts';
import { randomProblem } from './instances.ts';

const everything = {
  companies: 60,
  systems: 5,
  processes: 40,
  minMembers: 3,
  maxMembers: 9,
  coordinationWon: 30_000,
  mostUnits: 3,
  capacityUnits: 60,
  regions: 3,
  localities: 2,
  types: 2,
  surcharges: true,
};

function matchingOf({ partition, book }: SavingModel): Matching {
  return orderedMatching(
    partition
      .clusters()
      .map((cluster) => ({ system: book.systemOf[cluster], members: [...partition.membersOf(cluster)] })),
  );
}

/** A market with greedy clusters; `archive` holds those of the market's other greedy starts. */
function started(seed: number, archive: Matching) {
  const problem = randomProblem(everything, seed);
  const model = new SavingModel(problem);
  const search = {
    model,
    neighbourhood: savingNeighbourhood(problem),
    random: seededRandom(seed),
    penalty: 0,
    archive,
  };
  growClusters(
    search,
    problem.companyIds.map((_, i) => i),
    () => false,
  );
  return { problem, model, search };
}

/** Every table of the model against one that was filled with the same clusters from nothing. */
function expectTrueBook(model: SavingModel): void {
  const fresh = new SavingModel(model.book.problem);
  for (const { system, members } of matchingOf(model)) fresh.load(members, fresh.partition.reserve(), system);
  const { book, partition } = model;
  const rows = (of: SavingModel, cluster: number, table: 'users' | 'dueSets' | 'soleSets' | 'offers') => {
    const width = of.book[table].length / of.partition.companies;
    return [...of.book[table].subarray(cluster * width, (cluster + 1) * width)];
  };
  expect([...book.freeUnits]).toEqual([...fresh.book.freeUnits]);
  for (const cluster of partition.clusters()) {
    const same = fresh.partition.clusterOf[partition.member(cluster, 0)];
    for (const table of ['users', 'dueSets', 'soleSets', 'offers'] as const) {
      expect(rows(model, cluster, table), table).toEqual(rows(fresh, same, table));
    }
    expect(book.unitsOf[cluster]).toBe(fresh.book.unitsOf[same]);
  }
  expect(totalCost(model)).toBe(totalCost(fresh));
  // Whoever leaves leaves the right cluster: positions are true too.
  for (let company = 0; company < partition.companies; company++) {
    const cluster = partition.clusterOf[company];
    if (cluster < 0) continue;
    const others = [...partition.membersOf(cluster)].filter((member) => member !== company);
    partition.leave(company);
    expect(new Set(partition.membersOf(cluster))).toEqual(new Set(others));
    partition.join(company, partition.sizeOf[cluster] === 0 ? partition.reserve() : cluster);
  }
}

describe('rebuilding', () => {
  it('keeps every table true and every limit, on 20 markets', () => {
    let improved = 0;
    for (let seed = 0; seed < 20; seed++) {
      const { problem, model, search } = started(seed, []);
      const before = totalCost(model);
      expect(rebuild(search, 300, () => false)).toBe(true);
      expect(totalCost(model)).toBeLessThanOrEqual(before);
      if (totalCost(model) < before) improved++;
      for (const cluster of model.partition.clusters()) {
        expect(model.partition.sizeOf[cluster]).toBeGreaterThanOrEqual(problem.rules.minMembers);
        expect(model.admissible(cluster)).toBe(true);
      }
      for (const free of model.book.freeUnits) expect(free).toBeGreaterThanOrEqual(0);
      expectTrueBook(model);
    }
    expect(improved).toBeGreaterThan(15);
  });

  it('takes known clusters over without losing anybody, on 20 markets', () => {
    for (let seed = 0; seed < 20; seed++) {
      const other = started(seed, []);
      rebuild(other.search, 200, () => false);
      const { model, search } = started(seed, matchingOf(other.model));
      rebuild(search, 300, () => false);
      // What the other start found is at hand, so nothing worse is left.
      expect(totalCost(model)).toBeLessThan(totalCost(other.model) * 1.02);
      expectTrueBook(model);
    }
  });

  it('is the same for the same seed and stops when told', () => {
    const runs = [1, 1, 2].map((seed) => {
      const { model, search } = started(3, []);
      rebuild({ ...search, random: seededRandom(seed) }, 20, () => false);
      return matchingOf(model);
    });
    expect(runs[1]).toEqual(runs[0]);
    expect(runs[2]).not.toEqual(runs[0]);
    let looks = 0;
    expect(rebuild(started(3, []).search, 10_000, () => ++looks === 3)).toBe(false);
    expect(looks).toBe(3);
  });
});
