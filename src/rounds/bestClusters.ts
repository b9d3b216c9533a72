import { newcomerOf } from '../clusters/estimate.ts';
import { loadOpenMarket } from '../clusters/openMarket.ts';
import { type OpenCluster, type Opportunity, opportunitiesOf } from '../clusters/opportunities.ts';
import { processCodeOf, standAloneChoice } from '../clusters/pricing.ts';
import type { RequestContext } from '../platform/context.ts';
import type { SystemType } from '../taxonomy/systemType.ts';

/** A newcomer and where it looks. */
export interface BestClustersRequest {
  readonly processCodes: readonly string[];
  readonly units: number | null;
  readonly regionCode: string | null;
  readonly systemTypes: readonly SystemType[];
  /** Only candidates of this round; null for all. */
  readonly roundId: number | null;
  /** Only candidates of this programme; null for all. */
  readonly programmeId: number | null;
  readonly first: number;
}

/** A cluster as a stranger may see it: nobody in it is named. */
export interface BestCluster extends Opportunity {
  /** Provinces of its members, ascending. */
  readonly provinces: readonly string[];
  /** Codes of the processes that every present member uses. */
  readonly coreProcessCodes: readonly string[];
}

/** What is answered: what it would pay alone, and the clusters that suit it best. */
export interface BestClusters {
  /** Null where nobody sells what it wants where it is. */
  readonly standAloneWon: number | null;
  readonly clusters: readonly BestCluster[];
}

/**
 * The open candidate clusters that suit a newcomer best, by its share in each before rounding; all are looked at. The
 * market in memory answers, whatever the number of clusters: one small statement tells whether it is still right.
 */
export async function findBestClusters(
  request: BestClustersRequest,
  context: RequestContext,
): Promise<BestClusters> {
  const { company, systemTypes } = newcomerOf(request);
  const market = await context.loader(loadOpenMarket).load('open');
  if (market === undefined) throw new Error('the market cannot be read');
  const { roundId, programmeId, first } = request;
  const clusters = market.open.clusters.filter(
    (one) =>
      (roundId === null || one.roundId === roundId) &&
      (programmeId === null || one.programmeId === programmeId),
  );
  const byId = new Map(clusters.map((one) => [one.id, one]));
  const found = opportunitiesOf({ ...market.open, clusters }, market.systems, company, systemTypes, first);
  return {
    standAloneWon: standAloneChoice(market.systems, company, systemTypes)?.won ?? null,
    clusters: found.map((one) => ({ ...one, ...profileOf(byId.get(one.clusterId) as OpenCluster) })),
  };
}

function profileOf({ members, usersOf }: OpenCluster): Pick<BestCluster, 'provinces' | 'coreProcessCodes'> {
  const provinces = new Set(members.flatMap(({ regionCode }) => regionCode?.slice(0, 2) ?? []));
  const coreProcessCodes = Array.from(usersOf).flatMap((users, number) =>
    users === members.length ? [processCodeOf(number) as string] : [],
  );
  return { provinces: [...provinces].sort(), coreProcessCodes };
}
