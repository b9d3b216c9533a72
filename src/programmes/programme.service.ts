import type { EntityManager } from '@mikro-orm/sql';
import { ko } from 'zod/locales';
import { staleVersion } from '../companies/company.errors.ts';
import type { Database } from '../platform/database.ts';
import { type DomainError, Refusals } from '../platform/errors.ts';
import { toGlobalId } from '../platform/globalId.ts';
import { recordChange } from '../platform/history.ts';
import type { Language } from '../platform/language.ts';
import { invalidInput, notFound } from '../platform/platform.errors.ts';
import { jsonb, readsOf, sql } from '../platform/sql.ts';
import type { Transition } from '../platform/transition.type.ts';
import { contentHash } from '../providers/contentHash.ts';
import type { ProgrammeStatus } from './programme.entity.ts';
import { invalidRules, noticeNeeded, programmeStepRefused, ruleSetMissing } from './programme.errors.ts';
import {
  type ProgrammeRow,
  programmeColumns,
  type RuleSetRow,
  readCurrentRuleSet,
  ruleSetColumns,
} from './programme.loader.ts';
import { type RuleSetRules, ruleSetSchema } from './ruleSet.ts';

/** Steps in the life of a programme that stand by now: where each starts and where it leads. */
const STEPS = {
  publish: { from: ['DRAFT'], to: 'PUBLISHED' },
  open: { from: ['PUBLISHED'], to: 'OPEN' },
  close: { from: ['OPEN'], to: 'CLOSED' },
  createRuleSetVersion: { from: ['DRAFT', 'PUBLISHED', 'OPEN'], to: null },
} as const satisfies Record<string, { from: readonly ProgrammeStatus[]; to: ProgrammeStatus | null }>;

export type ProgrammeStep = keyof typeof STEPS;

/** Steps that change where the programme stands. */
export type ProgrammeMove = Exclude<ProgrammeStep, 'createRuleSetVersion'>;

function obstacle({ status }: ProgrammeRow, step: ProgrammeStep): DomainError | null {
  const { from }: { from: readonly ProgrammeStatus[] } = STEPS[step];
  return from.includes(status) ? null : programmeStepRefused({ step, status });
}

/** The steps of a programme with what stands against each. */
export function programmeTransitions(programme: ProgrammeRow, language: Language): Transition[] {
  return (Object.keys(STEPS) as ProgrammeStep[]).map((name) => {
    const reason = obstacle(programme, name)?.text(language) ?? null;
    return { name, allowed: reason === null, reason };
  });
}

async function lockProgramme(em: EntityManager, id: number): Promise<ProgrammeRow> {
  const programme = await readsOf(em).first(
    sql<ProgrammeRow>`select ${programmeColumns} from programme where id = ${id}::int for update`,
  );
  if (!programme)
    throw notFound({ type: 'Programme', id: toGlobalId('Programme', id) }, ['input', 'programmeId']);
  return programme;
}

function refuseStep(programme: ProgrammeRow, step: ProgrammeStep, version: number): void {
  const found = obstacle(programme, step);
  if (found) throw found;
  if (programme.version !== version)
    throw staleVersion({ version, currentVersion: programme.version }, ['input', 'version']);
}

/** What zod says in Korean; faults of our own rules carry their sentence in `params`. */
const korean = { error: ko().localeError };

/** Checks rules from outside; throws everything that is wrong with them, each with the path of its field. */
export function checkRules(raw: unknown): RuleSetRules {
  const parsed = ruleSetSchema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const inKorean = ruleSetSchema.safeParse(raw, korean).error?.issues ?? [];
  const faults = parsed.error.issues.map((issue, index) => {
    const place = issue.path.map(String);
    const own: unknown = issue.code === 'custom' ? issue.params?.['ko'] : undefined;
    const detailKo = typeof own === 'string' ? own : (inKorean[index]?.message ?? issue.message);
    const facts = { place: place.join('.'), detailKo, detailEn: issue.message };
    return invalidRules(facts, ['input', 'rules', ...place]);
  });
  throw faults.length === 1 ? faults[0] : new Refusals(faults);
}

