drop table cluster_line;
drop table cluster_member;
drop table cluster;
