alter table cluster drop constraint cluster_round_id_foreign;
drop table round_unmatched;
drop table round;
