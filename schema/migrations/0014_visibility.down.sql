drop view cluster_certificate;
drop view cluster_seat;
drop view company_identity;
drop view open_company;
do $$
declare
  open_to_operators text;
begin
  foreach open_to_operators in array array['company', 'plant', 'product', 'routing', 'operation', 'material', 'equipment',
    'hardship_claim', 'earlier_support', 'system', 'cluster_member', 'round_unmatched'] loop
    execute format('drop policy %I on %I', open_to_operators || '_operator', open_to_operators);
  end loop;
end $$;
drop policy api_token_own on api_token;
drop policy round_unmatched_own on round_unmatched;
drop policy cluster_member_own on cluster_member;
drop policy system_published on system;
drop policy earlier_support_own on earlier_support;
drop policy hardship_claim_own on hardship_claim;
drop policy equipment_own on equipment;
drop policy material_own on material;
drop policy operation_own on operation;
drop policy routing_own on routing;
drop policy product_own on product;
drop policy plant_own on plant;
drop policy identity_grant_own on identity_grant;
drop policy company_own on company;
alter table api_token disable row level security;
alter table round_unmatched disable row level security;
alter table cluster_member disable row level security;
alter table system disable row level security;
alter table earlier_support disable row level security;
alter table hardship_claim disable row level security;
alter table equipment disable row level security;
alter table material disable row level security;
alter table operation disable row level security;
alter table routing disable row level security;
alter table product disable row level security;
alter table plant disable row level security;
alter table identity_grant disable row level security;
alter table company disable row level security;
-- The role may be used by other databases of the same server: only its rights here go.
revoke all on all tables in schema public from daseot_api;
revoke usage on schema public from daseot_api;
drop function daseot_is_operator();
drop function daseot_organisation();
