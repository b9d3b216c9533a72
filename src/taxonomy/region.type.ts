import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../platform/node.type.ts';
import type { RegionRow } from './taxonomyRows.ts';

/** The GraphQL enum of region levels. */
export const RegionLevelEnum = { SIDO: 'SIDO', SIGUNGU: 'SIGUNGU' } as const;

registerEnumType(RegionLevelEnum, {
  name: 'RegionLevel',
  description: 'How large a region is.',
  valuesConfig: {
    SIDO: { description: 'A province or metropolitan city (시·도); codes of two digits.' },
    SIGUNGU: { description: 'A city, county or district (시·군·구); codes of five digits.' },
  },
});

@ObjectType('Region', {
  implements: Node,
  description:
    'A province or district by its legal-dong code. A region covers those within it: 26 covers 26440.',
})
export class RegionType
  implements Pick<RegionRow, 'code' | 'level' | 'nameEn' | 'nameKo' | 'latitude' | 'longitude'>
{
  @Field(() => String, { description: 'The first two or five digits of the legal-dong code (법정동 코드).' })
  code!: string;

  @Field(() => RegionLevelEnum, { description: 'Province or district.' })
  level!: 'SIDO' | 'SIGUNGU';

  @Field(() => String, { description: 'Name in English.' })
  nameEn!: string;

  @Field(() => String, { description: 'Name in Korean.' })
  nameKo!: string;

  @Field(() => Float, { description: 'Degrees north of the centre.' })
  latitude!: number;

  @Field(() => Float, { description: 'Degrees east of the centre.' })
  longitude!: number;
}
