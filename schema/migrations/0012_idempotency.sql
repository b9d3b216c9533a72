-- What a request with an idempotency key was answered: written in the transaction of its effect, kept 30 days.
create table idempotency_key (
  -- Whose key it is: 'organisation:3', 'account:12' for a person without one, 'cli'.
  scope text not null,
  -- The mutation: 'companyCreate'.
  operation text not null,
  key text not null check (length(key) between 1 and 255),
  -- SHA-256 of the input without the key.
  content_hash text not null,
  -- Ids and facts of which the answer is made again; null while work goes on that commits in pieces.
  answer jsonb,
  -- By what such work is found and taken up again.
  progress jsonb,
  actor text not null,
  created_at timestamptz not null default now(),
  primary key (scope, operation, key)
);
create index idempotency_key_created_at_index on idempotency_key (created_at);

-- The keys of imports and rounds are kept there as well; nothing is left to keep here.
alter table import_run drop column idempotency_key;
alter table import_run drop column content_hash;
alter table import_run drop column answer;
alter table round drop column idempotency_key;
