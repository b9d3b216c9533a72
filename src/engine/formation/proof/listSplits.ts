import type { CountLimits, ListPoint, ListProgram } from './listProgram.ts';
import type { ProofInstance } from './proofInstance.ts';

/** Splits of each sort that are tried out. */
const MOST_TRIED = 2;
/** A number this near to a whole one is not split. */
const WHOLE = 0.02;

/** What a node becomes. Together the children hold every whole choice of the node. */
export interface Split {
  readonly children: readonly { readonly alive: Int32Array; readonly counts: CountLimits }[];
}

interface Branch {
  readonly counts: CountLimits;
  /** Whether a cluster stays. */
  readonly keeps: (k: number) => boolean;
}

interface Idea {
  readonly distance: number;
  readonly branches: readonly [Branch, Branch];
}

/** A node that is to be split. */
export interface Splittable {
  readonly alive: Int32Array;
  readonly counts: CountLimits;
}

/** The split whose children lose most, of the likeliest that were tried out; null where nothing is left to split. */
export function mostWorthASplit(
  instance: ProofInstance,
  program: ListProgram,
  point: ListPoint,
  node: Splittable,
  secondsLeft: () => number,
): Split | null {
  const ideas = [
    ...countIdeas(instance, program, point, node),
    ...companyIdeas(instance, program, point, node),
  ];
  const alive = new Uint8Array(program.list.length);
  for (const k of node.alive) alive[k] = 1;
  let best: Idea | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const idea of ideas) {
    if (ideas.length === 1) best = idea;
    if (ideas.length === 1 || secondsLeft() <= 0) break;
    const losses = idea.branches.map(({ counts, keeps }) => {
      const won = program.probe((k) => alive[k] === 1 && keeps(k), counts, secondsLeft());
      return Number.isNaN(won) ? 0 : Math.max(1, point.boundWon - won);
    });
    const score = Math.min(losses[0], losses[1]) * 5 + Math.max(losses[0], losses[1]);
    if (score > bestScore) {
      best = idea;
      bestScore = score;
    }
  }
  best ??= ideas[0] ?? kindIdea(instance, program, point, node);
  if (!best) return null;
  const children = best.branches.map(({ counts, keeps }) => ({
    counts,
    alive: node.alive.filter((k) => keeps(k)),
  }));
  return { children };
}

const distanceOf = (sum: number): number => Math.abs(sum - Math.round(sum));

/** How many clusters there are, in all and of each system. */
function countIdeas(
  instance: ProofInstance,
  { list }: ListProgram,
  { chosen, values }: ListPoint,
  { counts }: Splittable,
): Idea[] {
  const sums = new Float64Array(1 + instance.problem.systems.length);
  chosen.slice(0, values.length).forEach((k, c) => {
    sums[0] += values[c];
    sums[1 + list.system[k]] += values[c];
  });
  const ideas: Idea[] = [];
  sums.forEach((sum, row) => {
    if (distanceOf(sum) < WHOLE) return;
    const [least, most] = counts.get(row) ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    const keeps = (): boolean => true;
    const limited = (from: number, to: number): Branch => ({
      counts: new Map([...counts, [row, [from, to]]]),
      keeps,
    });
    ideas.push({
      distance: distanceOf(sum),
      branches: [limited(least, Math.floor(sum)), limited(Math.ceil(sum), most)],
    });
  });
  return ideas.sort((a, b) => b.distance - a.distance).slice(0, MOST_TRIED);
}

