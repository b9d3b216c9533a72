import { groupedBy, inOrderOf, type RequestContext } from '../platform/context.ts';
import type { Order } from '../platform/page.ts';
import { type RawBuilder, type Reads, sql } from '../platform/sql.ts';
import type { ProgrammeStatus } from './programme.entity.ts';
import type { RuleSetRules } from './ruleSet.ts';

/** A row of the table `programme`. */
export interface ProgrammeRow {
  readonly id: number;
  readonly code: string;
  readonly nameKo: string;
  readonly nameEn: string;
  readonly operatorName: string;
  readonly status: ProgrammeStatus;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly budgetWon: number | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Columns of a `ProgrammeRow`. */
export const programmeColumns: RawBuilder<unknown> = sql`
  programme.id, programme.code, programme.name_ko as "nameKo", programme.name_en as "nameEn",
  programme.operator_name as "operatorName", programme.status, programme.opens_at as "opensAt",
  programme.closes_at as "closesAt", programme.budget_won as "budgetWon", programme.version,
  programme.created_at as "createdAt", programme.updated_at as "updatedAt"`;

/** A version of a programme's rules. */
export interface RuleSetRow {
  readonly id: number;
  readonly programmeId: number;
  readonly versionNumber: number;
  readonly rules: RuleSetRules;
  readonly contentHash: string;
  readonly reason: string | null;
  readonly frozenAt: Date | null;
  readonly createdAt: Date;
}

/** Columns of a `RuleSetRow`. */
export const ruleSetColumns: RawBuilder<unknown> = sql`
  rule_set.id, rule_set.programme_id as "programmeId", rule_set.version_number as "versionNumber", rule_set.rules,
  rule_set.content_hash as "contentHash", rule_set.reason, rule_set.frozen_at as "frozenAt",
  rule_set.created_at as "createdAt"`;

/** Programmes by id. */
export async function loadProgrammes(ids: readonly number[], context: RequestContext) {
  const rows = await context.reads.all(
    sql<ProgrammeRow>`select ${programmeColumns} from programme where id = any(${ids}::int[])`,
  );
  return inOrderOf(ids, rows, (row) => row.id);
}

/** Programmes by code. */
export async function loadProgrammesByCode(codes: readonly string[], context: RequestContext) {
  const rows = await context.reads.all(
    sql<ProgrammeRow>`select ${programmeColumns} from programme where code = any(${codes}::text[])`,
  );
  return inOrderOf(codes, rows, (row) => row.code);
}

/** Rule sets by id. */
export async function loadRuleSets(ids: readonly number[], context: RequestContext) {
  const rows = await context.reads.all(
    sql<RuleSetRow>`select ${ruleSetColumns} from rule_set where id = any(${ids}::int[])`,
  );
  return inOrderOf(ids, rows, (row) => row.id);
}

/** Most versions that a list shows of one programme. */
const MOST_VERSIONS = 100;

/** The versions of each programme's rules, newest first. */
export async function loadRuleSetsOfProgrammes(programmeIds: readonly number[], context: RequestContext) {
  const rows = await context.reads.all(sql<RuleSetRow>`
    select ${ruleSetColumns} from unnest(${programmeIds}::int[]) as wanted (id) join lateral (
      select * from rule_set where programme_id = wanted.id
      order by version_number desc limit ${MOST_VERSIONS}::int) rule_set on true
    order by rule_set.programme_id, rule_set.version_number desc`);
  return groupedBy(programmeIds, rows, (row) => row.programmeId);
}

/** The rules that each programme goes by now: the newest version. */
async function readCurrent(reads: Reads, programmeIds: readonly number[]): Promise<readonly RuleSetRow[]> {
  return reads.all(sql<RuleSetRow>`
    select distinct on (rule_set.programme_id) ${ruleSetColumns} from rule_set
    where rule_set.programme_id = any(${programmeIds}::int[])
    order by rule_set.programme_id, rule_set.version_number desc`);
}

/** The rules that a programme goes by now; undefined where it has none. */
export async function readCurrentRuleSet(reads: Reads, programmeId: number): Promise<RuleSetRow | undefined> {
  return (await readCurrent(reads, [programmeId]))[0];
}

/** The rules that each programme goes by now. */
export async function loadCurrentRuleSets(programmeIds: readonly number[], context: RequestContext) {
  return inOrderOf(programmeIds, await readCurrent(context.reads, programmeIds), (row) => row.programmeId);
}

export const programmesByCode: Order<ProgrammeRow> = {
  name: 'programmes by code',
  columns: [
    {
      expression: sql`programme.code collate "C"`,
      direction: 'asc',
      type: 'text',
      valueOf: (row) => row.code,
    },
    { expression: sql`programme.id`, direction: 'asc', type: 'integer', valueOf: (row) => row.id },
  ],
};
