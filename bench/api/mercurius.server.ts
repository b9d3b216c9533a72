import Fastify from 'fastify';
import mercurius, { type IResolvers, type MercuriusLoaders } from 'mercurius';
import { Pool, types } from 'pg';
import { CONNECTIONS, databaseUrl, LISTENS } from './peerServer.ts';

/*
 * Mercurius with graphql-jit and its loaders over SQL written by hand: what a careful team makes with it, without
 * accounts and limits. The part of our schema that the bench asks for.
 */
const INT8 = 20;
types.setTypeParser(INT8, Number);

const schema = `
  type Query {
    company(id: Int!): Company
    clusters(first: Int!, roundId: Int!): ClusterPage!
    companies(first: Int!, regionCodes: [String!]!, processCodes: [String!]!): CompanyPage!
  }
  type CompanyPage { totalCount: Int! nodes: [Company!]! }
  type ClusterPage { totalCount: Int! nodes: [Cluster!]! }
  type Company { id: Int! name: String! ownerName: String website: String foundedOn: String sizeClass: String
    employees: Int salesWon: Float targetLevel: String industryCode: String regionCode: String units: Int!
    systemTypes: [String!]! processCodes: [String!]! routingSource: String
    wantedSystems: [WantedSystem!]! plants: [Plant!]! }
  type WantedSystem { systemType: String! targetLevel: String }
  type Plant { id: Int! name: String address: String units: Int! products: [Product!]! }
  type Product { id: Int! name: String! routing: Routing }
  type Routing { source: String! confidence: Float! rule: String operations: [Operation!]! }
  type Operation { position: Int! processCode: String! equipment: String }
  type Cluster { id: Int! position: Int! status: String! memberCount: Int! units: Int! contractWon: Float savingWon: Float
    subsidyWon: Float netWon: Float system: System lines: [Line!]! members: MemberPage! }
  type System { name: String! type: String! provider: Provider! }
  type Provider { name: String! }
  type Line { kind: String! processCode: String won: Float! }
  type MemberPage { nodes: [Member!]! }
  type Member { position: Int! units: Int! standAloneWon: Float shareWon: Float subsidyWon: Float netWon: Float
    company: Company! }`;

const pool = new Pool({ connectionString: databaseUrl(), max: CONNECTIONS });
type Row = Record<string, unknown>;

async function rows(name: string, text: string, values: unknown[]): Promise<Row[]> {
  return (await pool.query({ name, text, values })).rows;
}

const companyColumns = `id, name, owner_name as "ownerName", website, founded_on::text as "foundedOn",
  size_class as "sizeClass", employees, sales_won as "salesWon", target_level as "targetLevel",
  industry_code as "industryCode", region_code as "regionCode", units, system_types as "systemTypes",
  process_codes as "processCodes", routing_source as "routingSource"`;
const clusterColumns = `id, position, status, member_count as "memberCount", units, contract_won as "contractWon",
  saving_won as "savingWon", subsidy_won as "subsidyWon", net_won as "netWon", system_id as "systemId"`;
const filtered = 'from company where region_code = any($1::text[]) and process_codes && $2::text[]';

const resolvers: IResolvers = {
  Query: {
    company: async (_root, { id }) =>
      (await rows('company', `select ${companyColumns} from company where id = $1`, [id]))[0],
    clusters: async (_root, { first, roundId }) => ({
      nodes: await rows(
        'clusters',
        `select ${clusterColumns} from cluster where round_id = $1 and status <> 'WRITING' order by id limit $2`,
        [roundId, first],
      ),
      roundId,
    }),
    companies: async (_root, { first, regionCodes, processCodes }) => ({
      nodes: await rows(
        'companies',
        `select ${companyColumns} ${filtered} order by name collate "C", id limit $3`,
        [regionCodes, processCodes, first],
      ),
      regionCodes,
      processCodes,
    }),
  },
  ClusterPage: {
    totalCount: async ({ roundId }: Row) =>
      (
        await rows(
          'clusterCount',
          `select count(*) as count from cluster where round_id = $1 and status <> 'WRITING'`,
          [roundId],
        )
      )[0].count,
  },
  CompanyPage: {
    totalCount: async ({ regionCodes, processCodes }: Row) =>
      (await rows('companyCount', `select count(*) as count ${filtered}`, [regionCodes, processCodes]))[0]
        .count,
  },
};

