import type { DataInvariant } from '../platform/dataInvariant.ts';

/** What must hold of clusters. Amounts, sums and counts; single rows are held by the checks of the tables. */
export const clusterInvariants: readonly DataInvariant[] = [
  {
    name: 'the shares of a cluster sum to its contract',
    sql: `select 'cluster ' || cluster.id as place from cluster join cluster_member member on member.cluster_id = cluster.id
      group by cluster.id having sum(member.share_won) <> min(cluster.contract_won)`,
  },
  {
    name: 'the positions of a contract sum to it',
    sql: `select 'cluster ' || cluster.id as place from cluster left join cluster_line line on line.cluster_id = cluster.id
      where cluster.contract_won is not null
      group by cluster.id having coalesce(sum(line.won), 0) <> min(cluster.contract_won)`,
  },
  {
    name: 'the positions of a member sum to its share',
    sql: `select 'cluster ' || cluster_id || ', company ' || company_id as place from cluster_member
      where share_won is not null and share_won <>
        (select coalesce(sum((line ->> 'won')::bigint), 0) from jsonb_array_elements(lines) as line)`,
  },
  {
    name: 'subsidies, net prices and stand-alone prices of members sum to those of the cluster',
    sql: `select 'cluster ' || cluster.id as place from cluster join cluster_member member on member.cluster_id = cluster.id
      where cluster.contract_won is not null
      group by cluster.id
      having sum(member.subsidy_won) <> min(cluster.subsidy_won) or sum(member.net_won) <> min(cluster.net_won)
        or sum(member.stand_alone_won) <> min(cluster.stand_alone_won)`,
  },
  {
    name: 'a cluster counts its members and their units',
    sql: `select 'cluster ' || cluster.id as place from cluster left join cluster_member member on member.cluster_id = cluster.id
      group by cluster.id
      having count(member.company_id) <> min(cluster.member_count) or coalesce(sum(member.units), 0) <> min(cluster.units)`,
  },
  {
    name: 'a cluster has as many members as its rules ask for',
    sql: `select 'cluster ' || cluster.id as place from cluster join rule_set on rule_set.id = cluster.rule_set_id
      where member_count < (rule_set.rules ->> 'minMembers')::int
        or (cost_model = 'SAVING' and member_count > (rule_set.rules ->> 'maxMembers')::int)`,
  },
  {
    name: 'a core process is a process of every member',
    sql: `select 'cluster ' || cluster.id as place from cluster join cluster_member member on member.cluster_id = cluster.id
      where not (member.process_codes @> cluster.core_process_codes)`,
  },
  {
    name: 'members want the kind of system, or state no kind',
    sql: `select 'cluster ' || cluster.id || ', company ' || company.id as place
      from cluster join system on system.id = cluster.system_id
      join cluster_member member on member.cluster_id = cluster.id
      join company on company.id = member.company_id
      where cluster.status = 'CANDIDATE' and company.version = 1 and company.system_types <> '{}'
        and not (company.system_types @> array[system.type])`,
  },
  {
    name: 'the price sheet of a cluster is one of its system and published',
    sql: `select 'cluster ' || cluster.id as place from cluster join price_sheet on price_sheet.id = cluster.price_sheet_id
      where price_sheet.system_id <> cluster.system_id or price_sheet.published_at is null`,
  },
];
