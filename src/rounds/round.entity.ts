import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { CostModelName } from '../clusters/cluster.ts';
import type { BoundMethod } from '../engine/formation/matching.ts';
import { instant, instantOfWriting } from '../platform/entityColumns.ts';
import type { SystemType } from '../taxonomy/systemType.ts';
import type { RoundPhase, RoundStatus } from './round.ts';
import type { LeftOutReason } from './unmatchedReason.ts';
import type { EntryOptionRow } from './whatIfEntry.ts';

/** One run of matching for a programme. */
export const Round = defineEntity({
  name: 'Round',
  tableName: 'round',
  properties: {
    id: p.integer().primary().generated('identity'),
    programmeId: p.integer(),
    ruleSetId: p.integer(),
    systemType: p.text().$type<SystemType>(),
    costModel: p.text().$type<CostModelName>(),
    seed: p.bigint('number'),
    effort: p.integer(),
    proofSeconds: p.integer().default(0),
    epsilonPercent: p.double().nullable(),
    regionCode: p.text().nullable(),
    status: p.text().$type<RoundStatus>(),
    phase: p.text().$type<RoundPhase>(),
    progress: p.double().default(0),
    jobId: p.text().nullable(),
    attempt: p.integer().default(0),
    engineVersion: p.text(),
    inputHash: p.text().nullable(),
    resultHash: p.text().nullable(),
    companyCount: p.integer().nullable(),
    matchableCount: p.integer().nullable(),
    matchedCount: p.integer().nullable(),
    clusterCount: p.integer().nullable(),
    systemCount: p.integer().nullable(),
    standAloneWon: p.bigint('number').nullable(),
    savingWon: p.bigint('number').nullable(),
    netSavingWon: p.bigint('number').nullable(),
    coordinationWon: p.bigint('number').nullable(),
    boundWon: p.bigint('number').nullable(),
    boundMethod: p.text().$type<BoundMethod>().nullable(),
    gapPercent: p.double().nullable(),
    informationLossPercent: p.double().nullable(),
    standingSavingWon: p.bigint('number').nullable(),
    standingBoundWon: p.bigint('number').nullable(),
    savingBeforeStabilityWon: p.bigint('number').nullable(),
    stabilityMoves: p.integer().nullable(),
    freeMoverCount: p.integer().nullable(),
    heldByMinimumCount: p.integer().nullable(),
    heldByStandAloneCount: p.integer().nullable(),
    readMs: p.integer().nullable(),
    solveMs: p.integer().nullable(),
    saveMs: p.integer().nullable(),
    errorCode: p.text().nullable(),
    errorFacts: p.json<Readonly<Record<string, unknown>>>().nullable(),
    createdAt: instantOfWriting(),
    startedAt: instant().nullable(),
    finishedAt: instant().nullable(),
  },
});
export type Round = InferEntity<typeof Round>;

/** A company that a round left out, and why. */
export const RoundUnmatched = defineEntity({
  name: 'RoundUnmatched',
  tableName: 'round_unmatched',
  properties: {
    roundId: p.integer().primary(),
    companyId: p.integer().primary(),
    reason: p.text().$type<LeftOutReason>(),
    standAloneWon: p.bigint('number').nullable(),
    possiblePartners: p.integer(),
    companiesNeeded: p.integer(),
    bestClusterPosition: p.integer().nullable(),
    shareThereWon: p.bigint('number').nullable(),
    shortfallWon: p.bigint('number').nullable(),
    options: p.json<readonly EntryOptionRow[]>().defaultRaw("'[]'"),
  },
});
export type RoundUnmatched = InferEntity<typeof RoundUnmatched>;
