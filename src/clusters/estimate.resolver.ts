import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../platform/context.ts';
import { idOf } from '../platform/globalId.ts';
import { withUserErrors } from '../platform/userError.type.ts';
import { ProcessType } from '../taxonomy/process.type.ts';
import { type ProcessRow, processRow } from '../taxonomy/taxonomyRows.ts';
import { type AlikeCompanies, type Estimate, estimateFor } from './estimate.ts';
import { AlikeCompaniesType, EstimateInput, EstimatePayload, EstimateType } from './estimate.type.ts';
import type { Opportunity } from './opportunities.ts';
import {
  ClusterOpportunityType,
  GroupPricePointType,
  type PricePoint,
  type StandAlonePrice,
  StandAlonePriceType,
} from './price.type.ts';
import { subsidyText } from './priceTexts.ts';

@Resolver(() => EstimateType)
export class EstimateResolver {
  @Query(() => EstimatePayload, {
    complexity: 10,
    description:
      'What a system would cost a company alone, in a cluster of the sizes that the rules allow (to 20), and in the ' +
      'best candidate clusters, before and after subsidy. Needs no account and stores nothing.',
  })
  estimate(
    @Arg('input', () => EstimateInput, { description: 'The company in a few words.' }) input: EstimateInput,
    @Ctx() context: RequestContext,
  ) {
    const { programmeId } = input;
    const request = {
      ...input,
      programmeId: programmeId == null ? null : idOf('Programme', programmeId, ['input', 'programmeId']),
    };
    const work = async () => ({ estimate: await estimateFor(request, context) });
    return withUserErrors(context.language, work, { estimate: null });
  }

  @FieldResolver(() => [ProcessType], { description: 'The processes that the prices go by.' })
  processes(@Root() { processCodes }: Estimate): ProcessRow[] {
    return processCodes.map(processRow);
  }

  @FieldResolver(() => AlikeCompaniesType, { description: 'How many companies work alike.' })
  alikeCompanies(@Root() { alike }: Estimate): AlikeCompanies {
    return alike;
  }

  @FieldResolver(() => StandAlonePriceType, { description: 'The cheapest system alone, without subsidy.' })
  standAlone(@Root() { standAlone }: Estimate): StandAlonePrice {
    return standAlone;
  }

  @FieldResolver(() => [GroupPricePointType], {
    description: 'The price in a cluster of like companies, with the system that is cheapest at each size.',
  })
  priceCurve(@Root() { priceCurve }: Estimate): readonly PricePoint[] {
    return priceCurve;
  }

  @FieldResolver(() => [ClusterOpportunityType], {
    description: 'The candidate clusters in which it would save most, at most five.',
  })
  opportunities(@Root() { opportunities }: Estimate): readonly Opportunity[] {
    return opportunities;
  }

  @FieldResolver(() => String, { description: "The subsidy in one sentence, in the caller's language." })
  subsidyRule(@Root() { rules }: Estimate, @Ctx() { language }: RequestContext): string {
    return subsidyText(rules.subsidy, language);
  }
}
