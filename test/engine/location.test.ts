import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fixDecided } from '../../src/engine/formation/location/fixing.ts';
import { locate } from '../../src/engine/formation/location/locate.ts';
import {
  type LocationProblem,
  locationCost,
  openFacilities,
} from '../../src/engine/formation/location/locationProblem.ts';
import { type Branch, Relaxation } from '../../src/engine/formation/location/relaxation.ts';
import { raiseBound } from '../../src/engine/formation/location/subgradient.ts';
import type { FormationProblem } from '../../src/engine/formation/problem.ts';
import { solve } from '../../src/engine/formation/solve.ts';
import type { PricedSystem } from '../../src/engine/pricing/system.ts';
import { seededRandom } from '../../src/engine/random.ts';
import { randomProblem } from './instances.ts';

interface Shape {
  readonly facilities: number;
  readonly customers: number;
  /** Total capacity over total demand; null for no capacities. */
  readonly slack: number | null;
  /** Digits behind the point. */
  readonly decimals?: number;
}

function randomLocation(
  seed: number,
  { facilities, customers, slack, decimals = 0 }: Shape,
): LocationProblem {
  const random = seededRandom(seed);
  const unit = 10 ** decimals;
  const amounts = (count: number, most: number): Float64Array =>
    Float64Array.from({ length: count }, () => random.below(most * unit) / unit);
  const demand = Float64Array.from({ length: customers }, () => 1 + random.below(9));
  const total = demand.reduce((a, b) => a + b, 0);
  const mean = slack === null ? 0 : (slack * total) / facilities;
  return {
    fixedCost: amounts(facilities, 60),
    demand,
    capacity:
      slack === null
        ? null
        : Float64Array.from({ length: facilities }, () =>
            Math.max(9, Math.round(mean * (0.6 + random.fraction()))),
          ),
    cost: amounts(facilities * customers, 40),
  };
}

/** The least cost over all assignments; infinite where capacities allow none. */
function bruteForce(
  { fixedCost, demand, capacity, cost }: LocationProblem,
  isAllowed: (customer: number, facility: number) => boolean = () => true,
): number {
  const facilities = fixedCost.length;
  const load = new Float64Array(facilities);
  let best = Number.POSITIVE_INFINITY;
  const place = (customer: number, sum: number): void => {
    if (sum >= best) return;
    if (customer === demand.length) {
      best = sum;
      return;
    }
    for (let j = 0; j < facilities; j++) {
      if (!isAllowed(customer, j) || (capacity && load[j] + demand[customer] > capacity[j])) continue;
      const opening = load[j] === 0 ? fixedCost[j] : 0;
      load[j] += demand[customer];
      place(customer + 1, sum + opening + cost[customer * facilities + j]);
      load[j] -= demand[customer];
    }
  };
  place(0, 0);
  return best;
}

/** Recounts a result; every load must fit. */
function expectSound(problem: LocationProblem, facilityOf: Int32Array, cost: number): void {
  const load = new Float64Array(problem.fixedCost.length);
  facilityOf.forEach((facility, customer) => {
    load[facility] += problem.demand[customer];
  });
  if (problem.capacity)
    load.forEach((sum, j) => {
      expect(sum).toBeLessThanOrEqual((problem.capacity?.[j] ?? 0) + 1e-6);
    });
  let recount = 0;
  for (const facility of openFacilities(facilityOf)) recount += problem.fixedCost[facility];
  facilityOf.forEach((facility, customer) => {
    recount += problem.cost[customer * problem.fixedCost.length + facility];
  });
  expect(cost).toBeCloseTo(recount, 6);
  expect(locationCost(problem, facilityOf)).toBe(cost);
}

