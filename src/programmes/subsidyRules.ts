import type { FormationRules } from '../engine/formation/problem.ts';
import { inOrderOf, type RequestContext } from '../platform/context.ts';
import { sql } from '../platform/sql.ts';
import { defaultMatchRules, formationRules } from './matchRules.ts';
import { type RuleSetRow, ruleSetColumns } from './programme.loader.ts';
import { DEFAULT_PROGRAMME_CODE } from './programme.seed.ts';
import { formationRulesOf } from './ruleSet.ts';

interface CodedRuleSet extends RuleSetRow {
  readonly code: string;
}

/** The rules in force of each programme by its code. */
export async function loadRuleSetsByProgrammeCode(codes: readonly string[], context: RequestContext) {
  const rows = await context.reads.all(sql<CodedRuleSet>`
    select distinct on (programme.id) ${ruleSetColumns}, programme.code
    from programme join rule_set on rule_set.programme_id = programme.id
    where programme.code = any(${codes}::text[])
    order by programme.id, rule_set.version_number desc`);
  return inOrderOf(codes, rows, (row) => row.code);
}

/** Rules for a price, and where they stand. */
export interface RulesInForce {
  readonly rules: FormationRules;
  /** Null where the programme is not stored and the rules of 2018 hold as they are in the code. */
  readonly ruleSet: RuleSetRow | null;
}

/** The rules by which prices are shown: those in force of the programme of 2018. */
export async function defaultRules(context: RequestContext): Promise<RulesInForce> {
  const stored = await rulesOfProgramme(DEFAULT_PROGRAMME_CODE, context);
  return stored ?? { rules: formationRules(defaultMatchRules), ruleSet: null };
}

/** The rules in force of a programme; undefined where it or its rules do not exist. */
export async function rulesOfProgramme(
  code: string,
  context: RequestContext,
): Promise<RulesInForce | undefined> {
  const ruleSet = await context.loader(loadRuleSetsByProgrammeCode).load(code);
  return ruleSet && { rules: formationRulesOf(ruleSet.rules), ruleSet };
}
