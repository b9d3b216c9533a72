import { processCodesUnder, regionCodesUnder } from '../companies/companyFilter.ts';
import type { HeldReason } from '../engine/formation/stability/responses.ts';
import { groupedBy, inOrderOf, type RequestContext } from '../platform/context.ts';
import type { Order, Page, PageRequest } from '../platform/page.ts';
import { type RawBuilder, sql } from '../platform/sql.ts';
import type { AlternativeRow, StabilityStatus } from './certificate.ts';
import type { ClusterOrigin, ClusterStatus, CostModelName, LineRow, SingleProcessRow } from './cluster.ts';
import { type PagesQuery, readPagesOf } from './pagesOf.ts';

/** A cluster as it stands in the database. */
export interface ClusterRow {
  readonly id: number;
  readonly programmeId: number;
  readonly ruleSetId: number;
  readonly roundId: number | null;
  readonly position: number;
  readonly origin: ClusterOrigin;
  readonly costModel: CostModelName;
  readonly status: ClusterStatus;
  readonly version: number;
  readonly systemId: number | null;
  readonly priceSheetId: number | null;
  readonly memberCount: number;
  readonly units: number;
  readonly contractWon: number | null;
  readonly standAloneWon: number | null;
  readonly savingWon: number | null;
  readonly coordinationWon: number | null;
  readonly subsidyWon: number | null;
  readonly netWon: number | null;
  readonly coreProcessCodes: readonly string[];
  readonly sharedProcessCodes: readonly string[];
  readonly singleProcesses: readonly SingleProcessRow[];
  readonly runnerUpSystemId: number | null;
  readonly runnerUpContractWon: number | null;
  readonly runnerUpMarginWon: number | null;
  readonly isEveryMemberPivotal: boolean;
  readonly stability: StabilityStatus | null;
  readonly createdAt: Date;
}

/** Columns of a `ClusterRow` of the table `cluster`. */
export const clusterColumns: RawBuilder<unknown> = sql`
  cluster.id, cluster.programme_id as "programmeId", cluster.rule_set_id as "ruleSetId", cluster.round_id as "roundId",
  cluster.position, cluster.origin, cluster.cost_model as "costModel", cluster.status, cluster.version,
  cluster.system_id as "systemId", cluster.price_sheet_id as "priceSheetId", cluster.member_count as "memberCount",
  cluster.units, cluster.contract_won as "contractWon", cluster.stand_alone_won as "standAloneWon",
  cluster.saving_won as "savingWon", cluster.coordination_won as "coordinationWon", cluster.subsidy_won as "subsidyWon",
  cluster.net_won as "netWon", cluster.core_process_codes as "coreProcessCodes",
  cluster.shared_process_codes as "sharedProcessCodes", cluster.single_processes as "singleProcesses",
  cluster.runner_up_system_id as "runnerUpSystemId", cluster.runner_up_contract_won as "runnerUpContractWon",
  cluster.runner_up_margin_won as "runnerUpMarginWon", cluster.is_every_member_pivotal as "isEveryMemberPivotal",
  cluster.stability,
  cluster.created_at as "createdAt"`;

/** Leaves out what a round is still writing. */
export const isWritten: RawBuilder<boolean> = sql`cluster.status <> 'WRITING'`;

/** A member as a caller sees it: its units and prices are null unless the company is the caller's own. */
export interface ClusterMemberRow {
  readonly parentKey: number;
  readonly clusterId: number;
  readonly companyId: number;
  readonly position: number;
  readonly units: number | null;
  readonly regionCode: string | null;
  readonly processCodes: readonly string[];
  readonly standAloneWon: number | null;
  readonly shareWon: number | null;
  readonly eligibleWon: number | null;
  readonly subsidyWon: number | null;
  readonly netWon: number | null;
  readonly addedCostWon: number | null;
  readonly othersSaveWon: number | null;
  readonly othersSaveOnUnitsWon: number | null;
  readonly heldBy: HeldReason | null;
  readonly alternatives: readonly AlternativeRow[] | null;
  readonly lines: readonly LineRow[] | null;
}

