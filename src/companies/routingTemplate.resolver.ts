import { Arg, Ctx, Extensions, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../platform/context.ts';
import type { ListSize } from '../platform/cost.ts';
import { ProcessType } from '../taxonomy/process.type.ts';
import { type ProcessRow, processRow } from '../taxonomy/taxonomyRows.ts';
import { RoutingTemplateType } from './routingTemplate.type.ts';
import { type RoutingTemplate, routingTemplates } from './routingTemplates.ts';

/** Templates whose code begins with a prefix; all where there is none. */
function templatesOf(prefix: unknown): RoutingTemplate[] {
  return routingTemplates.filter((template) => template.prefix.startsWith(String(prefix ?? '')));
}

@Resolver(() => RoutingTemplateType)
export class RoutingTemplateResolver {
  @Extensions({ listSize: ({ prefix }) => templatesOf(prefix).length } satisfies { listSize: ListSize })
  @Query(() => [RoutingTemplateType], {
    complexity: 0,
    description: 'All routing templates by industry code.',
  })
  routingTemplates(
    @Arg('prefix', () => String, { nullable: true, description: 'Only codes that begin with these digits.' })
    prefix: string | null | undefined,
  ): RoutingTemplate[] {
    return templatesOf(prefix);
  }

  @FieldResolver(() => String, { description: "Name of the trade in the caller's language." })
  name(@Root() template: RoutingTemplate, @Ctx() { language }: RequestContext): string {
    return language === 'ko' ? template.nameKo : template.nameEn;
  }

  @FieldResolver(() => String, { description: "What the routing is about, in the caller's language." })
  note(@Root() template: RoutingTemplate, @Ctx() { language }: RequestContext): string {
    return language === 'ko' ? template.noteKo : template.noteEn;
  }

  @Extensions({ listSize: () => 9 } satisfies { listSize: ListSize })
  @FieldResolver(() => [ProcessType], { description: 'Its operations in working order.' })
  operations(@Root() template: RoutingTemplate): ProcessRow[] {
    return template.operations.map(processRow);
  }
}
