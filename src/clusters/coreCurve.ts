import { inOrderOf, type RequestContext } from '../platform/context.ts';
import { sql } from '../platform/sql.ts';
import { loadRuleSets } from '../programmes/programme.loader.ts';
import { formationRulesOf } from '../programmes/ruleSet.ts';
import { loadPriceSheets, toPriceSheet } from '../providers/priceSheet.loader.ts';
import { loadSystems } from '../providers/system.loader.ts';
import { type ClusterRow, loadClusters } from './cluster.loader.ts';
import { type PricePoint, pricePointOf } from './price.type.ts';
import { alikePrices, MOST_CURVE_MEMBERS } from './priceCurve.ts';
import { processNumbersOf, type SheetSystem, sheetSystem } from './pricing.ts';

interface Typical {
  readonly clusterId: number;
  readonly units: number;
  readonly regionCode: string | null;
}

/** The price curve of each cluster for companies with just its core processes; a constant number of statements. */
export async function loadCoreCurves(
  clusterIds: readonly number[],
  context: RequestContext,
): Promise<PricePoint[][]> {
  const typical = await context.market.all(sql<Typical>`
    select cluster_id as "clusterId", percentile_disc(0.5) within group (order by units) as units,
      mode() within group (order by region_code) as "regionCode"
    from cluster_member where cluster_id = any(${clusterIds}::int[]) group by cluster_id`);
  const clusters = context.loader(loadClusters);
  return Promise.all(
    inOrderOf(clusterIds, typical, (row) => row.clusterId).map(async (members, k) => {
      const cluster = await clusters.load(clusterIds[k]);
      return cluster && members ? curveOf(cluster, members, context) : [];
    }),
  );
}

async function curveOf(
  cluster: ClusterRow,
  { units, regionCode }: Typical,
  context: RequestContext,
): Promise<PricePoint[]> {
  const [system, ruleSet] = await Promise.all([
    systemOf(cluster, context),
    context.loader(loadRuleSets).load(cluster.ruleSetId),
  ]);
  if (system === null || ruleSet === undefined) return [];
  const { minMembers, maxMembers, subsidy } = formationRulesOf(ruleSet.rules);
  const processNumbers = processNumbersOf(cluster.coreProcessCodes);
  const company = { key: '', processNumbers, units, regionCode };
  const most = Math.min(maxMembers, MOST_CURVE_MEMBERS);
  return alikePrices([system], company, [system.type], subsidy, minMembers, most).map(pricePointOf);
}

async function systemOf(cluster: ClusterRow, context: RequestContext): Promise<SheetSystem | null> {
  if (cluster.systemId === null || cluster.priceSheetId === null) return null;
  const [system, sheet] = await Promise.all([
    context.loader(loadSystems).load(cluster.systemId),
    context.loader(loadPriceSheets).load(cluster.priceSheetId),
  ]);
  if (system === undefined || sheet === undefined) return null;
  const { code, type } = system;
  return sheetSystem({ id: code, provider: '', type, ...toPriceSheet(sheet) }, system.id, sheet.id);
}
