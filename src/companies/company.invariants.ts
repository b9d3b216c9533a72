import type { DataInvariant } from '../platform/dataInvariant.ts';

/** What must hold of companies: what is derived agrees with what it is derived from. */
export const companyInvariants: readonly DataInvariant[] = [
  {
    name: 'the units of a company are those of its plants, a plant that states none counting one',
    sql: `select 'company ' || company.id as place from company left join plant on plant.company_id = company.id
      group by company.id
      having min(company.units) <> greatest(1, coalesce(sum(coalesce(plant.units, 1)), 1))`,
  },
  {
    name: 'the processes of a company are those of its routings',
    sql: `select 'company ' || company.id as place from company
      where array(select code collate "C" from unnest(process_codes) as listed (code) order by 1) <>
        array(select distinct process_code collate "C" from plant
          join product on product.plant_id = plant.id join routing on routing.product_id = product.id
          join operation on operation.routing_id = routing.id
          where plant.company_id = company.id order by 1)`,
  },
  {
    name: 'the wanted system types of a company are those of its wishes',
    sql: `select 'company ' || company.id as place from company
      where array(select type collate "C" from unnest(system_types) as listed (type) order by 1) <>
        array(select distinct system_type collate "C" from wanted_system
          where company_id = company.id order by 1)`,
  },
  {
    name: 'operations of a routing are numbered without gaps',
    sql: `select 'routing ' || routing_id as place from operation group by routing_id
      having count(*) <> max(position) - min(position) + 1 or count(distinct position) <> count(*)`,
  },
];
