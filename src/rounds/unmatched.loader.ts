import { type ClusterRow, clusterColumns, isWritten } from '../clusters/cluster.loader.ts';
import { type PagesQuery, readPagesOf } from '../clusters/pagesOf.ts';
import { inOrderOf, type RequestContext } from '../platform/context.ts';
import type { Order, Page, PageRequest } from '../platform/page.ts';
import { type RawBuilder, type Reads, sql } from '../platform/sql.ts';
import { loadRounds } from './round.loader.ts';
import type { LeftOutReason } from './unmatchedReason.ts';
import type { EntryOptionRow } from './whatIfEntry.ts';

/** A company that a round left out. */
export interface UnmatchedRow {
  readonly parentKey: number;
  readonly roundId: number;
  readonly companyId: number;
  readonly reason: LeftOutReason;
  readonly standAloneWon: number | null;
  readonly possiblePartners: number;
  readonly companiesNeeded: number;
  readonly bestClusterPosition: number | null;
  readonly shareThereWon: number | null;
  readonly shortfallWon: number | null;
  /** What would bring it in, the smallest change first. */
  readonly options: readonly EntryOptionRow[];
}

const unmatchedColumns: RawBuilder<unknown> = sql`
  unmatched.round_id as "roundId", unmatched.company_id as "companyId", unmatched.reason,
  unmatched.stand_alone_won as "standAloneWon", unmatched.possible_partners as "possiblePartners",
  unmatched.companies_needed as "companiesNeeded", unmatched.best_cluster_position as "bestClusterPosition",
  unmatched.share_there_won as "shareThereWon", unmatched.shortfall_won as "shortfallWon", unmatched.options`;

const byCompany: Order<UnmatchedRow> = {
  name: 'companies left out',
  columns: [
    {
      expression: sql`unmatched.company_id`,
      direction: 'asc',
      type: 'integer',
      valueOf: (row) => row.companyId,
    },
  ],
};

/** A page of the companies that each round left out, all or those of one reason. */
export async function loadUnmatched(
  roundIds: readonly number[],
  { reason, ...page }: PageRequest & { readonly reason: LeftOutReason | null },
  context: RequestContext,
): Promise<Page<UnmatchedRow>[]> {
  const ofReason = reason === null ? sql`true` : sql`unmatched.reason = ${reason}`;
  const query: PagesQuery<UnmatchedRow> = {
    order: byCompany,
    select: ({ after, orderBy, limit, rank }) => sql`
      select ${unmatchedColumns}, ${rank} as rank from round_unmatched unmatched
      join round on round.id = unmatched.round_id and round.status = 'PROPOSED'
      where unmatched.round_id = wanted.key and ${ofReason} and ${after} order by ${orderBy} limit ${limit}`,
  };
  return readPagesOf(context.reads, roundIds, page, query, async (roundId) => {
    const counts = (await context.loader(countVisible).load(roundId)) ?? [];
    return counts.reduce((sum, one) => (reason === null || one.reason === reason ? sum + one.count : sum), 0);
  });
}

/** What one round says of each company that it left out. */
export async function loadLeftOut(
  companyIds: readonly number[],
  { roundId }: { readonly roundId: number },
  { reads }: RequestContext,
) {
  const rows = await reads.all(sql<UnmatchedRow>`
    select unmatched.round_id as "parentKey", ${unmatchedColumns} from round_unmatched unmatched
    join round on round.id = unmatched.round_id and round.status = 'PROPOSED'
    where unmatched.round_id = ${roundId}::int and unmatched.company_id = any(${companyIds}::int[])`);
  return inOrderOf(companyIds, rows, (row) => row.companyId);
}

/** How many companies each round left out, by reason: all of them, whoever asks. */
export function countUnmatched(roundIds: readonly number[], { market }: RequestContext) {
  return countByReason(roundIds, market);
}

/** The same of those that the caller sees. */
function countVisible(roundIds: readonly number[], { reads }: RequestContext) {
  return countByReason(roundIds, reads);
}

async function countByReason(roundIds: readonly number[], reads: Reads) {
  const rows = await reads.all(sql<{ roundId: number; reason: LeftOutReason; count: number }>`
    select round_id as "roundId", reason, count(*) as count from round_unmatched
    join round on round.id = round_id and round.status = 'PROPOSED'
    where round_id = any(${roundIds}::int[]) group by round_id, reason order by round_id, count(*) desc, reason`);
  return roundIds.map((id) => rows.filter(({ roundId }) => roundId === id));
}

type RoundCluster = ClusterRow & { readonly parentKey: number };

const byPosition: Order<RoundCluster> = {
  name: 'clusters of a round',
  columns: [
    { expression: sql`cluster.position`, direction: 'asc', type: 'integer', valueOf: (row) => row.position },
  ],
};

/** A page of the clusters of each round, in their order. */
export async function loadClustersOfRounds(
  roundIds: readonly number[],
  page: PageRequest,
  context: RequestContext,
): Promise<Page<RoundCluster>[]> {
  const query: PagesQuery<RoundCluster> = {
    order: byPosition,
    select: ({ after, orderBy, limit, rank }) => sql`
      select ${clusterColumns}, ${rank} as rank from cluster
      where cluster.round_id = wanted.key and ${isWritten} and ${after} order by ${orderBy} limit ${limit}`,
  };
  return readPagesOf(context.reads, roundIds, page, query, async (roundId) => {
    return (await context.loader(loadRounds).load(roundId))?.clusterCount ?? 0;
  });
}

/** Clusters by round and place in it: 'round/position'. */
export async function loadClustersAtPositions(keys: readonly string[], context: RequestContext) {
  const pairs = keys.map((key) => key.split('/').map(Number));
  const rows = await context.reads.all(sql<ClusterRow>`
    select ${clusterColumns} from unnest(${pairs.map(([round]) => round)}::int[], ${pairs.map(([, place]) => place)}::int[])
      as wanted (round_id, position)
    join cluster on cluster.round_id = wanted.round_id and cluster.position = wanted.position`);
  const found = new Map(rows.map((row) => [`${row.roundId}/${row.position}`, row]));
  return keys.map((key) => found.get(key));
}
