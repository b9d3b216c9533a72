import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { loadClusters } from '../clusters/cluster.loader.ts';
import { ClusterType } from '../clusters/cluster.type.ts';
import { loadCompanies } from '../companies/company.loader.ts';
import { CompanyType } from '../companies/company.type.ts';
import type { RequestContext } from '../platform/context.ts';
import { idOf } from '../platform/globalId.ts';
import { Won } from '../platform/scalars.ts';
import { withUserErrors } from '../platform/userError.type.ts';
import { loadSystems } from '../providers/system.loader.ts';
import { SystemObject } from '../providers/system.type.ts';
import { answerWhatIf, type OwnChange, type RivalOffer, type WhatIfAnswer } from './whatIf.ts';
import { RivalOfferType, WhatIfInput, WhatIfOwnType, WhatIfPayload, WhatIfType } from './whatIf.type.ts';
import { whatIfText } from './whatIfTexts.ts';

@Resolver(() => WhatIfType)
export class WhatIfResolver {
  @Query(() => WhatIfPayload, {
    complexity: 20,
    description:
      'What it would mean for one company if companies left a candidate cluster or joined it, priced exactly as if they ' +
      "had. The reader sees its own amounts and the terms that all members share: never another's share, subsidy or " +
      'stand-alone price.',
  })
  whatIf(
    @Arg('input', () => WhatIfInput, { description: 'The change, and whose view it is.' }) input: WhatIfInput,
    @Ctx() context: RequestContext,
  ) {
    const companies = (ids: readonly string[] | null | undefined, field: string): number[] =>
      (ids ?? []).map((id, place) => idOf('Company', id, ['input', field, String(place)]));
    const { asCompanyId } = input;
    const request = {
      clusterId: input.clusterId == null ? null : idOf('Cluster', input.clusterId, ['input', 'clusterId']),
      asCompanyId: asCompanyId == null ? null : idOf('Company', asCompanyId, ['input', 'asCompanyId']),
      leave: companies(input.leaveCompanyIds, 'leaveCompanyIds'),
      join: companies(input.joinCompanyIds, 'joinCompanyIds'),
      strangers: input.newcomers ?? [],
    };
    const work = async () => ({ whatIf: await answerWhatIf(request, context) });
    return withUserErrors(context.language, work, { whatIf: null });
  }

  @FieldResolver(() => ClusterType, { description: 'The cluster as it stands.' })
  cluster(@Root() { clusterId }: WhatIfAnswer, @Ctx() context: RequestContext) {
    return context.loader(loadClusters).load(clusterId);
  }

  @FieldResolver(() => CompanyType, {
    nullable: true,
    description: 'Whose view it is; null for a newcomer that is in no list.',
  })
  company(@Root() { companyId }: WhatIfAnswer, @Ctx() context: RequestContext) {
    return companyId === null ? null : context.loader(loadCompanies).load(companyId);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the group could go on as a cluster with its system.',
  })
  goesOn(@Root() { obstacles }: WhatIfAnswer): boolean {
    return obstacles.length === 0;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether no other system would be cheaper for the group after the change; null without a price.',
  })
  isCheapestSystem(@Root() { contractAfterWon, rivalAfter }: WhatIfAnswer): boolean | null {
    if (contractAfterWon === null) return null;
    return rivalAfter === null || rivalAfter.marginWon >= 0;
  }

  @FieldResolver(() => RivalOfferType, {
    nullable: true,
    description:
      'The cheapest other system for the cluster as it is: wanted by and sold to all, units left, nobody above its ' +
      'stand-alone price; null where there is none.',
  })
  rivalBefore(@Root() { rivalBefore }: WhatIfAnswer): RivalOffer | null {
    return rivalBefore;
  }

  @FieldResolver(() => RivalOfferType, { nullable: true, description: 'The same after the change.' })
  rivalAfter(@Root() { rivalAfter }: WhatIfAnswer): RivalOffer | null {
    return rivalAfter;
  }

  @FieldResolver(() => String, {
    description: "What it means for the reader, in the caller's language.",
  })
  message(@Root() answer: WhatIfAnswer, @Ctx() { language }: RequestContext): string {
    return whatIfText(answer, language);
  }
}

@Resolver(() => WhatIfOwnType)
export class WhatIfOwnResolver {
  @FieldResolver(() => Won, {
    nullable: true,
    description: 'By how much its share changes, below 0 for less; null without both prices.',
  })
  shareChangeWon(@Root() { before, after }: OwnChange): number | null {
    return before === null || after === null ? null : after.shareWon - before.shareWon;
  }

  @FieldResolver(() => Won, {
    nullable: true,
    description: 'By how much its net price changes, below 0 for less; null without both prices.',
  })
  netChangeWon(@Root() { before, after }: OwnChange): number | null {
    return before === null || after === null ? null : after.netWon - before.netWon;
  }
}

@Resolver(() => RivalOfferType)
export class RivalOfferResolver {
  @FieldResolver(() => SystemObject, { description: 'The system.' })
  system(@Root() { systemId }: RivalOffer, @Ctx() context: RequestContext) {
    return context.loader(loadSystems).load(systemId);
  }
}
