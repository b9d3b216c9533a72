import { randomBytes } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { formatImportReport } from '../companies/import/importReport.ts';
import type { CompanyImportIssue } from '../companies/import/issueLog.ts';
import { parseCompanies } from '../companies/import/parseCompanies.ts';
import type { Solution } from '../engine/formation/matching.ts';
import { outcomeOf } from '../engine/formation/outcome.ts';
import { DEFAULT_EFFORT, solveInParallel } from '../engine/formation/solve.ts';
import { stabilise } from '../engine/formation/stability.ts';
import type { ImportIssue } from '../platform/importIssue.ts';
import { formationRules, type MatchRules, parseMatchRules } from '../programmes/matchRules.ts';
import { parseSystems, type SystemRecord } from '../providers/systemFile.ts';
import type { SystemType } from '../taxonomy/systemType.ts';
import { buildMarket, type Market } from './market.ts';
import { type MatchCompany, type MatchResult, matchResult } from './matchResult.ts';
import { proveRound } from './roundProof.ts';
import { openSearchThreads } from './searchThreads.ts';

/** One run of matching over files, without a database. */
export interface MatchRequest {
  readonly companies: string;
  readonly systems: string;
  readonly out: string;
  readonly type: SystemType;
  readonly rules?: string;
  readonly min?: number;
  readonly max?: number;
  readonly seed?: number;
  readonly effort?: number;
  /** Make the result stable: the gain, in percent, from which a company counts as one that would move. */
  readonly stability?: number;
  /** CPU seconds for a proof after the search: a tighter bound, and a better result where there is one; default 0. */
  readonly proofSeconds?: number;
  /** Threads to search on; default: one a core. They never change the result. */
  readonly threads?: number;
  readonly columns?: Readonly<Record<string, string>>;
}

/** Warnings printed of one file; all are counted. */
const WARNINGS_SHOWN = 20;

/** Told what is going on: text for people, and how far a phase is. */
export interface MatchReporter {
  readonly language: 'ko' | 'en';
  say(text: string): void;
  progress(phase: string, done: number): void;
}

/** Reads, infers, solves, verifies and writes; the file appears whole or not at all. Throws one clear line. */
export async function runMatch(request: MatchRequest, reporter: MatchReporter): Promise<MatchResult> {
  const started = performance.now();
  const scratch = `${request.out}.${randomBytes(4).toString('hex')}.tmp`;
  // Before the work, not after it: a folder that is missing or closed to us.
  await writeFile(scratch, '').catch((cause: unknown) => {
    throw new Error(`cannot write ${request.out}: ${reasonOf(cause)}; name a folder that exists with --out`, {
      cause,
    });
  });
  try {
    const market = await readMarket(request, reporter);
    const solution = await prove(market, await search(market, request, reporter), request, reporter);
    const { stability: epsilonPercent } = request;
    const made =
      epsilonPercent === undefined ? null : stabilise(market.problem, solution, { epsilonPercent });
    reporter.progress('pricing and verifying', 0);
    const outcome = outcomeOf(market.problem, made?.solution ?? solution, made?.report);
    if (outcome.faults.length > 0) {
      const [fault] = outcome.faults;
      throw new Error(`the result is unsound (${fault.code} at ${fault.subject}): nothing was written`);
    }
    const result = matchResult(market, outcome, Math.round(performance.now() - started));
    await writeFile(scratch, `${JSON.stringify(result, null, 1)}\n`);
    await rename(scratch, request.out);
    reporter.progress('pricing and verifying', 1);
    return result;
  } finally {
    await rm(scratch, { force: true });
  }
}

async function search(
  market: Market<MatchCompany>,
  request: MatchRequest,
  reporter: MatchReporter,
): Promise<Solution> {
  const threads = openSearchThreads(request.threads);
  const watch = (done: number): boolean => {
    reporter.progress('solving', done);
    return false;
  };
  const options = { seed: request.seed ?? 1, effort: request.effort ?? DEFAULT_EFFORT, watch };
  try {
    return await solveInParallel(market.problem, options, threads.runners);
  } finally {
    await threads.close();
  }
}

async function prove(
  market: Market<MatchCompany>,
  solution: Solution,
  { proofSeconds = 0 }: MatchRequest,
  reporter: MatchReporter,
): Promise<Solution> {
  if (proofSeconds === 0) return solution;
  const proof = await proveRound(market.problem, solution, proofSeconds, (done) => {
    reporter.progress('proving', done);
    return false;
  });
  const { cpuSeconds, pricingRounds } = proof.statistics;
  const outcome = proof.proved ? 'the optimum is proved' : `gap ${proof.gapPercent.toFixed(4)} %, not proved`;
  reporter.say(
    `proof: ${outcome} (${proof.solution.boundMethod}) after ${cpuSeconds.toFixed(1)} CPU seconds, ` +
      `${pricingRounds} rounds of pricing`,
  );
  return proof.solution;
}

