import { processCodesUnder, regionCodesUnder } from '../companies/companyFilter.ts';
import { inOrderOf, type RequestContext } from '../platform/context.ts';
import type { Order, Page, PageRequest } from '../platform/page.ts';
import { type RawBuilder, sql } from '../platform/sql.ts';
import { type ClusterRow, clusterColumns, isWritten } from './cluster.loader.ts';
import type { ClusterStatus } from './cluster.ts';
import { type PagesQuery, readPagesOf } from './pagesOf.ts';

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
