import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../platform/context.ts';
import { builtLevels, capabilityLevels, type LevelInfo } from './level.ts';
import { LevelInfoType } from './level.type.ts';

@Resolver(() => LevelInfoType)
export class LevelResolver {
  @FieldResolver(() => String, { description: "Name in the caller's language." })
  name(@Root() level: LevelInfo<string>, @Ctx() { language }: RequestContext): string {
    return language === 'ko' ? level.nameKo : level.nameEn;
  }

  @Query(() => [LevelInfoType], {
    complexity: 0,
    description: 'The scale of built levels (구축 수준), lowest first.',
  })
  builtLevels(): readonly LevelInfo<string>[] {
    return builtLevels;
  }

  @Query(() => [LevelInfoType], {
    complexity: 0,
    description: 'The scale of capability levels (역량 수준), lowest first.',
  })
  capabilityLevels(): readonly LevelInfo<string>[] {
    return capabilityLevels;
  }
}