/** Which system serves a company, and whether two companies are together: where a type is one company. */
function companyIdeas(
  instance: ProofInstance,
  { list }: ListProgram,
  { chosen, values }: ListPoint,
  { counts }: Splittable,
): Idea[] {
  const types = instance.types.length;
  const systems = instance.problem.systems.length;
  const served = new Float64Array(types * systems);
  const together = new Map<number, number>();
  const isOne = (type: number): boolean => instance.types[type].companies.length === 1;
  chosen.forEach((k, c) => {
    if (!(values[c] > 1e-7)) return;
    const own = list.members.subarray(list.offsets[k], list.offsets[k + 1]).filter(isOne);
    own.forEach((a, i) => {
      served[a * systems + list.system[k]] += values[c];
      for (let j = i + 1; j < own.length; j++) {
        const key = a * types + own[j];
        together.set(key, (together.get(key) ?? 0) + values[c]);
      }
    });
  });
  const has = (k: number, type: number): boolean => {
    for (let at = list.offsets[k], end = list.offsets[k + 1]; at < end; at++) {
      if (list.members[at] === type) return true;
    }
    return false;
  };
  const ideas: Idea[] = [];
  served.forEach((sum, key) => {
    if (distanceOf(sum) < WHOLE) return;
    const type = Math.floor(key / systems);
    const system = key % systems;
    ideas.push({
      distance: distanceOf(sum),
      branches: [
        { counts, keeps: (k) => list.system[k] !== system || !has(k, type) },
        { counts, keeps: (k) => list.system[k] === system || !has(k, type) },
      ],
    });
  });
  ideas.sort((a, b) => b.distance - a.distance);
  ideas.length = Math.min(ideas.length, MOST_TRIED);
  const pairs: Idea[] = [];
  for (const [key, sum] of together) {
    if (distanceOf(sum) < WHOLE) continue;
    const a = Math.floor(key / types);
    const b = key % types;
    pairs.push({
      distance: distanceOf(sum),
      branches: [
        { counts, keeps: (k) => !has(k, a) || !has(k, b) },
        { counts, keeps: (k) => has(k, a) === has(k, b) },
      ],
    });
  }
  pairs.sort((x, y) => y.distance - x.distance);
  return [...ideas, ...pairs.slice(0, MOST_TRIED)];
}

/** The last resort, for types of several companies: how many clusters hold two types, or how often one is chosen. */
function kindIdea(
  instance: ProofInstance,
  program: ListProgram,
  { chosen, values }: ListPoint,
  { counts }: Splittable,
): Idea | null {
  const { list } = program;
  const types = instance.types.length;
  const sums = new Map<number, number>();
  const pairsOf = (k: number): Set<number> => {
    const pairs = new Set<number>();
    for (let i = list.offsets[k]; i < list.offsets[k + 1]; i++) {
      for (let j = i + 1; j < list.offsets[k + 1]; j++) pairs.add(list.members[i] * types + list.members[j]);
    }
    return pairs;
  };
  let column = -1;
  values.forEach((value, c) => {
    if (!(value > 1e-7)) return;
    for (const pair of pairsOf(chosen[c])) sums.set(pair, (sums.get(pair) ?? 0) + value);
    if (distanceOf(value) > 1e-6 && (column < 0 || distanceOf(value) > distanceOf(values[column])))
      column = c;
  });
  let pair = -1;
  for (const [key, sum] of sums) {
    if (distanceOf(sum) > Math.max(WHOLE, pair < 0 ? 0 : distanceOf(sums.get(pair) ?? 0))) pair = key;
  }
  if (pair < 0 && column < 0) return null;
  const sum = pair >= 0 ? (sums.get(pair) ?? 0) : values[column];
  const isIn = new Uint8Array(list.length);
  if (pair < 0) isIn[chosen[column]] = 1;
  else for (let k = 0; k < list.length; k++) isIn[k] = pairsOf(k).has(pair) ? 1 : 0;
  const row = program.addSplit(isIn);
  const limited = (from: number, to: number): Branch => ({
    counts: new Map([...counts, [row, [from, to]]]),
    keeps: () => true,
  });
  const infinity = Number.POSITIVE_INFINITY;
  return {
    distance: distanceOf(sum),
    branches: [limited(-infinity, Math.floor(sum)), limited(Math.ceil(sum), infinity)],
  };
}
