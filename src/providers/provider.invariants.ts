import type { DataInvariant } from '../platform/dataInvariant.ts';

/** What must hold of systems and their price sheets. */
export const providerInvariants: readonly DataInvariant[] = [
  {
    name: 'a published system has a published price sheet',
    sql: `select 'system ' || code as place from system where status = 'PUBLISHED'
      and not exists (select from price_sheet where system_id = system.id and published_at is not null)`,
  },
  {
    name: 'tiers begin at one unit',
    sql: `select 'price sheet ' || price_sheet.id as place from price_sheet
      left join price_tier on price_tier.price_sheet_id = price_sheet.id
      group by price_sheet.id having min(from_units) is distinct from 1`,
  },
  {
    name: 'the price of a unit never rises with the volume',
    sql: `select 'price sheet ' || price_sheet_id as place from (
        select price_sheet_id, unit_price_won > lag(unit_price_won) over (
          partition by price_sheet_id order by from_units) as rises from price_tier) as step
      where rises group by price_sheet_id`,
  },
];
