import type { ClusterRow } from '../clusters/cluster.loader.ts';
import type { OpenMarket } from '../clusters/openMarket.ts';
import type { OpenCluster } from '../clusters/opportunities.ts';
import { processCodeOf, type SheetSystem } from '../clusters/pricing.ts';
import type { Matching } from '../engine/formation/matching.ts';
import type { FormationProblem } from '../engine/formation/problem.ts';
import type { RequestContext } from '../platform/context.ts';
import { sql } from '../platform/sql.ts';
import type { SystemType } from '../taxonomy/systemType.ts';
import { buildMarket, type MarketCompany } from './market.ts';

/** A company of a question, with its row in the database; null for one that is in none. */
export interface AskedCompany extends MarketCompany {
  readonly companyId: number | null;
}

/** Some clusters of today's market as a problem of the engine. */
export interface AskedMarket {
  readonly problem: FormationProblem;
  /** The clusters asked for, in their order. */
  readonly matching: Matching;
  /** System of each number. */
  readonly systems: readonly SheetSystem[];
  readonly processCodes: readonly string[];
  readonly companies: readonly AskedCompany[];
}

/** What a question is about. */
interface Question {
  readonly clusters: readonly OpenCluster[];
  /** The sheets that count beside those of the clusters. */
  readonly systems: readonly SheetSystem[];
  /** Companies in none of the clusters. */
  readonly others: readonly AskedCompany[];
  /** Wanted types of each member; those it stated. */
  readonly typesOf: ReadonlyMap<number, readonly SystemType[]>;
  /** What companies want that state no type. */
  readonly defaultType: SystemType;
  /** Number of the system of a cluster among `systems`; added behind them where it answers -1. */
  placeOf(system: SheetSystem): number;
}

/** Numbers clusters, systems and companies for the engine. Cost O(companies + systems x taxonomy). */
export function askedMarket(question: Question): AskedMarket {
  const { clusters, others, typesOf, defaultType } = question;
  const systems = [...question.systems];
  const systemOf = clusters.map(({ system }) => {
    const place = question.placeOf(system);
    if (place >= 0) return place;
    const added = systems.findIndex(({ priceSheetId }) => priceSheetId === system.priceSheetId);
    return added >= 0 ? added : systems.push(system) - 1;
  });
  const members = clusters.flatMap((cluster) =>
    cluster.members.map(
      (member): AskedCompany => ({
        id: member.key,
        companyId: member.companyId,
        regionCode: member.regionCode,
        processCodes: Array.from(member.processNumbers, (number) => processCodeOf(number) as string),
        units: member.units,
        systemTypes: typesOf.get(member.companyId) ?? [],
      }),
    ),
  );
  const [{ rules, locality }] = clusters;
  const market = buildMarket<AskedCompany>({
    companies: [...members, ...others],
    systems: systems.map(({ record }) => record),
    rules,
    locality,
    defaultType,
  });
  const numbers = new Map(market.companies.map(({ id }, number) => [id, number]));
  return {
    problem: market.problem,
    matching: clusters.map((cluster, k) => ({
      system: systemOf[k],
      members: cluster.members.map(({ key }) => numbers.get(key) as number).sort((a, b) => a - b),
    })),
    systems,
    processCodes: market.processCodes,
    companies: market.companies,
  };
}

/** The newest round that has open candidate clusters with prices; null where there is none. */
export async function newestOpenRound(context: RequestContext): Promise<number | null> {
  const { id } = await context.market.one(sql<{ id: number | null }>`
    select max(round_id) as id from cluster where status = 'CANDIDATE' and cost_model = 'SAVING'`);
  return id;
}

/** The open clusters of a round. One statement, whatever their number. */
export async function openClustersOfRound(
  market: OpenMarket,
  roundId: number,
  context: RequestContext,
): Promise<readonly OpenCluster[]> {
  const rows = await context.market.all(sql<Pick<ClusterRow, 'id'>>`
    select id from cluster where round_id = ${roundId} and status = 'CANDIDATE' and cost_model = 'SAVING'`);
  const ids = new Set(rows.map(({ id }) => id));
  return market.open.clusters.filter(({ id }) => ids.has(id));
}

/** Units that candidate clusters of a round have of each system. */
export async function unitsTaken(roundId: number, context: RequestContext): Promise<Map<number, number>> {
  const rows = await context.market.all(sql<{ systemId: number; units: number }>`
    select system_id as "systemId", sum(units)::int as units from cluster
    where round_id = ${roundId} and status = 'CANDIDATE' and system_id is not null group by system_id`);
  return new Map(rows.map(({ systemId, units }) => [systemId, units]));
}

/** The wanted types of companies. One statement, whatever their number. */
export async function wantedTypesOf(
  companyIds: readonly number[],
  context: RequestContext,
): Promise<Map<number, readonly SystemType[]>> {
  const rows = await context.market.all(sql<{ id: number; systemTypes: readonly SystemType[] }>`
    select id, system_types as "systemTypes" from company where id = any(${companyIds}::int[])`);
  return new Map(rows.map(({ id, systemTypes }) => [id, systemTypes]));
}
