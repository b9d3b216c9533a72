import type { EntityManager } from '@mikro-orm/sql';
import { ko } from 'zod/locales';
import { operatorObstacle, refuseUnlessOperator } from '../accounts/ownership.ts';
import type { Actor, Caller } from '../platform/caller.ts';
import { contentHash } from '../platform/contentHash.ts';
import type { Database } from '../platform/database.ts';
import { type DomainError, Refusals } from '../platform/errors.ts';
import { toGlobalId } from '../platform/globalId.ts';
import { recordChange } from '../platform/history.ts';
import type { Language } from '../platform/language.ts';
import { notFound, staleVersion } from '../platform/platform.errors.ts';
import { jsonb, readsOf, sql } from '../platform/sql.ts';
import { type Transition, transition } from '../platform/transition.type.ts';
import { textFault } from '../providers/provider.service.ts';
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

/** Steps in the life of a programme: its mutation, where it starts and where it leads. */
const STEPS = {
  publish: { mutation: 'programmePublish', from: ['DRAFT'], to: 'PUBLISHED' },
  open: { mutation: 'programmeOpen', from: ['PUBLISHED'], to: 'OPEN' },
  close: { mutation: 'programmeClose', from: ['OPEN'], to: 'CLOSED' },
  createRuleSetVersion: { mutation: 'ruleSetCreateVersion', from: ['DRAFT', 'PUBLISHED', 'OPEN'], to: null },
} as const satisfies Record<
  string,
  { mutation: string; from: readonly ProgrammeStatus[]; to: ProgrammeStatus | null }
>;

export type ProgrammeStep = keyof typeof STEPS;

/** Steps that change where the programme stands. */
export type ProgrammeMove = Exclude<ProgrammeStep, 'createRuleSetVersion'>;

/** What stands against a step; a programme opens only with rules. */
function obstacle({ status }: ProgrammeRow, step: ProgrammeStep, hasRules: boolean): DomainError | null {
  const { from }: { from: readonly ProgrammeStatus[] } = STEPS[step];
  if (!from.includes(status)) return programmeStepRefused({ step, status });
  return step === 'open' && !hasRules ? ruleSetMissing({}, ['input', 'id']) : null;
}

/** The steps of a programme with what stands between them and the caller. */
export function programmeTransitions(
  programme: ProgrammeRow,
  hasRules: boolean,
  caller: Caller,
  language: Language,
): Transition[] {
  return (Object.keys(STEPS) as ProgrammeStep[]).map((step) => {
    const { mutation } = STEPS[step];
    const found = operatorObstacle(caller, mutation) ?? obstacle(programme, step, hasRules);
    return transition(step, mutation, found, language);
  });
}

async function lockProgramme(em: EntityManager, id: number, idField: string): Promise<ProgrammeRow> {
  const programme = await readsOf(em).first(
    sql<ProgrammeRow>`select ${programmeColumns} from programme where id = ${id}::int for update`,
  );
  if (programme) return programme;
  throw notFound({ type: 'Programme', id: toGlobalId('Programme', id) }, ['input', idField]);
}

function refuseStep(programme: ProgrammeRow, step: ProgrammeStep, hasRules: boolean, version: number): void {
  const found = obstacle(programme, step, hasRules);
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
  actor: Actor,
): Promise<RuleSetRow> {
  const { programmeId, version, reason = null } = input;
  const rules = checkRules(input.rules);
  const fault = reason === null ? null : textFault('reason', reason, 1_000);
  if (fault) throw fault;
  return database.transact(async (em) => {
    const writer = readsOf(em);
    const programme = await lockProgramme(em, programmeId, 'programmeId');
    refuseUnlessOperator(actor, 'ruleSetCreateVersion');
    const before = await readCurrentRuleSet(writer, programmeId);
    const hash = contentHash(rules);
    if (before?.contentHash === hash) return before;
    refuseStep(programme, 'createRuleSetVersion', before !== undefined, version);
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
      actor: actor.key,
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
  actor: Actor,
): Promise<ProgrammeRow> {
  const { programmeId, version } = input;
  const { to, mutation } = STEPS[step];
  return database.transact(async (em) => {
    const writer = readsOf(em);
    const programme = await lockProgramme(em, programmeId, 'id');
    refuseUnlessOperator(actor, mutation);
    const rules = await readCurrentRuleSet(writer, programmeId);
    refuseStep(programme, step, rules !== undefined, version);
    if (step === 'open' && rules) {
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
      actor: actor.key,
      messages: [{ topic: 'programmeMoved', payload: { programmeId, to } }],
    });
    return after;
  });
}
