import { inOrderOf, type RequestContext } from '../platform/context.ts';
import { sql } from '../platform/sql.ts';
import type { CertificateRow, SizePriceRow, StabilityStatus } from './certificate.ts';
import { type ClusterRow, clusterColumns, isWritten } from './cluster.loader.ts';

/** What explains a cluster at length: read only where it is asked for. */
export interface ExplainedRow {
  readonly clusterId: number;
  readonly roundId: number | null;
  readonly stability: StabilityStatus | null;
  /** Null also for whoever is neither a member nor an operator. */
  readonly certificate: CertificateRow | null;
  readonly priceBySize: readonly SizePriceRow[];
}

/** Certificates and prices by size of clusters, one statement for all. */
export async function loadExplained(clusterIds: readonly number[], context: RequestContext) {
  const rows = await context.reads.all(sql<ExplainedRow>`
    select cluster.id as "clusterId", round_id as "roundId", stability, cluster_certificate.certificate, price_by_size as "priceBySize"
    from cluster left join cluster_certificate on cluster_certificate.id = cluster.id
    where cluster.id = any(${clusterIds}::int[]) and ${isWritten}`);
  return inOrderOf(clusterIds, rows, (row) => row.clusterId);
}

/** Clusters by round and place in it, 'round/position', one statement for all. */
export async function loadClusterPlaces(keys: readonly string[], context: RequestContext) {
  const pairs = keys.map((key) => key.split('/').map(Number));
  const rows = await context.reads.all(sql<ClusterRow>`
    select ${clusterColumns} from unnest(${pairs.map(([round]) => round)}::int[], ${pairs.map(([, place]) => place)}::int[])
      as wanted (round_id, position)
    join cluster on cluster.round_id = wanted.round_id and cluster.position = wanted.position and ${isWritten}`);
  return inOrderOf(keys, rows, (row) => `${row.roundId}/${row.position}`);
}
