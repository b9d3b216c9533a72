/*
 * The matrix of companies by processes in the order in which its blocks show: the picture of group technology (McAuley
 * 1972, King 1980). Companies stand by cluster, clusters beside those that work alike, processes where the clusters that
 * use them are.
 */

export interface MatrixCompany {
  readonly id: string;
  readonly label: string;
  readonly codes: readonly string[];
  /** Code of two digits. */
  readonly province: string | undefined;
}

export interface MatrixCluster {
  readonly id: string;
  readonly position: number;
  readonly system: string | undefined;
  readonly companies: readonly MatrixCompany[];
}

/** What a cell says: nothing, a process of this member alone, of several members, of every member. */
export const EMPTY = 0;
export const SINGLE = 1;
export const SHARED = 2;
export const CORE = 3;

export interface Matrix {
  /** By row. */
  readonly companies: readonly MatrixCompany[];
  /** Process codes by column. */
  readonly columns: readonly string[];
  /** Row by row: EMPTY, SINGLE, SHARED or CORE. */
  readonly cells: Uint8Array;
  /** In the order of the rows. */
  readonly clusters: readonly MatrixCluster[];
  /** First row of each cluster, and behind the last one the number of rows. */
  readonly starts: Int32Array;
  /** Cluster of each row. */
  readonly clusterOf: Int32Array;
}

/** A process that more of the clusters share than this says nothing of any: it stands on the right. */
const COMMON_PART = 1 / 3;
/** The chain compares each cluster with each: 1,100 take 15 ms; more than this stand by their first process. */
const MOST_CHAINED = 4_000;

/** Orders and fills the matrix. O(clusters² × processes / 32 + companies × processes). */
export function buildMatrix(given: readonly MatrixCluster[]): Matrix {
  const codes = processCodesOf(given);
  const columnOf = new Map(codes.map((code, column) => [code, column]));
  const uses = given.map((cluster) => usesOf(cluster, columnOf));
  const order = orderOfClusters(uses, codes.length);
  const columns = orderOfColumns(uses, order, codes.length);
  const clusters = order.map((index) => given[index] as MatrixCluster);
  return filled(
    clusters.map(sortedByLikeness),
    columns.map((column) => codes[column] as string),
    order.map((index) => uses[index] as Uint16Array),
    columnOf,
  );
}

function processCodesOf(clusters: readonly MatrixCluster[]): string[] {
  const codes = new Set<string>();
  for (const { companies } of clusters)
    for (const company of companies) for (const code of company.codes) codes.add(code);
  return [...codes].sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
}

/** How many members use each process. */
function usesOf({ companies }: MatrixCluster, columnOf: ReadonlyMap<string, number>): Uint16Array {
  const uses = new Uint16Array(columnOf.size);
  for (const company of companies) {
    for (const code of new Set(company.codes)) {
      const column = columnOf.get(code) as number;
      uses[column] = (uses[column] as number) + 1;
    }
  }
  return uses;
}

/** Members with the most processes first, so that a block is full at its top. */
function sortedByLikeness(cluster: MatrixCluster): MatrixCluster {
  const companies = [...cluster.companies].sort(
    (one, other) => other.codes.length - one.codes.length || one.label.localeCompare(other.label),
  );
  return { ...cluster, companies };
}

/** A chain in which each cluster stands behind the one that it shares most processes with. */
function orderOfClusters(uses: readonly Uint16Array[], columns: number): number[] {
  const words = Math.ceil(columns / 32);
  const sets = new Uint32Array(uses.length * words);
  const first = uses.map((counts, cluster) => {
    let least = columns;
    for (let column = columns - 1; column >= 0; column--) {
      if ((counts[column] as number) < 2) continue;
      const word = cluster * words + (column >> 5);
      sets[word] = (sets[word] as number) | (1 << (column & 31));
      least = column;
    }
    return least;
  });
  const byFirst = uses
    .map((_, cluster) => cluster)
    .sort((one, other) => (first[one] ?? 0) - (first[other] ?? 0));
  return uses.length > MOST_CHAINED ? byFirst : chained(byFirst, sets, words);
}

function chained(candidates: readonly number[], sets: Uint32Array, words: number): number[] {
  const left = [...candidates];
  const order: number[] = [];
  let last = left.shift();
  while (last !== undefined) {
    order.push(last);
    let best = 0;
    let bestLikeness = -1;
    for (let k = 0; k < left.length; k++) {
      const likeness = likenessOf(sets, words, last, left[k] as number);
      if (likeness <= bestLikeness) continue;
      best = k;
      bestLikeness = likeness;
    }
    [last] = left.splice(best, 1);
  }
  return order;
}

/** Shared processes over processes of either (Jaccard). */
function likenessOf(sets: Uint32Array, words: number, one: number, other: number): number {
  let both = 0;
  let either = 0;
  for (let word = 0; word < words; word++) {
    const a = sets[one * words + word] as number;
    const b = sets[other * words + word] as number;
    both += bitsOf(a & b);
    either += bitsOf(a | b);
  }
  return either === 0 ? 0 : both / either;
}

function bitsOf(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Processes by the middle of the clusters that share them; common ones, and then those that nobody shares, last. */
function orderOfColumns(uses: readonly Uint16Array[], order: readonly number[], columns: number): number[] {
  const keys = Array.from({ length: columns }, (_, column) => {
    let weight = 0;
    let sum = 0;
    let sharing = 0;
    order.forEach((cluster, place) => {
      const count = uses[cluster]?.[column] ?? 0;
      if (count < 2) return;
      sharing += 1;
      weight += count;
      sum += count * place;
    });
    if (sharing === 0) return { rank: 2, key: column };
    if (order.length > 3 && sharing > order.length * COMMON_PART) return { rank: 1, key: -sharing };
    return { rank: 0, key: sum / weight };
  });
  const keyOf = (column: number) => keys[column] as { rank: number; key: number };
  return keys
    .map((_, column) => column)
    .sort(
      (one, other) => keyOf(one).rank - keyOf(other).rank || keyOf(one).key - keyOf(other).key || one - other,
    );
}

function filled(
  clusters: readonly MatrixCluster[],
  columns: readonly string[],
  uses: readonly Uint16Array[],
  columnOf: ReadonlyMap<string, number>,
): Matrix {
  const placeOf = new Map(columns.map((code, place) => [code, place]));
  const companies = clusters.flatMap((cluster) => cluster.companies);
  const cells = new Uint8Array(companies.length * columns.length);
  const starts = new Int32Array(clusters.length + 1);
  const clusterOf = new Int32Array(companies.length);
  let row = 0;
  clusters.forEach(({ companies: members }, index) => {
    starts[index] = row;
    for (const { codes } of members) {
      clusterOf[row] = index;
      for (const code of codes) {
        const count = uses[index]?.[columnOf.get(code) as number] ?? 0;
        const kind = count === 1 ? SINGLE : count === members.length ? CORE : SHARED;
        cells[row * columns.length + (placeOf.get(code) as number)] = kind;
      }
      row += 1;
    }
  });
  starts[clusters.length] = row;
  return { companies, columns, cells, clusters, starts, clusterOf };
}