const memberColumns: RawBuilder<unknown> = sql`
  member.cluster_id as "clusterId", member.company_id as "companyId", member.position, own.units,
  member.region_code as "regionCode", member.process_codes as "processCodes",
  own.stand_alone_won as "standAloneWon", own.share_won as "shareWon", own.eligible_won as "eligibleWon",
  own.subsidy_won as "subsidyWon", own.net_won as "netWon", own.added_cost_won as "addedCostWon",
  own.others_save_won as "othersSaveWon", own.others_save_on_units_won as "othersSaveOnUnitsWon",
  own.held_by as "heldBy", own.alternatives, own.lines`;

/** Seats of clusters with what the caller sees of each: the database shows it the rows of its own companies only. */
const seatsWithOwn: RawBuilder<unknown> = sql`cluster_seat member left join cluster_member own
  on own.cluster_id = member.cluster_id and own.company_id = member.company_id`;

/** Clusters by id. */
export async function loadClusters(ids: readonly number[], context: RequestContext) {
  const rows = await context.reads.all(
    sql<ClusterRow>`select ${clusterColumns} from cluster where id = any(${ids}::int[]) and ${isWritten}`,
  );
  return inOrderOf(ids, rows, (row) => row.id);
}

/** The positions of each cluster's contract, in their order. */
export async function loadClusterLines(clusterIds: readonly number[], context: RequestContext) {
  const rows = await context.reads.all(sql<LineRow & { clusterId: number }>`
    select cluster_id as "clusterId", kind, process_code as "processCode", won from cluster_line
    where cluster_id = any(${clusterIds}::int[]) order by cluster_id, position`);
  return groupedBy(clusterIds, rows, (row) => row.clusterId);
}

const membersByPosition: Order<ClusterMemberRow> = {
  name: 'members of a cluster',
  columns: [
    { expression: sql`member.position`, direction: 'asc', type: 'integer', valueOf: (row) => row.position },
  ],
};

/** A page of the members of each cluster. */
export async function loadClusterMembers(
  clusterIds: readonly number[],
  page: PageRequest,
  context: RequestContext,
): Promise<Page<ClusterMemberRow>[]> {
  const query: PagesQuery<ClusterMemberRow> = {
    order: membersByPosition,
    select: ({ after, orderBy, limit, rank }) => sql`
      select ${memberColumns}, ${rank} as rank from ${seatsWithOwn}
      where member.cluster_id = wanted.key and ${after} order by ${orderBy} limit ${limit}`,
  };
  return readPagesOf(context.reads, clusterIds, page, query, async (clusterId) => {
    return (await context.loader(loadClusters).load(clusterId))?.memberCount ?? 0;
  });
}

/** Orders of lists of clusters. */
export const CLUSTER_ORDERS = [
  'NEWEST',
  'POSITION',
  'SAVING',
  'SAVING_PER_MEMBER',
  'MEMBERS',
  'NET',
] as const;
export type ClusterOrderName = (typeof CLUSTER_ORDERS)[number];

type Column = Order<ClusterRow>['columns'][number];

const byId = (direction: 'asc' | 'desc'): Column => {
  return { expression: sql`cluster.id`, direction, type: 'integer', valueOf: (row) => row.id };
};
const falling = (expression: RawBuilder<unknown>, amountOf: (row: ClusterRow) => number): Column => {
  return { expression, direction: 'desc', type: 'bigint', valueOf: amountOf };
};

const columns: Record<ClusterOrderName, readonly Column[]> = {
  NEWEST: [byId('desc')],
  POSITION: [byId('asc')],
  SAVING: [falling(sql`coalesce(cluster.saving_won, 0)`, (row) => row.savingWon ?? 0), byId('asc')],
  SAVING_PER_MEMBER: [
    falling(sql`coalesce(cluster.saving_won, 0) / cluster.member_count`, (row) =>
      Math.trunc((row.savingWon ?? 0) / row.memberCount),
    ),
    byId('asc'),
  ],
  MEMBERS: [falling(sql`cluster.member_count`, (row) => row.memberCount), byId('asc')],
  NET: [falling(sql`coalesce(cluster.net_won, 0)`, (row) => row.netWon ?? 0), byId('asc')],
};

