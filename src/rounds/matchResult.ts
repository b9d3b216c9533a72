import type { CompanyRecord } from '../companies/import/companyRecord.ts';
import { gapPercent, savingBoundWon } from '../engine/formation/matching.ts';
import { claimOf, type Outcome, type PricedCluster } from '../engine/formation/outcome.ts';
import type { SizePrice } from '../engine/formation/priceBySize.ts';
import type { SystemType } from '../taxonomy/systemType.ts';
import type { Market, MarketCompany } from './market.ts';
import { type LeftOutReason, leftOutSentences } from './unmatchedReason.ts';
import { type EntryResult, entryResults } from './whatIfEntryReport.ts';

/** A company of `match`: the record of the file and what a round needs of it. */
export interface MatchCompany extends MarketCompany {
  readonly record: CompanyRecord;
}

/** The file that `match` writes. Documented in docs/match.md; fields are added, never changed. */
export interface MatchResult {
  companies: {
    id: string;
    name: string;
    region: string | null;
    industry: string | null;
    processes: string[];
    units: number;
    systemTypes: SystemType[];
    inferred: boolean;
  }[];
  clusters: MatchedClusterResult[];
  unmatched: {
    companyId: string;
    reason: LeftOutReason;
    standAloneWon: number | null;
    messageKo: string;
    messageEn: string;
    bestClusterId: string | null;
    shareThereWon: number | null;
    shortfallWon: number | null;
    /** What would bring it in, the smallest change first. */
    options: EntryResult[];
  }[];
  summary: MatchSummary;
}

export interface MatchedClusterResult {
  id: string;
  systemId: string;
  contractWon: number;
  coreProcesses: string[];
  members: {
    companyId: string;
    shareWon: number;
    subsidyWon: number;
    netWon: number;
    standAloneWon: number;
    /** By how much the contract would fall without this member. */
    addedCostWon: number;
    /** What the others together would pay more without it. */
    othersSaveWon: number;
    /** The part of that which comes from the unit price. */
    othersSaveOnUnitsWon: number;
    /** Why it could not leave; null where it could. */
    heldBy: string | null;
    /** Its best other clusters, at most three. */
    alternatives: { clusterId: string; shareWon: number; netWon: number; savesWon: number }[];
    lines: { kind: string; process: string | null; won: number }[];
  }[];
  savingWon: number;
  coordinationWon: number;
  sharedProcesses: string[];
  runnerUp: { systemId: string; contractWon: number; marginWon: number } | null;
  /** What it would cost with as few and as many members as the rules allow. */
  priceBySize: SizePrice[];
  certificate: {
    status: string;
    sameSystem: string;
    otherSystems: string;
    blocking: {
      kind: string;
      heldBy: string | null;
      clusterId: string | null;
      systemId: string | null;
      companies: { companyId: string; savesWon: number }[];
    }[];
  };
}

export interface MatchSummary {
  companies: number;
  matched: number;
  clusters: number;
  standAloneWon: number;
  savingWon: number;
  /** Part of the stand-alone total. */
  savingPercent: number;
  netSavingWon: number;
  coordinationWon: number;
  /** No plan with the same coordination cost or less saves more than this part of the stand-alone total. */
  boundPercent: number;
  boundMethod: string;
  /** How far the saving may lie below the bound, as part of the saving. */
  gapPercent: number;
  /** What making the plan stable did; null without --stability. */
  stability: {
    epsilonPercent: number;
    savingBeforeWon: number;
    moves: number;
    freeMovers: number;
    heldByMinimum: number;
    heldByStandAlone: number;
  } | null;
  seed: number;
  effort: number;
  hash: string;
  elapsedMs: number;
}

