import type { StandAlone } from '../pricing/standAlone.ts';
import type { Step } from './blockSearch.ts';
import type { ObjectiveBound } from './bound.ts';
import { type Matching, matchingTotals, type Totals } from './matching.ts';
import { standAlonePrices } from './problem.ts';

/** How far the work on a problem has come: the best plan so far, and what is proved of every plan. */
export interface Standing {
  /** Of the best plan that is known; 0 while nobody is in a cluster. */
  readonly savingWon: number;
  readonly coordinationWon: number;
  /** No admissible matching has a saving less coordination above this; null before the first bound. */
  readonly objectiveBoundWon: number | null;
}

/** Told whenever the best plan or the bound has become better. */
export type TellStanding = (standing: Standing) => void;

/** Told the outcome of task k of a step as soon as it is there. */
export type OnFound = (k: number, matching: Matching) => void;

const NOTHING: Totals = { savingWon: 0, coordinationWon: 0 };

/** Follows a search from the outcomes of its tasks, without a look at the whole market. */
export class Standings {
  readonly #tell: TellStanding;
  #best: Totals = NOTHING;
  #objectiveBoundWon: number | null = null;

  constructor(tell: TellStanding) {
    this.#tell = tell;
  }

  bounded({ won }: ObjectiveBound): void {
    this.#objectiveBoundWon = Math.ceil(won);
    this.#say();
  }

  /** Watches one step. Cost O(companies of a task x systems) for each task that ends. */
  step({ tasks, makes }: Step): OnFound {
    if (makes === 'TRIALS') return () => {};
    const alone = new Map<Step['tasks'][number]['problem'], readonly StandAlone[]>();
    const totalsOf = (k: number, matching: Matching): Totals => {
      const { problem } = tasks[k];
      const prices = alone.get(problem) ?? standAlonePrices(problem);
      // Tasks that make plans of their own share their problem; parts are looked at once.
      if (makes === 'PLANS') alone.set(problem, prices);
      return matchingTotals(problem, prices, matching);
    };
    if (makes === 'PLANS') return (k, matching) => this.#offer(totalsOf(k, matching));
    const parts = tasks.map(({ start }, k) => (start ? totalsOf(k, start) : NOTHING));
    return (k, matching) => {
      parts[k] = totalsOf(k, matching);
      this.#offer({
        savingWon: parts.reduce((sum, { savingWon }) => sum + savingWon, 0),
        coordinationWon: parts.reduce((sum, { coordinationWon }) => sum + coordinationWon, 0),
      });
    };
  }

  #offer(found: Totals): void {
    if (objectiveOf(found) <= objectiveOf(this.#best)) return;
    this.#best = found;
    this.#say();
  }

  #say(): void {
    this.#tell({ ...this.#best, objectiveBoundWon: this.#objectiveBoundWon });
  }
}

function objectiveOf({ savingWon, coordinationWon }: Totals): number {
  return savingWon - coordinationWon;
}
