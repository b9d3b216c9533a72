-- What happened, for whoever watches: written in the transaction of the change, read again by subscribers that come
-- back, pruned after some hours.
--
-- `position` is the order in which events became visible. An identity would not do: it is drawn when a row is written,
-- and the transaction that drew the smaller number may commit later, behind the back of a reader that has gone on. So
-- the number is drawn at the very end of each transaction, under a lock that is held until the commit is visible:
-- whoever sees a position sees all smaller ones. NOTIFY takes such a lock at the same moment anyway.
create sequence event_position;
create table event (
  id bigint generated always as identity primary key,
  position bigint constraint event_position_unique unique,
  topic text not null check (topic in ('JOB', 'ROUND', 'CLUSTER')),
  object_id integer not null,
  payload jsonb not null,
  created_at timestamptz not null default now()
);
create index event_topic_index on event (topic, object_id, position);
create index event_created_at_index on event (created_at);
create index event_unnumbered_index on event (id) where position is null;

-- Everything up to this position was pruned; who asks for what came after an older one has missed something.
create table event_horizon (
  name text primary key check (name = 'events'),
  pruned_to bigint not null
);

create function event_take_position() returns trigger language plpgsql as $$
begin
  -- The first of a transaction's events numbers them all: without a position a transaction sees its own rows only.
  if (select position from event where id = new.id) is null then
    perform pg_advisory_xact_lock(110386904264565);
    update event set position = numbered.position
    from (select fresh.id, nextval('event_position') as position
          from (select id from event where position is null order by id) fresh) numbered
    where event.id = numbered.id;
    perform pg_notify('daseot_event', '');
  end if;
  return null;
end $$;
create constraint trigger event_take_position after insert on event
  deferrable initially deferred for each row execute function event_take_position();

-- Long work that somebody started: imports, exports, rounds. Queues are pg-boss's affair; this is what people see.
create table job (
  id integer generated always as identity primary key,
  kind text not null check (kind in ('COMPANY_IMPORT', 'SYSTEM_IMPORT', 'EXPORT', 'ROUND')),
  status text not null default 'QUEUED' check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  phase text not null default 'WAITING'
    check (phase in ('WAITING', 'READING', 'SOLVING', 'PRICING', 'SAVING', 'ENDED')),
  progress double precision not null default 0 check (progress between 0 and 1),
  -- Whose job it is; null: the operators'.
  organisation_id integer constraint job_organisation_id_foreign references organisation (id) on delete set null,
  actor text not null,
  request jsonb not null default '{}',
  -- Counts so far, written in the transactions that made them.
  partial jsonb,
  -- Issues so far, the first ones.
  issues jsonb,
  result jsonb,
  error_code text,
  error_facts jsonb,
  round_id integer constraint job_round_id_unique unique
    constraint job_round_id_foreign references round (id) on update cascade on delete cascade,
  queue_id text,
  attempt integer not null default 0,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  -- When its file goes.
  expires_at timestamptz,
  constraint job_round_check check ((kind = 'ROUND') = (round_id is not null)),
  constraint job_error_check check ((status = 'FAILED') = (error_code is not null)),
  constraint job_finished_check check ((status in ('DONE', 'FAILED', 'CANCELLED')) = (finished_at is not null))
);
create index job_organisation_id_index on job (organisation_id, id);
create index job_expires_at_index on job (expires_at) where expires_at is not null;

-- Uploaded and finished files in pieces, so that any worker takes any job and no process holds a file as a whole.
create table job_file (
  job_id integer not null constraint job_file_job_id_foreign references job (id) on update cascade on delete cascade,
  direction text not null check (direction in ('IN', 'OUT')),
  piece integer not null check (piece >= 0),
  content bytea not null,
  constraint job_file_pkey primary key (job_id, direction, piece)
);

insert into job (kind, status, phase, progress, actor, round_id, queue_id, attempt, created_at, started_at, finished_at,
  error_code, error_facts)
select 'ROUND', case status when 'QUEUED' then 'QUEUED' when 'SOLVING' then 'RUNNING' when 'PROPOSED' then 'DONE'
    else status end, phase, progress, 'system', id, job_id, attempt, created_at, started_at, finished_at, error_code,
  error_facts
from round where status <> 'CONFIGURED' order by id;
