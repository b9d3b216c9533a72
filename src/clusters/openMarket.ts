import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FormationRules } from '../engine/formation/problem.ts';
import type { RequestContext } from '../platform/context.ts';
import type { Database } from '../platform/database.ts';
import { type Reads, sql } from '../platform/sql.ts';
import type { Locality } from '../programmes/matchRules.ts';
import { formationRulesOf, type RuleSetRules } from '../programmes/ruleSet.ts';
import { readEffectiveSystems } from '../providers/effectiveSystems.ts';
import { type PriceSheetRow, sheetColumns, toPriceSheet } from '../providers/priceSheet.loader.ts';
import type { SystemType } from '../taxonomy/systemType.ts';
import { type OpenCluster, type OpenClusters, usersOfProcesses } from './opportunities.ts';
import { processNumbersOf, type SheetSystem, sheetSystem } from './pricing.ts';

/** What every price question is answered from: systems with their sheets in force, and the open candidate clusters. */
export interface OpenMarket {
  readonly systems: readonly SheetSystem[];
  readonly open: OpenClusters;
}

interface Cached {
  readonly version: string;
  readonly market: Promise<OpenMarket>;
}

const cached = new WeakMap<Database, Cached>();

/** The market of this moment, once a request: `context.loader(loadOpenMarket).load('open')`. */
export async function loadOpenMarket(keys: readonly 'open'[], context: RequestContext) {
  const market = await openMarket(context.services.database, context.market);
  return keys.map(() => market);
}

/**
 * The market of this moment. It stays in memory until a system, a sheet, a provider or a cluster changes: one small
 * statement tells, so that a price needs no more than that and arithmetic.
 */
export async function openMarket(database: Database, reads: Reads): Promise<OpenMarket> {
  const { version } = await reads.one(sql<{ version: string }>`
    select concat_ws('/',
      (select count(published_at) || ' ' || max(published_at)::text from price_sheet),
      (select count(*) || ' ' || max(updated_at)::text from system),
      (select count(*) || ' ' || max(updated_at)::text from provider),
      (now() at time zone 'Asia/Seoul')::date,
      (select changed_in from market_version where room = 'clusters')) as version`);
  const known = cached.get(database);
  if (known?.version === version) return known.market;
  const market = readMarket(reads);
  cached.set(database, { version, market });
  market.catch(() => {
    if (cached.get(database)?.market === market) cached.delete(database);
  });
  return market;
}

async function readMarket(reads: Reads): Promise<OpenMarket> {
  const effective = await readEffectiveSystems(reads);
  const systems = effective.map(({ systemRowId, priceSheetId, ...record }) =>
    sheetSystem(record, systemRowId, priceSheetId),
  );
  return { systems, open: await readOpenClusters(reads, systems) };
}

interface CandidateRow {
  readonly id: number;
  readonly programmeId: number;
  readonly roundId: number;
  readonly ruleSetId: number;
  readonly priceSheetId: number;
  readonly contractWon: number;
  readonly units: number;
}

