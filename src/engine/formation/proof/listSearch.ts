import { ColumnList } from './columnList.ts';
import type { LinearSolver } from './linearSolver.ts';
import { type CountLimits, type ListPoint, ListProgram } from './listProgram.ts';
import { mostWorthASplit, type Split } from './listSplits.ts';
import type { Candidate, ProofInstance } from './proofInstance.ts';
import { brokenRankOneCuts, type RankOneCut } from './rankOneCuts.ts';

/** Rounds of cuts at the root, cuts a round, and cuts in all. */
const CUT_ROUNDS = 40;
const CUTS_A_ROUND = 50;
const MOST_CUTS = 500;
/** Short lists are quicker to split than to cut. */
const SHORT_LIST = 1000;
const SHORT_ROUNDS = 5;
/** Cuts end after so many rounds that close less than this part of the gap. */
const LEAST_CLOSED = 0.01;
const MOST_IDLE = 3;
/** Clusters that a program made anew knows from the start. */
const FIRST_ACTIVE = 400;
/** A dive is made at the root every so many rounds of cuts, and at so many nodes. */
const DIVE_EVERY = 4;
const DIVES_AT_NODES = 4;
/** A list is made anew where no more than this part of it is left. */
const WORTH_LOADING = 0.75;

/** What is asked: a choice of these clusters that brings more than `floorWon`. */
export interface ListTask {
  readonly instance: ProofInstance;
  readonly solver: LinearSolver;
  readonly list: ColumnList;
  readonly cuts: readonly RankOneCut[];
  readonly floorWon: number;
  /** Told of every choice that was met; answers what the best brings that is known. */
  readonly offer: (candidates: readonly Candidate[]) => number;
  readonly secondsLeft: () => number;
}

/** What no choice of the list passes, unless the floor is above it. */
export interface ListResult {
  readonly boundWon: number;
  readonly nodes: number;
}

interface Node {
  readonly alive: Int32Array;
  readonly counts: CountLimits;
  readonly boundWon: number;
}

/**
 * Branch and bound over a list of clusters. At the root rank-one cuts and reduced costs take clusters off the list; then
 * the node with the largest bound is split by how many clusters there are, how many of a system, which system serves a
 * company, or whether two companies are together. Every bound is computed from duals that hold for the whole list.
 */
export class ListSearch {
  private readonly task: ListTask;
  private program: ListProgram;
  private bestWon = 0;
  private readonly open: Node[] = [];
  private nodes = 0;
  /** Largest bound of what was given up. */
  private leftWon = Number.NEGATIVE_INFINITY;

  constructor(task: ListTask) {
    this.task = task;
    this.program = new ListProgram(task.instance, task.solver, task.list, task.cuts);
  }

  run(): ListResult {
    try {
      if (this.task.list.length > 0) this.search();
    } finally {
      this.program.dispose();
    }
    const bounds = [this.floor, this.leftWon, ...this.open.map(({ boundWon }) => Math.floor(boundWon))];
    return { boundWon: Math.max(...bounds), nodes: this.nodes };
  }

  private get floor(): number {
    return Math.max(this.task.floorWon, this.bestWon);
  }

  private search(): void {
    const root = this.root();
    if (!root) return;
    this.open.push(root);
    while (this.open.length > 0 && this.task.secondsLeft() > 0) {
      let at = 0;
      for (let k = 1; k < this.open.length; k++) if (this.open[k].boundWon > this.open[at].boundWon) at = k;
      const [node] = this.open.splice(at, 1);
      // What was given up bounds the whole: looking below it would change nothing.
      if (Math.floor(node.boundWon) > Math.max(this.floor, this.leftWon)) this.look(node);
    }
  }

  private everything(): Int32Array {
    return Int32Array.from({ length: this.program.list.length }, (_, k) => k);
  }

  /** Cuts and fixes until neither helps; null where nothing above the floor is left. */
  private root(): Node | null {
    const { instance, secondsLeft } = this.task;
    let alive = this.everything();
    const rounds = alive.length < SHORT_LIST ? SHORT_ROUNDS : CUT_ROUNDS;
    const none: CountLimits = new Map();
    let before = Number.POSITIVE_INFINITY;
    let idle = 0;
    let diveAt = 1;
    let added = false;
    for (let round = 0; ; round++) {
      const point = this.program.solve(alive, none, this.floor, secondsLeft);
      if (!point) return { alive, counts: none, boundWon: this.mostWon(alive) };
      if (Math.floor(point.boundWon) <= this.floor) return null;
      this.adopt(point);
      alive = this.kept(alive, point.boundWon);
      if (alive.length === 0) return null;
      if (alive.length < WORTH_LOADING * this.program.list.length) {
        this.reload(alive);
        alive = this.everything();
        continue;
      }
      if (added && diveAt-- <= 0 && point.isWhole) {
        diveAt = DIVE_EVERY;
        this.dive(alive, point, none);
        if (Math.floor(point.boundWon) <= this.floor) return null;
      }
      const gap = point.boundWon - this.floor;
      if (added) idle = before - point.boundWon < LEAST_CLOSED * gap ? idle + 1 : 0;
      before = point.boundWon;
      added = false;
      const node = { alive, counts: none, boundWon: point.boundWon };
      if (idle >= MOST_IDLE || round >= rounds || this.program.cuts.length >= MOST_CUTS || secondsLeft() <= 0)
        return node;
      const { list, known } = this.program;
      const cuts = brokenRankOneCuts(instance, list, point.chosen, point.values, known, CUTS_A_ROUND);
      if (cuts.length === 0) return node;
      this.program.addCuts(cuts);
      added = true;
    }
  }

