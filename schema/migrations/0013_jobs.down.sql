drop table job_file;
drop table job;
drop table event_horizon;
drop table event;
drop function event_take_position;
drop sequence event_position;
