import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../platform/context.ts';
import { type SystemTypeInfo, systemTypes } from './systemType.ts';
import { SystemTypeInfoType } from './systemType.type.ts';

@Resolver(() => SystemTypeInfoType)
export class SystemTypeResolver {
  @FieldResolver(() => String, { description: "Name in the caller's language." })
  name(@Root() info: SystemTypeInfo, @Ctx() { language }: RequestContext): string {
    return language === 'ko' ? info.nameKo : info.nameEn;
  }

  @FieldResolver(() => String, { description: "What it does, in the caller's language." })
  description(@Root() info: SystemTypeInfo, @Ctx() { language }: RequestContext): string {
    return language === 'ko' ? info.descriptionKo : info.descriptionEn;
  }

  @Query(() => [SystemTypeInfoType], { complexity: 0, description: 'All kinds of system.' })
  systemTypes(): readonly SystemTypeInfo[] {
    return systemTypes;
  }
}
