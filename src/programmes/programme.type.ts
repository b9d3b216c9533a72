import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { createConnection } from '../platform/connection.type.ts';
import { Node } from '../platform/node.type.ts';
import { DateTime, Won } from '../platform/scalars.ts';
import type { ProgrammeStatus } from './programme.entity.ts';
import type { ProgrammeRow } from './programme.loader.ts';

export const ProgrammeStatusEnum: { readonly [Status in ProgrammeStatus]: Status } = {
  DRAFT: 'DRAFT',
  PUBLISHED: 'PUBLISHED',
  OPEN: 'OPEN',
  CLOSED: 'CLOSED',
  REVIEWING: 'REVIEWING',
  DECIDED: 'DECIDED',
  RUNNING: 'RUNNING',
  EVALUATED: 'EVALUATED',
};
registerEnumType(ProgrammeStatusEnum, {
  name: 'ProgrammeStatus',
  description: 'Where a programme stands in its life.',
  valuesConfig: {
    DRAFT: { description: 'Being written.' },
    PUBLISHED: { description: 'Announced; its rules may still change.' },
    OPEN: {
      description: 'Takes applications; its rules are frozen, a change is a new version with a notice.',
    },
    CLOSED: { description: 'Takes no more applications.' },
    REVIEWING: { description: 'Applications are being reviewed.' },
    DECIDED: { description: 'The awards are made.' },
    RUNNING: { description: 'The systems are being built.' },
    EVALUATED: { description: 'Finished and evaluated.' },
  },
});

@ObjectType('Programme', {
  implements: Node,
  description: 'A support programme of an operator (전담기관). What it pays stands in its rule sets.',
})
export class ProgrammeType implements Omit<ProgrammeRow, 'id'> {
  @Field(() => String, { description: 'Short name for programs.' })
  code!: string;

  @Field(() => String, { description: 'Name in Korean.' })
  nameKo!: string;

  @Field(() => String, { description: 'Name in English.' })
  nameEn!: string;

  @Field(() => String, { description: 'Who runs it.' })
  operatorName!: string;

  @Field(() => ProgrammeStatusEnum, { description: 'Where it stands in its life.' })
  status!: ProgrammeStatus;

  @Field(() => DateTime, { nullable: true, description: 'From when applications are taken.' })
  opensAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Until when; null where no end is set.' })
  closesAt!: Date | null;

  @Field(() => Won, { nullable: true, description: 'Budget by the rules in force; null for no limit.' })
  budgetWon!: number | null;

  @Field(() => Int, { description: 'Rises with every change; send it back with yours.' })
  version!: number;

  @Field(() => DateTime, { description: 'When it was written down.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When it was changed last.' })
  updatedAt!: Date;
}

export const { Connection: ProgrammeConnection } = createConnection('Programme', () => ProgrammeType, {
  description: 'A page of programmes.',
});

@InputType('ProgrammeWhere', {
  description: 'Which programmes are asked for; what is left out does not narrow.',
})
export class ProgrammeWhere {
  @Field(() => ProgrammeStatusEnum, { nullable: true, description: 'That stand there in their life.' })
  status?: ProgrammeStatus | null;
}
