import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { HeldReason } from '../engine/formation/stability/responses.ts';
import { instantOfWriting } from '../platform/entityColumns.ts';
import type { AlternativeRow, CertificateRow, SizePriceRow, StabilityStatus } from './certificate.ts';
import type { ClusterOrigin, ClusterStatus, CostModelName, LineRow, SingleProcessRow } from './cluster.ts';

/*
 * Other tables are plain numbers here: clusters are written in bulk by SQL and read by loaders, never through the
 * unit of work. The migration has their foreign keys.
 */

/** A group of companies around one system. */
export const Cluster = defineEntity({
  name: 'Cluster',
  tableName: 'cluster',
  uniques: [{ properties: ['roundId', 'position'] }],
  properties: {
    id: p.integer().primary().generated('identity'),
    programmeId: p.integer(),
    ruleSetId: p.integer(),
    roundId: p.integer().nullable(),
    position: p.integer(),
    origin: p.text().$type<ClusterOrigin>(),
    costModel: p.text().$type<CostModelName>(),
    status: p.text().$type<ClusterStatus>(),
    version: p.integer().default(1),
    systemId: p.integer().nullable(),
    priceSheetId: p.integer().nullable(),
    memberCount: p.integer(),
    units: p.integer(),
    contractWon: p.bigint('number').nullable(),
    standAloneWon: p.bigint('number').nullable(),
    savingWon: p.bigint('number').nullable(),
    coordinationWon: p.bigint('number').nullable(),
    subsidyWon: p.bigint('number').nullable(),
    netWon: p.bigint('number').nullable(),
    coreProcessCodes: p.array().columnType('text[]'),
    sharedProcessCodes: p.array().columnType('text[]'),
    singleProcesses: p.json<readonly SingleProcessRow[]>(),
    runnerUpSystemId: p.integer().nullable(),
    runnerUpContractWon: p.bigint('number').nullable(),
    runnerUpMarginWon: p.bigint('number').nullable(),
    isEveryMemberPivotal: p.boolean(),
    stability: p.text().$type<StabilityStatus>().nullable(),
    certificate: p.json<CertificateRow>().nullable(),
    priceBySize: p.json<readonly SizePriceRow[]>().defaultRaw("'[]'"),
    createdAt: instantOfWriting(),
    updatedAt: instantOfWriting(),
  },
});
export type Cluster = InferEntity<typeof Cluster>;

/** A company in a cluster, with what its price was made from. */
export const ClusterMember = defineEntity({
  name: 'ClusterMember',
  tableName: 'cluster_member',
  uniques: [{ properties: ['clusterId', 'position'] }],
  properties: {
    clusterId: p.integer().primary(),
    companyId: p.integer().primary(),
    position: p.integer(),
    units: p.integer(),
    regionCode: p.text().nullable(),
    processCodes: p.array().columnType('text[]'),
    standAloneWon: p.bigint('number').nullable(),
    shareWon: p.bigint('number').nullable(),
    eligibleWon: p.bigint('number').nullable(),
    subsidyWon: p.bigint('number').nullable(),
    netWon: p.bigint('number').nullable(),
    addedCostWon: p.bigint('number').nullable(),
    othersSaveWon: p.bigint('number').nullable(),
    othersSaveOnUnitsWon: p.bigint('number').nullable(),
    heldBy: p.text().$type<HeldReason>().nullable(),
    alternatives: p.json<readonly AlternativeRow[]>().defaultRaw("'[]'"),
    lines: p.json<readonly LineRow[]>(),
  },
});
export type ClusterMember = InferEntity<typeof ClusterMember>;

/** A position of a contract. */
export const ClusterLine = defineEntity({
  name: 'ClusterLine',
  tableName: 'cluster_line',
  properties: {
    clusterId: p.integer().primary(),
    position: p.integer().primary(),
    kind: p.text().$type<LineRow['kind']>(),
    processCode: p.text().nullable(),
    won: p.bigint('number'),
  },
});
export type ClusterLine = InferEntity<typeof ClusterLine>;
