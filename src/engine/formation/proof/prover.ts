import type { StandAlone } from '../../pricing/standAlone.ts';
import { type Random, seededRandom } from '../../random.ts';
import type { BoundMethod, Matching, Solution } from '../matching.ts';
import { searchMatching } from '../solve.ts';
import { ColumnPool } from './columnPool.ts';
import { brokenCuts, type Cut } from './cuts.ts';
import { type Duals, dualValueWon, exactDuals } from './duals.ts';
import { closeMarkets, listColumns } from './enumeration.ts';
import { type Generated, generate } from './generation.ts';
import { bestWhole, dive, type Heuristics } from './heuristic.ts';
import { candidatesOf, gainsByType, type Incumbent, incumbentOf, matchingOf } from './incumbent.ts';
import { ListSearch } from './listSearch.ts';
import { Master } from './master.ts';
import { Polish } from './polish.ts';
import { Pricer } from './pricer.ts';
import type { Proof, ProofOptions } from './proof.ts';
import type { Candidate, ProofInstance } from './proofInstance.ts';
import { rebuild } from './rebuild.ts';
import { type ImprovePart, regroup } from './regroup.ts';

/** Short searches that fill the first pool, and their moves per company. */
const POOL_SEARCHES = 8;
const POOL_EFFORT = 60;
/** Cuts that are added to the master at a time. */
const CUTS_A_ROUND = 30;
/** Clusters that a list may hold: so many for each second of the budget, and in all. */
const LISTED_A_SECOND = 3000;
const MOST_LISTED = 250_000;
/** Clusters of a list that is chosen from before anything else is tried. */
const FEW_LISTED = 6000;
/** Part of the time that column generation leaves to what comes after it. */
const LATE_SHARE = 0.5;
/** Part of the time that is left for a list of the whole gap, and for one of a part of it. */
const WHOLE_SHARE = 0.7;
const PART_SHARE = 0.4;
/** A part of the gap is listed again where it should close this part of what is left of it. */
const WORTH_LISTING = 0.1;
/** The restricted choice is made again once there are so many times more columns. */
const MORE_COLUMNS = 1.3;
/** Companies from which parts of them are grouped anew, and part of the time for it. */
const FEWEST_WITH_PARTS = 50;
const REGROUP_SHARE = 0.3;
/** Turns of rebuilding the best choice. */
const REBUILDS = 200;
/** Early choices that the first dives may leave out, and later ones. */
const FIRST_DISCREPANCIES = 1;
const LATER_DISCREPANCIES = 0;
/** Looks at the clock for each that is real: it is a call into the system. */
const LOOKS = 8;

/** What a proof starts from. */
export type ProofStart = Pick<Solution, 'clusters' | 'objectiveBoundWon' | 'boundMethod'>;

/** One proof. */
export class Prover {
  private readonly instance: ProofInstance;
  private readonly alone: readonly StandAlone[];
  private readonly solution: ProofStart;
  private readonly options: ProofOptions;
  private readonly pool: ColumnPool;
  private readonly cuts: Cut[] = [];
  private readonly random: Random;
  private readonly pricer: Pricer;
  private readonly master: Master;
  private readonly polish: Polish;
  /** Proves parts as proofs of their own; none in such a proof. */
  private readonly improvePart: ImprovePart | null;
  private readonly startSeconds: number;
  private best: Incumbent;
  private improved = false;
  private boundWon: number;
  private method: BoundMethod;
  private stopped = false;
  private looks = 0;
  private lastLeft = 0;
  private rounds = 0;
  private nodes = 0;
  private listed = 0;
  private listNodes = 0;
  private wholeAt = 0;

  constructor(
    instance: ProofInstance,
    alone: readonly StandAlone[],
    solution: ProofStart,
    options: ProofOptions,
    partsOf?: (secondsLeft: () => number) => ImprovePart,
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
    this.random = seededRandom(options.seed);
    this.pricer = new Pricer(instance, this.pool, this.cuts, this.random, () => this.secondsLeft() <= 0);
    this.polish = new Polish(instance, this.pricer.markets);
    this.improvePart = partsOf?.(() => this.secondsLeft()) ?? null;
    this.master = new Master(instance, this.pool, options.linearSolver);
  }

