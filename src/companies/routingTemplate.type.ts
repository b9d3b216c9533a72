import { Field, Float, ObjectType } from 'type-graphql';
import type { RoutingTemplate } from './routingTemplates.ts';

@ObjectType('RoutingTemplate', {
  description: 'The usual routing of a trade, from which first routings are inferred.',
})
export class RoutingTemplateType
  implements Pick<RoutingTemplate, 'prefix' | 'nameEn' | 'nameKo' | 'confidence'>
{
  @Field(() => String, { description: 'First digits of the industry codes (revision 10) it holds for.' })
  prefix!: string;

  @Field(() => String, { description: 'Name of the trade in English.' })
  nameEn!: string;

  @Field(() => String, { description: 'Name of the trade in Korean.' })
  nameKo!: string;

  @Field(() => Float, { description: 'How sure it alone makes us, 0 to 1.' })
  confidence!: number;
}
