drop table outbox;
drop table history;
