import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type MatchingCompany, readMatchingCompanies } from '../companies/matchingCompanies.ts';
import { type FormationProblem, memberOf } from '../engine/formation/problem.ts';
import { canUse } from '../engine/pricing/standAlone.ts';
import type { Database } from '../platform/database.ts';
import { sql } from '../platform/sql.ts';
import { formationRulesOf, type RuleSetRules } from '../programmes/ruleSet.ts';
import { type EffectiveSystem, readEffectiveSystems } from '../providers/effectiveSystems.ts';
import { buildMarket, type MarketCompany } from './market.ts';
import type { RoundRow } from './round.loader.ts';
import { ENGINE_VERSION } from './round.ts';
import type { ProblemKeys } from './roundRows.ts';

/** What a round works on: a snapshot of the market in plain numbers. */
export interface RoundProblem {
  readonly problem: FormationProblem;
  readonly keys: ProblemKeys;
  /** All companies of the round, those of which no process is known included. */
  readonly companyCount: number;
  /** Companies of which no process is known. */
  readonly withoutRouting: readonly number[];
  readonly systemCount: number;
  /** Whether any company can use any system. */
  readonly isAnySystemUsable: boolean;
  /** Equal for equal companies, systems, rules and request, in whatever database they stand. */
  readonly inputHash: string;
}

/** Companies hashed before other requests get their turn. */
const HASHED_AT_ONCE = 2_000;

interface RoundCompany extends MarketCompany {
  readonly companyId: number;
}

/** Reads the market at one moment and numbers it. */
export async function readRoundProblem(database: Database, round: RoundRow): Promise<RoundProblem> {
  const { companies, systems, rules } = await readSnapshot(database, round);
  await nextTurn();
  const market = buildMarket<RoundCompany>({
    // The stable key, not the row: the same market gives the same result in every database.
    companies: companies.map(({ id, key, regionCode, processCodes, units, systemTypes }) => {
      return { id: key, companyId: id, regionCode, processCodes, units, systemTypes };
    }),
    systems,
    rules: formationRulesOf(rules),
    locality: rules.locality,
    defaultType: round.systemType,
  });
  await nextTurn();
  const rowOf = new Map(systems.map((system) => [system.id, system]));
  const rows = market.systems.map(({ id }) => rowOf.get(id) as EffectiveSystem);
  return {
    problem: market.problem,
    keys: {
      companyIds: Int32Array.from(market.companies, ({ companyId }) => companyId),
      regionCodes: market.companies.map(({ regionCode }) => regionCode),
      processCodes: market.processCodes,
      systemIds: rows.map(({ systemRowId }) => systemRowId),
      priceSheetIds: rows.map(({ priceSheetId }) => priceSheetId),
    },
    companyCount: companies.length,
    withoutRouting: market.withoutRouting.map(({ companyId }) => companyId),
    systemCount: systems.length,
    isAnySystemUsable: isAnySystemUsable(market.problem),
    inputHash: await inputHash(round, rules, companies, systems),
  };
}

/**
 * Everything that the round depends on. Rule sets never change and systems are one statement; companies are the state
 * of one moment by themselves. So no transaction is held, which on the embedded database would stop all other requests.
 */
async function readSnapshot(database: Database, round: RoundRow) {
  const reads = database.reads();
  const { rules } = await reads.one(
    sql<{ rules: RuleSetRules }>`select rules from rule_set where id = ${round.ruleSetId}`,
  );
  const regionCode = round.regionCode;
  const companies = await readMatchingCompanies(reads, regionCode === null ? {} : { regionCode });
  const systems = round.costModel === 'SIMILARITY' ? [] : await readEffectiveSystems(reads);
  return { rules, companies, systems };
}

function isAnySystemUsable(problem: FormationProblem): boolean {
  return problem.companyIds.some((_, i) => {
    const member = memberOf(problem, i);
    return problem.systems.some((system) => canUse(system, member, problem.wantedTypes[i]));
  });
}

async function inputHash(
  round: RoundRow,
  rules: RuleSetRules,
  companies: readonly MatchingCompany[],
  systems: readonly EffectiveSystem[],
): Promise<string> {
  const hash = createHash('sha256');
  const add = (value: unknown) => hash.update(`${JSON.stringify(value)}\n`);
  const { costModel, systemType, seed, effort, proofSeconds, epsilonPercent } = round;
  add([ENGINE_VERSION, costModel, systemType, seed, effort, proofSeconds, epsilonPercent, sorted(rules)]);
  const byKey = [...companies].sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const [index, { key, regionCode, units, systemTypes, processCodes }] of byKey.entries()) {
    if (index % HASHED_AT_ONCE === 0) await nextTurn();
    add([key, regionCode, units, [...systemTypes].sort(), [...processCodes].sort()]);
  }
  for (const { systemRowId: _row, priceSheetId: _sheet, ...record } of systems) add(sorted(record));
  return hash.digest('hex');
}

/** The same value with the keys of all its objects in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