/** Writes an outcome in the terms of the file: ids and codes instead of numbers. */
export function matchResult(market: Market<MatchCompany>, outcome: Outcome, elapsedMs: number): MatchResult {
  const everybody = [...market.companies, ...market.withoutRouting].sort((a, b) => (a.id < b.id ? -1 : 1));
  const codes = (numbers: readonly number[]): string[] =>
    numbers.map((number) => market.processCodes[number]);
  return {
    companies: everybody.map(({ record, id, regionCode, processCodes, units, systemTypes }) => ({
      id,
      name: record.name,
      region: regionCode,
      industry: record.industryCode,
      processes: [...processCodes],
      units,
      systemTypes: [...systemTypes],
      inferred: record.inferred,
    })),
    clusters: outcome.clusters.map((cluster, index): MatchedClusterResult => {
      const { price, explanation, members } = cluster;
      const claims = claimOf(cluster).members;
      const { runnerUp } = explanation;
      return {
        id: clusterId(index),
        systemId: market.systems[cluster.system].id,
        contractWon: price.contractWon,
        coreProcesses: codes(explanation.coreProcesses),
        members: members.map((number, k) => ({
          companyId: market.companies[number].id,
          shareWon: claims[k].shareWon,
          subsidyWon: claims[k].subsidyWon,
          netWon: claims[k].netWon,
          standAloneWon: claims[k].standAloneWon,
          ...explanation.members[k],
          heldBy: cluster.alternatives[k].heldBy,
          alternatives: cluster.alternatives[k].clusters.map((one) => ({
            clusterId: clusterId(one.cluster),
            shareWon: one.shareWon,
            netWon: one.netWon,
            savesWon: claims[k].shareWon - one.shareWon,
          })),
          lines: price.members[k].lines.map(({ kind, process, won }) => ({
            kind,
            process: process < 0 ? null : market.processCodes[process],
            won,
          })),
        })),
        savingWon: cluster.savingWon,
        coordinationWon: cluster.coordinationWon,
        sharedProcesses: codes(explanation.sharedProcesses),
        runnerUp: runnerUp && {
          systemId: market.systems[runnerUp.system].id,
          contractWon: runnerUp.contractWon,
          marginWon: runnerUp.marginWon,
        },
        priceBySize: [...explanation.priceBySize],
        certificate: certificateOf(market, cluster),
      };
    }),
    unmatched: leftOut(market, outcome),
    summary: summaryOf(everybody.length, outcome, elapsedMs),
  };
}

function certificateOf(
  market: Market<MatchCompany>,
  { certificate }: PricedCluster,
): MatchedClusterResult['certificate'] {
  const { status, sameSystem, otherSystems, blocking } = certificate;
  return {
    status,
    sameSystem,
    otherSystems,
    blocking: blocking.map(({ kind, heldBy, cluster, system, companies }) => ({
      kind,
      heldBy,
      clusterId: cluster < 0 ? null : clusterId(cluster),
      systemId: system < 0 ? null : market.systems[system].id,
      companies: companies.map(({ company, savesWon }) => ({
        companyId: market.companies[company].id,
        savesWon,
      })),
    })),
  };
}

function stabilityOf({ stability }: Outcome): MatchSummary['stability'] {
  if (stability === null) return null;
  const { epsilonPercent, savingBeforeWon, moves, freeMovers, held } = stability;
  const heldByMinimum = held.filter(({ reason }) => reason === 'MINIMUM').length;
  const heldByStandAlone = held.length - heldByMinimum;
  return { epsilonPercent, savingBeforeWon, moves, freeMovers, heldByMinimum, heldByStandAlone };
}

function clusterId(index: number): string {
  return `cluster-${String(index + 1).padStart(5, '0')}`;
}

function leftOut(market: Market<MatchCompany>, outcome: Outcome): MatchResult['unmatched'] {
  const explained = outcome.unmatched.map((explanation) => {
    const sentences = leftOutSentences(explanation.reason, explanation);
    return {
      companyId: market.companies[explanation.company].id,
      reason: explanation.reason as LeftOutReason,
      standAloneWon: Number.isNaN(explanation.standAloneWon) ? null : explanation.standAloneWon,
      messageKo: sentences.ko,
      messageEn: sentences.en,
      bestClusterId: explanation.bestCluster < 0 ? null : clusterId(explanation.bestCluster),
      shareThereWon: explanation.shareThereWon,
      shortfallWon: explanation.shortfallWon,
      options: entryResults(market, explanation.options, clusterId),
    };
  });
  const facts = { possiblePartners: 0, companiesNeeded: 0, shareThereWon: null, shortfallWon: null };
  const sentences = leftOutSentences('NO_ROUTING', facts);
  const unknown = market.withoutRouting.map(({ id }) => ({
    companyId: id,
    reason: 'NO_ROUTING' as const,
    standAloneWon: null,
    messageKo: sentences.ko,
    messageEn: sentences.en,
    bestClusterId: null,
    shareThereWon: null,
    shortfallWon: null,
    options: [],
  }));
  return [...explained, ...unknown].sort((a, b) => (a.companyId < b.companyId ? -1 : 1));
}

function summaryOf(companies: number, outcome: Outcome, elapsedMs: number): MatchSummary {
  const { solution } = outcome;
  const { standAloneWon, savingWon, coordinationWon } = solution;
  const boundWon = savingBoundWon(solution);
  const percent = (won: number): number => (standAloneWon > 0 ? (100 * won) / standAloneWon : 0);
  return {
    companies,
    matched: outcome.clusters.reduce((sum, { members }) => sum + members.length, 0),
    clusters: outcome.clusters.length,
    standAloneWon,
    savingWon,
    savingPercent: percent(savingWon),
    netSavingWon: outcome.netSavingWon,
    coordinationWon,
    boundPercent: percent(boundWon),
    boundMethod: solution.boundMethod,
    gapPercent: gapPercent(savingWon, boundWon),
    stability: stabilityOf(outcome),
    seed: solution.seed,
    effort: solution.effort,
    hash: solution.hash,
    elapsedMs,
  };
}
