import { Field, ObjectType, registerEnumType } from 'type-graphql';
import {
  type BuiltLevel,
  builtLevels,
  type CapabilityLevel,
  capabilityLevels,
  type LevelInfo,
} from './level.ts';

function codesOf<Code extends string>(levels: readonly LevelInfo<Code>[]): { readonly [One in Code]: One } {
  return Object.fromEntries(levels.map(({ code }) => [code, code])) as { readonly [One in Code]: One };
}

function descriptionsOf<Code extends string>(levels: readonly LevelInfo<Code>[]) {
  return Object.fromEntries(
    levels.map(({ code, nameKo, descriptionEn }) => [code, { description: `${nameKo}. ${descriptionEn}` }]),
  ) as Record<Code, { description: string }>;
}

/** The GraphQL enum BuiltLevel. */
export const BuiltLevelEnum: { readonly [One in BuiltLevel]: One } = codesOf(builtLevels);

registerEnumType(BuiltLevelEnum, {
  name: 'BuiltLevel',
  description: 'How far the systems of a site are built (구축 수준), lowest first.',
  valuesConfig: descriptionsOf(builtLevels),
});

/** The GraphQL enum CapabilityLevel. */
export const CapabilityLevelEnum: { readonly [One in CapabilityLevel]: One } = codesOf(capabilityLevels);

registerEnumType(CapabilityLevelEnum, {
  name: 'CapabilityLevel',
  description:
    'What the company itself is able to do, as diagnosed (역량 수준), lowest first. Never derived from the built level.',
  valuesConfig: descriptionsOf(capabilityLevels),
});

@ObjectType('LevelInfo', { description: 'A step of one of the two level scales.' })
export class LevelInfoType implements LevelInfo<string> {
  @Field(() => String, { description: 'Value of the enum BuiltLevel or CapabilityLevel.' })
  code!: string;

  @Field(() => String, { description: 'Name in English.' })
  nameEn!: string;

  @Field(() => String, { description: 'Name in Korean.' })
  nameKo!: string;

  @Field(() => String, { description: 'What the step means, in English.' })
  descriptionEn!: string;

  @Field(() => String, { description: 'What the step means, in Korean.' })
  descriptionKo!: string;
}