  /** Proves until the optimum or the budget is reached. */
  run(): Proof {
    try {
      if (this.over) return this.proof();
      if (this.pricer.markets.length === 0) this.note(0);
      else this.prove();
    } finally {
      this.master.dispose();
    }
    return this.proof();
  }

  private get proved(): boolean {
    return this.boundWon <= this.best.objectiveWon;
  }

  private get over(): boolean {
    const { enoughPercent = 0 } = this.options;
    const gapWon = this.boundWon - this.best.objectiveWon;
    return gapWon <= (enoughPercent / 100) * this.best.objectiveWon || this.secondsLeft() <= 0;
  }

  private secondsLeft(): number {
    const { budgetSeconds, cpuSeconds, watch } = this.options;
    if (this.stopped || this.looks++ % LOOKS !== 0) return this.lastLeft;
    const used = cpuSeconds() - this.startSeconds;
    if (watch?.(Math.min(1, budgetSeconds > 0 ? used / budgetSeconds : 1))) this.stopped = true;
    this.lastLeft = this.stopped ? 0 : budgetSeconds - used;
    return this.lastLeft;
  }

  /** A bound that was proved; whatever pricing left out is no better than the best that is known. */
  private note(boundWon: number): void {
    const whole = Math.max(Math.floor(boundWon), this.best.objectiveWon);
    if (whole >= this.boundWon) return;
    this.boundWon = whole;
    this.method = 'COLUMN_GENERATION';
    this.say();
  }

  private offer(found: Incumbent | null): void {
    if (!found) return;
    for (const { system, members } of found.candidates) this.pool.add(system, members);
    if (found.objectiveWon <= this.best.objectiveWon) return;
    this.best = found;
    this.improved = true;
    this.say();
  }

  private say(): void {
    const { candidates, objectiveWon } = this.best;
    const squares = candidates.reduce((sum, { members }) => sum + members.length ** 2, 0);
    const coordinationWon = this.instance.problem.rules.coordinationWon * squares;
    const savingWon = objectiveWon + coordinationWon;
    this.options.tell?.({ savingWon, coordinationWon, objectiveBoundWon: this.boundWon });
  }

  private prove(): void {
    let generated = this.generate(this.fillPool());
    if (!generated?.duals || this.over) return;
    // Where few clusters are within the gap, the choice among them is quicker than any search for a better one.
    const first = dualValueWon(this.instance, this.cuts, generated.duals);
    this.closeGap(generated.duals, first, FEW_LISTED, true);
    if (this.over) return;
    this.improve(generated, FIRST_DISCREPANCIES);
    this.regroup();
    let listedWon = Number.POSITIVE_INFINITY;
    while (!this.over && generated?.duals) {
      const valueWon = dualValueWon(this.instance, this.cuts, generated.duals);
      const leftWon = this.boundWon - this.best.objectiveWon;
      if (valueWon - listedWon < this.boundWon - WORTH_LISTING * leftWon) {
        const most = Math.min(MOST_LISTED, Math.ceil(LISTED_A_SECOND * this.options.budgetSeconds));
        listedWon = this.closeGap(generated.duals, valueWon, most, false);
        if (this.over) return;
      }
      generated = this.cutFurther(generated);
    }
  }