async function readMarket(request: MatchRequest, reporter: MatchReporter): Promise<Market<MatchCompany>> {
  const rules = await readRules(request, reporter);
  const systems = await readSystems(request, reporter);
  const companies = await readCompanies(request, reporter);
  const market = buildMarket({
    companies,
    systems,
    rules: formationRules(rules),
    locality: rules.locality,
    defaultType: request.type,
  });
  if (market.companies.length < rules.minMembers) {
    const what = `${market.companies.length} companies with known processes in ${request.companies}`;
    throw new Error(`${what}, but a cluster needs ${rules.minMembers}: add companies, or lower --min`);
  }
  refuseUselessSystems(market, request);
  return market;
}

/** A list in which nobody can use anything is a mistake, not a market without matches. */
function refuseUselessSystems(market: Market<MatchCompany>, request: MatchRequest): void {
  const { problem } = market;
  const isUsed = problem.systems.some((system) =>
    problem.companyIds.some(
      (_, i) =>
        (problem.wantedTypes[i] & (1 << system.type)) !== 0 &&
        problem.units[i] <= system.capacityUnits &&
        !Number.isNaN(system.surchargeWon[problem.regionOf[i]]),
    ),
  );
  if (isUsed) return;
  const wanted = [...new Set(market.companies.flatMap(({ systemTypes }) => systemTypes))].sort().join(', ');
  const offered = [...new Set(market.systems.map(({ type }) => type))].sort().join(', ');
  throw new Error(
    `no system of ${request.systems} (${offered}) is of a wanted type (${wanted}) and serves a company's region ` +
      'with enough capacity: add such a system, or name another --type',
  );
}

async function readRules(request: MatchRequest, reporter: MatchReporter): Promise<MatchRules> {
  const { rules, issues } = parseMatchRules(request.rules ? await readText(request.rules, 'rules') : '{}');
  if (!rules) {
    report(request.rules ?? 'rules', issues, reporter);
    throw new Error(`the rules of ${request.rules} cannot be used: ${textOf(issues[0], reporter)}`);
  }
  const merged = {
    ...rules,
    minMembers: request.min ?? rules.minMembers,
    maxMembers: request.max ?? rules.maxMembers,
  };
  if (merged.minMembers <= merged.maxMembers) return merged;
  throw new Error(
    `--min ${merged.minMembers} is above --max ${merged.maxMembers}: let the minimum be the smaller`,
  );
}

async function readSystems(request: MatchRequest, reporter: MatchReporter): Promise<SystemRecord[]> {
  const { systems, issues } = parseSystems(await readText(request.systems, 'systems'));
  report(request.systems, issues, reporter);
  if (systems.length > 0) return systems;
  throw new Error(
    `no usable system in ${request.systems}: ${issues[0] ? textOf(issues[0], reporter) : 'it is empty'}`,
  );
}

async function readCompanies(request: MatchRequest, reporter: MatchReporter): Promise<MatchCompany[]> {
  const bytes = await readFile(request.companies).catch((cause: unknown) => {
    throw new Error(`cannot read the companies file ${request.companies}: ${reasonOf(cause)}`, { cause });
  });
  const parsed = parseCompanies(bytes, {
    ...(request.columns ? { columns: request.columns } : {}),
    onProgress: (done, total) => reporter.progress('reading companies', total > 0 ? done / total : 1),
  });
  reportIssues(parsed.issues, reporter);
  if (parsed.isFileRefused) {
    throw new Error(`${request.companies} cannot be read: ${textOf(parsed.issues[0], reporter)}`);
  }
  reporter.say(
    `${request.companies}: ${parsed.rows} rows, ${parsed.companies.length} companies, ` +
      `${parsed.refusedRows} rows refused, ${parsed.warnings} warnings`,
  );
  return parsed.companies.map((record) => ({
    id: record.id,
    regionCode: record.regionCode,
    processCodes: record.processes,
    units: record.units,
    systemTypes: record.systemTypes.length > 0 ? record.systemTypes : [request.type],
    record,
  }));
}

/** Every error and the first warnings: thousands of unknown districts would hide what matters. */
function reportIssues(issues: readonly CompanyImportIssue[], reporter: MatchReporter): void {
  const errors = issues.filter(({ severity }) => severity === 'ERROR');
  const warnings = issues.filter(({ severity }) => severity === 'WARNING').slice(0, WARNINGS_SHOWN);
  if (errors.length + warnings.length > 0)
    reporter.say(formatImportReport([...errors, ...warnings], reporter.language));
}

async function readText(path: string, what: string): Promise<string> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new Error(`cannot read the ${what} file ${path}: ${reasonOf(cause)}`, { cause });
  });
  return bytes.toString('utf8');
}

function report(path: string, issues: readonly ImportIssue[], reporter: MatchReporter): void {
  for (const issue of issues) reporter.say(`${path}: ${textOf(issue, reporter)}`);
}

/** Place, what is wrong and what to do, on one line. */
function textOf(issue: ImportIssue, { language }: MatchReporter): string {
  const place = [issue.line === null ? null : `line ${issue.line}`, issue.column].filter(Boolean).join(', ');
  const text = language === 'ko' ? issue.messageKo : issue.messageEn;
  const remedy = language === 'ko' ? issue.remedyKo : issue.remedyEn;
  return `${place === '' ? '' : `${place}: `}${text} ${remedy}`;
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