describe('facility location', () => {
  const shapes: [string, number | null, number][] = [
    ['without capacities', null, 0],
    ['without capacities, costs with decimals', null, 3],
    ['with ample capacities', 3, 0],
    ['with tight capacities', 1.25, 0],
    ['with tight capacities, costs with decimals', 1.3, 2],
  ];
  it.each(shapes)('equals brute force and proves it: %s', (_, slack, decimals) => {
    let infeasible = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const facilities = 2 + (seed % 4);
      const problem = randomLocation(seed, { facilities, customers: 3 + (seed % 5), slack, decimals });
      const optimum = bruteForce(problem);
      const total = (amounts: Float64Array): number => amounts.reduce((a, b) => a + b, 0);
      if (problem.capacity && total(problem.capacity) < total(problem.demand)) continue;
      const result = locate(problem, { seed });
      if (optimum === Number.POSITIVE_INFINITY) {
        expect(result, `seed ${seed}`).toBeNull();
        infeasible++;
        continue;
      }
      if (!result) throw new Error(`seed ${seed}: no solution`);
      expectSound(problem, result.facilityOf, result.cost);
      expect(Math.abs(result.cost - optimum), `seed ${seed}: ${result.cost} for ${optimum}`).toBeLessThan(
        1e-6,
      );
      expect(result.proved, `seed ${seed}`).toBe(true);
      expect(result.bound).toBeLessThanOrEqual(optimum + 1e-6);
    }
    expect(infeasible).toBeLessThan(20);
  });

  it('keeps its bound below the optimum when it has no time to prove it', () => {
    for (let seed = 1; seed <= 20; seed++) {
      for (const slack of [null, 1.5]) {
        const problem = randomLocation(seed, { facilities: 5, customers: 7, slack });
        const result = locate(problem, { seed, proofWork: 0 });
        if (!result) continue;
        expect(result.bound, `seed ${seed}`).toBeLessThanOrEqual(bruteForce(problem) + 1e-6);
      }
    }
  });

  it.each([null, 1.3, 2])('rules out no solution below the limit: slack %s', (slack) => {
    let ruledOut = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const problem = randomLocation(seed, { facilities: 4, customers: 6, slack });
      const optimum = bruteForce(problem);
      if (optimum === Number.POSITIVE_INFINITY) continue;
      const relaxation = new Relaxation(problem);
      const branch: Branch = {
        status: new Int8Array(4).fill(-1),
        fixedTo: new Int32Array(6).fill(-1),
        banned: slack === null ? null : new Uint8Array(24),
        multipliers: new Float64Array(6).fill(20),
        bound: Number.NEGATIVE_INFINITY,
      };
      const stride = { rounds: 150, step: 2, patience: 8 };
      raiseBound(relaxation, branch, optimum + 1, Number.POSITIVE_INFINITY, stride, () => undefined);
      expect(branch.bound, `seed ${seed}`).toBeLessThanOrEqual(optimum + 1e-6);
      expect(fixDecided(relaxation, branch, optimum + 0.01), `seed ${seed}`).toBe(true);
      const isAllowed = (customer: number, facility: number): boolean => {
        const fixed = branch.fixedTo[customer];
        const isBanned = branch.status[facility] === 0 || branch.banned?.[facility * 6 + customer] === 1;
        return !isBanned && (fixed < 0 || fixed === facility);
      };
      for (let pair = 0; pair < 24; pair++) if (!isAllowed(pair % 6, Math.floor(pair / 6))) ruledOut++;
      expect(bruteForce(problem, isAllowed), `seed ${seed}`).toBe(optimum);
    }
    expect(ruledOut).toBeGreaterThan(200);
  });

  it('is the same for the same seed', () => {
    for (const slack of [null, 1.4]) {
      const problem = randomLocation(7, { facilities: 8, customers: 15, slack });
      expect(locate(problem, { seed: 4 })).toEqual(locate(problem, { seed: 4 }));
    }
  });

  it('fills facilities to the brim where only that serves everybody', () => {
    const problem = {
      fixedCost: Float64Array.of(5, 5, 1000),
      demand: Float64Array.of(6, 5, 4, 3, 2),
      capacity: Float64Array.of(10, 10, 10),
      cost: new Float64Array(15),
    };
    const result = locate(problem, { seed: 1 });
    expect(result?.cost).toBe(10);
    expect(result?.proved).toBe(true);
  });

  it('finds no way where customers cannot be split', () => {
    const problem = {
      fixedCost: Float64Array.of(1, 1),
      demand: Float64Array.of(3, 3, 3),
      capacity: Float64Array.of(5, 5),
      cost: new Float64Array(6),
    };
    expect(locate(problem, { seed: 1 })).toBeNull();
  });

  it('serves nobody at no cost', () => {
    const nobody = {
      fixedCost: Float64Array.of(3),
      demand: new Float64Array(0),
      capacity: null,
      cost: new Float64Array(0),
    };
    expect(locate(nobody, { seed: 1 })).toEqual({
      facilityOf: new Int32Array(0),
      cost: 0,
      bound: 0,
      proved: true,
    });
  });

  it.each<[string, Partial<LocationProblem>]>([
    ['there is no facility', { fixedCost: new Float64Array(0), cost: new Float64Array(0) }],
    ['3 costs for 2 customers and 2 facilities', { cost: Float64Array.of(1, 2, 3) }],
    ['cost 1 is -2', { cost: Float64Array.of(1, -2, 3, 4) }],
    ['fixed cost 0 is NaN', { fixedCost: Float64Array.of(Number.NaN, 1) }],
    ['demand 1 is -1', { demand: Float64Array.of(1, -1) }],
    ['1 capacities for 2 facilities', { capacity: Float64Array.of(9) }],
    ['customer 0 demands 2, more than any capacity', { capacity: Float64Array.of(1, 1) }],
    ['all customers demand 4, all facilities hold 3', { capacity: Float64Array.of(2, 1) }],
  ])('refuses: %s', (message, fault) => {
    const sound = {
      fixedCost: Float64Array.of(1, 1),
      demand: Float64Array.of(2, 2),
      capacity: null,
      cost: Float64Array.of(1, 2, 3, 4),
    };
    expect(() => locate({ ...sound, ...fault }, { seed: 1 })).toThrow(new RangeError(message));
  });

  it('is the SAVING model with clusters of one or more, no adaptation and a unit price of 0', () => {
    let equal = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const location = randomLocation(seed, { facilities: 3, customers: 6, slack: null });
      const { standAloneWon, savingWon } = solve(asFormation(location), { seed });
      const result = locate(location, { seed });
      if (!result) throw new Error(`seed ${seed}: no solution`);
      // The round also keeps everybody at or below its stand-alone price; the location problem does not.
      expect(standAloneWon - savingWon, `seed ${seed}`).toBeGreaterThanOrEqual(result.cost);
      if (someonePaysMoreThanAlone(location, result.facilityOf)) continue;
      expect(standAloneWon - savingWon, `seed ${seed}`).toBe(result.cost);
      equal++;
    }
    expect(equal).toBeGreaterThan(10);
  });
});

