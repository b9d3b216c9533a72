import { readFileSync } from 'node:fs';
import type { Client } from 'pg';
import { newTokenSecret, tokenHash } from '../../src/accounts/token.ts';
import { refreshCompanies } from '../../src/companies/companyDerived.ts';
import { entities } from '../../src/main/entities.ts';
import { openPostgres } from '../../src/platform/database.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { seedProgrammes } from '../../src/programmes/programme.seed.ts';
import { withClient } from './postgres.ts';

/** How large the market is. */
export interface MarketSize {
  readonly companies: number;
  readonly providers: number;
  readonly systems: number;
  readonly clusters: number;
}

export const fullMarket: MarketSize = { companies: 10_000, providers: 400, systems: 1_200, clusters: 1_500 };
export const shortMarket: MarketSize = { companies: 2_000, providers: 80, systems: 240, clusters: 300 };
/** The manufacturers of the whole country that programmes are for. */
export const nationalMarket: MarketSize = {
  companies: 72_000,
  providers: 400,
  systems: 1_200,
  clusters: 10_000,
};

/** Clusters of one round. */
export const CLUSTERS_PER_ROUND = 50;
/** Companies whose derived columns are made at once. */
const PART = 2_000;

/**
 * Makes the tables with our migrations and fills them by SQL, from numbers that are drawn by md5: every run has the
 * same market. Answers the operator's token.
 */
export async function seedMarket(url: string, size: MarketSize): Promise<string> {
  const database = await openPostgres(url, 2, entities, createLogger('warn'));
  try {
    await database.migrate();
    await seedProgrammes(database);
    await withClient(url, async (client) => {
      await client.query(draw);
      await fillCompanies(client, size);
    });
    const writer = database.reads();
    for (let first = 1; first <= size.companies; first += PART) {
      const length = Math.min(PART, size.companies - first + 1);
      await refreshCompanies(
        writer,
        Array.from({ length }, (_, place) => first + place),
      );
    }
    return await withClient(url, async (client) => {
      await fillSystems(client, size);
      await fillClusters(client, size);
      await finish(client);
      return insertOperator(client);
    });
  } finally {
    await database.close();
  }
}

/** A number from 0 to below - 1, the same for the same seed and salt. */
const draw = `
  create schema bench;
  create function bench.draw(seed bigint, salt int, below int) returns int language sql immutable as $$
    select ('x' || substr(md5(seed || '/' || salt), 1, 7))::bit(28)::int % below $$`;

interface Seeds {
  readonly processes: readonly string[];
  readonly regions: readonly string[];
}

function readSeeds(): Seeds {
  const read = (name: string) =>
    JSON.parse(readFileSync(new URL(`../../seeds/taxonomy/${name}.json`, import.meta.url), 'utf8'));
  const processes: { code: string }[] = read('processes');
  const { regions }: { regions: { code: string }[] } = read('regions');
  return {
    processes: processes.map(({ code }) => code).filter((code) => code.split('.').length === 3),
    regions: regions.map(({ code }) => code).filter((code) => code.length === 5),
  };
}