  /** Chooses the cluster that the relaxation wants most, again and again: a good choice, no bound. */
  private dive(start: Int32Array, point: ListPoint, counts: CountLimits): void {
    const { instance, secondsLeft } = this.task;
    const { list } = this.program;
    const left = Int32Array.from(instance.types, ({ companies }) => companies.length);
    const fixed: number[] = [];
    let alive = start;
    let now = point;
    for (;;) {
      let best = -1;
      for (let c = 0; c < now.values.length; c++) {
        if (fixed.includes(now.chosen[c])) continue;
        if (now.values[c] > 1e-6 && (best < 0 || now.values[c] > now.values[best])) best = c;
      }
      if (best < 0) break;
      const chosen = now.chosen[best];
      fixed.push(chosen);
      for (let at = list.offsets[chosen]; at < list.offsets[chosen + 1]; at++) left[list.members[at]]--;
      alive = alive.filter((k) => {
        const fits = (at: number): boolean =>
          left[list.members[at]] >
          (list.members[at] === list.members[at - 1] && at > list.offsets[k] ? 1 : 0);
        for (let at = list.offsets[k]; at < list.offsets[k + 1]; at++) if (!fits(at)) return false;
        return true;
      });
      const next = this.program.solve(alive, counts, Number.NEGATIVE_INFINITY, secondsLeft, fixed);
      if (!next) return;
      now = next;
    }
    this.adopt(now);
  }

  /** A bound without a linear program: every company at the best part of any cluster. */
  private mostWon(alive: Int32Array): number {
    const { list } = this.program;
    let ratio = 0;
    for (const k of alive) ratio = Math.max(ratio, list.gainWon[k] / list.sizeOf(k));
    return Math.ceil(ratio * this.task.instance.companies);
  }

  /** Goes on with fewer clusters and the cuts that bind. */
  private reload(alive: Int32Array): void {
    const fewer = new ColumnList();
    const { profitWon } = this.program;
    const profits = Array.from(alive, (k) => profitWon[k]);
    for (const k of alive) fewer.addFrom(this.program.list, k);
    const cuts = this.program.bindingCuts();
    this.program.dispose();
    const first = profits
      .map((_, k) => k)
      .sort((a, b) => profits[b] - profits[a] || a - b)
      .slice(0, FIRST_ACTIVE);
    this.program = new ListProgram(this.task.instance, this.task.solver, fewer, cuts, first);
  }

  /** What a choice above the floor can still use, at the duals of the last point. */
  private kept(alive: Int32Array, boundWon: number): Int32Array {
    const gap = boundWon - this.floor;
    return alive.filter((k) => this.program.profitWon[k] >= -gap);
  }

  private look(node: Node): void {
    this.nodes++;
    const { secondsLeft, instance } = this.task;
    const point = this.program.solve(node.alive, node.counts, this.floor, secondsLeft);
    if (!point) {
      this.leftWon = Math.max(this.leftWon, Math.floor(node.boundWon));
      return;
    }
    const boundWon = Math.min(node.boundWon, point.boundWon);
    if (Math.floor(boundWon) <= this.floor) return;
    const isWhole = this.adopt(point);
    if (Math.floor(boundWon) <= this.floor) return;
    if (!isWhole && this.nodes <= DIVES_AT_NODES) {
      const profits = this.program.profitWon.slice();
      this.dive(node.alive, point, node.counts);
      this.program.profitWon.set(profits);
    }
    const alive = this.kept(node.alive, point.boundWon);
    const split = isWhole
      ? null
      : mostWorthASplit(instance, this.program, point, { alive, counts: node.counts }, secondsLeft);
    if (!split) {
      this.leftWon = Math.max(this.leftWon, Math.floor(boundWon));
      return;
    }
    for (const child of split.children) this.push(child, boundWon);
  }

  private push({ alive, counts }: Split['children'][number], boundWon: number): void {
    if (alive.length > 0) this.open.push({ alive, counts, boundWon });
  }

  /** Takes a whole point as the best choice; whether it was whole. */
  private adopt({ chosen, values }: ListPoint): boolean {
    const candidates: Candidate[] = [];
    for (let c = 0; c < values.length; c++) {
      const copies = Math.round(values[c]);
      if (Math.abs(values[c] - copies) > 1e-6) return false;
      for (let k = 0; k < copies; k++) candidates.push(this.program.list.candidate(chosen[c]));
    }
    this.bestWon = this.task.offer(candidates);
    return true;
  }
}
