-- Support programmes. What a programme pays and asks for stands in its rule sets.
create table programme (
  id integer generated always as identity primary key,
  code text not null constraint programme_code_unique unique check (code <> ''),
  name_ko text not null check (name_ko <> ''),
  name_en text not null check (name_en <> ''),
  operator_name text not null check (operator_name <> ''),
  status text not null check (status in (
    'DRAFT', 'PUBLISHED', 'OPEN', 'CLOSED', 'REVIEWING', 'DECIDED', 'RUNNING', 'EVALUATED')),
  opens_at timestamptz,
  closes_at timestamptz,
  budget_won bigint check (budget_won >= 0),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint programme_dates_check check (closes_at > opens_at)
);
create index programme_code_index on programme (code collate "C", id);

-- A version of a programme's rules. It never changes: other rules are the next version. frozen_at tells since when
-- the version binds the programme, which is when it opens.
create table rule_set (
  id integer generated always as identity primary key,
  programme_id integer not null constraint rule_set_programme_id_foreign references programme (id),
  version_number integer not null check (version_number >= 1),
  rules jsonb not null check (jsonb_typeof(rules) = 'object'),
  content_hash text not null,
  reason text,
  frozen_at timestamptz,
  created_at timestamptz not null default now(),
  constraint rule_set_programme_id_version_number_unique unique (programme_id, version_number)
);

create function refuse_rule_set_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'rule set % cannot be removed', old.id using errcode = 'restrict_violation';
  end if;
  if old.frozen_at is not null
    or (new.id, new.programme_id, new.version_number, new.rules, new.content_hash, new.created_at)
      is distinct from (old.id, old.programme_id, old.version_number, old.rules, old.content_hash, old.created_at)
    or new.reason is distinct from old.reason then
    raise exception 'rule set % cannot be changed; make a new version', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger rule_set_is_immutable before update or delete on rule_set
  for each row execute function refuse_rule_set_change();
