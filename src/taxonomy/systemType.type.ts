import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { SYSTEM_TYPES, type SystemType, type SystemTypeInfo, systemTypes } from './systemType.ts';

/** The GraphQL enum SystemType. */
export const SystemTypeEnum = Object.fromEntries(SYSTEM_TYPES.map((code) => [code, code])) as {
  readonly [Code in SystemType]: Code;
};

registerEnumType(SystemTypeEnum, {
  name: 'SystemType',
  description: 'Kinds of smart-factory system. None stands in for another: a company names what it wants.',
  valuesConfig: Object.fromEntries(
    systemTypes.map(({ code, nameEn, descriptionEn }) => [
      code,
      { description: `${nameEn}. ${descriptionEn}` },
    ]),
  ) as Record<SystemType, { description: string }>,
});

@ObjectType('SystemTypeInfo', { description: 'A kind of system with its names and what it does.' })
export class SystemTypeInfoType
  implements Pick<SystemTypeInfo, 'code' | 'nameEn' | 'nameKo' | 'descriptionEn' | 'descriptionKo'>
{
  @Field(() => SystemTypeEnum, { description: 'The kind.' })
  code!: SystemType;

  @Field(() => String, { description: 'Name in English.' })
  nameEn!: string;

  @Field(() => String, { description: 'Name in Korean.' })
  nameKo!: string;

  @Field(() => String, { description: 'What it does, in English.' })
  descriptionEn!: string;

  @Field(() => String, { description: 'What it does, in Korean.' })
  descriptionKo!: string;
}
