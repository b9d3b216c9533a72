import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../platform/context.ts';
import { ProcessType } from '../taxonomy/process.type.ts';
import { type ProcessRow, processRow } from '../taxonomy/taxonomyRows.ts';
import { RoutingTemplateType } from './routingTemplate.type.ts';
import { type RoutingTemplate, routingTemplates } from './routingTemplates.ts';

@Resolver(() => RoutingTemplateType)
export class RoutingTemplateResolver {
  @Query(() => [RoutingTemplateType], { description: 'All routing templates by industry code.' })
  routingTemplates(
    @Arg('prefix', () => String, { nullable: true, description: 'Only codes that begin with these digits.' })
    prefix: string | null | undefined,
  ): RoutingTemplate[] {
    return routingTemplates.filter((template) => template.prefix.startsWith(prefix ?? ''));
  }

  @FieldResolver(() => String, { description: "Name of the trade in the caller's language." })
  name(@Root() template: RoutingTemplate, @Ctx() { language }: RequestContext): string {
    return language === 'ko' ? template.nameKo : template.nameEn;
  }

  @FieldResolver(() => String, { description: "What the routing is about, in the caller's language." })
  note(@Root() template: RoutingTemplate, @Ctx() { language }: RequestContext): string {
    return language === 'ko' ? template.noteKo : template.noteEn;
  }

  @FieldResolver(() => [ProcessType], { description: 'Its operations in working order.' })
  operations(@Root() template: RoutingTemplate): ProcessRow[] {
    return template.operations.map(processRow);
  }
}
