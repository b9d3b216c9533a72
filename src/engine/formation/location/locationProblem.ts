/**
 * Which facilities to open, and which one serves each customer, at least cost. With capacities it is the single-source
 * problem: a customer is served whole by one facility.
 */
export interface LocationProblem {
  /** Cost of opening each facility, >= 0. */
  readonly fixedCost: Float64Array;
  /** Demand of each customer, >= 0. */
  readonly demand: Float64Array;
  /** Most demand of each facility, >= 0; null where there is no limit. */
  readonly capacity: Float64Array | null;
  /** Cost of serving a customer's whole demand, >= 0: customer by customer, one entry a facility. */
  readonly cost: Float64Array;
}

/** Facility of each customer; facilities that serve nobody are closed. */
export interface Location {
  readonly facilityOf: Int32Array;
  readonly cost: number;
}

/** Slack of capacities against rounding, relative. */
const ROUNDING = 1e-9;

export function facilityCount(problem: LocationProblem): number {
  return problem.fixedCost.length;
}

export function customerCount(problem: LocationProblem): number {
  return problem.demand.length;
}

/** The largest load that fits a facility, rounding allowed for. */
export function usableCapacity(capacity: number): number {
  return capacity + Math.abs(capacity) * ROUNDING;
}

/** Cost of serving every customer from its facility, added in the order of the numbers. Cost O(customers + facilities). */
export function locationCost(problem: LocationProblem, facilityOf: Int32Array): number {
  const facilities = facilityCount(problem);
  let cost = 0;
  let lost = 0;
  // What an addition rounds away is added at the end (Neumaier 1974), so that 0.1 + 0.2 is 0.3 in a sum of thousands.
  const add = (amount: number): void => {
    const sum = cost + amount;
    lost += Math.abs(cost) >= Math.abs(amount) ? cost - sum + amount : amount - sum + cost;
    cost = sum;
  };
  facilityOf.forEach((facility, customer) => {
    add(problem.cost[customer * facilities + facility]);
  });
  for (const facility of openFacilities(facilityOf)) add(problem.fixedCost[facility]);
  return cost + lost;
}

/** Facilities that serve somebody, ascending. */
export function openFacilities(facilityOf: Int32Array): number[] {
  return [...new Set(facilityOf)].sort((a, b) => a - b);
}

/**
 * Refuses what no search could make sense of.
 *
 * @throws RangeError that names the place
 */
export function assertLocationProblem(problem: LocationProblem): void {
  const { fixedCost, demand, capacity, cost } = problem;
  const facilities = facilityCount(problem);
  if (facilities === 0) throw new RangeError('there is no facility');
  if (cost.length !== facilities * demand.length) {
    throw new RangeError(`${cost.length} costs for ${demand.length} customers and ${facilities} facilities`);
  }
  if (capacity && capacity.length !== facilities) {
    throw new RangeError(`${capacity.length} capacities for ${facilities} facilities`);
  }
  assertAmounts('fixed cost', fixedCost);
  assertAmounts('demand', demand);
  assertAmounts('cost', cost);
  if (!capacity) return;
  assertAmounts('capacity', capacity);
  const most = usableCapacity(capacity.reduce((a, b) => Math.max(a, b)));
  demand.forEach((amount, customer) => {
    if (amount > most) throw new RangeError(`customer ${customer} demands ${amount}, more than any capacity`);
  });
  const sum = (amounts: Float64Array): number => amounts.reduce((a, b) => a + b, 0);
  if (sum(demand) > usableCapacity(sum(capacity))) {
    throw new RangeError(`all customers demand ${sum(demand)}, all facilities hold ${sum(capacity)}`);
  }
}

function assertAmounts(name: string, amounts: Float64Array): void {
  amounts.forEach((amount, place) => {
    if (!(Number.isFinite(amount) && amount >= 0)) throw new RangeError(`${name} ${place} is ${amount}`);
  });
}
