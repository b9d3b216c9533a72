-- One run of matching for a programme: what it was asked, how far it is, what came out.
create table round (
  id integer generated always as identity primary key,
  programme_id integer not null constraint round_programme_id_foreign references programme (id) on update cascade,
  rule_set_id integer not null constraint round_rule_set_id_foreign references rule_set (id) on update cascade,
  -- Wanted by the companies that state no type.
  system_type text not null,
  cost_model text not null check (cost_model in ('SAVING', 'SIMILARITY')),
  seed bigint not null check (seed >= 0),
  effort integer not null check (effort >= 0),
  -- Only companies of this region; null for all.
  region_code text check (region_code ~ '^[0-9]{2}([0-9]{3})?$'),
  status text not null check (status in ('CONFIGURED', 'QUEUED', 'SOLVING', 'PROPOSED', 'FAILED', 'CANCELLED')),
  phase text not null check (phase in ('WAITING', 'READING', 'SOLVING', 'PRICING', 'SAVING', 'ENDED')),
  progress double precision not null default 0 check (progress between 0 and 1),
  idempotency_key text constraint round_idempotency_key_unique unique
    check (length(idempotency_key) between 1 and 255),
  job_id text,
  -- Rises whenever a worker takes the round: whoever has an older number writes nothing any more.
  attempt integer not null default 0,
  engine_version text not null,
  -- Of everything that decides the result: companies, systems, rules, cost model, seed, effort.
  input_hash text,
  result_hash text,
  company_count integer check (company_count >= 0),
  -- Companies that the engine worked on: those of which a process is known.
  matchable_count integer check (matchable_count between 0 and company_count),
  matched_count integer check (matched_count between 0 and matchable_count),
  cluster_count integer check (cluster_count >= 0),
  system_count integer check (system_count >= 0),
  stand_alone_won bigint,
  saving_won bigint,
  net_saving_won bigint,
  coordination_won bigint,
  bound_won bigint,
  bound_method text check (bound_method in ('EXACT', 'SIMPLE_SHARE')),
  gap_percent double precision,
  -- SIMILARITY: part of the spread that lies inside the groups.
  information_loss_percent double precision,
  read_ms integer,
  solve_ms integer,
  save_ms integer,
  error_code text,
  error_facts jsonb,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  constraint round_error_check check ((status = 'FAILED') = (error_code is not null)),
  constraint round_finished_check check ((status in ('PROPOSED', 'FAILED', 'CANCELLED')) = (finished_at is not null)),
  constraint round_proposed_check check (status <> 'PROPOSED' or
    (progress = 1 and num_nulls(input_hash, result_hash, company_count, matchable_count, matched_count, cluster_count) = 0)),
  constraint round_priced_check check (status <> 'PROPOSED' or (cost_model = 'SAVING') = (saving_won is not null))
);
create index round_created_at_index on round (created_at);
-- One at a time for a programme: two would compete for the same units of the same providers.
create unique index round_running_unique on round (programme_id) where status in ('QUEUED', 'SOLVING');

create table round_unmatched (
  round_id integer not null
    constraint round_unmatched_round_id_foreign references round (id) on update cascade on delete cascade,
  company_id integer not null constraint round_unmatched_company_id_foreign references company (id) on update cascade,
  reason text not null check (reason in
    ('NO_ROUTING', 'NO_SYSTEM', 'TOO_FEW_COMPANIES', 'CAPACITY_FULL', 'CLUSTERS_FULL', 'NO_SAVING', 'NOT_ALIKE')),
  stand_alone_won bigint,
  possible_partners integer not null,
  companies_needed integer not null,
  -- Position, within the round, of the cluster that suits it best.
  best_cluster_position integer,
  share_there_won bigint,
  shortfall_won bigint,
  constraint round_unmatched_pkey primary key (round_id, company_id)
);
create index round_unmatched_company_id_index on round_unmatched (company_id);

alter table cluster add constraint cluster_round_id_foreign foreign key (round_id) references round (id) on update cascade;