/** A trade for each few companies, with a routing of 5 to 10 operations; a product leaves one of them out at times. */
async function fillCompanies(client: Client, { companies }: MarketSize): Promise<void> {
  const { processes, regions } = readSeeds();
  const trades = Math.ceil(2 * Math.sqrt(companies));
  await client.query(
    `create table bench.step as
     select trade, step, ($1::text[])[1 + bench.draw(trade, 100 + step, $2)] as process_code
     from generate_series(0, $3 - 1) trade, generate_series(1, 5 + bench.draw(trade, 1, 6)) step`,
    [processes, processes.length, trades],
  );
  await client.query(
    `insert into company (natural_key, name_key, name, source_id, owner_name, website, founded_on, size_class, employees,
       sales_won, target_level, built_level, changed_in)
     select 'bench:' || i, 'bench' || i,
       (array['대한','한국','부산','경남','동아','세진','우진','태광','성우','삼진'])[1 + bench.draw(i, 2, 10)] ||
       (array['정밀','금속','기계','산업','공업','테크','전자','화학'])[1 + bench.draw(i, 3, 8)] || ' ' || i,
       'B' || i, '대표 ' || i, 'https://company-' || i || '.example', date '1980-01-01' + bench.draw(i, 4, 14000),
       (array['MICRO','SMALL','MEDIUM','SME'])[1 + bench.draw(i, 5, 4)], 3 + bench.draw(i, 6, 200),
       100000000 + 1000000 * bench.draw(i, 7, 40000)::bigint, 'INTERMEDIATE_1', 'BASIC', 1
     from generate_series(1, $1) i`,
    [companies],
  );
  await client.query(
    `insert into plant (company_id, position, natural_key, name, region_code, address, industry_code, industry_revision,
       units)
     select i, p, 'plant:' || p, '공장 ' || p, ($2::text[])[1 + bench.draw(i, 8, $3)], '산단로 ' || i,
       '25' || (100 + bench.draw(i, 9, 800)), 11, 1 + bench.draw(i, 10 + p, 4)
     from generate_series(1, $1) i, generate_series(1, 1 + (bench.draw(i, 13, 5) = 0)::int) p order by i, p`,
    [companies, regions, regions.length],
  );
  await client.query(
    `insert into product (plant_id, position, name, name_source)
     select id, p, '제품 ' || id || '-' || p, 'COMPANY'
     from plant, generate_series(1, 1 + (bench.draw(plant.id, 14, 4) = 0)::int) p order by id, p`,
  );
  await client.query(
    `insert into routing (product_id, source, confidence, rule)
     select id, case when id % 3 = 0 then 'STATED' else 'INFERRED' end, 0.5 + bench.draw(id, 15, 50) / 100.0, 'KSIC'
     from product order by id`,
  );
  await client.query(
    `insert into operation (routing_id, position, process_code, equipment)
     select routing.id, step, process_code, case when bench.draw(routing.id, step, 3) = 0 then 'CNC ' || step end
     from routing join product on product.id = routing.product_id join plant on plant.id = product.plant_id
     join bench.step on trade = least(bench.draw(plant.company_id, 16, $1), bench.draw(plant.company_id, 17, $1))
     where step <> bench.draw(routing.id, 18, 20)`,
    [trades],
  );
  await client.query(
    `insert into wanted_system (company_id, system_type, target_level)
     select i, (array['MES','ERP','QMS'])[w], 'INTERMEDIATE_1'
     from generate_series(1, $1) i, generate_series(1, 2) w where bench.draw(i, 20 + w, 10) < 9 - 6 * (w - 1)`,
    [companies],
  );
}

async function fillSystems(client: Client, { providers, systems }: MarketSize): Promise<void> {
  const { processes } = readSeeds();
  await client.query(
    `insert into provider (code, name, region_code, staff, status)
     select 'bench-' || i, '솔루션 ' || i, '26', 5 + bench.draw(i, 30, 60), 'CLAIMED' from generate_series(1, $1) i`,
    [providers],
  );
  await client.query(
    `insert into system (provider_id, code, name, type, target_level, status)
     select 1 + (i - 1) % $1, 'bench-' || i, '시스템 ' || i, (array['MES','MES','ERP','QMS'])[1 + bench.draw(i, 31, 4)],
       'INTERMEDIATE_1', 'PUBLISHED'
     from generate_series(1, $2) i`,
    [providers, systems],
  );
  await client.query(
    `insert into price_sheet (system_id, version_number, engineering_won, adaptation_default_won, tier_kind,
       capacity_units, standard_processes, content_hash)
     select id, 1, 20000000 + 1000000 * bench.draw(id, 32, 50)::bigint, 3000000 + 100000 * bench.draw(id, 33, 30)::bigint,
       'ALL_UNITS', 1000 + bench.draw(id, 34, 2000),
       array(select ($1::text[])[1 + bench.draw(system.id, 200 + s, $2)] from generate_series(1, 40) s), 'bench-' || id
     from system order by id`,
    [processes, processes.length],
  );
  await client.query(
    `insert into price_tier (price_sheet_id, from_units, unit_price_won)
     select id, (array[1, 5, 20])[t], 8000000 + 10000 * bench.draw(id, 35, 500)::bigint - 700000 * (t - 1)
     from price_sheet, generate_series(1, 3) t`,
  );
  await client.query('update price_sheet set published_at = now()');
}

