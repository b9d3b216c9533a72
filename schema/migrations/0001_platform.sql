-- What happened to whom: one row per transition of any object, written in the transaction of the change.
create table history (
  id bigint generated always as identity primary key,
  object_kind text not null,
  object_id integer not null,
  transition text not null,
  from_state text,
  to_state text,
  actor text not null,
  facts jsonb not null default '{}',
  at timestamptz not null default now()
);
create index history_object_kind_object_id_index on history (object_kind, object_id, id);

-- What has to leave the house (mail, webhooks): written with the change, delivered afterwards at least once.
create table outbox (
  id bigint generated always as identity primary key,
  topic text not null,
  payload jsonb not null,
  created_at timestamptz not null default now(),
  delivered_at timestamptz
);
create index outbox_undelivered_index on outbox (id) where delivered_at is null;
