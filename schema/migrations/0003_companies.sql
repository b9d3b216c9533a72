-- Manufacturers and what they make: a company stands above its plants, a plant above its products, a product has
-- one routing. The columns of company that are derived from the tables below it (named in the comment beside them)
-- are written in the same transaction as those tables, so that lists, rounds and searches read one row a company.
create table company (
  id integer generated always as identity primary key,
  natural_key text not null constraint company_natural_key_unique unique check (natural_key <> ''),
  name_key text not null,
  source_id text,
  name text not null check (name <> ''),
  business_number text constraint company_business_number_unique unique check (business_number ~ '^[0-9]{10}$'),
  corporation_number text check (corporation_number ~ '^[0-9]{13}$'),
  owner_name text,
  website text,
  founded_on date,
  size_class text check (size_class in ('MICRO', 'SMALL', 'MEDIUM', 'SME', 'MID_SIZE', 'LARGE')),
  employees integer check (employees >= 0),
  sales_won bigint check (sales_won between 0 and 9007199254740991),
  exports_won bigint check (exports_won between 0 and 9007199254740991),
  tax_type text check (tax_type in
    ('GENERAL', 'SIMPLIFIED', 'SPECIAL', 'EXEMPT', 'NON_PROFIT', 'REGISTERED_BODY', 'SIMPLIFIED_INVOICING')),
  registration_status text not null default 'CLAIMED'
    check (registration_status in ('CLAIMED', 'CHECKSUM_OK', 'VERIFIED')),
  built_level text check (built_level in ('BASIC', 'INTERMEDIATE_1', 'INTERMEDIATE_2', 'ADVANCED')),
  capability_level text check (capability_level in ('LEVEL_1', 'LEVEL_2', 'LEVEL_3', 'LEVEL_4', 'LEVEL_5')),
  target_level text check (target_level in ('BASIC', 'INTERMEDIATE_1', 'INTERMEDIATE_2', 'ADVANCED')),
  existing_system_types text[] not null default '{}',
  -- Derived: of the first plant.
  region_code text check (region_code ~ '^[0-9]{2}([0-9]{3})?$'),
  industry_code text check (industry_code ~ '^[0-9]{1,5}$'),
  industry_revision integer check (industry_revision in (9, 10, 11)),
  industry_name text,
  -- Derived: sum over the plants.
  units integer not null default 1 check (units >= 1),
  -- Derived: of wanted_system.
  system_types text[] not null default '{}',
  -- Derived: distinct processes of all routings, in routing order.
  process_codes text[] not null default '{}',
  -- Derived: the least certain source of its routings; null without any.
  routing_source text check (routing_source in ('INFERRED', 'STATED', 'CONFIRMED')),
  -- Derived: its routings with their part of the volume and its materials; equal texts work alike.
  profile text not null default '{"routings":[],"materials":[]}',
  -- Of the last import; null for a company that no import has touched.
  content_hash text,
  version integer not null default 1 check (version >= 1),
  -- Transaction that wrote the row last: tells a reader in memory what has changed.
  changed_in bigint not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint company_registration_status_needs_number check (registration_status = 'CLAIMED' or business_number is not null)
);
create index company_name_index on company (name collate "C", id);
create index company_name_key_index on company (name_key);
create index company_region_code_index on company (region_code);
create index company_industry_code_index on company (industry_code collate "C");
create index company_changed_in_index on company (changed_in);
create index company_process_codes_index on company using gin (process_codes);
create index company_system_types_index on company using gin (system_types);

create table plant (
  id integer generated always as identity primary key,
  company_id integer not null constraint plant_company_id_foreign references company (id) on delete cascade,
  position integer not null check (position >= 1),
  natural_key text not null,
  source_id text,
  name text,
  factory_registration_number text,
  region_code text check (region_code ~ '^[0-9]{2}([0-9]{3})?$'),
  region_text text,
  address text,
  industry_code text check (industry_code ~ '^[0-9]{1,5}$'),
  industry_revision integer check (industry_revision in (9, 10, 11)),
  industry_name text,
  other_industry_codes text[] not null default '{}',
  units integer not null default 1 check (units >= 1),
  volume_share double precision check (volume_share between 0 and 1),
  constraint plant_company_id_natural_key_unique unique (company_id, natural_key)
);