/** Whether equal parts of the fixed cost make a customer, or nearly, pay more than it would alone. */
function someonePaysMoreThanAlone({ fixedCost, cost }: LocationProblem, facilityOf: Int32Array): boolean {
  const facilities = fixedCost.length;
  return facilityOf.some((facility, i) => {
    const users = facilityOf.filter((other) => other === facility).length;
    const alone = Math.min(...Array.from(fixedCost, (fixed, j) => fixed + cost[i * facilities + j]));
    return Math.ceil(fixedCost[facility] / users) + cost[i * facilities + facility] > alone;
  });
}

/** A system a facility, a region a customer: its surcharge is the cost of serving it. */
function asFormation({ fixedCost, demand, cost }: LocationProblem): FormationProblem {
  const customers = demand.length;
  const sample = randomProblem({ companies: customers, systems: 1, processes: 6, minMembers: 1 }, 1);
  const systems = Array.from(
    fixedCost,
    (engineeringWon, j): PricedSystem => ({
      id: `facility ${j}`,
      type: 0,
      engineeringWon,
      adaptationWon: new Float64Array(sample.processCount),
      tiers: [{ fromUnits: 1, unitPriceWon: 0 }],
      tierKind: 'ALL_UNITS',
      capacityUnits: 1_000_000,
      surchargeWon: Float64Array.from(demand, (_, i) => cost[i * fixedCost.length + j]),
    }),
  );
  return {
    ...sample,
    regionOf: Int32Array.from(demand, (_, i) => i),
    systems,
    rules: { ...sample.rules, minMembers: 1, maxMembers: 100, coordinationWon: 0 },
  };
}

const folder = process.env['DASEOT_DATA_DIR'] && `${process.env['DASEOT_DATA_DIR']}/facility_location`;
const isThere = Boolean(folder && existsSync(folder));

describe.skipIf(!isThere)(
  `published facility locations${isThere ? '' : ' (skipped: DASEOT_DATA_DIR names no folder with facility_location/)'}`,
  () => {
    it.each([
      ['cap71', 932615.75],
      ['cap134', 928941.75],
      ['kcapmo4', 1177.88],
    ])('%s: %d, proved', (name, optimum) => {
      const file = JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8'));
      const problem = {
        fixedCost: Float64Array.from(file.fixed_cost),
        demand: Float64Array.from(file.demand),
        capacity: null,
        cost: Float64Array.from(file.cost_customer_facility.flat()),
      };
      const result = locate(problem, { seed: 1 });
      expect(result?.cost).toBe(optimum);
      expect(result?.proved).toBe(true);
    });
  },
);
