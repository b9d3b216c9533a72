import { type Candidate, gainWon, type ProofInstance, unitsOf, withinStandAlone } from './proofInstance.ts';

/** A possible cluster with what it brings. */
export interface Column extends Candidate {
  readonly gainWon: number;
  readonly units: number;
  readonly key: string;
}

/** Possible clusters that were found, each once. */
export class ColumnPool {
  readonly columns: Column[] = [];
  private readonly instance: ProofInstance;
  private readonly known = new Set<string>();
  private readonly fairness = new Map<string, boolean>();

  constructor(instance: ProofInstance) {
    this.instance = instance;
  }

  /** Keeps a candidate that brings anything and is new; `members` ascending. */
  add(system: number, members: readonly number[]): boolean {
    const key = `${system}:${members.join()}`;
    if (this.known.has(key)) return false;
    this.known.add(key);
    const gain = gainWon(this.instance, { system, members });
    if (!(gain > 0)) return false;
    this.columns.push({ system, members, gainWon: gain, units: unitsOf(this.instance, members), key });
    return true;
  }

  /** Whether nobody in the column would pay more than alone: remembered, since exact shares are dear. */
  fair(column: Column): boolean {
    let fair = this.fairness.get(column.key);
    if (fair === undefined) {
      fair = withinStandAlone(this.instance, column);
      this.fairness.set(column.key, fair);
    }
    return fair;
  }
}