create table product (
  id integer generated always as identity primary key,
  plant_id integer not null constraint product_plant_id_foreign references plant (id) on delete cascade,
  position integer not null check (position >= 1),
  name text not null check (name <> ''),
  name_source text not null check (name_source in ('FILE', 'INDUSTRY', 'COMPANY')),
  text text,
  volume_share double precision check (volume_share between 0 and 1)
);
create index product_plant_id_index on product (plant_id);

create table routing (
  id integer generated always as identity primary key,
  product_id integer not null constraint routing_product_id_unique unique
    constraint routing_product_id_foreign references product (id) on delete cascade,
  source text not null check (source in ('INFERRED', 'STATED', 'CONFIRMED')),
  confidence double precision not null check (confidence between 0 and 1),
  rule text,
  constraint routing_inferred_has_rule check (source <> 'INFERRED' or rule is not null)
);

create table operation (
  routing_id integer not null constraint operation_routing_id_foreign references routing (id) on delete cascade,
  position integer not null check (position >= 1),
  process_code text not null check (process_code ~ '^[1-9][0-9]*(\.[1-9][0-9]*){0,2}$'),
  equipment text,
  data_capture text check (data_capture in ('MANUAL', 'HALF_AUTOMATIC', 'AUTOMATIC')),
  automation_level text check (automation_level in ('MANUAL', 'HALF_AUTOMATIC', 'AUTOMATIC', 'UNATTENDED')),
  is_real_time_controlled boolean,
  primary key (routing_id, position)
);

create table material (
  plant_id integer not null constraint material_plant_id_foreign references plant (id) on delete cascade,
  position integer not null check (position >= 1),
  name text not null check (name <> ''),
  primary key (plant_id, position)
);

create table equipment (
  id integer generated always as identity primary key,
  plant_id integer not null constraint equipment_plant_id_foreign references plant (id) on delete cascade,
  position integer not null check (position >= 1),
  name text not null check (name <> ''),
  process_code text check (process_code ~ '^[1-9][0-9]*(\.[1-9][0-9]*){0,2}$'),
  count integer not null default 1 check (count >= 1)
);
create index equipment_plant_id_index on equipment (plant_id);

create table wanted_system (
  company_id integer not null constraint wanted_system_company_id_foreign references company (id) on delete cascade,
  system_type text not null check (system_type ~ '^[A-Z][A-Z_]*$'),
  target_level text check (target_level in ('BASIC', 'INTERMEDIATE_1', 'INTERMEDIATE_2', 'ADVANCED')),
  primary key (company_id, system_type)
);

create table hardship_claim (
  id integer generated always as identity primary key,
  company_id integer not null constraint hardship_claim_company_id_foreign references company (id) on delete cascade,
  kind text not null check (kind in
    ('REGULATION', 'POLICY_CHANGE', 'CRISIS_REGION', 'ROOT_INDUSTRY', 'DISABLED_OWNED', 'EXPORTER', 'OTHER')),
  statement text not null check (statement <> ''),
  evidence text,
  claimed_on date
);
create index hardship_claim_company_id_index on hardship_claim (company_id);

create table earlier_support (
  id integer generated always as identity primary key,
  company_id integer not null constraint earlier_support_company_id_foreign references company (id) on delete cascade,
  year integer not null check (year between 1960 and 2100),
  programme text,
  amount_won bigint not null check (amount_won between 0 and 9007199254740991)
);
create index earlier_support_company_id_index on earlier_support (company_id);

-- Which transaction changed the companies last: compared (never ordered) by readers that keep them in memory.
create table market_version (
  room text primary key,
  changed_in bigint not null
);

-- One import of a file. Its counts grow in the transactions that write the companies, so a broken-off import of the
-- same file goes on where it stopped and an answered one is answered again.
create table import_run (
  id integer generated always as identity primary key,
  kind text not null,
  actor text not null,
  idempotency_key text check (length(idempotency_key) between 1 and 255),
  content_hash text not null,
  state text not null default 'RUNNING' check (state in ('RUNNING', 'DONE')),
  processed integer not null default 0 check (processed >= 0),
  created integer not null default 0 check (created >= 0),
  updated integer not null default 0 check (updated >= 0),
  unchanged integer not null default 0 check (unchanged >= 0),
  answer jsonb,
  started_at timestamptz not null default now(),
  touched_at timestamptz not null default now(),
  constraint import_run_kind_actor_idempotency_key_unique unique (kind, actor, idempotency_key),
  constraint import_run_counts check (processed = created + updated + unchanged),
  constraint import_run_done_has_answer check ((state = 'DONE') = (answer is not null))
);
