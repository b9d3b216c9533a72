import type { EntryChange, EntryOption } from '../engine/formation/whatIf/entryChange.ts';
import type { Language } from '../platform/language.ts';
import { type Reads, sql } from '../platform/sql.ts';
import type { Market, MarketCompany } from './market.ts';
import type { EntryOptionRow } from './whatIfEntry.ts';
import { entrySentences } from './whatIfEntryTexts.ts';

/** An option in the file that `match` writes. */
export interface EntryResult {
  change: EntryChange;
  /** Null for a cluster that would be opened. */
  clusterId: string | null;
  systemId: string;
  process: string | null;
  /** Companies, won, won a unit, places or units, as the change says. */
  amount: number;
  members: number;
  shareWon: number;
  standAloneWon: number;
  part: number;
  messageKo: string;
  messageEn: string;
}

/** Options in the terms of the file: ids and codes instead of numbers, with their sentences. */
export function entryResults<Company extends MarketCompany>(
  { systems, processCodes }: Market<Company>,
  options: readonly EntryOption[],
  clusterId: (index: number) => string,
): EntryResult[] {
  return options.map(
    ({ change, cluster, system, process, amount, members, shareWon, standAloneWon, part }) => {
      const processCode = process < 0 ? null : processCodes[process];
      const { id, name } = systems[system];
      const facts = { change, processCode, amount, members, shareWon, standAloneWon };
      const sentences = entrySentences({ ...facts, isNewCluster: cluster < 0, systemName: name ?? id });
      return {
        change,
        clusterId: cluster < 0 ? null : clusterId(cluster),
        systemId: id,
        process: processCode,
        amount,
        members,
        shareWon,
        standAloneWon,
        part,
        messageKo: sentences.ko,
        messageEn: sentences.en,
      };
    },
  );
}

/** Companies that a report lists. */
const COMPANIES_SHOWN = 20;

/** A left-out company of a report. */
interface LeftOut {
  readonly name: string;
  /** The reason where nothing would bring it in. */
  readonly text: string;
}

/** The best option of each left-out company, for people; empty where nobody was left out. */
export function leftOutLines(all: readonly LeftOut[], total = all.length): string {
  const lines = all.slice(0, COMPANIES_SHOWN).map(({ name, text }) => `left out      ${name}: ${text}`);
  if (total > lines.length) lines.push(`              ... and ${total - lines.length} more`);
  return lines.join('\n');
}

/** The same of a stored round: its first left-out companies. */
export async function storedLeftOutLines(reads: Reads, roundId: number, language: Language): Promise<string> {
  type Row = { name: string; reason: string; options: readonly EntryOptionRow[]; systemName: string | null };
  const rows = await reads.all(sql<Row>`
    select company.name, unmatched.reason, unmatched.options, system.name as "systemName"
    from round_unmatched unmatched join company on company.id = unmatched.company_id
    left join system on system.id = (unmatched.options -> 0 ->> 'systemId')::int
    where unmatched.round_id = ${roundId} order by company.id limit ${COMPANIES_SHOWN}::int`);
  const { total } = await reads.one(sql<{ total: number }>`
    select count(*) as total from round_unmatched where round_id = ${roundId}`);
  return leftOutLines(
    rows.map(({ name, reason, options: [best], systemName }) => {
      if (best === undefined) return { name, text: reason };
      const isNewCluster = best.clusterPosition === null;
      return {
        name,
        text: entrySentences({ ...best, isNewCluster, systemName: systemName ?? '' })[language],
      };
    }),
    total,
  );
}
