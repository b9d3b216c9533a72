import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../platform/node.type.ts';
import type { IndustryRow } from './taxonomyRows.ts';

@ObjectType('Industry', {
  implements: Node,
  description:
    'A class of manufacturing (section C) of the Korean Standard Industrial Classification, in one revision.',
})
export class IndustryType
  implements Pick<IndustryRow, 'revision' | 'code' | 'digits' | 'nameEn' | 'nameKo' | 'baseCode'>
{
  @Field(() => Int, { description: 'Revision of the classification: 9, 10 or 11.' })
  revision!: 9 | 10 | 11;

  @Field(() => String, { description: 'Two to five digits; a code covers those that begin with it.' })
  code!: string;

  @Field(() => Int, { description: 'How many digits the code has: 2 is a division, 5 a class.' })
  digits!: 2 | 3 | 4 | 5;

  @Field(() => String, { description: 'Short title in English.' })
  nameEn!: string;

  @Field(() => String, { description: 'Short title in Korean.' })
  nameKo!: string;

  @Field(() => String, { description: 'Code of the same or the nearest trade in revision 10.' })
  baseCode!: string;
}
