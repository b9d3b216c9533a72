/** The most valuable first, ties to the smaller item. They come nearly sorted, so insertion is the quick way. */
export function sortByValue(candidates: Int32Array, count: number, value: Float64Array): void {
  for (let i = 1; i < count; i++) {
    const item = candidates[i];
    const own = value[item];
    let k = i - 1;
    while (k >= 0 && (value[candidates[k]] < own || (value[candidates[k]] === own && candidates[k] > item))) {
      candidates[k + 1] = candidates[k];
      k--;
    }
    candidates[k + 1] = item;
  }
}

/** Fewest and most units of a candidate; zeros where there is none. */
export function unitsSpan(candidates: Int32Array, count: number, units: Int32Array): [number, number] {
  if (count === 0) return [0, 0];
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (let i = 0; i < count; i++) {
    const own = units[candidates[i]];
    if (own < least) least = own;
    if (own > most) most = own;
  }
  return [least, most];
}
