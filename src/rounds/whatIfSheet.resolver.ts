import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { checkRange } from '../clusters/companyPrices.resolver.ts';
import type { SheetPosition } from '../engine/formation/sheetWhatIf.ts';
import type { RequestContext } from '../platform/context.ts';
import { idOf, toGlobalId } from '../platform/globalId.ts';
import { withUserErrors } from '../platform/userError.type.ts';
import { loadSystems } from '../providers/system.loader.ts';
import { SystemObject } from '../providers/system.type.ts';
import { ProcessType } from '../taxonomy/process.type.ts';
import { type ProcessRow, processRow } from '../taxonomy/taxonomyRows.ts';
import {
  answerSheetWhatIf,
  rankedStandards,
  type SheetWhatIfAnswer,
  type StandingRow,
} from './whatIfSheet.ts';
import {
  LostClusterType,
  NearClusterType,
  PriceSheetWhatIfInput,
  PriceSheetWhatIfPayload,
  PriceSheetWhatIfType,
  SheetPositionType,
  SheetStandingType,
  StandardValueType,
} from './whatIfSheet.type.ts';

/** Clusters and processes listed where nobody says how many, and at most. */
const DEFAULT_LISTED = 20;
const MOST_LISTED = 100;

type RankedStandard = ReturnType<typeof rankedStandards>['values'][number];

@Resolver(() => PriceSheetWhatIfType)
export class PriceSheetWhatIfResolver {
  @Query(() => PriceSheetWhatIfPayload, {
    complexity: 50,
    description:
      'What another price sheet would do: clusters won and lost, units and revenue before and after, near misses, and ' +
      'which process as standard would win most.',
  })
  priceSheetWhatIf(
    @Arg('input', () => PriceSheetWhatIfInput, { description: 'What would be different.' })
    input: PriceSheetWhatIfInput,
    @Ctx() context: RequestContext,
  ) {
    const request = {
      ...input,
      systemId: idOf('System', input.systemId, ['input', 'systemId']),
      roundId: input.roundId == null ? null : idOf('Round', input.roundId, ['input', 'roundId']),
    };
    const work = async () => ({ whatIf: await answerSheetWhatIf(request, context) });
    return withUserErrors(context.language, work, { whatIf: null });
  }

  @FieldResolver(() => SystemObject, { description: 'The system.' })
  system(@Root() { systemId }: SheetWhatIfAnswer, @Ctx() context: RequestContext) {
    return context.loader(loadSystems).load(systemId);
  }

  @FieldResolver(() => [SheetStandingType], { description: 'Clusters that it would win.' })
  won(
    @Root() { won }: SheetWhatIfAnswer,
    @Arg('first', () => Int, { nullable: true, description: 'How many: 1 to 100, default 20.' })
    first: number | null | undefined,
  ): readonly StandingRow[] {
    return won.slice(0, listed(first));
  }

  @FieldResolver(() => [LostClusterType], { description: 'Clusters that it would lose.' })
  lost(
    @Root() { lost }: SheetWhatIfAnswer,
    @Arg('first', () => Int, { nullable: true, description: 'How many: 1 to 100, default 20.' })
    first: number | null | undefined,
  ): SheetWhatIfAnswer['lost'] {
    return lost.slice(0, listed(first));
  }

  @FieldResolver(() => [NearClusterType], {
    description:
      'Clusters that a further cut in engineering of up to a tenth of the contract would win, the smallest cut first; ' +
      'at most 20.',
  })
  near(@Root() { near }: SheetWhatIfAnswer): SheetWhatIfAnswer['near'] {
    return near;
  }

  @FieldResolver(() => Int, { description: 'How many clusters it would win.' })
  clustersWon(@Root() { won }: SheetWhatIfAnswer): number {
    return won.length;
  }

  @FieldResolver(() => Int, { description: 'How many clusters it would lose.' })
  clustersLost(@Root() { lost }: SheetWhatIfAnswer): number {
    return lost.length;
  }

  @FieldResolver(() => [StandardValueType], {
    description:
      'Which process, made standard on top of the asked sheet, would bring most revenue: the largest gain first. ' +
      'Processes of fewer than five companies are left out.',
  })
  valuableStandards(
    @Root() { field }: SheetWhatIfAnswer,
    @Arg('first', () => Int, { nullable: true, description: 'How many: 1 to 100, default 20.' })
    first: number | null | undefined,
  ): readonly RankedStandard[] {
    return rankedStandards(field).values.slice(0, listed(first));
  }
}

function listed(first: number | null | undefined): number {
  return checkRange('first', first ?? DEFAULT_LISTED, 1, MOST_LISTED);
}

@Resolver(() => SheetPositionType)
export class SheetPositionResolver {
  @FieldResolver(() => Int, { description: 'Clusters that it would serve.' })
  clusters(@Root() { clusters }: SheetPosition): number {
    return clusters.length;
  }

  @FieldResolver(() => Int, { description: 'Clusters that it would win too if it had more units.' })
  beyondCapacity(@Root() { beyondCapacity }: SheetPosition): number {
    return beyondCapacity.length;
  }
}

@Resolver(() => SheetStandingType)
export class SheetStandingResolver {
  @FieldResolver(() => ID, { description: 'The cluster; who is in it is not told.' })
  clusterId(@Root() { clusterId }: StandingRow): string {
    return toGlobalId('Cluster', clusterId);
  }
}

@Resolver(() => LostClusterType)
export class LostClusterResolver {
  @FieldResolver(() => SheetStandingType, { description: 'How it would stand there.' })
  standing(@Root() lost: SheetWhatIfAnswer['lost'][number]): StandingRow {
    return lost;
  }
}

@Resolver(() => NearClusterType)
export class NearClusterResolver {
  @FieldResolver(() => SheetStandingType, { description: 'How it would stand there without that cut.' })
  standing(@Root() near: SheetWhatIfAnswer['near'][number]): StandingRow {
    return near;
  }
}

@Resolver(() => StandardValueType)
export class StandardValueResolver {
  @FieldResolver(() => ProcessType, { description: 'The process.' })
  process(@Root() { processCode }: RankedStandard): ProcessRow {
    return processRow(processCode);
  }
}
