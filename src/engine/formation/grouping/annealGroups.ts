import { negativeLogTable, type Random } from '../../random.ts';
import type { GroupBook } from './groupBook.ts';

/** Moves between two changes of temperature. */
const STEP = 4096;
/** Of 128 moves, how many hand out a whole group, and how many form a new one. */
const DISSOLVING = 2;
const CREATING = 2;

const thresholds = negativeLogTable(4096);

/** What a search of groups acts on. */
export interface GroupSearch {
  readonly book: GroupBook;
  readonly minMembers: number;
  /** `nearestCount` nearest points of each point, nearest first. */
  readonly nearest: Int32Array;
  readonly nearestCount: number;
  /** How dear a usual change at each point is: temperatures are multiples of it. */
  readonly scales: Float64Array;
  readonly random: Random;
  /** Cost of the groups in the book, up to a constant. */
  cost: number;
  /** Least cost seen at the end of a step, and the groups that had it. */
  readonly best: { cost: number; readonly groupOf: Int32Array };
}

/**
 * Simulated annealing over relocate, swap, dissolve and create. Every group keeps at least `minMembers` all the time.
 *
 * Temperatures are relative to each point's own scale: figures of firms have a few giants that carry most of the cost
 * and many dwarfs, and one temperature for all freezes the first long before the second begin to settle. Measured on
 * Tarragona, groups of 5, 20,000 moves a point: 20.35 % with one temperature, 20.2 % with own ones.
 *
 * @param moves how many moves to try, each O(dimension) but for the rare dissolve and create
 * @param hottest first temperature, a multiple of the scales; it falls to `coldest` as a square
 * @returns whether it ran to its end; false where `watch` said stop
 */
export function annealGroups(
  search: GroupSearch,
  moves: number,
  hottest: number,
  coldest: number,
  watch: (done: number) => boolean,
): boolean {
  const first = Math.sqrt(hottest);
  const last = Math.sqrt(coldest);
  for (let tried = 0; tried < moves; tried += STEP) {
    const root = first + (last - first) * (tried / moves);
    runStep(search, Math.min(STEP, moves - tried), root * root);
    keepBest(search);
    if (watch(Math.min(1, (tried + STEP) / moves))) return false;
  }
  return true;
}

/** Remembers the groups in the book where none were cheaper. */
export function keepBest({ book, best, cost }: GroupSearch): void {
  if (cost >= best.cost) return;
  best.cost = cost;
  best.groupOf.set(book.groupOf);
}

function runStep(search: GroupSearch, moves: number, temperature: number): void {
  const { book, random, nearest, nearestCount, minMembers, scales } = search;
  for (let tried = 0; tried < moves; tried++) {
    const point = random.below(book.count);
    const factor = temperature * thresholds[random.below(4096)];
    const kind = random.below(128);
    if (kind < DISSOLVING) {
      dissolve(search, book.groupOf[point], factor * scales[point]);
      continue;
    }
    if (kind < DISSOLVING + CREATING) {
      create(search, point, factor * scales[point]);
      continue;
    }
    const fraction = random.fraction();
    const near = nearest[point * nearestCount + Math.floor(fraction * fraction * nearestCount)];
    const from = book.groupOf[point];
    const to = book.groupOf[near];
    if (from === to) continue;
    if ((kind & 1) === 0 && book.sizeOf[from] > minMembers && book.sizeOf[to] < book.most) {
      const delta = book.joinDelta(point, to) - book.leaveGain(point);
      if (delta > factor * scales[point]) continue;
      book.move(point, to);
      search.cost += delta;
    } else {
      const other = book.members[to * book.most + random.below(book.sizeOf[to])];
      const delta = book.swapDelta(point, other);
      if (delta > factor * Math.max(scales[point], scales[other])) continue;
      book.swap(point, other);
      search.cost += delta;
    }
  }
}

/** Points that a composite move has moved so far, and the groups they came from. */
const moved: number[] = [];
const origins: number[] = [];

/** Hands every member of a group to the best group near it, where that costs at most `most`. */
function dissolve(search: GroupSearch, group: number, most: number): boolean {
  const { book } = search;
  const size = book.sizeOf[group];
  if (size > search.minMembers + 1) return false;
  moved.length = 0;
  let delta = 0;
  for (let left = size; left > 0; left--) {
    const point = book.members[group * book.most + left - 1];
    const to = bestGroupNear(search, point);
    if (to < 0) {
      delta = Number.POSITIVE_INFINITY;
      break;
    }
    delta -= book.leaveGain(point);
    book.leave(point);
    delta += book.joinDelta(point, to);
    book.join(point, to);
    moved.push(point);
  }
  if (delta <= most) {
    search.cost += delta;
    return true;
  }
  const back = moved.length === size ? book.reserve() : group;
  for (let k = moved.length - 1; k >= 0; k--) book.move(moved[k], back);
  return false;
}

/** The group, other than its own and with a place left, that a point joins at least cost; -1 where none is near. */
function bestGroupNear({ book, nearest, nearestCount }: GroupSearch, point: number): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  let last = book.groupOf[point];
  for (let k = 0; k < nearestCount; k++) {
    const group = book.groupOf[nearest[point * nearestCount + k]];
    if (group === last || group === book.groupOf[point] || book.sizeOf[group] >= book.most) continue;
    last = group;
    const delta = book.joinDelta(point, group);
    if (delta < least) {
      least = delta;
      best = group;
    }
  }
  return best;
}

/**
 * Makes a new group of a point and the nearest points that their groups can spare, where that costs at most `most`.
 */
export function create(search: GroupSearch, point: number, most: number): boolean {
  const { book, nearest, nearestCount, minMembers } = search;
  if (!book.hasRoom || book.sizeOf[book.groupOf[point]] <= minMembers) return false;
  moved.length = 0;
  origins.length = 0;
  const group = book.reserve();
  let delta = 0;
  for (let k = -1; k < nearestCount && moved.length < minMembers; k++) {
    const next = k < 0 ? point : nearest[point * nearestCount + k];
    const from = book.groupOf[next];
    if (book.sizeOf[from] <= minMembers) continue;
    delta -= book.leaveGain(next);
    book.leave(next);
    if (moved.length > 0) delta += book.joinDelta(next, group);
    book.join(next, group);
    moved.push(next);
    origins.push(from);
  }
  if (moved.length === minMembers && delta <= most) {
    search.cost += delta;
    return true;
  }
  for (let k = moved.length - 1; k >= 0; k--) book.move(moved[k], origins[k]);
  return false;
}
