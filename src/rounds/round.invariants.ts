import type { DataInvariant } from '../platform/dataInvariant.ts';

/** What must hold of rounds. */
export const roundInvariants: readonly DataInvariant[] = [
  {
    name: 'a round counts its clusters and their members',
    sql: `select 'round ' || round.id as place from round left join cluster on cluster.round_id = round.id
      where round.status = 'PROPOSED' group by round.id
      having count(cluster.id) <> min(round.cluster_count)
        or coalesce(sum(cluster.member_count), 0) <> min(round.matched_count)`,
  },
  {
    name: 'every company of a round is in one cluster or left out',
    sql: `select 'round ' || round.id as place from round where status = 'PROPOSED' and company_count <>
      matched_count + (select count(*) from round_unmatched where round_id = round.id)`,
  },
  {
    name: 'no company is in two clusters of a round, or in one and left out',
    sql: `select 'round ' || round_id || ', company ' || company_id as place from (
        select cluster.round_id, member.company_id from cluster join cluster_member member on member.cluster_id = cluster.id
        where cluster.round_id is not null
        union all select round_id, company_id from round_unmatched) placed
      group by round_id, company_id having count(*) > 1`,
  },
  {
    name: 'saving, coordination and net saving of a round are those of its clusters',
    sql: `select 'round ' || round.id as place from round left join cluster on cluster.round_id = round.id
      where round.status = 'PROPOSED' and round.cost_model = 'SAVING' group by round.id
      having coalesce(sum(cluster.saving_won), 0) <> min(round.saving_won)
        or coalesce(sum(cluster.coordination_won), 0) <> min(round.coordination_won)
        or coalesce(sum(cluster.stand_alone_won - cluster.net_won), 0) <> min(round.net_saving_won)`,
  },
  {
    name: 'the saving of a round is not above its bound',
    sql: `select 'round ' || id as place from round where saving_won > bound_won`,
  },
  {
    name: 'no provider gives more units in a round than it has',
    sql: `select 'round ' || cluster.round_id || ', price sheet ' || price_sheet.id as place
      from cluster join price_sheet on price_sheet.id = cluster.price_sheet_id where cluster.round_id is not null
      group by cluster.round_id, price_sheet.id having sum(cluster.units) > min(price_sheet.capacity_units)`,
  },
  {
    name: 'what a round did not finish is not kept',
    sql: `select 'cluster ' || cluster.id as place from cluster join round on round.id = cluster.round_id
      where cluster.status = 'WRITING' and round.status <> 'SOLVING'
      union all select 'round ' || round.id from round join round_unmatched on round_unmatched.round_id = round.id
      where round.status in ('CANCELLED', 'FAILED')`,
  },
  {
    name: 'a round and its job say the same',
    sql: `select 'round ' || round.id as place from round left join job on job.round_id = round.id
      where job.status is distinct from (case round.status when 'SOLVING' then 'RUNNING' when 'PROPOSED' then 'DONE'
        else round.status end) or job.phase <> round.phase or job.attempt <> round.attempt`,
  },
  {
    name: 'a job that has ended keeps no upload, and only a finished export keeps a file',
    sql: `select 'job ' || job.id as place from job join job_file on job_file.job_id = job.id
      where (job_file.direction = 'IN' and job.status not in ('QUEUED', 'RUNNING'))
        or (job_file.direction = 'OUT' and (job.kind <> 'EXPORT' or job.status in ('QUEUED', 'FAILED', 'CANCELLED')))
      group by job.id`,
  },
];