/** Clusters of 5 to 8 neighbours in the list, by fifties to a round, each with the lines of its contract. */
async function fillClusters(client: Client, { companies, systems, clusters }: MarketSize): Promise<void> {
  await client.query(
    `insert into round (programme_id, rule_set_id, system_type, cost_model, seed, effort, status, phase, progress,
       engine_version, input_hash, result_hash, company_count, matchable_count, matched_count, cluster_count,
       system_count, saving_won, finished_at)
     select programme.id, rule_set.id, 'MES', 'SAVING', r, 1, 'PROPOSED', 'ENDED', 1, 'bench', 'bench', 'bench',
       $2, $2, $2, $3, $4, 0, now()
     from generate_series(1, $1) r, programme join rule_set on rule_set.programme_id = programme.id
     where programme.code = 'smart-factory-cluster-2018' order by r`,
    [Math.ceil(clusters / CLUSTERS_PER_ROUND), companies, CLUSTERS_PER_ROUND, systems],
  );
  await client.query(
    `create table bench.place as
     select c, bench.draw(c, 40, companies) as start, 5 + bench.draw(c, 41, 4) as size
     from generate_series(1, $1) c, (select $2::int as companies) market`,
    [clusters, companies],
  );
  await client.query(
    `insert into cluster (programme_id, rule_set_id, round_id, position, origin, cost_model, status, system_id,
       price_sheet_id, member_count, units, contract_won, stand_alone_won, saving_won, coordination_won, subsidy_won,
       net_won, core_process_codes, shared_process_codes, single_processes, is_every_member_pivotal)
     select round.programme_id, round.rule_set_id, round.id, 1 + (c - 1) % $1, 'ROUND', 'SAVING', 'CANDIDATE', sheet.system_id,
       sheet.id, size, 3 * size, size * share, size * share * 5 / 4, size * share * 5 / 4 - size * share, 500000 * size,
       size * share / 2, size * share - size * share / 2, '{}', '{}', '[]', size = 5
     from bench.place, round, price_sheet sheet, lateral (select 20000000 + 100000 * bench.draw(c, 42, 300)::bigint) s (share)
     where round.id = 1 + (c - 1) / $1 and sheet.id = 1 + bench.draw(c, 43, $2) order by c`,
    [CLUSTERS_PER_ROUND, systems],
  );
  await client.query(
    `insert into cluster_member (cluster_id, company_id, position, units, region_code, process_codes, stand_alone_won,
       share_won, eligible_won, subsidy_won, net_won, added_cost_won, lines)
     select c, company.id, m, company.units, company.region_code, company.process_codes, share * 5 / 4, share, share,
       share / 2, share - share / 2, share, jsonb_build_array(
         jsonb_build_object('kind', 'UNITS', 'processCode', null, 'won', share / 2),
         jsonb_build_object('kind', 'ENGINEERING', 'processCode', null, 'won', share - share / 2))
     from bench.place join cluster on cluster.id = c, generate_series(1, size) m, company,
       lateral (select contract_won / size) s (share)
     where company.id = 1 + (start + m) % $1`,
    [companies],
  );
  await client.query(
    `insert into cluster_line (cluster_id, position, kind, process_code, won)
     select id, line, case line when 1 then 'ENGINEERING' when 2 then 'UNITS' else 'ADAPTATION' end,
       case when line > 2 then step.process_code end, 1000000 * bench.draw(id, 50 + line, 40)
     from cluster, generate_series(1, 6) line join bench.step on trade = 0 and step = greatest(1, line - 2)
     order by id, line`,
  );
}

async function finish(client: Client): Promise<void> {
  // PostGraphile orders by the database's collation and filters by the lists themselves: our own indexes would not serve it.
  await client.query('create index company_name_bench_index on company (name, id)');
  await client.query('create index company_process_codes_bench_index on company using gin (process_codes)');
  await client.query(
    `insert into market_version (room, changed_in) values ('companies', 1), ('clusters', 1)`,
  );
  await client.query('drop schema bench cascade');
  await client.query('vacuum (analyze)');
}

async function insertOperator(client: Client): Promise<string> {
  const secret = newTokenSecret();
  await client.query(
    `with operator as (insert into organisation (kind, name) values ('OPERATOR', 'Bench') returning id)
     insert into api_token (organisation_id, name, token_hash, hint, role, scopes, created_by)
     select id, 'bench', $1, 'bench', 'OWNER', '{READ,WRITE}', 'bench' from operator`,
    [tokenHash(secret)],
  );
  return secret;
}
