drop table identity_grant;
alter table provider drop column organisation_id;
alter table company drop column organisation_id;
drop table api_token;
drop table membership;
drop table organisation;
drop table account;
