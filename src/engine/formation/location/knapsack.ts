/** Steps back before a knapsack is left with its upper bound. */
const MOST_STEPS = 2000;

/**
 * 0-1 knapsacks over the same few arrays again and again: no memory is taken while they are solved.
 * Method: Horowitz & Sahni 1974, depth first along falling profit per weight with Dantzig's bound.
 */
export class Knapsack {
  /** Items of the problem in the order of falling profit per weight; profits > 0, weights > 0. */
  readonly profits: Float64Array;
  readonly weights: Float64Array;
  /** Which of them the best set found holds. */
  readonly taken: Uint8Array;
  count = 0;
  /** Steps that the last solution took. */
  steps = 0;
  private readonly current: Uint8Array;

  constructor(most: number) {
    this.profits = new Float64Array(most);
    this.weights = new Float64Array(most);
    this.taken = new Uint8Array(most);
    this.current = new Uint8Array(most);
  }

  /**
   * Fills `taken`. Exact but for hard cases, where the value returned is an upper bound of the optimum and `taken` the
   * best set met. Cost O(count) at least.
   */
  solve(capacity: number): number {
    const { profits, weights, taken, current, count } = this;
    taken.fill(0, 0, count);
    const root = this.relaxedValue(capacity);
    let best = 0;
    let value = 0;
    let left = capacity;
    let next = 0;
    for (this.steps = 0; ; this.steps++) {
      while (next < count) {
        if (weights[next] <= left) {
          left -= weights[next];
          value += profits[next];
          current[next] = 1;
          next++;
          continue;
        }
        if (value + this.rest(next, left) <= best + 1e-12 * best) break;
        current[next] = 0;
        next++;
      }
      if (next === count && value > best) {
        best = value;
        taken.set(current.subarray(0, count));
        if (best >= root * (1 - 1e-12)) return best;
      }
      if (this.steps === MOST_STEPS) return root;
      let last = next - 1;
      while (last >= 0 && current[last] === 0) last--;
      if (last < 0) return best;
      current[last] = 0;
      left += weights[last];
      value -= profits[last];
      next = last + 1;
    }
  }

  /** Dantzig's bound: the last item may be taken in part. `without` leaves out one item. */
  relaxedValue(capacity: number, without = -1): number {
    const { profits, weights, count } = this;
    let value = 0;
    let left = capacity;
    for (let i = 0; i < count; i++) {
      if (i === without) continue;
      if (weights[i] > left) return value + (profits[i] * left) / weights[i];
      left -= weights[i];
      value += profits[i];
    }
    return value;
  }

  private rest(from: number, capacity: number): number {
    const { profits, weights, count } = this;
    let value = 0;
    let left = capacity;
    for (let i = from; i < count; i++) {
      if (weights[i] > left) return value + (profits[i] * left) / weights[i];
      left -= weights[i];
      value += profits[i];
    }
    return value;
  }
}
