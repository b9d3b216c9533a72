drop view open_company;
create view open_company as
  select id, size_class,
    case when employees < 10 then 'UNDER_10' when employees < 50 then 'FROM_10_TO_49'
         when employees < 300 then 'FROM_50_TO_299' when employees >= 300 then 'FROM_300' end as size_band,
    built_level, target_level, region_code, industry_code, industry_revision, industry_name, system_types, process_codes,
    routing_source, registration_status, version, created_at, updated_at
  from company;
grant select on open_company to daseot_api;
create index company_process_codes_index on company using gin (process_codes);
create index company_system_types_index on company using gin (system_types);
drop index company_scope_index;
alter table company drop column scope;
drop function daseot_scope(text, text[], text[]);
