/**
 * The optimum for points on a line (Hansen & Mukherjee 2003): groups are runs of sorted points, of `minMembers` to
 * 2 minMembers - 1, and a shortest path over their ends finds the best cuts. Cost O(n log n + n x minMembers).
 *
 * @param values at least `minMembers` of them, around 0
 * @returns the group of each value
 */
export function groupsOnLine(values: Float64Array, minMembers: number): Int32Array {
  const n = values.length;
  const order = Int32Array.from({ length: n }, (_, i) => i).sort((a, b) => values[a] - values[b] || a - b);
  const least = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  const cutBefore = new Int32Array(n + 1);
  least[0] = 0;
  for (let end = minMembers; end <= n; end++) {
    let mean = 0;
    let cost = 0;
    for (let start = end - 1; start >= 0 && end - start < 2 * minMembers; start--) {
      const size = end - start;
      const shift = values[order[start]] - mean;
      mean += shift / size;
      cost += shift * (values[order[start]] - mean);
      if (size < minMembers || least[start] + cost >= least[end]) continue;
      least[end] = least[start] + cost;
      cutBefore[end] = start;
    }
  }
  const groupOf = new Int32Array(n);
  for (let end = n; end > 0; end = cutBefore[end]) {
    for (let k = cutBefore[end]; k < end; k++) groupOf[order[k]] = end;
  }
  return groupOf;
}