  /** Adds cuts that the relaxation breaks, and solves it again; null where there are none. */
  private cutFurther({ duals, point }: Generated): Generated | null {
    const { instance, pool, cuts } = this;
    const fresh = brokenCuts(instance, pool.columns, point.values, cuts, CUTS_A_ROUND);
    if (fresh.length === 0 || !duals) return null;
    this.cuts.push(...fresh);
    this.master.addCuts(fresh);
    const next = this.generate(duals);
    if (next?.duals && !this.over) this.improve(next, LATER_DISCREPANCIES);
    return next;
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
      const seed = options.seed * POOL_SEARCHES + k + 1;
      keep(searchMatching(instance.problem, alone, { seed, effort: POOL_EFFORT }));
    }
    const gains = gainsByType(instance, alone, matchingOf(instance, this.best));
    return exactDuals(
      gains,
      instance.problem.systems.map(() => 0),
    );
  }

  private generate(start: Duals): Generated | null {
    const lateSeconds = LATE_SHARE * this.secondsLeft();
    return generate(
      {
        instance: this.instance,
        master: this.master,
        pricer: this.pricer,
        cuts: this.cuts,
        secondsLeft: () => this.secondsLeft(),
        isLate: () => this.secondsLeft() < lateSeconds,
        knownBoundWon: this.boundWon,
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

  /** Groups parts of the best choice anew, for a part of the time. */
  private regroup(): void {
    const { instance, improvePart, random } = this;
    if (!improvePart || instance.companies < FEWEST_WITH_PARTS || this.best.candidates.length < 2) return;
    const keptSeconds = (1 - REGROUP_SHARE) * this.secondsLeft();
    const companies = Array.from(instance.typeOf.keys()).filter((i) => instance.typeOf[i] >= 0);
    const secondsLeft = (): number => this.secondsLeft() - keptSeconds;
    const work = { problem: instance.problem, companies, random, secondsLeft, improvePart };
    regroup(work, matchingOf(instance, this.best), (found) => {
      this.offer(incumbentOf(instance, candidatesOf(instance, found)));
    });
    this.note(this.boundWon);
  }

  /** Looks for a better choice: dives, rebuilding, and the best whole choice among the columns nearest to paying. */
  private improve({ point, duals }: Generated, discrepancies: number): void {
    const { instance, pricer, polish, pool, cuts, random } = this;
    const secondsLeft = (): number => this.secondsLeft();
    const offer = (found: Incumbent): void => this.offer(found);
    const solver = this.options.linearSolver;
    const work: Heuristics = { instance, solver, pool, pricer, polish, cuts, secondsLeft };
    dive(work, discrepancies, offer);
    rebuild({ instance, pricer, polish, random, secondsLeft }, this.best, point.duals, REBUILDS, offer);
    this.note(this.boundWon);
    if (this.over || pool.columns.length < MORE_COLUMNS * this.wholeAt) return;
    this.wholeAt = pool.columns.length;
    this.offer(bestWhole(work, duals));
    this.note(this.boundWon);
  }

  /**
   * Lists the clusters within the gap, or within as much of it as fits into a list, and chooses among them.
   *
   * @param most clusters that the list may hold
   * @param isWholeAsked whether a list of a part of the gap is not worth the choice
   * @returns how far below the value of the duals the list reached
   */
  private closeGap(duals: Duals, valueWon: number, most: number, isWholeAsked: boolean): number {
    const { instance, pricer, pool, options } = this;
    const stop = (): boolean => this.secondsLeft() <= 0;
    const gap = { duals, gapWon: valueWon - this.best.objectiveWon };
    closeMarkets(pricer, pool, gap, stop);
    if (this.over) return 0;
    const listed = listColumns(pricer, instance, gap, { most, isWholeAsked, stop });
    if (!listed) return 0;
    this.listed = Math.max(this.listed, listed.list.length);
    // Whatever uses a cluster that is not listed brings less than this.
    const outsideWon = Math.floor(valueWon - listed.gapWon);
    const share = outsideWon <= this.best.objectiveWon ? WHOLE_SHARE : PART_SHARE;
    const keptSeconds = (1 - share) * this.secondsLeft();
    const result = new ListSearch({
      instance,
      solver: options.linearSolver,
      list: listed.list,
      cuts: this.cuts.map(({ types, limit }) => ({ types, weights: types.map(() => 1), divisor: 2, limit })),
      floorWon: Math.max(this.best.objectiveWon, outsideWon),
      offer: (candidates: readonly Candidate[]) => {
        this.offer(this.polish.improve(candidates));
        return this.best.objectiveWon;
      },
      secondsLeft: () => this.secondsLeft() - keptSeconds,
    }).run();
    this.listNodes += result.nodes;
    this.note(Math.max(outsideWon, result.boundWon));
    return listed.gapWon;
  }

  private proof(): Proof {
    const { proved } = this;
    return {
      clusters: this.improved ? matchingOf(this.instance, this.best) : this.solution.clusters,
      objectiveWon: this.best.objectiveWon,
      objectiveBoundWon: this.boundWon,
      boundMethod: proved && this.method !== 'EXACT' ? 'PROVED_OPTIMUM' : this.method,
      proved,
      isStopped: this.stopped,
      statistics: {
        types: this.instance.types.length,
        columns: this.pool.columns.length,
        listed: this.listed,
        cuts: this.cuts.length,
        pricingRounds: this.rounds,
        pricingNodes: this.nodes,
        listNodes: this.listNodes,
        cpuSeconds: this.options.cpuSeconds() - this.startSeconds,
      },
    };
  }
}
