import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../platform/node.type.ts';
import { type RootTechnology, rootTechnologies } from './process.ts';
import type { ProcessRow } from './taxonomyRows.ts';

/** The GraphQL enum of the fourteen root technologies. */
export const RootTechnologyEnum = Object.fromEntries(
  rootTechnologies.map(({ code }) => [code, code]),
) as Record<RootTechnology, RootTechnology>;

registerEnumType(RootTechnologyEnum, {
  name: 'RootTechnology',
  description: "Korea's fourteen root technologies (뿌리기술), on which other industries stand.",
  valuesConfig: Object.fromEntries(
    rootTechnologies.map(({ code, nameEn, nameKo }) => [code, { description: `${nameEn} (${nameKo}).` }]),
  ) as Record<RootTechnology, { description: string }>,
});

@ObjectType('Process', {
  implements: Node,
  description:
    'A node of the process taxonomy. Wherever a code is named it covers those below it: 3.2 covers 3.2.1.',
})
export class ProcessType
  implements Pick<ProcessRow, 'code' | 'level' | 'nameEn' | 'nameKo' | 'din8580' | 'rootTechnology'>
{
  @Field(() => String, { description: 'Dotted path in the tree, such as 3.2.1.' })
  code!: string;

  @Field(() => Int, { description: '1 for a trade, 2 for a group, 3 for an operation of a routing.' })
  level!: 1 | 2 | 3;

  @Field(() => String, { description: 'Name in English.' })
  nameEn!: string;

  @Field(() => String, { description: 'Name in Korean.' })
  nameKo!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the nearest group of DIN 8580; null where it is silent.',
  })
  din8580!: string | null;

  @Field(() => RootTechnologyEnum, { nullable: true, description: 'The root technology it belongs to.' })
  rootTechnology!: RootTechnology | null;
}
