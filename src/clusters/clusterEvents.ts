import { type Reads, sql } from '../platform/sql.ts';
import type { ClusterStatus } from './cluster.ts';

/** What subscribers of clusters are told; who is told goes by the organisations. */
export interface ClusterEvent {
  readonly status: ClusterStatus;
  /** Organisations of the members and of the provider. */
  readonly organisationIds: readonly number[];
}

/**
 * Writes an event for each of these clusters in the open transaction: for those in which some organisation has a stake.
 * Clusters of companies that nobody has claimed yet concern nobody but the operator, who follows the round.
 */
export async function appendClusterEvents(writer: Reads, clusterIds: readonly number[]): Promise<void> {
  if (clusterIds.length === 0) return;
  await writer.run(sql`
    insert into event (topic, object_id, payload)
    select 'CLUSTER', cluster.id,
      jsonb_build_object('status', cluster.status, 'organisationIds', jsonb_agg(concerned.id order by concerned.id))
    from cluster cross join lateral (
      select company.organisation_id as id from cluster_member member
      join company on company.id = member.company_id
      where member.cluster_id = cluster.id and company.organisation_id is not null
      union
      select provider.organisation_id from system join provider on provider.id = system.provider_id
      where system.id = cluster.system_id and provider.organisation_id is not null) concerned
    where cluster.id = any(${clusterIds}::int[])
    group by cluster.id, cluster.status order by cluster.id`);
}
