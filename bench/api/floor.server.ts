import { createServer, type IncomingMessage } from 'node:http';
import { Pool } from 'pg';
import { CONNECTIONS, databaseUrl, serveOn } from './peerServer.ts';

/*
 * The floor: what no server can be much faster than. It knows the bench's questions, reads `{ operation, variables }`,
 * has PostgreSQL make the whole answer as JSON with one prepared statement, and sends that text on as it is.
 */
const pool = new Pool({ connectionString: databaseUrl(), max: CONNECTIONS });

const routing = `(
  select json_build_object('source', routing.source, 'confidence', routing.confidence, 'rule', routing.rule,
    'operations', coalesce((
      select json_agg(json_build_object('position', position, 'processCode', process_code, 'equipment', equipment)
        order by position)
      from operation where routing_id = routing.id), '[]'))
  from routing where product_id = product.id)`;

const products = `coalesce((
  select json_agg(json_build_object('id', product.id, 'name', product.name, 'routing', ${routing}) order by position, id)
  from product where plant_id = plant.id), '[]')`;

const plants = `coalesce((
  select json_agg(json_build_object('id', plant.id, 'name', plant.name, 'address', address, 'units', plant.units,
    'products', ${products}) order by position, id)
  from plant where company_id = company.id), '[]')`;

const statements: Record<
  string,
  { text: string; values: (variables: Record<string, unknown>) => unknown[] }
> = {
  companyDetail: {
    text: `select json_build_object('data', json_build_object('company', (
        select json_build_object('id', id, 'name', name, 'ownerName', owner_name, 'website', website,
          'foundedOn', founded_on, 'sizeClass', size_class, 'employees', employees, 'salesWon', sales_won,
          'targetLevel', target_level, 'industryCode', industry_code, 'regionCode', region_code, 'units', units,
          'wantedSystems', coalesce((
            select json_agg(json_build_object('systemType', system_type, 'targetLevel', target_level)
              order by system_type collate "C")
            from wanted_system where company_id = company.id), '[]'),
          'plants', ${plants})
        from company where id = $1)))::text as answer`,
    values: ({ id }) => [id],
  },
  clusterPage: {
    text: `select json_build_object('data', json_build_object('clusters', json_build_object(
        'totalCount', (select count(*) from cluster where round_id = $1 and status <> 'WRITING'),
        'nodes', (
          select json_agg(json_build_object('id', cluster.id, 'position', cluster.position, 'status', cluster.status,
            'memberCount', member_count, 'units', cluster.units, 'contractWon', contract_won, 'savingWon', saving_won,
            'subsidyWon', subsidy_won, 'netWon', net_won,
            'system', (select json_build_object('name', system.name, 'type', type,
                'provider', json_build_object('name', provider.name))
              from system join provider on provider.id = system.provider_id where system.id = cluster.system_id),
            'lines', (select json_agg(json_build_object('kind', kind, 'processCode', process_code, 'won', won) order by position)
              from cluster_line where cluster_id = cluster.id),
            'members', json_build_object('nodes', (
              select json_agg(json_build_object('position', member.position, 'units', member.units,
                'standAloneWon', stand_alone_won, 'shareWon', share_won, 'subsidyWon', member.subsidy_won,
                'netWon', member.net_won, 'company', json_build_object('id', company.id, 'name', company.name,
                  'units', company.units, 'plants', ${plants})) order by member.position)
              from cluster_member member join company on company.id = member.company_id
              where member.cluster_id = cluster.id))) order by cluster.id)
          from (select * from cluster where round_id = $1 and status <> 'WRITING' order by id limit $2) cluster))))::text as answer`,
    values: ({ roundId, first }) => [roundId, first],
  },
  filteredPage: {
    text: `select json_build_object('data', json_build_object('companies', json_build_object(
        'totalCount', (select count(*) from company where scope @> $1::text[]),
        'nodes', (
          select coalesce(json_agg(json_build_object('id', id, 'name', name, 'employees', employees, 'units', units,
            'salesWon', sales_won, 'regionCode', region_code, 'systemTypes', system_types, 'processCodes', process_codes,
            'routingSource', routing_source) order by name collate "C", id), '[]')
          from (select * from company where scope @> $1::text[] order by name collate "C", id limit $2) company))))::text as answer`,
    values: ({ scope, first }) => [scope, first],
  },
};

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

const server = createServer(async (request, response) => {
  try {
    const { operation, variables } = JSON.parse(await textOf(request));
    const { text, values } = statements[operation];
    const { rows } = await pool.query({ name: operation, text, values: values(variables) });
    const body = Buffer.from(rows[0].answer);
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
  } catch (error) {
    response.writeHead(500).end(JSON.stringify({ errors: [{ message: String(error) }] }));
  }
});
await serveOn(server);