async function readOpenClusters(reads: Reads, systems: readonly SheetSystem[]): Promise<OpenClusters> {
  const rows = await reads.all(sql<CandidateRow>`
    select id, programme_id as "programmeId", coalesce(round_id, 0) as "roundId", rule_set_id as "ruleSetId", price_sheet_id as "priceSheetId",
      contract_won as "contractWon", units
    from cluster where status = 'CANDIDATE' and cost_model = 'SAVING' order by id`);
  if (rows.length === 0) return { clusters: [], clusterOf: new Map() };
  const systemOf = await readSheets(reads, rows, systems);
  const rulesOf = await readRules(reads, rows);
  const membersOf = await readMembers(reads, rows);
  const taken = new Map<string, number>();
  for (const { roundId, priceSheetId, units } of rows) {
    const key = `${roundId}/${priceSheetId}`;
    taken.set(key, (taken.get(key) ?? 0) + units);
  }
  const clusters = rows.flatMap((row): OpenCluster[] => {
    const system = systemOf.get(row.priceSheetId);
    const rules = rulesOf.get(row.ruleSetId);
    const members = membersOf.get(row.id);
    if (!system || !rules || !members) return [];
    const used = taken.get(`${row.roundId}/${row.priceSheetId}`) ?? 0;
    const { id, programmeId, roundId, contractWon, units } = row;
    const usersOf = usersOfProcesses(members);
    const unitsLeft = system.record.capacityUnits - used;
    return [{ id, programmeId, roundId, system, ...rules, contractWon, members, units, usersOf, unitsLeft }];
  });
  const clusterOf = new Map<number, number[]>();
  for (const { id, members } of clusters) {
    for (const { companyId } of members) clusterOf.set(companyId, [...(clusterOf.get(companyId) ?? []), id]);
  }
  return { clusters, clusterOf };
}

/** The sheets that the clusters were priced with, which may have been replaced since. */
async function readSheets(
  reads: Reads,
  rows: readonly CandidateRow[],
  systems: readonly SheetSystem[],
): Promise<Map<number, SheetSystem>> {
  const found = new Map(systems.map((system) => [system.priceSheetId, system]));
  const missing = [...new Set(rows.map(({ priceSheetId }) => priceSheetId))].filter((id) => !found.has(id));
  if (missing.length === 0) return found;
  type Row = PriceSheetRow & { code: string; provider: string; name: string; type: SystemType };
  const sheets = await reads.all(sql<Row>`
    select ${sheetColumns}, system.code, system.name, system.type, provider.code as provider
    from price_sheet join system on system.id = price_sheet.system_id
    join provider on provider.id = system.provider_id where price_sheet.id = any(${missing}::int[])`);
  for (const row of sheets) {
    const { code, provider, type, name } = row;
    found.set(
      row.id,
      sheetSystem({ id: code, provider, type, name, ...toPriceSheet(row) }, row.systemId, row.id),
    );
  }
  return found;
}

async function readRules(reads: Reads, rows: readonly CandidateRow[]) {
  const ids = [...new Set(rows.map(({ ruleSetId }) => ruleSetId))];
  const sets = await reads.all(
    sql<{ id: number; rules: RuleSetRules }>`select id, rules from rule_set where id = any(${ids}::int[])`,
  );
  return new Map(
    sets.map(({ id, rules }): [number, { rules: FormationRules; locality: Locality }] => [
      id,
      { rules: formationRulesOf(rules), locality: rules.locality },
    ]),
  );
}

interface MemberRow {
  readonly clusterId: number;
  readonly companyId: number;
  readonly key: string;
  readonly units: number;
  readonly regionCode: string | null;
  readonly processCodes: readonly string[];
}

/** Clusters whose members are read at once, so that nobody waits long for the event loop. */
const CLUSTERS_AT_ONCE = 200;

async function readMembers(reads: Reads, clusters: readonly CandidateRow[]) {
  const members = new Map<number, OpenCluster['members'][number][]>(clusters.map(({ id }) => [id, []]));
  for (let start = 0; start < clusters.length; start += CLUSTERS_AT_ONCE) {
    const ids = clusters.slice(start, start + CLUSTERS_AT_ONCE).map(({ id }) => id);
    const rows = await reads.all(sql<MemberRow>`
      select member.cluster_id as "clusterId", member.company_id as "companyId", company.natural_key as key,
        member.units, member.region_code as "regionCode", member.process_codes as "processCodes"
      from cluster_member member join company on company.id = member.company_id
      where member.cluster_id = any(${ids}::int[]) order by member.cluster_id, member.position`);
    for (const { clusterId, processCodes, ...member } of rows) {
      members.get(clusterId)?.push({ ...member, processNumbers: processNumbersOf(processCodes) });
    }
    await nextTurn();
  }
  return members;
}
