import { type Reads, sql } from '../platform/sql.ts';
import type { CompanyRecord } from './import/companyRecord.ts';

/** How a file's companies meet those that are stored. */
export interface MatchedRecords {
  readonly created: readonly CompanyRecord[];
  readonly updated: readonly { readonly id: number; readonly record: CompanyRecord }[];
  /** Stored already with the same content. */
  readonly unchanged: number;
}

interface Stored {
  readonly id: number;
  readonly naturalKey: string;
  readonly nameKey: string;
  readonly businessNumber: string | null;
  readonly contentHash: string | null;
}

/** What of the whole file decides about one of its companies. */
export interface FileKeys {
  readonly naturalKeys: ReadonlySet<string>;
  /** How many companies of the file have a name and district. */
  readonly nameKeys: ReadonlyMap<string, number>;
}

export function fileKeysOf(records: readonly CompanyRecord[]): FileKeys {
  const nameKeys = new Map<string, number>();
  for (const { nameKey } of records) nameKeys.set(nameKey, (nameKeys.get(nameKey) ?? 0) + 1);
  return { naturalKeys: new Set(records.map((record) => record.naturalKey)), nameKeys };
}

/**
 * Finds the stored companies of a part of a file: by natural key, else by name and district where exactly one side
 * knows the business number and both sides have one company of that name (a number became known, or was left out).
 */
export async function matchRecords(
  reads: Reads,
  records: readonly CompanyRecord[],
  file: FileKeys,
): Promise<MatchedRecords> {
  const stored = await reads.all(sql<Stored>`
    select id, natural_key as "naturalKey", name_key as "nameKey", business_number as "businessNumber",
           content_hash as "contentHash"
    from company
    where natural_key = any(${records.map((record) => record.naturalKey)}::text[])
       or name_key = any(${records.map((record) => record.nameKey)}::text[])
    order by id for update`);
  const byKey = new Map(stored.map((company) => [company.naturalKey, company]));
  const byName = Map.groupBy(stored, (company) => company.nameKey);
  const created: CompanyRecord[] = [];
  const updated: { id: number; record: CompanyRecord }[] = [];
  let unchanged = 0;
  for (const record of records) {
    const found = byKey.get(record.naturalKey) ?? namesake(record, byName.get(record.nameKey) ?? [], file);
    if (found === undefined) created.push(record);
    else if (found.contentHash === record.contentHash) unchanged++;
    else updated.push({ id: found.id, record });
  }
  return { created, updated, unchanged };
}

function namesake(record: CompanyRecord, stored: readonly Stored[], file: FileKeys): Stored | undefined {
  if (stored.length !== 1 || file.nameKeys.get(record.nameKey) !== 1) return undefined;
  const [candidate] = stored;
  const isTaken = file.naturalKeys.has(candidate.naturalKey);
  const isSame = (candidate.businessNumber === null) !== (record.businessNumber === null);
  return isSame && !isTaken ? candidate : undefined;
}
