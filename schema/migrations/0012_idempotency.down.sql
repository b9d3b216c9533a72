alter table round add column idempotency_key text constraint round_idempotency_key_unique unique
  check (length(idempotency_key) between 1 and 255);
alter table import_run add column idempotency_key text check (length(idempotency_key) between 1 and 255);
alter table import_run add column content_hash text not null default '';
alter table import_run alter column content_hash drop default;
alter table import_run add column answer jsonb;
update import_run set answer = '{}' where state = 'DONE';
alter table import_run add constraint import_run_kind_actor_idempotency_key_unique unique (kind, actor, idempotency_key);
alter table import_run add constraint import_run_done_has_answer check ((state = 'DONE') = (answer is not null));
drop table idempotency_key;
