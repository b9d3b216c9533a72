import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { checkRange, MOST_OPPORTUNITIES } from '../clusters/companyPrices.resolver.ts';
import { lineRowsOf, NewAdaptationType, PriceLineType } from '../clusters/price.type.ts';
import { processCodeOf } from '../clusters/pricing.ts';
import type { RequestContext } from '../platform/context.ts';
import { idOf } from '../platform/globalId.ts';
import { withUserErrors } from '../platform/userError.type.ts';
import { loadSystems } from '../providers/system.loader.ts';
import { SystemObject } from '../providers/system.type.ts';
import { ProcessType } from '../taxonomy/process.type.ts';
import { RegionType } from '../taxonomy/region.type.ts';
import { findRegionRow, processRow } from '../taxonomy/taxonomyRows.ts';
import { type BestCluster, findBestClusters } from './bestClusters.ts';
import { BestClustersInput, BestClustersPayload, BestClusterType } from './bestClusters.type.ts';

/** Clusters shown where nobody says how many. */
const DEFAULT_FIRST = 5;

@Resolver(() => BestClusterType)
export class BestClustersResolver {
  @Query(() => BestClustersPayload, {
    complexity: 5,
    description:
      'The open candidate clusters that a company which is in no list could join and would gain by, the smallest share ' +
      'first, priced exactly. All are looked at. Needs no account and stores nothing.',
  })
  bestClusters(
    @Arg('input', () => BestClustersInput, { description: 'The company, and where it looks.' })
    input: BestClustersInput,
    @Ctx() context: RequestContext,
  ) {
    const { roundId, programmeId } = input;
    const request = {
      processCodes: input.processCodes,
      units: input.units ?? null,
      regionCode: input.regionCode ?? null,
      systemTypes: input.systemTypes ?? [],
      roundId: roundId == null ? null : idOf('Round', roundId, ['input', 'roundId']),
      programmeId: programmeId == null ? null : idOf('Programme', programmeId, ['input', 'programmeId']),
      first: checkRange('first', input.first ?? DEFAULT_FIRST, 1, MOST_OPPORTUNITIES),
    };
    const work = async () => ({ ...(await findBestClusters(request, context)) });
    return withUserErrors(context.language, work, { standAloneWon: null, clusters: null });
  }

  @FieldResolver(() => SystemObject, { description: 'The system that it would buy.' })
  system(@Root() { system }: BestCluster, @Ctx() context: RequestContext) {
    return context.loader(loadSystems).load(system.systemId);
  }

  @FieldResolver(() => [RegionType], { description: 'Provinces of the present members.' })
  provinces(@Root() { provinces }: BestCluster) {
    return provinces.flatMap((code) => findRegionRow(code) ?? []);
  }

  @FieldResolver(() => [ProcessType], { description: 'Processes that every present member uses.' })
  coreProcesses(@Root() { coreProcessCodes }: BestCluster) {
    return coreProcessCodes.map(processRow);
  }

  @FieldResolver(() => [ProcessType], { description: 'Its processes that members use: these are shared.' })
  sharedProcesses(@Root() { sharedProcesses }: BestCluster) {
    return sharedProcesses.map((number) => processRow(processCodeOf(number) as string));
  }

  @FieldResolver(() => [NewAdaptationType], {
    description: 'Adaptations that it would bring and bear alone.',
  })
  newAdaptations(@Root() { newAdaptations }: BestCluster) {
    return newAdaptations;
  }

  @FieldResolver(() => [PriceLineType], { description: 'Positions of its share; they sum to it exactly.' })
  lines(@Root() { lines }: BestCluster) {
    return lineRowsOf(lines);
  }
}
