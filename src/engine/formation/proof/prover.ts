import type { StandAlone } from '../../pricing/standAlone.ts';
import { seededRandom } from '../../random.ts';
import type { Matching, Solution } from '../matching.ts';
import { searchMatching } from '../solve.ts';
import { ColumnPool } from './columnPool.ts';
import { brokenCuts, type Cut } from './cuts.ts';
import { type Duals, dualValueWon, exactDuals } from './duals.ts';
import { closeMarkets, listColumns } from './enumeration.ts';
import { type Generated, generate } from './generation.ts';
import { bestWhole, dive, type Heuristics } from './heuristic.ts';
import { candidatesOf, gainsByType, type Incumbent, incumbentOf, matchingOf } from './incumbent.ts';
import { Master } from './master.ts';
import { PoolSearch } from './poolPhase.ts';
import { Pricer } from './pricer.ts';
import type { Proof, ProofBoundMethod, ProofOptions } from './proof.ts';
import type { ProofInstance } from './proofInstance.ts';

/** Short searches that fill the first pool, and their moves per company. */
const POOL_SEARCHES = 8;
const POOL_EFFORT = 60;
/** Cuts that are added at a time. */
const CUTS_A_ROUND = 30;
/** Columns that an enumeration may list. */
const MOST_LISTED = 60_000;
/** Columns that a search for better solutions may list. */
const SOUGHT_LISTED = 12_000;
/** Columns of a restricted choice, and the most seconds for it. */
const WHOLE_COLUMNS = 1200;
const WHOLE_SECONDS = 30;
const WHOLE_SHARE = 0.08;
/** It is made again once there are so many times more columns. */
const MORE_COLUMNS = 1.3;
/** Dives in a row. */
const DIVES = 1;
/** A list is tried again once the gap has shrunk to this part of the last try. */
const TRY_AGAIN = 0.85;

/** One proof. */
export class Prover {
  private readonly instance: ProofInstance;
  private readonly alone: readonly StandAlone[];
  private readonly solution: Solution;
  private readonly options: ProofOptions;
  private readonly pool: ColumnPool;
  private readonly cuts: Cut[] = [];
  private readonly pricer: Pricer;
  private readonly master: Master;
  private readonly work: Heuristics;
  private readonly startSeconds: number;
  private best: Incumbent;
  private improved = false;
  private boundWon: number;
  private method: ProofBoundMethod;
  private stopped = false;
  private rounds = 0;
  private nodes = 0;
  private enumerated = 0;
  private wholeAt = 0;

  constructor(
    instance: ProofInstance,
    alone: readonly StandAlone[],
    solution: Solution,
    options: ProofOptions,
  ) {
    this.instance = instance;
    this.alone = alone;
    this.solution = solution;
    this.options = options;
    this.startSeconds = options.cpuSeconds();
    const given = incumbentOf(instance, candidatesOf(instance, solution.clusters));
    if (!given) throw new RangeError('the matching to prove breaks a limit');
    this.best = given;
    this.boundWon = solution.objectiveBoundWon;
    this.method = solution.boundMethod;
    this.pool = new ColumnPool(instance);
    const stop = (): boolean => this.secondsLeft() <= 0;
    this.pricer = new Pricer(instance, this.pool, this.cuts, seededRandom(options.seed), stop);
    this.master = new Master(instance, this.pool, options.linearSolver);
    this.work = {
      instance,
      solver: options.linearSolver,
      pool: this.pool,
      pricer: this.pricer,
      cuts: this.cuts,
      secondsLeft: () => this.secondsLeft(),
    };
  }

  run(): Proof {
    try {
      if (this.pricer.markets.length === 0) this.note(0);
      else if (!this.proved) this.prove();
    } finally {
      this.master.dispose();
    }
    return this.proof();
  }

  private get proved(): boolean {
    return this.boundWon <= this.best.objectiveWon;
  }

  private get over(): boolean {
    return this.proved || this.secondsLeft() <= 0;
  }

  private secondsLeft(): number {
    const { budgetSeconds, cpuSeconds, watch } = this.options;
    const used = cpuSeconds() - this.startSeconds;
    if (!this.stopped && watch?.(Math.min(1, used / budgetSeconds))) this.stopped = true;
    return this.stopped ? 0 : budgetSeconds - used;
  }

  /** A bound that was proved; whatever pricing left out is no better than the best that is known. */
  private note(boundWon: number, method: ProofBoundMethod = 'COLUMN_GENERATION'): void {
    const whole = Math.max(Math.floor(boundWon), this.best.objectiveWon);
    if (whole >= this.boundWon) return;
    this.boundWon = whole;
    this.method = method;
  }

  private offer(found: Incumbent | null): void {
    if (!found || found.objectiveWon <= this.best.objectiveWon) return;
    this.best = found;
    this.improved = true;
    for (const { system, members } of found.candidates) this.pool.add(system, members);
  }

  private prove(): void {
    const start = this.fillPool();
    let generated = this.generate(start);
    if (!generated || this.over) return;
    this.improve(generated);
    let tried = Number.POSITIVE_INFINITY;
    while (!this.over && generated?.duals) {
      const gapWon = this.gapOf(generated.duals);
      if (gapWon < TRY_AGAIN * tried) {
        tried = gapWon;
        if (this.closeGap(generated.duals, 1) || this.over) return;
        this.seekInPart(generated.duals);
      }
      const fresh = brokenCuts(
        this.instance,
        this.pool.columns,
        generated.point.values,
        this.cuts,
        CUTS_A_ROUND,
      );
      if (fresh.length === 0) break;
      this.cuts.push(...fresh);
      this.master.addCuts(fresh);
      const next = this.generate(generated.duals);
      if (!next?.duals) break;
      generated = next;
      this.improve(generated);
    }
    this.closeInPart(generated);
  }