type Queries = readonly { readonly obj: Row }[];

/** Rows by a column of theirs, as a list for each parent. */
function many(name: string, parent: string, key: string, text: string) {
  return async (queries: Queries) => {
    const found = Map.groupBy(
      await rows(name, text, [queries.map(({ obj }) => obj[parent])]),
      (row) => row[key],
    );
    return queries.map(({ obj }) => found.get(obj[parent]) ?? []);
  };
}

/** The one row that each parent names. */
function one(name: string, parent: string, key: string, text: string) {
  return async (queries: Queries) => {
    const ids = [...new Set(queries.map(({ obj }) => obj[parent]))];
    const found = new Map((await rows(name, text, [ids])).map((row) => [row[key], row]));
    return queries.map(({ obj }) => found.get(obj[parent]) ?? null);
  };
}

const loaders: MercuriusLoaders = {
  Company: {
    wantedSystems: many(
      'wantedSystems',
      'id',
      'companyId',
      `select company_id as "companyId", system_type as "systemType", target_level as "targetLevel" from wanted_system
       where company_id = any($1::int[]) order by company_id, system_type collate "C"`,
    ),
    plants: many(
      'plants',
      'id',
      'companyId',
      `select id, company_id as "companyId", name, address, units from plant where company_id = any($1::int[])
       order by company_id, position, id`,
    ),
  },
  Plant: {
    products: many(
      'products',
      'id',
      'plantId',
      `select id, plant_id as "plantId", name from product where plant_id = any($1::int[])
       order by plant_id, position, id`,
    ),
  },
  Product: {
    routing: one(
      'routing',
      'id',
      'productId',
      `select id, product_id as "productId", source, confidence, rule from routing where product_id = any($1::int[])`,
    ),
  },
  Routing: {
    operations: many(
      'operations',
      'id',
      'routingId',
      `select routing_id as "routingId", position, process_code as "processCode", equipment from operation
       where routing_id = any($1::int[]) order by routing_id, position`,
    ),
  },
  Cluster: {
    system: one(
      'system',
      'systemId',
      'id',
      'select id, name, type, provider_id as "providerId" from system where id = any($1::int[])',
    ),
    lines: many(
      'lines',
      'id',
      'clusterId',
      `select cluster_id as "clusterId", kind, process_code as "processCode", won from cluster_line
       where cluster_id = any($1::int[]) order by cluster_id, position`,
    ),
    members: async (queries: Queries) => {
      const lists = await many(
        'members',
        'id',
        'clusterId',
        `select cluster_id as "clusterId", company_id as "companyId", position, units, stand_alone_won as "standAloneWon",
           share_won as "shareWon", subsidy_won as "subsidyWon", net_won as "netWon" from cluster_member
         where cluster_id = any($1::int[]) order by cluster_id, position`,
      )(queries);
      return lists.map((nodes) => ({ nodes }));
    },
  },
  System: {
    provider: one('provider', 'providerId', 'id', 'select id, name from provider where id = any($1::int[])'),
  },
  Member: {
    company: one(
      'companiesById',
      'companyId',
      'id',
      `select ${companyColumns} from company where id = any($1::int[])`,
    ),
  },
};

const app = Fastify();
app.register(mercurius, { schema, resolvers, loaders, jit: 1, graphiql: false });
console.log(`${LISTENS}${await app.listen({ port: 0, host: '127.0.0.1' })}/graphql`);
process.once('SIGTERM', () => process.exit(0));