/** An order by its name. */
export function clusterOrder(name: ClusterOrderName): Order<ClusterRow> {
  return { name: `clusters by ${name}`, columns: columns[name] };
}

/** Which clusters a list shows; what is left out does not narrow. */
export interface ClusterFilter {
  readonly roundId?: number | null | undefined;
  readonly programmeId?: number | null | undefined;
  readonly systemId?: number | null | undefined;
  readonly companyId?: number | null | undefined;
  readonly systemType?: string | null | undefined;
  readonly statuses?: readonly ClusterStatus[] | null | undefined;
  /** A core or shared process at or below this code. */
  readonly processCode?: string | null | undefined;
  /** At least one member is in this region. */
  readonly regionCode?: string | null | undefined;
  readonly minSize?: number | null | undefined;
  readonly maxSize?: number | null | undefined;
}

/** The conditions of a list as SQL over `cluster`. */
export function clusterCondition(filter: ClusterFilter): RawBuilder<boolean> {
  const found: RawBuilder<unknown>[] = [isWritten];
  const { processCode, regionCode } = filter;
  if (filter.roundId != null) found.push(sql`cluster.round_id = ${filter.roundId}`);
  if (filter.programmeId != null) found.push(sql`cluster.programme_id = ${filter.programmeId}`);
  if (filter.systemId != null) found.push(sql`cluster.system_id = ${filter.systemId}`);
  if (filter.minSize != null) found.push(sql`cluster.member_count >= ${filter.minSize}`);
  if (filter.maxSize != null) found.push(sql`cluster.member_count <= ${filter.maxSize}`);
  if (filter.statuses != null) found.push(sql`cluster.status = any(${filter.statuses}::text[])`);
  if (filter.systemType != null) {
    found.push(sql`cluster.system_id in (select id from system where type = ${filter.systemType})`);
  }
  if (processCode != null) {
    const codes = processCodesUnder(processCode);
    found.push(
      sql`(cluster.core_process_codes && ${codes}::text[] or cluster.shared_process_codes && ${codes}::text[])`,
    );
  }
  if (filter.companyId != null) found.push(hasMember(sql`company_id = ${filter.companyId}`));
  if (regionCode != null) {
    found.push(hasMember(sql`region_code = any(${regionCodesUnder(regionCode)}::text[])`));
  }
  return sql<boolean>`(${sql.join(found, sql` and `)})`;
}

function hasMember(condition: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`cluster.id in (select cluster_id from cluster_seat where ${condition})`;
}

type OwnedCluster = ClusterRow & { readonly parentKey: number };

/** A page of the clusters of each company, newest first. */
export async function loadClustersOfCompanies(
  companyIds: readonly number[],
  page: PageRequest,
  context: RequestContext,
): Promise<Page<OwnedCluster>[]> {
  const query: PagesQuery<OwnedCluster> = {
    order: clusterOrder('NEWEST'),
    select: ({ after, orderBy, limit, rank }) => sql`
      select ${clusterColumns}, ${rank} as rank from cluster
      join cluster_seat member on member.cluster_id = cluster.id
      where member.company_id = wanted.key and ${isWritten} and ${after} order by ${orderBy} limit ${limit}`,
  };
  return readPagesOf(context.reads, companyIds, page, query, async (companyId) => {
    return (await context.loader(countClustersOfCompanies).load(companyId))?.count ?? 0;
  });
}

async function countClustersOfCompanies(companyIds: readonly number[], context: RequestContext) {
  const rows = await context.reads.all(sql<{ companyId: number; count: number }>`
    select member.company_id as "companyId", count(*) as count from cluster_seat member
    join cluster on cluster.id = member.cluster_id
    where member.company_id = any(${companyIds}::int[]) and ${isWritten} group by member.company_id`);
  return inOrderOf(companyIds, rows, (row) => row.companyId);
}
