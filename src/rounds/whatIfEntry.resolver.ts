import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { ClusterType } from '../clusters/cluster.type.ts';
import type { EntryChange } from '../engine/formation/whatIf/entryChange.ts';
import type { RequestContext } from '../platform/context.ts';
import { Won } from '../platform/scalars.ts';
import { loadSystems, type SystemRow } from '../providers/system.loader.ts';
import { SystemObject } from '../providers/system.type.ts';
import { ProcessType } from '../taxonomy/process.type.ts';
import { type ProcessRow, processRow } from '../taxonomy/taxonomyRows.ts';
import { UnmatchedCompanyType } from './round.type.ts';
import { loadClustersAtPositions, type UnmatchedRow } from './unmatched.loader.ts';
import type { EntryOptionRow } from './whatIfEntry.ts';
import { EntryOptionType } from './whatIfEntry.type.ts';
import { entrySentences } from './whatIfEntryTexts.ts';

/** An option with the round that it is about. */
type RoundOption = EntryOptionRow & { readonly roundId: number };

@Resolver(() => UnmatchedCompanyType)
export class UnmatchedOptionsResolver {
  @FieldResolver(() => [EntryOptionType], {
    description: 'What would bring it in, the smallest change first; at most five, one of a kind.',
  })
  options(@Root() { options, roundId }: UnmatchedRow): RoundOption[] {
    return options.map((option) => ({ ...option, roundId }));
  }
}

@Resolver(() => EntryOptionType)
export class EntryOptionResolver {
  @FieldResolver(() => ClusterType, {
    nullable: true,
    description: 'The cluster that it would join; null for one that it would open.',
  })
  cluster(@Root() { roundId, clusterPosition }: RoundOption, @Ctx() context: RequestContext) {
    if (clusterPosition === null) return null;
    return context.loader(loadClustersAtPositions).load(`${roundId}/${clusterPosition}`);
  }

  @FieldResolver(() => SystemObject, { description: 'The system that the cluster would buy.' })
  system(@Root() { systemId }: RoundOption, @Ctx() context: RequestContext) {
    return context.loader(loadSystems).load(systemId);
  }

  @FieldResolver(() => ProcessType, {
    nullable: true,
    description:
      'STANDARD_PROCESS: the process. MORE_TO_JOIN, MORE_TO_OPEN: the one of which the others take off most. Else null.',
  })
  process(@Root() { processCode }: RoundOption): ProcessRow | null {
    return processCode === null ? null : processRow(processCode);
  }

  @FieldResolver(() => Int, { nullable: true, description: 'How many more companies like it.' })
  companies(@Root() option: RoundOption): number | null {
    return amountOf(option, ['MORE_TO_JOIN', 'MORE_TO_OPEN']);
  }

  @FieldResolver(() => Won, {
    nullable: true,
    description: 'By how much the engineering cost, the unit price or the fee of the process has to fall.',
  })
  amountWon(@Root() option: RoundOption): number | null {
    return amountOf(option, ['STANDARD_PROCESS', 'ENGINEERING', 'UNIT_PRICE']);
  }

  @FieldResolver(() => Int, { nullable: true, description: 'How many more places.' })
  places(@Root() option: RoundOption): number | null {
    return amountOf(option, ['PLACE']);
  }

  @FieldResolver(() => Int, { nullable: true, description: 'How many more units.' })
  units(@Root() option: RoundOption): number | null {
    return amountOf(option, ['CAPACITY']);
  }

  @FieldResolver(() => String, { description: "The option in a sentence, in the caller's language." })
  async message(@Root() option: RoundOption, @Ctx() context: RequestContext): Promise<string> {
    return (await sentencesOf(option, context))[context.language];
  }

  @FieldResolver(() => String, { description: 'The same in Korean.' })
  async messageKo(@Root() option: RoundOption, @Ctx() context: RequestContext): Promise<string> {
    return (await sentencesOf(option, context)).ko;
  }

  @FieldResolver(() => String, { description: 'The same in English.' })
  async messageEn(@Root() option: RoundOption, @Ctx() context: RequestContext): Promise<string> {
    return (await sentencesOf(option, context)).en;
  }
}

function amountOf({ change, amount }: RoundOption, changes: readonly EntryChange[]): number | null {
  return changes.includes(change) ? amount : null;
}

async function sentencesOf(option: RoundOption, context: RequestContext) {
  const system = (await context.loader(loadSystems).load(option.systemId)) as SystemRow;
  return entrySentences({
    ...option,
    isNewCluster: option.clusterPosition === null,
    systemName: system.name,
  });
}
