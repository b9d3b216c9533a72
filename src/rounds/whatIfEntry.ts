import type { EntryChange, EntryOption } from '../engine/formation/whatIf/entryChange.ts';

/*
 * Used on the worker thread: imports nothing but types of the engine.
 */

/** What would bring a left-out company in, as it is stored with the round. */
export interface EntryOptionRow {
  readonly change: EntryChange;
  /** Position of the cluster in the round; null for a new one. */
  readonly clusterPosition: number | null;
  readonly systemId: number;
  readonly processCode: string | null;
  /** Companies, won, won a unit, places or units, as the change says. */
  readonly amount: number;
  readonly members: number;
  readonly shareWon: number;
  readonly standAloneWon: number;
  readonly part: number;
}

/** The rows of a company's options. */
export function entryOptionRows(
  options: readonly EntryOption[],
  keys: { readonly systemIds: readonly number[]; readonly processCodes: readonly string[] },
): EntryOptionRow[] {
  return options.map(({ cluster, system, process, ...option }) => ({
    change: option.change,
    clusterPosition: cluster < 0 ? null : cluster + 1,
    systemId: keys.systemIds[system],
    processCode: process < 0 ? null : keys.processCodes[process],
    amount: option.amount,
    members: option.members,
    shareWon: option.shareWon,
    standAloneWon: option.standAloneWon,
    part: option.part,
  }));
}
