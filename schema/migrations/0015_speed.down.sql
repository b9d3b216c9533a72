alter policy plant_own on plant
  using ((select daseot_is_operator()) or exists (select from company where id = company_id));
alter policy product_own on product
  using ((select daseot_is_operator()) or exists (select from plant where id = plant_id));
alter policy routing_own on routing
  using ((select daseot_is_operator()) or exists (select from product where id = product_id));
alter policy operation_own on operation
  using ((select daseot_is_operator()) or exists (select from routing where id = routing_id));
alter policy material_own on material
  using ((select daseot_is_operator()) or exists (select from plant where id = plant_id));
alter policy equipment_own on equipment
  using ((select daseot_is_operator()) or exists (select from plant where id = plant_id));
alter policy hardship_claim_own on hardship_claim
  using ((select daseot_is_operator()) or exists (select from company where id = company_id));
alter policy earlier_support_own on earlier_support
  using ((select daseot_is_operator()) or exists (select from company where id = company_id));
alter policy cluster_member_own on cluster_member
  using ((select daseot_is_operator()) or exists (select from company where id = company_id));
alter policy round_unmatched_own on round_unmatched
  using ((select daseot_is_operator()) or exists (select from company where id = company_id));