/**
 * Makes the next version of a programme's rules, which is the one in force from now on. Equal rules make none.
 * In an open programme the version binds at once, and applicants are told why.
 */
export async function createRuleSetVersion(
  database: Database,
  input: {
    readonly programmeId: number;
    readonly version: number;
    readonly rules: unknown;
    readonly reason?: string | null;
  },
  actor: string,
): Promise<RuleSetRow> {
  const { programmeId, version, reason = null } = input;
  const rules = checkRules(input.rules);
  if (reason !== null && (reason.trim() === '' || reason.length > 1_000)) {
    const reasonKo = '사유는 1~1,000자여야 합니다.';
    throw invalidInput({ reasonEn: 'The reason must have 1 to 1,000 characters.', reasonKo }, [
      'input',
      'reason',
    ]);
  }
  return database.fork().transactional(async (manager) => {
    const em = manager as EntityManager;
    const writer = readsOf(em);
    const programme = await lockProgramme(em, programmeId);
    const before = await readCurrentRuleSet(writer, programmeId);
    const hash = contentHash(rules);
    if (before?.contentHash === hash) return before;
    refuseStep(programme, 'createRuleSetVersion', version);
    const isOpen = programme.status === 'OPEN';
    if (isOpen && reason === null) throw noticeNeeded({}, ['input', 'reason']);
    const after = await writer.one(sql<RuleSetRow>`
      insert into rule_set (programme_id, version_number, rules, content_hash, reason, frozen_at)
      values (${programmeId}::int, ${(before?.versionNumber ?? 0) + 1}::int, ${jsonb(rules)}, ${hash}, ${reason},
        ${isOpen ? sql`now()` : sql`null`})
      returning ${ruleSetColumns}`);
    await writer.run(sql`
      update programme set version = version + 1, updated_at = now(), budget_won = ${rules.budgetWon}::bigint
      where id = ${programmeId}::int`);
    const facts = { ruleSetId: after.id, versionNumber: after.versionNumber, contentHash: hash, reason };
    await recordChange(em, {
      objectKind: 'Programme',
      objectId: programmeId,
      transition: 'createRuleSetVersion',
      from: programme.status,
      to: programme.status,
      actor,
      facts,
      messages: [{ topic: 'ruleSetCreated', payload: { programmeId, ...facts, isNotice: isOpen } }],
    });
    return after;
  });
}

/** Takes a programme one step further; opening freezes the rules in force. */
export async function moveProgramme(
  database: Database,
  input: { readonly programmeId: number; readonly version: number },
  step: ProgrammeMove,
  actor: string,
): Promise<ProgrammeRow> {
  const { programmeId, version } = input;
  const { to } = STEPS[step];
  return database.fork().transactional(async (manager) => {
    const em = manager as EntityManager;
    const writer = readsOf(em);
    const programme = await lockProgramme(em, programmeId);
    refuseStep(programme, step, version);
    if (step === 'open') {
      const rules = await readCurrentRuleSet(writer, programmeId);
      if (!rules) throw ruleSetMissing({}, ['input', 'programmeId']);
      await writer.run(
        sql`update rule_set set frozen_at = now() where id = ${rules.id}::int and frozen_at is null`,
      );
    }
    const after = await writer.one(sql<ProgrammeRow>`
      update programme set status = ${to}, version = version + 1, updated_at = now()
      where id = ${programmeId}::int returning ${programmeColumns}`);
    await recordChange(em, {
      objectKind: 'Programme',
      objectId: programmeId,
      transition: step,
      from: programme.status,
      to,
      actor,
      messages: [{ topic: 'programmeMoved', payload: { programmeId, to } }],
    });
    return after;
  });
}
