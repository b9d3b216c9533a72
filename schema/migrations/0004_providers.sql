-- Who sells systems. Companies find a provider by `name`, files by `code`.
create table provider (
  id integer generated always as identity primary key,
  code text not null constraint provider_code_unique unique,
  name text not null check (name <> ''),
  business_number text constraint provider_business_number_unique unique check (business_number ~ '^\d{10}$'),
  started_on date,
  region_code text check (region_code ~ '^\d{2,10}$'),
  staff integer check (staff >= 0),
  sales_won bigint check (sales_won >= 0),
  capability_level text check (capability_level in ('LEVEL_1', 'LEVEL_2', 'LEVEL_3', 'LEVEL_4', 'LEVEL_5')),
  capability_on date,
  capability_source text,
  finished_sites integer check (finished_sites >= 0),
  running_sites integer check (running_sites >= 0),
  site_capacity integer check (site_capacity >= 0),
  warranty_months integer check (warranty_months >= 0),
  after_service text,
  sanction_until date,
  sanction_reason text,
  status text not null check (status in ('DRAFT', 'CLAIMED', 'VERIFIED')),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  -- A level is never self-rated: it comes with the diagnosis that gave it.
  constraint provider_capability_check check (capability_level is null or (capability_on is not null and capability_source is not null)),
  constraint provider_sanction_check check (sanction_until is null or sanction_reason is not null)
);
create index provider_name_index on provider (name collate "C", id);

-- A provider's product. Files and rounds know it by `code`.
create table system (
  id integer generated always as identity primary key,
  provider_id integer not null constraint system_provider_id_foreign references provider (id),
  code text not null constraint system_code_unique unique,
  name text not null check (name <> ''),
  type text not null,
  target_level text check (target_level in ('BASIC', 'INTERMEDIATE_1', 'INTERMEDIATE_2', 'ADVANCED')),
  description text,
  status text not null check (status in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index system_provider_id_index on system (provider_id);
create index system_code_index on system (code collate "C", id);
create index system_type_index on system (type);

-- What a system costs. A sheet is written, then published, then never changed: the next price is the next version,
-- and the newest published version is the one in force.
create table price_sheet (
  id integer generated always as identity primary key,
  system_id integer not null constraint price_sheet_system_id_foreign references system (id),
  version_number integer not null check (version_number >= 1),
  published_at timestamptz,
  engineering_won bigint not null check (engineering_won >= 0),
  adaptation_default_won bigint not null check (adaptation_default_won >= 0),
  tier_kind text not null check (tier_kind in ('ALL_UNITS', 'INCREMENTAL')),
  capacity_units integer not null check (capacity_units >= 1),
  regions text[] check (cardinality(regions) > 0),
  standard_processes text[] not null,
  lead_time_days integer check (lead_time_days >= 0),
  yearly_maintenance_won bigint check (yearly_maintenance_won >= 0),
  content_hash text not null,
  constraint price_sheet_system_id_version_number_unique unique (system_id, version_number)
);

create table price_sheet_adaptation (
  id integer generated always as identity primary key,
  price_sheet_id integer not null
    constraint price_sheet_adaptation_price_sheet_id_foreign references price_sheet (id),
  process_code text not null,
  fee_won bigint not null check (fee_won >= 0),
  constraint price_sheet_adaptation_price_sheet_id_process_code_unique unique (price_sheet_id, process_code)
);

create table price_tier (
  id integer generated always as identity primary key,
  price_sheet_id integer not null
    constraint price_tier_price_sheet_id_foreign references price_sheet (id),
  from_units integer not null check (from_units >= 1),
  unit_price_won bigint not null check (unit_price_won >= 0),
  constraint price_tier_price_sheet_id_from_units_unique unique (price_sheet_id, from_units)
);

create table price_surcharge (
  id integer generated always as identity primary key,
  price_sheet_id integer not null
    constraint price_surcharge_price_sheet_id_foreign references price_sheet (id),
  region_code text not null check (region_code ~ '^\d{2,10}$'),
  surcharge_won bigint not null check (surcharge_won >= 0),
  constraint price_surcharge_price_sheet_id_region_code_unique unique (price_sheet_id, region_code)
);

create function refuse_published_sheet_change() returns trigger language plpgsql as $$
begin
  if old.published_at is not null then
    raise exception 'price sheet % is published and cannot be changed; publish a new version', old.id
      using errcode = 'restrict_violation';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  if new.published_at is not null
    and not exists (select 1 from price_tier where price_sheet_id = new.id and from_units = 1) then
    raise exception 'price sheet % has no tier from one unit and cannot be published', new.id
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger price_sheet_is_immutable before update or delete on price_sheet
  for each row execute function refuse_published_sheet_change();

create function refuse_unpublished_start() returns trigger language plpgsql as $$
begin
  raise exception 'a price sheet is published after its tiers are written' using errcode = 'check_violation';
end $$;
create trigger price_sheet_starts_unpublished before insert on price_sheet
  for each row when (new.published_at is not null) execute function refuse_unpublished_start();

create function refuse_published_line_change() returns trigger language plpgsql as $$
declare
  published integer;
begin
  select id into published from price_sheet
  where published_at is not null
    and id in (case when tg_op <> 'INSERT' then old.price_sheet_id end, case when tg_op <> 'DELETE' then new.price_sheet_id end)
  limit 1;
  if published is not null then
    raise exception 'price sheet % is published and cannot be changed; publish a new version', published
      using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger price_sheet_adaptation_is_immutable before insert or update or delete on price_sheet_adaptation
  for each row execute function refuse_published_line_change();
create trigger price_tier_is_immutable before insert or update or delete on price_tier
  for each row execute function refuse_published_line_change();
create trigger price_surcharge_is_immutable before insert or update or delete on price_surcharge
  for each row execute function refuse_published_line_change();
