import { contractWon } from '../../pricing/quote.ts';
import type { PricedMember } from '../../pricing/system.ts';
import { unitsTable, unitsWon } from '../../pricing/tiers.ts';
import type { Matching } from '../matching.ts';
import { type FormationProblem, memberOf } from '../problem.ts';

/** A cluster that somebody could join, or one yet to be opened: without members. */
export interface Venue {
  /** Index of the cluster in the matching; -1 for a new one. */
  readonly cluster: number;
  readonly system: number;
  /** Company numbers. */
  readonly members: readonly number[];
  readonly priced: readonly PricedMember[];
  readonly units: number;
  /** How many members use each process. */
  readonly users: Uint8Array;
  /** contract(S, p) in won; 0 for a new one. */
  readonly contractWon: number;
}

/** Volumes up to this are priced from a table. */
const TABLE_UNITS = 4096;

/** What is left for those who stay out: clusters by locality, and the units that each provider has left. */
export class Venues {
  readonly problem: FormationProblem;
  /** In the order of the matching. */
  readonly all: readonly Venue[];
  /** Units of each system that no cluster has taken. */
  readonly freeUnits: Float64Array;
  private readonly byLocality = new Map<number, Venue[]>();
  private readonly tables: readonly Float64Array[];
  private readonly unused: Uint8Array;

  /** Cost O(total processes of the members + clusters x processes). */
  constructor(problem: FormationProblem, matching: Matching) {
    this.problem = problem;
    this.freeUnits = Float64Array.from(problem.systems, ({ capacityUnits }) => capacityUnits);
    this.unused = new Uint8Array(problem.processCount);
    this.all = matching.map(({ system, members }, cluster) => {
      const priced = members.map((i) => memberOf(problem, i));
      const users = new Uint8Array(problem.processCount);
      for (const { processes } of priced) for (let k = 0; k < processes.length; k++) users[processes[k]]++;
      const units = priced.reduce((sum, member) => sum + member.units, 0);
      this.freeUnits[system] -= units;
      return {
        cluster,
        system,
        members,
        priced,
        units,
        users,
        contractWon: contractWon(problem.systems[system], priced),
      };
    });
    for (const venue of this.all) {
      const locality = problem.localityOf[venue.members[0]];
      this.byLocality.set(locality, [...(this.byLocality.get(locality) ?? []), venue]);
    }
    const most = problem.rules.maxMembers * problem.units.reduce((max, units) => Math.max(max, units), 1);
    this.tables = problem.systems.map((system) => unitsTable(system, Math.min(most, TABLE_UNITS)));
  }

  /** The clusters whose members a company of this locality may join. */
  of(locality: number): readonly Venue[] {
    return this.byLocality.get(locality) ?? [];
  }

  /** A cluster yet to be opened with a system. */
  opened(system: number): Venue {
    return { cluster: -1, system, members: [], priced: [], units: 0, users: this.unused, contractWon: 0 };
  }

  /** What a volume of a system costs in won. */
  unitsPrice(system: number, units: number): number {
    const table = this.tables[system];
    if (units < table.length) return table[units];
    const { tiers, tierKind } = this.problem.systems[system];
    return unitsWon(tiers, tierKind, units);
  }
}