  /** Clusters from short searches with other seeds; returns duals to start from. */
  private fillPool(): Duals {
    const { instance, alone, solution, options } = this;
    const keep = (clusters: Matching): void => {
      const candidates = candidatesOf(instance, clusters);
      for (const { system, members } of candidates) this.pool.add(system, members);
      this.offer(incumbentOf(instance, candidates));
    };
    keep(solution.clusters);
    for (let k = 0; k < POOL_SEARCHES && this.secondsLeft() > 0; k++) {
      keep(
        searchMatching(instance.problem, alone, {
          seed: options.seed * POOL_SEARCHES + k + 1,
          effort: POOL_EFFORT,
        }),
      );
    }
    const gains = gainsByType(instance, alone, matchingOf(instance, this.best));
    return exactDuals(
      gains,
      instance.problem.systems.map(() => 0),
    );
  }

  private generate(start: Duals): Generated | null {
    return generate(
      {
        instance: this.instance,
        master: this.master,
        pricer: this.pricer,
        cuts: this.cuts,
        secondsLeft: () => this.secondsLeft(),
        note: (boundWon, nodes) => {
          this.rounds++;
          this.nodes += nodes;
          this.note(boundWon);
        },
      },
      start,
      () => this.best.objectiveWon,
    );
  }

  private improve(generated: Generated): void {
    for (let k = 0; k < DIVES && !this.over; k++) this.offer(dive(this.work));
    if (this.over || this.pool.columns.length < MORE_COLUMNS * this.wholeAt) return;
    this.wholeAt = this.pool.columns.length;
    const limit = Math.min(WHOLE_SECONDS, WHOLE_SHARE * this.options.budgetSeconds);
    this.offer(bestWhole(this.work, generated.duals, WHOLE_COLUMNS, limit));
    this.note(this.boundWon);
  }

  private gapOf(duals: Duals): number {
    return dualValueWon(this.instance, this.cuts, duals) - this.best.objectiveWon;
  }

  /** Lists every cluster within a part of the gap and chooses among them exactly; whether that settled the part. */
  private closeGap(duals: Duals, part: number): boolean {
    const value = dualValueWon(this.instance, this.cuts, duals);
    const stop = (): boolean => this.secondsLeft() <= 0;
    const whole = { duals, gapWon: value - this.best.objectiveWon };
    if (part === 1) closeMarkets(this.pricer, this.pool, whole, stop);
    if (this.over) return false;
    const gap = { duals, gapWon: whole.gapWon * part };
    const listed = listColumns(this.pricer, gap, MOST_LISTED, stop);
    if (!listed) return false;
    this.enumerated = listed.length;
    const floorWon = Math.max(this.best.objectiveWon, Math.floor(value - gap.gapWon));
    const result = new PoolSearch({
      instance: this.instance,
      solver: this.options.linearSolver,
      columns: listed.filter((column) => this.pool.fair(column)),
      cuts: this.cuts,
      floorWon,
      secondsLeft: () => this.secondsLeft(),
    }).run();
    if (result.chosen) this.offer(incumbentOf(this.instance, result.chosen));
    // Whatever uses a cluster that is not listed brings less than the value less this part of the gap.
    if (result.complete) this.note(Math.max(floorWon, result.objectiveWon));
    return result.complete;
  }

  /** Looks for a better choice among the clusters nearest to paying, far more of them than pricing has met. */
  private seekInPart(duals: Duals): void {
    const gapWon = this.gapOf(duals);
    const stop = (): boolean => this.secondsLeft() <= 0;
    for (let part = 0.5; part > 0.02 && !this.over; part *= 0.6) {
      const listed = listColumns(this.pricer, { duals, gapWon: gapWon * part }, SOUGHT_LISTED, stop);
      if (!listed) continue;
      const limit = Math.min(WHOLE_SECONDS, WHOLE_SHARE * this.options.budgetSeconds);
      this.offer(bestWhole(this.work, duals, WHOLE_COLUMNS, limit, listed));
      this.note(this.boundWon);
      return;
    }
  }

  /** The largest part of the gap that can be listed and settled. */
  private closeInPart(generated: Generated | null): void {
    if (!generated?.duals) return;
    for (let part = 0.7; part > 0.05 && !this.over; part *= 0.7) {
      if (this.closeGap(generated.duals, part)) return;
    }
  }

  private proof(): Proof {
    const { proved } = this;
    return {
      clusters: this.improved ? matchingOf(this.instance, this.best) : this.solution.clusters,
      objectiveWon: this.best.objectiveWon,
      objectiveBoundWon: this.boundWon,
      boundMethod: proved ? 'PROVED_OPTIMUM' : this.method,
      proved,
      statistics: {
        types: this.instance.types.length,
        columns: this.pool.columns.length,
        cuts: this.cuts.length,
        pricingRounds: this.rounds,
        pricingNodes: this.nodes,
        enumerated: this.enumerated,
        cpuSeconds: this.options.cpuSeconds() - this.startSeconds,
      },
    };
  }
}
