-- What the API may read for whom. The API reads in the role daseot_api and says for whom by two settings:
-- daseot.organisation (its id, empty for nobody) and daseot.kind. Sensitive tables show that role only the rows of that
-- organisation, and all rows to an operator. For operators the API reads in a role of their own, daseot_operator, for
-- which nothing has to be asked row by row; it may do what daseot_api may. Views named open_* and *_identity show what others may see of the rest.
-- Writes, jobs and what is computed over the whole market run as the owner of the tables.
do $$
declare
  wanted text;
begin
  foreach wanted in array array['daseot_api', 'daseot_operator'] loop
    begin
      execute format('create role %I nologin', wanted);
    exception
      when duplicate_object or unique_violation then null;
      when insufficient_privilege then
        raise exception 'the role % is missing and may not be created by %', wanted, current_user
          using hint = format('Let an administrator run: create role %I nologin; grant %I to %I', wanted, wanted, current_user);
    end;
    if not pg_has_role(current_user, wanted, 'member') then
      execute format('grant %I to %I', wanted, current_user);
    end if;
  end loop;
  if not pg_has_role('daseot_operator', 'daseot_api', 'member') then grant daseot_api to daseot_operator; end if;
end $$;

create function daseot_organisation() returns integer language sql stable parallel safe
  as $$ select nullif(current_setting('daseot.organisation', true), '')::integer $$;
create function daseot_is_operator() returns boolean language sql stable parallel safe
  as $$ select coalesce(current_setting('daseot.kind', true) = 'OPERATOR', false) $$;

grant usage on schema public to daseot_api;

-- Open to everybody.
grant select on programme, rule_set, provider, price_sheet, price_sheet_adaptation, price_tier, price_surcharge,
  wanted_system, cluster_line, round, market_version to daseot_api;

-- A company: whole to its own organisation, who it is to whom it has shown itself, how it works to everybody.
alter table company enable row level security;
create policy company_own on company for select to daseot_api
  using ((select daseot_is_operator()) or organisation_id = (select daseot_organisation()));
-- It leaves out columns and no rows, so there is nothing that a condition of a query could learn: no barrier, and every
-- index can be used.
create view open_company as
  select id, size_class,
    case when employees < 10 then 'UNDER_10' when employees < 50 then 'FROM_10_TO_49'
         when employees < 300 then 'FROM_50_TO_299' when employees >= 300 then 'FROM_300' end as size_band,
    built_level, target_level, region_code, industry_code, industry_revision, industry_name, system_types, process_codes,
    routing_source, registration_status, version, created_at, updated_at
  from company;
create view company_identity with (security_barrier) as
  select id, name, business_number, corporation_number, owner_name, website, founded_on
  from company
  where (select daseot_is_operator()) or organisation_id = (select daseot_organisation())
    or exists (select from identity_grant
               where company_id = company.id and identity_grant.organisation_id = (select daseot_organisation()));
grant select on company, open_company, company_identity to daseot_api;

alter table identity_grant enable row level security;
create policy identity_grant_own on identity_grant for select to daseot_api
  using (organisation_id = (select daseot_organisation()) or exists (select from company where id = company_id));
grant select on identity_grant to daseot_api;

-- What belongs to a company is seen by whoever sees the whole company: the tables above a row are asked in the same
-- role, so their policies hold here too. It is asked by (select true from ...) and not by exists, of which the planner
-- keeps a second, hashed plan in reserve: as each table asks the next, four levels had 145 plans to prepare for every
-- statement. Null shows no row, as false does.
alter table plant enable row level security;
create policy plant_own on plant for select to daseot_api
  using ((select daseot_is_operator()) or (select true from company where id = company_id));
alter table product enable row level security;
create policy product_own on product for select to daseot_api
  using ((select daseot_is_operator()) or (select true from plant where id = plant_id));
alter table routing enable row level security;
create policy routing_own on routing for select to daseot_api
  using ((select daseot_is_operator()) or (select true from product where id = product_id));
alter table operation enable row level security;
create policy operation_own on operation for select to daseot_api
  using ((select daseot_is_operator()) or (select true from routing where id = routing_id));
alter table material enable row level security;
create policy material_own on material for select to daseot_api
  using ((select daseot_is_operator()) or (select true from plant where id = plant_id));
alter table equipment enable row level security;
create policy equipment_own on equipment for select to daseot_api
  using ((select daseot_is_operator()) or (select true from plant where id = plant_id));
alter table hardship_claim enable row level security;
create policy hardship_claim_own on hardship_claim for select to daseot_api
  using ((select daseot_is_operator()) or (select true from company where id = company_id));
alter table earlier_support enable row level security;
create policy earlier_support_own on earlier_support for select to daseot_api
  using ((select daseot_is_operator()) or (select true from company where id = company_id));
grant select on plant, product, routing, operation, material, equipment, hardship_claim, earlier_support to daseot_api;

-- Drafts are the provider's own.
alter table system enable row level security;
create policy system_published on system for select to daseot_api
  using (status <> 'DRAFT' or (select daseot_is_operator()) or exists (
    select from provider where id = provider_id and organisation_id = (select daseot_organisation())));
grant select on system to daseot_api;

-- A member's prices are its own; who sits in a cluster, and how it works, is open.
alter table cluster_member enable row level security;
create policy cluster_member_own on cluster_member for select to daseot_api
  using ((select daseot_is_operator()) or (select true from company where id = company_id));
create view cluster_seat as
  select cluster_id, company_id, position, region_code, process_codes from cluster_member;
-- A certificate names amounts of members.
create view cluster_certificate with (security_barrier) as
  select id, certificate from cluster
  where (select daseot_is_operator()) or exists (
    select from cluster_member member join company on company.id = member.company_id
    where member.cluster_id = cluster.id and company.organisation_id = (select daseot_organisation()));
grant select on cluster_member, cluster_seat, cluster_certificate to daseot_api;
grant select (id, programme_id, rule_set_id, round_id, position, origin, cost_model, status, version, system_id,
  price_sheet_id, member_count, units, contract_won, stand_alone_won, saving_won, coordination_won, subsidy_won, net_won,
  core_process_codes, shared_process_codes, single_processes, runner_up_system_id, runner_up_contract_won,
  runner_up_margin_won, is_every_member_pivotal, stability, price_by_size, created_at, updated_at) on cluster to daseot_api;

alter table round_unmatched enable row level security;
create policy round_unmatched_own on round_unmatched for select to daseot_api
  using ((select daseot_is_operator()) or (select true from company where id = company_id));
grant select on round_unmatched to daseot_api;

-- Operators see all of these, at once.
do $$
declare
  open_to_operators text;
begin
  foreach open_to_operators in array array['company', 'plant', 'product', 'routing', 'operation', 'material', 'equipment',
    'hardship_claim', 'earlier_support', 'system', 'cluster_member', 'round_unmatched'] loop
    execute format('create policy %I on %I for select to daseot_operator using (true)',
      open_to_operators || '_operator', open_to_operators);
  end loop;
end $$;

-- Secrets: of one's own organisation, and of those never the hash.
alter table api_token enable row level security;
create policy api_token_own on api_token for select to daseot_api
  using (organisation_id = (select daseot_organisation()));
grant select (id, organisation_id, name, hint, role, scopes, is_demo, expires_at, last_used_at, revoked_at, created_by,
  created_at) on api_token to daseot_api;
