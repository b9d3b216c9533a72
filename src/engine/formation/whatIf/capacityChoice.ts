/** Work up to which the choice is exact. */
const MOST_STEPS = 4_000_000;

/**
 * Which jobs a provider serves where its units do not suffice for all: those that together bring most revenue.
 *
 * Exact by dynamic programming over units (Bellman 1957) while jobs x units stay below four million, so in every market
 * of our size; beyond that the largest revenue first, which is said by `isExact`. Ties go to the earlier jobs.
 *
 * @param units of each job, >= 1
 * @param revenueWon of each job, >= 0
 * @returns indices of the jobs chosen, ascending
 */
export function chooseWithin(
  capacityUnits: number,
  units: readonly number[],
  revenueWon: readonly number[],
): { readonly chosen: readonly number[]; readonly isExact: boolean } {
  const everything = units.map((_, job) => job);
  if (units.reduce((sum, one) => sum + one, 0) <= capacityUnits) return { chosen: everything, isExact: true };
  if (units.length * (capacityUnits + 1) > MOST_STEPS) return { chosen: greedy(), isExact: false };
  const best = new Float64Array(capacityUnits + 1);
  const isTaken = new Uint8Array(units.length * (capacityUnits + 1));
  // From the last job to the first, so that reading the choice begins with the first.
  for (let job = units.length - 1; job >= 0; job--) {
    for (let free = capacityUnits; free >= units[job]; free--) {
      const won = revenueWon[job] + best[free - units[job]];
      if (won < best[free]) continue;
      best[free] = won;
      isTaken[job * (capacityUnits + 1) + free] = 1;
    }
  }
  let free = capacityUnits;
  const chosen = everything.filter((job) => {
    if (isTaken[job * (capacityUnits + 1) + free] === 0) return false;
    free -= units[job];
    return true;
  });
  return { chosen, isExact: true };

  function greedy(): number[] {
    let left = capacityUnits;
    return everything
      .toSorted((a, b) => revenueWon[b] - revenueWon[a] || a - b)
      .filter((job) => {
        if (units[job] > left) return false;
        left -= units[job];
        return true;
      })
      .toSorted((a, b) => a - b);
  }
}
