-- Groups of companies around one system. A cluster keeps what its prices were made from (members' processes, units and
-- regions; the price sheet; the rule set), so that every amount can be recomputed at any time from this room alone.
create table cluster (
  id integer generated always as identity primary key,
  programme_id integer not null constraint cluster_programme_id_foreign references programme (id) on update cascade,
  rule_set_id integer not null constraint cluster_rule_set_id_foreign references rule_set (id) on update cascade,
  -- The round that proposed it; rounds add the foreign key.
  round_id integer,
  -- Place within its round, from 1.
  position integer not null check (position >= 1),
  origin text not null check (origin in ('ROUND', 'COMPANY', 'PROVIDER')),
  cost_model text not null check (cost_model in ('SAVING', 'SIMILARITY')),
  -- WRITING: a round is still writing its result; no reader sees the row before all of them become candidates at once.
  status text not null check (status in (
    'WRITING', 'CANDIDATE', 'SUPERSEDED', 'FORMING', 'PROPOSED', 'COLLECTING_QUOTES', 'PRICING', 'CONSENTING', 'EXTENDED', 'FORMED',
    'APPLIED', 'AWARDED', 'NOT_AWARDED', 'SHORT', 'MERGED', 'DISSOLVED')),
  version integer not null default 1 check (version >= 1),
  system_id integer constraint cluster_system_id_foreign references system (id) on update cascade,
  price_sheet_id integer constraint cluster_price_sheet_id_foreign references price_sheet (id) on update cascade,
  member_count integer not null check (member_count >= 1),
  units integer not null check (units >= member_count),
  contract_won bigint check (contract_won >= 0),
  stand_alone_won bigint,
  saving_won bigint,
  coordination_won bigint check (coordination_won >= 0),
  subsidy_won bigint check (subsidy_won between 0 and contract_won),
  net_won bigint,
  core_process_codes text[] not null,
  shared_process_codes text[] not null,
  -- Processes of one member only: [{ "processCode", "companyId" }].
  single_processes jsonb not null,
  runner_up_system_id integer constraint cluster_runner_up_system_id_foreign references system (id) on update cascade,
  runner_up_contract_won bigint,
  runner_up_margin_won bigint,
  is_every_member_pivotal boolean not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint cluster_round_id_position_unique unique (round_id, position),
  constraint cluster_origin_round_check check ((origin = 'ROUND') = (round_id is not null)),
  -- Groups by similarity have no system yet, and so no prices; everything else has all of them.
  constraint cluster_system_check check ((cost_model = 'SAVING') = (system_id is not null)),
  constraint cluster_priced_check check (
    num_nulls(system_id, price_sheet_id, contract_won, stand_alone_won, saving_won, coordination_won, subsidy_won, net_won)
      in (0, 8)),
  constraint cluster_saving_check check (saving_won = stand_alone_won - contract_won),
  constraint cluster_net_check check (net_won = contract_won - subsidy_won),
  constraint cluster_runner_up_check check (
    num_nulls(runner_up_system_id, runner_up_contract_won, runner_up_margin_won) in (0, 3)),
  constraint cluster_runner_up_margin_check check (runner_up_margin_won = runner_up_contract_won - contract_won)
);
create index cluster_status_index on cluster (status);
create index cluster_system_id_index on cluster (system_id);
create index cluster_programme_id_index on cluster (programme_id);

create table cluster_member (
  cluster_id integer not null
    constraint cluster_member_cluster_id_foreign references cluster (id) on update cascade on delete cascade,
  company_id integer not null constraint cluster_member_company_id_foreign references company (id) on update cascade,
  position integer not null check (position >= 1),
  units integer not null check (units >= 1),
  region_code text check (region_code ~ '^[0-9]{2,10}$'),
  process_codes text[] not null,
  stand_alone_won bigint check (stand_alone_won >= 0),
  share_won bigint check (share_won >= 0),
  eligible_won bigint,
  subsidy_won bigint,
  net_won bigint,
  added_cost_won bigint,
  -- Its part of each position, in whole won that sum to its share: [{ "kind", "processCode", "won" }].
  lines jsonb not null,
  constraint cluster_member_pkey primary key (cluster_id, company_id),
  constraint cluster_member_cluster_id_position_unique unique (cluster_id, position),
  constraint cluster_member_priced_check check (
    num_nulls(stand_alone_won, share_won, eligible_won, subsidy_won, net_won, added_cost_won) in (0, 6)),
  constraint cluster_member_net_check check (net_won = share_won - subsidy_won),
  constraint cluster_member_subsidy_check check (subsidy_won between 0 and share_won and eligible_won between 0 and share_won),
  -- Nobody pays more than alone.
  constraint cluster_member_stand_alone_check check (share_won <= stand_alone_won)
);
create index cluster_member_company_id_index on cluster_member (company_id);

-- Positions of the contract.
create table cluster_line (
  cluster_id integer not null
    constraint cluster_line_cluster_id_foreign references cluster (id) on update cascade on delete cascade,
  position integer not null check (position >= 1),
  kind text not null check (kind in ('ENGINEERING', 'ADAPTATION', 'UNITS', 'SURCHARGE')),
  process_code text,
  won bigint not null check (won >= 0),
  constraint cluster_line_pkey primary key (cluster_id, position),
  constraint cluster_line_process_check check ((kind = 'ADAPTATION') = (process_code is not null))
);
